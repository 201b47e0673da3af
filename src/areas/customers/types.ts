import type {
  Channel,
  ConsentRecord,
  CustomerCard,
  StaffRole,
  Vehicle,
} from '../../foundation/dealership/types.js';
import type { Ruling } from '../../foundation/kernel/ruling.js';
import type { HolidayKnowledge } from '../../foundation/time/holidays.js';
import type { LocalDate } from '../../foundation/time/localDate.js';

/** The rules that this area decides; an id beginning with L is where the law meets a house rule. */
export type CustomerRule =
  | 'CARD-01'
  | 'CARD-02'
  | 'CARD-03'
  | 'CARD-04'
  | 'CARD-05'
  | 'CARD-06'
  | 'CARD-07'
  | 'CARD-08'
  | 'CARD-09'
  | 'CARD-10'
  | 'CARD-11'
  | 'CARD-12'
  | 'PRIV-01'
  | 'PRIV-02'
  | 'PRIV-03'
  | 'L12'
  | 'L13'
  | 'L15';

/** Departments that feed, keep or read customer cards. */
export type Department =
  | 'frontDesk'
  | 'sales'
  | 'marketing'
  | 'customerRelations'
  | 'afterSales'
  | 'usedCars'
  | 'management';

/** Who did something, as the trail remembers it. */
export interface Actor {
  /** The host's id of the person. */
  readonly id: string;
  /** What the person does; the policy names the department of each role. */
  readonly role: StaffRole;
}

/** The five parts into which the facts of a customer are sorted. */
export type CardGroup = 'identity' | 'contact' | 'vehicle' | 'need' | 'history';

/** What was written down with a personal fact besides who did it and when; the trail has these two. */
export interface Origin {
  /** Purposes for which it was collected; left out: nobody wrote them down. */
  readonly collectedFor?: readonly string[] | undefined;
  /** Where it comes from: the customer, the order, the manufacturer … */
  readonly source?: string | undefined;
}

// --- CARD-01: a new card ---------------------------------------------------------------------

/** What somebody wrote down about a customer, unsorted; its origin is that of every field. */
export interface RawContactData extends Origin {
  /** A person or a company; left out: a person is assumed. */
  readonly kind?: CustomerCard['kind'] | undefined;
  /** What is known, by field name of the policy's table: `name`, `mobile`, `address` … */
  readonly fields: Readonly<Record<string, string | undefined>>;
  /** Keys of the customer's cars; several may hang on one card. */
  readonly cars?: readonly string[] | undefined;
}

/** What duplicates are looked for by, of a card that exists. */
export interface KnownCard {
  readonly customerId: string;
  /** In any spelling. */
  readonly mobile?: string | undefined;
  /** The host's opaque reference to the identity paper, never the number. */
  readonly idReference?: string | undefined;
}

/** Raw data that may become a card, and the cards that exist. */
export interface NewCardFacts {
  readonly raw: RawContactData;
  /** In any order. */
  readonly known: readonly KnownCard[];
}

/** Raw data with the id under which the host opens the card. */
export interface OpenCardFacts extends NewCardFacts {
  readonly customerId: string;
  /** Who opens it. */
  readonly by: Actor;
}

/** A card that is the same customer, and what told so. */
export interface Duplicate {
  readonly customerId: string;
  readonly by: 'mobile' | 'idReference';
}

/** Whether raw data become a card, and how they are sorted. */
export interface NewCardRuling extends Ruling<'created' | 'duplicate' | 'refused', CustomerRule> {
  readonly kind: CustomerCard['kind'];
  /** Names of the filled fields by group, sorted. */
  readonly groups: Readonly<Record<CardGroup, readonly string[]>>;
  /** Names of filled fields that are not kept because an ID number was written into them. */
  readonly notKept: readonly string[];
  /** How many filled fields the policy's table does not know; they are in no group. */
  readonly unplaced: number;
  /** Cards that are the same customer: matches by mobile first, then by id. */
  readonly duplicates: readonly Duplicate[];
}

// --- CARD-02 to CARD-05: the blocks of the archive --------------------------------------------

/** What the front desk wrote down about one call or visit. */
export interface ReceptionBlock {
  /** When the customer called or came in. */
  readonly cameAt?: Date | undefined;
  /** When the call ended or the customer left. */
  readonly leftAt?: Date | undefined;
  /** Length of the call or stay as written down, in minutes; it comes before the two instants. */
  readonly minutes?: number | undefined;
  /** Models asked about. */
  readonly modelsAsked?: readonly string[] | undefined;
  /** Customer grade, a code of the policy. */
  readonly grade?: string | undefined;
  /** Needs and purchase background. */
  readonly needs?: string | undefined;
  /** Fields that the house added, by name. */
  readonly further?: Readonly<Record<string, string | undefined>> | undefined;
}

