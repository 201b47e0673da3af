import {
  receptionBlockSchema,
  receptionRulingSchema,
  salesBlockSchema,
  salesRulingSchema,
} from '../areas/customers/archiveSchema.js';
import { assessCarRoles, explainCarRoles } from '../areas/customers/assessCarRoles.js';
import { assessChange, explainChange } from '../areas/customers/assessChange.js';
import { assessFreshness, explainFreshness } from '../areas/customers/assessFreshness.js';
import { assessNewCard, explainNewCard } from '../areas/customers/assessNewCard.js';
import {
  assessReceptionBlock,
  explainReceptionBlock,
} from '../areas/customers/assessReceptionBlock.js';
import { assessSalesBlock, explainSalesBlock } from '../areas/customers/assessSalesBlock.js';
import {
  assessStructure,
  explainStructure,
  summarizeStructure,
} from '../areas/customers/assessStructure.js';
import {
  carRoleFactsSchema,
  carRoleRulingSchema,
  changeFactsSchema,
  changeRulingSchema,
  freshnessFactsSchema,
  freshnessRulingSchema,
  mergeFactsSchema,
  mergePlanSchema,
  newCardFactsSchema,
  newCardRulingSchema,
} from '../areas/customers/cardSchema.js';
import {
  qualityFactsSchema,
  qualityRulingSchema,
  structureFactsSchema,
  structureRulingSchema,
} from '../areas/customers/customerFileSchema.js';
import { explainMerge, planMerge } from '../areas/customers/planMerge.js';
import type { CustomerPolicy } from '../areas/customers/policy.js';
import { explainQuality, scoreQuality, summarizeQuality } from '../areas/customers/scoreQuality.js';
import type {
  CarRoleFacts,
  CarRoleRuling,
  ChangeFacts,
  ChangeRuling,
  FreshnessFacts,
  FreshnessRuling,
  MergeFacts,
  MergePlan,
  NewCardFacts,
  NewCardRuling,
  QualityFacts,
  QualityRuling,
  ReceptionBlock,
  ReceptionRuling,
  SalesBlock,
  SalesRuling,
  StructureFacts,
  StructureRuling,
} from '../areas/customers/types.js';
import type { Decision } from '../foundation/kernel/decision.js';
import { areaDecision } from './areaDecision.js';
import { byCustomerPolicy } from './byCustomerPolicy.js';

/** How customer cards are made, filled, kept up to date and counted. */
export const customerCardDecisions: readonly Decision[] = [
  areaDecision<NewCardFacts, CustomerPolicy, NewCardRuling>({
    ...byCustomerPolicy,
    name: 'customers.new-card',
    summary: {
      'zh-CN': '判断资料能否建卡、是否重复',
      en: 'Whether contact data become a card, or are one already',
    },
    rules: ['CARD-01', 'L12'],
    facts: newCardFactsSchema,
    ruling: newCardRulingSchema,
    rule: assessNewCard,
    explain: explainNewCard,
  }),
  areaDecision<ReceptionBlock, CustomerPolicy, ReceptionRuling>({
    ...byCustomerPolicy,
    name: 'customers.reception',
    summary: {
      'zh-CN': '判断前台登记是否完整',
      en: 'How full the reception block is',
    },
    rules: ['CARD-02'],
    facts: receptionBlockSchema,
    ruling: receptionRulingSchema,
    rule: assessReceptionBlock,
    explain: explainReceptionBlock,
  }),
  areaDecision<SalesBlock, CustomerPolicy, SalesRuling>({
    ...byCustomerPolicy,
    name: 'customers.sales-block',
    summary: {
      'zh-CN': '算出销售档案的完整率',
      en: 'How full the sales block is',
    },
    rules: ['CARD-03', 'L12'],
    facts: salesBlockSchema,
    ruling: salesRulingSchema,
    rule: assessSalesBlock,
    explain: explainSalesBlock,
  }),
  areaDecision<FreshnessFacts, CustomerPolicy, FreshnessRuling>({
    ...byCustomerPolicy,
    name: 'customers.freshness',
    summary: {
      'zh-CN': '判断信息卡哪些内容要重新确认',
      en: 'Which fields are to be confirmed again',
    },
    rules: ['CARD-09'],
    facts: freshnessFactsSchema,
    ruling: freshnessRulingSchema,
    rule: assessFreshness,
    explain: explainFreshness,
  }),
  areaDecision<ChangeFacts, CustomerPolicy, ChangeRuling>({
    ...byCustomerPolicy,
    name: 'customers.change',
    summary: {
      'zh-CN': '判断变更上报后直接更新还是等审批',
      en: 'What becomes of a reported change',
    },
    rules: ['CARD-10', 'CARD-09', 'L12'],
    facts: changeFactsSchema,
    ruling: changeRulingSchema,
    rule: assessChange,
    explain: explainChange,
  }),
  areaDecision<CarRoleFacts, CustomerPolicy, CarRoleRuling>({
    ...byCustomerPolicy,
    name: 'customers.car-roles',
    summary: {
      'zh-CN': '查某天谁是车主、使用人、付款人',
      en: 'Who owned, used and paid for a car on a day',
    },
    rules: ['CARD-10'],
    facts: carRoleFactsSchema,
    ruling: carRoleRulingSchema,
    rule: assessCarRoles,
    explain: explainCarRoles,
  }),
  areaDecision<MergeFacts, CustomerPolicy, MergePlan>({
    ...byCustomerPolicy,
    name: 'customers.merge',
    summary: {
      'zh-CN': '给出重复信息卡的合并方案',
      en: 'How the cards of one customer become one',
    },
    rules: ['CARD-01', 'CARD-09'],
    facts: mergeFactsSchema,
    ruling: mergePlanSchema,
    rule: planMerge,
    explain: explainMerge,
  }),
  areaDecision<QualityFacts, CustomerPolicy, QualityRuling>({
    ...byCustomerPolicy,
    name: 'customers.quality',
    summary: {
      'zh-CN': '给客户资料质量评分',
      en: 'Quality of the customer file',
    },
    rules: ['CARD-11'],
    facts: qualityFactsSchema,
    ruling: qualityRulingSchema,
    rule: (facts, at, policy) => scoreQuality(summarizeQuality(facts, at, policy), at, policy),
    explain: (facts, at, policy) => explainQuality(summarizeQuality(facts, at, policy), at, policy),
  }),
  areaDecision<StructureFacts, CustomerPolicy, StructureRuling>({
    ...byCustomerPolicy,
    name: 'customers.structure',
    summary: {
      'zh-CN': '分析保有客户的结构',
      en: 'Structure of the customers held',
    },
    rules: ['CARD-12'],
    facts: structureFactsSchema,
    ruling: structureRulingSchema,
    rule: (facts, at, policy) => assessStructure(summarizeStructure(facts, at, policy), at, policy),
    explain: (facts, at, policy) =>
      explainStructure(summarizeStructure(facts, at, policy), at, policy),
  }),
];
