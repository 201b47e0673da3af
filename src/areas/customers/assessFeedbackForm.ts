import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, type Reason, sharedList } from '../../foundation/kernel/ruling.js';
import type { CustomerPolicy } from './policy.js';
import { reasonsOf } from './reasonsOf.js';
import type { CustomerRule, FeedbackForm, FeedbackRuling } from './types.js';

/**
 * Tells whether a new-car satisfaction form goes into the archive: only once the customer has
 * confirmed it with a signature.
 *
 * An electronic signature and a confirmed link count as one. A signature dated after `at` is not
 * known yet. Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule CARD-05
 */
export function assessFeedbackForm(
  facts: FeedbackForm,
  at: Date,
  policy: CustomerPolicy,
): FeedbackRuling {
  requireDefined(policy, 'CustomerPolicy');
  const { signatureRequired, signatures } = policy.feedback;
  const { signature, signedAt } = facts;
  const atMs = millisecondsOf(at, 'at');
  const isKnown = signedAt === undefined || signedAt.getTime() <= atMs;
  const isSigned = signature !== undefined && signatures[signature] && isKnown;
  return isSigned || !signatureRequired ? ATTACHED : REFUSED;
}

/** Why `assessFeedbackForm` ruled as it did. */
export function explainFeedbackForm(
  facts: FeedbackForm,
  at: Date,
  policy: CustomerPolicy,
): readonly Reason<CustomerRule>[] {
  const { status, because } = assessFeedbackForm(facts, at, policy);
  return reasonsOf(
    because,
    { signature: facts.signature ?? null, signedAt: facts.signedAt?.toISOString() ?? null },
    { 'feedback.signatureRequired': policy.feedback.signatureRequired },
    status === 'attached'
      ? {
          'zh-CN': '新车客户满意度评价表可以归档。',
          en: 'The new-car satisfaction form goes into the archive.',
        }
      : {
          'zh-CN': '评价表还没有客户签字确认，不能归档。',
          en: 'The customer has not signed the form yet: it does not go into the archive.',
        },
  );
}

const BECAUSE = sharedList(['CARD-05'] as const);
const ATTACHED: FeedbackRuling = Object.freeze({
  status: 'attached',
  because: BECAUSE,
  assumed: NONE,
  missing: NONE,
});
const REFUSED: FeedbackRuling = Object.freeze({
  status: 'refused',
  because: BECAUSE,
  assumed: NONE,
  missing: sharedList(['signature']),
});
