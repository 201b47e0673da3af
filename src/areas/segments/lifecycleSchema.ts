import * as z from 'zod';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import { localDateSchema } from '../../foundation/time/schema.js';
import { INTERACTIONS, kilometres, name, STAGES } from './policySchema.js';
import { names } from './schema.js';
import type {
  CarInteractions,
  InteractionFacts,
  InteractionRuling,
  LifecycleFacts,
  LifecycleRuling,
  LifecycleStage,
  MergedInteraction,
} from './types.js';

/** A stage of a car's life with its owner. */
export const lifecycleStageSchema: () => Schema<LifecycleStage> = once(() =>
  schemaOf<LifecycleStage>()(z.enum(STAGES)),
);

/** What the stage of one car is read from. */
export const lifecycleFactsSchema: () => Schema<LifecycleFacts> = once(() =>
  schemaOf<LifecycleFacts>()(
    z.strictObject({
      purchasedOn: localDateSchema().optional(),
      registeredOn: localDateSchema().optional(),
      boughtUsed: z.boolean().optional(),
      kmNow: kilometres().optional(),
      freeServiceDone: z.boolean(),
      model: z.string().optional(),
    }),
  ),
);

/** The stage of one car. */
export const lifecycleRulingSchema: () => Schema<LifecycleRuling> = once(() =>
  schemaOf<LifecycleRuling>()(
    z.strictObject({
      status: z.enum([...STAGES, 'unknown']),
      freeServiceMissed: z.boolean(),
      countedFrom: localDateSchema().nullable(),
      nextChangeOn: localDateSchema().nullable(),
      freeServiceSource: z.enum(['model', 'default']).nullable(),
      because: z.array(z.literal('SEG-07')),
      assumed: names(),
      missing: names(),
    }),
  ),
);

/** The cars of one customer with their stages. */
export const interactionFactsSchema: () => Schema<InteractionFacts> = once(() =>
  schemaOf<InteractionFacts>()(
    z.strictObject({
      cars: z.array(z.strictObject({ car: name(), stage: z.enum([...STAGES, 'unknown']) })),
    }),
  ),
);

const carInteractionsSchema: () => Schema<CarInteractions> = once(() =>
  schemaOf<CarInteractions>()(
    z.strictObject({
      car: name(),
      stage: z.enum([...STAGES, 'unknown']),
      kinds: z.array(z.enum(INTERACTIONS)),
    }),
  ),
);

const mergedInteractionSchema: () => Schema<MergedInteraction> = once(() =>
  schemaOf<MergedInteraction>()(
    z.strictObject({ kind: z.enum(INTERACTIONS), cars: z.array(name()) }),
  ),
);

/** How a customer is to be met. */
export const interactionRulingSchema: () => Schema<InteractionRuling> = once(() =>
  schemaOf<InteractionRuling>()(
    z.strictObject({
      status: z.enum(['planned', 'nothing', 'unknown']),
      cars: z.array(carInteractionsSchema()),
      merged: z.array(mergedInteractionSchema()),
      contactsPerDay: z.int(),
      because: z.array(z.literal('SEG-08')),
      assumed: names(),
      missing: names(),
    }),
  ),
);
