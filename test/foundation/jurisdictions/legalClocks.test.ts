import { defaultCustomerPolicy, assessRetention as keepData } from 'dealer-care/customers';
import { describe, expect, test } from 'vitest';
import {
  assessRetention,
  explainLegalClocks,
  explainRetention,
  type LegalClock,
  type LegalClockFacts,
  defaultJurisdictionPolicy as law,
  lawOffPolicy,
  listLegalClocks,
  listRetentionFloors,
  retentionFloor,
} from '../../../src/foundation/jurisdictions/index.js';

const on = (day: string): Date => new Date(`${day}T09:00:00+08:00`);
const clocks = (facts: Omit<LegalClockFacts, 'country'>, day = '2026-11-21') =>
  listLegalClocks({ country: 'CN', ...facts }, on(day), law);
const clock = (
  name: LegalClock['clock'],
  facts: Omit<LegalClockFacts, 'country'>,
  day?: string,
): LegalClock | undefined => clocks(facts, day).clocks.find((one) => one.clock === name);

describe('L06: the authority’s clocks', () => {
  test.each([
    // 45 working days from 14 Apr 2026 cross the holidays of May and June; 60 days are calendar days.
    ['2026-04-14', '2026-06-18', 'official', '2020-01-01'],
    ['2026-04-15', '2026-06-14', null, '2026-04-15'],
  ])('L06: accepted on %s, the mediation ends on %s', (acceptedOn, dueOn, holidays, from) => {
    const ruling = clocks({ acceptedOn, testDays: 0 });
    expect(ruling.clocks).toEqual([
      {
        clock: 'mediationEnds',
        rule: 'L06',
        startedOn: acceptedOn,
        dueOn,
        earliest: dueOn,
        latest: dueOn,
        holidays,
        status: 'passed',
      },
    ]);
    expect(ruling).toMatchObject({ status: 'passed', because: ['L06'], assumed: [] });
    expect(ruling.law.map((one) => one.from)).toEqual([from]);
  });

  test('L06: tests are not counted; none named is said in assumed', () => {
    const acceptedOn = '2026-04-15';
    expect(clock('mediationEnds', { acceptedOn, testDays: 10 })?.dueOn).toBe('2026-06-24');
    expect(clocks({ acceptedOn }).assumed).toEqual(['testDays']);
  });

  test.each([
    ['2019-12-31', undefined, undefined],
    ['2026-04-14', '2026-04-23', []],
    ['2026-04-15', '2026-04-24', ['jurisdictions.CN.complaints.authorityAcceptsWorkingDays']],
  ])('L06: submitted on %s, accepted or refused by %s', (submittedOn, dueOn, unverified) => {
    const ruling = clocks({ submittedOn });
    expect(ruling.clocks[0]?.dueOn).toBe(dueOn);
    if (unverified !== undefined) expect(ruling.unverified).toEqual(unverified);
  });
});

describe('L04: the demand for exchange or refund', () => {
  test('L04: demanded Monday 2 Nov 2026: answer by 16 Nov, completed by 30 Nov', () => {
    const ruling = clocks({ demandedOn: '2026-11-02' }, '2026-11-16');
    expect(ruling.clocks.map((one) => [one.clock, one.dueOn, one.status])).toEqual([
      ['remedyAnswer', '2026-11-16', 'running'],
      ['deliberateDelay', '2026-11-17', 'running'],
      ['remedyCompletion', '2026-11-30', 'running'],
    ]);
    expect(ruling).toMatchObject({ status: 'running', because: ['L04', 'L07'] });
    const later = clocks({ demandedOn: '2026-11-02' }, '2026-11-17').clocks;
    expect(later.map((one) => one.status)).toEqual(['passed', 'running', 'running']);
  });

  test.each([
    ['2021-12-31', '2022-01-21'],
    ['2022-01-04', '2022-02-01'],
  ])(
    'L04: demanded on %s, completed by %s: 15 working days, 20 since 2022',
    (demandedOn, dueOn) => {
      // No holidays of 2022 are known: by weekday alone, and said so.
      const end = clock('remedyCompletion', { demandedOn });
      expect(end).toMatchObject({ dueOn, holidays: 'unknown', earliest: null });
    },
  );

  test('L04: a clock that crosses an unpublished year gives a range', () => {
    const end = clock('remedyAnswer', { demandedOn: '2027-01-25' }, '2027-01-25');
    expect(end?.holidays).toBe('statutory-only');
    expect((end?.earliest ?? '') < (end?.latest ?? '')).toBe(true);
  });
});

