import { addDays, daysBetween, fromLunar, leapMonthOf, toLunar } from 'dealer-care/time';
import { describe, expect, test } from 'vitest';
import { newMoonNear } from './sky.js';

const MINUTE_MS = 60_000;
const BEIJING_MS = 8 * 60 * MINUTE_MS;

/** Every calendar day from the first to the last, both included. */
function* daysFrom(first: string, last: string): Generator<string> {
  for (let date = first; date <= last; date = addDays(date, 1)) yield date;
}

/** The first day of every lunar month from 1900-01-31 on. */
const monthStarts = [...daysFrom('1900-01-31', '2101-01-28')].filter(
  (date) => toLunar(date)?.day === 1,
);

describe('L22: the lunar date of a day', () => {
  test.each([
    [1901, '1901-02-19'],
    [1950, '1950-02-17'],
    [1985, '1985-02-20'],
    [2000, '2000-02-05'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
    [2028, '2028-01-26'],
    [2029, '2029-02-13'],
    [2030, '2030-02-03'],
    [2034, '2034-02-19'],
    [2100, '2100-02-09'],
  ])('Spring Festival %i is %s', (year, on) => {
    expect(fromLunar({ year, month: 1, day: 1, leap: false })).toBe(on);
    expect(toLunar(on)).toEqual({ year, month: 1, day: 1, leap: false });
    expect(toLunar(addDays(on, -1))).toMatchObject({ year: year - 1, month: 12, leap: false });
  });

  test.each([
    ['2025-06-25', 2025, 6, 1, false],
    ['2025-07-24', 2025, 6, 30, false],
    ['2025-07-25', 2025, 6, 1, true],
    ['2025-08-22', 2025, 6, 29, true],
    ['2025-08-23', 2025, 7, 1, false],
    ['1987-06-26', 1987, 6, 1, false],
    ['1987-07-26', 1987, 6, 1, true],
    ['1987-08-24', 1987, 7, 1, false],
    ['2028-06-22', 2028, 5, 30, false],
    ['2028-06-23', 2028, 5, 1, true],
    ['2028-07-21', 2028, 5, 29, true],
    ['2033-12-22', 2033, 11, 1, true],
    ['2034-01-19', 2033, 11, 29, true],
    ['2034-01-20', 2033, 12, 1, false],
    ['1999-12-31', 1999, 11, 24, false],
  ])('%s is %i/%i/%i, in a leap month: %s', (date, year, month, day, leap) => {
    expect(toLunar(date)).toEqual({ year, month, day, leap });
    expect(fromLunar({ year, month, day, leap })).toBe(date);
  });

  test.each([
    [1984, 10],
    [1985, 0],
    [1987, 6],
    [1995, 8],
    [2004, 2],
    [2014, 9],
    [2020, 4],
    [2023, 2],
    [2025, 6],
    [2026, 0],
    [2028, 5],
    [2033, 11],
    [2099, 2],
    [1899, undefined],
    [2101, undefined],
    [2026.5, undefined],
  ])('the leap month of %d is %s', (year, month) => {
    expect(leapMonthOf(year)).toBe(month);
  });
});

describe('L22: outside the table nothing is guessed', () => {
  test.each([
    ['1900-01-30', undefined],
    ['1900-01-31', { year: 1900, month: 1, day: 1, leap: false }],
    ['2101-01-28', { year: 2100, month: 12, day: 29, leap: false }],
    ['2101-01-29', undefined],
    ['0001-01-01', undefined],
    ['9999-12-31', undefined],
  ])('%s', (date, lunar) => {
    expect(toLunar(date)).toEqual(lunar);
  });

  test.each([
    ['a year before the table', 1899, 12, 1, false],
    ['a year after it', 2101, 1, 1, false],
    ['a leap month in a year without', 2026, 6, 1, true],
    ['another leap month than that year has', 2025, 5, 1, true],
    ['day 30 of a month of 29 days', 2026, 12, 30, false],
    ['day 30 of a leap month of 29 days', 2025, 6, 30, true],
    ['day 31', 2025, 6, 31, false],
    ['day 0', 2025, 6, 0, false],
    ['month 0', 2025, 0, 1, false],
    ['month 13', 2025, 13, 1, false],
    ['half a day', 2025, 6, 1.5, false],
    ['half a month', 2025, 1.5, 1, false],
  ])('there is no %s', (_, year, month, day, leap) => {
    expect(fromLunar({ year, month, day, leap })).toBeUndefined();
  });

  test('a text that is no day is a misuse', () => {
    expect(() => toLunar('2026-02-30')).toThrow('invalidDate');
  });
});

describe('laws of the lunar table', () => {
  test('every day of 1901 to 2099 leads to its lunar date and back, each after the one before', () => {
    const wrong: string[] = [];
    let before = toLunar('1900-12-31');
    for (const date of daysFrom('1901-01-01', '2099-12-31')) {
      const lunar = toLunar(date);
      const isNext =
        lunar?.day === 1 ? Number(before?.day) >= 29 : lunar?.day === Number(before?.day) + 1;
      if (lunar === undefined || fromLunar(lunar) !== date || !isNext) wrong.push(date);
      before = lunar;
    }
    expect(wrong).toEqual([]);
  });

  test('a month has 29 or 30 days, and 47 % of those of 1950 to 2100 lack a day 30', () => {
    const lengths = monthStarts
      .slice(1)
      .map((start, at) => daysBetween(monthStarts[at] ?? '', start));
    expect([...new Set(lengths)].sort()).toEqual([29, 30]);
    const since1950 = lengths.slice(monthStarts.indexOf('1950-02-17'));
    const short = since1950.filter((length) => length === 29).length;
    expect(Math.round((short / since1950.length) * 100)).toBe(47);
  });

  test('a year has 353 to 355 days, with a leap month 383 to 385', () => {
    const wrong: number[] = [];
    for (let year = 1900; year < 2100; year++) {
      const [start = '', end = ''] = [year, year + 1].map((one) =>
        fromLunar({ year: one, month: 1, day: 1, leap: false }),
      );
      const days = daysBetween(start, end) - (leapMonthOf(year) === 0 ? 0 : 30);
      if (days < 353 || days > 355) wrong.push(year);
    }
    expect(wrong).toEqual([]);
  });

  test('55 years of 1950 to 2100 have a leap month, month 4 most often', () => {
    const years = Array.from({ length: 151 }, (_, at) => leapMonthOf(1950 + at));
    const count = (month: number): number => years.filter((one) => one === month).length;
    expect(years.filter((month) => month !== 0)).toHaveLength(55);
    expect([4, 9, 10, 11].map(count)).toEqual([11, 1, 1, 1]);
  });

  test('every month begins on the day of a new moon in Beijing', () => {
    const slack = 20 * MINUTE_MS;
    const wrong = monthStarts.filter((start) => {
      const midnight = Date.parse(`${start}T00:00:00Z`) - BEIJING_MS;
      const moon = newMoonNear(midnight) - midnight;
      return moon < -slack || moon > 24 * 60 * MINUTE_MS + slack;
    });
    expect(monthStarts).toHaveLength(2486);
    expect(wrong).toEqual([]);
  });
});

describe('what the Chinese calendar of Intl says instead', () => {
  const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', {
    timeZone: 'UTC',
    dateStyle: 'long',
  });
  const partsOf = (date: string): Map<string, string> =>
    new Map(
      chinese.formatToParts(new Date(`${date}T00:00Z`)).map(({ type, value }) => [type, value]),
    );

  /** First days of the months that are known to be wrong there in 1950 to 2100. */
  const KNOWN = [
    ...['1954-02-03', '1955-02-22', '1987-07-26', '1987-08-24', '1999-01-17', '2012-08-17'],
    ...['2018-11-08', '2027-02-06', '2030-02-03', '2070-03-12'],
  ];

  test('it parts from the table in the known months only, wherever it still does', () => {
    const parts = monthStarts.filter((date) => {
      if (date < '1950-01-01' || date > '2100-12-31') return false;
      const there = partsOf(date);
      const isLeapThere = there.get('month')?.endsWith('bis') === true;
      return there.get('day') !== '1' || isLeapThere !== toLunar(date)?.leap;
    });
    expect(parts.filter((date) => !KNOWN.includes(date))).toEqual([]);
  });

  test.skipIf(partsOf('2027-02-06').get('day') === '1')(
    'it has Spring Festival 2027 on 7 February; it is on the 6th',
    () => {
      expect(partsOf('2027-02-07').get('day')).toBe('1');
      expect(partsOf('2027-02-06').get('relatedYear')).toBe('2026');
      expect(fromLunar({ year: 2027, month: 1, day: 1, leap: false })).toBe('2027-02-06');
    },
  );
});
