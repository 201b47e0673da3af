import {
  failed,
  type Issue,
  issue,
  MisuseError,
  ok,
  type Result,
  resultOf,
  under,
} from './result.js';
import type { Reason, Text } from './ruling.js';
import { parseWith, type Schema } from './schema.js';

/** What a decision is made of; `defineDecision` turns it into a `Decision`. */
export interface DecisionParts<Facts, Policy, Answer> {
  /** Name of the decision: the area, a dot, what is decided: `call-windows.next`. */
  readonly name: string;
  /** Raised when the meaning of facts or ruling changes. */
  readonly major: number;
  /** What it decides, in a line. */
  readonly summary: Text;
  /** The ids of all rules that it may name. */
  readonly rules: readonly string[];
  /** What the rule reads. */
  readonly facts: () => Schema<Facts>;
  /** The numbers it goes by. */
  readonly policy: () => Schema<Policy>;
  /** What it answers. */
  readonly ruling: () => Schema<Answer>;
  /** Lays JSON changes over the default policy. */
  readonly define: (changes: unknown) => Result<Policy>;
  /** The verb that decides. */
  readonly rule: (facts: Facts, at: Date, policy: Policy) => Answer;
  /** The verb that tells why. */
  readonly explain: (facts: Facts, at: Date, policy: Policy) => readonly Reason<string>[];
  /** Reads an instant in any offset, or a local text in the store's zone. */
  readonly readInstant: (text: string, policy: Policy) => Date | undefined;
  /** Writes an instant with the store's offset. */
  readonly writeInstant: (at: Date, policy: Policy) => string;
}

/** A named decision: JSON in, JSON out, in any language. */
export interface Decision {
  readonly name: string;
  readonly major: number;
  readonly summary: Text;
  readonly rules: readonly string[];
  /** The schema of what it reads. */
  readonly facts: () => Schema<unknown>;
  /** The schema of a whole policy; a request holds changes over the default. */
  readonly policy: () => Schema<unknown>;
  /** The schema of what it answers. */
  readonly ruling: () => Schema<unknown>;
  /**
   * Decides one request `{ facts, at, policy? }`; `policy` holds changes over the default.
   * Never throws: what is wrong comes back as issues.
   */
  readonly decide: (request: unknown) => Result<unknown>;
  /** As `decide`, with the reasons as data and sentences; the answer may hold personal data. */
  readonly explain: (request: unknown) => Result<unknown>;
}

/** Erases the types of a decision's parts, so that a catalogue is one plain list. */
export function defineDecision<Facts, Policy, Answer>(
  parts: DecisionParts<Facts, Policy, Answer>,
): Decision {
  const policyOf = rememberedBy(canonicalJson, parts.define);

  const prepare = (request: unknown): Result<Prepared<Facts, Policy>> => {
    const opened = openRequest(request);
    if (!opened.ok) return opened;
    const policy = policyOf(opened.value.policy);
    const facts = parseWith(parts.facts(), opened.value.facts);
    const found: Issue[] = [];
    if (!policy.ok) found.push(...under('policy', policy.issues));
    if (!facts.ok) found.push(...under('facts', facts.issues));
    const at = policy.ok ? parts.readInstant(opened.value.at, policy.value) : undefined;
    if (policy.ok && at === undefined) {
      found.push(
        issue('unreadable', ['at'], 'an instant with offset, or a local time of the store'),
      );
    }
    if (!policy.ok || !facts.ok || at === undefined) return resultOf(undefined as never, found);
    return ok({ facts: facts.value, at, policy: policy.value });
  };

  const answer = ({ facts, at, policy }: Prepared<Facts, Policy>): unknown =>
    encoded(parts.rule(facts, at, policy), (one) => parts.writeInstant(one, policy));

  return {
    name: parts.name,
    major: parts.major,
    summary: parts.summary,
    rules: parts.rules,
    facts: parts.facts,
    policy: parts.policy,
    ruling: parts.ruling,
    decide: (request) => {
      const prepared = prepare(request);
      return prepared.ok ? orIssue(() => answer(prepared.value)) : prepared;
    },
    explain: (request) => {
      const prepared = prepare(request);
      if (!prepared.ok) return prepared;
      const { facts, at, policy } = prepared.value;
      const write = (one: Date): string => parts.writeInstant(one, policy);
      return orIssue(() => ({
        ruling: answer(prepared.value),
        reasons: encoded(parts.explain(facts, at, policy), write),
      }));
    },
  };
}

