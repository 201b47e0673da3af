import { isReadableNumber } from '../../foundation/dealership/mobile.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import type { Evidence, Reason, Text } from '../../foundation/kernel/ruling.js';
import { assessPermission, wishFor } from './assessPermission.js';
import type { ContactPermissionPolicy } from './policy.js';
import type { BlockReason, ContactClass, PermissionFacts } from './types.js';

/** Why `assessPermission` ruled as it did: the card, the wish that decided, and what was asked for. */
export function explainPermission(
  facts: PermissionFacts,
  at: Date,
  policy: ContactPermissionPolicy,
): readonly Reason<'PRIV-04' | 'L09'>[] {
  const { contactClass, reason, because } = assessPermission(facts, at, policy);
  const wish = wishFor(facts, contactClass, millisecondsOf(at, 'at'), policy);
  const seen: Record<string, Evidence> = {
    channel: facts.channel,
    purpose: facts.purpose,
    contactClass,
    cardStatus: facts.card.status,
    hasMobile: isReadableNumber(facts.card.mobile),
    wish: wish?.answer ?? null,
    wishChannel: wish?.channel ?? null,
    wishScope: wish?.scope ?? null,
    wishAt: wish?.at?.toISOString() ?? null,
    reason,
  };
  const used: Record<string, Evidence> = {
    serviceNoticesAlwaysAllowed: policy.serviceNoticesAlwaysAllowed,
    'consentRequired.care': policy.consentRequired.care,
    'consentRequired.promotion': policy.consentRequired.promotion,
    'consentRequired.promotionByLaw': policy.consentRequired.promotionByLaw,
  };
  const { status } = facts.card;
  if (status !== 'active') used[`statusStops.${status}`] = policy.statusStops[status];
  const sentence = reason === null ? ALLOWED[contactClass] : blockedBy(reason, policy);
  return because.map((rule) => ({
    rule,
    facts: seen,
    policy: used,
    sentence: rule === 'L09' ? BY_LAW : sentence,
  }));
}

const ALLOWED: Readonly<Record<ContactClass, Text>> = {
  exempt: {
    'zh-CN': '这是客户在等的通知，可以联系。',
    en: 'A notice that the customer is waiting for: it may go out.',
  },
  care: {
    'zh-CN': '属于服务关怀，客户没有拒绝，可以联系。',
    en: 'Care, and the customer has not refused it: allowed.',
  },
  promotion: {
    'zh-CN': '内容带有优惠推广，客户没有拒绝，可以联系。',
    en: 'It carries an offer, and the customer has not refused offers: allowed.',
  },
};

type StopReason = 'deceased' | 'moved' | 'carSold' | 'doNotContact';

/** A stop is told with what it lets through. */
function blockedBy(reason: BlockReason, policy: ContactPermissionPolicy): Text {
  if (!isStop(reason)) return BLOCKED[reason];
  const { serviceNoticesAlwaysAllowed, statusStops } = policy;
  const stop = reason === 'doNotContact' ? 'allButExempt' : statusStops[reason];
  const { 'zh-CN': zh, en } = STOPS[reason];
  return stop === 'allButExempt' && serviceNoticesAlwaysAllowed
    ? {
        'zh-CN': `${zh}，除取车、安全等必要通知外不再联系。`,
        en: `${en}: only notices such as pick-up or safety go out.`,
      }
    : { 'zh-CN': `${zh}，不再联系。`, en: `${en}: no contact.` };
}

function isStop(reason: BlockReason): reason is StopReason {
  return Object.hasOwn(STOPS, reason);
}

const STOPS: Readonly<Record<StopReason, Text>> = {
  deceased: { 'zh-CN': '客户已故', en: 'The customer has died' },
  moved: { 'zh-CN': '客户已搬离', en: 'The customer has moved away' },
  carSold: { 'zh-CN': '客户的车已售出', en: 'The customer has sold the car' },
  doNotContact: { 'zh-CN': '客户要求不再打扰', en: 'The customer asked not to be contacted' },
};

const BLOCKED: Readonly<Record<Exclude<BlockReason, StopReason>, Text>> = {
  noContact: {
    'zh-CN': '没有可用的手机号码，打不了电话，也发不了短信。',
    en: 'No usable mobile number on the card: no call and no text.',
  },
  refused: {
    'zh-CN': '客户拒绝了这种联系方式或内容，在客户重新同意之前不这样联系。',
    en: 'The customer refused this channel or purpose; it stays so until they agree anew.',
  },
  noConsent: {
    'zh-CN': '这类联系须先征得客户同意，目前没有同意记录。',
    en: 'This kind of contact needs the customer’s consent, and none is on record.',
  },
};

const BY_LAW: Text = {
  'zh-CN': '法律规定：推广类电话和信息须先取得客户同意，并留存记录。',
  en: 'By law, calls and messages with an offer need the customer’s consent, and a record of it.',
};
