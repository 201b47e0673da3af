import { fitOne, type Line } from './fitLines.js';
import {
  withDigitChanged,
  withDigitDropped,
  withDigitRestored,
  withDigitsSwapped,
} from './mendedReadings.js';
import { believable, follows, leaps, type PlausibilityLimits } from './plausibility.js';
import type { QuarantineReason } from './types.js';

/** What became of the readings of one cluster. */
export interface Judgement {
  /** Why each reading is left out, `null` for those that are believed; `null` when all are. */
  readonly reasons: readonly (QuarantineReason | null)[] | null;
  /** Whether every largest set that agrees ends in the same reading. */
  readonly confirmed: boolean;
  /** The line through the readings that are believed. */
  readonly line: Line;
}

/**
 * Finds which readings of one cluster to believe; they come sorted by day, then by kilometres.
 *
 * The largest set in which each reading may follow the one before it is kept, on a tie the one
 * whose readings are earlier. Then the last reading is held against the line of the others.
 *
 * @rule REM-01
 */
export function judgeReadings(
  day: Int32Array,
  km: Int32Array,
  limits: PlausibilityLimits,
): Judgement {
  const plain = fitOne(day, km, day.length);
  if (day.length < 2 || believable(day, km, 0, day.length, plain.rise, plain.run, limits)) {
    return { reasons: null, confirmed: true, line: plain };
  }
  const { kept, confirmed } = largestSetThatAgrees(day, km, limits.maxKmPerDay);
  const reasons = Array.from(day, (_, at) =>
    kept.includes(at) ? null : reasonAgainst(at, kept, day, km, limits.maxKmPerDay),
  );
  if (confirmed) for (const at of slipsAtTheEnd(kept, day, km, limits)) reasons[at] = 'typingSlip';
  const believed = kept.filter((at) => reasons[at] === null);
  return { reasons, confirmed, line: fitSome(believed, day, km) };
}

function fitSome(which: readonly number[], day: Int32Array, km: Int32Array): Line {
  const pick = (of: Int32Array): Int32Array => Int32Array.from(which, (at) => of[at] as number);
  return fitOne(pick(day), pick(km), which.length);
}

function largestSetThatAgrees(
  day: Int32Array,
  km: Int32Array,
  maxKmPerDay: number,
): { kept: readonly number[]; confirmed: boolean } {
  const count = day.length;
  const mayFollow = (later: number, earlier: number): boolean =>
    follows(
      (day[later] as number) - (day[earlier] as number),
      (km[later] as number) - (km[earlier] as number),
      maxKmPerDay,
    );

  // Size of the largest set that ends in each reading.
  const size = new Int32Array(count).fill(1);
  let largest = 1;
  for (let at = 0; at < count; at++) {
    for (let before = 0; before < at; before++) {
      if ((size[before] as number) >= (size[at] as number) && mayFollow(at, before)) {
        size[at] = (size[before] as number) + 1;
      }
    }
    largest = Math.max(largest, size[at] as number);
  }

  // Which readings lie in any of the largest sets, and in how many different ones these end.
  const inLargest = new Uint8Array(count);
  let end = -1;
  let confirmed = true;
  for (let at = count - 1; at >= 0; at--) {
    if (size[at] === largest) {
      inLargest[at] = 1;
      if (end >= 0) confirmed &&= day[at] === day[end] && km[at] === km[end];
      end = at;
    }
    for (let after = at + 1; after < count && inLargest[at] === 0; after++) {
      if (
        inLargest[after] === 1 &&
        size[after] === (size[at] as number) + 1 &&
        mayFollow(after, at)
      ) {
        inLargest[at] = 1;
      }
    }
  }

  const kept: number[] = [];
  for (let at = 0; at < count; at++) {
    const before = kept.at(-1);
    const next = inLargest[at] === 1 && size[at] === kept.length + 1;
    if (next && (before === undefined || mayFollow(at, before))) kept.push(at);
  }
  return { kept, confirmed };
}

/** Against the kept reading before it, else against the one after it, which then lies too low or too high. */
function reasonAgainst(
  at: number,
  kept: readonly number[],
  day: Int32Array,
  km: Int32Array,
  maxKmPerDay: number,
): QuarantineReason {
  const before = kept.findLast((other) => other < at);
  const after = kept.find((other) => other > at);
  const dayOf = (one: number): number => day[one] as number;
  const kmOf = (one: number): number => km[one] as number;

  const fits = (wished: number): boolean =>
    (before === undefined ||
      agrees(dayOf(at) - dayOf(before), wished - kmOf(before), maxKmPerDay)) &&
    (after === undefined || agrees(dayOf(after) - dayOf(at), kmOf(after) - wished, maxKmPerDay));
  const mended = [withDigitDropped, withDigitRestored, withDigitsSwapped];
  if (mended.some((mend) => mend(kmOf(at)).some(fits))) return 'typingSlip';

  const falls =
    (before !== undefined && kmOf(at) < kmOf(before)) ||
    (after !== undefined && kmOf(after) < kmOf(at));
  return falls ? 'falling' : 'impossibleDailyDistance';
}

/** As `follows`, for two readings of which, on one day, either may have been the first. */
function agrees(days: number, riseKm: number, maxKmPerDay: number): boolean {
  return follows(days, days === 0 ? Math.abs(riseKm) : riseKm, maxKmPerDay);
}

/**
 * The last reading and its repetitions, when it rises more than so many times what the line of the
 * others predicts and one dropped or changed digit brings it within half to twice the prediction.
 * The line of a low-mileage car finds what a daily maximum cannot: 8,200 typed as 82,000.
 */
function slipsAtTheEnd(
  kept: readonly number[],
  day: Int32Array,
  km: Int32Array,
  limits: PlausibilityLimits,
): readonly number[] {
  const last = kept.at(-1);
  if (last === undefined) return [];
  const isLast = (at: number): boolean => day[at] === day[last] && km[at] === km[last];
  const others = kept.filter((at) => !isLast(at));
  if (others.length < 3) return [];

  const { rise, run, anchorDay, anchorKm } = fitSome(others, day, km);
  const days = (day[last] as number) - anchorDay;
  const riseKm = (km[last] as number) - anchorKm;
  if (!leaps(days, riseKm, rise, run, limits.slipFactor)) return [];

  const predictedKm = (rise / run) * days;
  const near = (wished: number): boolean =>
    wished - anchorKm >= predictedKm / 2 && wished - anchorKm <= predictedKm * 2;
  const mended = [withDigitDropped, withDigitChanged];
  return mended.some((mend) => mend(km[last] as number).some(near)) ? kept.filter(isLast) : [];
}
