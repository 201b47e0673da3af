import type { output, ZodType } from 'zod';
import { type Issue, type IssueCode, issue, type Result, resultOf } from './result.js';

/** A schema whose output is exactly `T`. */
export type Schema<T> = ZodType<T>;

/** The same data with every list and field readonly, as the handwritten types have it. */
type Untouchable<T> = T extends Date
  ? T
  : T extends object
    ? { readonly [Key in keyof T]: Untouchable<T[Key]> }
    : T;

/** Passes where the schema knows every field of the type, optional ones included. */
type Complete<T, Output> = [T] extends [Untouchable<Output>]
  ? [keyof T] extends [keyof Output]
    ? unknown
    : 'the schema lacks a field of the type'
  : 'the schema accepts less than the type';

/**
 * Holds a schema against a handwritten type, both ways: `schemaOf<Visit>()(z.strictObject({…}))`
 * compiles only if each side accepts all that the other does.
 */
/* @__NO_SIDE_EFFECTS__ */
export function schemaOf<T>(): <S extends ZodType<T>>(
  schema: S & Complete<T, output<S>>,
) => Schema<T> {
  return (schema) => schema;
}

/** Builds a schema on first use and once only: loading a module builds none. */
/* @__NO_SIDE_EFFECTS__ */
export function once<T>(build: () => T): () => T {
  let built: { readonly value: T } | undefined;
  return () => {
    built ??= { value: build() };
    return built.value;
  };
}

/** Nesting deeper than this is refused before a schema reads it. */
const DEEPEST_INPUT = 64;

/** More objects, lists and items of lists than this are refused before a schema reads them. */
const MOST_INPUT_VALUES = 1_000_000;

/**
 * Reads unknown data by a schema: the value, or every issue in it.
 *
 * `null`, `undefined` and an absent key are one thing, *missing*. A `Date` stands for its instant.
 * Keys that reach a prototype, text that is not well-formed Unicode, nesting deeper than 64 and
 * input without end are issues, never surprises. The input itself is left as it is.
 */
export function parseWith<T>(schema: Schema<T>, input: unknown): Result<T> {
  const scan: Scan = { left: MOST_INPUT_VALUES, faulty: false, stopped: false };
  const clean = withoutMissing(input, 0, scan);
  const found = scan.faulty ? faultsIn(input) : [];
  if (scan.stopped) return resultOf(undefined as T, found);
  const outcome = schema.safeParse(clean, REPORTING);
  if (outcome.success) return resultOf(outcome.data, found);
  return resultOf(undefined as T, [...found, ...outcome.error.issues.flatMap(translated)]);
}

/** So that an issue can tell what is missing from what is of the wrong type. */
const REPORTING = { reportInput: true };

/** How the reading of one input goes; where a fault stands is looked up only when there is one. */
interface Scan {
  left: number;
  faulty: boolean;
  stopped: boolean;
}

const PLAIN = Object.prototype;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** The input itself where nothing in it is missing, else a copy without what is missing. */
function withoutMissing(input: unknown, depth: number, scan: Scan): unknown {
  if (typeof input === 'string') {
    if (!input.isWellFormed()) scan.faulty = true;
    return input;
  }
  if (typeof input !== 'object' || input === null || scan.stopped) return input;
  const isList = Array.isArray(input);
  scan.left -= isList ? input.length + 1 : 1;
  if (depth >= DEEPEST_INPUT || scan.left < 0) {
    scan.faulty = scan.stopped = true;
    return input;
  }
  if (isList) return cleanItems(input, depth, scan);
  if (Object.getPrototypeOf(input) === PLAIN) {
    return cleanFields(input as Record<string, unknown>, depth, scan);
  }
  if (input instanceof Date) return textOf(input);
  return cleanFields({ ...input }, depth, scan);
}

function textOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? 'an invalid Date' : date.toISOString();
}

function cleanItems(input: readonly unknown[], depth: number, scan: Scan): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (let at = 0; at < input.length; at++) {
    const item = input[at];
    const clean = withoutMissing(item, depth + 1, scan);
    if (Object.is(clean, item)) continue;
    copy ??= [...input];
    copy[at] = clean;
  }
  return copy ?? input;
}

