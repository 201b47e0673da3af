import type { Decision } from '../foundation/kernel/decision.js';
import { type Issue, issue } from '../foundation/kernel/result.js';
import { formatInstant, instantOf, parseInstant } from '../foundation/time/instant.js';
import { canonicalZone } from '../foundation/time/zone.js';
import { valueAtPath } from './valueAtPath.js';

/** One row of a decision table: what goes in, and what should come out. */
export interface TableRow {
  /** Where the row stands, for the report: a line number or a title. */
  readonly name: string;
  /** Name of the decision. */
  readonly decision: string;
  /** Instant with offset, or a local time in the store's zone. */
  readonly at: string;
  readonly facts: unknown;
  readonly policy: unknown;
  /** Dotted path of the ruling → expected value; what is left out is not looked at. */
  readonly expect: Readonly<Record<string, unknown>>;
}

/** What one expected cell met. */
export interface CellOutcome {
  readonly path: string;
  readonly expected: unknown;
  readonly got: unknown;
  readonly same: boolean;
}

/** How one row came out. */
export interface RowOutcome {
  readonly name: string;
  readonly decision: string;
  readonly passed: boolean;
  readonly cells: readonly CellOutcome[];
  /** Ids of the rules that decided. */
  readonly because: readonly string[];
  /** What was wrong with the row itself. */
  readonly issues: readonly Issue[];
}

/**
 * Decides every row and holds the rulings against what was expected; a bad row never stops the rest.
 *
 * Local times, in facts and in expected values, are read in the zone that the row's policy states,
 * else in the store's, which then is the policy's too.
 */
export function checkTable(
  rows: readonly TableRow[],
  decisionNamed: (name: string) => Decision | undefined,
  storeZone: string,
): RowOutcome[] {
  return rows.map((row) => {
    const decision = decisionNamed(row.decision);
    if (decision === undefined) {
      return unread(row, [
        issue('unknownName', ['decision'], 'a name that `dealer-care list` prints'),
      ]);
    }
    const zone = zoneOfRow(row, storeZone);
    if (zone === undefined)
      return unread(row, [issue('unknownZone', ['zone'], 'an IANA time zone')]);
    return outcomeOf(row, decision, zone);
  });
}

function zoneOfRow({ policy }: TableRow, storeZone: string): string | undefined {
  const stated = valueAtPath(policy, 'zone');
  return canonicalZone(typeof stated === 'string' ? stated : storeZone);
}

function outcomeOf(row: TableRow, decision: Decision, zone: string): RowOutcome {
  const facts = withInstants(row.facts, zone, 0);
  const policy = isObject(row.policy) ? { zone, ...row.policy } : row.policy;
  const answer = decision.decide({ at: row.at, facts, policy });
  if (!answer.ok) return unread(row, answer.issues);
  const cells = Object.entries(row.expect).map(([path, expected]) => {
    const got = valueAtPath(answer.value, path);
    return { path, expected, got, same: sameValue(expected, got, zone) };
  });
  return {
    name: row.name,
    decision: row.decision,
    passed: cells.every((cell) => cell.same),
    cells,
    because: [...new Set(becauseIn(answer.value))],
    issues: [],
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The ids among `rules` that no row reached. */
export function unreachedRules(rules: readonly string[], rows: readonly RowOutcome[]): string[] {
  const reached = new Set(rows.flatMap((row) => row.because));
  return rules.filter((id) => !reached.has(id));
}

function unread(row: TableRow, issues: readonly Issue[]): RowOutcome {
  return { name: row.name, decision: row.decision, passed: false, cells: [], because: [], issues };
}

const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?$/;

const DEEPEST = 64;

/** Facts with every local time turned into an instant of the store's zone; too deep ones stay as they are. */
function withInstants(facts: unknown, zone: string, depth: number): unknown {
  if (typeof facts === 'string' && LOCAL_TIME.test(facts)) {
    const { at } = instantOf(facts, zone);
    return at === null ? facts : formatInstant(at, zone);
  }
  if (typeof facts !== 'object' || facts === null || depth > DEEPEST) return facts;
  if (Array.isArray(facts)) return facts.map((one) => withInstants(one, zone, depth + 1));
  return Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [key, withInstants(value, zone, depth + 1)]),
  );
}

/** The ids under every `because` of an answer, in their order. */
function becauseIn(answer: unknown): string[] {
  if (Array.isArray(answer)) return answer.flatMap(becauseIn);
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([key, value]) =>
    key === 'because' && Array.isArray(value) ? value.map(String) : becauseIn(value),
  );
}

function sameValue(expected: unknown, got: unknown, zone: string): boolean {
  if (Array.isArray(got)) return listText(expected) === listText(got);
  if (typeof expected === 'string' && typeof got === 'string') {
    const wanted = instantIn(expected, zone);
    const ruled = instantIn(got, zone);
    if (wanted !== undefined && ruled !== undefined) return wanted === ruled;
  }
  if (expected === 'null' || expected === null) return got === null || got === undefined;
  return typeof got === 'object' && got !== null
    ? JSON.stringify(expected) === JSON.stringify(got)
    : String(expected) === String(got);
}

function listText(list: unknown): string {
  if (Array.isArray(list)) return list.map(String).join(' ');
  return String(list)
    .split(/[\s,;]+/)
    .filter((one) => one !== '')
    .join(' ');
}

function instantIn(text: string, zone: string): number | undefined {
  const at = LOCAL_TIME.test(text) ? instantOf(text, zone).at : parseInstant(text);
  return at?.getTime();
}
