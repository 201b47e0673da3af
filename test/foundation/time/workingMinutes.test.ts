import { MisuseError } from 'dealer-care/kernel';
import {
  addWorkingMinutes,
  compileCalendar,
  defaultCalendarPolicy,
  type Pause,
  workingMinutesBetween,
} from 'dealer-care/time';
import { describe, expect, test } from 'vitest';
import { calendarOf, weekdays } from './calendarOf.js';

const china = (text: string): Date => new Date(`${text.replace(' ', 'T')}+08:00`);
const pause = (from: string, until: string): Pause => ({
  fromAt: china(from),
  untilAt: china(until),
});

const office = calendarOf({
  hours: {
    ...weekdays(['08:30', '12:00'], ['13:00', '18:00']),
    holiday: [],
    makeUpDay: [
      ['08:30', '12:00'],
      ['13:00', '18:00'],
    ],
  },
});

describe('C4: minutes run only while it is open', () => {
  test.each([
    ['within an interval', '2026-03-16 09:00', 30, '2026-03-16 09:30'],
    ['across lunch, seconds kept', '2025-10-15 11:50:11', 30, '2025-10-15 13:20:11'],
    ['over the night', '2026-03-16 17:50', 30, '2026-03-17 08:50'],
    ['over the weekend', '2026-03-20 17:50', 30, '2026-03-23 08:50'],
    ['over the Spring Festival', '2026-02-14 17:50', 30, '2026-02-24 08:50'],
    ['on a make-up Saturday', '2026-02-14 10:00', 30, '2026-02-14 10:30'],
    ['on a make-up Sunday', '2024-02-03 13:54', 240, '2024-02-04 13:30'],
    ['begun before opening', '2026-03-16 07:00', 30, '2026-03-16 09:00'],
    ['begun at lunch', '2026-03-16 12:30', 1, '2026-03-16 13:01'],
    ['begun on a holiday', '2026-10-01 10:00', 1, '2026-10-08 08:31'],
    ['a whole day has 510 minutes', '2026-03-16 08:30', 510, '2026-03-16 18:00'],
    ['a whole day and one minute', '2026-03-16 08:30', 511, '2026-03-17 08:31'],
    ['two weeks', '2026-03-16 08:30', 5100, '2026-03-27 18:00'],
    ['half a minute', '2026-03-16 09:00', 0.5, '2026-03-16 09:00:30'],
    ['nothing is due at once', '2026-03-16 03:00', 0, '2026-03-16 03:00'],
  ])('%s: %s + %d = %s', (_, from, minutes, expected) => {
    expect(addWorkingMinutes(china(from), minutes, [], office)).toEqual({
      status: 'due',
      dueAt: china(expected),
      holidays: 'official',
    });
  });

  test.each([
    ['Monday morning', '2026-03-16 09:00', '2026-03-16 11:00', 120],
    ['across lunch', '2026-03-16 11:00', '2026-03-16 14:00', 120],
    ['over the May holiday', '2024-03-27 04:06', '2024-05-20 09:19', 18_409],
    ['backwards', '2026-03-16 11:00', '2026-03-16 09:00', -120],
    ['closed throughout', '2026-10-01 00:00', '2026-10-08 00:00', 0],
    ['with seconds', '2026-03-16 09:00:00', '2026-03-16 09:00:30', 0.5],
    ['an instant', '2026-03-16 09:00', '2026-03-16 09:00', 0],
  ])('%s: %s to %s are %d', (_, from, until, expected) => {
    expect(workingMinutesBetween(china(from), china(until), [], office).minutes).toBe(expected);
  });
});

describe('LEAD-05: a budget used up exactly at closing time is due at closing time', () => {
  test.each([
    ['2026-03-16 17:30', 29, '2026-03-16 17:59'],
    ['2026-03-16 17:30', 30, '2026-03-16 18:00'],
    ['2026-03-16 17:30', 31, '2026-03-17 08:31'],
    ['2026-03-20 17:30', 30, '2026-03-20 18:00'],
    ['2026-03-16 11:30', 30, '2026-03-16 12:00'],
  ])('%s + %i: %s', (from, minutes, expected) => {
    expect(addWorkingMinutes(china(from), minutes, [], office).dueAt).toEqual(china(expected));
  });
});

