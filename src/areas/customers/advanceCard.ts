import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { taskKey } from '../../foundation/kernel/task.js';
import { assessChange, fieldNamed, leavesSaleOpen } from './assessChange.js';
import { isFilled } from './isFilled.js';
import { originOf } from './originOf.js';
import { ownOf } from './ownOf.js';
import type { CustomerPolicy } from './policy.js';
import { sorted } from './sorted.js';
import type {
  Actor,
  CardEvent,
  CardRecord,
  CardTask,
  CardVersion,
  ChangeReport,
  FieldChange,
  FieldValue,
} from './types.js';

/** The card after a step, and the desk work that the step brings. */
type Step = readonly [CardRecord, readonly CardTask[]];

const NO_TASKS: readonly CardTask[] = Object.freeze([]);

/**
 * Moves a card by one event: a report, the decision on a report that waits, a confirmation.
 *
 * A change makes a new version and keeps the old value in the history; a confirmation resets the
 * age of a field and keeps the version. Nothing is ever taken out of the history. An event that
 * says nothing new leaves the very same card. Only the custodian’s department settles reports, and
 * one about a new user of the car only with the answer whether the car was sold: if it was, the car
 * leaves the card, the new user gets a card of their own, and the consents stay with the person. What
 * the card says about its car stays while there is another, and goes with the last one.
 *
 * Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule CARD-09 CARD-10
 * @example
 * ```ts
 * import { advanceCard, defaultCustomerPolicy, openCard } from 'dealer-care/customers';
 * import type { Actor, CardEvent } from 'dealer-care/customers';
 *
 * const by: Actor = { id: 'E1', role: 'salesConsultant' };
 * const raw = { fields: { name: '张三', mobile: '13800000000' } };
 * const openedAt = new Date('2026-03-01T09:00:00+08:00');
 * const card = openCard({ customerId: 'C1', by, raw, known: [] }, openedAt, defaultCustomerPolicy);
 * const at = new Date('2026-03-10T09:00:00+08:00');
 * const report = { id: 'R1', field: 'mobile', newValue: '13900000000', reporter: by, at };
 * const event: CardEvent = { kind: 'report', report };
 * const moved = card === null ? null : advanceCard(card, event, defaultCustomerPolicy)[0];
 * console.log(moved?.version); // => 2
 * console.log(moved?.history[1]?.changes[0]?.before?.value); // => "13800000000"
 * ```
 */
export function advanceCard(
  state: CardRecord,
  event: CardEvent,
  policy: CustomerPolicy,
): readonly [CardRecord, readonly CardTask[]] {
  requireDefined(policy, 'CustomerPolicy');
  millisecondsOf(event.kind === 'report' ? event.report.at : event.at, 'event.at');
  switch (event.kind) {
    case 'report':
      return reported(state, event.report, policy);
    case 'settle':
      return settled(state, event, policy);
    case 'confirm':
      return [confirmed(state, event.field, event.by, event.at, null), NO_TASKS];
  }
}

/**
 * What a card said at a version, rebuilt from its history; confirmations up to the next change
 * included. The present version gives the present fields.
 *
 * @rule CARD-09
 */
export function replayCard(
  history: readonly CardVersion[],
  version: number,
): Readonly<Record<string, FieldValue>> {
  const fields = new Map<string, FieldValue>();
  for (const step of history) {
    if (step.version > version) continue;
    for (const { field, after } of step.changes) {
      if (after === null) fields.delete(field);
      else fields.set(field, after);
    }
  }
  return Object.fromEntries(fields);
}

function reported(state: CardRecord, report: ChangeReport, policy: CustomerPolicy): Step {
  const { status, reason, settleByOn } = assessChange({ card: state, report }, report.at, policy);
  switch (status) {
    case 'applied':
      return applied(state, report, report.carSold, report.reporter, report.at, policy);
    case 'confirmed':
      return [confirmed(state, report.field, report.reporter, report.at, report.id), NO_TASKS];
    case 'pending': {
      const kind = reason === 'askWhetherSold' ? 'askWhetherSold' : 'settleChange';
      const waiting = { ...state, pending: [...state.pending, report] };
      return [waiting, [task(kind, state, report, report.car ?? null, settleByOn)]];
    }
    case 'refused':
    case 'known':
      return [state, NO_TASKS];
  }
}

