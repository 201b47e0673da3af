import type { RuleRegister } from '../../foundation/kernel/rule.js';
import type { ContactPermissionPolicy } from './policy.js';
import type { ContactPermissionRule } from './types.js';

/** Whom we may contact how, and how often is enough. */
export const contactPermissionRules: RuleRegister<ContactPermissionRule, ContactPermissionPolicy> =
  {
    'PRIV-04': {
      id: 'PRIV-04',
      title: { 'zh-CN': '少打扰，尊重客户的拒绝', en: 'Disturb little, honour refusal' },
      statement:
        'A customer who refuses a channel or a purpose is not contacted through it until they agree anew; only the notices they wait for, such as a car ready for pick-up or a safety notice, still go out.',
      source: { kind: 'practice', heading: 'Principle of the least disturbance (不打扰原则)' },
      parameters: [
        { path: 'serviceNoticesAlwaysAllowed', unit: 'yes or no', proposed: true },
        { path: 'exemptPurposes', unit: 'purposes', proposed: true },
        { path: 'promotionalPurposes', unit: 'purposes', proposed: true },
        { path: 'consentRequired.care', unit: 'yes or no', proposed: true },
        { path: 'consentRequired.promotion', unit: 'yes or no', proposed: true },
        { path: 'statusStops.deceased', unit: 'what is stopped', proposed: true },
        { path: 'statusStops.moved', unit: 'what is stopped', proposed: true },
        { path: 'statusStops.carSold', unit: 'what is stopped', proposed: true },
      ],
    },
    'REM-11': {
      id: 'REM-11',
      title: { 'zh-CN': '不重复提醒，不频繁打扰', en: 'No duplicates, no flooding' },
      statement:
        'One reminder per customer, vehicle, kind and cycle; cars due in the same week are named in one contact; a recipient has one contact a day, service before promotions, and few promotions in 30 days, today and the 29 days before; greetings and exempt notices count for none of it.',
      source: {
        kind: 'practice',
        heading: 'Content of a follow-up and least disturbance (回访内容)',
      },
      parameters: [
        { path: 'maxContactsPerDay', unit: 'contacts a day', proposed: true },
        { path: 'maxPromotionalPerDay', unit: 'promotions a day', proposed: true },
        { path: 'maxPromotionalPer30Days', unit: 'promotions in 30 days', proposed: true },
        { path: 'bundleWithinDays', unit: 'days', proposed: true },
        { path: 'greetingPurposes', unit: 'purposes', proposed: true },
        { path: 'results', unit: 'meaning of a result', proposed: true },
        { path: 'zone', unit: 'IANA zone', proposed: true },
      ],
    },
    L09: {
      id: 'L09',
      title: { 'zh-CN': '推广须先经同意', en: 'Consent before offers' },
      statement:
        'Where the law asks for it, nobody hears of an offer without a consent on record; the house cannot waive that. Notices of a service rest on the contract and need none.',
      source: {
        kind: 'law',
        heading: 'Consent to commercial messages and calls',
        reference: 'as the place states; in China since 2015-09-01',
      },
      parameters: [{ path: 'consentRequired.promotionByLaw', unit: 'yes or no', proposed: false }],
    },
    L11: {
      id: 'L11',
      title: { 'zh-CN': '法定次数上限', en: 'Legal caps' },
      statement:
        'Where the law caps contacts with an offer, its cap holds beside the house’s, and the ruling names the one that held. Attempts count for it; a cap that nobody has confirmed holds nothing back. Chinese law has none.',
      source: {
        kind: 'law',
        heading: 'Frequency of commercial contacts',
        reference: 'as the cap states; none for China',
      },
      parameters: [{ path: 'legalCaps', unit: 'most in so many hours or days', proposed: false }],
    },
  };
