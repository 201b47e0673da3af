import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  explainInspection,
  type InspectionFacts,
  type InspectionRuling,
  defaultJurisdictionPolicy as law,
  lawOffPolicy,
  listInspections,
  nextInspection,
} from '../../../src/foundation/jurisdictions/index.js';
import { defined } from '../../../src/foundation/kernel/policy.js';
import { addDays, addMonths } from '../../../src/foundation/time/localDate.js';

const on = (day: string): Date => new Date(`${day}T09:00:00+08:00`);
const next = (facts: Omit<InspectionFacts, 'country'>, day: string): InspectionRuling =>
  nextInspection({ country: 'CN', ...facts }, on(day), law);

/** All inspections of fifteen and a half years, as `year-month kind`, visits marked with `!`. */
function life(facts: Omit<InspectionFacts, 'country'>, years = 15.5): string[] {
  const registeredOn = facts.registeredOn ?? '';
  const until = addDays(addMonths(registeredOn, years * 12), 31);
  const list = listInspections({ country: 'CN', ...facts, until }, on(registeredOn), law);
  const sign = { onSite: '!', markOnly: '', unknown: '?' };
  return list.map((one) => `${one.dueOn.slice(0, 7)}${sign[one.kind]}`);
}

describe('L16: the regime of the due day gives the inspection', () => {
  test('L16: private car first registered 10 May 2024: mark only 2026, 2028 and 2032, on site 2030 and 2034', () => {
    const list = listInspections(
      { country: 'CN', registeredOn: '2024-05-10', until: '2034-12-31' },
      on('2024-05-10'),
      law,
    );
    expect(list).toEqual([
      { dueOn: '2026-05-31', kind: 'markOnly', regime: '2022-10-01' },
      { dueOn: '2028-05-31', kind: 'markOnly', regime: '2022-10-01' },
      { dueOn: '2030-05-31', kind: 'onSite', regime: '2022-10-01' },
      { dueOn: '2032-05-31', kind: 'markOnly', regime: '2022-10-01' },
      { dueOn: '2034-05-31', kind: 'onSite', regime: '2022-10-01' },
    ]);
  });

  test('L16: a printed day given, the printed day is used', () => {
    expect(next({ registeredOn: '2024-05-10', printedDueOn: '2026-06-30' }, '2026-03-01')).toEqual({
      status: 'later',
      dueOn: '2026-06-30',
      opensOn: '2026-03-30',
      kind: 'unknown',
      regime: null,
      basis: 'printed',
      because: ['L16'],
      assumed: [],
      missing: [],
      law: [
        {
          figure: 'jurisdictions.CN.inspection.opensMonthsBefore',
          from: '2022-05-01',
          until: null,
          reference: '机动车登记规定 (MPS Order 164) art. 54',
          confidence: 'confirmed',
        },
      ],
      unverified: [],
    });
  });

  test('L16: a printed day in the month of a computed one means that inspection', () => {
    const ruling = next({ registeredOn: '2024-05-10', printedDueOn: '2026-05-31' }, '2026-03-01');
    expect(ruling).toMatchObject({ basis: 'printed', kind: 'markOnly', regime: '2022-10-01' });
  });

  test.each([
    // Registered 2002: nothing is known of due days before 2004-05-01; half-yearly ones from year 15
    // on, until the regime of 2022 makes them yearly.
    [
      '2002-06-15',
      '2004-06! 2006-06! 2008-06! 2009-06! 2010-06! 2011-06! 2012-06! 2013-06! 2014-06! 2015-06! 2016-06! 2017-06! 2017-12!',
    ],
    [
      '2006-03-20',
      '2008-03! 2010-03! 2012-03! 2013-03! 2014-03! 2015-03! 2016-03! 2017-03! 2018-03! 2019-03! 2020-03! 2021-03! 2021-09!',
    ],
    // Half-yearly from year 15 on only until 2022-09-30.
    [
      '2007-03-31',
      '2009-03! 2011-03! 2013-03! 2014-03! 2015-03! 2016-03! 2017-03! 2018-03! 2019-03! 2020-03! 2021-03! 2022-03! 2022-09!',
    ],
    [
      '2007-04-01',
      '2009-04! 2011-04! 2013-04! 2014-04! 2015-04! 2016-04! 2017-04! 2018-04! 2019-04! 2020-04! 2021-04! 2022-04!',
    ],
    // Year 2 falls on either side of 2014-09-01.
    [
      '2012-08-31',
      '2014-08! 2016-08 2018-08! 2019-08! 2020-08! 2022-08! 2023-08! 2024-08! 2025-08! 2026-08! 2027-08!',
    ],
    [
      '2012-09-01',
      '2014-09 2016-09 2018-09! 2019-09! 2020-09! 2022-09! 2023-09! 2024-09! 2025-09! 2026-09! 2027-09!',
    ],
    // Year 7 by the regime of 2014, year 8 by that of 2020 or of 2022.
    [
      '2013-05-10',
      '2015-05 2017-05 2019-05! 2020-05! 2021-05! 2023-05! 2024-05! 2025-05! 2026-05! 2027-05! 2028-05!',
    ],
    [
      '2014-09-30',
      '2016-09 2018-09 2020-09! 2022-09! 2024-09! 2025-09! 2026-09! 2027-09! 2028-09! 2029-09!',
    ],
    [
      '2014-10-01',
      '2016-10 2018-10 2020-10! 2022-10 2024-10! 2025-10! 2026-10! 2027-10! 2028-10! 2029-10!',
    ],
    [
      '2020-02-29',
      '2022-02 2024-02 2026-02! 2028-02 2030-02! 2031-02! 2032-02! 2033-02! 2034-02! 2035-02!',
    ],
    [
      '2022-10-01',
      '2024-10 2026-10 2028-10! 2030-10 2032-10! 2033-10! 2034-10! 2035-10! 2036-10! 2037-10!',
    ],
  ])('L16: a private car of %s through fifteen years', (registeredOn, expected) => {
    const known = { vehicleKind: 'smallPassenger', usage: 'private' } as const;
    expect(life({ registeredOn, ...known }).join(' ')).toBe(expected);
  });

  test.each([
    [
      'van',
      'private',
      '2028-05! 2030-05! 2032-05! 2033-05! 2034-05! 2035-05! 2036-05! 2037-05! 2038-05! 2039-05! 2040-05! 2041-05! 2041-11!',
    ],
    [
      'sevenToNineSeater',
      'private',
      '2028-05 2030-05 2032-05! 2034-05 2036-05! 2037-05! 2038-05! 2039-05! 2040-05! 2041-05!',
    ],
    [
      'smallPassenger',
      'commercial',
      '2027-05! 2028-05! 2029-05! 2030-05! 2031-05! 2031-11! 2032-05! 2032-11! 2033-05! 2033-11! 2034-05! 2034-11! 2035-05! 2035-11! 2036-05! 2036-11! 2037-05! 2037-11! 2038-05! 2038-11! 2039-05! 2039-11! 2040-05! 2040-11! 2041-05! 2041-11!',
    ],
    [
      'truck',
      'commercial',
      '2027-05! 2028-05! 2029-05! 2030-05! 2031-05! 2032-05! 2033-05! 2034-05! 2035-05! 2036-05! 2036-11! 2037-05! 2037-11! 2038-05! 2038-11! 2039-05! 2039-11! 2040-05! 2040-11! 2041-05! 2041-11!',
    ],
    [
      'motorcycle',
      'private',
      '2028-05? 2030-05? 2032-05! 2034-05? 2036-05! 2037-05! 2038-05! 2039-05! 2040-05! 2041-05!',
    ],
  ] as const)('L16: a %s in %s use, registered 10 May 2026', (vehicleKind, usage, expected) => {
    expect(life({ registeredOn: '2026-05-10', vehicleKind, usage }).join(' ')).toBe(expected);
  });

  test.each([
    ['2020-10-15', '2022-10 2024-10 2026-10! 2028-10 2030-10!'],
    ['2018-12-01', '2020-12 2022-12 2024-12! 2026-12 2028-12!'],
    // Years 2 and 4 before 2020-11-20 were visits for seven seats and more.
    ['2016-11-19', '2018-11! 2020-11 2022-11! 2024-11 2026-11!'],
    ['2016-10-31', '2018-10! 2020-10! 2022-10! 2024-10 2026-10!'],
  ])('L16: a car of seven to nine seats of %s', (registeredOn, expected) => {
    const car = { registeredOn, vehicleKind: 'sevenToNineSeater', usage: 'private' } as const;
    expect(life(car, 10).join(' ')).toBe(expected);
  });

  test('L16: an exemption that is lost, or a registration too late, brings the plain rule back', () => {
    const plain = '2026-05! 2028-05! 2030-05! 2031-05! 2032-05! 2033-05! 2034-05!';
    const exempt = '2026-05 2028-05 2030-05! 2032-05 2034-05!';
    const car = { registeredOn: '2024-05-10' };
    expect(life({ ...car, exemptionLost: true }, 10).join(' ')).toBe(plain);
    expect(life({ ...car, builtOn: '2020-05-09' }, 10).join(' ')).toBe(plain);
    expect(life({ ...car, builtOn: '2020-05-10' }, 10).join(' ')).toBe(exempt);
    expect(next({ ...car, exemptionLost: true }, '2026-01-01').unverified).toEqual([
      'jurisdictions.CN.inspection.withoutExemption',
    ]);
  });

  test.each([
    ['2026-02-27', 'later', '2026-05-31'],
    ['2026-02-28', 'open', '2026-05-31'],
    ['2026-05-31', 'open', '2026-05-31'],
    ['2026-06-01', 'later', '2028-05-31'],
  ])('L16: on %s the next inspection is %s, due %s', (day, status, dueOn) => {
    expect(next({ registeredOn: '2024-05-10' }, day)).toMatchObject({ status, dueOn });
  });

  test.each([
    // One day before the window opened settles nothing.
    ['2026-02-27', '2026-03-01', 'open', '2026-05-31'],
    ['2026-02-28', '2026-03-01', 'later', '2028-05-31'],
    ['2026-02-27', '2026-06-01', 'overdue', '2026-05-31'],
    ['2026-07-05', '2026-08-01', 'later', '2028-05-31'],
    // A pass of tomorrow is not known yet.
    ['2026-03-02', '2026-03-01', 'open', '2026-05-31'],
  ])('L16: passed on %s, asked on %s: %s, due %s', (passedOn, day, status, dueOn) => {
    expect(next({ registeredOn: '2024-05-10', passedOn }, day)).toMatchObject({ status, dueOn });
  });

  test('L16: a printed day that was passed gives way to the regime', () => {
    const facts = {
      registeredOn: '2024-05-10',
      printedDueOn: '2026-05-31',
      passedOn: '2026-04-02',
    };
    expect(next(facts, '2026-06-01')).toMatchObject({ basis: 'regime', dueOn: '2028-05-31' });
    const unpassed = { registeredOn: '2024-05-10', printedDueOn: '2026-05-31' };
    expect(next(unpassed, '2026-06-01')).toMatchObject({ basis: 'printed', status: 'overdue' });
  });

  test('L16: what is taken for granted is said', () => {
    expect(next({ registeredOn: '2024-05-10' }, '2026-03-01')).toMatchObject({
      assumed: ['vehicleKind', 'usage', 'exemptionLost', 'passedOn'],
      missing: [],
    });
    const known = {
      registeredOn: '2024-05-10',
      vehicleKind: 'smallPassenger',
      usage: 'private',
      exemptionLost: false,
      passedOn: '2024-05-10',
    } as const;
    expect(next(known, '2026-03-01')).toMatchObject({ assumed: [], missing: [] });
    expect(next({ ...known, vehicleKind: 'truck' }, '2026-03-01').assumed).toEqual([]);
  });

  test('L16: the ruling names the versions it used, and that the regime of 2014 is not confirmed', () => {
    const ruling = next({ registeredOn: '2015-05-10' }, '2017-05-01');
    expect(ruling.law.map((one) => [one.figure, one.from, one.until])).toEqual([
      ['jurisdictions.CN.inspection.schedules.smallPassenger', '2014-09-01', '2020-11-19'],
      ['jurisdictions.CN.inspection.opensMonthsBefore', '2004-05-01', '2022-04-30'],
    ]);
    expect(ruling.unverified).toEqual([
      'jurisdictions.CN.inspection.schedules.smallPassenger',
      'jurisdictions.CN.inspection.opensMonthsBefore',
    ]);
  });

  test('L16: without a registration the answer is unknown, and says what is missing', () => {
    expect(next({}, '2026-03-01')).toMatchObject({
      status: 'unknown',
      dueOn: null,
      because: ['L16'],
      missing: ['registeredOn'],
    });
  });

  test('L16: a house that takes nothing for granted is told what is missing', () => {
    const china = law.jurisdictions.CN;
    if (china === undefined) throw new Error('the default has China’s law');
    const strict = defined({
      ...law,
      jurisdictions: { CN: { ...china, inspection: { ...china.inspection, assume: {} } } },
    });
    const ruled = nextInspection(
      { country: 'CN', registeredOn: '2024-05-10' },
      on('2026-03-01'),
      strict,
    );
    expect(ruled).toMatchObject({ status: 'unknown', missing: ['vehicleKind', 'usage'] });
  });

  test('L16: with the law off, or abroad, only a printed day is known', () => {
    const facts = { country: 'CN', registeredOn: '2024-05-10' };
    const off = nextInspection(facts, on('2026-03-01'), lawOffPolicy);
    expect(off).toMatchObject({ status: 'unknown', missing: ['printedDueOn'], law: [] });
    const abroad = nextInspection({ ...facts, country: 'DE' }, on('2026-03-01'), law);
    expect(abroad).toEqual(off);
    const printed = { ...facts, printedDueOn: '2026-05-31' };
    expect(nextInspection(printed, on('2026-03-01'), lawOffPolicy)).toMatchObject({
      status: 'later',
      dueOn: '2026-05-31',
      opensOn: null,
      kind: 'unknown',
      missing: [],
    });
    expect(nextInspection(printed, on('2026-06-01'), lawOffPolicy).status).toBe('overdue');
    const until = '2040-01-01';
    expect(listInspections({ ...facts, until }, on('2026-03-01'), lawOffPolicy)).toEqual([]);
  });

  test('L16: the day is the store’s', () => {
    const at = new Date('2026-02-27T16:00:00Z');
    const facts = { country: 'CN', registeredOn: '2024-05-10' };
    expect(nextInspection(facts, at, law).status).toBe('open');
    const abroad = defined({ ...law, zone: 'Europe/Paris' });
    expect(nextInspection(facts, at, abroad).status).toBe('later');
  });

  test('L16: the reasons can be read out in both languages', () => {
    const facts = { country: 'CN', registeredOn: '2024-05-10' };
    const [reason] = explainInspection(facts, on('2026-03-01'), law);
    expect(reason?.sentence).toEqual({
      'zh-CN':
        '按 2022-10-01 起施行的规定，检验有效期到 2026-05-31，免上线，只申领检验标志，2026-02-28 起可办理。',
      en: 'By the regime of 2022-10-01, validity ends on 2026-05-31; no visit, only the mark is applied for, possible from 2026-02-28 on.',
    });
    expect(reason?.policy).toMatchObject({
      'jurisdictions.CN.inspection.opensMonthsBefore': 3,
      'jurisdictions.CN.inspection.opensMonthsBefore.reference':
        '2022-05-01: 机动车登记规定 (MPS Order 164) art. 54',
    });
    const [late] = explainInspection(
      { country: 'CN', printedDueOn: '2026-02-28' },
      on('2026-03-01'),
      law,
    );
    expect(late?.sentence['zh-CN']).toContain('现已过期');
    const [nothing] = explainInspection({ country: 'CN' }, on('2026-03-01'), law);
    expect(nothing?.sentence.en).toContain('take the day printed');
  });

  property.prop([fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 0, max: 9_000 })])(
    'L16: the next inspection is the first of the list, and its window lies before it',
    (registered, later) => {
      const registeredOn = addDays('2005-01-01', registered);
      const today = addDays(registeredOn, later);
      const facts = { country: 'CN', registeredOn };
      const [first] = listInspections({ ...facts, until: '2200-01-01' }, on(today), law);
      const ruling = nextInspection(facts, on(today), law);
      expect(ruling.dueOn).toBe(first?.dueOn);
      expect(ruling.kind).toBe(first?.kind);
      expect((ruling.dueOn ?? '') >= today).toBe(true);
      expect((ruling.opensOn ?? '9') < (ruling.dueOn ?? '')).toBe(true);
    },
  );
});
