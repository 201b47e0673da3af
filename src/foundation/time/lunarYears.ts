import { epochDayOfCivil, packedCivil, yearOf } from './civil.js';

/** First year of the lunar table; it begins on 31 January 1900. */
export const FIRST_LUNAR_YEAR = 1900;

/**
 * One figure a year from 1900 to 2100, twelve to a row, so that a row begins with a year of the rat.
 * The last hexadecimal digit is the leap month, 0 for none; bit `0x10000 >> m` is set where month m
 * has 30 days, bit 16 where the leap month has.
 *
 * Months are those of GB/T 33661-2017, and of the almanacs before it. Confidence: measured; every day
 * is the same in a second table, and every month begins on a new moon by an ephemeris, but for four
 * (1914, 1916, 1920, 2097) where it comes up to six minutes after the end of that day: they stand as
 * the almanacs have them.
 */
const FIGURES: readonly string[] = [
  '04bd8 04ae0 0a570 054d5 0d260 0d950 16554 056a0 09ad0 055d2 04ae0 0a5b6',
  '0a4d0 0d250 1d255 0b540 0d6a0 0ada2 095b0 14977 04970 0a4b0 0b4b5 06a50',
  '06d40 1ab54 02b60 09570 052f2 04970 06566 0d4a0 0ea50 16a95 05ad0 02b60',
  '186e3 092e0 1c8d7 0c950 0d4a0 1d8a6 0b550 056a0 1a5b4 025d0 092d0 0d2b2',
  '0a950 0b557 06ca0 0b550 15355 04da0 0a5b0 14573 052b0 0a9a8 0e950 06aa0',
  '0aea6 0ab50 04b60 0aae4 0a570 05260 0f263 0d950 05b57 056a0 096d0 04dd5',
  '04ad0 0a4d0 0d4d4 0d250 0d558 0b540 0b6a0 195a6 095b0 049b0 0a974 0a4b0',
  '0b27a 06a50 06d40 0af46 0ab60 09570 04af5 04970 064b0 074a3 0ea50 06b58',
  '05ac0 0ab60 096d5 092e0 0c960 0d954 0d4a0 0da50 07552 056a0 0abb7 025d0',
  '092d0 0cab5 0a950 0b4a0 0baa4 0ad50 055d9 04ba0 0a5b0 15176 052b0 0a930',
  '07954 06aa0 0ad50 05b52 04b60 0a6e6 0a4e0 0d260 0ea65 0d530 05aa0 076a3',
  '096d0 04afb 04ad0 0a4d0 1d0b6 0d250 0d520 0dd45 0b5a0 056d0 055b2 049b0',
  '0a577 0a4b0 0aa50 1b255 06d20 0ada0 14b63 09370 049f8 04970 064b0 168a6',
  '0ea50 06b20 1a6c4 0aae0 092e0 0d2e3 0c960 0d557 0d4a0 0da50 05d55 056a0',
  '0a6d0 055d4 052d0 0a9b8 0a950 0b4a0 0b6a6 0ad50 055a0 0aba4 0a5b0 052b0',
  '0b273 06930 07337 06aa0 0ad50 14b55 04b60 0a570 054e4 0d160 0e968 0d520',
  '0daa0 16aa6 056d0 04ae0 0a9d4 0a2d0 0d150 0f252 0d520',
];

const figures = FIGURES.flatMap((row) => row.split(' ')).map((figure) =>
  Number.parseInt(figure, 16),
);

/** Last year of the lunar table; it ends on 28 January 2101. */
export const LAST_LUNAR_YEAR: number = FIRST_LUNAR_YEAR + figures.length - 1;

// The months of all years in one row: where each begins, and which is the first of its year.
const { starts, firsts } = laidOut();

function laidOut(): { readonly starts: Int32Array; readonly firsts: Uint16Array } {
  const all: number[] = [epochDayOfCivil(1900, 1, 31)];
  const firstOfYear: number[] = [0];
  for (const figure of figures) {
    for (let month = 1; month <= 12; month++) {
      all.push((all.at(-1) as number) + (figure & (0x10000 >> month) ? 30 : 29));
      if (month === (figure & 15)) all.push((all.at(-1) as number) + (figure & 0x10000 ? 30 : 29));
    }
    firstOfYear.push(all.length - 1);
  }
  return { starts: Int32Array.from(all), firsts: Uint16Array.from(firstOfYear) };
}

/** Whether the table holds this lunar year. */
export function isLunarYear(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST_LUNAR_YEAR && year <= LAST_LUNAR_YEAR;
}

/** The leap month of a lunar year of the table, 0 where it has none. */
export function leapMonthIn(year: number): number {
  return (figures[year - FIRST_LUNAR_YEAR] as number) & 15;
}

/** The place of a lunar month in the row of all months; -1 where there is no such month. */
export function placeOfMonth(year: number, month: number, isLeap: boolean): number {
  if (!isLunarYear(year) || !(Number.isInteger(month) && month >= 1 && month <= 12)) return -1;
  const leapMonth = leapMonthIn(year);
  if (isLeap && month !== leapMonth) return -1;
  const isAfterLeap = isLeap || (leapMonth > 0 && month > leapMonth);
  return (firsts[year - FIRST_LUNAR_YEAR] as number) + month - (isAfterLeap ? 0 : 1);
}

/** The epoch day on which the month at this place begins. */
export function startOfMonth(place: number): number {
  return starts[place] as number;
}

/** How many days the month at this place has: 29 or 30. */
export function daysOfMonth(place: number): number {
  return (starts[place + 1] as number) - (starts[place] as number);
}

/** The lunar year in which an epoch day lies; `undefined` outside the table. */
export function lunarYearOn(epochDay: number): number | undefined {
  if (!(epochDay >= startOfMonth(0) && epochDay < startOfMonth(starts.length - 1)))
    return undefined;
  const year = yearOf(packedCivil(epochDay));
  const hasBegun = year <= LAST_LUNAR_YEAR && epochDay >= startOfMonth(firstPlaceIn(year));
  return hasBegun ? year : year - 1;
}

/** The place of the first month of a lunar year of the table. */
export function firstPlaceIn(year: number): number {
  return firsts[year - FIRST_LUNAR_YEAR] as number;
}

/** The place of the month in which an epoch day lies; the day must be of that lunar year. */
export function placeOfDay(epochDay: number, year: number): number {
  // Months of 29 days put a day at most one month later than months of 30 would.
  const first = firstPlaceIn(year);
  const place = first + (((epochDay - startOfMonth(first)) / 30) | 0);
  return epochDay < startOfMonth(place + 1) ? place : place + 1;
}
