import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, sharedList } from '../../foundation/kernel/ruling.js';
import { localDateAt, startOfDay } from '../../foundation/time/instant.js';
import { addDays } from '../../foundation/time/localDate.js';
import { type FollowUpCase, isHeld, quietCase, repairCases, salesCases } from './followUpCases.js';
import type { ContactMeaning, FollowUpPolicy } from './policy.js';
import type {
  FollowUpCalendarFacts,
  FollowUpCalendarRuling,
  RegularFollowUp,
  RegularStatus,
} from './types.js';

/**
 * Lists the regular follow-ups of a customer that are still to be made, earliest first, each with
 * its type, its questionnaire and the span in which it is planned.
 *
 * After work on the car 24 to 72 hours from the pick-up, both included; after the hand-over of a new
 * car the 7th to the 15th day; after three calendar months in which nobody spoke with the customer,
 * from that day on. A broadcast text is no conversation; a visit is one. One follow-up a case: it
 * is over with an answer, a refusal or a number that cannot work; after the last attempt a text is all
 * that is left (`unreached`), and the case is over with it. An open complaint holds satisfaction follow-ups until it is closed. Who was asked in the last days is
 * asked later, and a follow-up that was not made long after its span is dropped.
 *
 * The span is a plan, no deadline: ask the call windows for a time from `askFromAt` on and give them
 * no deadline, so that nothing is waived for it; the first permitted slot counts as in time, be it
 * after `latestAt`. Lists come in any order; what is dated after `at` is not known yet. Without a
 * noted pick-up time the policy's stands in for it, and `assumed` says so.
 *
 * Units: real hours, local days and calendar months of the policy's zone. Throws MisuseError on an
 * invalid date or a policy that was not defined.
 *
 * @rule FUP-11 FUP-02
 * @example
 * ```ts
 * import { defaultFollowUpPolicy, listDueFollowUps } from 'dealer-care/follow-ups';
 *
 * const facts = {
 *   card: { customerId: 'C1', status: 'active' },
 *   vehicles: [{ vehicleId: 'V1', status: 'inUse', purchasedOn: '2026-03-01' }],
 *   visits: [],
 *   contacts: [],
 *   openCases: [],
 * } as const;
 * const at = new Date('2026-03-10T08:00:00+08:00');
 * const [sales] = listDueFollowUps(facts, at, defaultFollowUpPolicy).followUps;
 * console.log([sales?.status, sales?.questionnaire]); // => ["due","QST-03"]
 * console.log([sales?.earliestOn, sales?.latestOn]); // => ["2026-03-08","2026-03-16"]
 * ```
 */
export function listDueFollowUps(
  facts: FollowUpCalendarFacts,
  at: Date,
  policy: FollowUpPolicy,
): FollowUpCalendarRuling {
  requireDefined(policy, 'FollowUpPolicy');
  const atMs = millisecondsOf(at, 'at');
  if (facts.card.status !== 'active') return NOBODY;
  const today = localDateAt(at, policy.zone);
  const quiet = quietCase(facts, atMs, today, policy);
  const cases = [
    ...repairCases(facts, atMs, today, policy),
    ...salesCases(facts, atMs, today, policy),
    ...(quiet === undefined ? [] : [quiet]),
  ].flatMap((one): OpenFollowUp[] => {
    const attempts = attemptsAt(one, facts, atMs, policy);
    return attempts === null ? [] : [{ ...one, attempts }];
  });
  if (cases.length === 0) return quiet === undefined && isHeld(facts) ? NEVER_MET : NOBODY;

  const askFromMs = mayAskFrom(facts, atMs, policy);
  const followUps = cases
    .map((one) => followUpOf(one, facts, atMs, askFromMs, policy))
    .sort(byStart);
  const isDue = followUps.some(({ status }) => DUE[status]);
  return {
    status: isDue ? 'due' : 'waiting',
    followUps,
    because: BECAUSE,
    assumed: cases.some((one) => one.isAssumed) ? PICK_UP : NONE,
    missing: NONE,
  };
}

const DUE: Readonly<Record<RegularStatus, boolean>> = {
  upcoming: false,
  askedRecently: false,
  held: false,
  due: true,
  afterSpan: true,
  unreached: true,
};

/** A case that asks for its follow-up, and how often nobody answered. */
interface OpenFollowUp extends FollowUpCase {
  readonly attempts: number;
}

const CALENDAR = sharedList(['FUP-11'] as const);
const BECAUSE = sharedList(['FUP-11', 'FUP-02'] as const);
const PICK_UP = sharedList(['visits.pickedUpAt']);
const NO_MEETING = sharedList(['contacts', 'visits', 'vehicles.purchasedOn']);

