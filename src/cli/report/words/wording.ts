import type { Language, Text } from '../../../foundation/kernel/ruling.js';
import { grouped } from '../columns.js';

/** A text with a place for a count, and how English says it of one. */
export interface CountedText extends Text {
  readonly one: string;
}

/** A text with a figure in the place kept for it. */
export function filled(text: string, figure: string): string {
  return text.replace('{n}', () => figure);
}

/** A count with what is counted: 1 call, 2 calls. */
export function counted(text: CountedText, count: number, language: Language): string {
  const form = language === 'en' && count === 1 ? text.one : text[language];
  return filled(form, grouped(count));
}

/** A text as it begins a line of its own. */
export function asHeading(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
