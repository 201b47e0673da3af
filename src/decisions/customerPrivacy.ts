import { assessCollection, explainCollection } from '../areas/customers/assessCollection.js';
import { assessDisclosure, explainDisclosure } from '../areas/customers/assessDisclosure.js';
import { assessRetention, explainRetention } from '../areas/customers/assessRetention.js';
import { assessSharing, explainSharing } from '../areas/customers/assessSharing.js';
import { assessVisibility, explainVisibility } from '../areas/customers/assessVisibility.js';
import type { CustomerPolicy } from '../areas/customers/policy.js';
import {
  collectionFactsSchema,
  collectionRulingSchema,
  disclosureFactsSchema,
  disclosureRulingSchema,
  retentionFactsSchema,
  retentionRulingSchema,
  sharingFactsSchema,
  sharingRulingSchema,
  visibilityFactsSchema,
  visibilityRulingSchema,
} from '../areas/customers/privacySchema.js';
import type {
  CollectionFacts,
  CollectionRuling,
  DisclosureFacts,
  DisclosureRuling,
  RetentionFacts,
  RetentionRuling,
  SharingFacts,
  SharingRuling,
  VisibilityFacts,
  VisibilityRuling,
} from '../areas/customers/types.js';
import type { Decision } from '../foundation/kernel/decision.js';
import { areaDecision } from './areaDecision.js';
import { byCustomerPolicy } from './byCustomerPolicy.js';

/** What may be written down about customers, shown, spoken, passed on and kept. */
export const customerPrivacyDecisions: readonly Decision[] = [
  areaDecision<CollectionFacts, CustomerPolicy, CollectionRuling>({
    ...byCustomerPolicy,
    name: 'customers.collection',
    summary: {
      'zh-CN': '判断能否采集某项客户资料',
      en: 'Whether a personal fact may be written down',
    },
    rules: ['PRIV-01', 'L12'],
    facts: collectionFactsSchema,
    ruling: collectionRulingSchema,
    rule: assessCollection,
    explain: explainCollection,
  }),
  areaDecision<VisibilityFacts, CustomerPolicy, VisibilityRuling>({
    ...byCustomerPolicy,
    name: 'customers.visibility',
    summary: {
      'zh-CN': '判断某岗位能看到某项资料多少',
      en: 'How much of a field a role sees',
    },
    rules: ['PRIV-02', 'L13'],
    facts: visibilityFactsSchema,
    ruling: visibilityRulingSchema,
    rule: assessVisibility,
    explain: explainVisibility,
  }),
  areaDecision<SharingFacts, CustomerPolicy, SharingRuling>({
    ...byCustomerPolicy,
    name: 'customers.sharing',
    summary: {
      'zh-CN': '判断客户资料能否提供给外部',
      en: 'Whether data may be passed on',
    },
    rules: ['PRIV-02', 'L15'],
    facts: sharingFactsSchema,
    ruling: sharingRulingSchema,
    rule: assessSharing,
    explain: explainSharing,
  }),
  areaDecision<RetentionFacts, CustomerPolicy, RetentionRuling>({
    ...byCustomerPolicy,
    name: 'customers.retention',
    summary: {
      'zh-CN': '判断客户资料在用、只存不用还是可清除',
      en: 'Whether data are used, only stored, or erased',
    },
    rules: ['PRIV-02', 'L13'],
    facts: retentionFactsSchema,
    ruling: retentionRulingSchema,
    rule: assessRetention,
    explain: explainRetention,
  }),
  areaDecision<DisclosureFacts, CustomerPolicy, DisclosureRuling>({
    ...byCustomerPolicy,
    name: 'customers.disclosure',
    summary: {
      'zh-CN': '判断能否向对方谈客户资料细节',
      en: 'Whether a detail may be spoken',
    },
    rules: ['PRIV-03'],
    facts: disclosureFactsSchema,
    ruling: disclosureRulingSchema,
    rule: assessDisclosure,
    explain: explainDisclosure,
  }),
];
