export { advanceRelationship, potentialCustomer } from './advanceRelationship.js';
export {
  assessConsumer,
  consumerAttributes,
  consumerVectorOf,
  explainConsumer,
} from './assessConsumer.js';
export { assessRelationship, explainRelationship } from './assessRelationship.js';
export {
  assessResidence,
  explainResidence,
  mergeResidence,
  nearbyShareOf,
  summarizeResidence,
} from './assessResidence.js';
export { assessSegments, explainSegments } from './assessSegments.js';
export { assessValue, explainValue, summarizeValues } from './assessValue.js';
export { checkSegmentPolicy } from './checkSegmentPolicy.js';
export {
  classifyBlock,
  explainBlock,
  explainBlockList,
  listBlockCustomers,
} from './classifyBlock.js';
export { classifyCustomer, explainCustomer } from './classifyCustomer.js';
export { classifyLifecycle } from './classifyLifecycle.js';
export { classifyModel, explainModel } from './classifyModel.js';
export { classifyValue, explainValueClass } from './classifyValue.js';
export { type BoundSegments, type CompiledSegments, compileSegments } from './compileSegments.js';
export type { CustomerRow } from './customerRow.js';
export { dossierCatalogue } from './dossierCatalogue.js';
export { explainLifecycle } from './explainLifecycle.js';
export { explainInteractions, listInteractions } from './listInteractions.js';
export { explainNextSegmentChange, nextSegmentChange } from './nextSegmentChange.js';
export { parseRuleGroup } from './parseRuleGroup.js';
export {
  type BlockEntry,
  type ClassStrategy,
  defaultSegmentPolicy,
  type FreeServiceSpan,
  type LifecyclePolicy,
  type ModelEntry,
  type SegmentPolicy,
  type TagPolicy,
} from './policy.js';
export { mergeRanks, summarizeRanks } from './rankSummary.js';
export { readySegments } from './readySegments.js';
export { type ForeignOperator, listForeignOperators, ruleGroupOf } from './ruleGroupOf.js';
export { explainRfm, mergeRfm, scoreRfm, summarizeRfm } from './scoreRfm.js';
export { explainTags, tagCustomer } from './tagCustomer.js';
export type {
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
  ConsumerVector,
  CustomerTag,
  DailyRhythm,
  DatedProfit,
  DimensionRuling,
  DossierFact,
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
  RelationshipEventKind,
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
  Ring,
  RuleGroup,
  RuleGroupRule,
  SegmentationRuling,
  SegmentChange,
  SegmentChangeRuling,
  SegmentDefinition,
  SegmentFacts,
  SegmentReason,
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
