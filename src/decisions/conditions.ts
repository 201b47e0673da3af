import * as z from 'zod';
import { assessCondition, explainCondition } from '../foundation/conditions/assessCondition.js';
import { conditionFactsSchema, conditionRulingSchema } from '../foundation/conditions/schema.js';
import type {
  ConditionFacts,
  ConditionRuling,
  Explanation,
} from '../foundation/conditions/types.js';
import type { Decision } from '../foundation/kernel/decision.js';
import { defined } from '../foundation/kernel/policy.js';
import { orThrow } from '../foundation/kernel/result.js';
import type { Reason } from '../foundation/kernel/ruling.js';
import { once, type Schema, schemaOf } from '../foundation/kernel/schema.js';
import { zoneSchema } from '../foundation/time/schema.js';
import { definePolicy } from '../policies/definePolicy.js';
import { areaDecision } from './areaDecision.js';

/** All that a condition needs beside its facts: which day it is. */
interface ConditionPolicy {
  readonly version: string;
  /** IANA zone whose calendar day counts: the store's. */
  readonly zone: string;
}

const conditionPolicySchema: () => Schema<ConditionPolicy> = once(() =>
  schemaOf<ConditionPolicy>()(
    z.strictObject({
      version: z.string().min(1).max(100),
      zone: zoneSchema().meta({ description: 'IANA zone whose calendar day counts.' }),
    }),
  ),
);

const defaultConditionPolicy: ConditionPolicy = defined({
  version: 'house-1',
  zone: 'Asia/Shanghai',
});

/** Facts whose condition speaks of what the catalogue declares, in the way that it allows. */
const checkedFactsSchema: () => Schema<ConditionFacts> = once(() =>
  conditionFactsSchema().superRefine((facts, context) => {
    const checked = assessCondition(facts, new Date(0), defaultConditionPolicy.zone);
    if (checked.ok) return;
    for (const { code, path, expected } of checked.issues) {
      context.addIssue({ code: 'custom', path: [...path], message: expected, params: { code } });
    }
  }),
);

/** Whether a row meets a condition, all of it given as data. */
export const conditionDecisions: readonly Decision[] = [
  areaDecision<ConditionFacts, ConditionPolicy, ConditionRuling>({
    name: 'conditions.assess',
    summary: {
      'zh-CN': '判断一条记录是否符合条件：符合、不符合或资料不足，以及何时会变',
      en: 'Whether a row meets a condition: in, out or unknown, and when that changes',
    },
    rules: [],
    facts: checkedFactsSchema,
    policy: conditionPolicySchema,
    ruling: conditionRulingSchema,
    define: (changes) =>
      definePolicy(
        {
          name: 'Condition',
          schema: conditionPolicySchema,
          check: () => [],
          compile: () => undefined,
        },
        defaultConditionPolicy,
        changes,
      ),
    rule: (facts, at, { zone }) => orThrow(assessCondition(facts, at, zone)),
    explain: (facts, at, { zone }) => [reasonOf(orThrow(explainCondition(facts, at, zone)), zone)],
    zoneOf: (policy) => policy.zone,
  }),
];

/** The condition is the caller's own, so it stands in the place of a rule, with its whole tree. */
interface ConditionReason extends Reason<'condition'> {
  readonly tree: Explanation;
}

function reasonOf(tree: Explanation, zone: string): ConditionReason {
  const facts = Object.fromEntries(testsIn(tree).map(({ fact, value }) => [fact, value]));
  return { rule: 'condition', facts, policy: { zone }, sentence: tree.sentence, tree };
}

function testsIn(tree: Explanation): readonly (Explanation & { readonly fact: string })[] {
  const { fact, parts } = tree;
  return [...(fact === null ? [] : [{ ...tree, fact }]), ...parts.flatMap(testsIn)];
}
