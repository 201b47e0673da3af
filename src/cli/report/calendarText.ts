import type { CarCalendarRuling, CarDate, CombinedContact } from '../../areas/reminders/types.js';
import { maskName } from '../../foundation/dealership/masking.js';
import type { Language, Text } from '../../foundation/kernel/ruling.js';
import { taskKey } from '../../foundation/kernel/task.js';
import { localDateAt } from '../../foundation/time/instant.js';
import { weekdayOf } from '../../foundation/time/localDate.js';
import type { FoundCar } from '../import/findCars.js';
import { block, columns } from './columns.js';
import { maskedCar } from './maskedCar.js';
import { shownId, shownText } from './shownText.js';
import { CALENDAR_WORDS, CAR_DATE_WORDS, LADDER_WORDS, MISSING_WORDS } from './words/calendar.js';
import { WEEKDAYS } from './words/days.js';
import { REPORT_WORDS } from './words/report.js';
import { SERVICE_WORDS } from './words/standings.js';
import { asHeading } from './words/wording.js';

/** One car’s calendar at a moment, and whose car it is. */
export interface ShownCalendar {
  readonly car: FoundCar;
  readonly calendar: CarCalendarRuling;
  readonly at: Date;
  readonly zone: string;
}

type Say = (text: Text) => string;

/** The calendar of one car on a screen: its dates, and what of them one contact speaks of. */
export function calendarText(shown: ShownCalendar, language: Language): string {
  const say: Say = (text) => text[language];
  const { calendar } = shown;
  const parts = [headline(shown, say), ...datesText(calendar, say), missingText(calendar, say)];
  return parts.filter((one) => one !== '').join('\n\n');
}

/** What a car is called where names are masked: the end of its plate, and the model. */
export function calledCar({ vehicle }: FoundCar): string {
  return [maskedCar(vehicle), shownText(vehicle.model ?? '')].filter((one) => one !== '').join(' ');
}

function headline({ car, at, zone }: ShownCalendar, say: Say): string {
  const { customerId, name = '' } = car.dossier.card;
  const today = localDateAt(at, zone);
  const weekday = WEEKDAYS[weekdayOf(today) - 1];
  const owner = `${shownText(maskName(name))} ${shownId(customerId)}`;
  const day = `${today} ${weekday === undefined ? '' : say(weekday)}`;
  return [calledCar(car), owner, say(CALENDAR_WORDS.calendar), day, zone].join(' · ');
}

function datesText(calendar: CarCalendarRuling, say: Say): string[] {
  const { status, entries } = calendar;
  if (status !== 'listed') return [say(CALENDAR_WORDS[status])];
  const heads = [
    REPORT_WORDS.due,
    CALENDAR_WORDS.matter,
    CALENDAR_WORDS.standing,
    CALENDAR_WORDS.rules,
  ];
  const rows = entries.map((entry) => dateCells(entry, say));
  return [columns([heads.map((one) => asHeading(say(one))), ...rows]), contactsText(calendar, say)];
}

function dateCells({ kind, on, status, because }: CarDate, say: Say): string[] {
  const standings: Readonly<Record<string, Text>> =
    kind === 'maintenance' ? SERVICE_WORDS : LADDER_WORDS;
  const standing = standings[status];
  return [
    on,
    say(CAR_DATE_WORDS[kind]),
    standing === undefined ? '' : say(standing),
    because.join(' '),
  ];
}

/** What is wanted now, a line for each contact; the plan of the day has the last word. */
function contactsText({ entries, contacts }: CarCalendarRuling, say: Say): string {
  if (contacts.length === 0) return say(CALENDAR_WORDS.nothingNow);
  const kinds = new Map(
    entries.flatMap(({ kind, contact }) =>
      contact === null ? [] : [[taskKey(contact), say(CAR_DATE_WORDS[kind])] as const],
    ),
  );
  const matters = (one: CombinedContact): string =>
    one.contacts.map((contact) => kinds.get(taskKey(contact)) ?? '').join(' + ');
  const rows = contacts.map((one) => [one.dueOn, matters(one)]);
  return [block(asHeading(say(CALENDAR_WORDS.now)), rows), say(CALENDAR_WORDS.permission)].join(
    '\n',
  );
}

function missingText({ missing }: CarCalendarRuling, say: Say): string {
  if (missing.length === 0) return '';
  const facts = missing.map((fact) => {
    const words = MISSING_WORDS[fact];
    return words === undefined ? fact : say(words);
  });
  return `${asHeading(say(CALENDAR_WORDS.missing))}  ${facts.join(' · ')}`;
}
