import { issue, MisuseError } from '../kernel/result.js';
import type { Slices } from './slices.js';

/** A span in which a clock stands still, in epoch milliseconds; `Infinity` as its end while it lasts. */
export type PauseMs = readonly [fromMs: number, untilMs: number];

/** The arithmetic of open time over slices. */
export interface WorkingTime {
  /** See `Calendar.addWorkingTime`. */
  readonly add: (fromMs: number, minutes: number, pauses: readonly PauseMs[]) => number;
  /** See `Calendar.workingTimeBetween`. */
  readonly between: (fromMs: number, untilMs: number, pauses: readonly PauseMs[]) => number;
}

const MINUTE_MS = 60_000;
const BUCKET_MS = 2 ** 23;
/** A shorter budget is walked from opening to opening, a longer one looked up. */
const LONG_MS = 12 * 60 * MINUTE_MS;

// Openings stand in one array, three numbers each, so that one look brings all of them.
const WIDTH = 3;
const UNTIL = 1;
const BEFORE = 2;
const NEXT_BEFORE = WIDTH + BEFORE;

/** Prepares the arithmetic of open time. */
export function workingTimeOver(slices: Slices): WorkingTime {
  const { beginMs, finishMs } = slices;
  const openings = openingsOf(slices);
  const totalMs = openings.at(-1) as number;
  const firstAt = buckets(openings, 0, beginMs, finishMs - beginMs);
  const firstReaching = buckets(openings, BEFORE, 0, totalMs);

  /** The last opening that has begun by an instant. */
  const openingAt = (ms: number): number => {
    let at = firstAt[((ms - beginMs) / BUCKET_MS) | 0] as number;
    while ((openings[at + WIDTH] as number) <= ms) at += WIDTH;
    return at;
  };

  /** Open time from the beginning to an instant, of which `at` is the opening. */
  const openUntil = (at: number, ms: number): number => {
    const until = openings[at + UNTIL] as number;
    const reached = ms < until ? ms : until;
    return (openings[at + BEFORE] as number) + reached - (openings[at] as number);
  };

  /** The same, for an end of a pause, which may lie outside the covered years. */
  const openUntilAny = (ms: number): number => {
    if (ms >= finishMs) return totalMs;
    return ms <= beginMs ? 0 : openUntil(openingAt(ms), ms);
  };

  /** The first instant at which a budget is used up. */
  const due = (fromMs: number, budgetMs: number): number => {
    let at = openingAt(fromMs);
    const openMs = openUntil(at, fromMs) + budgetMs;
    if (openMs > totalMs) return totalMs === 0 ? Number.POSITIVE_INFINITY : Number.NaN;
    if (budgetMs > LONG_MS) at = firstReaching[(openMs / BUCKET_MS) | 0] as number;
    while ((openings[at + NEXT_BEFORE] as number) < openMs) at += WIDTH;
    return (openings[at] as number) + openMs - (openings[at + BEFORE] as number);
  };

  const dueAround = (fromMs: number, budgetMs: number, pauses: readonly PauseMs[]): number => {
    let leftMs = budgetMs;
    let cursorMs = fromMs;
    for (const [pauseMs, resumeMs] of inOrder(pauses)) {
      if (pauseMs > cursorMs) {
        const openMs = openUntilAny(pauseMs) - openUntilAny(cursorMs);
        if (openMs >= leftMs) break;
        leftMs -= openMs;
      }
      cursorMs = Math.max(cursorMs, resumeMs);
    }
    if (cursorMs < finishMs) return due(cursorMs, leftMs);
    const isEndless = cursorMs === Number.POSITIVE_INFINITY || totalMs === 0;
    return isEndless ? Number.POSITIVE_INFINITY : Number.NaN;
  };

  const pausedBetween = (fromMs: number, untilMs: number, pauses: readonly PauseMs[]): number => {
    let openMs = 0;
    let cursorMs = fromMs;
    for (const [pauseMs, resumeMs] of inOrder(pauses)) {
      const begin = Math.max(pauseMs, cursorMs);
      const end = Math.min(resumeMs, untilMs);
      if (end <= begin) continue;
      openMs += openUntilAny(end) - openUntilAny(begin);
      cursorMs = end;
    }
    return openMs;
  };

  const between = (fromMs: number, untilMs: number, pauses: readonly PauseMs[]): number => {
    if (fromMs > untilMs) return 0 - between(untilMs, fromMs, pauses);
    if (!(fromMs >= beginMs && untilMs <= finishMs)) return Number.NaN;
    const openMs = openUntil(openingAt(untilMs), untilMs) - openUntil(openingAt(fromMs), fromMs);
    const pausedMs = pauses.length === 0 ? 0 : pausedBetween(fromMs, untilMs, pauses);
    return (openMs - pausedMs) / MINUTE_MS;
  };

  const add = (fromMs: number, minutes: number, pauses: readonly PauseMs[]): number => {
    if (!(minutes >= 0)) throw new MisuseError(issue('outOfRange', ['minutes'], 'at least 0'));
    if (!(fromMs >= beginMs && fromMs < finishMs)) return Number.NaN;
    const budgetMs = Math.round(minutes * MINUTE_MS);
    if (budgetMs === 0) return fromMs;
    return pauses.length === 0 ? due(fromMs, budgetMs) : dueAround(fromMs, budgetMs, pauses);
  };

  return { add, between };
}

/** From, until, and the open time before, of an empty opening at the beginning, then of each. */
function openingsOf({ beginMs, count, from, rule, openBefore }: Slices): Float64Array {
  const rows = [beginMs, beginMs, 0];
  for (let slice = 0; slice < count; slice++) {
    if (rule[slice] !== 0) continue;
    rows.push(from[slice] as number, from[slice + 1] as number, openBefore[slice] as number);
  }
  const never = Number.POSITIVE_INFINITY;
  rows.push(never, never, openBefore[count] as number);
  return new Float64Array(rows);
}

/**
 * For each bucket of a column (begin of the opening, open time before it), the opening from which
 * to walk to any value in it.
 */
function buckets(
  openings: Float64Array,
  column: number,
  begin: number,
  length: number,
): Uint32Array {
  const last = openings.length - WIDTH;
  const first = new Uint32Array(Math.floor(length / BUCKET_MS) + 1);
  for (let bucket = 0, at = 0; bucket < first.length; bucket++) {
    const value = begin + bucket * BUCKET_MS;
    while (at + WIDTH < last && (openings[at + WIDTH + column] as number) < value) at += WIDTH;
    first[bucket] = at;
  }
  return first;
}

function inOrder(pauses: readonly PauseMs[]): readonly PauseMs[] {
  const real = pauses.filter(([from, until]) => from < until);
  return real.length < 2 ? real : real.sort(([a], [b]) => a - b);
}
