import { millisecondsOf } from '../kernel/result.js';
import { epochDayOf, type LocalDate, localDateOf, readEpochDay } from './localDate.js';
import { type Zone, zoneOf } from './zone.js';

/** What a wall-clock reading means in a zone. All variants have the same keys. */
export interface InstantReading {
  /**
   * `exact`: one instant. `skipped`: the clock was set forward over it; `at` lies later by the
   * length of the gap. `repeated`: the clock was set back and showed it twice; `at` is the first
   * time. `unreadable`: no such reading.
   */
  readonly status: 'exact' | 'skipped' | 'repeated' | 'unreadable';
  /** The instant; `null` when unreadable. */
  readonly at: Date | null;
  /** The second time the clock showed a repeated reading; `null` otherwise. */
  readonly laterAt: Date | null;
}

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

const UNREADABLE: InstantReading = Object.freeze({ status: 'unreadable', at: null, laterAt: null });

/**
 * Reads a wall-clock text of a store, `YYYY-MM-DD HH:MM[:SS[.mmm]]`, as an instant.
 *
 * `T` may stand for the blank; a day alone is its 00:00. Digits beyond the millisecond are cut
 * off. Readings that daylight saving skips or repeats are said to be so. Zone: the given one,
 * never the computer's. Throws MisuseError on an unknown zone.
 *
 * @rule C1
 * @example
 * ```ts
 * import { instantOf } from 'dealer-care/time';
 *
 * const closing = instantOf('2026-11-27 19:00:00', 'Asia/Shanghai');
 * console.log(closing.status); // => "exact"
 * console.log(closing.at?.toISOString()); // => "2026-11-27T11:00:00.000Z"
 * console.log(instantOf('2026-03-08 02:30', 'America/New_York').status); // => "skipped"
 * ```
 */
export function instantOf(localText: string, zone: string): InstantReading {
  const { offsetAt } = zoneOf(zone);
  const parts = LOCAL.exec(localText);
  const local = parts === null ? Number.NaN : readingOf(parts);
  if (Number.isNaN(local)) return UNREADABLE;

  const before = offsetAt(local - DAY_MS);
  const after = offsetAt(local + DAY_MS);
  const first = local - before;
  const second = local - after;
  const firstHolds = offsetAt(first) === before;
  const secondHolds = offsetAt(second) === after;
  if (firstHolds && secondHolds && first !== second) {
    return { status: 'repeated', at: new Date(first), laterAt: new Date(second) };
  }
  const status = firstHolds || secondHolds ? 'exact' : 'skipped';
  return { status, at: new Date(secondHolds ? second : first), laterAt: null };
}

/**
 * Reads an ISO 8601 instant with `Z` or an offset (`+08:00`, `+0800`, `+08`); `undefined` for
 * anything else, a local text included. Seconds may be left out, digits beyond the millisecond are
 * cut off.
 *
 * @example
 * ```ts
 * import { parseInstant } from 'dealer-care/time';
 *
 * console.log(parseInstant('2026-11-27T19:00:00+0800')?.toISOString()); // => "2026-11-27T11:00:00.000Z"
 * console.log(parseInstant('2026-11-27 19:00:00') === undefined); // => true
 * ```
 */
export function parseInstant(text: string): Date | undefined {
  const ms = readInstant(text);
  return Number.isNaN(ms) ? undefined : new Date(ms);
}

/** The calendar day that a zone shows at an instant. */
export function localDateAt(at: Date, zone: string): LocalDate {
  return localDateOf(localDayAt(millisecondsOf(at, 'at'), zoneOf(zone)));
}

/** The wall clock of a zone at an instant, `HH:MM`, seconds cut off. */
export function localTimeAt(at: Date, zone: string): string {
  const ms = millisecondsOf(at, 'at');
  return clockText(ms + zoneOf(zone).offsetAt(ms));
}

/**
 * Writes an instant with the zone's offset, `2026-11-27T19:00:00+08:00`; milliseconds only where
 * there are any. `parseInstant` reads it back as the same instant.
 *
 * @example
 * ```ts
 * import { formatInstant } from 'dealer-care/time';
 *
 * const at = new Date('2026-11-27T11:00:00Z');
 * console.log(formatInstant(at, 'Asia/Shanghai')); // => "2026-11-27T19:00:00+08:00"
 * ```
 */
