import { type Issue, type IssueCode, type IssuePath, issue } from '../kernel/result.js';
import { readEpochDay } from '../time/localDate.js';
import { canonicalText } from './canonicalText.js';
import { type CompiledFact, isOnMap } from './cells.js';
import type { LeafTest } from './leaf.js';
import type { FactType, Operator } from './types.js';

/** A leaf, and whether the operator asks for its opposite. */
export interface ReadTest {
  readonly test: LeafTest;
  readonly negated: boolean;
}

const ALWAYS: readonly Operator[] = ['exists', 'missing'];
const CHOICE: readonly Operator[] = ['eq', 'ne', 'in', 'notIn'];
const ORDER: readonly Operator[] = [...CHOICE, 'lt', 'lte', 'gt', 'gte', 'between'];

/** Which operators each type of fact has. */
const OPERATORS: Readonly<Record<FactType, readonly Operator[]>> = {
  integer: [...ALWAYS, ...ORDER],
  number: [...ALWAYS, ...ORDER],
  text: [...ALWAYS, ...CHOICE, 'contains', 'startsWith'],
  boolean: [...ALWAYS, 'eq', 'ne'],
  date: [...ALWAYS, ...ORDER, 'daysSince', 'monthsSince', 'anniversaryWithinDays'],
  location: [...ALWAYS, 'withinKm'],
  textList: [...ALWAYS, 'contains', 'containsAny', 'containsAll'],
  enum: [...ALWAYS, ...CHOICE],
};

const MOST_LISTED = 10_000;
/** More than all days, and all months, of the years 1 to 9999. */
const MOST_DAYS = 4_000_000;
const MOST_MONTHS = 120_000;
const COMPARISON_KEYS = ['eq', 'gt', 'gte', 'lt', 'lte'] as const;

/** What a test asks of its fact; `undefined` when issues were found. */
export function readTest(
  fact: CompiledFact<never>,
  op: unknown,
  value: unknown,
  path: IssuePath,
  found: Issue[],
): ReadTest | undefined {
  const operators = OPERATORS[fact.type];
  if (!operators.includes(op as Operator)) {
    found.push(issue('unknownOperator', [...path, 'op'], `one of ${operators.join(', ')}`));
    return undefined;
  }
  const reader = new ValueReader(fact, [...path, 'value'], found);
  const read = reader.read(op as Operator, value);
  return reader.failed ? undefined : read;
}

/** Reads the value of one test; remembers whether anything was wrong with it. */
class ValueReader {
  failed = false;
  readonly #fact: CompiledFact<never>;
  readonly #path: IssuePath;
  readonly #found: Issue[];

  constructor(fact: CompiledFact<never>, path: IssuePath, found: Issue[]) {
    this.#fact = fact;
    this.#path = path;
    this.#found = found;
  }

