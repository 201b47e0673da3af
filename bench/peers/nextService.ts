// The next service by simple-statistics for the daily distance and a date package for the interval
// in months. The points of the regression and the dates are given ready-made; the odometer is
// trusted as it is, as the limit does.
import type { Contender, Suite } from '../harness.ts';
import { columns } from '../nextService.bench.ts';
import { load, peer } from './peer.ts';

const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;

interface Statistics {
  linearRegression(points: readonly (readonly [number, number])[]): { readonly m: number };
}

/** A car as a user of such packages would hold it, with dates of the package in question. */
interface Car<T> {
  readonly points: readonly (readonly [number, number])[];
  readonly lastOn: T;
  readonly lastKm: number;
  readonly serviceOn: T;
  readonly dueKm: number;
  readonly months: number;
}

interface DateWords<T> {
  /** Midnight in the zone of the process, which is Shanghai's. */
  readonly of: (ms: number) => T;
  readonly addDays: (date: T, days: number) => T;
  readonly addMonths: (date: T, months: number) => T;
  readonly earlier: (a: T, b: T) => T;
  readonly ms: (date: T) => number;
}

/** The same cars to the packages that count with dates. */
export async function peersOf(suite: Suite): Promise<readonly Contender[]> {
  const { linearRegression } = await load<Statistics>('simple-statistics');
  const right = (await suite.limit.run()) as Int32Array;
  const asking = <T>(name: string, count: number, words: DateWords<T>): Contender => {
    const cars = Array.from({ length: count }, (_, car) => carOf(car, words));
    const dueOn = ({ points, lastOn, lastKm, serviceOn, dueKm, months }: Car<T>): T => {
      const { m } = linearRegression(points);
      const gap = dueKm - lastKm;
      const days = gap <= 0 ? 0 : Math.ceil(gap / (m > 0 ? m : 40));
      return words.earlier(words.addDays(lastOn, days), words.addMonths(serviceOn, months));
    };
    const dayOf = (date: T): number => Math.round((words.ms(date) + SHANGHAI_MS) / DAY_MS);
    return peer(
      name,
      () => cars.map((car) => dayOf(dueOn(car))),
      right.slice(0, count),
      (car, answer, correct) => `car ${car}: ${textOf(answer)}, not ${textOf(correct)}`,
    );
  };
  return [
    asking('date-fns + simple-statistics', 200_000, await byDateFns()),
    asking('luxon + simple-statistics', 50_000, await byLuxon()),
    asking('dayjs + simple-statistics', 50_000, await byDayjs()),
  ];
}

const textOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

function carOf<T>(car: number, { of }: DateWords<T>): Car<T> {
  const { readingFrom, readingDay, readingKm, serviceDay, serviceKm } = columns;
  const { intervalKm, intervalMonths } = columns;
  const [from, until] = [readingFrom[car] ?? 0, readingFrom[car + 1] ?? 0];
  const first = readingDay[from] ?? 0;
  return {
    points: Array.from({ length: until - from }, (_, k) => [
      (readingDay[from + k] ?? 0) - first,
      readingKm[from + k] ?? 0,
    ]),
    lastOn: of((readingDay[until - 1] ?? 0) * DAY_MS - SHANGHAI_MS),
    lastKm: readingKm[until - 1] ?? 0,
    serviceOn: of((serviceDay[car] ?? 0) * DAY_MS - SHANGHAI_MS),
    dueKm: (serviceKm[car] ?? 0) + (intervalKm[car] ?? 0),
    months: intervalMonths[car] ?? 0,
  };
}

type Add = (date: Date, count: number) => Date;

async function byDateFns(): Promise<DateWords<Date>> {
  const { addDays } = await load<{ readonly addDays: Add }>('date-fns/addDays');
  const { addMonths } = await load<{ readonly addMonths: Add }>('date-fns/addMonths');
  const { min } = await load<{ min(dates: readonly Date[]): Date }>('date-fns/min');
  return {
    of: (ms) => new Date(ms),
    addDays,
    addMonths,
    earlier: (a, b) => min([a, b]),
    ms: (date) => date.getTime(),
  };
}

interface LuxonTime {
  plus(duration: { readonly days?: number; readonly months?: number }): LuxonTime;
  toMillis(): number;
}
interface Luxon {
  readonly DateTime: {
    fromMillis(ms: number): LuxonTime;
    min(a: LuxonTime, b: LuxonTime): LuxonTime;
  };
}

async function byLuxon(): Promise<DateWords<LuxonTime>> {
  const { DateTime } = await load<Luxon>('luxon');
  return {
    of: (ms) => DateTime.fromMillis(ms),
    addDays: (date, days) => date.plus({ days }),
    addMonths: (date, months) => date.plus({ months }),
    earlier: (a, b) => DateTime.min(a, b),
    ms: (date) => date.toMillis(),
  };
}

interface DayjsTime {
  add(count: number, unit: string): DayjsTime;
  isBefore(other: DayjsTime): boolean;
  valueOf(): number;
}

async function byDayjs(): Promise<DateWords<DayjsTime>> {
  const { default: dayjs } = await load<{ readonly default: (ms: number) => DayjsTime }>('dayjs');
  return {
    of: (ms) => dayjs(ms),
    addDays: (date, days) => date.add(days, 'day'),
    addMonths: (date, months) => date.add(months, 'month'),
    earlier: (a, b) => (a.isBefore(b) ? a : b),
    ms: (date) => date.valueOf(),
  };
}
