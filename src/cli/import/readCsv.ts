/** Why a record cannot be read as it stands. */
type RecordFault = 'tooFewCells' | 'tooManyCells' | 'unclosedQuote';

/** One record of a CSV file. */
export interface CsvRecord {
  /** The physical line on which it starts; the first line of the file is 1. */
  readonly line: number;
  /** Its cells, quotes removed; of a record with too many, those that the heading asks for and one. */
  readonly cells: readonly string[];
  readonly fault: RecordFault | null;
}

const COMMA = 0x2c;
const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const BLANK = 0x20;
const TAB = 0x09;
const BYTE_ORDER_MARK = 0xfeff;

/** Number of cells of a record, before the heading has been read. */
const UNKNOWN = Number.POSITIVE_INFINITY;

/** A quoted cell with more lines than this is one whose quote was never closed. */
const MOST_LINES = 1000;

/**
 * Reads CSV record by record. The first record that is not blank is the heading, and every later
 * one must have as many cells.
 *
 * Line ends are LF, CR LF and CR in any mixture, inside quotes too. A doubled quote within quotes is
 * a quote; a quote within an unquoted cell is an ordinary character. Records without any text are
 * no data and are left out.
 *
 * A quote is unclosed when the file ends within it, when anything but a comma or a line end follows
 * what should close it, when a stray quote comes up after it has taken in a line end, or after a
 * thousand lines. Reading then goes on at the physical line after
 * the one on which the faulty record starts, so that it takes no other record with it; the same
 * holds for a record of several lines with the wrong number of cells, since a stray quote joins
 * records that are none.
 */
export function* readCsv(text: string): Generator<CsvRecord> {
  let width = UNKNOWN;
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const record = readRecord(text, at, width);
    const fault =
      record.fault ?? (width !== UNKNOWN && record.cells.length < width ? 'tooFewCells' : null);
    const start = { at, line };
    const startsOver = fault !== null && record.lines > 1;
    at = startsOver ? record.secondLineAt : record.nextAt;
    line += startsOver ? 1 : record.lines;
    const hasText = fault === 'unclosedQuote' || !record.cells.every(isBlank);
    if (!hasText && isBlank(text.slice(start.at, at).replaceAll(/[,"]/g, ''))) continue;
    if (width === UNKNOWN) width = record.cells.length;
    yield { line: start.line, cells: record.cells, fault };
  }
}

function isBlank(cell: string): boolean {
  return cell.trim() === '';
}

interface RawRecord {
  readonly cells: string[];
  readonly fault: RecordFault | null;
  /** How many physical lines it covers. */
  readonly lines: number;
  readonly secondLineAt: number;
  readonly nextAt: number;
}

function readRecord(text: string, start: number, width: number): RawRecord {
  const cells: string[] = [];
  let at = text.charCodeAt(start) === BYTE_ORDER_MARK ? start + 1 : start;
  let lines = 1;
  let secondLineAt = start;

  const stopped = (fault: RecordFault): RawRecord => {
    if (lines === 1) secondLineAt = afterLine(text, at);
    return { cells, fault, lines: Math.max(lines, 2), secondLineAt, nextAt: secondLineAt };
  };

  for (;;) {
    let cell = '';
    let from = at;
    if (text.charCodeAt(at) === QUOTE) {
      from = ++at;
      for (;;) {
        const code = text.charCodeAt(at);
        if (Number.isNaN(code)) return stopped('unclosedQuote');
        if (code === QUOTE) {
          cell += text.slice(from, at++);
          if (text.charCodeAt(at) !== QUOTE) break;
          from = at++;
        } else if (code === LF || code === CR) {
          if (cells.length >= width) return stopped('tooManyCells');
          if (lines === MOST_LINES) return stopped('unclosedQuote');
          at = afterLineEnd(text, at);
          if (++lines === 2) secondLineAt = at;
        } else at++;
      }
      while (text.charCodeAt(at) === BLANK || text.charCodeAt(at) === TAB) at++;
    } else {
      for (let code = text.charCodeAt(at); !endsCell(code); code = text.charCodeAt(++at)) {
        if (code === QUOTE && lines > 1) return stopped('unclosedQuote');
      }
      cell = text.slice(from, at);
    }

    const end = text.charCodeAt(at);
    if (!endsCell(end)) return stopped('unclosedQuote');
    if (cells.length <= width) cells.push(cell);
    if (end === COMMA) at++;
    else {
      const nextAt = afterLineEnd(text, at);
      const fault = cells.length > width ? 'tooManyCells' : null;
      return { cells, fault, lines, secondLineAt, nextAt };
    }
  }
}

/** A comma, a line end, or the end of the file. */
function endsCell(code: number): boolean {
  return code === COMMA || code === LF || code === CR || Number.isNaN(code);
}

/** Where the next line begins, standing on a line end or at the end of the file. */
function afterLineEnd(text: string, at: number): number {
  const isPair = text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF;
  return isPair ? at + 2 : at + 1;
}

/** Where the next line begins, standing anywhere on this one. */
function afterLine(text: string, at: number): number {
  let end = at;
  for (;;) {
    const code = text.charCodeAt(end);
    if (code === LF || code === CR || Number.isNaN(code)) return afterLineEnd(text, end);
    end++;
  }
}
