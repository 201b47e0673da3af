import { distanceKm } from '../../foundation/conditions/distance.js';
import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import type { SegmentPolicy } from './policy.js';
import type { ResidenceFacts, ResidenceRuling, ResidenceSummary, Ring } from './types.js';

/**
 * Tells how near the store a customer lives: in the core, in the road ring around it, or outside.
 *
 * The road distance counts where it is known, else the straight line times the policy's factor, and
 * `assumed` says so. At the inner limit the ring begins, at the outer one it has not ended yet.
 * Without either distance the customer is unclassified. Throws MisuseError on an invalid date or a
 * policy that was not defined.
 *
 * Units: kilometres.
 *
 * @rule SEG-05
 * @example
 * ```ts
 * import { assessResidence, defaultSegmentPolicy } from 'dealer-care/segments';
 *
 * const at = new Date('2026-11-27T09:00:00+08:00');
 * const ruling = assessResidence({ roadKm: 10 }, at, defaultSegmentPolicy);
 * console.log([ruling.status, ruling.nearby]); // => ["ring", true]
 * ```
 */
export function assessResidence(
  facts: ResidenceFacts,
  at: Date,
  policy: SegmentPolicy,
): ResidenceRuling {
  requireDefined(policy, 'SegmentPolicy');
  millisecondsOf(at, 'at');
  const distance = distanceOf(facts, policy);
  if (distance === null) {
    const places = PLACES_NEEDED.filter((place) => facts[place] === undefined);
    return { ...UNCLASSIFIED, missing: sharedList(['roadKm', ...places]) };
  }
  const status = ringAt(distance.km, policy);
  return {
    status,
    nearby: status !== 'outside',
    basis: distance.basis,
    because: BECAUSE,
    assumed: distance.basis === 'road' ? NONE : ESTIMATED,
    missing: NONE,
  };
}

/** The distance that counts, and where it comes from; `null` when neither is known. */
export function distanceOf(
  { roadKm, home, store }: ResidenceFacts,
  { straightLineFactor }: SegmentPolicy,
): { readonly km: number; readonly basis: 'road' | 'straightLine' } | null {
  if (roadKm !== undefined) return { km: roadKm, basis: 'road' };
  if (home === undefined || store === undefined) return null;
  const straightKm = distanceKm(home.lat, home.lon, store.lat, store.lon);
  return { km: straightKm * straightLineFactor, basis: 'straightLine' };
}

/** The ring in which a distance lies. */
export function ringAt(km: number, { ringInnerKm, ringOuterKm }: SegmentPolicy): Ring {
  if (km < ringInnerKm) return 'core';
  return km <= ringOuterKm ? 'ring' : 'outside';
}

/** Why `assessResidence` ruled as it did. */
export function explainResidence(
  facts: ResidenceFacts,
  at: Date,
  policy: SegmentPolicy,
): readonly Reason<'SEG-05'>[] {
  const { status } = assessResidence(facts, at, policy);
  const distance = distanceOf(facts, policy);
  const { ringInnerKm, ringOuterKm, straightLineFactor } = policy;
  const km = distance === null ? null : Math.round(distance.km * 1000) / 1000;
  return [
    {
      rule: 'SEG-05',
      facts: { km, basis: distance?.basis ?? null, ring: status },
      policy: { ringInnerKm, ringOuterKm, straightLineFactor },
      sentence: sentenceOf(status, km, distance?.basis === 'straightLine'),
    },
  ];
}

/**
 * Counts where the customers of a store live; how many of the located ones live nearby is
 * `nearbyShareOf`.
 *
 * @rule SEG-05
 */
export function summarizeResidence(
  customers: readonly ResidenceFacts[],
  at: Date,
  policy: SegmentPolicy,
): ResidenceSummary {
  const counts = { core: 0, ring: 0, outside: 0, unclassified: 0 };
  for (const facts of customers) counts[assessResidence(facts, at, policy).status]++;
  return counts;
}

/** The summary of two parts together. */
export function mergeResidence(one: ResidenceSummary, other: ResidenceSummary): ResidenceSummary {
  return {
    core: one.core + other.core,
    ring: one.ring + other.ring,
    outside: one.outside + other.outside,
    unclassified: one.unclassified + other.unclassified,
  };
}

/**
 * The share of the located customers who live nearby, 0 to 1: how well the store's site covers its
 * customers. `null` when nobody is located.
 *
 * @rule SEG-05
 * @example
 * ```ts
 * import { nearbyShareOf } from 'dealer-care/segments';
 *
 * console.log(nearbyShareOf({ core: 2, ring: 1, outside: 1, unclassified: 6 })); // => 0.75
 * ```
 */
export function nearbyShareOf({ core, ring, outside }: ResidenceSummary): number | null {
  const located = core + ring + outside;
  return located === 0 ? null : (core + ring) / located;
}

const BECAUSE = sharedList(['SEG-05'] as const);
const ESTIMATED = sharedList(['roadKm']);
const PLACES_NEEDED = ['home', 'store'] as const;

const UNCLASSIFIED: ResidenceRuling = Object.freeze({
  status: 'unclassified',
  nearby: null,
  basis: null,
  because: BECAUSE,
  assumed: NONE,
  missing: NONE,
});

const PLACES: Readonly<Record<Ring, Text>> = {
  core: { 'zh-CN': '属于门店核心圈', en: 'in the core around the store' },
  ring: { 'zh-CN': '属于门店周边圈', en: 'in the ring around the store' },
  outside: { 'zh-CN': '在门店周边圈以外', en: 'outside the ring' },
};

function sentenceOf(
  status: ResidenceRuling['status'],
  km: number | null,
  estimated: boolean,
): Text {
  if (status === 'unclassified' || km === null) {
    return {
      'zh-CN': '不知道客户住处到门店的距离，无法划分。',
      en: 'The distance from home to store is not known.',
    };
  }
  const place = PLACES[status];
  return {
    'zh-CN': `距门店${estimated ? '约' : ''} ${km} 公里${estimated ? '（按直线距离估算）' : ''}，${place['zh-CN']}。`,
    en: `${km} km from the store${estimated ? ', estimated from the straight line' : ''}: ${place.en}.`,
  };
}
