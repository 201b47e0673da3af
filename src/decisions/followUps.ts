import { assessBatchStep } from '../areas/follow-ups/advanceBatch.js';
import { assessFollowUpStep } from '../areas/follow-ups/advanceFollowUp.js';
import { assessRecord, explainRecord } from '../areas/follow-ups/assessRecord.js';
import { assessReport, explainReport } from '../areas/follow-ups/assessReport.js';
import { assessScript, explainScript } from '../areas/follow-ups/assessScript.js';
import { batchStepFactsSchema, batchStepRulingSchema } from '../areas/follow-ups/batchSchema.js';
import {
  followUpCalendarFactsSchema,
  followUpCalendarRulingSchema,
} from '../areas/follow-ups/calendarSchema.js';
import {
  followUpChannelFactsSchema,
  followUpChannelRulingSchema,
  followUpContentFactsSchema,
  followUpContentRulingSchema,
  followUpTypeFactsSchema,
  followUpTypeRulingSchema,
  scriptFactsSchema,
  scriptRulingSchema,
} from '../areas/follow-ups/callSchema.js';
import { classifyFollowUp, explainFollowUpType } from '../areas/follow-ups/classifyFollowUp.js';
import { explainBatchStep } from '../areas/follow-ups/explainBatchStep.js';
import { explainDueFollowUps } from '../areas/follow-ups/explainDueFollowUps.js';
import { explainFollowUpStep } from '../areas/follow-ups/explainFollowUpStep.js';
import {
  followUpStepFactsSchema,
  followUpStepRulingSchema,
} from '../areas/follow-ups/followUpSchema.js';
import { explainChannels, listChannels } from '../areas/follow-ups/listChannels.js';
import { explainContents, listContents } from '../areas/follow-ups/listContents.js';
import { listDueFollowUps } from '../areas/follow-ups/listDueFollowUps.js';
import { explainFollowOnWork, listFollowOnWork } from '../areas/follow-ups/listFollowOnWork.js';
import { defaultFollowUpPolicy, type FollowUpPolicy } from '../areas/follow-ups/policy.js';
import { followUpPolicySchema } from '../areas/follow-ups/policySchema.js';
import {
  followOnRulingSchema,
  followUpRecordDraftSchema,
  followUpRecordRulingSchema,
  followUpRecordSchema,
} from '../areas/follow-ups/recordSchema.js';
import {
  followUpReportRulingSchema,
  recordSummaryFactsSchema,
} from '../areas/follow-ups/reportSchema.js';
import { summarizeRecords } from '../areas/follow-ups/summarizeRecords.js';
import type {
  BatchStepFacts,
  BatchStepRuling,
  FollowOnRuling,
  FollowUpCalendarFacts,
  FollowUpCalendarRuling,
  FollowUpChannelFacts,
  FollowUpChannelRuling,
  FollowUpContentFacts,
  FollowUpContentRuling,
  FollowUpRecord,
  FollowUpRecordDraft,
  FollowUpRecordRuling,
  FollowUpReportRuling,
  FollowUpStepFacts,
  FollowUpStepRuling,
  FollowUpTypeFacts,
  FollowUpTypeRuling,
  RecordSummaryFacts,
  ScriptFacts,
  ScriptRuling,
} from '../areas/follow-ups/types.js';
import type { Decision } from '../foundation/kernel/decision.js';
import { defineFollowUpPolicy } from '../policies/defineAreaPolicies.js';
import { areaDecision } from './areaDecision.js';

const shared = {
  policy: followUpPolicySchema,
  define: (changes: unknown) => defineFollowUpPolicy(defaultFollowUpPolicy, changes),
  zoneOf: (policy: FollowUpPolicy) => policy.zone,
};

