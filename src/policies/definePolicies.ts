import { defined, requireDefined } from '../foundation/kernel/policy.js';
import {
  type Issue,
  issue,
  ok,
  type Result,
  resultOf,
  under,
} from '../foundation/kernel/result.js';
import type { Policies } from '../planner/policy.js';
import {
  defineCallWindowPolicy,
  defineChurnPolicy,
  defineContactPermissionPolicy,
  definePlannerPolicy,
  defineReminderPolicy,
} from './defineAreaPolicies.js';
import { findDisagreements } from './findDisagreements.js';

/**
 * Changes of one level of the house: the group, a region, a store.
 *
 * `zone`, `region` and `holidays` are stated once here and reach every area that reads them; the
 * rest is changes by area.
 */
export interface PolicyLayer {
  /** IANA zone of the store. */
  readonly zone?: string | undefined;
  /** Where the store stands, for customers whose own region is not known. */
  readonly region?: string | undefined;
  /** Holiday years by year, laid over those there are. */
  readonly holidays?: unknown;
  readonly callWindows?: unknown;
  readonly reminders?: unknown;
  readonly churn?: unknown;
  readonly contactPermission?: unknown;
  readonly planner?: unknown;
}

const DEFINE: {
  readonly [Area in keyof Policies]: (
    base: Policies[Area],
    changes: unknown,
  ) => Result<Policies[Area]>;
} = {
  callWindows: defineCallWindowPolicy,
  reminders: defineReminderPolicy,
  churn: defineChurnPolicy,
  contactPermission: defineContactPermissionPolicy,
  planner: definePlannerPolicy,
};

const LAYER_KEYS: ReadonlySet<string> = new Set([
  'zone',
  'region',
  'holidays',
  ...Object.keys(DEFINE),
]);

/**
 * Joins the policies of all areas: group, region and store are laid over the base in this order, what
 * is stated once reaches every area, and what two areas say differently is an issue.
 *
 * @example
 * ```ts
 * import { orThrow } from 'dealer-care/kernel';
 * import { defaultPolicies } from 'dealer-care/planner';
 * import { definePolicies } from 'dealer-care/policies';
 *
 * const group = { churn: { lostMonths: 9 } };
 * const store = { zone: 'Asia/Urumqi', planner: { slotMinutes: 8 } };
 * const policies = orThrow(definePolicies(defaultPolicies, [group, store]));
 * console.log([policies.reminders.zone, policies.churn.lostMonths]); // => ["Asia/Urumqi", 9]
 * ```
 */
export function definePolicies(base: Policies, layers: readonly PolicyLayer[]): Result<Policies> {
  requireDefined(base, 'Policies');
  const found: Issue[] = layers.flatMap(unknownKeys);
  if (found.length > 0) return resultOf(base, found);

  const joined = { ...base };
  for (const area of Object.keys(DEFINE) as (keyof Policies)[]) {
    found.push(...under(area, define(area, base, layers, joined)));
  }
  if (found.length > 0) return resultOf(base, found);
  const apart = findDisagreements(joined);
  return apart.length > 0 ? resultOf(base, apart) : ok(defined(joined));
}

/** Defines one area into `joined`; answers what was wrong. */
function define<Area extends keyof Policies>(
  area: Area,
  base: Policies,
  layers: readonly PolicyLayer[],
  joined: Policies,
): readonly Issue[] {
  const changes = layers.reduce<unknown>(
    (sum, layer) => joinedChanges(joinedChanges(sum, statedOnce(area, layer)), layer[area] ?? {}),
    {},
  );
  const result = (
    DEFINE[area] as (base: Policies[Area], changes: unknown) => Result<Policies[Area]>
  )(base[area], changes);
  if (!result.ok) return result.issues;
  Object.assign(joined, { [area]: result.value });
  return [];
}

/** What a layer states for all areas, as changes of this one. */
function statedOnce(area: keyof Policies, { zone, region, holidays }: PolicyLayer): object {
  const windows = area === 'callWindows';
  return {
    ...(zone === undefined ? {} : { zone }),
    ...(windows && region !== undefined ? { region } : {}),
    ...(windows && holidays !== undefined ? { holidays } : {}),
  };
}

/** Two patches as one: as `mergePatch`, but a `null` of the later one stays, for it still removes. */
function joinedChanges(earlier: unknown, later: unknown): unknown {
  if (!isPlain(earlier) || !isPlain(later)) return later;
  const entries = Object.entries(later).map(([key, value]) => [
    key,
    Object.hasOwn(earlier, key) ? joinedChanges(earlier[key], value) : value,
  ]);
  return { ...earlier, ...Object.fromEntries(entries) };
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unknownKeys(layer: unknown): Issue[] {
  if (!isPlain(layer)) return [issue('wrongType', [], 'an object of changes by area')];
  const unknown = Object.keys(layer).filter((key) => !LAYER_KEYS.has(key));
  return unknown.length === 0
    ? []
    : [issue('unknownKey', [], `only ${[...LAYER_KEYS].join(', ')}`)];
}
