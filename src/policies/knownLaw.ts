import {
  defaultJurisdictionPolicy,
  type JurisdictionPolicy,
} from '../foundation/jurisdictions/policy.js';
import { mergePatch } from '../foundation/kernel/policy.js';
import { isPlain } from './isPlain.js';
import type { PolicyLayer } from './layer.js';

/**
 * Changes of a country whose law is switched off, laid over what this package knows of that law: the
 * base holds nothing that they could change.
 */
export function overKnownLaw(base: JurisdictionPolicy, changes: unknown): unknown {
  if (base.jurisdictions.CN !== undefined || !isPlain(changes)) return changes;
  const { jurisdictions } = changes;
  if (!isPlain(jurisdictions) || !isPlain(jurisdictions['CN'])) return changes;
  const { version, jurisdictions: known } = defaultJurisdictionPolicy;
  const law = mergePatch(known.CN, jurisdictions['CN']);
  return { version, ...changes, jurisdictions: { ...jurisdictions, CN: law } };
}

/** What the law that is switched on asks of other areas; a house may be stricter, never laxer. */
export function lawLayer({ jurisdictions }: JurisdictionPolicy): PolicyLayer {
  if (jurisdictions.CN === undefined) return {};
  return { contactPermission: { consentRequired: { promotionByLaw: true } } };
}
