import { defaultReminderPolicy, type ReminderPolicy } from '../areas/reminders/policy.js';
import { reminderPolicySchema } from '../areas/reminders/policySchema.js';
import { defineReminderPolicy } from '../policies/defineAreaPolicies.js';
import type { AreaDecision } from './areaDecision.js';

/** What every decision on reminders goes by. */
export const byReminderPolicy: Pick<
  AreaDecision<unknown, ReminderPolicy, unknown>,
  'policy' | 'define' | 'zoneOf'
> = {
  policy: reminderPolicySchema,
  define: (changes) => defineReminderPolicy(defaultReminderPolicy, changes),
  zoneOf: (policy) => policy.zone,
};
