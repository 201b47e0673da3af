import { addDays, addMonths, type LocalDate } from '../time/localDate.js';
import type { Duration, Limit } from './types.js';

/** Whether a count has met a limit: above it (`gt`), or at it already (`gte`). */
export function meetsLimit(count: number, { comparator, threshold }: Limit): boolean {
  return comparator === 'gt' ? count > threshold : count >= threshold;
}

/** The first day on which a limit that counts days or months from a start is met. */
export function firstDayMet(start: LocalDate, { comparator, threshold, unit }: Limit): LocalDate {
  const reached = unit === 'months' ? addMonths(start, threshold) : addDays(start, threshold);
  return comparator === 'gt' ? addDays(reached, 1) : reached;
}

/** The day a calendar duration later; working days are not for this. */
export function laterBy(start: LocalDate, { count, unit }: Duration): LocalDate {
  if (unit === 'years') return addMonths(start, count * 12);
  return unit === 'months' ? addMonths(start, count) : addDays(start, count);
}
