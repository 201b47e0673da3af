import type { ScreeningRuling } from '../areas/churn/types.js';
import type { LifecycleStage, RelationshipStage, Ring } from '../areas/segments/types.js';
import { carKey } from '../foundation/dealership/cars.js';
import type { Store } from '../foundation/dealership/types.js';
import { ok, type Result } from '../foundation/kernel/result.js';
import { byCodeUnit, parseTaskKey } from '../foundation/kernel/task.js';
import { localDateAt } from '../foundation/time/instant.js';
import { assignTasks } from '../planner/assignTasks.js';
import { describeRecipient } from '../planner/describeRecipient.js';
import { planDay } from '../planner/planDay.js';
import type { Policies } from '../planner/policy.js';
import { screenRecipients } from '../planner/screenRecipients.js';
import type {
  AssignmentRuling,
  CarState,
  PlannedTask,
  RecipientPlan,
  TaskKind,
} from '../planner/types.js';
import { type ExportFiles, importStore, type StoreImport } from './import/importStore.js';
import { type Finding, shownCar } from './import/problems.js';
import type { StoreFile } from './import/storeFile.js';
import { storePolicies } from './storePolicies.js';

/** How many stand where; what nobody stands at is left out. */
type Tally<Key extends string> = Readonly<Partial<Record<Key, number>>>;

/** The base of a store, cut by what is known of it. */
interface StoreStructure {
  /** Cars in use by stage of life (SEG-07). */
  readonly lifecycle: Tally<LifecycleStage | 'unknown'>;
  /** Customers by distance to the store (SEG-05). */
  readonly ring: Tally<Ring | 'unclassified'>;
  /** Customers by the step of the relationship ladder (SEG-09). */
  readonly relationship: Tally<RelationshipStage>;
}

/** What of one kind is done today, and what is held back. */
interface KindCount {
  readonly planned: number;
  /** Further ones that a planned contact speaks of too. */
  readonly joined: number;
  readonly heldBack: number;
}

/** A store's day as the command shows and writes it. */
export interface StoreDay {
  readonly store: Store;
  readonly at: Date;
  readonly policies: Policies;
  readonly imported: StoreImport;
  readonly plans: readonly RecipientPlan[];
  /** All tasks, in the order in which the day is worked through. */
  readonly tasks: readonly PlannedTask[];
  readonly assignment: AssignmentRuling;
  /** The lost customers, the most valuable first. */
  readonly screening: ScreeningRuling;
  readonly structure: StoreStructure;
  /** The matters of the day by kind; a kind of which there is nothing is left out. */
  readonly reminders: Readonly<Partial<Record<TaskKind, KindCount>>>;
  /** What the import found, and the readings that no rule believes. */
  readonly findings: readonly Finding[];
}

/** From the bytes of the export files to the day: reads, plans, hands out. */
export function planStore(files: ExportFiles, storeFile: StoreFile, at: Date): Result<StoreDay> {
  const { store } = storeFile;
  const policies = storePolicies(storeFile);
  if (!policies.ok) return { ok: false, issues: policies.issues };
  const imported = importStore(files, storeFile, at);
  if (!imported.ok) return imported;

  const plans = [...planDay(imported.value.recipients, at, policies.value)].map(
    (step) => step.plan,
  );
  const tasks = inDayOrder(
    plans.flatMap((plan) => plan.tasks),
    policies.value,
  );
  const { staff, openingHours } = store;
  return ok({
    store,
    at,
    policies: policies.value,
    imported: imported.value,
    plans,
    tasks,
    assignment: assignTasks(
      { tasks, staff, openingHours, callsMade: callsMade(imported.value, at, policies.value) },
      at,
      policies.value,
    ),
    screening: screenRecipients(imported.value.recipients, at, policies.value),
    structure: structureOf(imported.value, at, policies.value),
    reminders: byKind(plans),
    findings: [...imported.value.findings, ...quarantined(imported.value, plans)],
  });
}

