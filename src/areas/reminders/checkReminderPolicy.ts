import { type Issue, type IssuePath, issue, under } from '../../foundation/kernel/result.js';
import { canonicalZone } from '../../foundation/time/zone.js';
import { checkCadences } from './checkCadences.js';
import type { FirstServiceSpan, ReminderPolicy, ServiceInterval } from './policy.js';

/**
 * Everything that is contradictory in a policy whose form is right: an empty list when it may be used.
 *
 * Leads and graces may be 0; intervals, rates and spans are above it. The first service must not
 * have its last call before it is due. Leads go from the longest to the shortest, none twice, and none
 * comes before the customer can act: a licence is renewed in its last 90 days, an inspection done in the
 * last three months.
 *
 * @rule REM-01 REM-02 REM-03 REM-04 REM-05 REM-06 REM-07 REM-08 REM-09 REM-10
 */
export function checkReminderPolicy(policy: ReminderPolicy): Issue[] {
  const { kmLead, dayLead, overdueKm, overdueDays } = policy;
  const spans = Object.entries(policy.models).flatMap(([model, schedule]) => [
    ...under(model, intervalIssues(schedule)),
    ...(schedule.firstService === undefined
      ? []
      : under(model, under('firstService', spanIssues(schedule.firstService, policy)))),
  ]);
  const powertrains = Object.entries(policy.powertrains).flatMap(([fuel, interval]) =>
    under(fuel, intervalIssues(interval)),
  );
  return [
    ...(canonicalZone(policy.zone) === undefined
      ? [issue('unknownZone', ['zone'], 'a zone of the IANA list')]
      : []),
    ...wholeFrom(0, { kmLead, dayLead, overdueKm, overdueDays }),
    ...above(0, policy.defaultKmPerDay, 'defaultKmPerDay'),
    ...above(0, policy.maxKmPerDay, 'maxKmPerDay'),
    ...above(1, policy.slipFactor, 'slipFactor'),
    ...atLeast(1, policy.spread, 'spread'),
    ...atLeast(1, policy.spreadDefault, 'spreadDefault'),
    ...(policy.defaultKmPerDay > policy.maxKmPerDay
      ? [issue('wrongOrder', ['defaultKmPerDay'], 'at most maxKmPerDay')]
      : []),
    ...under('firstService', spanIssues(policy.firstService, policy)),
    ...under('periodic', intervalIssues(policy.periodic)),
    ...under('electric', intervalIssues(policy.electric)),
    ...under('models', spans),
    ...under('powertrains', powertrains),
    ...severeIssues(policy.severeUse.factor),
    ...checkCadences(policy),
  ];
}

/** Hard use never lengthens an interval. */
function severeIssues(factor: number): Issue[] {
  if (factor > 0 && factor <= 1) return [];
  return [issue('outOfRange', ['severeUse', 'factor'], 'above 0, at most 1')];
}

function intervalIssues({ intervalKm, intervalMonths }: ServiceInterval): Issue[] {
  return wholeFrom(1, { intervalKm, intervalMonths });
}

function spanIssues(span: FirstServiceSpan, policy: ReminderPolicy): Issue[] {
  const { fromKm, untilKm, fromMonths, untilMonths } = span;
  const found = wholeFrom(1, { fromKm, untilKm, fromMonths, untilMonths });
  if (found.length > 0) return found;
  // Months are at least 28 days long.
  if (fromKm > untilKm - policy.kmLead) {
    found.push(issue('wrongOrder', ['untilKm'], 'at least fromKm + kmLead'));
  }
  if (fromMonths >= untilMonths || policy.dayLead > (untilMonths - fromMonths) * 28) {
    found.push(issue('wrongOrder', ['untilMonths'], 'later than fromMonths by dayLead or more'));
  }
  return found;
}

function wholeFrom(least: number, values: Readonly<Record<string, number>>): Issue[] {
  return Object.entries(values).flatMap(([name, value]) =>
    Number.isSafeInteger(value) && value >= least
      ? []
      : [issue('outOfRange', [name], `a whole number, ${least} or more`)],
  );
}

function above(least: number, value: number, ...path: IssuePath): Issue[] {
  if (Number.isFinite(value) && value > least) return [];
  return [issue('outOfRange', path, `a number above ${least}`)];
}

function atLeast(least: number, value: number, ...path: IssuePath): Issue[] {
  if (Number.isFinite(value) && value >= least) return [];
  return [issue('outOfRange', path, `${least} or more`)];
}
