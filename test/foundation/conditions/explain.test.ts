import {
  assessCondition,
  type Comparison,
  type Condition,
  describeExplanation,
  explainCondition,
  type PlainRow,
} from 'dealer-care/conditions';
import { orThrow } from 'dealer-care/kernel';
import { describe, expect, test } from 'vitest';
import { AT, bound, declarations, ZONE } from './customers.js';

describe('one test in words', () => {
  test.each<readonly [Condition, PlainRow, string, string]>([
    [
      { fact: 'age', op: 'between', value: [25, 34] },
      { age: 35 },
      '年龄：35 岁；要求：25 岁至 34 岁（含两端）；不符合',
      'age: 35 years; required: 25 years to 34 years, both included; OUT',
    ],
    [
      { fact: 'age', op: 'gte', value: 18 },
      {},
      '年龄：未登记；要求：不低于 18 岁；资料不全，无法判断',
      'age: not recorded; required: at least 18 years; UNKNOWN',
    ],
    [
      { fact: 'age', op: 'notIn', value: [18, 30] },
      { age: 20 },
      '年龄：20 岁；要求：18 岁、30 岁以外；符合',
      'age: 20 years; required: none of 18 years, 30 years; IN',
    ],
    [
      { fact: 'spentFen', op: 'lt', value: 500 },
      { spentFen: 500 },
      '累计消费：500；要求：低于 500；不符合',
      'spent: 500; required: less than 500; OUT',
    ],
    [
      { fact: 'tier', op: 'in', value: ['gold', 'platinum'] },
      { tier: 'gold' },
      '会员等级：金卡；要求：金卡、白金卡之一；符合',
      'tier: gold; required: one of gold, platinum; IN',
    ],
    [
      { fact: 'tier', op: 'ne', value: 'none' },
      { tier: 'none' },
      '会员等级：非会员；要求：不是非会员；不符合',
      'tier: none; required: not none; OUT',
    ],
    [
      { fact: 'city', op: 'eq', value: '$&' },
      { city: '苏州#1' },
      '城市：“苏州#1”；要求：为“$&”；不符合',
      'city: "苏州#1"; required: "$&"; OUT',
    ],
    [
      { fact: 'isMember', op: 'ne', value: true },
      { isMember: false },
      '会员：否；要求：否；符合',
      'member: no; required: no; IN',
    ],
    [
      { fact: 'tags', op: 'containsAny', value: ['SUV', '电动'] },
      { tags: ['家用', 'SUV'] },
      '标签：“家用”、“SUV”；要求：至少包含“SUV”、“电动”之一；符合',
      'tags: "家用", "SUV"; required: containing any of "SUV", "电动"; IN',
    ],
    [
      { fact: 'tags', op: 'contains', value: 'SUV' },
      { tags: [] },
      '标签：（空）；要求：包含“SUV”；不符合',
      'tags: (none); required: containing "SUV"; OUT',
    ],
    [
      { fact: 'city', op: 'missing' },
      {},
      '城市：未登记；要求：未登记；符合',
      'city: not recorded; required: not recorded; IN',
    ],
    [
      { fact: 'home', op: 'exists' },
      { home: { lat: 31.5, lon: 121 } },
      '住址：31.5, 121；要求：已登记；符合',
      'home: 31.5, 121; required: recorded; IN',
    ],
    [
      { fact: 'home', op: 'withinKm', value: { lat: 31, lon: 121, km: 10 } },
      { home: { lat: 31.1, lon: 121 } },
      '住址：相距 11.12 公里；要求：距坐标（31, 121）不超过 10 公里；不符合',
      'home: 11.12 km away; required: at most 10 km from (31, 121); OUT',
    ],
    [
      { fact: 'lastVisitOn', op: 'gte', value: '2026-01-01' },
      { lastVisitOn: '2026-01-01' },
      '上次进店：2026-01-01；要求：不早于 2026-01-01；符合',
      'last visit: 2026-01-01; required: on or after 2026-01-01; IN',
    ],
    [
      { fact: 'lastVisitOn', op: 'daysSince', value: { gte: 30, lt: 60 } },
      { lastVisitOn: '2026-10-28' },
      '上次进店：2026-10-28（距今 30 天）；要求：距今至少 30 天且不足 60 天；符合',
      'last visit: 2026-10-28 (30 days ago); required: at least 30 and less than 60 days ago; IN',
    ],
    [
      { fact: 'lastVisitOn', op: 'monthsSince', value: { gt: 6 } },
      { lastVisitOn: '2026-05-27' },
      '上次进店：2026-05-27（距今 6 个月）；要求：距今超过 6 个月；不符合',
      'last visit: 2026-05-27 (6 months ago); required: more than 6 months ago; OUT',
    ],
    [
      { fact: 'lastVisitOn', op: 'daysSince', value: { gte: -7 } },
      { lastVisitOn: '2026-12-01' },
      '上次进店：2026-12-01（还有 4 天）；要求：还有不超过 7 天（含已过）；符合',
      'last visit: 2026-12-01 (4 days ahead); required: at most 7 days ahead (or past); IN',
    ],
    [
      { fact: 'birthday', op: 'anniversaryWithinDays', value: 7 },
      { birthday: '1990-11-26' },
      '生日：1990-11-26（下次周年 2027-11-26）；要求：7 天内（含今天）逢周年；不符合',
      'birthday: 1990-11-26 (next anniversary 2027-11-26); required: anniversary within 7 days, today included; OUT',
    ],
    [
      { fact: 'birthday', op: 'anniversaryWithinDays', value: 0 },
      { birthday: '1990-11-27' },
      '生日：1990-11-27（下次周年 2026-11-27）；要求：今天正逢周年；符合',
      'birthday: 1990-11-27 (next anniversary 2026-11-27); required: anniversary today; IN',
    ],
  ])('%j of %j', (condition, row, zh, en) => {
    expect(bound(condition).explain(row).sentence).toEqual({ 'zh-CN': zh, en });
  });
});

