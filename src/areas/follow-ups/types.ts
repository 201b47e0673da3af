import type {
  Channel,
  Contact,
  CustomerCard,
  Membership,
  OpenCase,
  StaffRole,
  Vehicle,
  Visit,
} from '../../foundation/dealership/types.js';
import type { Ruling } from '../../foundation/kernel/ruling.js';
import type { Task, TaskIdentity } from '../../foundation/kernel/task.js';
import type { LocalDate } from '../../foundation/time/localDate.js';

/** The rules that this area decides. */
export type FollowUpRule =
  | 'FUP-01'
  | 'FUP-02'
  | 'FUP-03'
  | 'FUP-05'
  | 'FUP-06'
  | 'FUP-07'
  | 'FUP-08'
  | 'FUP-09'
  | 'FUP-10'
  | 'FUP-11';

// Channels

/** What is known about how a customer likes to be met. A customer card fits. */
export interface FollowUpChannelFacts {
  /** Channel that the customer asked for. */
  readonly preferredChannel?: Channel | undefined;
  /** Whether the customer can take calls; left out: yes. Who cannot is written to. */
  readonly takesCalls?: boolean | undefined;
}

/** The channels of a follow-up, the first to be tried first. Refusals are another rule's business. */
export interface FollowUpChannelRuling extends Ruling<'listed', 'FUP-01'> {
  /** In the order in which they are tried; never empty. */
  readonly channels: readonly Channel[];
  /** Channel to store as the customer's preference from now on; `null` when nothing changes. */
  readonly storePreference: Channel | null;
}

// Types

/** Why somebody is followed up. */
export type FollowUpTrigger =
  | 'insuranceExpiring'
  | 'licenceExpiring'
  | 'inspectionDue'
  | 'cardEnding'
  | 'occasion'
  | 'maintenanceDue'
  | 'carPickedUp'
  | 'carHandedOver'
  | 'longSilence'
  | 'prospectLeft'
  | 'customerLost';

/** The five types of telephone follow-up. */
export type FollowUpType =
  | 'reminder'
  | 'serviceAppointment'
  | 'satisfaction'
  | 'prospectResearch'
  | 'dormantCare';

/**
 * What a follow-up is for: delight by being reminded; convenience on both sides; to learn the
 * experience and improve; to learn the intention and sell; to find why somebody stays away and win
 * them back.
 */
export type FollowUpPurpose = 'delight' | 'convenience' | 'experience' | 'intention' | 'retention';

/** What one call is meant to be about. */
export interface FollowUpTypeFacts {
  /** What the call is made for. */
  readonly trigger: FollowUpTrigger;
  /** What else it would carry, in any order. */
  readonly secondary: readonly FollowUpTrigger[];
}

/** The type of one call, and whether it may carry all that is wanted of it. */
export interface FollowUpTypeRuling extends Ruling<'ok' | 'refused', 'FUP-02' | 'FUP-08'> {
  /** Type of the main matter; it stands even where the further ones are too many. */
  readonly type: FollowUpType;
  readonly purpose: FollowUpPurpose;
  /** Id of the questionnaire to ask; `null` when there is none. */
  readonly questionnaire: string | null;
  /** How many further matters are more than a call may carry. */
  readonly tooMany: number;
}

// Contents and length

/** What a follow-up speaks of. */
export type ContentKey = 'evaluation' | 'suggestion' | 'occasion' | 'cardRenewal';

/** A special period in which customers are met. */
export type OccasionKind = 'festival' | 'storeAnniversary' | 'promotionPeriod';

/** One special period of the host's calendar. */
export interface Occasion {
  readonly kind: OccasionKind;
  /** First local day of the store. */
  readonly from: LocalDate;
  /** Last local day, included; the same as `from` for a single day. */
  readonly until: LocalDate;
}

/** What the content of a follow-up is put together from. */
export interface FollowUpContentFacts {
  readonly type: FollowUpType;
  /** Cards and memberships of the customer; one without an end is never renewed. */
  readonly memberships: readonly Pick<Membership, 'endsOn'>[];
  /** The host's calendar of occasions, in any order. */
  readonly occasions: readonly Occasion[];
}

