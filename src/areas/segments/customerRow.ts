import { carKey } from '../../foundation/dealership/cars.js';
import type { Vehicle } from '../../foundation/dealership/types.js';
import { localDateAt } from '../../foundation/time/instant.js';
import type { LocalDate } from '../../foundation/time/localDate.js';
import { type Stand, stageOn } from './classifyLifecycle.js';
import type { SegmentPolicy } from './policy.js';
import type { LifecycleFacts, SegmentFacts } from './types.js';

/** One customer with one car in use, at one moment: what a condition is asked of. */
export interface CustomerRow {
  readonly facts: SegmentFacts;
  /** `null` for a customer with no car in use. */
  readonly car: Vehicle | null;
  /** Milliseconds since 1970. */
  readonly atMs: number;
  /** Local day of the policy's zone. */
  readonly today: LocalDate;
  readonly policy: SegmentPolicy;
}

/** A moment with its local day, worked out once for many customers. */
export interface Moment {
  readonly atMs: number;
  readonly today: LocalDate;
}

/** The moment as the policy's zone has it. Throws MisuseError on an invalid date. */
export function momentOf(at: Date, policy: SegmentPolicy): Moment {
  return { today: localDateAt(at, policy.zone), atMs: at.getTime() };
}

/** A row for each car in use, by key; one without a car where there is none. */
export function rowsOf(
  facts: SegmentFacts,
  { atMs, today }: Moment,
  policy: SegmentPolicy,
): readonly CustomerRow[] {
  const cars = carsInUse(facts);
  if (cars.length === 0) return [{ facts, car: null, atMs, today, policy }];
  return cars.map((car) => ({ facts, car, atMs, today, policy }));
}

/** The cars in use, by key. */
export function carsInUse({ vehicles }: Pick<SegmentFacts, 'vehicles'>): readonly Vehicle[] {
  const inUse = vehicles.filter(({ status }) => status === 'inUse');
  return inUse.length < 2 ? inUse : inUse.sort((a, b) => (carKey(a) < carKey(b) ? -1 : 1));
}

/** The stage of the row's car on the row's day; `null` without a car. */
export function stageOf({ facts, car, today, policy }: CustomerRow): Stand | null {
  return car === null ? null : stageOn(lifecycleFactsOf(facts, car, today), today, policy);
}

/** What a dossier tells of one car's life: the free service is done once any service here was. */
export function lifecycleFactsOf(
  { visits, kmNow }: SegmentFacts,
  car: Vehicle,
  today: LocalDate,
): LifecycleFacts {
  const key = carKey(car);
  return {
    purchasedOn: car.purchasedOn,
    registeredOn: car.registeredOn,
    model: car.model,
    kmNow: ownNumber(kmNow, key),
    freeServiceDone: visits.some(
      (visit) => visit.car === key && visit.on <= today && SERVICES.has(visit.kind),
    ),
  };
}

/** The number that a record of the host has under a car's key. */
export function ownNumber(
  record: Readonly<Record<string, number>> | undefined,
  key: string,
): number | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A routine service comes after the first one. */
const SERVICES: ReadonlySet<string> = new Set(['firstService', 'routineService']);
