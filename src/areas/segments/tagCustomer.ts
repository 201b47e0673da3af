import type { ConditionStatus } from '../../foundation/conditions/types.js';
import type { VisitKind } from '../../foundation/dealership/types.js';
import { requireDefined } from '../../foundation/kernel/policy.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import { localDateAt } from '../../foundation/time/instant.js';
import type { LocalDate } from '../../foundation/time/localDate.js';
import { historyUpTo, isIn, spendingIn, visitsIn } from './customerHistory.js';
import type { SegmentPolicy } from './policy.js';
import type { CustomerTag, TagFacts, TagRuling } from './types.js';

/** The tags in their fixed order. */
export const customerTags: readonly CustomerTag[] = Object.freeze([
  'frequentTraveller',
  'highSpend',
  'priceSensitive',
  'warrantyOnly',
  'newParent',
]);

/** Whether a tag speaks of the family, and so is for the assigned care staff only. */
export function isSensitive(tag: CustomerTag): boolean {
  return tag === 'newParent';
}

/**
 * Tells which tags the file gives a customer: travels much, spends much, minds the price, comes for
 * free work only, has a new child.
 *
 * Each is in, out, or unknown where the facts for it are not recorded; an amount that is missing
 * leaves the spend unknown unless the known ones suffice. Whoever buys a car, comes to an event or
 * has the car collected comes for no work, free or paid: such visits say nothing. History is the policy's months up to the
 * local day of `at`. Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule SEG-10
 */
export function tagCustomer(facts: TagFacts, at: Date, policy: SegmentPolicy): TagRuling {
  requireDefined(policy, 'SegmentPolicy');
  const today = localDateAt(at, policy.zone);
  const found = customerTags.map((tag) => ({ tag, status: tagOn(tag, facts, today, policy) }));
  const isTagged = found.some(({ status }) => status === 'in');
  const isUnknown = found.some(({ status }) => status === 'unknown');
  return {
    status: isTagged ? 'tagged' : isUnknown ? 'unknown' : 'untagged',
    tags: found.map(({ tag, status }) => ({
      tag,
      status,
      visibility: isSensitive(tag) ? 'assignedCareStaff' : 'staff',
    })),
    because: BECAUSE,
    assumed: NONE,
    missing: sharedList(
      found.flatMap(({ tag, status }) => (status === 'unknown' ? [NEEDS[tag]] : [])),
    ),
  };
}

/** Whether one tag applies on a local day. */
export function tagOn(
  tag: CustomerTag,
  facts: TagFacts,
  today: LocalDate,
  policy: SegmentPolicy,
): ConditionStatus {
  return TESTS[tag](facts, today, policy);
}

/** Why `tagCustomer` ruled as it did, tag by tag. */
export function explainTags(
  facts: TagFacts,
  at: Date,
  policy: SegmentPolicy,
): readonly Reason<'SEG-10'>[] {
  const { tags } = policy;
  return tagCustomer(facts, at, policy).tags.map(({ tag, status, visibility }) => ({
    rule: 'SEG-10',
    facts: { tag, status, visibility },
    policy: {
      'tags.historyMonths': tags.historyMonths,
      [`tags.${FIGURES[tag]}`]: tags[FIGURES[tag]],
    },
    sentence: sentenceOf(tag, status),
  }));
}

const BECAUSE = sharedList(['SEG-10'] as const);
const DAYS_A_YEAR = 365;

/** Visits in which nothing is done on a car, so that nothing could be free or paid. */
const WITHOUT_WORK: ReadonlySet<VisitKind> = new Set(['carPurchase', 'event', 'collected']);

type Test = (facts: TagFacts, today: LocalDate, policy: SegmentPolicy) => ConditionStatus;

const TESTS: Readonly<Record<CustomerTag, Test>> = {
  frequentTraveller: ({ kmPerDay = {} }, _, { tags }) => {
    const rates = Object.values(kmPerDay);
    if (rates.length === 0) return 'unknown';
    return decided(Math.max(...rates) * DAYS_A_YEAR >= tags.frequentKmPerYear);
  },
  highSpend: ({ visits }, today, policy) => {
    const span = historyUpTo(today, policy.tags.historyMonths);
    const { knownFen, isComplete } = spendingIn(visits, span, policy);
    if (knownFen >= policy.tags.highSpendFen) return 'in';
    return isComplete ? 'out' : 'unknown';
  },
  priceSensitive: ({ declinedForPriceOn }, today, { tags }) => {
    if (declinedForPriceOn === undefined) return 'unknown';
    const span = historyUpTo(today, tags.historyMonths);
    return decided(declinedForPriceOn.filter((on) => isIn(span, on)).length >= tags.declinedOffers);
  },
  warrantyOnly: ({ visits }, today, policy) => {
    const { historyMonths, warrantyOnlyVisits } = policy.tags;
    const span = historyUpTo(today, historyMonths);
    const came = visitsIn(visits, span, policy).filter(({ kind }) => !WITHOUT_WORK.has(kind));
    const isAllFree = came.every(({ kind }) => kind === 'warranty' || kind === 'firstService');
    return decided(came.length >= warrantyOnlyVisits && isAllFree);
  },
  newParent: ({ familyEvents }, today, { tags }) => {
    if (familyEvents === undefined) return 'unknown';
    const span = historyUpTo(today, tags.newParentMonths);
    return decided(familyEvents.some(({ kind, on }) => kind === 'newChild' && isIn(span, on)));
  },
};

function decided(applies: boolean): ConditionStatus {
  return applies ? 'in' : 'out';
}

/** What has to be recorded for each tag. */
const NEEDS: Readonly<Record<CustomerTag, string>> = {
  frequentTraveller: 'kmPerDay',
  highSpend: 'visits.amountFen',
  priceSensitive: 'declinedForPriceOn',
  warrantyOnly: 'visits',
  newParent: 'familyEvents',
};

/** The figure that each tag is held against. */
const FIGURES = {
  frequentTraveller: 'frequentKmPerYear',
  highSpend: 'highSpendFen',
  priceSensitive: 'declinedOffers',
  warrantyOnly: 'warrantyOnlyVisits',
  newParent: 'newParentMonths',
} as const satisfies Record<CustomerTag, keyof SegmentPolicy['tags']>;

/** How each tag is called. */
export const tagNames: Readonly<Record<CustomerTag, Text>> = {
  frequentTraveller: { 'zh-CN': '高里程用户', en: 'frequent traveller' },
  highSpend: { 'zh-CN': '高消费', en: 'high spend' },
  priceSensitive: { 'zh-CN': '价格敏感', en: 'minds the price' },
  warrantyOnly: { 'zh-CN': '只来做免费项目', en: 'comes for free work only' },
  newParent: {
    'zh-CN': '家有新生儿（仅限专属关怀人员查看）',
    en: 'new parent (assigned staff only)',
  },
};

function sentenceOf(tag: CustomerTag, status: ConditionStatus): Text {
  const name = tagNames[tag];
  switch (status) {
    case 'in':
      return { 'zh-CN': `符合标签：${name['zh-CN']}。`, en: `Tag: ${name.en}.` };
    case 'out':
      return { 'zh-CN': `不符合标签：${name['zh-CN']}。`, en: `Not tagged: ${name.en}.` };
    case 'unknown':
      return {
        'zh-CN': `资料不足，无法判断：${name['zh-CN']}。`,
        en: `Not recorded well enough to tell: ${name.en}.`,
      };
  }
}
