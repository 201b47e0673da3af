import { defaultCallWindowPolicy } from '../areas/call-windows/policy.js';
import { callRules } from '../areas/call-windows/rules.js';
import { defaultChurnPolicy } from '../areas/churn/policy.js';
import { churnRules } from '../areas/churn/rules.js';
import { defaultContactPermissionPolicy } from '../areas/contact-permission/policy.js';
import { contactPermissionRules } from '../areas/contact-permission/rules.js';
import { defaultCustomerPolicy } from '../areas/customers/policy.js';
import { customerRules } from '../areas/customers/rules.js';
import { defaultFollowUpPolicy } from '../areas/follow-ups/policy.js';
import { followUpRules } from '../areas/follow-ups/rules.js';
import { defaultReminderPolicy } from '../areas/reminders/policy.js';
import { reminderRules } from '../areas/reminders/rules.js';
import { defaultSegmentPolicy } from '../areas/segments/policy.js';
import { segmentRules } from '../areas/segments/rules.js';
import { defaultJurisdictionPolicy } from '../foundation/jurisdictions/policy.js';
import { lawRules } from '../foundation/jurisdictions/rules.js';
import type { AnyRule } from '../foundation/kernel/rule.js';
import { defaultCalendarPolicy } from '../foundation/time/calendar.js';
import { timeRules } from '../foundation/time/rules.js';
import { defaultPlannerPolicy } from '../planner/policy.js';
import { plannerRules } from '../planner/rules.js';

/** One area's rules, whatever their policy. */
export interface RuledArea {
  readonly area: string;
  readonly rules: Readonly<Record<string, AnyRule>>;
  readonly defaults: object;
}

/** Every area that decides rules, with the policy from which the defaults are read. */
export const ruledAreas: readonly RuledArea[] = [
  { area: 'call-windows', rules: callRules, defaults: defaultCallWindowPolicy },
  { area: 'reminders', rules: reminderRules, defaults: defaultReminderPolicy },
  {
    area: 'contact-permission',
    rules: contactPermissionRules,
    defaults: defaultContactPermissionPolicy,
  },
  { area: 'churn', rules: churnRules, defaults: defaultChurnPolicy },
  { area: 'follow-ups', rules: followUpRules, defaults: defaultFollowUpPolicy },
  { area: 'segments', rules: segmentRules, defaults: defaultSegmentPolicy },
  { area: 'customers', rules: customerRules, defaults: defaultCustomerPolicy },
  { area: 'jurisdictions', rules: lawRules, defaults: defaultJurisdictionPolicy },
  { area: 'time', rules: timeRules, defaults: defaultCalendarPolicy },
  { area: 'planner', rules: plannerRules, defaults: defaultPlannerPolicy },
];
