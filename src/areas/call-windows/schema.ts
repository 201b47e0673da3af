import * as z from 'zod';
import {
  appointmentSchema,
  channelSchema,
  contactPurposeSchema,
  regionSchema,
} from '../../foundation/dealership/schema.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import {
  holidayCalendarSchema,
  holidayKnowledgeSchema,
  instantSchema,
  localDateSchema,
  timeOfDaySchema,
  zoneSchema,
} from '../../foundation/time/schema.js';
import type { CallBand, CallWindowPolicy, ClosedDay } from './policy.js';
import type {
  CallAssessment,
  CallFacts,
  CallRule,
  CallTimeFacts,
  ContactDeadline,
  NextCallRuling,
  WindowOverride,
} from './types.js';

/** A rule of this area. */
export const callRuleSchema: () => Schema<CallRule> = once(() =>
  schemaOf<CallRule>()(
    z.enum([
      'CALL-01',
      'CALL-02',
      'CALL-03',
      'CALL-04',
      'CALL-05',
      'CALL-06',
      'CALL-07',
      'CALL-08',
      'CALL-09',
      'L08',
    ]),
  ),
);

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

/** Hours in which nobody is called. */
export const callBandSchema: () => Schema<CallBand> = once(() =>
  schemaOf<CallBand>()(
    z.strictObject({
      rule: callRuleSchema(),
      from: timeOfDaySchema({ endOfDay: false }),
      until: timeOfDaySchema({ endOfDay: true }),
      weekdays: z.array(z.int().min(1).max(7)).readonly().optional(),
      holidays: z.boolean().optional(),
      holidaysOf: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional(),
      regions: z.array(regionSchema()).readonly().optional(),
      purposes: z.array(contactPurposeSchema()).readonly().optional(),
      hard: z.boolean().optional(),
      since: localDateSchema().optional(),
      before: localDateSchema().optional(),
      reference: z.string().optional(),
    }),
  ),
);

/** A day on which nobody is called. */
export const closedDaySchema: () => Schema<ClosedDay> = once(() =>
  schemaOf<ClosedDay>()(z.strictObject({ rule: callRuleSchema(), hard: z.boolean().optional() })),
);

/** The shape of a call-window policy; `checkCallWindowPolicy` looks at what its parts mean together. */
export const callWindowPolicySchema: () => Schema<CallWindowPolicy> = once(() =>
  schemaOf<CallWindowPolicy>()(
    z.strictObject({
      version: z.string().min(1),
      zone: zoneSchema(),
      region: regionSchema().optional(),
      years: z.strictObject({ from: z.int(), until: z.int() }),
      holidays: holidayCalendarSchema(),
      bands: z.record(z.string().min(1), callBandSchema()),
      textBands: z.record(z.string().min(1), callBandSchema()),
      closedDays: z.record(z.string(), closedDaySchema()),
      exemptPurposes: z.partialRecord(
        contactPurposeSchema() as z.ZodType<CallFacts['purpose'], CallFacts['purpose']>,
        z.enum(['always', 'atCustomersWish']),
      ),
      writtenChannel: channelSchema(),
      waiveOrder: z.array(z.string()).readonly(),
      horizonDays: z.int(),
      appointment: z.strictObject({ overrides: z.boolean(), maxAgeMonths: z.int() }),
    }),
  ),
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
