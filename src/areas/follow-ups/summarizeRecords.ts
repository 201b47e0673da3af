import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import type { FollowUpPolicy } from './policy.js';
import type {
  FactorSum,
  FollowUpRecord,
  InvalidReason,
  RecordSummary,
  RecordSummaryFacts,
} from './types.js';

/**
 * Counts the records of a batch, or of a part of it, exactly.
 *
 * Of several records of one task the latest decides, of two at one instant the one with the larger
 * id; suggestions and complaints of the earlier ones are kept. Scores count where the follow-up was
 * completed, to hundredths of a point. Records after `at` are not known yet, and the same record
 * twice counts once. Order does not matter.
 *
 * Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule FUP-06
 */
export function summarizeRecords(
  facts: RecordSummaryFacts,
  at: Date,
  policy: FollowUpPolicy,
): RecordSummary {
  requireDefined(policy, 'FollowUpPolicy');
  const atMs = millisecondsOf(at, 'at');
  const known = facts.records.filter((one) => one.at.getTime() <= atMs);
  const deciding = latestByTask(known);
  const count = (result: FollowUpRecord['result']): number =>
    deciding.filter((one) => one.result === result).length;
  const [completed, refused, postponed] = [
    count('completed'),
    count('refused'),
    count('postponed'),
  ];
  return {
    planned: facts.planned,
    contacted: deciding.length,
    reached: completed + refused + postponed,
    completed,
    refused,
    postponed,
    invalid: countsByReason(deciding),
    satisfied: deciding.filter((one) => one.verdict === 'satisfied').length,
    dissatisfied: deciding.filter((one) => one.verdict === 'dissatisfied').length,
    factors: factorSums(deciding),
    issues: issueCounts(deciding),
    suggestionRecordIds: sortedSet(
      known.flatMap(({ recordId, suggestions }) => (suggestions === undefined ? [] : [recordId])),
    ),
    complaintIds: sortedSet(
      known.flatMap(({ complaintId }) => (complaintId === undefined ? [] : [complaintId])),
    ),
    ...spanOf(known.map((one) => one.at)),
  };
}

/**
 * Two parts of a batch as one: everything adds up exactly, in whatever order parts are joined.
 *
 * @rule FUP-06
 */
export function joinSummaries(one: RecordSummary, other: RecordSummary): RecordSummary {
  return {
    planned: one.planned + other.planned,
    contacted: one.contacted + other.contacted,
    reached: one.reached + other.reached,
    completed: one.completed + other.completed,
    refused: one.refused + other.refused,
    postponed: one.postponed + other.postponed,
    invalid: joined(one.invalid, other.invalid, 0, add) as RecordSummary['invalid'],
    satisfied: one.satisfied + other.satisfied,
    dissatisfied: one.dissatisfied + other.dissatisfied,
    factors: joined(one.factors, other.factors, NO_SCORES, addSums),
    issues: joined(one.issues, other.issues, 0, add),
    suggestionRecordIds: sortedSet([...one.suggestionRecordIds, ...other.suggestionRecordIds]),
    complaintIds: sortedSet([...one.complaintIds, ...other.complaintIds]),
    ...spanOf(
      [one.firstAt, one.lastAt, other.firstAt, other.lastAt].filter((at) => at !== undefined),
    ),
  };
}

const NO_SCORES: FactorSum = Object.freeze({ count: 0, hundredths: 0 });

function latestByTask(records: readonly FollowUpRecord[]): FollowUpRecord[] {
  const latest = new Map<string, FollowUpRecord>();
  for (const record of records) {
    const before = latest.get(record.taskKey);
    if (before === undefined || isLater(record, before)) latest.set(record.taskKey, record);
  }
  return [...latest.values()];
}

function isLater(record: FollowUpRecord, before: FollowUpRecord): boolean {
  const ms = record.at.getTime() - before.at.getTime();
  return ms > 0 || (ms === 0 && record.recordId > before.recordId);
}

function countsByReason(records: readonly FollowUpRecord[]): Record<InvalidReason, number> {
  const counts: Record<InvalidReason, number> = {
    wrongNumber: 0,
    notInService: 0,
    notReached: 0,
    hungUp: 0,
    notTheCustomer: 0,
    duplicate: 0,
    language: 0,
  };
  for (const { result, invalidReason } of records) {
    if (result === 'invalid' && invalidReason !== undefined) counts[invalidReason]++;
  }
  return counts;
}

function factorSums(records: readonly FollowUpRecord[]): Readonly<Record<string, FactorSum>> {
  const sums = new Map<string, FactorSum>();
  for (const { result, scores = {} } of records) {
    if (result !== 'completed') continue;
    for (const [factor, score] of Object.entries(scores)) {
      const given = { count: 1, hundredths: Math.round(score * 100) };
      sums.set(factor, addSums(sums.get(factor) ?? NO_SCORES, given));
    }
  }
  return byName(sums);
}

/** A topic named twice in one record was named once. */
function issueCounts(records: readonly FollowUpRecord[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { issues = [] } of records) {
    for (const topic of new Set(issues)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return byName(counts);
}

function joined<T>(
  one: Readonly<Record<string, T>>,
  other: Readonly<Record<string, T>>,
  nothing: T,
  plus: (a: T, b: T) => T,
): Readonly<Record<string, T>> {
  const all = new Map(Object.entries(one));
  for (const [name, value] of Object.entries(other)) {
    all.set(name, plus(all.get(name) ?? nothing, value));
  }
  return byName(all);
}

function add(a: number, b: number): number {
  return a + b;
}

function addSums(a: FactorSum, b: FactorSum): FactorSum {
  return { count: a.count + b.count, hundredths: a.hundredths + b.hundredths };
}

function byName<T>(values: ReadonlyMap<string, T>): Readonly<Record<string, T>> {
  return Object.fromEntries([...values].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sortedSet(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}

function spanOf(instants: readonly Date[]): Pick<RecordSummary, 'firstAt' | 'lastAt'> {
  if (instants.length === 0) return {};
  const ms = instants.map((one) => one.getTime());
  const earliest = ms.reduce((a, b) => Math.min(a, b));
  const latest = ms.reduce((a, b) => Math.max(a, b));
  return { firstAt: new Date(earliest), lastAt: new Date(latest) };
}
