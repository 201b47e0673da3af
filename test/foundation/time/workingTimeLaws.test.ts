import { fc, test } from '@fast-check/vitest';
import { compileCalendar } from 'dealer-care/time';
import { describe, expect } from 'vitest';
import { calendarOf, weekdays } from './calendarOf.js';

const zones = [
  'Asia/Shanghai',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
] as const;
const calendars = zones.map((zone) =>
  compileCalendar(
    calendarOf({
      zone,
      years: { from: 2024, until: 2027 },
      hours: {
        ...weekdays(['08:30', '12:00'], ['13:00', '18:00']),
        '6': [['22:00', '03:00']],
        holiday: [],
        makeUpDay: [['09:00', '16:00']],
      },
    }),
  ),
);
const calendarArb = fc.constantFrom(...calendars);
const instantArb = fc.integer({ min: Date.UTC(2024, 1, 1), max: Date.UTC(2026, 11, 1) });
const minutesArb = fc.oneof(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 20_000 }));
const pauseArb = fc
  .tuple(instantArb, fc.integer({ min: 0, max: 10 * 86_400_000 }))
  .map(([from, length]) => [from, from + length] as const);
const pausesArb = fc.array(pauseArb, { maxLength: 5 });

describe('working time, whatever the zone', () => {
  test.prop([calendarArb, instantArb, minutesArb, pausesArb])(
    'between an instant and its deadline lies the budget, and a millisecond earlier less',
    (calendar, from, minutes, pauses) => {
      const due = calendar.addWorkingTime(from, minutes, pauses);
      expect(calendar.workingTimeBetween(from, due, pauses)).toBe(minutes);
      expect(calendar.workingTimeBetween(from, due - 1, pauses)).toBeLessThan(minutes);
    },
  );

  test.prop([calendarArb, instantArb, minutesArb, minutesArb, pausesArb])(
    'two budgets one after the other are their sum',
    (calendar, from, first, second, pauses) => {
      const halfway = calendar.addWorkingTime(from, first, pauses);
      const both = calendar.addWorkingTime(from, first + second, pauses);
      expect(calendar.addWorkingTime(halfway, second, pauses)).toBe(both);
    },
  );

  test.prop([calendarArb, instantArb, instantArb, instantArb, pausesArb])(
    'spans add up, and backwards they are negative',
    (calendar, a, b, c, pauses) => {
      const between = calendar.workingTimeBetween;
      expect(between(a, b, pauses) + between(b, c, pauses)).toBeCloseTo(between(a, c, pauses), 6);
      expect(between(a, b, pauses)).toBe(0 - between(b, a, pauses));
    },
  );

  test.prop([calendarArb, instantArb, minutesArb, pausesArb])(
    'the order of pauses does not matter, nor a pause said twice, nor one cut in two',
    (calendar, from, minutes, pauses) => {
      const due = calendar.addWorkingTime(from, minutes, pauses);
      const cut = pauses.flatMap(([begin, end]) => {
        const middle = Math.floor((begin + end) / 2);
        return [[middle, end] as const, [begin, middle] as const];
      });
      expect(calendar.addWorkingTime(from, minutes, [...pauses].reverse())).toBe(due);
      expect(calendar.addWorkingTime(from, minutes, [...pauses, ...pauses])).toBe(due);
      expect(calendar.addWorkingTime(from, minutes, cut)).toBe(due);
    },
  );

  test.prop([calendarArb, instantArb, minutesArb, pausesArb, pauseArb])(
    'one pause more never makes it earlier',
    (calendar, from, minutes, pauses, more) => {
      const due = calendar.addWorkingTime(from, minutes, pauses);
      expect(calendar.addWorkingTime(from, minutes, [...pauses, more])).toBeGreaterThanOrEqual(due);
    },
  );

  test.prop([calendarArb, instantArb])(
    'the next opening never lies behind, is open, and nothing is open before it',
    (calendar, from) => {
      const next = calendar.nextOpen(from);
      expect(next).toBeGreaterThanOrEqual(from);
      expect(next - from).toBeLessThan(30 * 86_400_000);
      expect(calendar.isOpen(next)).toBe(true);
      expect(calendar.workingTimeBetween(from, next, [])).toBe(0);
    },
  );
});
