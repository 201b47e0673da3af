import { maskMobile } from '../../foundation/dealership/masking.js';
import { shownNumber } from '../import/problems.js';

const LONGEST = 120;
const LONGEST_ID = 14;

/** Signs that print nothing or turn the reading direction of what follows, up to the end of the page. */
const UNSEEN =
  /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+/gu;

const DIGIT = '[0-9\\uff10-\\uff19]';
const MOBILE = new RegExp(
  `(?<!${DIGIT})(?:(?:00|\\+)?86[ -]?)?[1\\uff11]${DIGIT}{2}(?:[ -]?${DIGIT}){8}(?!${DIGIT})`,
  'gu',
);

/** A text of the host as a page may show it: one line, nothing hidden in it, no mobile number. */
export function shownText(text: string): string {
  const plain = text
    .slice(0, LONGEST * 4)
    .replace(UNSEEN, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const masked = plain.replace(MOBILE, maskMobile);
  const signs = [...masked];
  return signs.length <= LONGEST ? masked : `${signs.slice(0, LONGEST).join('')}…`;
}

/** The number of a customer or car: nothing of one that may be a person’s own, of a long one its end. */
export function shownId(id: string): string {
  const shown = shownText(shownNumber(id) ?? '–');
  return shown.length <= LONGEST_ID ? shown : `…${shown.slice(1 - LONGEST_ID)}`;
}
