import { issue, MisuseError } from '../kernel/result.js';
import type { Text } from '../kernel/ruling.js';
import { daysInMonth, epochDayOfCivil, isoWeekday, packedCivil, yearOf } from './civil.js';
import type { Festival, Festivals, SolarFestival, WeekdayFestival } from './festivals.js';
import { epochDayOf, type LocalDate, localDateOf } from './localDate.js';
import { defaultLunarAnniversaryPolicy, lunarAnniversariesIn } from './lunarAnniversaries.js';
import { solarTermOn } from './solarTerms.js';

/** A festival on a day. */
export interface FestivalDay {
  /** Under which name it stands in the list of festivals. */
  readonly key: string;
  /** The day on which it is kept. */
  readonly on: LocalDate;
  /** What it is called. */
  readonly names: Text;
}

/**
 * The festivals of a calendar year in the order of their days; on one day, in the order of the list.
 *
 * `undefined` when the list holds a lunar festival or a solar term and the year lies outside 1901 to
 * 2100: none is left out in silence. Throws MisuseError on a festival that can be on no day.
 *
 * @rule REM-08
 * @example
 * ```ts
 * import { chinaFestivals, festivalsIn } from 'dealer-care/time';
 *
 * const { springFestival, midAutumn, womensDay } = chinaFestivals;
 * const storeDay = { ...womensDay, month: 6, day: 18, names: { 'zh-CN': '店庆日', en: 'Our anniversary' } };
 * const ours = { springFestival, midAutumn, storeDay };
 * console.log(festivalsIn(2027, ours)?.map(({ key, on }) => `${key} ${on}`));
 * // => ["springFestival 2027-02-06","storeDay 2027-06-18","midAutumn 2027-09-15"]
 * console.log(festivalsIn(2101, ours) ?? null); // => null
 * ```
 */
export function festivalsIn(
  year: number,
  festivals: Festivals,
): readonly FestivalDay[] | undefined {
  const before = known.get(festivals)?.get(year);
  if (before !== undefined) return before;

  const found: FestivalDay[] = [];
  for (const [key, festival] of Object.entries(festivals)) {
    const days = daysOf(festival, year);
    if (days === undefined) return undefined;
    for (const on of days) found.push(Object.freeze({ key, on, names: festival.names }));
  }
  const sorted = Object.freeze(found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)));
  if (Object.isFrozen(festivals)) remember(festivals, year, sorted);
  return sorted;
}

/**
 * The first festival on or after a day; of several on one day, the first of the list. `undefined`
 * where the list is empty, and where `festivalsIn` does not know the year.
 *
 * @rule REM-08
 * @example
 * ```ts
 * import { chinaFestivals, nextFestival } from 'dealer-care/time';
 *
 * console.log(nextFestival('2026-11-21', chinaFestivals)?.on); // => "2026-12-22"
 * console.log(nextFestival('2027-09-16', chinaFestivals)?.names.en); // => "National Day"
 * ```
 */
export function nextFestival(from: LocalDate, festivals: Festivals): FestivalDay | undefined {
  const year = yearOf(packedCivil(epochDayOf(from)));
  // A day of 腊月 can leave a year out: from 31 December 2022 腊八 is in January 2024.
  for (const one of [year, year + 1, year + 2]) {
    const days = festivalsIn(one, festivals);
    if (days === undefined) return undefined;
    for (const day of days) if (day.on >= from) return day;
  }
  return undefined;
}

const MOST_YEARS = 256;
const known = new WeakMap<Festivals, Map<number, readonly FestivalDay[]>>();

/** What is frozen stays true, so a year of it is reckoned once. */
function remember(festivals: Festivals, year: number, days: readonly FestivalDay[]): void {
  const years = known.get(festivals) ?? new Map<number, readonly FestivalDay[]>();
  if (years.size < MOST_YEARS) years.set(year, days);
  known.set(festivals, years);
}

/** The days of one festival in a calendar year, `undefined` outside the years of its calendar. */
function daysOf(festival: Festival, year: number): readonly LocalDate[] | undefined {
  switch (festival.kind) {
    case 'solar':
      return [localDateOf(solarDay(festival, year))];
    case 'weekday':
      return [localDateOf(nthWeekday(festival, year))];
    case 'lunar':
      return lunarAnniversariesIn(festival, year, defaultLunarAnniversaryPolicy);
    case 'solarTerm': {
      const on = solarTermOn(festival.term, year);
      return on === undefined ? undefined : [on];
    }
  }
}

function solarDay({ month, day }: SolarFestival, year: number): number {
  requireWhole(month, 12);
  requireWhole(day, 31);
  return epochDayOfCivil(year, month, Math.min(day, daysInMonth(year, month)));
}

function nthWeekday({ month, weekday, nth }: WeekdayFestival, year: number): number {
  requireWhole(month, 12);
  requireWhole(weekday, 7);
  requireWhole(nth, 4);
  const first = epochDayOfCivil(year, month, 1);
  return first + ((weekday - isoWeekday(first) + 7) % 7) + 7 * (nth - 1);
}

function requireWhole(value: number, most: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= most) return;
  throw new MisuseError(issue('outOfRange', ['festivals'], `a whole number, 1 to ${most}`));
}
