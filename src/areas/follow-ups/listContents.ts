import { requireDefined } from '../../foundation/kernel/policy.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import { localDateAt } from '../../foundation/time/instant.js';
import { daysBetween, type LocalDate } from '../../foundation/time/localDate.js';
import type { FollowUpPolicy } from './policy.js';
import type {
  ContentKey,
  FollowUpContentFacts,
  FollowUpContentRuling,
  OccasionKind,
} from './types.js';

/**
 * Lists what a follow-up on the day of `at` speaks of: how the customer judges the store, what they
 * suggest, the occasion of the day, and a card that is about to end.
 *
 * First and last day of an occasion belong to it. A card that ends in exactly 30 days is spoken of,
 * one that ends in 31 is not, one that ends today is; one that has ended is no matter of this rule.
 * How much of it fits into one call is told by `assessScript`.
 *
 * Zone: the policy's. Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule FUP-07
 * @example
 * ```ts
 * import { defaultFollowUpPolicy, listContents } from 'dealer-care/follow-ups';
 *
 * const facts = {
 *   type: 'satisfaction',
 *   memberships: [{ endsOn: '2026-04-09' }],
 *   occasions: [{ kind: 'storeAnniversary', from: '2026-03-10', until: '2026-03-10' }],
 * } as const;
 * const at = new Date('2026-03-10T08:00:00+08:00');
 * console.log(listContents(facts, at, defaultFollowUpPolicy).contents);
 * // => ["evaluation","suggestion","occasion","cardRenewal"]
 * ```
 */
export function listContents(
  facts: FollowUpContentFacts,
  at: Date,
  policy: FollowUpPolicy,
): FollowUpContentRuling {
  requireDefined(policy, 'FollowUpPolicy');
  const today = localDateAt(at, policy.zone);
  const occasions = occasionsOn(today, facts);
  const cardEndsOn = cardEndingSoon(today, facts, policy);
  const wanted = new Set<ContentKey>(policy.standardContents[facts.type]);
  if (occasions.length > 0) wanted.add('occasion');
  if (cardEndsOn !== null) wanted.add('cardRenewal');
  const contents = IN_ORDER.filter((one) => wanted.has(one));
  return {
    status: contents.length === 0 ? 'empty' : 'listed',
    contents,
    occasions,
    cardEndsOn,
    because: BECAUSE,
    assumed: NONE,
    missing: NONE,
  };
}

/** Why `listContents` put these contents into the follow-up. */
export function explainContents(
  facts: FollowUpContentFacts,
  at: Date,
  policy: FollowUpPolicy,
): readonly Reason<'FUP-07'>[] {
  const { contents, occasions, cardEndsOn, because } = listContents(facts, at, policy);
  return because.map((rule) => ({
    rule,
    facts: {
      type: facts.type,
      today: localDateAt(at, policy.zone),
      occasions: occasions.join(', '),
      cardEndsOn,
    },
    policy: {
      [`standardContents.${facts.type}`]: policy.standardContents[facts.type].join(', '),
      cardRenewalDays: policy.cardRenewalDays,
    },
    sentence: sentenceOf(contents, cardEndsOn),
  }));
}

const BECAUSE = sharedList(['FUP-07'] as const);
const IN_ORDER: readonly ContentKey[] = ['evaluation', 'suggestion', 'occasion', 'cardRenewal'];

function occasionsOn(today: LocalDate, { occasions }: FollowUpContentFacts): OccasionKind[] {
  const kinds = occasions.flatMap(({ kind, from, until }) =>
    from <= today && today <= until ? [kind] : [],
  );
  return [...new Set(kinds)].sort();
}

function cardEndingSoon(
  today: LocalDate,
  { memberships }: FollowUpContentFacts,
  { cardRenewalDays }: FollowUpPolicy,
): LocalDate | null {
  const ends = memberships.flatMap(({ endsOn }) => {
    if (endsOn === undefined) return [];
    const days = daysBetween(today, endsOn);
    return days >= 0 && days <= cardRenewalDays ? [endsOn] : [];
  });
  return ends.sort()[0] ?? null;
}

const NAMES: Readonly<Record<ContentKey, Text>> = {
  evaluation: { 'zh-CN': '请客户评价门店', en: 'how the customer judges the store' },
  suggestion: { 'zh-CN': '征求产品和服务建议', en: 'suggestions on product and service' },
  occasion: { 'zh-CN': '当日的节庆或活动', en: 'the occasion of the day' },
  cardRenewal: { 'zh-CN': '提醒续卡或升级', en: 'renewing or upgrading the card' },
};

function sentenceOf(contents: readonly ContentKey[], cardEndsOn: LocalDate | null): Text {
  if (contents.length === 0) {
    return {
      'zh-CN': '除主题外，今天没有别的内容要谈。',
      en: 'Beside its matter there is nothing to speak of today.',
    };
  }
  const zh = contents.map((one) => NAMES[one]['zh-CN']).join('、');
  const en = contents.map((one) => NAMES[one].en).join(', ');
  return {
    'zh-CN': `本次回访的内容：${zh}${cardEndsOn === null ? '' : `（会员卡 ${cardEndsOn} 到期）`}。`,
    en: `This follow-up speaks of: ${en}${cardEndsOn === null ? '' : ` (the card ends on ${cardEndsOn})`}.`,
  };
}
