import type { Confidence } from '../kernel/dated.js';
import type { Ruling, Text } from '../kernel/ruling.js';
import type { HolidayKnowledge } from '../time/holidays.js';
import type { LocalDate } from '../time/localDate.js';

/** The points at which law and house meet that are decided here. */
export type LawRule = 'L01' | 'L03' | 'L04' | 'L05' | 'L06' | 'L07' | 'L13' | 'L16' | 'L17' | 'L18';

/** A length of time as a statute writes it. */
export interface Duration {
  readonly count: number;
  /** Working days are those of the country that wrote the rule. */
  readonly unit: 'days' | 'workingDays' | 'months' | 'years';
}

/** What a limit counts. */
export type Metric =
  | 'daysSinceStart'
  | 'monthsSinceStart'
  | 'km'
  | 'defectiveAssemblies'
  | 'earlyFaults'
  | 'seriousSafetyRepairs'
  | 'assemblyReplacements'
  | 'partReplacements'
  | 'repairDays'
  | 'repairDaysOfOne'
  | 'sameDefectRepairs'
  | 'daysOfDelay'
  | 'monthsFromBuildToRegistration'
  | 'monthsOfLapse';

/** A limit as data: met above the threshold (`gt`), or at it already (`gte`). */
export interface Limit {
  readonly metric: Metric;
  readonly comparator: 'gt' | 'gte';
  readonly threshold: number;
  /** What is counted, in a word. */
  readonly unit: 'days' | 'months' | 'km' | 'times' | 'kinds';
}

/** Which version of which legal figure was used. */
export interface Citation {
  /** Where the figure stands: its path in the policy. */
  readonly figure: string;
  /** First day on which this version applies. */
  readonly from: LocalDate;
  /** Last day on which it applied; `null` while it still does. */
  readonly until: LocalDate | null;
  /** Statute, notice or page where it stands. */
  readonly reference: string;
  readonly confidence: Confidence;
}

/** What rulings on law share. */
export interface LawRuling<Status extends string> extends Ruling<Status, LawRule> {
  /** The versions of the legal figures that were used. */
  readonly law: readonly Citation[];
  /** Figures among them that nobody has confirmed: they warn, and never block. */
  readonly unverified: readonly string[];
}

/** What a car is to the inspection. */
export type VehicleKind =
  /** Up to six seats. */
  | 'smallPassenger'
  | 'sevenToNineSeater'
  /** 面包车. */
  | 'van'
  /** Ten seats and more. */
  | 'largePassenger'
  | 'truck'
  | 'motorcycle';

/** Private, or for hire. */
export type VehicleUsage = 'private' | 'commercial';

/** One car whose next inspection (年检) is asked for. */
export interface InspectionFacts {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Day of first registration; the dates count from it. */
  readonly registeredOn?: LocalDate | undefined;
  /** Absent: what the policy takes it to be, and said so in `assumed`. */
  readonly vehicleKind?: VehicleKind | undefined;
  /** Absent: what the policy takes it to be, and said so in `assumed`. */
  readonly usage?: VehicleUsage | undefined;
  /** Day printed on the permit or the mark; it wins. */
  readonly printedDueOn?: LocalDate | undefined;
  /** Day of the last pass, or of the last mark; absent: whatever fell due before today is done. */
  readonly passedOn?: LocalDate | undefined;
  /** Day on which the car was built; registered too long after it, a car is never exempt. */
  readonly builtOn?: LocalDate | undefined;
  /** Whether an injury accident or a penalised modification ended the exemption; absent: no. */
  readonly exemptionLost?: boolean | undefined;
}

/** One car, and how far ahead its inspections are listed. */
export interface InspectionListFacts extends InspectionFacts {
  /** Last day that is looked at; included. */
  readonly until: LocalDate;
}

/** Whether the car must come, the mark alone is applied for, or nobody can say. */
export type InspectionKind = 'onSite' | 'markOnly' | 'unknown';

/** One inspection of a car by its regime. */
export interface InspectionDue {
  /** Last day of validity: the end of the anniversary month. */
  readonly dueOn: LocalDate;
  readonly kind: InspectionKind;
  /** First day of the regime that says so. */
  readonly regime: LocalDate;
}

