import type { Region } from '../../foundation/dealership/regions.js';
import type { Channel, ContactPurpose } from '../../foundation/dealership/types.js';
import { defined } from '../../foundation/kernel/policy.js';
import { chinaHolidays, type HolidayCalendar } from '../../foundation/time/holidays.js';
import type { LocalDate } from '../../foundation/time/localDate.js';
import type { CallRule } from './types.js';

/**
 * Hours in which nobody is called. An instant lies in the band if its wall-clock time does; the
 * start is included, the end is not.
 *
 * A band with neither `weekdays` nor `holidays` holds every day; with both, on either.
 */
export interface CallBand {
  /** The rule in whose name it blocks. */
  readonly rule: CallRule;
  /** `HH:MM`. */
  readonly from: string;
  /** `HH:MM`, up to `24:00`; before `from`: past midnight, as part of the day on which it starts. */
  readonly until: string;
  /**
   * ISO weekdays 1–7. A make-up working day (调休) is no Saturday or Sunday: only a band that names
   * all of 1 to 5 holds on it. Legal hours know no such days: a hard band reads the weekday alone.
   */
  readonly weekdays?: readonly number[] | undefined;
  /** Whether it holds on public holidays. */
  readonly holidays?: boolean | undefined;
  /**
   * ISO 3166-1 alpha-2 of the country whose public holidays are meant: then every year of the policy's
   * `holidays` must say that it is of that country. Absent: whatever the calendar holds.
   */
  readonly holidaysOf?: string | undefined;
  /** Regions in which it holds; absent: everywhere. A customer of unknown region counts as in all. */
  readonly regions?: readonly Region[] | undefined;
  /** Purposes that it governs; absent: all. */
  readonly purposes?: readonly ContactPurpose[] | undefined;
  /** Legal hours: no waiver, appointment, override or exemption opens them. Absent: a soft rule. */
  readonly hard?: boolean | undefined;
  /** First day on which it holds; absent: always held. */
  readonly since?: LocalDate | undefined;
  /** First day on which it no longer holds; absent: still does. */
  readonly before?: LocalDate | undefined;
  /** For legal hours: statute and article. */
  readonly reference?: string | undefined;
}

/** A day on which nobody is called; never waived. */
export interface ClosedDay {
  /** The rule in whose name it blocks. */
  readonly rule: CallRule;
  /** Whether the law closes it: then appointments and overrides stop too. */
  readonly hard?: boolean | undefined;
}

/** Which purposes no soft window governs: always, or where the customer asked for the contact. */
export type ExemptPurposes = Readonly<
  Partial<Record<ContactPurpose, 'always' | 'atCustomersWish'>>
>;

/** When the house calls and writes. */
export interface CallWindowPolicy {
  /** Name of this set of figures, for those who read a ruling later. */
  readonly version: string;
  /** IANA zone for customers whose own is not known: the store's. */
  readonly zone: string;
  /** The store's region, for customers whose own is not known. */
  readonly region?: Region | undefined;
  /** Years in which questions are answered, both included. */
  readonly years: { readonly from: number; readonly until: number };
  /** Public holidays and make-up working days; in a year without an entry only weekends are known. */
  readonly holidays: HolidayCalendar;
  /** Hours without calls, by name; legal hours and house hours side by side. */
  readonly bands: Readonly<Record<string, CallBand>>;
  /** Hours without written messages, by name (CALL-09). */
  readonly textBands: Readonly<Record<string, CallBand>>;
  /** Days without calls, by day. */
  readonly closedDays: Readonly<Record<LocalDate, ClosedDay>>;
  /** Purposes that are free of the soft windows (CALL-09). */
  readonly exemptPurposes: ExemptPurposes;
  /** The channel of a text that keeps a deadline. */
  readonly writtenChannel: Channel;
  /** Bands that a deadline may set aside, first the first, then the first two, and so on (CALL-07). */
  readonly waiveOrder: readonly string[];
  /** How far the next instant is searched, in days of 24 hours; the end is included. */
  readonly horizonDays: number;
  /** How the customer's own time is honoured (CALL-08). */
  readonly appointment: {
    /** Whether it opens the soft windows. */
    readonly overrides: boolean;
    /** Calendar months for which it is honoured, the last day included. */
    readonly maxAgeMonths: number;
  };
}

const south: readonly Region[] = [
  'CN-SH',
  'CN-JS',
  'CN-ZJ',
  'CN-AH',
  'CN-FJ',
  'CN-JX',
  'CN-HB',
  'CN-HN',
  'CN-GD',
  'CN-GX',
  'CN-HI',
  'CN-CQ',
  'CN-SC',
  'CN-GZ',
  'CN-YN',
  'CN-HK',
  'CN-MO',
  'CN-TW',
];

/**
 * Calls on working days 08:30–12:00 and 13:00–19:00, in the south from 14:00; texts daily 08:30–19:00.
 */
export const defaultCallWindowPolicy: CallWindowPolicy = defined({
  version: 'house-1',
  zone: 'Asia/Shanghai',
  years: { from: 2020, until: 2035 },
  holidays: chinaHolidays,
  bands: {
    early: { rule: 'CALL-01', from: '00:00', until: '08:30' },
    late: { rule: 'CALL-02', from: '19:00', until: '24:00' },
    lunch: { rule: 'CALL-03', from: '12:00', until: '13:00' },
    southLunch: { rule: 'CALL-04', from: '13:00', until: '14:00', regions: south },
    weekend: { rule: 'CALL-05', from: '00:00', until: '24:00', weekdays: [6, 7] },
    holiday: { rule: 'CALL-05', from: '00:00', until: '24:00', holidays: true },
  },
  textBands: {
    early: { rule: 'CALL-09', from: '00:00', until: '08:30' },
    late: { rule: 'CALL-09', from: '19:00', until: '24:00' },
  },
  closedDays: {},
  exemptPurposes: {
    returnedCall: 'always',
    readyForPickup: 'always',
    safetyNotice: 'always',
    complaintHandling: 'atCustomersWish',
  },
  writtenChannel: 'sms',
  waiveOrder: ['weekend', 'holiday'],
  horizonDays: 14,
  appointment: { overrides: true, maxAgeMonths: 12 },
});

/**
 * An alternative to the default, narrower in the morning and wider in the evening: calls and texts
 * 09:00–20:00, and no text at all before 08:00 or from 21:00 on, as carriers and platforms want it.
 * Policy, not law: China sets no general hours.
 */
export const nineToEightCallWindowPolicy: CallWindowPolicy = defined({
  ...defaultCallWindowPolicy,
  version: 'nine-to-eight-1',
  bands: {
    ...defaultCallWindowPolicy.bands,
    early: { rule: 'CALL-01', from: '00:00', until: '09:00' },
    late: { rule: 'CALL-02', from: '20:00', until: '24:00' },
  },
  textBands: {
    early: { rule: 'CALL-09', from: '00:00', until: '09:00' },
    late: { rule: 'CALL-09', from: '20:00', until: '24:00' },
    night: { rule: 'CALL-09', from: '21:00', until: '08:00', hard: true },
  },
});