test('a whole condition reads as a tree, each part with its own status', () => {
  const condition = bound({
    all: [
      { fact: 'age', op: 'gte', value: 18 },
      { not: { fact: 'tier', op: 'eq', value: 'none' } },
      {
        any: [
          { fact: 'city', op: 'startsWith', value: '苏' },
          { all: [{ fact: 'score', op: 'gt', value: 89.5 }] },
        ],
      },
    ],
  });
  const explanation = condition.explain({ age: 30, tier: 'gold', city: '上海' });
  expect(describeExplanation(explanation, 'zh-CN').split('\n')).toEqual([
    '须同时符合以下 3 项：资料不全，无法判断',
    '  年龄：30 岁；要求：不低于 18 岁；符合',
    '  以下一项须不成立：符合',
    '    会员等级：金卡；要求：为非会员；不符合',
    '  须至少符合以下 2 项之一：资料不全，无法判断',
    '    城市：“上海”；要求：以“苏”开头；不符合',
    '    须符合以下一项：资料不全，无法判断',
    '      满意度：未登记；要求：超过 89.5；资料不全，无法判断',
  ]);
  expect(describeExplanation(explanation, 'en').split('\n')).toEqual([
    'all of these 3: UNKNOWN',
    '  age: 30 years; required: at least 18 years; IN',
    '  not this: IN',
    '    tier: gold; required: none; OUT',
    '  at least one of these 2: UNKNOWN',
    '    city: "上海"; required: starting with "苏"; OUT',
    '    this: UNKNOWN',
    '      score: not recorded; required: more than 89.5; UNKNOWN',
  ]);
  expect(explanation.parts[0]).toMatchObject({ status: 'in', fact: 'age', value: 30, parts: [] });
  expect(explanation.parts[1]).toMatchObject({ status: 'in', fact: null, value: null });
});

