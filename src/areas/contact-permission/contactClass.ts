import type { ContactPurpose } from '../../foundation/dealership/types.js';
import type { ContactPermissionPolicy, MarkedPurposes } from './policy.js';
import type { ContactClass } from './types.js';

/** What a contact is about, and whether an offer is in it. */
export interface ContactMatter {
  readonly purpose: ContactPurpose;
  readonly promotional?: boolean | undefined;
}

/** Exempt, care or promotion: an offer makes a promotion of anything, of an exempt notice too. */
export function contactClass(
  { purpose, promotional }: ContactMatter,
  policy: ContactPermissionPolicy,
): ContactClass {
  if (promotional === true || isOffer(purpose, policy)) return 'promotion';
  return isMarked(policy.exemptPurposes, purpose) ? 'exempt' : 'care';
}

/** Whether it counts for no cap: an exempt notice, or a greeting without an offer. */
export function isFree(matter: ContactMatter, policy: ContactPermissionPolicy): boolean {
  const kind = contactClass(matter, policy);
  return (
    kind === 'exempt' || (kind === 'care' && isMarked(policy.greetingPurposes, matter.purpose))
  );
}

/** Whether a purpose is an offer in itself. */
export function isOffer(purpose: ContactPurpose, policy: ContactPermissionPolicy): boolean {
  return isMarked(policy.promotionalPurposes, purpose);
}

function isMarked(marked: MarkedPurposes, purpose: ContactPurpose): boolean {
  return Object.hasOwn(marked, purpose) && marked[purpose] === true;
}
