import { defineJurisdictionPolicy } from 'dealer-care/policies';
import { describe, expect, test } from 'vitest';
import {
  assessLead,
  explainLead,
  type LeadFacts,
  type LeadRuling,
  defaultJurisdictionPolicy as law,
  lawOffPolicy,
} from '../../../src/foundation/jurisdictions/index.js';
import { MisuseError, orThrow } from '../../../src/foundation/kernel/result.js';

const at = new Date('2026-11-21T09:00:00+08:00');
const lead = (kind: LeadFacts['kind'], endsOn: string, leadDays: number): LeadRuling =>
  assessLead({ country: 'CN', kind, endsOn, leadDays }, at, law);

describe('L17: a licence is renewed in its last 90 days', () => {
  test.each([
    [60, 'allowed', '2026-11-01'],
    [14, 'allowed', '2026-12-17'],
    [90, 'allowed', '2026-10-02'],
    [91, 'refused', '2026-10-01'],
    [0, 'allowed', '2026-12-31'],
  ])('L17: expiry 31 Dec, lead of %i days is %s', (leadDays, status, remindOn) => {
    expect(lead('licence', '2026-12-31', leadDays)).toMatchObject({
      status,
      remindOn,
      opensOn: '2026-10-02',
      because: ['L17'],
      unverified: [],
    });
  });

  test.each([
    // Before 2022-04-01 no rule is known, so nothing is refused.
    ['2022-03-31', 'allowed', null],
    ['2022-04-01', 'refused', '2022-04-02'],
  ])('L17: a reminder on %s, 91 days ahead, is %s', (remindOn, status, opensOn) => {
    const endsOn = remindOn === '2022-03-31' ? '2022-06-30' : '2022-07-01';
    expect(lead('licence', endsOn, 91)).toMatchObject({ remindOn, status, opensOn });
  });
});

describe('L16: an inspection is possible from 3 months before the end of validity', () => {
  test.each([
    [30, 'allowed', '2026-05-31'],
    [7, 'allowed', '2026-06-23'],
    [92, 'allowed', '2026-03-30'],
    [93, 'refused', '2026-03-29'],
  ])('L16: valid to 30 Jun, lead of %i days is %s', (leadDays, status, remindOn) => {
    expect(lead('inspection', '2026-06-30', leadDays)).toMatchObject({
      status,
      remindOn,
      opensOn: '2026-03-30',
      because: ['L16'],
    });
  });

  test('L16: the window before 2022-05-01 is not confirmed, so it warns and refuses nothing', () => {
    expect(lead('inspection', '2022-08-31', 123)).toMatchObject({
      remindOn: '2022-04-30',
      status: 'allowed',
      warns: true,
      unverified: ['jurisdictions.CN.inspection.opensMonthsBefore'],
    });
    expect(lead('inspection', '2022-08-31', 122)).toMatchObject({
      remindOn: '2022-05-01',
      status: 'refused',
      warns: false,
    });
  });
});

describe('L18: the earliest renewal of insurance is practice', () => {
  test.each([
    [90, false],
    [91, true],
  ])('L18: a lead of %i days is allowed, with a warning: %s', (leadDays, warns) => {
    expect(lead('insurance', '2027-03-31', leadDays)).toMatchObject({
      status: 'allowed',
      warns,
      because: ['L18'],
      unverified: ['jurisdictions.CN.insurance.earliestRenewalDays'],
    });
  });
});

describe('L18: an insurer with a day of its own', () => {
  const figure = (days: number, confidence: string) => ({
    value: days,
    from: '2026-01-01',
    until: null,
    reference: 'as told by the insurer',
    confidence,
  });
  const byInsurer = { 人保: [figure(30, 'confirmed')], 平安: [figure(40, 'unconfirmed')] };
  const insurance = { earliestRenewalDaysByInsurer: byInsurer };
  const policy = orThrow(defineJurisdictionPolicy(law, { jurisdictions: { CN: { insurance } } }));
  const ruled = (insurer: string | undefined, leadDays: number, endsOn = '2027-03-31') =>
    assessLead({ country: 'CN', kind: 'insurance', insurer, endsOn, leadDays }, at, policy);

  test.each([
    ['人保', 30, 'allowed', false],
    ['人保', 31, 'refused', false],
    ['平安', 40, 'allowed', false],
    ['平安', 41, 'allowed', true],
    ['其他', 90, 'allowed', false],
    ['其他', 91, 'allowed', true],
    ['toString', 91, 'allowed', true],
    [undefined, 91, 'allowed', true],
  ])('L18: %s, %s days ahead: %s, with a warning: %s', (insurer, days, status, warns) => {
    expect(ruled(insurer, days)).toMatchObject({ status, warns });
  });

  test('L18: before its own day is in force the one of all counts', () => {
    expect(ruled('人保', 60, '2026-02-28')).toMatchObject({ status: 'allowed', warns: false });
    expect(ruled('人保', 58, '2026-02-28').status).toBe('refused');
  });

  test('L18: the figure of the insurer is cited and explained', () => {
    const facts = { country: 'CN', kind: 'insurance', insurer: '人保' } as const;
    const [reason] = explainLead({ ...facts, endsOn: '2027-03-31', leadDays: 31 }, at, policy);
    expect(reason?.policy).toMatchObject({
      'jurisdictions.CN.insurance.earliestRenewalDaysByInsurer.人保': 30,
    });
  });

  test('L18: a name with a dot is refused, since it would break the path of its figure', () => {
    const dotted = { 'P.A.': [figure(30, 'confirmed')] };
    const changes = {
      jurisdictions: { CN: { insurance: { earliestRenewalDaysByInsurer: dotted } } },
    };
    expect(defineJurisdictionPolicy(law, changes).ok).toBe(false);
  });
});

describe('leads without law, and in words', () => {
  test('L16 L17 L18: with the law off every lead is allowed and no rule is named', () => {
    const facts = { country: 'CN', kind: 'licence', endsOn: '2026-12-31', leadDays: 200 } as const;
    expect(assessLead(facts, at, lawOffPolicy)).toEqual({
      status: 'allowed',
      remindOn: '2026-06-14',
      opensOn: null,
      warns: false,
      because: [],
      assumed: [],
      missing: [],
      law: [],
      unverified: [],
    });
    expect(explainLead(facts, at, lawOffPolicy)).toEqual([]);
  });

  test.each([
    ['licence', '2026-12-31', 91, '2026-10-01 提醒太早，2026-10-02 起才能办理。'],
    ['licence', '2026-12-31', 60, '2026-10-02 起可以办理，2026-11-01 提醒正合适。'],
    [
      'insurance',
      '2027-03-31',
      91,
      '2026-12-30 提醒可能偏早，一般 2026-12-31 起才能办理。其中有未经核实的规定，仅作提示。',
    ],
    ['licence', '2022-06-01', 90, '2022-03-03 提醒可以，没有查到最早办理时间的规定。'],
  ] as const)('%s until %s, %i days ahead, is explained', (kind, endsOn, leadDays, sentence) => {
    const [reason] = explainLead({ country: 'CN', kind, endsOn, leadDays }, at, law);
    expect(reason?.sentence['zh-CN']).toBe(sentence);
    expect(reason?.sentence.en).toMatch(/^[AI].*\.$/);
  });

  test('an invalid date and a policy that nobody defined are misuse', () => {
    const facts = { country: 'CN', kind: 'licence', endsOn: '2026-12-31', leadDays: 1 } as const;
    expect(() => assessLead(facts, new Date('x'), law)).toThrow(MisuseError);
    expect(() => assessLead(facts, at, { ...law })).toThrow(MisuseError);
  });
});
