import {
  assessChurn,
  type ChurnFacts,
  defaultChurnPolicy,
  explainChurn,
  explainChurnList,
} from 'dealer-care/churn';
import { expect, test } from 'vitest';

const facts: ChurnFacts = {
  card: { status: 'active' },
  vehicles: [],
  visits: [{ on: '2024-01-15', kind: 'repair' }],
};
const noon = (day: string): Date => new Date(`${day}T12:00:00+08:00`);

test('CHN-01: a loss is explained with its days, its months and a sentence in both languages', () => {
  expect(explainChurn(facts, noon('2024-07-15'), defaultChurnPolicy)).toEqual([
    {
      rule: 'CHN-01',
      facts: {
        definition: 'house',
        today: '2024-07-15',
        cardStatus: 'active',
        cars: 0,
        lastVisitOn: '2024-01-15',
        atRiskOn: '2024-05-15',
        lostOn: '2024-07-15',
        goneReason: null,
      },
      policy: { atRiskMonths: 4, lostMonths: 6, zone: 'Asia/Shanghai' },
      sentence: {
        'zh-CN': '上次进店是 2024-01-15，2024-07-15 起已满 6 个月没有进店，属于流失客户。',
        en: 'Last came in on 2024-01-15; from 2024-07-15 on that is 6 months without a visit: a lost customer.',
      },
    },
  ]);
});

test.each([
  ['active', '2024-05-14', ['CHN-01', 'CHN-02'], '暂不预警'],
  ['atRisk', '2024-05-15', ['CHN-02'], '进入流失预警；再不来，2024-07-15 起算流失'],
])('CHN-02: %s is explained by the rules that decided', (_, day, rules, words) => {
  const reasons = explainChurn(facts, noon(day), defaultChurnPolicy);
  expect(reasons.map((one) => one.rule)).toEqual(rules);
  expect(reasons.at(-1)?.sentence['zh-CN']).toContain(words);
});

test.each([
  [{ ...facts, card: { status: 'carSold' } }, 'transferred'],
  [{ ...facts, card: { status: 'moved' } }, 'moved away'],
  [{ ...facts, card: { status: 'deceased' } }, 'died'],
  [{ ...facts, visits: [] }, 'Neither a visit'],
] as const)('CHN-02: who is gone or unknown is explained in a sentence', (one, words) => {
  const [reason] = explainChurn(one, noon('2024-07-15'), defaultChurnPolicy);
  expect(reason?.sentence.en).toContain(words);
});

test('CHN-02: the list explains each definition with its own figures', () => {
  const reasons = explainChurnList(facts, noon('2025-02-01'), defaultChurnPolicy);
  expect(reasons.map((one) => [one.facts['definition'], one.rule])).toEqual([
    ['house', 'CHN-01'],
    ['months12', 'CHN-02'],
    ['months24', 'CHN-02'],
    ['ownInterval', 'CHN-02'],
  ]);
  expect(reasons[1]?.policy['definitions.months12.lostMonths']).toBe(12);
  expect(reasons[3]?.sentence.en).toContain('own service interval is not known');
  const known = explainChurnList(
    { ...facts, ownIntervalDays: 90 },
    noon('2025-02-01'),
    defaultChurnPolicy,
  );
  expect(known[3]?.sentence['zh-CN']).toContain('超过自身保养间隔的 2 倍');
});

test('every rule that a ruling names is explained, in its order', () => {
  for (const day of ['2024-02-01', '2024-06-01', '2024-08-01']) {
    const ruling = assessChurn(facts, noon(day), defaultChurnPolicy);
    const reasons = explainChurn(facts, noon(day), defaultChurnPolicy);
    expect(reasons.map((one) => one.rule)).toEqual(ruling.because);
  }
});
