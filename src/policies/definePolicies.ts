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
  defineCustomerPolicy,
  defineFollowUpPolicy,
  defineJurisdictionPolicy,
  definePlannerPolicy,
  defineReminderPolicy,
  defineSegmentPolicy,
} from './defineAreaPolicies.js';
import { AREAS_WITH_HOLIDAYS, findDisagreements } from './findDisagreements.js';
import { isPlain } from './isPlain.js';
import { lawLayer } from './knownLaw.js';
import type { PolicyLayer } from './layer.js';

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
  followUps: defineFollowUpPolicy,
  segments: defineSegmentPolicy,
  customers: defineCustomerPolicy,
  jurisdiction: defineJurisdictionPolicy,
  planner: definePlannerPolicy,
};

/** The law comes first: what it asks for is laid under all layers. */
const REST = (Object.keys(DEFINE) as (keyof Policies)[]).filter((area) => area !== 'jurisdiction');

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
  found.push(...under('jurisdiction', define('jurisdiction', base, layers, joined)));
  const lawful = [lawLayer(joined.jurisdiction), ...layers];
  for (const area of REST) found.push(...under(area, define(area, base, lawful, joined)));
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
  if (isSame(changes, base[area])) return [];
  const result = (
    DEFINE[area] as (base: Policies[Area], changes: unknown) => Result<Policies[Area]>
  )(base[area], changes);
  if (!result.ok) return result.issues;
  Object.assign(joined, { [area]: result.value });
  return [];
}

/** Whether nothing is changed: most stores are in the zone of the base, and change two areas. */
function isSame(changes: unknown, { zone }: Policies[keyof Policies]): boolean {
  if (!isPlain(changes)) return false;
  return Object.entries(changes).every(([key, value]) => key === 'zone' && value === zone);
}

/** What a layer states for all areas, as changes of this one. */
function statedOnce(area: keyof Policies, { zone, region, holidays }: PolicyLayer): object {
  return {
    ...(zone === undefined ? {} : { zone }),
    ...(region !== undefined && area === 'callWindows' ? { region } : {}),
    ...(holidays !== undefined && readsHolidays(area) ? { holidays } : {}),
  };
}

function readsHolidays(area: keyof Policies): boolean {
  return (AREAS_WITH_HOLIDAYS as readonly string[]).includes(area);
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

function unknownKeys(layer: unknown): Issue[] {
  if (!isPlain(layer)) return [issue('wrongType', [], 'an object of changes by area')];
  const unknown = Object.keys(layer).filter((key) => !LAYER_KEYS.has(key));
  return unknown.length === 0
    ? []
    : [issue('unknownKey', [], `only ${[...LAYER_KEYS].join(', ')}`)];
}
