import * as z from 'zod';
import { contactPurposeSchema, contactResultSchema } from '../../foundation/dealership/schema.js';
import { legalCapSchema } from '../../foundation/jurisdictions/policySchema.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import { zoneSchema } from '../../foundation/time/schema.js';
import type {
  ContactPermissionPolicy,
  MarkedPurposes,
  ResultMeaning,
  StatusStop,
} from './policy.js';

const markedPurposesSchema: () => Schema<MarkedPurposes> = once(() =>
  schemaOf<MarkedPurposes>()(z.partialRecord(contactPurposeSchema(), z.boolean())),
);

const statusStopSchema: () => Schema<StatusStop> = once(() =>
  schemaOf<StatusStop>()(z.enum(['everything', 'allButExempt', 'nothing'])),
);

const resultMeaningSchema: () => Schema<ResultMeaning> = once(() =>
  schemaOf<ResultMeaning>()(z.enum(['carriedOut', 'met', 'missed'])),
);

const MOST_A_DAY = 100;
const MOST_IN_30_DAYS = 1000;
const MOST_DAYS = 366;

/** Which contacts a customer wants, and how many of them are enough. */
export const contactPermissionPolicySchema: () => Schema<ContactPermissionPolicy> = once(() =>
  schemaOf<ContactPermissionPolicy>()(
    z.strictObject({
      version: z.string().min(1).max(100),
      zone: zoneSchema(),
      serviceNoticesAlwaysAllowed: z.boolean(),
      exemptPurposes: markedPurposesSchema(),
      greetingPurposes: markedPurposesSchema(),
      promotionalPurposes: markedPurposesSchema(),
      consentRequired: z.strictObject({
        care: z.boolean(),
        promotion: z.boolean(),
        promotionByLaw: z.boolean(),
      }),
      statusStops: z.strictObject({
        deceased: statusStopSchema(),
        moved: statusStopSchema(),
        carSold: statusStopSchema(),
      }),
      maxContactsPerDay: z.int().min(1).max(MOST_A_DAY),
      maxPromotionalPerDay: z.int().min(1).max(MOST_A_DAY),
      maxPromotionalPer30Days: z.int().min(1).max(MOST_IN_30_DAYS),
      legalCaps: z.array(legalCapSchema()),
      bundleWithinDays: z.int().min(0).max(MOST_DAYS),
      results: z.record(contactResultSchema(), resultMeaningSchema()),
    }),
  ),
);
