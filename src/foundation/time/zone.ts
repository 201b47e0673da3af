import { issue, MisuseError } from '../kernel/result.js';
import { FIRST_REMEMBERED_MS, LAST_REMEMBERED_MS, readOffsets } from './offsets.js';

/** A time zone of the IANA list, with its offsets at hand. */
export interface Zone {
  /** Canonical name, such as `Asia/Shanghai`. */
  readonly name: string;
  /** What the zone adds to UTC at an instant, in milliseconds. */
  readonly offsetAt: (ms: number) => number;
  /** The first later instant with another offset; `Infinity` when none comes before the year 2109. */
  readonly nextChange: (ms: number) => number;
  /** A later instant up to which the offset is sure to stay the same; cheap, and often early. */
  readonly steadyUntil: (ms: number) => number;
}

const LONGEST_NAME = 64;
const MOST_NAMES = 256;
const MOST_ZONES = 64;

const names = new Map<string, string>();
const zones = new Map<string, Zone>();
const zonesAsNamed = new Map<string, Zone>();

/**
 * The canonical spelling of a zone's name; `undefined` for a name that is no zone.
 *
 * Offsets such as `+08:00` are refused: they know no daylight saving. Old names and any spelling
 * in capitals or small letters lead to the one zone they mean.
 *
 * @example
 * ```ts
 * import { canonicalZone } from 'dealer-care/time';
 *
 * console.log(canonicalZone('asia/SHANGHAI')); // => "Asia/Shanghai"
 * console.log(canonicalZone('PRC')); // => "Asia/Shanghai"
 * console.log(canonicalZone('+08:00') === undefined); // => true
 * ```
 */
export function canonicalZone(name: string): string | undefined {
  const known = names.get(name);
  if (known !== undefined) return known;
  if (name.length > LONGEST_NAME || !/^[A-Za-z]/.test(name)) return undefined;
  const canonical = resolved(name);
  if (canonical !== undefined) remember(names, MOST_NAMES, name, canonical);
  return canonical;
}

/** The zone of that name. Throws MisuseError on a name that is no zone. */
export function zoneOf(name: string): Zone {
  return zonesAsNamed.get(name) ?? remember(zonesAsNamed, MOST_NAMES, name, zoneNamed(name));
}

function zoneNamed(name: string): Zone {
  const canonical = canonicalZone(name);
  if (canonical === undefined) {
    throw new MisuseError(issue('unknownZone', ['zone'], 'a zone of the IANA list'));
  }
  const known = zones.get(canonical);
  if (known !== undefined) return known;
  // The oldest zone may go now: no spelling may still lead to it.
  zonesAsNamed.clear();
  return remember(zones, MOST_ZONES, canonical, openZone(canonical));
}

function openZone(name: string): Zone {
  const { offsetAt, steadyUntil } = readOffsets(name);

  const nextChange = (ms: number): number => {
    const offset = offsetAt(ms);
    let later = Math.max(ms, FIRST_REMEMBERED_MS);
    while (later < LAST_REMEMBERED_MS) {
      later = steadyUntil(later);
      if (offsetAt(later) !== offset) return later;
    }
    return Number.POSITIVE_INFINITY;
  };

  return Object.freeze({ name, offsetAt, nextChange, steadyUntil });
}

function resolved(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** Names come from data, so what is remembered of them is bounded: the oldest goes first. */
function remember<T>(known: Map<string, T>, most: number, name: string, value: T): T {
  const [oldest] = known.keys();
  if (known.size >= most && oldest !== undefined) known.delete(oldest);
  known.set(name, value);
  return value;
}
