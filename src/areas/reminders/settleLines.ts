import { fitOne, type Line, type Lines } from './fitLines.js';
import { judgeReadings } from './judgeReadings.js';
import { believable } from './plausibility.js';
import type { ReminderPolicy } from './policy.js';
import type { ServiceColumns } from './serviceColumns.js';

/**
 * Settles the fitted lines of cars `first` up to, not including, `first + count`: fits anew where
 * the readings cannot be taken as they stand, and puts the default rate where there is no line.
 */
export function settleLines(
  columns: ServiceColumns,
  today: number,
  policy: ReminderPolicy,
  first: number,
  count: number,
  lines: Lines,
): void {
  const { readingFrom, readingDay, readingKm, readingsAreJudged } = columns;
  const { rise, run, assumed, anchorDay, anchorKm } = lines;
  const { defaultKmPerDay } = policy;
  for (let car = 0; car < count; car++) {
    const plain =
      (anchorDay[car] as number) <= today &&
      (readingsAreJudged ||
        believable(
          readingDay,
          readingKm,
          readingFrom[first + car] as number,
          readingFrom[first + car + 1] as number,
          rise[car] as number,
          run[car] as number,
          policy,
        ));
    if (!plain) {
      const line = fitBelieved(columns, first + car, today, policy);
      rise[car] = line.rise;
      run[car] = line.run;
      anchorDay[car] = line.anchorDay;
      anchorKm[car] = line.anchorKm;
    }
    assumed[car] = 0;
    if ((rise[car] as number) <= 0) {
      rise[car] = defaultKmPerDay;
      run[car] = 1;
      assumed[car] = 1;
    }
  }
}

/**
 * The slow way, for the few cars that need it: sorts the readings, leaves out what is not known
 * yet or not believed, and fits the rest. Without an anchor when no mileage can be told: when the
 * readings are unconfirmed, or that of the service itself is left out.
 */
function fitBelieved(
  columns: ServiceColumns,
  car: number,
  today: number,
  policy: ReminderPolicy,
): Line {
  const { readingFrom, readingDay, readingKm, serviceDay, serviceKm } = columns;
  const known: [day: number, km: number][] = [];
  for (let at = readingFrom[car] as number; at < (readingFrom[car + 1] as number); at++) {
    const day = readingDay[at] as number;
    if (day <= today) known.push([day, readingKm[at] as number]);
  }
  known.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const days = Int32Array.from(known, ([day]) => day);
  const kilometres = Int32Array.from(known, ([, km]) => km);
  if (columns.readingsAreJudged) return fitOne(days, kilometres, days.length);

  const { reasons, confirmed, line } = judgeReadings(days, kilometres, policy);
  const isOfService = (at: number): boolean =>
    days[at] === serviceDay[car] && kilometres[at] === serviceKm[car];
  const serviceDoubted = reasons?.some((reason, at) => reason !== null && isOfService(at)) ?? false;
  return confirmed && !serviceDoubted ? line : fitOne(NO_COLUMN, NO_COLUMN, 0);
}

const NO_COLUMN = new Int32Array(0);