/** What one follow-up speaks of, in the order in which it is said. */
export interface FollowUpContentRuling extends Ruling<'listed' | 'empty', 'FUP-07'> {
  readonly contents: readonly ContentKey[];
  /** Kinds of the occasions of the day, each once, by name. */
  readonly occasions: readonly OccasionKind[];
  /** The earliest day on which a card to be renewed ends; `null` when none is. */
  readonly cardEndsOn: LocalDate | null;
}

/** How much a planned call carries. */
export interface ScriptFacts {
  /** Questions that are scored. */
  readonly scoredQuestions: number;
  /** Further items: a reminder, a question beside the questionnaire. */
  readonly extraItems: number;
}

/** Of what there is too much. */
export type ScriptExcess = 'scoredQuestions' | 'extraItems' | 'minutes';

/** Whether a planned call is short enough. */
export interface ScriptRuling extends Ruling<'ok' | 'tooLong', 'FUP-08'> {
  /** Estimated seconds of the questions alone. */
  readonly seconds: number;
  /** Everything of which there is too much; empty when it is short enough. */
  readonly excess: readonly ScriptExcess[];
}

// One follow-up, call by call

/** How a follow-up ended, or did not end yet: postponed is no result. */
export type FollowUpResult = 'completed' | 'refused' | 'postponed' | 'invalid';

/** Why a contact brought no valid result. */
export type InvalidReason =
  | 'wrongNumber'
  | 'notInService'
  | 'notReached'
  | 'hungUp'
  | 'notTheCustomer'
  | 'duplicate'
  | 'language';

/** What a call met with, when it met with no customer who listens. */
export type CallOutcome =
  | 'noAnswer'
  | 'busy'
  | 'switchedOff'
  | 'suspended'
  | 'wrongNumber'
  | 'notInService'
  | 'hungUp'
  | 'notTheCustomer'
  | 'language';

/** What every event of a follow-up and of a batch carries. */
export interface FollowUpEventHead {
  /** Names the event: an event with a known id changes nothing. */
  readonly id: string;
  /** When it took place. */
  readonly at: Date;
}

/** A follow-up is planned. */
export interface FollowUpPlanned extends FollowUpEventHead {
  readonly step: 'plan';
  /** What its task key is made of. */
  readonly identity: TaskIdentity;
  /** Earliest instant of the first call. */
  readonly callFromAt: Date;
  /** Length of the deadline in hours: 24, 48, 72; left out for a plan without deadline. */
  readonly deadlineHours?: number | undefined;
}

/** A call met with nobody who listens. */
export interface FollowUpCallFailed extends FollowUpEventHead {
  readonly step: 'fail';
  readonly outcome: CallOutcome;
}

/** The customer said that now suits. */
export interface FollowUpAgreed extends FollowUpEventHead {
  readonly step: 'agree';
}

/** Not now: the customer named another time, before the questions or amid them. */
export interface FollowUpPostponed extends FollowUpEventHead {
  readonly step: 'postpone';
  /** When the customer wishes to be called; later than the event. */
  readonly wishedAt: Date;
}

/** The customer does not want to be asked, or to go on. */
export interface FollowUpRefused extends FollowUpEventHead {
  readonly step: 'refuse';
}

/** All questions were put. */
export interface FollowUpCompleted extends FollowUpEventHead {
  readonly step: 'complete';
}

/** Something that happened to one follow-up. */
export type FollowUpEvent =
  | FollowUpPlanned
  | FollowUpCallFailed
  | FollowUpAgreed
  | FollowUpPostponed
  | FollowUpRefused
  | FollowUpCompleted;

/** Where one follow-up stands: to be called, in a call with the customer's yes, or over. */
export type FollowUpStatus = 'waiting' | 'asking' | 'closed';

/** One follow-up. Only `advanceFollowUp` makes and changes it. */
export interface FollowUp {
  /** What its task key is made of. */
  readonly identity: TaskIdentity;
  readonly status: FollowUpStatus;
  /** Length of the deadline in hours, where it has one. */
  readonly deadlineHours?: number | undefined;
  /** Calls made so far, however they went. */
  readonly attempts: number;
  /** Calls in which nobody listened; a postponement is none. */
  readonly failedAttempts: number;
  /** Instant of the latest call. */
  readonly lastCallAt?: Date | undefined;
  /** Earliest instant of the next call; absent once it is closed. */
  readonly nextCallAt?: Date | undefined;
  /** How it ended; absent until then. */
  readonly result?: Exclude<FollowUpResult, 'postponed'> | undefined;
  /** Why it is invalid; absent otherwise. */
  readonly invalidReason?: InvalidReason | undefined;
  /** Ids of the events that took effect, by code unit. */
  readonly eventIds: readonly string[];
}

