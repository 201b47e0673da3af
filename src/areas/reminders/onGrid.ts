import { epochDayPlusMonths, monthOf, packedCivil, yearOf } from '../../foundation/time/civil.js';
import { epochDayOf } from '../../foundation/time/localDate.js';
import { type CycleStart, OLD_KM, shownNow } from './cycleStart.js';
import type { ServiceInterval } from './policy.js';
import type { Odometer } from './readOdometer.js';
import type { ServicedCar } from './types.js';

/**
 * Puts the next service on the grid fixed at the delivery: at every multiple of the interval, in
 * kilometres and in months each for itself.
 *
 * A service stands for the multiple nearest to it, halfway for the earlier one: done at 9,400 km or at
 * 10,800 km it was that of 10,000 km, and 20,000 km comes next.
 *
 * @rule REM-03
 */
export function onGrid(
  start: CycleStart,
  car: ServicedCar,
  odometer: Odometer,
  { intervalKm, intervalMonths }: ServiceInterval,
): CycleStart {
  const deliveredKm = shownNow(0, 0, odometer);
  const deliveredDay = car.purchasedOn === undefined ? null : epochDayOf(car.purchasedOn);
  const km =
    start.km === null || deliveredKm === null
      ? null
      : deliveredKm + (nearest(start.km - deliveredKm, intervalKm) + 1) * intervalKm;
  const day =
    start.day === null || deliveredDay === null
      ? null
      : epochDayPlusMonths(
          deliveredDay,
          (nearestMonths(deliveredDay, start.day, intervalMonths) + 1) * intervalMonths,
        );
  const lacks = [
    ...(deliveredDay === null ? ['car.purchasedOn'] : []),
    ...(deliveredKm === null ? [OLD_KM] : []),
  ].filter((one) => !start.missing.includes(one));
  return { ...start, missing: [...start.missing, ...lacks], gridTarget: { km, day } };
}

/** Which multiple of the step is nearest; halfway the smaller one. */
function nearest(value: number, step: number): number {
  return Math.max(0, Math.ceil(value / step - 0.5));
}

/** Which multiple of so many months after the first day is nearest to the second, counted in days. */
function nearestMonths(from: number, to: number, months: number): number {
  const [first, last] = [packedCivil(from), packedCivil(to)];
  const between = (yearOf(last) - yearOf(first)) * 12 + monthOf(last) - monthOf(first);
  const before = Math.max(0, Math.floor((between - 1) / months));
  let best = before;
  for (const count of [before + 1, before + 2]) {
    const distance = (one: number): number => Math.abs(epochDayPlusMonths(from, one * months) - to);
    if (distance(count) < distance(best)) best = count;
  }
  return best;
}
