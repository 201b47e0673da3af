import type { ClusterReplacement, OdometerReading } from '../../foundation/dealership/types.js';
import { epochDayOf, type LocalDate } from '../../foundation/time/localDate.js';
import { fitOne, type Line, NO_ANCHOR } from './fitLines.js';
import { judgeReadings } from './judgeReadings.js';
import { believable } from './plausibility.js';
import type { ReminderPolicy } from './policy.js';
import { MOST_KM, projectKm } from './projectDay.js';
import type { OdometerFacts, OdometerStatus, QuarantineReason } from './types.js';

/** A reading as it was judged. */
interface JudgedReading {
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
    const judged = judgeCluster(readings, from, until, policy);
    confirmed = judged.confirmed;
    line = judged.line;
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
  if (replacements.length === 0) return 0;
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

/**
 * Readings, and beside them the mileages of services and of new clusters that no reading repeats;
 * by cluster, day and kilometres.
 */
function knownReadings(
  { odometer, services }: OdometerFacts,
  replacements: readonly ClusterReplacement[],
  today: number,
): JudgedReading[] {
  const known = odometer.map(({ on, km }): JudgedReading => {
    const day = epochDayOf(on);
    return readingOf(day, km, clusterOf(day, km, replacements));
  });
  for (const { on, km } of services) {
    if (km === undefined || isRead(on, km, odometer)) continue;
    const day = epochDayOf(on);
    addIfNew(day, km, clusterOf(day, km, replacements), known);
  }
  for (const [at, { on, newKm }] of replacements.entries()) {
    addIfNew(epochDayOf(on), newKm, at + 1, known);
  }
  if (isInOrder(known, today)) return known;
  return known.filter((one) => one.day <= today).sort(byPlace);
}

/** Whether a mileage shown on a day is one of the readings. */
export function isRead(on: LocalDate, km: number, odometer: readonly OdometerReading[]): boolean {
  for (const one of odometer) if (one.km === km && one.on === on) return true;
  return false;
}

function readingOf(day: number, km: number, cluster: number): JudgedReading {
  return { day, km: Math.min(km, MOST_KM), cluster, reason: null };
}

function addIfNew(day: number, shownKm: number, cluster: number, known: JudgedReading[]): void {
  const km = Math.min(shownKm, MOST_KM);
  for (const one of known) {
    if (one.day === day && one.km === km && one.cluster === cluster) return;
  }
  known.push(readingOf(day, km, cluster));
}

function isInOrder(known: readonly JudgedReading[], today: number): boolean {
  for (let at = 0; at < known.length; at++) {
    const one = known[at] as JudgedReading;
    if (one.day > today || (at > 0 && byPlace(known[at - 1] as JudgedReading, one) > 0))
      return false;
  }
  return true;
}

function byPlace(a: JudgedReading, b: JudgedReading): number {
  return a.cluster - b.cluster || a.day - b.day || a.km - b.km;
}

/** Judges the readings of one cluster, and notes against which of them something speaks. */
function judgeCluster(
  readings: readonly JudgedReading[],
  from: number,
  until: number,
  policy: ReminderPolicy,
): { readonly confirmed: boolean; readonly line: Line } {
  const count = until - from;
  if (days.length < count) {
    days = new Int32Array(2 * count);
    kilometres = new Int32Array(2 * count);
  }
  for (let at = 0; at < count; at++) {
    const one = readings[from + at] as JudgedReading;
    days[at] = one.day;
    kilometres[at] = one.km;
  }
  const line = fitOne(days, kilometres, count);
  if (count < 2 || believable(days, kilometres, 0, count, line.rise, line.run, policy)) {
    return { confirmed: true, line };
  }
  const judged = judgeReadings(days.slice(0, count), kilometres.slice(0, count), policy);
  judged.reasons?.forEach((reason, at) => {
    (readings[from + at] as JudgedReading).reason = reason;
  });
  return judged;
}

// Paper to reckon on: filled and read within one call.
let days = new Int32Array(32);
let kilometres = new Int32Array(32);

function byDayAndKm(a: ClusterReplacement, b: ClusterReplacement): number {
  const byDay = epochDayOf(a.on) - epochDayOf(b.on);
  return byDay || a.newKm - b.newKm || (a.oldKm ?? -1) - (b.oldKm ?? -1);
}
