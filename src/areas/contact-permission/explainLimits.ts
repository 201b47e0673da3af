import type { Reason, Text } from '../../foundation/kernel/ruling.js';
import { limitContacts } from './limitContacts.js';
import type { ContactPermissionPolicy } from './policy.js';
import { tallyContacts } from './tallyContacts.js';
import type { LimitFacts, LimitReason, LimitRuling } from './types.js';

/** Why `limitContacts` ruled as it did: one reason a candidate, in their order. */
export function explainLimits(
  facts: LimitFacts,
  at: Date,
  policy: ContactPermissionPolicy,
): readonly Reason<'REM-11' | 'L11'>[] {
  return explainLimited(limitContacts(facts, at, policy), facts, at, policy);
}

/** Why such rulings came out, where somebody joined further matters after `limitContacts` had ruled. */
export function explainLimited(
  rulings: readonly LimitRuling[],
  facts: LimitFacts,
  at: Date,
  policy: ContactPermissionPolicy,
): readonly Reason<'REM-11' | 'L11'>[] {
  const heard = tallyContacts(facts, at, policy);
  const used = {
    maxContactsPerDay: policy.maxContactsPerDay,
    maxPromotionalPerDay: policy.maxPromotionalPerDay,
    maxPromotionalPer30Days: policy.maxPromotionalPer30Days,
    legalCaps: policy.legalCaps
      .map(({ most, per, unit }) => `${most} in ${per} ${unit}`)
      .join(', '),
    bundleWithinDays: policy.bundleWithinDays,
    zone: policy.zone,
  };
  return rulings.map((ruling) => ({
    rule: ruling.reason === 'legalCap' ? 'L11' : 'REM-11',
    facts: {
      key: ruling.key,
      today: heard.today,
      contactsToday: heard.contactsToday,
      promotionsToday: heard.promotionsToday,
      promotionsIn30Days: heard.promotionDays.length,
      status: ruling.status,
      reason: ruling.reason,
      bundledWith: ruling.bundledWith,
      untilOn: ruling.untilOn,
    },
    policy: used,
    sentence: sentenceOf(ruling, policy),
  }));
}

function sentenceOf(ruling: LimitRuling, policy: ContactPermissionPolicy): Text {
  if (ruling.reason !== null) return SENTENCES[ruling.reason](ruling, policy);
  const others = ruling.alsoNames.length;
  return others === 0
    ? { 'zh-CN': '今天可以联系。', en: 'It may be made today.' }
    : {
        'zh-CN': `今天联系，同时把另外 ${others} 件事一起说到。`,
        en: `It is made today and speaks of ${others} further ${others === 1 ? 'matter' : 'matters'}.`,
      };
}

type Sentence = (ruling: LimitRuling, policy: ContactPermissionPolicy) => Text;

const SENTENCES: Readonly<Record<LimitReason, Sentence>> = {
  alreadyDone: () => ({
    'zh-CN': '本周期的这项提醒已经做过，不再重复。',
    en: 'This reminder was already made in this cycle.',
  }),
  duplicate: () => ({
    'zh-CN': '同一客户、同一车辆、同一事项本周期只提醒一次。',
    en: 'The same customer, car, kind and cycle is reminded once only.',
  }),
  sameWeek: (_, { bundleWithinDays }) => ({
    'zh-CN': `与另一件事相隔不超过 ${bundleWithinDays} 天，合并成一次联系。`,
    en: `Within ${bundleWithinDays} days of another matter: one contact speaks of both.`,
  }),
  contactsPerDay: ({ untilOn }, { maxContactsPerDay }) => ({
    'zh-CN': `同一客户每天最多联系 ${maxContactsPerDay} 次，顺延到 ${untilOn}。`,
    en: `At most ${maxContactsPerDay} a day for one recipient: put off until ${untilOn}.`,
  }),
  promotionsPerDay: ({ untilOn }, { maxPromotionalPerDay }) => ({
    'zh-CN': `促销类联系每天最多 ${maxPromotionalPerDay} 次，顺延到 ${untilOn}。`,
    en: `At most ${maxPromotionalPerDay} with an offer a day: put off until ${untilOn}.`,
  }),
  promotionsPer30Days: ({ untilOn }, { maxPromotionalPer30Days }) => ({
    'zh-CN': `30 天内促销类联系最多 ${maxPromotionalPer30Days} 次，顺延到 ${untilOn}。`,
    en: `At most ${maxPromotionalPer30Days} with an offer in 30 days: put off until ${untilOn}.`,
  }),
  legalCap: ({ untilOn }) => ({
    'zh-CN': `已到法律规定的推广联系次数上限，顺延到 ${untilOn}。`,
    en: `The law permits no further contact with an offer now: put off until ${untilOn}.`,
  }),
};
