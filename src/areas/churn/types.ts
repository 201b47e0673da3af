import type {
  Channel,
  Contact,
  CustomerCard,
  Membership,
  OpenCase,
  Vehicle,
  Visit,
} from '../../foundation/dealership/types.js';
import type { Ruling } from '../../foundation/kernel/ruling.js';
import type { LocalDate } from '../../foundation/time/localDate.js';

/** The rules that this area decides. */
export type ChurnRule = 'CHN-01' | 'CHN-02' | 'CHN-04';

/** Where a customer stands: still coming, about to be lost, lost, no longer ours to win, or not known. */
export type ChurnStatus = 'active' | 'atRisk' | 'lost' | 'gone' | 'unknown';

/** Why a customer is out of the lists: nothing that care could win back. */
export type GoneReason = 'carSold' | 'moved' | 'deceased';

/**
 * What churn detection needs to know about one customer. A dossier fits as it is.
 *
 * Lists may come in any order. Days after the day of `at` are not known yet and are not read.
 */
export interface ChurnFacts {
  /** What the card says: sold, moved and deceased are gone. */
  readonly card: Pick<CustomerCard, 'status'>;
  /** All cars of the customer, former ones included; the purchase of each was a visit. */
  readonly vehicles: readonly Pick<Vehicle, 'status' | 'purchasedOn'>[];
  /** All visits, services done elsewhere included; these count for nothing. */
  readonly visits: readonly Pick<Visit, 'on' | 'kind'>[];
  /** Usual days between two services of the car; only definitions by own interval read it. */
  readonly ownIntervalDays?: number | undefined;
}

/** Where one customer stands by one definition of loss, and when that changes if nobody comes. */
export interface ChurnRuling extends Ruling<ChurnStatus, ChurnRule> {
  /** The definition that spoke: `house`, or a name from the policy's `definitions`. */
  readonly definition: string;
  /** Day of the last visit or car purchase; `null` when there was none, or the customer is gone. */
  readonly lastVisitOn: LocalDate | null;
  /** First day on which the customer counts as at risk. */
  readonly atRiskOn: LocalDate | null;
  /** First day on which the customer counts as lost. */
  readonly lostOn: LocalDate | null;
  /** Day on which the status changes next without a visit; `null` when it stays. */
  readonly nextChangeOn: LocalDate | null;
  /** Why the customer is gone; `null` for everyone else. */
  readonly goneReason: GoneReason | null;
}

/** Where a car is in its life, in the words of SEG-07. */
export type CarStage =
  | 'preFirstService'
  | 'firstServiceDue'
  | 'inWarranty'
  | 'postWarranty'
  | 'replacementLikely'
  | 'resaleRisk'
  | 'unknown';

/** One car and its stage. */
export interface StagedCar {
  /** Key of the car. */
  readonly car: string;
  readonly stage: CarStage;
}

/** How far away a customer lives, in the words of SEG-05. */
export type LivesIn = 'core' | 'ring' | 'outside';

/** Whether the customer was satisfied when last asked, as the questionnaire found (QST-05). */
export type Verdict = 'satisfied' | 'dissatisfied' | 'unknown';

/**
 * What the screening list shows of one customer. A dossier fits, with the channels beside it on
 * which the customer may be contacted.
 *
 * Lists may come in any order; what is dated after `at` is not known yet.
 */
export interface ScreenedCustomer {
  readonly card: Pick<CustomerCard, 'customerId' | 'status'>;
  readonly vehicles: readonly Pick<
    Vehicle,
    'vehicleId' | 'vin' | 'plate' | 'status' | 'purchasedOn'
  >[];
  readonly visits: readonly Pick<Visit, 'on' | 'kind' | 'amountFen' | 'serviceAdvisor'>[];
  readonly contacts: readonly Pick<Contact, 'at' | 'purpose'>[];
  /** Of ended ones neither tier nor points are shown. */
  readonly memberships: readonly Pick<Membership, 'tier' | 'points' | 'endsOn'>[];
  readonly openCases: readonly Pick<OpenCase, 'kind' | 'openedAt'>[];
  /** Channels that the customer has not refused. */
  readonly permittedChannels: readonly Channel[];
  /** Where the cars are in their lives; absent: not looked at. */
  readonly stages?: readonly StagedCar[] | undefined;
  /** Where the customer lives; absent: not known. */
  readonly ring?: LivesIn | undefined;
  /** Verdicts of the follow-ups on record; absent: none. */
  readonly verdicts?: readonly { readonly at: Date; readonly verdict: Verdict }[] | undefined;
}

/** Everyone among whom the lost are looked for. */
export interface ScreeningFacts {
  readonly customers: readonly ScreenedCustomer[];
}

/** How a lost customer is approached: an open complaint is settled before anything is offered. */
export type Approach = 'complaintFirst' | 'winBack';

/** One lost customer on the list to be worked. */
export interface ScreeningRow {
  readonly customerId: string;
  /** Keys of the cars in use. */
  readonly cars: readonly string[];
  /** Stages of the cars in use, as far as they were given. */
  readonly stages: readonly StagedCar[];
  /** Where the customer lives; `null` when not given. */
  readonly ring: LivesIn | null;
  readonly lastVisitOn: LocalDate;
  /** Whole calendar months since the last visit. */
  readonly monthsAway: number;
  /** Integer fen of the visits to the store in the months that the policy names. */
  readonly spentFen: number;
  /** Points of all running memberships together; `null` when none runs. */
  readonly points: number | null;
  /** Tier of the running membership with the most points; `null` when none runs. */
  readonly tier: string | null;
  /** The latest verdict, of two at one instant the worse; `null` when there is none. */
  readonly lastVerdict: Verdict | null;
  readonly approach: Approach;
  /** Who looked after the last visit; `null` when not known. */
  readonly serviceAdvisor: string | null;
  /** The latest win-back contact, however it ended; `null` when there was none. */
  readonly lastWinBackAt: Date | null;
  /** Channels that are left; refused ones are removed. */
  readonly channels: readonly Channel[];
}

/** The lost customers, the most valuable first: by spend, then points, then id. */
export interface ScreeningRuling extends Ruling<'listed' | 'empty', ChurnRule> {
  readonly rows: readonly ScreeningRow[];
}
