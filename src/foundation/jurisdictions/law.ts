import type { Confidence, DatedValue } from '../kernel/dated.js';
import type { Text } from '../kernel/ruling.js';
import type { LocalDate } from '../time/localDate.js';
import type {
  Assembly,
  ConsentRegime,
  ConsumerCarKind,
  Duration,
  EarlyFault,
  FrequencyCap,
  Limit,
  RecordKind,
  Remedy,
  RemedyGround,
  VehicleKind,
  VehicleUsage,
} from './types.js';

/** A legal figure through the years, the oldest first. */
export type Figure<T> = readonly DatedValue<T>[];

/** One version of a figure. Where only a month or year is known, its first day stands for it. */
export function version<T>(
  value: T,
  from: LocalDate,
  until: LocalDate | null,
  reference: string,
  confidence: Confidence,
): DatedValue<T> {
  return { value, from, until, reference, confidence };
}

/** Spans in which the consumer rules give rights; over as soon as one limit is met. */
export interface WarrantyWindows {
  /** 包修期: free repair. */
  readonly repairTerm: Figure<readonly Limit[]>;
  /** 三包有效期: exchange and refund. */
  readonly returnTerm: Figure<readonly Limit[]>;
  readonly sevenDays: Figure<readonly Limit[]>;
  readonly sixtyDays: Figure<readonly Limit[]>;
}

/** What gives a right, and which. */
export interface GroundRule {
  readonly remedy: Remedy;
  readonly window: keyof WarrantyWindows;
  readonly needs: Limit;
  /** Assemblies that count; absent: no matter which. */
  readonly assemblies?: readonly Assembly[] | undefined;
  /** Faults that count; absent: no matter which. */
  readonly faults?: readonly EarlyFault[] | undefined;
  /** Whether the car must still not be right. */
  readonly stillFaulty: boolean;
}

/** 三包: repair, exchange and return of household cars. */
export interface WarrantyLaw {
  /** Cars that are protected, when bought for daily life. */
  readonly carKinds: Figure<readonly ConsumerCarKind[]>;
  /** The day from which all counts. */
  readonly startsWith: Figure<'invoice' | 'delivery'>;
  readonly windows: WarrantyWindows;
  readonly grounds: Readonly<Record<RemedyGround, Figure<GroundRule>>>;
  /** Day of a repair from which a car or the fare is due. */
  readonly loanCarFromDay: Figure<number>;
  /** Hours that make a day of repair; a remainder is a day. */
  readonly repairDayHours: Figure<number>;
  /** Waiting and travel that is no repair time. */
  readonly notRepairTime: Figure<readonly string[]>;
  /** Share of the price that a thousand kilometres of use may cost, least and most. */
  readonly useRate: Figure<{ readonly least: number; readonly most: number }>;
  readonly answerWorkingDays: Figure<number>;
  readonly completionWorkingDays: Figure<number>;
  /** What the dealer pays beside the price. */
  readonly dealerAlsoPays: Figure<readonly string[]>;
  /** What ends the customer's rights. */
  readonly exclusions: Figure<readonly string[]>;
  /** Whether service elsewhere is no ground for refusal. */
  readonly freeChoiceOfWorkshop: Figure<boolean>;
  /** Whether both terms begin anew with the exchanged car. */
  readonly exchangeRestartsTerms: Figure<boolean>;
  /** Whether a new owner has the same rights. */
  readonly rightsFollowCar: Figure<boolean>;
  /** Whether the certificate must print how far the battery may fade. */
  readonly batteryFadePrinted: Figure<boolean>;
}

/** In which years of a car's life it is inspected. */
export interface InspectionSchedule {
  readonly onSiteYears: readonly number[];
  readonly markOnlyYears: readonly number[];
  /** Years of which nobody could confirm whether a mark is due. */
  readonly unclearYears: readonly number[];
  /** Older cars come every so many months. */
  readonly olderCars: readonly { readonly afterYears: number; readonly everyMonths: number }[];
}

/** Kinds of car with a schedule of their own. */
export type InspectionRow = VehicleKind | 'commercialPassenger';

/** Periodic inspection. */
export interface InspectionLaw {
  readonly schedules: Readonly<Record<InspectionRow, Figure<InspectionSchedule>>>;
  /** Calendar months before the end of validity from which on it may be done. */
  readonly opensMonthsBefore: Figure<number>;
  /** Whether validity runs to the end of its month. */
  readonly validToMonthEnd: Figure<boolean>;
  /** Registered so long after it was built, a car is never exempt. */
  readonly lateRegistration: Figure<Limit>;
  /** The schedule of a car that is exempt no more. */
  readonly withoutExemption: Figure<InspectionRow>;
  readonly markPapers: Figure<readonly string[]>;
  /** Cycles without a pass after which a car is scrapped. */
  readonly scrapAfterCycles: Figure<number>;
  /** Kilometres from which scrapping is advised. */
  readonly scrapAdvisedKm: Figure<number>;
  /** Whether new-energy cars keep the same cycle without further items. */
  readonly sameForNewEnergy: Figure<boolean>;
  /** What a car is taken to be when nobody says; absent: then the answer is unknown. */
  readonly assume: {
    readonly vehicleKind?: VehicleKind | undefined;
    readonly usage?: VehicleUsage | undefined;
  };
}

