import type { Language } from '../../../../foundation/kernel/ruling.js';
import { grouped } from '../../columns.js';
import { REPORT_WORDS } from '../../words/report.js';
import { asHeading, filled } from '../../words/wording.js';
import { html, type Markup, NOTHING } from '../markup.js';

/** One part of the page, with a heading to jump to. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** How many it is about; `null` where that says nothing. */
  readonly count: number | null;
  /** Whether it takes the full width where there is room for two side by side. */
  readonly wide: boolean;
  readonly content: Markup;
}

/** One word of the page, in its language. */
export type Say = (word: keyof typeof REPORT_WORDS) => string;

/** The words of the page in one language. */
export function wordsIn(language: Language): Say {
  return (word) => REPORT_WORDS[word][language];
}

/** A quiet sentence on what the part shows. */
export function note(text: string): Markup {
  return html`<p class="note">${text}</p>`;
}

/** How many there are, beside a title; nothing where that says nothing. */
export function countOf(count: number | null): Markup {
  return count === null ? NOTHING : html` <span>${grouped(count)}</span>`;
}

/** A drawing under its title, with a line below it where there is more to say. */
export function figure(title: string, count: number | null, chart: Markup, rest: string): Markup {
  const below = rest === '' ? NOTHING : html`<p class="rest">${asHeading(rest)}</p>`;
  return html`<figure><figcaption>${asHeading(title)}${countOf(count)}</figcaption>${chart}${below}</figure>`;
}

/** A list that opens at a touch; what is open is printed. */
export function folded(what: string, more: string, content: Markup): Markup {
  return html`<details><summary><b>${asHeading(what)}</b> ${more}</summary>${content}</details>`;
}

/** How many rows are not shown; nothing if all are. */
export function restOf(shown: number, all: number, say: Say): Markup {
  if (shown >= all) return NOTHING;
  return html`<p class="rest">${filled(say('moreRows'), grouped(all - shown))}</p>`;
}
