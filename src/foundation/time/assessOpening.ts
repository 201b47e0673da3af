import { millisecondsOf } from '../kernel/result.js';
import { NONE, type Reason, type Ruling, sharedList } from '../kernel/ruling.js';
import { type Calendar, type CalendarPolicy, compileCalendar } from './calendar.js';
import { isoWeekday, packedCivil, yearOf } from './civil.js';
import { type HolidayKnowledge, readHolidays } from './holidays.js';
import { formatInstant, localDayAt, localTimeAt } from './instant.js';
import { type DayIntervals, hoursKeys } from './openingHours.js';
import { clockOf, clockSentence, hoursSentence } from './openingSentences.js';
import type { OpeningStatus, TimeRule } from './types.js';

/** Whether a place is open at an instant. */
export interface OpeningRuling extends Ruling<OpeningStatus, TimeRule> {
  /** The first open instant at or after the asked one; `null` when the covered years hold none. */
  readonly nextOpenAt: Date | null;
  /** The end of the opening that runs; `null` unless open, or when the covered years end first. */
  readonly closesAt: Date | null;
  /** How well the days off are known on which the answer rests. */
  readonly holidays: HolidayKnowledge;
}

/**
 * Tells whether a place is open, and when it opens next.
 *
 * The opening minute is open, the closing minute is not. `never` means that the hours have no
 * opening in the covered years; outside these the answer is `outsideCalendar`. Zone: the
 * calendar's. Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule C1 C4
 * @example
 * ```ts
 * import { assessOpening, defaultCalendarPolicy } from 'dealer-care/time';
 *
 * const ruling = assessOpening(new Date('2026-11-27T18:00:00+08:00'), defaultCalendarPolicy);
 * console.log(ruling.status); // => "closed"
 * console.log(ruling.nextOpenAt?.toISOString()); // => "2026-11-28T00:30:00.000Z"
 * ```
 */
export function assessOpening(at: Date, policy: CalendarPolicy): OpeningRuling {
  const calendar = compileCalendar(policy);
  const ms = millisecondsOf(at, 'at');
  const isOpen = calendar.isOpen(ms);
  if (isOpen === undefined) return OUTSIDE;

  const next = calendar.nextOpen(ms);
  const closed = calendar.everOpens ? 'closed' : 'never';
  return {
    status: isOpen ? 'open' : closed,
    nextOpenAt: Number.isFinite(next) ? new Date(next) : null,
    closesAt: isOpen ? closingAfter(ms, calendar) : null,
    holidays: calendar.knowledgeBetween(ms, Number.isFinite(next) ? next : ms),
    because: BECAUSE,
    assumed: NONE,
    missing: NONE,
  };
}

/**
 * Tells why `assessOpening` rules as it does: what the store's clock shows, and which hours apply.
 *
 * The hours are those of the day, or of the day before while its night still runs.
 */
export function explainOpening(at: Date, policy: CalendarPolicy): readonly Reason<TimeRule>[] {
  const ruling = assessOpening(at, policy);
  const { zone } = compileCalendar(policy);
  const local = formatInstant(at, zone.name);
  const today = localDayAt(at.getTime(), zone);
  const isNight =
    ruling.status === 'open' && !holds(hoursOn(today, policy), localTimeAt(at, zone.name));
  const day = isNight ? today - 1 : today;
  const hours = hoursOn(day, policy).map(([from, until]) => `${from}–${until}`);
  const next = ruling.nextOpenAt === null ? null : formatInstant(ruling.nextOpenAt, zone.name);
  return [
    {
      rule: 'C1',
      facts: { at: local },
      policy: { zone: policy.zone },
      sentence: clockSentence(clockOf(local), zone.name, isoWeekday(today)),
    },
    {
      rule: 'C4',
      facts: {
        day: readHolidays(policy.holidays).kindOn(day),
        nextOpenAt: next,
        holidays: ruling.holidays,
      },
      policy: {
        version: policy.version,
        hoursOf: hoursKeys(policy.hours, policy.holidays)(day),
        hours: hours.join(', '),
        reference: policy.holidays[String(yearOf(packedCivil(day)))]?.reference ?? null,
      },
      sentence: hoursSentence(ruling.status, isNight, hours, next),
    },
  ];
}

function hoursOn(day: number, { hours, holidays }: CalendarPolicy): DayIntervals {
  return hours[hoursKeys(hours, holidays)(day)] ?? [];
}

/** Whether a time lies in an interval of its own day; times `HH:MM` compare as text. */
function holds(intervals: DayIntervals, time: string): boolean {
  return intervals.some(([from, until]) => from <= time && (time < until || until < from));
}

const BECAUSE: readonly TimeRule[] = sharedList(['C1', 'C4']);

const OUTSIDE: OpeningRuling = Object.freeze({
  status: 'outsideCalendar',
  nextOpenAt: null,
  closesAt: null,
  holidays: 'unknown',
  because: BECAUSE,
  assumed: NONE,
  missing: NONE,
});

function closingAfter(ms: number, { slices }: Calendar): Date | null {
  const end = slices.from[slices.sliceAt(ms) + 1] as number;
  return end < slices.finishMs ? new Date(end) : null;
}
