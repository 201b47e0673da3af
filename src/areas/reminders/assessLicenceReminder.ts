import type { Reason } from '../../foundation/kernel/ruling.js';
import { addDays } from '../../foundation/time/localDate.js';
import { assessLeads, withoutLadder } from './assessLeads.js';
import { explainLadder } from './explainLadder.js';
import type { ReminderPolicy } from './policy.js';
import type { LadderRuling, LicenceReminderFacts, ReminderRule } from './types.js';

/**
 * Tells whether a person is reminded today that the driving licence runs out.
 *
 * The licence belongs to the person, not to a car: several users of one car are asked about one by
 * one, and get a reminder each. It can be renewed from `renewWindowDays` before its end (`opensOn`).
 *
 * Days are those of the policy's zone. Throws MisuseError on an invalid date or a policy that was not
 * defined.
 *
 * @rule REM-05
 * @example
 * ```ts
 * import { assessLicenceReminder, defaultReminderPolicy } from 'dealer-care/reminders';
 *
 * const card = { status: 'active', licenceExpiresOn: '2027-12-31' } as const;
 * const at = new Date('2027-11-01T09:00:00+08:00');
 * const ruling = assessLicenceReminder({ card, sent: [] }, at, defaultReminderPolicy);
 * console.log([ruling.status, ruling.leadDays, ruling.nextOn, ruling.opensOn]);
 * // => ["remind",60,"2027-12-17","2027-10-02"]
 * ```
 */
export function assessLicenceReminder(
  { card, renewedOn, sent }: LicenceReminderFacts,
  at: Date,
  policy: ReminderPolicy,
): LadderRuling {
  const kind = 'licence';
  if (card.status !== 'active') return withoutLadder(kind, 'notTracked', [], at, policy);
  const { licenceExpiresOn: endsOn } = card;
  if (endsOn === undefined) {
    return withoutLadder(kind, 'unknown', ['card.licenceExpiresOn'], at, policy);
  }
  const opensOn = addDays(endsOn, -policy.licence.renewWindowDays);
  return assessLeads({ kind, endsOn, opensOn, renewedOn, sent }, at, policy);
}

/**
 * Says why `assessLicenceReminder` ruled as it did, in words that can be read out.
 *
 * @rule REM-05
 */
export function explainLicenceReminder(
  facts: LicenceReminderFacts,
  at: Date,
  policy: ReminderPolicy,
): readonly Reason<ReminderRule>[] {
  return explainLadder(assessLicenceReminder(facts, at, policy), facts.sent, at, policy);
}
