import { fc, test as property } from '@fast-check/vitest';
import { orThrow } from 'dealer-care/kernel';
import { defineReminderPolicy } from 'dealer-care/policies';
import {
  assessServiceReminder,
  type CompletedService,
  defaultReminderPolicy,
  explainServiceReminder,
  type ReminderPolicy,
  type ServicedCar,
  type ServiceReminderRuling,
} from 'dealer-care/reminders';
import { addMonths, daysBetween } from 'dealer-care/time';
import { describe, expect, test } from 'vitest';
import { facts, noonOf, readings } from './facts.js';

const policyWith = (changes: unknown): ReminderPolicy =>
  orThrow(defineReminderPolicy(defaultReminderPolicy, changes));

const service = (on: string, km: number): CompletedService => ({ on, kind: 'routineService', km });

function ruled(
  car: Partial<ServicedCar>,
  done: CompletedService,
  policy = defaultReminderPolicy,
): ServiceReminderRuling {
  return assessServiceReminder(facts(car, done), noonOf(done.on), policy);
}

const targetsOf = ({ targetKm, targetOn }: ServiceReminderRuling) => [targetKm, targetOn];

describe('REM-03: by what the car runs on', () => {
  const policy = policyWith({
    powertrains: { plugIn: { intervalKm: 7_500, intervalMonths: 12 } },
    models: { 'Model X': { intervalKm: 9_000, intervalMonths: 9 } },
  });
  const done = service('2026-01-10', 12_300);

  test.each<[Partial<ServicedCar>, number, string, string]>([
    [{ fuel: 'plugIn' }, 19_800, '2027-01-10', 'powertrain'],
    [{ fuel: 'plugIn', model: 'Model X' }, 21_300, '2026-10-10', 'model'],
    [{ fuel: 'electric' }, 22_300, '2027-01-10', 'electric'],
    [{ fuel: 'petrol' }, 17_300, '2026-07-10', 'default'],
    [{}, 17_300, '2026-07-10', 'default'],
  ])('REM-03: %j: %i km or %s (%s)', (car, km, on, source) => {
    const ruling = ruled(car, done, policy);
    expect(targetsOf(ruling)).toEqual([km, on]);
    expect(ruling.intervalSource).toBe(source);
  });

  test('an entry for electric cars goes before the rule for electric cars', () => {
    const changes = { powertrains: { electric: { intervalKm: 20_000, intervalMonths: 24 } } };
    expect(targetsOf(ruled({ fuel: 'electric' }, done, policyWith(changes)))).toEqual([
      32_300,
      '2028-01-10',
    ]);
  });
});

describe('REM-03: hard use', () => {
  const done = service('2026-01-10', 10_000);

  test('REM-03: hard use shortens kilometres and months, rounded down', () => {
    expect(targetsOf(ruled({ severeUse: false }, done))).toEqual([15_000, '2026-07-10']);
    expect(targetsOf(ruled({ severeUse: true }, done))).toEqual([13_000, '2026-04-10']);
  });

  test.each([
    [0.5, 12_500, '2026-04-10'],
    [0.7, 13_500, '2026-05-10'],
    [0.57, 12_850, '2026-04-10'],
    [1, 15_000, '2026-07-10'],
    [0.0001, 10_001, '2026-02-10'],
  ])('REM-03: factor %d: %i km or %s', (factor, km, on) => {
    const policy = policyWith({ severeUse: { factor } });
    expect(targetsOf(ruled({ severeUse: true }, done, policy))).toEqual([km, on]);
  });

  test('the booklet is shortened too', () => {
    const policy = policyWith({ models: { X: { intervalKm: 7_500, intervalMonths: 12 } } });
    const ruling = ruled({ model: 'X', severeUse: true }, done, policy);
    expect([...targetsOf(ruling), ruling.intervalSource]).toEqual([14_500, '2026-08-10', 'model']);
  });

  test('in words', () => {
    const [first] = explainServiceReminder(
      facts({ severeUse: true }, done),
      noonOf('2026-01-10'),
      defaultReminderPolicy,
    );
    expect(first?.sentence['zh-CN']).toContain(
      '3,000 公里或 3 个月保养一次（用车条件苛刻，已缩短间隔）',
    );
    expect(first?.policy).toEqual({
      intervalKm: 3_000,
      intervalMonths: 3,
      'severeUse.factor': 0.6,
    });
  });
});

