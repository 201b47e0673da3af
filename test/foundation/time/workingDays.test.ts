import { fc, test as property } from '@fast-check/vitest';
import {
  addDays,
  addWorkingDays,
  chinaHolidays,
  dayKind,
  daysBetween,
  type HolidayCalendar,
  withHolidays,
} from 'dealer-care/time';
import { describe, expect, test } from 'vitest';

describe('C4: working days after an event, whose own day is not counted', () => {
  test.each([
    ['2026-11-23', 1, '2026-11-24'],
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 2, '2026-02-24'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-02-13', 6, '2026-02-28'],
    ['2024-02-03', 3, '2024-02-06'],
    ['2025-02-02', 3, '2025-02-07'],
    ['2026-02-24', -1, '2026-02-14'],
    ['2026-02-24', -2, '2026-02-13'],
    ['2026-02-16', 0, '2026-02-16'],
  ])('%s + %i is %s', (date, count, expected) => {
    expect(addWorkingDays(date, count, chinaHolidays)).toEqual({
      date: expected,
      knowledge: 'official',
      earliest: expected,
      latest: expected,
    });
  });
});

describe('where a year is not published', () => {
  test.each([
    ['2027-03-15', 2, ['2027-03-17', 'statutory-only', '2027-03-17', '2027-03-17']],
    ['2027-10-08', 2, ['2027-10-12', 'statutory-only', '2027-10-10', '2027-10-12']],
    ['2027-09-30', 1, ['2027-10-04', 'statutory-only', '2027-10-04', '2027-10-11']],
    ['2027-10-11', -1, ['2027-10-08', 'statutory-only', '2027-09-24', '2027-10-10']],
    ['2026-12-25', 1, ['2026-12-28', 'statutory-only', '2026-12-26', '2027-01-07']],
    ['2026-12-31', 1, ['2027-01-04', 'statutory-only', '2027-01-02', '2027-01-07']],
    ['2027-12-31', 1, ['2028-01-03', 'unknown', null, null]],
    ['2028-05-01', 2, ['2028-05-03', 'unknown', null, null]],
    ['2023-12-29', 1, ['2024-01-02', 'unknown', null, null]],
  ])('%s + %i', (date, count, expected) => {
    const day = addWorkingDays(date, count, chinaHolidays);
    expect([day.date, day.knowledge, day.earliest, day.latest]).toEqual(expected);
  });

  test('the range would have held the published day in 2025 and 2026', () => {
    const statutory: HolidayCalendar = {
      '2025': {
        ...must('2025'),
        knowledge: 'statutory-only',
        daysOff: STATUTORY_2025,
        makeUpDays: [],
      },
      '2026': {
        ...must('2026'),
        knowledge: 'statutory-only',
        daysOff: STATUTORY_2026,
        makeUpDays: [],
      },
    };
    const outside: string[] = [];
    for (let date = '2025-01-01'; date < '2026-11-15'; date = addDays(date, 1)) {
      for (const count of [1, 3, 7, 15]) {
        const published = addWorkingDays(date, count, chinaHolidays).date;
        const { earliest, latest } = addWorkingDays(date, count, statutory);
        const holds =
          earliest !== null && latest !== null && earliest <= published && published <= latest;
        if (!holds)
          outside.push(`${date} + ${count}: ${published} not in ${earliest} to ${latest}`);
      }
    }
    expect(outside).toEqual([]);
  });

  test('a year that the house adds makes the answer official', () => {
    const published = withHolidays(chinaHolidays, 2027, {
      ...must('2026'),
      daysOff: [],
      makeUpDays: [],
    });
    expect(addWorkingDays('2027-10-08', 2, published)).toEqual({
      date: '2027-10-12',
      knowledge: 'official',
      earliest: '2027-10-12',
      latest: '2027-10-12',
    });
  });
});

property.prop([fc.integer({ min: 0, max: 700 }), fc.integer({ min: -60, max: 60 })])(
  'between an event and its n-th working day lie n working days, counted one by one',
  (offset, count) => {
    const start = addDays('2024-06-01', offset);
    const end = addWorkingDays(start, count, chinaHolidays).date;
    const step = Math.sign(count);
    let working = 0;
    for (let day = start; day !== end; ) {
      day = addDays(day, step);
      const { kind } = dayKind(day, chinaHolidays);
      if (kind === 'workday' || kind === 'makeUpDay') working++;
    }
    expect(working).toBe(Math.abs(count));
    expect(Math.sign(daysBetween(start, end)) * step).toBe(count === 0 ? 0 : 1);
  },
);

test.each([1.5, Number.NaN, 10_001, -10_001, Number.POSITIVE_INFINITY])(
  '%d days are refused',
  (count) => {
    expect(() => addWorkingDays('2026-01-01', count, chinaHolidays)).toThrow('outOfRange');
  },
);

const STATUTORY_2025 = [
  ...[
    '2025-01-01',
    '2025-01-28',
    '2025-01-29',
    '2025-01-30',
    '2025-01-31',
    '2025-04-04',
    '2025-05-01',
  ],
  ...['2025-05-02', '2025-05-31', '2025-10-01', '2025-10-02', '2025-10-03', '2025-10-06'],
];
const STATUTORY_2026 = [
  ...[
    '2026-01-01',
    '2026-02-16',
    '2026-02-17',
    '2026-02-18',
    '2026-02-19',
    '2026-04-05',
    '2026-05-01',
  ],
  ...['2026-05-02', '2026-06-19', '2026-09-25', '2026-10-01', '2026-10-02', '2026-10-03'],
];

function must(year: string): HolidayCalendar[string] {
  const found = chinaHolidays[year];
  if (found === undefined) throw new Error(`no ${year}`);
  return found;
}
