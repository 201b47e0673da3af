// Working time on the real Shanghai calendar of 2024 to 2026, with a lunch break, holidays and
// make-up days. The limit knows that Shanghai keeps one offset; ours works in any zone.
import {
  addWorkingMinutes,
  type CalendarPolicy,
  chinaHolidays,
  compileCalendar,
  dayKind,
  defaultCalendarPolicy,
  workingMinutesBetween,
} from 'dealer-care/time';
import { defined } from '../src/foundation/kernel/policy.js';
import { random, type Suite } from './harness.ts';

const INSTANTS = 1_000_000;
const MINUTE = 60_000;
const DAY = 86_400_000;
const SHANGHAI = 8 * 60 * MINUTE;
const BEGIN = Date.UTC(2024, 0, 1) - SHANGHAI;
const END = Date.UTC(2026, 11, 25) - SHANGHAI;

const lunch = [
  ['08:30', '12:00'],
  ['13:00', '18:00'],
] as const;
const policy: CalendarPolicy = defined({
  ...defaultCalendarPolicy,
  years: { from: 2024, until: 2026 },
  hours: {
    '1': lunch,
    '2': lunch,
    '3': lunch,
    '4': lunch,
    '5': lunch,
    holiday: [],
    makeUpDay: lunch,
  },
});
const calendar = compileCalendar(policy);

const next = random(42);
export const starts = Float64Array.from(
  { length: INSTANTS },
  () => BEGIN + Math.floor(next() * (END - BEGIN)),
);
export const ends = starts.map((start) => Math.min(start + Math.floor(next() * 90 * DAY), END));
const startDates = Array.from(starts, (ms) => new Date(ms));
const endDates = Array.from(ends, (ms) => new Date(ms));

// The limit: open segments as plain numbers, the open time before each, and a binary search.
const segmentFrom: number[] = [];
const segmentUntil: number[] = [];
const openBefore: number[] = [0];
for (let day = BEGIN; day < Date.UTC(2027, 0, 1) - SHANGHAI; day += DAY) {
  const { kind } = dayKind(new Date(day + SHANGHAI).toISOString().slice(0, 10), chinaHolidays);
  if (kind !== 'workday' && kind !== 'makeUpDay') continue;
  for (const [from, until] of [
    [510, 720],
    [780, 1080],
  ] as const) {
    segmentFrom.push(day + from * MINUTE);
    segmentUntil.push(day + until * MINUTE);
    openBefore.push((openBefore.at(-1) ?? 0) + (until - from) * MINUTE);
  }
}
const F = Float64Array.from(segmentFrom);
const U = Float64Array.from(segmentUntil);
const O = Float64Array.from(openBefore);

/** Index of the last value not above `wanted`; -1 when all are. */
function lastUpTo(values: Float64Array, wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export function openUntil(ms: number): number {
  const at = lastUpTo(F, ms);
  if (at < 0) return 0;
  return (O[at] as number) + Math.min(ms, U[at] as number) - (F[at] as number);
}

export function addByHand(ms: number, budget: number): number {
  const target = openUntil(ms) + budget;
  let low = 0;
  let high = O.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((O[middle + 1] as number) < target) low = middle + 1;
    else high = middle;
  }
  return (F[low] as number) + target - (O[low] as number);
}

function difference(limit: unknown, other: unknown): string | undefined {
  const right = limit as Float64Array;
  const wrong = (other as Float64Array).findIndex((answer, at) => answer !== right[at]);
  if (wrong < 0) return undefined;
  return `differs at ${new Date(starts[wrong] ?? 0).toISOString()}`;
}

const NONE = [] as const;

// Every run is a loop of its own: a shared loop would blur what the compiler knows of each.
function adding(minutes: number): Suite {
  const byHand = new Float64Array(INSTANTS);
  const compiled = new Float64Array(INSTANTS);
  const dated = new Float64Array(INSTANTS);
  return {
    name: `working time: + ${minutes} minutes`,
    unit: 'instants',
    limit: {
      name: 'prefix sums and binary search, by hand',
      items: INSTANTS,
      run: () => {
        for (let at = 0; at < INSTANTS; at++) {
          byHand[at] = addByHand(starts[at] as number, minutes * MINUTE);
        }
        return byHand;
      },
    },
    contenders: [
      {
        name: 'compiled calendar, milliseconds',
        items: INSTANTS,
        goal: 0.35,
        run: () => {
          for (let at = 0; at < INSTANTS; at++) {
            compiled[at] = calendar.addWorkingTime(starts[at] as number, minutes, NONE);
          }
          return compiled;
        },
      },
      {
        name: 'with dates and policy',
        items: INSTANTS,
        goal: 1.5,
        run: () => {
          for (let at = 0; at < INSTANTS; at++) {
            const { dueAt } = addWorkingMinutes(startDates[at] as Date, minutes, NONE, policy);
            dated[at] = dueAt?.getTime() ?? 0;
          }
          return dated;
        },
      },
    ],
    difference,
  };
}

function elapsed(): Suite {
  const byHand = new Float64Array(INSTANTS);
  const compiled = new Float64Array(INSTANTS);
  const dated = new Float64Array(INSTANTS);
  return {
    name: 'working time: elapsed over gaps up to 90 days',
    unit: 'pairs',
    limit: {
      name: 'prefix sums and binary search, by hand',
      items: INSTANTS,
      run: () => {
        for (let at = 0; at < INSTANTS; at++) {
          byHand[at] = (openUntil(ends[at] as number) - openUntil(starts[at] as number)) / MINUTE;
        }
        return byHand;
      },
    },
    contenders: [
      {
        name: 'compiled calendar, milliseconds',
        items: INSTANTS,
        goal: 0.35,
        run: () => {
          for (let at = 0; at < INSTANTS; at++) {
            const [from, until] = [starts[at] as number, ends[at] as number];
            compiled[at] = calendar.workingTimeBetween(from, until, NONE);
          }
          return compiled;
        },
      },
      {
        name: 'with dates and policy',
        items: INSTANTS,
        goal: 1.5,
        run: () => {
          for (let at = 0; at < INSTANTS; at++) {
            const [from, until] = [startDates[at] as Date, endDates[at] as Date];
            dated[at] = workingMinutesBetween(from, until, NONE, policy).minutes ?? 0;
          }
          return dated;
        },
      },
    ],
    difference,
  };
}

export const suites: readonly Suite[] = [adding(30), adding(240), elapsed()];
