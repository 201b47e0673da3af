import { ageBandOf, ageOn } from '../../foundation/dealership/ages.js';
import { requireDefined } from '../../foundation/kernel/policy.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import { localDateAt } from '../../foundation/time/instant.js';
import type { SegmentPolicy } from './policy.js';
import type {
  ConsumerAttribute,
  ConsumerFacts,
  ConsumerRuling,
  ConsumerVector,
  DailyRhythm,
} from './types.js';
import { written, writtenOnes } from './written.js';

/** The thirteen characteristics, in the order in which they are asked for. */
export const consumerAttributes: readonly ConsumerAttribute[] = Object.freeze([
  'gender',
  'age',
  'income',
  'hobbies',
  'consumption',
  'personality',
  'outlook',
  'interests',
  'attitude',
  'values',
  'payment',
  'media',
  'rhythm',
]);

/**
 * The thirteen characteristics of a person, `null` where nothing is recorded. This is the person's
 * data: show it to those who may see the card.
 *
 * An empty list and a blank text are nothing recorded, in a list too. The age is that of the local day of `at` in
 * the policy's zone. Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule SEG-02
 */
export function consumerVectorOf(
  { card, traits = {} }: ConsumerFacts,
  at: Date,
  policy: SegmentPolicy,
): ConsumerVector {
  requireDefined(policy, 'SegmentPolicy');
  return {
    gender: card.gender ?? null,
    age: ageOn(card, localDateAt(at, policy.zone)),
    income: written(traits.income),
    hobbies: writtenOnes(traits.hobbies),
    consumption: writtenOnes(traits.consumption),
    personality: written(traits.personality),
    outlook: writtenOnes(traits.outlook),
    interests: writtenOnes(traits.interests),
    attitude: written(traits.attitude),
    values: writtenOnes(traits.values),
    payment: written(traits.payment),
    media: writtenOnes(traits.media),
    rhythm: rhythm(traits.rhythm),
  };
}

/**
 * Tells how fully a person is known by the thirteen consumer characteristics, and the age band.
 *
 * @rule SEG-02
 * @example
 * ```ts
 * import { assessConsumer, defaultSegmentPolicy } from 'dealer-care/segments';
 *
 * const facts = { card: { gender: 'female', birthDate: '2001-11-27' } } as const;
 * const at = new Date('2026-11-26T12:00:00+08:00');
 * const ruling = assessConsumer(facts, at, defaultSegmentPolicy);
 * console.log([ruling.knownCount, ruling.ageBand]); // => [2, "<25"]
 * ```
 */
export function assessConsumer(
  facts: ConsumerFacts,
  at: Date,
  policy: SegmentPolicy,
): ConsumerRuling {
  const vector = consumerVectorOf(facts, at, policy);
  const known = consumerAttributes.filter((one) => vector[one] !== null);
  const missing = consumerAttributes.filter((one) => vector[one] === null);
  return {
    status: missing.length === 0 ? 'complete' : known.length === 0 ? 'unknown' : 'partial',
    known: sharedList(known),
    knownCount: known.length,
    ageBand: vector.age === null ? null : ageBandOf(vector.age, policy.ageBandsFrom),
    because: BECAUSE,
    assumed: NONE,
    missing: sharedList(missing),
  };
}

/** Why `assessConsumer` ruled as it did: what is known, and what there is still to ask. */
export function explainConsumer(
  facts: ConsumerFacts,
  at: Date,
  policy: SegmentPolicy,
): readonly Reason<'SEG-02'>[] {
  const { knownCount, missing, ageBand } = assessConsumer(facts, at, policy);
  const { age } = consumerVectorOf(facts, at, policy);
  return [
    {
      rule: 'SEG-02',
      facts: { knownCount, age, ageBand, missing: missing.join(', ') },
      policy: { ageBandsFrom: policy.ageBandsFrom.join(', '), zone: policy.zone },
      sentence: sentenceOf(knownCount, missing as readonly ConsumerAttribute[]),
    },
  ];
}

const BECAUSE = sharedList(['SEG-02'] as const);

const NAMES: Readonly<Record<ConsumerAttribute, Text>> = {
  gender: { 'zh-CN': '性别', en: 'gender' },
  age: { 'zh-CN': '年龄', en: 'age' },
  income: { 'zh-CN': '收入', en: 'income' },
  hobbies: { 'zh-CN': '爱好', en: 'hobbies' },
  consumption: { 'zh-CN': '消费习惯', en: 'consumption habits' },
  personality: { 'zh-CN': '个性', en: 'personality' },
  outlook: { 'zh-CN': '观念', en: 'outlook' },
  interests: { 'zh-CN': '兴趣', en: 'interests' },
  attitude: { 'zh-CN': '态度', en: 'attitude' },
  values: { 'zh-CN': '价值观', en: 'values' },
  payment: { 'zh-CN': '支付习惯', en: 'payment habit' },
  media: { 'zh-CN': '媒体偏好', en: 'media' },
  rhythm: { 'zh-CN': '作息时间', en: 'daily rhythm' },
};

function sentenceOf(known: number, missing: readonly ConsumerAttribute[]): Text {
  const all = consumerAttributes.length;
  if (missing.length === 0) {
    return {
      'zh-CN': `${all} 项客户特征都已登记。`,
      en: `All ${all} characteristics are recorded.`,
    };
  }
  return {
    'zh-CN': `${all} 项客户特征已登记 ${known} 项，还缺${missing.map((one) => NAMES[one]['zh-CN']).join('、')}。`,
    en: `${known} of ${all} characteristics are recorded; still to learn: ${missing.map((one) => NAMES[one].en).join(', ')}.`,
  };
}

function rhythm(value: DailyRhythm | undefined): DailyRhythm | null {
  const isKnown = value !== undefined && Object.values(value).some((time) => time !== undefined);
  return isKnown ? value : null;
}