/** How full a block of the archive is. */
export interface ArchiveBlockRuling<Status extends string> extends Ruling<Status, CustomerRule> {
  /** Fields that are filled. */
  readonly filled: number;
  /** Fields that the block has. */
  readonly outOf: number;
  /** Filled ÷ all, 0 to 1, rounded half up to four decimals. */
  readonly completeness: number;
}

/** How full the reception block is; `missing` names the mandatory fields that are not. */
export interface ReceptionRuling extends ArchiveBlockRuling<'complete' | 'incomplete'> {
  /** Whole minutes of the call or stay; `null` when not known. */
  readonly stayMinutes: number | null;
  /** Fields that hold something unusable: a grade nobody knows, a leaving before the coming. */
  readonly unusable: readonly string[];
}

/** What sales wrote down about a buyer; an entry such as "none" is an answer where the policy says so. */
export interface SalesBlock {
  readonly name?: string | undefined;
  readonly gender?: string | undefined;
  /** The host's opaque reference to the identity paper; a number that reads as an ID is refused. */
  readonly idReference?: string | undefined;
  /** Whether sales have checked the identity paper; it stands for the reference. */
  readonly idChecked?: boolean | undefined;
  readonly occupation?: string | undefined;
  readonly birthDate?: string | undefined;
  /** Home address. */
  readonly address?: string | undefined;
  readonly postcode?: string | undefined;
  readonly workAddress?: string | undefined;
  readonly mobile?: string | undefined;
  readonly homePhone?: string | undefined;
  readonly officePhone?: string | undefined;
  readonly email?: string | undefined;
  readonly fax?: string | undefined;
  /** Who bought the car: an id or a name. */
  readonly buyer?: string | undefined;
  /** Who drives it; the same as the buyer is fine. */
  readonly user?: string | undefined;
  /** Fields that the house added, by name. */
  readonly further?: Readonly<Record<string, string | undefined>> | undefined;
}

/**
 * How full the sales block is: `sufficient` when all mandatory fields are filled and others are
 * not; `missing` names every field that is not filled.
 */
export interface SalesRuling extends ArchiveBlockRuling<'complete' | 'sufficient' | 'incomplete'> {
  /** Mandatory fields that are not filled. */
  readonly mandatoryMissing: readonly string[];
  /** Whether an ID number was written into the reference; it does not count as filled. */
  readonly idNumberGiven: boolean;
}

/** One document of a sold-car archive, as metadata; the scan stays with the host. */
export interface ArchiveDocument {
  /** Kind of document, a key of the policy. */
  readonly kind: string;
  readonly state: 'present' | 'notApplicable';
  /** Why it does not apply; without a reason it counts as missing. */
  readonly reason?: string | undefined;
}

/** The documents that are there. */
export interface DocumentFacts {
  /** In any order; a kind listed twice is there if one of the entries is. */
  readonly documents: readonly ArchiveDocument[];
}

/** Whether the documents are complete; `missing` names the mandatory ones that are not there. */
export interface DocumentRuling extends ArchiveBlockRuling<'complete' | 'incomplete'> {
  /** Kinds said not to apply, with no reason given. */
  readonly withoutReason: readonly string[];
}

/** How a customer confirmed a form. */
export type SignatureKind = 'paper' | 'electronic' | 'confirmedLink';

/** A new-car satisfaction form on its way into the archive. */
export interface FeedbackForm {
  /** How it was signed; left out: it was not. */
  readonly signature?: SignatureKind | undefined;
  /** When it was signed; later than `at` is not known yet. */
  readonly signedAt?: Date | undefined;
}

/** Whether the form goes into the archive. */
export interface FeedbackRuling extends Ruling<'attached' | 'refused', CustomerRule> {}

// --- CARD-06: the history ---------------------------------------------------------------------

/** One entry of a customer's history; it is never changed, only corrected by a later one. */
export interface HistoryEntry {
  /** The host's id of the entry; a second entry of the same id changes nothing. */
  readonly id: string;
  /** Record group, a key of the policy: `spending`, `complaint` … */
  readonly group: string;
  /** When it happened. */
  readonly at?: Date | undefined;
  /** Id of who wrote it. */
  readonly actor?: string | undefined;
  /** How the customer was met. */
  readonly channel?: Channel | undefined;
  /** The host's reference to the invoice, visit, complaint or recording. */
  readonly reference?: string | undefined;
  /** What was noted, in the words of the staff; no rule reads it. */
  readonly note?: string | undefined;
  /** Id of the entry that this one corrects. */
  readonly corrects?: string | undefined;
}

