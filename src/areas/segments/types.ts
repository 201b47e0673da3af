import type { Condition, ConditionStatus, Explanation } from '../../foundation/conditions/types.js';
import type { CustomerCard, Dossier, Vehicle } from '../../foundation/dealership/types.js';
import type { Location } from '../../foundation/kernel/location.js';
import type { Reason, Ruling, Text } from '../../foundation/kernel/ruling.js';
import type { LocalDate } from '../../foundation/time/localDate.js';

/** The rules that this area decides. */
export type SegmentRule =
  | 'SEG-01'
  | 'SEG-02'
  | 'SEG-03'
  | 'SEG-04'
  | 'SEG-05'
  | 'SEG-06'
  | 'SEG-07'
  | 'SEG-08'
  | 'SEG-09'
  | 'SEG-10';

/** The thirteen consumer characteristics, in the order in which they are asked for. */
export type ConsumerAttribute =
  | 'gender'
  | 'age'
  | 'income'
  | 'hobbies'
  | 'consumption'
  | 'personality'
  | 'outlook'
  | 'interests'
  | 'attitude'
  | 'values'
  | 'payment'
  | 'media'
  | 'rhythm';

/** When somebody gets up, works and goes to bed, in their own wall-clock times `HH:MM`. */
export interface DailyRhythm {
  readonly wakeAt?: string | undefined;
  readonly workFrom?: string | undefined;
  readonly workUntil?: string | undefined;
  readonly sleepAt?: string | undefined;
}

/**
 * What consultants and specialists learned about a person beside the card. An empty list and a blank
 * text say nothing was recorded; a text is in the host's own words.
 */
export interface ConsumerTraits {
  /** Income band, in the host's words. */
  readonly income?: string | undefined;
  /** Hobbies; the same tags may stand under `interests`. */
  readonly hobbies?: readonly string[] | undefined;
  /** Consumption habits. */
  readonly consumption?: readonly string[] | undefined;
  /** Personality, in the host's words. */
  readonly personality?: string | undefined;
  /** Outlook on life. */
  readonly outlook?: readonly string[] | undefined;
  /** Interests. */
  readonly interests?: readonly string[] | undefined;
  /** Attitude towards the store, in the host's words. */
  readonly attitude?: string | undefined;
  /** Values. */
  readonly values?: readonly string[] | undefined;
  /** Payment habit, in the host's words. */
  readonly payment?: string | undefined;
  /** Mass media that the person follows. */
  readonly media?: readonly string[] | undefined;
  /** When the person gets up, works and sleeps; one known time is enough. */
  readonly rhythm?: DailyRhythm | undefined;
}

/** What the consumer characteristics are read from. */
export interface ConsumerFacts {
  /** Gender, birth date, and in which calendar the birthday is kept. */
  readonly card: Pick<CustomerCard, 'gender' | 'birthDate' | 'birthCalendar'>;
  /** What else is known about the person. */
  readonly traits?: ConsumerTraits | undefined;
}

/** The thirteen characteristics of one person: personal data, unlike the ruling about them. */
export interface ConsumerVector {
  readonly gender: 'female' | 'male' | null;
  /** Whole years on the day. */
  readonly age: number | null;
  readonly income: string | null;
  readonly hobbies: readonly string[] | null;
  readonly consumption: readonly string[] | null;
  readonly personality: string | null;
  readonly outlook: readonly string[] | null;
  readonly interests: readonly string[] | null;
  readonly attitude: string | null;
  readonly values: readonly string[] | null;
  readonly payment: string | null;
  readonly media: readonly string[] | null;
  readonly rhythm: DailyRhythm | null;
}

/** How fully a person is known. `missing` names the characteristics that are not. */
export interface ConsumerRuling extends Ruling<'complete' | 'partial' | 'unknown', 'SEG-02'> {
  /** The characteristics that are known, in the order of the thirteen. */
  readonly known: readonly ConsumerAttribute[];
  /** How many of the thirteen are known. */
  readonly knownCount: number;
  /** `<25`, `25–34` … `55+` by the policy's limits; `null` when the age is not known. */
  readonly ageBand: string | null;
}

