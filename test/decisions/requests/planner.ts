import type { Example } from './example.js';

/** A customer with one car, as a host knows them. */
export const dossier = {
  storeId: 'S01',
  card: {
    customerId: 'C1',
    kind: 'individual',
    status: 'active',
    mobile: '13800000000',
    region: '江苏',
  },
  vehicles: [
    { vehicleId: 'V1', status: 'inUse', odometer: [{ on: '2026-03-01', km: 9_600 }], vin: null },
  ],
  visits: [{ visitId: 'R1', car: 'V1', on: '2025-12-01', kind: 'routineService', km: 5_000 }],
  contacts: [],
  consents: [],
  memberships: [],
  openCases: [],
};

const at = '2026-06-01 08:00';
const seen = [{ visitId: 'R1', car: 'V1', on: '2026-04-20', kind: 'routineService' }];
const car = { vehicleId: 'V1', status: 'inUse', odometer: [] };
const plain = { ...dossier, vehicles: [car], visits: seen };
const everybody = {
  name: { 'zh-CN': '全体客户', en: 'Everybody' },
  version: '1',
  owner: 'marketingDepartment',
  priority: 900,
  profiling: false,
  condition: { fact: 'cardStatus', op: 'eq', value: 'active' },
};
const roadShow = {
  purpose: 'event',
  promotional: false,
  segment: 'everybody',
  fromOn: '2026-06-01',
  untilOn: '2026-06-30',
};

/** One request for every matter of which a day is made. */
export const plannerExamples: readonly Example[] = [
  about({ ...plain, vehicles: [{ ...car, insuranceExpiresOn: '2026-06-30' }] }, ['REM-04']),
  about({ ...plain, card: { ...dossier.card, licenceExpiresOn: '2026-06-15' } }, ['REM-05']),
  {
    ...about({ ...plain, vehicles: [{ ...car, registeredOn: '2024-06-10' }] }, ['REM-06', 'L16']),
    policy: { jurisdiction: { jurisdictions: { CN: {} } } },
  },
  about({ ...plain, card: { ...dossier.card, birthDate: '1990-06-01' } }, ['REM-07']),
  { ...about(plain, ['REM-08', 'L22']), at: '2026-09-18 08:00' },
  about({ ...plain, visits: [{ ...seen[0], on: '2026-05-30' }] }, ['FUP-11']),
  {
    ...about({ ...plain, consents: [{ answer: 'refused', scope: 'profiling' }] }, ['L14']),
    policy: {
      planner: { campaigns: { roadShow } },
      segments: { definitions: { everybody: { ...everybody, profiling: true } } },
    },
  },
  {
    ...about(plain, ['SEG-03']),
    policy: {
      planner: { campaigns: { roadShow } },
      segments: { definitions: { everybody } },
    },
  },
];

function about(one: object, because: readonly string[]): Example {
  return { decision: 'planner.recipient', at, facts: { dossiers: [one] }, because };
}
