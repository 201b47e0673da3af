import type { RuleRegister } from '../../foundation/kernel/rule.js';
import type { FollowUpPolicy } from './policy.js';
import type { FollowUpRule } from './types.js';

/** How customers are followed up: by which channel, about what, when, and what becomes of it. */
export const followUpRules: RuleRegister<FollowUpRule, FollowUpPolicy> = {
  'FUP-01': {
    id: 'FUP-01',
    title: { 'zh-CN': '回访方式', en: 'Channels of a follow-up' },
    statement:
      'A customer is followed up in the way they asked for, else by telephone, then by text, then by e-mail; who cannot take calls is written to from then on.',
    source: { kind: 'practice', heading: 'Ways of following up (回访方式)' },
    parameters: [{ path: 'channels', unit: 'channels in order', proposed: true }],
  },
  'FUP-02': {
    id: 'FUP-02',
    title: { 'zh-CN': '五种电话回访', en: 'Five types of telephone follow-up' },
    statement:
      'Every follow-up is of one of five types, each with its own purpose: reminder, service appointment, satisfaction, prospect research, care for dormant customers; one call carries one main matter and at most one further one.',
    source: {
      kind: 'practice',
      heading: 'What telephone follow-up is used for (电话回访方式的运用)',
    },
    parameters: [
      { path: 'triggers', unit: 'type and questionnaire by trigger', proposed: true },
      { path: 'maxExtraItems', unit: 'items', proposed: true },
    ],
  },
  'FUP-03': {
    id: 'FUP-03',
    title: { 'zh-CN': '回访七步流程', en: 'Seven steps of a batch' },
    statement:
      'The customers that are due are extracted, compiled, assigned and contacted; every single result is recorded, the results are analysed and reported; the batch is filed only when every customer has a result, an invalid one included, and the report is there.',
    source: { kind: 'practice', heading: 'Process of following up (回访流程)' },
    parameters: [],
  },
  'FUP-05': {
    id: 'FUP-05',
    title: { 'zh-CN': '回访记录表', en: 'The follow-up record form' },
    statement:
      'Each contacted customer yields one record; without a result it is rejected, an invalid contact needs its reason and a postponed one its new time; what the customer said stays word for word.',
    source: { kind: 'practice', heading: 'The record form carries the activity (回访记录表)' },
    parameters: [],
  },
  'FUP-06': {
    id: 'FUP-06',
    title: { 'zh-CN': '回访总结报告', en: 'The summary report' },
    statement:
      'For each batch a report tells how many were planned, reached and completed, why contacts were invalid, how satisfied customers are, and what they named most; with nobody completed it is written all the same, its scores unknown.',
    source: { kind: 'practice', heading: 'Summary report of a batch (回访总结报告)' },
    parameters: [{ path: 'topIssues', unit: 'topics', proposed: true }],
  },
  'FUP-07': {
    id: 'FUP-07',
    title: { 'zh-CN': '回访内容', en: 'Content of a follow-up' },
    statement:
      'A follow-up speaks of how the customer judges the store and what they suggest, of the occasion in a special period, and of a customer card that is about to end.',
    source: { kind: 'practice', heading: 'Content of a follow-up (回访内容)' },
    parameters: [
      { path: 'cardRenewalDays', unit: 'days', proposed: true },
      { path: 'standardContents', unit: 'contents by type', proposed: true },
    ],
  },
  'FUP-08': {
    id: 'FUP-08',
    title: { 'zh-CN': '回访要简短', en: 'Keep it short' },
    statement:
      'A follow-up neither lasts long nor carries much: no more scored questions than fit into the minutes that the opening asks for, and at most one further item.',
    source: { kind: 'practice', heading: 'Short calls with little content (回访内容)' },
    parameters: [
      { path: 'askMinutes', unit: 'minutes', proposed: false },
      { path: 'maxScoredQuestions', unit: 'questions', proposed: true },
      { path: 'maxExtraItems', unit: 'items', proposed: true },
      { path: 'secondsPerQuestion', unit: 'seconds', proposed: true },
    ],
  },
  'FUP-09': {
    id: 'FUP-09',
    title: { 'zh-CN': '先征得同意', en: 'Permission first' },
    statement:
      'The caller asks whether now suits, and without a yes puts no question; not now means the time that the customer wishes; a call that meets nobody is tried again, and after the last attempt the contact is invalid and a text goes out.',
    source: { kind: 'practice', heading: 'Openings of the telephone questionnaires (回访问卷)' },
    parameters: [
      { path: 'maxAttempts', unit: 'calls', proposed: true },
      { path: 'retryAfterHours', unit: 'hours', proposed: true },
      { path: 'retryAfterHoursWithDeadline', unit: 'hours', proposed: true },
      { path: 'shortDeadlineHours', unit: 'hours', proposed: true },
      { path: 'outcomes', unit: 'meaning of an outcome', proposed: true },
    ],
  },
  'FUP-10': {
    id: 'FUP-10',
    title: { 'zh-CN': '回访发现要转办', en: 'Follow-on work' },
    statement:
      'A follow-up that finds changed data, dissatisfaction, an intention to buy, a referral or a wish for service opens the matching work, one task per kind and record.',
    source: { kind: 'practice', heading: 'Every contact keeps the archive moving (动态维护)' },
    parameters: [{ path: 'followOn', unit: 'work by finding', proposed: true }],
  },
  'FUP-11': {
    id: 'FUP-11',
    title: { 'zh-CN': '定期回访', en: 'The regular calendar' },
    statement:
      'Customers are followed up regularly: some days after work on the car, after the hand-over of a new one, and after a long silence; one follow-up a case, none while a complaint is open; the span is a plan, and the first permitted slot after it counts as in time.',
    source: { kind: 'practice', heading: 'Regular follow-up of customers (定期回访客户)' },
    parameters: [
      { path: 'repairFromHours', unit: 'hours', proposed: true },
      { path: 'repairUntilHours', unit: 'hours', proposed: true },
      { path: 'assumedPickUpTime', unit: 'HH:MM', proposed: true },
      { path: 'salesFromDays', unit: 'days', proposed: true },
      { path: 'salesUntilDays', unit: 'days', proposed: true },
      { path: 'quietMonths', unit: 'calendar months', proposed: true },
      { path: 'lapseDays', unit: 'days', proposed: true },
      { path: 'askAgainDays', unit: 'days', proposed: true },
      { path: 'visitKinds', unit: 'meaning of a visit', proposed: true },
      { path: 'contactResults', unit: 'meaning of a result', proposed: true },
      { path: 'zone', unit: 'IANA zone', proposed: true },
    ],
  },
};
