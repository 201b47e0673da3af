import { describe, expect, test } from 'vitest';
import {
  assessLegalTerm,
  assessRemedies,
  countRepairDays,
  explainLegalTerm,
  explainRemedies,
  defaultJurisdictionPolicy as law,
  lawOffPolicy,
  type RemedyFacts,
  type RemedyRuling,
  type SoldCarFacts,
  useCompensation,
} from '../../../src/foundation/jurisdictions/index.js';
import { MisuseError } from '../../../src/foundation/kernel/result.js';

const on = (day: string): Date => new Date(`${day}T09:00:00+08:00`);
const car: SoldCarFacts = {
  country: 'CN',
  buyer: 'household',
  carKind: 'passenger',
  invoicedOn: '2024-01-15',
  deliveredOn: '2024-01-15',
  km: 40_000,
};

describe('L01: the legal terms', () => {
  test('L01: household car invoiced 2024, 30 months, 40,000 km: legal term in; 36 months: out; company car: not protected', () => {
    expect(assessLegalTerm(car, on('2026-07-15'), law).status).toBe('in');
    expect(assessLegalTerm(car, on('2027-01-15'), law).status).toBe('out');
    const company = assessLegalTerm({ ...car, buyer: 'other' }, on('2026-07-15'), law);
    expect(company).toMatchObject({ status: 'outOfScope', returns: null, repairEndsOn: null });
  });

  test.each([
    ['2027-01-14', 59_999, 'in', 'out'],
    ['2027-01-15', 10_000, 'out', 'out'],
    ['2025-01-01', 60_000, 'out', 'out'],
    ['2025-01-01', 59_999, 'in', 'out'],
    ['2026-01-14', 49_999, 'in', 'in'],
    ['2026-01-14', 50_000, 'in', 'out'],
    ['2026-01-15', 49_999, 'in', 'out'],
  ])(
    'L01: on %s with %i km: free repair %s, exchange and refund %s',
    (day, km, status, returns) => {
      expect(assessLegalTerm({ ...car, km }, on(day), law)).toMatchObject({ status, returns });
    },
  );

  test.each([
    // Until 2021 the invoice counts, from 2022 on the delivery.
    ['2021-12-31', '2021-12-31', '2013-10-01'],
    ['2022-01-01', '2022-03-01', '2022-01-01'],
  ])('L01: invoiced %s, delivered 1 Mar 2022, it counts from %s', (invoicedOn, startsOn, from) => {
    const facts = { ...car, invoicedOn, deliveredOn: '2022-03-01', km: 1_000 };
    const ruling = assessLegalTerm(facts, on('2022-06-01'), law);
    expect(ruling).toMatchObject({ status: 'in', startsOn, assumed: [] });
    expect(ruling.law.map((one) => one.from)).toEqual([from, from, from, from]);
  });

  test.each([
    ['2021-12-31', 'outOfScope'],
    ['2022-01-01', 'in'],
  ])('L01: a pickup invoiced %s is %s', (invoicedOn, status) => {
    const facts = { ...car, carKind: 'pickup', invoicedOn, deliveredOn: invoicedOn } as const;
    expect(assessLegalTerm(facts, on('2022-06-01'), law).status).toBe(status);
  });

  test.each([
    ['2013-09-30', 'noLaw'],
    ['2013-10-01', 'in'],
  ])('L01: a car invoiced %s: %s', (invoicedOn, status) => {
    const facts = { ...car, invoicedOn, deliveredOn: invoicedOn };
    expect(assessLegalTerm(facts, on('2014-01-01'), law).status).toBe(status);
  });

  test('L01: the delivery left out is assumed, since 2022 only', () => {
    const { deliveredOn: _, ...rest } = car;
    expect(assessLegalTerm(rest, on('2025-01-01'), law).assumed).toEqual(['deliveredOn']);
    const before = { ...rest, invoicedOn: '2021-06-01' };
    expect(assessLegalTerm(before, on('2022-01-01'), law).assumed).toEqual([]);
  });

  test('L01: what is missing is said; by date alone a term may be over', () => {
    const nothing = assessLegalTerm({ country: 'CN' }, on('2025-01-01'), law);
    expect(nothing).toMatchObject({
      status: 'unknown',
      missing: ['buyer', 'carKind', 'invoicedOn'],
      because: ['L01'],
    });
    const { km: _, ...unread } = car;
    const inside = assessLegalTerm(unread, on('2025-01-01'), law);
    expect(inside).toMatchObject({ status: 'unknown', returns: null, missing: ['km'] });
    expect(assessLegalTerm(unread, on('2026-07-15'), law)).toMatchObject({
      status: 'unknown',
      returns: 'out',
      missing: ['km'],
    });
    expect(assessLegalTerm(unread, on('2027-01-15'), law)).toMatchObject({
      status: 'out',
      missing: [],
    });
    const { carKind: __, ...unnamed } = car;
    expect(assessLegalTerm(unnamed, on('2025-01-01'), law).missing).toEqual(['carKind']);
  });

  test('L01: with the law off there is none', () => {
    expect(assessLegalTerm(car, on('2025-01-01'), lawOffPolicy)).toMatchObject({
      status: 'noLaw',
      law: [],
    });
  });

  test.each([
    [
      car,
      '2026-07-15',
      '法定包修期自 2024-01-15 起算，按日期到 2027-01-15 届满，现行驶 40000 公里，仍在法定包修期内。',
    ],
    [
      { ...car, km: 60_000 },
      '2026-07-15',
      '法定包修期自 2024-01-15 起算，按日期到 2027-01-15 届满，现行驶 60000 公里，已过法定包修期。',
    ],
    [{ ...car, buyer: 'other' as const }, '2026-07-15', '不属于家用汽车三包范围，按本店规定办理。'],
    [{ country: 'CN' }, '2026-07-15', '缺少购车人、车型或发票日期等信息，无法判断是否适用三包。'],
    [{ ...car, invoicedOn: '2010-01-01' }, '2026-07-15', '没有适用的三包规定，按本店规定办理。'],
  ])('L01: it is explained (%#)', (facts, day, sentence) => {
    const [reason] = explainLegalTerm(facts, on(day), law);
    expect(reason?.rule).toBe('L01');
    expect(reason?.sentence['zh-CN']).toBe(sentence);
    expect(reason?.sentence.en).toMatch(/[a-z]\.$/);
  });
});