const NOBODY: FollowUpCalendarRuling = Object.freeze({
  status: 'none',
  followUps: NONE,
  because: CALENDAR,
  assumed: NONE,
  missing: NONE,
});

const NEVER_MET: FollowUpCalendarRuling = Object.freeze({
  ...NOBODY,
  status: 'unknown',
  missing: NO_MEETING,
});

function followUpOf(
  one: OpenFollowUp,
  facts: FollowUpCalendarFacts,
  atMs: number,
  askFromMs: number,
  policy: FollowUpPolicy,
): RegularFollowUp {
  const { key, kind, car, earliestMs, latestMs, trigger } = one;
  const { type, questionnaire } = policy.triggers[trigger];
  const earliestAt = new Date(earliestMs);
  const latestAt = Number.isFinite(latestMs) ? new Date(latestMs) : null;
  const asksAgain = type === 'satisfaction' && askFromMs > earliestMs;
  const fromMs = asksAgain ? askFromMs : earliestMs;
  const isHeldUp = type === 'satisfaction' && hasOpenComplaint(facts, atMs);
  return {
    key,
    kind,
    status: isHeldUp ? 'held' : statusOf(one, atMs, fromMs, policy),
    customerId: facts.card.customerId,
    car,
    type,
    questionnaire: questionnaire ?? null,
    earliestAt,
    latestAt,
    earliestOn: localDateAt(earliestAt, policy.zone),
    latestOn: latestAt === null ? null : localDateAt(latestAt, policy.zone),
    askFromAt: new Date(fromMs),
  };
}

function statusOf(
  { earliestMs, latestMs, attempts }: OpenFollowUp,
  atMs: number,
  fromMs: number,
  { maxAttempts }: FollowUpPolicy,
): RegularStatus {
  if (attempts >= maxAttempts) return 'unreached';
  if (atMs < earliestMs) return 'upcoming';
  if (atMs < fromMs) return 'askedRecently';
  return atMs <= latestMs ? 'due' : 'afterSpan';
}

/** Open on the day of `at`, even where it is known by now when it was closed. */
function hasOpenComplaint(
  { openCases, closedComplaints = [] }: FollowUpCalendarFacts,
  atMs: number,
): boolean {
  return (
    openCases.some((one) => one.kind === 'complaint' && one.openedAt.getTime() <= atMs) ||
    closedComplaints.some((one) => one.openedAt.getTime() <= atMs && atMs < one.closedAt.getTime())
  );
}

/** Calls about a case that nobody answered; `null` where it asks for nothing more. */
function attemptsAt(
  one: FollowUpCase,
  facts: FollowUpCalendarFacts,
  atMs: number,
  policy: FollowUpPolicy,
): number | null {
  let attempts = 0;
  for (const contact of facts.contacts) {
    if (contact.at.getTime() > atMs || !isAbout(contact, one)) continue;
    const meaning = policy.contactResults[contact.result];
    // A text without a key may have been a broadcast.
    if (meaning === 'sent' ? contact.taskKey !== undefined : ENDS[meaning]) return null;
    if (meaning === 'attempt') attempts++;
  }
  return attempts;
}

const ENDS: Readonly<Record<ContactMeaning, boolean>> = {
  answered: true,
  declined: true,
  sent: true,
  invalid: true,
  attempt: false,
  open: false,
};

/** By its key; without one, a satisfaction contact since the case that is not about another car. */
function isAbout(
  { taskKey: key, purpose, car, at }: FollowUpCalendarFacts['contacts'][number],
  one: FollowUpCase,
): boolean {
  if (key !== undefined) return key === one.key;
  const mayBeIt = purpose === 'satisfaction' && at.getTime() >= one.countsFromMs;
  return mayBeIt && (car === undefined || one.car === null || car === one.car);
}

/** From when on the customer may be asked again: so many local days after the last survey. */
function mayAskFrom(
  { contacts }: FollowUpCalendarFacts,
  atMs: number,
  { contactResults, askAgainDays, zone }: FollowUpPolicy,
): number {
  let askedMs = Number.NEGATIVE_INFINITY;
  for (const { at, purpose, result } of contacts) {
    const meaning = contactResults[result];
    const wasAsked = meaning === 'answered' || meaning === 'declined';
    const ms = at.getTime();
    if (wasAsked && purpose === 'satisfaction' && ms <= atMs) askedMs = Math.max(askedMs, ms);
  }
  if (askedMs === Number.NEGATIVE_INFINITY) return askedMs;
  const askedOn = localDateAt(new Date(askedMs), zone);
  return startOfDay(addDays(askedOn, askAgainDays), zone).getTime();
}

function byStart(a: RegularFollowUp, b: RegularFollowUp): number {
  return a.earliestAt.getTime() - b.earliestAt.getTime() || (a.key < b.key ? -1 : 1);
}
