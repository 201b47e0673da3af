import { checkCallWindowPolicy } from '../areas/call-windows/checkCallWindowPolicy.js';
import { compileCallWindows } from '../areas/call-windows/compileCallWindows.js';
import type { CallWindowPolicy } from '../areas/call-windows/policy.js';
import { callWindowPolicySchema } from '../areas/call-windows/schema.js';
import { checkChurnPolicy } from '../areas/churn/checkChurnPolicy.js';
import type { ChurnPolicy } from '../areas/churn/policy.js';
import { churnPolicySchema } from '../areas/churn/schema.js';
import { checkContactPermissionPolicy } from '../areas/contact-permission/checkContactPermissionPolicy.js';
import type { ContactPermissionPolicy } from '../areas/contact-permission/policy.js';
import { contactPermissionPolicySchema } from '../areas/contact-permission/schema.js';
import { checkReminderPolicy } from '../areas/reminders/checkReminderPolicy.js';
import { compileServiceReminders } from '../areas/reminders/compileServiceReminders.js';
import type { ReminderPolicy } from '../areas/reminders/policy.js';
import { reminderPolicySchema } from '../areas/reminders/schema.js';
import type { Result } from '../foundation/kernel/result.js';
import {
  type CalendarPolicy,
  checkCalendarPolicy,
  compileCalendar,
} from '../foundation/time/calendar.js';
import { calendarPolicySchema } from '../foundation/time/schema.js';
import { checkPlannerPolicy } from '../planner/checkPlannerPolicy.js';
import type { PlannerPolicy } from '../planner/policy.js';
import { plannerPolicySchema } from '../planner/schema.js';
import { definePolicy, type PolicyKind } from './definePolicy.js';

const nothing = (): undefined => undefined;

const calendar: PolicyKind<CalendarPolicy> = {
  name: 'Calendar',
  schema: calendarPolicySchema,
  check: checkCalendarPolicy,
  compile: compileCalendar,
};

const callWindows: PolicyKind<CallWindowPolicy> = {
  name: 'CallWindow',
  schema: callWindowPolicySchema,
  check: checkCallWindowPolicy,
  compile: compileCallWindows,
};

const reminders: PolicyKind<ReminderPolicy> = {
  name: 'Reminder',
  schema: reminderPolicySchema,
  check: checkReminderPolicy,
  compile: compileServiceReminders,
};

const churn: PolicyKind<ChurnPolicy> = {
  name: 'Churn',
  schema: churnPolicySchema,
  check: checkChurnPolicy,
  compile: nothing,
};

const contactPermission: PolicyKind<ContactPermissionPolicy> = {
  name: 'ContactPermission',
  schema: contactPermissionPolicySchema,
  check: checkContactPermissionPolicy,
  compile: nothing,
};

const planner: PolicyKind<PlannerPolicy> = {
  name: 'Planner',
  schema: plannerPolicySchema,
  check: checkPlannerPolicy,
  compile: nothing,
};

/** Lays changes over the hours of a place and the days on which it is closed. */
export function defineCalendarPolicy(
  base: CalendarPolicy,
  changes: unknown,
): Result<CalendarPolicy> {
  return definePolicy(calendar, base, changes);
}

/**
 * Lays changes over the call windows of a house.
 *
 * @example
 * ```ts
 * import { orThrow } from 'dealer-care/kernel';
 * import { defaultCallWindowPolicy } from 'dealer-care/call-windows';
 * import { defineCallWindowPolicy } from 'dealer-care/policies';
 *
 * const changes = { bands: { late: { from: '20:00' } } };
 * const policy = orThrow(defineCallWindowPolicy(defaultCallWindowPolicy, changes));
 * console.log(policy.bands['late']?.from); // => "20:00"
 * ```
 */
export function defineCallWindowPolicy(
  base: CallWindowPolicy,
  changes: unknown,
): Result<CallWindowPolicy> {
  return definePolicy(callWindows, base, changes);
}

/** Lays changes over the figures of the reminders. */
export function defineReminderPolicy(
  base: ReminderPolicy,
  changes: unknown,
): Result<ReminderPolicy> {
  return definePolicy(reminders, base, changes);
}

/** Lays changes over what counts as at risk and as lost. */
export function defineChurnPolicy(base: ChurnPolicy, changes: unknown): Result<ChurnPolicy> {
  return definePolicy(churn, base, changes);
}

/** Lays changes over who may be contacted, and how often. */
export function defineContactPermissionPolicy(
  base: ContactPermissionPolicy,
  changes: unknown,
): Result<ContactPermissionPolicy> {
  return definePolicy(contactPermission, base, changes);
}

/** Lays changes over how a day is put together. */
export function definePlannerPolicy(base: PlannerPolicy, changes: unknown): Result<PlannerPolicy> {
  return definePolicy(planner, base, changes);
}
