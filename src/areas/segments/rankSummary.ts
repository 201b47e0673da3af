import type { RankSummary } from './types.js';

/**
 * Counts how often each number occurs; `undefined` and `null` are counted as unknown.
 *
 * The order of input does not matter, and summaries of parts merge to that of the whole.
 *
 * @example
 * ```ts
 * import { mergeRanks, summarizeRanks } from 'dealer-care/segments';
 *
 * const one = summarizeRanks([500, 900, 500, null]);
 * console.log(one); // => {"count":3,"unknown":1,"numbers":[900,500],"counts":[1,2]}
 * console.log(mergeRanks(one, summarizeRanks([900, 700])).numbers); // => [900,700,500]
 * ```
 */
export function summarizeRanks(values: readonly (number | null | undefined)[]): RankSummary {
  // Typed, so that it sorts by value and fast; −0 and 0 are one number.
  const sorted = new Float64Array(values.length);
  let count = 0;
  for (const value of values) {
    if (value === undefined || value === null || Number.isNaN(value)) continue;
    sorted[count] = value + 0;
    count++;
  }
  const ascending = sorted.subarray(0, count).sort();
  const numbers: number[] = [];
  const counts: number[] = [];
  for (let at = count - 1; at >= 0; at--) {
    const value = ascending[at] as number;
    if (value === numbers[numbers.length - 1]) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    else {
      numbers.push(value);
      counts.push(1);
    }
  }
  return { count, unknown: values.length - count, numbers, counts };
}

/** The summary of two parts together. */
export function mergeRanks(one: RankSummary, other: RankSummary): RankSummary {
  const numbers: number[] = [];
  const counts: number[] = [];
  let left = 0;
  let right = 0;
  while (left < one.numbers.length || right < other.numbers.length) {
    const a = one.numbers[left] ?? Number.NEGATIVE_INFINITY;
    const b = other.numbers[right] ?? Number.NEGATIVE_INFINITY;
    numbers.push(Math.max(a, b));
    counts.push((a >= b ? (one.counts[left] ?? 0) : 0) + (b >= a ? (other.counts[right] ?? 0) : 0));
    if (a >= b) left++;
    if (b >= a) right++;
  }
  return {
    count: one.count + other.count,
    unknown: one.unknown + other.unknown,
    numbers,
    counts,
  };
}

const MILLION = 1_000_000;

/**
 * The least number that belongs to the first so many of a ranking: those ranked within the share,
 * rounded down, and whoever ties with the last of them. `null` when the share comes to nobody.
 *
 * The share counts to six decimals, in whole numbers, so that 0.29 of 100 is 29 and not 28.
 */
export function leastOfShare(
  { count, numbers, counts }: RankSummary,
  share: number,
): number | null {
  let left = Math.floor((count * Math.round(share * MILLION)) / MILLION);
  if (left === 0) return null;
  for (let at = 0; at < numbers.length; at++) {
    left -= counts[at] ?? 0;
    if (left <= 0) return numbers[at] ?? null;
  }
  return numbers.at(-1) ?? null;
}
