export { type Confidence, type DatedValue, valueOn } from './dated.js';
export { type Decision, type DecisionParts, defineDecision } from './decision.js';
export type { Location } from './location.js';
export { isDefined, mergePatch } from './policy.js';
export {
  describeIssue,
  failed,
  type Issue,
  type IssueCode,
  IssueError,
  type IssuePath,
  MisuseError,
  ok,
  orThrow,
  type Result,
} from './result.js';
export type { AnyRule, PolicyPath, Rule, RuleParameter, RuleRegister, RuleSource } from './rule.js';
export type { Evidence, Language, Reason, Ruling, Text } from './ruling.js';
export type { Schema } from './schema.js';
export { maskTaskKey, parseTaskKey, type Task, type TaskIdentity, taskKey } from './task.js';
