import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import type { CustomerPolicy } from './policy.js';
import { reasonsOf } from './reasonsOf.js';
import type { CustomerRule, SharingConsent, SharingFacts, SharingRuling } from './types.js';

/**
 * Tells whether customer data may be given to somebody outside.
 *
 * Whoever decides about the data themselves needs the customer’s consent to exactly this recipient:
 * the latest answer that is known holds, of two at one instant the no. Whoever works on our order
 * needs a contract. Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule PRIV-02 L15
 */
export function assessSharing(
  facts: SharingFacts,
  at: Date,
  policy: CustomerPolicy,
): SharingRuling {
  requireDefined(policy, 'CustomerPolicy');
  const answer = latestAnswer(facts, millisecondsOf(at, 'at'));
  if (facts.as === 'processor') return facts.contract === true ? ALLOWED : REFUSED.noContract;
  if (answer === undefined) return REFUSED.noConsent;
  return answer === 'agreed' ? ALLOWED : REFUSED.refusedByCustomer;
}

/** Why `assessSharing` ruled as it did. */
export function explainSharing(
  facts: SharingFacts,
  at: Date,
  policy: CustomerPolicy,
): readonly Reason<CustomerRule>[] {
  const { because, reason } = assessSharing(facts, at, policy);
  const { recipient, as, contract } = facts;
  return reasonsOf(
    because,
    {
      recipient,
      as,
      contract: contract ?? null,
      answer: latestAnswer(facts, millisecondsOf(at, 'at')) ?? null,
      reason,
    },
    {},
    SENTENCES[reason ?? 'allowed'],
  );
}

const BECAUSE = sharedList(['PRIV-02', 'L15'] as const);

const ALLOWED: SharingRuling = Object.freeze({
  status: 'allowed',
  reason: null,
  because: BECAUSE,
  assumed: NONE,
  missing: NONE,
});

const REFUSED = {
  refusedByCustomer: refused('refusedByCustomer', []),
  noConsent: refused('noConsent', ['consents']),
  noContract: refused('noContract', ['contract']),
};

function refused(
  reason: NonNullable<SharingRuling['reason']>,
  missing: readonly string[],
): SharingRuling {
  return Object.freeze({
    status: 'refused',
    reason,
    because: BECAUSE,
    assumed: NONE,
    missing: sharedList(missing),
  });
}

function latestAnswer(
  { consents, recipient }: SharingFacts,
  atMs: number,
): SharingConsent['answer'] | undefined {
  let latest: SharingConsent | undefined;
  for (const one of consents) {
    const ms = one.at.getTime();
    if (one.recipient !== recipient || ms > atMs) continue;
    const latestMs = latest?.at.getTime() ?? Number.NEGATIVE_INFINITY;
    if (ms > latestMs || (ms === latestMs && one.answer === 'refused')) latest = one;
  }
  return latest?.answer;
}

const SENTENCES: Readonly<Record<NonNullable<SharingRuling['reason']> | 'allowed', Text>> = {
  allowed: {
    'zh-CN': '手续齐全，可以提供给对方。',
    en: 'All that is needed is there: the data may be passed on.',
  },
  refusedByCustomer: {
    'zh-CN': '客户不同意把资料给对方，不能提供。',
    en: 'The customer does not want this recipient to have the data.',
  },
  noConsent: {
    'zh-CN': '没有客户对该单位的同意记录，不能提供。',
    en: 'No consent to this recipient is on record.',
  },
  noContract: {
    'zh-CN': '和受托单位没有有效合同，不能提供。',
    en: 'No contract with the processor is in force.',
  },
};
