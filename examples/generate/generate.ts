import { writeCsv } from './csv.ts';
import { tellHistory } from './history.ts';
import { spoil } from './mischief.ts';
import { Random } from './random.ts';
import { contactRow, customerRow, HEADINGS, vehicleRow, visitRow } from './tables.ts';

/**
 * Makes up the four export files of a store as an old dealer management system would write them,
 * two years up to the morning of 10 March 2026: GB18030, Chinese headings, and the disorder that
 * such exports have. Persons, companies, cars, plates and numbers are invented.
 *
 * The same seed and count give the same bytes on every machine.
 */
export function generate(seed: number, customers: number): Map<string, Uint8Array> {
  const random = new Random(seed);
  const history = tellHistory(random.fork(), customers);
  const chance = random.fork();
  const rows = {
    customers: history.customers.map((one) => customerRow(chance, one)),
    vehicles: history.cars.map((one) => vehicleRow(chance, one)),
    visits: history.visits.map((one) => visitRow(chance, one)),
    contacts: history.contacts.map((one) => contactRow(chance, one)),
  };
  const files = ['customers', 'vehicles', 'visits', 'contacts'] as const;
  return new Map(
    files.map((file) => {
      const spoilt = spoil(random.fork(), file, rows[file]);
      return [`${file}.csv`, writeCsv(random.fork(), HEADINGS[file], spoilt)];
    }),
  );
}
