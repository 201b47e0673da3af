import type { Text } from '../kernel/ruling.js';
import type { OpeningStatus } from './types.js';

const WEEKDAYS_ZH = ['一', '二', '三', '四', '五', '六', '日'];
const WEEKDAYS_EN = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Day and time of an instant that is written with its offset. */
export function clockOf(local: string): string {
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`;
}

/** What the clock of the store shows. */
export function clockSentence(local: string, zone: string, weekday: number): Text {
  return {
    'zh-CN': `按门店所在时区（${zone}），此刻是 ${local}，星期${WEEKDAYS_ZH[weekday - 1]}。`,
    en: `In the store's zone (${zone}) it is ${WEEKDAYS_EN[weekday - 1]}, ${local}.`,
  };
}

/** Open or not, by which hours, and when next. */
export function hoursSentence(
  status: OpeningStatus,
  isNight: boolean,
  hours: readonly string[],
  next: string | null,
): Text {
  const zh = hours.length === 0 ? '当天不营业' : `当天营业时间 ${hours.join('、')}`;
  const en =
    hours.length === 0 ? 'that day has no hours' : `that day's hours are ${hours.join(', ')}`;
  switch (status) {
    case 'open':
      return isNight
        ? {
            'zh-CN': `前一天的营业时间 ${hours.join('、')} 跨过零点，此刻仍在营业。`,
            en: `Open: the hours of the day before, ${hours.join(', ')}, run past midnight.`,
          }
        : { 'zh-CN': `${zh}，正在营业。`, en: `Open: ${en}.` };
    case 'closed':
      return next === null
        ? {
            'zh-CN': `${zh}，现在不营业，日历范围内不再开门。`,
            en: `Closed: ${en}; no further opening is on the calendar.`,
          }
        : {
            'zh-CN': `${zh}，现在不营业，下次开门 ${clockOf(next)}。`,
            en: `Closed: ${en}; next opening ${clockOf(next)}.`,
          };
    case 'never':
      return { 'zh-CN': '营业时间里没有任何开门时段。', en: 'The hours hold no opening at all.' };
    case 'outsideCalendar':
      return {
        'zh-CN': '这一天不在日历覆盖的年份内。',
        en: 'That day lies outside the years of the calendar.',
      };
  }
}
