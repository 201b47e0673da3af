import { customerExamples } from './requests/customers.js';
import type { Example } from './requests/example.js';
import { followUpExamples } from './requests/followUps.js';
import { jurisdictionExamples } from './requests/jurisdictions.js';
import { dossier, plannerExamples } from './requests/planner.js';
import { segmentExamples } from './requests/segments.js';
import { yearlyReminderExamples } from './requests/yearlyReminders.js';

export type { Example } from './requests/example.js';

const call = { channel: 'voice', purpose: 'maintenance', region: 'CN-BJ' };
const visited = { card: { status: 'active' }, vehicles: [] };
const task = {
  key: 'maintenance/C1/V1/R1',
  kind: 'maintenance',
  action: 'call',
  customerId: 'C1',
  channel: 'voice',
  urgency: 'due',
  dueOn: '2026-03-10',
  alsoCovers: [],
  windows: [{ from: '2026-03-10T08:30:00+08:00', until: '2026-03-10T12:00:00+08:00' }],
  ownSpecialist: null,
  because: ['REM-01'],
};

/** At least one request for every decision, and one for every rule. */
export const examples: readonly Example[] = [
  { decision: 'call-windows.assess', at: '2026-03-10 08:29:59', facts: call, because: ['CALL-01'] },
  { decision: 'call-windows.assess', at: '2026-03-10 19:00', facts: call, because: ['CALL-02'] },
  { decision: 'call-windows.assess', at: '2026-03-10 12:00', facts: call, because: ['CALL-03'] },
  {
    decision: 'call-windows.assess',
    at: '2026-03-10 13:30',
    facts: { ...call, region: '湖南' },
    because: ['CALL-04'],
  },
  {
    decision: 'call-windows.next',
    at: '2026-11-27 19:00',
    facts: call,
    because: ['CALL-02', 'CALL-05', 'CALL-01'],
  },
  {
    decision: 'call-windows.next',
    at: '2026-11-27 19:00',
    facts: call,
    policy: { horizonDays: 1 },
    because: ['CALL-06'],
  },
  {
    decision: 'call-windows.next',
    at: '2026-03-14 09:00',
    facts: { ...call, deadline: { by: '2026-03-15T12:00:00+08:00' } },
    because: ['CALL-07'],
  },
  {
    decision: 'call-windows.next',
    at: '2026-03-10 19:00',
    facts: {
      ...call,
      appointment: {
        channel: 'voice',
        weekday: 2,
        from: '20:00',
        until: '20:30',
        agreedOn: '2026-03-01',
      },
    },
    because: ['CALL-02', 'CALL-08'],
  },
  {
    decision: 'call-windows.assess',
    at: '2026-03-15 19:00',
    facts: { ...call, channel: 'sms' },
    because: ['CALL-09'],
  },
  {
    decision: 'call-windows.assess',
    at: '2026-03-10 21:00',
    facts: call,
    policy: { bands: { law: { rule: 'L08', from: '21:00', until: '24:00', hard: true } } },
    because: ['CALL-02', 'L08'],
  },
  {
    decision: 'reminders.service',
    at: '2026-03-10 08:00',
    facts: {
      car: {
        status: 'inUse',
        odometer: [{ on: '2026-03-10', km: 2_500 }],
        purchasedOn: '2026-02-01',
      },
      services: [],
    },
    because: ['REM-02', 'REM-01'],
  },
  {
    decision: 'reminders.service',
    at: '2026-03-10 08:00',
    facts: {
      car: { status: 'inUse', odometer: [] },
      services: [{ on: '2025-09-10', kind: 'routineService', km: 12_300 }],
    },
    because: ['REM-03', 'REM-01'],
  },
  {
    decision: 'reminders.odometer',
    at: '2026-03-01 12:00',
    facts: { odometer: [{ on: '2026-01-01', km: 10_000 }], services: [] },
    because: ['REM-01'],
  },
  {
    decision: 'contact-permission.assess',
    at: '2026-03-10 08:00',
    facts: {
      channel: 'sms',
      purpose: 'promotion',
      promotional: true,
      card: { status: 'active', mobile: '13800000000' },
      consents: [{ answer: 'refused', channel: 'sms', scope: 'promotional' }],
      contacts: [],
    },
    because: ['PRIV-04'],
  },
  {
    decision: 'contact-permission.assess',
    at: '2026-03-10 08:00',
    facts: {
      channel: 'sms',
      purpose: 'promotion',
      promotional: true,
      card: { status: 'active', mobile: '13800000000' },
      consents: [],
      contacts: [],
    },
    policy: { consentRequired: { promotionByLaw: true } },
    because: ['PRIV-04', 'L09'],
  },
  {
    decision: 'contact-permission.limit',
    at: '2026-03-10 08:00',
    facts: {
      candidates: [{ key: 'promotion/C1/-/spring', purpose: 'promotion', promotional: true }],
      contacts: [
        {
          at: '2026-03-09T10:00:00+08:00',
          channel: 'sms',
          purpose: 'promotion',
          result: 'delivered',
        },
      ],
    },
    policy: {
      legalCaps: [
        { most: 1, per: 7, unit: 'days', reference: 'a made-up law', confidence: 'confirmed' },
      ],
    },
    because: ['REM-11', 'L11'],
  },
  {
    decision: 'contact-permission.limit',
    at: '2026-03-10 08:00',
    facts: {
      candidates: [{ key: 'birthday/C1/-/2026', purpose: 'birthday', promotional: false }],
      contacts: [],
    },
    because: ['REM-11'],
  },
  {
    decision: 'churn.assess',
    at: '2024-07-15 00:00',
    facts: { ...visited, visits: [{ on: '2024-01-15', kind: 'routineService' }] },
    because: ['CHN-01'],
  },
  {
    decision: 'churn.assess',
    at: '2024-05-15 00:00',
    facts: { ...visited, visits: [{ on: '2024-01-15', kind: 'routineService' }] },
    because: ['CHN-02'],
  },
  {
    decision: 'churn.screen',
    at: '2026-03-10 08:00',
    facts: {
      customers: [
        {
          card: { customerId: 'C1', status: 'active' },
          vehicles: [],
          visits: [{ on: '2025-06-01', kind: 'repair', amountFen: 40_000 }],
          contacts: [],
          memberships: [],
          openCases: [],
          permittedChannels: ['voice'],
        },
      ],
    },
    because: ['CHN-04', 'CHN-01'],
  },
  {
    decision: 'planner.recipient',
    at: '2026-03-10 08:00',
    facts: { dossiers: [dossier] },
    because: ['REM-03', 'REM-01', 'CALL-01', 'REM-11'],
  },
  ...plannerExamples,
  {
    decision: 'planner.assign',
    at: '2026-03-10 08:00',
    facts: {
      tasks: [task],
      staff: [{ id: 'A01', role: 'customerServiceSpecialist' }],
      openingHours: { '2': [['08:30', '17:30']] },
    },
    because: ['FUP-04'],
  },
  {
    decision: 'conditions.assess',
    at: '2026-03-10 08:00',
    facts: {
      catalogue: {
        lastVisitOn: { type: 'date', labels: { 'zh-CN': '上次进店', en: 'last visit' } },
        age: { type: 'integer', labels: { 'zh-CN': '年龄', en: 'age' } },
      },
      condition: {
        all: [
          { fact: 'lastVisitOn', op: 'monthsSince', value: { gte: 6 } },
          { not: { fact: 'age', op: 'lt', value: 25 } },
        ],
      },
      row: { lastVisitOn: '2025-10-01', age: 40 },
    },
    because: [],
  },
  ...yearlyReminderExamples,
  ...followUpExamples,
  ...segmentExamples,
  ...customerExamples,
  ...jurisdictionExamples,
  { decision: 'time.opening', at: '2026-03-10 18:00', facts: {}, because: ['C1', 'C4'] },
];
