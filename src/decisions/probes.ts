import { callWindowProbes } from './boundaries/callWindows.js';
import { churnProbes } from './boundaries/churn.js';
import { contactPermissionProbes } from './boundaries/contactPermission.js';
import { customerProbes } from './boundaries/customers.js';
import { followUpProbes } from './boundaries/followUps.js';
import { jurisdictionProbes } from './boundaries/jurisdictions.js';
import { plannerProbes } from './boundaries/planner.js';
import type { Probe } from './boundaries/probe.js';
import { reminderProbes } from './boundaries/reminders.js';
import { segmentProbes } from './boundaries/segments.js';
import { yearlyReminderProbes } from './boundaries/yearlyReminders.js';

/** The numbers of the rules that can be passed, in the order of the areas. */
export const probes: readonly Probe[] = [
  ...callWindowProbes,
  ...reminderProbes,
  ...yearlyReminderProbes,
  ...contactPermissionProbes,
  ...churnProbes,
  ...followUpProbes,
  ...segmentProbes,
  ...customerProbes,
  ...jurisdictionProbes,
  ...plannerProbes,
];
