import { issue, MisuseError } from '../kernel/result.js';
import { packedCivil, yearOf } from './civil.js';
import {
  type DayKind,
  type HolidayCalendar,
  type HolidayDays,
  type HolidayKnowledge,
  readHolidays,
  worseKnowledge,
} from './holidays.js';
import { epochDayOf, type LocalDate, localDateOf } from './localDate.js';

/** The n-th working day, with how far it can be trusted. */
export interface WorkingDay {
  /** The day by all that is known; a deadline is the end of it. */
  readonly date: LocalDate;
  /** The least that is known of any year the count touched. */
  readonly knowledge: HolidayKnowledge;
  /**
   * The earliest day it can become once the year is published; `null` when the year is unknown.
   * Days are taken to be moved as in 2024 to 2026: make-up days within 10 days of a statutory day,
   * days off within 5.
   */
  readonly earliest: LocalDate | null;
  /** The latest day it can become; `null` when the year is unknown. */
  readonly latest: LocalDate | null;
}

const MOST_DAYS = 10_000;
const MAKE_UP_REACH = 10;
const DAYS_OFF_REACH = 5;

/**
 * The n-th working day after a day, which itself is not counted; negative counts go back, 0 is the
 * day itself.
 *
 * Working days are Monday to Friday without public holidays, and the make-up days. A count that
 * touches a year whose holidays are not published says so and gives a range. Throws MisuseError
 * for more than 10,000 days.
 *
 * @rule C4
 * @example
 * ```ts
 * import { addWorkingDays, chinaHolidays } from 'dealer-care/time';
 *
 * console.log(addWorkingDays('2026-02-13', 2, chinaHolidays).date); // => "2026-02-24"
 * console.log(addWorkingDays('2027-10-08', 2, chinaHolidays));
 * // => {"date":"2027-10-12","knowledge":"statutory-only","earliest":"2027-10-10","latest":"2027-10-12"}
 * ```
 */
export function addWorkingDays(
  date: LocalDate,
  count: number,
  calendar: HolidayCalendar,
): WorkingDay {
  if (!(Number.isInteger(count) && Math.abs(count) <= MOST_DAYS)) {
    throw new MisuseError(issue('outOfRange', ['count'], 'a whole number up to 10000'));
  }
  const start = epochDayOf(date);
  const days = readHolidays(calendar);
  const works = (day: number): boolean => isWorkKind(days.kindOn(day));
  const mayWork = (day: number): boolean =>
    works(day) || (days.kindOn(day) === 'weekend' && isNearMovable(day, MAKE_UP_REACH, days));
  const surelyWorks = (day: number): boolean =>
    works(day) && !isNearMovable(day, DAYS_OFF_REACH, days);

  const found = nthDay(start, count, works);
  const least = nthDay(start, count, mayWork);
  const most = nthDay(start, count, surelyWorks);
  const touched = knowledgeOver(Math.min(start, most), Math.max(start, most), days);
  const knowledge = least === most ? touched : worseKnowledge(touched, 'statutory-only');
  const isKnown = knowledge !== 'unknown';
  return {
    date: localDateOf(found),
    knowledge,
    earliest: isKnown ? localDateOf(Math.min(least, most)) : null,
    latest: isKnown ? localDateOf(Math.max(least, most)) : null,
  };
}

function isWorkKind(kind: DayKind['kind']): boolean {
  return kind === 'workday' || kind === 'makeUpDay';
}

/** The n-th day for which something holds; the start is not counted. */
function nthDay(start: number, count: number, holds: (day: number) => boolean): number {
  const step = Math.sign(count);
  let day = start;
  for (let left = Math.abs(count); left > 0; ) {
    day += step;
    if (holds(day)) left--;
  }
  return day;
}

/** Whether days may yet be moved to or from a holiday so close by. */
function isNearMovable(day: number, reach: number, { movable }: HolidayDays): boolean {
  if (movable.size === 0) return false;
  for (let near = day - reach; near <= day + reach; near++) if (movable.has(near)) return true;
  return false;
}

function knowledgeOver(first: number, last: number, days: HolidayDays): HolidayKnowledge {
  const lastYear = yearOf(packedCivil(last));
  let worst: HolidayKnowledge = 'official';
  for (let year = yearOf(packedCivil(first)); year <= lastYear; year++) {
    worst = worseKnowledge(worst, days.knowledgeIn(year));
  }
  return worst;
}
