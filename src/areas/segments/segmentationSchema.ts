import * as z from 'zod';
import {
  consentRecordSchema,
  contactSchema,
  customerCardSchema,
  locationSchema,
  membershipSchema,
  openCaseSchema,
  vehicleSchema,
  visitSchema,
} from '../../foundation/dealership/schema.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import { instantSchema, localDateSchema } from '../../foundation/time/schema.js';
import { consumerTraitsSchema } from './dimensionSchema.js';
import { kilometres, name } from './policySchema.js';
import { relationshipStageSchema } from './relationshipSchema.js';
import { names } from './schema.js';
import type {
  SegmentationRuling,
  SegmentChange,
  SegmentChangeRuling,
  SegmentFacts,
  SegmentStanding,
} from './types.js';
import { VALUE_CLASSES } from './valueSchema.js';

/** A dossier, and what it does not hold. */
export const segmentFactsSchema: () => Schema<SegmentFacts> = once(() =>
  schemaOf<SegmentFacts>()(
    z.strictObject({
      storeId: name(),
      card: customerCardSchema(),
      vehicles: z.array(vehicleSchema()),
      visits: z.array(visitSchema()),
      contacts: z.array(contactSchema()),
      consents: z.array(consentRecordSchema()),
      memberships: z.array(membershipSchema()),
      openCases: z.array(openCaseSchema()),
      storeLocation: locationSchema().optional(),
      roadKm: z.number().min(0).optional(),
      kmNow: z.record(name(), kilometres()).optional(),
      kmPerDay: z.record(name(), z.number().min(0)).optional(),
      traits: consumerTraitsSchema().optional(),
      declinedForPriceOn: z.array(localDateSchema()).optional(),
      churn: z.enum(['active', 'atRisk', 'lost', 'gone']).optional(),
      valueClass: z.enum(VALUE_CLASSES).optional(),
      relationship: relationshipStageSchema().optional(),
      more: z.record(name(), z.unknown()).optional(),
    }),
  ),
);

const statusSchema = () => z.enum(['in', 'out', 'unknown']);

const segmentStandingSchema: () => Schema<SegmentStanding> = once(() =>
  schemaOf<SegmentStanding>()(
    z.strictObject({
      segment: name(),
      version: z.string(),
      status: statusSchema(),
      cars: z.array(name()),
      missing: names(),
    }),
  ),
);

/** Which segments a customer belongs to. */
export const segmentationRulingSchema: () => Schema<SegmentationRuling> = once(() =>
  schemaOf<SegmentationRuling>()(
    z.strictObject({
      status: z.enum(['classified', 'unclassified', 'noSegment']),
      standings: z.array(segmentStandingSchema()),
      winner: z.string().nullable(),
      plan: z.string().nullable(),
      winnerWithoutProfile: z.string().nullable(),
      planWithoutProfile: z.string().nullable(),
      unclassified: names(),
      because: z.array(z.literal('SEG-03')),
      assumed: names(),
      missing: names(),
    }),
  ),
);

const segmentChangeSchema: () => Schema<SegmentChange> = once(() =>
  schemaOf<SegmentChange>()(
    z.strictObject({ segment: name(), from: statusSchema(), to: statusSchema() }),
  ),
);

/** The next time at which a customer changes segment. */
export const segmentChangeRulingSchema: () => Schema<SegmentChangeRuling> = once(() =>
  schemaOf<SegmentChangeRuling>()(
    z.strictObject({
      status: z.enum(['changes', 'stays']),
      nextChangeAt: instantSchema().nullable(),
      changes: z.array(segmentChangeSchema()),
      because: z.array(z.literal('SEG-03')),
      assumed: names(),
      missing: names(),
    }),
  ),
);
