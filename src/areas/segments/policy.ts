import type { FactDeclaration } from '../../foundation/conditions/types.js';
import { usualAgeBandsFrom } from '../../foundation/dealership/ages.js';
import type { VisitKind } from '../../foundation/dealership/types.js';
import { defined } from '../../foundation/kernel/policy.js';
import type { Text } from '../../foundation/kernel/ruling.js';
import { readySegments } from './readySegments.js';
import type {
  CustomerTag,
  InteractionKind,
  LifecycleStage,
  SegmentDefinition,
  ValueClass,
} from './types.js';

/** One model of the brand. */
export interface ModelEntry {
  /** How the model is shown. */
  readonly labels: Text;
  /** How hosts write it; compared exactly after trimming and Unicode NFC. The key counts too. */
  readonly names: readonly string[];
}

/** One block of the map that is worked as a whole. */
export interface BlockEntry {
  /** How the block is shown. */
  readonly labels: Text;
  /** Codes or names of its districts or grid cells. */
  readonly codes: readonly string[];
}

/** Between which mileages, and between which ages, the free service falls. */
export interface FreeServiceSpan {
  /** Kilometres from which it is due. */
  readonly freeServiceFromKm: number;
  /** Last kilometre at which it is not yet missed. */
  readonly freeServiceToKm: number;
  /** Without a mileage: calendar months from which it is due. */
  readonly freeServiceFromMonths: number;
  /** Without a mileage: calendar months; on that very day it is not yet missed. */
  readonly freeServiceToMonths: number;
}

/** The thresholds of a car's life with its owner. */
export interface LifecyclePolicy extends FreeServiceSpan {
  /** Calendar months; on that day the car is out of the warranty stage. */
  readonly warrantyMonths: number;
  /** Kilometres; at that mileage the car is out of the warranty stage. */
  readonly warrantyKm: number;
  /** Calendar months since the purchase from which a replacement is likely. */
  readonly replaceFromMonths: number;
  /** Calendar months since the purchase from which the car is likely to be sold on. */
  readonly replaceToMonths: number;
  /**
   * Makers' booklets by a name of the model, compared as model names are: a booklet holds for all
   * names of its model in `models` that have none of their own. They win over the four figures.
   */
  readonly models: Readonly<Record<string, FreeServiceSpan>>;
}

/** Which strategy a value class gets. */
export interface ClassStrategy {
  readonly standard: string;
  /** Another one for customers with a tag; of several tags the first of the fixed order counts. */
  readonly byTag: Readonly<Partial<Record<CustomerTag, string>>>;
}

/** From when on a tag applies. */
export interface TagPolicy {
  /** Calendar months of history that are read, counted as `value.valueMonths`. */
  readonly historyMonths: number;
  /** Kilometres in 365 days from which somebody travels frequently. */
  readonly frequentKmPerYear: number;
  /** Integer fen from which the spend is high. */
  readonly highSpendFen: number;
  /** Offers turned down for their price from which somebody is sensitive to prices. */
  readonly declinedOffers: number;
  /** Visits from which it can be said that somebody comes for free work only. */
  readonly warrantyOnlyVisits: number;
  /** Calendar months after a birth. */
  readonly newParentMonths: number;
}

