export {
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
export { defineCalendarPolicy } from './defineCalendarPolicy.js';
export { definePolicies, type PolicyLayer } from './definePolicies.js';
export { findDisagreements } from './findDisagreements.js';
