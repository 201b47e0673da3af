import * as z from 'zod';
import {
  channelSchema,
  contactPurposeSchema,
  regionSchema,
} from '../../foundation/dealership/schema.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import {
  holidayCalendarSchema,
  localDateSchema,
  timeOfDaySchema,
  zoneSchema,
} from '../../foundation/time/schema.js';
import type { CallBand, CallWindowPolicy, ClosedDay } from './policy.js';
import type { CallRule } from './types.js';

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
        contactPurposeSchema(),
        z.enum(['always', 'atCustomersWish']),
      ),
      writtenChannel: channelSchema(),
      waiveOrder: z.array(z.string()).readonly(),
      horizonDays: z.int(),
      appointment: z.strictObject({ overrides: z.boolean(), maxAgeMonths: z.int() }),
    }),
  ),
);
