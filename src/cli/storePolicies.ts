import { type Result, under } from '../foundation/kernel/result.js';
import { defaultPolicies, type Policies } from '../planner/policy.js';
import { definePolicies } from '../policies/definePolicies.js';
import type { StoreFile } from './import/storeFile.js';

/** The store's zone and region, stated once, and its changes by area. */
export function storePolicies({ store, policies }: StoreFile): Result<Policies> {
  const place = {
    zone: store.timeZone,
    ...(store.province === undefined ? {} : { region: store.province }),
    ...(store.location === undefined ? {} : { planner: { location: store.location } }),
  };
  const defined = definePolicies(defaultPolicies, [place, policies]);
  if (defined.ok) return defined;
  const [first, ...rest] = under('policies', defined.issues);
  return first === undefined ? defined : { ok: false, issues: [first, ...rest] };
}
