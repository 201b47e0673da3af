import type { Region } from '../../foundation/dealership/regions.js';
import type { Appointment, Channel, ContactPurpose } from '../../foundation/dealership/types.js';
import type { Ruling } from '../../foundation/kernel/ruling.js';
import type { HolidayKnowledge } from '../../foundation/time/holidays.js';

/** The rules that this area decides; `L08` stands for legal hours, which no house rule leaves. */
export type CallRule =
  | 'CALL-01'
  | 'CALL-02'
  | 'CALL-03'
  | 'CALL-04'
  | 'CALL-05'
  | 'CALL-06'
  | 'CALL-07'
  | 'CALL-08'
  | 'CALL-09'
  | 'L08';

/** A contact that must happen by an instant: the 24 h, 48 h and 72 h rules. A plan is no deadline. */
export interface ContactDeadline {
  /** Last instant that is in time; included. */
  readonly by: Date;
  /** Start of the span that is preferred; absent: from the wished instant on. */
  readonly preferredFrom?: Date | undefined;
  /** End of the preferred span, included; absent: the deadline. */
  readonly preferredUntil?: Date | undefined;
  /** Whether a text does as well; it is used before a weekend is. Absent: it does not. */
  readonly mayBeWritten?: boolean | undefined;
}

/** A person's decision to call although a soft window is closed, with who and why for the record. */
export interface WindowOverride {
  /** Id of the member of staff. */
  readonly actor: string;
  readonly reason: string;
}

/** One contact that somebody would like to make. */
export interface CallFacts {
  readonly channel: Channel;
  readonly purpose: ContactPurpose;
  /** Where the customer lives; absent: the store's region, else every region's pauses hold. */
  readonly region?: Region | undefined;
  /** The customer's IANA zone; absent: the policy's. */
  readonly timeZone?: string | undefined;
  /** The time agreed with the customer. Agreed on a later day than `at`: not known yet. */
  readonly appointment?: Appointment | undefined;
  /** The instant one would like; absent: `at`. */
  readonly wishedAt?: Date | undefined;
  readonly deadline?: ContactDeadline | undefined;
  /** Last instant at which a text is of use, included: the event is over, the cover has run out. */
  readonly usefulUntil?: Date | undefined;
  /** Whether the customer asked for this contact; absent: no, and said so in `assumed`. */
  readonly atCustomersWish?: boolean | undefined;
  /** Opens the soft windows, never the legal hours. */
  readonly override?: WindowOverride | undefined;
}

/** A contact, and how far ahead its permitted times are listed. */
export interface CallTimeFacts extends CallFacts {
  /** End of the list; excluded. */
  readonly until: Date;
}

/** A stretch in which a contact is permitted: start included, end excluded. */
export interface CallTime {
  readonly from: Date;
  readonly until: Date;
}

/** What permits a contact: the windows, the customer's appointment, or a person's override. */
export type PermittedBy = 'windows' | 'appointment' | 'override';

/** What rulings on call windows share. */
interface WindowRuling<Status extends string> extends Ruling<Status, CallRule> {
  /** What permits the contact; `null` when nothing does or nothing needs to. */
  readonly by: PermittedBy | null;
  /** Rules whose windows are closed at that instant and were set aside. */
  readonly waived: readonly CallRule[];
  /** How well the holidays of the years looked at are known; `null` when no holiday was looked at. */
  readonly holidays: HolidayKnowledge | null;
  /** Whether the appointment is too old to be honoured, so that the customer is asked again. */
  readonly askAgain: boolean;
}

/** Whether a contact is permitted at an instant. */
export interface CallAssessment
  extends WindowRuling<'allowed' | 'blocked' | 'exempt' | 'outsideCalendar'> {
  /** For a blocked one: when it is permitted next; `null` when not within the search horizon. */
  readonly nextAt: Date | null;
}

/**
 * When a contact is made.
 *
 * `now`: at `at` itself. `later`: after it. `late`: after the deadline. `exempt`: no window
 * governs it. `none`: nothing within the search horizon. `dropped`: a text would come after its
 * use. `outsideCalendar`: the policy's years do not cover it.
 */
export type NextCallStatus =
  | 'now'
  | 'later'
  | 'late'
  | 'none'
  | 'exempt'
  | 'dropped'
  | 'outsideCalendar';

/** When a contact is made next, on which channel, and what moved it there. */
export interface NextCallRuling extends WindowRuling<NextCallStatus> {
  /** `null` for none, dropped and outsideCalendar. */
  readonly callAt: Date | null;
  /** The channel asked for, or the written one where a text keeps the deadline. */
  readonly channel: Channel;
}
