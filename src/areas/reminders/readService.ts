import { epochDayPlusMonths } from '../../foundation/time/civil.js';
import { localDayAt } from '../../foundation/time/instant.js';
import { zoneOf } from '../../foundation/time/zone.js';
import { type CycleStart, cycleStart } from './cycleStart.js';
import type { ReminderPolicy } from './policy.js';
import { projectDay, SPREAD_UNIT, spreadOf } from './projectDay.js';
import { mileageOn, type Odometer, readOdometer } from './readOdometer.js';
import { FIRST_SERVICE, furtherOn, MISSED, OVERDUE, PERIODIC, UNKNOWN } from './serviceCodes.js';
import { type ServiceSchedule, serviceSchedule } from './serviceSchedule.js';
import { firstServiceStage, periodicStage } from './stages.js';
import type { ServiceFacts } from './types.js';

/** Where a car in use stands, as numbers: what the ruling and its explanation are both made of. */
export interface ServiceReading extends Standing {
  readonly today: number;
  readonly odometer: Odometer;
  readonly start: CycleStart;
  readonly schedule: ServiceSchedule;
  readonly kmNow: number | null;
  readonly kind: 'firstService' | 'periodic';
  readonly firstServiceMissed: boolean;
}

/** Days on which a target mileage will be reached. */
interface Projection {
  readonly day: number;
  readonly earliest: number;
  readonly latest: number;
}

interface Standing {
  /** Code of the status. */
  readonly code: number;
  /** Code of the trigger. */
  readonly trigger: number;
  readonly targetKm: number | null;
  readonly targetDay: number | null;
  readonly projection: Projection | null;
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
  const start = cycleStart(facts, odometer, today);
  const schedule = serviceSchedule(car, policy);
  const kmNow = mileageOn(today, odometer);
  const known = { today, odometer, start, schedule, kmNow };

  const periodic = periodicStanding(known, policy);
  if (start.by !== 'delivery') return readingOf(known, periodic, 'periodic', false);
  // A car whose first service was missed is followed like one last serviced at its delivery, so
  // that it stays in sight: it is `missed` until that, too, is overdue.
  const first = firstServiceStanding(known, policy);
  const firstServiceMissed = first.code === MISSED;
  return firstServiceMissed && periodic.code === OVERDUE
    ? readingOf(known, periodic, 'periodic', firstServiceMissed)
    : readingOf(known, first, 'firstService', firstServiceMissed);
}

type Known = Pick<ServiceReading, 'today' | 'odometer' | 'start' | 'schedule' | 'kmNow'>;

/** Both halves of a reading; written out, for this runs once a car and spreading is slow. */
function readingOf(
  { today, odometer, start, schedule, kmNow }: Known,
  { code, trigger, targetKm, targetDay, projection }: Standing,
  kind: ServiceReading['kind'],
  firstServiceMissed: boolean,
): ServiceReading {
  return {
    today,
    odometer,
    start,
    schedule,
    kmNow,
    code,
    trigger,
    targetKm,
    targetDay,
    projection,
    kind,
    firstServiceMissed,
  };
}

function periodicStanding(known: Known, policy: ReminderPolicy): Standing {
  const { kmLead, dayLead, overdueKm, overdueDays } = policy;
  const { today, kmNow, start, schedule } = known;
  const { intervalKm, intervalMonths } = schedule.interval;
  const targetKm = kmAfter(start, intervalKm);
  const targetDay = dayAfter(start, intervalMonths);
  const kmStage =
    kmNow === null || targetKm === null
      ? NOT_TOLD
      : periodicStage(kmNow, targetKm, kmLead, overdueKm);
  const dateStage =
    targetDay === null ? NOT_TOLD : periodicStage(today, targetDay, dayLead, overdueDays);
  return standing(known, targetKm, targetDay, kmStage, dateStage, policy, PERIODIC);
}

function firstServiceStanding(known: Known, policy: ReminderPolicy): Standing {
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
  return standing(known, targetKm, targetDay, kmStage, dateStage, policy, FIRST_SERVICE);
}

function kmAfter(start: CycleStart, km: number): number | null {
  return start.km === null ? null : start.km + km;
}

function dayAfter(start: CycleStart, months: number): number | null {
  return start.day === null ? null : epochDayPlusMonths(start.day, months);
}

const NOT_TOLD = -1;

function standing(
  known: Known,
  targetKm: number | null,
  targetDay: number | null,
  kmStage: number,
  dateStage: number,
  policy: ReminderPolicy,
  codes: Uint8Array,
): Standing {
  const projection = targetKm === null ? null : projectionTo(targetKm, known.odometer, policy);
  const stage = Math.max(kmStage, dateStage);
  const trigger = furtherOn(kmStage, dateStage, projection?.day ?? 0, targetDay ?? 0);
  return { code: codes[stage] ?? UNKNOWN, trigger, targetKm, targetDay, projection };
}

function projectionTo(
  targetKm: number,
  odometer: Odometer,
  policy: ReminderPolicy,
): Projection | null {
  const { anchor, rise, run, assumedRate, status } = odometer;
  if (anchor === null || status !== 'confirmed') return null;
  const gap = targetKm - anchor.km;
  const spread = spreadOf(assumedRate ? policy.spreadDefault : policy.spread);
  return {
    day: projectDay(anchor.day, gap, rise, run),
    earliest: projectDay(anchor.day, gap, rise * spread, run * SPREAD_UNIT),
    latest: projectDay(anchor.day, gap, rise * SPREAD_UNIT, run * spread),
  };
}
