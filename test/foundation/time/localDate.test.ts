import { MisuseError } from 'dealer-care/kernel';
import {
  addDays,
  addMonths,
  daysBetween,
  isLocalDate,
  monthsBetween,
  nthOfSeries,
  weekdayOf,
} from 'dealer-care/time';
import { describe, expect, test } from 'vitest';
import { epochDayOf, localDateOf } from '../../../src/foundation/time/localDate.js';

describe('C3: months are calendar months, clamped to the end of a shorter month', () => {
  test.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2014-01-29', 1, '2014-02-28'],
    ['2026-01-30', 1, '2026-02-28'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2024-02-29', -12, '2023-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-01-15', 0, '2026-01-15'],
  ])('%s plus %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  test('a series of month ends is counted from its anchor and never drifts to the 28th', () => {
    const dates = [0, 1, 2, 3, 4].map((n) => nthOfSeries('2026-01-31', 1, n));
    expect(dates).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']);
  });
});

describe('whole months between two days', () => {
  test.each([
    ['2026-01-31', '2026-02-27', 0],
    ['2026-01-31', '2026-02-28', 1],
    ['2026-01-31', '2026-03-30', 1],
    ['2026-01-31', '2026-03-31', 2],
    ['2026-02-28', '2026-01-31', -1],
    ['2026-05-01', '2026-05-01', 0],
    ['2024-02-29', '2025-02-28', 12],
  ])('from %s to %s: %i', (from, until, expected) => {
    expect(monthsBetween(from, until)).toBe(expected);
  });
});

describe('days', () => {
  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['1970-01-01', -1, '1969-12-31'],
    ['0001-01-01', 0, '0001-01-01'],
    ['9999-12-30', 1, '9999-12-31'],
  ])('%s plus %i days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });

  test('days between two days may be negative', () => {
    expect(daysBetween('2026-03-01', '2026-02-01')).toBe(-28);
    expect(daysBetween('2026-02-01', '2026-03-01')).toBe(28);
  });

  test.each([
    ['2026-11-27', 5],
    ['2026-11-29', 7],
    ['2026-11-30', 1],
    ['1969-12-28', 7],
    ['0001-01-01', 1],
  ])('the weekday of %s is %i', (date, expected) => {
    expect(weekdayOf(date)).toBe(expected);
  });
});

describe('what is no day', () => {
  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-3',
    '0000-01-01',
    '20260403',
    '2026-04-03T00:00',
    '2026/04/03',
    '2026-04-0x',
    '',
    null,
    20_260_403,
  ])('%s is refused', (value) => {
    expect(isLocalDate(value)).toBe(false);
  });

  test('the arithmetic throws on it, with a code', () => {
    expect(() => addDays('2026-02-29', 1)).toThrow(MisuseError);
    expect(() => addMonths('yesterday', 1)).toThrow('invalidDate');
  });

  test.each([
    ['9999-12-31', 1],
    ['0001-01-01', -1],
    ['2026-01-01', Number.NaN],
    ['2026-01-01', 0.5],
    ['2026-01-01', Number.POSITIVE_INFINITY],
  ])('%s plus %d days leaves the calendar', (date, days) => {
    expect(() => addDays(date, days)).toThrow('outOfRange');
  });
});

test.each([
  ['every eleventh day of the years 0001 to 9999', '0001-01-01', '9999-12-31', 11],
  ['every day of a whole cycle of the calendar', '1900-01-01', '2299-12-31', 1],
])('%s is written and read back, in order', (_, first, last, step) => {
  const wrong: string[] = [];
  let weekday = 1;
  let before = '';
  for (let day = epochDayOf(first); day <= epochDayOf(last); day += step) {
    const text = localDateOf(day);
    if (epochDayOf(text) !== day || text <= before || weekdayOf(text) !== weekday) wrong.push(text);
    weekday = ((weekday + step - 1) % 7) + 1;
    before = text;
  }
  expect(wrong).toEqual([]);
});
