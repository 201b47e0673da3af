import { issue, MisuseError } from '../kernel/result.js';
import type { Zone } from './zone.js';

/** What compiled opening hours and call windows are made of; rule 0 means open. */
export interface Slices {
  /** First instant covered, in epoch milliseconds. */
  readonly beginMs: number;
  /** First instant no longer covered. */
  readonly finishMs: number;
  /** Number of slices. */
  readonly count: number;
  /** Start of each slice, ascending, and after the last one `finishMs`: slice s ends at `from[s + 1]`. */
  readonly from: Float64Array;
  /** Rule of each slice; 0 = open. */
  readonly rule: Uint8Array;
  /** The next opening at or after the start of each slice; `Infinity` when none follows. */
  readonly nextOpen: Float64Array;
  /** Open milliseconds before the start of each slice, and after the last one the sum of all. */
  readonly openBefore: Float64Array;
  /** Which list of `chains` stands between each slice and its next opening; 0 = none. */
  readonly chain: Uint16Array;
  /** Lists of rules, first the one in force, each rule once. */
  readonly chains: readonly (readonly number[])[];
  /** Index of the slice that holds an instant; the caller has checked that it is covered. */
  readonly sliceAt: (ms: number) => number;
}

/** From, until and rule of one stretch, in minutes of a local day from 0 to 1440. */
export type Stretch = readonly [fromMinute: number, untilMinute: number, rule: number];

/** What slices are cut from. */
export interface SlicePlan {
  readonly zone: Zone;
  readonly beginMs: number;
  readonly finishMs: number;
  /**
   * The stretches of a local day, sorted, none over another; what they leave free has
   * `defaultRule`. An interval across midnight comes as two stretches on two days.
   */
  readonly patternOf: (epochDay: number) => readonly Stretch[];
  readonly defaultRule: number;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const BUCKET_MS = 2 ** 23;
const MOST_CHAINS = 65_535;

/**
 * Cuts the time between two instants into slices of one rule each.
 *
 * An instant has the rule of its wall-clock reading: where the clock is set back the hour counts
 * twice, where it is set forward not at all. So the stretches are laid out span by span of one
 * offset, and from then on no instant needs an offset.
 */
export function compileSlices(plan: SlicePlan): Slices {
  const starts: number[] = [];
  const rules: number[] = [];
  cut(plan, starts, rules);

  const count = starts.length;
  starts.push(plan.finishMs);
  const from = new Float64Array(starts);
  const rule = new Uint8Array(rules);
  const { beginMs, finishMs } = plan;
  const sliceAt = indexed(from, count, beginMs, finishMs);
  return {
    beginMs,
    finishMs,
    count,
    from,
    rule,
    openBefore: openSums(from, rule),
    ...waits(from, rule),
    sliceAt,
  };
}

function cut(plan: SlicePlan, starts: number[], rules: number[]): void {
  const { zone, beginMs, finishMs, patternOf, defaultRule } = plan;
  const put = (ms: number, rule: number): void => {
    if (rule === rules.at(-1)) return;
    starts.push(ms);
    rules.push(rule);
  };

  for (let ms = beginMs; ms < finishMs; ) {
    const offset = zone.offsetAt(ms);
    const steadyMs = Math.min(zone.steadyUntil(ms), finishMs);
    const until = steadyMs + offset;
    let local = ms + offset;
    for (let day = Math.floor(local / DAY_MS); day * DAY_MS < until; day++) {
      for (const [fromMinute, untilMinute, rule] of patternOf(day)) {
        const begin = Math.max(day * DAY_MS + fromMinute * MINUTE_MS, local);
        const end = Math.min(day * DAY_MS + untilMinute * MINUTE_MS, until);
        if (begin >= end) continue;
        if (begin > local) put(local - offset, defaultRule);
        put(begin - offset, rule);
        local = end;
      }
    }
    if (local < until) put(local - offset, defaultRule);
    ms = steadyMs;
  }
}

/** Finds slices by buckets of 2.3 hours: a bucket names the slice it begins in, few more follow. */
function indexed(
  from: Float64Array,
  count: number,
  beginMs: number,
  finishMs: number,
): (ms: number) => number {
  const first = new Uint32Array(Math.ceil((finishMs - beginMs) / BUCKET_MS));
  for (let bucket = 0, slice = 0; bucket < first.length; bucket++) {
    const startMs = beginMs + bucket * BUCKET_MS;
    while (slice + 1 < count && (from[slice + 1] as number) <= startMs) slice++;
    first[bucket] = slice;
  }
  return (ms) => {
    let slice = first[((ms - beginMs) / BUCKET_MS) | 0] as number;
    while ((from[slice + 1] as number) <= ms) slice++;
    return slice;
  };
}

function openSums(from: Float64Array, rule: Uint8Array): Float64Array {
  const sums = new Float64Array(from.length);
  for (let slice = 0; slice < rule.length; slice++) {
    const length = (from[slice + 1] as number) - (from[slice] as number);
    sums[slice + 1] = (sums[slice] as number) + (rule[slice] === 0 ? length : 0);
  }
  return sums;
}

/** What stands between each slice and the next opening, found from the last slice backwards. */
function waits(
  from: Float64Array,
  rule: Uint8Array,
): Pick<Slices, 'nextOpen' | 'chain' | 'chains'> {
  const nextOpen = new Float64Array(rule.length);
  const chain = new Uint16Array(rule.length);
  const chains: (readonly number[])[] = [[]];
  const longer = lengthening(chains);
  let next = Number.POSITIVE_INFINITY;
  let inForce = 0;
  for (let slice = rule.length - 1; slice >= 0; slice--) {
    const own = rule[slice] as number;
    if (own === 0) {
      next = from[slice] as number;
      inForce = 0;
    } else {
      inForce = longer(own, inForce);
    }
    nextOpen[slice] = next;
    chain[slice] = inForce;
  }
  return { nextOpen, chain, chains };
}

/** Puts a rule at the head of a chain; equal chains are kept once. */
function lengthening(chains: (readonly number[])[]): (rule: number, chain: number) => number {
  const byText = new Map<string, number>();
  const steps = new Map<number, number>();
  return (rule, chain) => {
    const step = rule * (MOST_CHAINS + 1) + chain;
    const known = steps.get(step);
    if (known !== undefined) return known;
    const list = [rule, ...(chains[chain] as readonly number[]).filter((one) => one !== rule)];
    const text = list.join(' ');
    const at = byText.get(text) ?? chains.push(Object.freeze(list)) - 1;
    if (at > MOST_CHAINS) throw new MisuseError(issue('tooMany', [], 'fewer rules'));
    byText.set(text, at);
    steps.set(step, at);
    return at;
  };
}