export function formatInstant(at: Date, zone: string): string {
  const ms = millisecondsOf(at, 'at');
  // ISO offsets have no seconds; the reading is written in the very offset that stands beside it.
  const offset = Math.round(zoneOf(zone).offsetAt(ms) / MINUTE_MS) * MINUTE_MS;
  const local = ms + offset;
  const second = two(Math.floor(modulo(local, MINUTE_MS) / SECOND_MS));
  const rest = modulo(local, SECOND_MS);
  const fraction = rest === 0 ? '' : `.${String(rest).padStart(3, '0')}`;
  const sign = offset < 0 ? '-' : '+';
  const day = localDateOf(Math.floor(local / DAY_MS));
  return `${day}T${clockText(local)}:${second}${fraction}${sign}${clockText(Math.abs(offset))}`;
}

/**
 * The first instant of a calendar day in a zone. Where midnight is skipped (Havana in March) it is
 * the instant after the gap; a day that a zone skipped altogether (Apia, 2011-12-30) starts where
 * the next one does.
 */
export function startOfDay(date: LocalDate, zone: string): Date {
  return new Date(startOfLocalDay(epochDayOf(date), zoneOf(zone)));
}

/** The epoch day that a zone shows at an instant. */
export function localDayAt(ms: number, zone: Zone): number {
  return Math.floor((ms + zone.offsetAt(ms)) / DAY_MS);
}

/** The first instant at which a zone shows this day, or a later one. */
export function startOfLocalDay(epochDay: number, zone: Zone): number {
  const midnight = epochDay * DAY_MS;
  const before = zone.offsetAt(midnight - DAY_MS);
  const after = zone.offsetAt(midnight + DAY_MS);
  if (zone.offsetAt(midnight - before) === before) return midnight - before;
  if (zone.offsetAt(midnight - after) === after) return midnight - after;
  return zone.nextChange(midnight - after);
}

const LOCAL = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?)?$/;

/** A wall-clock reading as if it were UTC, in milliseconds; `NaN` when no clock shows it. */
function readingOf(parts: RegExpExecArray): number {
  const [, date = '', hour = '0', minute = '0', second = '0', fraction = '0'] = parts;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return Number.NaN;
  const ms = Number(fraction.padEnd(3, '0').slice(0, 3));
  const clock = Number(hour) * HOUR_MS + Number(minute) * MINUTE_MS + Number(second) * SECOND_MS;
  return readEpochDay(date) * DAY_MS + clock + ms;
}

/** Reads an instant place by place: a pattern takes five times as long. `NaN` for no instant. */
function readInstant(text: string): number {
  const gap = text[10];
  if ((gap !== 'T' && gap !== ' ') || text[13] !== ':') return Number.NaN;
  const minuteMs = clockMs(pair(text, 11), pair(text, 14));
  const second = text[16] === ':' ? pair(text, 17) : 0;
  if (!(second <= 59)) return Number.NaN;
  let at = text[16] === ':' ? 19 : 16;
  let ms = 0;
  if (at === 19 && text[at] === '.') {
    const from = ++at;
    for (let scale = 100; digit(text, at) >= 0; at++, scale = Math.floor(scale / 10)) {
      ms += digit(text, at) * scale;
    }
    if (at === from || at > from + 9) return Number.NaN;
  }
  const local = readEpochDay(text.slice(0, 10)) * DAY_MS + minuteMs + second * SECOND_MS + ms;
  return local - offsetMs(text, at);
}

/** The offset that fills the rest of the text: `Z`, `+08`, `+0800`, `+08:00`. */
function offsetMs(text: string, at: number): number {
  const rest = text.length - at;
  if (text[at] === 'Z') return rest === 1 ? 0 : Number.NaN;
  if (text[at] !== '+' && text[at] !== '-') return Number.NaN;
  const minuteAt = text[at + 3] === ':' ? at + 4 : at + 3;
  if (rest !== 3 && minuteAt + 2 !== text.length) return Number.NaN;
  const size = clockMs(pair(text, at + 1), rest === 3 ? 0 : pair(text, minuteAt));
  return text[at] === '-' ? -size : size;
}

function clockMs(hour: number, minute: number): number {
  return hour <= 23 && minute <= 59 ? hour * HOUR_MS + minute * MINUTE_MS : Number.NaN;
}

function pair(text: string, at: number): number {
  const tens = digit(text, at);
  const ones = digit(text, at + 1);
  return tens < 0 || ones < 0 ? Number.NaN : tens * 10 + ones;
}

/** The digit at a place, or −1. */
function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - 48;
  return value >= 0 && value <= 9 ? value : -1;
}

/** `HH:MM` of a count of milliseconds, taken within its day. */
function clockText(ms: number): string {
  const minutes = Math.floor(modulo(ms, DAY_MS) / MINUTE_MS);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