/** A history, and an entry that somebody wants to add. */
export interface HistoryEntryFacts {
  /** In the order in which they were written. */
  readonly history: readonly HistoryEntry[];
  readonly entry: HistoryEntry;
}

/** Why an entry is not added. */
export type HistoryRefusal =
  | 'incomplete'
  | 'unknownGroup'
  | 'inTheFuture'
  | 'correctsNothing'
  | 'alreadyCorrected';

/** Whether an entry is added; `known`: it is there already, nothing changes. */
export interface HistoryRuling extends Ruling<'appended' | 'known' | 'refused', CustomerRule> {
  /** Why it is refused; `null` when it is not. */
  readonly reason: HistoryRefusal | null;
}

// --- CARD-07 and CARD-08: custody and hand-over ------------------------------------------------

/** The forms in which an archive is kept. */
export type ArchiveForm = 'paper' | 'electronic' | 'backup';

/** How the archive of customers is kept at the moment. */
export interface ArchiveFacts {
  /** Whether the paper files are there, in their bags and cabinets. */
  readonly paper: boolean;
  /** Whether there is an electronic file. */
  readonly electronic: boolean;
  /** Whether the electronic file says what the paper says; left out: assumed. */
  readonly electronicInStep?: boolean | undefined;
  /** When the electronic file was backed up last; left out: never. Later than `at` counts for nothing. */
  readonly backupAt?: Date | undefined;
  /** Department that keeps the archive; left out: the one of the policy is assumed. */
  readonly custodian?: Department | undefined;
}

/** Whether the archive is kept as it should be; `missing` names forms, or `custodian`. */
export interface ArchiveRuling extends Ruling<'compliant' | 'incomplete', CustomerRule> {
  /** Forms that the house has switched off. */
  readonly switchedOff: readonly ArchiveForm[];
  /** Whole minutes since the backup, rounded down; `null` without one. */
  readonly backupAgeMinutes: number | null;
  /** Last instant at which the present backup is still young enough; `null` without one. */
  readonly backupGoodUntil: Date | null;
}

/** What is handed over: a day of the front desk, the file of a sold car, a signed form. */
export type HandoverSource = 'reception' | 'sales' | 'form';

/** Something that a department owes to customer relations. */
export interface HandoverRecord {
  /** The host's id of the record. */
  readonly id: string;
  readonly source: HandoverSource;
  /** The day of the registrations, of the delivery, or of the signature. */
  readonly on: LocalDate;
  /** Reception only: how many calls and visits were registered that day. */
  readonly registrations?: number | undefined;
  /** When it was handed over; later than `at` is not known yet. */
  readonly handedOverAt?: Date | undefined;
}

/** All that is to be handed over, done or not. */
export interface HandoverFacts {
  /** In any order; records of days to come are left out of the answer. */
  readonly records: readonly HandoverRecord[];
}

/** How one hand-over stands. A day without visitors is a nil report and never overdue. */
export type HandoverStatus = 'done' | 'doneLate' | 'due' | 'overdue' | 'nilReport' | 'unknown';

/** How one hand-over stands, and by when it is due. */
export interface HandoverRow {
  readonly id: string;
  readonly department: Department;
  readonly status: HandoverStatus;
  /** Last day on which it is in time; it is due until the end of that day. */
  readonly dueOn: LocalDate;
  /** How well the working days up to then are known; a reception day counts calendar days. */
  readonly knowledge: HolidayKnowledge;
  /** The earliest day it can become once the year is published; `null` when unknown. */
  readonly earliestOn: LocalDate | null;
  /** The latest day it can become; `null` when unknown. */
  readonly latestOn: LocalDate | null;
}

/** What one department has open. */
export interface DepartmentHandovers {
  readonly department: Department;
  readonly due: number;
  readonly overdue: number;
  readonly nilReports: number;
  readonly unknown: number;
}

/** All hand-overs, the most urgent first: by due day, then department, then id. */
export interface HandoverRuling
  extends Ruling<'clear' | 'due' | 'overdue' | 'unknown', CustomerRule> {
  readonly rows: readonly HandoverRow[];
  /** One line a department that owes or owed anything, by name. */
  readonly departments: readonly DepartmentHandovers[];
}

// --- CARD-09 and CARD-10: the card in time ----------------------------------------------------