describe('L05: the consumer is told', () => {
  test.each([
    ['2017-06-30', undefined],
    ['2017-07-03', '2017-07-12'],
    // The National Day week and its make-up Saturday.
    ['2026-09-28', '2026-10-13'],
  ])('L05: received on %s, told by %s', (receivedOn, dueOn) => {
    expect(clock('tellConsumer', { receivedOn })?.dueOn).toBe(dueOn);
  });
});

describe('L07: delay and proof', () => {
  test('L07: more than 15 days without performing is delay, day 15 is not', () => {
    const facts = { demandedOn: '2026-11-02' };
    const delay = (day: string) =>
      clocks(facts, day).clocks.find((one) => one.clock === 'deliberateDelay')?.status;
    expect(delay('2026-11-17')).toBe('running');
    expect(delay('2026-11-18')).toBe('passed');
  });

  test.each([
    ['2026-11-29', true],
    ['2026-11-30', true],
    ['2026-12-01', false],
  ])('L07: handed over 31 May, found on %s, the dealer proves: %s', (defectFoundOn, proves) => {
    const ruling = clocks({ deliveredOn: '2026-05-31', defectFoundOn }, '2026-12-01');
    expect(ruling.dealerProves).toBe(proves);
    expect(ruling.because).toEqual(['L07']);
  });

  test('L07: without both days nobody can say who proves', () => {
    expect(clocks({ deliveredOn: '2026-05-31' }).dealerProves).toBeNull();
    expect(clocks({ defectFoundOn: '2026-05-31' }).dealerProves).toBeNull();
    expect(
      clocks({ deliveredOn: '2014-03-14', defectFoundOn: '2014-03-14' }).dealerProves,
    ).toBeNull();
  });
});

describe('clocks before their start', () => {
  test.each([
    ['receivedOn', 'tellConsumer'],
    ['demandedOn', 'remedyAnswer'],
    ['submittedOn', 'authorityAccepts'],
    ['acceptedOn', 'mediationEnds'],
    ['deliveredOn', 'burdenOfProof'],
  ] as const)('no clock runs before the day of %s', (event, name) => {
    const facts = { [event]: '2026-11-17' };
    expect(clocks(facts, '2026-11-16')).toMatchObject({ status: 'none', clocks: [], law: [] });
    expect(clock(name, facts, '2026-11-17')?.status).toBe('running');
  });

  test('L07: a defect of tomorrow is not known yet', () => {
    const facts = { deliveredOn: '2026-05-31', defectFoundOn: '2026-11-17' };
    expect(clocks(facts, '2026-11-16').dealerProves).toBeNull();
    expect(clocks(facts, '2026-11-17').dealerProves).toBe(true);
  });
});

