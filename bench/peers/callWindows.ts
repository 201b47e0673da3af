// The next permitted call by packages that know zones. None of them knows a call window or a
// holiday: days are looked up in a set, and the rest is written the way each package is meant to be
// used. Instants go in and come out as milliseconds.
import { chinaHolidays } from 'dealer-care/time';
import { instants } from '../callWindows.bench.ts';
import type { Contender, Suite } from '../harness.ts';
import { load, peer } from './peer.ts';

interface Clock<T> {
  readonly of: (ms: number) => T;
  /** The local day as the number 20261127. */
  readonly day: (time: T) => number;
  /** 1 to 7 from Monday, or 0 to 6 from Sunday. */
  readonly weekday: (time: T) => number;
  readonly minute: (time: T) => number;
  readonly at: (time: T, daysLater: number, hour: number, minute: number) => T;
  readonly ms: (time: T) => number;
}

const years = Object.values(chinaHolidays);
const numbers = (texts: readonly string[]): Set<number> =>
  new Set(texts.map((text) => Number(text.replaceAll('-', ''))));
const daysOff = numbers(years.flatMap((year) => year.daysOff));
const makeUpDays = numbers(years.flatMap((year) => year.makeUpDays));

/** 08:30 to 12:00 and 13:00 to 19:00 on working days, with whatever tells the time. */
function nextCallBy<T>({ of, day, weekday, minute, at, ms }: Clock<T>): (wished: number) => number {
  const works = (time: T): boolean => {
    const date = day(time);
    if (daysOff.has(date)) return false;
    return makeUpDays.has(date) || (weekday(time) !== 0 && weekday(time) < 6);
  };
  return (wished) => {
    let time = of(wished);
    const now = minute(time);
    if (works(time) && now < 1140) {
      if (now < 510) return ms(at(time, 0, 8, 30));
      return now >= 720 && now < 780 ? ms(at(time, 0, 13, 0)) : wished;
    }
    do time = at(time, 1, 8, 30);
    while (!works(time));
    return ms(time);
  };
}

/** The same wishes to the packages that know zones. */
export async function peersOf(suite: Suite): Promise<readonly Contender[]> {
  const timeZone = suite.name.split(', ')[1] ?? '';
  const right = (await suite.limit.run()) as Float64Array;
  const wishes = instants();
  const asking = <T>(name: string, count: number, clock: Clock<T>): Contender => {
    const next = nextCallBy(clock);
    return peer(
      name,
      () => wishes.subarray(0, count).map(next),
      right.slice(0, count),
      (at, answer, correct) => `${text(wishes[at] ?? 0)}: ${text(answer)}, not ${text(correct)}`,
    );
  };
  return [
    asking('Intl.DateTimeFormat, kept, by hand', 20_000, byIntl(timeZone)),
    asking('temporal-polyfill', 20_000, await byTemporal(timeZone)),
    asking('@date-fns/tz TZDate', 20_000, await byTzDate(timeZone)),
    asking('luxon', 20_000, await byLuxon(timeZone)),
    asking('dayjs.tz', 4000, await byDayjs(timeZone)),
  ];
}

const text = (ms: number): string => new Date(ms).toISOString().replace('.000', '');

interface LocalMs {
  readonly local: number;
  readonly offset: number;
}

function byIntl(timeZone: string): Clock<LocalMs> {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const localOf = (ms: number): number => {
    // 11/27/2026, 19:00:00
    const text = format.format(ms);
    const part = (from: number, until: number): number => Number(text.slice(from, until));
    const [year, month, day] = [part(6, 10), part(0, 2) - 1, part(3, 5)];
    return Date.UTC(year, month, day, part(12, 14), part(15, 17), part(18, 20));
  };
  const of = (ms: number): LocalMs => {
    const local = localOf(ms);
    return { local, offset: local - ms };
  };
  return {
    of,
    day: ({ local }) => {
      const date = new Date(local);
      return date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
    },
    weekday: ({ local }) => new Date(local).getUTCDay(),
    minute: ({ local }) => Math.floor(local / 60_000) % 1440,
    at: ({ local, offset }, daysLater, hour, minute) => ({
      local:
        (Math.floor(local / 86_400_000) + daysLater) * 86_400_000 + (hour * 60 + minute) * 60_000,
      offset,
    }),
    ms: ({ local, offset }) => local - of(local - offset).offset,
  };
}

