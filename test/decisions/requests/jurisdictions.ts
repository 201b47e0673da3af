import type { Example } from './example.js';

const at = '2026-11-21 09:00';
const country = 'CN';
const bought = { country, buyer: 'household', carKind: 'passenger', invoicedOn: '2025-09-01' };

/** At least one request for every decision of the law. */
export const jurisdictionExamples: readonly Example[] = [
  {
    decision: 'jurisdictions.inspection',
    at,
    facts: { country, registeredOn: '2024-05-10' },
    because: ['L16'],
  },
  {
    decision: 'jurisdictions.lead',
    at,
    facts: { country, kind: 'licence', endsOn: '2026-12-31', leadDays: 91 },
    because: ['L17'],
  },
  {
    decision: 'jurisdictions.lead',
    at,
    facts: { country, kind: 'insurance', endsOn: '2026-12-31', leadDays: 91 },
    because: ['L18'],
  },
  {
    decision: 'jurisdictions.legal-term',
    at,
    facts: { ...bought, invoicedOn: '2024-01-15', km: 40_000 },
    because: ['L01'],
  },
  {
    decision: 'jurisdictions.remedies',
    at,
    facts: { ...bought, km: 20_000, repairDays: 31 },
    because: ['L03'],
  },
  {
    decision: 'jurisdictions.clocks',
    at,
    facts: { country, demandedOn: '2026-11-02' },
    because: ['L04', 'L07'],
  },
  {
    decision: 'jurisdictions.clocks',
    at,
    facts: { country, receivedOn: '2026-11-02' },
    because: ['L05'],
  },
  {
    decision: 'jurisdictions.clocks',
    at,
    facts: { country, acceptedOn: '2026-04-15', testDays: 0 },
    because: ['L06'],
  },
  {
    decision: 'jurisdictions.retention',
    at,
    facts: { country, records: [{ kind: 'salesArchive', on: '2018-03-01' }] },
    because: ['L13'],
  },
];
