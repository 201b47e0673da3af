import type { Location } from '../kernel/location.js';
import type { Evidence, Ruling, Text } from '../kernel/ruling.js';
import type { LocalDate } from '../time/localDate.js';

/** What kind of value a fact holds; `date` is a calendar day, `location` a point on the map. */
export type FactType =
  | 'integer'
  | 'number'
  | 'text'
  | 'boolean'
  | 'date'
  | 'location'
  | 'textList'
  | 'enum';

/** Every comparison that a condition can make. */
export type Operator = FactTest['op'];

/** A circle on the map: a point and the kilometres around it, the edge included. */
export interface Circle extends Location {
  readonly km: number;
}

/**
 * A comparison with a count of days or months: `eq` alone, or a lower bound, an upper bound, or
 * both. Whole numbers; negative ones lie in the future.
 */
export interface Comparison {
  readonly eq?: number | undefined;
  /** More than. */
  readonly gt?: number | undefined;
  /** At least. */
  readonly gte?: number | undefined;
  /** Less than. */
  readonly lt?: number | undefined;
  /** At most. */
  readonly lte?: number | undefined;
}

/**
 * One fact held against one value.
 *
 * Texts compare exactly after trimming and Unicode NFC. `between` includes both ends. Days are
 * written `YYYY-MM-DD`. `exists` and `missing` are always known; every other test of a missing fact
 * is unknown.
 *
 * - `daysSince` counts calendar days from the fact to today, `monthsSince` whole calendar months by
 *   the clamped rule (31 August + 6 months is the last of February).
 * - `anniversaryWithinDays` asks for the next anniversary, today included; 29 February falls on the
 *   28th in common years. The year of the date plays no part.
 * - `withinKm` is the great circle, not the road.
 */
export type FactTest =
  | { readonly fact: string; readonly op: 'exists' | 'missing' }
  | { readonly fact: string; readonly op: 'eq' | 'ne'; readonly value: string | number | boolean }
  | {
      readonly fact: string;
      readonly op: 'in' | 'notIn';
      readonly value: readonly (string | number)[];
    }
  | {
      readonly fact: string;
      readonly op: 'lt' | 'lte' | 'gt' | 'gte';
      readonly value: string | number;
    }
  | {
      readonly fact: string;
      readonly op: 'between';
      readonly value: readonly [string | number, string | number];
    }
  | { readonly fact: string; readonly op: 'contains' | 'startsWith'; readonly value: string }
  | {
      readonly fact: string;
      readonly op: 'containsAny' | 'containsAll';
      readonly value: readonly string[];
    }
  | { readonly fact: string; readonly op: 'withinKm'; readonly value: Circle }
  | { readonly fact: string; readonly op: 'daysSince' | 'monthsSince'; readonly value: Comparison }
  | { readonly fact: string; readonly op: 'anniversaryWithinDays'; readonly value: number };

/**
 * Who is meant, as plain JSON: all of these, any of these, not this, or one fact held against a
 * value.
 *
 * Three-valued: `all` is out as soon as one part is out, `any` is in as soon as one part is in; a
 * missing fact never counts as no.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | FactTest;

/** What a catalogue says about one fact, without the way to read it: plain JSON. */
export interface FactDeclaration {
  readonly type: FactType;
  /** The dealer's name for the fact. */
  readonly labels: Text;
  /** What a number counts, such as km; it stands behind the number in explanations. */
  readonly unit?: Text | undefined;
  /** For `enum`, and only there: the values it may have, each with its name. */
  readonly options?: Readonly<Record<string, Text>> | undefined;
  /**
   * For `date` only: how rows hold the day, as text `YYYY-MM-DD` (so when left out) or as days since
   * 1970-01-01. A `Date` is an instant, no day: missing.
   */
  readonly stored?: 'text' | 'epochDays' | undefined;
}

/** One fact of a catalogue, and how to read it from a row of the host. */
export interface Fact<Row> extends FactDeclaration {
  /**
   * Gives the raw value. A value of the wrong type (text for an integer, `NaN`, an option that is
   * not listed) counts as missing. It is the host's code: what it throws, the host gets.
   */
  readonly read: (row: Row) => unknown;
}

/** The facts that conditions may speak of; made by `defineCatalogue` or `parseCatalogue`. */
export interface Catalogue<Row> {
  readonly facts: Readonly<Record<string, Fact<Row>>>;
}

/** A row as a plain record: each fact under its own name. */
export type PlainRow = Readonly<Record<string, unknown>>;

/** Whether somebody is meant. */
export type ConditionStatus = 'in' | 'out' | 'unknown';

/**
 * Whether one row meets a condition.
 *
 * `missing` names the facts whose absence kept the answer unknown. The condition is the caller's
 * own, so no rule of the library stands in `because`.
 */
