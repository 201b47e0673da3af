import type { CallWindowPolicy } from 'dealer-care/call-windows';
import { chinaHolidays } from 'dealer-care/time';

/** What a calendar shows of a day. */
interface Day {
  readonly weekday: number;
  readonly kind: 'ordinary' | 'holiday' | 'makeUpDay';
}

/** What the wall clock and the calendar of a zone show: minutes since midnight, that day, the one before. */
export interface Reading {
  readonly minute: number;
  readonly today: Day;
  readonly yesterday: Day;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Every minute of a span as it is shown in a zone, read from `Intl` one by one. */
export function readClock(timeZone: string, fromMs: number, untilMs: number): readonly Reading[] {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const days = new Map<number, Day>();
  const dayAt = (ms: number): Day => {
    const known = days.get(ms) ?? dayOf(ms);
    days.set(ms, known);
    return known;
  };
  const readings: Reading[] = [];
  for (let ms = fromMs; ms < untilMs; ms += MINUTE_MS) {
    const numbers = (format.format(ms).match(/\d+/g) ?? []).map(Number);
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0] = numbers;
    const date = Date.UTC(year, month - 1, day);
    readings.push({
      minute: hour * 60 + minute,
      today: dayAt(date),
      yesterday: dayAt(date - DAY_MS),
    });
  }
  return readings;
}

function dayOf(ms: number): Day {
  const date = new Date(ms).toISOString().slice(0, 10);
  const { daysOff = [], makeUpDays = [] } = chinaHolidays[date.slice(0, 4)] ?? {};
  const weekday = new Date(ms).getUTCDay() || 7;
  if (makeUpDays.includes(date)) return { weekday, kind: 'makeUpDay' };
  return { weekday, kind: daysOff.includes(date) ? 'holiday' : 'ordinary' };
}

/** The rules that close a minute, band by band, as a person would read the policy. */
export function closing(policy: CallWindowPolicy): (reading: Reading) => string[] {
  const bands = Object.values(policy.bands).map((band) => {
    const from = minuteOf(band.from);
    const until = minuteOf(band.until) + (minuteOf(band.until) < from ? 1440 : 0);
    const holdsOn = ({ weekday, kind }: Day): boolean => {
      if (band.weekdays === undefined && band.holidays !== true) return true;
      if (band.holidays === true && kind === 'holiday') return true;
      const moved = kind === 'makeUpDay' && band.hard !== true;
      if (moved) return [1, 2, 3, 4, 5].every((one) => band.weekdays?.includes(one));
      return band.weekdays?.includes(weekday) ?? false;
    };
    return { rule: band.rule, from, until, holdsOn };
  });
  return ({ minute, today, yesterday }) =>
    bands.flatMap(({ rule, from, until, holdsOn }) => {
      const now = minute >= from && minute < until && holdsOn(today);
      const still = minute + 1440 >= from && minute + 1440 < until && holdsOn(yesterday);
      return now || still ? [rule] : [];
    });
}

function minuteOf(text: string): number {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  return hour * 60 + minute;
}
