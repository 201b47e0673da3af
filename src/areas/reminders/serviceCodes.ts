import type { ServiceStatus, ServiceTrigger } from './types.js';

/** Stands in a column for a day or a mileage that is not known. */
export const NOT_KNOWN: number = -2_147_483_648;

/** The statuses by their code in a column, the more pressing the later, up to `overdue`. */
export const serviceStatuses: readonly ServiceStatus[] = Object.freeze([
  'notDue',
  'upcoming',
  'due',
  'lastCall',
  'missed',
  'overdue',
  'notTracked',
  'unknown',
]);

/** The triggers by their code in a column; code 0 is no trigger. */
export const serviceTriggers: readonly (ServiceTrigger | null)[] = Object.freeze([
  null,
  'km',
  'date',
]);

/** Codes of a periodic service's status by the number of thresholds reached. */
export const PERIODIC: Uint8Array = Uint8Array.of(0, 1, 2, 5);

/** Codes of the first service's status by the number of thresholds reached. */
export const FIRST_SERVICE: Uint8Array = Uint8Array.of(0, 1, 2, 3, 4);

/** Code of `missed`. */
export const MISSED = 4;
/** Code of `overdue`. */
export const OVERDUE = 5;
/** Code of `unknown`. */
export const UNKNOWN = 7;

/** Code of no trigger. */
const NOTHING = 0;
/** Code of `km`. */
export const BY_KM = 1;
/** Code of `date`. */
const BY_DATE = 2;

/**
 * Code of the side that is further on; equally far, the one due earlier; due on one day, the mileage.
 * A side that cannot be told has stage -1.
 */
export function furtherOn(
  kmStage: number,
  dateStage: number,
  projectedDay: number,
  targetDay: number,
): number {
  if (kmStage < 0 && dateStage < 0) return NOTHING;
  // As in stages.ts without a branch: twice the lead of the mileage, plus one when it is due first.
  const lead = (kmStage - dateStage) * 2 + ((projectedDay - targetDay - 1) >>> 31);
  return BY_DATE - (-lead >>> 31);
}
