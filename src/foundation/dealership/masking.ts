import { foldWidth } from './foldWidth.js';
import { normaliseMobile } from './mobile.js';

const HIDDEN = '****';
const LONGEST = 64;

/**
 * A number as a screen may show it: the first three and the last four digits. Of fewer than eleven
 * digits nothing is shown.
 *
 * @rule PRIV-02
 *
 * @example
 * ```ts
 * import { maskMobile } from 'dealer-care/dealership';
 *
 * console.log(maskMobile('13812345678')); // => "138****5678"
 * console.log(maskMobile('+86 138 1234 5678')); // => "138****5678"
 * console.log(maskMobile('12345')); // => "****"
 * ```
 */
export function maskMobile(text: string): string {
  if (text.length > LONGEST) return HIDDEN;
  const digits = normaliseMobile(text) ?? foldWidth(text).replaceAll(/\D/g, '');
  return digits.length < 11 ? HIDDEN : digits.slice(0, 3) + HIDDEN + digits.slice(-4);
}

/** A vehicle identification number as a screen may show it: its last six characters. */
export function maskVin(text: string): string {
  return endOf(text, 6, 12);
}

/** A number plate as a screen may show it: its last four characters. */
export function maskPlate(text: string): string {
  return endOf(text, 4, 7);
}

/**
 * A name as a screen may show it: its first character and two stars, however long it is. Of a name
 * of one character nothing is shown.
 *
 * @example
 * ```ts
 * import { maskName } from 'dealer-care/dealership';
 *
 * console.log(maskName('张小明')); // => "张**"
 * console.log(maskName('张')); // => "**"
 * ```
 */
export function maskName(name: string): string {
  const [first, second] = name.slice(0, LONGEST).trim();
  return first !== undefined && second !== undefined && /\p{L}/u.test(first) ? `${first}**` : '**';
}

/** The last characters behind an ellipsis; of a text too short to hide anything, only the ellipsis. */
function endOf(text: string, shown: number, shortest: number): string {
  const characters = [...text.trim().slice(-LONGEST)];
  return characters.length < shortest ? '…' : `…${characters.slice(-shown).join('')}`;
}
