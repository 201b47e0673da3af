import { FIRST_DAY, monthsAfter, PLANNING_DAY } from './calendar.ts';
import type { Car, Customer, History, Visit } from './facts.ts';
import { attempts } from './life.ts';
import type { Random } from './random.ts';

/** How surely the store asks: whom it forgot is among the morning's work. */
const ASKED = 0.985;
const PURPOSE = '满意度回访';
const WORK: ReadonlySet<string> = new Set(['首保', '定期保养', '一般维修', '事故维修', '索赔']);

/** After work on a car, and a week after a new one was handed over, somebody asks how it was. */
export function addFollowUps(
  random: Random,
  history: History,
  cars: readonly Car[],
  visits: readonly Visit[],
): void {
  for (const visit of visits) {
    if (!WORK.has(visit.kind) || !random.chance(ASKED)) continue;
    const task = { kind: 'repairFollowUp', car: visit.car, cycle: visit };
    const from = visit.on + 2;
    attempts(random, history, visit.car.owner, PURPOSE, from, PLANNING_DAY, task);
  }
  for (const car of cars) {
    if (car.purchasedOn < FIRST_DAY || !random.chance(ASKED)) continue;
    const task = { kind: 'salesFollowUp', car, cycle: car.purchasedOn };
    const from = car.purchasedOn + random.int(7, 12);
    attempts(random, history, car.owner, PURPOSE, from, PLANNING_DAY, task);
  }
}

/** With whom nobody spoke for three months, he or she is asked how things are, until lost or met. */
export function askHowThingsAre(
  random: Random,
  history: History,
  customer: Customer,
  cars: readonly Car[],
  visits: readonly Visit[],
  heardBefore: number,
): void {
  const came = [
    ...visits.filter((one) => one.kind !== '外店保养').map((one) => one.on),
    ...cars.map((car) => car.purchasedOn),
  ];
  const spoken = history.contacts.slice(heardBefore).filter((one) => one.result === '接通');
  const met = [...came, ...spoken.map((one) => one.on)].sort((a, b) => a - b);
  for (let n = 0; n < met.length; n++) {
    const last = met[n] as number;
    const next = Math.min(met[n + 1] ?? PLANNING_DAY, PLANNING_DAY);
    const quietOn = monthsAfter(last, 3);
    const lastVisit = Math.max(...came.filter((on) => on <= last));
    if (quietOn < FIRST_DAY || quietOn >= next || quietOn >= monthsAfter(lastVisit, 6)) continue;
    if (!random.chance(ASKED)) continue;
    const before = history.contacts.length;
    const task = { kind: 'quietFollowUp', cycle: last };
    attempts(random, history, customer, PURPOSE, quietOn + random.int(0, 1), next, task);
    const answered = history.contacts.slice(before).find((one) => one.result === '接通');
    if (answered !== undefined) met.splice(n + 1, 0, answered.on);
  }
}