/**
 * When a car is inspected next.
 *
 * `later`: the window is not open, or not known. `open`: it may be done now, the last day included.
 */
export interface InspectionRuling extends LawRuling<'later' | 'open' | 'overdue' | 'unknown'> {
  readonly dueOn: LocalDate | null;
  /** First day on which it may be done; `null` when no rule is known. */
  readonly opensOn: LocalDate | null;
  readonly kind: InspectionKind;
  /** First day of the regime in force on the due day; `null` when none is known. */
  readonly regime: LocalDate | null;
  /** Whether the date is the printed one or follows from the regime. */
  readonly basis: 'printed' | 'regime' | null;
}

/** A reminder a number of days before something ends. */
export interface LeadFacts {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly kind: 'inspection' | 'licence' | 'insurance';
  /** Insurer by the name under which the policy has a day of its own; absent: the day of all others. */
  readonly insurer?: string | undefined;
  /** Last day of validity. */
  readonly endsOn: LocalDate;
  /** Days before that last day on which one would remind. */
  readonly leadDays: number;
}

/** Whether a reminder comes when the customer can already act on it. */
export interface LeadRuling extends LawRuling<'allowed' | 'refused'> {
  /** Day of the reminder. */
  readonly remindOn: LocalDate;
  /** First day on which the customer can act; `null` when no rule is known. */
  readonly opensOn: LocalDate | null;
  /** Whether it comes before a day that nobody has confirmed: a warning, no refusal. */
  readonly warns: boolean;
}

/** Whom the consumer rules on cars (三包) protect: who buys for daily life. */
export type Buyer = 'household' | 'other';

/** What a car is to the consumer rules. */
export type ConsumerCarKind = 'passenger' | 'pickup' | 'other';

/** A car sold, as the consumer rules see it. */
export interface SoldCarFacts {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly buyer?: Buyer | undefined;
  readonly carKind?: ConsumerCarKind | undefined;
  /** Day of the invoice; it chooses the version of the law. */
  readonly invoicedOn?: LocalDate | undefined;
  /** Day of delivery; absent: that of the invoice, and said so in `assumed`. */
  readonly deliveredOn?: LocalDate | undefined;
  /** Kilometres on the odometer. */
  readonly km?: number | undefined;
}

/** Whether the law has a word: no law on that day, or not for this buyer or car. */
export type Reach = 'noLaw' | 'outOfScope' | 'unknown';

/** Whether the legal minimum of free repair still runs. */
export interface LegalTermRuling extends LawRuling<'in' | 'out' | Reach> {
  /** The same for exchange and refund. */
  readonly returns: 'in' | 'out' | null;
  /** Day from which both terms count. */
  readonly startsOn: LocalDate | null;
  /** First day out of free repair by date; the odometer may end it before. */
  readonly repairEndsOn: LocalDate | null;
  /** First day out of exchange and refund by date. */
  readonly returnsEndOn: LocalDate | null;
}

/** Parts of a car that the consumer rules name. */
export type Assembly =
  | 'engine'
  | 'gearbox'
  | 'tractionBattery'
  | 'driveMotor'
  | 'steering'
  | 'brakes'
  | 'suspension'
  | 'driveline'
  | 'emissionControl'
  | 'body';

/** Faults that take a new car back at once. */
export type EarlyFault =
  | 'steeringFailure'
  | 'brakeFailure'
  | 'bodyCracking'
  | 'fuelLeak'
  | 'batteryFire';