describe('L03: exchange, refund, new assembly, loan car', () => {
  const remedies = (
    more: Partial<RemedyFacts>,
    invoicedOn = '2024-01-15',
    day = '2024-06-01',
  ): RemedyRuling =>
    assessRemedies(
      { ...car, km: 10_000, invoicedOn, deliveredOn: invoicedOn, ...more },
      on(day),
      law,
    );

  test.each([
    // More than 30 days since 2022, more than 35 before: the comparator is part of the data.
    ['2022-01-01', 30, 'none'],
    ['2022-01-01', 31, 'entitled'],
    ['2021-12-31', 35, 'none'],
    ['2021-12-31', 36, 'entitled'],
  ])('L03: invoiced %s, %i days in repair: %s', (invoicedOn, repairDays, status) => {
    expect(remedies({ repairDays }, invoicedOn, '2022-12-01').status).toBe(status);
  });

  test.each([
    ['2022-01-01', 4, 'none'],
    ['2022-01-01', 5, 'entitled'],
    ['2021-12-31', 5, 'none'],
    ['2021-12-31', 6, 'entitled'],
  ])('L03: invoiced %s, %i repairs of one defect: %s', (invoicedOn, sameDefectRepairs, status) => {
    expect(remedies({ sameDefectRepairs }, invoicedOn, '2022-12-01').status).toBe(status);
  });

  test.each([
    [5, []],
    [6, ['loanCar']],
  ])('L03: one repair of %i days gives %o', (repairDaysOfOne, expected) => {
    const ruling = remedies({ repairDaysOfOne });
    expect(ruling.remedies).toEqual(expected);
    expect(ruling.loanCarFromDay).toBe(expected.length > 0 ? 6 : null);
  });

  test('L03: a loan car is due in the term of free repair, a refund only in that of returns', () => {
    const both = { repairDays: 40, repairDaysOfOne: 10 };
    expect(remedies(both, '2024-01-15', '2026-01-14').remedies).toEqual([
      'exchangeOrRefund',
      'loanCar',
    ]);
    expect(remedies(both, '2024-01-15', '2026-01-15').remedies).toEqual(['loanCar']);
    expect(remedies(both, '2024-01-15', '2027-01-15').remedies).toEqual([]);
  });

  test.each([
    ['2024-01-22', 100, ['exchangeOrRefund', 'replaceAssembly']],
    ['2024-01-23', 100, ['replaceAssembly']],
    ['2024-03-15', 3_000, ['replaceAssembly']],
    ['2024-03-15', 3_001, []],
    ['2024-03-16', 100, []],
  ])('L03: a defective engine on %s with %i km gives %o', (day, km, expected) => {
    const ruling = remedies({ defectiveAssemblies: ['engine'], km }, '2024-01-15', day);
    expect(ruling.remedies).toEqual(expected);
  });

  test('L03: before 2022 neither seven days nor batteries gave a right', () => {
    const engine = { defectiveAssemblies: ['engine'], km: 100 } as const;
    expect(remedies(engine, '2021-12-01', '2021-12-03').remedies).toEqual(['replaceAssembly']);
    const battery = { defectiveAssemblies: ['tractionBattery'], km: 100 } as const;
    expect(remedies(battery, '2021-12-01', '2021-12-03').remedies).toEqual([]);
    const fire = { earlyFaults: ['batteryFire'], km: 100 } as const;
    expect(remedies(fire, '2021-12-31', '2022-01-20').remedies).toEqual([]);
    expect(remedies(fire, '2022-01-01', '2022-01-20').remedies).toEqual(['exchangeOrRefund']);
    const brakes = { earlyFaults: ['brakeFailure'], km: 100 } as const;
    expect(remedies(brakes, '2021-12-31', '2022-01-20').remedies).toEqual(['exchangeOrRefund']);
  });

  test.each([
    [{ seriousSafetyRepairs: 1, stillFaulty: true }, []],
    [{ seriousSafetyRepairs: 2, stillFaulty: true }, ['seriousFault']],
    [{ seriousSafetyRepairs: 2, stillFaulty: false }, []],
    [{ assemblyReplacements: { engine: 1, gearbox: 1 }, stillFaulty: true }, []],
    [{ assemblyReplacements: { gearbox: 2 }, stillFaulty: true }, ['assemblyReplaced']],
    [{ assemblyReplacements: { steering: 2 }, stillFaulty: true }, []],
    [{ partReplacements: { steering: 2 }, stillFaulty: true }, ['partReplaced']],
    [{ partReplacements: { emissionControl: 2 }, stillFaulty: true }, ['partReplaced']],
  ] as const)('L03: %o gives the grounds %o', (more, grounds) => {
    expect(remedies(more).grounds).toEqual(grounds);
  });

  test('L03: emission parts count only since 2022', () => {
    const parts = { partReplacements: { emissionControl: 2 }, stillFaulty: true } as const;
    expect(remedies(parts, '2021-12-31', '2022-06-01').status).toBe('none');
  });

  test('L03: a count that is met waits for what is missing, unless another ground stands', () => {
    const waiting = remedies({ seriousSafetyRepairs: 2 });
    expect(waiting).toMatchObject({ status: 'unknown', missing: ['stillFaulty'] });
    expect(remedies({ repairDays: 31, km: undefined })).toMatchObject({
      status: 'unknown',
      missing: ['km'],
    });
    expect(remedies({ seriousSafetyRepairs: 2, repairDays: 31 })).toMatchObject({
      status: 'entitled',
      grounds: ['repairTime'],
    });
    expect(remedies({ repairDays: 30, km: undefined }).status).toBe('none');
  });

  test('L03: only the figures that decided are named', () => {
    expect(remedies({ repairDays: 31 }).law.map((one) => one.figure)).toEqual([
      'jurisdictions.CN.warranty.carKinds',
      'jurisdictions.CN.warranty.startsWith',
      'jurisdictions.CN.warranty.grounds.repairTime',
      'jurisdictions.CN.warranty.windows.returnTerm',
    ]);
  });

  test('L03: no law, no word', () => {
    const facts = { ...car, repairDays: 99 };
    expect(assessRemedies(facts, on('2024-06-01'), lawOffPolicy).status).toBe('noLaw');
    const company = assessRemedies({ ...facts, buyer: 'other' }, on('2024-06-01'), law);
    expect(company).toMatchObject({ status: 'outOfScope', remedies: [], because: ['L03'] });
    expect(assessRemedies({ country: 'CN' }, on('2024-06-01'), law).status).toBe('unknown');
  });

  test.each([
    [
      { repairDays: 31, repairDaysOfOne: 6 },
      '依三包规定，客户可要求更换或退货、提供备用车或交通费补偿（备用车从第 6 天起）。',
    ],
    [{ repairDays: 30 }, '尚未达到三包规定的退换条件。'],
    [{ repairDays: 31, km: undefined }, '次数或天数已达到，还缺里程才能判断。'],
    [{ seriousSafetyRepairs: 2 }, '次数或天数已达到，还缺当前故障情况才能判断。'],
    [
      { seriousSafetyRepairs: 2, km: undefined },
      '次数或天数已达到，还缺里程和当前故障情况才能判断。',
    ],
    [{ buyer: undefined }, '缺少购车人、车型或发票日期等信息，无法判断是否适用三包。'],
    [{ carKind: undefined }, '缺少购车人、车型或发票日期等信息，无法判断是否适用三包。'],
    [
      { buyer: undefined, carKind: undefined, km: 100 },
      '缺少购车人、车型或发票日期等信息，无法判断是否适用三包。',
    ],
    [{ buyer: 'other' as const }, '不属于家用汽车三包范围，按本店规定办理。'],
    [{ invoicedOn: undefined }, '缺少购车人、车型或发票日期等信息，无法判断是否适用三包。'],
  ])('L03: it is explained (%#)', (more, sentence) => {
    const [reason] = explainRemedies({ ...car, ...more }, on('2024-06-01'), law);
    expect(reason?.sentence['zh-CN']).toBe(sentence);
    expect(reason?.sentence.en).toMatch(/[a-z)]\.$/);
  });
});

