import { chinaHolidays, dayKind, type HolidayYear, withHolidays } from 'dealer-care/time';
import { describe, expect, test } from 'vitest';

const year2028: HolidayYear = {
  knowledge: 'official',
  daysOff: ['2028-01-01', '2027-12-31'],
  makeUpDays: ['2028-01-08'],
  reference: 'a notice',
  confidence: 'confirmed',
};

describe('C4: public holidays of mainland China', () => {
  test.each([
    ['2024', 28, 8, 'official'],
    ['2025', 28, 5, 'official'],
    ['2026', 33, 6, 'official'],
    ['2027', 13, 0, 'statutory-only'],
  ])('%s has %i days off and %i make-up days, %s', (year, off, makeUp, knowledge) => {
    const known = chinaHolidays[year];
    expect([known?.daysOff.length, known?.makeUpDays.length, known?.knowledge]).toEqual([
      off,
      makeUp,
      knowledge,
    ]);
  });

  test('every make-up day is a Saturday or Sunday, and no day is both', () => {
    const plain = {};
    for (const { daysOff, makeUpDays } of Object.values(chinaHolidays)) {
      expect(makeUpDays.filter((day) => dayKind(day, plain).kind !== 'weekend')).toEqual([]);
      expect(makeUpDays.filter((day) => daysOff.includes(day))).toEqual([]);
      expect(new Set(daysOff).size).toBe(daysOff.length);
    }
  });

  test.each([
    ['2026-02-13', 'workday', 'official'],
    ['2026-02-14', 'makeUpDay', 'official'],
    ['2026-02-15', 'holiday', 'official'],
    ['2026-02-23', 'holiday', 'official'],
    ['2026-02-24', 'workday', 'official'],
    ['2026-03-01', 'weekend', 'official'],
    ['2026-05-09', 'makeUpDay', 'official'],
    ['2027-02-06', 'holiday', 'statutory-only'],
    ['2027-02-09', 'workday', 'statutory-only'],
    ['2027-10-01', 'holiday', 'statutory-only'],
    ['2028-10-02', 'workday', 'unknown'],
    ['2023-10-02', 'workday', 'unknown'],
  ])('%s is a %s, %s', (date, kind, knowledge) => {
    expect(dayKind(date, chinaHolidays)).toEqual({ kind, knowledge });
  });

  test('is frozen through and through', () => {
    expect(Object.isFrozen(chinaHolidays['2026']?.daysOff)).toBe(true);
  });
});

describe('a year added by the house', () => {
  const more = withHolidays(chinaHolidays, 2028, year2028);

  test('counts, also for days of the year before that its notice names', () => {
    expect(dayKind('2028-01-08', more)).toEqual({ kind: 'makeUpDay', knowledge: 'official' });
    expect(dayKind('2027-12-31', more)).toEqual({ kind: 'holiday', knowledge: 'statutory-only' });
    expect(dayKind('2026-02-14', more)).toEqual({ kind: 'makeUpDay', knowledge: 'official' });
  });

  test('leaves the calendar and the lists it was made from as they are', () => {
    expect(dayKind('2028-01-08', chinaHolidays).knowledge).toBe('unknown');
    expect(Object.isFrozen(year2028.daysOff)).toBe(false);
  });

  test('replaces a year: published days take the place of the statutory ones', () => {
    const published = withHolidays(chinaHolidays, 2027, {
      ...year2028,
      daysOff: ['2027-02-04'],
      makeUpDays: [],
    });
    expect(dayKind('2027-02-04', published)).toEqual({ kind: 'holiday', knowledge: 'official' });
    expect(dayKind('2027-02-08', published)).toEqual({ kind: 'workday', knowledge: 'official' });
  });

  test('of two notices about one day the later year’s wins', () => {
    const undone = withHolidays(more, 2027, {
      ...year2028,
      daysOff: [],
      makeUpDays: ['2027-12-31'],
    });
    expect(dayKind('2027-12-31', undone).kind).toBe('holiday');
  });

  test('a day that does not exist is refused when it is read', () => {
    const broken = withHolidays(chinaHolidays, 2028, { ...year2028, daysOff: ['2028-02-30'] });
    expect(() => dayKind('2028-01-01', broken)).toThrow('invalidDate');
  });
});

test('a calendar that is not frozen is read afresh every time', () => {
  const calendar: Record<string, HolidayYear> = {};
  expect(dayKind('2028-01-08', calendar).kind).toBe('weekend');
  calendar['2028'] = year2028;
  expect(dayKind('2028-01-08', calendar).kind).toBe('makeUpDay');
});
