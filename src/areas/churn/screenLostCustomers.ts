import { carKey } from '../../foundation/dealership/cars.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import { localDateAt } from '../../foundation/time/instant.js';
import { addMonths, type LocalDate, monthsBetween } from '../../foundation/time/localDate.js';
import { assessChurn } from './assessChurn.js';
import type { ChurnPolicy } from './policy.js';
import type {
  ChurnRule,
  ScreenedCustomer,
  ScreeningFacts,
  ScreeningRow,
  ScreeningRuling,
} from './types.js';

/**
 * Lists the lost customers for those who will win them back, the most valuable first.
 *
 * Value is what the customer spent in the store in the last 24 months, the first day included, then
 * the points; ties by customer id, by code unit. Refused channels are gone from the row, the
 * customer is not. With an open complaint the complaint is settled first, and nothing is offered.
 *
 * Money in integer fen; months and days are calendar ones of the policy's zone. Throws MisuseError
 * on an invalid date or a policy that was not defined.
 *
 * @rule CHN-04 CHN-01
 */
export function screenLostCustomers(
  facts: ScreeningFacts,
  at: Date,
  policy: ChurnPolicy,
): ScreeningRuling {
  const today = localDateAt(at, policy.zone);
  const spendFrom = addMonths(today, -policy.screening.spendMonths);
  const rows = facts.customers.flatMap((customer) => {
    const { status, lastVisitOn } = assessChurn(customer, at, policy);
    if (status !== 'lost' || lastVisitOn === null) return [];
    return [rowOf(customer, lastVisitOn, today, spendFrom, millisecondsOf(at, 'at'), policy)];
  });
  return {
    status: rows.length === 0 ? 'empty' : 'listed',
    rows: rows.sort(byValue),
    because: BECAUSE,
    assumed: NONE,
    missing: NONE,
  };
}

/** Tells for each row of the list why it stands where it stands, and how to go about it. */
export function explainScreening(
  facts: ScreeningFacts,
  at: Date,
  policy: ChurnPolicy,
): readonly Reason<ChurnRule>[] {
  return screenLostCustomers(facts, at, policy).rows.map((row) => ({
    rule: 'CHN-04',
    facts: {
      customerId: row.customerId,
      lastVisitOn: row.lastVisitOn,
      monthsAway: row.monthsAway,
      spentFen: row.spentFen,
      points: row.points,
      approach: row.approach,
    },
    policy: { 'screening.spendMonths': policy.screening.spendMonths },
    sentence: sentenceOf(row, policy.screening.spendMonths),
  }));
}

const BECAUSE = sharedList<ChurnRule>(['CHN-04', 'CHN-01']);

function rowOf(
  customer: ScreenedCustomer,
  lastVisitOn: LocalDate,
  today: LocalDate,
  spendFrom: LocalDate,
  atMs: number,
  { visitKinds }: ChurnPolicy,
): ScreeningRow {
  const visits = customer.visits.filter((one) => visitKinds[one.kind] && one.on <= today);
  const complains = customer.openCases.some(
    (one) => one.kind === 'complaint' && one.openedAt.getTime() <= atMs,
  );
  const advisors = visits.flatMap(({ on, serviceAdvisor }) =>
    on === lastVisitOn && serviceAdvisor !== undefined ? [serviceAdvisor] : [],
  );
  const [membership] = [...customer.memberships].sort(
    (a, b) => (b.points ?? 0) - (a.points ?? 0) || (a.tier < b.tier ? -1 : 1),
  );
  return {
    customerId: customer.card.customerId,
    cars: customer.vehicles.flatMap((car) => (car.status === 'inUse' ? [carKey(car)] : [])).sort(),
    lastVisitOn,
    monthsAway: monthsBetween(lastVisitOn, today),
    spentFen: sum(visits.flatMap(({ on, amountFen = 0 }) => (on >= spendFrom ? [amountFen] : []))),
    points:
      membership === undefined ? null : sum(customer.memberships.map((one) => one.points ?? 0)),
    tier: membership?.tier ?? null,
    approach: complains ? 'complaintFirst' : 'winBack',
    serviceAdvisor: advisors.sort()[0] ?? null,
    lastWinBackAt: lastWinBack(customer, atMs),
    channels: customer.permittedChannels,
  };
}

function lastWinBack({ contacts }: ScreenedCustomer, atMs: number): Date | null {
  let latest = Number.NEGATIVE_INFINITY;
  for (const { purpose, at } of contacts) {
    if (purpose === 'winBack' && at.getTime() <= atMs) latest = Math.max(latest, at.getTime());
  }
  return latest === Number.NEGATIVE_INFINITY ? null : new Date(latest);
}

function byValue(a: ScreeningRow, b: ScreeningRow): number {
  return (
    b.spentFen - a.spentFen ||
    (b.points ?? 0) - (a.points ?? 0) ||
    (a.customerId < b.customerId ? -1 : 1)
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0);
}

function sentenceOf({ monthsAway, spentFen, approach }: ScreeningRow, months: number): Text {
  const yuan = (spentFen / 100).toFixed(2);
  const first = approach === 'complaintFirst';
  return {
    'zh-CN': `已有 ${monthsAway} 个月没有进店，近 ${months} 个月消费 ${yuan} 元；${first ? '投诉还没处理完，先解决投诉，不谈活动' : '可以安排关怀回访'}。`,
    en: `Has not come in for ${monthsAway} months, spent ${yuan} yuan in ${months} months; ${first ? 'a complaint is open: settle it first, offer nothing' : 'ready for a win-back contact'}.`,
  };
}
