import * as z from 'zod';
import {
  channelSchema,
  contactResultSchema,
  staffRoleSchema,
  visitKindSchema,
} from '../../foundation/dealership/schema.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import { timeOfDaySchema, zoneSchema } from '../../foundation/time/schema.js';
import type {
  ContactMeaning,
  FollowOnWork,
  FollowUpPolicy,
  TriggeredFollowUp,
  VisitMeaning,
} from './policy.js';

export const TRIGGERS = [
  'insuranceExpiring',
  'licenceExpiring',
  'inspectionDue',
  'cardEnding',
  'occasion',
  'maintenanceDue',
  'carPickedUp',
  'carHandedOver',
  'longSilence',
  'prospectLeft',
  'customerLost',
] as const;

export const TYPES = [
  'reminder',
  'serviceAppointment',
  'satisfaction',
  'prospectResearch',
  'dormantCare',
] as const;

export const CONTENTS = ['evaluation', 'suggestion', 'occasion', 'cardRenewal'] as const;

export const INVALID = [
  'wrongNumber',
  'notInService',
  'notReached',
  'hungUp',
  'notTheCustomer',
  'duplicate',
  'language',
] as const;

export const OUTCOMES = [
  'noAnswer',
  'busy',
  'switchedOff',
  'suspended',
  'wrongNumber',
  'notInService',
  'hungUp',
  'notTheCustomer',
  'language',
] as const;

export const FINDINGS = [
  'changedData',
  'dissatisfaction',
  'intention',
  'referral',
  'serviceWish',
] as const;

export const FOLLOW_ON = ['cardChange', 'complaint', 'lead', 'referral', 'serviceBooking'] as const;

/** Text that names something: an id, a key; never empty. */
export const name = (): z.ZodString => z.string().min(1);

const triggeredFollowUpSchema: () => Schema<TriggeredFollowUp> = once(() =>
  schemaOf<TriggeredFollowUp>()(
    z.strictObject({ type: z.enum(TYPES), questionnaire: name().optional() }),
  ),
);

const followOnWorkSchema: () => Schema<FollowOnWork> = once(() =>
  schemaOf<FollowOnWork>()(z.strictObject({ opens: z.enum(FOLLOW_ON), role: staffRoleSchema() })),
);

const visitMeaningSchema: () => Schema<VisitMeaning> = once(() =>
  schemaOf<VisitMeaning>()(z.enum(['work', 'meeting', 'elsewhere'])),
);

const contactMeaningSchema: () => Schema<ContactMeaning> = once(() =>
  schemaOf<ContactMeaning>()(
    z.enum(['answered', 'declined', 'sent', 'invalid', 'attempt', 'open']),
  ),
);

/** How customers are followed up. */
export const followUpPolicySchema: () => Schema<FollowUpPolicy> = once(() =>
  schemaOf<FollowUpPolicy>()(
    z.strictObject({
      version: z.string().min(1).max(100),
      zone: zoneSchema(),
      channels: z.array(channelSchema()).min(1),
      triggers: z.record(z.enum(TRIGGERS), triggeredFollowUpSchema()),
      standardContents: z.record(z.enum(TYPES), z.array(z.enum(CONTENTS))),
      cardRenewalDays: z.int().min(0).max(365),
      askMinutes: z.int().min(1).max(60),
      maxScoredQuestions: z.int().min(1).max(100),
      maxExtraItems: z.int().min(0).max(20),
      secondsPerQuestion: z.int().min(1).max(600),
      maxAttempts: z.int().min(1).max(20),
      retryAfterHours: z.int().min(1).max(720),
      retryAfterHoursWithDeadline: z.int().min(1).max(720),
      shortDeadlineHours: z.int().min(0).max(720),
      outcomes: z.record(z.enum(OUTCOMES), z.enum(['attempt', ...INVALID])),
      followOn: z.partialRecord(z.enum(FINDINGS), followOnWorkSchema()),
      topIssues: z.int().min(1).max(100),
      repairFromHours: z.int().min(0).max(2160),
      repairUntilHours: z.int().min(0).max(2160),
      assumedPickUpTime: timeOfDaySchema({ endOfDay: false }),
      salesFromDays: z.int().min(0).max(365),
      salesUntilDays: z.int().min(0).max(365),
      quietMonths: z.int().min(1).max(120),
      lapseDays: z.int().min(0).max(365),
      askAgainDays: z.int().min(0).max(3650),
      visitKinds: z.record(visitKindSchema(), visitMeaningSchema()),
      contactResults: z.record(contactResultSchema(), contactMeaningSchema()),
    }),
  ),
);
