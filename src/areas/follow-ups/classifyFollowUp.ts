import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import type { FollowUpPolicy } from './policy.js';
import type {
  FollowUpPurpose,
  FollowUpType,
  FollowUpTypeFacts,
  FollowUpTypeRuling,
} from './types.js';

/**
 * Tells of which of the five types a follow-up is, what it is for, and whether one call may carry
 * what is wanted of it: one main matter and at most one further one.
 *
 * Exactly as many further matters as the policy allows are fine, one more is refused; the type of
 * the main matter is told all the same.
 *
 * Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule FUP-02 FUP-08
 * @example
 * ```ts
 * import { classifyFollowUp, defaultFollowUpPolicy } from 'dealer-care/follow-ups';
 *
 * const at = new Date('2026-03-10T08:00:00+08:00');
 * const facts = { trigger: 'licenceExpiring', secondary: ['cardEnding'] } as const;
 * const ruling = classifyFollowUp(facts, at, defaultFollowUpPolicy);
 * console.log([ruling.status, ruling.type, ruling.purpose]); // => ["ok","reminder","delight"]
 * ```
 */
export function classifyFollowUp(
  facts: FollowUpTypeFacts,
  at: Date,
  policy: FollowUpPolicy,
): FollowUpTypeRuling {
  requireDefined(policy, 'FollowUpPolicy');
  millisecondsOf(at, 'at');
  const { type, questionnaire } = policy.triggers[facts.trigger];
  const tooMany = Math.max(0, facts.secondary.length - policy.maxExtraItems);
  return {
    status: tooMany === 0 ? 'ok' : 'refused',
    type,
    purpose: PURPOSES[type],
    questionnaire: questionnaire ?? null,
    tooMany,
    because: tooMany === 0 ? TYPE : TOO_MUCH,
    assumed: NONE,
    missing: NONE,
  };
}

/** Why `classifyFollowUp` ruled as it did: the type with its purpose, then what is too much. */
export function explainFollowUpType(
  facts: FollowUpTypeFacts,
  at: Date,
  policy: FollowUpPolicy,
): readonly Reason<'FUP-02' | 'FUP-08'>[] {
  const { type, questionnaire, because } = classifyFollowUp(facts, at, policy);
  const further = facts.secondary.length;
  const most = policy.maxExtraItems;
  return because.map((rule) =>
    rule === 'FUP-02'
      ? {
          rule,
          facts: { trigger: facts.trigger, type, questionnaire },
          policy: { [`triggers.${facts.trigger}`]: type },
          sentence: SENTENCES[type],
        }
      : {
          rule,
          facts: { secondary: further },
          policy: { maxExtraItems: most },
          sentence: {
            'zh-CN': `一通电话除主题外最多顺带 ${most} 件事，现有 ${further} 件，请分次联系。`,
            en: `Beside its main matter a call carries at most ${most}; ${further} are too many, so spread them over further contacts.`,
          },
        },
  );
}

const TYPE = sharedList(['FUP-02'] as const);
const TOO_MUCH = sharedList(['FUP-02', 'FUP-08'] as const);

const PURPOSES: Readonly<Record<FollowUpType, FollowUpPurpose>> = {
  reminder: 'delight',
  serviceAppointment: 'convenience',
  satisfaction: 'experience',
  prospectResearch: 'intention',
  dormantCare: 'retention',
};

const SENTENCES: Readonly<Record<FollowUpType, Text>> = {
  reminder: {
    'zh-CN': '属于提醒回访：到期事项替客户记着，给客户惊喜。',
    en: 'A reminder: we keep the date in mind for the customer, who is glad of it.',
  },
  serviceAppointment: {
    'zh-CN': '属于预约服务：让客户感到被重视，客户和门店都方便。',
    en: 'A service appointment: the customer feels noticed, and both sides gain convenience.',
  },
  satisfaction: {
    'zh-CN': '属于满意度回访：了解购车和服务体验，听取建议，找出短板并改进。',
    en: 'A satisfaction follow-up: to learn the experience, hear suggestions, and mend what is weak.',
  },
  prospectResearch: {
    'zh-CN': '属于潜在客户调研：了解购车意向，促成销售。',
    en: 'Prospect research: to learn what the customer thinks of buying.',
  },
  dormantCare: {
    'zh-CN': '属于休眠客户关怀：了解不来店的原因，争取客户回来。',
    en: 'Dormant-customer care: to learn why the customer stays away, and win them back.',
  },
};
