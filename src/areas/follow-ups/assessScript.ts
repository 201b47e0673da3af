import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import type { FollowUpPolicy } from './policy.js';
import type { ScriptExcess, ScriptFacts, ScriptRuling } from './types.js';

/**
 * Tells whether a planned call is short enough: few questions, at most one further item, and no
 * longer than the minutes that its opening asks for.
 *
 * The estimate counts the scored questions alone. Exactly the limit is short enough. The limits
 * bind the plan; how long the call takes in the end is recorded, not enforced.
 *
 * Units: seconds and minutes. Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule FUP-08
 * @example
 * ```ts
 * import { assessScript, defaultFollowUpPolicy } from 'dealer-care/follow-ups';
 *
 * const at = new Date('2026-03-10T08:00:00+08:00');
 * const short = assessScript({ scoredQuestions: 8, extraItems: 1 }, at, defaultFollowUpPolicy);
 * console.log([short.status, short.seconds]); // => ["ok",120]
 * const long = assessScript({ scoredQuestions: 8, extraItems: 2 }, at, defaultFollowUpPolicy);
 * console.log([long.status, long.excess]); // => ["tooLong",["extraItems"]]
 * ```
 */
export function assessScript(facts: ScriptFacts, at: Date, policy: FollowUpPolicy): ScriptRuling {
  requireDefined(policy, 'FollowUpPolicy');
  millisecondsOf(at, 'at');
  const seconds = facts.scoredQuestions * policy.secondsPerQuestion;
  const excess: ScriptExcess[] = [];
  if (facts.scoredQuestions > policy.maxScoredQuestions) excess.push('scoredQuestions');
  if (facts.extraItems > policy.maxExtraItems) excess.push('extraItems');
  if (seconds > policy.askMinutes * 60) excess.push('minutes');
  return {
    status: excess.length === 0 ? 'ok' : 'tooLong',
    seconds,
    excess,
    because: BECAUSE,
    assumed: NONE,
    missing: NONE,
  };
}

/** Why `assessScript` found a call short enough or too long. */
export function explainScript(
  facts: ScriptFacts,
  at: Date,
  policy: FollowUpPolicy,
): readonly Reason<'FUP-08'>[] {
  const { status, seconds, because } = assessScript(facts, at, policy);
  const { scoredQuestions, extraItems } = facts;
  const { maxScoredQuestions, maxExtraItems, askMinutes, secondsPerQuestion } = policy;
  const sentence: Text =
    status === 'ok'
      ? {
          'zh-CN': `共 ${scoredQuestions} 个评分问题，预计 ${seconds} 秒，另加 ${extraItems} 件事，长度合适。`,
          en: `${scoredQuestions} scored questions, about ${seconds} seconds, and ${extraItems} further items: short enough.`,
        }
      : {
          'zh-CN': `共 ${scoredQuestions} 个评分问题，预计 ${seconds} 秒，另加 ${extraItems} 件事，超出上限（${maxScoredQuestions} 题、${askMinutes} 分钟、${maxExtraItems} 件事），请精简。`,
          en: `${scoredQuestions} scored questions, about ${seconds} seconds, and ${extraItems} further items are more than ${maxScoredQuestions} questions, ${askMinutes} minutes and ${maxExtraItems} items: shorten it.`,
        };
  return because.map((rule) => ({
    rule,
    facts: { scoredQuestions, extraItems, seconds },
    policy: { maxScoredQuestions, maxExtraItems, askMinutes, secondsPerQuestion },
    sentence,
  }));
}

const BECAUSE = sharedList(['FUP-08'] as const);
