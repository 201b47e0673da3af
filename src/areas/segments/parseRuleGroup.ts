import { compileCondition } from '../../foundation/conditions/compileCondition.js';
import type { Catalogue, Condition, Fact, Operator } from '../../foundation/conditions/types.js';
import {
  type Issue,
  type IssueCode,
  type IssuePath,
  issue,
  type Result,
  resultOf,
} from '../../foundation/kernel/result.js';

/**
 * Reads a rule group of React Query Builder, `{ combinator, not, rules }`, as a condition over a
 * catalogue. Either the whole group is carried over, or every place that cannot be is an issue with
 * its path: a condition of which a part is left out would mean somebody else.
 *
 * Carried are `and`, `or`, `not`, and its operators but `endsWith` and `doesNotEndWith`; besides, the
 * operators of conditions under their own names. Values may be texts, as input fields give them:
 * they become numbers and truth values where the fact is of that type, and lists may be texts with
 * commas. Not carried are `xor`, independent combinators, a comparison with another field, and rules
 * about parts of a list. `id`, `path` and `disabled` are looks, and muted rules are left out as they
 * are there; a query that is muted as a whole is an issue.
 *
 * A fact that is missing makes the answer unknown, where a database query would say no.
 *
 * @rule SEG-03
 */
export function parseRuleGroup<Row>(group: unknown, catalogue: Catalogue<Row>): Result<Condition> {
  // Nothing would be left of it, and a query without rules means everybody.
  if (isMuted(group)) {
    return resultOf(undefined as never, [
      issue('notAllowed', ['muted'], 'a query that is not muted'),
    ]);
  }
  const reader = new GroupReader(catalogue);
  const condition = reader.group(group, [], 1);
  if (condition === undefined || reader.found.length > 0) {
    return resultOf(undefined as never, reader.found);
  }
  // What only shows in the whole, such as too many tests that depend on today.
  const compiled = compileCondition(condition, catalogue);
  return compiled.ok ? resultOf(condition, []) : compiled;
}

/** Each level may take two of a condition's 64. */
const DEEPEST = 30;
const MOST_RULES = 5000;
const LOOKS = ['id', 'path', 'disabled', 'muted'];
const GROUP_KEYS: ReadonlySet<string> = new Set(['combinator', 'not', 'rules', ...LOOKS]);
const RULE_KEYS: ReadonlySet<string> = new Set([
  'field',
  'operator',
  'value',
  'valueSource',
  ...LOOKS,
]);

/** How each operator is said in a condition, and whether it asks for the opposite. */
const OPERATORS: ReadonlyMap<string, { readonly op: Operator; readonly negated: boolean }> =
  new Map([
    ['=', { op: 'eq', negated: false }],
    ['!=', { op: 'ne', negated: false }],
    ['<', { op: 'lt', negated: false }],
    ['>', { op: 'gt', negated: false }],
    ['<=', { op: 'lte', negated: false }],
    ['>=', { op: 'gte', negated: false }],
    ['contains', { op: 'contains', negated: false }],
    ['beginsWith', { op: 'startsWith', negated: false }],
    ['doesNotContain', { op: 'contains', negated: true }],
    ['doesNotBeginWith', { op: 'startsWith', negated: true }],
    ['null', { op: 'missing', negated: false }],
    ['notNull', { op: 'exists', negated: false }],
    ['in', { op: 'in', negated: false }],
    ['notIn', { op: 'notIn', negated: false }],
    ['between', { op: 'between', negated: false }],
    ['notBetween', { op: 'between', negated: true }],
    ['containsAny', { op: 'containsAny', negated: false }],
    ['containsAll', { op: 'containsAll', negated: false }],
    ['withinKm', { op: 'withinKm', negated: false }],
    ['daysSince', { op: 'daysSince', negated: false }],
    ['monthsSince', { op: 'monthsSince', negated: false }],
    ['anniversaryWithinDays', { op: 'anniversaryWithinDays', negated: false }],
  ]);

const LISTED: ReadonlySet<Operator> = new Set([
  'in',
  'notIn',
  'between',
  'containsAny',
  'containsAll',
]);

type Given = ReadonlyMap<string, unknown>;

/** Reads groups and rules, and collects all that cannot be carried over. */
class GroupReader<Row> {
  readonly found: Issue[] = [];
  readonly #catalogue: Catalogue<Row>;
  #rules = 0;

  constructor(catalogue: Catalogue<Row>) {
    this.#catalogue = catalogue;
  }

