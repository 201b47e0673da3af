import { valueOn } from '../kernel/dated.js';
import { daysInMonth, monthOf, packedCivil, yearOf } from '../time/civil.js';
import { addMonths, epochDayOf, type LocalDate, monthsBetween } from '../time/localDate.js';
import { type LawReader, lawReader } from './citeLaw.js';
import type { InspectionLaw, InspectionRow, InspectionSchedule } from './law.js';
import { firstDayMet } from './limits.js';
import type { InspectionDue, InspectionFacts, InspectionKind } from './types.js';

/** A car whose row in the schedules is known. */
export interface ScheduledCar {
  readonly registeredOn: LocalDate;
  readonly row: InspectionRow;
  readonly facts: InspectionFacts;
  readonly law: InspectionLaw;
}

/** Inspections fall on half years of registration. */
const STEP_MONTHS = 6;
/** No car is looked at beyond its hundredth year. */
const MOST_STEPS = 200;

/** The first inspection whose validity ends on a day or later; `undefined` when none is known. */
export function inspectionFrom(
  day: LocalDate,
  car: ScheduledCar,
  reader: LawReader,
): InspectionDue | undefined {
  const scratch = lawReader('');
  const months = Math.max(monthsBetween(car.registeredOn, day), 0);
  for (let step = Math.floor(months / STEP_MONTHS); step <= MOST_STEPS; step++) {
    const due = inspectionAt(step, car, scratch);
    // Read again, so that only the figures that decided are named.
    if (due !== undefined && due.dueOn >= day) return inspectionAt(step, car, reader);
  }
  return undefined;
}

/** What is due so many half years after registration, if anything is. */
function inspectionAt(
  step: number,
  { registeredOn, row, facts, law }: ScheduledCar,
  reader: LawReader,
): InspectionDue | undefined {
  const dueOn = endOfValidity(addMonths(registeredOn, step * STEP_MONTHS), law);
  const ownRow = isExempt(row) && hasLostExemption(facts, law, dueOn, reader);
  const used = ownRow
    ? (reader.read('inspection.withoutExemption', law.withoutExemption, dueOn) ?? row)
    : row;
  const figure = law.schedules[used];
  const schedule = reader.read(`inspection.schedules.${used}`, figure, dueOn);
  const kind = schedule && kindIn(schedule, step);
  const regime = figure.findLast((one) => one.value === schedule)?.from;
  return kind === undefined || regime === undefined ? undefined : { dueOn, kind, regime };
}

function kindIn(schedule: InspectionSchedule, step: number): InspectionKind | undefined {
  const years = (step * STEP_MONTHS) / 12;
  if (schedule.onSiteYears.includes(years)) return 'onSite';
  if (schedule.markOnlyYears.includes(years)) return 'markOnly';
  if (schedule.unclearYears.includes(years)) return 'unknown';
  const pace = schedule.olderCars.findLast((one) => one.afterYears < years);
  if (pace === undefined) return undefined;
  return ((years - pace.afterYears) * 12) % pace.everyMonths === 0 ? 'onSite' : undefined;
}

function isExempt(row: InspectionRow): boolean {
  return row === 'smallPassenger' || row === 'sevenToNineSeater';
}

function hasLostExemption(
  { exemptionLost, builtOn, registeredOn }: InspectionFacts,
  law: InspectionLaw,
  dueOn: LocalDate,
  reader: LawReader,
): boolean {
  if (exemptionLost === true) return true;
  if (builtOn === undefined || registeredOn === undefined) return false;
  const limit = reader.read('inspection.lateRegistration', law.lateRegistration, dueOn);
  return limit !== undefined && registeredOn >= firstDayMet(builtOn, limit);
}

/** Validity runs to the end of its month where that is the practice: our decision, so not cited. */
function endOfValidity(day: LocalDate, { validToMonthEnd }: InspectionLaw): LocalDate {
  return valueOn(validToMonthEnd, day)?.value === true ? endOfMonth(day) : day;
}

function endOfMonth(day: LocalDate): LocalDate {
  const packed = packedCivil(epochDayOf(day));
  return `${day.slice(0, 8)}${daysInMonth(yearOf(packed), monthOf(packed))}`;
}

/** The first day on which an inspection that falls due on a day may be done, by the law of a day. */
export function opensOn(
  dueOn: LocalDate,
  { opensMonthsBefore }: InspectionLaw,
  reader: LawReader,
  on: LocalDate,
): LocalDate | null {
  const months = reader.read('inspection.opensMonthsBefore', opensMonthsBefore, on);
  return months === undefined ? null : addMonths(dueOn, -months);
}

/** Whether two days lie in one month: a printed day and a computed one mean the same inspection. */
export function isSameMonth(one: LocalDate, other: LocalDate): boolean {
  return one.slice(0, 7) === other.slice(0, 7);
}
