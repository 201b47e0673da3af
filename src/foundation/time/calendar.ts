import { compiledOnce, defined } from '../kernel/policy.js';
import { type Issue, issue } from '../kernel/result.js';
import { epochDayOfCivil } from './civil.js';
import {
  chinaHolidays,
  type HolidayCalendar,
  type HolidayKnowledge,
  readHolidays,
  worseKnowledge,
} from './holidays.js';
import { startOfLocalDay } from './instant.js';
import { CLOSED, checkOpeningHours, type OpeningHours, openStretches } from './openingHours.js';
import { compileSlices, type Slices } from './slices.js';
import { type PauseMs, workingTimeOver } from './workingTime.js';
import { canonicalZone, type Zone, zoneOf } from './zone.js';

/** When a place is open: its hours, its holidays, and the years for which they are stated. */
export interface CalendarPolicy {
  /** Name of this state of the policy, so that an old answer can be traced. */
  readonly version: string;
  /** IANA zone in which the hours are read. */
  readonly zone: string;
  /** First and last year covered, both included. */
  readonly years: { readonly from: number; readonly until: number };
  readonly hours: OpeningHours;
  /** Decides which days go by `holiday` and `makeUpDay` of the hours. */
  readonly holidays: HolidayCalendar;
}

/** Open every day from 08:30 to 18:00, Asia/Shanghai, 2015 to 2040. */
export const defaultCalendarPolicy: CalendarPolicy = defined({
  version: '1',
  zone: 'Asia/Shanghai',
  years: { from: 2015, until: 2040 },
  hours: everyDay('08:30', '18:00'),
  holidays: chinaHolidays,
});

/** A calendar that answers in epoch milliseconds, a few dozen nanoseconds an answer. */
export interface Calendar {
  readonly zone: Zone;
  readonly slices: Slices;
  /** Whether there is any opening in the covered years. */
  readonly everOpens: boolean;
  /** Open or not; `undefined` outside the covered years. */
  readonly isOpen: (ms: number) => boolean | undefined;
  /**
   * The first open instant at or after `ms`; `Infinity` when the hours never open, `NaN` when the
   * covered years end before the answer.
   */
  readonly nextOpen: (ms: number) => number;
  /**
   * The first instant by which so many working minutes, the pauses left out, have passed since
   * `fromMs`. Zero minutes have passed at `fromMs` itself. Minutes used up exactly at closing time
   * are due at closing time. `Infinity` when the hours never open or a pause has no end, `NaN` when
   * the covered years end before the answer.
   */
  readonly addWorkingTime: (fromMs: number, minutes: number, pauses: readonly PauseMs[]) => number;
  /**
   * Working minutes from one instant to another, the pauses left out; negative when the second
   * lies first, `NaN` outside the covered years. Pauses may overlap and stand in any order; one
   * that ends before it begins counts nothing.
   */
  readonly workingTimeBetween: (
    fromMs: number,
    untilMs: number,
    pauses: readonly PauseMs[],
  ) => number;
  /**
   * How well the days off between two instants are known; `official` throughout when the hours
   * make no difference for holidays.
   */
  readonly knowledgeBetween: (fromMs: number, untilMs: number) => HolidayKnowledge;
}

/**
 * Compiles a calendar, once per policy. Throws MisuseError for a policy that was not defined.
 *
 * @rule C1 C2 C4
 * @example
 * ```ts
 * import { compileCalendar, defaultCalendarPolicy } from 'dealer-care/time';
 *
 * const calendar = compileCalendar(defaultCalendarPolicy);
 * const friday = Date.parse('2026-11-27T17:45:00+08:00');
 * console.log(calendar.isOpen(friday)); // => true
 * console.log(new Date(calendar.addWorkingTime(friday, 30, [])).toISOString()); // => "2026-11-28T00:45:00.000Z"
 * ```
 */