describe('L01 L03: before the start', () => {
  const sold: SoldCarFacts = { ...car, invoicedOn: '2024-06-02', deliveredOn: '2024-06-05' };

  test('L01: an invoice of tomorrow is not known yet', () => {
    expect(assessLegalTerm(sold, on('2024-06-01'), law)).toMatchObject({
      status: 'unknown',
      missing: ['invoicedOn'],
      startsOn: null,
    });
    expect(assessLegalTerm(sold, on('2024-06-02'), law).status).toBe('in');
  });

  test('L01: nor is a delivery of tomorrow: till then the invoice stands for it', () => {
    expect(assessLegalTerm(sold, on('2024-06-04'), law)).toMatchObject({
      startsOn: '2024-06-02',
      assumed: ['deliveredOn'],
    });
    expect(assessLegalTerm(sold, on('2024-06-05'), law)).toMatchObject({
      startsOn: '2024-06-05',
      assumed: [],
    });
  });

  test('L03: nobody is entitled before the invoice', () => {
    const asked = (day: string) => assessRemedies({ ...sold, repairDays: 31 }, on(day), law);
    expect(asked('2024-06-01')).toMatchObject({ status: 'unknown', missing: ['invoicedOn'] });
    expect(asked('2024-06-02').status).toBe('entitled');
  });
});

