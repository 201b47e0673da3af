import * as z from 'zod';
import { channelSchema } from '../../foundation/dealership/schema.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import { localDateSchema } from '../../foundation/time/schema.js';
import { CONTENTS, name, TRIGGERS, TYPES } from './policySchema.js';
import { count, rulingFields } from './schema.js';
import type {
  FollowUpChannelFacts,
  FollowUpChannelRuling,
  FollowUpContentFacts,
  FollowUpContentRuling,
  FollowUpPurpose,
  FollowUpTypeFacts,
  FollowUpTypeRuling,
  Occasion,
  OccasionKind,
  ScriptFacts,
  ScriptRuling,
} from './types.js';

const PURPOSES = [
  'delight',
  'convenience',
  'experience',
  'intention',
  'retention',
] as const satisfies readonly FollowUpPurpose[];

const OCCASIONS = [
  'festival',
  'storeAnniversary',
  'promotionPeriod',
] as const satisfies readonly OccasionKind[];

/** What is known about how a customer likes to be met. */
export const followUpChannelFactsSchema: () => Schema<FollowUpChannelFacts> = once(() =>
  schemaOf<FollowUpChannelFacts>()(
    z.strictObject({
      preferredChannel: channelSchema().optional(),
      takesCalls: z.boolean().optional(),
    }),
  ),
);

/** The channels of a follow-up, in order. */
export const followUpChannelRulingSchema: () => Schema<FollowUpChannelRuling> = once(() =>
  schemaOf<FollowUpChannelRuling>()(
    z.strictObject({
      status: z.literal('listed'),
      channels: z.array(channelSchema()),
      storePreference: channelSchema().nullable(),
      ...rulingFields(['FUP-01']),
    }),
  ),
);

/** What one call is meant to be about. */
export const followUpTypeFactsSchema: () => Schema<FollowUpTypeFacts> = once(() =>
  schemaOf<FollowUpTypeFacts>()(
    z.strictObject({ trigger: z.enum(TRIGGERS), secondary: z.array(z.enum(TRIGGERS)) }),
  ),
);

/** The type of one call. */
export const followUpTypeRulingSchema: () => Schema<FollowUpTypeRuling> = once(() =>
  schemaOf<FollowUpTypeRuling>()(
    z.strictObject({
      status: z.enum(['ok', 'refused']),
      type: z.enum(TYPES),
      purpose: z.enum(PURPOSES),
      questionnaire: name().nullable(),
      tooMany: count(),
      ...rulingFields(['FUP-02', 'FUP-08']),
    }),
  ),
);

const occasionSchema: () => Schema<Occasion> = once(() =>
  schemaOf<Occasion>()(
    z.strictObject({
      kind: z.enum(OCCASIONS),
      from: localDateSchema(),
      until: localDateSchema(),
    }),
  ),
);

/** What the content of a follow-up is put together from. */
export const followUpContentFactsSchema: () => Schema<FollowUpContentFacts> = once(() =>
  schemaOf<FollowUpContentFacts>()(
    z.strictObject({
      type: z.enum(TYPES),
      memberships: z.array(z.strictObject({ endsOn: localDateSchema().optional() })),
      occasions: z.array(occasionSchema()),
    }),
  ),
);

/** What a follow-up speaks of. */
export const followUpContentRulingSchema: () => Schema<FollowUpContentRuling> = once(() =>
  schemaOf<FollowUpContentRuling>()(
    z.strictObject({
      status: z.enum(['listed', 'empty']),
      contents: z.array(z.enum(CONTENTS)),
      occasions: z.array(z.enum(OCCASIONS)),
      cardEndsOn: localDateSchema().nullable(),
      ...rulingFields(['FUP-07']),
    }),
  ),
);

/** How much a planned call carries. */
export const scriptFactsSchema: () => Schema<ScriptFacts> = once(() =>
  schemaOf<ScriptFacts>()(z.strictObject({ scoredQuestions: count(), extraItems: count() })),
);

/** Whether a planned call is short enough. */
export const scriptRulingSchema: () => Schema<ScriptRuling> = once(() =>
  schemaOf<ScriptRuling>()(
    z.strictObject({
      status: z.enum(['ok', 'tooLong']),
      seconds: count(),
      excess: z.array(z.enum(['scoredQuestions', 'extraItems', 'minutes'])),
      ...rulingFields(['FUP-08']),
    }),
  ),
);
