import type { Text } from '../../../foundation/kernel/ruling.js';
import type { DayKind, HolidayKnowledge } from '../../../foundation/time/holidays.js';

/** Monday first. */
export const WEEKDAYS: readonly Text[] = [
  { 'zh-CN': '周一', en: 'Monday' },
  { 'zh-CN': '周二', en: 'Tuesday' },
  { 'zh-CN': '周三', en: 'Wednesday' },
  { 'zh-CN': '周四', en: 'Thursday' },
  { 'zh-CN': '周五', en: 'Friday' },
  { 'zh-CN': '周六', en: 'Saturday' },
  { 'zh-CN': '周日', en: 'Sunday' },
];

export const DAY_KIND_WORDS: Readonly<Record<DayKind['kind'], Text>> = {
  workday: { 'zh-CN': '工作日', en: 'working day' },
  weekend: { 'zh-CN': '周末', en: 'weekend' },
  holiday: { 'zh-CN': '法定节假日', en: 'public holiday' },
  makeUpDay: { 'zh-CN': '调休上班日', en: 'make-up working day' },
};

/** How well the holidays of the year are known. */
export const HOLIDAY_WORDS: Readonly<Record<HolidayKnowledge, Text>> = {
  official: {
    'zh-CN': '本年度节假日安排已正式公布。',
    en: 'The holidays of this year are officially published.',
  },
  'statutory-only': {
    'zh-CN': '本年度节假日安排尚未公布，目前只知道法定节日，工作日判断可能有变。',
    en: 'The holidays of this year are not published yet; only the statutory days are known, and working days may move.',
  },
  unknown: {
    'zh-CN': '没有本年度的节假日资料，只按星期判断工作日。',
    en: 'The holidays of this year are not known; working days go by the weekday alone.',
  },
};
