import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import type { FollowUpPolicy } from './policy.js';
import type { FollowUpRecordDraft, FollowUpRecordRuling, RecordDefect } from './types.js';

/**
 * Tells whether a follow-up record form may be filed.
 *
 * It needs a result; an invalid contact needs its reason, a postponed one the new time, which lies
 * after the contact. A reason beside any other result is out of place, and a contact after `at` has
 * not taken place yet. Free text is never looked into: the customer's words stay as they are.
 *
 * Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule FUP-05
 * @example
 * ```ts
 * import { assessRecord, defaultFollowUpPolicy } from 'dealer-care/follow-ups';
 *
 * const draft = {
 *   recordId: 'R1',
 *   taskKey: 'repairFollowUp/C1/V1/W-7',
 *   customerId: 'C1',
 *   type: 'satisfaction',
 *   specialist: 'S1',
 *   channel: 'voice',
 *   at: new Date('2026-03-10T09:00:00+08:00'),
 *   attempts: 1,
 *   result: 'invalid',
 * } as const;
 * const ruling = assessRecord(draft, new Date('2026-03-10T10:00:00+08:00'), defaultFollowUpPolicy);
 * console.log([ruling.status, ruling.missing]); // => ["rejected",["invalidReason"]]
 * ```
 */
export function assessRecord(
  facts: FollowUpRecordDraft,
  at: Date,
  policy: FollowUpPolicy,
): FollowUpRecordRuling {
  requireDefined(policy, 'FollowUpPolicy');
  const defects = defectsOf(facts, millisecondsOf(at, 'at'));
  const missing = defects.flatMap(({ field, defect }) => (defect === 'missing' ? [field] : []));
  return {
    status: defects.length === 0 ? 'accepted' : 'rejected',
    defects,
    because: BECAUSE,
    assumed: NONE,
    missing: sharedList(missing),
  };
}

/** Why `assessRecord` accepted or rejected a record. */
export function explainRecord(
  facts: FollowUpRecordDraft,
  at: Date,
  policy: FollowUpPolicy,
): readonly Reason<'FUP-05'>[] {
  const { defects, because } = assessRecord(facts, at, policy);
  return because.map((rule) => ({
    rule,
    facts: {
      recordId: facts.recordId,
      result: facts.result ?? null,
      invalidReason: facts.invalidReason ?? null,
      nextAt: facts.nextAt?.toISOString() ?? null,
      defects: defects.map(({ field, defect }) => `${field} ${defect}`).join(', '),
    },
    policy: {},
    sentence: sentenceOf(defects),
  }));
}

const BECAUSE = sharedList(['FUP-05'] as const);

function defectsOf(draft: FollowUpRecordDraft, atMs: number): RecordDefect[] {
  const { result, invalidReason, nextAt } = draft;
  const found: RecordDefect[] = [];
  if (draft.at.getTime() > atMs) found.push({ field: 'at', defect: 'wrongTime' });
  if (result === undefined) found.push({ field: 'result', defect: 'missing' });
  if (result === 'invalid' && invalidReason === undefined) {
    found.push({ field: 'invalidReason', defect: 'missing' });
  }
  if (result !== 'invalid' && invalidReason !== undefined) {
    found.push({ field: 'invalidReason', defect: 'outOfPlace' });
  }
  if (result === 'postponed' && nextAt === undefined) {
    found.push({ field: 'nextAt', defect: 'missing' });
  }
  if (nextAt !== undefined && nextAt.getTime() <= draft.at.getTime()) {
    found.push({ field: 'nextAt', defect: 'wrongTime' });
  }
  return found;
}

const WORDS: Readonly<Record<string, Text>> = {
  'at wrongTime': { 'zh-CN': '联系时间还没到', en: 'the contact lies in the future' },
  'result missing': { 'zh-CN': '没填回访结果', en: 'the result is missing' },
  'invalidReason missing': {
    'zh-CN': '无效回访没写原因',
    en: 'an invalid contact needs its reason',
  },
  'invalidReason outOfPlace': {
    'zh-CN': '不是无效回访，却写了无效原因',
    en: 'a reason stands beside a result that is not invalid',
  },
  'nextAt missing': {
    'zh-CN': '客户改期，没写新的时间',
    en: 'a postponed contact needs its new time',
  },
  'nextAt wrongTime': {
    'zh-CN': '下次联系时间不晚于本次',
    en: 'the next time does not lie after the contact',
  },
};

function sentenceOf(defects: readonly RecordDefect[]): Text {
  if (defects.length === 0) {
    return {
      'zh-CN': '记录表填写完整，可以归档。',
      en: 'The record is complete and may be filed.',
    };
  }
  const words = defects.map(({ field, defect }) => WORDS[`${field} ${defect}`]);
  return {
    'zh-CN': `记录表退回：${words.map((one) => one?.['zh-CN']).join('；')}。`,
    en: `The record is sent back: ${words.map((one) => one?.en).join('; ')}.`,
  };
}
