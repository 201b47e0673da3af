import { issue, MisuseError } from '../kernel/result.js';
import { epochDayOf, type LocalDate, localDateOf } from './localDate.js';
import {
  daysOfMonth,
  firstPlaceIn,
  isLunarYear,
  leapMonthIn,
  lunarYearOn,
  placeOfDay,
  placeOfMonth,
  startOfMonth,
} from './lunarYears.js';

/**
 * A day of the lunar calendar (农历) without its year, as a birthday is remembered: 八月十五 is
 * `{ month: 8, day: 15 }`. It may be a day that no solar month has, such as 二月三十.
 */
export interface LunarDay {
  /** Month 1–12; 冬月 is 11, 腊月 is 12. */
  readonly month: number;
  /** Day 1–30; many months have no day 30. */
  readonly day: number;
  /** Whether it lies in a leap month (闰月); left out: no. */
  readonly leap?: boolean | undefined;
}

/** A day of the lunar calendar with its year. */
export interface LunarDate extends LunarDay {
  /** The lunar year, named by the solar year in which it begins. */
  readonly year: number;
  readonly leap: boolean;
}

/**
 * The lunar date of a calendar day; `undefined` outside the lunar years 1900 to 2100, that is before
 * 1900-01-31 and after 2101-01-28.
 *
 * It comes from a table, never from `Intl`, which is a day wrong at Spring Festival 2027. Throws
 * MisuseError on a text that is no day.
 *
 * @example
 * ```ts
 * import { toLunar } from 'dealer-care/time';
 *
 * console.log(toLunar('2027-02-06')); // => {"year":2027,"month":1,"day":1,"leap":false}
 * console.log(toLunar('2025-08-01')); // => {"year":2025,"month":6,"day":8,"leap":true}
 * console.log(toLunar('1899-12-31') ?? null); // => null
 * ```
 */
export function toLunar(date: LocalDate): LunarDate | undefined {
  const epochDay = epochDayOf(date);
  const year = lunarYearOn(epochDay);
  if (year === undefined) return undefined;
  const place = placeOfDay(epochDay, year);
  const nth = place - firstPlaceIn(year) + 1;
  const leapMonth = leapMonthIn(year);
  const isPastRegular = leapMonth > 0 && nth > leapMonth;
  return {
    year,
    month: isPastRegular ? nth - 1 : nth,
    day: epochDay - startOfMonth(place) + 1,
    leap: leapMonth > 0 && nth === leapMonth + 1,
  };
}

/**
 * The calendar day of a lunar date; `undefined` where there is none: the year outside 1900 to 2100,
 * no such leap month in that year, or no day 30 in that month.
 *
 * @example
 * ```ts
 * import { fromLunar } from 'dealer-care/time';
 *
 * console.log(fromLunar({ year: 2026, month: 8, day: 15, leap: false })); // => "2026-09-25"
 * console.log(fromLunar({ year: 2033, month: 11, day: 1, leap: true })); // => "2033-12-22"
 * console.log(fromLunar({ year: 2026, month: 6, day: 1, leap: true }) ?? null); // => null
 * ```
 */
export function fromLunar({ year, month, day, leap }: LunarDate): LocalDate | undefined {
  const place = placeOfMonth(year, month, leap);
  if (place < 0 || !(Number.isInteger(day) && day >= 1 && day <= daysOfMonth(place))) {
    return undefined;
  }
  return localDateOf(startOfMonth(place) + day - 1);
}

/**
 * The leap month (闰月) of a lunar year, 0 where it has none; `undefined` outside 1900 to 2100.
 *
 * @example
 * ```ts
 * import { leapMonthOf } from 'dealer-care/time';
 *
 * console.log([2025, 2026, 2028, 2033].map(leapMonthOf)); // => [6,0,5,11]
 * ```
 */
export function leapMonthOf(year: number): number | undefined {
  return isLunarYear(year) ? leapMonthIn(year) : undefined;
}

/** Throws MisuseError on what can be no lunar day: month 1–12, day 1–30. */
export function requireLunarDay({ month, day }: LunarDay): void {
  if (isWholeUpTo(month, 12) && isWholeUpTo(day, 30)) return;
  throw new MisuseError(issue('invalidDate', [], 'a lunar day: month 1-12, day 1-30'));
}

function isWholeUpTo(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}
