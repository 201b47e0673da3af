/** A piece of a page that may be printed as it stands; only this file makes one. */
export interface Markup {
  readonly markup: string;
}

/** What may stand between two pieces of markup; texts are escaped, lists are joined. */
export type Content = string | number | Markup | readonly Content[];

/**
 * Markup from a template: whatever is put in between is text, unless it is markup itself. It is
 * safe between tags and between the double quotes of an attribute.
 */
export function html(pieces: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return {
    markup: pieces.reduce((page, piece, at) => page + shown(contents[at - 1] ?? '') + piece),
  };
}

/** Markup made elsewhere: a style sheet, a drawing. Never a text from data. */
export function ready(markup: string): Markup {
  return { markup };
}

/** No markup at all. */
export const NOTHING: Markup = ready('');

function shown(content: Content): string {
  if (typeof content === 'string') return escaped(content);
  if (typeof content === 'number') return String(content);
  return 'markup' in content ? content.markup : content.map(shown).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}
