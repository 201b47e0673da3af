import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import { localDateAt } from '../../foundation/time/instant.js';
import { staleDay } from './assessFreshness.js';
import { hasValidFormat } from './hasValidFormat.js';
import { isFilled } from './isFilled.js';
import { ownOf } from './ownOf.js';
import type { CustomerPolicy } from './policy.js';
import { reasonsOf } from './reasonsOf.js';
import { shareOf } from './shares.js';
import { sorted } from './sorted.js';
import type {
  CustomerRule,
  Department,
  QualityCard,
  QualityCounts,
  QualityFacts,
  QualityRuling,
  QualityScore,
  QualitySummary,
} from './types.js';

/**
 * Counts what the quality of customer cards is measured by, in exact numbers: the first of two
 * passes. Summaries of two piles add up by `mergeQuality`, in any order.
 *
 * A field without a confirmation counts as stale. Fields that the policy’s table does not know, and
 * computed ones, are not counted. Throws MisuseError on an invalid date or a policy that was not
 * defined.
 *
 * @rule CARD-11
 */
export function summarizeQuality(
  facts: QualityFacts,
  at: Date,
  policy: CustomerPolicy,
): QualitySummary {
  requireDefined(policy, 'CustomerPolicy');
  const atMs = millisecondsOf(at, 'at');
  const today = localDateAt(at, policy.zone);
  const piles = new Map<Department, Tally>();
  const overall = emptyTally();
  for (const card of facts.cards) {
    const pile = piles.get(card.department) ?? emptyTally();
    piles.set(card.department, pile);
    const counted = countsOf(card, atMs, today, policy);
    add(pile, counted);
    add(overall, counted);
  }
  return { overall, departments: byDepartment(piles) };
}

/** Two summaries as one; `mergeQuality(a, b)` equals `mergeQuality(b, a)`. */
export function mergeQuality(a: QualitySummary, b: QualitySummary): QualitySummary {
  const overall = emptyTally();
  const piles = new Map<Department, Tally>();
  for (const summary of [a, b]) {
    add(overall, summary.overall);
    for (const { department, ...counts } of summary.departments) {
      const pile = piles.get(department) ?? emptyTally();
      piles.set(department, pile);
      add(pile, counts);
    }
  }
  return { overall, departments: byDepartment(piles) };
}

/**
 * Scores the quality of the customer file from its counts: the mean of completeness, freshness and
 * validity as 0 to 100, overall and by department.
 *
 * The mean is taken from the exact counts and rounded half up to one decimal at the end. Without
 * cards, or without a single filled field, it is `unknown`, not 0.
 *
 * @rule CARD-11
 * @example
 * ```ts
 * import { defaultCustomerPolicy, scoreQuality } from 'dealer-care/customers';
 *
 * const overall = { cards: 50, required: 100, requiredFilled: 90, filled: 100, fresh: 80, valid: 100, undated: 0 };
 * const at = new Date('2026-03-10T09:00:00+08:00');
 * console.log(scoreQuality({ overall, departments: [] }, at, defaultCustomerPolicy).score); // => 90
 * ```
 */
export function scoreQuality(
  facts: QualitySummary,
  at: Date,
  policy: CustomerPolicy,
): QualityRuling {
  requireDefined(policy, 'CustomerPolicy');
  millisecondsOf(at, 'at');
  const { overall, departments } = facts;
  const whole = scoreOf(overall);
  return {
    status: whole.score === null ? 'unknown' : 'scored',
    ...whole,
    departments: departments.map((one) => ({ department: one.department, ...scoreOf(one) })),
    because: BECAUSE,
    assumed: overall.undated > 0 ? UNDATED_IS_STALE : NONE,
    missing: whole.score !== null ? NONE : overall.cards === 0 ? NO_CARDS : NO_FIELDS,
  };
}

