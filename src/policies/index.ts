export {
  defineCalendarPolicy,
  defineCallWindowPolicy,
  defineChurnPolicy,
  defineContactPermissionPolicy,
  definePlannerPolicy,
  defineReminderPolicy,
} from './defineAreaPolicies.js';
export { definePolicies, type PolicyLayer } from './definePolicies.js';
export { findDisagreements } from './findDisagreements.js';