/** What a field says, since when, and what it was collected for. */
export interface FieldValue extends Origin {
  readonly value: string;
  /** When somebody last made sure that it is true; a change counts. */
  readonly confirmedAt: Date;
  /** When it was last changed. */
  readonly changedAt: Date;
}

/** One field before and after; `null` where there was or is nothing. */
export interface FieldChange {
  readonly field: string;
  readonly before: FieldValue | null;
  readonly after: FieldValue | null;
}

/** One step in the life of a card. A confirmation keeps the version, anything else raises it. */
export interface CardVersion {
  /** Version after the step, from 1. */
  readonly version: number;
  readonly action: 'opened' | 'changed' | 'confirmed' | 'merged';
  readonly at: Date;
  /** Who did it. */
  readonly by: Actor;
  /** Report that it carries out; `null` when nobody reported. */
  readonly reportId: string | null;
  /** After a merge: ids of the reports that the absorbed cards had carried out. */
  readonly absorbedReports?: readonly string[] | undefined;
  /** What changed, by field name. */
  readonly changes: readonly FieldChange[];
}

/** Whose data changed: the user of the car, how to reach the customer, the home address, the rest. */
export type ChangeKind = 'vehicleUser' | 'contact' | 'address' | 'other';

/** Somebody noticed that data have changed. Without purposes of its own the field keeps those it had. */
export interface ChangeReport extends Origin {
  /** The host's id of the report; a second report of the same id changes nothing. */
  readonly id: string;
  readonly field: string;
  /** What is true now; left out: the old value is no longer true and nothing new is known. */
  readonly newValue?: string | undefined;
  readonly reporter: Actor;
  /** When it was noticed. */
  readonly at: Date;
  /** Key of the car, for a change of its user. */
  readonly car?: string | undefined;
  /** For a change of the car's user: whether the car was sold; left out: nobody asked yet. */
  readonly carSold?: boolean | undefined;
}

/** A card with all it ever said: the state that `advanceCard` moves. */
export interface CardRecord {
  readonly customerId: string;
  readonly kind: CustomerCard['kind'];
  /** 1 when opened, one more with each change. */
  readonly version: number;
  /** What the card says now, by field name. */
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** Every step in the order in which the card took it; nothing is ever taken out. */
  readonly history: readonly CardVersion[];
  /** Reports that wait for a decision, oldest first. */
  readonly pending: readonly ChangeReport[];
  /** Ids of the reports that were turned down. */
  readonly turnedDown: readonly string[];
  /** Keys of the customer's cars, sorted. */
  readonly cars: readonly string[];
  /** Every yes and no of this person; they stay with the person when a car changes hands. */
  readonly consents: readonly ConsentRecord[];
}

/**
 * The fields of a card with the day of their last confirmation. In code a card record fits; as JSON
 * only what is named here is taken.
 */
export interface FreshnessFacts {
  readonly fields: Readonly<Record<string, { readonly confirmedAt?: Date | undefined }>>;
}

/** Which fields are to be confirmed again; `unknown` when nobody knows how old some of them are. */
export interface FreshnessRuling
  extends Ruling<'fresh' | 'stale' | 'unknown' | 'empty', CustomerRule> {
  /** Fields whose confirmation is too old, the oldest first, then by name. */
  readonly toConfirm: readonly string[];
  /** Fields of which no confirmation is known, by name. */
  readonly undated: readonly string[];
  /** First day on which another field becomes stale; `null` when none will. */
  readonly nextStaleOn: LocalDate | null;
}

/**
 * A report, and the card that it is about. In code a card record fits; as JSON only what is named here
 * is taken.
 */
export interface ChangeFacts {
  readonly card: Pick<
    CardRecord,
    'version' | 'fields' | 'history' | 'pending' | 'turnedDown' | 'cars'
  >;
  readonly report: ChangeReport;
}

/** Why a report is not applied at once. */
export type ChangeReason =
  | 'unknownField'
  | 'derivedField'
  | 'idNumber'
  | 'immutableField'
  | 'askWhetherSold'
  | 'unknownCar'
  | 'olderThanCard'
  | 'doubtfulValue'
  | 'needsApproval';

/** What becomes of a report. `confirmed`: the card says so already; `known`: the report was here before. */
export type ChangeStatus = 'applied' | 'confirmed' | 'pending' | 'refused' | 'known';

