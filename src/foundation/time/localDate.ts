import { issue, MisuseError } from '../kernel/result.js';
import {
  dayOf,
  daysInMonth,
  epochDayOfCivil,
  epochDayPlusMonths,
  isoWeekday,
  monthOf,
  packedCivil,
  yearOf,
} from './civil.js';

/** A calendar day of no particular zone, `YYYY-MM-DD`, years 0001 to 9999. */
export type LocalDate = string;

const ZERO = 48;
const DASH = 45;

/** The epoch day of a text `YYYY-MM-DD`, or `NaN` when it is no day of the calendar. */
export function readEpochDay(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) {
    return Number.NaN;
  }
  const century = pair(text, 0);
  const yearOfCentury = pair(text, 2);
  const month = pair(text, 5);
  const day = pair(text, 8);
  if (century < 0 || yearOfCentury < 0 || month < 1 || month > 12 || day < 1) return Number.NaN;
  const year = century * 100 + yearOfCentury;
  if (year < 1 || (day > 28 && day > daysInMonth(year, month))) return Number.NaN;
  return epochDayOfCivil(year, month, day);
}

/** Two digits as a number, negative when they are none. */
function pair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/** Whether a value is a day of the calendar written `YYYY-MM-DD`. */
export function isLocalDate(value: unknown): value is LocalDate {
  return typeof value === 'string' && !Number.isNaN(readEpochDay(value));
}

/** Days since 1970-01-01. Throws MisuseError on a text that is no day of the calendar. */
export function epochDayOf(date: LocalDate): number {
  const day = readEpochDay(date);
  if (Number.isNaN(day)) throw new MisuseError(issue('invalidDate', [], 'a day YYYY-MM-DD'));
  return day;
}

const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;

/** The day that lies so many days after 1970-01-01. Throws MisuseError outside the years 0001 to 9999. */
export function localDateOf(epochDay: number): LocalDate {
  const place = epochDay & (MOST_REMEMBERED - 1);
  const known = rememberedTexts[place];
  if (known !== undefined && rememberedDays[place] === epochDay) return known;
  const text = writtenDay(epochDay);
  rememberedDays[place] = epochDay;
  rememberedTexts[place] = text;
  return text;
}

// A store's days lie within a few years: most are asked for again and again.
const MOST_REMEMBERED = 8192;
const rememberedDays = new Int32Array(MOST_REMEMBERED);
const rememberedTexts: LocalDate[] = [];

function writtenDay(epochDay: number): LocalDate {
  if (!(epochDay >= FIRST_DAY && epochDay <= LAST_DAY && Number.isInteger(epochDay))) {
    throw new MisuseError(issue('outOfRange', [], 'a whole number of days, years 0001 to 9999'));
  }
  const packed = packedCivil(epochDay);
  const year = yearOf(packed);
  const month = monthOf(packed);
  const day = dayOf(packed);
  const padded = year > 999 ? String(year) : String(year).padStart(4, '0');
  return `${padded}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** The day so many days later; negative counts go back. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return localDateOf(epochDayOf(date) + days);
}

/**
 * The day so many calendar months later, clamped to the last day of a shorter month.
 *
 * @example
 * ```ts
 * import { addMonths } from 'dealer-care/time';
 *
 * console.log(addMonths('2024-08-31', 6)); // => "2025-02-28"
 * console.log(addMonths('2023-08-31', 6)); // => "2024-02-29"
 * ```
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return localDateOf(epochDayPlusMonths(epochDayOf(date), months));
}

/**
 * The n-th day of a series: anchor + n × step months, clamped each time from the anchor, so that a
 * series of month ends never drifts to the 28th.
 */
export function nthOfSeries(anchor: LocalDate, stepMonths: number, n: number): LocalDate {
  return addMonths(anchor, stepMonths * n);
}

/** Whole days from the first to the second day; negative when the second lies before the first. */
export function daysBetween(from: LocalDate, until: LocalDate): number {
  return epochDayOf(until) - epochDayOf(from);
}

/**
 * Whole calendar months from one day to another: the largest n with `addMonths(from, n) <= until`.
 * Backwards it is the same count, negative.
 */
export function monthsBetween(from: LocalDate, until: LocalDate): number {
  const start = epochDayOf(from);
  const end = epochDayOf(until);
  return end >= start ? wholeMonths(start, end) : 0 - wholeMonths(end, start);
}

function wholeMonths(earlier: number, later: number): number {
  const a = packedCivil(earlier);
  const b = packedCivil(later);
  const months = (yearOf(b) - yearOf(a)) * 12 + monthOf(b) - monthOf(a);
  return epochDayPlusMonths(earlier, months) <= later ? months : months - 1;
}

/** ISO weekday: Monday 1 … Sunday 7, from the civil date alone. */
export function weekdayOf(date: LocalDate): number {
  return isoWeekday(epochDayOf(date));
}
