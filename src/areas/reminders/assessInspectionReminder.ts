import type { Reason } from '../../foundation/kernel/ruling.js';
import { localDateAt } from '../../foundation/time/instant.js';
import { addMonths, type LocalDate } from '../../foundation/time/localDate.js';
import { assessLeads, withoutLadder } from './assessLeads.js';
import { explainLadder } from './explainLadder.js';
import type { ReminderPolicy } from './policy.js';
import type {
  InspectionDay,
  InspectionReminderFacts,
  InspectionReminderRuling,
  ReminderRule,
} from './types.js';

/**
 * Tells whether the customer is reminded today of the inspection (年检), and which of the two it is: a
 * visit, or the mark alone.
 *
 * The day printed on the permit or the mark wins, unless the last pass settled it; otherwise the day
 * of the regime counts, handed in by whoever asked `nextInspection`. Without either it is unknown. The
 * kind is the regime's, where both mean the same month. The last day of validity is still inside the
 * ladder; after it nothing is sent.
 *
 * Days are those of the policy's zone. Throws MisuseError on an invalid date or a policy that was not
 * defined.
 *
 * @rule REM-06
 * @example
 * ```ts
 * import { defaultJurisdictionPolicy, nextInspection } from 'dealer-care/jurisdictions';
 * import { assessInspectionReminder, defaultReminderPolicy } from 'dealer-care/reminders';
 *
 * const at = new Date('2026-05-01T09:00:00+08:00');
 * const regime = nextInspection({ country: 'CN', registeredOn: '2024-05-10' }, at, defaultJurisdictionPolicy);
 * const facts = { car: { status: 'inUse' }, regime, sent: [] } as const;
 * const ruling = assessInspectionReminder(facts, at, defaultReminderPolicy);
 * console.log([ruling.status, ruling.leadDays, ruling.endsOn, ruling.inspectionKind]);
 * // => ["remind",30,"2026-05-31","markOnly"]
 * ```
 */
export function assessInspectionReminder(
  facts: InspectionReminderFacts,
  at: Date,
  policy: ReminderPolicy,
): InspectionReminderRuling {
  const kind = 'inspection';
  if (facts.car.status !== 'inUse') {
    return { ...withoutLadder(kind, 'notTracked', [], at, policy), ...NO_DAY };
  }
  const due = dueDay(facts, localDateAt(at, policy.zone), policy);
  if (due === null) {
    const missing = ['car.inspectionDueOn', 'regime'];
    return { ...withoutLadder(kind, 'unknown', missing, at, policy), ...NO_DAY };
  }
  const { endsOn, opensOn, renewedOn, inspectionKind, basis } = due;
  const ladder = assessLeads({ kind, endsOn, opensOn, renewedOn, sent: facts.sent }, at, policy);
  return { ...ladder, inspectionKind, basis };
}

const NO_DAY = { inspectionKind: null, basis: null } as const;

interface DueDay {
  readonly endsOn: LocalDate;
  readonly opensOn: LocalDate;
  /** The last pass, where it settled this very day. */
  readonly renewedOn: LocalDate | undefined;
  readonly inspectionKind: NonNullable<InspectionReminderRuling['inspectionKind']>;
  readonly basis: 'printed' | 'regime';
}

function dueDay(
  { car, regime, passedOn }: InspectionReminderFacts,
  today: LocalDate,
  policy: ReminderPolicy,
): DueDay | null {
  const { inspectionDueOn: printed } = car;
  const computed = regime?.dueOn ?? undefined;
  const isSettled = (dueOn: LocalDate): boolean =>
    passedOn !== undefined && passedOn <= today && passedOn >= opening(dueOn, regime, policy);
  const mayComputed = computed !== undefined && (printed === undefined || isSettled(printed));
  const endsOn = mayComputed ? computed : printed;
  if (endsOn === undefined) return null;
  const isSame = isOneInspection(endsOn, regime);
  return {
    endsOn,
    opensOn: opening(endsOn, regime, policy),
    renewedOn: isSettled(endsOn) ? passedOn : undefined,
    inspectionKind: isSame ? (regime?.kind ?? 'unknown') : 'unknown',
    basis: endsOn === printed ? 'printed' : 'regime',
  };
}

/** The first day on which an inspection can be done: the regime's, else so many months before. */
function opening(
  dueOn: LocalDate,
  regime: InspectionDay | undefined,
  { inspection }: ReminderPolicy,
): LocalDate {
  const known = isOneInspection(dueOn, regime) ? (regime?.opensOn ?? undefined) : undefined;
  return known ?? addMonths(dueOn, -inspection.opensMonthsBefore);
}

/** Validity ends with a month: two days of one month are one inspection. */
function isOneInspection(dueOn: LocalDate, regime: InspectionDay | undefined): boolean {
  return regime?.dueOn?.slice(0, 7) === dueOn.slice(0, 7);
}

/**
 * Says why `assessInspectionReminder` ruled as it did, in words that can be read out.
 *
 * @rule REM-06
 */
export function explainInspectionReminder(
  facts: InspectionReminderFacts,
  at: Date,
  policy: ReminderPolicy,
): readonly Reason<ReminderRule>[] {
  return explainLadder(assessInspectionReminder(facts, at, policy), facts.sent, at, policy);
}
