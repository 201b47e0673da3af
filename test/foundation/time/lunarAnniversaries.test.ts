import { fc, test as property } from '@fast-check/vitest';
import {
  addDays,
  defaultLunarAnniversaryPolicy,
  type LunarAnniversaryPolicy,
  type LunarDay,
  localDateOf,
  lunarAnniversariesIn,
  nextLunarAnniversary,
  toLunar,
} from 'dealer-care/time';
import { describe, expect, test } from 'vitest';

type LeapPolicy = LunarAnniversaryPolicy['leapPolicy'];

const regular = defaultLunarAnniversaryPolicy;
const skip: LunarAnniversaryPolicy = { leapPolicy: 'regular', day30: 'skip' };

const leapPolicy = (name: LeapPolicy): LunarAnniversaryPolicy => ({
  leapPolicy: name,
  day30: 'last-day',
});

test('L22: by default the regular month, and the last day of a short one', () => {
  expect(defaultLunarAnniversaryPolicy).toEqual({ leapPolicy: 'regular', day30: 'last-day' });
  expect(Object.isFrozen(defaultLunarAnniversaryPolicy)).toBe(true);
});

describe('REM-07: a birthday in 腊月 is not passed over when January comes', () => {
  test.each([
    ['2025-12-31', '2026-01-26'],
    ['2026-01-01', '2026-01-26'],
    ['2026-01-25', '2026-01-26'],
    ['2026-01-26', '2026-01-26'],
    ['2026-01-27', '2027-01-15'],
    ['2026-02-17', '2027-01-15'],
  ])('born on 腊月初八, from %s: %s', (from, on) => {
    expect(nextLunarAnniversary({ month: 12, day: 8 }, from, regular)).toBe(on);
  });

  test.each([
    [2022, ['2022-01-10', '2022-12-30']],
    [2023, []],
    [2024, ['2024-01-18']],
    [2025, ['2025-01-07']],
  ])('a calendar year can hold two of them or none: %i', (year, days) => {
    expect(lunarAnniversariesIn({ month: 12, day: 8 }, year, regular)).toEqual(days);
  });
});

describe('REM-07: a birthday in a leap month', () => {
  const born: LunarDay = { month: 6, day: 15, leap: true };

  test.each<[LeapPolicy, number, string[]]>([
    ['regular', 2024, ['2024-07-20']],
    ['regular', 2025, ['2025-07-09']],
    ['regular', 2026, ['2026-07-28']],
    ['leap-when-present', 2024, ['2024-07-20']],
    ['leap-when-present', 2025, ['2025-08-08']],
    ['leap-when-present', 2026, ['2026-07-28']],
    ['both', 2024, ['2024-07-20']],
    ['both', 2025, ['2025-07-09', '2025-08-08']],
    ['both', 2026, ['2026-07-28']],
  ])('%s in %i: %j', (policy, year, days) => {
    expect(lunarAnniversariesIn(born, year, leapPolicy(policy))).toEqual(days);
  });

  test.each([
    ['2025-07-09', '2025-07-09'],
    ['2025-07-10', '2025-08-08'],
    ['2025-08-08', '2025-08-08'],
    ['2025-08-09', '2026-07-28'],
  ])('kept twice, the next from %s is %s', (from, on) => {
    expect(nextLunarAnniversary(born, from, leapPolicy('both'))).toBe(on);
  });

  test.each<LeapPolicy>(['regular', 'leap-when-present', 'both'])(
    'a birthday in the regular month stays there: %s',
    (policy) => {
      const days = lunarAnniversariesIn({ month: 6, day: 15 }, 2025, leapPolicy(policy));
      expect(days).toEqual(['2025-07-09']);
    },
  );

  test('leap month 11 of 2033 is kept in January 2034', () => {
    const winter = { month: 11, day: 29, leap: true };
    const policy = leapPolicy('leap-when-present');
    expect(nextLunarAnniversary(winter, '2033-12-22', policy)).toBe('2034-01-19');
    expect(lunarAnniversariesIn(winter, 2034, policy)).toEqual(['2034-01-19']);
  });
});

