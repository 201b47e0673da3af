import { fc, test as property } from '@fast-check/vitest';
import { assessChurn, type ChurnFacts, defaultChurnPolicy, listChurn } from 'dealer-care/churn';
import { addMonths } from 'dealer-care/time';
import { describe, expect, test } from 'vitest';
import { checkChurnPolicy } from '../../../src/areas/churn/checkChurnPolicy.js';
import type { ChurnPolicy } from '../../../src/areas/churn/policy.js';
import { defined } from '../../../src/foundation/kernel/policy.js';

type Kind = ChurnFacts['visits'][number]['kind'];

const cameOn = (...days: string[]): ChurnFacts => ({
  card: { status: 'active' },
  vehicles: [{ status: 'inUse' }],
  visits: days.map((on) => ({ on, kind: 'routineService' })),
});
const inShanghai = (local: string): Date => new Date(`${local}+08:00`);
const statusAt = (facts: ChurnFacts, local: string): string =>
  assessChurn(facts, inShanghai(local), defaultChurnPolicy).status;

describe('CHN-01: lost after half a year without a visit', () => {
  test('CHN-01: last visit 2024-01-15 is lost from 2024-07-15 00:00 on', () => {
    const facts = cameOn('2024-01-15');
    expect(statusAt(facts, '2024-07-14T23:59:59.999')).toBe('atRisk');
    expect(statusAt(facts, '2024-07-15T00:00:00')).toBe('lost');
    expect(statusAt(facts, '2024-07-15T00:00:00.001')).toBe('lost');
  });

  test('CHN-01: last visit 2024-08-31 is lost from 2025-02-28 on', () => {
    const facts = cameOn('2024-08-31');
    expect(statusAt(facts, '2025-02-27T23:59:59')).toBe('atRisk');
    expect(statusAt(facts, '2025-02-28T00:00:00')).toBe('lost');
  });

  test('CHN-01: the ruling says since when, by which rule, and that nothing changes any more', () => {
    const ruling = assessChurn(
      cameOn('2023-01-15', '2024-01-15'),
      inShanghai('2025-01-01T08:00:00'),
      defaultChurnPolicy,
    );
    expect(ruling).toEqual({
      status: 'lost',
      definition: 'house',
      lastVisitOn: '2024-01-15',
      atRiskOn: '2024-05-15',
      lostOn: '2024-07-15',
      nextChangeOn: null,
      goneReason: null,
      because: ['CHN-01'],
      assumed: [],
      missing: [],
    });
  });

  test('CHN-01: the day is the store’s, whatever the offset of the instant', () => {
    const facts = cameOn('2024-01-15');
    const at = new Date('2024-07-14T16:00:00Z');
    const abroad = defined({ ...defaultChurnPolicy, zone: 'America/New_York' });
    expect(assessChurn(facts, at, defaultChurnPolicy).status).toBe('lost');
    expect(assessChurn(facts, at, abroad).status).toBe('atRisk');
  });

  test.each<[Kind, string]>([
    ['firstService', 'active'],
    ['routineService', 'active'],
    ['repair', 'active'],
    ['accident', 'active'],
    ['warranty', 'active'],
    ['accessories', 'active'],
    ['event', 'active'],
    ['collected', 'active'],
    ['carPurchase', 'active'],
    ['other', 'active'],
    ['elsewhere', 'lost'],
  ])('CHN-01: after a visit of kind %s the customer is %s', (kind, status) => {
    const facts: ChurnFacts = {
      card: { status: 'active' },
      vehicles: [],
      visits: [
        { on: '2023-01-15', kind: 'repair' },
        { on: '2024-06-01', kind },
      ],
    };
    expect(statusAt(facts, '2024-07-15T08:00:00')).toBe(status);
  });

  test('CHN-01: buying a further car is a visit, and the first purchase stands in for one', () => {
    const bought = (...days: string[]): ChurnFacts => ({
      card: { status: 'active' },
      vehicles: days.map((purchasedOn) => ({ status: 'inUse', purchasedOn })),
      visits: [],
    });
    expect(statusAt(bought('2024-01-15'), '2024-07-15T08:00:00')).toBe('lost');
    expect(statusAt(bought('2024-01-15', '2024-06-01'), '2024-07-15T08:00:00')).toBe('active');
  });

  test('CHN-01: the purchase of a car that was sold since still was a visit', () => {
    const facts: ChurnFacts = {
      card: { status: 'active' },
      vehicles: [
        { status: 'transferred', purchasedOn: '2024-06-01' },
        { status: 'inUse', purchasedOn: '2020-06-01' },
      ],
      visits: [],
    };
    expect(statusAt(facts, '2024-07-15T08:00:00')).toBe('active');
  });

  test('CHN-01: a visit on the day itself counts, one on the next day is not known yet', () => {
    expect(statusAt(cameOn('2024-01-15', '2024-07-15'), '2024-07-15T00:00:00')).toBe('active');
    expect(statusAt(cameOn('2024-01-15', '2024-07-16'), '2024-07-15T23:59:59')).toBe('lost');
  });

  test('CHN-01: with neither car nor visit the answer is unknown', () => {
    const nothing: ChurnFacts = { card: { status: 'active' }, vehicles: [], visits: [] };
    const at = inShanghai('2024-07-15T08:00:00');
    expect(assessChurn(nothing, at, defaultChurnPolicy)).toMatchObject({
      status: 'unknown',
      because: ['CHN-01'],
      missing: ['visits', 'vehicles'],
    });
    expect(assessChurn(cameOn(), at, defaultChurnPolicy).missing).toEqual([
      'visits',
      'vehicles.purchasedOn',
    ]);
  });
});