function cleanFields(
  input: Record<string, unknown>,
  depth: number,
  scan: Scan,
): Record<string, unknown> {
  let copy: Record<string, unknown> | undefined;
  for (const key in input) {
    const value = input[key];
    const isForbidden = key === '__proto__' || key === 'constructor' || key === 'prototype';
    if (isForbidden) scan.faulty = true;
    const clean = isForbidden ? undefined : withoutMissing(value, depth + 1, scan);
    if (clean === value && value !== null && value !== undefined) {
      if (copy !== undefined) copy[key] = value;
      continue;
    }
    copy ??= fieldsBefore(key, input);
    if (clean !== null && clean !== undefined) copy[key] = clean;
  }
  return copy ?? input;
}

function fieldsBefore(end: string, input: Record<string, unknown>): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const key in input) {
    if (key === end) break;
    copy[key] = input[key];
  }
  return copy;
}

/** Everything that `withoutMissing` found faulty, each with its place. */
function faultsIn(input: unknown): Issue[] {
  const found: Issue[] = [];
  const path: (string | number)[] = [];
  let left = MOST_INPUT_VALUES;

  const tell = (code: IssueCode, expected: string): void => {
    found.push(issue(code, path.map(printable), expected));
  };

  /** Whether to go on. */
  const look = (value: unknown): boolean => {
    if (typeof value === 'string') {
      if (!value.isWellFormed()) tell('illFormedText', 'well-formed text');
      return true;
    }
    if (typeof value !== 'object' || value === null || value instanceof Date) return true;
    left -= Array.isArray(value) ? value.length + 1 : 1;
    if (path.length >= DEEPEST_INPUT) tell('tooDeep', `at most ${DEEPEST_INPUT} levels`);
    else if (left < 0) tell('tooMany', `at most ${MOST_INPUT_VALUES} values`);
    else return Array.isArray(value) ? value.every(lookAt) : lookInto(value);
    return false;
  };

  const lookInto = (value: object): boolean =>
    Object.entries(value).every(([key, field]) => {
      if (!FORBIDDEN.has(key)) return lookAt(field, key);
      tell('forbiddenKey', 'no key of an object’s prototype');
      return true;
    });

  const lookAt = (value: unknown, step: string | number): boolean => {
    path.push(step);
    const goOn = look(value);
    path.pop();
    return goOn;
  };

  look(input);
  return found;
}

type RawIssue = NonNullable<ReturnType<ZodType['safeParse']>['error']>['issues'][number];

/** One issue of ours for one of zod's; unknown keys become one issue each, under their own path. */
function translated(raw: RawIssue): Issue[] {
  const path = raw.path.map(printable);
  /** Nothing was there, or something wrong was. */
  const absentOr = (code: IssueCode): IssueCode =>
    raw.input === undefined || raw.input === null ? 'required' : code;
  switch (raw.code) {
    case 'unrecognized_keys':
      return raw.keys.map((key) =>
        issue('unknownKey', [...path, printable(key)], 'only the documented keys'),
      );
    case 'invalid_type':
      return [issue(absentOr('wrongType'), path, raw.expected)];
    case 'invalid_value':
      return [issue(absentOr('notAllowed'), path, `one of ${raw.values.map(String).join(', ')}`)];
    case 'invalid_union':
      return [issue(absentOr('notAllowed'), path, 'one of the documented forms')];
    case 'too_big':
      return [issue(sized(raw.origin), path, `at most ${raw.maximum}`)];
    case 'too_small':
      return [issue(tooSmall(raw.origin, raw.minimum), path, `at least ${raw.minimum}`)];
    case 'invalid_key':
      return [issue('notAllowed', path, 'a key of the documented form')];
    case 'custom':
      return [issue(codeOf(raw.params?.['code']), path, raw.message)];
    default:
      return [issue('unreadable', path, raw.message)];
  }
}

function tooSmall(origin: string, minimum: number | bigint): IssueCode {
  return sized(origin) === 'tooMany' && Number(minimum) === 1 ? 'empty' : 'outOfRange';
}

function sized(origin: string): IssueCode {
  return origin === 'array' || origin === 'string' || origin === 'set' ? 'tooMany' : 'outOfRange';
}

function codeOf(code: unknown): IssueCode {
  return typeof code === 'string' ? (code as IssueCode) : 'unreadable';
}

/**
 * A key or position as it may stand in an issue: a short plain word or a day, never somebody's
 * number or name in another script.
 */
function printable(step: PropertyKey): string | number {
  if (typeof step === 'number') return step;
  if (typeof step === 'symbol') return '(key)';
  const isPlainWord = /^[\w.-]{1,40}$/.test(step) && !/\d{5}/.test(step);
  return isPlainWord ? step : '(key)';
}
