import type { Evidence, Reason, Text } from '../../foundation/kernel/ruling.js';
import { assessFollowUpStep } from './advanceFollowUp.js';
import { dayAndTime } from './dayAndTime.js';
import type { FollowUpPolicy } from './policy.js';
import type {
  FollowUp,
  FollowUpRefusal,
  FollowUpStepFacts,
  FollowUpStepRuling,
  InvalidReason,
} from './types.js';

/** Why `assessFollowUpStep` ruled as it did: what the event met, and when the next call is. */
export function explainFollowUpStep(
  facts: FollowUpStepFacts,
  at: Date,
  policy: FollowUpPolicy,
): readonly Reason<'FUP-09'>[] {
  const ruling = assessFollowUpStep(facts, at, policy);
  const { followUp, reason, because } = ruling;
  const seen: Record<string, Evidence> = {
    step: facts.event.step,
    reason,
    attempts: followUp?.attempts ?? null,
    failedAttempts: followUp?.failedAttempts ?? null,
    deadlineHours: followUp?.deadlineHours ?? null,
    nextCallAt: followUp?.nextCallAt?.toISOString() ?? null,
    result: followUp?.result ?? null,
    invalidReason: followUp?.invalidReason ?? null,
  };
  const { maxAttempts, retryAfterHours, retryAfterHoursWithDeadline, shortDeadlineHours } = policy;
  return because.map((rule) => ({
    rule,
    facts: seen,
    policy: { maxAttempts, retryAfterHours, retryAfterHoursWithDeadline, shortDeadlineHours },
    sentence: sentenceOf(ruling, facts, policy),
  }));
}

const REPEATED: Text = {
  'zh-CN': '这条记录已经登记过，不重复计算。',
  en: 'This event was known already and changes nothing.',
};

const REFUSED: Readonly<Record<FollowUpRefusal, Text>> = {
  notPlanned: {
    'zh-CN': '还没有安排回访，无法登记。',
    en: 'No follow-up has been planned yet.',
  },
  stepTaken: {
    'zh-CN': '这一步已经做过，不再重复。',
    en: 'This step has been taken before.',
  },
  noPermission: {
    'zh-CN': '客户还没同意接受访问，不能直接提问。',
    en: 'The customer has not said yes, so no question may be asked.',
  },
  wishInThePast: {
    'zh-CN': '改约的时间不晚于本次通话，请重新确认。',
    en: 'The time that the customer wishes does not lie after the call.',
  },
  inTheFuture: {
    'zh-CN': '这条记录的时间还没到。',
    en: 'The event lies in the future.',
  },
};

const ENDS: Readonly<Record<InvalidReason, Text>> = {
  wrongNumber: { 'zh-CN': '号码错误', en: 'a wrong number' },
  notInService: { 'zh-CN': '空号', en: 'a number that is not in service' },
  notReached: { 'zh-CN': '多次未接通', en: 'nobody reached' },
  hungUp: { 'zh-CN': '客户挂断', en: 'the call was hung up' },
  notTheCustomer: { 'zh-CN': '接听的不是客户本人', en: 'somebody else than the customer' },
  duplicate: { 'zh-CN': '重复名单', en: 'a duplicate' },
  language: { 'zh-CN': '语言不通', en: 'no common language' },
};

function sentenceOf(
  { status, reason, followUp }: FollowUpStepRuling,
  { event }: FollowUpStepFacts,
  policy: FollowUpPolicy,
): Text {
  if (reason !== null) return REFUSED[reason];
  if (status === 'repeated' || followUp === null) return REPEATED;
  if (followUp.invalidReason !== undefined) return invalid(followUp, followUp.invalidReason);
  const next = followUp.nextCallAt;
  const when = next === undefined ? '' : dayAndTime(next, policy.zone);
  switch (event.step) {
    case 'plan':
      return {
        'zh-CN': `已安排回访，${when} 起可以致电，先征得客户同意再提问。`,
        en: `Planned: the call may be made from ${when} on, and asks for permission first.`,
      };
    case 'fail':
      return {
        'zh-CN': `第 ${followUp.failedAttempts} 次未接通，最多 ${policy.maxAttempts} 次；${when} 起再打。`,
        en: `Call ${followUp.failedAttempts} of ${policy.maxAttempts} met nobody; the next one from ${when} on.`,
      };
    case 'agree':
      return {
        'zh-CN': '客户同意接受访问，可以开始提问。',
        en: 'The customer said yes: the questions may begin.',
      };
    case 'postpone':
      return {
        'zh-CN': `客户现在不方便，按客户意愿改到 ${when}，不算无效回访。`,
        en: `Not now: the customer is called at ${when}, as they wish. It is no invalid contact.`,
      };
    case 'refuse':
      return {
        'zh-CN': '客户不愿接受访问，记为拒访，不再追问。',
        en: 'The customer refused: recorded so, and not asked again.',
      };
    case 'complete':
      return { 'zh-CN': '问卷已完成，本次回访结束。', en: 'All questions were put: completed.' };
  }
}

function invalid({ failedAttempts }: FollowUp, reason: InvalidReason): Text {
  if (reason === 'notReached') {
    return {
      'zh-CN': `已致电 ${failedAttempts} 次均未接通，记为无效回访，改发短信。`,
      en: `Nobody reached in ${failedAttempts} calls: an invalid contact, and a text goes out instead.`,
    };
  }
  return {
    'zh-CN': `${ENDS[reason]['zh-CN']}，记为无效回访。`,
    en: `An invalid contact: ${ENDS[reason].en}.`,
  };
}
