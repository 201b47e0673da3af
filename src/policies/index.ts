export {
  defineCalendarPolicy,
  defineCallWindowPolicy,
  defineChurnPolicy,
  defineContactPermissionPolicy,
  defineCustomerPolicy,
  defineFollowUpPolicy,
  defineJurisdictionPolicy,
  definePlannerPolicy,
  defineReminderPolicy,
  defineSegmentPolicy,
} from './defineAreaPolicies.js';
export { definePolicies, type PolicyLayer } from './definePolicies.js';
export { findDisagreements } from './findDisagreements.js';
