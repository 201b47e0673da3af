import { epochDayPlusMonths } from '../../foundation/time/civil.js';

/** 1 January 1990, as epoch day, and the days from there to 31 December 2069. */
const FIRST = 7305;
const DAYS = 29_220;
const NOT_IN_TABLE = -1;

/**
 * For some numbers of months, how many days they are from each day of 1990 to 2069, clamped to the
 * end of a shorter month.
 */
export interface MonthTable {
  /** Where the days of each number of months, 0 to 255, begin; -1 for those not in the table. */
  readonly begin: Int32Array;
  readonly days: Uint16Array;
}

/** A table costs as much as some thousand cars; fewer do without. */
const FEWEST_CARS = 10_000;

/** Makes the table for those numbers of months that occur in a column. */
export function monthTableFor(months: Uint8Array, count: number): MonthTable {
  const occurs = new Uint8Array(256);
  if (count >= FEWEST_CARS) {
    for (let row = 0; row < count; row++) occurs[months[row] as number] = 1;
  }
  const asked = [...occurs.keys()].filter((one) => occurs[one] === 1);
  const begin = new Int32Array(256).fill(NOT_IN_TABLE);
  const days = new Uint16Array(asked.length * DAYS);
  asked.forEach((one, at) => {
    begin[one] = at * DAYS;
    for (let day = 0; day < DAYS; day++) {
      days[at * DAYS + day] = epochDayPlusMonths(FIRST + day, one) - FIRST - day;
    }
  });
  return { begin, days };
}

/** The epoch day so many calendar months later, from the table where it reaches. */
export function monthsLater(
  epochDay: number,
  months: number,
  begin: Int32Array,
  days: Uint16Array,
): number {
  const at = epochDay - FIRST;
  const start = begin[months] as number;
  return at >= 0 && at < DAYS && start !== NOT_IN_TABLE
    ? epochDay + (days[start + at] as number)
    : epochDayPlusMonths(epochDay, months);
}