/** The car whose model is asked for. */
export type ModelFacts = Pick<Vehicle, 'model'>;

/** Which model segment a car belongs to. */
export interface ModelRuling
  extends Ruling<'classified' | 'otherModel' | 'unclassified', 'SEG-04'> {
  /** Key of the catalogue, or `otherModel`; `null` when the model is not known. */
  readonly segment: string | null;
}

/** Where a customer lives, seen from the store: within the inner limit, in the road ring, beyond. */
export type Ring = 'core' | 'ring' | 'outside';

/** What tells how far away a customer lives. */
export interface ResidenceFacts {
  /** Kilometres by road, with decimals, where a map service gave them. */
  readonly roadKm?: number | undefined;
  /** Where the customer lives. */
  readonly home?: Location | undefined;
  /** Where the store stands. */
  readonly store?: Location | undefined;
}

/** How near a customer lives. `assumed` names the road distance where it was estimated. */
export interface ResidenceRuling extends Ruling<Ring | 'unclassified', 'SEG-05'> {
  /** Whether the customer lives in the core or the ring; `null` when not known. */
  readonly nearby: boolean | null;
  /** Whether the distance was given by road or estimated from the straight line. */
  readonly basis: 'road' | 'straightLine' | null;
}

/** How many customers live where; summaries of parts add up to that of the whole. */
export interface ResidenceSummary {
  readonly core: number;
  readonly ring: number;
  readonly outside: number;
  /** Customers of whom no distance is known; they are no part of the share. */
  readonly unclassified: number;
}

/** Where a customer lives, as administrations or the store's own map call it. */
export interface BlockFacts {
  /** Code or name of the district or grid cell. */
  readonly district?: string | undefined;
}

/** Which block a customer belongs to. */
export interface BlockRuling extends Ruling<'inBlock' | 'outOfArea' | 'unclassified', 'SEG-06'> {
  /** Key of the block; without a block table the district itself; `null` in neither. */
  readonly block: string | null;
}

/** A block that is to be worked, and everyone among whom its customers are looked for. */
export interface BlockListFacts {
  /** Key of the block, `outOfArea` for those in none. */
  readonly block: string;
  readonly customers: readonly (BlockFacts & { readonly customerId: string })[];
}

/** The customers of one block. `missing` is not empty when the district of somebody is not known. */
export interface BlockListRuling extends Ruling<'listed' | 'empty', 'SEG-06'> {
  /** Ids, by code unit. */
  readonly customers: readonly string[];
  /** Ids of those whose district is not known, by code unit. */
  readonly unclassified: readonly string[];
}

/**
 * Where a car stands in its life with the owner: a cut for marketing only. Whether a repair is free
 * is never read from it.
 */
export type LifecycleStage =
  | 'preFirstService'
  | 'firstServiceDue'
  | 'inWarranty'
  | 'postWarranty'
  | 'replacementLikely'
  | 'resaleRisk';

/** What the stage of one car is read from. */
export interface LifecycleFacts {
  /** Day on which this owner bought the car. */
  readonly purchasedOn?: LocalDate | undefined;
  /** Day of first registration; earlier than the purchase it makes the car a used one. */
  readonly registeredOn?: LocalDate | undefined;
  /** Whether the owner bought it used; left out: as the two days tell. */
  readonly boughtUsed?: boolean | undefined;
  /** Whole kilometres now, as far as they are known; never an old reading. */
  readonly kmNow?: number | undefined;
  /** Whether the free service has been done. */
  readonly freeServiceDone: boolean;
  /** Model in the host's words, for a maker's booklet with figures of its own. */
  readonly model?: string | undefined;
}

