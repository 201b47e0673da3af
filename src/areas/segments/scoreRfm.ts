import { requireDefined } from '../../foundation/kernel/policy.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import { localDateAt } from '../../foundation/time/instant.js';
import { epochDayOf, type LocalDate } from '../../foundation/time/localDate.js';
import { historyUpTo, lastVisitOf, spendingIn, visitsIn } from './customerHistory.js';
import type { SegmentPolicy } from './policy.js';
import { leastOfShare, mergeRanks, summarizeRanks } from './rankSummary.js';
import type { RankSummary, RfmFacts, RfmRuling, RfmScoreFacts, RfmSummary } from './types.js';

/**
 * Ranks a population by how lately, how often and for how much its customers came: the first of two
 * passes. Summaries of parts merge with `mergeRfm`; the order of input does not matter.
 *
 * Frequency and spending are those of the policy's months up to the local day of `at`. Who never
 * came is no part of any ranking; a spend with a missing amount is no part of that one. Throws
 * MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule SEG-10
 */
export function summarizeRfm(
  customers: readonly RfmFacts[],
  at: Date,
  policy: SegmentPolicy,
): RfmSummary {
  requireDefined(policy, 'SegmentPolicy');
  const today = localDateAt(at, policy.zone);
  const measured = customers.map((one) => measure(one, today, policy));
  return {
    recency: summarizeRanks(measured.map((one) => one.recency)),
    frequency: summarizeRanks(measured.map((one) => one.frequency)),
    monetary: summarizeRanks(measured.map((one) => one.monetary)),
  };
}

/** The summary of two parts together. */
export function mergeRfm(one: RfmSummary, other: RfmSummary): RfmSummary {
  return {
    recency: mergeRanks(one.recency, other.recency),
    frequency: mergeRanks(one.frequency, other.frequency),
    monetary: mergeRanks(one.monetary, other.monetary),
  };
}

/**
 * Scores one customer against the population, 5 the best fifth to 1 the last: how lately, how often
 * and for how much. Each fifth is rounded down, and whoever ties with its last joins it.
 *
 * Unknown without any visit, or where an amount is missing; the scores that are known stand all the
 * same. Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule SEG-10
 */
export function scoreRfm(facts: RfmScoreFacts, at: Date, policy: SegmentPolicy): RfmRuling {
  requireDefined(policy, 'SegmentPolicy');
  const { population } = facts;
  const own = measure(facts, localDateAt(at, policy.zone), policy);
  const recency = fifthOf(own.recency, population.recency);
  const frequency = fifthOf(own.frequency, population.frequency);
  const monetary = fifthOf(own.monetary, population.monetary);
  const isScored = recency !== null && frequency !== null && monetary !== null;
  return {
    status: isScored ? 'scored' : 'unknown',
    recency,
    frequency,
    monetary,
    code: isScored ? `${recency}${frequency}${monetary}` : null,
    because: BECAUSE,
    assumed: NONE,
    missing: isScored ? NONE : own.recency === null ? NO_VISITS : NO_AMOUNT,
  };
}

/** Why `scoreRfm` scored as it did. */
export function explainRfm(
  facts: RfmScoreFacts,
  at: Date,
  policy: SegmentPolicy,
): readonly Reason<'SEG-10'>[] {
  const { recency, frequency, monetary, code } = scoreRfm(facts, at, policy);
  const { rfmMonths } = policy.rfm;
  const today = localDateAt(at, policy.zone);
  const own = measure(facts, today, policy);
  const lastVisitOn = lastVisitOf(facts.visits, today, policy);
  return [
    {
      rule: 'SEG-10',
      facts: {
        lastVisitOn,
        visits: own.frequency,
        spentFen: own.monetary,
        recency,
        frequency,
        monetary,
      },
      policy: { 'rfm.rfmMonths': rfmMonths },
      sentence: sentenceOf(code, lastVisitOn, own, rfmMonths),
    },
  ];
}

const BECAUSE = sharedList(['SEG-10'] as const);
const NO_VISITS = sharedList(['visits']);
const NO_AMOUNT = sharedList(['visits.amountFen']);
const FIFTHS = 5;

/** The three numbers of one customer; `null` where they are not known. */
interface Measured {
  readonly recency: number | null;
  readonly frequency: number | null;
  readonly monetary: number | null;
}

const NEVER_CAME: Measured = { recency: null, frequency: null, monetary: null };

function measure({ visits }: RfmFacts, today: LocalDate, policy: SegmentPolicy): Measured {
  const lastOn = lastVisitOf(visits, today, policy);
  if (lastOn === null) return NEVER_CAME;
  const span = historyUpTo(today, policy.rfm.rfmMonths);
  const { knownFen, isComplete } = spendingIn(visits, span, policy);
  return {
    recency: epochDayOf(lastOn),
    frequency: visitsIn(visits, span, policy).length,
    monetary: isComplete ? knownFen : null,
  };
}

function fifthOf(value: number | null, ranks: RankSummary): number | null {
  if (value === null) return null;
  for (let fifth = FIFTHS; fifth > 1; fifth--) {
    const least = leastOfShare(ranks, (FIFTHS + 1 - fifth) / FIFTHS);
    if (least !== null && value >= least) return fifth;
  }
  return 1;
}

function sentenceOf(
  code: string | null,
  lastVisitOn: LocalDate | null,
  { frequency, monetary }: Measured,
  months: number,
): Text {
  if (lastVisitOn === null) {
    return { 'zh-CN': '没有进店记录，无法评分。', en: 'No visit is recorded: no score.' };
  }
  if (code === null || monetary === null) {
    return {
      'zh-CN': `上次进店是 ${lastVisitOn}，但有工单缺少金额，消费额无法评分。`,
      en: `Last came in on ${lastVisitOn}; the amount of some work is missing, so the spend has no score.`,
    };
  }
  const yuan = (monetary / 100).toFixed(2);
  return {
    'zh-CN': `上次进店是 ${lastVisitOn}，近 ${months} 个月进店 ${frequency} 次、消费 ${yuan} 元，RFM 为 ${code}。`,
    en: `Last came in on ${lastVisitOn}; ${frequency} visits and ${yuan} yuan in ${months} months: RFM ${code}.`,
  };
}
