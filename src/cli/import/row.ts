import type { LocalDate } from '../../foundation/time/localDate.js';
import { type PrintedTime, readFen, readKilometres, readPrintedTime } from './cells.js';
import type { FindingCode, FindingKind } from './problems.js';
import { flagWords, meaningOf, type Words } from './words.js';

/** What the store says once about all its exports, and the moment for which they are read. */
export interface Moment {
  /** The planning moment: what is later has not happened yet. */
  readonly at: Date;
  /** The store's local day at that moment. */
  readonly today: LocalDate;
  /** The store's zone, in which local times are printed. */
  readonly zone: string;
  /** What a mileage without a unit counts. */
  readonly distanceUnit: 'km' | 'mi';
}

/** A record that has as many cells as the heading. */
export interface Row<Field extends string> {
  readonly line: number;
  readonly cells: readonly string[];
  readonly columnOf: ReadonlyMap<Field, number>;
  /** What was repaired in it, or kept in spite of a doubt; listed only if the record is accepted. */
  readonly doubts: Doubt<Field>[];
}

/** One repair or doubt of an accepted record. */
interface Doubt<Field extends string> {
  readonly field: Field | null;
  readonly kind: Exclude<FindingKind, 'rejected'>;
  readonly code: FindingCode;
}

/** Why a record has no effect. */
export interface Rejection<Field extends string = string> {
  readonly rejected: FindingCode;
  readonly field: Field | null;
}

/** Whether a record was turned down instead of read. */
export function isRejection<T extends object>(outcome: T | Rejection): outcome is Rejection {
  return 'rejected' in outcome;
}

/** The rejection of a record whose required field is empty, or cannot be read. */
export function withoutRequired<Field extends string>(
  row: Row<Field>,
  field: Field,
): Rejection<Field> {
  const repaired = row.doubts.find((doubt) => doubt.field === field);
  return { rejected: repaired?.code ?? 'missingField', field };
}

/** The text of a field without spaces at its ends; empty where the cell or the column is missing. */
export function cellOf<Field extends string>(row: Row<Field>, field: Field): string {
  const column = row.columnOf.get(field);
  return column === undefined ? '' : (row.cells[column] ?? '').trim();
}

const LONGEST_NUMBER = 100;
const LONGEST_TEXT = 20_000;

/** The number or name by which something is found again, on one line. */
export function numberIn<Field extends string>(row: Row<Field>, field: Field): string | undefined {
  const read = (text: string): string | undefined =>
    text.length > LONGEST_NUMBER ? undefined : text.replaceAll(/\s+/g, ' ');
  return readIn(row, field, read, 'unreadable');
}

/** Any text, line breaks included. */
export function textIn<Field extends string>(row: Row<Field>, field: Field): string | undefined {
  const read = (text: string): string | undefined =>
    text.length > LONGEST_TEXT ? undefined : text;
  return readIn(row, field, read, 'unreadable');
}

/** A calendar day; a printed time of day is left out. */
export function dayIn<Field extends string>(
  row: Row<Field>,
  field: Field,
  { zone }: Moment,
): LocalDate | undefined {
  return timeIn(row, field, zone)?.on;
}

/** A day with its time of day, where there is one. */
export function timeIn<Field extends string>(
  row: Row<Field>,
  field: Field,
  zone: string,
): PrintedTime | undefined {
  return readIn(row, field, (text) => readPrintedTime(text, zone), 'impossibleDate');
}

/** An amount of money, in fen. */
export function fenIn<Field extends string>(row: Row<Field>, field: Field): number | undefined {
  return readIn(row, field, readFen, 'impossibleAmount');
}

/** A mileage, in whole kilometres. */
export function kilometresIn<Field extends string>(
  row: Row<Field>,
  field: Field,
  { distanceUnit }: Moment,
): number | undefined {
  return readIn(row, field, (text) => readKilometres(text, distanceUnit), 'impossibleNumber');
}

/** A word of a listed column as what it means. */
export function wordIn<Field extends string, Meaning>(
  row: Row<Field>,
  field: Field,
  words: Words<Meaning>,
): Meaning | undefined {
  return readIn(row, field, (text) => meaningOf(text, words), 'unknownValue');
}

/** A yes or a no; `undefined` where nothing is said. */
export function flagIn<Field extends string>(row: Row<Field>, field: Field): boolean | undefined {
  return wordIn(row, field, flagWords);
}

/** Notes that an accepted record lost a field. */
export function repair<Field extends string>(
  row: Row<Field>,
  field: Field,
  code: FindingCode,
): void {
  row.doubts.push({ field, kind: 'repaired', code });
}

/** Notes a doubt about an accepted record that stays as it is. */
export function keep<Field extends string>(
  row: Row<Field>,
  field: Field | null,
  code: FindingCode,
): void {
  row.doubts.push({ field, kind: 'kept', code });
}

/** Any other field, by the function that reads its text; what it cannot read is repaired. */
export function readIn<Field extends string, T>(
  row: Row<Field>,
  field: Field,
  read: (text: string) => T | undefined,
  code: FindingCode,
): T | undefined {
  const text = cellOf(row, field);
  if (text === '') return undefined;
  const isSound = isReadable(text);
  const value = isSound ? read(text) : undefined;
  if (value === undefined) repair(row, field, isSound ? code : 'unreadable');
  return value;
}

const BROKEN = 0xfffd;

/** Whether a text holds neither a broken character nor control characters other than white space. */
function isReadable(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BROKEN || (code >= 0x7f && code <= 0x9f)) return false;
    if (code < 0x20 && !(code >= 0x09 && code <= 0x0d)) return false;
  }
  return true;
}
