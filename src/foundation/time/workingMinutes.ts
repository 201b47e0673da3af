import { millisecondsOf } from '../kernel/result.js';
import { type CalendarPolicy, compileCalendar } from './calendar.js';
import type { HolidayKnowledge } from './holidays.js';
import type { PauseMs } from './workingTime.js';

/** A span in which a clock stands still, such as waiting for the customer’s answer. */
export interface Pause {
  /** First instant that does not count. */
  readonly fromAt: Date;
  /** First instant that counts again; missing while the pause lasts. */
  readonly untilAt?: Date | undefined;
}

/** When a budget of working minutes is used up. */
export interface WorkingTimeDue {
  /**
   * `due`: at `dueAt`. `paused`: a pause that has no end yet comes first. `never`: the hours never
   * open. `outsideCalendar`: the covered years end before the answer.
   */
  readonly status: 'due' | 'paused' | 'never' | 'outsideCalendar';
  /** The instant; `null` unless due. */
  readonly dueAt: Date | null;
  /** How well the days off are known on which the answer rests. */
  readonly holidays: HolidayKnowledge;
}

/** How many working minutes have passed. */
export interface WorkingTimeSpent {
  /** `known`, or `outsideCalendar` when an end lies outside the covered years. */
  readonly status: 'known' | 'outsideCalendar';
  /** Minutes, with a fraction where seconds count; `null` outside the calendar. */
  readonly minutes: number | null;
  /** How well the days off are known on which the answer rests. */
  readonly holidays: HolidayKnowledge;
}

/**
 * The instant by which so many working minutes have passed since `from`.
 *
 * Time counts only while the calendar is open and no pause runs; pauses are taken out of the open
 * time, not added to the deadline. Begun while closed, the count starts at the next opening. Used
 * up exactly at closing time is due at closing time. Zero minutes are due at once. Pauses may
 * overlap and stand in any order. Throws MisuseError on an invalid date, negative minutes, or a
 * policy that was not defined.
 *
 * @rule C4 LEAD-05
 * @example
 * ```ts
 * import { addWorkingMinutes, defaultCalendarPolicy } from 'dealer-care/time';
 *
 * const from = new Date('2026-11-27T17:30:00+08:00');
 * const pauses = [{ fromAt: new Date('2026-11-27T17:40:00+08:00'), untilAt: new Date('2026-11-28T09:00:00+08:00') }];
 * console.log(addWorkingMinutes(from, 30, [], defaultCalendarPolicy).dueAt?.toISOString()); // => "2026-11-27T10:00:00.000Z"
 * console.log(addWorkingMinutes(from, 30, pauses, defaultCalendarPolicy).dueAt?.toISOString()); // => "2026-11-28T01:20:00.000Z"
 * ```
 */
export function addWorkingMinutes(
  from: Date,
  minutes: number,
  pauses: readonly Pause[],
  policy: CalendarPolicy,
): WorkingTimeDue {
  const calendar = compileCalendar(policy);
  const fromMs = millisecondsOf(from, 'from');
  const dueMs = calendar.addWorkingTime(fromMs, minutes, pausesMs(pauses));
  if (Number.isNaN(dueMs)) return OUTSIDE;
  if (dueMs !== Number.POSITIVE_INFINITY) {
    return {
      status: 'due',
      dueAt: new Date(dueMs),
      holidays: calendar.knowledgeBetween(fromMs, dueMs),
    };
  }
  const status = calendar.everOpens ? 'paused' : 'never';
  return { status, dueAt: null, holidays: calendar.knowledgeBetween(fromMs, fromMs) };
}

/**
 * The working minutes from one instant to another; negative when the second lies first.
 *
 * Counts as `addWorkingMinutes` does: `workingMinutesBetween(a, due of a and n) = n`. A pause
 * without an end lasts to the end of the span. Throws MisuseError on an invalid date or a policy
 * that was not defined.
 *
 * @rule C4
 * @example
 * ```ts
 * import { defaultCalendarPolicy, workingMinutesBetween } from 'dealer-care/time';
 *
 * const from = new Date('2026-11-27T17:30:00+08:00');
 * const until = new Date('2026-11-28T08:45:00+08:00');
 * console.log(workingMinutesBetween(from, until, [], defaultCalendarPolicy).minutes); // => 45
 * ```
 */
export function workingMinutesBetween(
  from: Date,
  until: Date,
  pauses: readonly Pause[],
  policy: CalendarPolicy,
): WorkingTimeSpent {
  const calendar = compileCalendar(policy);
  const fromMs = millisecondsOf(from, 'from');
  const untilMs = millisecondsOf(until, 'until');
  const minutes = calendar.workingTimeBetween(fromMs, untilMs, pausesMs(pauses));
  if (Number.isNaN(minutes)) return UNCOUNTED;
  const holidays = calendar.knowledgeBetween(Math.min(fromMs, untilMs), Math.max(fromMs, untilMs));
  return { status: 'known', minutes, holidays };
}

const OUTSIDE: WorkingTimeDue = Object.freeze({
  status: 'outsideCalendar',
  dueAt: null,
  holidays: 'unknown',
});
const UNCOUNTED: WorkingTimeSpent = Object.freeze({
  status: 'outsideCalendar',
  minutes: null,
  holidays: 'unknown',
});
const NO_PAUSES: readonly PauseMs[] = Object.freeze([]);

function pausesMs(pauses: readonly Pause[]): readonly PauseMs[] {
  if (pauses.length === 0) return NO_PAUSES;
  return pauses.map(({ fromAt, untilAt }) => [
    millisecondsOf(fromAt, 'pauses'),
    untilAt === undefined ? Number.POSITIVE_INFINITY : millisecondsOf(untilAt, 'pauses'),
  ]);
}
