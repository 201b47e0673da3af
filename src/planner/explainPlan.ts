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
import { explainWanted } from './explainWanted.js';
import { planningDayOf } from './planningDay.js';
import type { Policies } from './policy.js';
import {
  callFacts,
  candidateOf,
  channelsFor,
  type Heard,
  heardBy,
  leftToDo,
  permissionFacts,
  reach,
  stopOf,
} from './reach.js';
import { serviceFactsOf, standingOf } from './standing.js';
import type { PlannedRule } from './types.js';
import type { WantedTask } from './wantedTask.js';

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
  const heard = heardBy(recipient, at);
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

/** Why it is wanted, every channel up to the one that is taken, and the hours of that one. */
function whyReached(
  wanted: WantedTask,
  heard: Heard,
  at: Date,
  policies: Policies,
): Reason<PlannedRule>[] {
  const { contactPermission, callWindows } = policies;
  const reasons = [...explainWanted(wanted, heard, at, policies)];
  if (stopOf(wanted, heard, policies) !== undefined) return reasons;
  for (const channel of channelsFor(wanted, policies)) {
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
  const { endOfDay } = planningDayOf(at, policies);
  const candidates = left
    .filter((one) => 'wanted' in reach(one, heard, at, endOfDay, policies))
    .map(candidateOf);
  const { contacts } = heard;
  return explainLimits({ candidates, contacts }, at, policies.contactPermission);
}
