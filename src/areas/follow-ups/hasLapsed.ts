import type { FollowUpPolicy } from './policy.js';
import type { FollowUpCalendarFacts } from './types.js';

const DAY_MS = 86_400_000;

/**
 * Whether a follow-up has been left for so long after its span that it is dropped; on the last
 * millisecond of its days it is not. A complaint that held it gives it as many days again from the
 * closing on, and none ends while a complaint is open.
 *
 * @rule FUP-11
 */
export function hasLapsed(
  latestMs: number,
  facts: Pick<FollowUpCalendarFacts, 'openCases' | 'closedComplaints'>,
  atMs: number,
  { lapseDays }: FollowUpPolicy,
): boolean {
  const graceMs = lapseDays * DAY_MS;
  let lastMs = latestMs + graceMs;
  if (atMs <= lastMs) return false;
  for (const { fromMs, untilMs } of holds(facts)) {
    if (fromMs <= lastMs) lastMs = Math.max(lastMs, untilMs + graceMs);
  }
  return atMs > lastMs;
}

interface Hold {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** When complaints held follow-ups, earliest first. */
function holds({
  openCases,
  closedComplaints = [],
}: Pick<FollowUpCalendarFacts, 'openCases' | 'closedComplaints'>): Hold[] {
  const open = openCases.flatMap(({ kind, openedAt }) =>
    kind === 'complaint' ? [{ fromMs: openedAt.getTime(), untilMs: Number.POSITIVE_INFINITY }] : [],
  );
  const closed = closedComplaints.map(({ openedAt, closedAt }) => ({
    fromMs: openedAt.getTime(),
    untilMs: closedAt.getTime(),
  }));
  return [...open, ...closed].sort((a, b) => a.fromMs - b.fromMs);
}
