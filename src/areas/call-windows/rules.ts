import type { RuleRegister } from '../../foundation/kernel/rule.js';
import type { CallWindowPolicy } from './policy.js';
import type { CallRule } from './types.js';

const CALL_TIMES = 'Times for follow-up calls (回访时间)';

/** When customers are called and written to, and when they are left in peace. */
export const callRules: RuleRegister<CallRule, CallWindowPolicy> = {
  'CALL-01': {
    id: 'CALL-01',
    title: { 'zh-CN': '早上 8:30 前不外呼', en: 'No calls before 08:30' },
    statement:
      'Nobody is called before 08:30, when people are on their way to work or just starting; from 08:30:00 on they may be.',
    source: { kind: 'practice', heading: CALL_TIMES },
    parameters: [
      { path: 'bands.early.until', unit: 'HH:MM', proposed: false },
      { path: 'zone', unit: 'IANA zone', proposed: true },
    ],
  },
  'CALL-02': {
    id: 'CALL-02',
    title: { 'zh-CN': '晚上 7 点后不外呼', en: 'No calls from 19:00 on' },
    statement:
      'Nobody is called from 19:00:00 on, when people are on their way home or at home; only the start of a call counts.',
    source: { kind: 'practice', heading: CALL_TIMES },
    parameters: [{ path: 'bands.late.from', unit: 'HH:MM', proposed: false }],
  },
  'CALL-03': {
    id: 'CALL-03',
    title: { 'zh-CN': '午餐时间不外呼', en: 'No calls at lunch' },
    statement: 'Nobody is called in the meal hour from 12:00 to 13:00.',
    source: { kind: 'practice', heading: CALL_TIMES },
    parameters: [
      { path: 'bands.lunch.from', unit: 'HH:MM', proposed: false },
      { path: 'bands.lunch.until', unit: 'HH:MM', proposed: false },
    ],
  },
  'CALL-04': {
    id: 'CALL-04',
    title: { 'zh-CN': '南方午休延长一小时', en: 'One more hour of noon rest in the south' },
    statement:
      'In the south the noon pause lasts one hour longer, until 14:00; a customer whose region is not known, nor the store’s, counts as southern.',
    source: { kind: 'practice', heading: CALL_TIMES },
    parameters: [
      { path: 'bands.southLunch.until', unit: 'HH:MM', proposed: false },
      { path: 'bands.southLunch.regions', unit: 'regions', proposed: true },
    ],
  },
  'CALL-05': {
    id: 'CALL-05',
    title: { 'zh-CN': '周末和节假日尽量不外呼', en: 'Weekends and holidays avoided' },
    statement:
      'Nobody is called on Saturdays and Sundays, on public holidays and on the days a house closes; make-up working days count as weekdays for the house, not for legal hours.',
    source: { kind: 'practice', heading: CALL_TIMES },
    parameters: [
      { path: 'bands.weekend.weekdays', unit: 'ISO weekdays', proposed: false },
      { path: 'bands.holiday.holidays', unit: 'yes or no', proposed: true },
      { path: 'holidays', unit: 'holiday years', proposed: true },
      { path: 'closedDays', unit: 'days', proposed: true },
    ],
  },
  'CALL-06': {
    id: 'CALL-06',
    title: { 'zh-CN': '顺延到最近的可联系时间', en: 'The next permitted instant' },
    statement:
      'A wished instant that is permitted stays; otherwise the earliest permitted one within 14 days is taken, with the rules that moved it, and where there is none that is said.',
    source: { kind: 'practice', heading: `${CALL_TIMES}: disturb as little as possible` },
    parameters: [
      { path: 'horizonDays', unit: 'days of 24 hours', proposed: true },
      { path: 'years.from', unit: 'year', proposed: true },
      { path: 'years.until', unit: 'year', proposed: true },
    ],
  },
  'CALL-07': {
    id: 'CALL-07',
    title: { 'zh-CN': '有时限的联系如何避让', en: 'Deadline against quiet hours' },
    statement:
      'Before a deadline one looks in the preferred span, then anywhere, then for a text where it may be written, then sets the weekend and the holiday aside, never the early, late or noon hours; what is left comes after the deadline, flagged late. A plan is no deadline and waives nothing.',
    source: { kind: 'practice', heading: `${CALL_TIMES}, internal survey (内调)` },
    parameters: [
      { path: 'waiveOrder', unit: 'names of bands', proposed: true },
      { path: 'writtenChannel', unit: 'channel', proposed: true },
    ],
  },
  'CALL-08': {
    id: 'CALL-08',
    title: { 'zh-CN': '客户约定的时间优先', en: 'The customer’s own appointment wins' },
    statement:
      'A weekday and time agreed with the customer opens the windows on that channel, on holidays too; it narrows nothing. After 12 months the customer is asked again.',
    source: { kind: 'practice', heading: 'Internal survey (内调), daily rhythm of the customer' },
    parameters: [
      { path: 'appointment.overrides', unit: 'yes or no', proposed: false },
      { path: 'appointment.maxAgeMonths', unit: 'calendar months', proposed: true },
    ],
  },
  'CALL-09': {
    id: 'CALL-09',
    title: { 'zh-CN': '哪些联系受时段限制', en: 'Which contacts the windows govern' },
    statement:
      'The windows govern outgoing calls; written messages go out daily from 08:30 to 19:00 and are dropped once they would come after their use; returned calls, cars ready for pick-up, safety notices and complaint handling at the customer’s wish are free.',
    source: { kind: 'proposed', heading: 'Scope of the call times' },
    parameters: [
      { path: 'textBands.early.until', unit: 'HH:MM', proposed: true },
      { path: 'textBands.late.from', unit: 'HH:MM', proposed: true },
      { path: 'exemptPurposes', unit: 'purposes', proposed: true },
    ],
  },
  L08: {
    id: 'L08',
    title: { 'zh-CN': '法定外呼时段', en: 'Legal hours' },
    statement:
      'Where the law sets hours for calls or messages, they bind: the house only narrows them, and no deadline, appointment, override or exemption leaves them. General hours are not set by law in China.',
    source: {
      kind: 'law',
      heading: 'Legal hours for calls and messages',
      reference: 'as the band states; none for China',
    },
    parameters: [
      { path: 'bands', unit: 'bands marked hard', proposed: true },
      { path: 'textBands', unit: 'bands marked hard', proposed: true },
    ],
  },
};
