import type { FuelType } from '../../foundation/dealership/types.js';
import { defined } from '../../foundation/kernel/policy.js';
import type { LeapDayPolicy } from '../../foundation/time/anniversaries.js';
import { chinaFestivals, type Festivals } from '../../foundation/time/festivals.js';
import {
  defaultLunarAnniversaryPolicy,
  type LunarAnniversaryPolicy,
} from '../../foundation/time/lunarAnniversaries.js';
import type { WeatherEvent, WeatherTip } from './types.js';

/** After how much driving or how long a service is due again, whichever comes first. */
export interface ServiceInterval {
  /** Kilometres after the last service. */
  readonly intervalKm: number;
  /** Calendar months after the last service. */
  readonly intervalMonths: number;
  /**
   * Whether the next service counts from the last one, or stands on a grid fixed at the delivery: at
   * every multiple of the interval. On a grid a service stands for the multiple nearest to it, halfway
   * for the earlier one. Left out: `fromCompletion`.
   */
  readonly grid?: 'fromCompletion' | 'fixed' | undefined;
}

/** Between which mileages, and between which ages, the first service falls. */
export interface FirstServiceSpan {
  /** Kilometres from which it is due. */
  readonly fromKm: number;
  /** Last kilometre at which it is not yet missed. */
  readonly untilKm: number;
  /** Calendar months after delivery from which it is due. */
  readonly fromMonths: number;
  /** Calendar months after delivery; on that very day it is not yet missed. */
  readonly untilMonths: number;
}

/** What the maker's booklet says of one model. */
export interface ModelSchedule extends ServiceInterval {
  /** Replaces all four figures of the first service; absent: the default ones. */
  readonly firstService?: FirstServiceSpan | undefined;
}

/** When the insurance of a car is spoken of (REM-04). */
export interface InsuranceCadence {
  /** Days before the last day of the cover on which a message goes out, the longest first. */
  readonly leadDays: readonly number[];
  /** Calls of the renewal desk. */
  readonly desk: {
    /** Whether the desk calls by its own ladder too. */
    readonly on: boolean;
    /** Days before the last day of the cover on which the desk calls, the longest first. */
    readonly leadDays: readonly number[];
  };
  /** Days after the last day of the cover on which the one win-back notice may go out; 0: none. */
  readonly winBackDays: number;
}

/** When the driving licence is spoken of (REM-05). */
export interface LicenceCadence {
  /** Days before the last day of validity, the longest first. */
  readonly leadDays: readonly number[];
  /** Days before the last day of validity from which it can be renewed: by law, so no lead is longer. */
  readonly renewWindowDays: number;
}

/** When the inspection is spoken of (REM-06). */
export interface InspectionCadence {
  /** Days before the last day of validity, the longest first. */
  readonly leadDays: readonly number[];
  /** Calendar months before the last day of validity from which it can be done; no lead is longer. */
  readonly opensMonthsBefore: number;
}

/** How birthdays are kept (REM-07). */
export interface BirthdayCustom {
  /** When a birthday of 29 February is kept in a common year. */
  readonly leapDay: LeapDayPolicy;
  /** How a lunar birthday is kept in years that lack its leap month or its day 30. */
  readonly lunar: LunarAnniversaryPolicy;
  /** Tiers whose members are given something. */
  readonly giftForTiers: readonly string[];
}

/** Which festivals are greeted, and when (REM-08). */
export interface FestivalCadence {
  /** Days before the festival on which the greeting goes out. */
  readonly leadDays: number;
  /** The festivals by name; a solemn one is never congratulated. */
  readonly list: Festivals;
}

/** When customers are told of the weather (REM-09). */
export interface WeatherCadence {
  /** Days from one tip to the next, at least. */
  readonly daysBetween: number;
  /** What is told of which event; of an event left out nothing is told. */
  readonly tips: Readonly<Partial<Record<WeatherEvent, WeatherTip>>>;
}

/** When a card is spoken of (REM-10). */
export interface CardCadence {
  /** Days before the last day of the card, the longest first. */
  readonly renewLeadDays: readonly number[];
  /** Days after the last day of the card up to which it is still renewed; later it is sold anew. */
  readonly renewUntilDays: number;
  /** Percent of the spend of the next tier from which the member is told of it. */
  readonly upgradeFromPercent: number;
}