  read(op: Operator, value: unknown): ReadTest {
    switch (op) {
      case 'exists':
      case 'missing':
        if (value !== undefined && value !== null) this.#report('unknownKey', [], 'no value');
        return { test: { kind: 'known' }, negated: op === 'missing' };
      case 'eq':
      case 'ne':
        return { test: this.#choice([value], false), negated: op === 'ne' };
      case 'in':
      case 'notIn':
        return { test: this.#choice(this.#list(value), true), negated: op === 'notIn' };
      case 'lt':
      case 'gte':
        return { test: range(this.#number(value, []), Infinity), negated: op === 'lt' };
      case 'gt':
      case 'lte':
        return { test: range(-Infinity, this.#number(value, [])), negated: op === 'gt' };
      case 'between':
        return { test: this.#between(value), negated: false };
      case 'startsWith':
        return { test: this.#texts('startsWith', [value], false), negated: false };
      case 'contains': {
        const how = this.#fact.type === 'text' ? 'contains' : 'hasAny';
        return { test: this.#texts(how, [value], false), negated: false };
      }
      case 'containsAny':
        return { test: this.#texts('hasAny', this.#list(value), true), negated: false };
      case 'containsAll':
        return { test: this.#texts('hasAll', this.#list(value), true), negated: false };
      case 'withinKm':
        return { test: this.#circle(value), negated: false };
      case 'daysSince':
      case 'monthsSince':
        return { test: this.#comparison(op, value), negated: false };
      case 'anniversaryWithinDays':
        return { test: this.#anniversary(value), negated: false };
    }
  }

  #report(code: IssueCode, at: IssuePath, expected: string): void {
    this.failed = true;
    this.#found.push(issue(code, [...this.#path, ...at], expected));
  }

  #list(value: unknown): readonly unknown[] {
    if (!Array.isArray(value)) this.#report('typeMismatch', [], 'a list of values');
    else if (value.length === 0) this.#report('empty', [], 'at least one value');
    else if (value.length > MOST_LISTED) this.#report('tooMany', [], `at most ${MOST_LISTED}`);
    else return value;
    return [];
  }

  #choice(values: readonly unknown[], listed: boolean): LeafTest {
    if (this.#fact.type === 'text') return this.#texts('is', values, listed);
    const numbers = values.map((value, at) => this.#number(value, listed ? [at] : []));
    const ascending = [...new Set(numbers)].sort((a, b) => a - b);
    const first = ascending[0] ?? 0;
    const last = ascending.at(-1) ?? 0;
    const consecutive = this.#fact.type !== 'number' && last - first === ascending.length - 1;
    const one = ascending.length === 1 || consecutive;
    return one ? range(first, last) : { kind: 'among', values: ascending };
  }

  #texts(
    how: (LeafTest & { kind: 'texts' })['how'],
    values: readonly unknown[],
    listed: boolean,
  ): LeafTest {
    const texts = values.map((value, at) => this.#text(value, listed ? [at] : []));
    return { kind: 'texts', how, texts: [...new Set(texts)].sort() };
  }

  #text(value: unknown, at: IssuePath): string {
    if (typeof value !== 'string') {
      this.#report('typeMismatch', at, 'a text');
      return '';
    }
    const text = canonicalText(value);
    if (text === undefined) this.#report('illFormedText', at, 'well-formed text');
    if (text === '') this.#report('empty', at, 'a text that is not blank');
    return text ?? '';
  }

  /** A value to compare with, as the number that the fact's cells hold. */
  #number(value: unknown, at: IssuePath): number {
    const { type, positions } = this.#fact;
    switch (type) {
      case 'integer':
        if (Number.isSafeInteger(value)) return value as number;
        this.#report('typeMismatch', at, 'a whole number');
        return 0;
      case 'number':
        if (Number.isFinite(value)) return value as number;
        this.#report('typeMismatch', at, 'a number');
        return 0;
      case 'boolean':
        if (typeof value === 'boolean') return value ? 1 : 0;
        this.#report('typeMismatch', at, 'true or false');
        return 0;
      case 'date': {
        const day = typeof value === 'string' ? readEpochDay(value) : Number.NaN;
        if (!Number.isNaN(day)) return day;
        this.#report('typeMismatch', at, 'a day YYYY-MM-DD');
        return 0;
      }
      default: {
        const text = this.#text(value, at);
        const position = positions.get(text);
        if (position !== undefined || text === '') return position ?? 0;
        this.#report('notAllowed', at, `one of ${[...positions.keys()].join(', ')}`);
        return 0;
      }
    }
  }

  #between(value: unknown): LeafTest {
    if (!Array.isArray(value) || value.length !== 2) {
      this.#report('typeMismatch', [], 'two values, the smaller one first');
      return range(0, 0);
    }
    const low = this.#number(value[0], [0]);
    const high = this.#number(value[1], [1]);
    if (low > high) this.#report('wrongOrder', [], 'the smaller value first');
    return range(low, high);
  }

  #circle(value: unknown): LeafTest {
    const { lat, lon, km } = this.#record(value, ['lat', 'lon', 'km'], '{ lat, lon, km }');
    const onMap = typeof lat === 'number' && typeof lon === 'number' && isOnMap(lat, lon);
    const reach = typeof km === 'number' && Number.isFinite(km) && km >= 0;
    if (onMap && reach) return { kind: 'near', lat, lon, km };
    if (!onMap) this.#report('typeMismatch', [], 'lat −90 to 90 and lon −180 to 180');
    if (!reach) this.#report('typeMismatch', ['km'], 'kilometres, 0 or more');
    return { kind: 'known' };
  }

  #comparison(op: 'daysSince' | 'monthsSince', value: unknown): LeafTest {
    const bounds = this.#record(value, COMPARISON_KEYS, 'a comparison such as { gte: 30 }');
    const most = op === 'daysSince' ? MOST_DAYS : MOST_MONTHS;
    const given = COMPARISON_KEYS.filter((key) => bounds[key] !== undefined);
    for (const key of given) {
      const bound = bounds[key];
      if (!Number.isSafeInteger(bound)) this.#report('typeMismatch', [key], 'a whole number');
      else if (Math.abs(bound as number) > most) {
        this.#report('outOfRange', [key], `at most ${most} either way`);
      }
    }
    if (given.length === 0 && !this.failed) this.#report('empty', [], 'at least one bound');
    if (!agree(given)) this.#report('notAllowed', [], 'eq alone, or one lower and one upper bound');
    const { eq, gt, gte, lt, lte } = bounds as Partial<Record<string, number>>;
    const low = eq ?? gte ?? (gt === undefined ? -Infinity : gt + 1);
    const high = eq ?? lte ?? (lt === undefined ? Infinity : lt - 1);
    if (low > high) this.#report('wrongOrder', [], 'a lower bound below the upper one');
    return { kind: op, low, high };
  }

  #anniversary(value: unknown): LeafTest {
    if (!Number.isSafeInteger(value)) this.#report('typeMismatch', [], 'a whole number of days');
    else if ((value as number) < 0 || (value as number) > 366) {
      this.#report('outOfRange', [], '0 to 366 days');
    }
    return { kind: 'anniversary', withinDays: value as number };
  }

  /** The named own properties of a plain object; any other is an issue. */
  #record<Key extends string>(
    value: unknown,
    keys: readonly Key[],
    expected: string,
  ): { readonly [One in Key]?: unknown } {
    const record: { [One in Key]?: unknown } = {};
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.#report('typeMismatch', [], expected);
      return record;
    }
    for (const key of Object.keys(value)) {
      const one = (value as Record<string, unknown>)[key] ?? undefined;
      if (keys.includes(key as Key)) record[key as Key] = one;
      else if (one !== undefined) this.#report('unknownKey', [], `only ${keys.join(', ')}`);
    }
    return record;
  }
}

function range(low: number, high: number): LeafTest {
  // −0 and 0 are one number, and one leaf.
  return { kind: 'range', low: low + 0, high: high + 0 };
}

function agree(given: readonly string[]): boolean {
  const has = (key: string): boolean => given.includes(key);
  if (has('eq')) return given.length === 1;
  return !(has('gt') && has('gte')) && !(has('lt') && has('lte'));
}
