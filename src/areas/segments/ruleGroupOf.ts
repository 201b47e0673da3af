import type { Condition, FactTest, Operator } from '../../foundation/conditions/types.js';
import type { RuleGroup, RuleGroupRule } from './types.js';

/**
 * Writes a condition as a rule group of React Query Builder; `parseRuleGroup` reads it back as a
 * condition that means the same. Lists are written as lists, not as texts with commas.
 *
 * What React Query Builder has no operator for is written under its own name, with its own value,
 * and `listForeignOperators` says where: the builder must be given operators for those, or the group
 * must not be edited with it.
 *
 * @rule SEG-03
 * @example
 * ```ts
 * import { ruleGroupOf } from 'dealer-care/segments';
 *
 * const group = ruleGroupOf({ not: { fact: 'age', op: 'between', value: [25, 34] } });
 * console.log(group.rules.length); // => 1
 * console.log(group.rules[0]);
 * // => {"field":"age","operator":"notBetween","value":[25,34],"valueSource":"value"}
 * ```
 */
export function ruleGroupOf(condition: Condition): RuleGroup {
  const item = itemOf(condition);
  return isGroup(item) ? item : { combinator: 'and', not: false, rules: [item] };
}

/** One rule that React Query Builder cannot show of itself. */
export interface ForeignOperator {
  /** Positions in the `rules` of the groups, from the outermost. */
  readonly path: readonly number[];
  readonly operator: string;
}

/** The rules of a group that need operators which React Query Builder does not bring along. */
export function listForeignOperators(group: RuleGroup): readonly ForeignOperator[] {
  return group.rules.flatMap((item, at): readonly ForeignOperator[] => {
    if (isGroup(item)) {
      return listForeignOperators(item).map((one) => ({ ...one, path: [at, ...one.path] }));
    }
    return FOREIGN.has(item.operator) ? [{ path: [at], operator: item.operator }] : [];
  });
}

const WRITTEN: Readonly<Record<Operator, string>> = {
  eq: '=',
  ne: '!=',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
  in: 'in',
  notIn: 'notIn',
  between: 'between',
  contains: 'contains',
  startsWith: 'beginsWith',
  exists: 'notNull',
  missing: 'null',
  containsAny: 'containsAny',
  containsAll: 'containsAll',
  withinKm: 'withinKm',
  daysSince: 'daysSince',
  monthsSince: 'monthsSince',
  anniversaryWithinDays: 'anniversaryWithinDays',
};

const FOREIGN: ReadonlySet<string> = new Set([
  'containsAny',
  'containsAll',
  'withinKm',
  'daysSince',
  'monthsSince',
  'anniversaryWithinDays',
]);

const OPPOSITES: ReadonlyMap<Operator, string> = new Map([
  ['between', 'notBetween'],
  ['contains', 'doesNotContain'],
  ['startsWith', 'doesNotBeginWith'],
]);

function isGroup(item: RuleGroup | RuleGroupRule): item is RuleGroup {
  return 'rules' in item;
}

function itemOf(condition: Condition): RuleGroup | RuleGroupRule {
  if ('all' in condition) return groupOf('and', condition.all);
  if ('any' in condition) return groupOf('or', condition.any);
  if ('not' in condition) return oppositeOf(condition.not);
  return ruleOf(condition, WRITTEN[condition.op]);
}

function groupOf(combinator: 'and' | 'or', parts: readonly Condition[]): RuleGroup {
  return { combinator, not: false, rules: parts.map(itemOf) };
}

function oppositeOf(condition: Condition): RuleGroup | RuleGroupRule {
  const opposite = 'op' in condition ? OPPOSITES.get(condition.op) : undefined;
  if ('op' in condition && opposite !== undefined) return ruleOf(condition, opposite);
  const item = itemOf(condition);
  if (isGroup(item) && !item.not) return { ...item, not: true };
  return { combinator: 'and', not: true, rules: [item] };
}

/** A rule about whether something is recorded has no value; the builder keeps an empty text there. */
function ruleOf(test: FactTest, operator: string): RuleGroupRule {
  const value = 'value' in test ? test.value : '';
  return { field: test.fact, operator, value, valueSource: 'value' };
}