describe('clocks without law, and in words', () => {
  test('no event or no law, no clock', () => {
    const none = { status: 'none', clocks: [], dealerProves: null, because: [], law: [] };
    expect(clocks({})).toMatchObject(none);
    const facts = { country: 'CN', demandedOn: '2026-11-02' };
    expect(listLegalClocks(facts, on('2026-11-21'), lawOffPolicy)).toMatchObject(none);
    expect(listLegalClocks({ ...facts, country: 'US' }, on('2026-11-21'), law)).toMatchObject(none);
  });

  test('each clock cites its own figures, and only what nobody confirmed is called so', () => {
    const facts = { country: 'CN', demandedOn: '2026-04-20', submittedOn: '2026-04-20' };
    const reasons = explainLegalClocks(facts, on('2026-04-20'), law);
    expect(
      reasons.map(({ facts: { clock: name }, policy, sentence }) => [
        name,
        Object.keys(policy)[0]?.replace('jurisdictions.CN.', ''),
        sentence.en.includes('not confirmed'),
        sentence['zh-CN'].includes('未经核实'),
      ]),
    ).toEqual([
      ['authorityAccepts', 'complaints.authorityAcceptsWorkingDays', true, true],
      ['deliberateDelay', 'complaints.deliberateDelay', false, false],
      ['remedyAnswer', 'warranty.answerWorkingDays', false, false],
      ['remedyCompletion', 'warranty.completionWorkingDays', false, false],
    ]);
    expect(reasons.every(({ policy }) => Object.keys(policy).length === 2)).toBe(true);
  });

  test('the last day is included, and said so', () => {
    const facts = { country: 'CN', acceptedOn: '2026-04-15', deliveredOn: '2026-04-15' };
    const said = explainLegalClocks(facts, on('2026-04-15'), law).map(
      (one) => one.sentence['zh-CN'],
    );
    expect(said).toEqual([
      '自 2026-04-15 起算，期限到 2026-06-14：监管部门的调解最迟于该日（含）终结。',
      '自 2026-04-15 起算，期限到 2026-10-15：截至该日（含）发现的瑕疵，由经销商举证。',
    ]);
  });

  test('each clock has its sentence', () => {
    const facts = { country: 'CN', demandedOn: '2026-11-02' };
    const reasons = explainLegalClocks(facts, on('2026-11-17'), law);
    expect(reasons.map((one) => [one.rule, one.sentence['zh-CN']])).toEqual([
      [
        'L04',
        '自 2026-11-02 起算，期限到 2026-11-16，现已超过：须答复更换、退货请求，不同意的说明理由。',
      ],
      [
        'L07',
        '自 2026-11-02 起算，期限到 2026-11-17：逾期仍不履行修理、更换、退货义务，视为故意拖延。',
      ],
      ['L04', '自 2026-11-02 起算，期限到 2026-11-30：须完成更换或退货。'],
    ]);
    expect(reasons[0]?.sentence.en).toContain('now passed');
    expect(reasons[0]?.policy).toMatchObject({
      'jurisdictions.CN.warranty.answerWorkingDays': 10,
    });
  });
});

describe('L13: the floors that keeping data asks for', () => {
  const records = [
    { kind: 'salesArchive', on: '2018-03-01' },
    { kind: 'repairRecord', on: '2019-05-02' },
    { kind: 'repairRecord', on: '2023-05-02' },
    { kind: 'repairRecord', on: '2021-05-02' },
  ] as const;
  const floors = (day: string, country = 'CN') =>
    listRetentionFloors({ country, records }, on(day), law);

  test('L13: one a kind, the longest first, those that are over left out', () => {
    expect(floors('2026-11-21')).toEqual([
      { kind: 'repairRecord', until: '2029-05-01' },
      { kind: 'salesArchive', until: '2028-02-29' },
    ]);
    expect(floors('2028-02-29')).toHaveLength(2);
    expect(floors('2028-03-01')).toEqual([{ kind: 'repairRecord', until: '2029-05-01' }]);
    expect(floors('2029-05-02')).toEqual([]);
    expect(floors('2026-11-21', 'US')).toEqual([]);
    expect(listRetentionFloors({ country: 'CN', records }, on('2026-11-21'), lawOffPolicy)).toEqual(
      [],
    );
  });

  test.each(['2026-11-21', '2028-02-29', '2028-03-01', '2029-05-01'])(
    'L13: asked on %s, law and keeping name the same first day of erasure',
    (day) => {
      const facts = { endedAt: on('2026-11-20'), floors: floors(day) };
      const kept = keepData(facts, on(day), defaultCustomerPolicy);
      const ruled = assessRetention({ country: 'CN', records }, on(day), law);
      expect([kept.status, kept.eraseFromOn, kept.heldBy]).toEqual([
        'restricted',
        ruled.eraseFrom,
        ruled.heldBy,
      ]);
    },
  );
});

