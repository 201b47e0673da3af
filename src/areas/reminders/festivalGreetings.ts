import { compiledOnce } from '../../foundation/kernel/policy.js';
import { type FestivalDay, festivalsIn } from '../../foundation/time/festivalDays.js';
import { epochDayOf } from '../../foundation/time/localDate.js';
import type { ReminderPolicy } from './policy.js';

/** One greeting, and the festivals that it names. */
export interface Greeting {
  /** Epoch day on which it goes out. */
  readonly sendDay: number;
  /** By day. */
  readonly festivals: readonly FestivalDay[];
  /** Epoch day of the last of them. */
  readonly lastDay: number;
}

/**
 * The greetings for the festivals of a year and of the years beside it, by day; `undefined` where a
 * festival of the year itself lies outside the years of its calendar. Of a year beside it that lies
 * outside nothing is listed.
 *
 * A festival less than the lead after the first of a greeting is named by it too. The list begins a
 * year earlier than asked for, so that where it begins has no say in who is greeted together.
 *
 * @rule REM-08
 */
export function festivalGreetings(
  year: number,
  policy: ReminderPolicy,
): readonly Greeting[] | undefined {
  const known = greetingsByYear(policy);
  if (known.has(year)) return known.get(year);
  const greetings = together(year, policy);
  if (known.size < MOST_YEARS) known.set(year, greetings);
  return greetings;
}

const MOST_YEARS = 64;

const greetingsByYear: (policy: ReminderPolicy) => Map<number, readonly Greeting[] | undefined> =
  compiledOnce('ReminderPolicy', () => new Map<number, readonly Greeting[] | undefined>());

function together(year: number, { festival }: ReminderPolicy): readonly Greeting[] | undefined {
  const { leadDays, list } = festival;
  const own = festivalsIn(year, list);
  if (own === undefined) return undefined;
  const years = [festivalsIn(year - 1, list) ?? [], own, festivalsIn(year + 1, list) ?? []];
  const greetings: { sendDay: number; festivals: FestivalDay[]; lastDay: number }[] = [];
  for (const days of years) {
    for (const one of days) {
      const day = epochDayOf(one.on);
      const last = greetings.at(-1);
      if (last !== undefined && day - (last.sendDay + leadDays) < leadDays) {
        last.festivals.push(one);
        last.lastDay = day;
      } else greetings.push({ sendDay: day - leadDays, festivals: [one], lastDay: day });
    }
  }
  return greetings;
}
