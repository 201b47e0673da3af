import type { Location } from '../kernel/location.js';
import type { LocalDate } from '../time/localDate.js';
import type { LunarDay } from '../time/lunarDate.js';
import type { OpeningHours } from '../time/openingHours.js';
import type { Region } from './regions.js';

/** Work that a person of the store does, in the dealer's words. */
export type StaffRole =
  | 'receptionClerk'
  | 'salesConsultant'
  | 'showroomManager'
  | 'salesManager'
  | 'marketingManager'
  | 'customerRelationsManager'
  | 'satisfactionSpecialist'
  | 'customerServiceSpecialist'
  | 'lostCustomerSpecialist'
  | 'customerDirector'
  | 'afterSalesStaff'
  | 'serviceAdvisor'
  | 'technician'
  | 'claimsClerk'
  | 'complaintOfficer'
  | 'generalManager'
  | 'valueAddedServiceDirector'
  | 'accessoriesManager'
  | 'usedCarSalesperson'
  | 'seniorSalesConsultant'
  | 'repairServiceSpecialist';

/** A person who may be given tasks. */
export interface StaffMember {
  /** The host's id of the person. */
  readonly id: string;
  /** Name as colleagues know it; no rule reads it. */
  readonly name?: string | undefined;
  /** What the person does; tasks are given by role. */
  readonly role: StaffRole;
  /** Working hours by ISO weekday; left out: the store's opening hours. A day left out is free. */
  readonly hours?: OpeningHours | undefined;
  /** Calls a day at most; left out: the cap of FUP-04. */
  readonly dailyCalls?: number | undefined;
  /** Whether the training of CHN-06 is passed and valid. */
  readonly trainedForLostCustomers?: boolean | undefined;
  /** Days on which the person is not there. */
  readonly absentOn?: readonly LocalDate[] | undefined;
}

/** One store and what is stated once for all its rules. */
export interface Store {
  /** The host's id of the store. */
  readonly id: string;
  /** Name that customers know; it may stand in messages. */
  readonly name: string;
  /** IANA zone, such as `Asia/Shanghai`. */
  readonly timeZone: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Province-level region, where the store is in China; regional calling hours read it. */
  readonly province?: Region | undefined;
  /** City in the host's words. */
  readonly city?: string | undefined;
  /** Where the store stands; distances to customers are measured from it. */
  readonly location?: Location | undefined;
  /** ISO 4217. */
  readonly currency: string;
  /** Unit in which the store speaks of distances; facts are always in kilometres. */
  readonly distanceUnit: 'km' | 'mi';
  /** Telephone numbers for messages, by purpose: `service`, `rescue`, `complaint` … */
  readonly hotlines?: Readonly<Record<string, string>> | undefined;
  /** When the store is open, in its own zone. */
  readonly openingHours: OpeningHours;
  /** Everybody who may be given tasks, in any order. */
  readonly staff: readonly StaffMember[];
}

/** How a customer can be met (FUP-01). */
export type Channel = 'voice' | 'sms' | 'email' | 'wechat' | 'social' | 'faceToFace' | 'online';

/** What a contact is about. */
export type ContactPurpose =
  | 'maintenance'
  | 'insurance'
  | 'inspection'
  | 'licence'
  | 'cardRenewal'
  | 'cardUpgrade'
  | 'birthday'
  | 'festival'
  | 'weather'
  | 'winBack'
  | 'satisfaction'
  | 'event'
  | 'promotion'
  | 'thanks'
  | 'readyForPickup'
  | 'safetyNotice'
  | 'complaintHandling'
  | 'returnedCall'
  | 'other';

/** A time agreed with the customer; it binds one channel only (CALL-08). */
export interface Appointment {
  /** The only channel that the appointment opens. */
  readonly channel: Channel;
  /** ISO weekday 1–7. */
  readonly weekday: number;
  /** Wall-clock time in the customer's zone, `HH:MM`; start included. */
  readonly from: string;
  /** Wall-clock time, `HH:MM`; end included to the minute, so that 20:00 to 20:00 is that minute. */
  readonly until: string;
  /** Day on which the customer said so. */
  readonly agreedOn: LocalDate;
}

