import { assessCardRenewal } from '../areas/reminders/assessCardRenewal.js';
import { assessCardUpgrade } from '../areas/reminders/assessCardUpgrade.js';
import type { Dossier, Membership } from '../foundation/dealership/types.js';
import { taskKey } from '../foundation/kernel/task.js';
import { startOfDay } from '../foundation/time/instant.js';
import { addDays } from '../foundation/time/localDate.js';
import { cardRenewalFactsOf, cardUpgradeFactsOf } from './datedFacts.js';
import type { PlanningDay } from './planningDay.js';
import type { Policies } from './policy.js';
import type { PlannedRule } from './types.js';
import type { WantedTask } from './wantedTask.js';

/** What the customer's cards ask for: to be renewed, or the next tier that is nearly reached. */
export function wantedCards(
  dossier: Dossier,
  day: PlanningDay,
  at: Date,
  policies: Policies,
): readonly WantedTask[] {
  if (dossier.memberships.length === 0 || dossier.card.status !== 'active') return NOTHING;
  return dossier.memberships.flatMap((membership) => [
    ...renewalOf(membership, dossier, at, policies),
    ...upgradeOf(membership, dossier, day, at, policies),
  ]);
}

const NOTHING: readonly WantedTask[] = [];

function renewalOf(
  membership: Membership,
  dossier: Dossier,
  at: Date,
  policies: Policies,
): readonly WantedTask[] {
  if (membership.endsOn === undefined) return NOTHING;
  const { reminders, planner } = policies;
  const facts = cardRenewalFactsOf(membership, dossier, policies);
  const { status, endsOn, sendOn, cycle, means, because } = assessCardRenewal(facts, at, reminders);
  if (status !== 'remind' || endsOn === null || cycle === null) return NOTHING;
  const renewedUntil = addDays(endsOn, reminders.card.renewUntilDays + 1);
  return [
    {
      ...onCard('cardRenewal', dossier, cycle, because),
      dueOn: endsOn,
      sinceOn: sendOn ?? undefined,
      means: means ?? 'message',
      usefulUntil: new Date(startOfDay(renewedUntil, planner.zone).getTime() - 1),
    },
  ];
}

function upgradeOf(
  membership: Membership,
  dossier: Dossier,
  { today }: PlanningDay,
  at: Date,
  policies: Policies,
): readonly WantedTask[] {
  const { nextTier, endsOn } = membership;
  if (nextTier === undefined || (endsOn !== undefined && endsOn < today)) return NOTHING;
  const facts = cardUpgradeFactsOf(membership, dossier, policies);
  const { status, cycle, because } = assessCardUpgrade(facts, at, policies.reminders);
  if (status !== 'remind' || cycle === null) return NOTHING;
  return [onCard('cardUpgrade', dossier, cycle, because)];
}

function onCard(
  kind: 'cardRenewal' | 'cardUpgrade',
  dossier: Dossier,
  cycle: string,
  because: readonly PlannedRule[],
): WantedTask {
  const customer = dossier.card.customerId;
  return {
    key: taskKey({ kind, customer, cycle }),
    kind,
    dossier,
    car: undefined,
    urgency: 'card',
    dueOn: null,
    sinceOn: undefined,
    promotional: false,
    profiled: false,
    means: 'message',
    usefulUntil: undefined,
    shortDeadline: false,
    yields: false,
    stop: undefined,
    because,
  };
}
