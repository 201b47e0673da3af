import { addMonths, type LocalDate } from '../../foundation/time/localDate.js';
import { aroundDay, aroundNumber, type Probe } from './probe.js';

/** What makes a contact, how long a card stays fresh, and by when the archive has its papers. */
export const customerProbes: readonly Probe[] = [
  {
    rule: 'CARD-01',
    parameter: 'card.contactMinDigits',
    decision: 'customers.new-card',
    values: (digits) => aroundNumber(Number(digits)),
    request: (digits) => ({
      at: '2026-03-10 09:00',
      facts: {
        raw: { kind: 'individual', fields: { name: '王', homePhone: '8'.repeat(Number(digits)) } },
        known: [],
      },
    }),
    shows: 'status',
    because: 'because',
  },
  {
    rule: 'CARD-07',
    parameter: 'archive.backupMaxAgeHours',
    decision: 'customers.archive',
    values: (hours) => [`${Number(hours) - 1}:59`, `${Number(hours)}:00`, `${Number(hours)}:01`],
    request: (age) => ({
      at: '2026-03-10 18:00',
      facts: {
        paper: true,
        electronic: true,
        electronicInStep: true,
        custodian: 'customerRelations',
        backupAt: minutesBefore('2026-03-10T18:00:00+08:00', minutesOf(age)),
      },
    }),
    shows: 'status',
    because: 'because',
  },
  handoverProbe('handover.receptionDays', '2026-03-07', { source: 'reception', registrations: 3 }),
  handoverProbe('handover.salesWorkingDays', '2026-03-11', { source: 'sales' }),
  handoverProbe('handover.formWorkingDays', '2026-03-09', { source: 'form' }),
  {
    rule: 'CARD-09',
    parameter: 'card.staleAfterMonths',
    decision: 'customers.freshness',
    values: (months) => aroundDay(addMonths('2025-03-10', Number(months))),
    request: (day) => ({
      at: `${day} 00:00`,
      facts: { fields: { mobile: { confirmedAt: '2025-03-10T09:00:00+08:00' } } },
    }),
    shows: 'status',
    because: 'because',
  },
];

/** One paper of Friday 6 March 2026, asked for around the day on which it is due. */
function handoverProbe(parameter: string, dueOn: LocalDate, about: object): Probe {
  return {
    rule: 'CARD-08',
    parameter,
    decision: 'customers.handovers',
    values: () => aroundDay(dueOn),
    request: (day) => ({
      at: `${day} 12:00`,
      facts: { records: [{ id: 'R1', on: '2026-03-06', ...about }] },
    }),
    shows: 'rows.0.status',
    because: 'because',
  };
}

function minutesOf(age: string): number {
  const [hours = 0, minutes = 0] = age.split(':').map(Number);
  return hours * 60 + minutes;
}

function minutesBefore(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) - minutes * 60_000).toISOString();
}
