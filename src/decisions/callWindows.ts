import { assessCall } from '../areas/call-windows/assessCall.js';
import { explainCall } from '../areas/call-windows/explainCall.js';
import { nextCall } from '../areas/call-windows/nextCall.js';
import { type CallWindowPolicy, defaultCallWindowPolicy } from '../areas/call-windows/policy.js';
import { callWindowPolicySchema } from '../areas/call-windows/policySchema.js';
import {
  callAssessmentSchema,
  callFactsSchema,
  nextCallRulingSchema,
} from '../areas/call-windows/schema.js';
import type { CallAssessment, CallFacts, NextCallRuling } from '../areas/call-windows/types.js';
import type { Decision } from '../foundation/kernel/decision.js';
import { defineCallWindowPolicy } from '../policies/defineAreaPolicies.js';
import { areaDecision } from './areaDecision.js';

const RULES = [
  'CALL-01',
  'CALL-02',
  'CALL-03',
  'CALL-04',
  'CALL-05',
  'CALL-06',
  'CALL-07',
  'CALL-08',
  'CALL-09',
  'L08',
] as const;

const shared = {
  rules: RULES,
  facts: callFactsSchema,
  policy: callWindowPolicySchema,
  define: (changes: unknown) => defineCallWindowPolicy(defaultCallWindowPolicy, changes),
  explain: explainCall,
  zoneOf: (policy: CallWindowPolicy) => policy.zone,
};

/** May we call or write now, and when next. */
export const callWindowDecisions: readonly Decision[] = [
  areaDecision<CallFacts, CallWindowPolicy, CallAssessment>({
    ...shared,
    name: 'call-windows.assess',
    summary: {
      'zh-CN': '判断此刻能不能联系客户，为什么',
      en: 'Whether a customer may be contacted at this moment, and why',
    },
    ruling: callAssessmentSchema,
    rule: assessCall,
  }),
  areaDecision<CallFacts, CallWindowPolicy, NextCallRuling>({
    ...shared,
    name: 'call-windows.next',
    summary: {
      'zh-CN': '算出最早什么时候可以联系客户，被哪些规则推后',
      en: 'The earliest moment to contact a customer, and which rules moved it there',
    },
    ruling: nextCallRulingSchema,
    rule: nextCall,
  }),
];
