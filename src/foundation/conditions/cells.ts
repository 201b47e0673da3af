import type { Location } from '../kernel/location.js';
import { readEpochDay } from '../time/localDate.js';
import { canonicalText } from './canonicalText.js';
import type { Fact } from './types.js';

/** A fact of the catalogue as conditions read it: every value becomes a number, or an object. */
export interface CompiledFact<Row> {
  readonly name: string;
  readonly fact: Fact<Row>;
  readonly type: Fact<Row>['type'];
  /** Position of each option of an enum. */
  readonly positions: ReadonlyMap<string, number>;
  readonly inEpochDays: boolean;
  /** Whether its values are texts, lists or locations rather than single numbers. */
  readonly holdsObjects: boolean;
  readonly read: (row: Row) => unknown;
}

/** First and last day of the calendar, as epoch days. */
export const FIRST_DAY: number = readEpochDay('0001-01-01');
export const LAST_DAY: number = readEpochDay('9999-12-31');

export function compileFact<Row>(name: string, fact: Fact<Row>): CompiledFact<Row> {
  const options = Object.keys(fact.options ?? {});
  return {
    name,
    fact,
    type: fact.type,
    positions: new Map(options.map((option, at) => [canonicalText(option) ?? option, at])),
    inEpochDays: fact.stored === 'epochDays',
    holdsObjects: fact.type === 'text' || fact.type === 'textList' || fact.type === 'location',
    read: fact.read,
  };
}

/** The value as a number; `NaN` when it is missing or of the wrong type. */
export function numberCell(fact: CompiledFact<never>, value: unknown): number {
  switch (fact.type) {
    case 'integer':
      return Number.isSafeInteger(value) ? (value as number) : Number.NaN;
    case 'number':
      return Number.isFinite(value) ? (value as number) : Number.NaN;
    case 'date':
      return fact.inEpochDays ? dayNumber(value) : dayOfText(value);
    case 'enum':
      return typeof value === 'string' ? positionOf(fact, value) : Number.NaN;
    case 'boolean':
      return value === true ? 1 : value === false ? 0 : Number.NaN;
    default:
      return Number.NaN;
  }
}

/** The value as an object that tests read; `undefined` when it is missing or of the wrong type. */
export function objectCell(fact: CompiledFact<never>, value: unknown): unknown {
  switch (fact.type) {
    case 'text':
      return typeof value === 'string' ? canonicalText(value) : undefined;
    case 'textList':
      return textList(value);
    case 'location':
      return location(value);
    default:
      return undefined;
  }
}

function dayOfText(value: unknown): number {
  return typeof value === 'string' ? readEpochDay(value) : Number.NaN;
}

function dayNumber(value: unknown): number {
  return Number.isInteger(value) && isDay(value as number) ? (value as number) : Number.NaN;
}

function isDay(epochDay: number): boolean {
  return epochDay >= FIRST_DAY && epochDay <= LAST_DAY;
}

function positionOf(fact: CompiledFact<never>, value: string): number {
  const position = fact.positions.get(value);
  if (position !== undefined) return position;
  const text = canonicalText(value);
  return text === undefined ? Number.NaN : (fact.positions.get(text) ?? Number.NaN);
}

/** A list with anything but well-formed texts in it is of the wrong type. */
function textList(value: unknown): ReadonlySet<string> | undefined {
  if (!Array.isArray(value)) return undefined;
  const texts = new Set<string>();
  for (const item of value) {
    const text = typeof item === 'string' ? canonicalText(item) : undefined;
    if (text === undefined) return undefined;
    texts.add(text);
  }
  return texts;
}

function location(value: unknown): Location | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { lat, lon } = value as { lat?: unknown; lon?: unknown };
  if (typeof lat !== 'number' || typeof lon !== 'number') return undefined;
  return isOnMap(lat, lon) ? (value as Location) : undefined;
}

/** Whether two numbers are a latitude and a longitude. */
export function isOnMap(lat: number, lon: number): boolean {
  return lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180;
}
