import { parseTaskKey } from '../../foundation/kernel/task.js';
import { localDayAt } from '../../foundation/time/instant.js';
import { zoneOf } from '../../foundation/time/zone.js';
import type { ReminderPolicy } from './policy.js';
import type { SentReminder } from './types.js';

/** What was carried out, as far as it is known on a day. */
export interface SentReading {
  /** The first day from one day up to, not including, another; `null` when there is none. */
  readonly since: (fromDay: number, untilDay: number) => number | null;
  /** The day on which the task of a cycle was carried out. */
  readonly by: (cycle: string) => number | null;
  /** The day on which something was carried out from a day on, or else under its own cycle. */
  readonly carriedOut: (fromDay: number, cycle: string) => number | null;
  /** The last day; `null` when nothing was. */
  readonly latest: () => number | null;
}

/** Reads what was carried out by day and by the cycle of its key; what is later than `at` is not known. */
export function sentReading(
  { sent }: { readonly sent: readonly SentReminder[] },
  at: Date,
  policy: ReminderPolicy,
): SentReading {
  if (sent.length === 0) return NOTHING_SENT;
  const zone = zoneOf(policy.zone);
  const known = sent
    .filter((one) => one.at.getTime() <= at.getTime())
    .map(({ at: sentAt, taskKey }) => ({
      day: localDayAt(sentAt.getTime(), zone),
      cycle: taskKey === undefined ? undefined : parseTaskKey(taskKey)?.cycle,
    }))
    .sort((a, b) => a.day - b.day);
  const since = (fromDay: number, untilDay: number): number | null =>
    known.find(({ day }) => day >= fromDay && day < untilDay)?.day ?? null;
  const by = (cycle: string): number | null =>
    known.find((one) => one.cycle === cycle)?.day ?? null;
  return {
    since,
    by,
    carriedOut: (fromDay, cycle) => since(fromDay, Number.POSITIVE_INFINITY) ?? by(cycle),
    latest: () => known.at(-1)?.day ?? null,
  };
}

const nothing = (): null => null;
const NOTHING_SENT: SentReading = {
  since: nothing,
  by: nothing,
  carriedOut: nothing,
  latest: nothing,
};
