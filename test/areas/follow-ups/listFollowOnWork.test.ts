import { expect, test } from 'vitest';
import {
  explainFollowOnWork,
  type FollowUpRecord,
  listFollowOnWork,
  defaultFollowUpPolicy as policy,
} from '../../../src/areas/follow-ups/index.js';
import { defined } from '../../../src/foundation/kernel/policy.js';
import { at, LATER, record } from './support.js';

const list = (changes: Partial<FollowUpRecord>) => listFollowOnWork(record(changes), LATER, policy);
const kinds = (changes: Partial<FollowUpRecord>) => list(changes).tasks.map((one) => one.kind);

test('FUP-10: a new address and a referral are exactly two tasks', () => {
  const { tasks } = list({
    dataChanges: [{ kind: 'homeAddress', value: '苏州市工业园区' }],
    referrals: [{ name: '李先生', contact: '13900000000' }],
  });
  expect(tasks).toEqual([
    {
      key: 'cardChange/C1/V1/R1',
      kind: 'cardChange',
      action: 'open',
      customerId: 'C1',
      role: 'customerServiceSpecialist',
      recordId: 'R1',
      findings: ['changedData'],
    },
    {
      key: 'referral/C1/V1/R1',
      kind: 'referral',
      action: 'open',
      customerId: 'C1',
      role: 'salesConsultant',
      recordId: 'R1',
      findings: ['referral'],
    },
  ]);
});

test.each<[string, Partial<FollowUpRecord>, readonly string[]]>([
  ['nothing', {}, []],
  ['changed data', { dataChanges: [{ kind: 'vehicleUser' }] }, ['cardChange']],
  ['a wrong number', { result: 'invalid', invalidReason: 'wrongNumber' }, ['cardChange']],
  ['a call that was hung up', { result: 'invalid', invalidReason: 'hungUp' }, []],
  ['dissatisfaction', { verdict: 'dissatisfied' }, ['complaint']],
  ['dissatisfaction that was opened already', { verdict: 'dissatisfied', complaintId: 'K1' }, []],
  ['an intention to buy', { intendsToBuy: true }, ['lead']],
  ['no intention to buy', { intendsToBuy: false }, []],
  ['a wish for service', { wishesService: true }, ['serviceBooking']],
  ['empty lists', { dataChanges: [], referrals: [] }, []],
])('FUP-10: %s opens what belongs to it', (_, changes, opened) => {
  expect(kinds(changes)).toEqual(opened);
});

test('FUP-10: one task per kind, however often the record speaks of it', () => {
  const changes = {
    dataChanges: [{ kind: 'homeAddress' }, { kind: 'contactDetails' }],
    referrals: [{}, {}],
  } as const;
  expect(kinds(changes)).toEqual(['cardChange', 'referral']);
});

test('FUP-10: two findings that a house gives to one kind open one task', () => {
  const lead = { opens: 'lead', role: 'salesManager' } as const;
  const house = defined({ ...policy, followOn: { intention: lead, referral: lead } });
  const found = record({ intendsToBuy: true, referrals: [{}], verdict: 'dissatisfied' });
  expect(listFollowOnWork(found, LATER, house).tasks).toMatchObject([
    { kind: 'lead', findings: ['intention', 'referral'] },
  ]);
});

test('FUP-10: a completed satisfaction follow-up without a verdict says so', () => {
  expect(list({ verdict: undefined }).missing).toEqual(['verdict']);
  expect(list({ verdict: undefined, type: 'reminder' }).missing).toEqual([]);
  expect(list({ verdict: undefined, result: 'refused' }).missing).toEqual([]);
});

test('FUP-10: a record after the moment opens nothing yet, one of this very moment does', () => {
  const found = record({ intendsToBuy: true });
  expect(listFollowOnWork(found, at('2026-03-10 08:59'), policy).status).toBe('nothing');
  expect(listFollowOnWork(found, at('2026-03-10 09:00'), policy).status).toBe('opened');
});

test('FUP-10: each task is explained, and so is none', () => {
  const found = record({
    dataChanges: [{ kind: 'other' }],
    verdict: 'dissatisfied',
    intendsToBuy: true,
    referrals: [{}],
    wishesService: true,
  });
  const reasons = explainFollowOnWork(found, LATER, policy);
  expect(reasons).toHaveLength(5);
  expect(reasons[1]?.sentence['zh-CN']).toContain('按客户抱怨立案');
  expect(reasons[1]?.policy).toEqual({
    'followOn.dissatisfaction': 'complaint (complaintOfficer)',
  });
  const [none] = explainFollowOnWork(record({}), LATER, policy);
  expect(none?.sentence.en).toContain('found nothing');
});
