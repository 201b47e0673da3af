import { fc, test as property } from '@fast-check/vitest';
import {
  defaultChurnPolicy,
  explainScreening,
  type ScreenedCustomer,
  screenLostCustomers,
} from 'dealer-care/churn';
import { describe, expect, test } from 'vitest';

const at = new Date('2026-03-10T08:00:00+08:00');

const customer = (customerId: string, more: Partial<ScreenedCustomer> = {}): ScreenedCustomer => ({
  card: { customerId, status: 'active' },
  vehicles: [{ plate: `苏E${customerId}`, status: 'inUse' }],
  visits: [{ on: '2025-06-01', kind: 'routineService', amountFen: 50_000, serviceAdvisor: 'S01' }],
  contacts: [],
  memberships: [],
  openCases: [],
  permittedChannels: ['voice', 'sms'],
  ...more,
});

const screen = (...customers: ScreenedCustomer[]) =>
  screenLostCustomers({ customers }, at, defaultChurnPolicy);

describe('CHN-04: the screening list', () => {
  test('CHN-04: a customer with an open complaint is marked complaint-first', () => {
    const openCases = [
      { kind: 'complaint', openedAt: new Date('2026-03-01T09:00:00+08:00') },
    ] as const;
    expect(screen(customer('C1', { openCases })).rows.map((row) => row.approach)).toEqual([
      'complaintFirst',
    ]);
    expect(screen(customer('C1')).rows.map((row) => row.approach)).toEqual(['winBack']);
  });

  test('CHN-04: a claim is no complaint, and a complaint of tomorrow is not known yet', () => {
    const openCases = [
      { kind: 'claim', openedAt: new Date('2026-03-01T09:00:00+08:00') },
      { kind: 'complaint', openedAt: new Date('2026-03-11T09:00:00+08:00') },
    ] as const;
    expect(screen(customer('C1', { openCases })).rows[0]?.approach).toBe('winBack');
  });

  test('CHN-04: all columns of a row', () => {
    const [row] = screen(
      customer('C1', {
        visits: [
          { on: '2025-06-01', kind: 'routineService', amountFen: 50_000, serviceAdvisor: 'S01' },
          { on: '2024-03-10', kind: 'repair', amountFen: 20_000, serviceAdvisor: 'S02' },
          { on: '2024-03-09', kind: 'repair', amountFen: 90_000 },
          { on: '2025-08-01', kind: 'elsewhere', amountFen: 70_000 },
        ],
        memberships: [{ tier: 'gold', points: 6000 }],
        contacts: [
          { at: new Date('2026-01-05T10:00:00+08:00'), purpose: 'winBack' },
          { at: new Date('2026-02-05T10:00:00+08:00'), purpose: 'winBack' },
          { at: new Date('2026-03-01T10:00:00+08:00'), purpose: 'promotion' },
        ],
        permittedChannels: ['sms'],
        stages: [
          { car: '苏E0', stage: 'resaleRisk' },
          { car: '苏EC1', stage: 'postWarranty' },
        ],
        ring: 'ring',
        verdicts: [
          { at: new Date('2025-06-03T10:00:00+08:00'), verdict: 'dissatisfied' },
          { at: new Date('2025-06-02T10:00:00+08:00'), verdict: 'satisfied' },
        ],
      }),
    ).rows;
    expect(row).toEqual({
      customerId: 'C1',
      cars: ['苏EC1'],
      stages: [{ car: '苏EC1', stage: 'postWarranty' }],
      ring: 'ring',
      lastVisitOn: '2025-06-01',
      monthsAway: 9,
      spentFen: 70_000,
      points: 6000,
      tier: 'gold',
      lastVerdict: 'dissatisfied',
      approach: 'winBack',
      serviceAdvisor: 'S01',
      lastWinBackAt: new Date('2026-02-05T10:00:00+08:00'),
      channels: ['sms'],
    });
  });

  test('CHN-04: what nobody told of stage, ring and verdict is null', () => {
    expect(screen(customer('C1')).rows[0]).toMatchObject({
      stages: [],
      ring: null,
      lastVerdict: null,
      points: null,
      tier: null,
    });
  });

  test.each([
    ['2026-03-09', null, null],
    ['2026-03-10', 910, 'gold'],
  ])('CHN-04: a membership that ends on %s counts %s points', (endsOn, points, tier) => {
    const gold = { tier: 'gold', points: 900, endsOn };
    const silver = { tier: 'silver', points: 10, endsOn };
    const row = screen(customer('C1', { memberships: [silver, gold] })).rows[0];
    expect([row?.points, row?.tier]).toEqual([points, tier]);
  });

  test('CHN-04: an ended tier gives way to the one that runs', () => {
    const memberships = [
      { tier: 'gold', points: 900, endsOn: '2020-12-31' },
      { tier: 'silver', points: 10 },
    ];
    const row = screen(customer('C1', { memberships })).rows[0];
    expect([row?.points, row?.tier]).toEqual([10, 'silver']);
  });

  test('CHN-04: the last verdict is the latest by now, of two at once the worse', () => {
    const asked = (...said: readonly (readonly [string, 'satisfied' | 'dissatisfied'])[]) =>
      screen(
        customer('C1', {
          verdicts: said.map(([local, verdict]) => ({ at: new Date(`${local}+08:00`), verdict })),
        }),
      ).rows[0]?.lastVerdict;
    expect(asked(['2026-03-10T08:00:00', 'satisfied'])).toBe('satisfied');
    expect(asked(['2026-03-10T08:00:01', 'satisfied'])).toBeNull();
    expect(
      asked(['2026-03-01T08:00:00', 'satisfied'], ['2026-03-01T08:00:00', 'dissatisfied']),
    ).toBe('dissatisfied');
  });

  test('CHN-04: spend counts from the day 24 months ago on, that day included', () => {
    const visited = (on: string): ScreenedCustomer =>
      customer('C1', {
        visits: [
          { on: '2025-06-01', kind: 'repair' },
          { on, kind: 'repair', amountFen: 100 },
        ],
      });
    expect(screen(visited('2024-03-10')).rows[0]?.spentFen).toBe(100);
    expect(screen(visited('2024-03-09')).rows[0]?.spentFen).toBe(0);
  });

  test('CHN-04: only lost customers; the most valuable first: spend, then points, then id', () => {
    const spent = (customerId: string, amountFen: number, points: number): ScreenedCustomer =>
      customer(customerId, {
        visits: [{ on: '2025-06-01', kind: 'repair', amountFen }],
        memberships: [{ tier: 'silver', points }],
      });
    const active = customer('C0', {
      visits: [{ on: '2026-03-01', kind: 'repair', amountFen: 9_999_999 }],
    });
    const sold = customer('C9', { vehicles: [{ plate: '苏E1', status: 'transferred' }] });
    const rows = screen(
      spent('C3', 100, 5),
      active,
      spent('C2', 100, 9),
      sold,
      spent('C1', 100, 5),
      spent('C4', 200, 0),
    ).rows;
    expect(rows.map((row) => row.customerId)).toEqual(['C4', 'C2', 'C1', 'C3']);
  });

  test('CHN-04: a customer who refused every channel stays on the list, without a channel', () => {
    expect(screen(customer('C1', { permittedChannels: [] })).rows[0]?.channels).toEqual([]);
  });

  test('CHN-04: nobody lost is an empty list, and says so', () => {
    expect(screen()).toEqual({
      status: 'empty',
      rows: [],
      because: ['CHN-04', 'CHN-01'],
      assumed: [],
      missing: [],
    });
  });

  test('CHN-04: the explanation tells each row’s value and approach', () => {
    const reasons = explainScreening({ customers: [customer('C1')] }, at, defaultChurnPolicy);
    expect(reasons.map((one) => one.rule)).toEqual(['CHN-04']);
    expect(reasons[0]?.sentence['zh-CN']).toContain('9 个月没有进店');
    expect(reasons[0]?.policy).toEqual({ 'screening.spendMonths': 24 });
    const verdicts = [
      { at: new Date('2025-06-02T10:00:00+08:00'), verdict: 'dissatisfied' },
    ] as const;
    const [unhappy] = explainScreening(
      { customers: [customer('C1', { verdicts })] },
      at,
      defaultChurnPolicy,
    );
    expect(unhappy?.sentence['zh-CN']).toBe(
      '已有 9 个月没有进店，近 24 个月消费 500.00 元，上次回访时不满意；可以安排关怀回访。',
    );
    expect(unhappy?.sentence.en).toContain('was dissatisfied when last asked');
  });

  property.prop([fc.array(fc.nat(9), { minLength: 2, maxLength: 8 })])(
    'CHN-04: the order of the customers does not matter',
    (amounts) => {
      const customers = amounts.map((amountFen, index) =>
        customer(`C${index}`, { visits: [{ on: '2025-06-01', kind: 'repair', amountFen }] }),
      );
      expect(screen(...customers.toReversed())).toEqual(screen(...customers));
    },
  );
});
