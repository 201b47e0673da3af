import type { Reason, Text } from '../foundation/kernel/ruling.js';
import { formatInstant, localDateAt, localTimeAt } from '../foundation/time/instant.js';
import type { Attempts } from './attempts.js';
import type { Policies } from './policy.js';
import type { HeldBackReason } from './types.js';
import type { WantedTask } from './wantedTask.js';

/** Why a channel is barred, where the permission to contact has not told it already. */
export function explainBar(
  reason: HeldBackReason,
  { count }: Attempts,
  { followUps: { maxAttempts } }: Policies,
): readonly Reason<'FUP-09' | 'L14'>[] {
  if (reason === 'noProfiling') return [NO_PROFILING];
  const sentence =
    reason === 'wrongNumber' ? WRONG_NUMBER : reason === 'notReached' ? notReached(count) : null;
  if (sentence === null) return [];
  const facts = { reason, attempts: count };
  return [{ rule: 'FUP-09', facts, policy: { maxAttempts }, sentence }];
}

const NO_PROFILING: Reason<'L14'> = {
  rule: 'L14',
  facts: { profiled: true, optedOut: true },
  policy: {},
  sentence: {
    'zh-CN': '这次活动按客户画像挑选对象，客户已拒绝，不发给他。',
    en: 'The campaign picks people by a profile, and the customer has opted out of that.',
  },
};

const WRONG_NUMBER: Text = {
  'zh-CN': '这个号码打过去是别人的，先核对客户的手机号，再联系。',
  en: 'The number turned out to be somebody else’s: find the right one before the next contact.',
};

function notReached(count: number): Text {
  return {
    'zh-CN': `这件事已经打了 ${count} 次都没有接通，不再打电话，改发短信。`,
    en: `${count} calls about it were not answered: no further call, a text instead.`,
  };
}

/** Why the next call has to wait. */
export function explainRetry(
  { count, lastMs }: Attempts,
  { shortDeadline }: WantedTask,
  from: Date,
  { followUps, planner }: Policies,
): Reason<'FUP-09'> {
  const key = shortDeadline ? 'retryAfterHoursWithDeadline' : 'retryAfterHours';
  const hours = followUps[key];
  const clock = `${localDateAt(from, planner.zone)} ${localTimeAt(from, planner.zone)}`;
  return {
    rule: 'FUP-09',
    facts: { attempts: count, lastAttemptAt: formatInstant(new Date(lastMs), planner.zone) },
    policy: { [key]: hours },
    sentence: {
      'zh-CN': `已打 ${count} 次未接通，隔 ${hours} 小时再打，最早 ${clock}。`,
      en: `Not answered ${count === 1 ? 'once' : `${count} times`}: the next call ${hours} hours later, from ${clock} on.`,
    },
  };
}
