import type { Reason } from '../../foundation/kernel/ruling.js';
import { explainInspectionReminder } from './assessInspectionReminder.js';
import { explainInsuranceReminder } from './assessInsuranceReminder.js';
import { explainLicenceReminder } from './assessLicenceReminder.js';
import { explainServiceReminder } from './explainServiceReminder.js';
import { listCarCalendar, sentAbout } from './listCarCalendar.js';
import type { ReminderPolicy } from './policy.js';
import type { CarCalendarFacts, ReminderRule } from './types.js';

/**
 * Says why each date stands in the calendar of a car: the reasons of the rules that told them, in the
 * order of the ruling. Dates that were given have none.
 *
 * @rule REM-01 REM-02 REM-03 REM-04 REM-05 REM-06
 */
export function explainCarCalendar(
  facts: CarCalendarFacts,
  at: Date,
  policy: ReminderPolicy,
): readonly Reason<ReminderRule>[] {
  const { because } = listCarCalendar(facts, at, policy);
  const { car, services, driver, regime, passedOn } = facts;
  const insurance = { car, sent: sentAbout('insurance', facts) };
  const inspection = { car, regime, passedOn, sent: sentAbout('inspection', facts) };
  const licence = sentAbout('licence', facts);
  const reasons: readonly Reason<ReminderRule>[] = [
    ...explainServiceReminder({ car, services }, at, policy),
    ...explainInsuranceReminder(insurance, at, policy),
    ...explainInspectionReminder(inspection, at, policy),
    ...(driver === undefined
      ? []
      : explainLicenceReminder({ card: driver, sent: licence }, at, policy)),
  ];
  return because.flatMap((rule) => reasons.filter((one) => one.rule === rule));
}