function structureOf({ recipients }: StoreImport, at: Date, policies: Policies): StoreStructure {
  const lifecycle = new Map<LifecycleStage | 'unknown', number>();
  const ring = new Map<Ring | 'unclassified', number>();
  const relationship = new Map<RelationshipStage, number>();
  for (const recipient of recipients) {
    const { customers, cars } = describeRecipient(recipient, at, policies);
    for (const car of cars) {
      if (car.calendar.status !== 'notTracked') countOne(lifecycle, car.lifecycle.status);
    }
    for (const customer of customers) {
      countOne(ring, customer.residence.status);
      countOne(relationship, customer.relationship.status);
    }
  }
  return {
    lifecycle: Object.fromEntries(lifecycle),
    ring: Object.fromEntries(ring),
    relationship: Object.fromEntries(relationship),
  };
}

function countOne<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function byKind(plans: readonly RecipientPlan[]): StoreDay['reminders'] {
  const kinds = new Map<TaskKind, { planned: number; joined: number; heldBack: number }>();
  const of = (kind: TaskKind): { planned: number; joined: number; heldBack: number } => {
    const known = kinds.get(kind) ?? { planned: 0, joined: 0, heldBack: 0 };
    kinds.set(kind, known);
    return known;
  };
  for (const { tasks, heldBack } of plans) {
    for (const { kind, alsoCovers } of tasks) {
      of(kind).planned++;
      for (const key of alsoCovers) of(kindOf(key)).joined++;
    }
    for (const { kind } of heldBack) of(kind).heldBack++;
  }
  return Object.fromEntries([...kinds].sort(([a], [b]) => byCodeUnit(a, b)));
}

/** The kind of a task by its key; the keys of follow-ups tell which follow-up it is. */
function kindOf(key: string): TaskKind {
  const kind = parseTaskKey(key)?.kind ?? '';
  return kind.endsWith('FollowUp') ? 'satisfaction' : (kind as TaskKind);
}

/** The calls of the day so far, by the specialist who made them. */
function callsMade(
  { dossiers }: StoreImport,
  at: Date,
  { planner }: Policies,
): Record<string, number> {
  const today = localDateAt(at, planner.zone);
  const counts = new Map<string, number>();
  for (const { contacts } of dossiers) {
    for (const one of contacts) {
      const isCall = one.channel === 'voice' && one.agent !== undefined && one.at <= at;
      if (!isCall || localDateAt(one.at, planner.zone) !== today) continue;
      counts.set(one.agent, (counts.get(one.agent) ?? 0) + 1);
    }
  }
  return Object.fromEntries(counts);
}

function inDayOrder(tasks: readonly PlannedTask[], { planner }: Policies): PlannedTask[] {
  const place = (task: PlannedTask): number => planner.order.indexOf(task.urgency);
  return [...tasks].sort(
    (a, b) =>
      place(a) - place(b) || byCodeUnit(a.dueOn ?? '', b.dueOn ?? '') || byCodeUnit(a.key, b.key),
  );
}

/** A finding for each reading that was left out of a car's reckoning, at the line of its visit. */
function quarantined(imported: StoreImport, plans: readonly RecipientPlan[]): Finding[] {
  const states = new Map<string, CarState>();
  for (const plan of plans) {
    for (const state of plan.cars) states.set(`${state.customerId}\n${state.car}`, state);
  }
  const findings: Finding[] = [];
  for (const { card, vehicles } of imported.dossiers) {
    for (const vehicle of vehicles) {
      const suspects =
        states.get(`${card.customerId}\n${carKey(vehicle)}`)?.reminder.quarantined ?? [];
      const lines = imported.readingLines.get(vehicle) ?? [];
      const told = new Set<number>();
      for (const { on, km } of suspects) {
        const place = vehicle.odometer.findIndex(
          (one, at) => one.on === on && one.km === km && !told.has(at),
        );
        told.add(place);
        findings.push({
          file: 'visits',
          line: lines[place] ?? 0,
          key: shownCar(vehicle),
          field: 'mileage',
          kind: 'kept',
          code: 'odometerQuarantined',
        });
      }
    }
  }
  return findings;
}
