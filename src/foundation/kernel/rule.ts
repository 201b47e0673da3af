import type { Text } from './ruling.js';

/**
 * The dotted paths of a policy: `'lunch.until'`. A misspelt path does not compile.
 */
export type PolicyPath<Policy> = {
  [Key in keyof Policy & string]: NonNullable<Policy[Key]> extends
    | string
    | number
    | boolean
    | readonly unknown[]
    ? Key
    : Key | `${Key}.${PolicyPath<NonNullable<Policy[Key]>>}`;
}[keyof Policy & string];

/** Where a rule comes from. */
export interface RuleSource {
  /** `practice`: what dealers do; `law`: a statute, with its reference; `proposed`: this library's own. */
  readonly kind: 'practice' | 'law' | 'proposed';
  /** The heading under which it is known, in words. */
  readonly heading: string;
  /** For law: the statute and article. */
  readonly reference?: string;
}

/** One number of a policy that a rule reads. */
export interface RuleParameter<Policy> {
  /** Where it stands in the area's policy. */
  readonly path: PolicyPath<Policy>;
  /** What it counts: `days`, `km`, `HH:MM` … */
  readonly unit: string;
  /** Whether the default is this library's proposal rather than given by practice or law. */
  readonly proposed: boolean;
}

/** A rule of whatever area, its parameter paths being mere text. */
export interface AnyRule {
  /** Its id in the rulebook, such as `CALL-02`. */
  readonly id: string;
  readonly title: Text;
  /** The rule in a sentence or two that a dealer could read. */
  readonly statement: string;
  readonly source: RuleSource;
  readonly parameters: readonly {
    readonly path: string;
    readonly unit: string;
    readonly proposed: boolean;
  }[];
}

/** One business rule as it is registered, once, beside the code that decides it. */
export interface Rule<Policy> extends AnyRule {
  readonly parameters: readonly RuleParameter<Policy>[];
}

/**
 * The rules of one area by id: a missing id, or a misspelt parameter path, does not compile.
 */
export type RuleRegister<RuleId extends string, Policy> = Readonly<Record<RuleId, Rule<Policy>>>;