interface ZonedDateTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly dayOfWeek: number;
  readonly hour: number;
  readonly minute: number;
  readonly epochMilliseconds: number;
  add(duration: { readonly days: number }): ZonedDateTime;
  withPlainTime(time: { readonly hour: number; readonly minute: number }): ZonedDateTime;
}
interface TemporalPackage {
  readonly Temporal: {
    readonly Instant: {
      fromEpochMilliseconds(ms: number): { toZonedDateTimeISO(timeZone: string): ZonedDateTime };
    };
  };
}

async function byTemporal(timeZone: string): Promise<Clock<ZonedDateTime>> {
  const { Temporal } = await load<TemporalPackage>('temporal-polyfill');
  return {
    of: (ms) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone),
    day: ({ year, month, day }) => year * 10_000 + month * 100 + day,
    weekday: (time) => time.dayOfWeek,
    minute: (time) => time.hour * 60 + time.minute,
    at: (time, days, hour, minute) =>
      (days === 0 ? time : time.add({ days })).withPlainTime({ hour, minute }),
    ms: (time) => time.epochMilliseconds,
  };
}

interface TzDatePackage {
  readonly TZDate: {
    new (ms: number, timeZone: string): Date;
    new (
      year: number,
      month: number,
      day: number,
      hour: number,
      minute: number,
      timeZone: string,
    ): Date;
  };
}

async function byTzDate(timeZone: string): Promise<Clock<Date>> {
  const { TZDate } = await load<TzDatePackage>('@date-fns/tz');
  return {
    of: (ms) => new TZDate(ms, timeZone),
    day: (time) => time.getFullYear() * 10_000 + (time.getMonth() + 1) * 100 + time.getDate(),
    weekday: (time) => time.getDay(),
    minute: (time) => time.getHours() * 60 + time.getMinutes(),
    at: (time, daysLater, hour, minute) => {
      const day = time.getDate() + daysLater;
      return new TZDate(time.getFullYear(), time.getMonth(), day, hour, minute, timeZone);
    },
    ms: (time) => time.getTime(),
  };
}

interface LuxonTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  plus(duration: { readonly days: number }): LuxonTime;
  set(values: object): LuxonTime;
  toMillis(): number;
}

async function byLuxon(zone: string): Promise<Clock<LuxonTime>> {
  const { DateTime } = await load<{
    readonly DateTime: { fromMillis(ms: number, options: { readonly zone: string }): LuxonTime };
  }>('luxon');
  return {
    of: (ms) => DateTime.fromMillis(ms, { zone }),
    day: ({ year, month, day }) => year * 10_000 + month * 100 + day,
    weekday: (time) => time.weekday,
    minute: (time) => time.hour * 60 + time.minute,
    at: (time, days, hour, minute) =>
      time.plus({ days }).set({ hour, minute, second: 0, millisecond: 0 }),
    ms: (time) => time.toMillis(),
  };
}

interface DayjsTime {
  year(): number;
  month(): number;
  date(): number;
  day(): number;
  hour(): number;
  hour(value: number): DayjsTime;
  minute(): number;
  minute(value: number): DayjsTime;
  second(value: number): DayjsTime;
  millisecond(value: number): DayjsTime;
  add(count: number, unit: string): DayjsTime;
  valueOf(): number;
}
interface Dayjs {
  extend(plugin: unknown): void;
  tz(ms: number, timeZone: string): DayjsTime;
}

async function byDayjs(timeZone: string): Promise<Clock<DayjsTime>> {
  const { default: dayjs } = await load<{ readonly default: Dayjs }>('dayjs');
  for (const plugin of ['dayjs/plugin/utc.js', 'dayjs/plugin/timezone.js']) {
    dayjs.extend((await load<{ readonly default: unknown }>(plugin)).default);
  }
  return {
    of: (ms) => dayjs.tz(ms, timeZone),
    day: (time) => time.year() * 10_000 + (time.month() + 1) * 100 + time.date(),
    weekday: (time) => time.day(),
    minute: (time) => time.hour() * 60 + time.minute(),
    at: (time, days, hour, minute) =>
      time.add(days, 'day').hour(hour).minute(minute).second(0).millisecond(0),
    ms: (time) => time.valueOf(),
  };
}
