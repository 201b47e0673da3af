import type { CarNames } from '../../foundation/dealership/cars.js';
import { maskPlate, maskVin } from '../../foundation/dealership/masking.js';
import { shownId, shownText } from './shownText.js';

/** A car as a report may show it: the end of its plate or VIN, or a number that can be nobody’s own. */
export function maskedCar({ vehicleId, vin, plate }: Partial<CarNames>): string {
  if (plate !== undefined) return shownText(maskPlate(plate));
  if (vin !== undefined) return shownText(maskVin(vin));
  return vehicleId === undefined ? '' : shownId(vehicleId);
}
