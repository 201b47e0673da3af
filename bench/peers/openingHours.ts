// Working time by dayjs-business-time and moment-business-time. Both keep hours and holidays in
// global state, work in the zone of the process (run.ts sets Shanghai) and know no make-up days;
// instants are whole minutes, since dayjs-business-time counts in whole minutes.
import { chinaHolidays } from 'dealer-care/time';
import type { Contender, Suite } from '../harness.ts';
import { addByHand, ends, openUntil, starts } from '../openingHours.bench.ts';
import { inShanghai, load, peer } from './peer.ts';

const MINUTE = 60_000;

interface DayjsTime {
  addBusinessMinutes(minutes: number): DayjsTime;
  businessMinutesDiff(other: DayjsTime): number;
  valueOf(): number;
}
interface Dayjs {
  (ms: number): DayjsTime;
  extend(plugin: unknown): void;
  setHolidays(days: readonly string[]): void;
  setBusinessTime(week: Readonly<Record<string, unknown>>): void;
}
interface MomentTime {
  addWorkingTime(count: number, unit: string): MomentTime;
  workingDiff(other: MomentTime, unit: string): number;
  valueOf(): number;
}
interface Moment {
  (ms: number): MomentTime;
  updateLocale(name: string, settings: unknown): void;
}

/** The same questions to the packages that know opening hours. */
export async function peersOf(suite: Suite): Promise<readonly Contender[]> {
  const [dayjs, moment] = [await businessDayjs(), await businessMoment()];
  const minutes = Number(/\+ (\d+) minutes/.exec(suite.name)?.[1]);
  if (Number.isNaN(minutes)) {
    return [
      elapsed('dayjs-business-time', 400, (from, until) =>
        dayjs(from).businessMinutesDiff(dayjs(until)),
      ),
      elapsed('moment-business-time', 40, (from, until) =>
        moment(until).workingDiff(moment(from), 'minutes'),
      ),
    ];
  }
  return [
    adding('dayjs-business-time', 3000, minutes, (ms) =>
      dayjs(ms).addBusinessMinutes(minutes).valueOf(),
    ),
    adding('moment-business-time', 200, minutes, (ms) =>
      moment(ms).addWorkingTime(minutes, 'minutes').valueOf(),
    ),
  ];
}

const wholeMinutes = (values: ArrayLike<number>, count: number): Float64Array =>
  Float64Array.from({ length: count }, (_, at) => Math.floor((values[at] ?? 0) / MINUTE) * MINUTE);

function adding(name: string, count: number, minutes: number, add: (ms: number) => number) {
  const from = wholeMinutes(starts, count);
  return peer(
    name,
    () => from.map(add),
    from.map((ms) => addByHand(ms, minutes * MINUTE)),
    (at, answer, right) =>
      `${inShanghai(from[at] ?? 0)}: ${inShanghai(answer)}, not ${inShanghai(right)}`,
  );
}

function elapsed(name: string, count: number, between: (from: number, until: number) => number) {
  const [from, until] = [wholeMinutes(starts, count), wholeMinutes(ends, count)];
  return peer(
    name,
    () => from.map((ms, at) => between(ms, until[at] ?? 0)),
    from.map((ms, at) => (openUntil(until[at] ?? 0) - openUntil(ms)) / MINUTE),
    (at, answer, right) =>
      `${inShanghai(from[at] ?? 0)} to ${inShanghai(until[at] ?? 0)}: ${answer} min, not ${right}`,
  );
}

const daysOff = Object.values(chinaHolidays).flatMap((year) => year.daysOff);

async function businessDayjs(): Promise<Dayjs> {
  const { default: dayjs } = await load<{ default: Dayjs }>('dayjs');
  dayjs.extend((await load<{ default: unknown }>('dayjs-business-time')).default);
  const hours = [
    { start: '08:30:00', end: '12:00:00' },
    { start: '13:00:00', end: '18:00:00' },
  ];
  const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
  const week = Object.fromEntries(weekdays.map((day) => [day, hours]));
  dayjs.setBusinessTime({ ...week, saturday: null, sunday: null });
  dayjs.setHolidays(daysOff);
  return dayjs;
}

async function businessMoment(): Promise<Moment> {
  const { default: moment } = await load<{ default: Moment }>('moment-business-time');
  const hours = ['08:30:00', '12:00:00', '13:00:00', '18:00:00'];
  const workinghours = { 0: null, 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: null };
  moment.updateLocale('en', { workinghours, holidays: daysOff });
  return moment;
}
