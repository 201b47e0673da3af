/** The two languages in which the library speaks. */
export type Language = 'zh-CN' | 'en';

/** One text in both languages. */
export type Text = Readonly<Record<Language, string>>;

/**
 * What every ruling says, whatever it rules on.
 *
 * All variants of a ruling have the same keys, with `null` where there is nothing to say. A ruling
 * holds no personal data: it may be logged, stored and compared.
 */
export interface Ruling<Status extends string, RuleId extends string> {
  /** The answer, from a closed set. */
  readonly status: Status;
  /** The rules that decided, in the order in which they decided: a shared frozen list. */
  readonly because: readonly RuleId[];
  /** Facts that were missing and were replaced by a default of the policy. */
  readonly assumed: readonly string[];
  /** Facts that would have been needed for a better answer. */
  readonly missing: readonly string[];
}

/** A plain value as it stands in an explanation. */
export type Evidence = string | number | boolean | null;

/**
 * Why one rule decided as it did: the facts it saw, the policy values it used, and a sentence.
 *
 * Unlike a ruling it may hold personal data: show it to the person who may see the facts.
 */
export interface Reason<RuleId extends string> {
  readonly rule: RuleId;
  /** The facts that the rule looked at. */
  readonly facts: Readonly<Record<string, Evidence>>;
  /** The policy values that it used, by their path. */
  readonly policy: Readonly<Record<string, Evidence>>;
  /** The same, as a sentence that can be read out. */
  readonly sentence: Text;
}

/** The empty list that rulings share: nothing assumed, nothing missing. */
export const NONE: readonly never[] = Object.freeze([]);

const shared = new Map<string, readonly string[]>();
const MOST_SHARED = 4096;

/**
 * The one frozen copy of a list of ids, so that a million rulings share a handful of lists.
 *
 * Lists come from rules and fact names, never from data; should a caller feed it data all the
 * same, it stops remembering instead of growing.
 */
/* @__NO_SIDE_EFFECTS__ */
export function sharedList<Id extends string>(ids: readonly Id[]): readonly Id[] {
  if (ids.length === 0) return NONE;
  const name = ids.join('\n');
  const known = shared.get(name);
  if (known !== undefined) return known as readonly Id[];
  const frozen = Object.freeze([...ids]);
  if (shared.size < MOST_SHARED) shared.set(name, frozen);
  return frozen;
}
