import { orThrow } from 'dealer-care/kernel';
import { defaultPolicies, planRecipient, type RecipientPlan } from 'dealer-care/planner';
import { parseDossier } from 'dealer-care/schemas';
import { dossierOf, PLANNED_AT } from './dossiers.ts';
import type { Suite } from './harness.ts';

// Few enough to stay near the processor, as a dossier does that is planned when it has been read;
// often enough for a whole store, so that the engine has long compiled what it runs.
const CUSTOMERS = 100;
const TIMES = 1000;
const ITEMS = CUSTOMERS * TIMES;

const lines = Array.from({ length: CUSTOMERS }, (_, n) => JSON.stringify(dossierOf(n)));
const unchecked = lines.map((line): unknown => JSON.parse(line));
const dossiers = unchecked.map((one) => orThrow(parseDossier(one)));

const planned = (place: number): RecipientPlan =>
  planRecipient([dossiers[place] as (typeof dossiers)[number]], PLANNED_AT, defaultPolicies);

function plannedFromLine(place: number): RecipientPlan {
  const dossier = orThrow(parseDossier(JSON.parse(lines[place] as string)));
  return planRecipient([dossier], PLANNED_AT, defaultPolicies);
}

const read = (place: number): unknown => JSON.parse(lines[place] as string);
const checked = (place: number): unknown => orThrow(parseDossier(unchecked[place]));

/** Works through all customers again and again; what came of them the last time. */
function often<T>(resultOf: (place: number) => T): readonly T[] {
  const last: T[] = [];
  for (let time = 0; time < TIMES; time++) {
    for (let place = 0; place < CUSTOMERS; place++) last[place] = resultOf(place);
  }
  return last;
}

// Kept from here on, as a host keeps some of what it works with: where nothing of a shape is left
// alive, the engine forgets what it has compiled for it.
const plans = dossiers.map((_, place) => planned(place));

/** One recipient's day against merely reading the dossier's 1.8 kB of JSON. */
export const suites: readonly Suite[] = [
  {
    name: 'planning one customer',
    unit: 'customers',
    limit: { name: 'JSON.parse of the dossier', items: ITEMS, run: () => often(read) },
    contenders: [
      {
        name: 'parseDossier',
        items: ITEMS,
        run: () => often(checked),
        difference: (read, own) => differsFrom(read, own),
      },
      { name: 'planRecipient', items: ITEMS, goal: 0.6, run: () => often(planned) },
      {
        name: 'JSON.parse, parseDossier, planRecipient',
        items: ITEMS,
        goal: 2.5,
        run: () => often(plannedFromLine),
      },
    ],
    difference: (_read, own) => differsFrom(plans, own),
  },
];

function differsFrom(expected: unknown, own: unknown): string | undefined {
  return JSON.stringify(own) === JSON.stringify(expected) ? undefined : 'another result';
}
