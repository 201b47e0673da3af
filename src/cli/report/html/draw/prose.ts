import { asHeading } from '../../words/wording.js';
import { html, type Markup } from '../markup.js';

const DAY_OR_MEASURE = /(\d{4}-\d{2}-\d{2}|\d[\d,]* (?:公里|km))/;

/** A line in which no row ends within a day or between a number and its unit. */
export function prose(text: string): Markup {
  const parts = asHeading(text).split(DAY_OR_MEASURE);
  return html`${parts.map((part, at) => (at % 2 === 0 ? part : html`<span class="whole">${part}</span>`))}`;
}
