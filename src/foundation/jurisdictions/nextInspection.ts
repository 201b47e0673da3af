import { NONE, sharedList } from '../kernel/ruling.js';
import { localDateAt } from '../time/instant.js';
import { addDays, type LocalDate } from '../time/localDate.js';
import { CHINA, chinaLawOf, type LawReader, lawReader } from './citeLaw.js';
import { inspectionFrom, isSameMonth, opensOn, type ScheduledCar } from './inspectionDates.js';
import type { InspectionLaw, InspectionRow } from './law.js';
import type { JurisdictionPolicy } from './policy.js';
import type {
  InspectionDue,
  InspectionFacts,
  InspectionListFacts,
  InspectionRuling,
  LawRule,
} from './types.js';

/**
 * Tells when a car is inspected next, whether it must come or the mark alone is applied for, and
 * from when on that can be done.
 *
 * The printed day wins. Otherwise the regime in force on the due day decides; validity ends with
 * the anniversary month of the first registration, its last day included. A day of the last pass
 * settles every due day whose window was open then; without one, whatever fell due before today is
 * taken as done. With the law off only a printed day is known.
 *
 * Days are those of the policy's zone. Throws MisuseError on an invalid date or a policy that was
 * not defined.
 *
 * @rule L16
 * @example
 * ```ts
 * import { defaultJurisdictionPolicy, nextInspection } from 'dealer-care/jurisdictions';
 *
 * const facts = { country: 'CN', registeredOn: '2024-05-10' };
 * const at = new Date('2026-03-01T09:00:00+08:00');
 * const ruling = nextInspection(facts, at, defaultJurisdictionPolicy);
 * console.log([ruling.status, ruling.kind, ruling.opensOn, ruling.dueOn, ruling.regime]);
 * // => ["open","markOnly","2026-02-28","2026-05-31","2022-10-01"]
 * ```
 */
export function nextInspection(
  facts: InspectionFacts,
  at: Date,
  policy: JurisdictionPolicy,
): InspectionRuling {
  const law = chinaLawOf(facts.country, policy)?.inspection;
  const today = localDateAt(at, policy.zone);
  const reader = lawReader(CHINA);
  const { printedDueOn: printed } = facts;
  const passedOn = facts.passedOn !== undefined && facts.passedOn <= today ? facts.passedOn : null;
  if (printed !== undefined && (passedOn === null || isUnsettled(printed, passedOn, law))) {
    return printedRuling(printed, facts, today, law, reader);
  }
  if (law === undefined) return unknown(['printedDueOn'], NONE);

  const { row, assumed, missing } = rowOf(facts, law);
  const { registeredOn } = facts;
  if (row === null || registeredOn === undefined) {
    return unknown(registeredOn === undefined ? ['registeredOn', ...missing] : missing, assumed);
  }
  const car: ScheduledCar = { registeredOn, row, facts, law };
  const due = nextUnsettled(car, passedOn, today, reader);
  if (due === undefined) return unknown(['printedDueOn'], assumed);
  const opens = opensOn(due.dueOn, law, reader, due.dueOn);
  return {
    status: statusOf(due.dueOn, opens, today),
    ...due,
    opensOn: opens,
    basis: 'regime',
    because: BECAUSE,
    assumed: sharedList([...assumed, ...(passedOn === null ? ['passedOn'] : [])]),
    missing: NONE,
    ...reader.cited(),
  };
}

/**
 * Lists the inspections of a car by its regimes, from the day of `at` to a last day, both included.
 *
 * Empty with the law off, or where the registration or the kind of car is not known. What is
 * printed and what was passed is not looked at.
 *
 * @rule L16
 */
export function listInspections(
  facts: InspectionListFacts,
  at: Date,
  policy: JurisdictionPolicy,
): readonly InspectionDue[] {
  const law = chinaLawOf(facts.country, policy)?.inspection;
  const { registeredOn, until } = facts;
  const row = law && rowOf(facts, law).row;
  const list: InspectionDue[] = [];
  if (law === undefined || !row || registeredOn === undefined) return list;
  const car: ScheduledCar = { registeredOn, row, facts, law };
  const scratch = lawReader(CHINA);
  let due = inspectionFrom(localDateAt(at, policy.zone), car, scratch);
  while (due !== undefined && due.dueOn <= until) {
    list.push(due);
    due = inspectionFrom(addDays(due.dueOn, 1), car, scratch);
  }
  return list;
}

const BECAUSE = sharedList<LawRule>(['L16']);

