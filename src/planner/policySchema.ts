import * as z from 'zod';
import { callWindowPolicySchema } from '../areas/call-windows/policySchema.js';
import { churnPolicySchema } from '../areas/churn/policySchema.js';
import { contactPermissionPolicySchema } from '../areas/contact-permission/policySchema.js';
import { customerPolicySchema } from '../areas/customers/policySchema.js';
import { followUpPolicySchema } from '../areas/follow-ups/policySchema.js';
import { reminderPolicySchema, WEATHER_EVENTS } from '../areas/reminders/policySchema.js';
import { segmentPolicySchema } from '../areas/segments/policySchema.js';
import {
  channelSchema,
  locationSchema,
  regionSchema,
  staffRoleSchema,
} from '../foundation/dealership/schema.js';
import { jurisdictionPolicySchema } from '../foundation/jurisdictions/policySchema.js';
import { once, type Schema, schemaOf } from '../foundation/kernel/schema.js';
import { instantTextSchema, localDateSchema, zoneSchema } from '../foundation/time/schema.js';
import type { AnnouncedWarning, Campaign, PlannerPolicy, Policies } from './policy.js';

/** Text that names something: an id, a key; never empty. */
export const name = (): z.ZodString => z.string().min(1);

export const URGENCIES = [
  'overdue',
  'lastCall',
  'inspection',
  'insurance',
  'licence',
  'due',
  'upcoming',
  'followUp',
  'winBack',
  'card',
  'campaign',
  'weather',
  'greeting',
] as const;

const campaignSchema: () => Schema<Campaign> = once(() =>
  schemaOf<Campaign>()(
    z.strictObject({
      purpose: z.enum(['promotion', 'event']),
      promotional: z.boolean(),
      segment: name(),
      fromOn: localDateSchema(),
      untilOn: localDateSchema(),
    }),
  ),
);

const announcedWarningSchema: () => Schema<AnnouncedWarning> = once(() =>
  schemaOf<AnnouncedWarning>()(
    z.strictObject({
      event: z.enum(WEATHER_EVENTS),
      regions: z.array(regionSchema()),
      issuedAt: instantTextSchema(),
      until: instantTextSchema(),
    }),
  ),
);

/** How a day is put together and handed out. */
export const plannerPolicySchema: () => Schema<PlannerPolicy> = once(() =>
  schemaOf<PlannerPolicy>()(
    z.strictObject({
      version: z.string().min(1).max(100),
      zone: zoneSchema(),
      channels: z.array(channelSchema()),
      order: z.array(z.enum(URGENCIES)),
      slotMinutes: z.int().min(1).max(480),
      dailyCalls: z.int().min(0).max(10_000),
      callingRoles: z.array(staffRoleSchema()),
      winBackNeedsTraining: z.boolean(),
      complaintFirst: z.boolean(),
      campaigns: z.record(name(), campaignSchema()),
      weatherWarnings: z.record(name(), announcedWarningSchema()),
      location: locationSchema().optional(),
    }),
  ),
);

/** All that decides a store's day. */
export const policiesSchema: () => Schema<Policies> = once(() =>
  schemaOf<Policies>()(
    z.strictObject({
      callWindows: callWindowPolicySchema(),
      reminders: reminderPolicySchema(),
      churn: churnPolicySchema(),
      contactPermission: contactPermissionPolicySchema(),
      followUps: followUpPolicySchema(),
      segments: segmentPolicySchema(),
      customers: customerPolicySchema(),
      jurisdiction: jurisdictionPolicySchema(),
      planner: plannerPolicySchema(),
    }),
  ),
);
