import * as z from 'zod';
import { conditionSchema, factDeclarationSchema } from '../../foundation/conditions/schema.js';
import { visitKindSchema } from '../../foundation/dealership/schema.js';
import type { Text } from '../../foundation/kernel/ruling.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import { zoneSchema } from '../../foundation/time/schema.js';
import type {
  BlockEntry,
  ClassStrategy,
  FreeServiceSpan,
  LifecyclePolicy,
  ModelEntry,
  SegmentPolicy,
  TagPolicy,
} from './policy.js';
import type { SegmentDefinition } from './types.js';

export const STAGES = [
  'preFirstService',
  'firstServiceDue',
  'inWarranty',
  'postWarranty',
  'replacementLikely',
  'resaleRisk',
] as const;

export const TAGS = [
  'frequentTraveller',
  'highSpend',
  'priceSensitive',
  'warrantyOnly',
  'newParent',
] as const;

export const INTERACTIONS = [
  'usageTips',
  'firstServiceReminder',
  'freeServiceBooking',
  'maintenanceReminders',
  'satisfactionCalls',
  'loyaltyOffers',
  'extendedWarranty',
  'tradeInOffers',
  'upgradeOffers',
  'testDriveInvitations',
  'ownershipCheck',
  'usedCarValuation',
  'winBackCare',
] as const;

/** Text that names something: an id, a key; never empty. */
export const name = (): z.ZodString => z.string().min(1);
const key = (): z.ZodString => z.string().min(1).max(100);
export const kilometres = (): z.ZodInt => z.int().min(0);

const MOST_KM = 10_000_000;
const MOST_MONTHS = 240;

const textSchema: () => Schema<Text> = once(() =>
  schemaOf<Text>()(z.strictObject({ 'zh-CN': name().max(200), en: name().max(200) })),
);

/** Who is meant by a segment; whether the condition fits the facts, `checkSegmentPolicy` tells. */
export const segmentDefinitionSchema: () => Schema<SegmentDefinition> = once(() =>
  schemaOf<SegmentDefinition>()(
    z.strictObject({
      name: textSchema(),
      version: key(),
      owner: key(),
      plan: key().optional(),
      priority: z.int().min(0).max(1_000_000),
      profiling: z.boolean(),
      condition: conditionSchema(),
    }),
  ),
);

const modelEntrySchema: () => Schema<ModelEntry> = once(() =>
  schemaOf<ModelEntry>()(z.strictObject({ labels: textSchema(), names: z.array(key()) })),
);

const blockEntrySchema: () => Schema<BlockEntry> = once(() =>
  schemaOf<BlockEntry>()(z.strictObject({ labels: textSchema(), codes: z.array(key()) })),
);

const months = (): z.ZodInt => z.int().min(1).max(MOST_MONTHS);

const spanFields = once(() => ({
  freeServiceFromKm: kilometres().max(MOST_KM),
  freeServiceToKm: kilometres().max(MOST_KM),
  freeServiceFromMonths: z.int().min(0).max(MOST_MONTHS),
  freeServiceToMonths: z.int().min(0).max(MOST_MONTHS),
}));

const freeServiceSpanSchema: () => Schema<FreeServiceSpan> = once(() =>
  schemaOf<FreeServiceSpan>()(z.strictObject(spanFields())),
);

const lifecyclePolicySchema: () => Schema<LifecyclePolicy> = once(() =>
  schemaOf<LifecyclePolicy>()(
    z.strictObject({
      ...spanFields(),
      warrantyMonths: months(),
      warrantyKm: kilometres().max(MOST_KM),
      replaceFromMonths: months(),
      replaceToMonths: months(),
      models: z.record(key(), freeServiceSpanSchema()),
    }),
  ),
);

const classStrategySchema: () => Schema<ClassStrategy> = once(() =>
  schemaOf<ClassStrategy>()(
    z.strictObject({ standard: key(), byTag: z.partialRecord(z.enum(TAGS), key()) }),
  ),
);

const tagPolicySchema: () => Schema<TagPolicy> = once(() =>
  schemaOf<TagPolicy>()(
    z.strictObject({
      historyMonths: months(),
      frequentKmPerYear: z.int().min(1).max(MOST_KM),
      highSpendFen: z.int().min(1),
      declinedOffers: z.int().min(1).max(1000),
      warrantyOnlyVisits: z.int().min(1).max(1000),
      newParentMonths: months(),
    }),
  ),
);

/** How customers are split into groups that are cared for in the same way. */
export const segmentPolicySchema: () => Schema<SegmentPolicy> = once(() => {
  const share = z.number().min(0).max(1);
  const visitMarks = z.record(visitKindSchema(), z.boolean());
  return schemaOf<SegmentPolicy>()(
    z.strictObject({
      version: key(),
      zone: zoneSchema(),
      ageBandsFrom: z.array(z.int().min(1).max(130)).min(1).max(20),
      ringInnerKm: z.number().positive().max(1000),
      ringOuterKm: z.number().positive().max(1000),
      straightLineFactor: z.number().min(1).max(10),
      models: z.record(key(), modelEntrySchema()),
      blocks: z.record(key(), blockEntrySchema()),
      life: lifecyclePolicySchema(),
      interactions: z.record(z.enum(STAGES), z.array(z.enum(INTERACTIONS)).max(20)),
      relationship: z.strictObject({ heldAfterHours: z.int().min(0).max(8760) }),
      value: z.strictObject({
        valueMonths: months(),
        classAShare: share,
        classBShare: share,
        strategies: z.strictObject({
          A: classStrategySchema(),
          B: classStrategySchema(),
          C: classStrategySchema(),
        }),
      }),
      tags: tagPolicySchema(),
      rfm: z.strictObject({ rfmMonths: months() }),
      visitKinds: visitMarks,
      spendKinds: visitMarks,
      facts: z.record(key(), factDeclarationSchema()),
      definitions: z.record(key(), segmentDefinitionSchema()),
    }),
  );
});
