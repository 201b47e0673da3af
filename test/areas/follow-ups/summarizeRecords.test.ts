import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  assessReport,
  explainReport,
  type FollowUpRecord,
  joinSummaries,
  defaultFollowUpPolicy as policy,
  summarizeRecords,
} from '../../../src/areas/follow-ups/index.js';
import { at, LATER, record } from './support.js';

const summarize = (planned: number, records: readonly FollowUpRecord[]) =>
  summarizeRecords({ planned, records }, LATER, policy);
const report = (planned: number, records: readonly FollowUpRecord[]) =>
  assessReport({ summary: summarize(planned, records) }, LATER, policy);
const one = (n: number, changes: Partial<FollowUpRecord>) =>
  record({ recordId: `R${n}`, taskKey: `T${n}`, customerId: `C${n}`, ...changes });

const BATCH = [
  one(1, { scores: { staff: 75, overall: 100 }, suggestions: '多开一个工位' }),
  one(2, { scores: { staff: 50 }, verdict: 'dissatisfied', issues: ['staff'], complaintId: 'K1' }),
  one(3, { result: 'refused', verdict: undefined, scores: { staff: 0 } }),
  one(4, { result: 'invalid', invalidReason: 'wrongNumber', verdict: undefined }),
  one(5, { result: 'invalid', invalidReason: 'notReached', verdict: undefined }),
  one(6, { result: 'postponed', nextAt: at('2026-03-12 10:00'), verdict: undefined }),
];

describe('FUP-06: the summary report', () => {
  test('FUP-06: 10 planned and nobody completed is a report with unknown scores', () => {
    expect(report(10, [])).toMatchObject({
      status: 'unknown',
      planned: 10,
      completed: 0,
      withoutResult: 10,
      factorScores: null,
      missing: ['records.scores'],
      because: ['FUP-06'],
    });
  });

  test('FUP-06: a batch is counted in full', () => {
    expect(report(8, BATCH)).toEqual({
      status: 'scored',
      fromOn: '2026-03-10',
      untilOn: '2026-03-10',
      planned: 8,
      reached: 4,
      completed: 2,
      refused: 1,
      postponed: 1,
      invalid: 2,
      invalidByReason: {
        wrongNumber: 1,
        notInService: 0,
        notReached: 1,
        hungUp: 0,
        notTheCustomer: 0,
        duplicate: 0,
        language: 0,
      },
      withoutResult: 3,
      satisfied: 1,
      dissatisfied: 1,
      factorScores: { overall: 100, staff: 62.5 },
      topIssues: [{ topic: 'staff', count: 1 }],
      suggestionRecordIds: ['R1'],
      complaintIds: ['K1'],
      proposals: [],
      because: ['FUP-06'],
      assumed: [],
      missing: [],
    });
  });

  test('FUP-06: scores of those who did not complete leave the scores unknown', () => {
    const refused = [one(1, { result: 'refused', scores: { staff: 0 } })];
    expect(report(1, refused)).toMatchObject({ status: 'unknown', factorScores: null });
    expect(report(1, [one(1, {})])).toMatchObject({ status: 'unknown', completed: 1 });
  });

  test('FUP-06: of several records of one task the latest decides, earlier words stay', () => {
    const first = one(1, {
      result: 'postponed',
      nextAt: at('2026-03-11 09:00'),
      suggestions: '早上别打电话',
    });
    const then = one(1, { recordId: 'R9', at: at('2026-03-11 09:00'), scores: { staff: 75 } });
    expect(report(1, [then, first])).toMatchObject({
      completed: 1,
      postponed: 0,
      withoutResult: 0,
      suggestionRecordIds: ['R1'],
      fromOn: '2026-03-10',
      untilOn: '2026-03-11',
    });
  });

  test('FUP-06: means are rounded half up to hundredths', () => {
    const scored = (...scores: number[]) =>
      report(
        9,
        scores.map((staff, n) => one(n, { scores: { staff } })),
      ).factorScores?.['staff'];
    expect(scored(100, 100, 75)).toBe(91.67);
    expect(scored(0, 0, 100)).toBe(33.33);
    expect(scored(62.5, 62.51)).toBe(62.51);
    expect(scored(1.005)).toBe(1);
    expect(scored(33.33)).toBe(33.33);
  });

  test('FUP-06: the most named topics come first, ties by name, five at most', () => {
    const topics = ['f', 'e', 'd', 'c', 'b', 'a'];
    const records = [
      one(0, { issues: topics }),
      one(1, { issues: ['b', 'b'] }),
      one(2, { issues: ['f', 'b'] }),
    ];
    expect(report(3, records).topIssues).toEqual([
      { topic: 'b', count: 3 },
      { topic: 'f', count: 2 },
      { topic: 'a', count: 1 },
      { topic: 'c', count: 1 },
      { topic: 'd', count: 1 },
    ]);
  });

  test('FUP-06: a record after the moment is not known yet; proposals are passed on', () => {
    const summary = summarizeRecords(
      { planned: 8, records: BATCH },
      at('2026-03-10 08:59'),
      policy,
    );
    expect(summary.contacted).toBe(0);
    const proposals = ['增加休息区座位'];
    expect(assessReport({ summary, proposals }, LATER, policy).proposals).toEqual(proposals);
  });

  test('FUP-06: no free text of customers gets into the summary', () => {
    expect(JSON.stringify(summarize(8, BATCH))).not.toContain('工位');
  });

  test('FUP-06: the report says in a sentence how the batch went', () => {
    const summary = summarize(8, BATCH);
    const [scored] = explainReport({ summary }, LATER, policy);
    expect(scored?.sentence['zh-CN']).toBe(
      '计划回访 8 人，接通 4 人，完成 2 人，无效 2 人，还有 3 人没有结果。',
    );
    const [empty] = explainReport({ summary: summarize(10, []) }, LATER, policy);
    expect(empty?.sentence.en).toContain('the scores are unknown');
  });
});

