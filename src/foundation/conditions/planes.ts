import type { BoundLeaf } from './bindLeaves.js';
import { type Block, WIDEST_INT } from './block.js';

/** Two bits for every row of a block: certainly so, and certainly not so. Neither is unknown. */
export interface Planes {
  readonly yes: Int32Array;
  readonly no: Int32Array;
}

/** Empty planes of so many words of 32 rows. */
export function newPlanes(words: number): Planes {
  return { yes: new Int32Array(words), no: new Int32Array(words) };
}

/** Answers one leaf for every row of a block. */
export function fillPlanes(leaf: BoundLeaf, block: Block, words: number, out: Planes): void {
  switch (leaf.kind) {
    case 'known':
      for (let word = 0; word < words; word++) {
        const known = block.known[word] as number;
        out.yes[word] = known;
        out.no[word] = ~known;
      }
      return;
    case 'range':
      if (block.inDoubles) rangeOfDoubles(leaf, block, words, out.yes);
      else rangeOfInts(leaf, block, words, out.yes);
      break;
    case 'among':
      if (block.inDoubles) amongDoubles(leaf, block, words, out.yes);
      else if (leaf.options !== 0) optionsAmong(leaf.options, block, words, out.yes);
      else amongInts(leaf, block, words, out.yes);
      break;
    case 'texts':
      textPlane(leaf, block, words, out.yes);
      break;
  }
  settle(leaf.outside, block.known, words, out);
}

/** Turns the raw answer into yes and no, of known rows only. */
function settle(outside: boolean, known: Int32Array, words: number, { yes, no }: Planes): void {
  const turn = outside ? -1 : 0;
  for (let word = 0; word < words; word++) {
    const raw = (yes[word] as number) ^ turn;
    const ofKnown = known[word] as number;
    yes[word] = raw & ofKnown;
    no[word] = ~raw & ofKnown;
  }
}

const SIGN = 0x8000_0000 | 0;

/*
 * The sign of a difference says which of two numbers is the greater, without a branch that random
 * data would make the processor guess. Differences of numbers within ±2^30 cannot overflow; the
 * loader of the block has seen to that. The `| 0` keeps the engine from computing in doubles, and
 * eight rows a turn are a fifth faster than one.
 */
function rangeOfInts(leaf: BoundLeaf, block: Block, words: number, out: Int32Array): void {
  const { ints, offset } = block;
  const low = clamped(leaf.low);
  const high = clamped(leaf.high);
  if (high > WIDEST_INT) atLeast(ints, offset, low, words, out);
  else if (low < -WIDEST_INT) atMost(ints, offset, high, words, out);
  else between(ints, offset, low, high, words, out);
}

/** Just beyond the widest integer stands for everything beyond. */
function clamped(end: number): number {
  return Math.min(Math.max(end, -WIDEST_INT - 1), WIDEST_INT + 1);
}

function atLeast(
  ints: Int32Array,
  from: number,
  lowest: number,
  words: number,
  out: Int32Array,
): void {
  const low = lowest | 0;
  for (let word = 0, at = from; word < words; word++) {
    let below = 0;
    for (let turn = 0; turn < 4; turn++, at += 8) {
      below = (below >>> 1) | (((ints[at] as number) - low) & SIGN);
      below = (below >>> 1) | (((ints[at + 1] as number) - low) & SIGN);
      below = (below >>> 1) | (((ints[at + 2] as number) - low) & SIGN);
      below = (below >>> 1) | (((ints[at + 3] as number) - low) & SIGN);
      below = (below >>> 1) | (((ints[at + 4] as number) - low) & SIGN);
      below = (below >>> 1) | (((ints[at + 5] as number) - low) & SIGN);
      below = (below >>> 1) | (((ints[at + 6] as number) - low) & SIGN);
      below = (below >>> 1) | (((ints[at + 7] as number) - low) & SIGN);
    }
    out[word] = ~below;
  }
}

function atMost(
  ints: Int32Array,
  from: number,
  highest: number,
  words: number,
  out: Int32Array,
): void {
  const high = highest | 0;
  for (let word = 0, at = from; word < words; word++) {
    let above = 0;
    for (let turn = 0; turn < 4; turn++, at += 8) {
      above = (above >>> 1) | ((high - (ints[at] as number)) & SIGN);
      above = (above >>> 1) | ((high - (ints[at + 1] as number)) & SIGN);
      above = (above >>> 1) | ((high - (ints[at + 2] as number)) & SIGN);
      above = (above >>> 1) | ((high - (ints[at + 3] as number)) & SIGN);
      above = (above >>> 1) | ((high - (ints[at + 4] as number)) & SIGN);
      above = (above >>> 1) | ((high - (ints[at + 5] as number)) & SIGN);
      above = (above >>> 1) | ((high - (ints[at + 6] as number)) & SIGN);
      above = (above >>> 1) | ((high - (ints[at + 7] as number)) & SIGN);
    }
    out[word] = ~above;
  }
}

