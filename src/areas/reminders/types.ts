import type { Region } from '../../foundation/dealership/regions.js';
import type {
  ClusterReplacement,
  CustomerCard,
  Membership,
  NextTier,
  OdometerReading,
  Store,
  Vehicle,
} from '../../foundation/dealership/types.js';
import type { InspectionKind } from '../../foundation/jurisdictions/types.js';
import type { Ruling, Text } from '../../foundation/kernel/ruling.js';
import type { TaskIdentity } from '../../foundation/kernel/task.js';
import type { LocalDate } from '../../foundation/time/localDate.js';

/** The rules on maintenance and on the odometer. */
export type ServiceRule = 'REM-01' | 'REM-02' | 'REM-03';

/** The rules of this area. */
export type ReminderRule =
  | ServiceRule
  | 'REM-04'
  | 'REM-05'
  | 'REM-06'
  | 'REM-07'
  | 'REM-08'
  | 'REM-09'
  | 'REM-10'
  | 'L22';

/** What the reminders need to know of a car; a `Vehicle` of the dossier fits as it is. */
export type ServicedCar = Pick<
  Vehicle,
  'status' | 'fuel' | 'model' | 'severeUse' | 'purchasedOn' | 'odometer' | 'clusterReplacements'
>;

/** Work that closes a maintenance cycle and opens the next; `elsewhere` is work of another shop. */
export type ServiceKind = 'firstService' | 'routineService' | 'elsewhere';

/** A maintenance that has been done. A visit of one of these kinds fits as it is. */
export interface CompletedService {
  /** Order number of the host; it names the cycle that this service opens. */
  readonly visitId?: string | undefined;
  /** Local day of the store. */
  readonly on: LocalDate;
  readonly kind: ServiceKind;
  /** What the odometer showed; it counts as a reading like any other. */
  readonly km?: number | undefined;
}

/** One car and the maintenance it has had, lists in any order. */
export interface ServiceFacts {
  readonly car: ServicedCar;
  readonly services: readonly CompletedService[];
}

/** What there is to judge of a car's odometer, lists in any order. */
export interface OdometerFacts {
  readonly odometer: readonly OdometerReading[];
  readonly clusterReplacements?: readonly ClusterReplacement[] | undefined;
  /** Services of the car; those with a mileage are readings too. */
  readonly services: readonly CompletedService[];
}

/** Why a reading is left out of the reckoning. */
export type QuarantineReason = 'falling' | 'impossibleDailyDistance' | 'typingSlip';

/** A reading of the odometer as the ruling names it, in whole kilometres. */
export interface NamedReading {
  readonly on: LocalDate;
  readonly km: number;
}

/** A reading that is kept on record but not believed. */
export interface QuarantinedReading extends NamedReading {
  readonly reason: QuarantineReason;
}

/**
 * How far a car's mileage can be trusted: `confirmed`, the readings agree; `unconfirmed`, as many
 * readings speak for one end as for another; `unknown`, there is no reading.
 */
export type OdometerStatus = 'confirmed' | 'unconfirmed' | 'unknown';

/** What the odometer of a car tells. */
export interface OdometerRuling extends Ruling<OdometerStatus, ServiceRule> {
  /** Mileage on the day, in whole kilometres downwards; `null` unless confirmed. */
  readonly kmNow: number | null;
  /** Kilometres a day, rounded to hundredths; `null` when the mileage is unknown. */
  readonly kmPerDay: number | null;
  /** The last accepted reading, which carries the projection; `null` when there is none. */
  readonly anchor: NamedReading | null;
  /** The believed readings of the cluster in use, by day, then by kilometres. */
  readonly accepted: readonly NamedReading[];
  /** The readings left out, each with its reason, by day, then by kilometres. */
  readonly quarantined: readonly QuarantinedReading[];
}

/**
 * Where a car stands with its next service.
 *
 * `lastCall` and `missed` are words of the first service only; `notTracked` is a car that was
 * transferred or scrapped; `unknown` means that neither mileage nor date can be told.
 */
