import { MisuseError } from 'dealer-care/kernel';
import {
  type CalendarPolicy,
  checkCalendarPolicy,
  compileCalendar,
  defaultCalendarPolicy,
  type OpeningHours,
} from 'dealer-care/time';
import { describe, expect, test } from 'vitest';
import { calendarOf, weekdays } from './calendarOf.js';

const china = (text: string): number => Date.parse(`${text.replace(' ', 'T')}+08:00`);
const openAt = (policy: CalendarPolicy, text: string): boolean | undefined =>
  compileCalendar(policy).isOpen(china(text));

describe('C4: open from 08:30 to 18:00 every day', () => {
  test.each([
    ['2026-11-27 08:29:59.999', false],
    ['2026-11-27 08:30', true],
    ['2026-11-27 17:59:59.999', true],
    ['2026-11-27 18:00', false],
    ['2026-11-29 12:00', true],
    ['2026-10-01 12:00', true],
  ])('%s: %s', (text, expected) => {
    expect(openAt(defaultCalendarPolicy, text)).toBe(expected);
  });
});

describe('which hours a day goes by', () => {
  const hours: OpeningHours = {
    ...weekdays(['09:00', '17:00']),
    holiday: [['10:00', '12:00']],
    makeUpDay: [['08:00', '16:00']],
    '2026-10-01': [['11:00', '11:30']],
    '2026-10-02': [],
  };
  const policy = calendarOf({ hours });

  test.each([
    ['a Monday', '2026-11-30 16:59', true],
    ['a Saturday, left out, is closed', '2026-11-28 12:00', false],
    ['a holiday on a Monday', '2026-02-16 09:30', false],
    ['a holiday on a Monday', '2026-02-16 10:30', true],
    ['a holiday on a Saturday', '2026-02-21 11:00', true],
    ['a make-up Saturday', '2026-02-14 08:30', true],
    ['a make-up Saturday', '2026-02-14 16:30', false],
    ['the day itself wins over the holiday', '2026-10-01 10:30', false],
    ['the day itself wins over the holiday', '2026-10-01 11:15', true],
    ['a day may be closed', '2026-10-02 11:00', false],
    ['a year that is not known goes by its weekdays', '2028-10-02 16:00', true],
  ])('%s: %s %s', (_, text, expected) => {
    expect(openAt(policy, text)).toBe(expected);
  });

  test('without hours for holidays and make-up days the weekday counts', () => {
    const plain = calendarOf({ hours: weekdays(['09:00', '17:00']) });
    expect(openAt(plain, '2026-02-16 12:00')).toBe(true);
    expect(openAt(plain, '2026-02-14 12:00')).toBe(false);
  });
});

describe('hours across midnight belong to the day on which they start', () => {
  const policy = calendarOf({ hours: { '5': [['22:00', '02:00']], '6': [['23:00', '24:00']] } });
  test.each([
    ['2026-11-27 01:00', false],
    ['2026-11-27 21:59', false],
    ['2026-11-27 22:00', true],
    ['2026-11-28 00:00', true],
    ['2026-11-28 01:59', true],
    ['2026-11-28 02:00', false],
    ['2026-11-28 23:59', true],
    ['2026-11-29 00:00', false],
  ])('%s: %s', (text, expected) => {
    expect(openAt(policy, text)).toBe(expected);
  });

  test('the night before the first year reaches into it', () => {
    const nights = calendarOf({
      hours: { '4': [['20:00', '04:00']] },
      years: { from: 2027, until: 2027 },
    });
    expect(openAt(nights, '2027-01-01 03:59')).toBe(true);
    expect(openAt(nights, '2027-01-01 04:00')).toBe(false);
  });

  test('a late night that meets an early morning is one opening', () => {
    const meeting = calendarOf({ hours: { '5': [['22:00', '06:00']], '6': [['05:00', '09:00']] } });
    const { slices } = compileCalendar(meeting);
    const begin = slices.from[slices.sliceAt(china('2026-11-28 00:00'))] ?? 0;
    const end = slices.from[slices.sliceAt(china('2026-11-28 00:00')) + 1] ?? 0;
    expect([begin, end]).toEqual([china('2026-11-27 22:00'), china('2026-11-28 09:00')]);
  });
});

describe('the next opening', () => {
  const { nextOpen } = compileCalendar(calendarOf({ hours: weekdays(['08:30', '18:00']) }));
  test.each([
    ['2026-11-27 17:59', '2026-11-27 17:59'],
    ['2026-11-27 18:00', '2026-11-30 08:30'],
    ['2026-11-30 08:29', '2026-11-30 08:30'],
  ])('after %s: %s', (from, expected) => {
    expect(nextOpen(china(from))).toBe(china(expected));
  });

  test('Friday evening to Monday morning lies over both changes of the clock', () => {
    const abroad = calendarOf({ zone: 'America/New_York', hours: weekdays(['08:30', '19:00']) });
    const next = (text: string): string =>
      new Date(compileCalendar(abroad).nextOpen(Date.parse(text))).toISOString();
    expect(next('2026-03-06T19:00:00-05:00')).toBe('2026-03-09T12:30:00.000Z');
    expect(next('2026-10-30T19:00:00-04:00')).toBe('2026-11-02T13:30:00.000Z');
  });
});

