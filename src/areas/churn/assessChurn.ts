import type { Visit } from '../../foundation/dealership/types.js';
import { compiledOnce } from '../../foundation/kernel/policy.js';
import { NONE, sharedList } from '../../foundation/kernel/ruling.js';
import { localDateAt } from '../../foundation/time/instant.js';
import { addDays, addMonths, type LocalDate } from '../../foundation/time/localDate.js';
import type { ChurnPolicy, LossDefinition } from './policy.js';
import type { ChurnFacts, ChurnRule, ChurnRuling, ChurnStatus, GoneReason } from './types.js';

/**
 * Tells whether a customer still comes, is about to be lost, or is lost.
 *
 * Half a year is counted in calendar months from the local day of the last visit, or of the last
 * car purchase where that is later, and is full at 00:00 of its day in the policy's zone. Work done
 * elsewhere, calls and messages are no visits; a visit on the day of `at` already counts. A
 * customer with several cars is lost only if none of them came. Sold, scrapped, moved and deceased
 * are `gone`; with neither a visit nor a purchase date the answer is `unknown`.
 *
 * Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule CHN-01 CHN-02
 * @example
 * ```ts
 * import { assessChurn, defaultChurnPolicy } from 'dealer-care/churn';
 *
 * const facts = {
 *   card: { status: 'active' },
 *   vehicles: [],
 *   visits: [{ on: '2024-01-15', kind: 'routineService' }],
 * } as const;
 * const ruling = assessChurn(facts, new Date('2024-07-15T00:00:00+08:00'), defaultChurnPolicy);
 * console.log([ruling.status, ruling.lostOn, ruling.because]); // => ["lost","2024-07-15",["CHN-01"]]
 * ```
 */
export function assessChurn(facts: ChurnFacts, at: Date, policy: ChurnPolicy): ChurnRuling {
  const { house } = compiled(policy);
  return ruleBy(house, facts, localDateAt(at, policy.zone), policy);
}

/**
 * The same customer by every definition side by side: the house's first, then the policy's further
 * ones in their order. Each ruling names its own; none of them changes the house's answer.
 *
 * A definition by own interval is `unknown` without `ownIntervalDays`.
 *
 * @rule CHN-01 CHN-02
 */
export function listChurn(
  facts: ChurnFacts,
  at: Date,
  policy: ChurnPolicy,
): readonly ChurnRuling[] {
  const { house, further } = compiled(policy);
  const today = localDateAt(at, policy.zone);
  return [house, ...further].map((one) => ruleBy(one, facts, today, policy));
}

/** A definition with its name and the rules that speak through it. */
interface NamedDefinition {
  readonly name: string;
  readonly loss: LossDefinition;
  readonly because: Readonly<Record<ChurnStatus, readonly ChurnRule[]>>;
}

const WARNING = sharedList(['CHN-02'] as const);
const LOSS = sharedList(['CHN-01'] as const);
const NEITHER = sharedList(['CHN-01', 'CHN-02'] as const);

const HOUSE_BECAUSE = {
  active: NEITHER,
  atRisk: WARNING,
  lost: LOSS,
  gone: WARNING,
  unknown: LOSS,
};
const FURTHER_BECAUSE = {
  active: WARNING,
  atRisk: WARNING,
  lost: WARNING,
  gone: WARNING,
  unknown: WARNING,
};

const compiled = compiledOnce('ChurnPolicy', (policy: ChurnPolicy) => {
  const { atRiskMonths, lostMonths, definitions } = policy;
  const house: NamedDefinition = {
    name: 'house',
    loss: { by: 'months', atRiskMonths, lostMonths },
    because: HOUSE_BECAUSE,
  };
  const further = Object.entries(definitions).map(
    ([name, loss]): NamedDefinition => ({ name, loss, because: FURTHER_BECAUSE }),
  );
  return { house, further };
});

