import type { VisitKind } from '../../foundation/dealership/types.js';
import { defined } from '../../foundation/kernel/policy.js';

/** Loss after so many calendar months without a visit, clamped to the end of a shorter month. */
export interface LossByMonths {
  /** Which way of counting this is. */
  readonly by: 'months';
  /** Calendar months from the last visit until the customer is at risk. */
  readonly atRiskMonths: number;
  /** Calendar months from the last visit until the customer is lost. */
  readonly lostMonths: number;
}

/** Loss after a silence of more than so many times the car's own interval between services. */
export interface LossByOwnInterval {
  /** Which way of counting this is. */
  readonly by: 'ownInterval';
  /** A longer silence than this many intervals is a risk. */
  readonly atRiskIntervals: number;
  /** A longer silence than this many intervals is a loss. */
  readonly lostIntervals: number;
}

/** One way to say when a customer is lost. */
export type LossDefinition = LossByMonths | LossByOwnInterval;

/** When a customer counts as at risk and as lost. */
export interface ChurnPolicy {
  /** Name of this set of figures, for those who read a ruling later. */
  readonly version: string;
  /** IANA zone whose calendar day counts: the store's. */
  readonly zone: string;
  /** Calendar months from the last visit until the customer is at risk (CHN-02). */
  readonly atRiskMonths: number;
  /** Calendar months from the last visit until the customer is lost (CHN-01). */
  readonly lostMonths: number;
  /** Which kinds of visit keep a customer; a purchase date of a car always does. */
  readonly visitKinds: Readonly<Record<VisitKind, boolean>>;
  /** Further definitions that may be shown beside the house's own, by name. */
  readonly definitions: Readonly<Record<string, LossDefinition>>;
  /** The list of lost customers to be worked (CHN-04). */
  readonly screening: {
    /** Calendar months whose spend makes a customer's value, the first day included. */
    readonly spendMonths: number;
  };
}

/** Half a year without a visit is a loss, four months are a risk; work done elsewhere is no visit. */
export const defaultChurnPolicy: ChurnPolicy = defined({
  version: 'house-1',
  zone: 'Asia/Shanghai',
  atRiskMonths: 4,
  lostMonths: 6,
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
  definitions: {
    months12: { by: 'months', atRiskMonths: 6, lostMonths: 12 },
    months24: { by: 'months', atRiskMonths: 12, lostMonths: 24 },
    ownInterval: { by: 'ownInterval', atRiskIntervals: 1.5, lostIntervals: 2 },
  },
  screening: { spendMonths: 24 },
});
