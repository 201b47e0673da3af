import { type Issue, type IssuePath, issue } from '../kernel/result.js';
import { isoWeekday } from './civil.js';
import { type HolidayCalendar, readHolidays } from './holidays.js';
import { epochDayOf, isLocalDate } from './localDate.js';
import type { Stretch } from './slices.js';
import { readMinuteOfDay } from './timeOfDay.js';

/**
 * Intervals of one day as wall-clock pairs `['08:30', '17:30']`: start included, end excluded,
 * `24:00` allowed as an end. An interval across midnight (`['22:00', '06:00']`) belongs to the day
 * on which it starts. Equal ends are an issue.
 */
export type DayIntervals = readonly (readonly [string, string])[];

/**
 * Opening hours, keyed: ISO weekday `'1'` to `'7'`, `'holiday'`, `'makeUpDay'`, or a day
 * `YYYY-MM-DD`. The day itself wins over `makeUpDay` and `holiday`, these over the weekday. A
 * weekday left out is closed; where `holiday` or `makeUpDay` is left out, the weekday counts.
 */
export type OpeningHours = Readonly<Record<string, DayIntervals>>;

/** An open stretch counts as rule 0 in slices, a closed one as rule 1. */
export const CLOSED = 1;

const DAY_MINUTES = 1440;
const EXPECTED_KEY = 'a weekday 1 to 7, holiday, makeUpDay, or a day YYYY-MM-DD';

/**
 * Everything that is wrong with opening hours: an unknown key, an unreadable time, equal ends
 * (`wrongOrder`), a minute named twice on one day (`duplicate`), or no opening at all
 * (`neverOpen`).
 */
export function checkOpeningHours(hours: OpeningHours, path: IssuePath): Issue[] {
  const found = Object.entries(hours).flatMap(([key, intervals]) => [
    ...(isHoursKey(key) ? [] : [issue('unknownKey', [...path, key], EXPECTED_KEY)]),
    ...checkDay(intervals, [...path, key]),
  ]);
  const opens = Object.values(hours).some((intervals) => intervals.length > 0);
  return opens ? found : [...found, issue('neverOpen', path, 'at least one interval')];
}

function isHoursKey(key: string): boolean {
  const isNamed = /^[1-7]$/.test(key) || key === 'holiday' || key === 'makeUpDay';
  return isNamed || isLocalDate(key);
}

function checkDay(intervals: DayIntervals, path: IssuePath): Issue[] {
  const found: Issue[] = [];
  const sound: (readonly [number, number])[] = [];
  intervals.forEach(([from, until], at) => {
    const begin = readMinuteOfDay(from);
    const end = readMinuteOfDay(until);
    if (!(begin < DAY_MINUTES)) found.push(issue('unreadable', [...path, at, 0], 'HH:MM'));
    if (Number.isNaN(end)) found.push(issue('unreadable', [...path, at, 1], 'HH:MM or 24:00'));
    if (begin === end) found.push(issue('wrongOrder', [...path, at], 'two different times'));
    else sound.push([begin, end > begin ? end : end + DAY_MINUTES]);
  });
  const sorted = sound.sort(([a], [b]) => a - b);
  const overlaps = sorted.some(([begin], at) => begin < (sorted[at - 1]?.[1] ?? 0));
  if (overlaps) found.push(issue('duplicate', path, 'intervals that do not overlap'));
  return found;
}

/** Which key of the opening hours a day goes by; its weekday where nothing more special is stated. */
export function hoursKeys(
  hours: OpeningHours,
  holidays: HolidayCalendar,
): (epochDay: number) => string {
  const { kindOn } = readHolidays(holidays);
  const dated = new Map(
    Object.keys(hours)
      .filter(isLocalDate)
      .map((key) => [epochDayOf(key), key]),
  );
  return (epochDay) => {
    const date = dated.get(epochDay);
    if (date !== undefined) return date;
    const kind = kindOn(epochDay);
    const isSpecial = kind === 'holiday' || kind === 'makeUpDay';
    return isSpecial && Object.hasOwn(hours, kind) ? kind : String(isoWeekday(epochDay));
  };
}

/** The open stretches of each local day, the end of yesterday’s last interval included. */
export function openStretches(
  hours: OpeningHours,
  holidays: HolidayCalendar,
): (epochDay: number) => readonly Stretch[] {
  const keyOn = hoursKeys(hours, holidays);
  const known = new Map<string, readonly Stretch[]>();
  return (epochDay) => {
    const yesterday = keyOn(epochDay - 1);
    const today = keyOn(epochDay);
    const pair = `${yesterday} ${today}`;
    const stretches = known.get(pair) ?? stretchesOf(hours[yesterday] ?? [], hours[today] ?? []);
    known.set(pair, stretches);
    return stretches;
  };
}

function stretchesOf(yesterday: DayIntervals, today: DayIntervals): readonly Stretch[] {
  const tails = yesterday.map(minutesOf).map(([, until]) => [0, until - DAY_MINUTES] as const);
  const starts = today
    .map(minutesOf)
    .map(([from, until]) => [from, Math.min(until, DAY_MINUTES)] as const);
  const open = [...tails, ...starts].filter(([from, until]) => from < until);
  const stretches: Stretch[] = [];
  for (const [from, until] of open.sort(([a], [b]) => a - b)) {
    const last = stretches.at(-1);
    if (last === undefined || from > last[1]) stretches.push([from, until, 0]);
    else stretches[stretches.length - 1] = [last[0], Math.max(last[1], until), 0];
  }
  return stretches;
}

/** From and until in minutes, the end counted on past midnight where it lies on the next day. */
function minutesOf([from, until]: readonly [string, string]): readonly [number, number] {
  const begin = readMinuteOfDay(from);
  const end = readMinuteOfDay(until);
  return [begin, end > begin ? end : end + DAY_MINUTES];
}
