import type { Reason } from '../../foundation/kernel/ruling.js';
import { assessLeads, withoutLadder } from './assessLeads.js';
import { explainLadder } from './explainLadder.js';
import type { ReminderPolicy } from './policy.js';
import type { CardRenewalFacts, LadderRuling, ReminderRule } from './types.js';

/**
 * Tells whether a member is reminded today that the card runs out, or sold a new one.
 *
 * A card that ended up to 90 days ago is still renewed, and the reminder still made up; from the 91st
 * day on it is a new sale (`newSale`), which is no reminder. A card without an end is never due.
 *
 * Days are those of the policy's zone. Throws MisuseError on an invalid date or a policy that was not
 * defined.
 *
 * @rule REM-10
 * @example
 * ```ts
 * import { assessCardRenewal, defaultReminderPolicy } from 'dealer-care/reminders';
 *
 * const facts = { card: { status: 'active' }, membership: { endsOn: '2026-12-31' }, sent: [] } as const;
 * const ruled = (day: string) =>
 *   assessCardRenewal(facts, new Date(`${day}T09:00:00+08:00`), defaultReminderPolicy).status;
 * console.log([ruled('2026-11-30'), ruled('2026-12-01')]); // => ["notDue","remind"]
 * console.log([ruled('2027-03-31'), ruled('2027-04-01')]); // => ["remind","newSale"]
 * ```
 */
export function assessCardRenewal(
  { card, membership, sent }: CardRenewalFacts,
  at: Date,
  policy: ReminderPolicy,
): LadderRuling {
  const kind = 'cardRenewal';
  if (card.status !== 'active') return withoutLadder(kind, 'notTracked', [], at, policy);
  const { endsOn } = membership;
  return endsOn === undefined
    ? withoutLadder(kind, 'notDue', [], at, policy)
    : assessLeads({ kind, endsOn, sent }, at, policy);
}

/**
 * Says why `assessCardRenewal` ruled as it did, in words that can be read out.
 *
 * @rule REM-10
 */
export function explainCardRenewal(
  facts: CardRenewalFacts,
  at: Date,
  policy: ReminderPolicy,
): readonly Reason<ReminderRule>[] {
  return explainLadder(assessCardRenewal(facts, at, policy), facts.sent, at, policy);
}
