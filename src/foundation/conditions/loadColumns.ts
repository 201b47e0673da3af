import { type IssueCode, issue, MisuseError } from '../kernel/result.js';
import { type Block, wordsOf } from './block.js';
import { type CompiledFact, FIRST_DAY, LAST_DAY } from './cells.js';
import { loadValues } from './loadRows.js';
import { type Limits, markDoubles, markInts, markLocations, takeInts } from './markKnown.js';
import type { FactColumn, LocationColumn, NumberColumn, RowBits, ValueColumn } from './types.js';

/** Loads one fact of a block of rows, counted from the first row of all. */
export type Loader = (block: Block, from: number, rows: number) => void;

/** The way to load a fact from the host's column. Throws MisuseError where the column does not fit. */
export function columnLoader(
  fact: CompiledFact<never>,
  column: FactColumn | undefined,
  count: number,
): Loader {
  if (typeof column !== 'object' || column === null) {
    return refuse('required', fact, 'a column for every fact that is read');
  }
  const load =
    'lat' in column ? locationLoader(fact, column, count) : valueLoader(fact, column, count);
  const { known } = column;
  if (known === undefined) return load;
  if (known.length < wordsOf(count)) return refuse('outOfRange', fact, `bits of ${count} rows`);
  return (block, from, rows) => {
    load(block, from, rows);
    keepKnown(block, known, from, rows);
  };
}

function refuse(code: IssueCode, fact: CompiledFact<never>, expected: string): never {
  throw new MisuseError(issue(code, ['columns', fact.name], expected));
}

function valueLoader(
  fact: CompiledFact<never>,
  column: NumberColumn | ValueColumn,
  count: number,
): Loader {
  const { values } = column;
  if (!Array.isArray(values) && !isNumbers(values)) {
    return refuse('wrongType', fact, 'a list, or an array of a documented type');
  }
  if (values.length < count) return refuse('outOfRange', fact, `at least ${count} values`);
  if (!isNumbers(values)) {
    const source = { items: values, read: (value: unknown) => value };
    return (block, from, rows) => loadValues(block, fact, source, from, rows);
  }
  if (fact.holdsObjects) return refuse('wrongType', fact, `a column of type ${fact.type}`);
  const limits = limitsOf(fact, column as NumberColumn);
  return values instanceof Float64Array || fact.type === 'number'
    ? doubleLoader(fact, values, limits)
    : intLoader(values, limits);
}

function isNumbers(values: unknown): values is NumberColumn['values'] {
  return (
    values instanceof Int32Array ||
    values instanceof Float64Array ||
    values instanceof Uint8Array ||
    values instanceof Uint16Array
  );
}

/** What a number must lie between to be a value of the fact. */
function limitsOf(fact: CompiledFact<never>, { missing = Number.NaN }: NumberColumn): Limits {
  switch (fact.type) {
    case 'boolean':
      return { least: 0, most: 1, missing };
    case 'enum':
      return { least: 0, most: fact.positions.size - 1, missing };
    case 'date':
      return { least: FIRST_DAY, most: LAST_DAY, missing };
    case 'integer':
      return { least: Number.MIN_SAFE_INTEGER, most: Number.MAX_SAFE_INTEGER, missing };
    default:
      return { least: -Number.MAX_VALUE, most: Number.MAX_VALUE, missing };
  }
}

function intLoader(values: Exclude<NumberColumn['values'], Float64Array>, limits: Limits): Loader {
  return (block, from, rows) => {
    block.inDoubles = false;
    if (values instanceof Int32Array && (rows & 31) === 0) {
      block.ints = values;
      block.offset = from;
    } else {
      block.ownInts.set(values.subarray(from, from + rows));
      block.ints = block.ownInts;
      block.offset = 0;
    }
    if (!markInts(block, rows, limits)) copyDoubles(block, values, from, rows, limits);
  };
}

function doubleLoader(
  fact: CompiledFact<never>,
  values: NumberColumn['values'],
  limits: Limits,
): Loader {
  const isWhole = fact.type !== 'number';
  return (block, from, rows) => {
    copyDoubles(block, values, from, rows, limits);
    if (isWhole) takeInts(block, rows);
  };
}

function copyDoubles(
  block: Block,
  values: NumberColumn['values'],
  from: number,
  rows: number,
  limits: Limits,
): void {
  block.ownDoubles.set(values.subarray(from, from + rows));
  block.doubles = block.ownDoubles;
  block.offset = 0;
  block.inDoubles = true;
  markDoubles(block, rows, limits);
}

function locationLoader(fact: CompiledFact<never>, column: LocationColumn, count: number): Loader {
  if (fact.type !== 'location') return refuse('wrongType', fact, `a column of type ${fact.type}`);
  const { lat, lon } = column;
  if (lat.length < count || lon.length < count) {
    return refuse('outOfRange', fact, `at least ${count} locations`);
  }
  return (block, from, rows) => {
    block.doubles = lat;
    block.longitudes = lon;
    block.offset = from;
    markLocations(block, rows);
  };
}

/** Rows that the host calls unknown are unknown, whatever stands in them. */
function keepKnown(block: Block, bits: RowBits, from: number, rows: number): void {
  const first = from >>> 5;
  for (let word = 0; word < wordsOf(rows); word++) {
    block.known[word] = (block.known[word] as number) & (bits[first + word] as number);
  }
}
