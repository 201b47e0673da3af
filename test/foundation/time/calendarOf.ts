import { type CalendarPolicy, defaultCalendarPolicy, type OpeningHours } from 'dealer-care/time';
import { defined } from '../../../src/foundation/kernel/policy.js';

/** A defined calendar policy: the default one with other data. */
export function calendarOf(changes: Partial<CalendarPolicy>): CalendarPolicy {
  return defined({ ...defaultCalendarPolicy, ...changes });
}

/** The same intervals on Monday to Friday. */
export function weekdays(...intervals: readonly (readonly [string, string])[]): OpeningHours {
  return Object.fromEntries(['1', '2', '3', '4', '5'].map((day) => [day, intervals]));
}
