import { epochDayPlusMonths, isLeapYear, packedCivil, yearOf } from '../time/civil.js';
import { addMonths, type LocalDate } from '../time/localDate.js';
import type { LeafTest } from './leaf.js';

/** What a leaf compares on a given day: a range of its column, and whether it asks for the outside. */
export interface RangeOfDay {
  readonly low: number;
  readonly high: number;
  readonly outside: boolean;
}

/**
 * The range of epoch days (of months and days, for anniversaries) that a test which depends on today
 * stands for on one day. `undefined` for every other test.
 */
export function rangeOn(test: LeafTest, today: number): RangeOfDay | undefined {
  switch (test.kind) {
    case 'daysSince':
      return { low: today - test.high, high: today - test.low, outside: false };
    case 'monthsSince':
      return {
        low: test.high === Infinity ? -Infinity : latestWithMonths(today, test.high + 1) + 1,
        high: test.low === -Infinity ? Infinity : latestWithMonths(today, test.low),
        outside: false,
      };
    case 'anniversary':
      return anniversaries(today, test.withinDays);
    default:
      return undefined;
  }
}

/** The latest day since which at least so many months have passed. */
function latestWithMonths(today: number, months: number): number {
  // Ahead of today the count is mirrored: a day less than a month ahead is still 0 months away.
  if (months <= 0) return epochDayPlusMonths(today, 1 - months) - 1;
  let day = epochDayPlusMonths(today, -months);
  while (epochDayPlusMonths(day + 1, months) <= today) day++;
  return day;
}

/** The first day on which at least so many months have passed since a day. */
function firstWithMonths(since: number, months: number): number {
  if (months > 0) return epochDayPlusMonths(since, months);
  let day = epochDayPlusMonths(since, months - 1);
  while (epochDayPlusMonths(day, 1 - months) <= since) day++;
  return day;
}

/** Months and days count 32 to a month: 28 February is 92, the 29th 93. */
export function monthDayOf(epochDay: number): number {
  return packedCivil(epochDay) & 511;
}

const FEBRUARY_28 = 2 * 32 + 28;
/** From today up to the day before today's next anniversary there is one of everything. */
const FULL_YEAR_DAYS = 365;
const EVERY_DAY: RangeOfDay = { low: -Infinity, high: Infinity, outside: false };

function anniversaries(today: number, withinDays: number): RangeOfDay {
  if (withinDays >= FULL_YEAR_DAYS) return EVERY_DAY;
  const low = monthDayOf(today);
  const last = packedCivil(today + withinDays);
  const lastDay = last & 511;
  // In a common year the 29th is kept on the 28th.
  const high = lastDay === FEBRUARY_28 && !isLeapYear(yearOf(last)) ? lastDay + 1 : lastDay;
  if (yearOf(last) === yearOf(packedCivil(today))) return { low, high, outside: false };
  return { low: high + 1, high: low - 1, outside: true };
}

/**
 * Days on which a test of a known day changes its answer for good, in no particular order; infinite
 * where a range has no end. Empty for tests that come round every year.
 */
export function turningDays(test: LeafTest, day: number): readonly number[] {
  if (test.kind === 'daysSince') return [day + test.low, day + test.high + 1];
  if (test.kind !== 'monthsSince') return [];
  return [
    test.low === -Infinity ? -Infinity : firstWithMonths(day, test.low),
    test.high === Infinity ? Infinity : firstWithMonths(day, test.high + 1),
  ];
}

/**
 * Days on which an anniversary comes into reach, and on which it is over, from the year of `from`
 * on, for so many years. Every pattern of leap and common years comes within nine years.
 */
export function yearlyTurns(test: LeafTest, day: number, from: number): readonly number[] {
  if (test.kind !== 'anniversary') return [];
  const turns: number[] = [];
  const firstYear = yearOf(packedCivil(from));
  const born = yearOf(packedCivil(day));
  for (let year = firstYear; year <= firstYear + YEARS_OF_PATTERNS + 1; year++) {
    const on = epochDayPlusMonths(day, (year - born) * 12);
    turns.push(on - test.withinDays, on + 1);
  }
  return turns;
}

const YEARS_OF_PATTERNS = 9;

/** The next anniversary of a day, today included. */
export function nextAnniversary(date: LocalDate, today: LocalDate): LocalDate {
  const years = Number(today.slice(0, 4)) - Number(date.slice(0, 4));
  const thisYear = addMonths(date, years * 12);
  return thisYear >= today ? thisYear : addMonths(date, (years + 1) * 12);
}
