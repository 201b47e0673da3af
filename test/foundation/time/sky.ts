/** Rough positions of sun and moon, as an oracle of the lunar calendar that owes nothing to a table. */

const DEGREE = Math.PI / 180;
const sinOf = (degrees: number): number => Math.sin(degrees * DEGREE);
/** Days since 2000-01-01 12:00, dynamical time left aside: it makes a minute or two. */
const J2000_MS = Date.UTC(2000, 0, 1, 12);
const DAY_MS = 86_400_000;

/** Apparent longitude of the sun in degrees, good to a hundredth: to a quarter of an hour. */
export function sunLongitude(ms: number): number {
  const t = (ms - J2000_MS) / DAY_MS / 36_525;
  const anomaly = 357.52911 + 35_999.05029 * t - 0.0001537 * t * t;
  const centre =
    (1.914602 - 0.004817 * t) * sinOf(anomaly) +
    (0.019993 - 0.000101 * t) * sinOf(2 * anomaly) +
    0.000289 * sinOf(3 * anomaly);
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t;
  const node = 125.04 - 1934.136 * t;
  return (((mean + centre - 0.00569 - 0.00478 * sinOf(node)) % 360) + 360) % 360;
}

/** The instant of the new moon nearest to an instant, good to about a quarter of an hour. */
export function newMoonNear(ms: number): number {
  const day = (ms - J2000_MS) / DAY_MS;
  const k = Math.round((day - 5.59766) / 29.530588861);
  const t = k / 1236.85;
  const sun = 2.5534 + 29.1053567 * k;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
  const latitude = 160.7108 + 390.67050284 * k;
  const node = 124.7746 - 1.56375588 * k;
  const e = 1 - 0.002516 * t;
  const corrected =
    5.09766 +
    29.530588861 * k +
    0.00015437 * t * t -
    0.4072 * sinOf(moon) +
    0.17241 * e * sinOf(sun) +
    0.01608 * sinOf(2 * moon) +
    0.01039 * sinOf(2 * latitude) +
    0.00739 * e * sinOf(moon - sun) -
    0.00514 * e * sinOf(moon + sun) +
    0.00208 * e * e * sinOf(2 * sun) -
    0.00111 * sinOf(moon - 2 * latitude) -
    0.00057 * sinOf(moon + 2 * latitude) +
    0.00056 * e * sinOf(2 * moon + sun) -
    0.00042 * sinOf(3 * moon) -
    0.00017 * sinOf(node);
  return J2000_MS + corrected * DAY_MS;
}
