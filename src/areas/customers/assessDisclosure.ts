import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import type { CustomerPolicy } from './policy.js';
import { reasonsOf } from './reasonsOf.js';
import type { CustomerRule, DisclosureFacts, DisclosureRuling } from './types.js';

/**
 * Tells whether a detail may be spoken to whoever is on the line.
 *
 * Details of the car, the address and the price are for the owner and the registered user; before
 * anybody was asked the answer is `unknown`, after a no without a relation it is withheld. An
 * address is asked for, even of the owner, and never read out. What is general may always be said.
 *
 * Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule PRIV-03
 * @example
 * ```ts
 * import { assessDisclosure, defaultCustomerPolicy } from 'dealer-care/customers';
 *
 * const at = new Date('2026-03-10T09:00:00+08:00');
 * const friend = { isOwner: false, relation: 'friend', detail: 'vehicle' } as const;
 * console.log(assessDisclosure(friend, at, defaultCustomerPolicy).status); // => "withheld"
 * const owner = { isOwner: true, detail: 'vehicle' } as const;
 * console.log(assessDisclosure(owner, at, defaultCustomerPolicy).status); // => "allowed"
 * ```
 */
export function assessDisclosure(
  facts: DisclosureFacts,
  at: Date,
  policy: CustomerPolicy,
): DisclosureRuling {
  requireDefined(policy, 'CustomerPolicy');
  millisecondsOf(at, 'at');
  const { isOwner, relation, detail } = facts;
  const { confirmOwnerFirst, mayHear, confidential, askInstead } = policy.privacy;
  if (!confidential[detail]) return ALLOWED;
  if (confirmOwnerFirst && isOwner === undefined) return UNKNOWN;
  if (confirmOwnerFirst && isOwner !== true) {
    if (relation === undefined) return WITHHELD_UNSAID;
    if (!mayHear[relation]) return WITHHELD;
  }
  return askInstead[detail] ? ASK_INSTEAD : ALLOWED;
}

/** Why `assessDisclosure` ruled as it did. */
export function explainDisclosure(
  facts: DisclosureFacts,
  at: Date,
  policy: CustomerPolicy,
): readonly Reason<CustomerRule>[] {
  const { status, because, missing } = assessDisclosure(facts, at, policy);
  const { isOwner, relation, detail } = facts;
  const { confirmOwnerFirst, confidential, askInstead } = policy.privacy;
  return reasonsOf(
    because,
    { isOwner: isOwner ?? null, relation: relation ?? null, detail },
    {
      'privacy.confirmOwnerFirst': confirmOwnerFirst,
      [`privacy.confidential.${detail}`]: confidential[detail],
      [`privacy.askInstead.${detail}`]: askInstead[detail],
    },
    status === 'withheld' && missing.length > 0 ? ASK_RELATION : SENTENCES[status],
  );
}

const BECAUSE = sharedList(['PRIV-03'] as const);
const ALLOWED = ruled('allowed', []);
const ASK_INSTEAD = ruled('askInstead', []);
const WITHHELD = ruled('withheld', []);
const WITHHELD_UNSAID = ruled('withheld', ['relation']);
const UNKNOWN = ruled('unknown', ['isOwner']);

function ruled(status: DisclosureRuling['status'], missing: readonly string[]): DisclosureRuling {
  return Object.freeze({
    status,
    because: BECAUSE,
    assumed: NONE,
    missing: sharedList(missing),
  });
}

const ASK_RELATION: Text = {
  'zh-CN': '对方不是车主，请先问清与车主的关系；问清之前，车辆、地址和价格都不透露。',
  en: 'Not the owner: ask what the speaker is to the owner; until then car, address and price are not disclosed.',
};

const SENTENCES: Readonly<Record<DisclosureRuling['status'], Text>> = {
  allowed: { 'zh-CN': '可以和对方说。', en: 'It may be spoken about.' },
  askInstead: {
    'zh-CN': '请对方自己报地址，不要照着系统念。',
    en: 'Let the speaker say it; do not read it out.',
  },
  withheld: {
    'zh-CN': '对方不是车主，也不是登记的使用人，车辆、地址和价格都不透露。',
    en: 'Neither the owner nor the registered user: car, address and price are not disclosed.',
  },
  unknown: {
    'zh-CN': '先问一句“请问您是车主本人吗”，再谈具体内容。',
    en: 'Ask first whether the speaker is the owner.',
  },
};
