import * as z from 'zod';
import { GENDERS, VEHICLE_STATUSES } from '../../foundation/dealership/schema.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import { instantSchema, localDateSchema } from '../../foundation/time/schema.js';
import { CUTS, departmentSchema, name } from './policySchema.js';
import { count, ruled, share, text } from './schema.js';
import type {
  QualityCard,
  QualityCounts,
  QualityFacts,
  QualityRuling,
  QualitySummary,
  StructureCard,
  StructureFacts,
  StructureRuling,
  StructureShare,
  StructureSummary,
} from './types.js';

/** What quality is measured by, of one card. */
export const qualityCardSchema: () => Schema<QualityCard> = once(() =>
  schemaOf<QualityCard>()(
    z.strictObject({
      department: departmentSchema(),
      fields: z.record(
        name(),
        z.strictObject({ value: text(), confirmedAt: instantSchema().optional() }),
      ),
    }),
  ),
);

/** The cards to be measured. */
export const qualityFactsSchema: () => Schema<QualityFacts> = once(() =>
  schemaOf<QualityFacts>()(z.strictObject({ cards: z.array(qualityCardSchema()) })),
);

const qualityCounts = once(() => ({
  cards: count(),
  required: count(),
  requiredFilled: count(),
  filled: count(),
  fresh: count(),
  valid: count(),
  undated: count(),
}));

/** Exact counts over some cards. */
export const qualityCountsSchema: () => Schema<QualityCounts> = once(() =>
  schemaOf<QualityCounts>()(z.strictObject(qualityCounts())),
);

/** Counts over all cards and by department. */
export const qualitySummarySchema: () => Schema<QualitySummary> = once(() =>
  schemaOf<QualitySummary>()(
    z.strictObject({
      overall: qualityCountsSchema(),
      departments: z.array(z.strictObject({ department: departmentSchema(), ...qualityCounts() })),
    }),
  ),
);

const qualityScore = once(() => ({
  score: z.number().min(0).max(100).nullable(),
  completeness: share().nullable(),
  freshness: share().nullable(),
  validity: share().nullable(),
}));

/** Quality of the customer file. */
export const qualityRulingSchema: () => Schema<QualityRuling> = once(() =>
  schemaOf<QualityRuling>()(
    z.strictObject({
      status: z.enum(['scored', 'unknown']),
      ...qualityScore(),
      departments: z.array(z.strictObject({ department: departmentSchema(), ...qualityScore() })),
      ...ruled(),
    }),
  ),
);

/** What the structure analysis reads of one card. */
export const structureCardSchema: () => Schema<StructureCard> = once(() =>
  schemaOf<StructureCard>()(
    z.strictObject({
      gender: z.enum(GENDERS).optional(),
      birthDate: localDateSchema().optional(),
      district: text().optional(),
      ring: text().optional(),
      memberTier: text().optional(),
      standing: text().optional(),
      cars: z.array(
        z.strictObject({
          model: text().optional(),
          purchasedOn: localDateSchema().optional(),
          lifecycleStage: text().optional(),
          status: z.enum(VEHICLE_STATUSES),
        }),
      ),
    }),
  ),
);

/** The cards that the store holds. */
export const structureFactsSchema: () => Schema<StructureFacts> = once(() =>
  schemaOf<StructureFacts>()(z.strictObject({ cards: z.array(structureCardSchema()) })),
);

const structureClass = once(() => ({
  kind: z.enum(['value', 'several', 'unknown']),
  value: z.string().nullable().default(null),
  count: count(),
}));

/** Exact counts by cut and class. */
export const structureSummarySchema: () => Schema<StructureSummary> = once(() =>
  schemaOf<StructureSummary>()(
    z.strictObject({
      cards: count(),
      cuts: z.array(
        z.strictObject({ cut: z.enum(CUTS), classes: z.array(z.strictObject(structureClass())) }),
      ),
    }),
  ),
);

/** One class with its share. */
export const structureShareSchema: () => Schema<StructureShare> = once(() =>
  schemaOf<StructureShare>()(
    z.strictObject({ ...structureClass(), shareBasisPoints: z.int().min(0).max(10_000) }),
  ),
);

/** Counts and shares of each cut. */
export const structureRulingSchema: () => Schema<StructureRuling> = once(() =>
  schemaOf<StructureRuling>()(
    z.strictObject({
      status: z.enum(['analysed', 'empty']),
      cards: count(),
      cuts: z.array(
        z.strictObject({ cut: z.enum(CUTS), classes: z.array(structureShareSchema()) }),
      ),
      ...ruled(),
    }),
  ),
);
