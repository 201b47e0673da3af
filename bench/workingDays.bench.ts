// The third working day after a day, on the real calendar with holidays and make-up days.
import { addWorkingDays, chinaHolidays, dayKind } from 'dealer-care/time';
import { random, type Suite } from './harness.ts';

const DAYS = 1_000_000;
const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2024, 0, 1) / DAY_MS;
const LAST = Date.UTC(2026, 11, 20) / DAY_MS;

const textOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
const dayOf = (text: string): number => Date.parse(text) / DAY_MS;

const draw = random(3);
/** Days as counted from 1970, and as texts. */
export const days: Int32Array = Int32Array.from(
  { length: DAYS },
  () => FIRST + Math.floor(draw() * (LAST - FIRST)),
);
const texts = Array.from(days, textOf);

// The limit: the working days in a row, and for each day how many of them are not after it.
const inARow: number[] = [];
const upTo = Int32Array.from({ length: LAST + 11 - FIRST }, (_, at) => {
  const { kind } = dayKind(textOf(FIRST + at), chinaHolidays);
  if (kind === 'workday' || kind === 'makeUpDay') inARow.push(FIRST + at);
  return inARow.length;
});
const working = Int32Array.from(inARow);

/** The third working day after each of the days. */
export function byHand(): Int32Array {
  const answers = new Int32Array(DAYS);
  for (let at = 0; at < DAYS; at++) {
    const rank = upTo[(days[at] as number) - FIRST] as number;
    answers[at] = working[rank + 2] as number;
  }
  return answers;
}

export const suite: Suite = {
  name: 'working days: + 3 days',
  unit: 'days',
  limit: { name: 'working days in a row, by number', items: DAYS, run: byHand },
  contenders: [
    {
      name: 'addWorkingDays, texts, with what is known',
      items: DAYS,
      run: () => texts.map((text) => addWorkingDays(text, 3, chinaHolidays).date),
    },
  ],
  difference: (right, other) => {
    const answers = other as readonly string[];
    const at = answers.findIndex((text, index) => dayOf(text) !== (right as Int32Array)[index]);
    return at < 0 ? undefined : `${texts[at]}: ${answers[at]}`;
  },
};
