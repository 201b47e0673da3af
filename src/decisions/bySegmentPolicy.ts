import { defaultSegmentPolicy, type SegmentPolicy } from '../areas/segments/policy.js';
import { segmentPolicySchema } from '../areas/segments/policySchema.js';
import { defineSegmentPolicy } from '../policies/defineAreaPolicies.js';
import type { AreaDecision } from './areaDecision.js';

/** What every decision on segments goes by. */
export const bySegmentPolicy: Pick<
  AreaDecision<unknown, SegmentPolicy, unknown>,
  'policy' | 'define' | 'zoneOf'
> = {
  policy: segmentPolicySchema,
  define: (changes) => defineSegmentPolicy(defaultSegmentPolicy, changes),
  zoneOf: (policy) => policy.zone,
};
