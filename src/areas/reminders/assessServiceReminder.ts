import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, sharedList } from '../../foundation/kernel/ruling.js';
import { type LocalDate, localDateOf } from '../../foundation/time/localDate.js';
import { quarantinedOf } from './assessOdometer.js';
import type { ReminderPolicy } from './policy.js';
import { kmPerDayOf } from './readOdometer.js';
import { readService, type ServiceReading } from './readService.js';
import { serviceStatuses, serviceTriggers, UNKNOWN } from './serviceCodes.js';
import type { IntervalSource, ServiceFacts, ServiceReminderRuling, ServiceRule } from './types.js';

/**
 * Tells where a car stands with its next service, by mileage or by date, whichever comes first.
 *
 * Before any service is known it is the first service, due between two mileages and two ages; then
 * every service, wherever it was done, sets both targets anew. At the target it is due, a lead
 * before it upcoming, and only beyond the grace overdue. A first service not had in its span is
 * `missed`, and from then on the car is followed like one last serviced at its delivery: once that
 * is overdue, so is the car. A side of which nothing is known is left out and listed in `missing`;
 * services before the purchase, and whatever is dated after the day, do not count.
 *
 * Units: whole kilometres, local days of the policy's zone. A new reading moves the projection,
 * never the targets. Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule REM-01 REM-02 REM-03
 * @example
 * ```ts
 * import { assessServiceReminder, defaultReminderPolicy } from 'dealer-care/reminders';
 *
 * const car = { status: 'inUse', odometer: [{ on: '2026-06-10', km: 16_900 }] } as const;
 * const services = [{ on: '2026-01-10', kind: 'routineService', km: 12_300, visitId: 'R-7' }] as const;
 * const at = new Date('2026-06-10T09:00:00+08:00');
 * const ruling = assessServiceReminder({ car, services }, at, defaultReminderPolicy);
 * console.log(ruling.status); // => "upcoming"
 * console.log([ruling.targetKm, ruling.targetOn, ruling.dueOn]); // => [17300, "2026-07-10", "2026-06-24"]
 * console.log(ruling.cycle); // => "R-7"
 * ```
 */
export function assessServiceReminder(
  facts: ServiceFacts,
  at: Date,
  policy: ReminderPolicy,
): ServiceReminderRuling {
  requireDefined(policy, 'ReminderPolicy');
  millisecondsOf(at, 'at');
  if (facts.car.status !== 'inUse') return NOT_TRACKED;
  const reading = readService(facts, at, policy);
  const { code, trigger, kind, odometer, start, targetKm, targetDay, projection } = reading;
  const unknown = code === UNKNOWN;
  const targetOn = dateOrNull(targetDay);
  const projectedDueOn = dateOrNull(projection?.day ?? null);
  return {
    status: serviceStatuses[code] ?? 'unknown',
    kind: unknown ? null : kind,
    trigger: serviceTriggers[trigger] ?? null,
    dueOn: earlierOf(targetOn, projectedDueOn),
    targetOn,
    targetKm,
    projectedDueOn,
    earliestDueOn: dateOrNull(projection?.earliest ?? null),
    latestDueOn: dateOrNull(projection?.latest ?? null),
    kmNow: reading.kmNow,
    kmPerDay: reading.kmNow === null ? null : kmPerDayOf(odometer),
    odometer: odometer.status,
    quarantined: quarantinedOf(odometer),
    cycle: unknown ? null : start.cycle,
    startedOn: dateOrNull(start.day),
    startedBy: unknown ? null : start.by,
    intervalSource: unknown ? null : sourceOf(reading),
    firstServiceMissed: reading.firstServiceMissed,
    because: BECAUSE[reading.firstServiceMissed && kind === 'periodic' ? 'followedOn' : kind],
    assumed: assumedOf(reading),
    missing: missingOf(reading),
  };
}

const BECAUSE: Readonly<
  Record<'firstService' | 'periodic' | 'followedOn', readonly ServiceRule[]>
> = {
  firstService: sharedList(['REM-02', 'REM-01']),
  periodic: sharedList(['REM-03', 'REM-01']),
  followedOn: sharedList(['REM-02', 'REM-03', 'REM-01']),
};

const NOT_TRACKED: ServiceReminderRuling = Object.freeze({
  status: 'notTracked',
  kind: null,
  trigger: null,
  dueOn: null,
  targetOn: null,
  targetKm: null,
  projectedDueOn: null,
  earliestDueOn: null,
  latestDueOn: null,
  kmNow: null,
  kmPerDay: null,
  odometer: 'unknown',
  quarantined: NONE,
  cycle: null,
  startedOn: null,
  startedBy: null,
  intervalSource: null,
  firstServiceMissed: false,
  because: sharedList<ServiceRule>(['REM-01']),
  assumed: NONE,
  missing: NONE,
});

function sourceOf({ kind, schedule }: ServiceReading): IntervalSource {
  return kind === 'firstService' ? schedule.firstServiceSource : schedule.intervalSource;
}

function assumedOf(reading: ServiceReading): readonly string[] {
  const interval = reading.code !== UNKNOWN && sourceOf(reading) !== 'model';
  const rate = reading.kmNow !== null && reading.odometer.assumedRate;
  if (interval) return rate ? INTERVAL_AND_RATE : INTERVAL;
  return rate ? RATE : NONE;
}

const INTERVAL = sharedList(['interval']);
const RATE = sharedList(['kmPerDay']);
const INTERVAL_AND_RATE = sharedList(['interval', 'kmPerDay']);

function missingOf({ start, kmNow }: ServiceReading): readonly string[] {
  return sharedList(kmNow === null ? [...start.missing, 'car.odometer'] : start.missing);
}

function dateOrNull(day: number | null): LocalDate | null {
  return day === null ? null : localDateOf(day);
}

function earlierOf(one: LocalDate | null, other: LocalDate | null): LocalDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
