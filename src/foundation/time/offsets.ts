import { tzOffset } from '@date-fns/tz/tzOffset';

/** The offsets of one zone, read once per span of 12.4 days and from then on looked up. */
export interface Offsets {
  /** What the zone adds to UTC at an instant, in milliseconds. */
  readonly offsetAt: (ms: number) => number;
  /** An instant after `ms` up to which the offset is sure to stay the same: a change, or the end of the span. */
  readonly steadyUntil: (ms: number) => number;
}

/** Offsets within one span: `offset[i]` holds from `from[i]` on. */
interface Pieces {
  readonly from: readonly number[];
  readonly offset: readonly number[];
}

type ReadOffset = (ms: number) => number;

const SPAN_MS = 2 ** 30;
const PROBES = 4;
const FIRST_SPAN = -4096;
const SPANS = 8192;
const UNREAD = 0x7fffffff;
const CHANGES = 0x7ffffffe;

/** First instant whose offset is remembered: in 1830, before any zone had a legal time. */
export const FIRST_REMEMBERED_MS: number = FIRST_SPAN * SPAN_MS;
/** First instant, in 2109, whose offset is read afresh every time. */
export const LAST_REMEMBERED_MS: number = (FIRST_SPAN + SPANS) * SPAN_MS;

/** Reads the offsets of a zone, lazily; the name must be canonical. */
export function readOffsets(zone: string): Offsets {
  const read = offsetReader(zone);
  const steady = new Int32Array(SPANS).fill(UNREAD);
  const changing = new Map<number, Pieces>();

  const remembered = (span: number): number => {
    const pieces = piecesOf(read, span);
    const offset = pieces.offset.length === 1 ? (pieces.offset[0] as number) : CHANGES;
    if (offset === CHANGES) changing.set(span, pieces);
    steady[span - FIRST_SPAN] = offset;
    return offset;
  };

  const offsetAt = (ms: number): number => {
    if (!(ms >= FIRST_REMEMBERED_MS && ms < LAST_REMEMBERED_MS)) return read(ms);
    const span = Math.floor(ms / SPAN_MS);
    let offset = steady[span - FIRST_SPAN] as number;
    if (offset === UNREAD) offset = remembered(span);
    return offset === CHANGES ? pieceAt(changing.get(span) as Pieces, ms) : offset;
  };

  const steadyUntil = (ms: number): number => {
    offsetAt(ms);
    const span = Math.floor(ms / SPAN_MS);
    const known = ms >= FIRST_REMEMBERED_MS && ms < LAST_REMEMBERED_MS;
    const from = known ? changing.get(span)?.from : piecesOf(read, span).from;
    return from?.find((start) => start > ms) ?? (span + 1) * SPAN_MS;
  };

  return { offsetAt, steadyUntil };
}

function pieceAt({ from, offset }: Pieces, ms: number): number {
  let piece = from.length - 1;
  while ((from[piece] as number) > ms) piece--;
  return offset[piece] as number;
}

/**
 * Probes a span every third day and bisects where two probes differ: the two changes of a zone
 * that lie closest together are a week apart (Recife, October 2000).
 */
function piecesOf(read: ReadOffset, span: number): Pieces {
  const begin = span * SPAN_MS;
  const from = [begin];
  const offset = [read(begin)];
  for (let probe = 1; probe <= PROBES; probe++) {
    const earlier = begin + ((probe - 1) * SPAN_MS) / PROBES;
    const later = probe === PROBES ? begin + SPAN_MS - 1 : begin + (probe * SPAN_MS) / PROBES;
    const after = read(later);
    if (after === offset.at(-1)) continue;
    from.push(changeBetween(read, earlier, later));
    offset.push(after);
  }
  return { from, offset };
}

/** The first instant of the new offset; changes happen on whole seconds. */
function changeBetween(read: ReadOffset, earlier: number, later: number): number {
  const before = read(earlier);
  let old = Math.floor(earlier / 1000);
  let fresh = Math.ceil(later / 1000);
  while (fresh - old > 1) {
    const middle = Math.floor((old + fresh) / 2);
    if (read(middle * 1000) === before) old = middle;
    else fresh = middle;
  }
  return fresh * 1000;
}

/**
 * Offsets as the runtime knows them, in milliseconds. `tzOffset` loses the sign of an offset below
 * one hour (Monrovia’s −00:44:30 until 1972), so for these the sign is read here.
 */
function offsetReader(zone: string): ReadOffset {
  let format: Intl.DateTimeFormat | undefined;
  const isBehindUtc = (ms: number): boolean => {
    format ??= new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    return format.format(ms).includes('GMT-');
  };
  return (ms) => {
    const minutes = tzOffset(zone, new Date(ms));
    const size = Math.round(Math.abs(minutes) * 60_000);
    const belowOneHour = size > 0 && size < 3_600_000;
    const isBehind = belowOneHour ? isBehindUtc(ms) : minutes < 0;
    return isBehind ? -size : size;
  };
}
