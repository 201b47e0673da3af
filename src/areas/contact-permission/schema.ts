import * as z from 'zod';
import {
  CARD_STATUSES,
  channelSchema,
  consentRecordSchema,
  contactPurposeSchema,
  contactResultSchema,
} from '../../foundation/dealership/schema.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import { instantSchema, localDateSchema } from '../../foundation/time/schema.js';
import type {
  ContactCandidate,
  ContactPermissionRule,
  LimitFacts,
  LimitRuling,
  PastContact,
  PermissionFacts,
  PermissionRuling,
} from './types.js';

const name = (): z.ZodString => z.string().min(1);

/** The ids of the rules of this area. */
export const contactPermissionRuleSchema: () => Schema<ContactPermissionRule> = once(() =>
  schemaOf<ContactPermissionRule>()(z.enum(['PRIV-04', 'REM-11', 'L09', 'L11'])),
);

/** One contact that somebody would like to make, and what is known about the customer's wish. */
export const permissionFactsSchema: () => Schema<PermissionFacts> = once(() =>
  schemaOf<PermissionFacts>()(
    z.strictObject({
      channel: channelSchema(),
      purpose: contactPurposeSchema(),
      promotional: z.boolean(),
      card: z.strictObject({
        status: z.enum(CARD_STATUSES),
        mobile: z.string().optional(),
      }),
      consents: z.array(consentRecordSchema()),
      contacts: z.array(z.strictObject({ at: instantSchema(), result: contactResultSchema() })),
    }),
  ),
);

/** Whether the customer may be contacted so, and if not, why. */
export const permissionRulingSchema: () => Schema<PermissionRuling> = once(() =>
  schemaOf<PermissionRuling>()(
    z.strictObject({
      status: z.enum(['allowed', 'blocked']),
      contactClass: z.enum(['exempt', 'care', 'promotion']),
      reason: z
        .enum(['deceased', 'moved', 'carSold', 'noContact', 'doNotContact', 'refused', 'noConsent'])
        .nullable(),
      because: z.array(z.enum(['PRIV-04', 'L09'])),
      assumed: z.array(z.string()),
      missing: z.array(z.string()),
    }),
  ),
);

const contactCandidateSchema: () => Schema<ContactCandidate> = once(() =>
  schemaOf<ContactCandidate>()(
    z.strictObject({
      key: name(),
      customerId: name().optional(),
      purpose: contactPurposeSchema(),
      promotional: z.boolean(),
      car: name().optional(),
      dueOn: localDateSchema().optional(),
      cycleSinceOn: localDateSchema().optional(),
      rank: z.number().optional(),
    }),
  ),
);

const pastContactSchema: () => Schema<PastContact> = once(() =>
  schemaOf<PastContact>()(
    z.strictObject({
      at: instantSchema(),
      channel: channelSchema(),
      purpose: contactPurposeSchema(),
      result: contactResultSchema(),
      customerId: name().optional(),
      taskKey: name().optional(),
      car: name().optional(),
      agent: z.string().optional(),
      promotional: z.boolean().optional(),
    }),
  ),
);

/** What is wanted for one recipient, and what they heard so far. */
export const limitFactsSchema: () => Schema<LimitFacts> = once(() =>
  schemaOf<LimitFacts>()(
    z.strictObject({
      candidates: z.array(contactCandidateSchema()),
      contacts: z.array(pastContactSchema()),
    }),
  ),
);

/** What becomes of one candidate. */
export const limitRulingSchema: () => Schema<LimitRuling> = once(() =>
  schemaOf<LimitRuling>()(
    z.strictObject({
      status: z.enum(['send', 'bundled', 'postponed', 'suppressed']),
      key: z.string(),
      reason: z
        .enum([
          'alreadyDone',
          'duplicate',
          'sameWeek',
          'contactsPerDay',
          'promotionsPerDay',
          'promotionsPer30Days',
          'legalCap',
        ])
        .nullable(),
      bundledWith: z.string().nullable(),
      alsoNames: z.array(z.string()),
      untilOn: localDateSchema().nullable(),
      because: z.array(z.enum(['REM-11', 'L11'])),
      assumed: z.array(z.string()),
      missing: z.array(z.string()),
    }),
  ),
);
