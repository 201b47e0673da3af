import * as z from 'zod';
import {
  CARD_KINDS,
  consentRecordSchema,
  staffRoleSchema,
} from '../../foundation/dealership/schema.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import {
  holidayKnowledgeSchema,
  instantSchema,
  localDateSchema,
} from '../../foundation/time/schema.js';
import { looksLikeIdNumber } from './idNumber.js';
import { CHANGES, CRITERIA, GROUPS, name, yesNo } from './policySchema.js';
import { count, furtherTexts, reference, ruled, text } from './schema.js';
import type {
  Actor,
  CardRecord,
  CardVersion,
  CarRole,
  CarRoleFacts,
  CarRoleRecord,
  CarRoleRuling,
  ChangeFacts,
  ChangeReport,
  ChangeRuling,
  FieldChange,
  FieldDecision,
  FieldValue,
  FreshnessFacts,
  FreshnessRuling,
  KnownCard,
  MergeFacts,
  MergePlan,
  NewCardFacts,
  NewCardRuling,
  RawContactData,
} from './types.js';

/** Texts by field name; no ID number is let in, wherever it stands. */
const fieldTexts = (): ReturnType<typeof furtherTexts> =>
  furtherTexts().superRefine((fields, context) => {
    for (const [field, value] of Object.entries(fields)) {
      if (!looksLikeIdNumber(value ?? '')) continue;
      context.addIssue({
        code: 'custom',
        path: [field],
        message: 'an opaque reference, never the number itself',
        params: { code: 'notAllowed' },
      });
    }
  });

const CAR_ROLES = ['owner', 'user', 'payer'] as const satisfies readonly CarRole[];

/** Who did something. */
export const actorSchema: () => Schema<Actor> = once(() =>
  schemaOf<Actor>()(z.strictObject({ id: name(), role: staffRoleSchema() })),
);

const origin = once(() => ({
  collectedFor: z.array(text()).optional(),
  source: text().optional(),
}));

/** What somebody wrote down about a customer. */
export const rawContactDataSchema: () => Schema<RawContactData> = once(() =>
  schemaOf<RawContactData>()(
    z.strictObject({
      kind: z.enum(CARD_KINDS).optional(),
      fields: fieldTexts(),
      cars: z.array(name()).optional(),
      ...origin(),
    }),
  ),
);

/** A card that exists. */
export const knownCardSchema: () => Schema<KnownCard> = once(() =>
  schemaOf<KnownCard>()(
    z.strictObject({
      customerId: name(),
      mobile: text().optional(),
      idReference: reference().optional(),
    }),
  ),
);

/** Raw data that may become a card. */
export const newCardFactsSchema: () => Schema<NewCardFacts> = once(() =>
  schemaOf<NewCardFacts>()(
    z.strictObject({ raw: rawContactDataSchema(), known: z.array(knownCardSchema()) }),
  ),
);

/** Whether raw data become a card. */
export const newCardRulingSchema: () => Schema<NewCardRuling> = once(() =>
  schemaOf<NewCardRuling>()(
    z.strictObject({
      status: z.enum(['created', 'duplicate', 'refused']),
      kind: z.enum(CARD_KINDS),
      groups: z.record(z.enum(GROUPS), z.array(z.string())),
      notKept: z.array(z.string()),
      unplaced: count(),
      duplicates: z.array(
        z.strictObject({ customerId: z.string(), by: z.enum(['mobile', 'idReference']) }),
      ),
      ...ruled(),
    }),
  ),
);

/** The fields of a card with their last confirmation. */
export const freshnessFactsSchema: () => Schema<FreshnessFacts> = once(() =>
  schemaOf<FreshnessFacts>()(
    z.strictObject({
      fields: z.record(name(), z.strictObject({ confirmedAt: instantSchema().optional() })),
    }),
  ),
);

/** Which fields are to be confirmed again. */
export const freshnessRulingSchema: () => Schema<FreshnessRuling> = once(() =>
  schemaOf<FreshnessRuling>()(
    z.strictObject({
      status: z.enum(['fresh', 'stale', 'unknown', 'empty']),
      toConfirm: z.array(z.string()),
      undated: z.array(z.string()),
      nextStaleOn: localDateSchema().nullable(),
      ...ruled(),
    }),
  ),
);

/** What a field says and since when. */
export const fieldValueSchema: () => Schema<FieldValue> = once(() =>
  schemaOf<FieldValue>()(
    z.strictObject({
      value: text(),
      confirmedAt: instantSchema(),
      changedAt: instantSchema(),
      ...origin(),
    }),
  ),
);

/** One field before and after; nothing on either side may be left out. */
export const fieldChangeSchema: () => Schema<FieldChange> = once(() =>
  schemaOf<FieldChange>()(
    z.strictObject({
      field: name(),
      before: fieldValueSchema().nullable().default(null),
      after: fieldValueSchema().nullable().default(null),
    }),
  ),
);

