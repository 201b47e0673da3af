import { addDays, addMonths, type LocalDate, monthsBetween } from '../time/localDate.js';
import type { CustomerCard } from './types.js';

/** Beyond this a birth date is a slip of the pen. */
const OLDEST = 130;

/** A lunar date, read as a solar one, lies at least and at most so many days before the day meant. */
const LUNAR_LAG_DAYS = [10, 61] as const;

/** Dates from here on are filler, and their anniversaries leave the calendar. */
const LAST_CENTURY = '9900-01-01';

type Birth = Pick<CustomerCard, 'birthDate' | 'birthCalendar'>;

/**
 * Whole years on a day; a child of 29 February is a year older on the 28th of a common year. `null`
 * where the date is missing, in the future, or more than 130 years back, and for a birthday kept by
 * the lunar calendar in the weeks in which it may or may not have been.
 */
export function ageOn({ birthDate, birthCalendar }: Birth, today: LocalDate): number | null {
  if (birthDate === undefined || birthDate > today) return null;
  const days = birthCalendar === 'lunar' ? LUNAR_LAG_DAYS : [0];
  const ages = days.map((lag) => yearsSince(addDays(birthDate, lag), today));
  const [age = -1] = ages;
  const isPlain = age >= 0 && age <= OLDEST && ages.every((one) => one === age);
  return isPlain ? age : null;
}

/** Days on which `ageOn` may next give another answer. */
export function birthdaysAfter(
  { birthDate, birthCalendar }: Birth,
  today: LocalDate,
): readonly LocalDate[] {
  if (birthDate === undefined || birthDate > LAST_CENTURY) return [];
  const days = birthCalendar === 'lunar' ? LUNAR_LAG_DAYS : [0];
  return days.map((lag) => anniversaryAfter(addDays(birthDate, lag), today));
}

/** The next day on which so many whole years are full; the birth itself, if it is yet to come. */
function anniversaryAfter(birth: LocalDate, today: LocalDate): LocalDate {
  if (birth > today) return birth;
  return addMonths(birth, (yearsSince(birth, today) + 1) * 12);
}

/** Whole years; −1 before the birth. */
function yearsSince(birth: LocalDate, today: LocalDate): number {
  return birth > today ? -1 : Math.floor(monthsBetween(birth, today) / 12);
}

/**
 * Ages at which the second and each further band begins, as the trade cuts its customers: one set for
 * every area that speaks of age.
 */
export const usualAgeBandsFrom: readonly number[] = Object.freeze([25, 35, 45, 55]);

/** The name of an age's band by the ages at which bands begin: `<25`, `25–34` … `55+`. */
export function ageBandOf(age: number, bandsFrom: readonly number[]): string {
  const next = bandsFrom.findIndex((from) => age < from);
  const from = next < 0 ? bandsFrom.at(-1) : bandsFrom[next - 1];
  if (next < 0) return `${from ?? 0}+`;
  const until = bandsFrom[next] ?? 0;
  return from === undefined ? `<${until}` : `${from}–${until - 1}`;
}
