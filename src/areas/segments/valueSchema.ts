import * as z from 'zod';
import { visitSchema } from '../../foundation/dealership/schema.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import { localDateSchema } from '../../foundation/time/schema.js';
import { name, TAGS } from './policySchema.js';
import { names } from './schema.js';
import type {
  DatedProfit,
  FamilyEvent,
  RankSummary,
  RfmFacts,
  RfmRuling,
  RfmScoreFacts,
  RfmSummary,
  TagFacts,
  TagRuling,
  TagStanding,
  ValueClassFacts,
  ValueClassRuling,
  ValueFacts,
  ValueRuling,
} from './types.js';

export const VALUE_CLASSES = ['A', 'B', 'C'] as const;

const fen = (): z.ZodInt => z.int();

const datedProfitSchema: () => Schema<DatedProfit> = once(() =>
  schemaOf<DatedProfit>()(z.strictObject({ on: localDateSchema(), grossProfitFen: fen() })),
);

/** What a customer's value is read from. */
export const valueFactsSchema: () => Schema<ValueFacts> = once(() =>
  schemaOf<ValueFacts>()(
    z.strictObject({
      profits: z.array(datedProfitSchema()).optional(),
      referredProfits: z.array(datedProfitSchema()).optional(),
    }),
  ),
);

/** The value of one customer. */
export const valueRulingSchema: () => Schema<ValueRuling> = once(() =>
  schemaOf<ValueRuling>()(
    z.strictObject({
      status: z.enum(['known', 'unknown']),
      valueFen: fen().nullable(),
      because: z.array(z.literal('SEG-10')),
      assumed: names(),
      missing: names(),
    }),
  ),
);

/** How often each number occurs: two columns of one length, the greatest number first. */
export const rankSummarySchema: () => Schema<RankSummary> = once(() =>
  schemaOf<RankSummary>()(
    z
      .strictObject({
        count: z.int().min(0),
        unknown: z.int().min(0),
        numbers: z.array(z.number()),
        counts: z.array(z.int().min(1)),
      })
      .refine(isSound, {
        error: 'as many counts as numbers, numbers falling, counts that add up to count',
        params: { code: 'notAllowed' },
      }),
  ),
);

function isSound({ count, numbers, counts }: RankSummary): boolean {
  const isFalling = numbers.every((one, at) => at === 0 || one < (numbers[at - 1] ?? 0));
  const total = counts.reduce((sum, one) => sum + one, 0);
  return isFalling && counts.length === numbers.length && total === count;
}

/** One customer's value and tags against the whole population. */
export const valueClassFactsSchema: () => Schema<ValueClassFacts> = once(() =>
  schemaOf<ValueClassFacts>()(
    z.strictObject({
      valueFen: fen().optional(),
      tags: z.array(z.enum(TAGS)),
      population: rankSummarySchema(),
    }),
  ),
);

/** The value class of a customer. */
export const valueClassRulingSchema: () => Schema<ValueClassRuling> = once(() =>
  schemaOf<ValueClassRuling>()(
    z.strictObject({
      status: z.enum([...VALUE_CLASSES, 'unclassified']),
      classAFromFen: z.number().nullable(),
      classBFromFen: z.number().nullable(),
      strategyId: z.string().nullable(),
      because: z.array(z.literal('SEG-10')),
      assumed: names(),
      missing: names(),
    }),
  ),
);

const familyEventSchema: () => Schema<FamilyEvent> = once(() =>
  schemaOf<FamilyEvent>()(
    z.strictObject({ kind: z.enum(['newChild', 'other']), on: localDateSchema() }),
  ),
);

/** What the tags are read from. */
export const tagFactsSchema: () => Schema<TagFacts> = once(() =>
  schemaOf<TagFacts>()(
    z.strictObject({
      visits: z.array(visitSchema()),
      kmPerDay: z.record(name(), z.number().min(0)).optional(),
      declinedForPriceOn: z.array(localDateSchema()).optional(),
      familyEvents: z.array(familyEventSchema()).optional(),
    }),
  ),
);

const tagStandingSchema: () => Schema<TagStanding> = once(() =>
  schemaOf<TagStanding>()(
    z.strictObject({
      tag: z.enum(TAGS),
      status: z.enum(['in', 'out', 'unknown']),
      visibility: z.enum(['staff', 'assignedCareStaff']),
    }),
  ),
);

/** The tags of one customer. */
export const tagRulingSchema: () => Schema<TagRuling> = once(() =>
  schemaOf<TagRuling>()(
    z.strictObject({
      status: z.enum(['tagged', 'untagged', 'unknown']),
      tags: z.array(tagStandingSchema()),
      because: z.array(z.literal('SEG-10')),
      assumed: names(),
      missing: names(),
    }),
  ),
);

/** One customer's visits. */
export const rfmFactsSchema: () => Schema<RfmFacts> = once(() =>
  schemaOf<RfmFacts>()(z.strictObject({ visits: z.array(visitSchema()) })),
);

/** Recency, frequency and spending of a whole population. */
export const rfmSummarySchema: () => Schema<RfmSummary> = once(() =>
  schemaOf<RfmSummary>()(
    z.strictObject({
      recency: rankSummarySchema(),
      frequency: rankSummarySchema(),
      monetary: rankSummarySchema(),
    }),
  ),
);

/** One customer against the whole population. */
export const rfmScoreFactsSchema: () => Schema<RfmScoreFacts> = once(() =>
  schemaOf<RfmScoreFacts>()(
    z.strictObject({ visits: z.array(visitSchema()), population: rfmSummarySchema() }),
  ),
);

/** Fifths, 5 the best. */
export const rfmRulingSchema: () => Schema<RfmRuling> = once(() => {
  const fifth = z.int().min(1).max(5).nullable();
  return schemaOf<RfmRuling>()(
    z.strictObject({
      status: z.enum(['scored', 'unknown']),
      recency: fifth,
      frequency: fifth,
      monetary: fifth,
      code: z.string().nullable(),
      because: z.array(z.literal('SEG-10')),
      assumed: names(),
      missing: names(),
    }),
  );
});
