import type { Text } from '../../foundation/kernel/ruling.js';
import { dayOf, monthOf, packedCivil, yearOf } from '../../foundation/time/civil.js';

/** A day as people say it: `2026年7月10日`, `10 July 2026`. */
export function spokenDay(epochDay: number): Text {
  const packed = packedCivil(epochDay);
  const [year, month, day] = [yearOf(packed), monthOf(packed), dayOf(packed)];
  return {
    'zh-CN': `${year}年${month}月${day}日`,
    en: `${day} ${MONTHS[month - 1]} ${year}`,
  };
}

/** A mileage as people write it: `12,300`. */
export function spokenKm(km: number): string {
  return String(km).replace(/\B(?=(?:\d{3})+(?:\.|$))(?<!\.\d*)/g, ',');
}

/** An amount of integer fen in yuan, as people write it: `1,000`, `1,000.50`. */
export function spokenYuan(fen: number): string {
  const yuan = Math.trunc(fen / 100);
  const rest = String(fen % 100).padStart(2, '0');
  return rest === '00' ? spokenKm(yuan) : `${spokenKm(yuan)}.${rest}`;
}

const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