export type ServiceStatus =
  | 'notDue'
  | 'upcoming'
  | 'due'
  | 'lastCall'
  | 'missed'
  | 'overdue'
  | 'notTracked'
  | 'unknown';

/** Which of the two sides decides: the mileage or the calendar. */
export type ServiceTrigger = 'km' | 'date';

/**
 * Where the figures of a service come from: the maker's booklet of the model, the rule for what the
 * car runs on, the rule for electric cars, or the default.
 */
export type IntervalSource = 'model' | 'powertrain' | 'electric' | 'default';

/** Where a car stands with its next service, by mileage or by date, whichever comes first. */
export interface ServiceReminderRuling extends Ruling<ServiceStatus, ServiceRule> {
  /** Which service is next; `null` when the car is not tracked or nothing can be told. */
  readonly kind: 'firstService' | 'periodic' | null;
  /** The side that is further on; where both are equally far, the one due earlier, then the mileage. */
  readonly trigger: ServiceTrigger | null;
  /** Earlier of `targetOn` and `projectedDueOn`; it moves with every reading: never make it a key. */
  readonly dueOn: LocalDate | null;
  /** Day from which the service is due by the calendar; no reading moves it. */
  readonly targetOn: LocalDate | null;
  /** Mileage from which it is due, as the cluster in use shows it; no reading moves it. */
  readonly targetKm: number | null;
  /** Day on which `targetKm` will be reached; `9999-12-31` stands for any later day. */
  readonly projectedDueOn: LocalDate | null;
  /** The same, if the car is driven more than it was. */
  readonly earliestDueOn: LocalDate | null;
  /** The same, if the car is driven less than it was. */
  readonly latestDueOn: LocalDate | null;
  /** Mileage on the day, in whole kilometres downwards; `null` when unknown or not confirmed. */
  readonly kmNow: number | null;
  /** Kilometres a day, rounded to hundredths; `null` when the mileage is unknown. */
  readonly kmPerDay: number | null;
  /** How far the mileage can be trusted. */
  readonly odometer: OdometerStatus;
  /** Readings that were left out, each with its reason. */
  readonly quarantined: readonly QuarantinedReading[];
  /**
   * Name of the running cycle, fit for a task key: order number of the last service, else its day;
   * before any service the day of delivery, or `delivery` where that day is not known.
   */
  readonly cycle: string | null;
  /** Day on which the running cycle began; `null` when not known. */
  readonly startedOn: LocalDate | null;
  /** What began it; `elsewhere` is lost work. */
  readonly startedBy: ServiceKind | 'delivery' | null;
  /** Where the figures come from: the maker's booklet, what the car runs on, or the default. */
  readonly intervalSource: IntervalSource | null;
  /** Whether the span of the first service went by and no service is known. */
  readonly firstServiceMissed: boolean;
}

/** What a customer is reminded of a number of days ahead. */
export type LadderKind = 'insurance' | 'licence' | 'inspection' | 'cardRenewal';

/**
 * A reminder, or a wish, that was carried out. A contact of the dossier fits as it is: hand in those
 * of the purpose in question that count as carried out.
 */
export interface SentReminder {
  /** When it took place; what is later than the moment asked about is not known yet. */
  readonly at: Date;
  /** Key of the task that it carried out, where the host knows it. */
  readonly taskKey?: string | undefined;
}

/** Something that ends on a day, and what the customer was told of it; lists in any order. */
export interface LadderFacts {
  /** Which ladder of leads is meant. */
  readonly kind: LadderKind;
  /** Last day of validity; left out: not known. */
  readonly endsOn?: LocalDate | undefined;
  /** First day on which the customer can act; a lead before it is refused. */
  readonly opensOn?: LocalDate | undefined;
  /** Day from which it is known that this very term was renewed, here or elsewhere. */
  readonly renewedOn?: LocalDate | undefined;
  /** Reminders of this kind that were carried out, for this customer and car. */
  readonly sent: readonly SentReminder[];
}

