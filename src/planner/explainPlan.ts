import { explainCall } from '../areas/call-windows/explainCall.js';
import { explainChurn } from '../areas/churn/explainChurn.js';
import { assessPermission } from '../areas/contact-permission/assessPermission.js';
import { explainLimits } from '../areas/contact-permission/explainLimits.js';
import { explainPermission } from '../areas/contact-permission/explainPermission.js';
import { explainServiceReminder } from '../areas/reminders/explainServiceReminder.js';
import { carKey } from '../foundation/dealership/cars.js';
import type { Dossier, Recipient } from '../foundation/dealership/types.js';
import { requireDefined } from '../foundation/kernel/policy.js';
import type { Reason } from '../foundation/kernel/ruling.js';
import type { Policies } from './policy.js';
import {
  callFacts,
  candidateOf,
  endOfDayAt,
  type Heard,
  heardBy,
  leftToDo,
  permissionFacts,
  reach,
} from './reach.js';
import { serviceFactsOf, standingOf, type WantedTask } from './standing.js';
import type { PlannedRule } from './types.js';

/**
 * Why `planRecipient` planned as it did: where every customer and car behind the number stands, then
 * for each task left to do whether and when the customer may be met, then how the tasks share the day.
 *
 * The answer may hold personal data.
 */
export function explainPlan(
  recipient: Recipient,
  at: Date,
  policies: Policies,
): readonly Reason<PlannedRule>[] {
  requireDefined(policies, 'Policies');
  const heard = heardBy(recipient);
  const { wanted } = standingOf(recipient, at, policies);
  const left = leftToDo(wanted, heard, at, policies);
  return [
    ...recipient.flatMap((dossier) => whyStanding(dossier, at, policies)),
    ...left.flatMap((one) => whyReached(one, heard, at, policies)),
    ...whyShared(left, heard, at, policies),
  ];
}

function whyStanding(dossier: Dossier, at: Date, policies: Policies): Reason<PlannedRule>[] {
  return [
    ...explainChurn(dossier, at, policies.churn),
    ...dossier.vehicles.flatMap((car) => {
      const facts = serviceFactsOf(car, carKey(car), dossier.visits);
      return explainServiceReminder(facts, at, policies.reminders);
    }),
  ];
}

/** Every channel up to the one that is taken, and the hours of that one. */
function whyReached(
  wanted: WantedTask,
  heard: Heard,
  at: Date,
  { planner, contactPermission, callWindows }: Policies,
): Reason<PlannedRule>[] {
  const reasons: Reason<PlannedRule>[] = [];
  for (const channel of planner.channels) {
    const facts = permissionFacts(wanted, channel, heard);
    reasons.push(...explainPermission(facts, at, contactPermission));
    if (assessPermission(facts, at, contactPermission).status === 'blocked') continue;
    return [...reasons, ...explainCall(callFacts(wanted, channel), at, callWindows)];
  }
  return reasons;
}

function whyShared(
  left: readonly WantedTask[],
  heard: Heard,
  at: Date,
  policies: Policies,
): readonly Reason<PlannedRule>[] {
  const endOfDay = endOfDayAt(at, policies);
  const candidates = left
    .filter((one) => 'wanted' in reach(one, heard, at, endOfDay, policies))
    .map(candidateOf);
  const { contacts } = heard;
  return explainLimits({ candidates, contacts }, at, policies.contactPermission);
}
