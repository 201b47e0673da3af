import type {
  Channel,
  ContactResult,
  StaffRole,
  VisitKind,
} from '../../foundation/dealership/types.js';
import { defined } from '../../foundation/kernel/policy.js';
import type { TimeOfDay } from '../../foundation/time/timeOfDay.js';
import type {
  CallOutcome,
  ContentKey,
  Finding,
  FollowOnKind,
  FollowUpTrigger,
  FollowUpType,
  InvalidReason,
} from './types.js';

/** What a trigger leads to. */
export interface TriggeredFollowUp {
  readonly type: FollowUpType;
  /** Id of the questionnaire; left out: none. */
  readonly questionnaire?: string | undefined;
}

/** What a finding opens, and who carries it out. */
export interface FollowOnWork {
  readonly opens: FollowOnKind;
  readonly role: StaffRole;
}

/** What a visit means: work on the car that is followed up, a meeting, or nothing of ours. */
export type VisitMeaning = 'work' | 'meeting' | 'elsewhere';

/**
 * What the end of a contact means for the calendar: both sides spoke; the customer declined; it was
 * sent one-way; it can never succeed; one attempt more; or nothing yet.
 */
export type ContactMeaning = 'answered' | 'declined' | 'sent' | 'invalid' | 'attempt' | 'open';

/** How customers are followed up, how often they are tried, and when. */
export interface FollowUpPolicy {
  /** Name of this set of figures, for those who read a ruling later. */
  readonly version: string;
  /** IANA zone whose calendar day counts: the store's. */
  readonly zone: string;
  /** Channels in the order in which they are tried, behind the customer's own preference. */
  readonly channels: readonly Channel[];
  /** Type and questionnaire of each trigger. */
  readonly triggers: Readonly<Record<FollowUpTrigger, TriggeredFollowUp>>;
  /** What each type speaks of beside its matter, on any day. */
  readonly standardContents: Readonly<Record<FollowUpType, readonly ContentKey[]>>;
  /** A card that ends in at most so many days is spoken of; one that ended is not. */
  readonly cardRenewalDays: number;
  /** Minutes that the opening asks for; they are asked for, not enforced. */
  readonly askMinutes: number;
  /** Scored questions that a call may put at most. */
  readonly maxScoredQuestions: number;
  /** Further items that a call may carry beside its main matter. */
  readonly maxExtraItems: number;
  /** Estimated seconds of one scored question. */
  readonly secondsPerQuestion: number;
  /** Calls without a listener after which a follow-up is given up. */
  readonly maxAttempts: number;
  /** Hours from a call without a listener to the next one. */
  readonly retryAfterHours: number;
  /** The same, where a short deadline runs. */
  readonly retryAfterHoursWithDeadline: number;
  /** A deadline of at most so many hours is a short one. */
  readonly shortDeadlineHours: number;
  /** What each outcome of a call is: one attempt more, or the end for a reason. */
  readonly outcomes: Readonly<Record<CallOutcome, 'attempt' | InvalidReason>>;
  /** Work that each finding opens; a finding left out opens none. */
  readonly followOn: Readonly<Partial<Record<Finding, FollowOnWork>>>;
  /** Topics that the summary report names at most. */
  readonly topIssues: number;
  /** Real hours from the pick-up of a car to the start of the span. */
  readonly repairFromHours: number;
  /** Real hours from the pick-up to the end of the span, included. */
  readonly repairUntilHours: number;
  /** Wall-clock time of a pick-up whose time nobody noted. */
  readonly assumedPickUpTime: TimeOfDay;
  /** Calendar days from the hand-over of a new car to the first day of the span. */
  readonly salesFromDays: number;
  /** Calendar days from the hand-over to the last day of the span, included. */
  readonly salesUntilDays: number;
  /** Calendar months without a conversation after which a held customer is asked how things are. */
  readonly quietMonths: number;
  /** Days after its span in which a follow-up is still worth making. */
  readonly lapseDays: number;
  /** Days between two satisfaction surveys of one customer; 0: no limit. */
  readonly askAgainDays: number;
  /** What each kind of visit means. */
  readonly visitKinds: Readonly<Record<VisitKind, VisitMeaning>>;
  /** What the end of a contact means. */
  readonly contactResults: Readonly<Record<ContactResult, ContactMeaning>>;
}

/**
 * Repairs after 24 to 72 hours, new cars after 7 to 15 days, silence after three months; three
 * attempts, eight questions, two minutes.
 */
export const defaultFollowUpPolicy: FollowUpPolicy = defined({
  version: 'house-1',
  zone: 'Asia/Shanghai',
  channels: ['voice', 'sms', 'email'],
  triggers: {
    insuranceExpiring: { type: 'reminder' },
    licenceExpiring: { type: 'reminder' },
    inspectionDue: { type: 'reminder' },
    cardEnding: { type: 'reminder' },
    occasion: { type: 'reminder' },
    maintenanceDue: { type: 'serviceAppointment' },
    carPickedUp: { type: 'satisfaction', questionnaire: 'QST-02' },
    carHandedOver: { type: 'satisfaction', questionnaire: 'QST-03' },
    longSilence: { type: 'satisfaction' },
    prospectLeft: { type: 'prospectResearch', questionnaire: 'QST-07' },
    customerLost: { type: 'dormantCare' },
  },
  standardContents: {
    reminder: [],
    serviceAppointment: [],
    satisfaction: ['evaluation', 'suggestion'],
    prospectResearch: ['suggestion'],
    dormantCare: ['evaluation', 'suggestion'],
  },
  cardRenewalDays: 30,
  askMinutes: 2,
  maxScoredQuestions: 8,
  maxExtraItems: 1,
  secondsPerQuestion: 15,
  maxAttempts: 3,
  retryAfterHours: 24,
  retryAfterHoursWithDeadline: 4,
  shortDeadlineHours: 72,
  outcomes: {
    noAnswer: 'attempt',
    busy: 'attempt',
    switchedOff: 'attempt',
    suspended: 'attempt',
    wrongNumber: 'wrongNumber',
    notInService: 'notInService',
    hungUp: 'hungUp',
    notTheCustomer: 'notTheCustomer',
    language: 'language',
  },
  followOn: {
    changedData: { opens: 'cardChange', role: 'customerServiceSpecialist' },
    dissatisfaction: { opens: 'complaint', role: 'complaintOfficer' },
    intention: { opens: 'lead', role: 'salesConsultant' },
    referral: { opens: 'referral', role: 'salesConsultant' },
    serviceWish: { opens: 'serviceBooking', role: 'serviceAdvisor' },
  },
  topIssues: 5,
  repairFromHours: 24,
  repairUntilHours: 72,
  assumedPickUpTime: '18:00',
  salesFromDays: 7,
  salesUntilDays: 15,
  quietMonths: 3,
  lapseDays: 14,
  askAgainDays: 7,
  visitKinds: {
    firstService: 'work',
    routineService: 'work',
    repair: 'work',
    accident: 'work',
    warranty: 'work',
    accessories: 'meeting',
    event: 'meeting',
    collected: 'meeting',
    carPurchase: 'meeting',
    elsewhere: 'elsewhere',
    other: 'meeting',
  },
  contactResults: {
    reached: 'answered',
    delivered: 'sent',
    postponed: 'open',
    refused: 'declined',
    refusedFurtherContact: 'declined',
    notReached: 'attempt',
    wrongNumber: 'invalid',
  },
});