/**
 * Where a ladder of leads stands: before the first lead; a lead to send now; the lead reached was
 * sent; one notice to win the customer back; a lapsed card that is sold anew; over; a car or customer
 * who is no longer reminded; or an end that is not known.
 */
export type LadderStatus =
  | 'notDue'
  | 'remind'
  | 'done'
  | 'winBack'
  | 'newSale'
  | 'ended'
  | 'notTracked'
  | 'unknown';

/** How a stage is carried out: in writing, by a call of the renewal desk, or by whichever comes first. */
export type LeadMeans = 'message' | 'call' | 'either';

/** Where the leads of one end stand. */
export interface LadderRuling extends Ruling<LadderStatus, ReminderRule> {
  /** Which ladder it is. */
  readonly kind: LadderKind;
  /** Last day of validity, still inside the ladder; `null` when not known. */
  readonly endsOn: LocalDate | null;
  /** First day on which the customer can act, as far as is known. */
  readonly opensOn: LocalDate | null;
  /** The lead reached, in days before the end: the one to send now, or the one that was sent. */
  readonly leadDays: number | null;
  /** Day of that lead, or first day of the win-back notice; the reminder is late after it. */
  readonly sendOn: LocalDate | null;
  /** Day on which the next lead, or the win-back notice, comes; `null` when none does. */
  readonly nextOn: LocalDate | null;
  /** Earlier leads that passed without a reminder and are not made up, the longest first. */
  readonly missed: readonly number[];
  /** Leads before the first day on which the customer can act, the longest first. */
  readonly refused: readonly number[];
  /** How the stage is carried out; `null` when there is nothing to carry out. */
  readonly means: LeadMeans | null;
  /** Name of the stage, fit for a task key: the end, `~`, and the lead or `winBack`. */
  readonly cycle: string | null;
  /** Why the ladder is over; `null` while it is not. */
  readonly endReason: 'expired' | 'renewed' | null;
}

/** The insurance of one car. A vehicle of the dossier fits as it is. */
export interface InsuranceReminderFacts {
  readonly car: Pick<Vehicle, 'status' | 'insuranceExpiresOn'>;
  /** Day from which it is known that this cover was renewed, here or elsewhere. */
  readonly renewedOn?: LocalDate | undefined;
  /** Insurance reminders for this car that were carried out, in any order. */
  readonly sent: readonly SentReminder[];
}

/** The driving licence of one person; several users of a car are several people. */
export interface LicenceReminderFacts {
  readonly card: Pick<CustomerCard, 'status' | 'licenceExpiresOn'>;
  /** Day from which it is known that this licence was renewed. */
  readonly renewedOn?: LocalDate | undefined;
  /** Licence reminders to this person that were carried out, in any order. */
  readonly sent: readonly SentReminder[];
}

/** An inspection day as the law of the country gives it; a ruling of `nextInspection` fits as it is. */
export interface InspectionDay {
  /** Last day of validity. */
  readonly dueOn?: LocalDate | null | undefined;
  /** Whether the car must come, or the mark alone is applied for. */
  readonly kind?: InspectionKind | undefined;
  /** First day on which it can be done. */
  readonly opensOn?: LocalDate | null | undefined;
}

/** The next inspection of one car. A vehicle of the dossier fits as it is. */
export interface InspectionReminderFacts {
  /** The day printed on the permit or the mark wins over the regime. */
  readonly car: Pick<Vehicle, 'status' | 'inspectionDueOn'>;
  /** What the regime says; left out: no regime is known. */
  readonly regime?: InspectionDay | undefined;
  /** Day of the last pass; a printed day that could be done by then is settled. */
  readonly passedOn?: LocalDate | undefined;
  /** Inspection reminders for this car that were carried out, in any order. */
  readonly sent: readonly SentReminder[];
}

/** Where the reminders of an inspection stand, and which of the two kinds it is. */
export interface InspectionReminderRuling extends LadderRuling {
  /** Whether the car must come or the mark alone is applied for; `null` without a day. */
  readonly inspectionKind: InspectionKind | null;
  /** Where the day comes from. */
  readonly basis: 'printed' | 'regime' | null;
}

