import type { Result } from '../foundation/kernel/result.js';
import {
  type CalendarPolicy,
  checkCalendarPolicy,
  compileCalendar,
} from '../foundation/time/calendar.js';
import { calendarPolicySchema } from '../foundation/time/schema.js';
import { definePolicy, type PolicyKind } from './definePolicy.js';

const calendar: PolicyKind<CalendarPolicy> = {
  name: 'Calendar',
  schema: calendarPolicySchema,
  check: checkCalendarPolicy,
  compile: compileCalendar,
};

/** Lays changes over the hours of a place and the days on which it is closed. */
export function defineCalendarPolicy(
  base: CalendarPolicy,
  changes: unknown,
): Result<CalendarPolicy> {
  return definePolicy(calendar, base, changes);
}
