import type { Language } from '../../../foundation/kernel/ruling.js';
import type { HolidayKnowledge } from '../../../foundation/time/holidays.js';
import type { LocalDate } from '../../../foundation/time/localDate.js';
import type { Urgency } from '../../../planner/types.js';

/**
 * All that the page of a day shows, ready to be drawn: counted, masked, in the language of the
 * page. Texts are plain, none is escaped. Nothing in it knows of dossiers or rulings.
 */
export interface DayPicture {
  readonly language: Language;
  readonly head: DayHead;
  /** The numbers at the top of the page. */
  readonly figures: readonly Figure[];
  readonly calls: CallPicture;
  /** What is done today, then a chart for each kind of reminder. */
  readonly reminders: readonly Breakdown[];
  readonly atRisk: AtRiskPicture;
  readonly lost: LostPicture;
  readonly held: HeldPicture;
  /** A chart for each cut through the base: standing, stage of life, ring. */
  readonly structure: readonly Breakdown[];
  readonly problems: ProblemPicture;
}

/** What stands above everything else. */
export interface DayHead {
  readonly storeName: string;
  readonly date: LocalDate;
  readonly weekday: string;
  /** Working day, weekend, holiday, make-up working day. */
  readonly dayKind: string;
  readonly holidays: HolidayKnowledge;
  /** Wall-clock time of the store from which the day is planned. */
  readonly from: string;
  readonly zone: string;
}

/** One number that matters, with what to read beside it. */
export interface Figure {
  readonly label: string;
  readonly value: number;
  readonly note: string;
  /** Whether somebody has to do something about it. */
  readonly pressing: boolean;
}

/** How a whole falls into parts. */
export interface Breakdown {
  readonly title: string;
  readonly count: number;
  readonly rows: readonly BreakdownRow[];
  /** What a bar over the full width stands for; no row counts more. */
  readonly whole: number;
  /** What is left out of the drawing, as one line; empty where nothing is. */
  readonly rest: string;
}

/** One part of a whole. */
export interface BreakdownRow {
  readonly label: string;
  readonly count: number;
  /** How many of them are told apart by a darker bar; 0 where none are. */
  readonly marked: number;
  /** A few words behind the count. */
  readonly note: string;
  /** The colour of this urgency; `null` for the plain one. */
  readonly tone: Urgency | null;
}

/** A stretch of the day, both ends as parts of the drawn day: 0 is its beginning, 1 its end. */
export interface DaySpan {
  readonly from: number;
  readonly until: number;
}

/** A stretch in which nobody is called. */
export interface Pause extends DaySpan {
  /** A word that fits into the stretch; empty at both ends of the day. */
  readonly label: string;
  /** Why, as a whole sentence. */
  readonly why: string;
}

/** Who calls whom when. */
export interface CallPicture {
  /** The full hours of the drawn day. */
  readonly hours: readonly { readonly label: string; readonly at: number }[];
  readonly pauses: readonly Pause[];
  /** Where the moment of planning lies, if within the drawn day. */
  readonly now: { readonly label: string; readonly at: number } | null;
  /** How many calls of each urgency there are, in the order of the day. */
  readonly legend: readonly UrgencyCount[];
  readonly desks: readonly Desk[];
  readonly messages: Pick<Desk, 'counts' | 'rows'>;
  /** Calls without a time, by reason. */
  readonly leftOver: readonly { readonly reason: string; readonly count: number }[];
}

/** How many calls are of one urgency. */
export interface UrgencyCount {
  readonly urgency: Urgency;
  readonly label: string;
  readonly count: number;
}

/** One specialist's day. */
export interface Desk {
  readonly name: string;
  readonly id: string;
  /** Working hours and the cap, or why the specialist is not there. */
  readonly note: string;
  /** Stretches of the drawn day in which the specialist is not there. */
  readonly off: readonly DaySpan[];
  readonly bars: readonly CallBar[];
  readonly counts: readonly UrgencyCount[];
  readonly rows: readonly CallRow[];
}

/** One call on the timeline. */
export interface CallBar extends DaySpan {
  readonly urgency: Urgency;
  readonly title: string;
}

/** One call or message in a list. */
export interface CallRow {
  readonly time: string;
  readonly channel: string;
  readonly name: string;
  readonly car: string;
  readonly reason: string;
  readonly urgency: Urgency;
}

/** The customers who will be lost next. */
export interface AtRiskPicture {
  readonly all: number;
  /** How many will be lost in each of the coming weeks. */
  readonly weeks: readonly BreakdownRow[];
  readonly rows: readonly AtRiskRow[];
}

/** One customer about to be lost. */
export interface AtRiskRow {
  readonly name: string;
  readonly id: string;
  readonly lastVisitOn: string;
  readonly lostOn: string;
  readonly daysLeft: number | null;
}

/** The customers who are lost. */
export interface LostPicture {
  readonly all: number;
  /** Of how many months the spend is told. */
  readonly spendMonths: number;
  readonly byMonths: readonly BreakdownRow[];
  readonly rows: readonly LostRow[];
}

/** One lost customer of the screening list. */
export interface LostRow {
  readonly name: string;
  readonly id: string;
  readonly spent: string;
  /** Of the biggest spender on the list: 0 to 1. */
  readonly share: number;
  /** Time since the last visit, and its day. */
  readonly away: string;
  readonly lastVisitOn: string;
  readonly approach: string;
  /** Whether a complaint has to be settled before anything is offered. */
  readonly complaintFirst: boolean;
  /** When the last win-back was, and the channels that are left. */
  readonly history: string;
  readonly channels: string;
}

/** What is wanted and not done today. */
export interface HeldPicture {
  readonly all: number;
  readonly reasons: readonly BreakdownRow[];
  readonly rows: readonly HeldRow[];
}

/** One contact that is held back. */
export interface HeldRow {
  readonly name: string;
  readonly car: string;
  readonly task: string;
  readonly reason: string;
  /** The rules that hold it back. */
  readonly rules: string;
  /** Month and day, and time; `null` where no instant is known. */
  readonly next: readonly [day: string, time: string] | null;
}

/** What was wrong in the files. */
export interface ProblemPicture {
  readonly all: number;
  readonly files: readonly ProblemFile[];
  /** By file, the most frequent first. */
  readonly findings: readonly ProblemCount[];
  readonly ignoredColumns: readonly string[];
}

/** One export file. */
export interface ProblemFile {
  readonly file: string;
  readonly records: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly repaired: number;
  readonly kept: number;
}

/** How often one thing was wrong. */
export interface ProblemCount {
  readonly file: string;
  readonly what: string;
  /** By which it is found in the problem file. */
  readonly code: string;
  readonly outcome: string;
  readonly count: number;
}
