import { carKey } from '../../foundation/dealership/cars.js';
import { latestWish } from '../../foundation/dealership/wishes.js';
import { localDateAt } from '../../foundation/time/instant.js';
import { distanceOf } from './assessResidence.js';
import { type CustomerRow, carsInUse, ownNumber } from './customerRow.js';
import { written } from './written.js';

type Card = CustomerRow['facts']['card'];

/** A birthday kept by the lunar calendar falls on no fixed solar day. */
export function solarBirthOf({ birthDate, birthCalendar }: Card): string | undefined {
  return birthCalendar === 'lunar' ? undefined : birthDate;
}

/** Kilometres to the store, by road or estimated; `undefined` where neither is known. */
export function kmToStore({ facts, policy }: CustomerRow): number | undefined {
  const { roadKm, storeLocation: store } = facts;
  return distanceOf({ roadKm, home: facts.card.location, store }, policy)?.km;
}

/** The mileage now of the car that is asked about. */
export function kmNowOf({ facts, car }: CustomerRow): number | undefined {
  return car === null ? undefined : ownNumber(facts.kmNow, carKey(car));
}

/** The latest answer for promotion, or for everything, that is not about one channel only. */
export function promotionConsentOf({ facts, atMs }: CustomerRow): 'agreed' | 'refused' | 'none' {
  return latestWish(facts, PROMOTION, atMs)?.answer ?? 'none';
}

const PROMOTION = { channel: null, purpose: 'promotion', offer: 'itself' } as const;

/** Local day of the last contact, however it ended. */
export function lastContactOf({ facts, atMs, policy }: CustomerRow): string | undefined {
  let latestMs = Number.NEGATIVE_INFINITY;
  for (const { at } of facts.contacts) {
    const ms = at.getTime();
    if (ms <= atMs && ms > latestMs) latestMs = ms;
  }
  return latestMs === Number.NEGATIVE_INFINITY
    ? undefined
    : localDateAt(new Date(latestMs), policy.zone);
}

/** Whether a case of a kind is open at the moment. */
export function hasOpen({ facts, atMs }: CustomerRow, kind: 'complaint' | 'claim'): boolean {
  return facts.openCases.some((one) => one.kind === kind && one.openedAt.getTime() <= atMs);
}

/** The memberships that have not ended; the last day is still inside. */
export function membershipsOf({ facts, today }: CustomerRow): CustomerRow['facts']['memberships'] {
  return facts.memberships.filter(({ endsOn }) => endsOn === undefined || endsOn >= today);
}

/** The tier of the membership with the most points; ties by name. */
export function tierOf(row: CustomerRow): string | undefined {
  const [first] = [...membershipsOf(row)].sort(
    (a, b) => (b.points ?? 0) - (a.points ?? 0) || (a.tier < b.tier ? -1 : 1),
  );
  return first?.tier;
}

/** Points of all memberships together; `undefined` without one, and where those of one are not known. */
export function pointsOf(row: CustomerRow): number | undefined {
  const all = membershipsOf(row).map(({ points }) => points);
  const known = all.filter((points) => points !== undefined);
  const isComplete = all.length > 0 && known.length === all.length;
  return isComplete ? known.reduce((sum, points) => sum + points, 0) : undefined;
}

/** The models of all cars in use; `undefined` where that of one is not known. */
export function modelsOf(facts: CustomerRow['facts']): readonly string[] | undefined {
  const models = carsInUse(facts).map(({ model }) => written(model));
  const known = models.filter((model) => model !== null);
  return known.length === models.length ? known : undefined;
}
