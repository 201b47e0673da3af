import { describe, expect, test } from 'vitest';
import {
  type ArchiveFacts,
  assessArchive,
  defaultCustomerPolicy,
  explainArchive,
  explainHandovers,
  type HandoverRecord,
  listHandovers,
} from '../../../src/areas/customers/index.js';
import { inShanghai, policyWith } from './support.js';

const AT = inShanghai('2026-03-10T18:00:00');
const KEPT: ArchiveFacts = {
  paper: true,
  electronic: true,
  electronicInStep: true,
  backupAt: inShanghai('2026-03-10T02:00:00'),
  custodian: 'customerRelations',
};

describe('CARD-07: paper, file and backup in one hand', () => {
  const aged = (ms: number) =>
    assessArchive({ ...KEPT, backupAt: new Date(AT.getTime() - ms) }, AT, defaultCustomerPolicy);
  const DAY_MS = 86_400_000;

  test('CARD-07: a backup of 24 h is compliant, of 24 h and 1 min missing; paper off is reported', () => {
    expect(aged(DAY_MS)).toMatchObject({
      status: 'compliant',
      backupAgeMinutes: 1440,
      missing: [],
    });
    expect(aged(DAY_MS + 60_000)).toMatchObject({ status: 'incomplete', missing: ['backup'] });
    const paperless = policyWith({ archive: { forms: { paper: false } } });
    expect(assessArchive({ ...KEPT, paper: false }, AT, paperless)).toMatchObject({
      status: 'compliant',
      switchedOff: ['paper'],
    });
  });

  test.each([
    [DAY_MS - 1, 'compliant'],
    [DAY_MS, 'compliant'],
    [DAY_MS + 1, 'incomplete'],
    [0, 'compliant'],
    [-1, 'incomplete'],
  ])('CARD-07: a backup %s ms old is %s', (ms, status) => {
    expect(aged(ms).status).toBe(status);
  });

  test('CARD-07: the ruling says how long the backup is good', () => {
    const ruling = assessArchive(KEPT, AT, defaultCustomerPolicy);
    expect(ruling.backupGoodUntil).toEqual(inShanghai('2026-03-11T02:00:00'));
    expect(
      assessArchive({ ...KEPT, backupAt: undefined }, AT, defaultCustomerPolicy),
    ).toMatchObject({
      missing: ['backup'],
      backupAgeMinutes: null,
      backupGoodUntil: null,
    });
  });

  test.each([
    [{ paper: false }, ['paper']],
    [{ electronic: false }, ['electronic']],
    [{ electronicInStep: false }, ['electronic']],
    [{ custodian: 'sales' }, ['custodian']],
    [{ paper: false, electronic: false }, ['paper', 'electronic']],
  ] as const)('CARD-07: %o lacks %o', (change, missing) => {
    const facts = { ...KEPT, ...change };
    expect(assessArchive(facts, AT, defaultCustomerPolicy).missing).toEqual(missing);
    const [reason] = explainArchive(facts, AT, defaultCustomerPolicy);
    expect(reason?.sentence['zh-CN']).toContain('缺：');
  });

  test('CARD-07: what nobody said is assumed, and said so', () => {
    const facts = { paper: true, electronic: true, backupAt: AT };
    expect(assessArchive(facts, AT, defaultCustomerPolicy).assumed).toEqual([
      'electronicInStep',
      'custodian',
    ]);
  });

  test('CARD-07: a form that is switched off is told', () => {
    const paperless = policyWith({ archive: { forms: { paper: false } } });
    const [reason] = explainArchive({ ...KEPT, paper: false }, AT, paperless);
    expect(reason?.sentence['zh-CN']).toBe('档案保管符合要求（本店已停用：纸质档案）。');
  });
});