describe('L13: legal floors beat a wish for erasure', () => {
  const retained = (day: string) =>
    assessRetention(
      { country: 'CN', records: [{ kind: 'salesArchive', on: '2018-03-01' }] },
      on(day),
      law,
    );

  test.each([
    ['2028-02-29', 'restrict', '2028-03-01', 'salesArchive'],
    ['2028-03-01', 'erase', null, null],
  ])('L13: a sale of 1 Mar 2018, asked on %s: %s', (day, status, eraseFrom, heldBy) => {
    expect(retained(day)).toMatchObject({ status, eraseFrom, heldBy, because: ['L13'] });
  });

  test('L13: the longest floor decides, whatever the order', () => {
    const records = [
      { kind: 'repairRecord', on: '2026-03-01' },
      { kind: 'salesArchive', on: '2018-03-01' },
      { kind: 'recallRecord', on: '2026-06-01' },
      { kind: 'smsLog', on: '2026-11-01' },
    ] as const;
    for (const list of [records, [...records].reverse()]) {
      const ruling = assessRetention({ country: 'CN', records: list }, on('2026-11-21'), law);
      expect(ruling).toMatchObject({ eraseFrom: '2032-03-01', heldBy: 'repairRecord' });
    }
  });

  test.each([
    ['2026-04-30', 'erase'],
    ['2026-05-01', 'restrict'],
  ])('L13: a text log of 20 Apr 2026, asked on %s: %s', (day, status) => {
    const facts = { country: 'CN', records: [{ kind: 'smsLog', on: '2026-04-20' }] } as const;
    expect(assessRetention(facts, on(day), law).status).toBe(status);
  });

  test('L13: with the law off nothing stands in the way', () => {
    const facts = { country: 'CN', records: [{ kind: 'salesArchive', on: '2026-01-01' }] } as const;
    const off = assessRetention(facts, on('2026-11-21'), lawOffPolicy);
    expect(off).toMatchObject({ status: 'erase', because: [], law: [] });
    expect(explainRetention(facts, on('2026-11-21'), lawOffPolicy)).toEqual([]);
  });

  test('L13: it is explained', () => {
    const facts = { country: 'CN', records: [{ kind: 'salesArchive', on: '2018-03-01' }] } as const;
    const [held] = explainRetention(facts, on('2026-11-21'), law);
    expect(held?.sentence['zh-CN']).toBe(
      '销售和客户档案须保存到 2028-03-01 之前，期间只存储、只保护，2028-03-01 起可以删除。',
    );
    expect(held?.policy).toMatchObject({
      'jurisdictions.CN.retention.salesArchive': '{"count":10,"unit":"years"}',
    });
    const [free] = explainRetention(facts, on('2028-03-01'), law);
    expect(free?.sentence.en).toBe('Every legal floor is over: the data may be erased.');
  });

  test.each([
    ['salesArchive', '2017-06-30', undefined],
    ['salesArchive', '2017-07-01', { count: 10, unit: 'years' }],
    ['repairRecord', '2021-12-31', { count: 6, unit: 'years' }],
    ['repairRecord', '2022-01-01', { count: 6, unit: 'years' }],
    ['recallRecord', '2026-01-01', { count: 5, unit: 'years' }],
    ['smsLog', '2026-05-01', { count: 6, unit: 'months' }],
    ['callBackRecord', '2020-06-01', { count: 30, unit: 'days' }],
    ['impactAssessment', '2021-11-01', { count: 3, unit: 'years' }],
  ] as const)('L13: the floor of %s on %s is %o', (kind, day, floor) => {
    expect(retentionFloor(kind, day)?.value).toEqual(floor);
  });
});
