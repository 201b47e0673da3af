import type { CarNames } from '../../foundation/dealership/cars.js';
import type { LocalDate } from '../../foundation/time/localDate.js';
import { foldName } from './foldName.js';
import { isTrustedVin, type VehicleRow } from './vehicles.js';

/** A car of a customer while its visits are being gathered. */
export interface GatheredCar {
  readonly car: VehicleRow['car'];
  readonly readings: GatheredReading[];
}

/** What the odometer showed at a visit, and the line on which that stands. */
export interface GatheredReading {
  readonly on: LocalDate;
  /** Missing where the odometer was replaced and nothing noted. */
  readonly km: number | undefined;
  readonly line: number;
  readonly odometerReplaced: boolean;
}

/** The cars of all customers, found by any of their names. */
export interface CarRegister {
  /** Adds a car of a customer; `false` where the customer already has one of that key. */
  readonly add: (customerId: string, gathered: GatheredCar) => boolean;
  /**
   * The customer's car of these names on a day: by vehicle number, else VIN, else plate. A plate
   * does not stand against a vehicle number or a sound VIN that both sides state. Of several cars
   * with one name it is the one that carried it on that day; `undefined` where that is not clear.
   */
  readonly find: (customerId: string, names: CarNames, on: LocalDate) => GatheredCar | undefined;
}

const NAMES = ['vehicleId', 'vin', 'plate'] as const;

/** A name that more cars of one customer share is a word for having none, such as 未上牌. */
const MOST_NAMESAKES = 20;

/** Opens an empty register. */
export function openCarRegister(): CarRegister {
  const keys = new Set<string>();
  const byName = new Map<string, GatheredCar[]>();

  const add = (customerId: string, gathered: GatheredCar): boolean => {
    const [key, ...others] = entriesOf(customerId, gathered.car);
    if (key === undefined || keys.has(key)) return false;
    keys.add(key);
    for (const entry of [key, ...others]) {
      const namesakes = byName.get(entry);
      if (namesakes === undefined) byName.set(entry, [gathered]);
      else namesakes.push(gathered);
    }
    return true;
  };

  const find = (customerId: string, names: CarNames, on: LocalDate): GatheredCar | undefined => {
    for (const kind of NAMES) {
      const name = names[kind];
      const namesakes =
        name === undefined ? undefined : byName.get(entryOf(customerId, kind, name));
      if (namesakes === undefined || namesakes.length > MOST_NAMESAKES) continue;
      const agreeing = kind === 'plate' ? namesakes.filter((one) => agrees(one, names)) : namesakes;
      if (agreeing.length > 0) return carrierOn(agreeing, on);
    }
    return undefined;
  };

  return { add, find };
}

/** The entries of a car, first the one of its key. */
function entriesOf(customerId: string, car: CarNames): string[] {
  return NAMES.flatMap((kind) => {
    const name = car[kind];
    return name === undefined ? [] : [entryOf(customerId, kind, name)];
  });
}

function entryOf(customerId: string, kind: keyof CarNames, name: string): string {
  return `${customerId}\n${kind}\n${kind === 'vehicleId' ? name : foldName(name)}`;
}

/** Whether a car that shares the plate may be the named one. */
function agrees({ car }: GatheredCar, names: CarNames): boolean {
  const { vehicleId, vin } = names;
  if (vehicleId !== undefined && car.vehicleId !== undefined) return false;
  if (vin === undefined || car.vin === undefined) return true;
  return !isTrustedVin(vin) || !isTrustedVin(car.vin);
}

/** Of cars that share a name, the one that took it over last before that day, or else first. */
function carrierOn(cars: readonly GatheredCar[], on: LocalDate): GatheredCar | undefined {
  let best: GatheredCar | undefined;
  let isTied = false;
  for (const one of cars) {
    const better = best === undefined ? 1 : compareCarriers(one, best, on);
    if (better > 0) best = one;
    if (better >= 0) isTied = better === 0;
  }
  return isTied ? undefined : best;
}

/** Above 0 where the first is the likelier carrier of the name on that day. */
function compareCarriers(one: GatheredCar, other: GatheredCar, on: LocalDate): number {
  const a = carriedSince(one);
  const b = carriedSince(other);
  const aHas = a <= on;
  if (aHas !== b <= on) return aHas ? 1 : -1;
  if (a !== b) return a > b === aHas ? 1 : -1;
  return Number(one.car.status === 'inUse') - Number(other.car.status === 'inUse');
}

/** Since when a car carries its plate: a used car since its purchase, not its first registration. */
function carriedSince({ car }: GatheredCar): LocalDate {
  const { purchasedOn = '', registeredOn = '' } = car;
  return purchasedOn > registeredOn ? purchasedOn : registeredOn;
}
