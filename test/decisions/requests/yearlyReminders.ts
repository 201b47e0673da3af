import type { Example } from './example.js';

const at = '2026-06-01 08:00';
const active = { status: 'active' };
const sent = [{ at: '2026-05-31T09:00:00+08:00', taskKey: 'insurance/C1/V1/2026-06-30~30' }];
const rain = {
  warningId: 'W1',
  event: 'rainstorm',
  regions: ['CN-JS'],
  issuedAt: '2026-06-01T06:00:00+08:00',
  until: '2026-06-01T20:00:00+08:00',
};

/** At least one request for every decision on what comes up in a year. */
export const yearlyReminderExamples: readonly Example[] = [
  {
    decision: 'reminders.insurance',
    at,
    facts: { car: { status: 'inUse', insuranceExpiresOn: '2026-06-30' }, sent },
    because: ['REM-04'],
  },
  {
    decision: 'reminders.licence',
    at,
    facts: { card: { ...active, licenceExpiresOn: '2026-06-15' }, sent: [] },
    because: ['REM-05'],
  },
  {
    decision: 'reminders.inspection',
    at,
    facts: {
      car: { status: 'inUse' },
      regime: { dueOn: '2026-06-30', kind: 'markOnly', opensOn: '2026-04-01' },
      sent: [],
    },
    because: ['REM-06'],
  },
  {
    decision: 'reminders.card-renewal',
    at,
    facts: { card: active, membership: { endsOn: '2026-05-20' }, sent: [] },
    because: ['REM-10'],
  },
  {
    decision: 'reminders.card-upgrade',
    at,
    facts: {
      card: active,
      membership: { tier: 'silver', endsOn: '2026-12-31' },
      spendFen: 950_000,
      nextTier: { tier: 'gold', fromSpendFen: 1_000_000 },
      sent: [],
    },
    because: ['REM-10'],
  },
  {
    decision: 'reminders.birthday',
    at: '2027-02-28 08:00',
    facts: {
      card: { ...active, birthDate: '1992-02-29' },
      memberships: [{ tier: 'gold', endsOn: '2027-12-31' }],
      sent: [],
    },
    policy: { birthday: { giftForTiers: ['gold'] } },
    because: ['REM-07'],
  },
  {
    decision: 'reminders.birthday',
    at,
    facts: {
      card: { ...active, birthCalendar: 'lunar', lunarBirthday: { month: 4, day: 16 } },
      memberships: [],
      sent: [],
    },
    because: ['REM-07', 'L22'],
  },
  {
    decision: 'reminders.festival',
    at: '2027-01-29 08:00',
    facts: { card: active, sent: [] },
    because: ['REM-08'],
  },
  {
    decision: 'reminders.weather',
    at,
    facts: { warnings: [rain], card: active, store: { province: '江苏' }, sent: [] },
    because: ['REM-09'],
  },
  {
    decision: 'reminders.weather-round',
    at,
    facts: {
      warnings: [rain],
      store: { province: '江苏' },
      customers: [{ card: { ...active, customerId: 'C1' }, sent: [] }],
    },
    because: ['REM-09'],
  },
  {
    decision: 'reminders.car-calendar',
    at,
    facts: {
      customerId: 'C1',
      carKey: 'V1',
      car: {
        status: 'inUse',
        odometer: [{ on: '2026-05-30', km: 9_800 }],
        insuranceExpiresOn: '2026-06-30',
        inspectionDueOn: '2026-06-30',
      },
      services: [{ on: '2025-12-01', kind: 'routineService', km: 5_000 }],
      driver: { ...active, licenceExpiresOn: '2026-06-15' },
      dates: [{ kind: 'warrantyEnd', on: '2027-03-01' }],
      sent: [],
    },
    because: ['REM-03', 'REM-04', 'REM-05', 'REM-06'],
  },
  {
    decision: 'reminders.leads',
    at,
    facts: { kind: 'cardRenewal', endsOn: '2026-06-20', sent: [] },
    because: ['REM-10'],
  },
];
