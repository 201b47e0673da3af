import {
  failed,
  type Issue,
  issue,
  type Result,
  resultOf,
} from '../../foundation/kernel/result.js';
import { decodeExport } from './decode.js';
import {
  defaultHeadings,
  type ExportFile,
  type FieldOf,
  foldHeading,
  layOut,
  requiredFields,
} from './headings.js';
import type { Finding } from './problems.js';
import { type CsvRecord, readCsv } from './readCsv.js';
import { recordKey } from './recordKey.js';
import type { Rejection, Row } from './row.js';

/** How many records a file has, and what became of them: accepted + rejected = records. */
export interface FileCounts {
  readonly records: number;
  readonly accepted: number;
  readonly rejected: number;
}

/** An opened export file: its heading is understood, its records are still to be read. */
export interface Sheet<File extends ExportFile> {
  readonly file: File;
  readonly columnOf: ReadonlyMap<FieldOf<File>, number>;
  /** Headings of the columns that are not read. */
  readonly ignored: readonly string[];
  /** The records below the heading; repeated headings and empty lines are left out. */
  readonly records: Iterable<CsvRecord>;
}

/** Decodes a file and finds its columns; a missing heading line or required column is an issue. */
export function openSheet<File extends ExportFile>(
  file: File,
  bytes: Uint8Array,
  own: Readonly<Record<string, FieldOf<File>>>,
): Result<Sheet<File>> {
  const records = readCsv(decodeExport(bytes));
  const first = records.next();
  if (first.done === true) return failed([issue('empty', [file], 'a heading line')]);
  const heading = first.value;
  if (heading.fault !== null) {
    return failed([issue('unreadable', [file, 'heading'], 'a heading line with closed quotes')]);
  }
  const { columnOf, ignored } = layOut(file, heading.cells, own);
  const missing = requiredFields[file].filter((field) => !columnOf.has(field));
  const data = withoutHeadings(records, heading.cells);
  return resultOf(
    { file, columnOf, ignored, records: data },
    missing.map((field) => missingColumn(file, field)),
  );
}

function missingColumn<File extends ExportFile>(file: File, field: FieldOf<File>): Issue {
  const names = defaultHeadings[file][field] as readonly string[];
  const expected = `a column headed ${names.join(' or ')}, or one that import.columns.${file} maps to ${field}`;
  return issue('required', [file, field], expected);
}

function* withoutHeadings(
  records: Iterable<CsvRecord>,
  heading: readonly string[],
): Generator<CsvRecord> {
  const folded = heading.map(foldHeading);
  const repeats = (cells: readonly string[]): boolean =>
    folded.every((column, at) => foldHeading(cells[at] ?? '') === column);
  for (const record of records) {
    if (record.fault !== null || !repeats(record.cells)) yield record;
  }
}

/**
 * Reads the records of a sheet one by one. Each is either taken or rejected with one finding; what
 * was repaired or doubted in a rejected one is not listed, since it has no effect.
 */
export function readSheet<File extends ExportFile>(
  { file, columnOf, records }: Sheet<File>,
  take: (row: Row<FieldOf<File>>) => Rejection | undefined,
  findings: Finding[],
): FileCounts {
  let count = 0;
  let rejected = 0;
  for (const { line, cells, fault } of records) {
    count++;
    if (fault !== null) {
      rejected++;
      findings.push({ file, line, key: null, field: null, kind: 'rejected', code: fault });
      continue;
    }
    const row: Row<FieldOf<File>> = { line, cells, columnOf, doubts: [] };
    const rejection = take(row);
    if (rejection === undefined && row.doubts.length === 0) continue;
    const key = recordKey(file, row as unknown as Row<string>);
    if (rejection === undefined) {
      for (const doubt of row.doubts) findings.push({ file, line, key, ...doubt });
    } else {
      rejected++;
      const { field, rejected: code } = rejection;
      findings.push({ file, line, key, field, kind: 'rejected', code });
    }
  }
  return { records: count, accepted: count - rejected, rejected };
}
