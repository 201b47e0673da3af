import type { Language } from '../kernel/ruling.js';
import type { Explanation } from './types.js';

/**
 * An explanation as lines of text, the parts indented below what they belong to.
 *
 * It shows the facts' values: for the person who may see them.
 */
export function describeExplanation(explanation: Explanation, language: Language): string {
  return lines(explanation, language, '').join('\n');
}

function lines({ sentence, parts }: Explanation, language: Language, indent: string): string[] {
  const below = parts.flatMap((part) => lines(part, language, `${indent}  `));
  return [`${indent}${sentence[language]}`, ...below];
}
