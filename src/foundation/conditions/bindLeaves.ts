import type { CompiledFact } from './cells.js';
import { haversineOfKm } from './distance.js';
import type { Leaf, LeafTest } from './leaf.js';
import type { Program } from './program.js';
import { rangeOn } from './today.js';

/** A leaf for one day: a comparison of a column and nothing else. All have the same shape. */
export interface BoundLeaf {
  readonly kind: 'known' | 'range' | 'among' | 'texts';
  readonly fact: number;
  readonly column: number;
  readonly low: number;
  readonly high: number;
  /** Whether the comparison is to be turned round. */
  readonly outside: boolean;
  readonly values: ReadonlySet<number>;
  /** The same values as a mask, for an enum of at most 32 options; 0 otherwise. */
  readonly options: number;
  /** What a text or a list must fulfil. */
  readonly holds: (value: unknown) => boolean;
}

/** A program on one day. */
export interface Bound {
  readonly program: Program<never>;
  readonly leaves: readonly BoundLeaf[];
  /** As an epoch day. */
  readonly today: number;
}

/** The leaves of a program on one day. */
export function bindLeaves(program: Program<never>, today: number): readonly BoundLeaf[] {
  return program.leaves.map((leaf, at) => ({
    ...boundTest(leaf.test, program.facts[leaf.fact] as CompiledFact<never>, today),
    fact: leaf.fact,
    column: program.columnOfLeaf[at] ?? leaf.fact,
  }));
}

/** The same leaves on another day: only those that depend on today are made anew. */
export function rebindLeaves(
  bound: readonly BoundLeaf[],
  timed: readonly number[],
  program: Program<never>,
  today: number,
): readonly BoundLeaf[] {
  const leaves = [...bound];
  for (const at of timed) {
    const { test } = program.leaves[at] as Leaf;
    leaves[at] = { ...(bound[at] as BoundLeaf), ...rangeOn(test, today) };
  }
  return leaves;
}

const PLAIN: Omit<BoundLeaf, 'fact' | 'column'> = {
  kind: 'known',
  low: 0,
  high: 0,
  outside: false,
  values: new Set(),
  options: 0,
  holds: () => false,
};

function boundTest(
  test: LeafTest,
  fact: CompiledFact<never>,
  today: number,
): Omit<BoundLeaf, 'fact' | 'column'> {
  switch (test.kind) {
    case 'known':
      return PLAIN;
    case 'range':
      return { ...PLAIN, kind: 'range', low: test.low, high: test.high };
    case 'among':
      return {
        ...PLAIN,
        kind: 'among',
        values: new Set(test.values),
        options: maskOf(test.values, fact),
      };
    case 'near':
      return { ...PLAIN, kind: 'range', low: -Infinity, high: haversineOfKm(test.km) };
    case 'texts':
      return { ...PLAIN, kind: 'texts', holds: textsHold(test) };
    default:
      return { ...PLAIN, kind: 'range', ...rangeOn(test, today) };
  }
}

const MOST_IN_MASK = 32;

function maskOf(
  positions: readonly number[],
  { type, positions: all }: CompiledFact<never>,
): number {
  if (type !== 'enum' || all.size > MOST_IN_MASK) return 0;
  return positions.reduce((mask, position) => mask | (1 << position), 0);
}

function textsHold({ how, texts }: LeafTest & { kind: 'texts' }): (value: unknown) => boolean {
  const [first = ''] = texts;
  const wanted = new Set(texts);
  switch (how) {
    case 'is':
      return (value) => wanted.has(value as string);
    case 'startsWith':
      return (value) => (value as string).startsWith(first);
    case 'contains':
      return (value) => (value as string).includes(first);
    case 'hasAny':
      return (value) => texts.some((text) => (value as ReadonlySet<string>).has(text));
    case 'hasAll':
      return (value) => texts.every((text) => (value as ReadonlySet<string>).has(text));
  }
}
