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
export { definePolicies } from './definePolicies.js';
export { findDisagreements } from './findDisagreements.js';
export type { PolicyLayer } from './layer.js';
export { placeLayer } from './placeLayer.js';
