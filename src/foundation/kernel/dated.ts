/** How sure we are of a value: read in the source itself, in secondary sources, or not confirmed. */
export type Confidence = 'confirmed' | 'secondary' | 'measured' | 'unconfirmed';

/**
 * A value that holds for a span of days, with where it is written and how sure we are of it.
 *
 * Days are `YYYY-MM-DD`; both `from` and `until` are included; `null` is open-ended.
 */
export interface DatedValue<T> {
  readonly value: T;
  /** First day on which it applies. */
  readonly from: string;
  /** Last day on which it applied; `null` while it still does. */
  readonly until: string | null;
  /** Statute, notice or page where it stands. */
  readonly reference: string;
  readonly confidence: Confidence;
}

/**
 * The value in force on a day; `undefined` outside all spans. Where spans overlap, the later start wins.
 *
 * @example
 * ```ts
 * import { valueOn } from 'dealer-care/kernel';
 *
 * const budgets = [
 *   { value: 45, from: '2020-01-01', until: '2026-04-14', reference: 'Order 20', confidence: 'confirmed' },
 *   { value: 60, from: '2026-04-15', until: null, reference: 'Order 121', confidence: 'secondary' },
 * ] as const;
 * console.log(valueOn(budgets, '2026-04-14')?.value); // => 45
 * console.log(valueOn(budgets, '2026-04-15')?.value); // => 60
 * ```
 */
export function valueOn<T>(
  values: readonly DatedValue<T>[],
  day: string,
): DatedValue<T> | undefined {
  let found: DatedValue<T> | undefined;
  for (const one of values) {
    const holds = one.from <= day && (one.until === null || day <= one.until);
    if (holds && (found === undefined || one.from >= found.from)) found = one;
  }
  return found;
}
