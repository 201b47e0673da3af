import * as z from 'zod';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import { instantSchema } from '../../foundation/time/schema.js';
import { name } from './policySchema.js';
import { names } from './schema.js';
import type {
  RelationshipEvent,
  RelationshipFacts,
  RelationshipRuling,
  RelationshipStage,
  RelationshipState,
  RelationshipStep,
} from './types.js';

/** A stage of the relationship ladder. */
export const relationshipStageSchema: () => Schema<RelationshipStage> = once(() =>
  schemaOf<RelationshipStage>()(
    z.enum(['potential', 'intending', 'closed', 'held', 'member', 'vip', 'lost', 'wonBack']),
  ),
);

/** Something that happened between a customer and a store. */
export const relationshipEventSchema: () => Schema<RelationshipEvent> = once(() =>
  schemaOf<RelationshipEvent>()(
    z.strictObject({
      id: name(),
      kind: z.enum([
        'contactCaptured',
        'contractSigned',
        'contractCancelled',
        'handedOver',
        'deliveryChecked',
        'becameMember',
        'becameVip',
        'membershipEnded',
        'lost',
        'visited',
      ]),
      at: instantSchema(),
    }),
  ),
);

const membershipKindSchema = () => z.enum(['member', 'vip']);

const relationshipStepSchema: () => Schema<RelationshipStep> = once(() =>
  schemaOf<RelationshipStep>()(
    z.strictObject({
      stage: relationshipStageSchema(),
      at: instantSchema(),
      // Missing and null are one thing on the way in.
      eventId: name().nullable().default(null),
    }),
  ),
);

/** Where a customer stands, as the host keeps it between two events. */
export const relationshipStateSchema: () => Schema<RelationshipState> = once(() =>
  schemaOf<RelationshipState>()(
    z.strictObject({
      stage: relationshipStageSchema(),
      intendsFurtherCar: z.boolean(),
      handedOverAt: instantSchema().nullable().default(null),
      membership: membershipKindSchema().nullable().default(null),
      history: z.array(relationshipStepSchema()),
      eventIds: z.array(name()),
    }),
  ),
);

/** Everything that happened between a customer and a store. */
export const relationshipFactsSchema: () => Schema<RelationshipFacts> = once(() =>
  schemaOf<RelationshipFacts>()(z.strictObject({ events: z.array(relationshipEventSchema()) })),
);

/** Where a customer stands on the ladder. */
export const relationshipRulingSchema: () => Schema<RelationshipRuling> = once(() =>
  schemaOf<RelationshipRuling>()(
    z.strictObject({
      status: relationshipStageSchema(),
      intendsFurtherCar: z.boolean(),
      membership: membershipKindSchema().nullable(),
      sinceAt: instantSchema().nullable(),
      nextChangeAt: instantSchema().nullable(),
      history: z.array(relationshipStepSchema()),
      because: z.array(z.literal('SEG-09')),
      assumed: names(),
      missing: names(),
    }),
  ),
);
