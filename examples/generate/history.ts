import { FIRST_DAY, monthsAfter, openDay, PLANNING_DAY } from './calendar.ts';
import { someModel, somePlate, someVin } from './cars.ts';
import type { Car, Customer, Habit, History } from './facts.ts';
import { addFollowUps, askHowThingsAre } from './followUps.ts';
import { addLeads } from './leads.ts';
import { addGreetings, addLife, addWinBacks } from './life.ts';
import { companyName, home, mobileNumber, personName } from './people.ts';
import type { Random } from './random.ts';

const HABITS: readonly (readonly [number, Habit])[] = [
  [57, 'regular'],
  [17, 'late'],
  [15, 'stopped'],
  [7, 'newcomer'],
  [3, 'former'],
  [1, 'prospect'],
];

const CARS: readonly (readonly [number, number])[] = [
  [89, 1],
  [9, 2],
  [2, 3],
];

/** Tells two years of a store: customers, their cars, what was done, and who was called about it. */
export function tellHistory(random: Random, count: number): History {
  const history: History = { customers: [], cars: [], visits: [], contacts: [] };
  const fleetAt = Math.floor(count / 2);
  for (let n = 0; n < count; n++) {
    const chance = random.fork();
    if (n === fleetAt) addFleet(chance, history, n);
    else addCustomer(chance, history, n);
  }
  history.visits.sort((a, b) => a.on - b.on);
  history.visits.forEach((visit, n) => {
    visit.orderNo = `RO${String(24_100_001 + n)}`;
  });
  history.contacts.sort((a, b) => a.on - b.on || a.minute - b.minute);
  return history;
}

function addCustomer(random: Random, history: History, n: number): void {
  const habit = random.weighted(HABITS);
  const customer = someCustomer(random, n, random.chance(0.06));
  if (n > 0 && random.chance(0.025)) customer.mobile = random.pick(history.customers).mobile;
  history.customers.push(customer);
  const heardBefore = history.contacts.length;
  if (habit === 'prospect') return;

  const cars = Array.from({ length: random.weighted(CARS) }, () =>
    someCar(random, customer, habit, history),
  );
  if (cars.length > 1 && random.chance(0.15)) passPlateOn(cars);
  if (habit === 'former') {
    for (const car of cars) car.status = random.chance(0.8) ? '已过户' : '报废';
  }
  const stopsOn =
    habit === 'stopped' || habit === 'former'
      ? random.int(FIRST_DAY - 60, PLANNING_DAY - 50)
      : PLANNING_DAY;
  const visits = cars.flatMap((car) =>
    addLife(random, history, car, habit, Math.min(stopsOn, soldOn(car, cars))),
  );
  customer.status = random.weighted([
    [975, '正常'],
    [3, '已故'],
    [8, '已搬离'],
    [habit === 'former' ? 400 : 8, '车辆已售'],
  ]);
  addFollowUps(random, history, cars, visits);
  addWinBacks(random, history, customer, cars, visits);
  addLeads(random, history, customer, cars);
  askHowThingsAre(random, history, customer, cars, visits, heardBefore);
  addGreetings(random, history, customer);
}

/** One company with forty cars behind one number. */
function addFleet(random: Random, history: History, n: number): void {
  const fleet = { ...someCustomer(random, n, true), name: '苏州示例顺达物流有限公司' };
  history.customers.push(fleet);
  const cars = Array.from({ length: 40 }, () => someCar(random, fleet, 'regular', history, true));
  const visits = cars.flatMap((car) => addLife(random, history, car, 'regular', PLANNING_DAY));
  addFollowUps(random, history, cars, visits);
  addLeads(random, history, fleet, cars);
}

function someCustomer(random: Random, n: number, isCompany: boolean): Customer {
  const gender = random.chance(0.64) ? '男' : '女';
  return {
    id: `C${String(n + 1).padStart(5, '0')}`,
    name: isCompany ? companyName(random) : personName(random, gender),
    isCompany,
    mobile: mobileNumber(random),
    gender,
    bornOn: PLANNING_DAY - random.int(22 * 365, 68 * 365),
    isLunar: random.chance(0.08),
    ...home(random),
    licenceExpiresOn: PLANNING_DAY + random.int(-120, 3400),
    status: '正常',
  };
}

function someCar(
  random: Random,
  owner: Customer,
  habit: Habit,
  { cars }: History,
  isCommercial: boolean = random.chance(0.02),
): Car {
  const ageDays = habit === 'newcomer' ? random.int(12, 175) : random.int(220, 3300);
  const purchasedOn = openDay(PLANNING_DAY - ageDays);
  const { name, fuel } = someModel(random);
  const registeredOn = purchasedOn + random.int(1, 20);
  const years = Math.max(1, Math.ceil((PLANNING_DAY - registeredOn) / 365.25));
  const used = habit === 'newcomer' && random.chance(0.12) ? boughtUsed(random, cars) : undefined;
  const car: Car = {
    owner,
    vin: used?.vin ?? someVin(random, 1970 + Math.floor(purchasedOn / 365.25)),
    plate: somePlate(random, used?.fuel ?? fuel),
    vehicleId: random.chance(0.6) ? `V${String(cars.length + 1).padStart(6, '0')}` : '',
    model: used?.model ?? name,
    fuel: used?.fuel ?? fuel,
    isCommercial,
    purchasedOn,
    registeredOn,
    insuranceEndsOn: monthsAfter(registeredOn, 12 * years),
    inspectionDueOn: random.chance(0.35)
      ? monthsAfter(registeredOn, 24 * Math.ceil(years / 2))
      : undefined,
    kmPerDay: isCommercial
      ? random.int(90, 190)
      : 14 + random.int(0, 18) + random.int(0, 18) + random.int(0, 18),
    status: '在用',
  };
  cars.push(car);
  return car;
}

/** A car that another customer of the store gave up. */
function boughtUsed(random: Random, cars: readonly Car[]): Car | undefined {
  const given = cars.filter((car) => car.status === '已过户');
  return given.length === 0 ? undefined : random.pick(given);
}

/** The first car went, its plate hangs on the second one now. */
function passPlateOn(cars: readonly Car[]): void {
  const [before, after] = [...cars].sort((a, b) => a.purchasedOn - b.purchasedOn);
  if (before === undefined || after === undefined) return;
  before.status = '已过户';
  after.plate = before.plate;
}

/** The day on which the plate went to the next car; long after the planning day where it did not. */
function soldOn(car: Car, cars: readonly Car[]): number {
  const next = cars.find((one) => one.plate === car.plate && one.purchasedOn > car.purchasedOn);
  return next?.purchasedOn ?? PLANNING_DAY + 3650;
}