/** How customers are split into groups that are cared for in the same way. */
export interface SegmentPolicy {
  /** Name of this set of figures, for those who read a ruling later. */
  readonly version: string;
  /** IANA zone whose calendar day counts: the store's. */
  readonly zone: string;
  /** Ages at which the second and each further age band begins. */
  readonly ageBandsFrom: readonly number[];
  /** Kilometres from which a customer no longer lives in the core. */
  readonly ringInnerKm: number;
  /** Last kilometre of the ring. */
  readonly ringOuterKm: number;
  /** By what the straight line is multiplied where no road distance is known. */
  readonly straightLineFactor: number;
  /** The models of the brand by key; every other model is `otherModel`. */
  readonly models: Readonly<Record<string, ModelEntry>>;
  /** The blocks of the map by key; while there is none, each district is a block. */
  readonly blocks: Readonly<Record<string, BlockEntry>>;
  /** The thresholds of a car's life. */
  readonly life: LifecyclePolicy;
  /** What is done in each stage of a car's life, in this order. */
  readonly interactions: Readonly<Record<LifecycleStage, readonly InteractionKind[]>>;
  /** The relationship ladder. */
  readonly relationship: {
    /** Hours after the hand-over from which a customer is held even without a check. */
    readonly heldAfterHours: number;
  };
  /** The value classes. */
  readonly value: {
    /** Calendar months of gross profit: after the day so many months back, up to today. */
    readonly valueMonths: number;
    /** Share of the customers that are class A, rounded down; six decimals. */
    readonly classAShare: number;
    /** Share of the customers that are class B or better, rounded down; six decimals. */
    readonly classBShare: number;
    /** Strategy of each class. */
    readonly strategies: Readonly<Record<ValueClass, ClassStrategy>>;
  };
  /** The tags from history. */
  readonly tags: TagPolicy;
  /** Calendar months of visits and spending, counted as `value.valueMonths`. */
  readonly rfm: { readonly rfmMonths: number };
  /** Which kinds of visit are visits to the store. */
  readonly visitKinds: Readonly<Record<VisitKind, boolean>>;
  /** Which kinds of visit are paid work, whose amount is spending. */
  readonly spendKinds: Readonly<Record<VisitKind, boolean>>;
  /** The host's own facts by name; conditions may speak of them as of any other. */
  readonly facts: Readonly<Record<string, FactDeclaration>>;
  /** The segments by key. */
  readonly definitions: Readonly<Record<string, SegmentDefinition>>;
}

/** The segments as the rulebook has them, with ready definitions; models and blocks are the host's. */
export const defaultSegmentPolicy: SegmentPolicy = defined({
  version: 'house-1',
  zone: 'Asia/Shanghai',
  ageBandsFrom: usualAgeBandsFrom,
  ringInnerKm: 5,
  ringOuterKm: 10,
  straightLineFactor: 1.3,
  models: {},
  blocks: {},
  life: {
    freeServiceFromKm: 3000,
    freeServiceToKm: 5000,
    freeServiceFromMonths: 3,
    freeServiceToMonths: 6,
    warrantyMonths: 24,
    warrantyKm: 60_000,
    replaceFromMonths: 36,
    replaceToMonths: 60,
    models: {},
  },
  interactions: {
    preFirstService: ['usageTips', 'firstServiceReminder'],
    firstServiceDue: ['freeServiceBooking'],
    inWarranty: ['maintenanceReminders', 'satisfactionCalls'],
    postWarranty: ['loyaltyOffers', 'extendedWarranty'],
    replacementLikely: ['tradeInOffers', 'upgradeOffers', 'testDriveInvitations'],
    resaleRisk: ['ownershipCheck', 'usedCarValuation', 'winBackCare'],
  },
  relationship: { heldAfterHours: 72 },
  value: {
    valueMonths: 24,
    classAShare: 0.2,
    classBShare: 0.5,
    strategies: {
      A: { standard: 'personalCare', byTag: {} },
      B: { standard: 'growth', byTag: { priceSensitive: 'valuePackages' } },
      C: {
        standard: 'basicCare',
        byTag: { priceSensitive: 'valuePackages', warrantyOnly: 'firstPaidService' },
      },
    },
  },
  tags: {
    historyMonths: 24,
    frequentKmPerYear: 25_000,
    highSpendFen: 1_500_000,
    declinedOffers: 2,
    warrantyOnlyVisits: 2,
    newParentMonths: 24,
  },
  rfm: { rfmMonths: 24 },
  visitKinds: {
    firstService: true,
    routineService: true,
    repair: true,
    accident: true,
    warranty: true,
    accessories: true,
    event: true,
    collected: true,
    carPurchase: true,
    elsewhere: false,
    other: true,
  },
  spendKinds: {
    firstService: false,
    routineService: true,
    repair: true,
    accident: true,
    warranty: false,
    accessories: true,
    event: false,
    collected: false,
    carPurchase: false,
    elsewhere: false,
    other: true,
  },
  facts: {},
  definitions: readySegments,
});