/** The stage of one car, and when time alone moves it on. */
export interface LifecycleRuling extends Ruling<LifecycleStage | 'unknown', 'SEG-07'> {
  /** Whether the span of the free service went by without it; told in `inWarranty` only. */
  readonly freeServiceMissed: boolean;
  /** Day from which the warranty figures count: the purchase, of a used car the registration. */
  readonly countedFrom: LocalDate | null;
  /** Day on which the stage changes next, if the mileage stays; `null` when it does not. */
  readonly nextChangeOn: LocalDate | null;
  /** Where the figures of the free service come from; `null` where they did not matter, as once it is done. */
  readonly freeServiceSource: 'model' | 'default' | null;
}

/** What the store does for an owner in a stage of the car's life. */
export type InteractionKind =
  | 'usageTips'
  | 'firstServiceReminder'
  | 'freeServiceBooking'
  | 'maintenanceReminders'
  | 'satisfactionCalls'
  | 'loyaltyOffers'
  | 'extendedWarranty'
  | 'tradeInOffers'
  | 'upgradeOffers'
  | 'testDriveInvitations'
  | 'ownershipCheck'
  | 'usedCarValuation'
  | 'winBackCare';

/** The cars of one customer with their stages, in any order. */
export interface InteractionFacts {
  readonly cars: readonly { readonly car: string; readonly stage: LifecycleStage | 'unknown' }[];
}

/** What one car asks for. */
export interface CarInteractions {
  readonly car: string;
  readonly stage: LifecycleStage | 'unknown';
  /** In the order in which they are to be made; empty where the stage is not known. */
  readonly kinds: readonly InteractionKind[];
}

/** One kind of interaction, with all cars that ask for it. */
export interface MergedInteraction {
  readonly kind: InteractionKind;
  /** Keys of the cars, by code unit. */
  readonly cars: readonly string[];
}

/** How a customer is to be met: a list for each car, and all of it as one contact a day. */
export interface InteractionRuling extends Ruling<'planned' | 'nothing' | 'unknown', 'SEG-08'> {
  /** One list a car, by key. */
  readonly cars: readonly CarInteractions[];
  /** The lists as one: first what each car asks for first, each kind once. */
  readonly merged: readonly MergedInteraction[];
  /** How many of these may be a contact of their own on one day; limits in force may say less. */
  readonly contactsPerDay: number;
}

/** A rung of the relationship ladder, or one of its two side states. */
export type RelationshipStage =
  | 'potential'
  | 'intending'
  | 'closed'
  | 'held'
  | 'member'
  | 'vip'
  | 'lost'
  | 'wonBack';

/** What moves a customer on the ladder. */
export type RelationshipEventKind =
  | 'contactCaptured'
  | 'contractSigned'
  | 'contractCancelled'
  | 'handedOver'
  | 'deliveryChecked'
  | 'becameMember'
  | 'becameVip'
  | 'membershipEnded'
  | 'lost'
  | 'visited';

/** Something that happened between a customer and a store. */
export interface RelationshipEvent {
  /** The host's id; an id that is known already changes nothing. */
  readonly id: string;
  readonly kind: RelationshipEventKind;
  readonly at: Date;
}

/** One step that a customer took. */
export interface RelationshipStep {
  readonly stage: RelationshipStage;
  /** From when on. */
  readonly at: Date;
  /** Id of the event; `null` where time alone did it. */
  readonly eventId: string | null;
}

/** Where a customer stands with one store, and how they came there. Plain data: keep it as it is. */
export interface RelationshipState {
  readonly stage: RelationshipStage;
  /** Whether a customer who has a car of ours also intends to buy a further one. */
  readonly intendsFurtherCar: boolean;
  /** Hand-over of the first car, while its check is still open. */
  readonly handedOverAt: Date | null;
  /** The membership that lasts, whatever the stage; `null` without one. */
  readonly membership: 'member' | 'vip' | null;
  /** The steps so far, oldest first. */
  readonly history: readonly RelationshipStep[];
  /** Ids of the events so far. */
  readonly eventIds: readonly string[];
}

/** Everything that happened between a customer and a store, in any order. */
export interface RelationshipFacts {
  readonly events: readonly RelationshipEvent[];
}