/** How customers are followed up: by which channel, about what, when, and what becomes of it. */
export const followUpDecisions: readonly Decision[] = [
  areaDecision<FollowUpChannelFacts, FollowUpPolicy, FollowUpChannelRuling>({
    ...shared,
    name: 'follow-ups.channels',
    summary: {
      'zh-CN': '按客户意愿排出回访方式的先后',
      en: 'In which order the channels of a follow-up are tried',
    },
    rules: ['FUP-01'],
    facts: followUpChannelFactsSchema,
    ruling: followUpChannelRulingSchema,
    rule: listChannels,
    explain: explainChannels,
  }),
  areaDecision<FollowUpTypeFacts, FollowUpPolicy, FollowUpTypeRuling>({
    ...shared,
    name: 'follow-ups.classify',
    summary: {
      'zh-CN': '判断回访类型、目的、问卷，以及一通电话能否顺带其他事项',
      en: 'Of which type a follow-up is, and whether one call may carry what is wanted',
    },
    rules: ['FUP-02', 'FUP-08'],
    facts: followUpTypeFactsSchema,
    ruling: followUpTypeRulingSchema,
    rule: classifyFollowUp,
    explain: explainFollowUpType,
  }),
  areaDecision<BatchStepFacts, FollowUpPolicy, BatchStepRuling>({
    ...shared,
    name: 'follow-ups.batch',
    summary: {
      'zh-CN': '回访批次走到哪一步，这一步能不能做',
      en: 'What an event does to a batch of follow-ups',
    },
    rules: ['FUP-03'],
    facts: batchStepFactsSchema,
    ruling: batchStepRulingSchema,
    rule: assessBatchStep,
    explain: explainBatchStep,
  }),
  areaDecision<FollowUpRecordDraft, FollowUpPolicy, FollowUpRecordRuling>({
    ...shared,
    name: 'follow-ups.record',
    summary: {
      'zh-CN': '回访记录表是否填写完整',
      en: 'Whether a follow-up record may be filed',
    },
    rules: ['FUP-05'],
    facts: followUpRecordDraftSchema,
    ruling: followUpRecordRulingSchema,
    rule: assessRecord,
    explain: explainRecord,
  }),
  areaDecision<RecordSummaryFacts, FollowUpPolicy, FollowUpReportRuling>({
    ...shared,
    name: 'follow-ups.report',
    summary: {
      'zh-CN': '汇总一批回访记录，生成总结报告',
      en: 'The summary report of a batch',
    },
    rules: ['FUP-06'],
    facts: recordSummaryFactsSchema,
    ruling: followUpReportRulingSchema,
    rule: (facts, at, policy) =>
      assessReport({ summary: summarizeRecords(facts, at, policy) }, at, policy),
    explain: (facts, at, policy) =>
      explainReport({ summary: summarizeRecords(facts, at, policy) }, at, policy),
  }),
  areaDecision<FollowUpContentFacts, FollowUpPolicy, FollowUpContentRuling>({
    ...shared,
    name: 'follow-ups.contents',
    summary: {
      'zh-CN': '本次回访要谈的内容',
      en: 'What a follow-up speaks of',
    },
    rules: ['FUP-07'],
    facts: followUpContentFactsSchema,
    ruling: followUpContentRulingSchema,
    rule: listContents,
    explain: explainContents,
  }),
  areaDecision<ScriptFacts, FollowUpPolicy, ScriptRuling>({
    ...shared,
    name: 'follow-ups.script',
    summary: {
      'zh-CN': '回访话术是否过长',
      en: 'Whether a planned call is short enough',
    },
    rules: ['FUP-08'],
    facts: scriptFactsSchema,
    ruling: scriptRulingSchema,
    rule: assessScript,
    explain: explainScript,
  }),
  areaDecision<FollowUpStepFacts, FollowUpPolicy, FollowUpStepRuling>({
    ...shared,
    name: 'follow-ups.call',
    summary: {
      'zh-CN': '一次回访打到哪一步，下次何时再打',
      en: 'What an event does to one follow-up, and when the next call is',
    },
    rules: ['FUP-09'],
    facts: followUpStepFactsSchema,
    ruling: followUpStepRulingSchema,
    rule: assessFollowUpStep,
    explain: explainFollowUpStep,
  }),
  areaDecision<FollowUpRecord, FollowUpPolicy, FollowOnRuling>({
    ...shared,
    name: 'follow-ups.follow-on',
    summary: {
      'zh-CN': '回访发现的事项转给谁办',
      en: 'The work that a follow-up record opens',
    },
    rules: ['FUP-10'],
    facts: followUpRecordSchema,
    ruling: followOnRulingSchema,
    rule: listFollowOnWork,
    explain: explainFollowOnWork,
  }),
  areaDecision<FollowUpCalendarFacts, FollowUpPolicy, FollowUpCalendarRuling>({
    ...shared,
    name: 'follow-ups.calendar',
    summary: {
      'zh-CN': '客户有哪些定期回访，何时可以做',
      en: 'The regular follow-ups of a customer, and which of them are to be made',
    },
    rules: ['FUP-11', 'FUP-02'],
    facts: followUpCalendarFactsSchema,
    ruling: followUpCalendarRulingSchema,
    rule: listDueFollowUps,
    explain: explainDueFollowUps,
  }),
];
