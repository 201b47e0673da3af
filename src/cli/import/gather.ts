import { carKey } from '../../foundation/dealership/cars.js';
import type { Visit } from '../../foundation/dealership/types.js';
import type { GatheredCustomer } from './assembleDossiers.js';
import { readContact, type StaffIds } from './contacts.js';
import { readCustomer } from './customers.js';
import type { FieldOf } from './headings.js';
import { type CarRegister, openCarRegister } from './joinCars.js';
import { isRejection, keep, type Moment, type Rejection, type Row } from './row.js';
import type { LunarBirthdays } from './storeFile.js';
import { readVehicle } from './vehicles.js';
import { readVisit, type VisitRow } from './visits.js';

/** What has been accepted so far, found by its numbers. */
export interface Gathering {
  readonly moment: Moment;
  /** By customer number, in the order of the file. */
  readonly customers: Map<string, GatheredCustomer>;
  readonly cars: CarRegister;
  readonly mobiles: Set<string>;
  readonly orderNumbers: Set<string>;
}

/** Starts with nothing. */
export function openGathering(moment: Moment): Gathering {
  return {
    moment,
    customers: new Map(),
    cars: openCarRegister(),
    mobiles: new Set(),
    orderNumbers: new Set(),
  };
}

/** Adds a customer; of two with one number the first one stands. */
export function addCustomer(
  { moment, customers, mobiles }: Gathering,
  row: Row<FieldOf<'customers'>>,
  lunarBirthdays: LunarBirthdays,
): Rejection | undefined {
  const read = readCustomer(row, moment, lunarBirthdays);
  if (isRejection(read)) return read;
  const { customerId, mobile } = read.card;
  if (customers.has(customerId)) return { rejected: 'duplicate', field: 'customerId' };
  customers.set(customerId, { ...read, cars: [], visits: [], contacts: [] });
  if (mobile === undefined) return undefined;
  if (mobiles.has(mobile)) keep(row, 'mobile', 'possibleDuplicate');
  mobiles.add(mobile);
  return undefined;
}

/** Adds a car to its customer; the same car a second time is a duplicate. */
export function addVehicle(
  { moment, customers, cars }: Gathering,
  row: Row<FieldOf<'vehicles'>>,
): Rejection | undefined {
  const read = readVehicle(row, moment);
  if (isRejection(read)) return read;
  const owner = customers.get(read.customerId);
  if (owner === undefined) return ORPHAN;
  const gathered = { car: read.car, readings: [] };
  if (!cars.add(read.customerId, gathered)) return { rejected: 'duplicate', field: null };
  owner.cars.push(gathered);
  return undefined;
}

/** Adds a visit to its customer and its reading to the car; of two with one order number the first one stands. */
export function addVisit(gathering: Gathering, row: Row<FieldOf<'visits'>>): Rejection | undefined {
  const { moment, customers, orderNumbers } = gathering;
  const read = readVisit(row, moment);
  if (isRejection(read)) return read;
  const customer = customers.get(read.customerId);
  if (customer === undefined) return ORPHAN;
  const { visitId } = read.visit;
  if (visitId !== undefined) {
    if (orderNumbers.has(visitId)) return { rejected: 'duplicate', field: 'orderNo' };
    orderNumbers.add(visitId);
  }
  customer.visits.push(joinedVisit(gathering, row, read));
  return undefined;
}

/** The visit with its car; without a known car it is a visit and no reading. */
function joinedVisit(
  { cars }: Gathering,
  row: Row<FieldOf<'visits'>>,
  { customerId, carNames, visit, odometerReplaced }: VisitRow,
): Visit {
  const { km, ...withoutReading } = visit;
  const gathered = cars.find(customerId, carNames, visit.on);
  if (gathered === undefined) {
    keep(row, null, 'unknownCar');
    return withoutReading;
  }
  const { car, readings } = gathered;
  if (car.purchasedOn !== undefined && visit.on < car.purchasedOn) {
    keep(row, 'visitDate', 'beforePurchase');
  }
  if (km !== undefined || odometerReplaced) {
    readings.push({ on: visit.on, km, line: row.line, odometerReplaced });
  }
  return { ...visit, car: carKey(car) };
}

/** Adds a contact to its customer. */
export function addContact(
  { moment, customers }: Gathering,
  row: Row<FieldOf<'contacts'>>,
  staff: StaffIds,
): Rejection | undefined {
  const read = readContact(row, moment, staff);
  if (isRejection(read)) return read;
  const customer = customers.get(read.customerId);
  if (customer === undefined) return ORPHAN;
  customer.contacts.push(read.contact);
  return undefined;
}

const ORPHAN: Rejection = { rejected: 'orphan', field: 'customerId' };
