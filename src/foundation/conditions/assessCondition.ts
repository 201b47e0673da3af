import { ok, type Result, resultOf, under } from '../kernel/result.js';
import { parseCatalogue } from './catalogue.js';
import { compileCondition } from './compileCondition.js';
import type {
  BoundCondition,
  ConditionFacts,
  ConditionRuling,
  Explanation,
  PlainRow,
} from './types.js';

/**
 * Whether one plain row meets a condition, all of it given as plain JSON: for callers who keep
 * their catalogue as data. `compileCondition` once is the fast way to ask often.
 *
 * Issues stand under `catalogue` or `condition`. Zone: the given one decides which day it is at
 * that instant. Throws MisuseError on an invalid date or an unknown zone.
 *
 * @example
 * ```ts
 * import { assessCondition } from 'dealer-care/conditions';
 * import { orThrow } from 'dealer-care/kernel';
 *
 * const facts = {
 *   catalogue: { income: { type: 'integer', labels: { 'zh-CN': '年收入', en: 'income' } } },
 *   condition: { fact: 'income', op: 'gte', value: 200000 },
 *   row: { name: '王女士' },
 * } as const;
 * const at = new Date('2026-11-27T02:00:00Z');
 * const ruling = orThrow(assessCondition(facts, at, 'Asia/Shanghai'));
 * console.log([ruling.status, ruling.missing]); // => ["unknown", ["income"]]
 * ```
 */
export function assessCondition(
  facts: ConditionFacts,
  at: Date,
  zone: string,
): Result<ConditionRuling> {
  return answered(facts, at, zone, (bound) => bound.assess(facts.row));
}

/** Why a plain row meets a condition, or does not, or may: as `assessCondition`, as a tree. */
export function explainCondition(
  facts: ConditionFacts,
  at: Date,
  zone: string,
): Result<Explanation> {
  return answered(facts, at, zone, (bound) => bound.explain(facts.row));
}

function answered<T>(
  { catalogue, condition }: ConditionFacts,
  at: Date,
  zone: string,
  answer: (bound: BoundCondition<PlainRow>) => T,
): Result<T> {
  const parsed = parseCatalogue(catalogue);
  if (!parsed.ok) return resultOf(undefined as never, under('catalogue', parsed.issues));
  const compiled = compileCondition(condition, parsed.value);
  if (!compiled.ok) return resultOf(undefined as never, under('condition', compiled.issues));
  return ok(answer(compiled.value.bind(at, zone)));
}
