import type {
  ClusterReplacement,
  ConsentRecord,
  Contact,
  CustomerCard,
  Dossier,
  OdometerReading,
  Vehicle,
  Visit,
} from '../../foundation/dealership/types.js';
import { addDays } from '../../foundation/time/localDate.js';
import type { GatheredCar, GatheredReading } from './joinCars.js';
import { present } from './present.js';

/** A customer while the files are being read. */
export interface GatheredCustomer {
  readonly card: CustomerCard;
  readonly consents: readonly ConsentRecord[];
  readonly cars: GatheredCar[];
  readonly visits: Visit[];
  readonly contacts: Contact[];
}

/** The dossiers, and where the readings of their cars come from. */
export interface AssembledDossiers {
  readonly dossiers: readonly Dossier[];
  /** For each car the lines of the visits file on which its readings stand, in their order. */
  readonly readingLines: ReadonlyMap<Vehicle, readonly number[]>;
}

/** Closes what was gathered into dossiers, in the order of the customers file. */
export function assembleDossiers(
  storeId: string,
  customers: Iterable<GatheredCustomer>,
): AssembledDossiers {
  const readingLines = new Map<Vehicle, readonly number[]>();
  const close = (gathered: GatheredCar): Vehicle => {
    const read = gathered.readings.filter((one) => one.km !== undefined);
    const vehicle = vehicleOf(gathered, read as OdometerReading[]);
    readingLines.set(
      vehicle,
      read.map((one) => one.line),
    );
    return vehicle;
  };
  const dossiers: Dossier[] = [];
  for (const { card, consents, cars, visits, contacts } of customers) {
    const vehicles = cars.map(close);
    dossiers.push({
      storeId,
      card,
      vehicles,
      visits,
      contacts,
      consents,
      memberships: [],
      openCases: [],
    });
  }
  return { dossiers, readingLines };
}

function vehicleOf({ car, readings }: GatheredCar, read: readonly OdometerReading[]): Vehicle {
  const replaced = readings.filter((one) => one.odometerReplaced);
  const clusterReplacements = replaced.map((one) => replacementAt(one, read));
  return present<Vehicle>({
    ...car,
    odometer: read.map(({ on, km }) => ({ on, km })),
    clusterReplacements: replaced.length > 0 ? clusterReplacements : undefined,
  });
}

/**
 * What a visit with a replaced odometer says. A mileage that carries the earlier readings on, or
 * lies above the later ones, is what the old cluster showed when the car came in: the new one then
 * counts from 0 on the next day. Any other mileage is what the new one showed when it was fitted.
 */
function replacementAt(
  { on, km }: GatheredReading,
  read: readonly OdometerReading[],
): ClusterReplacement {
  if (km === undefined) return { on, newKm: 0 };
  const next = nearest(
    read.filter((one) => one.on > on),
    -1,
  );
  const last = nearest(
    read.filter((one) => one.on < on),
    1,
  );
  const showsOld = next === undefined ? last !== undefined && km >= last.km : next.km < km;
  return showsOld ? { on: addDays(on, 1), newKm: 0, oldKm: km } : { on, newKm: km };
}

/** The reading of the latest day (direction 1) or of the earliest (direction -1). */
function nearest(
  readings: readonly OdometerReading[],
  direction: 1 | -1,
): OdometerReading | undefined {
  let found: OdometerReading | undefined;
  for (const one of readings) {
    if (found === undefined || (one.on > found.on ? 1 : -1) === direction) found = one;
  }
  return found;
}
