import * as z from 'zod';
import { assessPermission } from '../areas/contact-permission/assessPermission.js';
import { explainLimits } from '../areas/contact-permission/explainLimits.js';
import { explainPermission } from '../areas/contact-permission/explainPermission.js';
import { limitContacts } from '../areas/contact-permission/limitContacts.js';
import {
  type ContactPermissionPolicy,
  defaultContactPermissionPolicy,
} from '../areas/contact-permission/policy.js';
import { contactPermissionPolicySchema } from '../areas/contact-permission/policySchema.js';
import {
  limitFactsSchema,
  limitRulingSchema,
  permissionFactsSchema,
  permissionRulingSchema,
} from '../areas/contact-permission/schema.js';
import type {
  LimitFacts,
  LimitRuling,
  PermissionFacts,
  PermissionRuling,
} from '../areas/contact-permission/types.js';
import type { Decision } from '../foundation/kernel/decision.js';
import { once, type Schema, schemaOf } from '../foundation/kernel/schema.js';
import { defineContactPermissionPolicy } from '../policies/defineAreaPolicies.js';
import { areaDecision } from './areaDecision.js';

const shared = {
  policy: contactPermissionPolicySchema,
  define: (changes: unknown) =>
    defineContactPermissionPolicy(defaultContactPermissionPolicy, changes),
  zoneOf: (policy: ContactPermissionPolicy) => policy.zone,
};

/** The rulings on all candidates of a recipient, in their order. */
interface LimitAnswer {
  readonly contacts: readonly LimitRuling[];
}

const limitAnswerSchema: () => Schema<LimitAnswer> = once(() =>
  schemaOf<LimitAnswer>()(z.strictObject({ contacts: z.array(limitRulingSchema()) })),
);

/** Whether a contact is welcome, and which contacts of a day are made. */
export const contactPermissionDecisions: readonly Decision[] = [
  areaDecision<PermissionFacts, ContactPermissionPolicy, PermissionRuling>({
    ...shared,
    name: 'contact-permission.assess',
    summary: {
      'zh-CN': '判断客户是否愿意接受这次联系（拒绝、同意、免打扰）',
      en: 'Whether a contact is welcome: refusals, consents, do-not-contact',
    },
    rules: ['PRIV-04', 'L09'],
    facts: permissionFactsSchema,
    ruling: permissionRulingSchema,
    rule: assessPermission,
    explain: explainPermission,
  }),
  areaDecision<LimitFacts, ContactPermissionPolicy, LimitAnswer>({
    ...shared,
    name: 'contact-permission.limit',
    summary: {
      'zh-CN': '同一客户当天的多个联系：哪些做、哪些合并、哪些推后',
      en: 'Which of a recipient’s contacts of a day are made, joined, put off or dropped',
    },
    rules: ['REM-11', 'L11'],
    facts: limitFactsSchema,
    ruling: limitAnswerSchema,
    rule: (facts, at, policy) => ({ contacts: limitContacts(facts, at, policy) }),
    explain: explainLimits,
  }),
];