/** What becomes of a report, and by when. */
export interface ChangeRuling extends Ruling<ChangeStatus, CustomerRule> {
  readonly kind: ChangeKind;
  /** Why it is not applied at once; `null` when it is. */
  readonly reason: ChangeReason | null;
  /** Version of the card afterwards. */
  readonly version: number;
  /** Last day on which a pending report is settled in time; `null` for the others. */
  readonly settleByOn: LocalDate | null;
  /** How well the working days up to then are known; `null` where no day is named. */
  readonly knowledge: HolidayKnowledge | null;
}

/** Something that happens to a card. */
export type CardEvent =
  | { readonly kind: 'report'; readonly report: ChangeReport }
  | {
      /** Customer relations say yes or no to a pending report. */
      readonly kind: 'settle';
      readonly reportId: string;
      readonly approved: boolean;
      /** Answer to the question whether the car was sold. */
      readonly carSold?: boolean | undefined;
      readonly by: Actor;
      readonly at: Date;
    }
  | {
      /** Somebody made sure that a field is still true. */
      readonly kind: 'confirm';
      readonly field: string;
      readonly by: Actor;
      readonly at: Date;
    };

/** Desk work that a change brings with it. */
export interface CardTask {
  /** Readable and deterministic: kind, customer, car, and the report as the cycle. */
  readonly key: string;
  readonly kind: 'settleChange' | 'askWhetherSold' | 'closeVehicleLink' | 'openCardForNewUser';
  readonly customerId: string;
  /** Key of the car; `null` when it is about the person. */
  readonly car: string | null;
  /** Last day on which it is done in time; `null` where the policy names none. */
  readonly dueOn: LocalDate | null;
}

/** What somebody is to a car. */
export type CarRole = 'owner' | 'user' | 'payer';

/**
 * Who was what to a car, from when to when, and since when we know it. Never changed: a correction
 * is a new record that points to the old one.
 */
export interface CarRoleRecord {
  readonly id: string;
  /** The car's key. */
  readonly car: string;
  readonly customerId: string;
  readonly role: CarRole;
  /** First day on which it was so. */
  readonly fromOn: LocalDate;
  /** First day on which it was so no longer; left out: it still is. */
  readonly untilOn?: LocalDate | undefined;
  /** When we learnt it; what was learnt after `at` is not known yet. */
  readonly recordedAt: Date;
  /** Id of the record that this one replaces. */
  readonly corrects?: string | undefined;
}

/** Who was what to a car on a day, by what was known at `at`. */
export interface CarRoleFacts {
  readonly car: string;
  /** The day asked about. */
  readonly on: LocalDate;
  /** In any order, other cars included. */
  readonly records: readonly CarRoleRecord[];
}

/** Who was what to a car: the service history stays with the car, consent stays with the person. */
export interface CarRoleRuling extends Ruling<'known' | 'conflict' | 'unknown', CustomerRule> {
  readonly owner: string | null;
  readonly user: string | null;
  readonly payer: string | null;
  /** Roles that two people hold on that day; they are `null` above. */
  readonly disputed: readonly CarRole[];
}

// --- CARD-11 and CARD-12: the whole file -------------------------------------------------------

/**
 * What quality is measured by, of one card. In code a card record with its department fits; as JSON only
 * what is named here is taken.
 */
export interface QualityCard {
  /** Department that answers for the card. */
  readonly department: Department;
  readonly fields: Readonly<
    Record<string, { readonly value: string; readonly confirmedAt?: Date | undefined }>
  >;
}

/** The cards to be measured. */
export interface QualityFacts {
  readonly cards: readonly QualityCard[];
}

/** Exact counts over some cards; counts of two piles may be added up. */
export interface QualityCounts {
  readonly cards: number;
  /** Required fields of all cards. */
  readonly required: number;
  /** Required fields that are filled. */
  readonly requiredFilled: number;
  /** Filled fields that the policy's table knows. */
  readonly filled: number;
  /** Filled fields that are not stale. */
  readonly fresh: number;
  /** Filled fields that pass the check of their format. */
  readonly valid: number;
  /** Filled fields without a confirmation; they count as stale. */
  readonly undated: number;
}

/** Counts over all cards and by department. */
export interface QualitySummary {
  readonly overall: QualityCounts;
  /** By department name. */
  readonly departments: readonly (QualityCounts & { readonly department: Department })[];
}

/** Quality of some cards; all `null` where nothing can be measured. */
export interface QualityScore {
  /** 0 to 100, the mean of the three, rounded half up to one decimal. */
  readonly score: number | null;
  /** Required fields filled ÷ required, 0 to 1, rounded half up to four decimals. */
  readonly completeness: number | null;
  /** Filled fields not stale ÷ filled. */
  readonly freshness: number | null;
  /** Filled fields of the right format ÷ filled. */
  readonly validity: number | null;
}

