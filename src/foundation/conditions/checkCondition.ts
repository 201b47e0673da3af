import { frozen } from '../kernel/policy.js';
import { type Issue, type IssuePath, issue } from '../kernel/result.js';
import type { Node, ProgramBuilder } from './program.js';
import { readTest } from './readTest.js';
import type { FactTest } from './types.js';

const DEEPEST = 64;
const MOST_NODES = 10_000;

/**
 * Checks one condition and turns it into a tree over the builder's leaves; `undefined` when issues
 * were found. At most 64 levels and 10,000 parts: beyond that it stops reading.
 */
export function checkCondition<Row>(
  condition: unknown,
  builder: ProgramBuilder<Row>,
  path: IssuePath,
  found: Issue[],
): Node | undefined {
  const before = found.length;
  const node = new ConditionReader(builder, path, found).read(condition, path, 1);
  return found.length === before ? node : undefined;
}

class ConditionReader<Row> {
  readonly #builder: ProgramBuilder<Row>;
  readonly #root: IssuePath;
  readonly #found: Issue[];
  #nodes = 0;

  constructor(builder: ProgramBuilder<Row>, root: IssuePath, found: Issue[]) {
    this.#builder = builder;
    this.#root = root;
    this.#found = found;
  }

  read(condition: unknown, path: IssuePath, depth: number): Node | undefined {
    this.#nodes++;
    if (this.#nodes > MOST_NODES) {
      if (this.#nodes === MOST_NODES + 1) {
        this.#report('tooMany', this.#root, `at most ${MOST_NODES} parts`);
      }
      return undefined;
    }
    if (depth > DEEPEST) return this.#report('tooDeep', path, `at most ${DEEPEST} levels`);
    if (typeof condition !== 'object' || condition === null || Array.isArray(condition)) {
      return this.#report('wrongType', path, 'a condition');
    }
    const given = ownValues(condition);
    const form = (['all', 'any', 'not', 'fact'] as const).find((key) => given.has(key));
    const forms = 'one of all, any, not, or { fact, op, value }';
    if (form === undefined) return this.#report('required', path, forms);
    const allowed = form === 'fact' ? ['fact', 'op', 'value'] : [form];
    for (const key of given.keys()) {
      if (!allowed.includes(key)) return this.#report('unknownKey', path, forms);
    }
    switch (form) {
      case 'all':
      case 'any':
        return this.#combination(form, given.get(form), [...path, form], depth);
      case 'not': {
        const part = this.read(given.get('not'), [...path, 'not'], depth + 1);
        return part && { kind: 'not', parts: [part], leaf: -1, negated: false, written: undefined };
      }
      case 'fact':
        return this.#test(given, path);
    }
  }

  #combination(
    kind: 'all' | 'any',
    list: unknown,
    path: IssuePath,
    depth: number,
  ): Node | undefined {
    if (!Array.isArray(list)) return this.#report('wrongType', path, 'a list of conditions');
    if (list.length === 0) return this.#report('empty', path, 'at least one condition');
    const parts: Node[] = [];
    for (let at = 0; at < list.length && this.#nodes <= MOST_NODES; at++) {
      const part = this.read(list[at], [...path, at], depth + 1);
      if (part !== undefined) parts.push(part);
    }
    return { kind, parts, leaf: -1, negated: false, written: undefined };
  }

  #test(given: ReadonlyMap<string, unknown>, path: IssuePath): Node | undefined {
    const name = given.get('fact');
    const fact = typeof name === 'string' ? this.#builder.fact(name) : undefined;
    if (fact === undefined) {
      return this.#report('unknownFact', [...path, 'fact'], 'a fact of the catalogue');
    }
    const op = given.get('op');
    const value = given.get('value');
    const read = readTest(fact, op, value, path, this.#found);
    if (read === undefined) return undefined;
    const leaf = this.#builder.leaf(fact, read.test);
    const written = frozen({ fact: fact.name, op, value: copyOf(value) }) as FactTest;
    return { kind: 'test', parts: [], leaf, negated: read.negated, written };
  }

  #report(code: Issue['code'], path: IssuePath, expected: string): undefined {
    this.#found.push(issue(code, path, expected));
  }
}

/** A copy of a flat value: what the host does to its own later must not reach explanations. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return [...value];
  return typeof value === 'object' && value !== null ? { ...value } : value;
}

/** Own enumerable properties; `null` and `undefined` count as absent. */
function ownValues(of: object): ReadonlyMap<string, unknown> {
  const entries = Object.keys(of).map(
    (key) => [key, (of as Record<string, unknown>)[key]] as const,
  );
  return new Map(entries.filter(([, value]) => value !== null && value !== undefined));
}
