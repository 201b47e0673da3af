import type { Reason } from '../../foundation/kernel/ruling.js';
import { assessLeads, withoutLadder } from './assessLeads.js';
import { explainLadder } from './explainLadder.js';
import type { ReminderPolicy } from './policy.js';
import type { InsuranceReminderFacts, LadderRuling, ReminderRule } from './types.js';

/**
 * Tells whether the customer is reminded today that the insurance of a car runs out.
 *
 * Messages go out 30 and 7 days before; the renewal desk may call by a longer ladder of its own, and a
 * message and a call of one stage are one contact. On the last day it is still due, on the day after
 * there is one win-back notice, then nothing. A cover that was renewed ends the ladder at once.
 *
 * Days are those of the policy's zone. Throws MisuseError on an invalid date or a policy that was not
 * defined.
 *
 * @rule REM-04
 * @example
 * ```ts
 * import { assessInsuranceReminder, defaultReminderPolicy } from 'dealer-care/reminders';
 *
 * const car = { status: 'inUse', insuranceExpiresOn: '2027-03-31' } as const;
 * const ruled = (day: string) =>
 *   assessInsuranceReminder({ car, sent: [] }, new Date(`${day}T09:00:00+08:00`), defaultReminderPolicy);
 * console.log([ruled('2027-02-28').status, ruled('2027-03-01').status]); // => ["notDue","remind"]
 * console.log([ruled('2027-03-31').status, ruled('2027-04-01').status]); // => ["remind","winBack"]
 * console.log(ruled('2027-03-01').cycle); // => "2027-03-31~30"
 * ```
 */
export function assessInsuranceReminder(
  { car, renewedOn, sent }: InsuranceReminderFacts,
  at: Date,
  policy: ReminderPolicy,
): LadderRuling {
  const kind = 'insurance';
  if (car.status !== 'inUse') return withoutLadder(kind, 'notTracked', [], at, policy);
  const { insuranceExpiresOn: endsOn } = car;
  return endsOn === undefined
    ? withoutLadder(kind, 'unknown', ['car.insuranceExpiresOn'], at, policy)
    : assessLeads({ kind, endsOn, renewedOn, sent }, at, policy);
}

/**
 * Says why `assessInsuranceReminder` ruled as it did, in words that can be read out.
 *
 * @rule REM-04
 */
export function explainInsuranceReminder(
  facts: InsuranceReminderFacts,
  at: Date,
  policy: ReminderPolicy,
): readonly Reason<ReminderRule>[] {
  return explainLadder(assessInsuranceReminder(facts, at, policy), facts.sent, at, policy);
}
