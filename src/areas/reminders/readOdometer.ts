import type { ClusterReplacement } from '../../foundation/dealership/types.js';
import { epochDayOf } from '../../foundation/time/localDate.js';
import { type Line, NO_ANCHOR } from './fitLines.js';
import { judgeReadings } from './judgeReadings.js';
import type { ReminderPolicy } from './policy.js';
import { MOST_KM, projectKm } from './projectDay.js';
import type { OdometerFacts, OdometerStatus, QuarantineReason } from './types.js';

/** A reading as it was judged. */
export interface JudgedReading {
  /** Epoch day. */
  readonly day: number;
  readonly km: number;
  /** Which cluster showed it: 0 is the one the car was built with. */
  readonly cluster: number;
  /** `null` when it is believed. */
  reason: QuarantineReason | null;
}

/** A car's mileage as numbers, known on one day. */
export interface Odometer {
  readonly status: OdometerStatus;
  /** All readings known on the day, by cluster, day and kilometres. */
  readonly readings: readonly Readonly<JudgedReading>[];
  /** The declared replacements known on the day, in order. */
  readonly replacements: readonly ClusterReplacement[];
  /** Last accepted reading of the cluster in use; `null` when there is none. */
  readonly anchor: { readonly day: number; readonly km: number } | null;
  /** The rate is `rise / run` kilometres a day. */
  readonly rise: number;
  readonly run: number;
  /** Whether the rate is the default of the policy. */
  readonly assumedRate: boolean;
}

/**
 * Judges all readings known on a day and fits the line of the cluster in use.
 *
 * @rule REM-01
 */
export function readOdometer(
  facts: OdometerFacts,
  today: number,
  policy: ReminderPolicy,
): Odometer {
  const replacements = replacementsUntil(today, facts.clusterReplacements);
  const readings = knownReadings(facts, replacements, today);

  let from = 0;
  let confirmed = true;
  let line: Line | undefined;
  for (let cluster = 0; cluster <= replacements.length; cluster++) {
    let until = from;
    while (readings[until]?.cluster === cluster) until++;
    ({ confirmed, line } = judgeCluster(readings, from, until, policy));
    from = until;
  }
  const { rise, run, anchorDay, anchorKm } = line as Line;
  const assumedRate = rise <= 0;
  const none = anchorDay === NO_ANCHOR;
  return {
    status: none ? 'unknown' : confirmed ? 'confirmed' : 'unconfirmed',
    readings,
    replacements,
    anchor: none ? null : { day: anchorDay, km: anchorKm },
    rise: assumedRate ? policy.defaultKmPerDay : rise,
    run: assumedRate ? 1 : run,
    assumedRate,
  };
}

/** Mileage on a day, in whole kilometres downwards; `null` unless the readings are confirmed. */
export function mileageOn(day: number, odometer: Odometer): number | null {
  const { anchor, rise, run, status } = odometer;
  if (anchor === null || status !== 'confirmed') return null;
  return projectKm(anchor.km, day - anchor.day, rise, run);
}

/** Kilometres a day, rounded to hundredths. */
export function kmPerDayOf({ rise, run }: Odometer): number {
  return Math.round((rise / run) * 100) / 100;
}

/**
 * Which cluster showed a mileage on a day. From its day on the new one counts, save that on this
 * very day what the old one showed last is still the old one's.
 */
export function clusterOf(
  day: number,
  km: number | undefined,
  replacements: readonly ClusterReplacement[],
): number {
  let cluster = 0;
  for (const { on, oldKm, newKm } of replacements) {
    const fitted = epochDayOf(on);
    const oldOnes = km !== undefined && km === oldKm && km !== newKm;
    if (fitted < day || (fitted === day && !oldOnes)) cluster++;
  }
  return cluster;
}

const NONE_REPLACED: readonly ClusterReplacement[] = [];

function replacementsUntil(
  today: number,
  replacements: readonly ClusterReplacement[] | undefined,
): readonly ClusterReplacement[] {
  if (replacements === undefined || replacements.length === 0) return NONE_REPLACED;
  return replacements.filter((one) => epochDayOf(one.on) <= today).sort(byDayAndKm);
}

/** Readings, and beside them the mileages of services and of new clusters that no reading repeats. */
function knownReadings(
  { odometer, services }: OdometerFacts,
  replacements: readonly ClusterReplacement[],
  today: number,
): JudgedReading[] {
  const known: JudgedReading[] = [];
  const add = (day: number, shownKm: number, cluster: number, onlyIfNew: boolean): void => {
    if (day > today) return;
    const km = Math.min(shownKm, MOST_KM);
    if (
      onlyIfNew &&
      known.some((one) => one.day === day && one.km === km && one.cluster === cluster)
    ) {
      return;
    }
    known.push({ day, km, cluster, reason: null });
  };
  for (const { on, km } of odometer) {
    const day = epochDayOf(on);
    add(day, km, clusterOf(day, km, replacements), false);
  }
  for (const { on, km } of services) {
    if (km === undefined) continue;
    const day = epochDayOf(on);
    add(day, km, clusterOf(day, km, replacements), true);
  }
  replacements.forEach(({ on, newKm }, at) => {
    add(epochDayOf(on), newKm, at + 1, true);
  });
  return known.sort((a, b) => a.cluster - b.cluster || a.day - b.day || a.km - b.km);
}

function judgeCluster(
  readings: readonly JudgedReading[],
  from: number,
  until: number,
  policy: ReminderPolicy,
): { readonly confirmed: boolean; readonly line: Line } {
  const day = new Int32Array(until - from);
  const km = new Int32Array(until - from);
  for (let at = from; at < until; at++) {
    const one = readings[at] as JudgedReading;
    day[at - from] = one.day;
    km[at - from] = one.km;
  }
  const { reasons, confirmed, line } = judgeReadings(day, km, policy);
  reasons?.forEach((reason, at) => {
    (readings[from + at] as JudgedReading).reason = reason;
  });
  return { confirmed, line };
}

function byDayAndKm(a: ClusterReplacement, b: ClusterReplacement): number {
  const byDay = epochDayOf(a.on) - epochDayOf(b.on);
  return byDay || a.newKm - b.newKm || (a.oldKm ?? -1) - (b.oldKm ?? -1);
}
