import { explainCall } from '../areas/call-windows/explainCall.js';
import { explainChurn } from '../areas/churn/explainChurn.js';
import { explainLimited } from '../areas/contact-permission/explainLimits.js';
import { explainPermission } from '../areas/contact-permission/explainPermission.js';
import { explainServiceReminder } from '../areas/reminders/explainServiceReminder.js';
import { carKey } from '../foundation/dealership/cars.js';
import type { Dossier, Recipient } from '../foundation/dealership/types.js';
import { requireDefined } from '../foundation/kernel/policy.js';
import type { Reason } from '../foundation/kernel/ruling.js';
import { attemptsOf } from './attempts.js';
import { explainBar, explainRetry } from './explainBar.js';
import { explainWanted } from './explainWanted.js';
import type { Policies } from './policy.js';
import {
  callFacts,
  channelsFor,
  type Heard,
  heardBy,
  leftToDo,
  permissionFacts,
  stopOf,
  tryChannel,
} from './reach.js';
import { shareDay } from './shareDay.js';
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
  const heard = heardBy(recipient, at, policies);
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
  const reasons = [...explainWanted(wanted, heard, at, policies)];
  if (stopOf(wanted, heard, policies) !== undefined) return reasons;
  const attempts = attemptsOf(wanted, heard.contacts, at, policies);
  for (const channel of channelsFor(wanted, policies)) {
    const facts = permissionFacts(wanted, channel, heard);
    reasons.push(...explainPermission(facts, at, policies.contactPermission));
    const tried = tryChannel(channel, wanted, attempts, heard, at, policies);
    if ('reason' in tried) {
      reasons.push(...explainBar(tried.reason, attempts, policies));
      continue;
    }
    const { callAt, wishedAt } = tried;
    if (wishedAt !== undefined) reasons.push(explainRetry(attempts, wanted, wishedAt, policies));
    reasons.push(...explainCall(callFacts(wanted, channel, wishedAt), at, policies.callWindows));
    if (callAt !== null) return reasons;
  }
  return reasons;
}

function whyShared(
  left: readonly WantedTask[],
  heard: Heard,
  at: Date,
  policies: Policies,
): readonly Reason<PlannedRule>[] {
  const { facts, limits } = shareDay(left, heard, at, policies);
  return explainLimited(limits, facts, at, policies.contactPermission);
}
