import type { Example } from './example.js';

const at = '2026-03-10 10:00';
const NINE = '2026-03-10T09:00:00+08:00';
const record = {
  recordId: 'R1',
  taskKey: 'repairFollowUp/C1/V1/W-7',
  customerId: 'C1',
  type: 'satisfaction',
  specialist: 'S1',
  channel: 'voice',
  at: NINE,
  attempts: 1,
};

/** At least one request for every decision on follow-ups. */
export const followUpExamples: readonly Example[] = [
  {
    decision: 'follow-ups.channels',
    at,
    facts: { preferredChannel: 'sms' },
    because: ['FUP-01'],
  },
  {
    decision: 'follow-ups.classify',
    at,
    facts: { trigger: 'licenceExpiring', secondary: ['cardEnding', 'occasion'] },
    because: ['FUP-02', 'FUP-08'],
  },
  {
    decision: 'follow-ups.batch',
    at,
    facts: {
      event: {
        step: 'extract',
        id: 'E1',
        at: NINE,
        batchId: 'B1',
        items: [
          {
            key: 'quietFollowUp/C1/-/2026-01-15',
            kind: 'quietFollowUp',
            customerId: 'C1',
            channel: 'voice',
          },
        ],
      },
    },
    because: ['FUP-03'],
  },
  {
    decision: 'follow-ups.record',
    at,
    facts: { ...record, result: 'invalid' },
    because: ['FUP-05'],
  },
  { decision: 'follow-ups.report', at, facts: { planned: 10, records: [] }, because: ['FUP-06'] },
  {
    decision: 'follow-ups.report',
    at,
    facts: { planned: 10, records: [{ ...record, result: 'completed', verdict: 'satisfied' }] },
    because: ['FUP-06'],
  },
  {
    decision: 'follow-ups.contents',
    at,
    facts: { type: 'satisfaction', memberships: [{ endsOn: '2026-04-09' }], occasions: [] },
    because: ['FUP-07'],
  },
  {
    decision: 'follow-ups.script',
    at,
    facts: { scoredQuestions: 9, extraItems: 0 },
    because: ['FUP-08'],
  },
  {
    decision: 'follow-ups.call',
    at,
    facts: {
      event: {
        step: 'plan',
        id: 'E1',
        at: NINE,
        identity: { kind: 'repairFollowUp', customer: 'C1', cycle: 'W-7' },
        callFromAt: '2026-03-11T09:00:00+08:00',
      },
    },
    because: ['FUP-09'],
  },
  {
    decision: 'follow-ups.follow-on',
    at,
    facts: { ...record, result: 'completed', verdict: 'dissatisfied' },
    because: ['FUP-10'],
  },
  {
    decision: 'follow-ups.calendar',
    at: '2026-03-10 16:00',
    facts: {
      card: { customerId: 'C1', status: 'active' },
      vehicles: [],
      visits: [
        {
          visitId: 'W-7',
          car: 'V1',
          on: '2026-03-09',
          kind: 'repair',
          pickedUpAt: '2026-03-09T16:00:00+08:00',
        },
      ],
      contacts: [],
      openCases: [],
    },
    because: ['FUP-11', 'FUP-02'],
  },
];