/** One step in the life of a card. */
export const cardVersionSchema: () => Schema<CardVersion> = once(() =>
  schemaOf<CardVersion>()(
    z.strictObject({
      version: z.int().min(1),
      action: z.enum(['opened', 'changed', 'confirmed', 'merged']),
      at: instantSchema(),
      by: actorSchema(),
      reportId: name().nullable().default(null),
      absorbedReports: z.array(name()).optional(),
      changes: z.array(fieldChangeSchema()),
    }),
  ),
);

/** A report of a change. */
export const changeReportSchema: () => Schema<ChangeReport> = once(() =>
  schemaOf<ChangeReport>()(
    z.strictObject({
      id: name(),
      field: name(),
      newValue: text().optional(),
      reporter: actorSchema(),
      at: instantSchema(),
      car: name().optional(),
      carSold: yesNo().optional(),
      ...origin(),
    }),
  ),
);

const cardFields = once(() => ({
  version: z.int().min(1),
  fields: z.record(name(), fieldValueSchema()),
  history: z.array(cardVersionSchema()),
  pending: z.array(changeReportSchema()),
  turnedDown: z.array(name()),
  cars: z.array(name()),
}));

/** A card with all it ever said. */
export const cardRecordSchema: () => Schema<CardRecord> = once(() =>
  schemaOf<CardRecord>()(
    z.strictObject({
      customerId: name(),
      kind: z.enum(CARD_KINDS),
      ...cardFields(),
      consents: z.array(consentRecordSchema()),
    }),
  ),
);

/** A report, and the card that it is about. */
export const changeFactsSchema: () => Schema<ChangeFacts> = once(() =>
  schemaOf<ChangeFacts>()(
    z.strictObject({ card: z.strictObject(cardFields()), report: changeReportSchema() }),
  ),
);

/** What becomes of a report. */
export const changeRulingSchema: () => Schema<ChangeRuling> = once(() =>
  schemaOf<ChangeRuling>()(
    z.strictObject({
      status: z.enum(['applied', 'confirmed', 'pending', 'refused', 'known']),
      kind: z.enum(CHANGES),
      reason: z
        .enum([
          'unknownField',
          'derivedField',
          'idNumber',
          'immutableField',
          'askWhetherSold',
          'unknownCar',
          'olderThanCard',
          'doubtfulValue',
          'needsApproval',
        ])
        .nullable(),
      version: z.int().min(1),
      settleByOn: localDateSchema().nullable(),
      knowledge: holidayKnowledgeSchema().nullable(),
      ...ruled(),
    }),
  ),
);

/** Who was what to a car. */
export const carRoleRecordSchema: () => Schema<CarRoleRecord> = once(() =>
  schemaOf<CarRoleRecord>()(
    z.strictObject({
      id: name(),
      car: name(),
      customerId: name(),
      role: z.enum(CAR_ROLES),
      fromOn: localDateSchema(),
      untilOn: localDateSchema().optional(),
      recordedAt: instantSchema(),
      corrects: name().optional(),
    }),
  ),
);

/** Who was what to a car on a day. */
export const carRoleFactsSchema: () => Schema<CarRoleFacts> = once(() =>
  schemaOf<CarRoleFacts>()(
    z.strictObject({
      car: name(),
      on: localDateSchema(),
      records: z.array(carRoleRecordSchema()),
    }),
  ),
);

/** Who owned, used and paid for a car. */
export const carRoleRulingSchema: () => Schema<CarRoleRuling> = once(() =>
  schemaOf<CarRoleRuling>()(
    z.strictObject({
      status: z.enum(['known', 'conflict', 'unknown']),
      owner: z.string().nullable(),
      user: z.string().nullable(),
      payer: z.string().nullable(),
      disputed: z.array(z.enum(CAR_ROLES)),
      ...ruled(),
    }),
  ),
);

/** Cards that are said to be one customer. */
export const mergeFactsSchema: () => Schema<MergeFacts> = once(() =>
  schemaOf<MergeFacts>()(z.strictObject({ cards: z.array(cardRecordSchema()) })),
);

/** Which card gives the value of one field. */
export const fieldDecisionSchema: () => Schema<FieldDecision> = once(() =>
  schemaOf<FieldDecision>()(
    z.strictObject({
      field: z.string(),
      from: z.string(),
      why: z.enum([...CRITERIA, 'onlyValue', 'allAgree', 'joined', 'customerId']),
      overrules: z.array(z.string()),
    }),
  ),
);

/** How cards become one. */
export const mergePlanSchema: () => Schema<MergePlan> = once(() =>
  schemaOf<MergePlan>()(
    z.strictObject({
      status: z.enum(['ready', 'needsReview', 'refused']),
      reason: z.enum(['fewerThanTwo', 'sameCardTwice']).nullable(),
      survivor: z.string().nullable(),
      absorbed: z.array(z.string()),
      of: z.array(z.strictObject({ customerId: z.string(), version: z.int(), steps: count() })),
      fields: z.array(fieldDecisionSchema()),
      conflicts: z.array(z.string()),
      identityConflicts: z.array(z.string()),
      keeps: z.strictObject({
        cars: count(),
        consents: count(),
        pending: count(),
        versions: count(),
      }),
      ...ruled(),
    }),
  ),
);
