export { assessCall } from './assessCall.js';
export type { ReadBand } from './bands.js';
export { checkCallWindowPolicy } from './checkCallWindowPolicy.js';
export { type CallPlace, type CallWindows, compileCallWindows } from './compileCallWindows.js';
export type { CallTimeline } from './cutTimeline.js';
export { explainCall } from './explainCall.js';
export { listCallTimes } from './listCallTimes.js';
export { nextCall } from './nextCall.js';
export {
  type CallBand,
  type CallWindowPolicy,
  type ClosedDay,
  defaultCallWindowPolicy,
  type ExemptPurposes,
  nineToEightCallWindowPolicy,
} from './policy.js';
export type {
  CallAssessment,
  CallFacts,
  CallRule,
  CallTime,
  CallTimeFacts,
  ContactDeadline,
  NextCallRuling,
  NextCallStatus,
  PermittedBy,
  WindowOverride,
} from './types.js';