/** Quality of the customer file, overall and by department. */
export interface QualityRuling extends Ruling<'scored' | 'unknown', CustomerRule>, QualityScore {
  readonly departments: readonly (QualityScore & { readonly department: Department })[];
}

/** What the structure analysis reads of one card; classes decided elsewhere come along. */
export interface StructureCard {
  readonly gender?: 'female' | 'male' | undefined;
  /** Solar day of birth. */
  readonly birthDate?: LocalDate | undefined;
  /** District or block of residence. */
  readonly district?: string | undefined;
  /** Road ring around the store. */
  readonly ring?: string | undefined;
  /** Tier of the membership; a class such as "no member" is the host's own. */
  readonly memberTier?: string | undefined;
  /** Where the customer stands: active, at risk, lost …; the lost stay in the base. */
  readonly standing?: string | undefined;
  /** Cars; those sold or scrapped are not read. */
  readonly cars: readonly {
    readonly model?: string | undefined;
    readonly purchasedOn?: LocalDate | undefined;
    readonly lifecycleStage?: string | undefined;
    readonly status: Vehicle['status'];
  }[];
}

/** The cards that the store holds. */
export interface StructureFacts {
  readonly cards: readonly StructureCard[];
}

/** By what the customers are counted. */
export type StructureCut =
  | 'model'
  | 'district'
  | 'ring'
  | 'lifecycleStage'
  | 'purchaseYear'
  | 'memberTier'
  | 'gender'
  | 'ageBand'
  | 'standing';

/** One class of a cut with its count. */
export interface StructureClass {
  /** `several`: the customer's cars differ; `unknown`: nothing is known. */
  readonly kind: 'value' | 'several' | 'unknown';
  /** The class; `null` for `several` and `unknown`. */
  readonly value: string | null;
  readonly count: number;
}

/** Exact counts; summaries of two piles of cards may be added up. */
export interface StructureSummary {
  readonly cards: number;
  /** Classes by name, then `several`, then `unknown`. */
  readonly cuts: readonly {
    readonly cut: StructureCut;
    readonly classes: readonly StructureClass[];
  }[];
}

/** One class with its share. */
export interface StructureShare extends StructureClass {
  /** Hundredths of a percent: 6000 is 60 %. The shares of a cut sum to exactly 10,000. */
  readonly shareBasisPoints: number;
}

/** Counts and shares of each cut, the largest class first, `several` and `unknown` last. */
export interface StructureRuling extends Ruling<'analysed' | 'empty', CustomerRule> {
  readonly cards: number;
  readonly cuts: readonly {
    readonly cut: StructureCut;
    readonly classes: readonly StructureShare[];
  }[];
}

// --- PRIV-01 to PRIV-03: privacy --------------------------------------------------------------

/** Somebody wants to write down a personal fact. */
export interface CollectionFacts {
  /** Name of the field; its value is not needed. */
  readonly field: string;
  /** What it is wanted for. */
  readonly purpose?: string | undefined;
  /** Where it comes from: the customer, the order, the manufacturer … */
  readonly source?: string | undefined;
  /** Id of who writes it down. */
  readonly collector?: string | undefined;
  /** When it was collected. */
  readonly collectedAt?: Date | undefined;
  /** Whether the customer agreed to its use in marketing. */
  readonly marketingConsent?: boolean | undefined;
  /** Whether the customer agreed to this very field; sensitive fields need it. */
  readonly separateConsent?: boolean | undefined;
}

/** Whether a personal fact may be written down. */
export interface CollectionRuling extends Ruling<'accepted' | 'refused', CustomerRule> {
  /** `neverKept`: the library keeps no such field, such as an ID number. */
  readonly reason: 'incomplete' | 'neverKept' | 'noSeparateConsent' | null;
  /** Whether it may be used in marketing. */
  readonly marketingAllowed: boolean;
}

/** How much of a field is shown. */
export type Visibility = 'full' | 'masked' | 'hidden';

/** Who wants to see which field, and what for. */
export interface VisibilityFacts {
  readonly role: StaffRole;
  readonly field: string;
  /** What it is wanted for; without a purpose nothing is shown. */
  readonly purpose?: string | undefined;
  /** Whether the customer is assigned to this person. */
  readonly assigned: boolean;
  /** Whether it goes into an export. */
  readonly forExport: boolean;
  /**
   * Purposes for which it was collected, as the field’s value on the card has them; left out: the
   * purpose is assumed to be one of them.
   */
  readonly collectedFor?: readonly string[] | undefined;
  /** How the customer's data are kept; left out: active. */
  readonly retention?: RetentionState | undefined;
  /** Id of who looks, for the trail. */
  readonly by?: string | undefined;
  /** Whose data they are, for the trail. */
  readonly customerId?: string | undefined;
}

