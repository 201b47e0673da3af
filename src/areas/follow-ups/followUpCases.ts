import { carKey, hasCarKey } from '../../foundation/dealership/cars.js';
import { taskKey } from '../../foundation/kernel/task.js';
import { instantOf, localDateAt, startOfDay } from '../../foundation/time/instant.js';
import { addDays, addMonths, type LocalDate } from '../../foundation/time/localDate.js';
import { hasLapsed } from './hasLapsed.js';
import type { FollowUpPolicy } from './policy.js';
import type {
  FollowedVisit,
  FollowUpCalendarFacts,
  FollowUpTrigger,
  RegularKind,
} from './types.js';

/** One case that asks for one follow-up and was not left for too long; it may have been made. */
export interface FollowUpCase {
  readonly key: string;
  readonly kind: RegularKind;
  readonly trigger: FollowUpTrigger;
  readonly car: string | null;
  readonly earliestMs: number;
  /** Last millisecond of the span; `Infinity` when it has no end. */
  readonly latestMs: number;
  /** From when on a satisfaction contact without a task key counts as this follow-up. */
  readonly countsFromMs: number;
  /** Whether the time of the pick-up is the policy's, not the customer's. */
  readonly isAssumed: boolean;
}

const HOUR_MS = 3_600_000;

/**
 * The cases of a customer's work on cars, each key once; of two with one key the later pick-up.
 *
 * @rule FUP-11
 */
export function repairCases(
  facts: FollowUpCalendarFacts,
  atMs: number,
  today: LocalDate,
  policy: FollowUpPolicy,
): FollowUpCase[] {
  const { customerId } = facts.card;
  const gone = carsGone(facts);
  const cases = new Map<string, FollowUpCase>();
  for (const visit of facts.visits) {
    const { car, on, visitId, pickedUpAt } = visit;
    if (policy.visitKinds[visit.kind] !== 'work' || (car !== undefined && gone.has(car))) continue;
    const isKnown = pickedUpAt === undefined ? on <= today : pickedUpAt.getTime() <= atMs;
    if (!isKnown) continue;
    const pickedUpMs = pickUpMs(visit, policy);
    const latestMs = pickedUpMs + policy.repairUntilHours * HOUR_MS;
    if (hasLapsed(latestMs, facts, atMs, policy)) continue;
    const cycle = visitId ?? on;
    const key = taskKey({ kind: 'repairFollowUp', customer: customerId, car, cycle });
    const before = cases.get(key);
    if (before !== undefined && before.countsFromMs >= pickedUpMs) continue;
    cases.set(key, {
      key,
      kind: 'repairFollowUp',
      trigger: 'carPickedUp',
      car: car ?? null,
      earliestMs: pickedUpMs + policy.repairFromHours * HOUR_MS,
      latestMs,
      countsFromMs: pickedUpMs,
      isAssumed: pickedUpAt === undefined,
    });
  }
  return [...cases.values()];
}

/**
 * The cases of a customer's new cars: whole local days of the store.
 *
 * @rule FUP-11
 */
export function salesCases(
  facts: FollowUpCalendarFacts,
  atMs: number,
  today: LocalDate,
  policy: FollowUpPolicy,
): FollowUpCase[] {
  const customer = facts.card.customerId;
  return facts.vehicles.flatMap((vehicle): FollowUpCase[] => {
    const { purchasedOn, status } = vehicle;
    if (purchasedOn === undefined || purchasedOn > today || status !== 'inUse') return [];
    const afterLast = addDays(purchasedOn, policy.salesUntilDays + 1);
    const latestMs = startMs(afterLast, policy) - 1;
    if (hasLapsed(latestMs, facts, atMs, policy)) return [];
    const car = carKey(vehicle);
    const earliestMs = startMs(addDays(purchasedOn, policy.salesFromDays), policy);
    return [
      {
        key: taskKey({ kind: 'salesFollowUp', customer, car, cycle: purchasedOn }),
        kind: 'salesFollowUp',
        trigger: 'carHandedOver',
        car,
        earliestMs,
        latestMs,
        countsFromMs: earliestMs,
        isAssumed: false,
      },
    ];
  });
}

/**
 * The case of a held customer with whom nobody spoke for long: open from its day on, without end.
 * `undefined` for a customer without a car in use, or about whom no meeting is known.
 *
 * @rule FUP-11
 */
export function quietCase(
  facts: FollowUpCalendarFacts,
  atMs: number,
  today: LocalDate,
  policy: FollowUpPolicy,
): FollowUpCase | undefined {
  const metOn = lastMeeting(facts, atMs, today, policy);
  if (metOn === null || !isHeld(facts)) return undefined;
  const earliestMs = startMs(addMonths(metOn, policy.quietMonths), policy);
  return {
    key: taskKey({ kind: 'quietFollowUp', customer: facts.card.customerId, cycle: metOn }),
    kind: 'quietFollowUp',
    trigger: 'longSilence',
    car: null,
    earliestMs,
    latestMs: Number.POSITIVE_INFINITY,
    countsFromMs: earliestMs,
    isAssumed: false,
  };
}

/** Whether the customer has a car that the store looks after. */
export function isHeld({ vehicles }: FollowUpCalendarFacts): boolean {
  return vehicles.some((one) => one.status === 'inUse');
}

/** The last day on which both sides spoke: a contact, a visit, or a purchase. */
function lastMeeting(
  { contacts, visits, vehicles }: FollowUpCalendarFacts,
  atMs: number,
  today: LocalDate,
  policy: FollowUpPolicy,
): LocalDate | null {
  let answeredMs = Number.NEGATIVE_INFINITY;
  for (const { at, result } of contacts) {
    const ms = at.getTime();
    if (policy.contactResults[result] === 'answered' && ms <= atMs) {
      answeredMs = Math.max(answeredMs, ms);
    }
  }
  let last = answeredMs > Number.NEGATIVE_INFINITY ? dayOf(answeredMs, policy) : null;
  const consider = (on: LocalDate | undefined): void => {
    if (on !== undefined && on <= today && (last === null || on > last)) last = on;
  };
  for (const { kind, on, pickedUpAt } of visits) {
    if (policy.visitKinds[kind] === 'elsewhere') continue;
    consider(on);
    if (pickedUpAt !== undefined && pickedUpAt.getTime() <= atMs) {
      consider(dayOf(pickedUpAt.getTime(), policy));
    }
  }
  for (const { purchasedOn } of vehicles) consider(purchasedOn);
  return last;
}

function carsGone({ vehicles }: FollowUpCalendarFacts): ReadonlySet<string> {
  return new Set(
    vehicles.flatMap((one) => (one.status !== 'inUse' && hasCarKey(one) ? [carKey(one)] : [])),
  );
}

function pickUpMs({ on, pickedUpAt }: FollowedVisit, policy: FollowUpPolicy): number {
  if (pickedUpAt !== undefined) return pickedUpAt.getTime();
  const { at } = instantOf(`${on} ${policy.assumedPickUpTime}`, policy.zone);
  return at?.getTime() ?? startMs(on, policy);
}

function startMs(on: LocalDate, { zone }: FollowUpPolicy): number {
  return startOfDay(on, zone).getTime();
}

function dayOf(ms: number, { zone }: FollowUpPolicy): LocalDate {
  return localDateAt(new Date(ms), zone);
}