describe('L03: days of repair, and what use costs', () => {
  const agreedAt = new Date('2026-11-02T10:00:00+08:00');
  test.each([
    ['2026-11-02T10:00:00+08:00', 0],
    ['2026-11-02T10:00:01+08:00', 1],
    ['2026-11-03T10:00:00+08:00', 1],
    ['2026-11-03T10:00:01+08:00', 2],
    ['2026-12-02T10:00:00+08:00', 30],
  ])('L03: from 2 Nov 10:00 to %s are %i days', (completed, days) => {
    expect(countRepairDays(agreedAt, new Date(completed), '2025-01-01')).toBe(days);
    expect(countRepairDays(agreedAt, new Date(completed), '2010-01-01')).toBe(days);
  });

  test('a repair that ends before it began is misuse', () => {
    expect(() => countRepairDays(agreedAt, new Date(0), '2025-01-01')).toThrow(MisuseError);
  });

  test.each([
    // 200,000 yuan, 12,000 km: 0.5 % of the price for each 1,000 km.
    [20_000_000, 12_000, '2022-01-01', 0, 1_200_000],
    [20_000_000, 12_000, '2021-12-31', 1_200_000, 1_920_000],
    [20_000_000, 12_000, '2013-09-30', 0, 0],
    // Half a fen goes up.
    [100, 1_000, '2022-01-01', 0, 1],
    [99, 1_000, '2022-01-01', 0, 0],
    [9_000_000_000, 999_999, '2022-01-01', 0, 44_999_955_000],
  ])('L03: %i fen, %i km, invoiced %s: %i to %i fen', (price, km, invoicedOn, least, most) => {
    expect(useCompensation(price, km, invoicedOn)).toMatchObject({
      leastFen: least,
      mostFen: most,
    });
  });

  test('the range of 2013 is not confirmed, and an odometer below zero is misuse', () => {
    expect(useCompensation(1, 1, '2021-12-31').law?.confidence).toBe('unconfirmed');
    expect(() => useCompensation(1, -1, '2022-01-01')).toThrow(MisuseError);
    expect(() => useCompensation(0.5, 1, '2022-01-01')).toThrow(MisuseError);
  });
});