/** The numbers of the reminders. */
export interface ReminderPolicy {
  readonly version: string;
  /** IANA zone of the store: it tells which day it is. */
  readonly zone: string;
  /** Kilometres before the target from which a service is upcoming, and from which the first service has its last call. */
  readonly kmLead: number;
  /** Days before the target from which a service is upcoming, and from which the first service has its last call. */
  readonly dayLead: number;
  /** More kilometres than this after the target are overdue. */
  readonly overdueKm: number;
  /** More days than this after the target are overdue. */
  readonly overdueDays: number;
  /** Kilometres a day of a car whose readings give no line. */
  readonly defaultKmPerDay: number;
  /** More kilometres a day than this are not believed. */
  readonly maxKmPerDay: number;
  /** A last reading that rises more than so many times what the line of the others predicts may be a slip. */
  readonly slipFactor: number;
  /** By what the rate is multiplied and divided for the earliest and the latest day. */
  readonly spread: number;
  /** The same, where the rate is `defaultKmPerDay`. */
  readonly spreadDefault: number;
  readonly firstService: FirstServiceSpan;
  /** Interval of a car whose model is not in `models`. */
  readonly periodic: ServiceInterval;
  /** Interval of an electric car whose model is not in `models`. */
  readonly electric: ServiceInterval;
  /** The maker's booklets by model name, compared exactly after trimming; they win over everything. */
  readonly models: Readonly<Record<string, ModelSchedule>>;
  /** Interval by what the car runs on, where the model is not in `models`; it goes before `electric`. */
  readonly powertrains: Readonly<Partial<Record<FuelType, ServiceInterval>>>;
  /** By what kilometres and months are multiplied, rounded down, for a car that is used hard. */
  readonly severeUse: { readonly factor: number };
  readonly insurance: InsuranceCadence;
  readonly licence: LicenceCadence;
  readonly inspection: InspectionCadence;
  readonly birthday: BirthdayCustom;
  readonly festival: FestivalCadence;
  readonly weather: WeatherCadence;
  readonly card: CardCadence;
  /** Dates of one car that lie at most so many days apart are spoken of in one contact. */
  readonly combineWithinDays: number;
}

const { newYear, newYearsEve, springFestival, qingming } = chinaFestivals;
const { labourDay, dragonBoat, midAutumn, nationalDay } = chinaFestivals;

/** The reminders as the rulebook has them; every figure may be changed. */
export const defaultReminderPolicy: ReminderPolicy = defined({
  version: 'house-1',
  zone: 'Asia/Shanghai',
  kmLead: 500,
  dayLead: 14,
  overdueKm: 1000,
  overdueDays: 30,
  defaultKmPerDay: 40,
  maxKmPerDay: 1000,
  slipFactor: 5,
  spread: 1.25,
  spreadDefault: 1.65,
  firstService: { fromKm: 3000, untilKm: 5000, fromMonths: 3, untilMonths: 6 },
  periodic: { intervalKm: 5000, intervalMonths: 6 },
  electric: { intervalKm: 10_000, intervalMonths: 12 },
  models: {},
  powertrains: {},
  severeUse: { factor: 0.6 },
  insurance: {
    leadDays: [30, 7],
    desk: { on: false, leadDays: [90, 60, 30, 15, 7, 1] },
    winBackDays: 1,
  },
  licence: { leadDays: [60, 14], renewWindowDays: 90 },
  inspection: { leadDays: [30, 7], opensMonthsBefore: 3 },
  birthday: { leapDay: 'feb28', lunar: defaultLunarAnniversaryPolicy, giftForTiers: [] },
  festival: {
    leadDays: 7,
    list: {
      newYear,
      newYearsEve,
      springFestival,
      qingming,
      labourDay,
      dragonBoat,
      midAutumn,
      nationalDay,
    },
  },
  weather: {
    daysBetween: 3,
    tips: {
      typhoon: 'shelter',
      rainstorm: 'wetRoad',
      snowstorm: 'winterRoad',
      coldWave: 'coldStart',
      gale: 'shelter',
      sandstorm: 'poorSight',
      heat: 'heat',
      lightning: 'shelter',
      hail: 'shelter',
      frost: 'coldStart',
      fog: 'poorSight',
      haze: 'poorSight',
      roadIcing: 'winterRoad',
    },
  },
  card: { renewLeadDays: [30], renewUntilDays: 90, upgradeFromPercent: 90 },
  combineWithinDays: 7,
});
