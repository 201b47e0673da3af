import { requireDefined } from '../../foundation/kernel/policy.js';
import { NONE, sharedList } from '../../foundation/kernel/ruling.js';
import { byCodeUnit } from '../../foundation/kernel/task.js';
import { localDateAt } from '../../foundation/time/instant.js';
import {
  addDays,
  daysBetween,
  epochDayOf,
  type LocalDate,
} from '../../foundation/time/localDate.js';
import { assessInspectionReminder } from './assessInspectionReminder.js';
import { assessInsuranceReminder } from './assessInsuranceReminder.js';
import { assessLicenceReminder } from './assessLicenceReminder.js';
import { assessServiceReminder } from './assessServiceReminder.js';
import type { ReminderPolicy } from './policy.js';
import { sentReading } from './sentReading.js';
import type {
  CarCalendarFacts,
  CarCalendarRuling,
  CarDate,
  CarDateKind,
  CombinedContact,
  LadderRuling,
  SentCarReminder,
  ServiceReminderRuling,
} from './types.js';

/**
 * Lists all that comes up for one car: maintenance, insurance, inspection, its driver's licence, and
 * the dates that are given as they stand, and says what of it one contact may speak of today.
 *
 * What cannot be told is left out and named in `missing`. Dates wanted now that lie at most seven days
 * apart are one contact, what is overdue counting as today. A maintenance is named by the service that
 * began its cycle, everything else by its day, so that no reading and no lead moves a name.
 *
 * Days are those of the policy's zone. Throws MisuseError on an invalid date or a policy that was not
 * defined.
 *
 * @rule REM-01 REM-02 REM-03 REM-04 REM-05 REM-06
 * @example
 * ```ts
 * import { defaultReminderPolicy, listCarCalendar } from 'dealer-care/reminders';
 *
 * const facts = {
 *   customerId: 'C001',
 *   carKey: 'V1',
 *   car: { status: 'inUse', odometer: [], insuranceExpiresOn: '2027-03-31', inspectionDueOn: '2027-04-05' },
 *   services: [{ visitId: 'R-7', on: '2026-10-10', kind: 'routineService' }],
 *   dates: [{ kind: 'warrantyEnd', on: '2027-10-09' }],
 *   sent: [],
 * } as const;
 * const calendar = listCarCalendar(facts, new Date('2027-03-08T09:00:00+08:00'), defaultReminderPolicy);
 * console.log(calendar.entries.map((one) => `${one.kind} ${one.on} ${one.status}`));
 * // => ["insurance 2027-03-31 remind","inspection 2027-04-05 remind","maintenance 2027-04-10 notDue","warrantyEnd 2027-10-09 notDue"]
 * console.log(calendar.contacts.map((one) => one.contacts.map(({ kind }) => kind)));
 * // => [["insurance","inspection"]]
 * ```
 */
export function listCarCalendar(
  facts: CarCalendarFacts,
  at: Date,
  policy: ReminderPolicy,
): CarCalendarRuling {
  requireDefined(policy, 'ReminderPolicy');
  const today = localDateAt(at, policy.zone);
  if (facts.car.status !== 'inUse') return NOT_TRACKED;

  const rulings = calendarRulings(facts, at, policy);
  const { service, ladders } = rulings;
  const entries = [
    ...serviceDate(facts, service, at, policy),
    ...ladders.flatMap((one) => ladderDate(facts, one)),
    ...facts.dates.map((one): CarDate => {
      const { kind, on, id } = one;
      const identity = { kind, customer: facts.customerId, car: facts.carKey, cycle: id ?? on };
      const status = on < today ? 'ended' : 'notDue';
      return { kind, on, status, because: NONE, identity, contact: null };
    }),
  ].sort(byDay);
  const told = [service, ...ladders];
  return {
    status: entries.length === 0 ? 'empty' : 'listed',
    entries,
    contacts: combined(entries, today, policy),
    because: sharedList([...new Set(entries.flatMap((one) => one.because))]),
    assumed: sharedList([...new Set(told.flatMap((one) => one.assumed))]),
    missing: sharedList([...new Set(told.flatMap((one) => one.missing.map(ofDriver)))]),
  };
}

/** What each rule says of the car and its driver. */
interface CalendarRulings {
  readonly service: ServiceReminderRuling;
  readonly ladders: readonly LadderRuling[];
}

