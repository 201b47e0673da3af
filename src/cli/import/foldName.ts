import { foldWidth } from '../../foundation/dealership/foldWidth.js';

/** A VIN or plate as it is compared: width, case, spaces, dots and hyphens do not matter. */
export function foldName(name: string): string {
  return (
    foldWidth(name)
      .toUpperCase()
      .replaceAll(/[\s·•・.-]/g, '') || name
  );
}