/** A membership card that runs out. */
export interface CardRenewalFacts {
  readonly card: Pick<CustomerCard, 'status'>;
  readonly membership: Pick<Membership, 'endsOn'>;
  /** Renewal reminders that were carried out, in any order. */
  readonly sent: readonly SentReminder[];
}

/** What a member has spent, and the tier above. */
export interface CardUpgradeFacts {
  readonly card: Pick<CustomerCard, 'status'>;
  readonly membership: Pick<Membership, 'tier' | 'endsOn'>;
  /** Spend that counts for the tier, integer fen; left out: not known. */
  readonly spendFen?: number | undefined;
  /** The tier above, from the programme; left out: there is none. */
  readonly nextTier?: NextTier | undefined;
  /** Upgrade reminders that were carried out, in any order. Only the key tells which tier was meant. */
  readonly sent: readonly SentReminder[];
}

/** `reached`: the spend is enough, and the tier rises by itself. `topTier`: there is none above. */
export type CardUpgradeStatus =
  | 'notDue'
  | 'remind'
  | 'done'
  | 'reached'
  | 'topTier'
  | 'notTracked'
  | 'unknown';

/** Whether a member is near enough to the next tier to be told. */
export interface CardUpgradeRuling extends Ruling<CardUpgradeStatus, 'REM-10'> {
  /** The tier that is near; `null` when there is none above. */
  readonly tier: string | null;
  /** Spend from which the member is told, integer fen. */
  readonly remindFromFen: number | null;
  /** What is left to spend, integer fen; 0 when reached. */
  readonly missingFen: number | null;
  /** Name of the reminder, fit for a task key: the tier, and the end of the card. */
  readonly cycle: string | null;
}

/** A person whose birthday is kept. */
export interface BirthdayFacts {
  /** A lunar birthday without `lunarBirthday` is read off `birthDate`, month and day as printed. */
  readonly card: Pick<CustomerCard, 'status' | 'birthDate' | 'birthCalendar' | 'lunarBirthday'>;
  /** Memberships; their tier may bring a gift. */
  readonly memberships: readonly Pick<Membership, 'tier' | 'endsOn'>[];
  /** Birthday wishes that were carried out, in any order. */
  readonly sent: readonly SentReminder[];
}

/** `due`: today, and not yet wished; `done`: wished already for this year's birthday. */
export type BirthdayStatus = 'notDue' | 'due' | 'done' | 'notTracked' | 'unknown';

/** Whether somebody is to be congratulated today. */
export interface BirthdayRuling extends Ruling<BirthdayStatus, 'REM-07' | 'L22'> {
  /** Today, or the next day on which the birthday is kept; `null` when not known. */
  readonly on: LocalDate | null;
  /** Whether the birthday of that day comes with a gift. */
  readonly gift: boolean;
  /** Name of the wish, fit for a task key: the year kept, a lunar one marked `lunar`. */
  readonly cycle: string | null;
}

/** A customer who may be greeted on festivals. */
export interface FestivalFacts {
  readonly card: Pick<CustomerCard, 'status'>;
  /** Festival greetings that were carried out, in any order. */
  readonly sent: readonly SentReminder[];
}

/** A festival that a greeting names. */
export interface NamedFestival {
  /** Its name in the policy's list. */
  readonly key: string;
  /** The day on which it is kept. */
  readonly on: LocalDate;
  /** What it is called. */
  readonly names: Text;
}

/**
 * `due`: the day of the greeting; `late`: after it and before the festival, so without the invitation
 * to a check; `done`: greeted.
 */
export type FestivalStatus = 'notDue' | 'due' | 'late' | 'done' | 'notTracked' | 'unknown';

