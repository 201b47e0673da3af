import { localDateAt, localTimeAt, startOfDay } from '../../../../foundation/time/instant.js';
import { addDays } from '../../../../foundation/time/localDate.js';
import type { DaySpan } from '../dayPicture.js';

const HOUR_MS = 3_600_000;
const PLACES = 100_000;

/** A stretch of real time in epoch milliseconds: start included, end excluded. */
export type Stretch = readonly [fromMs: number, untilMs: number];

/** The part of a local day that is drawn, from full hour to full hour. */
export interface DayFrame {
  readonly fromMs: number;
  readonly untilMs: number;
  /** The place of an instant: 0 at the beginning, 1 at the end. */
  readonly placed: (ms: number) => number;
  readonly spanOf: (stretch: Stretch) => DaySpan;
  readonly hours: readonly { readonly label: string; readonly at: number }[];
}

/** The frame around all these stretches of one local day; `null` where there is none. */
export function frameAround(
  stretches: readonly Stretch[],
  at: Date,
  zone: string,
): DayFrame | null {
  if (stretches.length === 0) return null;
  const today = localDateAt(at, zone);
  const midnightMs = startOfDay(today, zone).getTime();
  const hourOf = (ms: number): number => (ms - midnightMs) / HOUR_MS;
  const first = Math.floor(hourOf(Math.min(...stretches.map(([from]) => from))));
  const last = Math.ceil(hourOf(Math.max(...stretches.map(([, until]) => until))));
  const fromMs = midnightMs + first * HOUR_MS;
  const untilMs = midnightMs + last * HOUR_MS;
  const nextDayMs = startOfDay(addDays(today, 1), zone).getTime();
  const placed = (ms: number): number => {
    const place = (ms - fromMs) / (untilMs - fromMs);
    return Math.round(Math.min(1, Math.max(0, place)) * PLACES) / PLACES;
  };
  const hours = Array.from({ length: last - first + 1 }, (_, step) => {
    const ms = fromMs + step * HOUR_MS;
    return { label: ms === nextDayMs ? '24:00' : localTimeAt(new Date(ms), zone), at: placed(ms) };
  });
  return {
    fromMs,
    untilMs,
    placed,
    spanOf: ([from, until]) => ({ from: placed(from), until: placed(until) }),
    hours,
  };
}

/** What of the frame lies in none of the stretches, which are sorted and do not overlap. */
export function gapsIn({ fromMs, untilMs }: DayFrame, stretches: readonly Stretch[]): Stretch[] {
  const gaps: Stretch[] = [];
  let reached = fromMs;
  for (const [from, until] of stretches) {
    if (from > reached) gaps.push([reached, Math.min(from, untilMs)]);
    reached = Math.max(reached, until);
  }
  if (reached < untilMs) gaps.push([reached, untilMs]);
  return gaps;
}
