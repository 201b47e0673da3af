import type { CallWindowPolicy } from '../areas/call-windows/policy.js';
import { defaultCallWindowPolicy } from '../areas/call-windows/policy.js';
import { type ChurnPolicy, defaultChurnPolicy } from '../areas/churn/policy.js';
import {
  type ContactPermissionPolicy,
  defaultContactPermissionPolicy,
} from '../areas/contact-permission/policy.js';
import { type CustomerPolicy, defaultCustomerPolicy } from '../areas/customers/policy.js';
import { defaultFollowUpPolicy, type FollowUpPolicy } from '../areas/follow-ups/policy.js';
import { defaultReminderPolicy, type ReminderPolicy } from '../areas/reminders/policy.js';
import type { WeatherEvent } from '../areas/reminders/types.js';
import { defaultSegmentPolicy, type SegmentPolicy } from '../areas/segments/policy.js';
import type { Region } from '../foundation/dealership/regions.js';
import type { Channel, StaffRole } from '../foundation/dealership/types.js';
import { type JurisdictionPolicy, lawOffPolicy } from '../foundation/jurisdictions/policy.js';
import type { Location } from '../foundation/kernel/location.js';
import { defined } from '../foundation/kernel/policy.js';
import type { LocalDate } from '../foundation/time/localDate.js';
import type { Urgency } from './types.js';

/**
 * A message to everybody in a segment. What a customer needs comes before it; consent and the caps
 * hold for it.
 */
export interface Campaign {
  /** What it is about. */
  readonly purpose: 'promotion' | 'event';
  /** Whether an offer is in it; a promotion is one in any case. */
  readonly promotional: boolean;
  /** Key of a segment of the segments' policy; only its members hear of it. */
  readonly segment: string;
  /** First day on which it goes out. */
  readonly fromOn: LocalDate;
  /** Last day on which it goes out and is of use. */
  readonly untilOn: LocalDate;
}

/**
 * A warning of the weather service as the host's feed brings it. Whoever it holds for is told in
 * writing while it holds.
 */
export interface AnnouncedWarning {
  readonly event: WeatherEvent;
  /** Where it holds. */
  readonly regions: readonly Region[];
  /** From this instant on it is known: ISO 8601 with an offset. */
  readonly issuedAt: string;
  /** From this instant on it is over: ISO 8601 with an offset. */
  readonly until: string;
}

/** How a day is put together and handed out. */
export interface PlannerPolicy {
  /** Name of this set of figures. */
  readonly version: string;
  /** IANA zone whose calendar day is planned: the store's. */
  readonly zone: string;
  /** Channels in the order in which they are tried; the first one permitted is taken. */
  readonly channels: readonly Channel[];
  /** The order in which a day is worked through; what is left out comes last. */
  readonly order: readonly Urgency[];
  /** Minutes that one call takes. */
  readonly slotMinutes: number;
  /** Calls a day and specialist, for staff without a figure of their own. */
  readonly dailyCalls: number;
  /** Roles that make follow-up calls. */
  readonly callingRoles: readonly StaffRole[];
  /** Whether win-back calls go only to staff trained for them. */
  readonly winBackNeedsTraining: boolean;
  /** Whether an open complaint keeps satisfaction calls, win-back calls and offers from the number. */
  readonly complaintFirst: boolean;
  /** The campaigns by name; the name stands in the keys of their tasks. */
  readonly campaigns: Readonly<Record<string, Campaign>>;
  /** The warnings of bad weather by the feed's id, which stands in the keys of their tasks. */
  readonly weatherWarnings: Readonly<Record<string, AnnouncedWarning>>;
  /** Where the store stands, for segments by distance; left out: not known. */
  readonly location?: Location | undefined;
}

/** Calls of six minutes, sixty a day, by specialists; lost customers only by those trained for them. */
export const defaultPlannerPolicy: PlannerPolicy = defined({
  version: 'house-1',
  zone: 'Asia/Shanghai',
  channels: ['voice', 'sms'],
  order: [
    'overdue',
    'lastCall',
    'inspection',
    'insurance',
    'licence',
    'due',
    'upcoming',
    'followUp',
    'winBack',
    'card',
    'campaign',
    'weather',
    'greeting',
  ],
  slotMinutes: 6,
  dailyCalls: 60,
  callingRoles: ['customerServiceSpecialist', 'lostCustomerSpecialist', 'satisfactionSpecialist'],
  winBackNeedsTraining: true,
  complaintFirst: true,
  campaigns: {},
  weatherWarnings: {},
});

/** All that decides a store's day: one policy an area, joined so that no two of them disagree. */
export interface Policies {
  readonly callWindows: CallWindowPolicy;
  readonly reminders: ReminderPolicy;
  readonly churn: ChurnPolicy;
  readonly contactPermission: ContactPermissionPolicy;
  readonly followUps: FollowUpPolicy;
  readonly segments: SegmentPolicy;
  readonly customers: CustomerPolicy;
  /** The law under which the house works; switched off unless the house names a country. */
  readonly jurisdiction: JurisdictionPolicy;
  readonly planner: PlannerPolicy;
}

/** The house's figures for a store in China, in every area. */
export const defaultPolicies: Policies = defined({
  callWindows: defaultCallWindowPolicy,
  reminders: defaultReminderPolicy,
  churn: defaultChurnPolicy,
  contactPermission: defaultContactPermissionPolicy,
  followUps: defaultFollowUpPolicy,
  segments: defaultSegmentPolicy,
  customers: defaultCustomerPolicy,
  jurisdiction: lawOffPolicy,
  planner: defaultPlannerPolicy,
});