/** What no schema can see, such as a moment at the very end of the calendar, is an issue here. */
function orIssue<T>(answer: () => T): Result<T> {
  try {
    return ok(answer());
  } catch (error) {
    if (error instanceof MisuseError) return failed([error.issue]);
    throw error;
  }
}

interface Prepared<Facts, Policy> {
  readonly facts: Facts;
  readonly at: Date;
  readonly policy: Policy;
}

const REQUEST_KEYS = new Set(['facts', 'at', 'policy']);

function openRequest(request: unknown): Result<{ facts: unknown; at: string; policy: unknown }> {
  if (typeof request !== 'object' || request === null || Array.isArray(request)) {
    return resultOf(undefined as never, [
      issue('wrongType', [], 'an object { facts, at, policy? }'),
    ]);
  }
  const { facts, at, policy } = request as Record<string, unknown>;
  const found: Issue[] = [];
  if (Object.keys(request).some((key) => !REQUEST_KEYS.has(key))) {
    found.push(issue('unknownKey', [], 'only facts, at and policy'));
  }
  if (facts === undefined || facts === null) found.push(issue('required', ['facts'], 'an object'));
  if (typeof at !== 'string') {
    const code = at === undefined || at === null ? 'required' : 'wrongType';
    found.push(issue(code, ['at'], 'an instant as text'));
  }
  return resultOf({ facts, at: at as string, policy: policy ?? {} }, found);
}

/** Plain JSON of a ruling: instants as text, everything else as it is, keys in their order. */
function encoded(value: unknown, write: (at: Date) => string): unknown {
  if (value instanceof Date) return write(value);
  if (Array.isArray(value)) return value.map((item) => encoded(item, write));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      item === undefined ? [] : [[key, encoded(item, write)]],
    ),
  );
}

const MOST_REMEMBERED = 64;

/** Remembers the last 64 answers by the text of their question. */
function rememberedBy<T>(
  textOf: (question: unknown) => string | undefined,
  answer: (question: unknown) => T,
): (question: unknown) => T {
  const known = new Map<string, T>();
  return (question) => {
    const text = textOf(question);
    if (text === undefined) return answer(question);
    const seen = known.get(text);
    if (seen !== undefined) return seen;
    const fresh = answer(question);
    const [oldest] = known.keys();
    if (known.size >= MOST_REMEMBERED && oldest !== undefined) known.delete(oldest);
    known.set(text, fresh);
    return fresh;
  };
}

const LONGEST_REMEMBERED = 100_000;

/**
 * JSON with sorted keys; `undefined` for what is no JSON, so that two questions never share a text,
 * and for what is too deep or too long to be remembered.
 */
function canonicalJson(value: unknown): string | undefined {
  try {
    const text = JSON.stringify(sorted(value, 0));
    return text.length > LONGEST_REMEMBERED ? undefined : text;
  } catch {
    return undefined;
  }
}

function sorted(value: unknown, depth: number): unknown {
  if (depth > 64) throw new RangeError('too deep');
  if (Array.isArray(value)) return value.map((item) => sorted(item, depth + 1));
  if (!isJson(value)) throw new TypeError('no JSON');
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    ([key, item]) => [key, sorted(item, depth + 1)] as const,
  );
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object') return typeof value !== 'function' && typeof value !== 'symbol';
  return value === null || Object.getPrototypeOf(value) === Object.prototype;
}
