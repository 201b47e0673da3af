import { millisecondsOf } from '../../foundation/kernel/result.js';
import type { Language, Text } from '../../foundation/kernel/ruling.js';
import { taskKey } from '../../foundation/kernel/task.js';
import type { CalendarFile, CarDate, CarDateKind } from './types.js';

/**
 * Writes the calendars of some cars as an iCalendar file (`.ics`, RFC 5545), to be opened by any
 * calendar program: one entry of a whole day for each date.
 *
 * The name of an entry is the key of its date, so that a file written again replaces the entries of the
 * one before; its stamp is the moment of the ruling. It holds the name of the car: personal data.
 * Without any date the text is empty, for a calendar file holds at least one entry. Throws MisuseError
 * on an invalid date.
 *
 * @example
 * ```ts
 * import { describeCalendarFile } from 'dealer-care/reminders';
 *
 * const entry = {
 *   kind: 'insurance',
 *   on: '2027-03-31',
 *   status: 'remind',
 *   because: ['REM-04'],
 *   identity: { kind: 'insurance', customer: 'C001', car: 'V1', cycle: '2027-03-31' },
 *   contact: null,
 * } as const;
 * const file = {
 *   at: new Date('2027-03-08T09:00:00+08:00'),
 *   cars: [{ carName: '苏E12345', calendar: { entries: [entry] } }],
 * };
 * console.log(describeCalendarFile(file, 'zh-CN').split('\r\n').slice(4, 9));
 * // => ["BEGIN:VEVENT","UID:insurance/C001/V1/2027-03-31","DTSTAMP:20270308T010000Z","DTSTART;VALUE=DATE:20270331","SUMMARY:苏E12345 车险到期"]
 * ```
 */
export function describeCalendarFile({ at, cars }: CalendarFile, language: Language): string {
  const stamp = stampOf(at);
  // What is about the person stands with every car, and in the file once.
  const events = new Map<string, string[]>();
  for (const { carName, calendar } of cars) {
    for (const entry of calendar.entries) {
      const uid = taskKey(entry.identity);
      if (!events.has(uid)) events.set(uid, eventLines(uid, entry, carName, stamp, language));
    }
  }
  if (events.size === 0) return '';
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//dealer-care//car calendar//EN',
    'CALSCALE:GREGORIAN',
    ...[...events.values()].flat(),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(
  uid: string,
  { kind, on, identity }: CarDate,
  carName: string | undefined,
  stamp: string,
  language: Language,
): string[] {
  const title = TITLE[kind][language];
  const isOfCar = identity.car !== undefined && carName !== undefined;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${on.replaceAll('-', '')}`,
    `SUMMARY:${escaped(isOfCar ? `${carName} ${title}` : title)}`,
    `DESCRIPTION:${escaped(NOTE[kind][language])}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** The moment in UTC, as `20270308T010000Z`. */
function stampOf(at: Date): string {
  const text = new Date(millisecondsOf(at, 'at')).toISOString();
  return `${text.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** Text as a value: what would end it is escaped, what cannot be printed left out. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r\n?|[\n\u2028\u2029]/g, '\\n')
    .replaceAll(UNPRINTABLE, '');
}

/** Control characters, and those that turn the direction of what follows. */
const UNPRINTABLE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const MOST_OCTETS = 75;

/** A line in pieces of at most 75 octets of UTF-8, each further one begun with a space; no character is cut. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > MOST_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x1_0000 ? 3 : 4;
}

const TITLE: Readonly<Record<CarDateKind, Text>> = {
  maintenance: { 'zh-CN': '保养', en: 'Maintenance' },
  insurance: { 'zh-CN': '车险到期', en: 'Insurance ends' },
  inspection: { 'zh-CN': '年检到期', en: 'Inspection ends' },
  licence: { 'zh-CN': '驾驶证到期', en: 'Driving licence ends' },
  warrantyEnd: { 'zh-CN': '质保到期', en: 'Warranty ends' },
  extendedWarrantyEnd: { 'zh-CN': '延保到期', en: 'Extended warranty ends' },
  batteryWarrantyEnd: { 'zh-CN': '动力电池质保到期', en: 'Battery warranty ends' },
  recall: { 'zh-CN': '召回处理', en: 'Recall' },
  booking: { 'zh-CN': '预约进店', en: 'Booking at the workshop' },
};

const LAST_DAY: Text = {
  'zh-CN': '当天是有效期的最后一天。',
  en: 'This is the last day of validity.',
};
const AS_AGREED: Text = { 'zh-CN': '以门店确认为准。', en: 'As confirmed by the dealership.' };

const NOTE: Readonly<Record<CarDateKind, Text>> = {
  maintenance: {
    'zh-CN': '按里程和时间推算，先到为准；里程更新后日期会变。',
    en: 'Projected by mileage and date, whichever comes first; a new reading moves it.',
  },
  insurance: LAST_DAY,
  inspection: LAST_DAY,
  licence: LAST_DAY,
  warrantyEnd: LAST_DAY,
  extendedWarrantyEnd: LAST_DAY,
  batteryWarrantyEnd: LAST_DAY,
  recall: AS_AGREED,
  booking: AS_AGREED,
};