describe('other shops', () => {
  test('Monday to Friday 9 to 5: Friday 16:30 and an hour is Monday 09:30', () => {
    const nineToFive = calendarOf({ hours: weekdays(['09:00', '17:00']) });
    const due = addWorkingMinutes(china('2026-01-30 16:30'), 60, [], nineToFive);
    expect(due.dueAt).toEqual(china('2026-02-02 09:30'));
  });

  test('Monday to Friday 8 to 18: Monday 17:00 and four hours is Tuesday 11:00, three are 10:00', () => {
    const longDays = calendarOf({ hours: weekdays(['08:00', '18:00']) });
    const from = china('2026-01-12 17:00');
    expect(addWorkingMinutes(from, 240, [], longDays).dueAt).toEqual(china('2026-01-13 11:00'));
    expect(addWorkingMinutes(from, 180, [], longDays).dueAt).toEqual(china('2026-01-13 10:00'));
  });

  test('open round the clock, a day has 1440 minutes, and ends are reached', () => {
    const always = calendarOf({
      hours: Object.fromEntries([...'1234567'].map((day) => [day, [['00:00', '24:00']]])),
    });
    const from = china('2026-03-16 00:00');
    expect(addWorkingMinutes(from, 1440, [], always).dueAt).toEqual(china('2026-03-17 00:00'));
    expect(workingMinutesBetween(from, china('2026-03-23 00:00'), [], always).minutes).toBe(10_080);
  });

  test('a week without Monday and Thursday', () => {
    const hours = Object.fromEntries(
      ['2', '3', '5'].map((day) => [day, [['09:00', '17:00']]] as const),
    );
    const due = addWorkingMinutes(
      china('2026-03-18 16:00'),
      120,
      [],
      calendarOf({ hours: hours as never }),
    );
    expect(due.dueAt).toEqual(china('2026-03-20 10:00'));
  });

  test('two calendars do not know of each other', () => {
    const early = compileCalendar(calendarOf({ hours: weekdays(['06:00', '07:00']) }));
    const late = compileCalendar(calendarOf({ hours: weekdays(['20:00', '21:00']) }));
    const noon = china('2026-03-16 12:00').getTime();
    expect(new Date(late.nextOpen(noon))).toEqual(china('2026-03-16 20:00'));
    expect(new Date(early.nextOpen(noon))).toEqual(china('2026-03-17 06:00'));
  });

  test('working time is real time: the skipped hour is missing, the repeated one counts twice', () => {
    const nights = calendarOf({ zone: 'America/New_York', hours: { '7': [['00:00', '06:00']] } });
    const minutes = (from: string, until: string): number | null =>
      workingMinutesBetween(new Date(from), new Date(until), [], nights).minutes;
    expect(minutes('2026-03-08T00:00:00-05:00', '2026-03-09T00:00:00-04:00')).toBe(300);
    expect(minutes('2026-03-15T00:00:00-04:00', '2026-03-16T00:00:00-04:00')).toBe(360);
    expect(minutes('2026-11-01T00:00:00-04:00', '2026-11-02T00:00:00-05:00')).toBe(420);
  });
});

