import * as z from 'zod';
import { conditionSchema, factDeclarationSchema } from '../../foundation/conditions/schema.js';
import {
  consentRecordSchema,
  contactSchema,
  customerCardSchema,
  locationSchema,
  membershipSchema,
  openCaseSchema,
  vehicleSchema,
  visitSchema,
} from '../../foundation/dealership/schema.js';
import type { VisitKind } from '../../foundation/dealership/types.js';
import type { Text } from '../../foundation/kernel/ruling.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import {
  instantSchema,
  localDateSchema,
  timeOfDaySchema,
  zoneSchema,
} from '../../foundation/time/schema.js';
import type {
  BlockEntry,
  ClassStrategy,
  FreeServiceSpan,
  LifecyclePolicy,
  ModelEntry,
  SegmentPolicy,
  TagPolicy,
} from './policy.js';
import type {
  BlockFacts,
  BlockListFacts,
  BlockListRuling,
  BlockRuling,
  CarInteractions,
  CarLabel,
  ConsumerAttribute,
  ConsumerFacts,
  ConsumerRuling,
  ConsumerTraits,
  CustomerTag,
  DailyRhythm,
  DatedProfit,
  DimensionRuling,
  FamilyEvent,
  InteractionFacts,
  InteractionKind,
  InteractionRuling,
  LifecycleFacts,
  LifecycleRuling,
  LifecycleStage,
  MergedInteraction,
  ModelFacts,
  ModelRuling,
  RankSummary,
  RelationshipEvent,
  RelationshipFacts,
  RelationshipRuling,
  RelationshipStage,
  RelationshipState,
  RelationshipStep,
  ResidenceFacts,
  ResidenceRuling,
  ResidenceSummary,
  RfmFacts,
  RfmRuling,
  RfmScoreFacts,
  RfmSummary,
  SegmentationRuling,
  SegmentChange,
  SegmentChangeRuling,
  SegmentDefinition,
  SegmentFacts,
  SegmentRule,
  SegmentStanding,
  TagFacts,
  TagRuling,
  TagStanding,
  ValueClass,
  ValueClassFacts,
  ValueClassRuling,
  ValueFacts,
  ValueRuling,
} from './types.js';

const STAGES = [
  'preFirstService',
  'firstServiceDue',
  'inWarranty',
  'postWarranty',
  'replacementLikely',
  'resaleRisk',
] as const satisfies readonly LifecycleStage[];

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

const TAGS = [
  'frequentTraveller',
  'highSpend',
  'priceSensitive',
  'warrantyOnly',
  'newParent',
] as const satisfies readonly CustomerTag[];

const INTERACTIONS = [
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
] as const satisfies readonly InteractionKind[];

const VISIT_KINDS = [
  'firstService',
  'routineService',
  'repair',
  'accident',
  'warranty',
  'accessories',
  'event',
  'collected',
  'carPurchase',
  'elsewhere',
  'other',
] as const satisfies readonly VisitKind[];

const name = (): z.ZodString => z.string().min(1);
const key = (): z.ZodString => z.string().min(1).max(100);
const names = () => z.array(z.string());
const fen = (): z.ZodInt => z.int();
const kilometres = (): z.ZodInt => z.int().min(0);

const MOST_KM = 10_000_000;
const MOST_MONTHS = 240;

/** The ids of the rules of this area. */
export const segmentRuleSchema: () => Schema<SegmentRule> = once(() =>
  schemaOf<SegmentRule>()(
    z.enum([
      'SEG-01',
      'SEG-02',
      'SEG-03',
      'SEG-04',
      'SEG-05',
      'SEG-06',
      'SEG-07',
      'SEG-08',
      'SEG-09',
      'SEG-10',
    ]),
  ),
);

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
        gender: z.enum(['female', 'male']).optional(),
        birthDate: localDateSchema().optional(),
        birthCalendar: z.enum(['solar', 'lunar']).optional(),
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

