import { valueOn } from '../kernel/dated.js';
import { requireDefined } from '../kernel/policy.js';
import { NONE, sharedList } from '../kernel/ruling.js';
import type { LocalDate } from '../time/localDate.js';
import type { ChinaLaw, Figure } from './law.js';
import type { JurisdictionPolicy } from './policy.js';
import type { Citation } from './types.js';

/** Reads legal figures and remembers which versions were used. */
export interface LawReader {
  /** The figure in force on a day; `undefined` where the law is silent. */
  readonly read: <T>(path: string, figure: Figure<T>, on: LocalDate) => T | undefined;
  /** What was used so far, for the ruling. */
  readonly cited: () => {
    readonly law: readonly Citation[];
    readonly unverified: readonly string[];
  };
}

/** A reader whose paths stand under a root, such as `jurisdictions.CN`. */
export function lawReader(root: string): LawReader {
  const used = new Map<string, Citation>();
  return {
    read: (path, figure, on) => {
      const held = valueOn(figure, on);
      if (held === undefined) return undefined;
      const { from, until, reference, confidence } = held;
      const name = root === '' ? path : `${root}.${path}`;
      used.set(`${name} ${from}`, { figure: name, from, until, reference, confidence });
      return held.value;
    },
    cited: () => {
      const law = [...used.values()];
      return { law: law.length === 0 ? NONE : law, unverified: unverifiedOf(law) };
    },
  };
}

/** The names of the figures that nobody has confirmed. */
function unverifiedOf(law: readonly Citation[]): readonly string[] {
  const names = law.filter((one) => one.confidence === 'unconfirmed').map((one) => one.figure);
  return sharedList([...new Set(names)]);
}

/** China's law, if the country is China and its law is on. Throws MisuseError on an undefined policy. */
export function chinaLawOf(country: string, policy: JurisdictionPolicy): ChinaLaw | undefined {
  requireDefined(policy, 'JurisdictionPolicy');
  return country === 'CN' ? policy.jurisdictions.CN : undefined;
}

/** The root under which China's figures are cited. */
export const CHINA = 'jurisdictions.CN';