/** What happened to a car up to the day of `at`. Whatever is absent did not happen. */
export interface RemedyFacts extends SoldCarFacts {
  /** Assemblies of which the whole or a main part is defective now. */
  readonly defectiveAssemblies?: readonly Assembly[] | undefined;
  readonly earlyFaults?: readonly EarlyFault[] | undefined;
  /** Repairs of serious safety faults. */
  readonly seriousSafetyRepairs?: number | undefined;
  /** Times that an assembly was replaced. */
  readonly assemblyReplacements?: Readonly<Partial<Record<Assembly, number>>> | undefined;
  /** Times that one and the same main part was replaced, by its assembly. */
  readonly partReplacements?: Readonly<Partial<Record<Assembly, number>>> | undefined;
  /** Whether the car is still not right after these repairs, or a new serious fault came. */
  readonly stillFaulty?: boolean | undefined;
  /** Days in repair, all together, as `countRepairDays` counts them. */
  readonly repairDays?: number | undefined;
  /** Days of the longest single repair, waiting for parts included. */
  readonly repairDaysOfOne?: number | undefined;
  /** Repairs of one and the same defect. */
  readonly sameDefectRepairs?: number | undefined;
}

/** What a customer may ask for. */
export type Remedy = 'exchangeOrRefund' | 'replaceAssembly' | 'loanCar';

/** On what ground. */
export type RemedyGround =
  | 'sevenDays'
  | 'earlyAssembly'
  | 'earlySafety'
  | 'seriousFault'
  | 'assemblyReplaced'
  | 'partReplaced'
  | 'repairTime'
  | 'sameDefect'
  | 'loanCar';

/** What the law gives the customer for what happened. */
export interface RemedyRuling extends LawRuling<'entitled' | 'none' | Reach> {
  /** The strongest first. */
  readonly remedies: readonly Remedy[];
  readonly grounds: readonly RemedyGround[];
  /** Day of a repair from which a car or the fare is due; `null` without that remedy. */
  readonly loanCarFromDay: number | null;
}

/** A complaint as the law sees it; what is absent has not happened. */
export interface LegalClockFacts {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Day on which the store received the complaint. */
  readonly receivedOn?: LocalDate | undefined;
  /** Day on which the customer asked for repair, exchange or refund. */
  readonly demandedOn?: LocalDate | undefined;
  /** Day on which the authority (12315) received the complaint. */
  readonly submittedOn?: LocalDate | undefined;
  /** Day on which the authority accepted it; it chooses the version of the law. */
  readonly acceptedOn?: LocalDate | undefined;
  /** Days taken by tests, which are not counted, in the unit of the mediation; absent: none. */
  readonly testDays?: number | undefined;
  /** Day on which the car was handed over. */
  readonly deliveredOn?: LocalDate | undefined;
  /** Day on which the defect was found. */
  readonly defectFoundOn?: LocalDate | undefined;
}

/** The clocks that run by law beside the house's own. */
export type LegalClockName =
  | 'tellConsumer'
  | 'remedyAnswer'
  | 'remedyCompletion'
  | 'deliberateDelay'
  | 'authorityAccepts'
  | 'mediationEnds'
  | 'burdenOfProof';

/** One clock; no house can pause or lengthen it. */
export interface LegalClock {
  readonly clock: LegalClockName;
  readonly rule: LawRule;
  readonly startedOn: LocalDate;
  /** Last day in time; a deadline is the end of it. */
  readonly dueOn: LocalDate;
  /** The earliest it can become once its year is published; `null` when nothing is known of it. */
  readonly earliest: LocalDate | null;
  readonly latest: LocalDate | null;
  /** How well the holidays it crosses are known; `null` for clocks of calendar days. */
  readonly holidays: HolidayKnowledge | null;
  readonly status: 'running' | 'passed';
}

/** The legal clocks of one complaint, the nearest first. */
export interface LegalClocksRuling extends LawRuling<'running' | 'passed' | 'none'> {
  readonly clocks: readonly LegalClock[];
  /** Whether the dealer must prove that the car was right; `null` when that cannot be said. */
  readonly dealerProves: boolean | null;
}

/** Records that a law wants kept. */
export type RecordKind =
  | 'salesArchive'
  | 'repairRecord'
  | 'recallRecord'
  | 'smsLog'
  | 'callBackRecord'
  | 'impactAssessment';

/** What is held about a person who wants it erased. */
export interface LegalRetentionFacts {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Every record, with its own day. */
  readonly records: readonly { readonly kind: RecordKind; readonly on: LocalDate }[];
}

/**
 * Whether data may be erased.
 *
 * `restrict`: some law still wants a record kept; until then nothing but storing and protecting it.
 */