/** Whether a festival greeting goes out today. */
export interface FestivalRuling extends Ruling<FestivalStatus, 'REM-08' | 'L22'> {
  /** The festivals that the greeting names, the first one first; those that are over are left out. */
  readonly festivals: readonly NamedFestival[];
  /** Day on which the greeting goes out. */
  readonly sendOn: LocalDate | null;
  /** First day on which it is too late: that of the last festival it names. */
  readonly untilOn: LocalDate | null;
  /** Day of the greeting after this one. */
  readonly nextOn: LocalDate | null;
  /** `solemn` as soon as one of the festivals is: then nobody is congratulated. */
  readonly tone: 'festive' | 'solemn' | null;
  /** Whether it invites to a safety check before the festival; never when late. */
  readonly invites: boolean;
  /** Name of the greeting, fit for a task key: the first festival and its year. */
  readonly cycle: string | null;
}

/** What the weather service warns of: the kinds of the Chinese warning signals. */
export type WeatherEvent =
  | 'typhoon'
  | 'rainstorm'
  | 'snowstorm'
  | 'coldWave'
  | 'gale'
  | 'sandstorm'
  | 'heat'
  | 'drought'
  | 'lightning'
  | 'hail'
  | 'frost'
  | 'fog'
  | 'haze'
  | 'roadIcing';

/** What the customer is told to look after. */
export type WeatherTip = 'wetRoad' | 'winterRoad' | 'coldStart' | 'heat' | 'poorSight' | 'shelter';

/** A warning as the weather service issued it. */
export interface WeatherWarning {
  /** The feed's id of the warning. */
  readonly warningId: string;
  readonly event: WeatherEvent;
  /** Where it holds. */
  readonly regions: readonly Region[];
  /** From this instant on it is known. */
  readonly issuedAt: Date;
  /** From this instant on it is over. */
  readonly until: Date;
}

/** One customer, the warnings there are, and the tips already sent; lists in any order. */
export interface WeatherTipFacts {
  readonly warnings: readonly WeatherWarning[];
  readonly card: Pick<CustomerCard, 'status' | 'region'>;
  /** Where the store stands, for customers whose own region is not known. */
  readonly store: Pick<Store, 'province'>;
  /** Weather tips that were carried out. */
  readonly sent: readonly SentReminder[];
}

/**
 * `none`: no warning for this customer; `expired`: the only ones are over; `suppressed`: a tip went
 * out too short a time ago; `done`: of this warning the customer was told.
 */
export type WeatherStatus =
  | 'send'
  | 'suppressed'
  | 'done'
  | 'expired'
  | 'none'
  | 'notTracked'
  | 'unknown';

/** Whether a customer is told of the weather now. */
export interface WeatherTipRuling extends Ruling<WeatherStatus, 'REM-09'> {
  /** The feed's id of the warning that counts; it is the name of the tip in a task key. */
  readonly warningId: string | null;
  readonly event: WeatherEvent | null;
  readonly tip: WeatherTip | null;
  /** From this instant on the tip is not sent any more. */
  readonly until: Date | null;
  /** First day on which a further tip may go out; `null` when nothing stands in the way. */
  readonly nextOn: LocalDate | null;
}

/** Everybody who may be told of the weather; lists in any order. */
export interface WeatherRoundFacts {
  readonly warnings: readonly WeatherWarning[];
  /** Where the store stands, for customers whose own region is not known. */
  readonly store: Pick<Store, 'province'>;
  readonly customers: readonly {
    readonly card: Pick<CustomerCard, 'customerId' | 'status' | 'region'>;
    /** Weather tips that were carried out. */
    readonly sent: readonly SentReminder[];
  }[];
}

/** One customer who is told, and of what. */
export interface WeatherRecipient {
  readonly customerId: string;
  readonly warningId: string;
  readonly event: WeatherEvent;
  readonly tip: WeatherTip;
}

/** Who is told of the weather now. */
export interface WeatherRoundRuling extends Ruling<'listed' | 'empty', 'REM-09'> {
  /** By customer id. */
  readonly recipients: readonly WeatherRecipient[];
  /** Customers for whom a warning holds and who had a tip a short time ago, by id. */
  readonly suppressed: readonly { readonly customerId: string; readonly nextOn: LocalDate }[];
}

