import { type Lines, NO_ANCHOR } from './fitLines.js';
import { type MonthTable, monthsLater } from './monthsLater.js';
import type { ReminderPolicy } from './policy.js';
import { LATEST_DAY, projectDay, projectKm, SPREAD_UNIT, spreadOf } from './projectDay.js';
import { furtherOn, NOT_KNOWN, PERIODIC, UNKNOWN } from './serviceCodes.js';
import type { ServiceAnswers, ServiceColumns } from './serviceColumns.js';
import { periodicStage } from './stages.js';

/** Some cars in a row, and what has been found out about their odometers. */
export interface Block {
  readonly columns: ServiceColumns;
  readonly first: number;
  readonly count: number;
  readonly lines: Lines;
  readonly months: MonthTable;
}

/** Writes the earlier of the day on which each target mileage will be reached, and the target day. */
export function answerDueDays(block: Block, dueDay: Int32Array): void {
  const { first, count } = block;
  const { serviceDay, serviceKm, intervalKm, intervalMonths } = block.columns;
  const { rise, run, anchorDay, anchorKm } = block.lines;
  const { begin, days } = block.months;
  for (let car = 0; car < count; car++) {
    const row = first + car;
    const from = anchorDay[car] as number;
    const startKm = serviceKm[row] as number;
    const startDay = serviceDay[row] as number;
    const byKm = from !== NO_ANCHOR && startKm !== NOT_KNOWN;
    let due = LATEST_DAY;
    if (byKm) {
      const gap = startKm + (intervalKm[row] as number) - (anchorKm[car] as number);
      due = projectDay(from, gap, rise[car] as number, run[car] as number);
    }
    if (startDay !== NOT_KNOWN) {
      due = earlier(due, monthsLater(startDay, intervalMonths[row] as number, begin, days));
    } else if (!byKm) due = NOT_KNOWN;
    dueDay[row] = due;
  }
}

/** The smaller of two days, without a branch as in stages.ts. */
function earlier(one: number, other: number): number {
  const ahead = one - other;
  return other + (ahead & (ahead >> 31));
}

/** Writes the days on which the target mileages will be reached, and the span around them. */
export function answerProjections(
  block: Block,
  policy: ReminderPolicy,
  answers: ServiceAnswers,
): void {
  const { first, count } = block;
  const { serviceKm, intervalKm } = block.columns;
  const { projectedDay, earliestDay, latestDay } = answers;
  const { rise, run, assumed, anchorDay, anchorKm } = block.lines;
  const spread = spreadOf(policy.spread);
  const spreadDefault = spreadOf(policy.spreadDefault);
  for (let car = 0; car < count; car++) {
    const row = first + car;
    const from = anchorDay[car] as number;
    const startKm = serviceKm[row] as number;
    if (from === NO_ANCHOR || startKm === NOT_KNOWN) {
      projectedDay[row] = NOT_KNOWN;
      earliestDay[row] = NOT_KNOWN;
      latestDay[row] = NOT_KNOWN;
      continue;
    }
    const wide = assumed[car] === 1 ? spreadDefault : spread;
    const up = rise[car] as number;
    const over = run[car] as number;
    const gap = startKm + (intervalKm[row] as number) - (anchorKm[car] as number);
    projectedDay[row] = projectDay(from, gap, up, over);
    earliestDay[row] = projectDay(from, gap, up * wide, over * SPREAD_UNIT);
    latestDay[row] = projectDay(from, gap, up * SPREAD_UNIT, over * wide);
  }
}

/** Holds mileage and date against their targets; the projections have been written. */
export function answerStatuses(
  block: Block,
  today: number,
  policy: ReminderPolicy,
  answers: ServiceAnswers,
): void {
  const { first, count } = block;
  const { serviceDay, serviceKm, intervalKm, intervalMonths } = block.columns;
  const { status, trigger, projectedDay } = answers;
  const { rise, run, anchorDay, anchorKm } = block.lines;
  const { begin, days } = block.months;
  const { kmLead, dayLead, overdueKm, overdueDays } = policy;
  for (let car = 0; car < count; car++) {
    const row = first + car;
    const projected = projectedDay[row] as number;
    const startDay = serviceDay[row] as number;
    let kmStage = -1;
    if (projected !== NOT_KNOWN) {
      const gone = today - (anchorDay[car] as number);
      const kmNow = projectKm(
        anchorKm[car] as number,
        gone,
        rise[car] as number,
        run[car] as number,
      );
      const targetKm = (serviceKm[row] as number) + (intervalKm[row] as number);
      kmStage = periodicStage(kmNow, targetKm, kmLead, overdueKm);
    }
    let dateStage = -1;
    let target = 0;
    if (startDay !== NOT_KNOWN) {
      target = monthsLater(startDay, intervalMonths[row] as number, begin, days);
      dateStage = periodicStage(today, target, dayLead, overdueDays);
    }
    const stage = kmStage > dateStage ? kmStage : dateStage;
    status[row] = stage < 0 ? UNKNOWN : (PERIODIC[stage] as number);
    trigger[row] = furtherOn(kmStage, dateStage, projected, target);
  }
}