/** Where a customer stands on the ladder at one moment. */
export interface RelationshipRuling extends Ruling<RelationshipStage, 'SEG-09'> {
  readonly intendsFurtherCar: boolean;
  /** The membership that lasts, whatever the stage; `null` without one. */
  readonly membership: 'member' | 'vip' | null;
  /** Since when; `null` for a potential customer. */
  readonly sinceAt: Date | null;
  /** When time alone changes the stage; `null` when it does not. */
  readonly nextChangeAt: Date | null;
  /** The steps so far, oldest first. */
  readonly history: readonly RelationshipStep[];
}

/** The best fifth, the middle, the rest. */
export type ValueClass = 'A' | 'B' | 'C';

/** A gross profit, on the local day on which it was made; integer fen, a loss is negative. */
export interface DatedProfit {
  readonly on: LocalDate;
  readonly grossProfitFen: number;
}

/** What a customer's value is read from. Left out is not known; an empty list is none. */
export interface ValueFacts {
  /** Gross profits from this customer, in any order. */
  readonly profits?: readonly DatedProfit[] | undefined;
  /** Gross profits from buyers whom this customer referred; left out: none. */
  readonly referredProfits?: readonly DatedProfit[] | undefined;
}

/** The value of one customer. */
export interface ValueRuling extends Ruling<'known' | 'unknown', 'SEG-10'> {
  /** Integer fen; `null` when not known. */
  readonly valueFen: number | null;
}

/**
 * How often each number occurs in a population, as two columns. Exact; summaries of parts merge to
 * that of the whole, in any order.
 */
export interface RankSummary {
  /** How many were counted. */
  readonly count: number;
  /** How many had no number; they are no part of the ranking. */
  readonly unknown: number;
  /** Each number once, the greatest first. */
  readonly numbers: readonly number[];
  /** How many have it. */
  readonly counts: readonly number[];
}

/** One customer's value and tags against the whole population. */
export interface ValueClassFacts {
  /** Integer fen; left out when not known. */
  readonly valueFen?: number | undefined;
  /** Tags that apply; they may choose the strategy. */
  readonly tags: readonly CustomerTag[];
  /** The values of everybody, this customer included. */
  readonly population: RankSummary;
}

/** The value class of a customer, and the strategy for it. */
export interface ValueClassRuling extends Ruling<ValueClass | 'unclassified', 'SEG-10'> {
  /** The least value of class A; `null` when nobody is in it. */
  readonly classAFromFen: number | null;
  /** The least value of class B or better; `null` when nobody is in either. */
  readonly classBFromFen: number | null;
  /** Id of the strategy, from the policy; `null` when unclassified. */
  readonly strategyId: string | null;
}

/** What the file tells about a customer's ways. */
export type CustomerTag =
  | 'frequentTraveller'
  | 'highSpend'
  | 'priceSensitive'
  | 'warrantyOnly'
  | 'newParent';

/** A family event that staff were told of. */
export interface FamilyEvent {
  readonly kind: 'newChild' | 'other';
  readonly on: LocalDate;
}

/** What the tags are read from: the visits of a dossier, and what it does not hold. */
export interface TagFacts {
  readonly visits: Dossier['visits'];
  /** Kilometres a day of each car, by its key; the most driven one counts. */
  readonly kmPerDay?: Readonly<Record<string, number>> | undefined;
  /** Days on which an offer of work was turned down for its price; left out: not recorded. */
  readonly declinedForPriceOn?: readonly LocalDate[] | undefined;
  /** Family events; left out: not recorded. */
  readonly familyEvents?: readonly FamilyEvent[] | undefined;
}

/** Whether one tag applies. */
export interface TagStanding {
  readonly tag: CustomerTag;
  readonly status: ConditionStatus;
  /** A sensitive tag is for the staff who look after this customer, and for nobody else. */
  readonly visibility: 'staff' | 'assignedCareStaff';
}

