import { assessChurn } from '../areas/churn/assessChurn.js';
import { screenLostCustomers } from '../areas/churn/screenLostCustomers.js';
import type { ScreenedCustomer, ScreeningRuling } from '../areas/churn/types.js';
import { assessPermission } from '../areas/contact-permission/assessPermission.js';
import { assessResidence } from '../areas/segments/assessResidence.js';
import { carKey } from '../foundation/dealership/cars.js';
import type { Dossier, Recipient } from '../foundation/dealership/types.js';
import { requireDefined } from '../foundation/kernel/policy.js';
import { isDialled, isWrongNumber } from './attempts.js';
import { lifecycleOf } from './lifecycleOf.js';
import type { Policies } from './policy.js';

/**
 * The lost customers of a store for those who will win them back, the most valuable first, each with
 * the channels that nobody behind the number refused, the stages of the cars and the ring of the home.
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
    const wrongNumber = isWrongNumber(recipient, contacts, at, policies);
    for (const dossier of recipient) {
      const { card } = dossier;
      const wish = { purpose: 'winBack', promotional: false, card, consents, contacts } as const;
      const permittedChannels = policies.planner.channels.filter(
        (channel) =>
          !(wrongNumber && isDialled(channel)) &&
          assessPermission({ ...wish, channel }, at, policies.contactPermission).status ===
            'allowed',
      );
      customers.push({
        ...dossier,
        openCases,
        permittedChannels,
        ...placeOf(dossier, at, policies),
      });
    }
  }
  return screenLostCustomers({ customers }, at, policies.churn);
}

/** Where a lost customer's cars are in their lives, and where the customer lives. */
function placeOf(
  dossier: Dossier,
  at: Date,
  policies: Policies,
): Pick<ScreenedCustomer, 'stages' | 'ring'> {
  if (assessChurn(dossier, at, policies.churn).status !== 'lost') return {};
  const facts = { home: dossier.card.location, store: policies.planner.location };
  const { status } = assessResidence(facts, at, policies.segments);
  return {
    stages: dossier.vehicles
      .filter((one) => one.status === 'inUse')
      .map((vehicle) => ({
        car: carKey(vehicle),
        stage: lifecycleOf(vehicle, dossier, at, policies).status,
      })),
    ring: status === 'unclassified' ? undefined : status,
  };
}
