import type { DatedValue } from '../../../src/foundation/kernel/dated.js';

type Found = readonly (readonly [path: string, versions: readonly DatedValue<unknown>[]])[];

/** Every list of versions in the data, by its path; lists without a version are left out. */
export function figuresIn(data: object, path: string): Found {
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) => {
    const here = `${path}.${key}`;
    if (Array.isArray(value)) {
      return value.length === 0 ? [] : [[here, value as DatedValue<unknown>[]] as const];
    }
    return typeof value === 'object' && value !== null ? figuresIn(value, here) : [];
  });
}
