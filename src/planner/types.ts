import type { CallRule } from '../areas/call-windows/types.js';
import type { ChurnRule, ChurnRuling } from '../areas/churn/types.js';
import type {
  BlockReason,
  ContactPermissionRule,
  LimitReason,
} from '../areas/contact-permission/types.js';
import type { FollowUpRule } from '../areas/follow-ups/types.js';
import type { ReminderRule, ServiceReminderRuling } from '../areas/reminders/types.js';
import type { SegmentRule } from '../areas/segments/types.js';
import type { Channel, Recipient, StaffMember } from '../foundation/dealership/types.js';
import type { LawRule } from '../foundation/jurisdictions/types.js';
import type { Ruling } from '../foundation/kernel/ruling.js';
import type { Task } from '../foundation/kernel/task.js';
import type { LocalDate } from '../foundation/time/localDate.js';
import type { OpeningHours } from '../foundation/time/openingHours.js';

/** The rules that the planner itself decides. */
export type PlannerRule = 'FUP-04' | 'L14';

/** Any rule that may stand behind a planned or a held-back task. */
export type PlannedRule =
  | PlannerRule
  | CallRule
  | ChurnRule
  | ContactPermissionRule
  | FollowUpRule
  | LawRule
  | ReminderRule
  | SegmentRule;

/**
 * What the planner makes tasks of; each is the purpose of the contact too. Follow-ups after work on
 * the car, after the hand-over and after a long silence are all `satisfaction`; their keys tell which.
 */
export type TaskKind =
  | 'maintenance'
  | 'insurance'
  | 'inspection'
  | 'licence'
  | 'cardRenewal'
  | 'cardUpgrade'
  | 'satisfaction'
  | 'winBack'
  | 'birthday'
  | 'festival'
  | 'weather'
  | 'promotion'
  | 'event';

/**
 * How pressing a task is: where the service of a car stands, what ends, or which other matter it is.
 * The policy puts them in the order in which a day is worked through.
 */
export type Urgency =
  | 'overdue'
  | 'lastCall'
  | 'inspection'
  | 'insurance'
  | 'licence'
  | 'due'
  | 'upcoming'
  | 'followUp'
  | 'winBack'
  | 'card'
  | 'campaign'
  | 'weather'
  | 'greeting';

/** A stretch of real time: start included, end excluded. */
export interface TimeSpan {
  readonly from: Date;
  readonly until: Date;
}

/** A contact to make today. */
export interface PlannedTask extends Task {
  readonly kind: TaskKind;
  readonly channel: Channel;
  /** Key of the car it is about; absent where it is about the person. */
  readonly car?: string | undefined;
  readonly urgency: Urgency;
  /**
   * Day on which its matter is due: of a reminder the last day of validity, of a follow-up the first
   * day of its span, of a campaign its last day, of a win-back the day on which the customer was lost,
   * of a warning the day on which it ends; `null` where nothing ends.
   */
  readonly dueOn: LocalDate | null;
  /**
   * Keys of further tasks that this one contact carries out: the second car of the same week, the
   * insurance that ends in those days. Once it took place, record a contact for each of them as for
   * its own key.
   */
  readonly alsoCovers: readonly string[];
  /** When today the customer may be reached, from the moment of planning on. */
  readonly windows: readonly TimeSpan[];
  /** The customer's own specialist: the agent of the latest contact with the number, or `null`. */
  readonly ownSpecialist: string | null;
  /** The rules that made it a task of today, those of what it also covers among them. */
  readonly because: readonly PlannedRule[];
}

/**
 * Why a task is not carried out today. `openComplaint`: the complaint comes first; `tooEarly`: by law
 * the customer cannot act on the reminder yet; `recentTip`: a tip on the weather went out a few days
 * ago; `retryLater`: a call was not answered a short while ago; `notReached`: no call was answered and
 * no text may be sent; `wrongNumber`: the number on the card is somebody else’s;
 * `noProfiling`: the customer wants nothing that was chosen by a profile.
 */
export type HeldBackReason =
  | BlockReason
  | LimitReason
  | 'outsideWindows'
  | 'outsideCalendar'
  | 'openComplaint'
  | 'tooEarly'
  | 'recentTip'
  | 'retryLater'
  | 'notReached'
  | 'wrongNumber'
  | 'noProfiling';

/** A task that is wanted and not carried out today. Nothing is dropped without standing here. */
export interface HeldBackTask {
  readonly key: string;
  readonly kind: TaskKind;
  readonly customerId: string;
  readonly car?: string | undefined;
  readonly urgency: Urgency;
  readonly dueOn: LocalDate | null;
  readonly reason: HeldBackReason;
  /** The next instant at which it may be carried out, as far as is known; `null` when none is. */
  readonly nextAt: Date | null;
  /** The rules that hold it back. */
  readonly because: readonly PlannedRule[];
}

/** Where one car stands. */
export interface CarState {
  readonly customerId: string;
  readonly car: string;
  readonly reminder: ServiceReminderRuling;
}

/** Where one customer stands. */
export interface CustomerState {
  readonly customerId: string;
  readonly churn: ChurnRuling;
}

/** The dossiers behind one number, to be planned as one. */
export interface RecipientFacts {
  readonly dossiers: Recipient;
}

/** The plan of one recipient for one day. */
export interface RecipientPlan {
  /** The smallest customer id behind the number. */
  readonly recipientId: string;
  /** In the order of the day. */
  readonly tasks: readonly PlannedTask[];
  /** In the order of the day; no task stands both here and among `tasks`. */
  readonly heldBack: readonly HeldBackTask[];
  /** By customer id, then car key. */
  readonly cars: readonly CarState[];
  /** By customer id. */
  readonly customers: readonly CustomerState[];
}

/** How far the planning of a day has come. */
export interface DayProgress {
  readonly recipients: number;
  readonly customers: number;
  readonly tasks: number;
  readonly heldBack: number;
}

/** Tasks to hand out, and the people there are. */
export interface AssignmentFacts {
  readonly tasks: readonly PlannedTask[];
  readonly staff: readonly StaffMember[];
  /** The store's hours, for staff without hours of their own. */
  readonly openingHours: OpeningHours;
  /** Calls already made today, by id of the specialist; they count for load and cap. Absent: none. */
  readonly callsMade?: Readonly<Record<string, number>> | undefined;
}

/** One task in the hands of one specialist, with its place in the day. */
export interface Assignment {
  readonly taskKey: string;
  readonly specialistId: string;
  readonly startAt: Date;
  readonly endAt: Date;
  /** Whether it is the customer's own specialist. */
  readonly own: boolean;
}

/** Why nobody has a task. */
export type UnassignedReason = 'nobodyTrained' | 'nobodyThere' | 'capReached' | 'noFreeSlot';

/** A task that is left over. */
export interface UnassignedTask {
  readonly taskKey: string;
  readonly reason: UnassignedReason;
}

/** Who does what when; `assigned` is also the answer where there was nothing to hand out. */
export interface AssignmentRuling extends Ruling<'assigned' | 'partly' | 'nobody', 'FUP-04'> {
  /** By start, then key. */
  readonly assigned: readonly Assignment[];
  /** In the order of the tasks. */
  readonly unassigned: readonly UnassignedTask[];
}