/** A call or a text that a follow-up asks for. */
export interface FollowUpTask extends Task {
  readonly channel: Channel;
  /** Earliest instant; the call windows find the permitted one from here on. */
  readonly notBeforeAt: Date;
}

/** Why an event has no effect. */
export type FollowUpRefusal =
  | 'notPlanned'
  | 'stepTaken'
  | 'noPermission'
  | 'wishInThePast'
  | 'inTheFuture';

/** What becomes of an event: it takes effect, it was known already, or it is refused. */
export type StepStatus = 'accepted' | 'repeated' | 'refused';

/** A follow-up and the event that is to be applied to it. */
export interface FollowUpStepFacts {
  /** Left out: there is none yet. */
  readonly followUp?: FollowUp | undefined;
  readonly event: FollowUpEvent;
}

/** What an event does to a follow-up. */
export interface FollowUpStepRuling extends Ruling<StepStatus, 'FUP-09'> {
  /** Why it is refused; `null` when it is not. */
  readonly reason: FollowUpRefusal | null;
  /** The follow-up afterwards; `null` when there is none. */
  readonly followUp: FollowUp | null;
  /** What to do next: the call, the call again, or the text instead. */
  readonly tasks: readonly FollowUpTask[];
}

// A batch

/** The states of a batch, in their order. */
export type BatchStatus =
  | 'extracted'
  | 'compiled'
  | 'assigned'
  | 'inContact'
  | 'recorded'
  | 'analysed'
  | 'reported'
  | 'archived';

/** One customer to be followed up, as the archive gives it. */
export interface BatchCandidate {
  /** Key of the follow-up's task. */
  readonly key: string;
  /** Kind of the task. */
  readonly kind: string;
  readonly customerId: string;
  /** How the customer is met: a call is made, everything else is sent. */
  readonly channel: Channel;
}

/** One customer of a batch. */
export interface BatchItem extends BatchCandidate {
  /** Id of the specialist; absent while nobody has it. */
  readonly specialist?: string | undefined;
  /** How it ended; absent until then. */
  readonly result?: Exclude<FollowUpResult, 'postponed'> | undefined;
  /** Id of the record that says so. */
  readonly recordId?: string | undefined;
}

/** A batch of follow-ups. Only `advanceBatch` makes and changes it. */
export interface FollowUpBatch {
  readonly batchId: string;
  readonly status: BatchStatus;
  /** By key, by code unit. */
  readonly items: readonly BatchItem[];
  /** Id of the summary report; absent until it is written. */
  readonly reportId?: string | undefined;
  /** Ids of the events that took effect, by code unit. */
  readonly eventIds: readonly string[];
}

/** Who follows up whom. */
export interface BatchHandOver {
  /** Key of the item. */
  readonly key: string;
  /** Id of the specialist. */
  readonly specialist: string;
}

/** Step 1: the customers that are due are taken from the archive. */
export interface BatchExtracted extends FollowUpEventHead {
  readonly step: 'extract';
  readonly batchId: string;
  /** In any order; at least one, each key once. */
  readonly items: readonly BatchCandidate[];
}

/** Step 3: the customers are given to specialists; leftovers follow by `handOver`. */
export interface BatchAssigned extends FollowUpEventHead {
  readonly step: 'assign';
  readonly items: readonly BatchHandOver[];
}

/** Between steps 3 and 5 an item without a result goes to a specialist, or to another one. */
export interface BatchHandedOver extends FollowUpEventHead {
  readonly step: 'handOver';
  readonly items: readonly BatchHandOver[];
}

/** Step 5: one result is recorded; with the last one the batch counts as recorded. */
export interface BatchResultRecorded extends FollowUpEventHead {
  readonly step: 'record';
  /** Key of the item. */
  readonly key: string;
  /** Id of the record form. */
  readonly recordId: string;
  /** A postponement is taken note of, and is no result. */
  readonly result: FollowUpResult;
}

