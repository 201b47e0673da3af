import { issue, MisuseError } from '../../foundation/kernel/result.js';

/**
 * Many cars by columns, one row a car in use that is past its first service. Days are epoch days;
 * `NOT_KNOWN` stands for what is not known.
 */
export interface ServiceColumns {
  /** Number of cars. */
  readonly count: number;
  /**
   * Where the readings of each car begin, and at the end the number of all readings: those of car
   * `i` are `readingFrom[i]` up to, not including, `readingFrom[i + 1]`. They are the readings of
   * the cluster in use, mileages of services included.
   */
  readonly readingFrom: Int32Array;
  readonly readingDay: Int32Array;
  readonly readingKm: Int32Array;
  /**
   * Whether the readings were judged before they were stored: then all are believed, and they stand
   * by day and kilometres. Otherwise they are judged here, and may stand in any order.
   */
  readonly readingsAreJudged: boolean;
  /** Day of the last completed service. */
  readonly serviceDay: Int32Array;
  /** Its mileage as the cluster in use would show it. */
  readonly serviceKm: Int32Array;
  readonly intervalKm: Int32Array;
  readonly intervalMonths: Uint8Array;
}

/** One answer a car, by columns; days are epoch days, `NOT_KNOWN` where there is none. */
export interface ServiceAnswers {
  /** Index in `serviceStatuses`. */
  readonly status: Uint8Array;
  /** 0 nothing, 1 the mileage, 2 the date. */
  readonly trigger: Uint8Array;
  /** Earlier of the target day and the projected day. */
  readonly dueDay: Int32Array;
  /** Day on which the target mileage will be reached. */
  readonly projectedDay: Int32Array;
  /** The same, if the car is driven more than it was. */
  readonly earliestDay: Int32Array;
  /** The same, if the car is driven less than it was. */
  readonly latestDay: Int32Array;
}

/** Room for the answers of so many cars. */
export function serviceAnswers(count: number): ServiceAnswers {
  return {
    status: new Uint8Array(count),
    trigger: new Uint8Array(count),
    dueDay: new Int32Array(count),
    projectedDay: new Int32Array(count),
    earliestDay: new Int32Array(count),
    latestDay: new Int32Array(count),
  };
}

/** Throws MisuseError on columns too short for the number of cars. */
export function requireLengths(
  columns: ServiceColumns,
  answers: Readonly<Record<string, { readonly length: number }>>,
): void {
  const { count, readingFrom, readingDay, readingKm } = columns;
  const { serviceDay, serviceKm, intervalKm, intervalMonths } = columns;
  const perCar = [serviceDay, serviceKm, intervalKm, intervalMonths, ...Object.values(answers)];
  const readings = readingFrom[count];
  const fits =
    readings !== undefined &&
    readings <= Math.min(readingDay.length, readingKm.length) &&
    perCar.every((column) => column.length >= count);
  if (!fits) throw new MisuseError(issue('wrongType', ['columns'], 'columns of one length'));
}
