import type { Confidence } from '../kernel/dated.js';
import { frozen } from '../kernel/policy.js';
import { isoWeekday, packedCivil, yearOf } from './civil.js';
import { addDays, epochDayOf, type LocalDate } from './localDate.js';

/** How well the days off of a year are known. */
export type HolidayKnowledge = 'official' | 'statutory-only' | 'unknown';

/** The days off and make-up working days (调休) of one year. */
export interface HolidayYear {
  /** `official`: published; `statutory-only`: the legal days are known, the moved ones are not. */
  readonly knowledge: 'official' | 'statutory-only';
  /** Public holidays and the days moved to them. */
  readonly daysOff: readonly LocalDate[];
  /** Saturdays and Sundays that are working days. */
  readonly makeUpDays: readonly LocalDate[];
  /** The notice or statute where they stand. */
  readonly reference: string;
  readonly confidence: Confidence;
  /** ISO 3166-1 alpha-2 of the country whose days these are; absent: not said. */
  readonly country?: string | undefined;
}

/** Holiday years keyed by year: `{ "2026": {…} }`. A year without an entry is unknown. */
export type HolidayCalendar = Readonly<Record<string, HolidayYear>>;

/** What a calendar day is, and how well that is known. */
export interface DayKind {
  /** `holiday` and `makeUpDay` as listed; else by the weekday, Saturday and Sunday being `weekend`. */
  readonly kind: 'workday' | 'weekend' | 'holiday' | 'makeUpDay';
  /** How well the days off of that day’s year are known. */
  readonly knowledge: HolidayKnowledge;
}

const STATE_COUNCIL = '国务院办公厅关于部分节假日安排的通知, gov.cn';

/**
 * Public holidays of mainland China: 2024 to 2026 as published with their make-up days, 2027 the
 * statutory days only. Add a year with `withHolidays` when the State Council has published it.
 */
export const chinaHolidays: HolidayCalendar = frozen({
  '2024': {
    knowledge: 'official',
    daysOff: days(
      ['2024-01-01'],
      ['2024-02-10', '2024-02-17'],
      ['2024-04-04', '2024-04-06'],
      ['2024-05-01', '2024-05-05'],
      ['2024-06-10'],
      ['2024-09-15', '2024-09-17'],
      ['2024-10-01', '2024-10-07'],
    ),
    makeUpDays: days(
      ['2024-02-04'],
      ['2024-02-18'],
      ['2024-04-07'],
      ['2024-04-28'],
      ['2024-05-11'],
      ['2024-09-14'],
      ['2024-09-29'],
      ['2024-10-12'],
    ),
    reference: `${STATE_COUNCIL} 202310/content_6911528`,
    confidence: 'measured',
  },
  '2025': {
    knowledge: 'official',
    daysOff: days(
      ['2025-01-01'],
      ['2025-01-28', '2025-02-04'],
      ['2025-04-04', '2025-04-06'],
      ['2025-05-01', '2025-05-05'],
      ['2025-05-31', '2025-06-02'],
      ['2025-10-01', '2025-10-08'],
    ),
    makeUpDays: days(
      ['2025-01-26'],
      ['2025-02-08'],
      ['2025-04-27'],
      ['2025-09-28'],
      ['2025-10-11'],
    ),
    reference: `${STATE_COUNCIL} 202411/content_6986383`,
    confidence: 'measured',
  },
  '2026': {
    knowledge: 'official',
    daysOff: days(
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ),
    makeUpDays: days(
      ['2026-01-04'],
      ['2026-02-14'],
      ['2026-02-28'],
      ['2026-05-09'],
      ['2026-09-20'],
      ['2026-10-10'],
    ),
    reference: `${STATE_COUNCIL} 202511/content_7047091`,
    confidence: 'measured',
  },
  '2027': {
    knowledge: 'statutory-only',
    daysOff: days(
      ['2027-01-01'],
      ['2027-02-05', '2027-02-08'],
      ['2027-04-05'],
      ['2027-05-01', '2027-05-02'],
      ['2027-06-09'],
      ['2027-09-15'],
      ['2027-10-01', '2027-10-03'],
    ),
    makeUpDays: [],
    reference: '全国年节及纪念日放假办法 (2024-11-10), article 2',
    confidence: 'measured',
  },
});

