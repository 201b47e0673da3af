import type { Contender } from '../harness.ts';

/**
 * Loads a package of bench/node_modules as far as the bench needs it. The name is a variable, so
 * that the bench compiles where the packages are not installed.
 */
export async function load<T>(name: string): Promise<T> {
  return (await import(name)) as T;
}

/** A package with one answer an item, held against the right answers of the same items. */
export function peer<T>(
  name: string,
  run: () => ArrayLike<T>,
  right: ArrayLike<T>,
  describe: (at: number, answer: T, right: T) => string,
): Contender {
  return {
    name,
    items: right.length,
    isPeer: true,
    run,
    difference: (_, own) => {
      const answers = own as ArrayLike<T>;
      const wrong: number[] = [];
      for (let at = 0; at < right.length; at++) if (answers[at] !== right[at]) wrong.push(at);
      const [first] = wrong;
      if (first === undefined) return undefined;
      const example = describe(first, answers[first] as T, right[first] as T);
      return `${wrong.length} of ${right.length} wrong, e.g. ${example}`;
    },
  };
}

/** An instant as a clock in Shanghai shows it. */
export function inShanghai(ms: number): string {
  return new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}
