// Comparisons by sign bits: in a fleet the answers come in no order, and a wrongly guessed branch
// costs more than the sums. All values are whole and far below 2 ** 30.

/** 1 when a value has reached a threshold, else 0. */
function reached(now: number, threshold: number): number {
  return (threshold - 1 - now) >>> 31;
}

/**
 * How many thresholds of a periodic service a mileage or a day has reached: 0 not due, 1 upcoming,
 * 2 due, 3 overdue. On the target itself it is due; overdue begins one after the grace.
 *
 * @rule REM-01
 */
export function periodicStage(now: number, target: number, lead: number, grace: number): number {
  return reached(now, target - lead) + reached(now, target) + reached(now, target + grace + 1);
}

/**
 * How many thresholds of the first service a mileage or a day has reached: 0 not due, 1 upcoming,
 * 2 due, 3 last call, 4 missed. At the end of the span it is still the last call.
 *
 * @rule REM-02
 */
export function firstServiceStage(now: number, from: number, until: number, lead: number): number {
  return (
    reached(now, from - lead) +
    reached(now, from) +
    reached(now, until - lead) +
    reached(now, until + 1)
  );
}
