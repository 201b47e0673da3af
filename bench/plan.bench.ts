import { orThrow } from 'dealer-care/kernel';
import { defaultPolicies, planRecipient, type RecipientPlan } from 'dealer-care/planner';
import { parseDossier } from 'dealer-care/schemas';
import { dossierOf, PLANNED_AT } from './dossiers.ts';
import type { Suite } from './harness.ts';

// Few enough to stay near the processor, as a dossier does that is planned when it has been read.
const CUSTOMERS = 100;
const TIMES = 200;
const ITEMS = CUSTOMERS * TIMES;

const lines = Array.from({ length: CUSTOMERS }, (_, n) => JSON.stringify(dossierOf(n)));
const dossiers = lines.map((line) => orThrow(parseDossier(JSON.parse(line))));

/** What came out, so that nothing is left out by the engine: tasks, held-back tasks, cars. */
type Counts = readonly [tasks: number, heldBack: number, cars: number];

function counted(planOf: (place: number) => RecipientPlan): Counts {
  let tasks = 0;
  let heldBack = 0;
  let cars = 0;
  for (let time = 0; time < TIMES; time++) {
    for (let place = 0; place < CUSTOMERS; place++) {
      const plan = planOf(place);
      tasks += plan.tasks.length;
      heldBack += plan.heldBack.length;
      cars += plan.cars.length;
    }
  }
  return [tasks, heldBack, cars];
}

const planned = (place: number): RecipientPlan =>
  planRecipient([dossiers[place] as (typeof dossiers)[number]], PLANNED_AT, defaultPolicies);

function plannedFromLine(place: number): RecipientPlan {
  const dossier = orThrow(parseDossier(JSON.parse(lines[place] as string)));
  return planRecipient([dossier], PLANNED_AT, defaultPolicies);
}

function carsRead(): number {
  let cars = 0;
  for (let time = 0; time < TIMES; time++) {
    for (const line of lines) cars += (JSON.parse(line) as { vehicles: unknown[] }).vehicles.length;
  }
  return cars;
}

/** One recipient's day against merely reading the dossier's 1.8 kB of JSON. */
export const suites: readonly Suite[] = [
  {
    name: 'planning one customer',
    unit: 'customers',
    limit: { name: 'JSON.parse of the dossier', items: ITEMS, run: carsRead },
    contenders: [
      { name: 'planRecipient', items: ITEMS, goal: 0.6, run: () => counted(planned) },
      {
        name: 'JSON.parse, parseDossier, planRecipient',
        items: ITEMS,
        goal: 2.5,
        run: () => counted(plannedFromLine),
      },
    ],
    difference: (read, counts) => {
      const [tasks, heldBack, cars] = counts as Counts;
      if (cars !== read) return `${cars} cars planned, ${read} read`;
      return tasks > 0 && tasks + heldBack < ITEMS / 2 ? undefined : `${tasks} tasks`;
    },
  },
];
