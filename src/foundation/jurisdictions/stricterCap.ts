import type { FrequencyCap } from './types.js';

/** Which caps hold where house and law both have one. */
export interface StricterCap {
  /** `both`: neither contains the other, so each is evaluated. */
  readonly wins: 'house' | 'law' | 'both';
  /** The caps to be evaluated. */
  readonly caps: readonly FrequencyCap[];
  /** Whether a legal cap would be stricter but nobody has confirmed it: a warning, no block. */
  readonly warns: boolean;
}

/** A legal cap, confirmed or not. */
export type CapInLaw = FrequencyCap & { readonly confidence?: string };

/**
 * The stricter of two caps. One cap contains another if it lets through no more within a span that
 * is no shorter; equal caps are the house's. Where neither contains the other both hold.
 *
 * A legal cap that nobody has confirmed never wins: it warns.
 *
 * @example
 * ```ts
 * import { stricterCap } from 'dealer-care/jurisdictions';
 *
 * const house = { most: 4, per: 30, unit: 'days' } as const;
 * console.log(stricterCap(house, { most: 3, per: 30, unit: 'days' }).wins); // => "law"
 * console.log(stricterCap(house, { most: 4, per: 30, unit: 'days' }).wins); // => "house"
 * console.log(stricterCap(house, { most: 1, per: 7, unit: 'days' }).wins); // => "both"
 * ```
 */
export function stricterCap(house: FrequencyCap, law: CapInLaw): StricterCap {
  if (contains(house, law)) return { wins: 'house', caps: [house], warns: false };
  if (law.confidence === 'unconfirmed') return { wins: 'house', caps: [house], warns: true };
  if (contains(law, house)) return { wins: 'law', caps: [law], warns: false };
  return { wins: 'both', caps: [house, law], warns: false };
}

function contains(one: FrequencyCap, other: FrequencyCap): boolean {
  return one.most <= other.most && hoursOf(one) >= hoursOf(other);
}

function hoursOf({ per, unit }: FrequencyCap): number {
  return unit === 'days' ? per * 24 : per;
}
