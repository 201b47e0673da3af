import { isLocalDate } from '../time/localDate.js';
import { foldWidth } from './foldWidth.js';

/**
 * What can be said of a resident identity number (居民身份证号).
 *
 * `valid`: well formed, the check digit is right. `suspect`: well formed, the check digit is wrong,
 * so there is a slip in it. `malformed`: no such number exists.
 */
export type ResidentIdStatus = 'valid' | 'suspect' | 'malformed';

/**
 * The verdict on a resident identity number. It repeats nothing of the number, not even the day of
 * birth: verify the papers where the car is sold, and keep a reference of your own.
 */
export interface ResidentIdCheck {
  readonly status: ResidentIdStatus;
}

const VALID: ResidentIdCheck = Object.freeze({ status: 'valid' });
const SUSPECT: ResidentIdCheck = Object.freeze({ status: 'suspect' });
const MALFORMED: ResidentIdCheck = Object.freeze({ status: 'malformed' });

const LONGEST = 64;
const WEIGHTS: readonly number[] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';
const EARLIEST_BIRTH = '1800-01-01';

/**
 * Checks a resident identity number (GB 11643-1999): 17 digits, a day of birth that exists, from 1800
 * on, and a check digit 0–9 or X. Width, case and spaces at the ends do not matter.
 *
 * The first six digits are not looked up: districts come and go, and people keep their numbers. The
 * old numbers of 15 digits are no longer valid papers and are malformed, and so is one digit written
 * 18 times. A day of birth that is still ahead is not found: the check knows no today.
 *
 * @example
 * ```ts
 * import { checkResidentId } from 'dealer-care/dealership';
 *
 * console.log(checkResidentId('11010519491231002x')); // => {"status":"valid"}
 * console.log(checkResidentId('110105194912310021')); // => {"status":"suspect"}
 * console.log(checkResidentId('110105194902310021')); // => {"status":"malformed"}
 * ```
 */
export function checkResidentId(text: string): ResidentIdCheck {
  if (text.length > LONGEST) return MALFORMED;
  const id = foldWidth(text).trim().toUpperCase();
  if (id.length !== 18 || !/^\d{17}[\dX]$/.test(id)) return MALFORMED;
  const bornOn = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  if (!isLocalDate(bornOn) || bornOn < EARLIEST_BIRTH) return MALFORMED;
  let sum = 0;
  for (let at = 0; at < WEIGHTS.length; at++) sum += Number(id[at]) * (WEIGHTS[at] as number);
  return id[17] === CHECK_DIGITS[sum % 11] ? VALID : SUSPECT;
}
