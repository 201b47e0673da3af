import { checkOpeningHours, type OpeningHours } from 'dealer-care/time';
import { describe, expect, test } from 'vitest';
import { weekdays } from './calendarOf.js';

const issuesOf = (hours: OpeningHours): string[] =>
  checkOpeningHours(hours, ['hours']).map(({ code, path }) => `${path.join('.')}: ${code}`);

describe('C4: opening hours that can be right', () => {
  test.each<[string, OpeningHours]>([
    ['a lunch break', weekdays(['08:30', '12:00'], ['13:00', '18:00'])],
    ['in any order', weekdays(['13:00', '18:00'], ['08:30', '12:00'])],
    ['touching each other', weekdays(['08:30', '12:00'], ['12:00', '18:00'])],
    ['until midnight', weekdays(['08:30', '24:00'])],
    ['across midnight', weekdays(['22:00', '06:00'])],
    ['round the clock', weekdays(['00:00', '24:00'])],
    [
      'a holiday, a make-up day, and a day',
      { holiday: [], makeUpDay: [], '2026-10-01': [['09:00', '12:00']] },
    ],
  ])('%s', (_, hours) => {
    expect(issuesOf(hours)).toEqual([]);
  });
});

describe('opening hours that cannot', () => {
  test.each<[string, OpeningHours, string[]]>([
    ['no day at all', {}, ['hours: neverOpen']],
    ['days without an interval', { '1': [], holiday: [] }, ['hours: neverOpen']],
    ['equal ends', { '1': [['09:00', '09:00']] }, ['hours.1.0: wrongOrder']],
    ['24:00 as a start', { '1': [['24:00', '06:00']] }, ['hours.1.0.0: unreadable']],
    ['25:99', { '1': [['09:00', '25:99']] }, ['hours.1.0.1: unreadable']],
    ['9:00', { '1': [['9:00', '18:00']] }, ['hours.1.0.0: unreadable']],
    ['09:0x', { '1': [['09:0x', '18:00']] }, ['hours.1.0.0: unreadable']],
    ['09.00', { '1': [['09.00', '18:00']] }, ['hours.1.0.0: unreadable']],
    ['24:01', { '1': [['09:00', '24:01']] }, ['hours.1.0.1: unreadable']],
    [
      'one over the other',
      {
        '1': [
          ['09:00', '12:00'],
          ['11:59', '18:00'],
        ],
      },
      ['hours.1: duplicate'],
    ],
    [
      'one inside the other, behind a third',
      {
        '1': [
          ['08:00', '20:00'],
          ['09:00', '10:00'],
          ['15:00', '16:00'],
        ],
      },
      ['hours.1: duplicate'],
    ],
    ['a weekday 8', { '8': [['09:00', '12:00']] }, ['hours.8: unknownKey']],
    ['a weekday by name', { Monday: [['09:00', '12:00']] }, ['hours.Monday: unknownKey']],
    [
      'a day that does not exist',
      { '2026-02-30': [['09:00', '12:00']] },
      ['hours.2026-02-30: unknownKey'],
    ],
    [
      'several at once',
      {
        '1': [
          ['09:00', '09:00'],
          ['25:00', '26:00'],
        ],
        x: [],
      },
      [
        'hours.1.0: wrongOrder',
        'hours.1.1.0: unreadable',
        'hours.1.1.1: unreadable',
        'hours.x: unknownKey',
      ],
    ],
  ])('%s', (_, hours, expected) => {
    expect(issuesOf(hours)).toEqual(expected);
  });
});