function settled(
  state: CardRecord,
  event: Extract<CardEvent, { kind: 'settle' }>,
  policy: CustomerPolicy,
): Step {
  const report = state.pending.find((one) => one.id === event.reportId);
  const isCustodian = policy.departments[event.by.role] === policy.archive.custodian;
  if (report === undefined || !isCustodian) return [state, NO_TASKS];
  const pending = state.pending.filter((one) => one.id !== event.reportId);
  if (!event.approved) {
    return [{ ...state, pending, turnedDown: [...state.turnedDown, report.id] }, NO_TASKS];
  }
  const carSold = event.carSold ?? report.carSold;
  const rule = fieldNamed(report.field, policy);
  if (leavesSaleOpen(state, { field: report.field, carSold }, rule)) return [state, NO_TASKS];
  return applied({ ...state, pending }, report, carSold, event.by, event.at, policy);
}

/** The next version, with what it says now and what it said before. */
function applied(
  state: CardRecord,
  report: ChangeReport,
  carSold: boolean | undefined,
  by: Actor,
  at: Date,
  policy: CustomerPolicy,
): Step {
  const { field, newValue } = report;
  const isSold = carSold === true && fieldNamed(field, policy)?.changeKind === 'vehicleUser';
  const [onlyCar, ...furtherCars] = state.cars;
  const car = report.car ?? (furtherCars.length === 0 ? onlyCar : undefined) ?? null;
  const cars = isSold ? sorted(state.cars.filter((one) => one !== car)) : state.cars;
  const before = ownOf(state.fields, field) ?? null;
  const collectedFor = report.collectedFor ?? before?.collectedFor;
  const origin = originOf({ collectedFor, source: report.source });
  const after = isFilled(newValue)
    ? { value: newValue.trim(), confirmedAt: at, changedAt: at, ...origin }
    : null;
  const changes = isSold ? soldChanges(state, field, cars, policy) : [{ field, before, after }];
  const version = state.version + 1;
  const step: CardVersion = {
    version,
    action: 'changed',
    at,
    by,
    reportId: report.id,
    changes: changes.filter(({ before, after }) => before !== null || after !== null),
  };
  const next: CardRecord = {
    ...state,
    version,
    fields: changes.reduce((sum, one) => withField(sum, one.field, one.after), state.fields),
    history: [...state.history, step],
    cars,
  };
  if (!isSold) return [next, NO_TASKS];
  const closes = task('closeVehicleLink', state, report, car, null);
  return [next, [closes, task('openCardForNewUser', state, report, car, null)]];
}

/** What a sale takes off the card: with the last car all that is said of cars, before that nothing. */
function soldChanges(
  { fields }: CardRecord,
  reported: string,
  carsLeft: readonly string[],
  policy: CustomerPolicy,
): readonly FieldChange[] {
  if (carsLeft.length > 0) return [];
  return sorted(Object.keys(fields))
    .filter((field) => field === reported || fieldNamed(field, policy)?.group === 'vehicle')
    .map((field) => ({ field, before: fields[field] ?? null, after: null }));
}

/** The same version, confirmed once more; the same card where there is nothing to confirm. */
function confirmed(
  state: CardRecord,
  field: string,
  by: Actor,
  at: Date,
  reportId: string | null,
): CardRecord {
  const before = ownOf(state.fields, field);
  if (before === undefined || before.confirmedAt.getTime() >= at.getTime()) return state;
  const after = { ...before, confirmedAt: at };
  const { version } = state;
  const step: CardVersion = {
    version,
    action: 'confirmed',
    at,
    by,
    reportId,
    changes: [{ field, before, after }],
  };
  return {
    ...state,
    fields: withField(state.fields, field, after),
    history: [...state.history, step],
  };
}

function withField(
  fields: Readonly<Record<string, FieldValue>>,
  field: string,
  after: FieldValue | null,
): Readonly<Record<string, FieldValue>> {
  const others = Object.entries(fields).filter(([name]) => name !== field);
  return Object.fromEntries(after === null ? others : [...others, [field, after]]);
}

function task(
  kind: CardTask['kind'],
  { customerId }: CardRecord,
  report: ChangeReport,
  car: string | null,
  dueOn: string | null,
): CardTask {
  const identity = { kind, customer: customerId, cycle: report.id };
  const key = taskKey(car === null ? identity : { ...identity, car });
  return { key, kind, customerId, car, dueOn };
}
