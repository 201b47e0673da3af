import { hasCarKey } from '../../foundation/dealership/cars.js';
import type { Vehicle } from '../../foundation/dealership/types.js';
import { checkVin } from '../../foundation/dealership/vin.js';
import type { FieldOf } from './headings.js';
import { present } from './present.js';
import {
  cellOf,
  dayIn,
  type Moment,
  numberIn,
  type Rejection,
  type Row,
  repair,
  textIn,
  withoutRequired,
  wordIn,
} from './row.js';
import { fuelTypes, meaningOf, usages, vehicleKinds, vehicleStatuses } from './words.js';

/** One row of the vehicles file: whose car, and the car without its readings. */
export interface VehicleRow {
  readonly customerId: string;
  readonly car: Omit<Vehicle, 'odometer' | 'clusterReplacements'>;
}

/**
 * Reads one car. Without a status it is in use; a VIN that is malformed, or whose check digit is
 * wrong where it must be right, is listed as `vinSuspect` and stays as printed.
 */
export function readVehicle(row: Row<FieldOf<'vehicles'>>, moment: Moment): VehicleRow | Rejection {
  const customerId = numberIn(row, 'customerId');
  if (customerId === undefined) return withoutRequired(row, 'customerId');
  const car = present<VehicleRow['car']>({
    vehicleId: numberIn(row, 'vehicleId'),
    vin: vinIn(row),
    plate: numberIn(row, 'plate'),
    model: textIn(row, 'model'),
    fuel: wordIn(row, 'fuelType', fuelTypes),
    vehicleType: textIn(row, 'vehicleType'),
    vehicleKind: meaningOf(cellOf(row, 'vehicleType'), vehicleKinds),
    usage: wordIn(row, 'usage', usages),
    purchasedOn: dayIn(row, 'purchaseDate', moment),
    registeredOn: dayIn(row, 'registrationDate', moment),
    insuranceExpiresOn: dayIn(row, 'insuranceExpiry', moment),
    inspectionDueOn: dayIn(row, 'inspectionDue', moment),
    inspectedOn: dayIn(row, 'lastInspection', moment),
    status: wordIn(row, 'vehicleStatus', vehicleStatuses) ?? 'inUse',
  });
  return hasCarKey(car) ? { customerId, car } : { rejected: 'unnamedCar', field: null };
}

function vinIn(row: Row<FieldOf<'vehicles'>>): string | undefined {
  const vin = numberIn(row, 'vin');
  if (vin !== undefined && !isTrustedVin(vin)) repair(row, 'vin', 'vinSuspect');
  return vin;
}

/** Whether a VIN is well formed and its check digit right where it must be. */
export function isTrustedVin(vin: string): boolean {
  const { status } = checkVin(vin);
  return status === 'valid' || status === 'unchecked';
}
