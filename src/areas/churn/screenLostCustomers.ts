import { carKey } from '../../foundation/dealership/cars.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import { byCodeUnit } from '../../foundation/kernel/task.js';
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
  Verdict,
} from './types.js';

/**
 * Lists the lost customers for those who will win them back, the most valuable first.
 *
 * Value is what the customer spent in the store in the last 24 months, the first day included, then
 * the points of the memberships that run, their last day included; ties by customer id, by code unit. Refused channels are gone from the row, the
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
      tier: row.tier,
      ring: row.ring,
      stages: row.stages.map(({ car, stage }) => `${car}: ${stage}`).join(', '),
      lastVerdict: row.lastVerdict,
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
  const memberships = customer.memberships
    .filter(({ endsOn }) => endsOn === undefined || endsOn >= today)
    .sort((a, b) => (b.points ?? 0) - (a.points ?? 0) || byCodeUnit(a.tier, b.tier));
  const cars = customer.vehicles
    .flatMap((car) => (car.status === 'inUse' ? [carKey(car)] : []))
    .sort();
  return {
    customerId: customer.card.customerId,
    cars,
    stages: (customer.stages ?? [])
      .filter(({ car }) => cars.includes(car))
      .sort((a, b) => byCodeUnit(a.car, b.car)),
    ring: customer.ring ?? null,
    lastVisitOn,
    monthsAway: monthsBetween(lastVisitOn, today),
    spentFen: sum(visits.flatMap(({ on, amountFen = 0 }) => (on >= spendFrom ? [amountFen] : []))),
    points: memberships.length === 0 ? null : sum(memberships.map((one) => one.points ?? 0)),
    tier: memberships[0]?.tier ?? null,
    lastVerdict: lastVerdict(customer, atMs),
    approach: complains ? 'complaintFirst' : 'winBack',
    serviceAdvisor: advisors.sort()[0] ?? null,
    lastWinBackAt: lastWinBack(customer, atMs),
    channels: customer.permittedChannels,
  };
}

const WORST_FIRST: readonly Verdict[] = ['dissatisfied', 'unknown', 'satisfied'];

function lastVerdict({ verdicts = [] }: ScreenedCustomer, atMs: number): Verdict | null {
  const [latest] = verdicts
    .filter(({ at }) => at.getTime() <= atMs)
    .sort(
      (a, b) =>
        b.at.getTime() - a.at.getTime() ||
        WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict),
    );
  return latest?.verdict ?? null;
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
    byCodeUnit(a.customerId, b.customerId)
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0);
}

function sentenceOf(row: ScreeningRow, months: number): Text {
  const { monthsAway, spentFen, approach, lastVerdict: verdict } = row;
  const yuan = (spentFen / 100).toFixed(2);
  const first = approach === 'complaintFirst';
  const unhappy: Text =
    verdict === 'dissatisfied'
      ? { 'zh-CN': '，上次回访时不满意', en: ', was dissatisfied when last asked' }
      : { 'zh-CN': '', en: '' };
  return {
    'zh-CN': `已有 ${monthsAway} 个月没有进店，近 ${months} 个月消费 ${yuan} 元${unhappy['zh-CN']}；${first ? '投诉还没处理完，先解决投诉，不谈活动' : '可以安排关怀回访'}。`,
    en: `Has not come in for ${monthsAway} months, spent ${yuan} yuan in ${months} months${unhappy.en}; ${first ? 'a complaint is open: settle it first, offer nothing' : 'ready for a win-back contact'}.`,
  };
}
