import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import { localDateAt } from '../../foundation/time/instant.js';
import type { FollowUpPolicy } from './policy.js';
import type {
  FactorSum,
  FollowUpReportFacts,
  FollowUpReportRuling,
  RecordSummary,
  TopIssue,
} from './types.js';

/**
 * Draws up the summary report of a batch from its counts.
 *
 * With nobody completed, or nothing scored, the report is there all the same and its scores are
 * unknown. Means are rounded half up to hundredths. Topics come by how often they were named, ties
 * by name. The customers' words are not in it: it names the records that hold suggestions.
 *
 * Zone: the policy's, for the days of the period. Throws MisuseError on an invalid date or a policy
 * that was not defined.
 *
 * @rule FUP-06
 * @example
 * ```ts
 * import { assessReport, defaultFollowUpPolicy, summarizeRecords } from 'dealer-care/follow-ups';
 *
 * const at = new Date('2026-03-20T18:00:00+08:00');
 * const summary = summarizeRecords({ planned: 10, records: [] }, at, defaultFollowUpPolicy);
 * const report = assessReport({ summary }, at, defaultFollowUpPolicy);
 * console.log([report.status, report.planned, report.factorScores]); // => ["unknown",10,null]
 * ```
 */
export function assessReport(
  facts: FollowUpReportFacts,
  at: Date,
  policy: FollowUpPolicy,
): FollowUpReportRuling {
  requireDefined(policy, 'FollowUpPolicy');
  millisecondsOf(at, 'at');
  const { summary, proposals } = facts;
  const invalid = Object.values(summary.invalid).reduce((sum, one) => sum + one, 0);
  const ended = summary.completed + summary.refused + invalid;
  const factorScores = summary.completed === 0 ? null : meansOf(summary.factors);
  return {
    status: factorScores === null ? 'unknown' : 'scored',
    fromOn: dayOf(summary.firstAt, policy),
    untilOn: dayOf(summary.lastAt, policy),
    planned: summary.planned,
    reached: summary.reached,
    completed: summary.completed,
    refused: summary.refused,
    postponed: summary.postponed,
    invalid,
    invalidByReason: summary.invalid,
    withoutResult: Math.max(0, summary.planned - ended),
    satisfied: summary.satisfied,
    dissatisfied: summary.dissatisfied,
    factorScores,
    topIssues: topOf(summary).slice(0, policy.topIssues),
    suggestionRecordIds: summary.suggestionRecordIds,
    complaintIds: summary.complaintIds,
    proposals: proposals ?? NONE,
    because: BECAUSE,
    assumed: NONE,
    missing: factorScores === null ? NO_SCORES : NONE,
  };
}

/** Why the report reads as it does: the counts behind it, and whether there is anything to score. */
export function explainReport(
  facts: FollowUpReportFacts,
  at: Date,
  policy: FollowUpPolicy,
): readonly Reason<'FUP-06'>[] {
  const report = assessReport(facts, at, policy);
  const { planned, reached, completed, invalid, withoutResult, because } = report;
  return because.map((rule) => ({
    rule,
    facts: { planned, reached, completed, invalid, withoutResult },
    policy: { topIssues: policy.topIssues },
    sentence: sentenceOf(report),
  }));
}

const BECAUSE = sharedList(['FUP-06'] as const);
const NO_SCORES = sharedList(['records.scores']);

/** Whole sums in, so that the same answers give the same mean in any order. */
function meansOf(
  factors: Readonly<Record<string, FactorSum>>,
): Readonly<Record<string, number>> | null {
  const means = Object.entries(factors).flatMap(([factor, { count, hundredths }]) =>
    count === 0
      ? []
      : [[factor, Math.floor((2 * hundredths + count) / (2 * count)) / 100] as const],
  );
  return means.length === 0 ? null : Object.fromEntries(means);
}

function topOf({ issues }: RecordSummary): TopIssue[] {
  return Object.entries(issues)
    .map(([topic, count]) => ({ topic, count }))
    .sort((a, b) => b.count - a.count || (a.topic < b.topic ? -1 : 1));
}

function dayOf(at: Date | undefined, { zone }: FollowUpPolicy): string | null {
  return at === undefined ? null : localDateAt(at, zone);
}

function sentenceOf(report: FollowUpReportRuling): Text {
  const { planned, reached, completed, invalid, withoutResult, status } = report;
  const zh = `计划回访 ${planned} 人，接通 ${reached} 人，完成 ${completed} 人，无效 ${invalid} 人，还有 ${withoutResult} 人没有结果`;
  const en = `${planned} planned, ${reached} reached, ${completed} completed, ${invalid} invalid, ${withoutResult} without a result`;
  return status === 'scored'
    ? { 'zh-CN': `${zh}。`, en: `${en}.` }
    : {
        'zh-CN': `${zh}；没有可用的评分，各项得分未知。`,
        en: `${en}; nothing was scored, so the scores are unknown.`,
      };
}
