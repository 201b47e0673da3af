export { assessCall } from './areas/call-windows/assessCall.js';
export { listCallTimes } from './areas/call-windows/listCallTimes.js';
export { nextCall } from './areas/call-windows/nextCall.js';
export { type CallWindowPolicy, defaultCallWindowPolicy } from './areas/call-windows/policy.js';
export type { CallAssessment, CallFacts, NextCallRuling } from './areas/call-windows/types.js';
export { assessChurn } from './areas/churn/assessChurn.js';
export { type ChurnPolicy, defaultChurnPolicy } from './areas/churn/policy.js';
export { screenLostCustomers } from './areas/churn/screenLostCustomers.js';
export type { ChurnFacts, ChurnRuling } from './areas/churn/types.js';
export { assessPermission } from './areas/contact-permission/assessPermission.js';
export { limitContacts } from './areas/contact-permission/limitContacts.js';
export {
  type ContactPermissionPolicy,
  defaultContactPermissionPolicy,
} from './areas/contact-permission/policy.js';
export { assessOdometer } from './areas/reminders/assessOdometer.js';
export { assessServiceReminder } from './areas/reminders/assessServiceReminder.js';
export { defaultReminderPolicy, type ReminderPolicy } from './areas/reminders/policy.js';
export type { ServiceFacts, ServiceReminderRuling } from './areas/reminders/types.js';
export { groupRecipients } from './foundation/dealership/recipients.js';
export type { Dossier, Recipient, Store } from './foundation/dealership/types.js';
export {
  type Issue,
  IssueError,
  MisuseError,
  orThrow,
  type Result,
} from './foundation/kernel/result.js';
export type { Language, Reason, Ruling, Text } from './foundation/kernel/ruling.js';
export { type Task, taskKey } from './foundation/kernel/task.js';
export { assignTasks } from './planner/assignTasks.js';
export { planDay, planDayAsync } from './planner/planDay.js';
export { planRecipient } from './planner/planRecipient.js';
export {
  type Campaign,
  defaultPlannerPolicy,
  defaultPolicies,
  type PlannerPolicy,
  type Policies,
} from './planner/policy.js';
export { screenRecipients } from './planner/screenRecipients.js';
export type { PlannedTask, RecipientPlan } from './planner/types.js';
export {
  defineCallWindowPolicy,
  defineChurnPolicy,
  defineContactPermissionPolicy,
  definePlannerPolicy,
  defineReminderPolicy,
} from './policies/defineAreaPolicies.js';
export { definePolicies } from './policies/definePolicies.js';
export { parseDossier, parseStore } from './schemas/parseFacts.js';
