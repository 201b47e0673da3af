import type { ContactPurpose } from '../../foundation/dealership/types.js';
import { type Issue, issue } from '../../foundation/kernel/result.js';
import type { ContactPermissionPolicy, MarkedPurposes } from './policy.js';

/**
 * Finds what contradicts itself in a contact-permission policy whose shape is right: caps that can
 * never both be used up, and a purpose that is an offer and a free contact at once.
 *
 * @rule PRIV-04 REM-11
 */
export function checkContactPermissionPolicy(policy: ContactPermissionPolicy): Issue[] {
  const { maxPromotionalPerDay, maxPromotionalPer30Days, promotionalPurposes } = policy;
  const found: Issue[] = [];
  if (maxPromotionalPerDay > maxPromotionalPer30Days) {
    found.push(issue('wrongOrder', ['maxPromotionalPerDay'], 'at most maxPromotionalPer30Days'));
  }
  const free = { exemptPurposes: policy.exemptPurposes, greetingPurposes: policy.greetingPurposes };
  for (const [list, purposes] of Object.entries(free)) {
    for (const purpose of both(purposes, promotionalPurposes)) {
      found.push(issue('disagreement', [list, purpose], 'no purpose of promotionalPurposes'));
    }
  }
  return found;
}

function both(one: MarkedPurposes, other: MarkedPurposes): ContactPurpose[] {
  const names = Object.keys(one) as ContactPurpose[];
  return names.filter((name) => one[name] === true && other[name] === true);
}
