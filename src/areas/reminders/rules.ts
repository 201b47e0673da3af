import type { RuleRegister } from '../../foundation/kernel/rule.js';
import type { ReminderPolicy } from './policy.js';
import type { ReminderRule } from './types.js';

/** When a car is due for maintenance, and what to believe of its odometer. */
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
      'The next service is due one interval after the last one, by the maker’s booklet of the model, else after 5,000 km or six months; every completed service sets both targets anew, an early one and one done elsewhere included.',
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
    ],
  },
};
