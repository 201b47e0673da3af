import { fc, test } from '@fast-check/vitest';
import { chinaHolidays, compileCalendar, type OpeningHours } from 'dealer-care/time';
import { Temporal } from 'temporal-polyfill';
import { describe, expect } from 'vitest';
import { calendarOf } from './calendarOf.js';

const MINUTE = 60_000;

/** Nights on which clocks change, and a week with a make-up day. */
const PLACES: readonly (readonly [zone: string, date: string])[] = [
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Pacific/Apia', '2011-12-30'],
  ['Africa/Casablanca', '2026-02-15'],
  ['Africa/Casablanca', '2026-03-22'],
  ['America/Havana', '2026-03-08'],
  ['America/Havana', '2026-11-01'],
  ['America/Santiago', '2026-04-05'],
  ['America/Santiago', '2026-09-06'],
  ['America/Toronto', '1919-03-31'],
  ['America/St_Johns', '2010-11-07'],
  ['Asia/Shanghai', '1986-05-04'],
  ['Asia/Shanghai', '2026-02-14'],
  ['Asia/Shanghai', '2026-10-01'],
];

interface Reading {
  readonly ms: number;
  readonly date: string;
  readonly dayBefore: string;
  readonly minute: number;
}

/** What the clock on the wall shows, minute by minute, for six days. */
function readings(zone: string, date: string): readonly Reading[] {
  const first = Temporal.PlainDate.from(date).subtract({ days: 2 }).toZonedDateTime(zone);
  return Array.from({ length: 6 * 1440 }, (_, at) => {
    const ms = first.epochMilliseconds + at * MINUTE;
    const clock = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
    const day = clock.toPlainDate();
    return {
      ms,
      date: day.toString(),
      dayBefore: day.subtract({ days: 1 }).toString(),
      minute: clock.hour * 60 + clock.minute,
    };
  });
}

const minuteOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** The intervals of a day, looked up the slow way. */
function intervalsOf(hours: OpeningHours, date: string): readonly (readonly [number, number])[] {
  const years = Object.values(chinaHolidays);
  const isOff = years.some(({ daysOff }) => daysOff.includes(date));
  const isMakeUp = years.some(({ makeUpDays }) => makeUpDays.includes(date));
  const weekday = String(Temporal.PlainDate.from(date).dayOfWeek);
  const special =
    (isOff ? hours['holiday'] : undefined) ?? (isMakeUp ? hours['makeUpDay'] : undefined);
  const intervals = hours[date] ?? special ?? hours[weekday] ?? [];
  return intervals.map(([from, until]) => [minuteOf(from), minuteOf(until)]);
}

/** Whether each minute is open, by nothing but its reading. */
function walk(hours: OpeningHours, minutes: readonly Reading[]): readonly boolean[] {
  const known = new Map<string, readonly (readonly [number, number])[]>();
  const on = (date: string): readonly (readonly [number, number])[] => {
    const found = known.get(date) ?? intervalsOf(hours, date);
    known.set(date, found);
    return found;
  };
  return minutes.map(({ date, dayBefore, minute }) => {
    const today = on(date).some(
      ([from, until]) => minute >= from && (minute < until || until < from),
    );
    return today || on(dayBefore).some(([from, until]) => until < from && minute < until);
  });
}

const time = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Up to three intervals cut from different times of a day, the last perhaps across midnight. */
const dayArb = fc
  .uniqueArray(
    fc.oneof(
      fc.integer({ min: 0, max: 1440 }),
      fc.integer({ min: 0, max: 48 }).map((n) => n * 30),
    ),
    {
      maxLength: 6,
    },
  )
  .map((ends) => ends.sort((a, b) => a - b))
  .chain((ends) =>
    fc.boolean().map((isLate) => {
      const pairs: [string, string][] = [];
      const shifted =
        isLate && ends.length > 2 && ends.at(-1) !== 1440 ? [...ends.slice(1), ends[0] ?? 0] : ends;
      for (let at = 0; at + 1 < shifted.length; at += 2) {
        pairs.push([time(shifted[at] ?? 0), time(shifted[at + 1] ?? 0)]);
      }
      return pairs.filter(([from]) => from !== '24:00');
    }),
  );

const hoursArb = (date: string): fc.Arbitrary<OpeningHours> =>
  fc.dictionary(
    fc.constantFrom('1', '2', '3', '4', '5', '6', '7', 'holiday', 'makeUpDay', date),
    dayArb,
    {
      minKeys: 4,
    },
  );

const pausesArb = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 8639 }), fc.integer({ min: -30, max: 600 })),
  { maxLength: 4 },
);

describe.each(PLACES)('C4: %s around %s', (zone, date) => {
  const minutes = readings(zone, date);
  const begin = minutes[0]?.ms ?? 0;
  const year = Number(date.slice(0, 4));
  const setup = fc.tuple(
    hoursArb(date),
    fc.integer({ min: 0, max: 8639 }),
    fc.integer({ min: 0, max: 1200 }),
    pausesArb,
  );

  test.prop([setup], { numRuns: 12 })(
    'every answer is the one found by walking the minutes',
    ([hours, start, budget, stretches]) => {
      const calendar = compileCalendar(
        calendarOf({ zone, hours, years: { from: year - 1, until: year + 1 } }),
      );
      const open = walk(hours, minutes);

      const wrong = minutes.findIndex(({ ms }, at) => calendar.isOpen(ms) !== open[at]);
      expect(minutes[wrong]).toBeUndefined();

      const nextAt = open.indexOf(true, start);
      const next = calendar.nextOpen(minutes[start]?.ms ?? 0);
      if (nextAt >= 0) expect(next).toBe(minutes[nextAt]?.ms);
      else
        expect(next >= begin + 8640 * MINUTE || Number.isNaN(next) || next === Infinity).toBe(true);

      const pauses = stretches.map(
        ([from, length]) => [begin + from * MINUTE, begin + (from + length) * MINUTE] as const,
      );
      const works = open.map(
        (isOpen, at) =>
          isOpen && !stretches.some(([from, length]) => at >= from && at < from + length),
      );
      for (const [list, counts] of [
        [[], open],
        [pauses, works],
      ] as const) {
        let spent = 0;
        let at = start;
        for (; at < 8640 && spent < budget; at++) if (counts[at]) spent++;
        const due = calendar.addWorkingTime(begin + start * MINUTE, budget, list);
        if (spent === budget) expect(due).toBe(begin + at * MINUTE);
        else expect(due < begin + 8640 * MINUTE).toBe(false);
        expect(calendar.workingTimeBetween(begin + start * MINUTE, begin + at * MINUTE, list)).toBe(
          spent,
        );
      }
    },
  );
});
