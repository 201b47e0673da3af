import { type Issue, issue, type Result, resultOf } from '../foundation/kernel/result.js';
import type { TableRow } from './decisionTable.js';

/** A table as text cells: the heading first. */
export type TextTable = readonly (readonly string[])[];

/**
 * Reads a decision table from text cells.
 *
 * Headings: `decision`, `at`, optionally `name`; `facts.…`, `policy.…` and `expect.…` with dotted
 * paths; a heading without prefix is a fact. An empty cell is missing; an empty expected cell is not
 * looked at. A cell that reads as a number, `true`, `false` or JSON is one; all else is text.
 */
export function readTextTable([heading, ...body]: TextTable): Result<readonly TableRow[]> {
  const columns = (heading ?? []).map((cell) => placeOf(cell.trim()));
  const found = requiredColumns(columns);
  if (found.length > 0) return resultOf([], found);
  return resultOf(
    body.map((cells, at) => {
      const row: Record<string, unknown> = {
        name: `row ${at + 1}`,
        facts: {},
        policy: {},
        expect: {},
      };
      columns.forEach(([part, path], column) => {
        const text = (cells[column] ?? '').trim();
        if (text !== '')
          write(
            row,
            part,
            path,
            part === 'at' || part === 'name' || part === 'decision' ? text : cellValue(text),
          );
      });
      return row as unknown as TableRow;
    }),
    [],
  );
}

/** Reads a decision table from JSON: a list of rows, or `{ decision, rows }`. */
export function readJsonTable(table: unknown): Result<readonly TableRow[]> {
  const shared = isPlain(table) ? table['decision'] : undefined;
  const rows = isPlain(table) ? table['rows'] : table;
  if (!Array.isArray(rows)) {
    return resultOf(
      [],
      [issue('wrongType', ['rows'], 'a list of { decision, at, facts, expect }')],
    );
  }
  const found: Issue[] = [];
  const read = rows.map((row: unknown, at): TableRow => {
    const {
      name = `row ${at + 1}`,
      decision = shared,
      at: moment,
      facts,
      policy,
      expect,
    } = isPlain(row) ? row : {};
    if (typeof decision !== 'string')
      found.push(issue('required', [at, 'decision'], 'the name of a decision'));
    if (typeof moment !== 'string')
      found.push(issue('required', [at, 'at'], 'an instant or a local time'));
    return {
      name: String(name),
      decision: String(decision),
      at: String(moment),
      facts: facts ?? {},
      policy: policy ?? {},
      expect: flattened(expect),
    };
  });
  return resultOf(read, found);
}

type Part = 'name' | 'decision' | 'at' | 'facts' | 'policy' | 'expect';

function placeOf(heading: string): readonly [Part, string] {
  if (heading === 'name' || heading === 'decision' || heading === 'at') return [heading, ''];
  const match = /^(facts|policy|expect)(?:ed)?\.(.+)$/.exec(heading);
  return match === null ? ['facts', heading] : [match[1] as Part, match[2] ?? ''];
}

function requiredColumns(columns: readonly (readonly [Part, string])[]): Issue[] {
  const parts = new Set(columns.map(([part]) => part));
  return (['decision', 'at', 'expect'] as const).flatMap((part) =>
    parts.has(part)
      ? []
      : [issue('required', [part], part === 'expect' ? 'a column expect.…' : `a column ${part}`)],
  );
}

/** Expected values keep their dotted path as one key; facts and policy become nested objects. */
function write(row: Record<string, unknown>, part: Part, path: string, value: unknown): void {
  if (path === '') row[part] = value;
  else if (part === 'expect') put(row[part] as object, path, value);
  else writeAt(row[part] as object, path.split('.'), value);
}

function writeAt(target: object, [step = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    put(target, step, value);
    return;
  }
  const known = Object.hasOwn(target, step) ? (target as Record<string, unknown>)[step] : undefined;
  const next = isPlain(known) ? known : {};
  put(target, step, next);
  writeAt(next, rest, value);
}

function put(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}

function cellValue(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  if (/^-?(0|[1-9]\d{0,14})(\.\d{1,15})?$/.test(text)) return Number(text);
  if (!/^[[{]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function flattened(expect: unknown): Record<string, unknown> {
  const flat: Record<string, unknown> = {};
  const walk = (value: unknown, path: string): void => {
    if (isPlain(value))
      for (const [key, one] of Object.entries(value))
        walk(one, path === '' ? key : `${path}.${key}`);
    else if (path !== '') put(flat, path, value);
  };
  walk(expect, '');
  return flat;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
