import type { Bound } from './bindLeaves.js';
import { BLOCK_ROWS, type Block, newBlock, type Room, wordsOf } from './block.js';
import type { CompiledFact } from './cells.js';
import { fillHaversines, surroundings } from './distance.js';
import type { Loader } from './loadColumns.js';
import { fillPlanes, newPlanes, type Planes } from './planes.js';
import type { Column, Node, Program } from './program.js';
import { monthDayOf } from './today.js';
import type { FactType } from './types.js';

/** Certainly in, and neither in nor out, as bits by row. */
export interface RowPlanes {
  readonly yes: Int32Array;
  readonly unknown: Int32Array;
}

/**
 * Answers all conditions of a program for so many rows, block by block: each fact is loaded once,
 * each leaf asked once, and the trees combine words of 32 rows.
 */
export function assessBatch(
  { program, leaves }: Bound,
  loaders: readonly Loader[],
  count: number,
): readonly RowPlanes[] {
  const { columns, roots } = program;
  const blockWords = wordsOf(Math.min(BLOCK_ROWS, count));
  const blocks = newBlocks(program, blockWords * 32);
  const planes = leaves.map(() => newPlanes(blockWords));
  const depth = deepest(roots);
  const scratch = Array.from({ length: depth }, () => newPlanes(blockWords));
  const answers = roots.map(() => newAnswer(count));

  for (let from = 0; from < count; from += BLOCK_ROWS) {
    const rows = Math.min(BLOCK_ROWS, count - from);
    const words = wordsOf(rows);
    const work: Work = { leaves: planes, scratch, words };
    for (const [at, column] of columns.entries()) {
      const block = blocks[at] as Block;
      if (column.kind === 'own') loaders[at]?.(block, from, rows);
      else workOut(column, blocks[column.fact] as Block, block, rows);
    }
    for (const [at, leaf] of leaves.entries()) {
      fillPlanes(leaf, blocks[leaf.column] as Block, words, planes[at] as Planes);
    }
    for (const [at, root] of roots.entries()) {
      store(combined(root, 0, work), answers[at] as RowPlanes, from >>> 5, words);
    }
  }
  for (const answer of answers) clearBeyond(answer, count);
  return answers;
}

function newAnswer(count: number): RowPlanes {
  const words = wordsOf(count);
  return { yes: new Int32Array(words), unknown: new Int32Array(words) };
}

function newBlocks(program: Program<never>, rows: number): readonly Block[] {
  const blocks: Block[] = [];
  for (const column of program.columns) {
    const { type } = program.facts[column.fact] as CompiledFact<never>;
    const known = column.kind === 'own' ? undefined : blocks[column.fact]?.known;
    blocks.push(newBlock(roomFor(column, type), rows, known));
  }
  return blocks;
}

function roomFor(column: Column, type: FactType): Room {
  if (column.kind === 'monthDay') return 'ints';
  if (column.kind === 'distance') return 'doubles';
  if (type === 'text' || type === 'textList') return 'objects';
  if (type === 'location') return 'locations';
  return type === 'number' ? 'doubles' : 'ints';
}

/** Works one column out of another: months and days of dates, haversines of locations. */
function workOut(column: Column, source: Block, into: Block, rows: number): void {
  if (column.kind === 'monthDay') fillMonthDays(source, into, rows);
  if (column.kind === 'distance') {
    const around = surroundings(column.lat, column.lon, column.reachKm);
    const { doubles, longitudes, offset } = source;
    fillHaversines(around, doubles, longitudes, offset, into.ownDoubles, rows);
  }
}

function fillMonthDays({ ints, offset }: Block, { ownInts }: Block, rows: number): void {
  for (let at = 0; at < rows; at++) ownInts[at] = monthDayOf(ints[offset + at] as number);
}

/** What is at hand while a tree is combined: the leaves' planes, and scratch planes by level. */
interface Work {
  readonly leaves: readonly Planes[];
  readonly scratch: readonly Planes[];
  readonly words: number;
}

function deepest(nodes: readonly Node[]): number {
  return nodes.reduce((most, { parts }) => Math.max(most, 1 + deepest(parts)), 0);
}

/** Combines the planes of leaves along a tree. */
function combined(node: Node, level: number, work: Work): Planes {
  switch (node.kind) {
    case 'test': {
      const planes = work.leaves[node.leaf] as Planes;
      return node.negated ? swapped(planes) : planes;
    }
    case 'not':
      return swapped(combined(node.parts[0] as Node, level, work));
    default:
      return gathered(node, level, work);
  }
}

/** `any` is `all` with yes and no exchanged. */
function gathered(node: Node, level: number, work: Work): Planes {
  const own = work.scratch[level] as Planes;
  const isAny = node.kind === 'any';
  const into = isAny ? swapped(own) : own;
  into.yes.fill(-1, 0, work.words);
  into.no.fill(0, 0, work.words);
  for (const part of node.parts) {
    const planes = combined(part, level + 1, work);
    narrow(into, isAny ? swapped(planes) : planes, work.words);
  }
  return own;
}

function swapped({ yes, no }: Planes): Planes {
  return { yes: no, no: yes };
}

function narrow(into: Planes, part: Planes, words: number): void {
  const { yes, no } = into;
  for (let word = 0; word < words; word++) {
    yes[word] = (yes[word] as number) & (part.yes[word] as number);
    no[word] = (no[word] as number) | (part.no[word] as number);
  }
}

function store({ yes, no }: Planes, answer: RowPlanes, first: number, words: number): void {
  for (let word = 0; word < words; word++) {
    const isIn = yes[word] as number;
    answer.yes[first + word] = isIn;
    answer.unknown[first + word] = ~(isIn | (no[word] as number));
  }
}

/** Rows beyond the last are neither in nor unknown. */
function clearBeyond({ yes, unknown }: RowPlanes, count: number): void {
  if ((count & 31) === 0) return;
  const last = count >>> 5;
  const within = (1 << (count & 31)) - 1;
  yes[last] = (yes[last] as number) & within;
  unknown[last] = (unknown[last] as number) & within;
}
