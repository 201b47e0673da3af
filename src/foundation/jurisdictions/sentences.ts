import type { Evidence, Text } from '../kernel/ruling.js';
import type { Figure } from './law.js';
import type { JurisdictionPolicy } from './policy.js';
import type { Citation } from './types.js';

/** The legal figures of a ruling as evidence: each with its value, and since when and where it stands. */
export function figuresOf(
  { law }: { readonly law: readonly Citation[] },
  policy: JurisdictionPolicy,
): Readonly<Record<string, Evidence>> {
  const entries = law.flatMap(({ figure, from, reference }): [string, Evidence][] => [
    [figure, evidenceOf(valueAt(figure, from, policy))],
    [`${figure}.reference`, `${from}: ${reference}`],
  ]);
  return Object.fromEntries(entries);
}

/** The value of a figure's version, found by its path. */
function valueAt(path: string, from: string, policy: JurisdictionPolicy): unknown {
  const figure = path
    .split('.')
    .reduce<unknown>((data, key) => (data as Record<string, unknown>)[key], policy);
  return (figure as Figure<unknown>).find((one) => one.from === from)?.value;
}

function evidenceOf(value: unknown): Evidence {
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string'
    ? value
    : JSON.stringify(value);
}

/** A remark where a figure of the ruling is not confirmed. */
export function unverifiedNote({ unverified }: { readonly unverified: readonly string[] }): Text {
  if (unverified.length === 0) return { 'zh-CN': '', en: '' };
  return {
    'zh-CN': '其中有未经核实的规定，仅作提示。',
    en: ' Some of these figures are not confirmed and only warn.',
  };
}

/** Why the consumer rules have no word, or none yet. */
export function reachSentence(status: string): Text {
  if (status === 'outOfScope') {
    return {
      'zh-CN': '不属于家用汽车三包范围，按本店规定办理。',
      en: 'Not among the household cars that the law protects: the house rule alone decides.',
    };
  }
  if (status === 'noLaw') {
    return {
      'zh-CN': '没有适用的三包规定，按本店规定办理。',
      en: 'No consumer rule on cars applies: the house rule alone decides.',
    };
  }
  return {
    'zh-CN': '缺少购车人、车型或发票日期等信息，无法判断是否适用三包。',
    en: 'Buyer, kind of car or invoice day is missing, so nobody can say whether the law protects.',
  };
}
