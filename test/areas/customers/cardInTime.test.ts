import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  advanceCard,
  assessCarRoles,
  assessChange,
  assessFreshness,
  type CardEvent,
  type CardRecord,
  type CarRoleRecord,
  type ChangeReport,
  defaultCustomerPolicy,
  explainCarRoles,
  explainChange,
  explainFreshness,
  replayCard,
} from '../../../src/areas/customers/index.js';
import {
  cardOf,
  DESK,
  HOSTILE,
  held,
  inShanghai,
  policyWith,
  RELATIONS,
  SALES,
} from './support.js';

const AT = inShanghai('2026-03-10T09:00:00');

describe('CARD-09: the card is kept alive', () => {
  const statusAt = (confirmed: string, local: string, field = 'mobile') =>
    assessFreshness(
      { fields: { [field]: { confirmedAt: inShanghai(confirmed) } } },
      inShanghai(local),
      defaultCustomerPolicy,
    );

  test('CARD-09: a phone confirmed 12 months ago is stale, a day less is not', () => {
    expect(statusAt('2025-03-10T15:00:00', '2026-03-10T00:00:00').toConfirm).toEqual(['mobile']);
    const dayBefore = statusAt('2025-03-10T15:00:00', '2026-03-09T23:59:59.999');
    expect(dayBefore).toMatchObject({
      status: 'fresh',
      toConfirm: [],
      nextStaleOn: '2026-03-10',
    });
  });

  test('CARD-09: months are clamped to the end of a shorter one', () => {
    expect(statusAt('2024-02-29T12:00:00', '2025-02-27T23:59:59').status).toBe('fresh');
    expect(statusAt('2024-02-29T12:00:00', '2025-02-28T00:00:00').status).toBe('stale');
  });

  test('CARD-09: the day is the store’s, and a field may have its own age', () => {
    const policy = policyWith({
      zone: 'America/New_York',
      card: { staleAfterMonthsOf: { address: 24 } },
    });
    const fields = {
      mobile: { confirmedAt: new Date('2025-03-10T02:00:00Z') },
      address: { confirmedAt: new Date('2025-03-10T02:00:00Z') },
    };
    const ruling = assessFreshness({ fields }, new Date('2026-03-10T01:00:00Z'), policy);
    expect(ruling).toMatchObject({ toConfirm: ['mobile'], nextStaleOn: '2027-03-09' });
  });

  test('CARD-09: without a known confirmation it is unknown, never guessed; an empty card is empty', () => {
    const fields = { mobile: {}, email: { confirmedAt: new Date(AT.getTime() + 1) } };
    expect(assessFreshness({ fields }, AT, defaultCustomerPolicy)).toMatchObject({
      status: 'unknown',
      undated: ['email', 'mobile'],
      missing: ['fields.confirmedAt'],
    });
    expect(assessFreshness({ fields: {} }, AT, defaultCustomerPolicy).status).toBe('empty');
  });

  test('CARD-09: the oldest comes first', () => {
    const fields = {
      email: { confirmedAt: inShanghai('2024-05-01T00:00:00') },
      address: { confirmedAt: inShanghai('2023-05-01T00:00:00') },
      fax: { confirmedAt: inShanghai('2024-05-01T12:00:00') },
    };
    const ruling = assessFreshness({ fields }, AT, defaultCustomerPolicy);
    expect(ruling.toConfirm).toEqual(['address', 'email', 'fax']);
    const [reason] = explainFreshness({ fields }, AT, defaultCustomerPolicy);
    expect(reason?.sentence['zh-CN']).toBe(
      '以下资料已满 12 个月没有确认，请再向客户核对：家庭住址、电子邮箱、传真。',
    );
  });

  test.each([
    [
      { mobile: 6, address: 24 },
      '2025-08-20',
      '2024-09-20',
      'stale',
      '已满 6 个月没有确认，请再向客户核对：手机。',
    ],
    [{ mobile: 6, address: 24 }, '2025-08-20', '2024-03-01', 'stale', '手机（满 6 个月）'],
    [{ mobile: 6, address: 24 }, '2025-08-20', '2024-03-01', 'stale', '家庭住址（满 24 个月）'],
    [{ mobile: 6, address: 24 }, '2026-01-20', '2024-09-20', 'fresh', '各自的期限（6、24 个月）内'],
    [{ mobile: 6, address: 6 }, '2026-01-20', '2026-01-20', 'fresh', '在 6 个月内都确认过。'],
    [{}, '2026-01-20', '2026-01-20', 'fresh', '在 12 个月内都确认过。'],
  ])(
    'CARD-09: the sentence names each field’s own term: %o %s %s',
    (terms, phone, home, status, words) => {
      const policy = policyWith({ card: { staleAfterMonthsOf: terms } });
      const fields = {
        mobile: { confirmedAt: inShanghai(`${phone}T09:00:00`) },
        address: { confirmedAt: inShanghai(`${home}T09:00:00`) },
      };
      expect(assessFreshness({ fields }, AT, policy).status).toBe(status);
      const [reason] = explainFreshness({ fields }, AT, policy);
      expect(reason?.sentence['zh-CN']).toContain(words);
      expect(reason?.sentence.en).toMatch(/month/);
      for (const [field, months] of Object.entries(terms)) {
        expect(reason?.policy[`card.staleAfterMonthsOf.${field}`]).toBe(months);
      }
    },
  );

  test('CARD-09: a confirmation without change resets the age and keeps the version', () => {
    const card = cardOf('C1', { mobile: held('13812345678', inShanghai('2025-01-01T09:00:00')) });
    expect(assessFreshness(card, AT, defaultCustomerPolicy).toConfirm).toEqual(['mobile']);
    const event: CardEvent = { kind: 'confirm', field: 'mobile', by: RELATIONS, at: AT };
    const [after] = advanceCard(card, event, defaultCustomerPolicy);
    expect(assessFreshness(after, AT, defaultCustomerPolicy).status).toBe('fresh');
    expect(after.version).toBe(1);
    expect(after.history.map((one) => one.action)).toEqual(['opened', 'confirmed']);
    expect(advanceCard(after, event, defaultCustomerPolicy)[0]).toBe(after);
    const nothing: CardEvent = { kind: 'confirm', field: 'fax', by: RELATIONS, at: AT };
    expect(advanceCard(after, nothing, defaultCustomerPolicy)[0]).toBe(after);
  });
});

