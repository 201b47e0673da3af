import { type CustomerPolicy, defaultCustomerPolicy } from '../areas/customers/policy.js';
import { customerPolicySchema } from '../areas/customers/policySchema.js';
import { defineCustomerPolicy } from '../policies/defineAreaPolicies.js';
import type { AreaDecision } from './areaDecision.js';

/** What every decision on customer cards goes by. */
export const byCustomerPolicy: Pick<
  AreaDecision<unknown, CustomerPolicy, unknown>,
  'policy' | 'define' | 'zoneOf'
> = {
  policy: customerPolicySchema,
  define: (changes) => defineCustomerPolicy(defaultCustomerPolicy, changes),
  zoneOf: (policy) => policy.zone,
};
