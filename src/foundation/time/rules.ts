import type { RuleRegister } from '../kernel/rule.js';
import type { CalendarPolicy } from './calendar.js';
import type { TimeRule } from './types.js';

/** The conventions on time that decide rulings. */
export const timeRules: RuleRegister<TimeRule, CalendarPolicy> = {
  C1: {
    id: 'C1',
    title: { 'zh-CN': '以门店当地时间为准', en: 'The store’s own clock counts' },
    statement:
      'Wall-clock rules are read in the IANA zone of the store; the moment is always handed in, never taken from a clock.',
    source: { kind: 'proposed', heading: 'Conventions: time' },
    parameters: [{ path: 'zone', unit: 'IANA zone', proposed: true }],
  },
  C4: {
    id: 'C4',
    title: { 'zh-CN': '工作日与营业时间', en: 'Working days and opening hours' },
    statement:
      'Working days are Monday to Friday without public holidays and with make-up days; hours and minutes run only while the place is open.',
    source: { kind: 'proposed', heading: 'Conventions: working days and opening hours' },
    parameters: [
      { path: 'hours', unit: 'HH:MM', proposed: true },
      { path: 'holidays', unit: 'days', proposed: true },
      { path: 'years.from', unit: 'year', proposed: true },
      { path: 'years.until', unit: 'year', proposed: true },
    ],
  },
};
