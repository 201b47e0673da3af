import * as z from 'zod';
import { staffRoleSchema } from '../../foundation/dealership/schema.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import { instantSchema, localDateSchema } from '../../foundation/time/schema.js';
import { DETAILS, name, RELATIONS, VISIBILITIES, yesNo } from './policySchema.js';
import { ruled, text } from './schema.js';
import type {
  AuditEntry,
  CollectionFacts,
  CollectionRuling,
  DisclosureFacts,
  DisclosureRuling,
  RetentionFacts,
  RetentionFloor,
  RetentionRuling,
  RetentionState,
  SharingConsent,
  SharingFacts,
  SharingRuling,
  VisibilityFacts,
  VisibilityRuling,
} from './types.js';

const RETENTION = ['active', 'restricted', 'erased'] as const satisfies readonly RetentionState[];

/** A personal fact to be written down. */
export const collectionFactsSchema: () => Schema<CollectionFacts> = once(() =>
  schemaOf<CollectionFacts>()(
    z.strictObject({
      field: name(),
      purpose: text().optional(),
      source: text().optional(),
      collector: text().optional(),
      collectedAt: instantSchema().optional(),
      marketingConsent: yesNo().optional(),
      separateConsent: yesNo().optional(),
    }),
  ),
);

/** Whether it may be written down. */
export const collectionRulingSchema: () => Schema<CollectionRuling> = once(() =>
  schemaOf<CollectionRuling>()(
    z.strictObject({
      status: z.enum(['accepted', 'refused']),
      reason: z.enum(['incomplete', 'neverKept', 'noSeparateConsent']).nullable(),
      marketingAllowed: yesNo(),
      ...ruled(),
    }),
  ),
);

/** Who wants to see which field, and what for. */
export const visibilityFactsSchema: () => Schema<VisibilityFacts> = once(() =>
  schemaOf<VisibilityFacts>()(
    z.strictObject({
      role: staffRoleSchema(),
      field: name(),
      purpose: text().optional(),
      assigned: yesNo(),
      forExport: yesNo(),
      collectedFor: z.array(text()).optional(),
      retention: z.enum(RETENTION).optional(),
      by: name().optional(),
      customerId: name().optional(),
    }),
  ),
);

/** What the trail keeps of one look. */
export const auditEntrySchema: () => Schema<AuditEntry> = once(() =>
  schemaOf<AuditEntry>()(
    z.strictObject({
      at: instantSchema(),
      by: z.string().nullable().default(null),
      customerId: z.string().nullable().default(null),
      role: staffRoleSchema(),
      field: z.string(),
      purpose: z.string().nullable().default(null),
      forExport: yesNo(),
      outcome: z.enum(VISIBILITIES),
    }),
  ),
);

/** How much of a field somebody sees. */
export const visibilityRulingSchema: () => Schema<VisibilityRuling> = once(() =>
  schemaOf<VisibilityRuling>()(
    z.strictObject({
      status: z.enum(VISIBILITIES),
      reason: z
        .enum([
          'role',
          'export',
          'noPurpose',
          'otherPurpose',
          'restricted',
          'erased',
          'unknownField',
        ])
        .nullable(),
      audit: auditEntrySchema(),
      ...ruled(),
    }),
  ),
);

/** A yes or no to passing data on. */
export const sharingConsentSchema: () => Schema<SharingConsent> = once(() =>
  schemaOf<SharingConsent>()(
    z.strictObject({
      answer: z.enum(['agreed', 'refused']),
      recipient: name(),
      at: instantSchema(),
    }),
  ),
);

/** Somebody outside is to get data. */
export const sharingFactsSchema: () => Schema<SharingFacts> = once(() =>
  schemaOf<SharingFacts>()(
    z.strictObject({
      recipient: name(),
      as: z.enum(['controller', 'processor']),
      contract: yesNo().optional(),
      consents: z.array(sharingConsentSchema()),
    }),
  ),
);

/** Whether data may be passed on. */
export const sharingRulingSchema: () => Schema<SharingRuling> = once(() =>
  schemaOf<SharingRuling>()(
    z.strictObject({
      status: z.enum(['allowed', 'refused']),
      reason: z.enum(['refusedByCustomer', 'noConsent', 'noContract']).nullable(),
      ...ruled(),
    }),
  ),
);

/** A law under which data must be kept. */
export const retentionFloorSchema: () => Schema<RetentionFloor> = once(() =>
  schemaOf<RetentionFloor>()(z.strictObject({ kind: name(), until: localDateSchema().optional() })),
);

/** What is known about keeping one customer’s data. */
export const retentionFactsSchema: () => Schema<RetentionFacts> = once(() =>
  schemaOf<RetentionFacts>()(
    z.strictObject({
      endedAt: instantSchema().optional(),
      floors: z.array(retentionFloorSchema()),
    }),
  ),
);

/** How one customer’s data are kept. */
export const retentionRulingSchema: () => Schema<RetentionRuling> = once(() =>
  schemaOf<RetentionRuling>()(
    z.strictObject({
      status: z.enum(RETENTION),
      keepUntilOn: localDateSchema().nullable(),
      heldBy: z.string().nullable(),
      eraseFromOn: localDateSchema().nullable(),
      ...ruled(),
    }),
  ),
);

/** Who is on the line, and what would be said. */
export const disclosureFactsSchema: () => Schema<DisclosureFacts> = once(() =>
  schemaOf<DisclosureFacts>()(
    z.strictObject({
      isOwner: yesNo().optional(),
      relation: z.enum(RELATIONS).optional(),
      detail: z.enum(DETAILS),
    }),
  ),
);

/** Whether a detail may be spoken. */
export const disclosureRulingSchema: () => Schema<DisclosureRuling> = once(() =>
  schemaOf<DisclosureRuling>()(
    z.strictObject({
      status: z.enum(['allowed', 'askInstead', 'withheld', 'unknown']),
      ...ruled(),
    }),
  ),
);
