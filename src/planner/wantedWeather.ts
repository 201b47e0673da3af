import { assessWeatherTip } from '../areas/reminders/assessWeatherTip.js';
import type { Dossier } from '../foundation/dealership/types.js';
import { taskKey } from '../foundation/kernel/task.js';
import { localDateAt } from '../foundation/time/instant.js';
import { weatherFactsOf } from './datedFacts.js';
import type { PlanningDay } from './planningDay.js';
import type { Policies } from './policy.js';
import type { WantedTask } from './wantedTask.js';

/** The tip on the weather where a warning holds; it waits while another went out a few days ago. */
export function wantedWeather(
  dossier: Dossier,
  { warnings }: PlanningDay,
  at: Date,
  policies: Policies,
): readonly WantedTask[] {
  if (warnings.length === 0) return NOTHING;
  const facts = weatherFactsOf(warnings, dossier, policies);
  const { status, warningId, until, nextOn, because } = assessWeatherTip(
    facts,
    at,
    policies.reminders,
  );
  if ((status !== 'send' && status !== 'suppressed') || warningId === null || until === null) {
    return NOTHING;
  }
  const usefulUntil = new Date(until.getTime() - 1);
  const customer = dossier.card.customerId;
  return [
    {
      key: taskKey({ kind: 'weather', customer, cycle: warningId }),
      kind: 'weather',
      dossier,
      car: undefined,
      urgency: 'weather',
      dueOn: localDateAt(usefulUntil, policies.planner.zone),
      // Only the key tells of which warning a contact was about.
      sinceOn: undefined,
      promotional: false,
      profiled: false,
      means: 'messageOnly',
      usefulUntil,
      shortDeadline: false,
      yields: false,
      stop: status === 'send' ? undefined : { reason: 'recentTip', untilOn: nextOn, because },
      because,
    },
  ];
}

const NOTHING: readonly WantedTask[] = [];
