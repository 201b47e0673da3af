import { foldWidth } from './foldWidth.js';

/**
 * What can be said of a vehicle identification number (车架号).
 *
 * `valid`: well formed, the check digit is right. `suspect`: the check digit is wrong although the
 * maker must set it (numbers from China, L…, and North America, 1… to 5…). `unchecked`: well formed,
 * from elsewhere, where makers use that place as they like. `malformed`: no such number exists.
 */
export type VinStatus = 'valid' | 'suspect' | 'unchecked' | 'malformed';

/** The verdict on a vehicle identification number; it never repeats the number. */
export interface VinCheck {
  readonly status: VinStatus;
  /** The digit in ninth place: right, wrong, or not looked at because the number is malformed. */
  readonly checkDigit: 'right' | 'wrong' | 'notRead';
}

const VALID: VinCheck = Object.freeze({ status: 'valid', checkDigit: 'right' });
const SUSPECT: VinCheck = Object.freeze({ status: 'suspect', checkDigit: 'wrong' });
const UNCHECKED: VinCheck = Object.freeze({ status: 'unchecked', checkDigit: 'wrong' });
const MALFORMED: VinCheck = Object.freeze({ status: 'malformed', checkDigit: 'notRead' });

const LENGTH = 17;
const LONGEST = 64;
const CHECK_DIGIT_AT = 8;
const MODEL_YEAR_AT = 9;
const WEIGHTS: readonly number[] = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
/** Value of each letter from A; `NaN` for I, O and Q, which no number holds. */
const LETTERS: readonly number[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, Number.NaN, 1, 2, 3, 4, 5, Number.NaN, 7],
  ...[Number.NaN, 9, 2, 3, 4, 5, 6, 7, 8, 9],
];

/**
 * Checks a vehicle identification number: 17 letters and digits without I, O and Q, and its check
 * digit. Width, case and spaces at the ends do not matter.
 *
 * @example
 * ```ts
 * import { checkVin } from 'dealer-care/dealership';
 *
 * console.log(checkVin('LSVAA4182E2184847').status); // => "valid"
 * console.log(checkVin('LFV2A21K5A3000000').status); // => "suspect"
 * console.log(checkVin('WVWZZZ1JZXW000001').status); // => "unchecked"
 * console.log(checkVin('LSVAA4182E218484').status); // => "malformed"
 * ```
 */
export function checkVin(text: string): VinCheck {
  const vin = folded(text);
  if (vin === undefined) return MALFORMED;
  let sum = 0;
  for (let at = 0; at < LENGTH; at++) {
    const value = transliterated(vin.charCodeAt(at));
    if (Number.isNaN(value)) return MALFORMED;
    sum += value * (WEIGHTS[at] as number);
  }
  if (vin[CHECK_DIGIT_AT] === '0123456789X'[sum % 11]) return VALID;
  return mustCarryCheckDigit(vin[0] as string) ? SUSPECT : UNCHECKED;
}

const YEAR_CODES = 'ABCDEFGHJKLMNPRSTVWXY123456789';

/**
 * The model year that a well-formed number names in its tenth place, read as late as possible but
 * not after `latestYear` (next year is usual: models come out ahead of their year). The codes
 * repeat every 30 years. `undefined` where that place names no year.
 *
 * @example
 * ```ts
 * import { modelYearOf } from 'dealer-care/dealership';
 *
 * console.log(modelYearOf('LSVAA4182E2184847', 2027)); // => 2014
 * console.log(modelYearOf('LSVAA4182E2184847', 2013)); // => 1984
 * ```
 */
export function modelYearOf(text: string, latestYear: number): number | undefined {
  const vin = folded(text);
  if (vin === undefined || checkVin(vin).status === 'malformed') return undefined;
  const code = YEAR_CODES.indexOf(vin[MODEL_YEAR_AT] as string);
  if (code < 0) return undefined;
  const cycles = Math.floor((latestYear - 1980 - code) / 30);
  return cycles < 0 ? undefined : 1980 + code + 30 * cycles;
}

/** The 17 characters in upper case; `undefined` when they are not 17. */
function folded(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const vin = foldWidth(text).trim().toUpperCase();
  return vin.length === LENGTH ? vin : undefined;
}

function transliterated(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  return LETTERS[code - 65] ?? Number.NaN;
}

function mustCarryCheckDigit(first: string): boolean {
  return first === 'L' || (first >= '1' && first <= '5');
}
