import { requireDefined } from '../../foundation/kernel/policy.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import { localDateAt } from '../../foundation/time/instant.js';
import { historyUpTo, isIn } from './customerHistory.js';
import type { SegmentPolicy } from './policy.js';
import { summarizeRanks } from './rankSummary.js';
import type { DatedProfit, RankSummary, ValueFacts, ValueRuling } from './types.js';

/**
 * The value of a customer: the gross profit of the last 24 months and, whenever they bought, that of
 * the buyers whom the customer referred. Lifetime value and derived value in one figure.
 *
 * The months end with the local day of `at`, included; their first day is not. Later days are not
 * known yet. Without any record of profits the value is unknown; a turnover is no profit. Integer
 * fen. Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule SEG-10
 */
export function assessValue(facts: ValueFacts, at: Date, policy: SegmentPolicy): ValueRuling {
  requireDefined(policy, 'SegmentPolicy');
  const today = localDateAt(at, policy.zone);
  const { profits, referredProfits } = facts;
  if (profits === undefined) return UNKNOWN;
  const span = historyUpTo(today, policy.value.valueMonths);
  const own = sum(profits, ({ on }) => isIn(span, on));
  const derived = sum(referredProfits ?? [], ({ on }) => on <= today);
  return {
    status: 'known',
    valueFen: own + derived,
    because: BECAUSE,
    assumed: referredProfits === undefined ? NO_REFERRALS : NONE,
    missing: NONE,
  };
}

/**
 * Ranks the values of many customers: the first of two passes. Summaries of parts merge with
 * `mergeRanks`; the order of input does not matter.
 *
 * @rule SEG-10
 */
export function summarizeValues(
  customers: readonly ValueFacts[],
  at: Date,
  policy: SegmentPolicy,
): RankSummary {
  return summarizeRanks(customers.map((facts) => assessValue(facts, at, policy).valueFen));
}

/** Why `assessValue` ruled as it did. */
export function explainValue(
  facts: ValueFacts,
  at: Date,
  policy: SegmentPolicy,
): readonly Reason<'SEG-10'>[] {
  const { valueFen } = assessValue(facts, at, policy);
  const { valueMonths } = policy.value;
  return [
    {
      rule: 'SEG-10',
      facts: {
        valueFen,
        profits: facts.profits?.length ?? null,
        referredProfits: facts.referredProfits?.length ?? null,
      },
      policy: { 'value.valueMonths': valueMonths },
      sentence: sentenceOf(valueFen, valueMonths),
    },
  ];
}

const BECAUSE = sharedList(['SEG-10'] as const);
const NO_REFERRALS = sharedList(['referredProfits']);

const UNKNOWN: ValueRuling = Object.freeze({
  status: 'unknown',
  valueFen: null,
  because: BECAUSE,
  assumed: NONE,
  missing: sharedList(['profits']),
});

function sum(profits: readonly DatedProfit[], counts: (one: DatedProfit) => boolean): number {
  let total = 0;
  for (const one of profits) if (counts(one)) total += one.grossProfitFen;
  return total;
}

function sentenceOf(valueFen: number | null, months: number): Text {
  if (valueFen === null) {
    return { 'zh-CN': '没有毛利记录，无法计算客户价值。', en: 'No gross profit is recorded.' };
  }
  const yuan = (valueFen / 100).toFixed(2);
  return {
    'zh-CN': `近 ${months} 个月毛利加上转介绍客户的毛利，客户价值为 ${yuan} 元。`,
    en: `Gross profit of ${months} months and of referred buyers: ${yuan} yuan.`,
  };
}