describe('REM-03: a grid fixed at the delivery', () => {
  const policy = policyWith({
    models: { G: { intervalKm: 10_000, intervalMonths: 12, grid: 'fixed' } },
  });
  const bought = { model: 'G', purchasedOn: '2024-02-29' };

  test.each([
    [9_400, 20_000],
    [10_800, 20_000],
    [5_000, 10_000],
    [5_001, 20_000],
    [15_000, 20_000],
    [15_001, 30_000],
  ])('REM-03: serviced at %i km, next at %i km', (km, next) => {
    expect(ruled(bought, service('2025-02-10', km), policy).targetKm).toBe(next);
  });

  test.each([
    ['2024-08-29', '2025-02-28'],
    ['2024-08-30', '2026-02-28'],
    ['2025-02-01', '2026-02-28'],
    ['2025-06-01', '2026-02-28'],
    ['2025-08-29', '2026-02-28'],
    ['2025-08-30', '2027-02-28'],
    ['2027-01-10', '2028-02-29'],
  ])('REM-03: serviced on %s, next on %s', (on, next) => {
    expect(ruled(bought, service(on, 9_000), policy).targetOn).toBe(next);
  });

  test('REM-03: from completion it counts from the service itself', () => {
    const own = policyWith({ models: { G: { intervalKm: 10_000, intervalMonths: 12 } } });
    const done = service('2025-02-10', 9_400);
    expect(targetsOf(ruled(bought, done, own))).toEqual([19_400, '2026-02-10']);
    expect(targetsOf(ruled(bought, done, policy))).toEqual([20_000, '2026-02-28']);
  });

  test('a replaced cluster moves the grid along', () => {
    const clusterReplacements = [{ on: '2025-01-01', oldKm: 9_000, newKm: 0 }];
    const car = { ...bought, clusterReplacements };
    expect(ruled(car, service('2025-02-10', 400), policy).targetKm).toBe(11_000);
    const unknown = { ...bought, clusterReplacements: [{ on: '2025-01-01', newKm: 0 }] };
    const ruling = ruled(unknown, service('2025-02-10', 400), policy);
    expect([ruling.targetKm, ruling.missing]).toEqual([null, ['car.clusterReplacements.oldKm']]);
  });

  test('without a day of delivery only the mileage stands on a grid', () => {
    const ruling = ruled({ model: 'G' }, service('2025-02-10', 9_400), policy);
    expect([...targetsOf(ruling), ruling.missing]).toEqual([20_000, null, ['car.purchasedOn']]);
  });

  test('in words', () => {
    const [first] = explainServiceReminder(
      facts({ ...bought, odometer: readings(['2025-02-10', 9_400]) }, service('2025-02-10', 9_400)),
      noonOf('2025-02-10'),
      policy,
    );
    expect(first?.sentence).toEqual({
      'zh-CN':
        '上次保养是2025年2月10日，9,400 公里；按厂家手册每 10,000 公里或 12 个月保养一次（从交车起按固定节点算），下次保养在 20,000 公里或 2026年2月28日。',
      en: 'Last serviced on 10 February 2025, at 9,400 km; by the maker’s booklet every 10,000 km or 12 months (on a grid fixed at the delivery): next at 20,000 km or on 28 February 2026.',
    });
  });

  property.prop([
    fc.integer({ min: 0, max: 200_000 }),
    fc.integer({ min: 0, max: 3_000 }),
    fc.integer({ min: 500, max: 20_000 }),
    fc.integer({ min: 1, max: 24 }),
  ])(
    'the next multiple lies half an interval to one and a half ahead',
    (km, day, intervalKm, months) => {
      const purchasedOn = '2018-01-31';
      const on = new Date(Date.UTC(2018, 0, 31 + day)).toISOString().slice(0, 10);
      const grid = policyWith({
        maxKmPerDay: 1_000_000,
        models: { G: { intervalKm, intervalMonths: months, grid: 'fixed' } },
      });
      const { targetKm, targetOn } = ruled({ model: 'G', purchasedOn }, service(on, km), grid);
      expect((targetKm ?? 0) % intervalKm).toBe(0);
      expect((targetKm ?? 0) - km).toBeGreaterThanOrEqual(intervalKm / 2);
      expect((targetKm ?? 0) - km).toBeLessThan(intervalKm * 1.5);
      // The naive oracle: the first multiple of which half the way to it has not been gone.
      const multiples = Array.from({ length: 130 }, (_, n) => addMonths(purchasedOn, n * months));
      const stoodFor = multiples.findIndex(
        (one, n) => daysBetween(one, on) <= daysBetween(on, multiples[n + 1] ?? '9999-12-31'),
      );
      expect(targetOn).toBe(multiples[stoodFor + 1]);
    },
  );
});
