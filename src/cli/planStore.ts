import type { ScreeningRuling } from '../areas/churn/types.js';
import { carKey } from '../foundation/dealership/cars.js';
import type { Store } from '../foundation/dealership/types.js';
import { ok, type Result, under } from '../foundation/kernel/result.js';
import { localDateAt } from '../foundation/time/instant.js';
import { assignTasks } from '../planner/assignTasks.js';
import { planDay } from '../planner/planDay.js';
import { defaultPolicies, type Policies } from '../planner/policy.js';
import { screenRecipients } from '../planner/screenRecipients.js';
import type { AssignmentRuling, CarState, PlannedTask, RecipientPlan } from '../planner/types.js';
import { definePolicies } from '../policies/definePolicies.js';
import { type ExportFiles, importStore, type StoreImport } from './import/importStore.js';
import { type Finding, shownCar } from './import/problems.js';
import type { StoreFile } from './import/storeFile.js';

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
    findings: [...imported.value.findings, ...quarantined(imported.value, plans)],
  });
}

/** The store's zone and region, stated once, and its changes by area. */
function storePolicies({ store, policies }: StoreFile): Result<Policies> {
  const place = {
    zone: store.timeZone,
    ...(store.province === undefined ? {} : { region: store.province }),
  };
  const defined = definePolicies(defaultPolicies, [place, policies]);
  if (defined.ok) return defined;
  const [first, ...rest] = under('policies', defined.issues);
  return first === undefined ? defined : { ok: false, issues: [first, ...rest] };
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
    (a, b) => place(a) - place(b) || compare(a.dueOn ?? '', b.dueOn ?? '') || compare(a.key, b.key),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
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
