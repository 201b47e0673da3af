import type { Reason } from '../foundation/kernel/ruling.js';
import { formatInstant, localDateAt, localTimeAt } from '../foundation/time/instant.js';
import type { Attempts } from './attempts.js';
import type { Policies } from './policy.js';
import type { WantedTask } from './wantedTask.js';

/** Why the number, or the telephone, is given up. */
export function explainBar(
  reason: 'wrongNumber' | 'notReached',
  { count }: Attempts,
  { followUps }: Policies,
): Reason<'FUP-09'> {
  const { maxAttempts } = followUps;
  return {
    rule: 'FUP-09',
    facts: { reason, attempts: count },
    policy: { maxAttempts },
    sentence:
      reason === 'wrongNumber'
        ? {
            'zh-CN': '这个号码打过去是别人的，先核对客户的手机号，再联系。',
            en: 'The number turned out to be somebody else’s: find the right one before the next contact.',
          }
        : {
            'zh-CN': `这件事已经打了 ${count} 次都没有接通，不再打电话，改发短信。`,
            en: `${count} calls about it were not answered: no further call, a text instead.`,
          },
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
