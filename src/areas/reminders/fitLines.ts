/** The lines and last readings of some cars; a car without readings has no anchor. */
export interface Lines {
  /** The rate is `rise / run` kilometres a day; a rise of 0 or less is no rate. */
  readonly rise: Float64Array;
  readonly run: Float64Array;
  /** 1 where the rate is the default of the policy. */
  readonly assumed: Uint8Array;
  /** Epoch day of the last reading; `NO_ANCHOR` without readings. */
  readonly anchorDay: Int32Array;
  readonly anchorKm: Int32Array;
}

/** Stands for the day of an anchor that a car has not got. */
export const NO_ANCHOR = -2_147_483_648;

/** Room for the lines of so many cars. */
export function linesOf(count: number): Lines {
  return {
    rise: new Float64Array(count),
    run: new Float64Array(count),
    assumed: new Uint8Array(count),
    anchorDay: new Int32Array(count),
    anchorKm: new Int32Array(count),
  };
}

/**
 * Fits the least squares line of kilometres on days for cars `first` up to, not including,
 * `first + count`. Their readings stand in order; every reading counts once.
 *
 * The sums run over whole numbers counted from each car's first reading, so that no rounding creeps
 * in and a target reached exactly on a day is reached on that day.
 *
 * @rule REM-01
 */
export function fitLines(
  readingFrom: Int32Array,
  readingDay: Int32Array,
  readingKm: Int32Array,
  first: number,
  count: number,
  lines: Lines,
): void {
  const { rise, run, anchorDay, anchorKm } = lines;
  let from = readingFrom[first] as number;
  for (let car = 0; car < count; car++) {
    const until = readingFrom[first + car + 1] as number;
    if (from === until) {
      anchorDay[car] = NO_ANCHOR;
      continue;
    }
    const firstDay = readingDay[from] as number;
    const firstKm = readingKm[from] as number;
    let x = 0;
    let y = 0;
    let sumX = 0;
    let sumY = 0;
    let sumXX = 0;
    let sumXY = 0;
    for (let at = from + 1; at < until; at++) {
      x = (readingDay[at] as number) - firstDay;
      y = (readingKm[at] as number) - firstKm;
      sumX += x;
      sumY += y;
      sumXX += x * x;
      sumXY += x * y;
    }
    const readings = until - from;
    rise[car] = readings * sumXY - sumX * sumY;
    run[car] = readings * sumXX - sumX * sumX;
    anchorDay[car] = firstDay + x;
    anchorKm[car] = firstKm + y;
    from = until;
  }
}

/** The line and the anchor of one car. */
export interface Line {
  readonly rise: number;
  readonly run: number;
  readonly anchorDay: number;
  readonly anchorKm: number;
}

/** As `fitLines`, for the first `count` readings as those of one car; without any there is no anchor. */
export function fitOne(day: Int32Array, km: Int32Array, count: number): Line {
  if (count === 0) return NO_LINE;
  ends[1] = count;
  fitLines(ends, day, km, 0, 1, one);
  return {
    rise: one.rise[0] as number,
    run: one.run[0] as number,
    anchorDay: one.anchorDay[0] as number,
    anchorKm: one.anchorKm[0] as number,
  };
}

const NO_LINE: Line = Object.freeze({ rise: 0, run: 0, anchorDay: NO_ANCHOR, anchorKm: 0 });

// Paper to reckon on: filled and read within one call.
const ends = new Int32Array(2);
const one = linesOf(1);