export const compileCalendar: (policy: CalendarPolicy) => Calendar = compiledOnce(
  'CalendarPolicy',
  buildCalendar,
);

/** Compiles the calendar that stands inside another, defined policy; the caller keeps it. */
function buildCalendar(policy: CalendarPolicy): Calendar {
  const zone = zoneOf(policy.zone);
  const slices = compileSlices({
    zone,
    beginMs: startOfLocalDay(epochDayOfCivil(policy.years.from, 1, 1), zone),
    finishMs: startOfLocalDay(epochDayOfCivil(policy.years.until + 1, 1, 1), zone),
    patternOf: openStretches(policy.hours, policy.holidays),
    defaultRule: CLOSED,
  });
  const { beginMs, finishMs, rule, nextOpen, openBefore, sliceAt } = slices;
  const everOpens = (openBefore[slices.count] as number) > 0;
  const noFurther = everOpens ? Number.NaN : Number.POSITIVE_INFINITY;
  const working = workingTimeOver(slices);

  return {
    zone,
    slices,
    everOpens,
    isOpen: (ms) => (ms >= beginMs && ms < finishMs ? rule[sliceAt(ms)] === 0 : undefined),
    nextOpen: (ms) => {
      if (!(ms >= beginMs && ms < finishMs)) return Number.NaN;
      const slice = sliceAt(ms);
      if (rule[slice] === 0) return ms;
      const next = nextOpen[slice] as number;
      return next === Number.POSITIVE_INFINITY ? noFurther : next;
    },
    addWorkingTime: working.add,
    workingTimeBetween: working.between,
    knowledgeBetween: knowledgeOf(policy, zone),
  };
}

/** Spans of equal knowledge are few, so an instant is looked up by walking them. */
function knowledgeOf(
  { hours, holidays, years }: CalendarPolicy,
  zone: Zone,
): Calendar['knowledgeBetween'] {
  if (!Object.hasOwn(hours, 'holiday') && !Object.hasOwn(hours, 'makeUpDay'))
    return () => 'official';
  const { knowledgeIn } = readHolidays(holidays);
  const starts: number[] = [];
  const levels: HolidayKnowledge[] = [];
  for (let year = years.from; year <= years.until; year++) {
    if (knowledgeIn(year) === levels.at(-1)) continue;
    starts.push(startOfLocalDay(epochDayOfCivil(year, 1, 1), zone));
    levels.push(knowledgeIn(year));
  }
  return (fromMs, untilMs) => {
    let span = starts.length - 1;
    while (span > 0 && (starts[span] as number) > untilMs) span--;
    let worst = levels[span] as HolidayKnowledge;
    for (; span > 0 && (starts[span] as number) > fromMs; span--) {
      worst = worseKnowledge(worst, levels[span - 1] as HolidayKnowledge);
    }
    return worst;
  };
}

/** Everything that is wrong with a calendar policy whose shape has been read already. */
export function checkCalendarPolicy(policy: CalendarPolicy): Issue[] {
  const { from, until } = policy.years;
  const found: Issue[] = checkOpeningHours(policy.hours, ['hours']);
  if (canonicalZone(policy.zone) === undefined) {
    found.push(issue('unknownZone', ['zone'], 'a zone of the IANA list'));
  }
  if (!isCoverable(from)) found.push(issue('outOfRange', ['years', 'from'], '1900 to 2100'));
  if (!isCoverable(until)) found.push(issue('outOfRange', ['years', 'until'], '1900 to 2100'));
  if (from > until) found.push(issue('wrongOrder', ['years'], 'from not after until'));
  return found;
}

function isCoverable(year: number): boolean {
  return Number.isInteger(year) && year >= 1900 && year <= 2100;
}

function everyDay(from: string, until: string): OpeningHours {
  return Object.fromEntries(
    ['1', '2', '3', '4', '5', '6', '7'].map((day) => [day, [[from, until]]]),
  );
}
