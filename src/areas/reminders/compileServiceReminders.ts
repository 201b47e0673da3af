import { compiledOnce } from '../../foundation/kernel/policy.js';
import { answerDueDays, answerProjections, answerStatuses, type Block } from './answerBlock.js';
import { fitLines, linesOf } from './fitLines.js';
import { monthTableFor } from './monthsLater.js';
import type { ReminderPolicy } from './policy.js';
import { requireLengths, type ServiceAnswers, type ServiceColumns } from './serviceColumns.js';
import { settleLines } from './settleLines.js';

/** The periodic service of many cars, by one policy. */
export interface CompiledServiceReminders {
  /** When the next service is due, by mileage or by date: `ServiceAnswers.dueDay` alone. */
  readonly nextDue: (columns: ServiceColumns, today: number, dueDay: Int32Array) => void;
  /** All that there is to say of each car. */
  readonly assess: (columns: ServiceColumns, today: number, answers: ServiceAnswers) => void;
}

/**
 * Makes ready to answer for many cars at once, in numbers: the periodic service of REM-03, row for
 * row what `assessServiceReminder` says of one car.
 *
 * Readings later than `today` are not known yet; services are those known on that day. A service
 * whose mileage is among the readings that are not believed has no target mileage. Every interval
 * counts from the last service: a grid fixed at the delivery is for the verb alone. Throws
 * MisuseError on a policy that was not defined and on columns of different lengths.
 *
 * @rule REM-01 REM-03
 * @example
 * ```ts
 * import { compileServiceReminders, defaultReminderPolicy, serviceAnswers, serviceStatuses } from 'dealer-care/reminders';
 *
 * const columns = {
 *   count: 1,
 *   readingFrom: Int32Array.of(0, 2),
 *   readingDay: Int32Array.of(20_000, 20_100),
 *   readingKm: Int32Array.of(12_300, 16_300),
 *   readingsAreJudged: false,
 *   serviceDay: Int32Array.of(20_000),
 *   serviceKm: Int32Array.of(12_300),
 *   intervalKm: Int32Array.of(5_000),
 *   intervalMonths: Uint8Array.of(6),
 * };
 * const answers = serviceAnswers(1);
 * compileServiceReminders(defaultReminderPolicy).assess(columns, 20_120, answers);
 * console.log(serviceStatuses[answers.status[0] ?? 0]); // => "upcoming"
 * console.log(answers.dueDay[0]); // => 20125
 * ```
 */
export const compileServiceReminders: (policy: ReminderPolicy) => CompiledServiceReminders =
  compiledOnce('ReminderPolicy', (policy) =>
    Object.freeze({
      nextDue: (columns, today, dueDay) => {
        requireLengths(columns, { dueDay });
        for (const block of blocks(columns, today, policy)) answerDueDays(block, dueDay);
      },
      assess: (columns, today, answers) => {
        requireLengths(columns, { ...answers });
        for (const block of blocks(columns, today, policy)) {
          answerDueDays(block, answers.dueDay);
          answerProjections(block, policy, answers);
          answerStatuses(block, today, policy, answers);
        }
      },
    } satisfies CompiledServiceReminders),
  );

const BLOCK = 512;

/** The cars in blocks small enough that what one step leaves for the next stays at hand. */
function* blocks(columns: ServiceColumns, today: number, policy: ReminderPolicy): Generator<Block> {
  const { readingFrom, readingDay, readingKm } = columns;
  const lines = linesOf(Math.min(BLOCK, columns.count));
  const months = monthTableFor(columns.intervalMonths, columns.count);
  for (let first = 0; first < columns.count; first += BLOCK) {
    const count = Math.min(BLOCK, columns.count - first);
    fitLines(readingFrom, readingDay, readingKm, first, count, lines);
    settleLines(columns, today, policy, first, count, lines);
    yield { columns, first, count, lines, months };
  }
}
