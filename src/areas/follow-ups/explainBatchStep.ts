import type { Reason, Text } from '../../foundation/kernel/ruling.js';
import { assessBatchStep } from './advanceBatch.js';
import type { FollowUpPolicy } from './policy.js';
import type { BatchRefusal, BatchStatus, BatchStepFacts, BatchStepRuling } from './types.js';

/** Why `assessBatchStep` ruled as it did: the step, where the batch stands, and what is missing. */
export function explainBatchStep(
  facts: BatchStepFacts,
  at: Date,
  policy: FollowUpPolicy,
): readonly Reason<'FUP-03'>[] {
  const ruling = assessBatchStep(facts, at, policy);
  const { batch, reason, withoutResult, because } = ruling;
  return because.map((rule) => ({
    rule,
    facts: {
      step: facts.event.step,
      before: facts.batch?.status ?? null,
      after: batch?.status ?? null,
      items: batch?.items.length ?? 0,
      withoutResult,
      reportId: batch?.reportId ?? null,
      reason,
    },
    policy: {},
    sentence: sentenceOf(ruling),
  }));
}

const REFUSED: Readonly<Record<Exclude<BatchRefusal, 'resultsMissing'>, Text>> = {
  notExtracted: {
    'zh-CN': '还没有从档案中提取客户，批次尚未建立。',
    en: 'No customers have been taken from the archive yet.',
  },
  nobody: { 'zh-CN': '名单里没有客户。', en: 'There is nobody on the list.' },
  duplicateItem: {
    'zh-CN': '名单里有重复的回访任务。',
    en: 'One follow-up stands on the list twice.',
  },
  unknownItem: {
    'zh-CN': '这项回访不在本批次内。',
    en: 'This follow-up is not part of the batch.',
  },
  stepTaken: { 'zh-CN': '这一步已经做过，不再重复。', en: 'This step has been taken before.' },
  stepTooEarly: {
    'zh-CN': '前面的步骤还没完成，不能跳步。',
    en: 'An earlier step has not been taken yet.',
  },
  reportMissing: {
    'zh-CN': '回访总结报告还没写，不能归档。',
    en: 'Without the summary report the batch is not filed.',
  },
  inTheFuture: { 'zh-CN': '这条记录的时间还没到。', en: 'The event lies in the future.' },
};

const STANDS: Readonly<Record<BatchStatus, Text>> = {
  extracted: {
    'zh-CN': '已从档案中提取到期客户',
    en: 'the customers that are due have been taken from the archive',
  },
  compiled: { 'zh-CN': '名单已整理汇总', en: 'the list has been compiled and counted' },
  assigned: {
    'zh-CN': '已分配给回访专员',
    en: 'the customers have been given to the specialists',
  },
  inContact: { 'zh-CN': '正在逐一回访', en: 'the customers are being contacted' },
  recorded: { 'zh-CN': '每位客户都有了结果', en: 'every customer has a result' },
  analysed: { 'zh-CN': '结果已分析', en: 'the results have been analysed' },
  reported: { 'zh-CN': '总结报告已完成', en: 'the summary report is written' },
  archived: { 'zh-CN': '已全部归档', en: 'everything has been filed' },
};

function sentenceOf({ status, reason, batch, withoutResult }: BatchStepRuling): Text {
  if (reason === 'resultsMissing') {
    return {
      'zh-CN': `还有 ${withoutResult} 位客户没有回访结果（改期不算结果），不能继续。`,
      en: `${withoutResult} customers have no result yet (a postponement is none), so it cannot go on.`,
    };
  }
  if (reason !== null) return REFUSED[reason];
  if (status === 'repeated' || batch === null) {
    return {
      'zh-CN': '这条记录已经登记过，不重复计算。',
      en: 'This event was known already and changes nothing.',
    };
  }
  const open = batch.status === 'inContact' ? withoutResult : 0;
  return {
    'zh-CN': `${STANDS[batch.status]['zh-CN']}${open === 0 ? '' : `，还有 ${open} 位没有结果`}。`,
    en: `Now ${STANDS[batch.status].en}${open === 0 ? '' : `; ${open} have no result yet`}.`,
  };
}
