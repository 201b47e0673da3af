export { assessOdometer } from './assessOdometer.js';
export { assessServiceReminder } from './assessServiceReminder.js';
export { checkReminderPolicy } from './checkReminderPolicy.js';
export {
  type CompiledServiceReminders,
  compileServiceReminders,
} from './compileServiceReminders.js';
export { explainOdometer } from './explainOdometer.js';
export { explainServiceReminder } from './explainServiceReminder.js';
export { isCompletedService } from './isCompletedService.js';
export {
  defaultReminderPolicy,
  type FirstServiceSpan,
  type ModelSchedule,
  type ReminderPolicy,
  type ServiceInterval,
} from './policy.js';
export { NOT_KNOWN, serviceStatuses } from './serviceCodes.js';
export { type ServiceAnswers, type ServiceColumns, serviceAnswers } from './serviceColumns.js';
export type {
  CompletedService,
  NamedReading,
  OdometerFacts,
  OdometerRuling,
  OdometerStatus,
  QuarantinedReading,
  QuarantineReason,
  ReminderRule,
  ServicedCar,
  ServiceFacts,
  ServiceKind,
  ServiceReminderRuling,
  ServiceStatus,
  ServiceTrigger,
} from './types.js';
