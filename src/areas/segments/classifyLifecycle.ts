import { canonicalText } from '../../foundation/conditions/canonicalText.js';
import { compiledOnce, requireDefined } from '../../foundation/kernel/policy.js';
import { NONE, sharedList } from '../../foundation/kernel/ruling.js';
import { localDateAt } from '../../foundation/time/instant.js';
import { addDays, addMonths, type LocalDate } from '../../foundation/time/localDate.js';
import type { FreeServiceSpan, SegmentPolicy } from './policy.js';
import type { LifecycleFacts, LifecycleRuling } from './types.js';

/**
 * Tells in which stage of its life with the owner a car is, by age and mileage.
 *
 * In this order: so long after the purchase that it will be sold on; so long that a replacement is
 * likely; out of the warranty figures, whichever comes first, the limits themselves being out; free
 * service done or gone by; free service due, both its mileages included; before it. A used car
 * counts the warranty and the free service from its first registration, the rest from the owner's
 * own purchase. Without a mileage age alone decides and `assumed` says odometer. The maker's booklet
 * of the model, under whatever name of the store's catalogue, comes before the house's figures for
 * the free service.
 *
 * The stage is a cut for marketing: whether a repair is free is decided elsewhere, and nothing here
 * may tell a customer that a warranty has ended.
 *
 * Units: whole kilometres, local days of the policy's zone. Throws MisuseError on an invalid date or
 * a policy that was not defined.
 *
 * @rule SEG-07
 * @example
 * ```ts
 * import { classifyLifecycle, defaultSegmentPolicy } from 'dealer-care/segments';
 *
 * const car = { purchasedOn: '2026-01-10', kmNow: 3000, freeServiceDone: false };
 * const at = new Date('2026-03-10T09:00:00+08:00');
 * console.log(classifyLifecycle(car, at, defaultSegmentPolicy).status); // => "firstServiceDue"
 * ```
 */
export function classifyLifecycle(
  facts: LifecycleFacts,
  at: Date,
  policy: SegmentPolicy,
): LifecycleRuling {
  requireDefined(policy, 'SegmentPolicy');
  return lifecycleOn(facts, localDateAt(at, policy.zone), policy);
}

/** The stage on a local day. */
export function lifecycleOn(
  facts: LifecycleFacts,
  today: LocalDate,
  policy: SegmentPolicy,
): LifecycleRuling {
  const { span, source } = freeServiceSpanOf(facts.model, policy);
  const { purchasedOn, kmNow } = facts;
  const countedFrom = countedFromOf(facts);
  const stand = standOn(facts, countedFrom, span, today, policy);
  const { status } = stand;
  const isYoung = YOUNG.has(status);
  const nextChangeOn =
    purchasedOn === undefined
      ? null
      : (turnsOf(purchasedOn, countedFrom, span, policy).find(
          (day) => day > today && standOn(facts, countedFrom, span, day, policy) !== stand,
        ) ?? null);
  return {
    status,
    freeServiceMissed: stand.freeServiceMissed,
    countedFrom,
    nextChangeOn,
    freeServiceSource: isYoung && !facts.freeServiceDone ? source : null,
    because: BECAUSE,
    assumed: isYoung && kmNow === undefined ? ODOMETER : NONE,
    missing: status === 'unknown' ? missingOf(facts, today) : NONE,
  };
}

/** A stage, and whether the free service was missed: one object for each, so that they compare. */
export type Stand = Pick<LifecycleRuling, 'status' | 'freeServiceMissed'>;

/** The stage on a local day alone, for those who ask of many cars. */
export function stageOn(facts: LifecycleFacts, today: LocalDate, policy: SegmentPolicy): Stand {
  const { span } = freeServiceSpanOf(facts.model, policy);
  return standOn(facts, countedFromOf(facts), span, today, policy);
}

/** The figures of the free service that hold for a model, and where they come from. */
export function freeServiceSpanOf(
  model: string | undefined,
  policy: SegmentPolicy,
): { readonly span: FreeServiceSpan; readonly source: 'model' | 'default' } {
  const name = model === undefined ? undefined : canonicalText(model);
  const booklet = name === undefined ? undefined : bookletsOf(policy).get(name);
  return booklet === undefined
    ? { span: policy.life, source: 'default' }
    : { span: booklet, source: 'model' };
}

/** Stages in which the mileage and the free service have a say. */
const YOUNG: ReadonlySet<LifecycleRuling['status']> = new Set([
  'preFirstService',
  'firstServiceDue',
  'inWarranty',
]);

const BECAUSE = sharedList(['SEG-07'] as const);
const ODOMETER = sharedList(['odometer']);
const NO_PURCHASE = sharedList(['purchasedOn']);
const NO_REGISTRATION = sharedList(['registeredOn']);

