/** Rows are worked through in blocks of this many, so that all planes stay in the cache. */
export const BLOCK_ROWS = 4096;

/** Whole numbers up to here, either way, are compared by the sign of a difference. */
export const WIDEST_INT: number = 2 ** 30 - 1;

/** How many words of 32 rows hold so many rows. */
export function wordsOf(rows: number): number {
  return (rows + 31) >>> 5;
}

/** One column of one block of rows. */
export interface Block {
  /** Whole numbers; either the block's own buffer or the host's column. */
  ints: Int32Array;
  /** Numbers with fractions, whole numbers that are too wide for `ints`, latitudes. */
  doubles: Float64Array;
  /** Longitudes. */
  longitudes: Float64Array;
  /** Texts and lists. */
  readonly objects: unknown[];
  /** Where the block begins in `ints`, `doubles` and `longitudes`. */
  offset: number;
  /** Whether the numbers are in `doubles` rather than in `ints`. */
  inDoubles: boolean;
  /** Bits of the rows of which the value is known. */
  readonly known: Int32Array;
  /** Buffers of our own, for what cannot be read where the host holds it. */
  readonly ownInts: Int32Array;
  readonly ownDoubles: Float64Array;
  readonly ownLongitudes: Float64Array;
}

/** What the values of a column need room for. */
export type Room = 'ints' | 'doubles' | 'locations' | 'objects';

/** An empty block; a worked-out column shares the known rows of its fact. */
export function newBlock(
  room: Room,
  rows: number,
  known: Int32Array = new Int32Array(rows >>> 5),
): Block {
  const ownInts = new Int32Array(room === 'ints' ? rows : 0);
  // Whole numbers may turn out too wide for integers.
  const ownDoubles = new Float64Array(room === 'objects' ? 0 : rows);
  const ownLongitudes = new Float64Array(room === 'locations' ? rows : 0);
  return {
    ints: ownInts,
    doubles: ownDoubles,
    longitudes: ownLongitudes,
    objects: room === 'objects' ? new Array(rows).fill(undefined) : [],
    offset: 0,
    inDoubles: room !== 'ints',
    known,
    ownInts,
    ownDoubles,
    ownLongitudes,
  };
}
