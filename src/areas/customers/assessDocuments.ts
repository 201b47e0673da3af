import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, type Reason, sharedList } from '../../foundation/kernel/ruling.js';
import { blockSentence } from './blockSentence.js';
import { isFilled } from './isFilled.js';
import type { CustomerPolicy } from './policy.js';
import { reasonsOf } from './reasonsOf.js';
import { shareOf } from './shares.js';
import type { CustomerRule, DocumentFacts, DocumentRuling } from './types.js';

/**
 * Tells whether the documents of a sold car are all in its archive.
 *
 * Six kinds are mandatory; other vouchers are kept if there are any. A document that does not
 * apply needs a reason, else it is missing. Only metadata are read: the scans, and the copy of the
 * ID card above all, stay with the host. Kinds that the policy does not know count for nothing.
 *
 * Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule CARD-04
 */
export function assessDocuments(
  facts: DocumentFacts,
  at: Date,
  policy: CustomerPolicy,
): DocumentRuling {
  requireDefined(policy, 'CustomerPolicy');
  millisecondsOf(at, 'at');
  const settled = new Set<string>();
  const doubtful = new Set<string>();
  for (const { kind, state, reason } of facts.documents) {
    if (state === 'present' || isFilled(reason)) settled.add(kind);
    else doubtful.add(kind);
  }
  const kinds = Object.keys(policy.documents);
  const filled = kinds.filter((kind) => settled.has(kind)).length;
  const isMissing = (kind: string): boolean =>
    policy.documents[kind] === 'mandatory' && !settled.has(kind);
  const missing = kinds.filter(isMissing);
  return {
    status: missing.length === 0 ? 'complete' : 'incomplete',
    filled,
    outOf: kinds.length,
    completeness: shareOf(filled, kinds.length),
    withoutReason: sharedList(kinds.filter((kind) => doubtful.has(kind) && !settled.has(kind))),
    because: BECAUSE,
    assumed: NONE,
    missing: sharedList(missing),
  };
}

/** Why `assessDocuments` ruled as it did. */
export function explainDocuments(
  facts: DocumentFacts,
  at: Date,
  policy: CustomerPolicy,
): readonly Reason<CustomerRule>[] {
  const { because, filled, outOf, withoutReason, missing } = assessDocuments(facts, at, policy);
  return reasonsOf(
    because,
    { filled, outOf, withoutReason: withoutReason.join(', '), missing: missing.join(', ') },
    { documents: Object.keys(policy.documents).join(', ') },
    blockSentence({ 'zh-CN': '交车资料', en: 'Documents of the sale' }, filled, outOf, missing),
  );
}

const BECAUSE = sharedList(['CARD-04'] as const);