describe('outside the covered years nothing is known', () => {
  const { isOpen, nextOpen, addWorkingTime, workingTimeBetween } = compileCalendar(
    calendarOf({ years: { from: 2026, until: 2026 } }),
  );
  test.each([
    ['2025-12-31 23:59:59.999', undefined],
    ['2026-01-01 00:00', false],
    ['2026-12-31 17:59', true],
    ['2027-01-01 00:00', undefined],
  ])('open at %s: %s', (text, expected) => {
    expect(isOpen(china(text))).toBe(expected);
  });

  test('the next opening, a deadline, a span', () => {
    expect(nextOpen(china('2025-12-31 12:00'))).toBeNaN();
    expect(nextOpen(china('2026-12-31 18:00'))).toBeNaN();
    expect(nextOpen(Number.NaN)).toBeNaN();
    expect(addWorkingTime(china('2025-12-31 12:00'), 1, [])).toBeNaN();
    expect(addWorkingTime(china('2026-12-31 17:30'), 30, [])).toBe(china('2026-12-31 18:00'));
    expect(addWorkingTime(china('2026-12-31 17:30'), 31, [])).toBeNaN();
    expect(workingTimeBetween(china('2025-12-31 12:00'), china('2026-01-01 12:00'), [])).toBeNaN();
    expect(workingTimeBetween(china('2026-12-31 12:00'), china('2027-01-01 00:00'), [])).toBe(360);
    expect(workingTimeBetween(china('2026-12-31 12:00'), china('2027-01-01 00:01'), [])).toBeNaN();
  });
});

test('hours whose only day lies outside the years never open', () => {
  const calendar = compileCalendar(calendarOf({ hours: { '1999-01-01': [['09:00', '10:00']] } }));
  expect(calendar.everOpens).toBe(false);
  expect(calendar.nextOpen(china('2026-01-01 00:00'))).toBe(Infinity);
  expect(calendar.addWorkingTime(china('2026-01-01 00:00'), 1, [])).toBe(Infinity);
  expect(
    calendar.workingTimeBetween(china('2026-01-01 00:00'), china('2026-02-01 00:00'), []),
  ).toBe(0);
});

describe('how well the days off are known', () => {
  const { knowledgeBetween } = compileCalendar(
    calendarOf({ hours: { '1': [['09:00', '17:00']], holiday: [] } }),
  );
  test.each([
    ['2026-05-01', '2026-06-01', 'official'],
    ['2026-12-31', '2027-01-02', 'statutory-only'],
    ['2026-12-31', '2026-12-31', 'official'],
    ['2027-12-31', '2028-01-02', 'unknown'],
    ['2023-12-31', '2024-01-02', 'unknown'],
    ['2024-01-01', '2027-01-01', 'statutory-only'],
  ])('from %s to %s: %s', (from, until, expected) => {
    expect(knowledgeBetween(china(`${from} 00:00`), china(`${until} 00:00`))).toBe(expected);
  });

  test('does not matter where holidays have no hours of their own', () => {
    const { knowledgeBetween } = compileCalendar(defaultCalendarPolicy);
    expect(knowledgeBetween(china('2035-01-01 00:00'), china('2036-01-01 00:00'))).toBe('official');
  });
});

describe('a calendar policy', () => {
  test('the default has nothing wrong with it', () => {
    expect(checkCalendarPolicy(defaultCalendarPolicy)).toEqual([]);
  });

  test('everything wrong is found at once', () => {
    const policy: CalendarPolicy = {
      ...defaultCalendarPolicy,
      zone: '+08:00',
      years: { from: 3000, until: 1850 },
      hours: {},
    };
    expect(
      checkCalendarPolicy(policy).map(({ code, path }) => `${path.join('.')}: ${code}`),
    ).toEqual([
      'hours: neverOpen',
      'zone: unknownZone',
      'years.from: outOfRange',
      'years.until: outOfRange',
      'years: wrongOrder',
    ]);
  });

  test('one that nobody checked is refused', () => {
    expect(() => compileCalendar({ ...defaultCalendarPolicy })).toThrow(MisuseError);
    expect(() => compileCalendar({ ...defaultCalendarPolicy })).toThrow('notDefined');
  });

  test('is compiled once', () => {
    expect(compileCalendar(defaultCalendarPolicy)).toBe(compileCalendar(defaultCalendarPolicy));
  });
});
