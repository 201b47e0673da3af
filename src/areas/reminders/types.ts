import type {
  ClusterReplacement,
  OdometerReading,
  Vehicle,
} from '../../foundation/dealership/types.js';
import type { Ruling } from '../../foundation/kernel/ruling.js';
import type { LocalDate } from '../../foundation/time/localDate.js';

/** The rules of this area. */
export type ReminderRule = 'REM-01' | 'REM-02' | 'REM-03';

/** What the reminders need to know of a car; a `Vehicle` of the dossier fits as it is. */
export type ServicedCar = Pick<
  Vehicle,
  'status' | 'fuel' | 'model' | 'purchasedOn' | 'odometer' | 'clusterReplacements'
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
export interface OdometerRuling extends Ruling<OdometerStatus, ReminderRule> {
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

/** Where a car stands with its next service, by mileage or by date, whichever comes first. */
export interface ServiceReminderRuling extends Ruling<ServiceStatus, ReminderRule> {
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
  /** Where the figures come from: the maker's booklet, the rule for electric cars, or the default. */
  readonly intervalSource: 'model' | 'electric' | 'default' | null;
  /** Whether the span of the first service went by and no service is known. */
  readonly firstServiceMissed: boolean;
}
