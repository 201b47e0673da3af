import { requireDefined } from '../../foundation/kernel/policy.js';
import { NONE, sharedList } from '../../foundation/kernel/ruling.js';
import { localDateAt } from '../../foundation/time/instant.js';
import { epochDayOf, localDateOf } from '../../foundation/time/localDate.js';
import type { ReminderPolicy } from './policy.js';
import { kmPerDayOf, mileageOn, type Odometer, readOdometer } from './readOdometer.js';
import type { OdometerFacts, OdometerRuling, QuarantinedReading, ServiceRule } from './types.js';

/**
 * Tells what to believe of a car's odometer: which readings, which daily mileage, how much today.
 *
 * Of readings that contradict each other the largest set that agrees is believed, on a tie the
 * earlier ones; where the tied sets end in different readings the mileage is `unconfirmed` until a
 * further reading agrees. The rate is the least squares line through the believed readings of the
 * cluster in use, on two days or more, else the default. What is dated after the day is not known
 * yet.
 *
 * Units: whole kilometres, local days of the policy's zone. Throws MisuseError on an invalid date
 * or a policy that was not defined.
 *
 * @rule REM-01
 * @example
 * ```ts
 * import { assessOdometer, defaultReminderPolicy } from 'dealer-care/reminders';
 *
 * const odometer = [
 *   { on: '2026-01-01', km: 10_000 },
 *   { on: '2026-02-01', km: 105_000 },
 *   { on: '2026-03-01', km: 11_000 },
 * ];
 * const at = new Date('2026-03-01T12:00:00+08:00');
 * const ruling = assessOdometer({ odometer, services: [] }, at, defaultReminderPolicy);
 * console.log(ruling.quarantined); // => [{"on":"2026-02-01","km":105000,"reason":"typingSlip"}]
 * console.log([ruling.kmNow, ruling.kmPerDay]); // => [11000, 16.95]
 * ```
 */
export function assessOdometer(
  facts: OdometerFacts,
  at: Date,
  policy: ReminderPolicy,
): OdometerRuling {
  requireDefined(policy, 'ReminderPolicy');
  const today = epochDayOf(localDateAt(at, policy.zone));
  const odometer = readOdometer(facts, today, policy);
  const { anchor, status } = odometer;
  const inUse = odometer.replacements.length;
  const kmNow = mileageOn(today, odometer);
  return {
    status,
    kmNow,
    kmPerDay: kmNow === null ? null : kmPerDayOf(odometer),
    anchor: anchor === null ? null : { on: localDateOf(anchor.day), km: anchor.km },
    accepted: odometer.readings.flatMap(({ day, km, cluster, reason }) =>
      cluster === inUse && reason === null ? [{ on: localDateOf(day), km }] : [],
    ),
    quarantined: quarantinedOf(odometer),
    because: BECAUSE,
    assumed: kmNow !== null && odometer.assumedRate ? RATE : NONE,
    missing: kmNow === null ? READING : NONE,
  };
}

const BECAUSE = sharedList<ServiceRule>(['REM-01']);
const RATE = sharedList(['kmPerDay']);
const READING = sharedList(['odometer']);

/** The readings that were left out, as a ruling names them. */
export function quarantinedOf(odometer: Odometer): readonly QuarantinedReading[] {
  if (odometer.readings.every((one) => one.reason === null)) return NONE;
  return odometer.readings.flatMap(({ day, km, reason }) =>
    reason === null ? [] : [{ on: localDateOf(day), km, reason }],
  );
}