/** What the trail keeps of one look at a field. */
export interface AuditEntry {
  readonly at: Date;
  /** Id of who looked; `null` when the facts do not say. */
  readonly by: string | null;
  /** Whose data they are; `null` when the facts do not say. */
  readonly customerId: string | null;
  readonly role: StaffRole;
  readonly field: string;
  readonly purpose: string | null;
  readonly forExport: boolean;
  readonly outcome: Visibility;
}

/** How much of a field somebody sees, and the entry for the trail. */
export interface VisibilityRuling extends Ruling<Visibility, CustomerRule> {
  /** What held it back; `null` when it is full. */
  readonly reason:
    | 'role'
    | 'export'
    | 'noPurpose'
    | 'otherPurpose'
    | 'restricted'
    | 'erased'
    | 'unknownField'
    | null;
  readonly audit: AuditEntry;
}

/** A customer's yes or no to giving data to somebody else. */
export interface SharingConsent {
  readonly answer: 'agreed' | 'refused';
  /** Who would get the data. */
  readonly recipient: string;
  readonly at: Date;
}

/** Somebody outside is to get customer data. */
export interface SharingFacts {
  /** Who would get the data: an agency, the maker, an insurer … */
  readonly recipient: string;
  /** A controller decides itself what the data are for; a processor works on our order only. */
  readonly as: 'controller' | 'processor';
  /** Whether a contract with the processor is in force. */
  readonly contract?: boolean | undefined;
  /** In any order; of two at one instant the no decides. Later than `at` is not known yet. */
  readonly consents: readonly SharingConsent[];
}

/** Whether data may be passed on. */
export interface SharingRuling extends Ruling<'allowed' | 'refused', CustomerRule> {
  readonly reason: 'refusedByCustomer' | 'noConsent' | 'noContract' | null;
}

/** Kept and used; kept and not used; gone but for statistics. */
export type RetentionState = 'active' | 'restricted' | 'erased';

/** A law under which data must be kept. */
export interface RetentionFloor {
  /** Which records: `salesArchive`, `repairRecords`, `recallRecords`, `textLogs` … */
  readonly kind: string;
  /** Last day on which they must still be kept; left out: not known, and nothing is erased. */
  readonly until?: LocalDate | undefined;
}

/** Why data are no longer needed. */
export type RetentionEnd = 'deletionRequested' | 'consentWithdrawn' | 'purposeMet' | 'periodOver';

/** What is known about keeping one customer's data. */
export interface RetentionFacts {
  /** When it ended; left out, or later than `at`: the data are in use. */
  readonly endedAt?: Date | undefined;
  /** Every law that asks for storage, in any order. */
  readonly floors: readonly RetentionFloor[];
}

/** How one customer's data are kept; `erased` says that nothing holds them back any more. */
export interface RetentionRuling extends Ruling<RetentionState, CustomerRule> {
  /** Last day of the longest term; `null` without one, or when a term is not known. */
  readonly keepUntilOn: LocalDate | null;
  /** Kind of the term that decides; of equal ones the first by name. */
  readonly heldBy: string | null;
  /** First day on which everything personal may go; `null` while in use or not known. */
  readonly eraseFromOn: LocalDate | null;
}

/** How one customer's data are kept: the state that `advanceRetention` moves. */
export interface RetentionRecord {
  readonly customerId: string;
  readonly state: RetentionState;
  /** When and why the use ended; `null` while in use. */
  readonly ended: { readonly at: Date; readonly reason: RetentionEnd } | null;
  readonly floors: readonly RetentionFloor[];
}

/** Something that happens to the keeping of data. */
export type RetentionEvent =
  | { readonly kind: 'ended'; readonly at: Date; readonly reason: RetentionEnd }
  | { readonly kind: 'floorAdded'; readonly at: Date; readonly floor: RetentionFloor }
  | { readonly kind: 'dayPassed'; readonly at: Date };

/** What the keeping of data asks the host to do. */
export interface RetentionTask {
  readonly key: string;
  readonly kind: 'stopUse' | 'erase';
  readonly customerId: string;
}

/** What the speaker is to the customer, where it is not the owner. */
export type Relation = 'registeredUser' | 'family' | 'friend' | 'colleague' | 'other';

