import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  classifyLifecycle,
  defaultSegmentPolicy,
  explainLifecycle,
  type LifecycleFacts,
  type LifecycleRuling,
} from '../../../src/areas/segments/index.js';
import { addDays, addMonths, monthsBetween } from '../../../src/foundation/time/localDate.js';
import { eightModels, noon, policyWith, someDays } from './customers.js';

const BOUGHT = '2024-01-10';

function ruled(
  months: number,
  kmNow: number | undefined,
  freeServiceDone: boolean,
  more: Partial<LifecycleFacts> = {},
): LifecycleRuling {
  const facts = { purchasedOn: BOUGHT, kmNow, freeServiceDone, ...more };
  return classifyLifecycle(facts, noon(addMonths(BOUGHT, months)), defaultSegmentPolicy);
}

describe('SEG-07: stages by age and mileage', () => {
  test.each([
    [1, 2999, 'preFirstService', false],
    [1, 3000, 'firstServiceDue', false],
    [1, 5000, 'firstServiceDue', false],
    [1, 5001, 'inWarranty', true],
  ])('SEG-07: free service not done, %i month, %i km: %s', (months, km, stage, missed) => {
    const { status, freeServiceMissed } = ruled(months, km, false);
    expect([status, freeServiceMissed]).toEqual([stage, missed]);
  });

  test.each([
    [23, 59_999, 'inWarranty'],
    [10, 60_000, 'postWarranty'],
    [24, 20_000, 'postWarranty'],
    [35, 70_000, 'postWarranty'],
    [36, 20_000, 'replacementLikely'],
    [59, 20_000, 'replacementLikely'],
    [60, 20_000, 'resaleRisk'],
  ])('SEG-07: free service done, %i months, %i km: %s', (months, km, stage) => {
    expect(ruled(months, km, true)).toMatchObject({ status: stage, freeServiceMissed: false });
  });

  test.each([
    ['2026-01-09', 'inWarranty'],
    ['2026-01-10', 'postWarranty'],
    ['2027-01-09', 'postWarranty'],
    ['2027-01-10', 'replacementLikely'],
    ['2029-01-09', 'replacementLikely'],
    ['2029-01-10', 'resaleRisk'],
  ])('SEG-07: bought 10 January 2024, on %s %s', (day, stage) => {
    const facts = { purchasedOn: BOUGHT, kmNow: 20_000, freeServiceDone: true };
    expect(classifyLifecycle(facts, noon(day), defaultSegmentPolicy).status).toBe(stage);
  });

  test('SEG-07: the stage changes at 00:00 of the store', () => {
    const facts = { purchasedOn: BOUGHT, kmNow: 20_000, freeServiceDone: true };
    const statusAt = (text: string): string =>
      classifyLifecycle(facts, new Date(text), defaultSegmentPolicy).status;
    expect(statusAt('2026-01-09T23:59:59.999+08:00')).toBe('inWarranty');
    expect(statusAt('2026-01-10T00:00:00+08:00')).toBe('postWarranty');
  });

  test('SEG-07: months are clamped to the end of a shorter month', () => {
    const facts = { purchasedOn: '2024-02-29', kmNow: 20_000, freeServiceDone: true };
    const statusOn = (day: string): string =>
      classifyLifecycle(facts, noon(day), defaultSegmentPolicy).status;
    expect([statusOn('2026-02-27'), statusOn('2026-02-28')]).toEqual([
      'inWarranty',
      'postWarranty',
    ]);
  });

  test('SEG-07: the whole ruling', () => {
    expect(ruled(2, 3000, false)).toEqual({
      status: 'firstServiceDue',
      freeServiceMissed: false,
      countedFrom: BOUGHT,
      nextChangeOn: '2026-01-10',
      freeServiceSource: 'default',
      because: ['SEG-07'],
      assumed: [],
      missing: [],
    });
  });
});

