import { type Block, WIDEST_INT, wordsOf } from './block.js';
import { isOnMap } from './cells.js';
import { between } from './planes.js';

/** What a number must be to be a value: within two others, and not the one that means missing. */
export interface Limits {
  readonly least: number;
  readonly most: number;
  /** `NaN` where no number means missing. */
  readonly missing: number;
}

/**
 * Marks the known rows of a block of integers; `false` when a value among them is too wide to be
 * compared by a difference.
 */
export function markInts(block: Block, rows: number, { least, most, missing }: Limits): boolean {
  const { ints, offset, known } = block;
  const low = Math.max(least, -WIDEST_INT);
  const high = Math.min(most, WIDEST_INT);
  between(ints, offset, low, high, wordsOf(rows), known);
  if ((rows & 31) !== 0) clearFrom(known, rows);
  const isWide = least < low && hasOther(block, rows, missing);
  if (missing >= low && missing <= high) dropMissing(block, rows, missing);
  return !isWide;
}

function clearFrom(known: Int32Array, rows: number): void {
  known[rows >>> 5] = (known[rows >>> 5] as number) & ((1 << (rows & 31)) - 1);
}

/** Whether anything but the missing value lies outside. */
function hasOther({ ints, offset, known }: Block, rows: number, missing: number): boolean {
  for (let word = 0; word < wordsOf(rows); word++) {
    for (let rest = ~(known[word] as number); rest !== 0; rest &= rest - 1) {
      const at = word * 32 + 31 - Math.clz32(rest & -rest);
      if (at < rows && ints[offset + at] !== missing) return true;
    }
  }
  return false;
}

function dropMissing({ ints, offset, known }: Block, rows: number, missing: number): void {
  for (let at = 0; at < rows; at++) {
    if (ints[offset + at] === missing) known[at >>> 5] = (known[at >>> 5] as number) & ~(1 << at);
  }
}

/** Marks the known rows of a block of numbers. */
export function markDoubles(block: Block, rows: number, { least, most, missing }: Limits): void {
  const { doubles, offset, known } = block;
  for (let start = 0; start < rows; start += 32) {
    const end = Math.min(start + 32, rows);
    let bits = 0;
    for (let at = start; at < end; at++) {
      const value = doubles[offset + at] as number;
      if (value >= least && value <= most && value !== missing) bits |= 1 << at;
    }
    known[start >>> 5] = bits;
  }
}

/**
 * Moves whole numbers from doubles to integers, where comparing is quicker, unless one is too wide.
 * A number with a fraction is no value of the fact: missing.
 */
export function takeInts(block: Block, rows: number): void {
  const { doubles, ownInts, known } = block;
  let widest = 0;
  for (let at = 0; at < rows; at++) {
    const bit = 1 << at;
    if (((known[at >>> 5] as number) & bit) === 0) continue;
    const value = doubles[at] as number;
    if (!Number.isInteger(value)) known[at >>> 5] = (known[at >>> 5] as number) & ~bit;
    else {
      ownInts[at] = value;
      widest = Math.max(widest, Math.abs(value));
    }
  }
  if (widest > WIDEST_INT) return;
  block.ints = ownInts;
  block.inDoubles = false;
}

/** Marks the rows whose location is on the map. */
export function markLocations({ doubles, longitudes, offset, known }: Block, rows: number): void {
  for (let start = 0; start < rows; start += 32) {
    const end = Math.min(start + 32, rows);
    let bits = 0;
    for (let at = start; at < end; at++) {
      const isKnown = isOnMap(doubles[offset + at] as number, longitudes[offset + at] as number);
      if (isKnown) bits |= 1 << at;
    }
    known[start >>> 5] = bits;
  }
}
