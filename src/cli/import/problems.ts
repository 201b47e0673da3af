import type { CarNames } from '../../foundation/dealership/cars.js';
import { maskPlate, maskVin } from '../../foundation/dealership/masking.js';
import { csvLine } from './csvLine.js';
import type { ExportFile } from './headings.js';

/** What became of it: the record has no effect, lost one field, or stays as it is. */
export type FindingKind = 'rejected' | 'repaired' | 'kept';

/** Why a record was rejected, repaired, or kept with a doubt. */
export type FindingCode =
  | 'tooFewCells'
  | 'tooManyCells'
  | 'unclosedQuote'
  | 'missingField'
  | 'unreadable'
  | 'orphan'
  | 'duplicate'
  | 'unnamedCar'
  | 'afterMoment'
  | 'impossibleDate'
  | 'impossibleNumber'
  | 'impossibleAmount'
  | 'unknownValue'
  | 'noContact'
  | 'vinSuspect'
  | 'unknownCar'
  | 'possibleDuplicate'
  | 'beforePurchase'
  | 'odometerQuarantined';

/** One thing that the import, or a judgement on what it brought, has to say about one record. */
export interface Finding {
  readonly file: ExportFile;
  /** The physical line on which the record starts; the first line of the file is 1. */
  readonly line: number;
  /** What names the record, masked; `null` where nothing may be shown or the record is broken. */
  readonly key: string | null;
  /** The column, by its field name; `null` where it is about the whole record. */
  readonly field: string | null;
  readonly kind: FindingKind;
  readonly code: FindingCode;
}

/** The key of a car as it may stand in a problem file: of a VIN or plate only the end. */
export function shownCar({ vehicleId, vin, plate }: CarNames): string | null {
  if (vehicleId !== undefined) return shownNumber(vehicleId);
  if (vin !== undefined) return shownEnd(maskVin(vin));
  return plate === undefined ? null : shownEnd(maskPlate(plate));
}

const CAR_END = /^…[A-Z0-9]*[A-Z0-9挂学警港澳领使]?$/i;

/** Anything may stand in a VIN or plate column; only what looks like the end of one is shown. */
function shownEnd(masked: string): string | null {
  return CAR_END.test(masked) ? masked : null;
}

const NUMBER = /^[A-Z0-9_][A-Z0-9_.:#/-]{0,39}$/i;
const MOBILE = /^(?:86)?1[3-9]\d{9}$/;
const RESIDENT_ID = /^\d{6}(?:19|20)\d{9}[\dX]$/i;
const VIN = /^(?=.*[A-Z])[A-Z0-9]{17}$/i;

/** A customer or order number as it may stand there; one that looks like a mobile or an identity number may not. */
export function shownNumber(number: string): string | null {
  if (!NUMBER.test(number) || MOBILE.test(number) || RESIDENT_ID.test(number)) return null;
  return VIN.test(number) ? maskVin(number) : number;
}

const HEADING = ['file', 'line', 'key', 'field', 'kind', 'code'];
const FILES: readonly ExportFile[] = ['customers', 'vehicles', 'visits', 'contacts'];

/** The findings as a CSV file, by file and line; it holds no names, numbers, or cell contents. */
export function problemsCsv(findings: readonly Finding[]): string {
  const sorted = [...findings].sort(
    (a, b) => FILES.indexOf(a.file) - FILES.indexOf(b.file) || a.line - b.line,
  );
  const rows = sorted.map((one) => [one.file, one.line, one.key, one.field, one.kind, one.code]);
  return [HEADING, ...rows].map(csvLine).join('');
}