/** Asks every rule of this area that knows a date of the car. */
function calendarRulings(
  facts: CarCalendarFacts,
  at: Date,
  policy: ReminderPolicy,
): CalendarRulings {
  const { car, services, driver, regime, passedOn } = facts;
  const [insurance, inspection, licence] = [
    sentAbout('insurance', facts),
    sentAbout('inspection', facts),
    sentAbout('licence', facts),
  ];
  return {
    service: assessServiceReminder({ car, services }, at, policy),
    ladders: [
      assessInsuranceReminder({ car, sent: insurance }, at, policy),
      assessInspectionReminder({ car, regime, passedOn, sent: inspection }, at, policy),
      ...(driver === undefined
        ? []
        : [assessLicenceReminder({ card: driver, sent: licence }, at, policy)]),
    ],
  };
}

/** The reminders of one purpose. */
export function sentAbout(
  purpose: SentCarReminder['purpose'],
  { sent }: CarCalendarFacts,
): readonly SentCarReminder[] {
  return sent.filter((one) => one.purpose === purpose);
}

/** Stands for any day that is too far away to be told. */
const NO_DAY = '9999-12-31';

function serviceDate(
  facts: CarCalendarFacts,
  { status, dueOn, cycle, startedOn, because }: ServiceReminderRuling,
  at: Date,
  policy: ReminderPolicy,
): CarDate[] {
  if (dueOn === null || dueOn === NO_DAY || cycle === null) return [];
  const kind = 'maintenance';
  const identity = { kind, customer: facts.customerId, car: facts.carKey, cycle };
  const sent = sentReading({ sent: sentAbout(kind, facts) }, at, policy);
  // A contact on the day of the service itself was about the one that was done.
  const since = startedOn === null ? Number.POSITIVE_INFINITY : epochDayOf(addDays(startedOn, 1));
  const wasSent = sent.carriedOut(since, cycle) !== null;
  const isWanted = status !== 'notDue' && !wasSent;
  return [{ kind, on: dueOn, status, because, identity, contact: isWanted ? identity : null }];
}

/** A licence is the driver’s, whichever the car; everything else is named by the car too. */
function ladderDate(
  { customerId: customer, carKey: car }: CarCalendarFacts,
  { kind, status, endsOn, cycle, because }: LadderRuling,
): CarDate[] {
  if (endsOn === null || kind === 'cardRenewal') return [];
  const named = kind === 'licence' ? { kind, customer } : { kind, customer, car };
  const isWanted = (status === 'remind' || status === 'winBack') && cycle !== null;
  return [
    {
      kind,
      on: endsOn,
      status,
      because,
      identity: { ...named, cycle: endsOn },
      contact: isWanted ? { ...named, cycle } : null,
    },
  ];
}

/** What is wanted now, in groups whose first and last date lie at most so many days apart. */
function combined(
  entries: readonly CarDate[],
  today: LocalDate,
  { combineWithinDays }: ReminderPolicy,
): readonly CombinedContact[] {
  const groups: { contacts: NonNullable<CarDate['contact']>[]; dueOn: LocalDate }[] = [];
  for (const { on, contact } of entries) {
    if (contact === null) continue;
    const dueOn = on < today ? today : on;
    const group = groups.at(-1);
    if (group !== undefined && daysBetween(group.dueOn, dueOn) <= combineWithinDays) {
      group.contacts.push(contact);
    } else groups.push({ contacts: [contact], dueOn });
  }
  return groups;
}

const KINDS: readonly CarDateKind[] = [
  'maintenance',
  'insurance',
  'inspection',
  'licence',
  'warrantyEnd',
  'extendedWarrantyEnd',
  'batteryWarrantyEnd',
  'recall',
  'booking',
];

function byDay(a: CarDate, b: CarDate): number {
  return (
    byCodeUnit(a.on, b.on) ||
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    byCodeUnit(a.identity.cycle, b.identity.cycle)
  );
}

/** The card of whoever drives the car stands under `driver` here. */
function ofDriver(fact: string): string {
  return fact.replace(/^card\./, 'driver.');
}

const NOT_TRACKED: CarCalendarRuling = Object.freeze({
  status: 'notTracked',
  entries: NONE,
  contacts: NONE,
  because: NONE,
  assumed: NONE,
  missing: NONE,
});
