import { assessChurn } from '../areas/churn/assessChurn.js';
import { explainChurn } from '../areas/churn/explainChurn.js';
import { type ChurnPolicy, defaultChurnPolicy } from '../areas/churn/policy.js';
import { churnPolicySchema } from '../areas/churn/policySchema.js';
import {
  churnFactsSchema,
  churnRulingSchema,
  screeningFactsSchema,
  screeningRulingSchema,
} from '../areas/churn/schema.js';
import { explainScreening, screenLostCustomers } from '../areas/churn/screenLostCustomers.js';
import type {
  ChurnFacts,
  ChurnRuling,
  ScreeningFacts,
  ScreeningRuling,
} from '../areas/churn/types.js';
import type { Decision } from '../foundation/kernel/decision.js';
import { defineChurnPolicy } from '../policies/defineAreaPolicies.js';
import { areaDecision } from './areaDecision.js';

const shared = {
  policy: churnPolicySchema,
  define: (changes: unknown) => defineChurnPolicy(defaultChurnPolicy, changes),
  zoneOf: (policy: ChurnPolicy) => policy.zone,
};

/** Whether a customer still comes, is at risk or lost, and which of the lost to work on first. */
export const churnDecisions: readonly Decision[] = [
  areaDecision<ChurnFacts, ChurnPolicy, ChurnRuling>({
    ...shared,
    name: 'churn.assess',
    summary: {
      'zh-CN': '判断客户是否活跃、有流失风险或已流失，从哪天起',
      en: 'Whether a customer is active, at risk or lost, and since when',
    },
    rules: ['CHN-01', 'CHN-02'],
    facts: churnFactsSchema,
    ruling: churnRulingSchema,
    rule: assessChurn,
    explain: explainChurn,
  }),
  areaDecision<ScreeningFacts, ChurnPolicy, ScreeningRuling>({
    ...shared,
    name: 'churn.screen',
    summary: {
      'zh-CN': '筛出流失客户清单，按价值排序，先处理有投诉的',
      en: 'The lost customers to be worked, by value, with open complaints first',
    },
    rules: ['CHN-04', 'CHN-01'],
    facts: screeningFactsSchema,
    ruling: screeningRulingSchema,
    rule: screenLostCustomers,
    explain: explainScreening,
  }),
];
