import { encodeGb18030 } from './gb18030.ts';
import type { Random } from './random.ts';

/** A record by its headings; a heading left out is an empty cell. */
export type Row = Record<string, string>;

/** How often a record of the export is out of order as a whole. */
const EMPTY_LINE = 0.001;
const SECOND_HEADING = 0.0004;
const ONE_CELL_TOO_MANY = 0.0006;
const CELLS_TOO_FEW = 0.0004;
const OPEN_QUOTE = 0.0002;
const NEEDLESS_QUOTES = 0.03;
const OTHER_LINE_END = 0.08;

/** The file as the old system writes it: GB18030, line ends as they come, now and then a bad line. */
export function writeCsv(
  random: Random,
  headings: readonly string[],
  rows: readonly Row[],
): Uint8Array {
  const lines = [headings.join(','), ...rows.flatMap((row) => recordOf(random, headings, row))];
  const text = lines.map((line) => line + (random.chance(OTHER_LINE_END) ? '\n' : '\r\n')).join('');
  return encodeGb18030(text);
}

/** The line of one record, with what stands before it. */
function recordOf(random: Random, headings: readonly string[], row: Row): string[] {
  const cells = headings.map((heading) => cell(random, row[heading] ?? ''));
  const before = random.chance(EMPTY_LINE)
    ? ['']
    : random.chance(SECOND_HEADING)
      ? [headings.join(',')]
      : [];
  if (random.chance(ONE_CELL_TOO_MANY)) cells.push('');
  else if (random.chance(CELLS_TOO_FEW))
    cells.length = Math.max(2, cells.length - random.int(1, 4));
  else if (random.chance(OPEN_QUOTE)) cells[cells.length - 1] = '"客户临时离店';
  return [...before, cells.join(',')];
}

function cell(random: Random, text: string): string {
  const mustQuote = /[",\r\n]/.test(text);
  if (!mustQuote && !(text !== '' && random.chance(NEEDLESS_QUOTES))) return text;
  return `"${text.replaceAll('"', '""')}"`;
}