/** A printed day: the regime tells no more than what is due then. */
function printedRuling(
  dueOn: LocalDate,
  facts: InspectionFacts,
  today: LocalDate,
  law: InspectionLaw | undefined,
  reader: LawReader,
): InspectionRuling {
  const { row, assumed } = law === undefined ? NO_ROW : rowOf(facts, law);
  const { registeredOn } = facts;
  const isKnown = law !== undefined && row !== null && registeredOn !== undefined;
  const meant = isKnown ? dueInMonth(dueOn, { registeredOn, row, facts, law }, reader) : undefined;
  const opens = law === undefined ? null : opensOn(dueOn, law, reader, dueOn);
  return {
    status: statusOf(dueOn, opens, today),
    dueOn,
    opensOn: opens,
    kind: meant?.kind ?? 'unknown',
    regime: meant?.regime ?? null,
    basis: 'printed',
    because: BECAUSE,
    assumed: meant === undefined ? NONE : sharedList(assumed),
    missing: registeredOn === undefined && law !== undefined ? MISSING_REGISTRATION : NONE,
    ...reader.cited(),
  };
}

const MISSING_REGISTRATION = sharedList(['registeredOn']);

/** The computed inspection that falls into the month of a printed day. */
function dueInMonth(
  printed: LocalDate,
  car: ScheduledCar,
  reader: LawReader,
): InspectionDue | undefined {
  const first = `${printed.slice(0, 8)}01`;
  const due = inspectionFrom(first, car, lawReader(CHINA));
  if (due === undefined || !isSameMonth(due.dueOn, printed)) return undefined;
  return inspectionFrom(first, car, reader);
}

function nextUnsettled(
  car: ScheduledCar,
  passedOn: LocalDate | null,
  today: LocalDate,
  reader: LawReader,
): InspectionDue | undefined {
  if (passedOn === null) return inspectionFrom(today, car, reader);
  const scratch = lawReader(CHINA);
  let day = passedOn;
  for (;;) {
    const due = inspectionFrom(day, car, scratch);
    if (due === undefined) return undefined;
    if (isUnsettled(due.dueOn, passedOn, car.law)) return inspectionFrom(day, car, reader);
    day = addDays(due.dueOn, 1);
  }
}

/** Whether an inspection could not yet be done on the day of the last pass. */
function isUnsettled(
  dueOn: LocalDate,
  passedOn: LocalDate,
  law: InspectionLaw | undefined,
): boolean {
  const opens = law === undefined ? null : opensOn(dueOn, law, lawReader(CHINA), dueOn);
  return passedOn < (opens ?? dueOn);
}

function statusOf(
  dueOn: LocalDate,
  opens: LocalDate | null,
  today: LocalDate,
): InspectionRuling['status'] {
  if (today > dueOn) return 'overdue';
  return opens !== null && today >= opens ? 'open' : 'later';
}

interface RowReading {
  readonly row: InspectionRow | null;
  readonly assumed: readonly string[];
  readonly missing: readonly string[];
}

const NO_ROW: RowReading = { row: null, assumed: NONE, missing: NONE };

/** The row of the schedules under which a car comes, and what was taken for granted. */
function rowOf(facts: InspectionFacts, { assume }: InspectionLaw): RowReading {
  const kind = facts.vehicleKind ?? assume.vehicleKind;
  const carriesPeople = kind !== 'truck' && kind !== 'motorcycle';
  const usage = carriesPeople ? (facts.usage ?? assume.usage) : 'private';
  const assumed: string[] = [];
  const missing: string[] = [];
  if (facts.vehicleKind === undefined) (kind ? assumed : missing).push('vehicleKind');
  if (facts.usage === undefined && carriesPeople) (usage ? assumed : missing).push('usage');
  if (kind === undefined || usage === undefined) return { row: null, assumed, missing };
  if (usage === 'commercial' && carriesPeople)
    return { row: 'commercialPassenger', assumed, missing };
  const mayBeExempt = kind === 'smallPassenger' || kind === 'sevenToNineSeater';
  if (mayBeExempt && facts.exemptionLost === undefined) assumed.push('exemptionLost');
  return { row: kind, assumed, missing };
}

function unknown(missing: readonly string[], assumed: readonly string[]): InspectionRuling {
  return {
    status: 'unknown',
    dueOn: null,
    opensOn: null,
    kind: 'unknown',
    regime: null,
    basis: null,
    because: BECAUSE,
    assumed: sharedList(assumed),
    missing: sharedList(missing),
    law: NONE,
    unverified: NONE,
  };
}
