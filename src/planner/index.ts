export { assignTasks } from './assignTasks.js';
export { checkPlannerPolicy } from './checkPlannerPolicy.js';
export {
  type CarView,
  type CustomerView,
  describeRecipient,
  type RecipientView,
} from './describeRecipient.js';
export { explainAssignment } from './explainAssignment.js';
export { explainPlan } from './explainPlan.js';
export { type DayStep, planDay, planDayAsync } from './planDay.js';
export { planRecipient } from './planRecipient.js';
export {
  type AnnouncedWarning,
  type Campaign,
  defaultPlannerPolicy,
  defaultPolicies,
  type PlannerPolicy,
  type Policies,
} from './policy.js';
export { screenRecipients } from './screenRecipients.js';
export type {
  Assignment,
  AssignmentFacts,
  AssignmentRuling,
  CarState,
  CustomerState,
  DayProgress,
  HeldBackReason,
  HeldBackTask,
  PlannedRule,
  PlannedTask,
  PlannerRule,
  RecipientFacts,
  RecipientPlan,
  TaskKind,
  TimeSpan,
  UnassignedReason,
  UnassignedTask,
  Urgency,
} from './types.js';
