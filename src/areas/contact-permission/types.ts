import type {
  Channel,
  ConsentRecord,
  Contact,
  ContactPurpose,
  CustomerCard,
} from '../../foundation/dealership/types.js';
import type { Ruling } from '../../foundation/kernel/ruling.js';
import type { LocalDate } from '../../foundation/time/localDate.js';

/**
 * The rules that this area decides; `L09` stands for consent that the law asks for, `L11` for a cap that
 * it sets.
 */
export type ContactPermissionRule = 'PRIV-04' | 'REM-11' | 'L09' | 'L11';

/** Exempt notices are free; whatever carries an offer is promotion; the rest is care. */
export type ContactClass = 'exempt' | 'care' | 'promotion';

/** Why a contact is not permitted. */
export type BlockReason =
  | 'deceased'
  | 'moved'
  | 'carSold'
  | 'noContact'
  | 'doNotContact'
  | 'refused'
  | 'noConsent';

/** One contact that somebody would like to make, and what is known about the customer's wish. */
export interface PermissionFacts {
  /** How the customer would be met. */
  readonly channel: Channel;
  /** What it would be about. */
  readonly purpose: ContactPurpose;
  /** Whether an offer is in it. */
  readonly promotional: boolean;
  /** Calls and texts need a mobile on the card. */
  readonly card: Pick<CustomerCard, 'status' | 'mobile'>;
  /** In any order; a record given after `at` is not known yet. */
  readonly consents: readonly ConsentRecord[];
  /** In any order; one that ended with "do not contact me again" stops as a refusal of everything. */
  readonly contacts: readonly Pick<Contact, 'at' | 'result'>[];
}

/** Whether the customer may be contacted so, and if not, why. */
export interface PermissionRuling extends Ruling<'allowed' | 'blocked', 'PRIV-04' | 'L09'> {
  /** What kind of contact it is, by its purpose and whether an offer is in it. */
  readonly contactClass: ContactClass;
  /** Why it is blocked; `null` when it is allowed. */
  readonly reason: BlockReason | null;
}

/** One contact that is wanted today for a recipient. */
export interface ContactCandidate {
  /** Key of its task: one reminder per customer, vehicle, kind and cycle has one key. */
  readonly key: string;
  /** Whose it is, where several customers share the number. */
  readonly customerId?: string | undefined;
  /** What it is about. */
  readonly purpose: ContactPurpose;
  /** Whether an offer is in it. */
  readonly promotional: boolean;
  /** Key of the car; contacts about two cars may be made as one. */
  readonly car?: string | undefined;
  /** Day on which the matter is due; without it nothing is bundled. */
  readonly dueOn?: LocalDate | undefined;
  /**
   * First day, included, on which a contact of the same purpose counts as this one carried out:
   * the day after the service that began the cycle, or the day on which a lead was reached.
   * Without it only the key tells.
   */
  readonly cycleSinceOn?: LocalDate | undefined;
  /** Place in the day's order, smaller first; without it, after all that have one. */
  readonly rank?: number | undefined;
}

/** A contact that took place with a recipient. */
export interface PastContact extends Contact {
  /** Whom it was with, where several customers share the number. */
  readonly customerId?: string | undefined;
}

/** What is wanted for one recipient (a customer, a family, a fleet) and what they heard so far. */
export interface LimitFacts {
  /** In any order; the rulings come in the same one. */
  readonly candidates: readonly ContactCandidate[];
  /** Contacts with anyone behind the same number, in any order; later than `at` is not known yet. */
  readonly contacts: readonly PastContact[];
}

/** What becomes of a wanted contact. */
export type LimitStatus = 'send' | 'bundled' | 'postponed' | 'suppressed';

/** Why a contact is not sent on its own today; `legalCap`: a cap of the law, not the house's, holds it. */
export type LimitReason =
  | 'alreadyDone'
  | 'duplicate'
  | 'sameWeek'
  | 'contactsPerDay'
  | 'promotionsPerDay'
  | 'promotionsPer30Days'
  | 'legalCap';

/** What becomes of one candidate; rulings come in the order of the candidates. */
export interface LimitRuling extends Ruling<LimitStatus, 'REM-11' | 'L11'> {
  /** Key of the candidate. */
  readonly key: string;
  /** Why it is not sent on its own; `null` when it is. */
  readonly reason: LimitReason | null;
  /** For a bundled one: key of the contact that speaks of it too. */
  readonly bundledWith: string | null;
  /** For one to send: keys of the others that it speaks of, in the day's order. */
  readonly alsoNames: readonly string[];
  /** For a postponed one: first day on which there is room again, as far as is known now. */
  readonly untilOn: LocalDate | null;
}
