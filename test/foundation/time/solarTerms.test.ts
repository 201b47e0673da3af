import { type SolarTerm, solarTermOn } from 'dealer-care/time';
import { describe, expect, test } from 'vitest';
import { sunLongitude } from './sky.js';

const DAY_MS = 86_400_000;
const BEIJING_MS = 8 * 3_600_000;

/** All years of the table. */
const years = Array.from({ length: 201 }, (_, at) => 1900 + at);

describe('L22: the days of solar terms', () => {
  test.each([
    [1900, '1900-04-05'],
    [1903, '1903-04-06'],
    [1943, '1943-04-06'],
    [1976, '1976-04-04'],
    [2025, '2025-04-04'],
    [2026, '2026-04-05'],
    [2027, '2027-04-05'],
    [2028, '2028-04-04'],
    [2029, '2029-04-04'],
    [2030, '2030-04-05'],
    [2071, '2071-04-05'],
    [2100, '2100-04-05'],
  ])('清明 of %i is %s', (year, on) => {
    expect(solarTermOn('qingming', year)).toBe(on);
  });

  test.each([
    [1900, '1900-12-22'],
    [1951, '1951-12-23'],
    [2021, '2021-12-21'],
    [2025, '2025-12-21'],
    [2026, '2026-12-22'],
    [2100, '2100-12-22'],
  ])('冬至 of %i is %s', (year, on) => {
    expect(solarTermOn('winterSolstice', year)).toBe(on);
  });

  test.each<SolarTerm>(['qingming', 'winterSolstice'])(
    'no %s is guessed outside the table',
    (term) => {
      expect([1899, 1900.5, 2101].map((year) => solarTermOn(term, year))).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    },
  );

  test.each<[SolarTerm, number]>([
    ['qingming', 15],
    ['winterSolstice', 270],
  ])('on the day of %s the sun passes %i degrees in Beijing, in every year', (term, longitude) => {
    const slack = 0.015;
    const wrong = years.filter((year) => {
      const midnight = Date.parse(`${solarTermOn(term, year)}T00:00:00Z`) - BEIJING_MS;
      const before = sunLongitude(midnight) - slack;
      const after = sunLongitude(midnight + DAY_MS) + slack;
      return before > longitude || after < longitude;
    });
    expect(wrong).toEqual([]);
  });

  test('清明 drifts by 0.2422 days a year and is set back by every leap day', () => {
    const leapDaysBefore = (year: number): number =>
      Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
    const dayOf = (year: number): number =>
      Math.floor(5.589 + 0.2422 * (year - 1900)) - leapDaysBefore(year) + leapDaysBefore(1900);
    const wrong = years.filter(
      (year) => solarTermOn('qingming', year) !== `${year}-04-0${dayOf(year)}`,
    );
    expect(wrong).toEqual([]);
  });
});
