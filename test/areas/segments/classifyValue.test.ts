import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  assessValue,
  type CustomerTag,
  classifyValue,
  defaultSegmentPolicy,
  explainRfm,
  explainTags,
  explainValue,
  explainValueClass,
  mergeRanks,
  mergeRfm,
  type RfmFacts,
  scoreRfm,
  summarizeRanks,
  summarizeRfm,
  summarizeValues,
  type TagFacts,
  tagCustomer,
} from '../../../src/areas/segments/index.js';
import type { VisitKind } from '../../../src/foundation/dealership/types.js';
import { noon, policyWith, someCustomers } from './customers.js';

const AT = noon('2026-11-27');
const policy = defaultSegmentPolicy;

function classesOf(values: readonly number[]): string[] {
  const population = summarizeRanks(values);
  return values.map(
    (valueFen) => classifyValue({ valueFen, tags: [], population }, AT, policy).status,
  );
}
const counted = (classes: readonly string[]): number[] =>
  ['A', 'B', 'C'].map((one) => classes.filter((other) => other === one).length);

describe('SEG-10: value classes', () => {
  test('SEG-10: 10 customers are 2 A, 3 B, 5 C', () => {
    expect(counted(classesOf([10, 20, 30, 40, 50, 60, 70, 80, 90, 100]))).toEqual([2, 3, 5]);
  });

  test('SEG-10: 7 customers are 1 A, 2 B, 4 C', () => {
    expect(classesOf([1, 7, 2, 6, 3, 5, 4])).toEqual(['C', 'A', 'C', 'B', 'C', 'B', 'C']);
  });

  test.each([
    [0, [0, 0, 0]],
    [1, [0, 0, 1]],
    [2, [0, 1, 1]],
    [4, [0, 2, 2]],
    [5, [1, 1, 3]],
    [9, [1, 3, 5]],
    [11, [2, 3, 6]],
  ])('SEG-10: %i customers are %j', (count, expected) => {
    const values = Array.from({ length: count }, (_, at) => at * 100);
    expect(counted(classesOf(values))).toEqual(expected);
  });

  test('SEG-10: ties with the last of a class join it', () => {
    expect(classesOf([9, 8, 8, 7, 6, 6, 6, 1, 1, 1])).toEqual([
      'A',
      'A',
      'A',
      'B',
      'B',
      'B',
      'B',
      'C',
      'C',
      'C',
    ]);
    expect(counted(classesOf([5, 5, 5, 5, 5, 5, 5, 5, 5, 5]))).toEqual([10, 0, 0]);
    expect(counted(classesOf([5, 5, 5, 5, 5, 5, 1, 1, 1, 1]))).toEqual([6, 0, 4]);
  });

  test('SEG-10: losses rank below nothing', () => {
    expect(classesOf([0, -5, 10, -1, 3])).toEqual(['C', 'C', 'A', 'C', 'B']);
  });

  test('SEG-10: a share of 0.29 of 100 customers is 29, not 28', () => {
    const shares = policyWith({ value: { ...policy.value, classAShare: 0.29 } });
    const population = summarizeRanks(Array.from({ length: 100 }, (_, at) => at));
    const statusOf = (valueFen: number): string =>
      classifyValue({ valueFen, tags: [], population }, AT, shares).status;
    expect([statusOf(71), statusOf(70)]).toEqual(['A', 'B']);
  });

  test('SEG-10: who has no known value is unclassified and no part of the ranking', () => {
    const population = summarizeRanks([10, 20, 30, 40, 50, null, undefined]);
    expect(population).toMatchObject({ count: 5, unknown: 2 });
    expect(classifyValue({ tags: [], population }, AT, policy)).toEqual({
      status: 'unclassified',
      classAFromFen: 50,
      classBFromFen: 40,
      strategyId: null,
      because: ['SEG-10'],
      assumed: [],
      missing: ['valueFen'],
    });
  });

  const values = fc.array(fc.integer({ min: -20, max: 60 }), { maxLength: 60 });

  property.prop([values])('SEG-10: the order of input does not matter', (all) => {
    expect(classesOf(all.toReversed())).toEqual(classesOf(all).toReversed());
  });

  property.prop([values, fc.nat()])('SEG-10: two passes merge to one', (all, at) => {
    const cut = all.length === 0 ? 0 : at % all.length;
    const one = summarizeRanks(all.slice(0, cut));
    const other = summarizeRanks(all.slice(cut));
    expect(mergeRanks(one, other)).toEqual(summarizeRanks(all));
    expect(mergeRanks(other, one)).toEqual(summarizeRanks(all));
  });

  property.prop([values])('SEG-10: classes are those of the sorted list', (all) => {
    const sorted = [...all].sort((a, b) => b - a);
    const a = Math.floor(all.length / 5);
    const b = Math.floor(all.length / 2);
    const expected = all.map((value) => {
      if (a > 0 && value >= (sorted[a - 1] ?? 0)) return 'A';
      return b > 0 && value >= (sorted[b - 1] ?? 0) ? 'B' : 'C';
    });
    expect(classesOf(all)).toEqual(expected);
  });

  test.each<[string, number, CustomerTag[], string]>([
    ['A', 100, [], 'personalCare'],
    ['B', 70, [], 'growth'],
    ['B', 70, ['priceSensitive'], 'valuePackages'],
    ['C', 10, [], 'basicCare'],
    ['C', 10, ['warrantyOnly'], 'firstPaidService'],
    ['C', 10, ['warrantyOnly', 'priceSensitive'], 'valuePackages'],
    ['C', 10, ['newParent'], 'basicCare'],
  ])('SEG-10: class %s, value %i, tags %j: strategy %s…', (status, valueFen, tags, strategyId) => {
    const population = summarizeRanks([10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
    expect(classifyValue({ valueFen, tags, population }, AT, policy)).toMatchObject({
      status,
      strategyId,
    });
  });

  test('SEG-10: a sensitive tag never chooses the strategy', () => {
    const { strategies } = policy.value;
    const leaking = policyWith({
      value: {
        ...policy.value,
        strategies: { ...strategies, C: { standard: 'x', byTag: { newParent: 'babySeat' } } },
      },
    });
    const facts = { valueFen: 1, tags: ['newParent'], population: summarizeRanks([1]) } as const;
    expect(classifyValue(facts, AT, leaking).strategyId).toBe('x');
  });

  test('SEG-10: the explanation gives rank and limits', () => {
    const population = summarizeRanks([10, 20, 30, 40, 50]);
    const [reason] = explainValueClass({ valueFen: 50, tags: [], population }, AT, policy);
    expect(reason?.sentence['zh-CN']).toBe('在 5 位客户中按价值排名，属于 A 类。');
    expect(reason?.facts).toMatchObject({ classAFromFen: 50, classBFromFen: 40, class: 'A' });
    const [unknown] = explainValueClass({ tags: [], population }, AT, policy);
    expect(unknown?.sentence.en).toContain('not known');
  });
});

describe('SEG-10: the value of a customer', () => {
  const profit = (on: string, grossProfitFen: number) => ({ on, grossProfitFen });

  test('SEG-10: gross profit of 24 months and, whenever it was, of referred buyers', () => {
    const facts = {
      profits: [
        profit('2024-11-27', 1),
        profit('2024-11-28', 20),
        profit('2026-11-27', 300),
        profit('2026-11-28', 4000),
      ],
      referredProfits: [profit('2020-01-01', 50_000), profit('2026-11-28', 600_000)],
    };
    expect(assessValue(facts, AT, policy)).toEqual({
      status: 'known',
      valueFen: 50_320,
      because: ['SEG-10'],
      assumed: [],
      missing: [],
    });
  });

  test('SEG-10: without profits the value is unknown, without referrals they are assumed to be none', () => {
    expect(assessValue({}, AT, policy)).toMatchObject({
      status: 'unknown',
      valueFen: null,
      missing: ['profits'],
    });
    expect(assessValue({ profits: [] }, AT, policy)).toMatchObject({
      valueFen: 0,
      assumed: ['referredProfits'],
    });
  });

  test('SEG-10: a population is summed up in one pass', () => {
    const customers = [{ profits: [profit('2026-01-01', 5)] }, { profits: [] }, {}];
    expect(summarizeValues(customers, AT, policy)).toEqual({
      count: 2,
      unknown: 1,
      numbers: [5, 0],
      counts: [1, 1],
    });
  });

  test('SEG-10: the explanation gives the figure', () => {
    const [reason] = explainValue({ profits: [profit('2026-01-01', 12_345)] }, AT, policy);
    expect(reason?.sentence['zh-CN']).toContain('123.45 元');
    expect(explainValue({}, AT, policy)[0]?.sentence.en).toBe('No gross profit is recorded.');
  });
});

describe('SEG-10: tags from history', () => {
  const none: TagFacts = { visits: [] };
  const tagOf = (facts: TagFacts, tag: CustomerTag) =>
    tagCustomer(facts, AT, policy).tags.find((one) => one.tag === tag)?.status;
  const visit = (on: string, kind: VisitKind, amountFen?: number) => ({ on, kind, amountFen });

  test.each([
    [{ V1: 68.4 }, 'out'],
    [{ V1: 68.5 }, 'in'],
    [{ V1: 1, V2: 90 }, 'in'],
    [{}, 'unknown'],
    [undefined, 'unknown'],
  ])('SEG-10: %j km a day: frequentTraveller %s', (kmPerDay, status) => {
    expect(tagOf({ ...none, kmPerDay }, 'frequentTraveller')).toBe(status);
  });

  test('SEG-10: a spend with a missing amount is high if the rest is, else unknown', () => {
    const spent = (...amounts: (number | undefined)[]) =>
      tagOf({ visits: amounts.map((fen) => visit('2026-01-01', 'repair', fen)) }, 'highSpend');
    expect([spent(1_499_999), spent(1_500_000)]).toEqual(['out', 'in']);
    expect([spent(1_499_999, undefined), spent(1_500_000, undefined)]).toEqual(['unknown', 'in']);
    expect(tagOf({ visits: [visit('2024-11-27', 'repair', 9_000_000)] }, 'highSpend')).toBe('out');
  });

  test('SEG-10: the car’s price is no spend on service', () => {
    const visits = [{ on: '2026-01-01', kind: 'carPurchase', amountFen: 20_000_000 }] as const;
    expect(tagOf({ visits }, 'highSpend')).toBe('out');
  });

  test('SEG-10: two offers turned down for their price', () => {
    const declined = (...days: string[]) =>
      tagOf({ ...none, declinedForPriceOn: days }, 'priceSensitive');
    expect(declined('2026-01-01')).toBe('out');
    expect(declined('2026-01-01', '2024-11-27')).toBe('out');
    expect(declined('2026-01-01', '2024-11-28')).toBe('in');
    expect(tagOf(none, 'priceSensitive')).toBe('unknown');
  });

  test('SEG-10: comes for free work only, at least twice', () => {
    const only = (...visits: ReturnType<typeof visit>[]) => tagOf({ visits }, 'warrantyOnly');
    const free = visit('2026-01-01', 'warranty');
    expect(only(free)).toBe('out');
    expect(only(free, visit('2026-02-01', 'firstService'))).toBe('in');
    expect(only(free, free, visit('2026-02-01', 'repair', 0))).toBe('out');
  });

  test.each<[VisitKind, string]>([
    ['carPurchase', 'in'],
    ['event', 'in'],
    ['collected', 'in'],
    ['elsewhere', 'in'],
    ['firstService', 'in'],
    ['routineService', 'out'],
    ['repair', 'out'],
    ['accident', 'out'],
    ['accessories', 'out'],
    ['other', 'out'],
  ])('SEG-10: free work twice and a visit of kind %s: warrantyOnly %s', (kind, status) => {
    const free = [visit('2026-01-01', 'warranty'), visit('2026-02-01', 'firstService')];
    expect(tagOf({ visits: [...free, visit('2025-06-01', kind)] }, 'warrantyOnly')).toBe(status);
  });

  test('SEG-10: visits without work are not counted as free work', () => {
    const visits = [visit('2026-01-01', 'warranty'), visit('2026-02-01', 'carPurchase')];
    expect(tagOf({ visits }, 'warrantyOnly')).toBe('out');
  });

  test.each([
    ['2024-11-27', 'out'],
    ['2024-11-28', 'in'],
    ['2026-11-27', 'in'],
    ['2026-11-28', 'out'],
  ])('SEG-10: a child born on %s: newParent %s', (on, status) => {
    expect(tagOf({ ...none, familyEvents: [{ kind: 'newChild', on }] }, 'newParent')).toBe(status);
  });

  test('SEG-10: a new parent is for the assigned care staff only', () => {
    const facts: TagFacts = { ...none, familyEvents: [{ kind: 'newChild', on: '2025-01-01' }] };
    expect(tagCustomer(facts, AT, policy).tags.at(-1)).toEqual({
      tag: 'newParent',
      status: 'in',
      visibility: 'assignedCareStaff',
    });
    expect(
      tagOf({ ...none, familyEvents: [{ kind: 'other', on: '2025-01-01' }] }, 'newParent'),
    ).toBe('out');
  });

  test('SEG-10: the ruling names what is missing', () => {
    expect(tagCustomer(none, AT, policy)).toMatchObject({
      status: 'unknown',
      missing: ['kmPerDay', 'declinedForPriceOn', 'familyEvents'],
    });
    const full = { visits: [], kmPerDay: { V1: 10 }, declinedForPriceOn: [], familyEvents: [] };
    expect(tagCustomer(full, AT, policy)).toMatchObject({ status: 'untagged', missing: [] });
  });

  test('SEG-10: each tag is explained with its figure', () => {
    const reasons = explainTags({ ...none, kmPerDay: { V1: 100 } }, AT, policy);
    expect(reasons[0]).toMatchObject({
      facts: { tag: 'frequentTraveller', status: 'in' },
      policy: { 'tags.frequentKmPerYear': 25_000 },
      sentence: { 'zh-CN': '符合标签：高里程用户。' },
    });
    expect(reasons[1]?.sentence['zh-CN']).toBe('不符合标签：高消费。');
    expect(reasons[2]?.sentence['zh-CN']).toBe('资料不足，无法判断：价格敏感。');
  });
});

describe('SEG-10: recency, frequency, spending', () => {
  const came = (...visits: [on: string, fen: number | undefined][]): RfmFacts => ({
    visits: visits.map(([on, amountFen]) => ({ on, kind: 'repair', amountFen })),
  });
  const everybody = [
    came(['2026-11-01', 5000], ['2026-06-01', 4000]),
    came(['2026-10-01', 900]),
    came(['2026-09-01', 700]),
    came(['2026-08-01', 500]),
    came(['2024-01-01', 100]),
  ];
  const population = summarizeRfm(everybody, AT, policy);
  const scored = (facts: RfmFacts) => scoreRfm({ ...facts, population }, AT, policy);

  test('SEG-10: fifths, 5 the best; visits before the window leave no frequency and no spend', () => {
    expect(everybody.map((one) => scored(one).code)).toEqual(['555', '444', '343', '242', '111']);
  });

  test('SEG-10: without a visit, or with a missing amount, it is unknown', () => {
    expect(scored(came())).toEqual({
      status: 'unknown',
      recency: null,
      frequency: null,
      monetary: null,
      code: null,
      because: ['SEG-10'],
      assumed: [],
      missing: ['visits'],
    });
    expect(scored(came(['2026-11-01', undefined]))).toMatchObject({
      status: 'unknown',
      recency: 5,
      monetary: null,
      missing: ['visits.amountFen'],
    });
  });

  property.prop([fc.array(someCustomers, { maxLength: 12 }), fc.nat()], { numRuns: 40 })(
    'SEG-10: the summaries of two parts make that of the whole, in any order',
    (customers, at) => {
      const cut = customers.length === 0 ? 0 : at % customers.length;
      const one = summarizeRfm(customers.slice(0, cut), AT, policy);
      const other = summarizeRfm(customers.slice(cut), AT, policy);
      const whole = summarizeRfm(customers, AT, policy);
      expect(mergeRfm(one, other)).toEqual(whole);
      expect(mergeRfm(other, one)).toEqual(whole);
    },
  );

  test('SEG-10: the explanation tells the three figures', () => {
    const words = (facts: RfmFacts): string | undefined =>
      explainRfm({ ...facts, population }, AT, policy)[0]?.sentence['zh-CN'];
    expect(words(everybody[0] ?? came())).toBe(
      '上次进店是 2026-11-01，近 24 个月进店 2 次、消费 90.00 元，RFM 为 555。',
    );
    expect(words(came())).toBe('没有进店记录，无法评分。');
    expect(words(came(['2026-11-01', undefined]))).toContain('缺少金额');
  });
});