/** One person or company as the store knows it. */
export interface CustomerCard {
  /** The host's id of the customer; it names the customer in every task key. */
  readonly customerId: string;
  /** A person, or a company that is met through its named user. */
  readonly kind: 'individual' | 'company';
  /** Name as it is spoken to. */
  readonly name?: string | undefined;
  /** Mobile number in any spelling; one of fewer than seven digits leaves the card without voice and text. */
  readonly mobile?: string | undefined;
  /** First day on which the store had this number; what was dialled before says nothing about it. */
  readonly mobileSince?: LocalDate | undefined;
  /** Left out when not known; no rule guesses it from the name. */
  readonly gender?: 'female' | 'male' | undefined;
  /** Day of birth as printed; `birthCalendar` says in which calendar. */
  readonly birthDate?: LocalDate | undefined;
  /** Calendar in which the birthday is kept; left out: solar. */
  readonly birthCalendar?: 'solar' | 'lunar' | undefined;
  /** Birthday in the lunar calendar; it may be a day that no solar month has, such as 二月三十. */
  readonly lunarBirthday?: LunarDay | undefined;
  /** Postal address in one line. */
  readonly address?: string | undefined;
  /** Code or name of the district or grid cell in which the customer lives. */
  readonly district?: string | undefined;
  /** Province in which the customer lives; left out: the store's. */
  readonly region?: Region | undefined;
  /** IANA zone, where it is not the store's. */
  readonly timeZone?: string | undefined;
  /** Where the customer lives, for distances to the store. */
  readonly location?: Location | undefined;
  /** Last day on which the driving licence is valid. */
  readonly licenceExpiresOn?: LocalDate | undefined;
  /** Everything but `active` ends reminders, each for its own reason. */
  readonly status: 'active' | 'deceased' | 'moved' | 'carSold';
  /** Channel that the customer asked for. */
  readonly preferredChannel?: Channel | undefined;
  /** A time agreed with the customer, beside the calling hours. */
  readonly appointment?: Appointment | undefined;
  /** Free text of the staff; no rule reads it. */
  readonly remarks?: string | undefined;
}

/** What a car runs on. */
export type FuelType = 'petrol' | 'diesel' | 'hybrid' | 'plugIn' | 'rangeExtended' | 'electric';

/** A reading of the odometer, in whole kilometres. */
export interface OdometerReading {
  /** Local day of the store. */
  readonly on: LocalDate;
  /** Kilometres shown. */
  readonly km: number;
}

/** A replaced instrument cluster: readings from `on` count from a new zero. */
export interface ClusterReplacement {
  /** Day on which the new cluster was fitted; readings of that day count as the new one's. */
  readonly on: LocalDate;
  /** What the new cluster showed when it was fitted. */
  readonly newKm: number;
  /** What the old cluster showed last; without it, mileage targets of before cannot be carried over. */
  readonly oldKm?: number | undefined;
}

/**
 * What a car is to the inspection: a passenger car of up to six seats or of seven to nine, a van
 * (面包车), a bus of ten seats and more, a truck, a motorcycle.
 */
export type VehicleKind =
  | 'smallPassenger'
  | 'sevenToNineSeater'
  | 'van'
  | 'largePassenger'
  | 'truck'
  | 'motorcycle';

/** One car of a customer. */
export interface Vehicle {
  /** The host's number of the car. At least one of `vehicleId`, `vin` and `plate` is there. */
  readonly vehicleId?: string | undefined;
  /** Vehicle identification number as printed; a doubtful one stays and still names the car. */
  readonly vin?: string | undefined;
  /** Number plate as printed. */
  readonly plate?: string | undefined;
  /** Model in the host's words; model intervals are looked up by it. */
  readonly model?: string | undefined;
  /** What it runs on; left out: not known. */
  readonly fuel?: FuelType | undefined;
  /** Kind of vehicle in the words of the export; no rule reads it. */
  readonly vehicleType?: string | undefined;
  /** What the car is to the inspection; left out: what the law of the country takes it to be. */
  readonly vehicleKind?: VehicleKind | undefined;
  /** Private or for hire; inspection regimes read it. */
  readonly usage?: 'private' | 'commercial' | undefined;
  /** Stands for the delivery too. */
  readonly purchasedOn?: LocalDate | undefined;
  /** Day of first registration; inspection and warranty count from it. */
  readonly registeredOn?: LocalDate | undefined;
  /** Last day of the insurance cover. */
  readonly insuranceExpiresOn?: LocalDate | undefined;
  /** Day printed for the next inspection; it overrides the computed one. */
  readonly inspectionDueOn?: LocalDate | undefined;
  /** Day of the last inspection passed, or of the last mark; it settles what could be done by then. */
  readonly inspectedOn?: LocalDate | undefined;
  /** Day on which the car was built; registered too long after it, a car is never exempt from a visit. */
  readonly builtOn?: LocalDate | undefined;
  /** Whether an injury accident or a penalised modification ended the exemption; left out: no. */
  readonly exemptionLost?: boolean | undefined;
  /** Whether it is used hard and therefore serviced sooner; left out: ordinary use. */
  readonly severeUse?: boolean | undefined;
  /** A transferred or scrapped car gets no reminders. */
  readonly status: 'inUse' | 'transferred' | 'scrapped';
  /** Readings in any order; doubtful ones are found by the rules, not left out by the host. */
  readonly odometer: readonly OdometerReading[];
  /** Replaced instrument clusters, in any order. */
  readonly clusterReplacements?: readonly ClusterReplacement[] | undefined;
}

