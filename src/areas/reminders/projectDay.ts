/** 31 December 9999: stands for every later day. */
export const LATEST_DAY = 2_932_896;

/** More kilometres than this are taken for this many: no odometer has room for them. */
export const MOST_KM = 999_999_999;

/** Spreads are reckoned in ten-thousandths, so that 1.65 stays exact. */
export const SPREAD_UNIT = 10_000;

/** A spread in ten-thousandths. */
export function spreadOf(spread: number): number {
  return Math.round(spread * SPREAD_UNIT);
}

/**
 * The day on which a car that drives `rise / run` kilometres a day will have driven `gapKm` more.
 *
 * Never before the anchor; whole numbers throughout, so a target reached exactly at the end of a
 * day is that day.
 *
 * @rule REM-01
 */
export function projectDay(anchorDay: number, gapKm: number, rise: number, run: number): number {
  const days = Math.ceil((Math.max(gapKm, 0) * run) / rise);
  return Math.min(anchorDay + days, LATEST_DAY);
}

/**
 * The mileage so many days after the anchor, in whole kilometres downwards: it reaches a target on
 * the very day that `projectDay` gives for it.
 *
 * @rule REM-01
 */
export function projectKm(anchorKm: number, days: number, rise: number, run: number): number {
  return Math.min(anchorKm + Math.floor((rise * days) / run), MOST_KM);
}