function ruleBy(
  definition: NamedDefinition,
  facts: ChurnFacts,
  today: LocalDate,
  policy: ChurnPolicy,
): ChurnRuling {
  const goneReason = goneReasonOf(facts);
  if (goneReason !== null) return undated(definition, 'gone', goneReason, NONE);

  const lastVisitOn = lastVisit(facts, today, policy);
  if (lastVisitOn === null) return undated(definition, 'unknown', null, noVisitMissing(facts));

  const { loss } = definition;
  if (loss.by === 'ownInterval' && facts.ownIntervalDays === undefined) {
    return { ...undated(definition, 'unknown', null, NO_INTERVAL), lastVisitOn };
  }
  const atRiskOn = riskDay(loss, lastVisitOn, facts.ownIntervalDays ?? 0);
  const lostOn = lossDay(loss, lastVisitOn, facts.ownIntervalDays ?? 0);
  // LocalDate texts order as their days do.
  const status = today >= lostOn ? 'lost' : today >= atRiskOn ? 'atRisk' : 'active';
  return {
    status,
    definition: definition.name,
    lastVisitOn,
    atRiskOn,
    lostOn,
    nextChangeOn: status === 'active' ? atRiskOn : status === 'atRisk' ? lostOn : null,
    goneReason: null,
    because: definition.because[status],
    assumed: NONE,
    missing: NONE,
  };
}

const NO_VISIT_NO_CAR = sharedList(['visits', 'vehicles']);
const NO_VISIT_NO_PURCHASE = sharedList(['visits', 'vehicles.purchasedOn']);
const NO_INTERVAL = sharedList(['ownIntervalDays']);

function undated(
  { name, because }: NamedDefinition,
  status: 'gone' | 'unknown',
  goneReason: GoneReason | null,
  missing: readonly string[],
): ChurnRuling {
  return {
    status,
    definition: name,
    lastVisitOn: null,
    atRiskOn: null,
    lostOn: null,
    nextChangeOn: null,
    goneReason,
    because: because[status],
    assumed: NONE,
    missing,
  };
}

function goneReasonOf({ card, vehicles }: ChurnFacts): GoneReason | null {
  if (card.status !== 'active') return card.status;
  const soldAll = vehicles.length > 0 && vehicles.every((car) => car.status !== 'inUse');
  return soldAll ? 'carSold' : null;
}

function lastVisit(
  { visits, vehicles }: ChurnFacts,
  today: LocalDate,
  { visitKinds }: ChurnPolicy,
): LocalDate | null {
  let last: LocalDate | null = null;
  // Lists mostly come oldest first: from the end, few visits are later than the one before.
  for (let at = visits.length - 1; at >= 0; at--) {
    const { on, kind } = visits[at] as Pick<Visit, 'on' | 'kind'>;
    if ((last === null || on > last) && on <= today && visitKinds[kind]) last = on;
  }
  for (const { purchasedOn: on } of vehicles) {
    if (on !== undefined && on <= today && (last === null || on > last)) last = on;
  }
  return last;
}

function noVisitMissing({ vehicles }: ChurnFacts): readonly string[] {
  return vehicles.length === 0 ? NO_VISIT_NO_CAR : NO_VISIT_NO_PURCHASE;
}

function riskDay(loss: LossDefinition, lastVisitOn: LocalDate, intervalDays: number): LocalDate {
  return loss.by === 'months'
    ? addMonths(lastVisitOn, loss.atRiskMonths)
    : dayAfterSilence(lastVisitOn, loss.atRiskIntervals * intervalDays);
}

function lossDay(loss: LossDefinition, lastVisitOn: LocalDate, intervalDays: number): LocalDate {
  return loss.by === 'months'
    ? addMonths(lastVisitOn, loss.lostMonths)
    : dayAfterSilence(lastVisitOn, loss.lostIntervals * intervalDays);
}

/** The first day on which the silence is longer than so many days. */
function dayAfterSilence(lastVisitOn: LocalDate, days: number): LocalDate {
  return addDays(lastVisitOn, Math.floor(days) + 1);
}
