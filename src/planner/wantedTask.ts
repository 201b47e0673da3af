import type { Dossier } from '../foundation/dealership/types.js';
import type { LocalDate } from '../foundation/time/localDate.js';
import type { HeldBackReason, PlannedRule, TaskKind, Urgency } from './types.js';

/** A task that the facts ask for, before anyone looked whether it may be carried out today. */
export interface WantedTask {
  readonly key: string;
  readonly kind: TaskKind;
  readonly dossier: Dossier;
  readonly car: string | undefined;
  readonly urgency: Urgency;
  readonly dueOn: LocalDate | null;
  /** First day on which a contact of the same purpose counts as this task carried out. */
  readonly sinceOn: LocalDate | undefined;
  /** Whether an offer is in it. */
  readonly promotional: boolean;
  /** Whether the customer was chosen for it by a profile. */
  readonly profiled: boolean;
  readonly means: Means;
  /** Last instant at which a text about it is of any use. */
  readonly usefulUntil: Date | undefined;
  /** Whether a deadline runs that is so short that a call is tried again within hours. */
  readonly shortDeadline: boolean;
  /** Whether a call to the customer about a service does as well: that call speaks of it, too. */
  readonly yields: boolean;
  /** What keeps it from today whatever the customer's wishes and hours are. */
  readonly stop: Stop | undefined;
  readonly because: readonly PlannedRule[];
}

/**
 * How a task is carried out: as the house's channels are ordered; in writing, by a call where that
 * may not be; by a call, in writing where that may not be; or in writing alone.
 */
export type Means = 'either' | 'message' | 'call' | 'messageOnly';

/** Why a wanted task is not for today, and from when on it is. */
export interface Stop {
  readonly reason: HeldBackReason;
  /** First day on which it may be thought of again; `null` when nobody knows. */
  readonly untilOn: LocalDate | null;
  readonly because: readonly PlannedRule[];
}