/**
 * Tells whether a calendar day is a working day, a weekend day, a holiday or a make-up day.
 *
 * The weekday comes from the civil date alone. In a year that is not published the answer is by
 * weekday and statutory days, and says so.
 *
 * @rule C4
 * @example
 * ```ts
 * import { chinaHolidays, dayKind } from 'dealer-care/time';
 *
 * console.log(dayKind('2026-02-14', chinaHolidays)); // => {"kind":"makeUpDay","knowledge":"official"}
 * console.log(dayKind('2027-10-01', chinaHolidays)); // => {"kind":"holiday","knowledge":"statutory-only"}
 * console.log(dayKind('2028-10-02', chinaHolidays)); // => {"kind":"workday","knowledge":"unknown"}
 * ```
 */
export function dayKind(date: LocalDate, calendar: HolidayCalendar): DayKind {
  const { kindOn, knowledgeIn } = readHolidays(calendar);
  const day = epochDayOf(date);
  return { kind: kindOn(day), knowledge: knowledgeIn(yearOf(packedCivil(day))) };
}

/**
 * The same calendar with one year added or replaced; the given one stays as it is.
 *
 * @example
 * ```ts
 * import { chinaHolidays, dayKind, withHolidays } from 'dealer-care/time';
 *
 * const abroad = withHolidays(chinaHolidays, 2030, {
 *   knowledge: 'official',
 *   daysOff: ['2030-07-04'],
 *   makeUpDays: [],
 *   reference: 'published list',
 *   confidence: 'confirmed',
 * });
 * console.log(dayKind('2030-07-04', abroad).kind); // => "holiday"
 * console.log(dayKind('2030-07-04', chinaHolidays).knowledge); // => "unknown"
 * ```
 */
export function withHolidays(
  calendar: HolidayCalendar,
  year: number,
  holidays: HolidayYear,
): HolidayCalendar {
  const years = [...Object.entries(calendar), [String(year), holidays] as const];
  return frozen(Object.fromEntries(years.map(([key, one]) => [key, copyOf(one)])));
}

/** The less well known of two. */
export function worseKnowledge(a: HolidayKnowledge, b: HolidayKnowledge): HolidayKnowledge {
  if (a === 'unknown' || b === 'unknown') return 'unknown';
  return a === 'statutory-only' ? a : b;
}

/** A holiday calendar that answers by epoch day. */
export interface HolidayDays {
  readonly kindOn: (epochDay: number) => DayKind['kind'];
  readonly knowledgeIn: (year: number) => HolidayKnowledge;
  /** Statutory days of years that are not published: days around them may yet be moved. */
  readonly movable: ReadonlySet<number>;
}

const known = new WeakMap<HolidayCalendar, HolidayDays>();

/**
 * Reads a holiday calendar; a frozen one only once. A notice may name days of the year before, so
 * days count whatever year they are listed under; of two notices the later year’s wins. Throws
 * MisuseError on a text that is no day.
 */
export function readHolidays(calendar: HolidayCalendar): HolidayDays {
  const before = known.get(calendar);
  if (before !== undefined) return before;

  const listed = new Map<number, DayKind['kind']>();
  const knowledge = new Map<number, HolidayKnowledge>();
  const movable = new Set<number>();
  // Keys that are numbers come in ascending order, whatever order they were written in.
  for (const year of Object.keys(calendar)) {
    const { daysOff, makeUpDays, knowledge: howWell } = calendar[year] as HolidayYear;
    knowledge.set(Number(year), howWell);
    for (const day of daysOff) listed.set(epochDayOf(day), 'holiday');
    if (howWell !== 'official') for (const day of daysOff) movable.add(epochDayOf(day));
    for (const day of makeUpDays) listed.set(epochDayOf(day), 'makeUpDay');
  }
  const fresh: HolidayDays = {
    kindOn: (day) => listed.get(day) ?? (isoWeekday(day) > 5 ? 'weekend' : 'workday'),
    knowledgeIn: (year) => knowledge.get(year) ?? 'unknown',
    movable,
  };
  if (Object.isFrozen(calendar)) known.set(calendar, fresh);
  return fresh;
}

/** A copy, so that freezing it leaves the caller’s own lists alone. */
function copyOf(year: HolidayYear): HolidayYear {
  return { ...year, daysOff: [...year.daysOff], makeUpDays: [...year.makeUpDays] };
}

/** All days of the given spans, both ends included. */
function days(...spans: readonly (readonly [LocalDate, LocalDate?])[]): readonly LocalDate[] {
  return spans.flatMap(([first, last = first]) => {
    const list: LocalDate[] = [];
    for (let day = first; day <= last; day = addDays(day, 1)) list.push(day);
    return list;
  });
}