const CARD: CardRecord = cardOf(
  'C1',
  {
    name: held('张三'),
    mobile: held('13812345678'),
    birthDate: held('1990-05-01'),
    user: held('张三'),
  },
  { cars: ['V1'] },
);

const report = (more: Partial<ChangeReport> = {}): ChangeReport => ({
  id: 'R1',
  field: 'mobile',
  newValue: '13900000000',
  reporter: SALES,
  at: AT,
  ...more,
});
const apply = (card: CardRecord, one: ChangeReport) =>
  advanceCard(card, { kind: 'report', report: one }, defaultCustomerPolicy);
const ruleOn = (one: ChangeReport, card: CardRecord = CARD) =>
  assessChange({ card, report: one }, AT, defaultCustomerPolicy);

describe('CARD-10: whoever notices a change reports it', () => {
  test('CARD-10: sales report a new phone: version 2, the old one in the history', () => {
    const [card, tasks] = apply(CARD, report());
    expect(card.version).toBe(2);
    expect(card.fields['mobile']).toEqual(held('13900000000', AT));
    expect(card.history[1]).toEqual({
      version: 2,
      action: 'changed',
      at: AT,
      by: SALES,
      reportId: 'R1',
      changes: [{ field: 'mobile', before: held('13812345678'), after: held('13900000000', AT) }],
    });
    expect(tasks).toEqual([]);
  });

  test.each<[string, Partial<ChangeReport>, string, string | null]>([
    ['sales', {}, 'applied', null],
    ['customer relations', { reporter: RELATIONS }, 'applied', null],
    ['the front desk', { reporter: DESK }, 'pending', 'needsApproval'],
    ['the same in another spelling', { newValue: '+86 138-1234-5678' }, 'confirmed', null],
    ['a doubtful number', { newValue: '12345' }, 'pending', 'doubtfulValue'],
    ['a value that is gone', { newValue: undefined }, 'applied', null],
    ['a day of birth', { field: 'birthDate', newValue: '1991-05-01' }, 'pending', 'immutableField'],
    ['what nobody had written', { field: 'occupation', newValue: '医生' }, 'applied', null],
    ['a first purchase day', { field: 'purchasedOn', newValue: '2026-01-01' }, 'applied', null],
    ['a computed field', { field: 'memberTier', newValue: 'gold' }, 'refused', 'derivedField'],
    ['a field nobody knows', { field: 'shoeSize', newValue: '43' }, 'refused', 'unknownField'],
    ['a prototype', { field: '__proto__', newValue: 'x' }, 'refused', 'unknownField'],
    [
      'an ID number',
      { field: 'idReference', newValue: '11010519491231002X' },
      'refused',
      'idNumber',
    ],
    [
      'an ID number in a note',
      { field: 'remarks', newValue: '11010519491231002X' },
      'refused',
      'idNumber',
    ],
    ['a note about one', { field: 'remarks', newValue: '已核对身份证' }, 'applied', null],
    ['a first named user', { field: 'namedUser', newValue: '李四' }, 'applied', null],
    [
      'a new user of another car',
      { field: 'user', newValue: '李四', carSold: true, car: 'V9' },
      'pending',
      'unknownCar',
    ],
    [
      'a new user of this car',
      { field: 'user', newValue: '李四', carSold: true, car: 'V1' },
      'applied',
      null,
    ],
    ['a phone, said of another car', { car: 'V9' }, 'applied', null],
    ['a new user', { field: 'user', newValue: '李四' }, 'pending', 'askWhetherSold'],
    ['a new user, not sold', { field: 'user', newValue: '李四', carSold: false }, 'applied', null],
  ])('CARD-10: %s', (_, more, status, reason) => {
    const ruling = ruleOn(report(more));
    expect(ruling).toMatchObject({ status, reason });
    expect(ruling.version).toBe(status === 'applied' ? 2 : 1);
    const [told] = explainChange({ card: CARD, report: report(more) }, AT, defaultCustomerPolicy);
    expect(told?.sentence['zh-CN']).toMatch(/。$/);
    expect(told?.sentence.en).toMatch(/\.$/);
  });

  test.each([
    [-1, 'pending', 'olderThanCard'],
    [0, 'applied', null],
    [1, 'applied', null],
  ])('CARD-10: noticed %s ms after the last change is %s', (ms, status, reason) => {
    const changedAt = CARD.fields['mobile']?.changedAt.getTime() ?? 0;
    const ruling = ruleOn(report({ at: new Date(changedAt + ms) }));
    expect(ruling).toMatchObject({ status, reason });
  });

  describe('what came to the field since the change was noticed', () => {
    const noon = inShanghai('2026-03-09T12:00:00');
    const late = (ms: number) => report({ id: 'R2', at: new Date(noon.getTime() + ms) });
    const confirm: CardEvent = { kind: 'confirm', field: 'mobile', by: RELATIONS, at: noon };
    const emptied = report({ newValue: undefined, at: noon });

    test.each([
      [-1, 'pending', 'olderThanCard'],
      [0, 'applied', null],
    ])('CARD-09: noticed %s ms after a confirmation is %s', (ms, status, reason) => {
      const [card] = advanceCard(CARD, confirm, defaultCustomerPolicy);
      expect(ruleOn(late(ms), card)).toMatchObject({ status, reason });
    });

    test.each([
      [-1, 'pending', 'olderThanCard'],
      [0, 'applied', null],
    ])('CARD-10: noticed %s ms after the number was taken off is %s', (ms, status, reason) => {
      const [card] = apply(CARD, emptied);
      expect(card.fields['mobile']).toBeUndefined();
      expect(ruleOn(late(ms), card)).toMatchObject({ status, reason });
    });

    test('CARD-09: what is confirmed is told once by each rule', () => {
      const same = report({ newValue: '13812345678' });
      const told = explainChange({ card: CARD, report: same }, AT, defaultCustomerPolicy);
      expect(told.map((one) => [one.rule, one.sentence['zh-CN']])).toEqual([
        ['CARD-10', '「手机」与卡上一致，不用更新。'],
        ['CARD-09', '核对无误也算一次确认，确认期限从这次重新算起。'],
      ]);
    });

    test('CARD-10: what came to another field does not matter', () => {
      const [card] = advanceCard(CARD, { ...confirm, field: 'name' }, defaultCustomerPolicy);
      expect(ruleOn(late(-1), card).status).toBe('applied');
    });

    test('CARD-10: it is said in a sentence', () => {
      const [card] = advanceCard(CARD, confirm, defaultCustomerPolicy);
      const [told] = explainChange({ card, report: late(-1) }, AT, defaultCustomerPolicy);
      expect(told?.facts['touchedAt']).toBe(noon.toISOString());
      expect(told?.sentence['zh-CN']).toBe(
        '「手机」未更新：发现这一变化之后，卡上这一项又改过或核对过，须核实哪个为准，最迟 2026-03-11 办结。',
      );
    });
  });

  test.each([
    ['vehicleUser', 'user'],
    ['contact', 'mobile'],
    ['address', 'address'],
    ['other', 'occupation'],
  ])('CARD-10: the kind of change is %s for %s', (kind, field) => {
    expect(ruleOn(report({ field, newValue: 'x' })).kind).toBe(kind);
  });

  test('CARD-10: what waits is settled within one working day, by customer relations', () => {
    const friday = inShanghai('2026-03-06T17:00:00');
    const fromDesk = report({ reporter: DESK, at: friday });
    const [waiting, tasks] = apply(CARD, fromDesk);
    expect(waiting.version).toBe(1);
    expect(waiting.pending).toEqual([fromDesk]);
    expect(tasks).toEqual([
      {
        key: 'settleChange/C1/-/R1',
        kind: 'settleChange',
        customerId: 'C1',
        car: null,
        dueOn: '2026-03-09',
      },
    ]);
    const settle = {
      kind: 'settle',
      reportId: 'R1',
      approved: true,
      by: RELATIONS,
      at: AT,
    } as const;
    const [done] = advanceCard(waiting, settle, defaultCustomerPolicy);
    expect([done.version, done.fields['mobile']?.value, done.pending]).toEqual([
      2,
      '13900000000',
      [],
    ]);
    expect(advanceCard(waiting, { ...settle, by: DESK }, defaultCustomerPolicy)[0]).toBe(waiting);
    const [turned] = advanceCard(waiting, { ...settle, approved: false }, defaultCustomerPolicy);
    expect([turned.version, turned.pending, turned.turnedDown]).toEqual([1, [], ['R1']]);
    expect(apply(turned, fromDesk)[0]).toBe(turned);
  });

  test('CARD-10: a second report of the same id changes nothing', () => {
    const [once] = apply(CARD, report());
    expect(apply(once, report({ newValue: '13911111111' }))[0]).toBe(once);
    const [waiting] = apply(CARD, report({ reporter: DESK }));
    expect(ruleOn(report(), waiting).status).toBe('known');
  });

  test('CARD-10: a new user raises the question whether the car was sold', () => {
    const [waiting, asks] = apply(CARD, report({ field: 'user', newValue: '李四', car: 'V1' }));
    expect(asks.map((one) => one.key)).toEqual(['askWhetherSold/C1/V1/R1']);
    const settle = {
      kind: 'settle',
      reportId: 'R1',
      approved: true,
      by: RELATIONS,
      at: AT,
    } as const;
    expect(advanceCard(waiting, settle, defaultCustomerPolicy)[0]).toBe(waiting);

    const [kept] = advanceCard(waiting, { ...settle, carSold: false }, defaultCustomerPolicy);
    expect([kept.fields['user']?.value, kept.cars]).toEqual(['李四', ['V1']]);

    const [sold, tasks] = advanceCard(waiting, { ...settle, carSold: true }, defaultCustomerPolicy);
    expect(sold.cars).toEqual([]);
    expect(sold.fields['user']).toBeUndefined();
    expect(tasks.map((one) => one.key)).toEqual([
      'closeVehicleLink/C1/V1/R1',
      'openCardForNewUser/C1/V1/R1',
    ]);
  });

  describe('a car that was sold', () => {
    const ONE = cardOf(
      'C1',
      {
        name: held('张三'),
        user: held('张三'),
        plate: held('苏E12345'),
        model: held('ix35'),
        purchasedOn: held('2020-05-01'),
      },
      { cars: ['V1'] },
    );
    const sale = (car?: string) => report({ field: 'user', newValue: '李四', carSold: true, car });

    test('CARD-10: with the last car all that is said of it goes, into the history', () => {
      const [card] = apply(ONE, sale('V1'));
      expect(card.fields).toEqual({ name: held('张三') });
      expect(card.history[1]?.changes).toEqual([
        { field: 'model', before: held('ix35'), after: null },
        { field: 'plate', before: held('苏E12345'), after: null },
        { field: 'purchasedOn', before: held('2020-05-01'), after: null },
        { field: 'user', before: held('张三'), after: null },
      ]);
      expect(replayCard(card.history, 1)).toEqual(ONE.fields);
      expect(replayCard(card.history, 2)).toEqual(card.fields);
    });

    test('CARD-10: while another car remains, the fields stay', () => {
      const [card, tasks] = apply({ ...ONE, cars: ['V1', 'V2'] }, sale('V1'));
      expect([card.version, card.cars, card.fields]).toEqual([2, ['V2'], ONE.fields]);
      expect(tasks.map((one) => one.car)).toEqual(['V1', 'V1']);
    });

    test('CARD-10: a car that is not on the card waits until somebody knows which is meant', () => {
      const [card, tasks] = apply(ONE, sale('V9'));
      expect([card.version, card.cars, card.pending.length]).toEqual([1, ['V1'], 1]);
      expect(tasks.map((one) => one.kind)).toEqual(['settleChange']);
      const [without, closes] = apply({ ...ONE, cars: [] }, sale('V9'));
      expect(without.fields['plate']).toBeUndefined();
      expect(closes.map((one) => one.key)).toEqual([
        'closeVehicleLink/C1/V9/R1',
        'openCardForNewUser/C1/V9/R1',
      ]);
    });
  });

  test('CARD-10: a first user from the desk is settled without asking for a sale', () => {
    const first = report({ field: 'namedUser', newValue: '李四', reporter: DESK });
    const [waiting, tasks] = apply(CARD, first);
    expect(tasks.map((one) => one.kind)).toEqual(['settleChange']);
    const settle = {
      kind: 'settle',
      reportId: 'R1',
      approved: true,
      by: RELATIONS,
      at: AT,
    } as const;
    const [done] = advanceCard(waiting, settle, defaultCustomerPolicy);
    expect([done.fields['namedUser']?.value, done.cars]).toEqual(['李四', ['V1']]);
  });

  test.each([
    ['immutable', ['birthDate', 'buyer', 'idReference', 'purchasedOn', 'vin']],
    ['derived', ['lastVisitOn', 'lifecycleStage', 'memberTier', 'warrantyEndsOn']],
  ])('CARD-10: these fields are %s, all others correctable', (edit, names) => {
    const found = Object.entries(defaultCustomerPolicy.fields).flatMap(([field, rule]) =>
      rule.edit === edit ? [field] : [],
    );
    expect(found.sort()).toEqual(names);
  });

  test('CARD-10: of all departments only sales and customer relations change at once', () => {
    expect(defaultCustomerPolicy.card.appliesAtOnce).toEqual({
      frontDesk: false,
      sales: true,
      marketing: false,
      customerRelations: true,
      afterSales: false,
      usedCars: false,
      management: false,
    });
  });

  test('CARD-10: with several cars and none named, no car is closed by guess', () => {
    const two = { ...CARD, cars: ['V1', 'V2'] };
    const [card, tasks] = apply(two, report({ field: 'user', newValue: '李四', carSold: true }));
    expect([card.cars, card.fields]).toEqual([['V1', 'V2'], CARD.fields]);
    expect(tasks.map((one) => one.car)).toEqual([null, null]);
  });

  test('CARD-10: a year without a holiday calendar is assumed, and said so', () => {
    const facts = { card: CARD, report: report({ reporter: DESK }) };
    const ruling = assessChange(facts, inShanghai('2031-03-10T09:00:00'), defaultCustomerPolicy);
    expect(ruling).toMatchObject({ knowledge: 'unknown', assumed: ['holidays'] });
  });

  const value = fc.constantFrom('13900000000', '13911111111', '12345', '', '张三', ...HOSTILE);
  const event = (place: number): fc.Arbitrary<CardEvent> => {
    const at = new Date(AT.getTime() + place * 3_600_000);
    const by = fc.constantFrom(SALES, RELATIONS, DESK);
    const id = fc.constantFrom('R1', 'R2', 'R3', 'R4', 'R5', 'R6');
    const field = fc.constantFrom(
      'mobile',
      'user',
      'birthDate',
      'occupation',
      'nothing',
      '__proto__',
    );
    return fc.oneof(
      fc
        .record({
          id,
          field,
          newValue: value,
          reporter: by,
          carSold: fc.option(fc.boolean(), { nil: undefined }),
        })
        .map((one): CardEvent => ({ kind: 'report', report: { ...one, at } })),
      fc
        .record({
          reportId: id,
          approved: fc.boolean(),
          carSold: fc.option(fc.boolean(), { nil: undefined }),
          by,
        })
        .map((one): CardEvent => ({ kind: 'settle', ...one, at })),
      fc.record({ field, by }).map((one): CardEvent => ({ kind: 'confirm', ...one, at })),
    );
  };
  const story = fc.tuple(...Array.from({ length: 14 }, (_, place) => event(place)));

  property.prop([story])(
    'CARD-09: replaying the history gives the card, version by version',
    (events) => {
      let card = CARD;
      const seen = new Map<number, CardRecord['fields']>();
      for (const one of events) {
        const before = card;
        [card] = advanceCard(card, one, defaultCustomerPolicy);
        expect(card.history.slice(0, before.history.length)).toEqual(before.history);
        expect(card.version - before.version === 0 || card.version - before.version === 1).toBe(
          true,
        );
        seen.set(card.version, card.fields);
      }
      for (const [version, fields] of seen) {
        expect(replayCard(card.history, version)).toEqual(fields);
      }
    },
  );
});

