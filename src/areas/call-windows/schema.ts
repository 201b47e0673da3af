import * as z from 'zod';
import {
  appointmentSchema,
  channelSchema,
  contactPurposeSchema,
  regionSchema,
} from '../../foundation/dealership/schema.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import { holidayKnowledgeSchema, instantSchema, zoneSchema } from '../../foundation/time/schema.js';
import { callRuleSchema } from './policySchema.js';
import type {
  CallAssessment,
  CallFacts,
  CallTimeFacts,
  ContactDeadline,
  NextCallRuling,
  WindowOverride,
} from './types.js';

/** A contact that must happen by an instant. */
export const contactDeadlineSchema: () => Schema<ContactDeadline> = once(() =>
  schemaOf<ContactDeadline>()(
    z.strictObject({
      by: instantSchema(),
      preferredFrom: instantSchema().optional(),
      preferredUntil: instantSchema().optional(),
      mayBeWritten: z.boolean().optional(),
    }),
  ),
);

/** A person’s decision to call although a soft window is closed. */
export const windowOverrideSchema: () => Schema<WindowOverride> = once(() =>
  schemaOf<WindowOverride>()(
    z.strictObject({ actor: z.string().min(1), reason: z.string().min(1) }),
  ),
);

const factsShape = () => ({
  channel: channelSchema(),
  purpose: contactPurposeSchema(),
  region: regionSchema().optional(),
  timeZone: zoneSchema().optional(),
  appointment: appointmentSchema().optional(),
  wishedAt: instantSchema().optional(),
  deadline: contactDeadlineSchema().optional(),
  usefulUntil: instantSchema().optional(),
  atCustomersWish: z.boolean().optional(),
  override: windowOverrideSchema().optional(),
});

/** One contact that somebody would like to make. */
export const callFactsSchema: () => Schema<CallFacts> = once(() =>
  schemaOf<CallFacts>()(z.strictObject(factsShape())),
);

/** The same, and until when its times are listed. */
export const callTimeFactsSchema: () => Schema<CallTimeFacts> = once(() =>
  schemaOf<CallTimeFacts>()(z.strictObject({ ...factsShape(), until: instantSchema() })),
);

const windowRulingShape = () => ({
  because: z.array(callRuleSchema()).readonly(),
  assumed: z.array(z.string()).readonly(),
  missing: z.array(z.string()).readonly(),
  by: z.enum(['windows', 'appointment', 'override']).nullable(),
  waived: z.array(callRuleSchema()).readonly(),
  holidays: holidayKnowledgeSchema().nullable(),
  askAgain: z.boolean(),
});

/** Whether a contact is permitted at an instant. */
export const callAssessmentSchema: () => Schema<CallAssessment> = once(() =>
  schemaOf<CallAssessment>()(
    z.strictObject({
      status: z.enum(['allowed', 'blocked', 'exempt', 'outsideCalendar']),
      ...windowRulingShape(),
      nextAt: instantSchema().nullable(),
    }),
  ),
);

/** When a contact is made next, and what moved it there. */
export const nextCallRulingSchema: () => Schema<NextCallRuling> = once(() =>
  schemaOf<NextCallRuling>()(
    z.strictObject({
      status: z.enum(['now', 'later', 'late', 'none', 'exempt', 'dropped', 'outsideCalendar']),
      callAt: instantSchema().nullable(),
      channel: channelSchema(),
      ...windowRulingShape(),
    }),
  ),
);
