import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import type { SegmentPolicy } from './policy.js';
import { leastOfShare } from './rankSummary.js';
import { customerTags, isSensitive } from './tagCustomer.js';
import type { CustomerTag, ValueClass, ValueClassFacts, ValueClassRuling } from './types.js';

/**
 * Puts a customer into class A, B or C by rank among all customers: A the first fifth, B up to the
 * half, both rounded down, C the rest; whoever ties with the last of a class joins it. The second of
 * two passes: the summary of everybody is a fact.
 *
 * A customer whose value is not known is unclassified and no part of the ranking. The class chooses
 * the strategy, and a tag may change it; a sensitive tag never does. Throws MisuseError on an
 * invalid date or a policy that was not defined.
 *
 * @rule SEG-10
 * @example
 * ```ts
 * import { classifyValue, defaultSegmentPolicy, summarizeRanks } from 'dealer-care/segments';
 *
 * const population = summarizeRanks([90, 80, 70, 60, 50, 40, 30]);
 * const at = new Date('2026-11-27T09:00:00+08:00');
 * const classOf = (valueFen: number) =>
 *   classifyValue({ valueFen, tags: [], population }, at, defaultSegmentPolicy).status;
 * console.log([90, 80, 70, 60].map(classOf)); // => ["A","B","B","C"]
 * ```
 */
export function classifyValue(
  { valueFen, tags, population }: ValueClassFacts,
  at: Date,
  policy: SegmentPolicy,
): ValueClassRuling {
  requireDefined(policy, 'SegmentPolicy');
  millisecondsOf(at, 'at');
  const { classAShare, classBShare } = policy.value;
  const classAFromFen = leastOfShare(population, classAShare);
  const classBFromFen = leastOfShare(population, classBShare);
  const limits = { classAFromFen, classBFromFen };
  if (valueFen === undefined) return { ...UNCLASSIFIED, ...limits };
  const isFrom = (limit: number | null): boolean => limit !== null && valueFen >= limit;
  const status = isFrom(classAFromFen) ? 'A' : isFrom(classBFromFen) ? 'B' : 'C';
  return {
    status,
    ...limits,
    strategyId: strategyOf(status, tags, policy),
    because: BECAUSE,
    assumed: NONE,
    missing: NONE,
  };
}

/** Why `classifyValue` ruled as it did. */
export function explainValueClass(
  facts: ValueClassFacts,
  at: Date,
  policy: SegmentPolicy,
): readonly Reason<'SEG-10'>[] {
  const ruling = classifyValue(facts, at, policy);
  const { status, classAFromFen, classBFromFen, strategyId } = ruling;
  const { classAShare, classBShare } = policy.value;
  return [
    {
      rule: 'SEG-10',
      facts: {
        valueFen: facts.valueFen ?? null,
        customers: facts.population.count,
        classAFromFen,
        classBFromFen,
        class: status,
        strategyId,
      },
      policy: { 'value.classAShare': classAShare, 'value.classBShare': classBShare },
      sentence: sentenceOf(ruling, facts),
    },
  ];
}

const BECAUSE = sharedList(['SEG-10'] as const);

const UNCLASSIFIED: ValueClassRuling = Object.freeze({
  status: 'unclassified',
  classAFromFen: null,
  classBFromFen: null,
  strategyId: null,
  because: BECAUSE,
  assumed: NONE,
  missing: sharedList(['valueFen']),
});

function strategyOf(
  valueClass: ValueClass,
  tags: readonly CustomerTag[],
  { value }: SegmentPolicy,
): string {
  const { standard, byTag } = value.strategies[valueClass];
  const special = customerTags.find(
    (tag) => tags.includes(tag) && !isSensitive(tag) && byTag[tag] !== undefined,
  );
  return (special === undefined ? undefined : byTag[special]) ?? standard;
}

function sentenceOf({ status }: ValueClassRuling, { population }: ValueClassFacts): Text {
  if (status === 'unclassified') {
    return { 'zh-CN': '客户价值未知，暂不分类。', en: 'The value is not known: no class.' };
  }
  return {
    'zh-CN': `在 ${population.count} 位客户中按价值排名，属于 ${status} 类。`,
    en: `Class ${status} by rank of value among ${population.count} customers.`,
  };
}