/** The tags of one customer. `missing` names what kept a tag unknown. */
export interface TagRuling extends Ruling<'tagged' | 'untagged' | 'unknown', 'SEG-10'> {
  /** All tags in their fixed order. */
  readonly tags: readonly TagStanding[];
}

/** One customer's visits, for recency, frequency and spending. */
export interface RfmFacts {
  readonly visits: Dossier['visits'];
}

/** Recency, frequency and spending of a whole population. */
export interface RfmSummary {
  /** Epoch days of the last visits. */
  readonly recency: RankSummary;
  /** Visits in the window. */
  readonly frequency: RankSummary;
  /** Integer fen in the window. */
  readonly monetary: RankSummary;
}

/** One customer against the whole population. */
export interface RfmScoreFacts extends RfmFacts {
  /** Everybody, this customer included. */
  readonly population: RfmSummary;
}

/** Fifths, 5 the best: how lately, how often, and for how much a customer came. */
export interface RfmRuling extends Ruling<'scored' | 'unknown', 'SEG-10'> {
  readonly recency: number | null;
  readonly frequency: number | null;
  readonly monetary: number | null;
  /** The three digits in a row, such as `543`; `null` when one is not known. */
  readonly code: string | null;
}

/** A label in one dimension; `unclassified` where the facts for it are missing. */
export interface CarLabel {
  /** Key of the car. */
  readonly car: string;
  readonly value: string;
}

/** The four dimensions of one customer. `missing` names what kept one of them unclassified. */
export interface DimensionRuling
  extends Ruling<'classified' | 'partly' | 'unclassified', SegmentRule> {
  /** Age band, or `unclassified`. */
  readonly consumer: string;
  /** One label a car in use, by key. */
  readonly models: readonly CarLabel[];
  /** `core`, `ring`, `outside` or `unclassified`. */
  readonly residence: string;
  /** Key of the block, `outOfArea` or `unclassified`. */
  readonly block: string;
  /** One stage a car in use, by key. */
  readonly purchaseTimes: readonly CarLabel[];
}

/**
 * A customer as segments see them. A dossier fits as it is; what it does not hold may stand beside
 * it. What is dated after the moment is not known yet and is not read.
 */
export interface SegmentFacts extends Dossier {
  /** Where the store stands. */
  readonly storeLocation?: Location | undefined;
  /** Kilometres by road from the customer's home to the store. */
  readonly roadKm?: number | undefined;
  /** Whole kilometres now of each car, by its key, where they are known. */
  readonly kmNow?: Readonly<Record<string, number>> | undefined;
  /** Kilometres a day of each car, by its key. */
  readonly kmPerDay?: Readonly<Record<string, number>> | undefined;
  /** What consultants and specialists learned about the person. */
  readonly traits?: ConsumerTraits | undefined;
  /** Days on which an offer of work was turned down for its price. */
  readonly declinedForPriceOn?: readonly LocalDate[] | undefined;
  /** Where the customer stands by the rules of churn. */
  readonly churn?: 'active' | 'atRisk' | 'lost' | 'gone' | undefined;
  /** The value class. */
  readonly valueClass?: ValueClass | undefined;
  /** Where the customer stands on the relationship ladder. */
  readonly relationship?: RelationshipStage | undefined;
  /** The host's own facts, declared in the policy. */
  readonly more?: Readonly<Record<string, unknown>> | undefined;
}

/** Who is meant by a segment, and what is done with it. */
export interface SegmentDefinition {
  readonly name: Text;
  /** Raised by the owner whenever the meaning changes. */
  readonly version: string;
  /** Who answers for the definition, in the host's words. */
  readonly owner: string;
  /** Reference of the marketing plan that follows from it; left out: none yet. */
  readonly plan?: string | undefined;
  /** Of several segments the one with the lowest number wins. */
  readonly priority: number;
  /** Whether it rests on a profile of the person: then the customer may opt out of it. */
  readonly profiling: boolean;
  /** Asked of each car in use; a customer with no car in use is asked once, without one. */
  readonly condition: Condition;
}

