const WHOLE = 10_000;

/** A share of 0 to 1, rounded half up to four decimals; 0 of nothing is 0. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part * WHOLE) / whole) / WHOLE;
}

/**
 * Splits 100 % in hundredths of a percent by counts, so that the shares always sum to exactly 100 %:
 * each gets its whole hundredths, and what is left goes one each to the largest remainders (of
 * equal ones to the larger count, then to the earlier place). Nothing at all has no shares.
 *
 * @rule CARD-12
 */
export function shareOut(counts: readonly number[]): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const parts = counts.map((count, place) => {
    const whole = Math.floor((count * WHOLE) / total);
    return { place, count, whole, remainder: count * WHOLE - whole * total };
  });
  const left = WHOLE - parts.reduce((sum, part) => sum + part.whole, 0);
  const shares = parts.map((part) => part.whole);
  [...parts]
    .sort((a, b) => b.remainder - a.remainder || b.count - a.count || a.place - b.place)
    .slice(0, left)
    .forEach(({ place, whole }) => {
      shares[place] = whole + 1;
    });
  return shares;
}
