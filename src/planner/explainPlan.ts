import { explainCall } from '../areas/call-windows/explainCall.js';
import { explainChurn } from '../areas/churn/explainChurn.js';
import { explainLimited } from '../areas/contact-permission/explainLimits.js';
import { explainPermission } from '../areas/contact-permission/explainPermission.js';
import { explainServiceReminder } from '../areas/reminders/explainServiceReminder.js';
import { carKey } from '../foundation/dealership/cars.js';
import type { Dossier, Recipient } from '../foundation/dealership/types.js';
import { requireDefined } from '../foundation/kernel/policy.js';
import type { Reason } from '../foundation/kernel/ruling.js';
import { attemptsOf, retryFrom } from './attempts.js';
import { explainBar, explainRetry } from './explainAttempts.js';
import { explainWanted } from './explainWanted.js';
import { planningDayOf } from './planningDay.js';
import type { Policies } from './policy.js';
import {
  barOn,
  callFacts,
  channelsFor,
  type Heard,
  heardBy,
  leftToDo,
  permissionFacts,
  reach,
  stopOf,
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
  const { endOfDay } = planningDayOf(at, policies);
  const outcome = reach(wanted, heard, at, endOfDay, policies);
  const taken = 'wanted' in outcome ? outcome.channel : undefined;
  for (const channel of channelsFor(wanted, policies)) {
    const bar = barOn(channel, wanted, attempts, heard, at, policies);
    const facts = permissionFacts(wanted, channel, heard);
    reasons.push(...explainPermission(facts, at, policies.contactPermission));
    if (bar?.reason === 'noProfiling') reasons.push(NO_PROFILING);
    if (bar?.reason === 'wrongNumber' || bar?.reason === 'notReached') {
      reasons.push(explainBar(bar.reason, attempts, policies));
    }
    if (bar !== undefined) continue;
    const retry = channel === 'voice' ? retryFrom(attempts, wanted, policies) : undefined;
    const wishedAt = retry !== undefined && retry > at ? retry : undefined;
    if (wishedAt !== undefined) reasons.push(explainRetry(attempts, wanted, wishedAt, policies));
    reasons.push(...explainCall(callFacts(wanted, channel, wishedAt), at, policies.callWindows));
    if (taken === undefined || taken === channel) return reasons;
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

const NO_PROFILING: Reason<PlannedRule> = {
  rule: 'L14',
  facts: { profiled: true, optedOut: true },
  policy: {},
  sentence: {
    'zh-CN': '这次活动按客户画像挑选对象，客户已拒绝，不发给他。',
    en: 'The campaign picks people by a profile, and the customer has opted out of that.',
  },
};
