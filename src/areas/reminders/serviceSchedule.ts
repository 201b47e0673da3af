import { compiledOnce } from '../../foundation/kernel/policy.js';
import type { FirstServiceSpan, ModelSchedule, ReminderPolicy, ServiceInterval } from './policy.js';
import type { IntervalSource, ServicedCar } from './types.js';

/** What holds for one car, and where each half of it comes from. */
export interface ServiceSchedule {
  readonly interval: ServiceInterval;
  readonly intervalSource: IntervalSource;
  /** Whether the interval was shortened for a car that is used hard. */
  readonly isSevere: boolean;
  readonly firstService: FirstServiceSpan;
  readonly firstServiceSource: 'model' | 'default';
}

/**
 * The maker's booklet of the model where the policy has it, else the rule for what the car runs on,
 * else the default; shortened for a car that is used hard.
 *
 * @rule REM-02 REM-03
 */
export function serviceSchedule(car: ServicedCar, policy: ReminderPolicy): ServiceSchedule {
  const { booklets, powertrains, electric, other } = schedulesOf(policy);
  const booklet =
    car.model === undefined || booklets.size === 0 ? undefined : booklets.get(named(car.model));
  const powertrain =
    car.fuel === undefined || powertrains.size === 0 ? undefined : powertrains.get(car.fuel);
  const found = booklet ?? powertrain ?? (car.fuel === 'electric' ? electric : other);
  return car.severeUse === true ? found.severe : found.ordinary;
}

/** One schedule, for ordinary use and for hard. */
interface Schedule {
  readonly ordinary: ServiceSchedule;
  readonly severe: ServiceSchedule;
}

interface Schedules {
  /** By model. */
  readonly booklets: ReadonlyMap<string, Schedule>;
  readonly powertrains: ReadonlyMap<string, Schedule>;
  readonly electric: Schedule;
  readonly other: Schedule;
}

const schedulesOf: (policy: ReminderPolicy) => Schedules = compiledOnce(
  'ReminderPolicy',
  (policy) => ({
    booklets: new Map(
      Object.entries(policy.models).map(([model, booklet]) => [
        named(model),
        schedule(booklet, 'model', booklet, policy),
      ]),
    ),
    powertrains: new Map(
      Object.entries(policy.powertrains).map(([fuel, interval]) => [
        fuel,
        schedule(interval, 'powertrain', undefined, policy),
      ]),
    ),
    electric: schedule(policy.electric, 'electric', undefined, policy),
    other: schedule(policy.periodic, 'default', undefined, policy),
  }),
);

function schedule(
  interval: ServiceInterval,
  intervalSource: IntervalSource,
  booklet: ModelSchedule | undefined,
  { firstService, severeUse }: ReminderPolicy,
): Schedule {
  const ordinary: ServiceSchedule = {
    interval,
    intervalSource,
    isSevere: false,
    firstService: booklet?.firstService ?? firstService,
    firstServiceSource: booklet?.firstService === undefined ? 'default' : 'model',
  };
  const severe = { ...ordinary, interval: shortened(interval, severeUse.factor), isSevere: true };
  return { ordinary, severe };
}

/** Rounded down, so that the customer is reminded rather early; one kilometre and one month at least. */
function shortened(interval: ServiceInterval, factor: number): ServiceInterval {
  const { intervalKm, intervalMonths, grid } = interval;
  const part = (whole: number): number => Math.max(1, Math.floor(whole * factor + ROUNDING));
  return { intervalKm: part(intervalKm), intervalMonths: part(intervalMonths), grid };
}

/** Far above what a product of two such numbers is off, far below a kilometre. */
const ROUNDING = 1e-6;

function named(model: string): string {
  return model.trim().normalize('NFC');
}
