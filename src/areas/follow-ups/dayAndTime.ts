import { localDateAt, localTimeAt } from '../../foundation/time/instant.js';

/** An instant as it is read out in the store: day and wall clock, `2026-03-11 09:00`. */
export function dayAndTime(at: Date, zone: string): string {
  return `${localDateAt(at, zone)} ${localTimeAt(at, zone)}`;
}