/** Step 7, first half: the summary report is there. */
export interface BatchReported extends FollowUpEventHead {
  readonly step: 'report';
  readonly reportId: string;
}

/** Steps 2, 4, 6 and the filing: they say only that they were taken. */
export interface BatchMoved extends FollowUpEventHead {
  readonly step: 'compile' | 'contact' | 'analyse' | 'archive';
}

/** Something that happened to a batch. */
export type BatchEvent =
  | BatchExtracted
  | BatchAssigned
  | BatchHandedOver
  | BatchResultRecorded
  | BatchReported
  | BatchMoved;

/** Why an event has no effect on a batch. */
export type BatchRefusal =
  | 'notExtracted'
  | 'nobody'
  | 'duplicateItem'
  | 'unknownItem'
  | 'stepTaken'
  | 'stepTooEarly'
  | 'resultsMissing'
  | 'reportMissing'
  | 'inTheFuture';

/** A batch and the event that is to be applied to it. */
export interface BatchStepFacts {
  /** Left out: nothing was extracted yet. */
  readonly batch?: FollowUpBatch | undefined;
  readonly event: BatchEvent;
}

/** What an event does to a batch. */
export interface BatchStepRuling extends Ruling<StepStatus, 'FUP-03'> {
  /** Why it is refused; `null` when it is not. */
  readonly reason: BatchRefusal | null;
  /** The batch afterwards; `null` when there is none. */
  readonly batch: FollowUpBatch | null;
  /** What to do next: once contact begins, one task an item. */
  readonly tasks: readonly Task[];
  /** Items without a result afterwards. */
  readonly withoutResult: number;
}

// The record form and what follows from it

/** What changed about a customer. */
export type DataChangeKind = 'vehicleUser' | 'contactDetails' | 'homeAddress' | 'other';

/** One change of data that the customer told. */
export interface DataChange {
  readonly kind: DataChangeKind;
  /** Field of the card, in the host's words. */
  readonly field?: string | undefined;
  /** The new value, as it was told. */
  readonly value?: string | undefined;
}

/** Somebody whom the customer recommends to the store. */
export interface Referral {
  readonly name?: string | undefined;
  /** Number or address at which they can be met. */
  readonly contact?: string | undefined;
  /** Model that they think of. */
  readonly model?: string | undefined;
}

/** A follow-up record form as it comes in: the result may still be missing. */
export interface FollowUpRecordDraft {
  /** Id of the record. */
  readonly recordId: string;
  /** Key of the task that it carries out. */
  readonly taskKey: string;
  readonly customerId: string;
  /** Key of the car. */
  readonly car?: string | undefined;
  readonly type: FollowUpType;
  /** Id of the specialist. */
  readonly specialist: string;
  readonly channel: Channel;
  /** When the contact was planned. */
  readonly plannedAt?: Date | undefined;
  /** When it took place. */
  readonly at: Date;
  /** Calls made, this one included. */
  readonly attempts: number;
  /** How long the contact took; it is looked at, not enforced. */
  readonly durationSeconds?: number | undefined;
  /** How it ended; a record without it is rejected. */
  readonly result?: FollowUpResult | undefined;
  /** Why it is invalid; needed then, and out of place otherwise. */
  readonly invalidReason?: InvalidReason | undefined;
  /** Answers by question id, in the customer's words. */
  readonly answers?: Readonly<Record<string, string>> | undefined;
  /** Scores by factor, 0 to 100; counted to hundredths. */
  readonly scores?: Readonly<Record<string, number>> | undefined;
  /** Whether the customer is satisfied, as the questionnaire found. */
  readonly verdict?: 'satisfied' | 'dissatisfied' | 'unknown' | undefined;
  /** Factors or topics on which the customer was not satisfied. */
  readonly issues?: readonly string[] | undefined;
  /** Praise, word for word. */
  readonly praise?: string | undefined;
  /** Suggestions, word for word. */
  readonly suggestions?: string | undefined;
  /** Id of the complaint that was opened in the call already. */
  readonly complaintId?: string | undefined;
  readonly dataChanges?: readonly DataChange[] | undefined;
  /** Whether the customer thinks of buying. */
  readonly intendsToBuy?: boolean | undefined;
  readonly referrals?: readonly Referral[] | undefined;
  /** Whether the customer would like a service booked. */
  readonly wishesService?: boolean | undefined;
  /** What is to be done next, word for word. */
  readonly nextAction?: string | undefined;
  /** When it is to be done; a postponed record needs the new time. */
  readonly nextAt?: Date | undefined;
}