describe('SEG-07: unknown odometer', () => {
  test.each([
    ['2024-04-09', 'preFirstService', false, '2024-04-10'],
    ['2024-04-10', 'firstServiceDue', false, '2024-07-11'],
    ['2024-07-10', 'firstServiceDue', false, '2024-07-11'],
    ['2024-07-11', 'inWarranty', true, '2026-01-10'],
    ['2026-01-09', 'inWarranty', true, '2026-01-10'],
  ])('SEG-07: not done, on %s %s, missed %s, next change %s', (day, stage, missed, next) => {
    const facts = { purchasedOn: BOUGHT, freeServiceDone: false };
    const ruling = classifyLifecycle(facts, noon(day), defaultSegmentPolicy);
    expect(ruling).toMatchObject({
      status: stage,
      freeServiceMissed: missed,
      nextChangeOn: next,
      assumed: ['odometer'],
    });
  });

  test('SEG-07: where age decides alone nothing is assumed', () => {
    expect(ruled(24, undefined, true).assumed).toEqual([]);
    expect(ruled(23, undefined, true)).toMatchObject({
      status: 'inWarranty',
      freeServiceMissed: false,
      assumed: ['odometer'],
    });
  });
});

describe('SEG-07: used cars', () => {
  const used = { purchasedOn: '2025-06-01', registeredOn: '2024-03-01', freeServiceDone: true };

  test.each([
    ['2026-02-28', 'inWarranty'],
    ['2026-03-01', 'postWarranty'],
    ['2028-05-31', 'postWarranty'],
    ['2028-06-01', 'replacementLikely'],
    ['2030-06-01', 'resaleRisk'],
  ])('SEG-07: warranty from registration, replacement from own purchase: %s %s', (day, stage) => {
    const ruling = classifyLifecycle({ ...used, kmNow: 30_000 }, noon(day), defaultSegmentPolicy);
    expect([ruling.status, ruling.countedFrom]).toEqual([stage, '2024-03-01']);
  });

  test('SEG-07: a car registered after the purchase is a new one', () => {
    const facts = { purchasedOn: BOUGHT, registeredOn: '2024-02-20', freeServiceDone: true };
    expect(classifyLifecycle(facts, noon('2024-03-01'), defaultSegmentPolicy).countedFrom).toBe(
      BOUGHT,
    );
  });

  test('SEG-07: without its registration a used car is known only where that cannot matter', () => {
    const facts = { purchasedOn: BOUGHT, boughtUsed: true, freeServiceDone: true };
    const on = (day: string, kmNow?: number): LifecycleRuling =>
      classifyLifecycle({ ...facts, kmNow }, noon(day), defaultSegmentPolicy);
    expect(on('2025-01-10')).toMatchObject({
      status: 'unknown',
      missing: ['registeredOn'],
      nextChangeOn: '2026-01-10',
    });
    expect(on('2025-01-10', 60_000).status).toBe('postWarranty');
    expect(on('2026-01-10').status).toBe('postWarranty');
  });
});

describe('SEG-07: what is missing', () => {
  test('SEG-07: without a purchase date nothing can be said', () => {
    const ruling = classifyLifecycle(
      { kmNow: 70_000, freeServiceDone: true, registeredOn: BOUGHT },
      noon('2026-01-10'),
      defaultSegmentPolicy,
    );
    expect(ruling).toMatchObject({
      status: 'unknown',
      missing: ['purchasedOn'],
      nextChangeOn: null,
    });
  });

  test('SEG-07: a purchase that is yet to come is not known yet', () => {
    const facts = { purchasedOn: BOUGHT, kmNow: 5, freeServiceDone: false };
    const on = (day: string): LifecycleRuling =>
      classifyLifecycle(facts, noon(day), defaultSegmentPolicy);
    expect(on('2024-01-09')).toMatchObject({ status: 'unknown', nextChangeOn: BOUGHT });
    expect(on(BOUGHT).status).toBe('preFirstService');
  });

  test('SEG-07: the last days of the calendar are no surprise', () => {
    const facts = { purchasedOn: '9999-12-31', freeServiceDone: false };
    expect(classifyLifecycle(facts, noon('2026-01-10'), defaultSegmentPolicy).status).toBe(
      'unknown',
    );
  });

  test('an invalid date and an unchecked policy are refused', () => {
    const facts = { purchasedOn: BOUGHT, freeServiceDone: false };
    expect(() => classifyLifecycle(facts, new Date(Number.NaN), defaultSegmentPolicy)).toThrow(
      /at/,
    );
    expect(() => classifyLifecycle(facts, new Date(0), { ...defaultSegmentPolicy })).toThrow(
      /notDefined/,
    );
  });
});