/** Why a car, or its owner, came. `elsewhere` is work done at another shop: no visit. */
export type VisitKind =
  | 'firstService'
  | 'routineService'
  | 'repair'
  | 'accident'
  | 'warranty'
  | 'accessories'
  | 'event'
  | 'collected'
  | 'carPurchase'
  | 'elsewhere'
  | 'other';

/** One visit to the store, or one service done elsewhere. */
export interface Visit {
  /** Order number of the host; the cycle of a completed service is named by it. */
  readonly visitId?: string | undefined;
  /** The car's key: vehicle number, else VIN, else plate; absent when no known car came. */
  readonly car?: string | undefined;
  /** Local day of the store. */
  readonly on: LocalDate;
  /** Why they came. */
  readonly kind: VisitKind;
  /** Kilometres shown on arrival; a reading of the car that came. */
  readonly km?: number | undefined;
  /** Integer fen. */
  readonly amountFen?: number | undefined;
  /** When the customer took the car back; left out: not noted. */
  readonly pickedUpAt?: Date | undefined;
  /** Id of the member of staff who took the car in. */
  readonly serviceAdvisor?: string | undefined;
}

/** How a contact ended. */
export type ContactResult =
  | 'reached'
  | 'delivered'
  | 'postponed'
  | 'refused'
  | 'refusedFurtherContact'
  | 'notReached'
  | 'wrongNumber';

/** One contact that took place. */
export interface Contact {
  /** When it took place. */
  readonly at: Date;
  /** How the customer was met. */
  readonly channel: Channel;
  /** What it was about. */
  readonly purpose: ContactPurpose;
  /** How it ended. */
  readonly result: ContactResult;
  /** Key of the task that it carried out, where the host knows it. */
  readonly taskKey?: string | undefined;
  /** Key of the car it was about. */
  readonly car?: string | undefined;
  /** Id of the member of staff. */
  readonly agent?: string | undefined;
  /** Whether it carried an offer: then it counts as promotion (REM-11). */
  readonly promotional?: boolean | undefined;
}

/**
 * A customer's yes or no to being contacted. The latest that fits decides; of two at one instant,
 * the no.
 */
export interface ConsentRecord {
  /** Yes or no. */
  readonly answer: 'agreed' | 'refused';
  /** Absent: every channel. */
  readonly channel?: Channel | undefined;
  /** Absent: everything but the exempt notices; `promotional`: whatever carries an offer; `profiling`: whatever is sent by what is known of the person. */
  readonly scope?: ContactPurpose | 'promotional' | 'profiling' | undefined;
  /** Absent: from the beginning. */
  readonly at?: Date | undefined;
  /** Where the proof lies, in the host's words. */
  readonly evidence?: string | undefined;
}

/** A membership of the customer. */
export interface Membership {
  /** Tier in the words of the programme. */
  readonly tier: string;
  /** Balance of points, whole. */
  readonly points?: number | undefined;
  /** Last day of the membership; left out: it does not end. */
  readonly endsOn?: LocalDate | undefined;
  /** Spend that counts for the tier, integer fen; left out: not known. */
  readonly spendFen?: number | undefined;
  /** The tier above, from the programme; left out: there is none, or it is not known. */
  readonly nextTier?: NextTier | undefined;
}

/** The tier above a member's own. */
export interface NextTier {
  /** Tier in the words of the programme. */
  readonly tier: string;
  /** Spend from which a member is in it, integer fen. */
  readonly fromSpendFen: number;
}

/** A case that is not closed yet. */
export interface OpenCase {
  /** The host's id of the case. */
  readonly caseId: string;
  /** A customer's complaint, or a warranty claim. */
  readonly kind: 'complaint' | 'claim';
  /** When it was opened. */
  readonly openedAt: Date;
}

/**
 * All there is to know about one customer at one store, at one moment.
 *
 * Lists may come in any order; no rule depends on it.
 */
export interface Dossier {
  /** The store whose customer this is. */
  readonly storeId: string;
  /** Who the customer is. */
  readonly card: CustomerCard;
  /** The customer's cars, former ones included. */
  readonly vehicles: readonly Vehicle[];
  /** Visits and services done elsewhere. */
  readonly visits: readonly Visit[];
  /** Contacts that took place, with the keys of tasks already carried out. */
  readonly contacts: readonly Contact[];
  /** Every yes and no on record. */
  readonly consents: readonly ConsentRecord[];
  /** Memberships, ended ones included. */
  readonly memberships: readonly Membership[];
  /** Complaints and claims that are not closed. */
  readonly openCases: readonly OpenCase[];
}

/** One or more dossiers that share a number: a family, a fleet, or simply one customer. */
export type Recipient = readonly [Dossier, ...Dossier[]];
