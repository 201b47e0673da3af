import * as z from 'zod';
import { BIRTH_CALENDARS, GENDERS, locationSchema } from '../../foundation/dealership/schema.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import { localDateSchema, timeOfDaySchema } from '../../foundation/time/schema.js';
import { name } from './policySchema.js';
import { names, segmentRuleSchema } from './schema.js';
import type {
  BlockFacts,
  BlockListFacts,
  BlockListRuling,
  BlockRuling,
  CarLabel,
  ConsumerAttribute,
  ConsumerFacts,
  ConsumerRuling,
  ConsumerTraits,
  DailyRhythm,
  DimensionRuling,
  ModelFacts,
  ModelRuling,
  ResidenceFacts,
  ResidenceRuling,
  ResidenceSummary,
} from './types.js';

const ATTRIBUTES = [
  'gender',
  'age',
  'income',
  'hobbies',
  'consumption',
  'personality',
  'outlook',
  'interests',
  'attitude',
  'values',
  'payment',
  'media',
  'rhythm',
] as const satisfies readonly ConsumerAttribute[];

/** When somebody gets up, works and goes to bed. */
export const dailyRhythmSchema: () => Schema<DailyRhythm> = once(() => {
  const time = timeOfDaySchema({ endOfDay: false }).optional();
  return schemaOf<DailyRhythm>()(
    z.strictObject({ wakeAt: time, workFrom: time, workUntil: time, sleepAt: time }),
  );
});

/** What is known about a person beside the card. */
export const consumerTraitsSchema: () => Schema<ConsumerTraits> = once(() =>
  schemaOf<ConsumerTraits>()(
    z.strictObject({
      income: z.string().optional(),
      hobbies: names().optional(),
      consumption: names().optional(),
      personality: z.string().optional(),
      outlook: names().optional(),
      interests: names().optional(),
      attitude: z.string().optional(),
      values: names().optional(),
      payment: z.string().optional(),
      media: names().optional(),
      rhythm: dailyRhythmSchema().optional(),
    }),
  ),
);

/** What the consumer characteristics are read from. */
export const consumerFactsSchema: () => Schema<ConsumerFacts> = once(() =>
  schemaOf<ConsumerFacts>()(
    z.strictObject({
      card: z.strictObject({
        gender: z.enum(GENDERS).optional(),
        birthDate: localDateSchema().optional(),
        birthCalendar: z.enum(BIRTH_CALENDARS).optional(),
      }),
      traits: consumerTraitsSchema().optional(),
    }),
  ),
);

/** How fully a person is known. */
export const consumerRulingSchema: () => Schema<ConsumerRuling> = once(() =>
  schemaOf<ConsumerRuling>()(
    z.strictObject({
      status: z.enum(['complete', 'partial', 'unknown']),
      known: z.array(z.enum(ATTRIBUTES)),
      knownCount: z.int(),
      ageBand: z.string().nullable(),
      because: z.array(z.literal('SEG-02')),
      assumed: names(),
      missing: names(),
    }),
  ),
);

/** The car whose model is asked for. */
export const modelFactsSchema: () => Schema<ModelFacts> = once(() =>
  schemaOf<ModelFacts>()(z.strictObject({ model: z.string().optional() })),
);

/** Which model segment a car belongs to. */
export const modelRulingSchema: () => Schema<ModelRuling> = once(() =>
  schemaOf<ModelRuling>()(
    z.strictObject({
      status: z.enum(['classified', 'otherModel', 'unclassified']),
      segment: z.string().nullable(),
      because: z.array(z.literal('SEG-04')),
      assumed: names(),
      missing: names(),
    }),
  ),
);

/** What tells how far away a customer lives. */
export const residenceFactsSchema: () => Schema<ResidenceFacts> = once(() =>
  schemaOf<ResidenceFacts>()(
    z.strictObject({
      roadKm: z.number().min(0).optional(),
      home: locationSchema().optional(),
      store: locationSchema().optional(),
    }),
  ),
);

/** How near a customer lives. */
export const residenceRulingSchema: () => Schema<ResidenceRuling> = once(() =>
  schemaOf<ResidenceRuling>()(
    z.strictObject({
      status: z.enum(['core', 'ring', 'outside', 'unclassified']),
      nearby: z.boolean().nullable(),
      basis: z.enum(['road', 'straightLine']).nullable(),
      because: z.array(z.literal('SEG-05')),
      assumed: names(),
      missing: names(),
    }),
  ),
);

/** How many customers live where. */
export const residenceSummarySchema: () => Schema<ResidenceSummary> = once(() => {
  const count = z.int().min(0);
  return schemaOf<ResidenceSummary>()(
    z.strictObject({ core: count, ring: count, outside: count, unclassified: count }),
  );
});

/** Where a customer lives, as the store's map calls it. */
export const blockFactsSchema: () => Schema<BlockFacts> = once(() =>
  schemaOf<BlockFacts>()(z.strictObject({ district: z.string().optional() })),
);

/** Which block a customer belongs to. */
export const blockRulingSchema: () => Schema<BlockRuling> = once(() =>
  schemaOf<BlockRuling>()(
    z.strictObject({
      status: z.enum(['inBlock', 'outOfArea', 'unclassified']),
      block: z.string().nullable(),
      because: z.array(z.literal('SEG-06')),
      assumed: names(),
      missing: names(),
    }),
  ),
);

/** A block to be worked, and everyone among whom its customers are. */
export const blockListFactsSchema: () => Schema<BlockListFacts> = once(() =>
  schemaOf<BlockListFacts>()(
    z.strictObject({
      block: name(),
      customers: z.array(z.strictObject({ customerId: name(), district: z.string().optional() })),
    }),
  ),
);

/** The customers of one block. */
export const blockListRulingSchema: () => Schema<BlockListRuling> = once(() =>
  schemaOf<BlockListRuling>()(
    z.strictObject({
      status: z.enum(['listed', 'empty']),
      customers: z.array(name()),
      unclassified: z.array(name()),
      because: z.array(z.literal('SEG-06')),
      assumed: names(),
      missing: names(),
    }),
  ),
);

const carLabelSchema: () => Schema<CarLabel> = once(() =>
  schemaOf<CarLabel>()(z.strictObject({ car: name(), value: name() })),
);

/** The four dimensions of one customer. */
export const dimensionRulingSchema: () => Schema<DimensionRuling> = once(() =>
  schemaOf<DimensionRuling>()(
    z.strictObject({
      status: z.enum(['classified', 'partly', 'unclassified']),
      consumer: name(),
      models: z.array(carLabelSchema()),
      residence: name(),
      block: name(),
      purchaseTimes: z.array(carLabelSchema()),
      because: z.array(segmentRuleSchema()),
      assumed: names(),
      missing: names(),
    }),
  ),
);
