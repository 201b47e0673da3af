import { foldWidth } from './foldWidth.js';

const LONGEST = 32;
/** A telephone number of fewer digits is none, whatever the country. */
const FEWEST_DIGITS = 7;

/**
 * The eleven digits of a mainland mobile number, so that one number in several spellings is one;
 * `undefined` for anything else. It is lenient about the third digit, since blocks of numbers keep
 * being opened.
 *
 * Width, spaces, hyphens and a country code `+86`, `0086` or `86` do not matter.
 *
 * @example
 * ```ts
 * import { normaliseMobile } from 'dealer-care/dealership';
 *
 * console.log(normaliseMobile('+86 138-1234-5678')); // => "13812345678"
 * console.log(normaliseMobile('0512-00000000') ?? null); // => null
 * ```
 */
export function normaliseMobile(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const compact = foldWidth(text).replaceAll(/[\s\u2010-\u2015\u2212-]/g, '');
  return /^(?:\+86|0086|86)?(1[3-9]\d{9})$/.exec(compact)?.[1];
}

/** Whether a text has the digits of a telephone number, be it of another country. */
export function isReadableNumber(text: string | undefined): boolean {
  if (text === undefined) return false;
  return foldWidth(text).replaceAll(/\D/g, '').length >= FEWEST_DIGITS;
}

/** Whether a text is a mainland mobile number in any of its spellings. */
export function isMobile(text: string): boolean {
  return normaliseMobile(text) !== undefined;
}
