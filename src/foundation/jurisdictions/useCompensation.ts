import { valueOn } from '../kernel/dated.js';
import { issue, MisuseError } from '../kernel/result.js';
import type { LocalDate } from '../time/localDate.js';
import { chinaWarranty } from './cn/warranty.js';
import type { Citation } from './types.js';

/** What the use of a returned car may cost its owner. */
export interface UseCompensation {
  /** Integer fen at the lowest permitted rate. */
  readonly leastFen: number;
  /** Integer fen at the highest permitted rate; the maker's own rate lies between. */
  readonly mostFen: number;
  /** The version of the law; `null` when there was none. */
  readonly law: Citation | null;
}

/**
 * What a customer pays at most for the use of a car that is exchanged or returned after repairs:
 * price × kilometres ÷ 1,000 × rate, rounded half up to the fen.
 *
 * The rate is that of the invoice day's version; before the first version nothing is due. Throws
 * MisuseError on a price or odometer that is no whole number from 0 on.
 *
 * @rule L03
 * @example
 * ```ts
 * import { useCompensation } from 'dealer-care/jurisdictions';
 *
 * console.log(useCompensation(20000000, 12000, '2025-01-01').mostFen); // => 1200000
 * ```
 */
export function useCompensation(
  priceFen: number,
  km: number,
  invoicedOn: LocalDate,
): UseCompensation {
  for (const [name, value] of [
    ['priceFen', priceFen],
    ['km', km],
  ] as const) {
    if (!Number.isSafeInteger(value) || value < 0) {
      throw new MisuseError(issue('outOfRange', [name], 'a whole number from 0 on'));
    }
  }
  const held = valueOn(chinaWarranty.useRate, invoicedOn);
  if (held === undefined) return { leastFen: 0, mostFen: 0, law: null };
  const { from, until, reference, confidence } = held;
  return {
    leastFen: shareOf(priceFen, km, held.value.least),
    mostFen: shareOf(priceFen, km, held.value.most),
    law: { figure: 'warranty.useRate', from, until, reference, confidence },
  };
}

const MILLION = 1_000_000n;

/** Whole numbers throughout, so that no fen is lost on an expensive car. */
function shareOf(priceFen: number, km: number, rate: number): number {
  const millionths = BigInt(Math.round(rate * 1_000_000));
  const product = BigInt(priceFen) * BigInt(km) * millionths;
  const divisor = 1_000n * MILLION;
  return Number((product * 2n + divisor) / (divisor * 2n));
}
