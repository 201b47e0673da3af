import { issue, MisuseError } from '../kernel/result.js';
import type { Vehicle } from './types.js';

/** What a car can be named by. */
export type CarNames = Pick<Vehicle, 'vehicleId' | 'vin' | 'plate'>;

/** Whether a car has a vehicle number, a VIN or a plate, so that it can be told from others. */
export function hasCarKey(car: CarNames): boolean {
  return (car.vehicleId ?? car.vin ?? car.plate) !== undefined;
}

/**
 * The key of a car: the host's vehicle number, else the VIN, else the plate, as they were given.
 * Visits, contacts and tasks name the car by it. Throws MisuseError on a car that has none of them;
 * a parsed one always has.
 *
 * @example
 * ```ts
 * import { carKey } from 'dealer-care/dealership';
 *
 * console.log(carKey({ vehicleId: 'V-7', plate: '苏E12345' })); // => "V-7"
 * console.log(carKey({ plate: '苏E12345' })); // => "苏E12345"
 * ```
 */
export function carKey(car: CarNames): string {
  const key = car.vehicleId ?? car.vin ?? car.plate;
  if (key === undefined) {
    throw new MisuseError(issue('required', ['vehicle'], 'a vehicleId, a vin or a plate'));
  }
  return key;
}