describe('pauses are taken out of the open time', () => {
  const from = china('2026-03-16 09:00');
  test.each<[string, Pause[], string]>([
    ['none', [], '2026-03-16 11:00'],
    ['in working hours', [pause('2026-03-16 10:00', '2026-03-16 10:30')], '2026-03-16 11:30'],
    [
      'over lunch costs only what was open',
      [pause('2026-03-16 10:30', '2026-03-16 13:30')],
      '2026-03-16 14:00',
    ],
    [
      'in the night costs nothing',
      [pause('2026-03-15 20:00', '2026-03-16 08:00')],
      '2026-03-16 11:00',
    ],
    [
      'before and into the beginning',
      [pause('2026-03-15 20:00', '2026-03-16 09:30')],
      '2026-03-16 11:30',
    ],
    [
      'exactly when all is done',
      [pause('2026-03-16 11:00', '2026-03-16 15:00')],
      '2026-03-16 11:00',
    ],
    [
      'in any order, overlapping, touching',
      [
        pause('2026-03-16 10:20', '2026-03-16 10:40'),
        pause('2026-03-16 09:30', '2026-03-16 10:00'),
        pause('2026-03-16 09:45', '2026-03-16 10:20'),
      ],
      '2026-03-16 13:10',
    ],
    [
      'one inside another',
      [
        pause('2026-03-16 09:30', '2026-03-16 10:30'),
        pause('2026-03-16 09:40', '2026-03-16 09:50'),
      ],
      '2026-03-16 12:00',
    ],
    [
      'backwards counts nothing',
      [pause('2026-03-16 10:30', '2026-03-16 10:00')],
      '2026-03-16 11:00',
    ],
    ['over days', [pause('2026-03-16 10:00', '2026-03-18 10:00')], '2026-03-18 11:00'],
  ])('%s', (_, pauses, expected) => {
    const dueAt = china(expected);
    expect(addWorkingMinutes(from, 120, pauses, office).dueAt).toEqual(dueAt);
    expect(workingMinutesBetween(from, dueAt, pauses, office).minutes).toBe(120);
    expect(workingMinutesBetween(dueAt, from, pauses, office).minutes).toBe(-120);
  });

  test('a pause without an end holds the deadline open, unless it was reached before', () => {
    const pauses = [{ fromAt: china('2026-03-16 10:00') }];
    expect(addWorkingMinutes(from, 61, pauses, office)).toEqual({
      status: 'paused',
      dueAt: null,
      holidays: 'official',
    });
    expect(addWorkingMinutes(from, 60, pauses, office).dueAt).toEqual(china('2026-03-16 10:00'));
    expect(workingMinutesBetween(from, china('2026-03-17 10:00'), pauses, office).minutes).toBe(60);
  });

  test('a pause that outlasts the calendar leaves the deadline unknown', () => {
    const pauses = [{ fromAt: china('2026-03-16 10:00'), untilAt: china('2099-01-01 00:00') }];
    expect(addWorkingMinutes(from, 120, pauses, office).status).toBe('outsideCalendar');
  });

  test('pauses that lie around the covered years', () => {
    const short = calendarOf({ years: { from: 2026, until: 2026 } });
    const pauses = [
      pause('2020-01-01 00:00', '2026-01-01 12:00'),
      pause('2026-01-02 00:00', '2030-01-01 00:00'),
    ];
    const [begin, end] = [china('2026-01-01 00:00'), china('2027-01-01 00:00')];
    expect(workingMinutesBetween(begin, end, pauses, short).minutes).toBe(360);
  });
});

describe('what else may be answered', () => {
  const never = calendarOf({ hours: { '1999-01-01': [['09:00', '10:00']] } });

  test('hours that never open', () => {
    const due = addWorkingMinutes(china('2026-03-16 09:00'), 1, [], never);
    expect(due).toEqual({ status: 'never', dueAt: null, holidays: 'official' });
    const pauses = [pause('2026-03-16 10:00', '2099-01-01 00:00')];
    expect(addWorkingMinutes(china('2026-03-16 09:00'), 1, pauses, never).status).toBe('never');
  });

  test('outside the covered years', () => {
    const early = china('1999-01-01 00:00');
    expect(addWorkingMinutes(early, 1, [], office)).toEqual({
      status: 'outsideCalendar',
      dueAt: null,
      holidays: 'unknown',
    });
    expect(workingMinutesBetween(early, china('2026-01-01 00:00'), [], office)).toEqual({
      status: 'outsideCalendar',
      minutes: null,
      holidays: 'unknown',
    });
  });

  test('a deadline that crosses into a year that is not published says so', () => {
    const due = addWorkingMinutes(china('2026-12-31 17:00'), 120, [], office);
    expect(due).toEqual({
      status: 'due',
      dueAt: china('2027-01-04 09:30'),
      holidays: 'statutory-only',
    });
    const spent = workingMinutesBetween(
      china('2028-01-04 12:00'),
      china('2026-12-31 12:00'),
      [],
      office,
    );
    expect(spent.holidays).toBe('unknown');
  });

  test('misuse: invalid dates, negative or no minutes, a policy that nobody checked', () => {
    const at = china('2026-03-16 09:00');
    const invalid = new Date(Number.NaN);
    expect(() => addWorkingMinutes(invalid, 1, [], office)).toThrow(MisuseError);
    expect(() => addWorkingMinutes(at, -1, [], office)).toThrow('outOfRange');
    expect(() => addWorkingMinutes(at, Number.NaN, [], office)).toThrow('outOfRange');
    expect(() => addWorkingMinutes(at, 1, [{ fromAt: invalid }], office)).toThrow('invalidDate');
    expect(() => workingMinutesBetween(at, invalid, [], office)).toThrow('invalidDate');
    expect(() => addWorkingMinutes(at, 1, [], { ...defaultCalendarPolicy })).toThrow('notDefined');
  });
});
