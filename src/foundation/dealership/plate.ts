import { foldWidth } from './foldWidth.js';

/**
 * The form of a mainland number plate (车牌号).
 *
 * `ordinary`: province, letter, five places. `newEnergySmall` and `newEnergyLarge`: six places, the
 * letter for new energy first or last. `unrecognised`: any other plate, such as a trailer's, a
 * driving school's, a temporary or a foreign one; that is never an error.
 */
export type PlateForm = 'ordinary' | 'newEnergySmall' | 'newEnergyLarge' | 'unrecognised';

const PREFIX = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z]';
const ORDINARY = new RegExp(`^${PREFIX}[A-HJ-NP-Z0-9]{5}$`);
const NEW_ENERGY_SMALL = new RegExp(`^${PREFIX}[A-HJK][A-HJ-NP-Z0-9]\\d{4}$`);
const NEW_ENERGY_LARGE = new RegExp(`^${PREFIX}\\d{5}[A-HJK]$`);

const LONGEST = 32;

/**
 * Tells the form of a number plate, without repeating it. Width, case, spaces, hyphens and the dot
 * after the second place do not matter.
 *
 * @example
 * ```ts
 * import { plateForm } from 'dealer-care/dealership';
 *
 * console.log(plateForm('苏E·12345')); // => "ordinary"
 * console.log(plateForm('苏ED12345')); // => "newEnergySmall"
 * console.log(plateForm('苏E12345挂')); // => "unrecognised"
 * ```
 */
export function plateForm(text: string): PlateForm {
  if (text.length > LONGEST) return 'unrecognised';
  const plate = foldWidth(text)
    .toUpperCase()
    .replaceAll(/[\s·•・.-]/g, '');
  if (ORDINARY.test(plate)) return 'ordinary';
  if (NEW_ENERGY_SMALL.test(plate)) return 'newEnergySmall';
  return NEW_ENERGY_LARGE.test(plate) ? 'newEnergyLarge' : 'unrecognised';
}