describe('SEG-07: the maker’s booklet', () => {
  const { life } = defaultSegmentPolicy;
  const booklet = {
    freeServiceFromKm: 8000,
    freeServiceToKm: 10_000,
    freeServiceFromMonths: 10,
    freeServiceToMonths: 12,
  };
  const policy = policyWith({ life: { ...life, models: { ix35: booklet } } });

  test.each([
    ['ix35', 7999, 'preFirstService', 'model'],
    [' ix35 ', 8000, 'firstServiceDue', 'model'],
    ['ix35', 10_000, 'firstServiceDue', 'model'],
    ['ix35', 10_001, 'inWarranty', 'model'],
    ['i30', 5001, 'inWarranty', 'default'],
  ])('SEG-07: %s at %i km is %s, by the figures of the %s', (model, kmNow, stage, source) => {
    const facts = { purchasedOn: BOUGHT, kmNow, freeServiceDone: false, model };
    const ruling = classifyLifecycle(facts, noon('2024-02-10'), policy);
    expect([ruling.status, ruling.freeServiceSource]).toEqual([stage, source]);
  });

  const sourceOf = (
    model: string,
    booklets: Readonly<Record<string, typeof booklet>>,
    freeServiceDone = false,
  ): readonly unknown[] => {
    const named = policyWith({ models: eightModels, life: { ...life, models: booklets } });
    const facts = { purchasedOn: BOUGHT, kmNow: 6000, freeServiceDone, model };
    const { status, freeServiceMissed, freeServiceSource } = classifyLifecycle(
      facts,
      noon('2024-02-10'),
      named,
    );
    return [status, freeServiceMissed, freeServiceSource];
  };

  test.each([
    ['tucson', 'tucson'],
    ['tucson', '途胜'],
    ['tucson', 'Tucson '],
    ['途胜', 'tucson'],
    ['途胜', 'Tucson'],
  ])('SEG-07: a booklet of %s is found for a car that is called %s', (name, model) => {
    expect(sourceOf(model, { [name]: booklet })).toEqual(['preFirstService', false, 'model']);
    expect(sourceOf('ix35', { [name]: booklet })).toEqual(['inWarranty', true, 'default']);
    expect(sourceOf('unheard of', { [name]: booklet })).toEqual(['inWarranty', true, 'default']);
  });

  test('SEG-07: of two booklets of one model the own name counts, then the key, else neither', () => {
    const early = { ...booklet, freeServiceFromKm: 1000, freeServiceToKm: 7000 };
    const two = { 途胜: booklet, Tucson: early };
    expect(sourceOf('途胜', two)[0]).toBe('preFirstService');
    expect(sourceOf('Tucson', two)[0]).toBe('firstServiceDue');
    expect(sourceOf('tucson', two)).toEqual(['inWarranty', true, 'default']);
    const withKey = { 途胜: booklet, tucson: early };
    expect(sourceOf('途胜', withKey)[0]).toBe('preFirstService');
    expect(sourceOf('Tucson', withKey)[0]).toBe('firstServiceDue');
  });

  test('SEG-07: once the free service is done its figures do not matter', () => {
    expect(sourceOf('tucson', { tucson: booklet }, true)).toEqual(['inWarranty', false, null]);
  });
});

const someCars = fc.record({
  purchasedOn: fc.option(someDays, { nil: undefined }),
  registeredOn: fc.option(someDays, { nil: undefined }),
  boughtUsed: fc.option(fc.boolean(), { nil: undefined }),
  kmNow: fc.option(fc.constantFrom(0, 2999, 3000, 5000, 5001, 59_999, 60_000), {
    nil: undefined,
  }),
  freeServiceDone: fc.boolean(),
});

/** The rule read out literally, with counted months instead of thresholds. */
function naiveStage(facts: LifecycleFacts, today: string): string {
  const { purchasedOn, registeredOn, kmNow, freeServiceDone } = facts;
  if (purchasedOn === undefined || purchasedOn > today) return 'unknown';
  const used = facts.boughtUsed ?? (registeredOn !== undefined && registeredOn < purchasedOn);
  const age = monthsBetween(purchasedOn, today);
  if (age >= 60) return 'resaleRisk';
  if (age >= 36) return 'replacementLikely';
  const from = used ? registeredOn : purchasedOn;
  const months = from === undefined ? age : from > today ? -1 : monthsBetween(from, today);
  if (months >= 24 || (kmNow ?? 0) >= 60_000) return 'postWarranty';
  if (from === undefined) return 'unknown';
  if (freeServiceDone) return 'inWarranty';
  if (kmNow !== undefined) {
    return kmNow > 5000 ? 'inWarranty+' : kmNow >= 3000 ? 'firstServiceDue' : 'preFirstService';
  }
  if (today > addMonths(from, 6)) return 'inWarranty+';
  return months >= 3 ? 'firstServiceDue' : 'preFirstService';
}

