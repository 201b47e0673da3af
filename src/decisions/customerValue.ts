import { assessRelationship, explainRelationship } from '../areas/segments/assessRelationship.js';
import { assessValue, explainValue } from '../areas/segments/assessValue.js';
import { classifyValue, explainValueClass } from '../areas/segments/classifyValue.js';
import type { SegmentPolicy } from '../areas/segments/policy.js';
import {
  relationshipFactsSchema,
  relationshipRulingSchema,
} from '../areas/segments/relationshipSchema.js';
import { explainRfm, scoreRfm } from '../areas/segments/scoreRfm.js';
import { explainTags, tagCustomer } from '../areas/segments/tagCustomer.js';
import type {
  RelationshipFacts,
  RelationshipRuling,
  RfmRuling,
  RfmScoreFacts,
  TagFacts,
  TagRuling,
  ValueClassFacts,
  ValueClassRuling,
  ValueFacts,
  ValueRuling,
} from '../areas/segments/types.js';
import {
  rfmRulingSchema,
  rfmScoreFactsSchema,
  tagFactsSchema,
  tagRulingSchema,
  valueClassFactsSchema,
  valueClassRulingSchema,
  valueFactsSchema,
  valueRulingSchema,
} from '../areas/segments/valueSchema.js';
import type { Decision } from '../foundation/kernel/decision.js';
import { areaDecision } from './areaDecision.js';
import { bySegmentPolicy } from './bySegmentPolicy.js';

/** What a customer is worth, what the file says of them, and where they stand with the store. */
export const customerValueDecisions: readonly Decision[] = [
  areaDecision<RelationshipFacts, SegmentPolicy, RelationshipRuling>({
    ...bySegmentPolicy,
    name: 'segments.relationship',
    summary: {
      'zh-CN': '判断客户在关系阶梯上的位置和经过',
      en: 'Where a customer stands on the relationship ladder',
    },
    rules: ['SEG-09'],
    facts: relationshipFactsSchema,
    ruling: relationshipRulingSchema,
    rule: assessRelationship,
    explain: explainRelationship,
  }),
  areaDecision<ValueFacts, SegmentPolicy, ValueRuling>({
    ...bySegmentPolicy,
    name: 'segments.value',
    summary: {
      'zh-CN': '算出客户价值（毛利加转介绍毛利）',
      en: 'The value of a customer',
    },
    rules: ['SEG-10'],
    facts: valueFactsSchema,
    ruling: valueRulingSchema,
    rule: assessValue,
    explain: explainValue,
  }),
  areaDecision<ValueClassFacts, SegmentPolicy, ValueClassRuling>({
    ...bySegmentPolicy,
    name: 'segments.value-class',
    summary: {
      'zh-CN': '给客户价值分 A/B/C 类并给出对应策略',
      en: 'The value class of a customer and its strategy',
    },
    rules: ['SEG-10'],
    facts: valueClassFactsSchema,
    ruling: valueClassRulingSchema,
    rule: classifyValue,
    explain: explainValueClass,
  }),
  areaDecision<TagFacts, SegmentPolicy, TagRuling>({
    ...bySegmentPolicy,
    name: 'segments.tags',
    summary: {
      'zh-CN': '列出历史记录得出的客户标签',
      en: 'The tags that the file gives a customer',
    },
    rules: ['SEG-10'],
    facts: tagFactsSchema,
    ruling: tagRulingSchema,
    rule: tagCustomer,
    explain: explainTags,
  }),
  areaDecision<RfmScoreFacts, SegmentPolicy, RfmRuling>({
    ...bySegmentPolicy,
    name: 'segments.rfm',
    summary: {
      'zh-CN': '按最近、频次、消费三项五分评分',
      en: 'Recency, frequency and spending in fifths',
    },
    rules: ['SEG-10'],
    facts: rfmScoreFactsSchema,
    ruling: rfmRulingSchema,
    rule: scoreRfm,
    explain: explainRfm,
  }),
];