/** The makers' booklets by every name of their models; one under a name of its own comes first. */
const bookletsOf = compiledOnce('SegmentPolicy', ({ life, models }: SegmentPolicy) => {
  const canonical = (name: string): string => canonicalText(name) ?? name;
  const named = new Map(
    Object.entries(life.models).map(([name, span]) => [canonical(name), span] as const),
  );
  const byModel = Object.entries(models).flatMap(([key, entry]) => {
    const names = [key, ...entry.names].map(canonical);
    const booklets = names.flatMap((name) => named.get(name) ?? []);
    // Of several names with booklets of their own, the key speaks for the rest, or none does.
    const span = named.get(canonical(key)) ?? (booklets.length === 1 ? booklets[0] : undefined);
    return span === undefined ? [] : names.map((name) => [name, span] as const);
  });
  return new Map([...byModel, ...named]);
});

const STANDS: Readonly<Record<LifecycleRuling['status'], Stand>> = {
  preFirstService: { status: 'preFirstService', freeServiceMissed: false },
  firstServiceDue: { status: 'firstServiceDue', freeServiceMissed: false },
  inWarranty: { status: 'inWarranty', freeServiceMissed: false },
  postWarranty: { status: 'postWarranty', freeServiceMissed: false },
  replacementLikely: { status: 'replacementLikely', freeServiceMissed: false },
  resaleRisk: { status: 'resaleRisk', freeServiceMissed: false },
  unknown: { status: 'unknown', freeServiceMissed: false },
};
const MISSED: Stand = { status: 'inWarranty', freeServiceMissed: true };

function standOn(
  { purchasedOn, kmNow, freeServiceDone }: LifecycleFacts,
  countedFrom: LocalDate | null,
  span: FreeServiceSpan,
  today: LocalDate,
  { life }: SegmentPolicy,
): Stand {
  if (purchasedOn === undefined || purchasedOn > today) return STANDS.unknown;
  const isOver = (from: LocalDate, months: number): boolean => monthsAfter(from, months) <= today;

  if (isOver(purchasedOn, life.replaceToMonths)) return STANDS.resaleRisk;
  if (isOver(purchasedOn, life.replaceFromMonths)) return STANDS.replacementLikely;
  // Of a used car whose registration is not known, the own purchase is the latest it can have been.
  if (isOver(countedFrom ?? purchasedOn, life.warrantyMonths)) return STANDS.postWarranty;
  if (kmNow !== undefined && kmNow >= life.warrantyKm) return STANDS.postWarranty;
  if (countedFrom === null) return STANDS.unknown;
  if (freeServiceDone) return STANDS.inWarranty;
  if (kmNow !== undefined) {
    if (kmNow > span.freeServiceToKm) return MISSED;
    return STANDS[kmNow >= span.freeServiceFromKm ? 'firstServiceDue' : 'preFirstService'];
  }
  if (monthsAfter(countedFrom, span.freeServiceToMonths) < today) return MISSED;
  return STANDS[
    isOver(countedFrom, span.freeServiceFromMonths) ? 'firstServiceDue' : 'preFirstService'
  ];
}

/** The purchase; of a used car the first registration, `null` where that is not known. */
function countedFromOf({
  purchasedOn,
  registeredOn,
  boughtUsed,
}: LifecycleFacts): LocalDate | null {
  if (purchasedOn === undefined) return null;
  const isUsed = boughtUsed ?? (registeredOn !== undefined && registeredOn < purchasedOn);
  return isUsed ? (registeredOn ?? null) : purchasedOn;
}

/** Every day on which a threshold of time is reached, in order. */
function turnsOf(
  purchasedOn: LocalDate,
  countedFrom: LocalDate | null,
  span: FreeServiceSpan,
  { life }: SegmentPolicy,
): readonly LocalDate[] {
  const from = countedFrom ?? purchasedOn;
  return [
    purchasedOn,
    monthsAfter(from, span.freeServiceFromMonths),
    addDays(monthsAfter(from, span.freeServiceToMonths), 1),
    monthsAfter(from, life.warrantyMonths),
    monthsAfter(purchasedOn, life.replaceFromMonths),
    monthsAfter(purchasedOn, life.replaceToMonths),
  ].sort();
}

function missingOf({ purchasedOn }: LifecycleFacts, today: LocalDate): readonly string[] {
  return purchasedOn === undefined || purchasedOn > today ? NO_PURCHASE : NO_REGISTRATION;
}

const LAST_CENTURY = '9800-01-01';

/** So many calendar months later; days of the calendar's last two centuries stay where they are. */
function monthsAfter(day: LocalDate, months: number): LocalDate {
  return day < LAST_CENTURY ? addMonths(day, months) : LAST_CENTURY;
}
