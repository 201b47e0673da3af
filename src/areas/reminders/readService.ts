import { epochDayPlusMonths } from '../../foundation/time/civil.js';
import { localDayAt } from '../../foundation/time/instant.js';
import { zoneOf } from '../../foundation/time/zone.js';
import { type CycleStart, cycleStart } from './cycleStart.js';
import { onGrid } from './onGrid.js';
import type { ReminderPolicy } from './policy.js';
import { projectDay, SPREAD_UNIT, spreadOf } from './projectDay.js';
import { mileageOn, type Odometer, readOdometer } from './readOdometer.js';
import { FIRST_SERVICE, furtherOn, MISSED, OVERDUE, PERIODIC, UNKNOWN } from './serviceCodes.js';
import { type ServiceSchedule, serviceSchedule } from './serviceSchedule.js';
import { firstServiceStage, periodicStage } from './stages.js';
import type { ServiceFacts } from './types.js';

/** Where a car in use stands, as numbers: what the ruling and its explanation are both made of. */
export interface ServiceReading extends Known {
  readonly kind: 'firstService' | 'periodic';
  readonly firstServiceMissed: boolean;
  /** Code of the status. */
  readonly code: number;
  /** Code of the trigger. */
  readonly trigger: number;
  readonly targetKm: number | null;
  readonly targetDay: number | null;
  readonly projection: Projection | null;
}

/** What is known of a car before it is held against its targets. */
interface Known {
  readonly today: number;
  readonly odometer: Odometer;
  readonly start: CycleStart;
  readonly schedule: ServiceSchedule;
  readonly kmNow: number | null;
}

/** Days on which a target mileage will be reached. */
interface Projection {
  readonly day: number;
  readonly earliest: number;
  readonly latest: number;
}

/** Reads all that is known of a car in use on the local day of an instant. */
export function readService(facts: ServiceFacts, at: Date, policy: ReminderPolicy): ServiceReading {
  const today = localDayAt(at.getTime(), zoneOf(policy.zone));
  const { car, services } = facts;
  const { odometer: readings, clusterReplacements } = car;
  const odometer = readOdometer(
    { odometer: readings, clusterReplacements, services },
    today,
    policy,
  );
  const schedule = serviceSchedule(car, policy);
  const began = cycleStart(facts, odometer, today);
  const isFixed = schedule.interval.grid === 'fixed';
  const start = isFixed ? onGrid(began, car, odometer, schedule.interval) : began;
  const kmNow = mileageOn(today, odometer);
  const known = { today, odometer, start, schedule, kmNow };

  if (start.by !== 'delivery') return periodicReading(known, false, policy);
  // A car whose first service was missed is followed like one last serviced at its delivery, so
  // that it stays in sight: it is `missed` until that, too, is overdue.
  const first = firstServiceReading(known, policy);
  if (!first.firstServiceMissed) return first;
  const periodic = periodicReading(known, true, policy);
  return periodic.code === OVERDUE ? periodic : first;
}

function periodicReading(
  known: Known,
  firstServiceMissed: boolean,
  policy: ReminderPolicy,
): ServiceReading {
  const { kmLead, dayLead, overdueKm, overdueDays } = policy;
  const { today, kmNow, start, schedule } = known;
  const { intervalKm, intervalMonths } = schedule.interval;
  const { gridTarget } = start;
  const targetKm = gridTarget === null ? kmAfter(start, intervalKm) : gridTarget.km;
  const targetDay = gridTarget === null ? dayAfter(start, intervalMonths) : gridTarget.day;
  const kmStage =
    kmNow === null || targetKm === null
      ? NOT_TOLD
      : periodicStage(kmNow, targetKm, kmLead, overdueKm);
  const dateStage =
    targetDay === null ? NOT_TOLD : periodicStage(today, targetDay, dayLead, overdueDays);
  const code = PERIODIC[Math.max(kmStage, dateStage)] ?? UNKNOWN;
  const projection = projectionTo(targetKm, known.odometer, policy);
  const trigger = furtherOn(kmStage, dateStage, projection?.day ?? 0, targetDay ?? 0);
  const kind = 'periodic';
  return withTargets(known, {
    kind,
    firstServiceMissed,
    code,
    trigger,
    targetKm,
    targetDay,
    projection,
  });
}

function firstServiceReading(known: Known, policy: ReminderPolicy): ServiceReading {
  const { kmLead, dayLead } = policy;
  const { today, kmNow, start, schedule } = known;
  const { fromKm, untilKm, fromMonths, untilMonths } = schedule.firstService;
  const targetKm = kmAfter(start, fromKm);
  const targetDay = dayAfter(start, fromMonths);
  const lastKm = kmAfter(start, untilKm);
  const lastDay = dayAfter(start, untilMonths);
  const kmStage =
    kmNow === null || targetKm === null || lastKm === null
      ? NOT_TOLD
      : firstServiceStage(kmNow, targetKm, lastKm, kmLead);
  const dateStage =
    targetDay === null || lastDay === null
      ? NOT_TOLD
      : firstServiceStage(today, targetDay, lastDay, dayLead);
  const code = FIRST_SERVICE[Math.max(kmStage, dateStage)] ?? UNKNOWN;
  const projection = projectionTo(targetKm, known.odometer, policy);
  const trigger = furtherOn(kmStage, dateStage, projection?.day ?? 0, targetDay ?? 0);
  const firstServiceMissed = code === MISSED;
  const kind = 'firstService';
  return withTargets(known, {
    kind,
    firstServiceMissed,
    code,
    trigger,
    targetKm,
    targetDay,
    projection,
  });
}

/** Written out, for this runs once a car and spreading is slow. */
function withTargets(
  { today, odometer, start, schedule, kmNow }: Known,
  targets: Omit<ServiceReading, keyof Known>,
): ServiceReading {
  const { kind, firstServiceMissed, code, trigger, targetKm, targetDay, projection } = targets;
  return {
    today,
    odometer,
    start,
    schedule,
    kmNow,
    kind,
    firstServiceMissed,
    code,
    trigger,
    targetKm,
    targetDay,
    projection,
  };
}

function kmAfter(start: CycleStart, km: number): number | null {
  return start.km === null ? null : start.km + km;
}

function dayAfter(start: CycleStart, months: number): number | null {
  return start.day === null ? null : epochDayPlusMonths(start.day, months);
}

const NOT_TOLD = -1;

function projectionTo(
  targetKm: number | null,
  odometer: Odometer,
  policy: ReminderPolicy,
): Projection | null {
  const { anchor, rise, run, assumedRate, status } = odometer;
  if (targetKm === null || anchor === null || status !== 'confirmed') return null;
  const gap = targetKm - anchor.km;
  const spread = spreadOf(assumedRate ? policy.spreadDefault : policy.spread);
  return {
    day: projectDay(anchor.day, gap, rise, run),
    earliest: projectDay(anchor.day, gap, rise * spread, run * SPREAD_UNIT),
    latest: projectDay(anchor.day, gap, rise * SPREAD_UNIT, run * spread),
  };
}
