import { asHeading } from '../../words/wording.js';
import { type Content, html, type Markup } from '../markup.js';

/** One column of a table: its heading, and how its cells are set. */
export interface Column {
  readonly heading: string;
  readonly kind: 'text' | 'short' | 'number';
}

/** A column of texts. */
export function texts(heading: string): Column {
  return { heading, kind: 'text' };
}

/** A column of names, days and codes, each on one line. */
export function shorts(heading: string): Column {
  return { heading, kind: 'short' };
}

/** A column of numbers, their ends below each other. */
export function numbers(heading: string): Column {
  return { heading, kind: 'number' };
}

/** A table with headings; the first cell of a row is its heading. */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Content[])[],
): Markup {
  return html`<table><caption>${caption}</caption>
<thead><tr>${columns.map(
    ({ heading, kind }) => html`<th scope="col" class="${kind}">${asHeading(heading)}</th>`,
  )}</tr></thead>
<tbody>
${rows.map(
  (row) => html`<tr>${row.map((cell, at) => cellOf(cell, columns[at]?.kind ?? 'text', at))}</tr>
`,
)}</tbody></table>`;
}

function cellOf(content: Content, kind: Column['kind'], at: number): Markup {
  return at === 0
    ? html`<th scope="row" class="${kind}">${content}</th>`
    : html`<td class="${kind}">${content}</td>`;
}

/** What matters, and quietly below it what else there is. */
export function twoLines(first: Content, second: Content): Markup {
  return html`${first} <small>${second}</small>`;
}

/** A name, set so that whatever script it is in does not turn what follows. */
export function nameOf(name: string): Markup {
  return html`<bdi>${name}</bdi>`;
}
