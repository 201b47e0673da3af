import type { Example } from './example.js';

const at = '2026-03-10 10:00';
const visits = [{ visitId: 'R1', on: '2025-12-01', kind: 'repair', amountFen: 80_000 }];
const ranked = { count: 3, unknown: 0, numbers: [30, 20, 10], counts: [1, 1, 1] };
const customer = {
  storeId: 'S01',
  card: {
    customerId: 'C1',
    kind: 'individual',
    status: 'active',
    gender: 'female',
    birthDate: '1988-02-29',
    district: '姑苏区',
  },
  vehicles: [
    { vehicleId: 'V1', status: 'inUse', model: 'A4', purchasedOn: '2023-01-15', odometer: [] },
  ],
  visits,
  contacts: [],
  consents: [],
  memberships: [],
  openCases: [],
  roadKm: 7.5,
  kmNow: { V1: 42_000 },
};

/** At least one request for every decision on segments and on the value of customers. */
export const segmentExamples: readonly Example[] = [
  {
    decision: 'segments.customer',
    at,
    facts: customer,
    policy: { models: { A4: { labels: { 'zh-CN': '奥迪A4', en: 'A4' }, names: [] } } },
    because: ['SEG-01', 'SEG-02', 'SEG-04', 'SEG-05', 'SEG-06', 'SEG-07'],
  },
  {
    decision: 'segments.consumer',
    at,
    facts: { card: { gender: 'female' }, traits: { hobbies: ['自驾游'] } },
    because: ['SEG-02'],
  },
  { decision: 'segments.assess', at, facts: customer, because: ['SEG-03'] },
  { decision: 'segments.next-change', at, facts: customer, because: ['SEG-03'] },
  { decision: 'segments.model', at, facts: { model: 'A4' }, because: ['SEG-04'] },
  {
    decision: 'segments.residence',
    at,
    facts: { home: { lat: 31.3, lon: 120.6 }, store: { lat: 31.32, lon: 120.63 } },
    because: ['SEG-05'],
  },
  { decision: 'segments.block', at, facts: { district: '姑苏区' }, because: ['SEG-06'] },
  {
    decision: 'segments.block-list',
    at,
    facts: { block: '姑苏区', customers: [{ customerId: 'C1', district: '姑苏区' }] },
    because: ['SEG-06'],
  },
  {
    decision: 'segments.lifecycle',
    at,
    facts: { purchasedOn: '2026-01-15', kmNow: 3_000, freeServiceDone: false },
    because: ['SEG-07'],
  },
  {
    decision: 'segments.interactions',
    at,
    facts: {
      cars: [
        { car: 'V1', stage: 'inWarranty' },
        { car: 'V2', stage: 'resaleRisk' },
      ],
    },
    because: ['SEG-08'],
  },
  {
    decision: 'segments.relationship',
    at,
    facts: { events: [{ id: 'E1', kind: 'handedOver', at: '2026-03-01T10:00:00+08:00' }] },
    because: ['SEG-09'],
  },
  {
    decision: 'segments.value',
    at,
    facts: { profits: [{ on: '2026-01-05', grossProfitFen: 1_200_00 }] },
    because: ['SEG-10'],
  },
  {
    decision: 'segments.value-class',
    at,
    facts: { valueFen: 30, tags: ['priceSensitive'], population: ranked },
    because: ['SEG-10'],
  },
  { decision: 'segments.tags', at, facts: { visits }, because: ['SEG-10'] },
  {
    decision: 'segments.rfm',
    at,
    facts: { visits, population: { recency: ranked, frequency: ranked, monetary: ranked } },
    because: ['SEG-10'],
  },
];
