import { addDays, type LocalDate } from '../../foundation/time/localDate.js';
import { aroundDay, aroundNumber, type Probe } from './probe.js';

const ENDS_ON = '2026-06-30';
const MID_AUTUMN = '2026-09-25';

/** The leads before the end of something, and how near a tier or a tip may be. */
export const yearlyReminderProbes: readonly Probe[] = [
  leadProbe('REM-04', 'insurance.leadDays', 'reminders.insurance', {
    car: { status: 'inUse', insuranceExpiresOn: ENDS_ON },
  }),
  {
    ...leadProbe('REM-04', 'insurance.winBackDays', 'reminders.insurance', {
      car: { status: 'inUse', insuranceExpiresOn: ENDS_ON },
    }),
    values: (days) => aroundDay(addDays(ENDS_ON, Number(days))),
    shows: 'endReason',
  },
  {
    rule: 'REM-04',
    parameter: 'combineWithinDays',
    decision: 'reminders.car-calendar',
    values: (days) => aroundNumber(Number(days)),
    request: (days) => ({
      at: '2026-06-24 08:00',
      facts: {
        customerId: 'C1',
        carKey: 'V1',
        car: {
          status: 'inUse',
          odometer: [],
          insuranceExpiresOn: ENDS_ON,
          inspectionDueOn: addDays(ENDS_ON, Number(days)),
        },
        services: [],
        dates: [],
        sent: [],
      },
    }),
    shows: 'contacts.length',
    because: 'because',
  },
  leadProbe('REM-05', 'licence.leadDays', 'reminders.licence', {
    card: { status: 'active', licenceExpiresOn: ENDS_ON },
  }),
  leadProbe('REM-06', 'inspection.leadDays', 'reminders.inspection', {
    car: { status: 'inUse', inspectionDueOn: ENDS_ON },
  }),
  {
    rule: 'REM-08',
    parameter: 'festival.leadDays',
    decision: 'reminders.festival',
    values: (days) => aroundDay(addDays(MID_AUTUMN, -Number(days))),
    request: (day) => ({
      at: `${day} 08:00`,
      facts: { card: { status: 'active' }, sent: [] },
    }),
    shows: 'invites',
    because: 'because',
  },
  {
    rule: 'REM-09',
    parameter: 'weather.daysBetween',
    decision: 'reminders.weather',
    values: (days) => aroundDay(addDays('2026-07-01', Number(days))),
    request: (day) => ({
      at: `${day} 12:00`,
      facts: {
        warnings: [
          {
            warningId: 'W2',
            event: 'rainstorm',
            regions: ['CN-JS'],
            issuedAt: `${day}T08:00:00+08:00`,
            until: `${day}T20:00:00+08:00`,
          },
        ],
        card: { status: 'active', region: 'CN-JS' },
        store: {},
        sent: [{ at: '2026-07-01T12:00:00+08:00', taskKey: 'weatherTip/C1/-/W1' }],
      },
    }),
    shows: 'status',
    because: 'because',
  },
  leadProbe('REM-10', 'card.renewLeadDays', 'reminders.card-renewal', {
    card: { status: 'active' },
    membership: { endsOn: ENDS_ON },
  }),
  {
    ...leadProbe('REM-10', 'card.renewUntilDays', 'reminders.card-renewal', {
      card: { status: 'active' },
      membership: { endsOn: ENDS_ON },
    }),
    values: (days) => aroundDay(addDays(ENDS_ON, Number(days))),
  },
  {
    rule: 'REM-10',
    parameter: 'card.upgradeFromPercent',
    decision: 'reminders.card-upgrade',
    values: (percent) => aroundNumber(Number(percent) * 10_000),
    request: (fen) => ({
      at: '2026-06-01 08:00',
      facts: {
        card: { status: 'active' },
        membership: { tier: 'silver', endsOn: '2026-12-31' },
        spendFen: Number(fen),
        nextTier: { tier: 'gold', fromSpendFen: 1_000_000 },
        sent: [],
      },
    }),
    shows: 'status',
    because: 'because',
  },
];

/** Something that ends, asked about around the day of its first lead. */
function leadProbe(rule: string, parameter: string, decision: string, about: object): Probe {
  return {
    rule,
    parameter,
    decision,
    values: (leads) => aroundDay(firstLead(leads)),
    request: (day) => ({ at: `${day} 08:00`, facts: { ...about, sent: [] } }),
    shows: 'status',
    because: 'because',
  };
}

function firstLead(leads: unknown): LocalDate {
  return addDays(ENDS_ON, -Math.max(...(leads as readonly number[])));
}
