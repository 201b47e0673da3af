import { compiledOnce } from '../../foundation/kernel/policy.js';
import type { FirstServiceSpan, ModelSchedule, ReminderPolicy, ServiceInterval } from './policy.js';
import type { ServicedCar } from './types.js';

/** What holds for one car, and where each half of it comes from. */
export interface ServiceSchedule {
  readonly interval: ServiceInterval;
  readonly intervalSource: 'model' | 'electric' | 'default';
  readonly firstService: FirstServiceSpan;
  readonly firstServiceSource: 'model' | 'default';
}

/**
 * The maker's booklet of the model where the policy has it, else the rule for electric cars, else
 * the default.
 *
 * @rule REM-02 REM-03
 */
export function serviceSchedule(car: ServicedCar, policy: ReminderPolicy): ServiceSchedule {
  const known = booklets(policy);
  const booklet =
    car.model === undefined || known.size === 0 ? undefined : known.get(named(car.model));
  const other = car.fuel === 'electric' ? 'electric' : 'default';
  return {
    interval: booklet ?? (other === 'electric' ? policy.electric : policy.periodic),
    intervalSource: booklet === undefined ? other : 'model',
    firstService: booklet?.firstService ?? policy.firstService,
    firstServiceSource: booklet?.firstService === undefined ? 'default' : 'model',
  };
}

const booklets: (policy: ReminderPolicy) => ReadonlyMap<string, ModelSchedule> = compiledOnce(
  'ReminderPolicy',
  (policy) =>
    new Map(Object.entries(policy.models).map(([model, schedule]) => [named(model), schedule])),
);

function named(model: string): string {
  return model.trim().normalize('NFC');
}