/** What would be spoken about. */
export type Detail = 'vehicle' | 'address' | 'price' | 'general';

/** Who is on the line, and what would be said. */
export interface DisclosureFacts {
  /** Answer to "are you the owner?"; left out: not asked yet. */
  readonly isOwner?: boolean | undefined;
  /** After a no: what the speaker is to the owner. */
  readonly relation?: Relation | undefined;
  readonly detail: Detail;
}

/**
 * Whether a detail may be spoken. `askInstead`: the speaker may say it, we do not read it out;
 * `unknown`: ask first who is speaking.
 */
export interface DisclosureRuling
  extends Ruling<'allowed' | 'askInstead' | 'withheld' | 'unknown', CustomerRule> {}

// --- Merging cards ----------------------------------------------------------------------------

/** By what the better value of two is told. */
export type MergeCriterion = 'newestConfirmed' | 'mostComplete' | 'newestChanged';

/** Two or more cards that are said to be one customer. */
export interface MergeFacts {
  /** In any order; the plan does not depend on it. */
  readonly cards: readonly CardRecord[];
}

/** Which card gives the value of one field, and why. */
export interface FieldDecision {
  readonly field: string;
  /** Customer id of the card whose value wins. */
  readonly from: string;
  /**
   * `onlyValue`: no other card has one; `allAgree`; `joined`: a note, to which the other cards’ notes
   * are added; a criterion; `customerId`: the tie is broken by id.
   */
  readonly why: 'onlyValue' | 'allAgree' | 'joined' | MergeCriterion | 'customerId';
  /** Customer ids of the cards that say something else, sorted. */
  readonly overrules: readonly string[];
}

/**
 * How cards become one, as data. `needsReview`: they differ in what tells people apart, so a person
 * looks first. It holds names of fields and ids, no values.
 */
export interface MergePlan extends Ruling<'ready' | 'needsReview' | 'refused', CustomerRule> {
  readonly reason: 'fewerThanTwo' | 'sameCardTwice' | null;
  /** The card that stays; `null` when refused. */
  readonly survivor: string | null;
  /** The cards that end, sorted. */
  readonly absorbed: readonly string[];
  /**
   * What was looked at, by customer id: a card that moved on needs a new plan, and a confirmation
   * moves it too, by a step of its history.
   */
  readonly of: readonly {
    readonly customerId: string;
    readonly version: number;
    /** Steps that its history had. */
    readonly steps: number;
  }[];
  /** One decision a field, by field name. */
  readonly fields: readonly FieldDecision[];
  /** Fields on which the cards contradict each other, by name. */
  readonly conflicts: readonly string[];
  /** Of these, what tells people apart. */
  readonly identityConflicts: readonly string[];
  /** What is kept of all cards together. */
  readonly keeps: {
    readonly cars: number;
    readonly consents: number;
    readonly pending: number;
    readonly versions: number;
  };
}

/** A plan to be carried out on the very cards it was made for. */
export interface MergeOrder {
  readonly cards: readonly CardRecord[];
  readonly plan: MergePlan;
  readonly by: Actor;
  /** Whether a person has looked; a plan that needs review is refused without it. */
  readonly reviewed: boolean;
  /** Fields whose value somebody chose by hand: field name → customer id. Of a note only that one stays. */
  readonly choices?: Readonly<Record<string, string>> | undefined;
}

/**
 * What it takes to undo a merge: the host keeps it beside the merged card. It holds personal data, so
 * whoever erases the card deletes this too.
 */
export interface MergeUndo {
  readonly survivor: string;
  /** Version of the card right after the merge. */
  readonly mergedVersion: number;
  /** Entries that the history had right after the merge. */
  readonly mergedEntries: number;
  /** All cards as they were, by customer id. */
  readonly cards: readonly CardRecord[];
}

/** The merged card and how to undo it. */
export interface Merged {
  readonly card: CardRecord;
  readonly undo: MergeUndo;
}

/** The cards as they were, and what happened to the merged one since. */
export interface Unmerged {
  /**
   * By customer id. A refusal given since the merge stands on every one of them, a report turned down
   * since waits on none, and a car sold since has left them.
   */
  readonly cards: readonly CardRecord[];
  /** What came since; somebody decides to which card each belongs. */
  readonly later: {
    /** Steps after the merge. */
    readonly steps: readonly CardVersion[];
    /** Reports that wait. */
    readonly pending: readonly ChangeReport[];
    /** A yes or a no; the refusals are on the cards already. */
    readonly consents: readonly ConsentRecord[];
    /** Keys of cars. */
    readonly cars: readonly string[];
  };
}
