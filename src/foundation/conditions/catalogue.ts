import { defined } from '../kernel/policy.js';
import { type Issue, type IssuePath, issue, type Result, resultOf } from '../kernel/result.js';
import type { Text } from '../kernel/ruling.js';
import { canonicalText } from './canonicalText.js';
import type { Catalogue, Fact, FactType, PlainRow } from './types.js';

/**
 * Checks and freezes the facts that conditions may speak of.
 *
 * A label in both languages is needed for every fact and every option; two options that read the
 * same after trimming are an issue.
 *
 * @example
 * ```ts
 * import { defineCatalogue } from 'dealer-care/conditions';
 * import { orThrow } from 'dealer-care/kernel';
 *
 * const catalogue = orThrow(
 *   defineCatalogue<{ age?: number }>({
 *     age: { type: 'integer', labels: { 'zh-CN': '年龄', en: 'age' }, read: (row) => row.age },
 *   }),
 * );
 * console.log(Object.keys(catalogue.facts)); // => ["age"]
 * ```
 */
/* @__NO_SIDE_EFFECTS__ */
export function defineCatalogue<Row>(
  facts: Readonly<Record<string, Fact<Row>>>,
): Result<Catalogue<Row>> {
  return catalogueOf(facts, ['read'], (_, declared) =>
    typeof declared['read'] === 'function'
      ? (declared['read'] as (row: Row) => unknown)
      : undefined,
  );
}

/**
 * Reads a catalogue that came as plain JSON. Its rows are plain records, each fact an own property
 * under its own name.
 */
export function parseCatalogue(declarations: unknown): Result<Catalogue<PlainRow>> {
  return catalogueOf<PlainRow>(
    declarations,
    [],
    (name) => (row) => (Object.hasOwn(row, name) ? row[name] : undefined),
  );
}

type Reader<Row> = (row: Row) => unknown;
type Declared = Readonly<Record<string, unknown>>;

const TYPES: ReadonlySet<unknown> = new Set<FactType>([
  'integer',
  'number',
  'text',
  'boolean',
  'date',
  'location',
  'textList',
  'enum',
]);
const KEYS = ['type', 'labels', 'unit', 'options', 'stored'];
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

function catalogueOf<Row>(
  declarations: unknown,
  moreKeys: readonly string[],
  readerOf: (name: string, declared: Declared) => Reader<Row> | undefined,
): Result<Catalogue<Row>> {
  if (!isRecord(declarations)) {
    return resultOf(undefined as never, [issue('wrongType', [], 'facts by name')]);
  }
  const found: Issue[] = [];
  const facts: Record<string, Fact<Row>> = Object.create(null);
  for (const [name, declared] of Object.entries(declarations)) {
    const here = found.length;
    const read = checkFact(name, declared, [...KEYS, ...moreKeys], readerOf, found);
    if (found.length === here && read !== undefined) {
      facts[name] = copied(declared as Fact<Row>, read);
    }
  }
  return resultOf(defined({ facts }), found);
}

function checkFact<Row>(
  name: string,
  declared: unknown,
  keys: readonly string[],
  readerOf: (name: string, declared: Declared) => Reader<Row> | undefined,
  found: Issue[],
): Reader<Row> | undefined {
  const path = FORBIDDEN.has(name) || !name.isWellFormed() ? [] : [name];
  const report = (code: Issue['code'], at: string[], expected: string): void => {
    found.push(issue(code, [...path, ...at], expected));
  };
  if (FORBIDDEN.has(name)) report('forbiddenKey', [], 'no key of an object’s prototype');
  if (!name.isWellFormed()) report('illFormedText', [], 'well-formed names');
  if (!isRecord(declared)) {
    report('wrongType', [], 'a fact { type, labels }');
    return undefined;
  }
  for (const key of Object.keys(declared)) {
    if (!keys.includes(key)) report('unknownKey', [], `only ${keys.join(', ')}`);
  }
  if (!TYPES.has(own(declared, 'type'))) {
    report('notAllowed', ['type'], `one of ${[...TYPES].join(', ')}`);
  }
  checkText(own(declared, 'labels'), [...path, 'labels'], found);
  const unit = own(declared, 'unit');
  if (unit !== undefined) checkText(unit, [...path, 'unit'], found);
  checkOptions(declared, path, found);
  checkStored(declared, path, found);
  const read = readerOf(name, declared);
  if (read === undefined) report('required', ['read'], 'a function that reads the fact');
  return read;
}

function checkOptions(declared: Declared, path: IssuePath, found: Issue[]): void {
  const options = own(declared, 'options');
  if (own(declared, 'type') !== 'enum') {
    if (options !== undefined) found.push(issue('unknownKey', [...path, 'options'], 'no options'));
    return;
  }
  if (!isRecord(options)) {
    found.push(issue('required', [...path, 'options'], 'options by name'));
    return;
  }
  const names = Object.keys(options);
  if (names.length === 0) found.push(issue('empty', [...path, 'options'], 'at least one option'));
  const seen = new Set<string>();
  for (const name of names) {
    const text = canonicalText(name);
    const at = [...path, 'options', text ?? '(key)'];
    if (text === undefined) found.push(issue('illFormedText', at, 'well-formed text'));
    else if (seen.has(text)) found.push(issue('duplicate', at, 'each option once'));
    else seen.add(text);
    checkText(options[name], at, found);
  }
}

function checkStored(declared: Declared, path: IssuePath, found: Issue[]): void {
  const stored = own(declared, 'stored');
  if (stored === undefined) return;
  const at = [...path, 'stored'];
  if (own(declared, 'type') !== 'date') found.push(issue('unknownKey', at, 'only for a date'));
  else if (stored !== 'text' && stored !== 'epochDays') {
    found.push(issue('notAllowed', at, 'one of text, epochDays'));
  }
}

function checkText(value: unknown, path: IssuePath, found: Issue[]): void {
  for (const language of ['zh-CN', 'en']) {
    const text = isRecord(value) ? own(value, language) : undefined;
    const at = [...path, language];
    if (typeof text !== 'string' || text.trim() === '') found.push(issue('required', at, 'a name'));
    else if (!text.isWellFormed()) found.push(issue('illFormedText', at, 'well-formed text'));
  }
}

/** A copy of our own, so that freezing it does not touch what the host handed in. */
function copied<Row>(declared: Fact<Row>, read: Reader<Row>): Fact<Row> {
  const { type, unit, options, stored } = declared;
  const optionTexts: Record<string, Text> = Object.create(null);
  for (const [name, text] of Object.entries(options ?? {})) optionTexts[name] = { ...text };
  return {
    type,
    labels: { ...declared.labels },
    ...(unit && { unit: { ...unit } }),
    ...(options && { options: optionTexts }),
    ...(stored && { stored }),
    read,
  };
}

/** An own property; `null` counts as absent. */
function own(of: Declared, key: string): unknown {
  return Object.hasOwn(of, key) ? (of[key] ?? undefined) : undefined;
}

function isRecord(value: unknown): value is Declared {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