  group(group: unknown, path: IssuePath, depth: number): Condition | undefined {
    if (depth > DEEPEST) return this.#report('tooDeep', path, `at most ${DEEPEST} levels`);
    const given = this.#given(group, path, GROUP_KEYS);
    if (given === undefined) return undefined;
    const combinator = given.get('combinator');
    if (combinator !== 'and' && combinator !== 'or') {
      const code = combinator === undefined ? 'required' : 'notAllowed';
      this.#report(code, [...path, 'combinator'], 'and or or');
    }
    const rules = given.get('rules');
    if (!Array.isArray(rules))
      return this.#report('wrongType', [...path, 'rules'], 'a list of rules');
    const parts: Condition[] = [];
    const before = this.found.length;
    for (const [at, rule] of rules.entries()) {
      this.#rules++;
      if (this.#rules > MOST_RULES) break;
      if (isMuted(rule)) continue;
      const part = this.#item(rule, [...path, 'rules', at], depth);
      if (part !== undefined) parts.push(part);
    }
    if (this.#rules > MOST_RULES) return this.#reportTooMany();
    if (parts.length === 0 && this.found.length === before) {
      return this.#report('empty', [...path, 'rules'], 'at least one rule');
    }
    const condition: Condition = combinator === 'or' ? { any: parts } : { all: parts };
    const not = given.get('not') ?? false;
    if (typeof not !== 'boolean')
      return this.#report('wrongType', [...path, 'not'], 'true or false');
    return not ? { not: condition } : condition;
  }

  #item(rule: unknown, path: IssuePath, depth: number): Condition | undefined {
    if (typeof rule === 'string') return this.#report('notAllowed', path, 'one combinator a group');
    const isGroup = typeof rule === 'object' && rule !== null && Object.hasOwn(rule, 'rules');
    return isGroup ? this.group(rule, path, depth + 1) : this.#rule(rule, path);
  }

  #rule(rule: unknown, path: IssuePath): Condition | undefined {
    const given = this.#given(rule, path, RULE_KEYS);
    if (given === undefined) return undefined;
    const source = given.get('valueSource') ?? 'value';
    if (source !== 'value') {
      return this.#report('notAllowed', [...path, 'valueSource'], 'a value, not another field');
    }
    const field = given.get('field');
    const { facts } = this.#catalogue;
    const fact =
      typeof field === 'string' && Object.hasOwn(facts, field) ? facts[field] : undefined;
    if (fact === undefined) {
      return this.#report('unknownFact', [...path, 'field'], 'a fact of the catalogue');
    }
    const written = given.get('operator');
    const operator = typeof written === 'string' ? OPERATORS.get(written) : undefined;
    if (operator === undefined) {
      const known = [...OPERATORS.keys()].join(', ');
      return this.#report('unknownOperator', [...path, 'operator'], `one of ${known}`);
    }
    const { op, negated } = operator;
    const test = testOf(String(field), op, given.get('value'), fact);
    return this.#checked(test, path) ? (negated ? { not: test } : test) : undefined;
  }

  #checked(test: Condition, path: IssuePath): boolean {
    const compiled = compileCondition(test, this.#catalogue);
    if (compiled.ok) return true;
    for (const { code, path: inside, expected } of compiled.issues) {
      this.#report(
        code,
        [...path, ...inside.map((step) => RULE_STEPS.get(step) ?? step)],
        expected,
      );
    }
    return false;
  }

  /** The own properties of a plain object; `null` counts as absent, any other key is an issue. */
  #given(of: unknown, path: IssuePath, keys: ReadonlySet<string>): Given | undefined {
    if (typeof of !== 'object' || of === null || Array.isArray(of)) {
      return this.#report('wrongType', path, 'a group or a rule');
    }
    const entries = Object.entries(of).filter(([, value]) => value !== undefined && value !== null);
    if (entries.every(([key]) => keys.has(key))) return new Map(entries);
    return this.#report('unknownKey', path, `only ${[...keys].join(', ')}`);
  }

  /** Told once, however many levels are left early. */
  #reportTooMany(): undefined {
    if (this.found.every(({ code }) => code !== 'tooMany')) {
      this.#report('tooMany', [], `at most ${MOST_RULES} rules`);
    }
  }

  #report(code: IssueCode, path: IssuePath, expected: string): undefined {
    this.found.push(issue(code, path, expected));
  }
}

const RULE_STEPS: ReadonlyMap<unknown, string> = new Map([
  ['fact', 'field'],
  ['op', 'operator'],
]);

function isMuted(rule: unknown): boolean {
  const isObject = typeof rule === 'object' && rule !== null;
  return isObject && Object.hasOwn(rule, 'muted') && (rule as { muted?: unknown }).muted === true;
}

function testOf<Row>(fact: string, op: Operator, value: unknown, declared: Fact<Row>): Condition {
  if (op === 'exists' || op === 'missing') return { fact, op };
  const read = LISTED.has(op)
    ? listOf(value).map((one) => typed(one, declared))
    : typed(value, declared);
  // Whether the value fits the fact, the conditions themselves will say.
  return { fact, op, value: op === 'anniversaryWithinDays' ? numberOf(value) : read } as Condition;
}

/** A list as it is, or the parts of a text between commas; `\,` is a comma in a part. */
function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'string') return value === undefined ? [] : [value];
  const parts = [''];
  for (let at = 0; at < value.length; at++) {
    const sign = value[at] ?? '';
    if (sign === ',') parts.push('');
    else {
      const isEscaped = sign === '\\' && value[at + 1] === ',';
      if (isEscaped) at++;
      parts.push(`${parts.pop() ?? ''}${isEscaped ? ',' : sign}`);
    }
  }
  return parts.map((part) => part.trim());
}

/** A text as the number or truth value that the fact holds, where it is written as one. */
function typed<Row>(value: unknown, { type }: Fact<Row>): unknown {
  if (type === 'integer' || type === 'number') return numberOf(value);
  if (type !== 'boolean') return value;
  return value === 'true' ? true : value === 'false' ? false : value;
}

function numberOf(value: unknown): unknown {
  const isNumber = typeof value === 'string' && /^\s*-?\d{1,15}(\.\d{1,15})?\s*$/.test(value);
  return isNumber ? Number(value) : value;
}
