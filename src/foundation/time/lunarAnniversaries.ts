import { frozen } from '../kernel/policy.js';
import { packedCivil, yearOf } from './civil.js';
import { epochDayOf, type LocalDate, localDateOf } from './localDate.js';
import { type LunarDay, requireLunarDay } from './lunarDate.js';
import {
  daysOfMonth,
  FIRST_LUNAR_YEAR,
  isLunarYear,
  LAST_LUNAR_YEAR,
  lunarYearOn,
  placeOfMonth,
  startOfMonth,
} from './lunarYears.js';

/** How a lunar birthday is kept in years that lack its leap month, or in which its month lacks a day 30. */
export interface LunarAnniversaryPolicy {
  /**
   * For a birthday in a leap month. `regular`: always in the regular month of that number.
   * `leap-when-present`: in the leap month in years that have it, else in the regular one. `both`: in
   * years that have it, in both. A birthday in a regular month is always kept in the regular month.
   */
  readonly leapPolicy: 'regular' | 'leap-when-present' | 'both';
  /** For a birthday on day 30, in a month of 29 days: kept on its last day, or not in that month. */
  readonly day30: 'last-day' | 'skip';
}

/** The regular month, and the last day of a short one: custom, for no rule is official. */
export const defaultLunarAnniversaryPolicy: LunarAnniversaryPolicy = frozen({
  leapPolicy: 'regular',
  day30: 'last-day',
});

/**
 * All days of a calendar year on which a lunar day is kept, in order; `undefined` outside the calendar
 * years 1901 to 2100.
 *
 * The year is the solar one, so that a day of 冬月 or 腊月 can fall in it twice or not at all. Throws
 * MisuseError on what can be no lunar day.
 *
 * @rule REM-07
 * @example
 * ```ts
 * import { defaultLunarAnniversaryPolicy, lunarAnniversariesIn } from 'dealer-care/time';
 *
 * const born = { month: 6, day: 15, leap: true };
 * const both = { leapPolicy: 'both', day30: 'last-day' } as const;
 * console.log(lunarAnniversariesIn(born, 2025, defaultLunarAnniversaryPolicy)); // => ["2025-07-09"]
 * console.log(lunarAnniversariesIn(born, 2025, both)); // => ["2025-07-09","2025-08-08"]
 * console.log(lunarAnniversariesIn(born, 2026, both)); // => ["2026-07-28"]
 * console.log(lunarAnniversariesIn({ month: 12, day: 8 }, 2022, both)); // => ["2022-01-10","2022-12-30"]
 * ```
 */
export function lunarAnniversariesIn(
  lunar: LunarDay,
  year: number,
  policy: LunarAnniversaryPolicy,
): readonly LocalDate[] | undefined {
  requireLunarDay(lunar);
  if (!isLunarYear(year) || year === FIRST_LUNAR_YEAR) return undefined;
  return [...keptIn(lunar, year - 1, policy), ...keptIn(lunar, year, policy)]
    .filter((epochDay) => yearOf(packedCivil(epochDay)) === year)
    .map(localDateOf);
}

/**
 * The first day on or after another day on which a lunar day is kept; `undefined` where it would lie
 * outside the lunar years 1900 to 2100.
 *
 * Looked for from the lunar year of that day on, so that in January a birthday in 腊月 is still ahead.
 * Throws MisuseError on what can be no lunar day or no day.
 *
 * @rule REM-07
 * @example
 * ```ts
 * import { defaultLunarAnniversaryPolicy, nextLunarAnniversary } from 'dealer-care/time';
 *
 * const born = { month: 12, day: 30 };
 * console.log(nextLunarAnniversary(born, '2027-01-15', defaultLunarAnniversaryPolicy)); // => "2027-02-05"
 * console.log(nextLunarAnniversary(born, '2027-01-15', { leapPolicy: 'regular', day30: 'skip' }));
 * // => "2030-02-02"
 * ```
 */
export function nextLunarAnniversary(
  lunar: LunarDay,
  from: LocalDate,
  policy: LunarAnniversaryPolicy,
): LocalDate | undefined {
  requireLunarDay(lunar);
  const earliest = epochDayOf(from);
  const first = lunarYearOn(earliest);
  if (first === undefined) return undefined;
  for (let year = first; year <= LAST_LUNAR_YEAR; year++) {
    const next = keptIn(lunar, year, policy).find((epochDay) => epochDay >= earliest);
    if (next !== undefined) return localDateOf(next);
  }
  return undefined;
}

/** The epoch days of a lunar year on which a lunar day is kept: none, one or two. */
function keptIn(lunar: LunarDay, year: number, policy: LunarAnniversaryPolicy): readonly number[] {
  const { month, day, leap } = lunar;
  const regular = keptInMonth(placeOfMonth(year, month, false), day, policy);
  const leapPlace = leap === true ? placeOfMonth(year, month, true) : -1;
  if (leapPlace < 0 || policy.leapPolicy === 'regular') return regular;
  const inLeap = keptInMonth(leapPlace, day, policy);
  return policy.leapPolicy === 'both' ? [...regular, ...inLeap] : inLeap;
}

function keptInMonth(place: number, day: number, { day30 }: LunarAnniversaryPolicy): number[] {
  const days = daysOfMonth(place);
  if (day > days && day30 === 'skip') return [];
  return [startOfMonth(place) + Math.min(day, days) - 1];
}
