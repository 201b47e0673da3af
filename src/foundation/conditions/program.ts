import { type CompiledFact, compileFact } from './cells.js';
import type { Leaf, LeafTest } from './leaf.js';
import type { Catalogue, FactTest } from './types.js';

/** A condition as a tree of leaves; `parts` is empty for a test. */
export interface Node {
  readonly kind: 'all' | 'any' | 'not' | 'test';
  readonly parts: readonly Node[];
  /** Position of the leaf that a test asks; −1 otherwise. */
  readonly leaf: number;
  /** Whether the test asks for the opposite of its leaf. */
  readonly negated: boolean;
  /** The test as it was written. */
  readonly written: FactTest | undefined;
}

/**
 * A column of numbers that leaves compare: a fact's own values, or numbers worked out from it once,
 * however many leaves ask.
 */
export type Column =
  | { readonly kind: 'own'; readonly fact: number }
  | { readonly kind: 'monthDay'; readonly fact: number }
  | {
      readonly kind: 'distance';
      readonly fact: number;
      readonly lat: number;
      readonly lon: number;
      /** The widest circle that is asked for around this point. */
      readonly reachKm: number;
    };

/** Several conditions over one catalogue: the facts they read, what they ask, and their trees. */
export interface Program<Row> {
  readonly facts: readonly CompiledFact<Row>[];
  readonly leaves: readonly Leaf[];
  readonly roots: readonly Node[];
  /** The facts' own columns, in the order of `facts`, then those worked out. */
  readonly columns: readonly Column[];
  /** The column that each leaf compares. */
  readonly columnOfLeaf: readonly number[];
}

/** Collects facts and leaves, each once, while conditions are read. */
export class ProgramBuilder<Row> {
  readonly #catalogue: Catalogue<Row>;
  readonly #facts = new Map<string, { readonly at: number; readonly fact: CompiledFact<Row> }>();
  readonly #leaves = new Map<string, { readonly at: number; readonly leaf: Leaf }>();

  constructor(catalogue: Catalogue<Row>) {
    this.#catalogue = catalogue;
  }

  /** The fact of that name; `undefined` when the catalogue has none. */
  fact(name: string): CompiledFact<Row> | undefined {
    const known = this.#facts.get(name);
    if (known !== undefined) return known.fact;
    const declared = Object.hasOwn(this.#catalogue.facts, name)
      ? this.#catalogue.facts[name]
      : undefined;
    if (declared === undefined) return undefined;
    const fact = compileFact(name, declared);
    this.#facts.set(name, { at: this.#facts.size, fact });
    return fact;
  }

  /** The position of a leaf: the one that asks the same, if there is one. */
  leaf(fact: CompiledFact<Row>, test: LeafTest): number {
    const key = JSON.stringify([fact.name, test]);
    const at = this.#leaves.get(key)?.at ?? this.#leaves.size;
    const factAt = this.#facts.get(fact.name)?.at ?? -1;
    this.#leaves.set(key, { at, leaf: { fact: factAt, test } });
    return at;
  }

  build(roots: readonly Node[]): Program<Row> {
    const facts = [...this.#facts.values()].map((known) => known.fact);
    const leaves = [...this.#leaves.values()].map((known) => known.leaf);
    const { columns, columnOfLeaf } = columnsOf(facts.length, leaves);
    return { facts, leaves, roots, columns, columnOfLeaf };
  }
}

/** One column for every fact, and one for every month-and-day and every distance that is asked. */
function columnsOf(
  facts: number,
  leaves: readonly Leaf[],
): Pick<Program<never>, 'columns' | 'columnOfLeaf'> {
  const columns: Column[] = Array.from({ length: facts }, (_, fact) => ({ kind: 'own', fact }));
  const known = new Map<string, number>();
  const columnOfLeaf = leaves.map((leaf) => {
    const wanted = workedOut(leaf);
    if (wanted === undefined) return leaf.fact;
    const name =
      wanted.kind === 'distance'
        ? `${leaf.fact} ${wanted.lat} ${wanted.lon}`
        : `${leaf.fact} ${wanted.kind}`;
    const at = known.get(name) ?? columns.length;
    known.set(name, at);
    columns[at] = widest(columns[at], wanted);
    return at;
  });
  return { columns, columnOfLeaf };
}

function workedOut({ fact, test }: Leaf): Column | undefined {
  if (test.kind === 'anniversary') return { kind: 'monthDay', fact };
  if (test.kind !== 'near') return undefined;
  return { kind: 'distance', fact, lat: test.lat, lon: test.lon, reachKm: test.km };
}

/** Of two columns that differ in reach at most, the one that reaches further. */
function widest(one: Column | undefined, other: Column): Column {
  if (one?.kind !== 'distance' || other.kind !== 'distance') return other;
  return one.reachKm > other.reachKm ? one : other;
}
