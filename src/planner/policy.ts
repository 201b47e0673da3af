import type { CallWindowPolicy } from '../areas/call-windows/policy.js';
import { defaultCallWindowPolicy } from '../areas/call-windows/policy.js';
import { type ChurnPolicy, defaultChurnPolicy } from '../areas/churn/policy.js';
import {
  type ContactPermissionPolicy,
  defaultContactPermissionPolicy,
} from '../areas/contact-permission/policy.js';
import { defaultReminderPolicy, type ReminderPolicy } from '../areas/reminders/policy.js';
import type { Channel, StaffRole } from '../foundation/dealership/types.js';
import { defined } from '../foundation/kernel/policy.js';
import type { Urgency } from './types.js';

/** How a day is put together and handed out. */
export interface PlannerPolicy {
  /** Name of this set of figures. */
  readonly version: string;
  /** IANA zone whose calendar day is planned: the store's. */
  readonly zone: string;
  /** Channels in the order in which they are tried; the first one permitted is taken. */
  readonly channels: readonly Channel[];
  /** The order in which a day is worked through; what is left out comes last. */
  readonly order: readonly Urgency[];
  /** Minutes that one call takes. */
  readonly slotMinutes: number;
  /** Calls a day and specialist, for staff without a figure of their own. */
  readonly dailyCalls: number;
  /** Roles that make follow-up calls. */
  readonly callingRoles: readonly StaffRole[];
  /** Whether win-back calls go only to staff trained for them. */
  readonly winBackNeedsTraining: boolean;
}

/** Calls of six minutes, sixty a day, by specialists; lost customers only by those trained for them. */
export const defaultPlannerPolicy: PlannerPolicy = defined({
  version: 'house-1',
  zone: 'Asia/Shanghai',
  channels: ['voice', 'sms'],
  order: ['overdue', 'lastCall', 'due', 'upcoming', 'winBack'],
  slotMinutes: 6,
  dailyCalls: 60,
  callingRoles: ['customerServiceSpecialist', 'lostCustomerSpecialist', 'satisfactionSpecialist'],
  winBackNeedsTraining: true,
});

/** All that decides a store's day: one policy an area, joined so that no two of them disagree. */
export interface Policies {
  readonly callWindows: CallWindowPolicy;
  readonly reminders: ReminderPolicy;
  readonly churn: ChurnPolicy;
  readonly contactPermission: ContactPermissionPolicy;
  readonly planner: PlannerPolicy;
}

/** The house's figures for a store in China, in every area. */
export const defaultPolicies: Policies = defined({
  callWindows: defaultCallWindowPolicy,
  reminders: defaultReminderPolicy,
  churn: defaultChurnPolicy,
  contactPermission: defaultContactPermissionPolicy,
  planner: defaultPlannerPolicy,
});
