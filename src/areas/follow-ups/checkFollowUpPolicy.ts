import { type Issue, issue } from '../../foundation/kernel/result.js';
import type { FollowUpPolicy } from './policy.js';

/**
 * Finds what contradicts itself in a follow-up policy whose shape is right: spans that end before
 * they begin, no written channel for those who take no calls, a channel named twice, questions that
 * cannot be put in the minutes asked for, a longer wait where a short deadline runs.
 *
 * @rule FUP-01 FUP-08 FUP-09 FUP-11
 */
export function checkFollowUpPolicy(policy: FollowUpPolicy): Issue[] {
  const { channels, repairFromHours, repairUntilHours, salesFromDays, salesUntilDays } = policy;
  const found: Issue[] = [];
  if (!channels.some((one) => one !== 'voice')) {
    found.push(issue('empty', ['channels'], 'at least one channel that is no call'));
  }
  channels.forEach((one, place) => {
    if (channels.indexOf(one) !== place) {
      found.push(issue('duplicate', ['channels', place], 'each channel once'));
    }
  });
  if (repairFromHours > repairUntilHours) {
    found.push(issue('wrongOrder', ['repairFromHours'], 'no more hours than repairUntilHours'));
  }
  if (salesFromDays > salesUntilDays) {
    found.push(issue('wrongOrder', ['salesFromDays'], 'no more days than salesUntilDays'));
  }
  if (policy.maxScoredQuestions * policy.secondsPerQuestion > policy.askMinutes * 60) {
    const most = Math.floor((policy.askMinutes * 60) / policy.secondsPerQuestion);
    found.push(issue('outOfRange', ['maxScoredQuestions'], `at most ${most}, to fit askMinutes`));
  }
  if (policy.retryAfterHoursWithDeadline > policy.retryAfterHours) {
    found.push(
      issue('wrongOrder', ['retryAfterHoursWithDeadline'], 'no more hours than retryAfterHours'),
    );
  }
  return found;
}
