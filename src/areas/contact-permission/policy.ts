import type { ContactPurpose, ContactResult } from '../../foundation/dealership/types.js';
import type { LegalCap } from '../../foundation/jurisdictions/types.js';
import { defined } from '../../foundation/kernel/policy.js';

/** What a card status stops: everything, everything but the exempt notices, or nothing. */
export type StatusStop = 'everything' | 'allButExempt' | 'nothing';

/** Purposes that are marked; a purpose left out is not. */
export type MarkedPurposes = Readonly<Partial<Record<ContactPurpose, boolean>>>;

/**
 * What the end of a contact says: the matter is carried out; the customer was met, but the matter
 * stands; or nobody was met, so that the contact counts for nothing.
 */
export type ResultMeaning = 'carriedOut' | 'met' | 'missed';

/** Which contacts a customer wants, and how many of them are enough. */
export interface ContactPermissionPolicy {
  /** Name of this set of figures, for those who read a ruling later. */
  readonly version: string;
  /** IANA zone whose calendar day counts: the store's. */
  readonly zone: string;
  /** Whether the exempt notices go out whatever the customer refused (PRIV-04). */
  readonly serviceNoticesAlwaysAllowed: boolean;
  /** Notices that the customer waits for; with an offer in them they are promotion. */
  readonly exemptPurposes: MarkedPurposes;
  /** Wishes and tips that count for no cap; with an offer in them they are promotion. */
  readonly greetingPurposes: MarkedPurposes;
  /** Purposes that are an offer in themselves. */
  readonly promotionalPurposes: MarkedPurposes;
  /** Whether a recorded yes is needed; a refusal stops in any case. */
  readonly consentRequired: {
    /** For reminders, greetings and all else without an offer. */
    readonly care: boolean;
    /** For whatever carries an offer. */
    readonly promotion: boolean;
    /** For whatever carries an offer, because the law of the place asks for it. */
    readonly promotionByLaw: boolean;
  };
  /** What a card says that is no longer an ordinary customer's. */
  readonly statusStops: {
    /** The customer has died. */
    readonly deceased: StatusStop;
    /** The customer has moved away. */
    readonly moved: StatusStop;
    /** The customer has sold the car. */
    readonly carSold: StatusStop;
  };
  /** Contacts a day and recipient, wishes, tips and exempt notices aside. */
  readonly maxContactsPerDay: number;
  /** Promotions a day and recipient. */
  readonly maxPromotionalPerDay: number;
  /** Promotions a recipient hears today and in the 29 days before. */
  readonly maxPromotionalPer30Days: number;
  /**
   * Caps that the law of the place sets on promotions, beside the house's own: each holds. Attempts
   * count for them, whoever was met. A cap that nobody has confirmed holds nothing back.
   */
  readonly legalCaps: readonly LegalCap[];
  /** Cars whose due days lie at most so many days apart are named in one contact. */
  readonly bundleWithinDays: number;
  /** What the end of a contact says for the limits. */
  readonly results: Readonly<Record<ContactResult, ResultMeaning>>;
}

/** Refusals hold, care needs no consent; one contact a day, one promotion a day and four in 30 days. */
export const defaultContactPermissionPolicy: ContactPermissionPolicy = defined({
  version: 'house-1',
  zone: 'Asia/Shanghai',
  serviceNoticesAlwaysAllowed: true,
  exemptPurposes: {
    readyForPickup: true,
    safetyNotice: true,
    complaintHandling: true,
    returnedCall: true,
  },
  greetingPurposes: { birthday: true, festival: true, weather: true },
  promotionalPurposes: { promotion: true },
  consentRequired: { care: false, promotion: false, promotionByLaw: false },
  statusStops: { deceased: 'everything', moved: 'allButExempt', carSold: 'allButExempt' },
  maxContactsPerDay: 1,
  maxPromotionalPerDay: 1,
  maxPromotionalPer30Days: 4,
  legalCaps: [],
  bundleWithinDays: 7,
  results: {
    reached: 'carriedOut',
    delivered: 'carriedOut',
    postponed: 'met',
    refused: 'carriedOut',
    refusedFurtherContact: 'carriedOut',
    notReached: 'missed',
    wrongNumber: 'missed',
  },
});
