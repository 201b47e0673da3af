import { foldWidth } from '../../foundation/dealership/foldWidth.js';

/** The provinces with which a resident ID number begins. */
const PROVINCE = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])';
const MONTH_AND_DAY = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
const EIGHTEEN = new RegExp(`^${PROVINCE}\\d{4}(?:19|20)\\d{2}${MONTH_AND_DAY}\\d{3}[\\dX]$`);
const FIFTEEN = new RegExp(`^${PROVINCE}\\d{4}\\d{2}${MONTH_AND_DAY}\\d{3}$`);

const LONGEST = 64;

/**
 * Whether a text reads as a resident ID number (居民身份证号), mistyped ones included; blanks,
 * hyphens and width do not matter. Such a number belongs to the sales system, never in here.
 *
 * @rule L12
 */
export function looksLikeIdNumber(text: string): boolean {
  if (text.length > LONGEST) return false;
  const compact = foldWidth(text)
    .replaceAll(/[\s\u2010-\u2015\u2212-]/g, '')
    .toUpperCase();
  return EIGHTEEN.test(compact) || FIFTEEN.test(compact);
}