describe('CARD-08: hand-over to customer relations', () => {
  const statusOn = (record: Partial<HandoverRecord>, local: string) => {
    const one: HandoverRecord = { id: 'R1', source: 'sales', on: '2026-03-06', ...record };
    return listHandovers({ records: [one] }, inShanghai(local), defaultCustomerPolicy).rows[0];
  };

  test('CARD-08: handed over on Friday is due on Wednesday, overdue on Thursday; no visitors is nil', () => {
    expect(statusOn({}, '2026-03-11T23:59:59.999')).toMatchObject({
      department: 'sales',
      status: 'due',
      dueOn: '2026-03-11',
      knowledge: 'official',
    });
    expect(statusOn({}, '2026-03-12T00:00:00')?.status).toBe('overdue');
    const empty = { source: 'reception', on: '2026-03-06', registrations: 0 } as const;
    expect(statusOn(empty, '2026-04-30T12:00:00')?.status).toBe('nilReport');
  });

  test.each([
    ['2026-03-07T23:59:59', 'due'],
    ['2026-03-08T00:00:00', 'overdue'],
  ])('CARD-08: the front desk hands over daily, Saturdays too: %s is %s', (local, status) => {
    const day = { source: 'reception', on: '2026-03-06', registrations: 12 } as const;
    expect(statusOn(day, local)).toMatchObject({ department: 'frontDesk', status });
  });

  test.each([
    ['2026-03-09T23:59:59', 'due'],
    ['2026-03-10T00:00:00', 'overdue'],
  ])('CARD-08: a form signed on Friday is due on Monday: %s is %s', (local, status) => {
    const form = { source: 'form', on: '2026-03-06' } as const;
    expect(statusOn(form, local)).toMatchObject({ department: 'customerRelations', status });
  });

  test('CARD-08: holidays and make-up days count as the State Council has them', () => {
    const beforeSpringFestival = { on: '2026-02-13' };
    expect(statusOn(beforeSpringFestival, '2026-02-20T12:00:00')?.dueOn).toBe('2026-02-25');
  });

  test('CARD-08: an unpublished year gives a span, an unknown one says so', () => {
    const soon = { on: '2027-10-08' };
    expect(statusOn(soon, '2027-10-09T12:00:00')).toMatchObject({
      knowledge: 'statutory-only',
      dueOn: '2027-10-13',
    });
    const records = [{ id: 'R1', source: 'sales', on: '2031-03-07' }] as const;
    const ruling = listHandovers(
      { records },
      inShanghai('2031-03-08T12:00:00'),
      defaultCustomerPolicy,
    );
    expect(ruling.assumed).toEqual(['holidays']);
    expect(ruling.rows[0]).toMatchObject({
      knowledge: 'unknown',
      earliestOn: null,
      latestOn: null,
    });
  });

  test.each([
    ['2026-03-11T23:59:59', 'done'],
    ['2026-03-12T00:00:00', 'doneLate'],
  ])('CARD-08: handed over at %s is %s', (local, status) => {
    const record = { handedOverAt: inShanghai(local) };
    expect(statusOn(record, '2026-03-20T12:00:00')?.status).toBe(status);
  });

  test('CARD-08: a hand-over later than now is not known yet, a day to come is not listed', () => {
    const record = { handedOverAt: inShanghai('2026-03-10T12:00:00') };
    expect(statusOn(record, '2026-03-10T11:59:59')?.status).toBe('due');
    expect(statusOn({ on: '2026-03-11' }, '2026-03-10T23:59:59')).toBeUndefined();
  });

  test('CARD-08: a day that nobody counted is unknown until it is handed over', () => {
    const day = { source: 'reception', on: '2026-03-06' } as const;
    expect(statusOn(day, '2026-03-20T12:00:00')?.status).toBe('unknown');
    const done = { ...day, handedOverAt: inShanghai('2026-03-07T08:00:00') };
    expect(statusOn(done, '2026-03-20T12:00:00')?.status).toBe('done');
  });

  test('CARD-08: departments are counted, the most urgent first, whatever the order', () => {
    const records: HandoverRecord[] = [
      { id: 'F1', source: 'form', on: '2026-03-10' },
      { id: 'S1', source: 'sales', on: '2026-03-06' },
      { id: 'D2', source: 'reception', on: '2026-03-05', registrations: 0 },
      { id: 'D1', source: 'reception', on: '2026-03-04', registrations: 3 },
    ];
    const at = inShanghai('2026-03-11T09:00:00');
    const ruling = listHandovers({ records }, at, defaultCustomerPolicy);
    expect(ruling.status).toBe('overdue');
    expect(ruling.rows.map((one) => [one.id, one.status])).toEqual([
      ['D1', 'overdue'],
      ['D2', 'nilReport'],
      ['F1', 'due'],
      ['S1', 'due'],
    ]);
    expect(ruling.departments).toEqual([
      { department: 'customerRelations', due: 1, overdue: 0, nilReports: 0, unknown: 0 },
      { department: 'frontDesk', due: 0, overdue: 1, nilReports: 1, unknown: 0 },
      { department: 'sales', due: 1, overdue: 0, nilReports: 0, unknown: 0 },
    ]);
    const reversed = listHandovers({ records: [...records].reverse() }, at, defaultCustomerPolicy);
    expect(reversed).toEqual(ruling);
    const none = listHandovers({ records: [] }, at, defaultCustomerPolicy);
    expect(none).toMatchObject({ status: 'clear', rows: [], departments: [] });
  });

  test('CARD-08: what is due comes before what nobody counted', () => {
    const uncounted: HandoverRecord = { id: 'D1', source: 'reception', on: '2026-03-04' };
    const due: HandoverRecord = { id: 'F1', source: 'form', on: '2026-03-10' };
    const late: HandoverRecord = { id: 'F2', source: 'form', on: '2026-03-06' };
    const statusOf = (...records: HandoverRecord[]) =>
      listHandovers({ records }, inShanghai('2026-03-11T09:00:00'), defaultCustomerPolicy).status;
    expect(statusOf(uncounted)).toBe('unknown');
    expect(statusOf(uncounted, due)).toBe('due');
    expect(statusOf(uncounted, due, late)).toBe('overdue');
  });

  test('CARD-08: each row is explained', () => {
    const records: HandoverRecord[] = [{ id: 'S1', source: 'sales', on: '2026-03-06' }];
    const at = inShanghai('2026-03-12T09:00:00');
    const [reason] = explainHandovers({ records }, at, defaultCustomerPolicy);
    expect(reason?.sentence).toEqual({
      'zh-CN': '销售部逾期未移交，期限是 2026-03-11。',
      en: 'Sales is overdue; the last day was 2026-03-11.',
    });
  });
});