describe('CARD-10: owner, user and payer of a car over time', () => {
  const recordedAt = inShanghai('2026-03-02T09:00:00');
  const owned: CarRoleRecord[] = [
    {
      id: 'O1',
      car: 'V1',
      customerId: 'C1',
      role: 'owner',
      fromOn: '2020-05-01',
      untilOn: '2026-03-01',
      recordedAt: inShanghai('2020-05-01T09:00:00'),
    },
    { id: 'O2', car: 'V1', customerId: 'C2', role: 'owner', fromOn: '2026-03-01', recordedAt },
    { id: 'U2', car: 'V1', customerId: 'C3', role: 'user', fromOn: '2026-03-01', recordedAt },
    { id: 'X', car: 'V9', customerId: 'C9', role: 'owner', fromOn: '2020-01-01', recordedAt },
  ];
  const ask = (on: string, at: Date = AT, records: readonly CarRoleRecord[] = owned) =>
    assessCarRoles({ car: 'V1', on, records }, at, defaultCustomerPolicy);

  test('CARD-10: the last day of one owner is the day before the first of the next', () => {
    expect(ask('2026-02-28')).toMatchObject({
      owner: 'C1',
      user: 'C1',
      assumed: ['user', 'payer'],
    });
    expect(ask('2026-03-01')).toMatchObject({
      status: 'known',
      owner: 'C2',
      user: 'C3',
      payer: 'C2',
      assumed: ['payer'],
    });
    expect(ask('2020-04-30')).toMatchObject({ status: 'unknown', owner: null, missing: ['owner'] });
  });

  test('CARD-10: what was learnt later is not known yet', () => {
    expect(ask('2026-03-01', new Date(recordedAt.getTime() - 1)).status).toBe('unknown');
    expect(ask('2026-03-01', recordedAt).owner).toBe('C2');
  });

  test('CARD-10: a correction replaces the record once it is known', () => {
    const fix: CarRoleRecord = {
      id: 'O3',
      car: 'V1',
      customerId: 'C4',
      role: 'owner',
      fromOn: '2026-03-01',
      recordedAt: inShanghai('2026-03-09T09:00:00'),
      corrects: 'O2',
    };
    const records = [fix, ...owned];
    expect(ask('2026-03-05', inShanghai('2026-03-08T09:00:00'), records).owner).toBe('C2');
    expect(ask('2026-03-05', AT, records).owner).toBe('C4');
  });

  test('CARD-10: two owners on one day are a conflict, never a guess', () => {
    const second: CarRoleRecord = { ...(owned[1] as CarRoleRecord), id: 'O4', customerId: 'C5' };
    const records = [...owned, second];
    expect(ask('2026-03-05', AT, records)).toMatchObject({
      status: 'conflict',
      owner: null,
      disputed: ['owner'],
    });
    const facts = { car: 'V1', on: '2026-03-05', records };
    const [reason] = explainCarRoles(facts, AT, defaultCustomerPolicy);
    expect(reason?.sentence['zh-CN']).toContain('互相矛盾');
  });
});
