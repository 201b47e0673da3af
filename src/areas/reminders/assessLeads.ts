import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, sharedList } from '../../foundation/kernel/ruling.js';
import { localDateOf } from '../../foundation/time/localDate.js';
import type { ReminderPolicy } from './policy.js';
import { readLadder } from './readLadder.js';
import type { LadderFacts, LadderKind, LadderRuling, ReminderRule } from './types.js';

/**
 * Tells where a ladder of leads stands: 30 and 7 days before the insurance ends, say.
 *
 * A lead is reached on its day, and the last day of validity is still inside the ladder. Of the leads
 * reached only the nearest counts: one that was missed is made up once by it, never two at a time. It
 * is carried out by whatever was sent on its day or later, or under its own key. A lead before the
 * first day on which the customer can act is refused. After the end there is one win-back notice
 * (insurance), the time in which a lapsed card is still renewed, or nothing more.
 *
 * Units: days of the policy's zone. Throws MisuseError on an invalid date or a policy that was not
 * defined.
 *
 * @rule REM-04 REM-05 REM-06 REM-10
 * @example
 * ```ts
 * import { assessLeads, defaultReminderPolicy } from 'dealer-care/reminders';
 *
 * const cover = { kind: 'insurance', endsOn: '2027-03-31' } as const;
 * const at = new Date('2027-03-10T09:00:00+08:00');
 * const late = assessLeads({ ...cover, sent: [] }, at, defaultReminderPolicy);
 * console.log([late.status, late.leadDays, late.sendOn, late.nextOn]);
 * // => ["remind",30,"2027-03-01","2027-03-24"]
 * const sent = [{ at: new Date('2027-03-10T09:30:00+08:00') }];
 * const next = new Date('2027-03-11T09:00:00+08:00');
 * console.log(assessLeads({ ...cover, sent }, next, defaultReminderPolicy).status); // => "done"
 * ```
 */
export function assessLeads(facts: LadderFacts, at: Date, policy: ReminderPolicy): LadderRuling {
  const { kind, endsOn } = facts;
  if (endsOn === undefined) return withoutLadder(kind, 'unknown', ['endsOn'], at, policy);
  const reading = readLadder({ ...facts, endsOn }, at, policy);
  const { status, lead, sendDay, nextDay, missed, refused, cycle, endReason } = reading;
  return {
    kind,
    status,
    endsOn,
    opensOn: facts.opensOn ?? null,
    leadDays: lead?.leadDays ?? null,
    sendOn: sendDay === null ? null : localDateOf(sendDay),
    nextOn: nextDay === null ? null : localDateOf(nextDay),
    missed,
    refused,
    means: lead?.means ?? (cycle === null ? null : 'message'),
    cycle,
    endReason,
    because: ladderRules[kind],
    assumed: NONE,
    missing: NONE,
  };
}

/** Which rule each ladder is. */
const ladderRules: Readonly<Record<LadderKind, readonly ReminderRule[]>> = {
  insurance: sharedList(['REM-04']),
  licence: sharedList(['REM-05']),
  inspection: sharedList(['REM-06']),
  cardRenewal: sharedList(['REM-10']),
};

/** The ruling where nobody is reminded, nothing ends, or the end is not known. */
export function withoutLadder(
  kind: LadderKind,
  status: 'notDue' | 'notTracked' | 'unknown',
  missing: readonly string[],
  at: Date,
  policy: ReminderPolicy,
): LadderRuling {
  requireDefined(policy, 'ReminderPolicy');
  millisecondsOf(at, 'at');
  return {
    kind,
    status,
    endsOn: null,
    opensOn: null,
    leadDays: null,
    sendOn: null,
    nextOn: null,
    missed: NONE,
    refused: NONE,
    means: null,
    cycle: null,
    endReason: null,
    because: ladderRules[kind],
    assumed: NONE,
    missing: sharedList(missing),
  };
}
