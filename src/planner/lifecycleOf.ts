import { assessServiceReminder } from '../areas/reminders/assessServiceReminder.js';
import { classifyLifecycle } from '../areas/segments/classifyLifecycle.js';
import type { LifecycleRuling } from '../areas/segments/types.js';
import { carKey } from '../foundation/dealership/cars.js';
import type { Dossier, Vehicle } from '../foundation/dealership/types.js';
import { planningDayOf } from './planningDay.js';
import type { Policies } from './policy.js';
import { serviceFactsOf } from './standing.js';

/** Where a car is in its life, by its age, its mileage of the day and its services. */
export function lifecycleOf(
  vehicle: Vehicle,
  { visits }: Dossier,
  at: Date,
  policies: Policies,
): LifecycleRuling {
  const { today } = planningDayOf(at, policies);
  const facts = serviceFactsOf(vehicle, carKey(vehicle), visits);
  const { kmNow } = assessServiceReminder(facts, at, policies.reminders);
  const { purchasedOn, registeredOn, model } = vehicle;
  return classifyLifecycle(
    {
      purchasedOn,
      registeredOn,
      model,
      kmNow: kmNow ?? undefined,
      freeServiceDone: facts.services.some(({ kind, on }) => kind !== 'elsewhere' && on <= today),
    },
    at,
    policies.segments,
  );
}
