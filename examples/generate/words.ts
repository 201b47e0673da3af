import { dateOf } from './calendar.ts';
import type { Random } from './random.ts';

/** A day as somebody typed it. */
export function printedDate(random: Random, on: number): string {
  const date = dateOf(on);
  const [year = '', month = '', last = ''] = date.split('-');
  return random.weighted([
    [76, date],
    [14, `${year}/${Number(month)}/${Number(last)}`],
    [5, `${year}${month}${last}`],
    [4, `${year}年${Number(month)}月${Number(last)}日`],
    [1, wide(date)],
  ]);
}

/** A day with its time of day. */
export function printedTime(random: Random, on: number, minute: number): string {
  const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const seconds = random.chance(0.5) ? `:${String(random.int(0, 59)).padStart(2, '0')}` : '';
  const date = dateOf(on);
  return `${random.chance(0.8) ? date : date.replaceAll('-0', '/').replaceAll('-', '/')} ${clock}${seconds}`;
}

/** An amount in fen as somebody typed it. */
export function printedAmount(random: Random, fen: number): string {
  const yuan = String(Math.floor(fen / 100));
  const cents = String(fen % 100).padStart(2, '0');
  const grouped = yuan.replace(/\B(?=(\d{3})+$)/g, ',');
  return random.weighted([
    [60, `${yuan}.${cents}`],
    [20, `¥${grouped}.${cents}`],
    [10, `￥${grouped}.${cents}`],
    [6, `${grouped}.${cents}`],
    [3, `${yuan}元`],
    [1, wide(`${yuan}.${cents}`)],
  ]);
}

/** A yes or no as somebody typed it. */
export function printedFlag(random: Random, isYes: boolean): string {
  return random.weighted([
    [94, isYes ? '是' : '否'],
    [3, isYes ? 'Y' : 'N'],
    [2, isYes ? '1' : '0'],
    [1, isYes ? 'true' : 'false'],
  ]);
}

/** Digits and signs in full width. */
export function wide(text: string): string {
  return text.replaceAll(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}