describe('REM-07: a birthday on day 30', () => {
  test.each([
    [2024, ['2024-04-08'], ['2024-04-08']],
    [2025, ['2025-03-28'], []],
    [2026, ['2026-04-16'], []],
    [2027, ['2027-04-06'], ['2027-04-06']],
  ])('二月三十 in %i: kept on %j, or with skip on %j', (year, lastDay, skipped) => {
    expect(lunarAnniversariesIn({ month: 2, day: 30 }, year, regular)).toEqual(lastDay);
    expect(lunarAnniversariesIn({ month: 2, day: 30 }, year, skip)).toEqual(skipped);
  });

  test.each([
    ['2025-01-28', '2025-01-28', '2030-02-02'],
    ['2025-01-29', '2026-02-16', '2030-02-02'],
    ['2030-02-02', '2030-02-02', '2030-02-02'],
  ])('腊月三十 from %s: %s, or with skip %s', (from, lastDay, skipped) => {
    expect(nextLunarAnniversary({ month: 12, day: 30 }, from, regular)).toBe(lastDay);
    expect(nextLunarAnniversary({ month: 12, day: 30 }, from, skip)).toBe(skipped);
  });

  test('a leap month too can lack it', () => {
    const born = { month: 6, day: 30, leap: true };
    expect(lunarAnniversariesIn(born, 2025, leapPolicy('both'))).toEqual([
      '2025-07-24',
      '2025-08-22',
    ]);
    expect(lunarAnniversariesIn(born, 2025, { leapPolicy: 'both', day30: 'skip' })).toEqual([
      '2025-07-24',
    ]);
    const leapOnly = { leapPolicy: 'leap-when-present', day30: 'skip' } as const;
    expect(lunarAnniversariesIn(born, 2025, leapOnly)).toEqual([]);
  });
});

describe('L22: outside the lunar calendar nothing is guessed', () => {
  test.each([
    [1900, undefined],
    [1901, ['1901-02-19']],
    [2100, ['2100-02-09']],
    [2101, undefined],
    [2026.5, undefined],
  ])('正月初一 of %d: %j', (year, days) => {
    expect(lunarAnniversariesIn({ month: 1, day: 1 }, year, regular)).toEqual(days);
  });

  test.each([
    ['1900-01-30', undefined],
    ['1900-01-31', '1900-01-31'],
    ['2100-02-09', '2100-02-09'],
    ['2100-02-10', undefined],
    ['2101-01-29', undefined],
  ])('the next 正月初一 from %s: %s', (from, on) => {
    expect(nextLunarAnniversary({ month: 1, day: 1 }, from, regular)).toBe(on);
  });

  test.each([
    [{ month: 0, day: 1 }],
    [{ month: 13, day: 1 }],
    [{ month: 1, day: 0 }],
    [{ month: 1, day: 31 }],
    [{ month: 1.5, day: 1 }],
  ])('%j is a misuse', (lunar) => {
    expect(() => lunarAnniversariesIn(lunar, 2026, regular)).toThrow('invalidDate');
    expect(() => nextLunarAnniversary(lunar, '2026-01-01', regular)).toThrow('invalidDate');
  });

  test('so is a text that is no day', () => {
    const born = { month: 1, day: 1 };
    expect(() => nextLunarAnniversary(born, '2026-02-30', regular)).toThrow('invalidDate');
  });
});

describe('the next one, looked for day by day', () => {
  /** Whether a birthday is kept on a day, read from that day and the next alone. */
  function isKept(date: string, born: LunarDay, policy: LunarAnniversaryPolicy): boolean {
    const lunar = toLunar(date);
    if (lunar === undefined || lunar.month !== born.month) return false;
    const isLastDay = toLunar(addDays(date, 1))?.day === 1;
    const isItsDay =
      lunar.day === born.day ||
      (born.day === 30 && lunar.day === 29 && isLastDay && policy.day30 === 'last-day');
    if (!isItsDay) return false;
    if (born.leap !== true || policy.leapPolicy === 'regular') return !lunar.leap;
    if (lunar.leap || policy.leapPolicy === 'both') return true;
    // The regular month counts where no leap month follows it.
    const nextMonth = toLunar(addDays(date, 31 - lunar.day));
    return nextMonth?.leap !== true;
  }

  property.prop(
    [
      fc.record({
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.constant(30)),
        leap: fc.boolean(),
      }),
      fc.integer({ min: -25_000, max: 36_000 }).map(localDateOf),
      fc.record({
        leapPolicy: fc.constantFrom<LeapPolicy>('regular', 'leap-when-present', 'both'),
        day30: fc.constantFrom<LunarAnniversaryPolicy['day30']>('last-day', 'skip'),
      }),
    ],
    { numRuns: 100 },
  )('is the first day from there on that keeps it', (born, from, policy) => {
    let on = from;
    while (!isKept(on, born, policy)) on = addDays(on, 1);
    expect(nextLunarAnniversary(born, from, policy)).toBe(on);
    expect(lunarAnniversariesIn(born, Number(on.slice(0, 4)), policy)).toContain(on);
  });
});
