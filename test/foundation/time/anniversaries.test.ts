import { fc, test as property } from '@fast-check/vitest';
import {
  addDays,
  anniversaryOn,
  type LeapDayPolicy,
  localDateOf,
  nextAnniversary,
} from 'dealer-care/time';
import { describe, expect, test } from 'vitest';

describe('REM-07: a yearly date of 29 February', () => {
  test('REM-07: born 29 Feb: 2025 is kept on 28 Feb, 2028 on 29 Feb', () => {
    expect(anniversaryOn('1992-02-29', 2025, 'feb28')).toBe('2025-02-28');
    expect(anniversaryOn('1992-02-29', 2028, 'feb28')).toBe('2028-02-29');
  });

  test.each<[LeapDayPolicy, number, string | undefined]>([
    ['feb28', 2027, '2027-02-28'],
    ['feb28', 2028, '2028-02-29'],
    ['feb28', 2029, '2029-02-28'],
    ['feb28', 2000, '2000-02-29'],
    ['feb28', 2100, '2100-02-28'],
    ['mar1', 2027, '2027-03-01'],
    ['mar1', 2028, '2028-02-29'],
    ['mar1', 2029, '2029-03-01'],
    ['mar1', 2100, '2100-03-01'],
    ['leapYearsOnly', 2027, undefined],
    ['leapYearsOnly', 2028, '2028-02-29'],
    ['leapYearsOnly', 2029, undefined],
    ['leapYearsOnly', 2100, undefined],
  ])('%s in %i: %s', (leapDay, year, on) => {
    expect(anniversaryOn('1992-02-29', year, leapDay)).toBe(on);
  });

  test.each<LeapDayPolicy>(['feb28', 'mar1', 'leapYearsOnly'])(
    'any other day is kept on its day, whatever the policy: %s',
    (leapDay) => {
      expect(anniversaryOn('1992-02-28', 2027, leapDay)).toBe('2027-02-28');
      expect(anniversaryOn('1991-03-01', 2028, leapDay)).toBe('2028-03-01');
      expect(anniversaryOn('1991-12-31', 2027, leapDay)).toBe('2027-12-31');
    },
  );

  test('it is on 29 February again in the next leap year, after any number of others', () => {
    const kept = [2025, 2026, 2027, 2028].map((year) => anniversaryOn('2024-02-29', year, 'feb28'));
    expect(kept).toEqual(['2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']);
  });
});

describe('the next anniversary', () => {
  test.each<[string, LeapDayPolicy, string, string]>([
    ['the day before', 'feb28', '2027-02-27', '2027-02-28'],
    ['the day itself', 'feb28', '2027-02-28', '2027-02-28'],
    ['the day after', 'feb28', '2027-03-01', '2028-02-29'],
    ['28 Feb of a leap year', 'feb28', '2028-02-28', '2028-02-29'],
    ['the day before', 'mar1', '2027-02-28', '2027-03-01'],
    ['the day itself', 'mar1', '2027-03-01', '2027-03-01'],
    ['the day after', 'mar1', '2027-03-02', '2028-02-29'],
    ['1 Mar of a leap year', 'mar1', '2028-03-01', '2029-03-01'],
    ['a common year', 'leapYearsOnly', '2025-02-28', '2028-02-29'],
    ['the day itself', 'leapYearsOnly', '2028-02-29', '2028-02-29'],
    ['the day after', 'leapYearsOnly', '2028-03-01', '2032-02-29'],
    ['eight years without one', 'leapYearsOnly', '2096-03-01', '2104-02-29'],
  ])('of 29 February from %s, %s (%s): %s', (_, leapDay, from, on) => {
    expect(nextAnniversary('1992-02-29', from, leapDay)).toBe(on);
  });

  test.each([
    ['2026-11-20', '2026-11-21'],
    ['2026-11-21', '2026-11-21'],
    ['2026-11-22', '2027-11-21'],
    ['2026-12-31', '2027-11-21'],
  ])('from %s it is %s', (from, on) => {
    expect(nextAnniversary('1988-11-21', from, 'feb28')).toBe(on);
  });

  test('the day itself is no anniversary, nor is any before it', () => {
    expect(anniversaryOn('2026-11-21', 2026, 'feb28')).toBeUndefined();
    expect(anniversaryOn('2026-11-21', 2027, 'feb28')).toBe('2027-11-21');
    expect(nextAnniversary('2026-11-21', '2026-11-21', 'feb28')).toBe('2027-11-21');
    expect(nextAnniversary('2026-11-21', '2001-01-01', 'feb28')).toBe('2027-11-21');
  });

  test('what is no day, no year, or past the year 9999 is a misuse', () => {
    expect(() => anniversaryOn('2025-02-29', 2026, 'feb28')).toThrow('invalidDate');
    expect(() => anniversaryOn('2025-02-28', 2026.5, 'feb28')).toThrow('outOfRange');
    expect(() => anniversaryOn('2025-02-28', 10_000, 'feb28')).toThrow('outOfRange');
    expect(() => nextAnniversary('2025-02-28', 'today', 'feb28')).toThrow('invalidDate');
    expect(() => nextAnniversary('2025-02-28', '9999-03-01', 'feb28')).toThrow('outOfRange');
  });

  const day = fc.integer({ min: 20_000, max: 60_000 }).map(localDateOf);
  const past = fc.integer({ min: -30_000, max: 20_000 }).map(localDateOf);
  const birth = fc.oneof(past, fc.constantFrom('1992-02-29', '2000-02-29', '1904-02-29'));
  const policy = fc.constantFrom<LeapDayPolicy>('feb28', 'mar1', 'leapYearsOnly');

  property.prop([birth, day, policy], { numRuns: 60 })(
    'is the first day from there on that is an anniversary in its year',
    (date, from, leapDay) => {
      let on = from;
      while (anniversaryOn(date, Number(on.slice(0, 4)), leapDay) !== on) on = addDays(on, 1);
      expect(nextAnniversary(date, from, leapDay)).toBe(on);
    },
  );

  property.prop([birth, fc.integer({ min: 2040, max: 2200 }), fc.constantFrom('feb28', 'mar1')])(
    'no year is left out, except where the policy says so',
    (date, year, leapDay) => {
      expect(anniversaryOn(date, year, leapDay as LeapDayPolicy)?.slice(0, 4)).toBe(String(year));
    },
  );
});
