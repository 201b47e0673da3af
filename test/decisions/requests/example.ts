/** One request that a decision answers, and the rules that its answer names. */
export interface Example {
  readonly decision: string;
  readonly at: string;
  readonly facts: object;
  readonly policy?: object;
  readonly because: readonly string[];
}
