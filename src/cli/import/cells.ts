import { foldWidth } from '../../foundation/dealership/foldWidth.js';
import { daysInMonth } from '../../foundation/time/civil.js';
import { localDateAt, parseInstant } from '../../foundation/time/instant.js';
import type { LocalDate } from '../../foundation/time/localDate.js';
import type { LunarDay } from '../../foundation/time/lunarDate.js';
import { parseLunarDay } from '../../foundation/time/lunarText.js';

/** A date cell: the local day, and the time of day where one is printed. */
export interface PrintedTime {
  readonly on: LocalDate;
  /** `HH:MM:SS`, with the fraction where one is printed; `null` for a day alone. */
  readonly time: string | null;
  /** The instant, where an offset is printed; it needs no zone to be read. */
  readonly at: Date | null;
}

/** No date, number or amount is longer; longer text is refused before anything looks at it. */
const LONGEST = 48;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

const DATE =
  /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日?|(\d\d)(\d\d))(?:T|\s+|(?<=日)|$)(.*)$/;
const TIME =
  /^(上午|下午)?\s*(\d{1,2})(?::|时|点)(\d{1,2})(?:(?::|分)(\d{1,2})(?:\.(\d{1,9}))?秒?|分)?(?:\s*([AP])M)?$/i;

/**
 * Reads `2025-03-09`, `2025/3/9`, `2025.3.9`, `20250309` and `2025年3月9日`, with or without a time
 * of day, in full width too; an ISO instant with offset is read as the day it is in the zone.
 * `undefined` for anything else, for days that no calendar has, and outside 1900 to 2199.
 */
export function readPrintedTime(text: string, zone: string): PrintedTime | undefined {
  const parts = text.length > LONGEST ? null : DATE.exec(foldWidth(text));
  if (parts === null) return undefined;
  const on = dayOf(parts);
  const rest = parts[9] ?? '';
  if (on === undefined || rest === '')
    return on === undefined ? undefined : { on, time: null, at: null };
  const time = readTimeOfDay(rest);
  if (time !== undefined) return { on, time, at: null };
  const at = parseInstant(foldWidth(text));
  return at === undefined ? undefined : { on: localDateAt(at, zone), time: null, at };
}

const DATE_IN_DIGITS = /^(\d{4})(\d\d)(\d\d)$/;
const TIME_AFTER = /(?<=\d|日)(?:T|\s)\s*\d{1,2}[:时点].*$/;

/**
 * Reads the month and day of a lunar date in the spellings of `readPrintedTime` and in words, a time
 * of day aside; 02-30 is one, though no solar month has it. `undefined` for anything else.
 */
export function readPrintedLunarDay(text: string): LunarDay | undefined {
  if (text.length > LONGEST) return undefined;
  const day = foldWidth(text).trim().replace(TIME_AFTER, '').trim();
  return parseLunarDay(day.replace(DATE_IN_DIGITS, '$1-$2-$3'));
}

function dayOf(parts: RegExpExecArray): LocalDate | undefined {
  const year = Number(parts[1]);
  const month = Number(parts[3] ?? parts[5] ?? parts[7]);
  const day = Number(parts[4] ?? parts[6] ?? parts[8]);
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${year}-${two(month)}-${two(day)}`;
}

function readTimeOfDay(text: string): string | undefined {
  const parts = TIME.exec(text);
  if (parts === null) return undefined;
  const [, half, printed, minute = '', second = '0', fraction, letter] = parts;
  const isHalved = half !== undefined || letter !== undefined;
  const isAfternoon = half === '下午' || letter?.toUpperCase() === 'P';
  const shown = Number(printed);
  if (isHalved && shown > 12) return undefined;
  const hour = isHalved ? (shown % 12) + (isAfternoon ? 12 : 0) : shown;
  if (hour > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const whole = `${two(hour)}:${two(Number(minute))}:${two(Number(second))}`;
  return fraction === undefined ? whole : `${whole}.${fraction}`;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

const DIGITS = String.raw`(\d{1,3}(?:,\d{3}){1,3}|\d{1,12})(?:\.(\d{1,6}))?`;
const AMOUNT = new RegExp(
  String.raw`^(?:\p{Sc}|RMB|CNY|人民币)?\s*${DIGITS}\s*(?:元|RMB|CNY)?$`,
  'iu',
);
const DISTANCE = new RegExp(String.raw`^${DIGITS}\s*(?:(km|公里|千米)|(mi|miles?|英里))?$`, 'i');

/**
 * Reads an amount such as `¥1,280.50` as integer fen, digit by digit, so that no fraction is ever
 * a float. `undefined` for negative amounts and for fractions of a fen.
 */
export function readFen(text: string): number | undefined {
  const parts = text.length > LONGEST ? null : AMOUNT.exec(foldWidth(text));
  if (parts === null) return undefined;
  const fen = (parts[2] ?? '').replace(/0+$/, '');
  return fen.length > 2 ? undefined : wholeOf(parts[1]) * 100 + Number(fen.padEnd(2, '0'));
}

/** The longest odometers have seven digits. */
const MOST_KM = 9_999_999;
const KM_PER_MILE = 1.609344;

/**
 * Reads a mileage such as `12,300`, `12300公里` or `12300.6 km` as whole kilometres, downwards; a
 * printed unit wins over the store's. `undefined` for negative numbers and more than seven digits.
 */
export function readKilometres(text: string, storeUnit: 'km' | 'mi'): number | undefined {
  const parts = text.length > LONGEST ? null : DISTANCE.exec(foldWidth(text));
  if (parts === null) return undefined;
  const isMiles = parts[4] !== undefined || (parts[3] === undefined && storeUnit === 'mi');
  const whole = wholeOf(parts[1]);
  const km = isMiles ? Math.floor(Number(`${whole}.${parts[2] ?? '0'}`) * KM_PER_MILE) : whole;
  return km > MOST_KM ? undefined : km;
}

function wholeOf(digits: string | undefined): number {
  return Number((digits ?? '').replaceAll(',', ''));
}