/** The rows of which the number lies between two others, both included. */
export function between(
  ints: Int32Array,
  from: number,
  lowest: number,
  highest: number,
  words: number,
  out: Int32Array,
): void {
  const low = lowest | 0;
  const high = highest | 0;
  for (let word = 0, at = from; word < words; word++) {
    let outside = 0;
    for (let turn = 0; turn < 4; turn++, at += 8) {
      outside = (outside >>> 1) | beyond(ints[at] as number, low, high);
      outside = (outside >>> 1) | beyond(ints[at + 1] as number, low, high);
      outside = (outside >>> 1) | beyond(ints[at + 2] as number, low, high);
      outside = (outside >>> 1) | beyond(ints[at + 3] as number, low, high);
      outside = (outside >>> 1) | beyond(ints[at + 4] as number, low, high);
      outside = (outside >>> 1) | beyond(ints[at + 5] as number, low, high);
      outside = (outside >>> 1) | beyond(ints[at + 6] as number, low, high);
      outside = (outside >>> 1) | beyond(ints[at + 7] as number, low, high);
    }
    out[word] = ~outside;
  }
}

/** The sign bit comes up for a number that is not between two others. */
function beyond(value: number, low: number, high: number): number {
  return ((value - low) | (high - value)) & SIGN;
}

function rangeOfDoubles(leaf: BoundLeaf, block: Block, words: number, out: Int32Array): void {
  const { doubles, offset } = block;
  const { low, high } = leaf;
  let at = offset;
  for (let word = 0; word < words; word++) {
    let inside = 0;
    for (let bit = 0; bit < 32; bit++, at++) {
      const value = doubles[at] as number;
      inside = (inside >>> 1) | (value >= low && value <= high ? SIGN : 0);
    }
    out[word] = inside;
  }
}

function amongInts(leaf: BoundLeaf, block: Block, words: number, out: Int32Array): void {
  const { ints, offset } = block;
  const { values } = leaf;
  for (let word = 0, at = offset; word < words; word++) {
    let inside = 0;
    for (let bit = 0; bit < 32; bit++, at++) {
      inside = (inside >>> 1) | (values.has(ints[at] as number) ? SIGN : 0);
    }
    out[word] = inside;
  }
}

/** Positions of options are 0 to 31, and what is asked for is a mask of them. */
function optionsAmong(mask: number, block: Block, words: number, out: Int32Array): void {
  const { ints, offset } = block;
  for (let word = 0, at = offset; word < words; word++) {
    let inside = 0;
    for (let turn = 0; turn < 4; turn++, at += 8) {
      inside = (inside >>> 1) | ((mask << (31 - (ints[at] as number))) & SIGN);
      inside = (inside >>> 1) | ((mask << (31 - (ints[at + 1] as number))) & SIGN);
      inside = (inside >>> 1) | ((mask << (31 - (ints[at + 2] as number))) & SIGN);
      inside = (inside >>> 1) | ((mask << (31 - (ints[at + 3] as number))) & SIGN);
      inside = (inside >>> 1) | ((mask << (31 - (ints[at + 4] as number))) & SIGN);
      inside = (inside >>> 1) | ((mask << (31 - (ints[at + 5] as number))) & SIGN);
      inside = (inside >>> 1) | ((mask << (31 - (ints[at + 6] as number))) & SIGN);
      inside = (inside >>> 1) | ((mask << (31 - (ints[at + 7] as number))) & SIGN);
    }
    out[word] = inside;
  }
}

function amongDoubles(leaf: BoundLeaf, block: Block, words: number, out: Int32Array): void {
  const { doubles, offset } = block;
  const { values } = leaf;
  let at = offset;
  for (let word = 0; word < words; word++) {
    let inside = 0;
    for (let bit = 0; bit < 32; bit++, at++) {
      inside = (inside >>> 1) | (values.has(doubles[at] as number) ? SIGN : 0);
    }
    out[word] = inside;
  }
}

function textPlane(leaf: BoundLeaf, block: Block, words: number, out: Int32Array): void {
  const { objects } = block;
  const { holds } = leaf;
  for (let word = 0; word < words; word++) {
    let bits = 0;
    for (let bit = 0; bit < 32; bit++) {
      const value = objects[word * 32 + bit];
      bits = (bits >>> 1) | (value !== undefined && holds(value) ? SIGN : 0);
    }
    out[word] = bits;
  }
}
