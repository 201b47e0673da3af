import { addDays, addMonths, type LocalDate } from '../foundation/time/localDate.js';

/** How to ask a decision about values around one number. */
export interface Probe {
  readonly rule: string;
  readonly parameter: string;
  readonly decision: string;
  /** The three values around the number, as they are shown. */
  readonly values: (number: unknown) => readonly [string, string, string];
  readonly request: (value: string) => { readonly at: string; readonly facts: unknown };
  /** Path of the answer that is shown. */
  readonly shows: string;
  readonly because: string;
}

/** The second before a wall-clock time, the time, and the second after. */
function aroundClock(clock: unknown): readonly [string, string, string] {
  const [hour = 0, minute = 0] = String(clock).split(':').map(Number);
  const seconds = hour * 3600 + minute * 60;
  return [clockAt(seconds - 1), clockAt(seconds), clockAt(seconds + 1)];
}

function clockAt(seconds: number): string {
  const part = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${part(seconds / 3600)}:${part((seconds % 3600) / 60)}:${part(seconds % 60)}`;
}

function aroundNumber(number: number): readonly [string, string, string] {
  return [String(number - 1), String(number), String(number + 1)];
}

function aroundDay(day: LocalDate): readonly [LocalDate, LocalDate, LocalDate] {
  return [addDays(day, -1), day, addDays(day, 1)];
}

/** A call on an ordinary Tuesday. */
function clockProbe(rule: string, parameter: string, region: string): Probe {
  return {
    rule,
    parameter,
    decision: 'call-windows.assess',
    values: aroundClock,
    request: (value) => ({
      at: `2026-03-10 ${value}`,
      facts: { channel: 'voice', purpose: 'maintenance', region },
    }),
    shows: 'status',
    because: 'because',
  };
}

const SERVED_ON = '2026-03-01';

/** A car serviced at 5,000 km whose odometer is read on the day of the question. */
function kmProbe(rule: string, parameter: string, kmFor: (number: number) => number): Probe {
  return serviceProbe({
    rule,
    parameter,
    values: (number) => aroundNumber(kmFor(Number(number))),
    request: (km) => ({
      at: '2026-03-10 08:00',
      facts: {
        car: { status: 'inUse', odometer: [{ on: '2026-03-10', km: Number(km) }] },
        services: [{ on: SERVED_ON, kind: 'routineService', km: 5000 }],
      },
    }),
  });
}

/** A car serviced without a mileage: only the calendar counts. */
function dayProbe(rule: string, parameter: string, dayFor: (number: number) => LocalDate): Probe {
  return serviceProbe({
    rule,
    parameter,
    values: (number) => aroundDay(dayFor(Number(number))),
    request: (day) => ({
      at: `${day} 08:00`,
      facts: {
        car: { status: 'inUse', odometer: [] },
        services: [{ on: SERVED_ON, kind: 'routineService' }],
      },
    }),
  });
}

const DELIVERED_ON = '2026-01-10';

/** A new car, read on the day of the question. */
function firstKmProbe(parameter: string, shift: (number: number) => number): Probe {
  return serviceProbe({
    rule: 'REM-02',
    parameter,
    values: (number) => aroundNumber(shift(Number(number))),
    request: (km) => ({
      at: '2026-02-10 08:00',
      facts: {
        car: {
          status: 'inUse',
          purchasedOn: DELIVERED_ON,
          odometer: [{ on: '2026-02-10', km: Number(km) }],
        },
        services: [],
      },
    }),
  });
}

/** A new car of which nobody has read the odometer. */
function firstDayProbe(parameter: string): Probe {
  return serviceProbe({
    rule: 'REM-02',
    parameter,
    values: (number) => aroundDay(addMonths(DELIVERED_ON, Number(number))),
    request: (day) => ({
      at: `${day} 08:00`,
      facts: { car: { status: 'inUse', purchasedOn: DELIVERED_ON, odometer: [] }, services: [] },
    }),
  });
}

function serviceProbe(probe: Pick<Probe, 'rule' | 'parameter' | 'values' | 'request'>): Probe {
  return { ...probe, decision: 'reminders.service', shows: 'status', because: 'because' };
}

function churnProbe(rule: string, parameter: string): Probe {
  return {
    rule,
    parameter,
    decision: 'churn.assess',
    values: (months) => aroundDay(addMonths('2026-01-15', Number(months))),
    request: (day) => ({
      at: `${day} 00:00`,
      facts: {
        card: { status: 'active' },
        vehicles: [],
        visits: [{ on: '2026-01-15', kind: 'repair' }],
      },
    }),
    shows: 'status',
    because: 'because',
  };
}

/** An evening call that only a time agreed with the customer permits, by the day of the agreement. */
function appointmentProbe(): Probe {
  const today = '2026-03-10';
  return {
    rule: 'CALL-08',
    parameter: 'appointment.maxAgeMonths',
    decision: 'call-windows.assess',
    values: (months) => aroundDay(addMonths(today, -Number(months))),
    request: (agreedOn) => ({
      at: `${today} 19:30`,
      facts: {
        channel: 'voice',
        purpose: 'maintenance',
        region: 'CN-BJ',
        appointment: { channel: 'voice', weekday: 2, from: '19:00', until: '20:00', agreedOn },
      },
    }),
    shows: 'status',
    because: 'because',
  };
}

/** Two readings a day apart. */
function dailyDistanceProbe(): Probe {
  return {
    rule: 'REM-01',
    parameter: 'maxKmPerDay',
    decision: 'reminders.odometer',
    values: (most) => aroundNumber(Number(most)),
    request: (km) => ({
      at: '2026-03-10 08:00',
      facts: {
        odometer: [
          { on: '2026-03-09', km: 10_000 },
          { on: '2026-03-10', km: 10_000 + Number(km) },
        ],
        services: [],
      },
    }),
    shows: 'status',
    because: 'because',
  };
}

/** So many calls on an ordinary Tuesday for one specialist who works late. */
function dailyCallsProbe(): Probe {
  const day = '2026-03-10';
  const open = { from: `${day}T08:30:00+08:00`, until: `${day}T20:00:00+08:00` };
  return {
    rule: 'FUP-04',
    parameter: 'dailyCalls',
    decision: 'planner.assign',
    values: (most) => aroundNumber(Number(most)),
    request: (count) => ({
      at: `${day} 08:00`,
      facts: {
        tasks: Array.from({ length: Number(count) }, (_, at) => ({
          key: `maintenance/C${at}/V${at}/R1`,
          kind: 'maintenance',
          action: 'call',
          customerId: `C${at}`,
          channel: 'voice',
          urgency: 'due',
          dueOn: day,
          alsoCovers: [],
          windows: [open],
          ownSpecialist: null,
          because: [],
        })),
        staff: [{ id: 'A01', role: 'customerServiceSpecialist' }],
        openingHours: { '2': [['08:30', '20:00']] },
      },
    }),
    shows: 'status',
    because: 'because',
  };
}

const serviceDue = (months: number): LocalDate => addMonths(SERVED_ON, months);

/** The numbers of the rules that can be passed, in the order of the rules. */
export const probes: readonly Probe[] = [
  clockProbe('CALL-01', 'bands.early.until', 'CN-BJ'),
  clockProbe('CALL-02', 'bands.late.from', 'CN-BJ'),
  clockProbe('CALL-03', 'bands.lunch.from', 'CN-BJ'),
  clockProbe('CALL-03', 'bands.lunch.until', 'CN-BJ'),
  clockProbe('CALL-04', 'bands.southLunch.until', 'CN-HN'),
  {
    ...clockProbe('CALL-09', 'textBands.late.from', 'CN-BJ'),
    request: (value) => ({
      at: `2026-03-15 ${value}`,
      facts: { channel: 'sms', purpose: 'maintenance', region: 'CN-BJ' },
    }),
  },
  {
    ...clockProbe('CALL-09', 'textBands.early.until', 'CN-BJ'),
    request: (value) => ({
      at: `2026-03-15 ${value}`,
      facts: { channel: 'sms', purpose: 'maintenance', region: 'CN-BJ' },
    }),
  },
  appointmentProbe(),
  kmProbe('REM-01', 'kmLead', (lead) => 10_000 - lead),
  kmProbe('REM-01', 'overdueKm', (km) => 10_000 + km),
  dayProbe('REM-01', 'dayLead', (days) => addDays(serviceDue(6), -days)),
  dayProbe('REM-01', 'overdueDays', (days) => addDays(serviceDue(6), days)),
  dailyDistanceProbe(),
  firstKmProbe('firstService.fromKm', (km) => km),
  firstKmProbe('firstService.untilKm', (km) => km),
  firstDayProbe('firstService.fromMonths'),
  firstDayProbe('firstService.untilMonths'),
  kmProbe('REM-03', 'periodic.intervalKm', (km) => 5000 + km),
  dayProbe('REM-03', 'periodic.intervalMonths', serviceDue),
  churnProbe('CHN-01', 'lostMonths'),
  churnProbe('CHN-02', 'atRiskMonths'),
  {
    rule: 'REM-11',
    parameter: 'maxPromotionalPer30Days',
    decision: 'contact-permission.limit',
    values: (most) => aroundNumber(Number(most)),
    request: (count) => ({
      at: '2026-03-30 09:00',
      facts: {
        candidates: [{ key: 'promotion/C1/-/spring', purpose: 'promotion', promotional: true }],
        contacts: Array.from({ length: Number(count) }, (_, day) => ({
          at: `2026-03-${String(day + 2).padStart(2, '0')}T09:00:00+08:00`,
          channel: 'sms',
          purpose: 'promotion',
          promotional: true,
          result: 'delivered',
        })),
      },
    }),
    shows: 'contacts.0.status',
    because: 'contacts.0.because',
  },
  {
    rule: 'REM-11',
    parameter: 'bundleWithinDays',
    decision: 'contact-permission.limit',
    values: (days) => aroundNumber(Number(days)),
    request: (days) => ({
      at: '2026-03-10 09:00',
      facts: {
        candidates: [
          { key: 'a', purpose: 'maintenance', promotional: false, car: 'V1', dueOn: '2026-03-10' },
          {
            key: 'b',
            purpose: 'maintenance',
            promotional: false,
            car: 'V2',
            dueOn: addDays('2026-03-10', Number(days)),
          },
        ],
        contacts: [],
      },
    }),
    shows: 'contacts.1.status',
    because: 'contacts.1.because',
  },
  dailyCallsProbe(),
];
