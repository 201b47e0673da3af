import { defined, mergePatch, requireDefined } from '../foundation/kernel/policy.js';
import { type Issue, issue, ok, type Result, resultOf } from '../foundation/kernel/result.js';
import { parseWith, type Schema } from '../foundation/kernel/schema.js';
import { canonicalZone } from '../foundation/time/zone.js';

/** What it takes to define the policy of one area. */
export interface PolicyKind<Policy extends object> {
  /** Name of the policy's interface, without `Policy`. */
  readonly name: string;
  readonly schema: () => Schema<Policy>;
  /** What a schema cannot see: the earliest after the latest, a week that never opens. */
  readonly check: (policy: Policy) => readonly Issue[];
  /** Compiles it, so that the first ruling does not pay for it. */
  readonly compile: (policy: Policy) => unknown;
}

/**
 * Lays changes over a defined policy: merges them, checks the outcome, compiles it, freezes it and
 * marks it as defined. All issues come at once; neither argument is touched.
 */
export function definePolicy<Policy extends { readonly zone: string }>(
  kind: PolicyKind<Policy>,
  base: Policy,
  changes: unknown,
): Result<Policy> {
  requireDefined(base, `${kind.name}Policy`);
  const parsed = parseWith(kind.schema(), mergePatch(base, changes));
  if (!parsed.ok) return parsed;
  const zone = canonicalZone(parsed.value.zone);
  if (zone === undefined) {
    return resultOf(parsed.value, [issue('unknownZone', ['zone'], 'an IANA time zone')]);
  }
  const policy = { ...parsed.value, zone };
  const issues = kind.check(policy);
  if (issues.length > 0) return resultOf(policy, issues);
  defined(policy);
  kind.compile(policy);
  return ok(policy);
}
