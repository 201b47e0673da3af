import type { LocalDate } from '../time/localDate.js';
import type { LawReader } from './citeLaw.js';
import type { WarrantyLaw, WarrantyWindows } from './law.js';
import { firstDayMet, meetsLimit } from './limits.js';

/** A span of the consumer rules for one car: over by date, by kilometres, or still open. */
export interface WindowReading {
  /** `unknown`: the date is inside, the odometer is not known. */
  readonly status: 'in' | 'out' | 'unknown';
  /** First day outside by date. */
  readonly endsOn: LocalDate | null;
}

/** Reads one span; `undefined` where the version of that day has none. */
export function readWindow(
  name: keyof WarrantyWindows,
  startsOn: LocalDate,
  invoicedOn: LocalDate,
  today: LocalDate,
  km: number | undefined,
  law: WarrantyLaw,
  reader: LawReader,
): WindowReading | undefined {
  const limits = reader.read(`warranty.windows.${name}`, law.windows[name], invoicedOn);
  if (limits === undefined) return undefined;
  const byDate = limits.find((one) => one.metric !== 'km');
  const byKm = limits.find((one) => one.metric === 'km');
  const endsOn = byDate === undefined ? null : firstDayMet(startsOn, byDate);
  if (endsOn !== null && today >= endsOn) return { status: 'out', endsOn };
  if (byKm === undefined) return { status: 'in', endsOn };
  if (km === undefined) return { status: 'unknown', endsOn };
  return { status: meetsLimit(km, byKm) ? 'out' : 'in', endsOn };
}