const shown = ({ status, freeServiceMissed }: LifecycleRuling): string =>
  `${status}${freeServiceMissed ? '+' : ''}`;

property.prop([someCars, someDays])(
  'SEG-07: the stage is that of the rule read out literally',
  (facts, today) => {
    const ruling = classifyLifecycle(facts, noon(today), defaultSegmentPolicy);
    expect(shown(ruling)).toBe(naiveStage(facts, today));
  },
);

property.prop([someCars, someDays], { numRuns: 60 })(
  'SEG-07: the next change is the first later day with another stage',
  (facts, today) => {
    const ruling = classifyLifecycle(facts, noon(today), defaultSegmentPolicy);
    const now = naiveStage(facts, today);
    let expected: string | null = null;
    for (let ahead = 1; ahead <= 7000 && expected === null; ahead++) {
      const day = addDays(today, ahead);
      if (naiveStage(facts, day) !== now) expected = day;
    }
    expect(ruling.nextChangeOn).toBe(expected);
  },
);

describe('SEG-07: the explanation', () => {
  const explained = (facts: LifecycleFacts, day: string) =>
    explainLifecycle(facts, noon(day), defaultSegmentPolicy)[0];

  test('SEG-07: it gives the days, the mileage and the thresholds', () => {
    const reason = explained(
      { purchasedOn: BOUGHT, kmNow: 3000, freeServiceDone: false },
      '2024-03-10',
    );
    expect(reason?.facts).toMatchObject({
      purchasedOn: BOUGHT,
      kmNow: 3000,
      stage: 'firstServiceDue',
    });
    expect(reason?.policy['life.freeServiceFromKm']).toBe(3000);
    expect(reason?.sentence).toEqual({
      'zh-CN': '2024-01-10 购车，行驶 3000 公里，首保到期，尚未做。',
      en: 'Bought on 2024-01-10, 3000 km: the free service is due.',
    });
  });

  test('SEG-07: past the warranty stage it warns against telling the customer', () => {
    const reason = explained(
      { purchasedOn: BOUGHT, kmNow: 20_000, freeServiceDone: true },
      '2026-01-10',
    );
    expect(reason?.sentence['zh-CN']).toContain('不得据此告知客户');
    expect(reason?.sentence.en).toContain('do not tell the customer');
  });

  test.each([
    ['2024-02-01', undefined, false, '只按车龄判断'],
    ['2024-02-01', 10, false, '还没到首保里程'],
    ['2024-02-01', undefined, false, '还没到首保时间'],
    ['2024-02-05', 6000, false, '已超过首保里程（5000 公里）仍未做首保'],
    ['2024-09-01', undefined, false, '已超过首保时间（6 个月）仍未做首保'],
    ['2024-09-01', 6000, true, '首保已做'],
    ['2027-02-01', 6000, true, '换购意向期'],
    ['2029-02-01', 6000, true, '可能转卖'],
    ['2023-02-01', 6000, true, '登记的购车日期 2024-01-10 还没到，请核对'],
  ])('SEG-07: on %s with %s km, done %s: %s', (day, kmNow, freeServiceDone, words) => {
    const reason = explained({ purchasedOn: BOUGHT, kmNow, freeServiceDone }, day);
    expect(reason?.sentence['zh-CN']).toContain(words);
  });

  test('SEG-07: it says which day is missing', () => {
    const words = (facts: Partial<LifecycleFacts>) =>
      explained({ freeServiceDone: false, ...facts }, '2024-03-10')?.sentence;
    expect(words({})?.['zh-CN']).toContain('没有登记购车日期');
    expect(words({ purchasedOn: BOUGHT, boughtUsed: true })?.['zh-CN']).toContain(
      '没有登记首次上牌日期',
    );
    expect(words({ purchasedOn: '2024-03-11' })?.en).toContain('is yet to come');
  });
});