describe('CHN-02: early warning, and who is gone', () => {
  test.each([
    ['2024-05-14', 'active', '2024-05-15'],
    ['2024-05-15', 'atRisk', '2024-07-15'],
    ['2024-07-14', 'atRisk', '2024-07-15'],
    ['2024-07-15', 'lost', null],
  ])('CHN-02: last visit 15 January, on %s %s, next change %s', (day, status, nextChangeOn) => {
    const at = inShanghai(`${day}T12:00:00`);
    const ruling = assessChurn(cameOn('2024-01-15'), at, defaultChurnPolicy);
    expect([ruling.status, ruling.nextChangeOn]).toEqual([status, nextChangeOn]);
  });

  test('CHN-02: car sold is gone', () => {
    const at = inShanghai('2024-05-14T12:00:00');
    const sold: ChurnFacts = { ...cameOn('2024-01-15'), card: { status: 'carSold' } };
    expect(assessChurn(sold, at, defaultChurnPolicy)).toMatchObject({
      status: 'gone',
      goneReason: 'carSold',
      lostOn: null,
      because: ['CHN-02'],
    });
  });

  test.each(['moved', 'deceased'] as const)('CHN-02: %s is gone, lost or not', (status) => {
    const facts: ChurnFacts = { ...cameOn('2020-01-15'), card: { status } };
    const ruling = assessChurn(facts, inShanghai('2024-05-14T12:00:00'), defaultChurnPolicy);
    expect([ruling.status, ruling.goneReason]).toEqual(['gone', status]);
  });

  test('CHN-02: all cars transferred or scrapped is gone, one left in use is not', () => {
    const cars = (...status: ('inUse' | 'transferred' | 'scrapped')[]): ChurnFacts => ({
      ...cameOn('2024-05-01'),
      vehicles: status.map((one) => ({ status: one })),
    });
    expect(statusAt(cars('transferred', 'scrapped'), '2024-05-14T12:00:00')).toBe('gone');
    expect(statusAt(cars('transferred', 'inUse'), '2024-05-14T12:00:00')).toBe('active');
    expect(statusAt(cars(), '2024-05-14T12:00:00')).toBe('active');
  });
});

describe('further definitions beside the half year', () => {
  const at = inShanghai('2024-10-15T12:00:00');

  test('CHN-02: each ruling names its own definition, the house comes first', () => {
    const rulings = listChurn(
      { ...cameOn('2024-01-15'), ownIntervalDays: 180 },
      at,
      defaultChurnPolicy,
    );
    expect(rulings.map((one) => [one.definition, one.status, one.atRiskOn, one.lostOn])).toEqual([
      ['house', 'lost', '2024-05-15', '2024-07-15'],
      ['months12', 'atRisk', '2024-07-15', '2025-01-15'],
      ['months24', 'active', '2025-01-15', '2026-01-15'],
      ['ownInterval', 'atRisk', '2024-10-12', '2025-01-10'],
    ]);
    expect(rulings[0]).toEqual(assessChurn(cameOn('2024-01-15'), at, defaultChurnPolicy));
  });

  test.each([
    ['2024-04-10', 'active'],
    ['2024-04-11', 'atRisk'],
    ['2024-05-10', 'atRisk'],
    ['2024-05-11', 'lost'],
  ])('CHN-02: interval 60 days, last visit 11 January, on %s %s', (day, status) => {
    const facts = { ...cameOn('2024-01-11'), ownIntervalDays: 60 };
    const rulings = listChurn(facts, inShanghai(`${day}T12:00:00`), defaultChurnPolicy);
    expect(rulings.at(-1)?.status).toBe(status);
  });

  test('CHN-02: without the car’s own interval that definition is unknown', () => {
    expect(listChurn(cameOn('2024-01-15'), at, defaultChurnPolicy).at(-1)).toMatchObject({
      definition: 'ownInterval',
      status: 'unknown',
      missing: ['ownIntervalDays'],
    });
  });
});