/** Where a customer stands with one segment. */
export interface SegmentStanding {
  readonly segment: string;
  /** Version of the definition. */
  readonly version: string;
  readonly status: ConditionStatus;
  /** Keys of the cars with which the customer is in; empty without a car in use. */
  readonly cars: readonly string[];
  /** Facts whose absence kept the answer unknown. */
  readonly missing: readonly string[];
}

/** Which segments a customer belongs to. `unclassified` is in none, and unknown in at least one. */
export interface SegmentationRuling
  extends Ruling<'classified' | 'unclassified' | 'noSegment', 'SEG-03'> {
  /** Every defined segment, the lowest priority number first, then by key. */
  readonly standings: readonly SegmentStanding[];
  /** The segment that wins; one that is unknown never does. */
  readonly winner: string | null;
  /** Plan of the winner. */
  readonly plan: string | null;
  /** The one that wins without any profile, for customers and channels that opted out of profiling. */
  readonly winnerWithoutProfile: string | null;
  /** Plan of `winnerWithoutProfile`. */
  readonly planWithoutProfile: string | null;
  /** Keys of the segments that are unknown. */
  readonly unclassified: readonly string[];
}

/** One segment that a customer enters or leaves. */
export interface SegmentChange {
  readonly segment: string;
  readonly from: ConditionStatus;
  readonly to: ConditionStatus;
}

/** The next time at which a customer changes segment although nothing new is recorded. */
export interface SegmentChangeRuling extends Ruling<'changes' | 'stays', 'SEG-03'> {
  /** `null` when nothing changes within ten years. */
  readonly nextChangeAt: Date | null;
  /** What changes then, in the order of the standings. */
  readonly changes: readonly SegmentChange[];
}

/** Why a customer is in, out or unknown: one reason a segment and car, with the whole tree. */
export interface SegmentReason extends Reason<'SEG-03'> {
  readonly segment: string;
  /** Key of the car that was asked about; `null` without a car in use. */
  readonly car: string | null;
  readonly tree: Explanation;
}

/** One rule of a rule group, as React Query Builder writes it. */
export interface RuleGroupRule {
  readonly field: string;
  readonly operator: string;
  readonly value: unknown;
  readonly valueSource: 'value';
}

/** A group of rules, as React Query Builder writes it. */
export interface RuleGroup {
  readonly combinator: 'and' | 'or';
  readonly not: boolean;
  readonly rules: readonly (RuleGroup | RuleGroupRule)[];
}

/** The facts of `dossierCatalogue`, on which conditions of segments may rest. */
export type DossierFact =
  | 'customerKind'
  | 'cardStatus'
  | 'gender'
  | 'age'
  | 'birthDate'
  | 'birthdayThisMonth'
  | 'region'
  | 'district'
  | 'block'
  | 'home'
  | 'distanceKm'
  | 'ring'
  | 'preferredChannel'
  | 'promotionConsent'
  | 'cars'
  | 'models'
  | 'lastVisitOn'
  | 'visits'
  | 'servicesElsewhere'
  | 'spentFen'
  | 'lastContactOn'
  | 'openComplaint'
  | 'openClaim'
  | 'isMember'
  | 'tier'
  | 'points'
  | 'frequentTraveller'
  | 'highSpend'
  | 'priceSensitive'
  | 'warrantyOnly'
  | 'churn'
  | 'valueClass'
  | 'relationship'
  | 'income'
  | 'hobbies'
  | 'consumption'
  | 'personality'
  | 'outlook'
  | 'interests'
  | 'attitude'
  | 'values'
  | 'payment'
  | 'media'
  | 'model'
  | 'modelSegment'
  | 'fuel'
  | 'usage'
  | 'purchasedOn'
  | 'registeredOn'
  | 'kmNow'
  | 'stage'
  | 'freeServiceDone'
  | 'freeServiceMissed'
  | 'insuranceExpiresOn'
  | 'inspectionDueOn';