/** Why `scoreQuality` ruled as it did. */
export function explainQuality(
  facts: QualitySummary,
  at: Date,
  policy: CustomerPolicy,
): readonly Reason<CustomerRule>[] {
  const ruling = scoreQuality(facts, at, policy);
  const { score, completeness, freshness, validity } = ruling;
  return reasonsOf(
    ruling.because,
    { score, completeness, freshness, validity, ...facts.overall },
    { 'card.staleAfterMonths': policy.card.staleAfterMonths },
    sentenceOf(ruling),
  );
}

const BECAUSE = sharedList(['CARD-11'] as const);
const UNDATED_IS_STALE = sharedList(['confirmedAt']);
const NO_CARDS = sharedList(['cards']);
const NO_FIELDS = sharedList(['fields']);

type Tally = { -readonly [Key in keyof QualityCounts]: number };

function emptyTally(): Tally {
  return { cards: 0, required: 0, requiredFilled: 0, filled: 0, fresh: 0, valid: 0, undated: 0 };
}

function add(tally: Tally, counts: QualityCounts): void {
  tally.cards += counts.cards;
  tally.required += counts.required;
  tally.requiredFilled += counts.requiredFilled;
  tally.filled += counts.filled;
  tally.fresh += counts.fresh;
  tally.valid += counts.valid;
  tally.undated += counts.undated;
}

function byDepartment(piles: ReadonlyMap<Department, Tally>): QualitySummary['departments'] {
  return sorted(piles.keys()).map((name) => {
    const department = name as Department;
    return { department, ...(piles.get(department) ?? emptyTally()) };
  });
}

function countsOf(
  card: QualityCard,
  atMs: number,
  today: string,
  policy: CustomerPolicy,
): QualityCounts {
  const tally = emptyTally();
  tally.cards = 1;
  for (const [field, { required, edit, format }] of Object.entries(policy.fields)) {
    if (edit === 'derived') continue;
    if (required) tally.required++;
    const held = ownOf(card.fields, field);
    if (held === undefined || !isFilled(held.value)) continue;
    tally.filled++;
    if (required) tally.requiredFilled++;
    if (hasValidFormat(held.value, format, today)) tally.valid++;
    const { confirmedAt } = held;
    if (confirmedAt === undefined || confirmedAt.getTime() > atMs) tally.undated++;
    else if (today < staleDay(field, confirmedAt, policy)) tally.fresh++;
  }
  return tally;
}

function scoreOf(counts: QualityCounts): QualityScore {
  const { required, requiredFilled, filled, fresh, valid } = counts;
  if (required === 0 || filled === 0) return UNKNOWN;
  return {
    score: meanScore(counts),
    completeness: shareOf(requiredFilled, required),
    freshness: shareOf(fresh, filled),
    validity: shareOf(valid, filled),
  };
}

/** The mean as tenths of 100, rounded half up from exact integers: quotients of doubles miss halves. */
function meanScore({ required, requiredFilled, filled, fresh, valid }: QualityCounts): number {
  const part = BigInt(requiredFilled) * BigInt(filled) + BigInt(fresh + valid) * BigInt(required);
  const whole = 3n * BigInt(required) * BigInt(filled);
  return Number((2000n * part + whole) / (2n * whole)) / 10;
}

const UNKNOWN: QualityScore = Object.freeze({
  score: null,
  completeness: null,
  freshness: null,
  validity: null,
});

function sentenceOf({ score, completeness, freshness, validity }: QualityRuling): Text {
  if (score === null) {
    return {
      'zh-CN': '还没有可以衡量的客户资料。',
      en: 'There are no customer data to measure yet.',
    };
  }
  const [full, recent, sound] = [completeness, freshness, validity].map(
    (one) => `${Math.round((one ?? 0) * 1000) / 10}%`,
  );
  return {
    'zh-CN': `客户资料质量 ${score} 分：完整率 ${full}，及时率 ${recent}，格式准确率 ${sound}。`,
    en: `Quality of the customer file ${score} of 100: ${full} complete, ${recent} up to date, ${sound} of the right format.`,
  };
}
