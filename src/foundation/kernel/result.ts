/** Where in the input something stands: keys and list positions from the root. */
export type IssuePath = readonly (string | number)[];

/**
 * The stable codes of everything that can be wrong with an input or a policy.
 *
 * Codes are part of the contract: a host may translate them, count them, or store them.
 */
export type IssueCode =
  | 'required'
  | 'wrongType'
  | 'notAllowed'
  | 'outOfRange'
  | 'unreadable'
  | 'unknownKey'
  | 'forbiddenKey'
  | 'tooDeep'
  | 'tooMany'
  | 'duplicate'
  | 'illFormedText'
  | 'invalidDate'
  | 'unknownZone'
  | 'unknownRegion'
  | 'unknownFact'
  | 'unknownOperator'
  | 'typeMismatch'
  | 'empty'
  | 'neverOpen'
  | 'wrongOrder'
  | 'disagreement'
  | 'notDefined'
  | 'notJson'
  | 'unknownName';

/**
 * One thing that is wrong, as data. It never holds the offending value, so it may be logged.
 */
export interface Issue {
  /** What is wrong, from the closed list. */
  readonly code: IssueCode;
  /** Where: keys and positions from the root of the input. */
  readonly path: IssuePath;
  /** What would have been right, in a few words, without personal data. */
  readonly expected: string;
}

/** Either a value or every issue that stands in its way; never both, never neither. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly [Issue, ...Issue[]] };

/** Wraps a value as the good outcome. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Wraps issues as the bad outcome. */
export function failed(issues: readonly [Issue, ...Issue[]]): Result<never> {
  return { ok: false, issues };
}

/** The value if nothing was found wrong, else all that was found. */
export function resultOf<T>(value: T, issues: readonly Issue[]): Result<T> {
  const [first, ...rest] = issues;
  return first === undefined ? ok(value) : failed([first, ...rest]);
}

/** Builds one issue. */
export function issue(code: IssueCode, path: IssuePath, expected: string): Issue {
  return { code, path, expected };
}

/** The same issues, seen from one level further out. */
export function under(head: string | number, issues: readonly Issue[]): Issue[] {
  return issues.map((one) => ({ ...one, path: [head, ...one.path] }));
}

/** One line for a log or a terminal: place, code, and what would be right. */
export function describeIssue(one: Issue): string {
  const place = one.path.length === 0 ? '(input)' : one.path.join('.');
  return `${place}: ${one.code}, expected ${one.expected}`;
}

/** Thrown by `orThrow`: the input was bad, and every issue says where and why. */
export class IssueError extends Error {
  override readonly name = 'IssueError';
  /** Everything that was found wrong. */
  readonly issues: readonly [Issue, ...Issue[]];

  constructor(issues: readonly [Issue, ...Issue[]]) {
    super(issues.map(describeIssue).join('; '));
    this.issues = issues;
  }
}

/**
 * Thrown by a verb that was called in a way no data can excuse: an invalid `Date`, a policy that
 * no `define` function made, a zone that does not exist.
 */
export class MisuseError extends Error {
  override readonly name = 'MisuseError';
  /** The one thing that was wrong with the call. */
  readonly issue: Issue;

  constructor(one: Issue) {
    super(describeIssue(one));
    this.issue = one;
  }
}

/**
 * Turns a result into its value, or throws an `IssueError` with all issues.
 *
 * @example
 * ```ts
 * import { ok, orThrow } from 'dealer-care/kernel';
 *
 * console.log(orThrow(ok(6))); // => 6
 * ```
 */
export function orThrow<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new IssueError(result.issues);
}

/** Milliseconds of a valid date; throws `MisuseError` on anything else. */
export function millisecondsOf(at: Date, name: string): number {
  const ms = at instanceof Date ? at.getTime() : Number.NaN;
  if (Number.isNaN(ms)) throw new MisuseError(issue('invalidDate', [name], 'a valid Date'));
  return ms;
}