/** A follow-up record form with its result. */
export interface FollowUpRecord extends FollowUpRecordDraft {
  readonly result: FollowUpResult;
}

/** What is wrong with one field of a record. */
export interface RecordDefect {
  readonly field: 'result' | 'invalidReason' | 'at' | 'nextAt';
  /** Not there, out of place beside this result, or of a wrong time. */
  readonly defect: 'missing' | 'outOfPlace' | 'wrongTime';
}

/** Whether a record may be filed. */
export interface FollowUpRecordRuling extends Ruling<'accepted' | 'rejected', 'FUP-05'> {
  /** Everything that is wrong, in the order of the form; empty when it is accepted. */
  readonly defects: readonly RecordDefect[];
}

/** What a follow-up may find. */
export type Finding = 'changedData' | 'dissatisfaction' | 'intention' | 'referral' | 'serviceWish';

/** Work that a finding opens. */
export type FollowOnKind = 'cardChange' | 'complaint' | 'lead' | 'referral' | 'serviceBooking';

/** One piece of work that a record opens. */
export interface FollowOnTask {
  /** Made of kind, customer, car and record: the same record opens it once. */
  readonly key: string;
  readonly kind: FollowOnKind;
  readonly action: 'open';
  readonly customerId: string;
  /** Who carries it out. */
  readonly role: StaffRole;
  /** The record that it comes from. */
  readonly recordId: string;
  /** What the record found, in their fixed order. */
  readonly findings: readonly Finding[];
}

/** The work that a record opens, one task a kind. */
export interface FollowOnRuling extends Ruling<'opened' | 'nothing', 'FUP-10'> {
  readonly tasks: readonly FollowOnTask[];
}

// The summary report

/** The records of a batch, or of one part of it. */
export interface RecordSummaryFacts {
  /** Customers that were planned in this part. */
  readonly planned: number;
  /** In any order; all records of one task belong into one part. Later than `at`: not known yet. */
  readonly records: readonly FollowUpRecord[];
}

/** What the scores of one factor add up to. */
export interface FactorSum {
  /** Scores given. */
  readonly count: number;
  /** Their sum in hundredths of a point: whole, so that no order of adding matters. */
  readonly hundredths: number;
}

/** Counts of a batch that add up exactly, in any order and in any parts. */
export interface RecordSummary {
  readonly planned: number;
  /** Customers with any record. */
  readonly contacted: number;
  /** Customers who were spoken to: completed, refused or postponed. */
  readonly reached: number;
  readonly completed: number;
  readonly refused: number;
  readonly postponed: number;
  /** Invalid contacts by reason. */
  readonly invalid: Readonly<Record<InvalidReason, number>>;
  readonly satisfied: number;
  readonly dissatisfied: number;
  /** Scores by factor. */
  readonly factors: Readonly<Record<string, FactorSum>>;
  /** How often each topic was named. */
  readonly issues: Readonly<Record<string, number>>;
  /** Ids of the records that hold suggestions: the words stay there. */
  readonly suggestionRecordIds: readonly string[];
  readonly complaintIds: readonly string[];
  /** When the earliest record was made; absent without any. */
  readonly firstAt?: Date | undefined;
  /** When the latest record was made; absent without any. */
  readonly lastAt?: Date | undefined;
}

/** What the report of a batch is written from. */
export interface FollowUpReportFacts {
  readonly summary: RecordSummary;
  /** Proposals for improvement, as the specialists wrote them. */
  readonly proposals?: readonly string[] | undefined;
}

/** A topic and how often it was named. */
export interface TopIssue {
  readonly topic: string;
  readonly count: number;
}

