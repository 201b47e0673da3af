import { assessConsumer, explainConsumer } from '../areas/segments/assessConsumer.js';
import { assessResidence, explainResidence } from '../areas/segments/assessResidence.js';
import { assessSegments, explainSegments } from '../areas/segments/assessSegments.js';
import {
  classifyBlock,
  explainBlock,
  explainBlockList,
  listBlockCustomers,
} from '../areas/segments/classifyBlock.js';
import { classifyCustomer, explainCustomer } from '../areas/segments/classifyCustomer.js';
import { classifyLifecycle } from '../areas/segments/classifyLifecycle.js';
import { classifyModel, explainModel } from '../areas/segments/classifyModel.js';
import {
  blockFactsSchema,
  blockListFactsSchema,
  blockListRulingSchema,
  blockRulingSchema,
  consumerFactsSchema,
  consumerRulingSchema,
  dimensionRulingSchema,
  modelFactsSchema,
  modelRulingSchema,
  residenceFactsSchema,
  residenceRulingSchema,
} from '../areas/segments/dimensionSchema.js';
import { explainLifecycle } from '../areas/segments/explainLifecycle.js';
import {
  interactionFactsSchema,
  interactionRulingSchema,
  lifecycleFactsSchema,
  lifecycleRulingSchema,
} from '../areas/segments/lifecycleSchema.js';
import { explainInteractions, listInteractions } from '../areas/segments/listInteractions.js';
import {
  explainNextSegmentChange,
  nextSegmentChange,
} from '../areas/segments/nextSegmentChange.js';
import type { SegmentPolicy } from '../areas/segments/policy.js';
import {
  segmentationRulingSchema,
  segmentChangeRulingSchema,
  segmentFactsSchema,
} from '../areas/segments/segmentationSchema.js';
import type {
  BlockFacts,
  BlockListFacts,
  BlockListRuling,
  BlockRuling,
  ConsumerFacts,
  ConsumerRuling,
  DimensionRuling,
  InteractionFacts,
  InteractionRuling,
  LifecycleFacts,
  LifecycleRuling,
  ModelFacts,
  ModelRuling,
  ResidenceFacts,
  ResidenceRuling,
  SegmentationRuling,
  SegmentChangeRuling,
  SegmentFacts,
} from '../areas/segments/types.js';
import type { Decision } from '../foundation/kernel/decision.js';
import { areaDecision } from './areaDecision.js';
import { bySegmentPolicy } from './bySegmentPolicy.js';

/** Into which groups customers fall, and how each of them is met. */
export const segmentDecisions: readonly Decision[] = [
  areaDecision<SegmentFacts, SegmentPolicy, DimensionRuling>({
    ...bySegmentPolicy,
    name: 'segments.customer',
    summary: {
      'zh-CN': '从客户、车型、居住地、购车时间四个维度给客户归类',
      en: 'The labels of a customer in four dimensions',
    },
    rules: ['SEG-01', 'SEG-02', 'SEG-04', 'SEG-05', 'SEG-06', 'SEG-07'],
    facts: segmentFactsSchema,
    ruling: dimensionRulingSchema,
    rule: classifyCustomer,
    explain: explainCustomer,
  }),
  areaDecision<ConsumerFacts, SegmentPolicy, ConsumerRuling>({
    ...bySegmentPolicy,
    name: 'segments.consumer',
    summary: {
      'zh-CN': '查十三项客户特征登记了多少、还缺哪些',
      en: 'How fully a person is known, and what is missing',
    },
    rules: ['SEG-02'],
    facts: consumerFactsSchema,
    ruling: consumerRulingSchema,
    rule: assessConsumer,
    explain: explainConsumer,
  }),
  areaDecision<SegmentFacts, SegmentPolicy, SegmentationRuling>({
    ...bySegmentPolicy,
    name: 'segments.assess',
    summary: {
      'zh-CN': '判断客户属于哪些细分，哪一个优先',
      en: 'Which segments a customer belongs to, and which wins',
    },
    rules: ['SEG-03'],
    facts: segmentFactsSchema,
    ruling: segmentationRulingSchema,
    rule: assessSegments,
    explain: explainSegments,
  }),
  areaDecision<SegmentFacts, SegmentPolicy, SegmentChangeRuling>({
    ...bySegmentPolicy,
    name: 'segments.next-change',
    summary: {
      'zh-CN': '没有新记录时，客户下一次何时进出细分',
      en: 'When a customer next changes segment by time alone',
    },
    rules: ['SEG-03'],
    facts: segmentFactsSchema,
    ruling: segmentChangeRulingSchema,
    rule: nextSegmentChange,
    explain: explainNextSegmentChange,
  }),
  areaDecision<ModelFacts, SegmentPolicy, ModelRuling>({
    ...bySegmentPolicy,
    name: 'segments.model',
    summary: {
      'zh-CN': '判断车辆属于哪个车型细分',
      en: 'Which model segment a car belongs to',
    },
    rules: ['SEG-04'],
    facts: modelFactsSchema,
    ruling: modelRulingSchema,
    rule: classifyModel,
    explain: explainModel,
  }),
  areaDecision<ResidenceFacts, SegmentPolicy, ResidenceRuling>({
    ...bySegmentPolicy,
    name: 'segments.residence',
    summary: {
      'zh-CN': '判断客户住处属于门店哪个圈层',
      en: 'How near the store a customer lives',
    },
    rules: ['SEG-05'],
    facts: residenceFactsSchema,
    ruling: residenceRulingSchema,
    rule: assessResidence,
    explain: explainResidence,
  }),
  areaDecision<BlockFacts, SegmentPolicy, BlockRuling>({
    ...bySegmentPolicy,
    name: 'segments.block',
    summary: {
      'zh-CN': '判断客户属于哪个片区',
      en: 'Which block a customer lives in',
    },
    rules: ['SEG-06'],
    facts: blockFactsSchema,
    ruling: blockRulingSchema,
    rule: classifyBlock,
    explain: explainBlock,
  }),
  areaDecision<BlockListFacts, SegmentPolicy, BlockListRuling>({
    ...bySegmentPolicy,
    name: 'segments.block-list',
    summary: {
      'zh-CN': '列出一个片区的客户',
      en: 'The customers of one block',
    },
    rules: ['SEG-06'],
    facts: blockListFactsSchema,
    ruling: blockListRulingSchema,
    rule: listBlockCustomers,
    explain: explainBlockList,
  }),
  areaDecision<LifecycleFacts, SegmentPolicy, LifecycleRuling>({
    ...bySegmentPolicy,
    name: 'segments.lifecycle',
    summary: {
      'zh-CN': '按车龄和里程判断用车阶段（营销口径）',
      en: 'The stage of a car by age and mileage, for marketing',
    },
    rules: ['SEG-07'],
    facts: lifecycleFactsSchema,
    ruling: lifecycleRulingSchema,
    rule: classifyLifecycle,
    explain: explainLifecycle,
  }),
  areaDecision<InteractionFacts, SegmentPolicy, InteractionRuling>({
    ...bySegmentPolicy,
    name: 'segments.interactions',
    summary: {
      'zh-CN': '排出各阶段车主的互动安排，多车合并',
      en: 'How an owner is to be met, several cars merged',
    },
    rules: ['SEG-08'],
    facts: interactionFactsSchema,
    ruling: interactionRulingSchema,
    rule: listInteractions,
    explain: explainInteractions,
  }),
];