/** Driving licences. */
export interface LicenceLaw {
  readonly renewWindowDays: Figure<number>;
  /** First and second term in months; then for good. */
  readonly termMonths: Figure<readonly number[]>;
  readonly cancelledAfterMonths: Figure<number>;
  readonly recoverableMonths: Figure<number>;
  /** Age from which a doctor is seen every year. */
  readonly medicalFromAge: Figure<number>;
  readonly medicalWithinDays: Figure<number>;
  readonly smallCarFromAge: Figure<number>;
  readonly heavyUpToAge: Figure<number>;
  readonly probationMonths: Figure<number>;
}

/** Insurance cover. */
export interface InsuranceLaw {
  readonly compulsoryTermMonths: Figure<number>;
  readonly earliestRenewalDays: Figure<number>;
  /** The same by insurer, or by one in a city, under the house's name for it; it wins. */
  readonly earliestRenewalDaysByInsurer: Readonly<Record<string, Figure<number>>>;
  readonly cadenceDays: Figure<readonly number[]>;
  /** A longer lapse costs the discount. */
  readonly discountLapse: Figure<Limit>;
}

/** Complaints and what follows from them. */
export interface ComplaintLaw {
  readonly tellConsumerWorkingDays: Figure<number>;
  readonly tellConsumerFineFen: Figure<number>;
  readonly deliberateDelay: Figure<Limit>;
  readonly authorityActsWorkingDays: Figure<number>;
  readonly authorityAcceptsWorkingDays: Figure<number>;
  /** From acceptance; tests are not counted. */
  readonly mediationEnds: Figure<Duration>;
  readonly councilMediationEnds: Figure<Duration>;
  readonly burdenOfProofMonths: Figure<number>;
  readonly fraud: Figure<{ readonly timesPrice: number; readonly leastFen: number }>;
}

/** A duty with the features that answer it. */
export interface Duty {
  readonly article: string;
  readonly duty: Text;
  readonly features: readonly string[];
}

/** Chinese law and practice on customer care, as far as rules read it. */
export interface ChinaLaw {
  readonly warranty: WarrantyLaw;
  readonly inspection: InspectionLaw;
  readonly licence: LicenceLaw;
  readonly insurance: InsuranceLaw;
  readonly complaints: ComplaintLaw;
  /** How long records are kept at least. */
  readonly retention: Readonly<Record<RecordKind, Figure<Duration>>>;
  /** Duties on contacts and personal information, by statute. */
  readonly duties: Readonly<Record<string, Figure<readonly Duty[]>>>;
}

/** Hours in which contacts are permitted. */
export interface PermittedHours {
  /** What kind of word it is. */
  readonly binding: 'law' | 'sector' | 'code' | 'platform' | 'policy';
  /** By weekday; a weekday that stands nowhere is closed. */
  readonly days: readonly {
    readonly weekdays: readonly number[];
    readonly spans: readonly (readonly [from: string, until: string])[];
  }[];
  /** ISO 3166-1 alpha-2 of the country on whose public holidays all is closed; `null`: open as on other days. */
  readonly closedOnHolidaysOf: string | null;
  /** Whether nothing but a change of law opens the rest. */
  readonly hard: boolean;
  readonly purposes?: readonly ('insurance' | 'promotion')[] | undefined;
}

/** What one place says on contacts. */
export interface ContactLaw {
  /** Layers of hours by the prefix of their bands; every layer holds. */
  readonly calls: Readonly<Record<string, Figure<PermittedHours>>>;
  readonly texts: Readonly<Record<string, Figure<PermittedHours>>>;
  readonly caps: Readonly<Record<string, Figure<FrequencyCap>>>;
  readonly callConsent: Figure<ConsentRegime>;
  readonly textConsent: Figure<ConsentRegime>;
  readonly honourRefusalWithin: Figure<Duration>;
  readonly refusalStands: Figure<Duration>;
  readonly optOutWords: Figure<readonly string[]>;
  readonly revokesAll: Figure<boolean>;
  /** What else is known and no function reads. */
  readonly notes: Readonly<Record<string, Figure<Text>>>;
}
