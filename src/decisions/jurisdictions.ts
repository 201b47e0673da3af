import { assessLead, explainLead } from '../foundation/jurisdictions/assessLead.js';
import { assessLegalTerm, explainLegalTerm } from '../foundation/jurisdictions/assessLegalTerm.js';
import { assessRemedies, explainRemedies } from '../foundation/jurisdictions/assessRemedies.js';
import { assessRetention, explainRetention } from '../foundation/jurisdictions/assessRetention.js';
import { explainInspection } from '../foundation/jurisdictions/explainInspection.js';
import {
  explainLegalClocks,
  listLegalClocks,
} from '../foundation/jurisdictions/listLegalClocks.js';
import { nextInspection } from '../foundation/jurisdictions/nextInspection.js';
import {
  defaultJurisdictionPolicy,
  type JurisdictionPolicy,
} from '../foundation/jurisdictions/policy.js';
import { jurisdictionPolicySchema } from '../foundation/jurisdictions/policySchema.js';
import {
  inspectionFactsSchema,
  inspectionRulingSchema,
  leadFactsSchema,
  leadRulingSchema,
  legalClockFactsSchema,
  legalClocksRulingSchema,
  legalRetentionFactsSchema,
  legalRetentionRulingSchema,
  legalTermRulingSchema,
  remedyFactsSchema,
  remedyRulingSchema,
  soldCarFactsSchema,
} from '../foundation/jurisdictions/schema.js';
import type {
  InspectionFacts,
  InspectionRuling,
  LeadFacts,
  LeadRuling,
  LegalClockFacts,
  LegalClocksRuling,
  LegalRetentionFacts,
  LegalRetentionRuling,
  LegalTermRuling,
  RemedyFacts,
  RemedyRuling,
  SoldCarFacts,
} from '../foundation/jurisdictions/types.js';
import type { Decision } from '../foundation/kernel/decision.js';
import { defineJurisdictionPolicy } from '../policies/defineAreaPolicies.js';
import { areaDecision } from './areaDecision.js';

const shared = {
  policy: jurisdictionPolicySchema,
  define: (changes: unknown) => defineJurisdictionPolicy(defaultJurisdictionPolicy, changes),
  zoneOf: (policy: JurisdictionPolicy) => policy.zone,
};

/** What the law of a country says: inspections, reminders, warranty, complaints, records. */
export const jurisdictionDecisions: readonly Decision[] = [
  areaDecision<InspectionFacts, JurisdictionPolicy, InspectionRuling>({
    ...shared,
    name: 'jurisdictions.inspection',
    summary: {
      'zh-CN': '判断车辆下次年检的日期、是否须上线、何时可办',
      en: 'When a car is inspected next, whether it must come, and from when on',
    },
    rules: ['L16'],
    facts: inspectionFactsSchema,
    ruling: inspectionRulingSchema,
    rule: nextInspection,
    explain: explainInspection,
  }),
  areaDecision<LeadFacts, JurisdictionPolicy, LeadRuling>({
    ...shared,
    name: 'jurisdictions.lead',
    summary: {
      'zh-CN': '判断提醒是否落在可办理期内',
      en: 'Whether a reminder comes when the customer can act',
    },
    rules: ['L16', 'L17', 'L18'],
    facts: leadFactsSchema,
    ruling: leadRulingSchema,
    rule: assessLead,
    explain: explainLead,
  }),
  areaDecision<SoldCarFacts, JurisdictionPolicy, LegalTermRuling>({
    ...shared,
    name: 'jurisdictions.legal-term',
    summary: {
      'zh-CN': '判断法定包修期、三包有效期是否还在',
      en: 'Whether the legal terms of repair and of return still run',
    },
    rules: ['L01'],
    facts: soldCarFactsSchema,
    ruling: legalTermRulingSchema,
    rule: assessLegalTerm,
    explain: explainLegalTerm,
  }),
  areaDecision<RemedyFacts, JurisdictionPolicy, RemedyRuling>({
    ...shared,
    name: 'jurisdictions.remedies',
    summary: {
      'zh-CN': '判断是否达到更换、退货、备用车条件',
      en: 'What the law gives the customer: exchange, refund, assembly, loan car',
    },
    rules: ['L03'],
    facts: remedyFactsSchema,
    ruling: remedyRulingSchema,
    rule: assessRemedies,
    explain: explainRemedies,
  }),
  areaDecision<LegalClockFacts, JurisdictionPolicy, LegalClocksRuling>({
    ...shared,
    name: 'jurisdictions.clocks',
    summary: {
      'zh-CN': '列出投诉的法定期限',
      en: 'The clocks that run by law for a complaint',
    },
    rules: ['L04', 'L05', 'L06', 'L07'],
    facts: legalClockFactsSchema,
    ruling: legalClocksRulingSchema,
    rule: listLegalClocks,
    explain: explainLegalClocks,
  }),
  areaDecision<LegalRetentionFacts, JurisdictionPolicy, LegalRetentionRuling>({
    ...shared,
    name: 'jurisdictions.retention',
    summary: {
      'zh-CN': '判断信息能否删除，最早何时',
      en: 'Whether data may be erased, and from when',
    },
    rules: ['L13'],
    facts: legalRetentionFactsSchema,
    ruling: legalRetentionRulingSchema,
    rule: assessRetention,
    explain: explainRetention,
  }),
];
