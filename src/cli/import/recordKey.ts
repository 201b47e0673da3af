import type { ExportFile } from './headings.js';
import { shownCar, shownNumber } from './problems.js';
import { cellOf, type Row } from './row.js';

type KeyField = 'orderNo' | 'vehicleId' | 'vin' | 'plate' | 'customerId';

/** What names a record of each file: the first of these that is there. */
const NAMED_BY: Readonly<Record<ExportFile, readonly KeyField[]>> = {
  customers: ['customerId'],
  vehicles: ['vehicleId', 'vin', 'plate', 'customerId'],
  visits: ['orderNo', 'vehicleId', 'vin', 'plate', 'customerId'],
  contacts: ['customerId'],
};

/**
 * How a record is named in the problem file: by its order number, car or customer number; a VIN by
 * its last six characters, a plate by its last four. `null` where it has none of them, or none that
 * may be shown.
 */
export function recordKey(file: ExportFile, row: Row<string>): string | null {
  const field = NAMED_BY[file].find((one) => cellOf(row, one) !== '');
  if (field === undefined) return null;
  const text = cellOf(row, field);
  return field === 'vin' || field === 'plate' ? shownCar({ [field]: text }) : shownNumber(text);
}