describe('FUP-06: counts add up exactly', () => {
  const anyRecord = fc
    .record({
      n: fc.nat(8),
      minute: fc.nat(59),
      id: fc.nat(20),
      result: fc.constantFrom('completed', 'refused', 'postponed', 'invalid'),
      score: fc.double({ min: 0, max: 100, noNaN: true }),
      factor: fc.constantFrom('staff', 'overall', '__proto__'),
      issues: fc.array(fc.constantFrom('a', 'b', 'toString')),
    })
    .map(({ n, minute, id, result, score, factor, issues }) =>
      one(n, {
        recordId: `R${id}-${n}`,
        at: new Date(at('2026-03-10 09:00').getTime() + minute * 60_000),
        result: result as FollowUpRecord['result'],
        ...(result === 'invalid' ? { invalidReason: 'hungUp' } : {}),
        scores: Object.fromEntries([[factor, score]]),
        issues,
      }),
    );
  // One id names one record.
  const records = fc.uniqueArray(anyRecord, { selector: (one) => one.recordId, maxLength: 30 });

  property.prop([
    records.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    ),
  ])('the order of records does not matter', ([all, shuffled]) => {
    expect(summarize(9, shuffled)).toEqual(summarize(9, all));
  });

  property.prop([records])('a record told twice counts once', (all) => {
    expect(summarize(9, [...all, ...all])).toEqual(summarize(9, all));
  });

  property.prop([records, fc.nat(8), fc.nat(8)])(
    'parts that keep tasks together join to the whole, in any order',
    (all, a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const nth = (one: FollowUpRecord): number => Number(one.taskKey.slice(1));
      const parts = [
        summarize(
          2,
          all.filter((one) => nth(one) < low),
        ),
        summarize(
          3,
          all.filter((one) => nth(one) >= low && nth(one) < high),
        ),
        summarize(
          4,
          all.filter((one) => nth(one) >= high),
        ),
      ] as const;
      const whole = summarize(9, all);
      expect(joinSummaries(joinSummaries(parts[0], parts[1]), parts[2])).toEqual(whole);
      expect(joinSummaries(parts[2], joinSummaries(parts[1], parts[0]))).toEqual(whole);
    },
  );
});