const customerTagSchema: () => Schema<CustomerTag> = once(() =>
  schemaOf<CustomerTag>()(z.enum(TAGS)),
);

const valueClassSchema: () => Schema<ValueClass> = once(() =>
  schemaOf<ValueClass>()(z.enum(['A', 'B', 'C'])),
);

/** One customer's value and tags against the whole population. */
export const valueClassFactsSchema: () => Schema<ValueClassFacts> = once(() =>
  schemaOf<ValueClassFacts>()(
    z.strictObject({
      valueFen: fen().optional(),
      tags: z.array(customerTagSchema()),
      population: rankSummarySchema(),
    }),
  ),
);

/** The value class of a customer. */
export const valueClassRulingSchema: () => Schema<ValueClassRuling> = once(() =>
  schemaOf<ValueClassRuling>()(
    z.strictObject({
      status: z.enum(['A', 'B', 'C', 'unclassified']),
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
      tag: customerTagSchema(),
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

/** A dossier, and what it does not hold. */
export const segmentFactsSchema: () => Schema<SegmentFacts> = once(() =>
  schemaOf<SegmentFacts>()(
    z.strictObject({
      storeId: name(),
      card: customerCardSchema(),
      vehicles: z.array(vehicleSchema()),
      visits: z.array(visitSchema()),
      contacts: z.array(contactSchema()),
      consents: z.array(consentRecordSchema()),
      memberships: z.array(membershipSchema()),
      openCases: z.array(openCaseSchema()),
      storeLocation: locationSchema().optional(),
      roadKm: z.number().min(0).optional(),
      kmNow: z.record(name(), kilometres()).optional(),
      kmPerDay: z.record(name(), z.number().min(0)).optional(),
      traits: consumerTraitsSchema().optional(),
      declinedForPriceOn: z.array(localDateSchema()).optional(),
      churn: z.enum(['active', 'atRisk', 'lost', 'gone']).optional(),
      valueClass: valueClassSchema().optional(),
      relationship: relationshipStageSchema().optional(),
      more: z.record(name(), z.unknown()).optional(),
    }),
  ),
);

const statusSchema = () => z.enum(['in', 'out', 'unknown']);

const segmentStandingSchema: () => Schema<SegmentStanding> = once(() =>
  schemaOf<SegmentStanding>()(
    z.strictObject({
      segment: name(),
      version: z.string(),
      status: statusSchema(),
      cars: z.array(name()),
      missing: names(),
    }),
  ),
);

/** Which segments a customer belongs to. */
export const segmentationRulingSchema: () => Schema<SegmentationRuling> = once(() =>
  schemaOf<SegmentationRuling>()(
    z.strictObject({
      status: z.enum(['classified', 'unclassified', 'noSegment']),
      standings: z.array(segmentStandingSchema()),
      winner: z.string().nullable(),
      plan: z.string().nullable(),
      winnerWithoutProfile: z.string().nullable(),
      planWithoutProfile: z.string().nullable(),
      unclassified: names(),
      because: z.array(z.literal('SEG-03')),
      assumed: names(),
      missing: names(),
    }),
  ),
);

const segmentChangeSchema: () => Schema<SegmentChange> = once(() =>
  schemaOf<SegmentChange>()(
    z.strictObject({ segment: name(), from: statusSchema(), to: statusSchema() }),
  ),
);

/** The next time at which a customer changes segment. */
export const segmentChangeRulingSchema: () => Schema<SegmentChangeRuling> = once(() =>
  schemaOf<SegmentChangeRuling>()(
    z.strictObject({
      status: z.enum(['changes', 'stays']),
      nextChangeAt: instantSchema().nullable(),
      changes: z.array(segmentChangeSchema()),
      because: z.array(z.literal('SEG-03')),
      assumed: names(),
      missing: names(),
    }),
  ),
);

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
  const visitMarks = z.record(z.enum(VISIT_KINDS), z.boolean());
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
