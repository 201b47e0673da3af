import { type Issue, type IssuePath, issue, under } from '../../foundation/kernel/result.js';
import { canonicalZone } from '../../foundation/time/zone.js';
import type { FirstServiceSpan, ReminderPolicy, ServiceInterval } from './policy.js';

/**
 * Everything that is contradictory in a policy whose form is right: an empty list when it may be used.
 *
 * Leads and graces may be 0; intervals, rates and spans are above it. The first service must not
 * have its last call before it is due.
 *
 * @rule REM-01 REM-02 REM-03
 */
export function checkReminderPolicy(policy: ReminderPolicy): Issue[] {
  const { kmLead, dayLead, overdueKm, overdueDays } = policy;
  const spans = Object.entries(policy.models).flatMap(([model, schedule]) => [
    ...under(model, intervalIssues(schedule)),
    ...(schedule.firstService === undefined
      ? []
      : under(model, under('firstService', spanIssues(schedule.firstService, policy)))),
  ]);
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
  ];
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
