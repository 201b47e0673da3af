import { addDays, addMonths, type LocalDate } from '../../foundation/time/localDate.js';
import { aroundDay, aroundNumber, type Probe } from './probe.js';

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

/** The same car, used hard. */
function severeUseProbe(): Probe {
  return serviceProbe({
    rule: 'REM-03',
    parameter: 'severeUse.factor',
    values: (factor) => aroundNumber(5000 + Math.floor(5000 * Number(factor))),
    request: (km) => ({
      at: '2026-03-10 08:00',
      facts: {
        car: {
          status: 'inUse',
          severeUse: true,
          odometer: [{ on: '2026-03-10', km: Number(km) }],
        },
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

const serviceDue = (months: number): LocalDate => addMonths(SERVED_ON, months);

/** Mileages and days around a service. */
export const reminderProbes: readonly Probe[] = [
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
  severeUseProbe(),
];
