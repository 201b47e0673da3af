import type { ClusterReplacement } from '../../foundation/dealership/types.js';
import { NONE } from '../../foundation/kernel/ruling.js';
import { epochDayOf, localDateOf } from '../../foundation/time/localDate.js';
import { MOST_KM } from './projectDay.js';
import { clusterOf, type Odometer } from './readOdometer.js';
import type { CompletedService, ServiceFacts, ServiceKind } from './types.js';

/** The event from which the next service is counted. */
export interface CycleStart {
  readonly by: ServiceKind | 'delivery';
  /** Epoch day; `null` when the day of delivery is not known. */
  readonly day: number | null;
  /** What the odometer showed, as the event was recorded; `null` when not known. */
  readonly recordedKm: number | null;
  /** The same mileage as the cluster in use would show it; `null` when it cannot be told. */
  readonly km: number | null;
  /** Name of the cycle that it opens. */
  readonly cycle: string;
  /** Facts that are missing about the event. */
  readonly missing: readonly string[];
  /** What comes next on a grid fixed at the delivery; `null` where the event itself is counted from. */
  readonly gridTarget: GridTarget | null;
}

/** A mileage and a day on a grid; `null` for the side that cannot be told. */
interface GridTarget {
  readonly km: number | null;
  readonly day: number | null;
}

/**
 * The last completed service known on a day, else the delivery.
 *
 * Work done elsewhere counts; work before the purchase never does. Of several on one day the one
 * with the highest mileage, then the one with the smallest order number.
 *
 * @rule REM-03
 */
export function cycleStart(facts: ServiceFacts, odometer: Odometer, today: number): CycleStart {
  const { purchasedOn } = facts.car;
  const bought = purchasedOn === undefined ? null : epochDayOf(purchasedOn);
  let last: CompletedService | undefined;
  let lastDay = bought ?? Number.NEGATIVE_INFINITY;
  // Lists mostly run forwards: from their end the last one comes first, and the rest is earlier text.
  const { services } = facts;
  for (let at = services.length - 1; at >= 0; at--) {
    const service = services[at] as CompletedService;
    if (last !== undefined && service.on < last.on) continue;
    const day = epochDayOf(service.on);
    if (day > today || day < lastDay) continue;
    if (last !== undefined && day === lastDay && byRecord(last, service) <= 0) continue;
    last = service;
    lastDay = day;
  }
  if (last !== undefined) return serviceStart(last, lastDay, odometer);

  const km = shownNow(0, 0, odometer);
  const missing = [
    ...(purchasedOn === undefined ? ['car.purchasedOn'] : []),
    ...(km === null ? [OLD_KM] : []),
  ];
  const cycle = purchasedOn ?? 'delivery';
  return { by: 'delivery', day: bought, recordedKm: 0, km, cycle, missing, gridTarget: null };
}

/** Names the mileage that a replaced cluster showed last. */
export const OLD_KM = 'car.clusterReplacements.oldKm';
const NO_OLD_KM: readonly string[] = [OLD_KM];
const NO_SERVICE_KM: readonly string[] = ['services.km'];

function serviceStart(service: CompletedService, day: number, odometer: Odometer): CycleStart {
  let recordedKm: number | null = null;
  for (const one of odometer.readings) {
    const fits = one.day === day && one.reason === null;
    if (fits && (service.km === undefined || one.km === service.km)) {
      recordedKm = Math.max(recordedKm ?? 0, one.km);
    }
  }
  const cluster = clusterOf(day, recordedKm ?? undefined, odometer.replacements);
  const km = recordedKm === null ? null : shownNow(recordedKm, cluster, odometer);
  const missing = recordedKm === null ? NO_SERVICE_KM : km === null ? NO_OLD_KM : NONE;
  const cycle = service.visitId ?? localDateOf(day);
  return { by: service.kind, day, recordedKm, km, cycle, missing, gridTarget: null };
}

/** A mileage of an earlier cluster, moved by all that the clusters since then differed. */
export function shownNow(km: number, cluster: number, odometer: Odometer): number | null {
  const { replacements } = odometer;
  let shown = km;
  for (let at = cluster; at < replacements.length; at++) {
    const { oldKm, newKm } = replacements[at] as ClusterReplacement;
    if (oldKm === undefined) return null;
    shown += newKm - oldKm;
  }
  return Math.max(-MOST_KM, Math.min(shown, MOST_KM));
}

function byRecord(a: CompletedService, b: CompletedService): number {
  const byKm = (b.km ?? -1) - (a.km ?? -1);
  if (byKm !== 0) return byKm;
  const [first, second] = [a.visitId, b.visitId];
  if (first === second) return a.kind < b.kind ? -1 : Number(a.kind > b.kind);
  if (first === undefined || second === undefined) return first === undefined ? 1 : -1;
  return first < second ? -1 : 1;
}