export interface LegalRetentionRuling extends LawRuling<'erase' | 'restrict'> {
  /** First day on which no floor stands in the way any more; `null` when none does. */
  readonly eraseFrom: LocalDate | null;
  /** The record whose floor ends last. */
  readonly heldBy: RecordKind | null;
}

/** Until when a law wants records of a kind kept. */
export interface LegalFloor {
  readonly kind: RecordKind;
  /** Last day on which they must still be kept. */
  readonly until: LocalDate;
}

/** A cap on contacts: at most so many within a span of hours or days. */
export interface FrequencyCap {
  readonly most: number;
  readonly per: number;
  readonly unit: 'hours' | 'days';
}

/** A legal cap with its version. */
export interface LegalCap extends FrequencyCap {
  readonly reference: string;
  readonly confidence: Confidence;
}

/** Places and trades with rules of their own on calling customers. */
export type ContactPresetName =
  | 'CN'
  | 'CN-insurance'
  | 'US'
  | 'US-FL'
  | 'CA'
  | 'FR'
  | 'GB'
  | 'AU'
  | 'NZ'
  | 'IN';

/** Hours without contacts, in the form that call windows read. */
export interface QuietBand {
  /** `L08` for hours from outside; the house's own rule where the preset is mere policy. */
  readonly rule: 'L08' | 'CALL-01' | 'CALL-02' | 'CALL-09';
  /** `HH:MM`. */
  readonly from: string;
  /** `HH:MM`, up to `24:00`. */
  readonly until: string;
  /** ISO weekdays 1–7; absent: every day. */
  readonly weekdays?: readonly number[];
  /** Holds on public holidays, which the calendar of the call windows names. */
  readonly holidays?: true;
  /** ISO 3166-1 alpha-2 of the country whose holidays these are: a calendar of another is refused. */
  readonly holidaysOf?: string;
  /** Purposes that it governs; absent: all. */
  readonly purposes?: readonly ('insurance' | 'promotion')[];
  /** Legal hours that nothing opens; never on a figure that nobody has confirmed. */
  readonly hard?: true;
  readonly since?: LocalDate;
  readonly before?: LocalDate;
  readonly reference?: string;
}

/** Quiet hours of a place on a day, ready to be laid over a call-window policy. */
export interface QuietHours {
  /** Hours without calls, by name. */
  readonly bands: Readonly<Record<string, QuietBand>>;
  /** Hours without written messages, by name. */
  readonly textBands: Readonly<Record<string, QuietBand>>;
  /** Caps on marketing contacts. */
  readonly caps: readonly LegalCap[];
  /** Where the hours stand. */
  readonly reference: string;
  /** How sure we are of the least sure of these figures. */
  readonly confidence: Confidence;
  /** Whether a figure is not confirmed. */
  readonly unverified: boolean;
}

/** Whether a customer must have said yes, or must not have said no. */
export type ConsentRegime = 'optIn' | 'optOut';

/** What else a place wants of marketing contacts on a day. */
export interface ContactTerms {
  /** For calls; `null` when no rule is known. */
  readonly calls: ConsentRegime | null;
  /** For written messages. */
  readonly texts: ConsentRegime | null;
  /** Until when a refusal must be honoured; a count of 0: at once. */
  readonly honourRefusalWithin: Duration | null;
  /** How long a refusal stands at least. */
  readonly refusalStands: Duration | null;
  /** Words that mean no, in lower case. */
  readonly optOutWords: readonly string[];
  /** Whether one no ends all contacts of the sender. */
  readonly revokesAll: boolean | null;
  readonly law: readonly Citation[];
  readonly unverified: readonly string[];
}

/** Who wins where a law, or a trade's practice, meets a rule of the house. */
export type Winner = 'law' | 'house' | 'stricter' | 'maker' | 'both';

/** One point at which law and house meet. */
export interface Meeting {
  readonly id: string;
  readonly topic: Text;
  /** Rules of the house that it touches. */
  readonly rules: readonly string[];
  readonly wins: Winner;
  /** How both are kept. */
  readonly how: Text;
}