describe('spans in words', () => {
  const words = (test: Condition, day: string): readonly [string, string] => {
    const { sentence } = bound(test).explain({ lastVisitOn: day });
    const [, zh = ''] = /要求：(.*)；/.exec(sentence['zh-CN']) ?? [];
    const [, en = ''] = /required: (.*);/.exec(sentence.en) ?? [];
    return [zh, en];
  };

  test.each<readonly [Comparison, string, string]>([
    [{ gte: -30, lte: 0 }, '未来 30 天内（含今天）', 'within the next 30 days, today included'],
    [{ gt: -31, lt: 0 }, '未来 30 天内（不含今天）', 'within the next 30 days, today excluded'],
    [{ gte: -1, lt: 0 }, '未来 1 天内（不含今天）', 'within the next 1 day, today excluded'],
    [{ gt: -1, lte: 0 }, '还有不足 1 天，且今天或以后', 'less than 1 day ahead and today or later'],
    [{ gte: 0 }, '今天或更早', 'today or before'],
    [{ gt: 0 }, '今天以前', 'before today'],
    [{ lte: 0 }, '今天或以后', 'today or later'],
    [{ lt: 0 }, '今天以后', 'after today'],
    [{ eq: 0 }, '今天', 'today'],
    [{ eq: 1 }, '距今正好 1 天', 'exactly 1 day ago'],
    [{ eq: -2 }, '正好还有 2 天', 'exactly 2 days ahead'],
    [{ lt: 60 }, '距今不足 60 天（含未来）', 'less than 60 days ago (or ahead)'],
    [
      { gte: 0, lt: 60 },
      '今天或更早，且距今不足 60 天',
      'today or before and less than 60 days ago',
    ],
    [
      { gte: -60, lte: -30 },
      '还有至少 30 天且不超过 60 天',
      'at least 30 and at most 60 days ahead',
    ],
    [
      { gt: -60, lt: -30 },
      '还有超过 30 天且不足 60 天',
      'more than 30 and less than 60 days ahead',
    ],
    [{ lte: -30 }, '还有至少 30 天', 'at least 30 days ahead'],
    [
      { gte: -7, lte: 7 },
      '还有不超过 7 天，且距今不超过 7 天',
      'at most 7 days ahead and at most 7 days ago',
    ],
  ])('days %j', (value, zh, en) => {
    expect(words({ fact: 'lastVisitOn', op: 'daysSince', value }, '2026-11-27')).toEqual([zh, en]);
  });

  test.each<readonly [Comparison, string, string]>([
    [{ gte: 1 }, '距今至少 1 个月', 'at least 1 month ago'],
    [{ lt: 3 }, '距今不足 3 个月（含未来）', 'less than 3 months ago (or ahead)'],
    [{ gte: 0 }, '还有不足 1 个月（含已过）', 'less than 1 month ahead (or past)'],
    [{ gt: 0 }, '距今至少 1 个月', 'at least 1 month ago'],
    [{ lte: 0 }, '距今不足 1 个月（含未来）', 'less than 1 month ago (or ahead)'],
    [{ lt: 0 }, '还有至少 1 个月', 'at least 1 month ahead'],
    [{ eq: 0 }, '相差不足 1 个月', 'less than 1 month away'],
  ])('months %j', (value, zh, en) => {
    expect(words({ fact: 'lastVisitOn', op: 'monthsSince', value }, '2026-11-27')).toEqual([
      zh,
      en,
    ]);
  });

  test('today is today, and one is one', () => {
    const said = (test: Condition, row: PlainRow): readonly string[] =>
      Object.values(bound(test).explain(row).sentence);
    const days = { fact: 'lastVisitOn', op: 'daysSince', value: { gte: 0 } } as const;
    expect(said(days, { lastVisitOn: '2026-11-27' })).toEqual([
      '上次进店：2026-11-27（今天）；要求：今天或更早；符合',
      'last visit: 2026-11-27 (today); required: today or before; IN',
    ]);
    const months = { ...days, op: 'monthsSince', value: { gte: 1 } } as const;
    expect(said(months, { lastVisitOn: '2026-10-27' })).toEqual([
      '上次进店：2026-10-27（距今 1 个月）；要求：距今至少 1 个月；符合',
      'last visit: 2026-10-27 (1 month ago); required: at least 1 month ago; IN',
    ]);
    expect(said({ fact: 'age', op: 'gte', value: 2 }, { age: 1 })).toEqual([
      '年龄：1 岁；要求：不低于 2 岁；不符合',
      'age: 1 year; required: at least 2 years; OUT',
    ]);
  });
});

describe('a condition and its catalogue as plain JSON', () => {
  const facts = {
    catalogue: declarations,
    condition: { fact: 'lastVisitOn', op: 'daysSince', value: { gte: 30 } },
    row: { lastVisitOn: '2026-11-20' },
  } as const;

  test('are assessed and explained at once', () => {
    expect(orThrow(assessCondition(facts, AT, ZONE))).toEqual({
      status: 'out',
      nextChangeAt: new Date('2026-12-19T16:00:00Z'),
      because: [],
      assumed: [],
      missing: [],
    });
    expect(orThrow(explainCondition(facts, AT, ZONE)).status).toBe('out');
  });

  test('say what is wrong under catalogue or condition', () => {
    const noCatalogue = assessCondition({ ...facts, catalogue: { x: {} as never } }, AT, ZONE);
    expect(noCatalogue).toMatchObject({
      ok: false,
      issues: [{ path: ['catalogue', 'x', 'type'] }, {}, {}],
    });
    const noFact = assessCondition({ ...facts, condition: { fact: 'x', op: 'exists' } }, AT, ZONE);
    expect(noFact).toMatchObject({ ok: false, issues: [{ path: ['condition', 'fact'] }] });
    expect(explainCondition({ ...facts, condition: { all: [] } }, AT, ZONE).ok).toBe(false);
  });
});
