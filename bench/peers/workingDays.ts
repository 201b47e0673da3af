// The third working day by packages. Only chinese-days knows make-up days; date-fns knows weekends
// alone, the other two holidays but no make-up days.
import { chinaHolidays } from 'dealer-care/time';
import type { Contender } from '../harness.ts';
import { byHand, days } from '../workingDays.bench.ts';
import { load, peer } from './peer.ts';

const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;

interface ChineseDays {
  findWorkday(count: number, day: string): string;
}
interface AddBusinessDays {
  addBusinessDays(day: Date, count: number): Date;
}
interface DayjsTime {
  addBusinessDays(count: number): DayjsTime;
  valueOf(): number;
}
interface Dayjs {
  (ms: number): DayjsTime;
  extend(plugin: unknown): void;
  setHolidays(days: readonly string[]): void;
}
interface MomentTime {
  addWorkingTime(count: number, unit: string): MomentTime;
  valueOf(): number;
}
interface Moment {
  (ms: number): MomentTime;
  updateLocale(name: string, settings: unknown): void;
}

/** The same days to the packages that count working days. */
export async function peersOf(): Promise<readonly Contender[]> {
  const { default: chineseDays } = await load<{ default: ChineseDays }>('chinese-days');
  const { addBusinessDays } = await load<AddBusinessDays>('date-fns/addBusinessDays');
  const { default: dayjs } = await load<{ default: Dayjs }>('dayjs');
  dayjs.extend((await load<{ default: unknown }>('dayjs-business-time')).default);
  const { default: moment } = await load<{ default: Moment }>('moment-business-time');
  const holidays = Object.values(chinaHolidays).flatMap((year) => year.daysOff);
  dayjs.setHolidays(holidays);
  moment.updateLocale('en', { holidays });
  const texts = Array.from(days.subarray(0, 3000), textOf);
  const dates = Array.from(days.subarray(0, 100_000), (day) => new Date(noonOf(day)));

  return [
    peer(
      'date-fns addBusinessDays',
      () => dates.map((date) => addBusinessDays(date, 3)).map(dayOf),
      right(100_000),
      say,
    ),
    peer(
      'chinese-days findWorkday',
      () => texts.map((text) => chineseDays.findWorkday(3, text)).map(dayOf),
      right(3000),
      say,
    ),
    peer(
      'dayjs-business-time',
      () => first(3000).map((day) => dayOf(dayjs(noonOf(day)).addBusinessDays(3))),
      right(3000),
      say,
    ),
    peer(
      'moment-business-time',
      () => first(200).map((day) => dayOf(moment(noonOf(day)).addWorkingTime(3, 'days'))),
      right(200),
      say,
    ),
  ];
}

const first = (count: number): number[] => Array.from(days.subarray(0, count));
const right = (count: number): Int32Array => byHand().subarray(0, count);
const noonOf = (day: number): number => day * DAY_MS + 12 * 3_600_000 - SHANGHAI_MS;
const textOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
const dayOf = (day: string | { valueOf(): number }): number =>
  typeof day === 'string'
    ? Date.parse(day) / DAY_MS
    : Math.floor((day.valueOf() + SHANGHAI_MS) / DAY_MS);
const say = (at: number, answer: number, correct: number): string =>
  `${textOf(days[at] ?? 0)}: ${textOf(answer)}, not ${textOf(correct)}`;
