import { checkCallWindowPolicy } from '../areas/call-windows/checkCallWindowPolicy.js';
import { compileCallWindows } from '../areas/call-windows/compileCallWindows.js';
import type { CallWindowPolicy } from '../areas/call-windows/policy.js';
import { callWindowPolicySchema } from '../areas/call-windows/policySchema.js';
import { checkChurnPolicy } from '../areas/churn/checkChurnPolicy.js';
import type { ChurnPolicy } from '../areas/churn/policy.js';
import { churnPolicySchema } from '../areas/churn/policySchema.js';
import { checkContactPermissionPolicy } from '../areas/contact-permission/checkContactPermissionPolicy.js';
import type { ContactPermissionPolicy } from '../areas/contact-permission/policy.js';
import { contactPermissionPolicySchema } from '../areas/contact-permission/policySchema.js';
import { checkCustomerPolicy } from '../areas/customers/checkCustomerPolicy.js';
import type { CustomerPolicy } from '../areas/customers/policy.js';
import { customerPolicySchema } from '../areas/customers/policySchema.js';
import { checkFollowUpPolicy } from '../areas/follow-ups/checkFollowUpPolicy.js';
import type { FollowUpPolicy } from '../areas/follow-ups/policy.js';
import { followUpPolicySchema } from '../areas/follow-ups/policySchema.js';
import { checkReminderPolicy } from '../areas/reminders/checkReminderPolicy.js';
import { compileServiceReminders } from '../areas/reminders/compileServiceReminders.js';
import type { ReminderPolicy } from '../areas/reminders/policy.js';
import { reminderPolicySchema } from '../areas/reminders/policySchema.js';
import { checkSegmentPolicy } from '../areas/segments/checkSegmentPolicy.js';
import { compileSegments } from '../areas/segments/compileSegments.js';
import type { SegmentPolicy } from '../areas/segments/policy.js';
import { segmentPolicySchema } from '../areas/segments/policySchema.js';
import { checkJurisdictionPolicy } from '../foundation/jurisdictions/checkJurisdictionPolicy.js';
import type { JurisdictionPolicy } from '../foundation/jurisdictions/policy.js';
import { jurisdictionPolicySchema } from '../foundation/jurisdictions/policySchema.js';
import type { Result } from '../foundation/kernel/result.js';
import { checkPlannerPolicy } from '../planner/checkPlannerPolicy.js';
import type { PlannerPolicy } from '../planner/policy.js';
import { plannerPolicySchema } from '../planner/policySchema.js';
import { definePolicy, type PolicyKind } from './definePolicy.js';
import { overKnownLaw } from './knownLaw.js';

const nothing = (): undefined => undefined;

const callWindows: PolicyKind<CallWindowPolicy> = {
  name: 'CallWindow',
  schema: callWindowPolicySchema,
  check: checkCallWindowPolicy,
  compile: compileCallWindows,
};

const reminders: PolicyKind<ReminderPolicy> = {
  name: 'Reminder',
  schema: reminderPolicySchema,
  check: checkReminderPolicy,
  compile: compileServiceReminders,
};

const churn: PolicyKind<ChurnPolicy> = {
  name: 'Churn',
  schema: churnPolicySchema,
  check: checkChurnPolicy,
  compile: nothing,
};

const contactPermission: PolicyKind<ContactPermissionPolicy> = {
  name: 'ContactPermission',
  schema: contactPermissionPolicySchema,
  check: checkContactPermissionPolicy,
  compile: nothing,
};

const followUps: PolicyKind<FollowUpPolicy> = {
  name: 'FollowUp',
  schema: followUpPolicySchema,
  check: checkFollowUpPolicy,
  compile: nothing,
};

const segments: PolicyKind<SegmentPolicy> = {
  name: 'Segment',
  schema: segmentPolicySchema,
  check: checkSegmentPolicy,
  compile: compileSegments,
};

const customers: PolicyKind<CustomerPolicy> = {
  name: 'Customer',
  schema: customerPolicySchema,
  check: checkCustomerPolicy,
  compile: nothing,
};

const jurisdiction: PolicyKind<JurisdictionPolicy> = {
  name: 'Jurisdiction',
  schema: jurisdictionPolicySchema,
  check: checkJurisdictionPolicy,
  compile: nothing,
};

const planner: PolicyKind<PlannerPolicy> = {
  name: 'Planner',
  schema: plannerPolicySchema,
  check: checkPlannerPolicy,
  compile: nothing,
};

/**
 * Lays changes over the call windows of a house.
 *
 * @example
 * ```ts
 * import { orThrow } from 'dealer-care/kernel';
 * import { defaultCallWindowPolicy } from 'dealer-care/call-windows';
 * import { defineCallWindowPolicy } from 'dealer-care/policies';
 *
 * const changes = { bands: { late: { from: '20:00' } } };
 * const policy = orThrow(defineCallWindowPolicy(defaultCallWindowPolicy, changes));
 * console.log(policy.bands['late']?.from); // => "20:00"
 * ```
 */
export function defineCallWindowPolicy(
  base: CallWindowPolicy,
  changes: unknown,
): Result<CallWindowPolicy> {
  return definePolicy(callWindows, base, changes);
}

/** Lays changes over the figures of the reminders. */
export function defineReminderPolicy(
  base: ReminderPolicy,
  changes: unknown,
): Result<ReminderPolicy> {
  return definePolicy(reminders, base, changes);
}

/** Lays changes over what counts as at risk and as lost. */
export function defineChurnPolicy(base: ChurnPolicy, changes: unknown): Result<ChurnPolicy> {
  return definePolicy(churn, base, changes);
}

/** Lays changes over who may be contacted, and how often. */
export function defineContactPermissionPolicy(
  base: ContactPermissionPolicy,
  changes: unknown,
): Result<ContactPermissionPolicy> {
  return definePolicy(contactPermission, base, changes);
}

/** Lays changes over how, when and how often customers are followed up. */
export function defineFollowUpPolicy(
  base: FollowUpPolicy,
  changes: unknown,
): Result<FollowUpPolicy> {
  return definePolicy(followUps, base, changes);
}

/** Lays changes over how customers are split into groups. */
export function defineSegmentPolicy(base: SegmentPolicy, changes: unknown): Result<SegmentPolicy> {
  return definePolicy(segments, base, changes);
}

/** Lays changes over what a house asks of its customer cards. */
export function defineCustomerPolicy(
  base: CustomerPolicy,
  changes: unknown,
): Result<CustomerPolicy> {
  return definePolicy(customers, base, changes);
}

/**
 * Lays changes over the law under which a house works.
 *
 * Naming a country switches its law on, as this package knows it, with the changes that are given;
 * `null` switches it off.
 *
 * @example
 * ```ts
 * import { lawOffPolicy } from 'dealer-care/jurisdictions';
 * import { orThrow } from 'dealer-care/kernel';
 * import { defineJurisdictionPolicy } from 'dealer-care/policies';
 *
 * const policy = orThrow(defineJurisdictionPolicy(lawOffPolicy, { jurisdictions: { CN: {} } }));
 * console.log(policy.jurisdictions.CN?.licence.renewWindowDays.at(-1)?.value); // => 90
 * ```
 */
export function defineJurisdictionPolicy(
  base: JurisdictionPolicy,
  changes: unknown,
): Result<JurisdictionPolicy> {
  return definePolicy(jurisdiction, base, overKnownLaw(base, changes));
}

/** Lays changes over how a day is put together. */
export function definePlannerPolicy(base: PlannerPolicy, changes: unknown): Result<PlannerPolicy> {
  return definePolicy(planner, base, changes);
}
