import type { Decision } from '../foundation/kernel/decision.js';
import { assignTasks } from '../planner/assignTasks.js';
import { explainAssignment } from '../planner/explainAssignment.js';
import { explainPlan } from '../planner/explainPlan.js';
import { planRecipient } from '../planner/planRecipient.js';
import { defaultPolicies, type Policies } from '../planner/policy.js';
import { policiesSchema } from '../planner/policySchema.js';
import {
  assignmentFactsSchema,
  assignmentRulingSchema,
  recipientFactsSchema,
  recipientPlanSchema,
} from '../planner/schema.js';
import type {
  AssignmentFacts,
  AssignmentRuling,
  RecipientFacts,
  RecipientPlan,
} from '../planner/types.js';
import { definePolicies } from '../policies/definePolicies.js';
import { areaDecision } from './areaDecision.js';

const shared = {
  policy: policiesSchema,
  define: (changes: unknown) => definePolicies(defaultPolicies, [changes as object]),
  zoneOf: (policies: Policies) => policies.planner.zone,
};

/** One recipient's day, and who does what. */
export const plannerDecisions: readonly Decision[] = [
  areaDecision<RecipientFacts, Policies, RecipientPlan>({
    ...shared,
    name: 'planner.recipient',
    summary: {
      'zh-CN': '排出一位客户（或一家人、一个车队）当天该联系什么、什么被挡下、为什么',
      en: 'What to contact one recipient about today, what is held back, and why',
    },
    rules: [
      'CHN-01',
      'CHN-02',
      'REM-01',
      'REM-02',
      'REM-03',
      'REM-04',
      'REM-05',
      'REM-06',
      'REM-07',
      'REM-08',
      'REM-09',
      'REM-10',
      'L16',
      'L17',
      'L18',
      'L22',
      'FUP-11',
      'FUP-02',
      'FUP-09',
      'CHN-04',
      'SEG-03',
      'PRIV-04',
      'L09',
      'L14',
      'REM-11',
      'L11',
      'CALL-01',
      'CALL-02',
      'CALL-03',
      'CALL-04',
      'CALL-05',
      'CALL-06',
      'CALL-08',
      'CALL-09',
      'L08',
    ],
    facts: recipientFactsSchema,
    ruling: recipientPlanSchema,
    rule: ({ dossiers }, at, policies) => planRecipient(dossiers, at, policies),
    explain: ({ dossiers }, at, policies) => explainPlan(dossiers, at, policies),
  }),
  areaDecision<AssignmentFacts, Policies, AssignmentRuling>({
    ...shared,
    name: 'planner.assign',
    summary: {
      'zh-CN': '把当天的回访任务分给专员，落到具体时段',
      en: 'Which specialist makes which call, and in which slot',
    },
    rules: ['FUP-04'],
    facts: assignmentFactsSchema,
    ruling: assignmentRulingSchema,
    rule: assignTasks,
    explain: explainAssignment,
  }),
];
