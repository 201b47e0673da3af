/** What readings are held against. */
export interface PlausibilityLimits {
  readonly maxKmPerDay: number;
  readonly slipFactor: number;
}

/** Whether a reading may follow another so many days later; within one day a day's driving is allowed. */
export function follows(days: number, riseKm: number, maxKmPerDay: number): boolean {
  return days >= 0 && riseKm >= 0 && riseKm <= maxKmPerDay * (days > 1 ? days : 1);
}

/** Whether a last reading rises more than so many times what the line of the others predicts. */
export function leaps(
  days: number,
  riseKm: number,
  rise: number,
  run: number,
  slipFactor: number,
): boolean {
  return days > 0 && rise > 0 && riseKm * run > slipFactor * rise * days;
}

/**
 * Whether the readings `[from, until)` can be believed as they stand, seen at a glance: in order,
 * none against the one before it, and the last one in keeping with the line of the others, where
 * these are three. `rise` and `run` are the line through all of them.
 *
 * A `false` is a doubt, not a verdict: two mileages on one day, or a last reading written down
 * twice, are judged in full as well.
 */
export function believable(
  day: Int32Array,
  km: Int32Array,
  from: number,
  until: number,
  rise: number,
  run: number,
  limits: PlausibilityLimits,
): boolean {
  const most = Math.min(limits.maxKmPerDay, HIGHEST_CHECKED) | 0;
  const firstDay = day[from] as number;
  const firstKm = km[from] as number;
  let x = 0;
  let y = 0;
  let days = 0;
  let riseKm = 0;
  let sumX = 0;
  let sumY = 0;
  // Collects sign bits, see stages.ts: negative as soon as one reading is against the one before.
  let signs = 0;
  for (let at = from + 1; at < until; at++) {
    sumX += x;
    sumY += y;
    days = (day[at] as number) - firstDay - x;
    riseKm = (km[at] as number) - firstKm - y;
    signs |= days | riseKm | (Math.imul(most, days) - riseKm);
    x += days;
    y += riseKm;
  }
  if (signs < 0) return false;
  const others = until - from - 1;
  if (others < 3) return true;
  if (days === 0) return riseKm > 0;
  // The sums of the others, got back from the line through all.
  const all = others + 1;
  const sumXX = (run + (sumX + x) * (sumX + x)) / all - x * x;
  const sumXY = (rise + (sumX + x) * (sumY + y)) / all - x * y;
  return !leaps(
    days,
    riseKm,
    others * sumXY - sumX * sumY,
    others * sumXX - sumX * sumX,
    limits.slipFactor,
  );
}

/** A higher daily maximum than this is not put to use at a glance. */
const HIGHEST_CHECKED = 100_000;
