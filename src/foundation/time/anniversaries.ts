import { issue, MisuseError } from '../kernel/result.js';
import { dayOf, epochDayOfCivil, isLeapYear, monthOf, packedCivil, yearOf } from './civil.js';
import { epochDayOf, type LocalDate, localDateOf } from './localDate.js';

/**
 * When a yearly date of 29 February is kept in a common year: on 28 February, on 1 March, or not at
 * all. The house default is `feb28`.
 */
export type LeapDayPolicy = 'feb28' | 'mar1' | 'leapYearsOnly';

/**
 * The day on which a yearly date is kept in a calendar year; `undefined` where the policy keeps none,
 * and up to the year of the date itself, which is no anniversary yet.
 *
 * Throws MisuseError on a text that is no day and outside the years 1 to 9999.
 *
 * @rule REM-07
 * @example
 * ```ts
 * import { anniversaryOn } from 'dealer-care/time';
 *
 * console.log(anniversaryOn('1992-02-29', 2025, 'feb28')); // => "2025-02-28"
 * console.log(anniversaryOn('1992-02-29', 2025, 'mar1')); // => "2025-03-01"
 * console.log(anniversaryOn('1992-02-29', 2025, 'leapYearsOnly') ?? null); // => null
 * console.log(anniversaryOn('1992-02-29', 2028, 'mar1')); // => "2028-02-29"
 * ```
 */
export function anniversaryOn(
  date: LocalDate,
  year: number,
  leapDay: LeapDayPolicy,
): LocalDate | undefined {
  if (!Number.isInteger(year)) throw new MisuseError(issue('outOfRange', ['year'], 'a year'));
  const packed = packedCivil(epochDayOf(date));
  if (year <= yearOf(packed)) return undefined;
  const epochDay = keptOn(packed, year, leapDay);
  return Number.isNaN(epochDay) ? undefined : localDateOf(epochDay);
}

/**
 * The first anniversary of a day that falls on or after another day.
 *
 * Under `leapYearsOnly` it can be up to eight years away. Throws MisuseError on a text that is no
 * day, and past the year 9999.
 *
 * @rule REM-07
 * @example
 * ```ts
 * import { nextAnniversary } from 'dealer-care/time';
 *
 * console.log(nextAnniversary('1988-11-21', '2026-11-21', 'feb28')); // => "2026-11-21"
 * console.log(nextAnniversary('1988-11-21', '2026-11-22', 'feb28')); // => "2027-11-21"
 * console.log(nextAnniversary('1992-02-29', '2025-03-01', 'leapYearsOnly')); // => "2028-02-29"
 * ```
 */
export function nextAnniversary(
  date: LocalDate,
  from: LocalDate,
  leapDay: LeapDayPolicy,
): LocalDate {
  const packed = packedCivil(epochDayOf(date));
  const earliest = epochDayOf(from);
  let year = Math.max(yearOf(packed) + 1, yearOf(packedCivil(earliest)));
  // A year that keeps none gives NaN, which is not on or after anything.
  while (!(keptOn(packed, year, leapDay) >= earliest)) year++;
  return localDateOf(keptOn(packed, year, leapDay));
}

/** The epoch day on which a month and day are kept in a year; `NaN` where they are not. */
function keptOn(packed: number, year: number, leapDay: LeapDayPolicy): number {
  const month = monthOf(packed);
  const day = dayOf(packed);
  if (month !== 2 || day !== 29 || isLeapYear(year)) return epochDayOfCivil(year, month, day);
  if (leapDay === 'leapYearsOnly') return Number.NaN;
  return leapDay === 'mar1' ? epochDayOfCivil(year, 3, 1) : epochDayOfCivil(year, 2, 28);
}
