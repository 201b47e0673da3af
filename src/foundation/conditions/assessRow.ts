import type { BoundLeaf } from './bindLeaves.js';
import type { Node, Program } from './program.js';
import type { RowCells } from './rowCells.js';
import type { ConditionStatus } from './types.js';

/** A status as a number; `not` is its mirror. */
export type Verdict = 0 | 1 | 2;

const OUT = 0;
const UNKNOWN = 1;
const IN = 2;

/** The word for each verdict. */
export const STATUS: readonly [ConditionStatus, ConditionStatus, ConditionStatus] = [
  'out',
  'unknown',
  'in',
];

/** What a condition says of one row on the day that its leaves are bound to. */
export function verdictOf(node: Node, leaves: readonly BoundLeaf[], cells: RowCells): Verdict {
  return node.kind === 'test'
    ? testVerdict(node, leaves, cells)
    : combinedVerdict(node, leaves, cells);
}

/** `all` is decided by the first part that is out, `any` by the first that is in. */
function combinedVerdict(node: Node, leaves: readonly BoundLeaf[], cells: RowCells): Verdict {
  const { kind, parts } = node;
  if (kind === 'not') return mirrored(verdictOf(parts[0] as Node, leaves, cells));
  const decisive = kind === 'all' ? OUT : IN;
  let verdict = mirrored(decisive);
  for (let at = 0; at < parts.length; at++) {
    const one = verdictOf(parts[at] as Node, leaves, cells);
    if (one === decisive) return one;
    if (one === UNKNOWN) verdict = UNKNOWN;
  }
  return verdict;
}

function testVerdict(node: Node, leaves: readonly BoundLeaf[], cells: RowCells): Verdict {
  const leaf = leaves[node.leaf] as BoundLeaf;
  const number = cells.numbers[leaf.column] as number;
  const known = !Number.isNaN(number);
  if (leaf.kind === 'known') return known !== node.negated ? IN : OUT;
  if (!known) return UNKNOWN;
  return holds(leaf, number, cells) !== node.negated ? IN : OUT;
}

function holds(leaf: BoundLeaf, number: number, cells: RowCells): boolean {
  switch (leaf.kind) {
    case 'range':
      return (number >= leaf.low && number <= leaf.high) !== leaf.outside;
    case 'among':
      return leaf.values.has(number);
    default:
      return leaf.holds(cells.objects[leaf.fact]);
  }
}

function mirrored(verdict: Verdict): Verdict {
  return (IN - verdict) as Verdict;
}

/** The facts whose absence kept a condition unknown, each once, in the order of the condition. */
export function missingFacts(
  node: Node,
  program: Program<never>,
  leaves: readonly BoundLeaf[],
  cells: RowCells,
): readonly string[] {
  const names = new Set<string>();
  const collect = (part: Node): void => {
    if (verdictOf(part, leaves, cells) !== UNKNOWN) return;
    if (part.kind !== 'test') part.parts.forEach(collect);
    else names.add(program.facts[leaves[part.leaf]?.fact ?? -1]?.name ?? '');
  };
  collect(node);
  return [...names];
}