/** A date of a car that is told as it stands: no rule of this area moves it. */
export type GivenKind =
  | 'warrantyEnd'
  | 'extendedWarrantyEnd'
  | 'batteryWarrantyEnd'
  | 'recall'
  | 'booking';

/** What stands in the calendar of a car. */
export type CarDateKind = 'maintenance' | 'insurance' | 'inspection' | 'licence' | GivenKind;

/** A date of a car that is told as it stands. */
export interface GivenDate {
  readonly kind: GivenKind;
  /**
   * The day itself; of a warranty its last day. Of a legal term that is told by the first day outside,
   * give the day before.
   */
  readonly on: LocalDate;
  /** The host's id of it, such as the number of the recall; left out: the day names it. */
  readonly id?: string | undefined;
}

/** A reminder that was carried out, and what it was about. */
export interface SentCarReminder extends SentReminder {
  readonly purpose: 'maintenance' | 'insurance' | 'inspection' | 'licence';
}

/** All that is known of one car and of the person who drives it; lists in any order. */
export interface CarCalendarFacts {
  /** The host's id of the customer; it stands in the keys. */
  readonly customerId: string;
  /** The car's key: vehicle number, else VIN, else plate. */
  readonly carKey: string;
  readonly car: ServicedCar & Pick<Vehicle, 'insuranceExpiresOn' | 'inspectionDueOn'>;
  /** The maintenance that it has had. */
  readonly services: readonly CompletedService[];
  /** Who drives it; left out: the licence is not in the calendar. */
  readonly driver?: Pick<CustomerCard, 'status' | 'licenceExpiresOn'> | undefined;
  /** What the inspection regime says; left out: only a printed day counts. */
  readonly regime?: InspectionDay | undefined;
  /** Day of the last inspection passed. */
  readonly passedOn?: LocalDate | undefined;
  /** Further dates, told as they stand: the end of the warranty, a recall, a booking. */
  readonly dates: readonly GivenDate[];
  /** Reminders about this car and driver that were carried out. */
  readonly sent: readonly SentCarReminder[];
}

/** One date of a car. */
export interface CarDate {
  readonly kind: CarDateKind;
  /** The day: of the maintenance the projected one, which moves with every reading. */
  readonly on: LocalDate;
  /** Where it stands, in the words of its own rule; a given date is `notDue`, then `ended`. */
  readonly status: ServiceStatus | LadderStatus;
  /** The rules that say so; none for a date that was given. */
  readonly because: readonly ReminderRule[];
  /** What the date is named by, whatever is done about it: parts of a key that never move. */
  readonly identity: TaskIdentity;
  /** The contact that is wanted about it now; `null` when none is. */
  readonly contact: TaskIdentity | null;
}

/** Dates of a car that one contact speaks of. */
export interface CombinedContact {
  /** The contacts that it carries out, the earliest date first. */
  readonly contacts: readonly TaskIdentity[];
  /** The earliest of their dates, today at the earliest. */
  readonly dueOn: LocalDate;
}

/** Everything that comes up for one car, in the order of the days. */
export interface CarCalendarRuling extends Ruling<'listed' | 'empty' | 'notTracked', ReminderRule> {
  /** By day, then by kind in the order in which the kinds are listed, then by id. */
  readonly entries: readonly CarDate[];
  /** What is wanted now, combined; by day. */
  readonly contacts: readonly CombinedContact[];
}

/** One car's calendar and what the customer calls the car. */
export interface NamedCarCalendar {
  /** As it shall stand in the title of every entry: a plate, a model; left out: nothing. */
  readonly carName?: string | undefined;
  readonly calendar: Pick<CarCalendarRuling, 'entries'>;
}

/** What a calendar file is written from. */
export interface CalendarFile {
  /** Moment of the ruling; it is the stamp of every entry. */
  readonly at: Date;
  readonly cars: readonly NamedCarCalendar[];
}
