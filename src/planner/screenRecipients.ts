import { screenLostCustomers } from '../areas/churn/screenLostCustomers.js';
import type { ScreenedCustomer, ScreeningRuling } from '../areas/churn/types.js';
import { assessPermission } from '../areas/contact-permission/assessPermission.js';
import type { Recipient } from '../foundation/dealership/types.js';
import { requireDefined } from '../foundation/kernel/policy.js';
import type { Policies } from './policy.js';

/**
 * The lost customers of a store for those who will win them back, the most valuable first, each with
 * the channels that nobody behind the number refused.
 *
 * Zone: the policies'. Throws MisuseError on an invalid date or policies that were not defined.
 *
 * @rule CHN-04 PRIV-04
 */
export function screenRecipients(
  recipients: Iterable<Recipient>,
  at: Date,
  policies: Policies,
): ScreeningRuling {
  requireDefined(policies, 'Policies');
  const customers: ScreenedCustomer[] = [];
  for (const recipient of recipients) {
    const consents = recipient.flatMap((one) => one.consents);
    const contacts = recipient.flatMap((one) => one.contacts);
    // A complaint of anyone behind the number comes first for all of them, as it does in the plan.
    const openCases = recipient.flatMap((one) => one.openCases);
    for (const dossier of recipient) {
      const { card } = dossier;
      const wish = { purpose: 'winBack', promotional: false, card, consents, contacts } as const;
      const permittedChannels = policies.planner.channels.filter(
        (channel) =>
          assessPermission({ ...wish, channel }, at, policies.contactPermission).status ===
          'allowed',
      );
      customers.push({ ...dossier, openCases, permittedChannels });
    }
  }
  return screenLostCustomers({ customers }, at, policies.churn);
}
