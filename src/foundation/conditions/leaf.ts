/**
 * What one test asks of one fact, in the few forms that everything else works on.
 *
 * Ends of ranges are included, and infinite where there is none. What the opposite operator asks
 * (`ne`, `lt`, `missing` …) is the same leaf, negated.
 */
export type LeafTest =
  | { readonly kind: 'known' }
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly kind: 'among'; readonly values: readonly number[] }
  | {
      readonly kind: 'daysSince' | 'monthsSince';
      readonly low: number;
      readonly high: number;
    }
  | { readonly kind: 'anniversary'; readonly withinDays: number }
  | { readonly kind: 'near'; readonly lat: number; readonly lon: number; readonly km: number }
  | {
      readonly kind: 'texts';
      readonly how: 'is' | 'startsWith' | 'contains' | 'hasAny' | 'hasAll';
      readonly texts: readonly string[];
    };

/** One fact and what is asked of it; definitions that ask the same share one leaf. */
export interface Leaf {
  /** Position of the fact among those that the program reads. */
  readonly fact: number;
  readonly test: LeafTest;
}

/** Whether the answer moves as days go by. */
export function dependsOnToday(test: LeafTest): boolean {
  return test.kind === 'daysSince' || test.kind === 'monthsSince' || test.kind === 'anniversary';
}
