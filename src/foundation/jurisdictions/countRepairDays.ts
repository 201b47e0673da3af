import { valueOn } from '../kernel/dated.js';
import { issue, MisuseError, millisecondsOf } from '../kernel/result.js';
import type { LocalDate } from '../time/localDate.js';
import { chinaWarranty } from './cn/warranty.js';

const HOUR_MS = 3_600_000;

/**
 * Days that one repair took, as the consumer rules count: every full 24 hours is a day, and so is
 * a remainder. Counted from the agreement on the repair to its completion.
 *
 * The invoice day chooses the version; before the first version the days are counted the same way.
 * Throws MisuseError on an invalid date or a completion before the agreement.
 *
 * @example
 * ```ts
 * import { countRepairDays } from 'dealer-care/jurisdictions';
 *
 * const agreedAt = new Date('2026-11-02T10:00:00+08:00');
 * console.log(countRepairDays(agreedAt, new Date('2026-11-03T10:00:00+08:00'), '2025-01-01')); // => 1
 * console.log(countRepairDays(agreedAt, new Date('2026-11-03T10:00:01+08:00'), '2025-01-01')); // => 2
 * ```
 */
export function countRepairDays(agreedAt: Date, completedAt: Date, invoicedOn: LocalDate): number {
  const spentMs = millisecondsOf(completedAt, 'completedAt') - millisecondsOf(agreedAt, 'agreedAt');
  if (spentMs < 0) {
    throw new MisuseError(issue('wrongOrder', ['completedAt'], 'not before agreedAt'));
  }
  const hours = valueOn(chinaWarranty.repairDayHours, invoicedOn)?.value ?? 24;
  return Math.ceil(spentMs / (hours * HOUR_MS));
}
