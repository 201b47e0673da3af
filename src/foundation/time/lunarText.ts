import type { Language } from '../kernel/ruling.js';
import { type LunarDay, requireLunarDay } from './lunarDate.js';

const LONGEST = 32;
const WRITTEN =
  /^(?:农历)?(?:\d{4}[-/.年])?(闰)?(\d{1,2}|[正一二三四五六七八九十冬腊]{1,2})[-/.月](\d{1,2}|[初一二三四五六七八九十廿卅]{1,3})日?$/;

const DIGITS = '一二三四五六七八九十';
const MONTHS: readonly string[] = ['正', ...[...DIGITS].slice(1), '冬', '腊'];
const DAYS: readonly string[] = [
  ...[...DIGITS].map((digit) => `初${digit}`),
  ...[...DIGITS.slice(0, 9)].map((digit) => `十${digit}`),
  '二十',
  ...[...DIGITS.slice(0, 9)].map((digit) => `廿${digit}`),
  '三十',
];

/**
 * Reads a lunar day as it is printed: `MM-DD` or `YYYY-MM-DD`, with `-`, `/` or `.`, `闰` before the
 * month of a leap month, or in words such as 八月十五. A year is read over; width does not matter.
 *
 * `02-30` is a day of the lunar calendar, though no day of the solar one. `undefined` for anything
 * else.
 *
 * @example
 * ```ts
 * import { parseLunarDay } from 'dealer-care/time';
 *
 * console.log(parseLunarDay('02-30')); // => {"month":2,"day":30,"leap":false}
 * console.log(parseLunarDay('1987-闰06-15')); // => {"month":6,"day":15,"leap":true}
 * console.log(parseLunarDay('腊月廿三')); // => {"month":12,"day":23,"leap":false}
 * console.log(parseLunarDay('08-31') ?? null); // => null
 * ```
 */
export function parseLunarDay(text: string): LunarDay | undefined {
  if (text.length > LONGEST) return undefined;
  const [, leap, monthText = '', dayText = ''] =
    WRITTEN.exec(text.normalize('NFKC').replaceAll(/\s/g, '')) ?? [];
  const month = monthIn(monthText);
  const day = dayIn(dayText);
  if (month < 1 || month > 12 || day < 1 || day > 30) return undefined;
  return { month, day, leap: leap !== undefined };
}

/** Writes a lunar day out: 闰六月初一, or `day 1 of leap lunar month 6`. */
export function describeLunarDay(lunar: LunarDay, language: Language): string {
  requireLunarDay(lunar);
  const { month, day, leap } = lunar;
  if (language === 'zh-CN') return `${leap ? '闰' : ''}${MONTHS[month - 1]}月${DAYS[day - 1]}`;
  return `day ${day} of ${leap ? 'leap ' : ''}lunar month ${month}`;
}

/** The month of a number or a word, 0 for neither. */
function monthIn(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  if (text === '一') return 1;
  if (text === '十一') return 11;
  if (text === '十二') return 12;
  return MONTHS.indexOf(text) + 1;
}

/** The day of a number or a word, 0 for neither; 二十一 and 廿一 are one. */
function dayIn(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const word = text.replace(/^二十(?=.)/, '廿').replace(/^卅$/, '三十');
  return Math.max(DAYS.indexOf(word), DAYS.indexOf(`初${word}`)) + 1;
}