describe('misuse', () => {
  test('an invalid date and an unchecked policy are refused', () => {
    const facts = cameOn('2024-01-15');
    expect(() => assessChurn(facts, new Date(Number.NaN), defaultChurnPolicy)).toThrow(/at/);
    expect(() => assessChurn(facts, new Date(0), { ...defaultChurnPolicy })).toThrow(/notDefined/);
  });
});

describe('checkChurnPolicy', () => {
  const check = (changes: Partial<ChurnPolicy>): unknown =>
    checkChurnPolicy({ ...defaultChurnPolicy, ...changes }).map((one) => [one.code, one.path]);

  test('the default contradicts nothing', () => {
    expect(check({})).toEqual([]);
  });

  test('a risk must come before its loss, everywhere', () => {
    expect(check({ atRiskMonths: 6 })).toEqual([['wrongOrder', ['atRiskMonths']]]);
    const definitions: ChurnPolicy['definitions'] = {
      a: { by: 'months', atRiskMonths: 12, lostMonths: 12 },
      b: { by: 'ownInterval', atRiskIntervals: 2, lostIntervals: 1.5 },
    };
    expect(check({ definitions })).toEqual([
      ['wrongOrder', ['definitions', 'a', 'atRiskMonths']],
      ['wrongOrder', ['definitions', 'b', 'atRiskIntervals']],
    ]);
  });

  test('no further definition is called house, and some visit counts', () => {
    const definitions: ChurnPolicy['definitions'] = {
      house: { by: 'months', atRiskMonths: 1, lostMonths: 2 },
    };
    const none = Object.fromEntries(
      Object.keys(defaultChurnPolicy.visitKinds).map((kind) => [kind, false]),
    ) as ChurnPolicy['visitKinds'];
    expect(check({ definitions, visitKinds: none })).toEqual([
      ['empty', ['visitKinds']],
      ['notAllowed', ['definitions', 'house']],
    ]);
  });
});

const days = fc
  .integer({ min: 19_000, max: 20_600 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
const visits = fc.array(
  fc.record({ on: days, kind: fc.constantFrom<Kind>('repair', 'elsewhere', 'carPurchase') }),
  { maxLength: 8 },
);

property.prop([visits, days])('CHN-01: agrees with the rule read aloud', (list, today) => {
  const facts: ChurnFacts = { card: { status: 'active' }, vehicles: [], visits: list };
  const came = list
    .filter((one) => one.kind !== 'elsewhere' && one.on <= today)
    .map((one) => one.on);
  const last = came.sort().at(-1);
  const naive =
    last === undefined
      ? 'unknown'
      : today >= addMonths(last, 6)
        ? 'lost'
        : today >= addMonths(last, 4)
          ? 'atRisk'
          : 'active';
  expect(statusAt(facts, `${today}T09:00:00`)).toBe(naive);
});

property.prop([visits, days])('CHN-01: the order of visits does not matter', (list, today) => {
  const at = inShanghai(`${today}T09:00:00`);
  const ruled = (ordered: ChurnFacts['visits']): unknown =>
    assessChurn(
      { card: { status: 'active' }, vehicles: [], visits: ordered },
      at,
      defaultChurnPolicy,
    );
  expect(ruled([...list].reverse())).toEqual(ruled(list));
});

property.prop([visits, days])(
  'CHN-02: on nextChangeOn the status changes, the day before not',
  (list, today) => {
    const facts: ChurnFacts = { card: { status: 'active' }, vehicles: [], visits: list };
    const known = { ...facts, visits: list.filter((one) => one.on <= today) };
    const ruling = assessChurn(known, inShanghai(`${today}T09:00:00`), defaultChurnPolicy);
    if (ruling.nextChangeOn === null) return;
    const change = inShanghai(`${ruling.nextChangeOn}T00:00:00`);
    expect(assessChurn(known, change, defaultChurnPolicy).status).not.toBe(ruling.status);
    const before = new Date(change.getTime() - 1);
    expect(assessChurn(known, before, defaultChurnPolicy).status).toBe(ruling.status);
  },
);
