import { foldWidth } from '../../foundation/dealership/foldWidth.js';
import { isMobile, normaliseMobile } from '../../foundation/dealership/mobile.js';
import { checkVin } from '../../foundation/dealership/vin.js';
import { isLocalDate, type LocalDate } from '../../foundation/time/localDate.js';
import type { FieldFormat } from './cardFields.js';
import { looksLikeIdNumber } from './idNumber.js';
import { isFilled } from './isFilled.js';

const LONGEST = 10_000;

/**
 * Whether a value looks as its field asks. A plate of an unusual form is never wrong; a VIN is when
 * its check digit is, where makers must set it; a day of birth may not lie after today.
 *
 * @rule CARD-11
 */
export function hasValidFormat(value: string, format: FieldFormat, today: LocalDate): boolean {
  if (!isFilled(value) || value.length > LONGEST || !value.isWellFormed()) return false;
  const text = value.trim();
  switch (format) {
    case 'text':
    case 'note':
    case 'plate':
      return true;
    case 'mobile':
      return isMobile(text);
    case 'phone':
      return isPhone(text);
    case 'email':
      return isEmail(text);
    case 'postcode':
      return /^\d{6}$/.test(foldWidth(text));
    case 'day':
      return isLocalDate(text);
    case 'pastDay':
      return isLocalDate(text) && text <= today;
    case 'gender':
      return genderOf(text) !== undefined;
    case 'vin':
      return ['valid', 'unchecked'].includes(checkVin(text).status);
    case 'reference':
      return !looksLikeIdNumber(text);
  }
}

/**
 * Whether two values of one field say the same: spelling of a mobile, language of a gender, blanks and
 * Unicode form aside.
 */
export function saysTheSame(a: string, b: string, format: FieldFormat): boolean {
  if (format === 'mobile') {
    const [one, other] = [normaliseMobile(a), normaliseMobile(b)];
    if (one !== undefined || other !== undefined) return one === other;
  }
  if (format === 'gender') {
    const [one, other] = [genderOf(a.trim()), genderOf(b.trim())];
    if (one !== undefined || other !== undefined) return one === other;
  }
  return a.trim().normalize('NFC') === b.trim().normalize('NFC');
}

const GENDERS: ReadonlyMap<string, 'female' | 'male'> = new Map([
  ['female', 'female'],
  ['male', 'male'],
  ['女', 'female'],
  ['男', 'male'],
]);

function genderOf(text: string): 'female' | 'male' | undefined {
  return GENDERS.get(text);
}

function isPhone(text: string): boolean {
  if (text.length > 40) return false;
  const digits = foldWidth(text).replaceAll(/\D/g, '').length;
  return digits >= 7 && digits <= 20;
}

function isEmail(text: string): boolean {
  if (text.length > 254 || /\s/.test(text)) return false;
  const [local = '', domain = '', ...rest] = text.split('@');
  if (rest.length > 0 || local === '' || local.length > 64) return false;
  const labels = domain.split('.');
  return labels.length > 1 && labels.every((label) => label !== '');
}
