import type { Location } from '../kernel/location.js';
import { type Block, WIDEST_INT } from './block.js';
import { type CompiledFact, numberCell, objectCell } from './cells.js';

/** Where values come from: items, counted from the first of all, and how to read a fact of one. */
export interface Items<Item> {
  readonly items: readonly Item[];
  readonly read: (item: Item) => unknown;
}

/** Transposes one fact of a block of rows into the block's own buffers. */
export function loadValues<Item>(
  block: Block,
  fact: CompiledFact<never>,
  source: Items<Item>,
  from: number,
  rows: number,
): void {
  block.offset = 0;
  switch (fact.type) {
    case 'text':
    case 'textList':
      loadObjects(block, fact, source, from, rows);
      break;
    case 'location':
      loadLocations(block, fact, source, from, rows);
      break;
    case 'number':
      loadDoubles(block, fact, source, from, rows);
      break;
    default:
      if (!loadInts(block, fact, source, from, rows)) {
        loadDoubles(block, fact, source, from, rows);
      }
  }
}

/** Whole numbers; `false` when one of them is too wide. */
function loadInts<Item>(
  block: Block,
  fact: CompiledFact<never>,
  { items, read }: Items<Item>,
  from: number,
  rows: number,
): boolean {
  const { ownInts, known } = block;
  for (let start = 0, word = 0; start < rows; start += 32, word++) {
    const end = Math.min(start + 32, rows);
    let bits = 0;
    for (let at = start; at < end; at++) {
      const cell = numberCell(fact, read(items[from + at] as Item));
      if (!Number.isNaN(cell)) {
        if (cell > WIDEST_INT || cell < -WIDEST_INT) return false;
        ownInts[at] = cell;
        bits |= 1 << (at - start);
      }
    }
    known[word] = bits;
  }
  block.ints = ownInts;
  block.inDoubles = false;
  return true;
}

function loadDoubles<Item>(
  block: Block,
  fact: CompiledFact<never>,
  { items, read }: Items<Item>,
  from: number,
  rows: number,
): void {
  const { ownDoubles, known } = block;
  known.fill(0);
  for (let at = 0; at < rows; at++) {
    const cell = numberCell(fact, read(items[from + at] as Item));
    ownDoubles[at] = cell;
    if (!Number.isNaN(cell)) known[at >>> 5] = (known[at >>> 5] as number) | (1 << at);
  }
  block.doubles = ownDoubles;
  block.inDoubles = true;
}

function loadLocations<Item>(
  block: Block,
  fact: CompiledFact<never>,
  { items, read }: Items<Item>,
  from: number,
  rows: number,
): void {
  const { ownDoubles, ownLongitudes, known } = block;
  known.fill(0);
  for (let at = 0; at < rows; at++) {
    const location = objectCell(fact, read(items[from + at] as Item)) as Location | undefined;
    ownDoubles[at] = location === undefined ? Number.NaN : location.lat;
    ownLongitudes[at] = location === undefined ? Number.NaN : location.lon;
    if (location !== undefined) known[at >>> 5] = (known[at >>> 5] as number) | (1 << at);
  }
  block.doubles = ownDoubles;
  block.longitudes = ownLongitudes;
}

function loadObjects<Item>(
  block: Block,
  fact: CompiledFact<never>,
  { items, read }: Items<Item>,
  from: number,
  rows: number,
): void {
  const { objects, known } = block;
  known.fill(0);
  for (let at = 0; at < rows; at++) {
    const object = objectCell(fact, read(items[from + at] as Item));
    objects[at] = object;
    if (object !== undefined) known[at >>> 5] = (known[at >>> 5] as number) | (1 << at);
  }
}
