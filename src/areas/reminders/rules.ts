import type { RuleRegister } from '../../foundation/kernel/rule.js';
import type { ReminderPolicy } from './policy.js';
import type { ReminderRule } from './types.js';

/** When a car is due for maintenance, what to believe of its odometer, and what else comes up in a year. */
export const reminderRules: RuleRegister<ReminderRule, ReminderPolicy> = {
  'REM-01': {
    id: 'REM-01',
    title: { 'zh-CN': '里程或日期，先到为准', en: 'By mileage or date, whichever comes first' },
    statement:
      'A service has a target mileage, a target date or both, and the one that comes first counts; the mileage of the day runs on from the last odometer reading that can be believed, and readings that contradict the others are left out.',
    source: { kind: 'practice', heading: 'Maintenance reminders (保养提醒)' },
    parameters: [
      { path: 'kmLead', unit: 'km', proposed: true },
      { path: 'dayLead', unit: 'days', proposed: true },
      { path: 'overdueKm', unit: 'km', proposed: true },
      { path: 'overdueDays', unit: 'days', proposed: true },
      { path: 'defaultKmPerDay', unit: 'km a day', proposed: true },
      { path: 'maxKmPerDay', unit: 'km a day', proposed: true },
      { path: 'slipFactor', unit: 'times', proposed: true },
      { path: 'spread', unit: 'times', proposed: true },
      { path: 'spreadDefault', unit: 'times', proposed: true },
      { path: 'zone', unit: 'IANA zone', proposed: true },
    ],
  },
  'REM-02': {
    id: 'REM-02',
    title: { 'zh-CN': '首保提醒', en: 'The first service' },
    statement:
      'The first service falls at 3,000 to 5,000 km or three to six months after delivery, whichever comes first; the customer is reminded before it and called once more before the span ends. The maker’s booklet replaces all four figures.',
    source: {
      kind: 'practice',
      heading:
        'Customers by time of purchase, and the reminder before the first service (首保前提醒)',
    },
    parameters: [
      { path: 'firstService.fromKm', unit: 'km', proposed: false },
      { path: 'firstService.untilKm', unit: 'km', proposed: false },
      { path: 'firstService.fromMonths', unit: 'months', proposed: true },
      { path: 'firstService.untilMonths', unit: 'months', proposed: true },
      { path: 'kmLead', unit: 'km', proposed: true },
      { path: 'dayLead', unit: 'days', proposed: true },
      { path: 'models', unit: 'maker’s booklets', proposed: true },
    ],
  },
  'REM-03': {
    id: 'REM-03',
    title: { 'zh-CN': '定期保养提醒', en: 'Periodic maintenance' },
    statement:
      'The next service is due one interval after the last one, by the maker’s booklet of the model, else by what the car runs on, else after 5,000 km or six months, and sooner for a car that is used hard; every completed service sets both targets anew, an early one and one done elsewhere included, unless the interval stands on a grid fixed at the delivery.',
    source: {
      kind: 'practice',
      heading: 'Maintenance by model and use of the car (车型与用车情况)',
    },
    parameters: [
      { path: 'periodic.intervalKm', unit: 'km', proposed: true },
      { path: 'periodic.intervalMonths', unit: 'months', proposed: true },
      { path: 'electric.intervalKm', unit: 'km', proposed: true },
      { path: 'electric.intervalMonths', unit: 'months', proposed: true },
      { path: 'models', unit: 'maker’s booklets', proposed: true },
      { path: 'powertrains', unit: 'intervals by what the car runs on', proposed: true },
      { path: 'severeUse.factor', unit: 'times', proposed: true },
    ],
  },
  'REM-04': {
    id: 'REM-04',
    title: { 'zh-CN': '车险续保提醒', en: 'Insurance renewal' },
    statement:
      'The customer is reminded 30 and 7 days before the insurance ends, and by a longer ladder of calls where the renewal desk has one; a lead that was missed is made up once by the nearest lead reached, the last day is still inside, on the day after there is one win-back notice, then nothing.',
    source: {
      kind: 'practice',
      heading: 'Telephone follow-up and the renewal text (车险续保提醒)',
    },
    parameters: [
      { path: 'insurance.leadDays', unit: 'days', proposed: true },
      { path: 'insurance.desk.on', unit: 'yes or no', proposed: true },
      { path: 'insurance.desk.leadDays', unit: 'days', proposed: true },
      { path: 'insurance.winBackDays', unit: 'days', proposed: true },
      { path: 'combineWithinDays', unit: 'days', proposed: true },
    ],
  },
  'REM-05': {
    id: 'REM-05',
    title: { 'zh-CN': '驾驶证到期提醒', en: 'The driving licence' },
    statement:
      'A person is reminded 60 and 14 days before the driving licence ends, whichever cars the person drives; no lead is longer than the 90 days in which it can be renewed.',
    source: { kind: 'practice', heading: 'Telephone follow-up (驾驶证到期)' },
    parameters: [
      { path: 'licence.leadDays', unit: 'days', proposed: true },
      { path: 'licence.renewWindowDays', unit: 'days', proposed: true },
    ],
  },
  'REM-06': {
    id: 'REM-06',
    title: { 'zh-CN': '年检提醒', en: 'The inspection' },
    statement:
      'The customer is reminded 30 and 7 days before the inspection ends and told whether the car must come or only the mark is applied for; the printed day wins over the regime of the country, and no lead comes before the inspection can be done.',
    source: { kind: 'practice', heading: 'Telephone follow-up (年检到期)' },
    parameters: [
      { path: 'inspection.leadDays', unit: 'days', proposed: true },
      { path: 'inspection.opensMonthsBefore', unit: 'months', proposed: true },
    ],
  },
  'REM-07': {
    id: 'REM-07',
    title: { 'zh-CN': '生日祝福', en: 'The birthday' },
    statement:
      'The owner is congratulated on the birthday, once a year, with a gift for the tiers that the house names; one of 29 February or of the lunar calendar is kept by a custom that the policy names, and an unknown birth date is never guessed.',
    source: { kind: 'practice', heading: 'Customer care after the sale (生日祝福)' },
    parameters: [
      { path: 'birthday.leapDay', unit: 'custom', proposed: true },
      { path: 'birthday.lunar.leapPolicy', unit: 'custom', proposed: true },
      { path: 'birthday.lunar.day30', unit: 'custom', proposed: true },
      { path: 'birthday.giftForTiers', unit: 'tiers', proposed: false },
    ],
  },
  'REM-08': {
    id: 'REM-08',
    title: { 'zh-CN': '节日问候', en: 'Festival greetings' },
    statement:
      'A festival is greeted seven days ahead with an invitation to a safety check; a second one that follows in fewer days is named by the same greeting, a missed greeting goes out before the festival without the invitation, and a solemn festival is never congratulated.',
    source: { kind: 'practice', heading: 'Festival text with a check before the trip (节日问候)' },
    parameters: [
      { path: 'festival.leadDays', unit: 'days', proposed: true },
      { path: 'festival.list', unit: 'festivals', proposed: true },
    ],
  },
  'REM-09': {
    id: 'REM-09',
    title: { 'zh-CN': '恶劣天气提醒', en: 'Bad weather' },
    statement:
      'Customers in the region of a weather warning are told what to look after, at most once in three days and once a warning; what is over is not sent.',
    source: { kind: 'practice', heading: 'Care in bad weather (恶劣天气提醒)' },
    parameters: [
      { path: 'weather.daysBetween', unit: 'days', proposed: true },
      { path: 'weather.tips', unit: 'tips by event', proposed: true },
    ],
  },
  'REM-10': {
    id: 'REM-10',
    title: { 'zh-CN': '续卡与升级提醒', en: 'Card renewal and upgrade' },
    statement:
      'A member is reminded 30 days before the card ends; up to 90 days after its end it is still renewed, later it is sold anew. From 90 percent of the spend of the next tier on the member is told of it.',
    source: { kind: 'practice', heading: 'Contents of a follow-up (续卡、升级)' },
    parameters: [
      { path: 'card.renewLeadDays', unit: 'days', proposed: true },
      { path: 'card.renewUntilDays', unit: 'days', proposed: true },
      { path: 'card.upgradeFromPercent', unit: 'percent', proposed: true },
    ],
  },
  L22: {
    id: 'L22',
    title: { 'zh-CN': '历法与习俗', en: 'Calendars and customs' },
    statement:
      'Lunar dates and solar terms come from a table of the years 1900 to 2100 and outside it are unknown; how a leap month, a missing day 30 or 29 February is kept no rule says, so the house names its custom.',
    source: {
      kind: 'law',
      heading: 'Public holidays and the lunar calendar',
      reference: '全国年节及纪念日放假办法 art. 2; GB/T 33661-2017',
    },
    parameters: [
      { path: 'birthday.leapDay', unit: 'custom', proposed: true },
      { path: 'birthday.lunar.leapPolicy', unit: 'custom', proposed: true },
      { path: 'birthday.lunar.day30', unit: 'custom', proposed: true },
      { path: 'festival.list', unit: 'festivals', proposed: true },
    ],
  },
};
