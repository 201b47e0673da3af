import type { Example } from './example.js';

const at = '2026-03-10 10:00';
const LAST_WEEK = '2026-03-03T09:00:00+08:00';
const value = (text: string) => ({ value: text, confirmedAt: LAST_WEEK, changedAt: LAST_WEEK });
const card = {
  version: 1,
  fields: { name: value('王芳'), mobile: value('13800000000') },
  history: [],
  pending: [],
  turnedDown: [],
  cars: ['V1'],
};
const record = { ...card, customerId: 'C1', kind: 'individual', consents: [] };

/** At least one request for every decision on customer cards, their archive and their privacy. */
export const customerExamples: readonly Example[] = [
  {
    decision: 'customers.new-card',
    at,
    facts: {
      raw: { kind: 'individual', fields: { name: '王芳', mobile: '13800000000' } },
      known: [{ customerId: 'C7', mobile: '13800000000' }],
    },
    because: ['CARD-01'],
  },
  {
    decision: 'customers.reception',
    at,
    facts: { cameAt: LAST_WEEK, minutes: 35, modelsAsked: ['A4'], grade: 'H' },
    because: ['CARD-02'],
  },
  {
    decision: 'customers.sales-block',
    at,
    facts: { name: '王芳', mobile: '13800000000', buyer: '王芳', fax: '无' },
    because: ['CARD-03'],
  },
  {
    decision: 'customers.documents',
    at,
    facts: { documents: [{ kind: 'invoice', state: 'present' }] },
    because: ['CARD-04'],
  },
  { decision: 'customers.feedback-form', at, facts: {}, because: ['CARD-05'] },
  {
    decision: 'customers.history',
    at,
    facts: {
      history: [],
      entry: { id: 'H1', group: 'service', at: LAST_WEEK, actor: 'S1', channel: 'voice' },
    },
    because: ['CARD-06'],
  },
  {
    decision: 'customers.archive',
    at,
    facts: { paper: true, electronic: true, backupAt: LAST_WEEK },
    because: ['CARD-07'],
  },
  {
    decision: 'customers.handovers',
    at,
    facts: { records: [{ id: 'S1', source: 'sales', on: '2026-03-06' }] },
    because: ['CARD-08'],
  },
  {
    decision: 'customers.freshness',
    at,
    facts: { fields: { mobile: { confirmedAt: '2025-03-10T09:00:00+08:00' } } },
    because: ['CARD-09'],
  },
  {
    decision: 'customers.change',
    at,
    facts: {
      card,
      report: {
        id: 'M1',
        field: 'mobile',
        newValue: '13911111111',
        reporter: { id: 'S1', role: 'serviceAdvisor' },
        at: '2026-03-10T09:00:00+08:00',
      },
    },
    because: ['CARD-10'],
  },
  {
    decision: 'customers.car-roles',
    at,
    facts: {
      car: 'V1',
      on: '2026-03-10',
      records: [
        {
          id: 'K1',
          car: 'V1',
          customerId: 'C1',
          role: 'owner',
          fromOn: '2026-01-10',
          recordedAt: LAST_WEEK,
        },
      ],
    },
    because: ['CARD-10'],
  },
  {
    decision: 'customers.quality',
    at,
    facts: {
      cards: [
        {
          department: 'sales',
          fields: {
            name: { value: '王芳' },
            mobile: { value: '13800000000', confirmedAt: LAST_WEEK },
          },
        },
      ],
    },
    because: ['CARD-11'],
  },
  {
    decision: 'customers.structure',
    at,
    facts: {
      cards: [
        { gender: 'female', birthDate: '1988-02-29', cars: [{ model: 'A4', status: 'inUse' }] },
      ],
    },
    because: ['CARD-12'],
  },
  {
    decision: 'customers.merge',
    at,
    facts: { cards: [record, { ...record, customerId: 'C2', cars: ['V2'] }] },
    because: ['CARD-01', 'CARD-09'],
  },
  {
    decision: 'customers.collection',
    at,
    facts: { field: 'idNumber', purpose: '上牌', source: '客户本人' },
    because: ['PRIV-01', 'L12'],
  },
  {
    decision: 'customers.visibility',
    at,
    facts: { role: 'technician', field: 'mobile', assigned: false, forExport: false },
    because: ['PRIV-02'],
  },
  {
    decision: 'customers.sharing',
    at,
    facts: { recipient: '某保险公司', as: 'controller', consents: [] },
    because: ['PRIV-02', 'L15'],
  },
  {
    decision: 'customers.retention',
    at,
    facts: { endedAt: LAST_WEEK, floors: [{ kind: 'salesArchive', until: '2035-12-31' }] },
    because: ['PRIV-02', 'L13'],
  },
  {
    decision: 'customers.disclosure',
    at,
    facts: { isOwner: false, relation: 'colleague', detail: 'price' },
    because: ['PRIV-03'],
  },
];
