import { epochDayPlusMonths } from '../../foundation/time/civil.js';
import { localDateAt } from '../../foundation/time/instant.js';
import { epochDayOf } from '../../foundation/time/localDate.js';
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
export interface Projection {
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
  const today = epochDayOf(localDateAt(at, policy.zone));
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
  const reading = { today, odometer, start, schedule, kmNow };

  const periodic = periodicStanding(reading, policy);
  if (start.by !== 'delivery') {
    return { ...reading, ...periodic, kind: 'periodic', firstServiceMissed: false };
  }
  // A car whose first service was missed is followed like one last serviced at its delivery, so
  // that it stays in sight: it is `missed` until that, too, is overdue.
  const first = firstServiceStanding(reading, policy);
  const firstServiceMissed = first.code === MISSED;
  return firstServiceMissed && periodic.code === OVERDUE
    ? { ...reading, ...periodic, kind: 'periodic', firstServiceMissed }
    : { ...reading, ...first, kind: 'firstService', firstServiceMissed };
}

type Known = Pick<ServiceReading, 'today' | 'odometer' | 'start' | 'schedule' | 'kmNow'>;

function periodicStanding(known: Known, policy: ReminderPolicy): Standing {
  const { kmLead, dayLead, overdueKm, overdueDays } = policy;
  const { intervalKm, intervalMonths } = known.schedule.interval;
  const { targetKm, targetDay } = targets(known.start, intervalKm, intervalMonths);
  const kmStage = stageOf(known.kmNow, targetKm, (now, target) =>
    periodicStage(now, target, kmLead, overdueKm),
  );
  const dateStage = stageOf(known.today, targetDay, (now, target) =>
    periodicStage(now, target, dayLead, overdueDays),
  );
  return standing(known, targetKm, targetDay, kmStage, dateStage, policy, PERIODIC);
}

function firstServiceStanding(known: Known, policy: ReminderPolicy): Standing {
  const { fromKm, untilKm, fromMonths, untilMonths } = known.schedule.firstService;
  const { targetKm, targetDay } = targets(known.start, fromKm, fromMonths);
  const last = targets(known.start, untilKm, untilMonths);
  const kmStage = stageOf(known.kmNow, targetKm, (now, target) =>
    firstServiceStage(now, target, last.targetKm ?? target, policy.kmLead),
  );
  const dateStage = stageOf(known.today, targetDay, (now, target) =>
    firstServiceStage(now, target, last.targetDay ?? target, policy.dayLead),
  );
  return standing(known, targetKm, targetDay, kmStage, dateStage, policy, FIRST_SERVICE);
}

function targets(
  start: CycleStart,
  km: number,
  months: number,
): Pick<Standing, 'targetKm' | 'targetDay'> {
  return {
    targetKm: start.km === null ? null : start.km + km,
    targetDay: start.day === null ? null : epochDayPlusMonths(start.day, months),
  };
}

const NOT_TOLD = -1;

function stageOf(
  now: number | null,
  target: number | null,
  stage: (now: number, target: number) => number,
): number {
  return now === null || target === null ? NOT_TOLD : stage(now, target);
}

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