/** The summary report of a batch; without scores it is written all the same. */
export interface FollowUpReportRuling extends Ruling<'scored' | 'unknown', 'FUP-06'> {
  /** Local day of the first record; `null` without any. */
  readonly fromOn: LocalDate | null;
  /** Local day of the last record; `null` without any. */
  readonly untilOn: LocalDate | null;
  readonly planned: number;
  readonly reached: number;
  readonly completed: number;
  readonly refused: number;
  readonly postponed: number;
  /** All invalid contacts together. */
  readonly invalid: number;
  readonly invalidByReason: Readonly<Record<InvalidReason, number>>;
  /** Planned customers without a final result; never below 0. */
  readonly withoutResult: number;
  readonly satisfied: number;
  readonly dissatisfied: number;
  /** Mean by factor, rounded half up to hundredths; `null` when nothing was scored. */
  readonly factorScores: Readonly<Record<string, number>> | null;
  /** Most named first, ties by name. */
  readonly topIssues: readonly TopIssue[];
  readonly suggestionRecordIds: readonly string[];
  readonly complaintIds: readonly string[];
  readonly proposals: readonly string[];
}

// The calendar

/** A visit with the moment at which the car was picked up. A `Visit` of the dossier fits. */
export interface FollowedVisit extends Pick<Visit, 'visitId' | 'car' | 'on' | 'kind'> {
  /** When the customer took the car back; left out: the policy's time on the day of the visit. */
  readonly pickedUpAt?: Date | undefined;
}

/** A complaint that has been closed. */
export interface ClosedComplaint {
  readonly openedAt: Date;
  readonly closedAt: Date;
}

/** What the calendar of follow-ups reads of one customer; a dossier fits. Lists in any order. */
export interface FollowUpCalendarFacts {
  readonly card: Pick<CustomerCard, 'customerId' | 'status'>;
  readonly vehicles: readonly Pick<
    Vehicle,
    'vehicleId' | 'vin' | 'plate' | 'status' | 'purchasedOn'
  >[];
  readonly visits: readonly FollowedVisit[];
  readonly contacts: readonly Pick<Contact, 'at' | 'purpose' | 'result' | 'taskKey' | 'car'>[];
  /** A complaint among them holds every satisfaction follow-up. */
  readonly openCases: readonly Pick<OpenCase, 'kind' | 'openedAt'>[];
  /** Complaints that held a follow-up for a while; left out: none. */
  readonly closedComplaints?: readonly ClosedComplaint[] | undefined;
}

/** Kinds of regular follow-up: after work on the car, after the hand-over, after a long silence. */
export type RegularKind = 'repairFollowUp' | 'salesFollowUp' | 'quietFollowUp';

/**
 * Where a regular follow-up stands: its span lies ahead; the customer was asked a short while ago;
 * an open complaint holds it; now; or after its span, which still counts as in time. `unreached`:
 * nobody answered often enough, and a text is all that is left to do.
 */
export type RegularStatus =
  | 'upcoming'
  | 'askedRecently'
  | 'held'
  | 'due'
  | 'afterSpan'
  | 'unreached';

/** One regular follow-up that is still to be made. */
export interface RegularFollowUp {
  readonly key: string;
  readonly kind: RegularKind;
  readonly status: RegularStatus;
  readonly customerId: string;
  /** Key of the car; `null` when it is about the person, or the car is not known. */
  readonly car: string | null;
  readonly type: FollowUpType;
  /** Id of the questionnaire to ask; `null` when there is none. */
  readonly questionnaire: string | null;
  /** First instant of the span, included. */
  readonly earliestAt: Date;
  /** Last instant of the span, included; `null` when it has no end. */
  readonly latestAt: Date | null;
  /** Local day of `earliestAt`. */
  readonly earliestOn: LocalDate;
  /** Local day of `latestAt`. */
  readonly latestOn: LocalDate | null;
  /** When to ask the call windows for a time: `earliestAt`, or later where the customer was asked lately. */
  readonly askFromAt: Date;
}

/** The regular follow-ups of one customer, earliest first. */
export interface FollowUpCalendarRuling
  extends Ruling<'due' | 'waiting' | 'none' | 'unknown', 'FUP-11' | 'FUP-02'> {
  readonly followUps: readonly RegularFollowUp[];
}