export interface ConditionRuling extends Ruling<ConditionStatus, never> {
  /**
   * The first instant of the local day on which the status changes by time alone; `null` if that
   * never happens up to the year 9999.
   */
  readonly nextChangeAt: Date | null;
}

/**
 * Why a row is in, out or unknown: the condition as a tree, each part with its own status. It shows
 * the facts' values, so it is for the person who may see them.
 */
export interface Explanation {
  readonly status: ConditionStatus;
  /** The fact that was tested; `null` where parts are combined. */
  readonly fact: string | null;
  /** What the fact was; `null` when missing. */
  readonly value: Evidence;
  readonly sentence: Text;
  readonly parts: readonly Explanation[];
}

/** One condition, checked and compiled against a catalogue. */
export interface CompiledCondition<Row> {
  /** The facts it reads, in the order in which it names them. */
  readonly facts: readonly string[];
  /** Fixes today: the day that the zone shows at that instant. */
  readonly bind: (at: Date, zone: string) => BoundCondition<Row>;
}

/** A condition for one day. */
export interface BoundCondition<Row> {
  readonly today: LocalDate;
  /** Whether the row is in, out or unknown, and until when. */
  readonly assess: (row: Row) => ConditionRuling;
  /** The condition as a tree, with what each part found in the row. */
  readonly explain: (row: Row) => Explanation;
}

/** Several named conditions, compiled together: what two of them ask is asked once. */
export interface Definitions<Row, Name extends string = string> {
  readonly names: readonly Name[];
  readonly conditions: Readonly<Record<Name, CompiledCondition<Row>>>;
  /** Fixes today: the day that the zone shows at that instant. */
  readonly bind: (at: Date, zone: string) => BoundDefinitions<Row, Name>;
}

/** Several named conditions for one day. */
export interface BoundDefinitions<Row, Name extends string = string> {
  readonly today: LocalDate;
  readonly names: readonly Name[];
  readonly conditions: Readonly<Record<Name, BoundCondition<Row>>>;
  /** The status of one row under every name, in the order of `names`; nothing but the status. */
  readonly classify: (row: Row) => readonly ConditionStatus[];
  /** The status of many rows under every name. */
  readonly assessRows: (rows: readonly Row[]) => Members<Name>;
  /**
   * The status of `count` rows that the host holds as columns, one for every fact that the
   * definitions read. Throws MisuseError on a column that is absent, too short or of the wrong kind.
   */
  readonly assessColumns: (columns: Columns, count: number) => Members<Name>;
}

/** Columns of the host, by fact. */
export type Columns = Readonly<Record<string, FactColumn>>;

/** One fact of many rows. */
export type FactColumn = NumberColumn | LocationColumn | ValueColumn;

/** Bits by row, 32 to a word: row `r` is bit `r % 32` of word `r / 32`. */
export type RowBits = Int32Array | Uint32Array;

/**
 * Integers, numbers, days since 1970-01-01, 0 and 1 for a boolean, or the position of an enum's
 * option in the catalogue. `NaN`, and what the fact cannot be, is missing.
 */
export interface NumberColumn {
  readonly values: Int32Array | Uint8Array | Uint16Array | Float64Array;
  /** The value that stands for missing, where the host uses one. */
  readonly missing?: number | undefined;
  /** Which rows are known; left out: all but the missing ones. */
  readonly known?: RowBits | undefined;
}

/** Points on the map; `NaN`, and what lies off the map, is missing. */
export interface LocationColumn {
  readonly lat: Float64Array;
  readonly lon: Float64Array;
  /** Which rows are known; left out: all but the missing ones. */
  readonly known?: RowBits | undefined;
}

/** Values of any type, as the catalogue's reader would give them. */
export interface ValueColumn {
  readonly values: readonly unknown[];
  /** Which rows are known; left out: all but the missing ones. */
  readonly known?: RowBits | undefined;
}

/** Who is in and who is unknown under each name, as bits; everyone else is out. */
export interface Members<Name extends string = string> {
  /** Number of rows. Bits beyond it are 0. */
  readonly count: number;
  readonly yes: Readonly<Record<Name, Int32Array>>;
  readonly unknown: Readonly<Record<Name, Int32Array>>;
}

/** What `assessCondition` needs: catalogue, condition and row, all plain JSON. */
export interface ConditionFacts {
  /** The facts by name. */
  readonly catalogue: Readonly<Record<string, FactDeclaration>>;
  readonly condition: Condition;
  readonly row: PlainRow;
}

/** How many rows are in, out and unknown. */
export interface MembersSummary {
  readonly in: number;
  readonly out: number;
  readonly unknown: number;
}
