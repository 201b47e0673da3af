import { defaultJurisdictionPolicy, nextInspection } from 'dealer-care/jurisdictions';
import { MisuseError, orThrow, taskKey } from 'dealer-care/kernel';
import { defineReminderPolicy } from 'dealer-care/policies';
import {
  assessCardRenewal,
  assessInspectionReminder,
  assessInsuranceReminder,
  assessLeads,
  assessLicenceReminder,
  defaultReminderPolicy,
  explainCardRenewal,
  explainInspectionReminder,
  explainInsuranceReminder,
  explainLeads,
  explainLicenceReminder,
  type InspectionReminderRuling,
  type LadderRuling,
  type ReminderPolicy,
} from 'dealer-care/reminders';
import { addDays } from 'dealer-care/time';
import { describe, expect, test } from 'vitest';
import { ladderRulingSchema } from '../../../src/areas/reminders/ladderSchema.js';
import { noonOf } from './facts.js';

const policyWith = (changes: unknown): ReminderPolicy =>
  orThrow(defineReminderPolicy(defaultReminderPolicy, changes));

const sentOn = (...days: readonly string[]) => days.map((day) => ({ at: noonOf(day) }));

describe('REM-04: the insurance', () => {
  const car = { status: 'inUse', insuranceExpiresOn: '2027-03-31' } as const;
  const on = (
    day: string,
    sent: readonly { at: Date; taskKey?: string }[] = [],
    policy = defaultReminderPolicy,
  ): LadderRuling => assessInsuranceReminder({ car, sent }, noonOf(day), policy);

  test('REM-04: expiry 31 March: reminders on 1 March and 24 March', () => {
    const first = on('2027-03-01');
    expect([first.status, first.leadDays, first.sendOn, first.nextOn]).toEqual([
      'remind',
      30,
      '2027-03-01',
      '2027-03-24',
    ]);
    const second = on('2027-03-24', sentOn('2027-03-01'));
    expect([second.status, second.leadDays, second.missed]).toEqual(['remind', 7, []]);
  });

  test('REM-04: nothing sent by 10 March: one now for the 30-day lead, the next on 24 March', () => {
    const late = on('2027-03-10');
    expect([late.status, late.leadDays, late.sendOn, late.nextOn, late.cycle]).toEqual([
      'remind',
      30,
      '2027-03-01',
      '2027-03-24',
      '2027-03-31~30',
    ]);
    const after = on('2027-03-11', sentOn('2027-03-10'));
    expect([after.status, after.leadDays, after.nextOn]).toEqual(['done', 30, '2027-03-24']);
    expect(on('2027-03-24', sentOn('2027-03-10')).status).toBe('remind');
  });

  test('REM-04: 1 April the win-back notice, 2 April nothing', () => {
    const notice = on('2027-04-01', sentOn('2027-03-24'));
    expect([notice.status, notice.cycle, notice.sendOn]).toEqual([
      'winBack',
      '2027-03-31~winBack',
      '2027-04-01',
    ]);
    const over = on('2027-04-02');
    expect([over.status, over.endReason, over.cycle]).toEqual(['ended', 'expired', null]);
  });

  test.each([
    ['2027-02-28', 'notDue', null],
    ['2027-03-01', 'remind', 30],
    ['2027-03-23', 'remind', 30],
    ['2027-03-24', 'remind', 7],
    ['2027-03-31', 'remind', 7],
    ['2027-04-01', 'winBack', null],
    ['2027-04-02', 'ended', null],
  ])('REM-04, D20: nothing sent, %s: %s', (day, status, leadDays) => {
    const ruling = on(day);
    expect([ruling.status, ruling.leadDays]).toEqual([status, leadDays]);
  });

  test('REM-04: never two at a time: at the second lead the missed first one is only named', () => {
    const ruling = on('2027-03-25');
    expect([ruling.leadDays, ruling.missed]).toEqual([7, [30]]);
    expect(on('2027-03-26', sentOn('2027-03-25')).status).toBe('done');
  });

  test('REM-04: a late reminder of the first stage stands for the second on its day', () => {
    const sent = [
      {
        at: noonOf('2027-03-25'),
        taskKey: taskKey({ kind: 'insurance', customer: 'C1', car: 'V1', cycle: '2027-03-31~30' }),
      },
    ];
    expect(on('2027-03-26', sent).status).toBe('done');
    expect(on('2027-03-26', sent).missed).toEqual([]);
  });

  test('REM-04: what was sent under the key of a stage carries it out, whenever that was', () => {
    const sent = [
      {
        at: noonOf('2027-02-20'),
        taskKey: taskKey({ kind: 'insurance', customer: 'C1', car: 'V1', cycle: '2027-03-31~30' }),
      },
    ];
    expect(on('2027-03-01', sent).status).toBe('done');
    expect(on('2027-03-24', sent).status).toBe('remind');
  });

  test('REM-04: a reminder of the year before, and one not made yet, count for nothing', () => {
    expect(on('2027-03-01', sentOn('2026-03-24', '2027-03-02')).status).toBe('remind');
  });

  test('REM-04: the win-back notice goes out once', () => {
    const after = on('2027-04-01', [{ at: new Date('2027-04-01T09:00:00+08:00') }]);
    expect([after.status, after.nextOn]).toEqual(['done', null]);
  });

  test('REM-04: after the last lead the win-back notice comes next, or nothing where it is off', () => {
    expect(on('2027-03-31').nextOn).toBe('2027-04-01');
    const off = policyWith({ insurance: { winBackDays: 0 } });
    expect(on('2027-03-31', [], off).nextOn).toBeNull();
    expect(on('2027-04-01', [], off).status).toBe('ended');
  });

  test('REM-04: the desk calls by its own ladder, and a stage of both is one contact', () => {
    const desk = policyWith({ insurance: { desk: { on: true } } });
    const stage = (day: string) => {
      const { leadDays, means } = on(day, [], desk);
      return [leadDays, means];
    };
    expect(stage('2026-12-30')).toEqual([null, null]);
    expect(stage('2026-12-31')).toEqual([90, 'call']);
    expect(stage('2027-03-01')).toEqual([30, 'either']);
    expect(stage('2027-03-16')).toEqual([15, 'call']);
    expect(stage('2027-03-24')).toEqual([7, 'either']);
    expect(stage('2027-03-30')).toEqual([1, 'call']);
    expect(on('2027-03-01').means).toBe('message');
  });

  test('REM-04: a renewed cover is spoken of no more, from the day it is known', () => {
    const facts = { car, renewedOn: '2027-03-10', sent: [] };
    const before = assessInsuranceReminder(facts, noonOf('2027-03-09'), defaultReminderPolicy);
    const after = assessInsuranceReminder(facts, noonOf('2027-03-10'), defaultReminderPolicy);
    expect([before.status, after.status, after.endReason]).toEqual(['remind', 'ended', 'renewed']);
  });

  test('REM-04: a car that was sold gets none; without an end it is unknown', () => {
    const ruled = (vehicle: { status: 'inUse' | 'transferred' }) =>
      assessInsuranceReminder(
        { car: vehicle, sent: [] },
        noonOf('2027-03-01'),
        defaultReminderPolicy,
      );
    expect(ruled({ ...car, status: 'transferred' }).status).toBe('notTracked');
    expect([ruled({ status: 'inUse' }).status, ruled({ status: 'inUse' }).missing]).toEqual([
      'unknown',
      ['car.insuranceExpiresOn'],
    ]);
  });

  test('REM-04: the day is the store’s', () => {
    const at = (text: string) =>
      assessInsuranceReminder({ car, sent: [] }, new Date(text), defaultReminderPolicy).status;
    expect(at('2027-02-28T15:59:59Z')).toBe('notDue');
    expect(at('2027-02-28T16:00:00Z')).toBe('remind');
  });
});

describe('REM-05: the driving licence', () => {
  const on = (day: string, sent: readonly { at: Date }[] = []): LadderRuling =>
    assessLicenceReminder(
      { card: { status: 'active', licenceExpiresOn: '2027-12-31' }, sent },
      noonOf(day),
      defaultReminderPolicy,
    );

  test('REM-05: expiry 31 December: reminders on 1 November and 17 December', () => {
    expect([on('2027-11-01').sendOn, on('2027-12-17').sendOn]).toEqual([
      '2027-11-01',
      '2027-12-17',
    ]);
  });

  test.each([
    ['2027-10-31', 'notDue'],
    ['2027-11-01', 'remind'],
    ['2027-12-31', 'remind'],
    ['2028-01-01', 'ended'],
  ])('REM-05: %s: %s', (day, status) => {
    expect(on(day).status).toBe(status);
  });

  test('REM-05, L17: the answer names the first day on which it can be renewed', () => {
    expect(on('2027-11-01').opensOn).toBe('2027-10-02');
  });

  test('REM-05: several users of one car are reminded one by one', () => {
    const users = ['2027-12-31', '2028-06-30'].map((licenceExpiresOn) =>
      assessLicenceReminder(
        { card: { status: 'active', licenceExpiresOn }, sent: [] },
        noonOf('2027-11-01'),
        defaultReminderPolicy,
      ),
    );
    expect(users.map((one) => one.status)).toEqual(['remind', 'notDue']);
  });

  test('REM-05: nobody is reminded who is no longer a customer; without an end it is unknown', () => {
    const ruled = (status: 'active' | 'deceased') =>
      assessLicenceReminder(
        { card: { status }, sent: [] },
        noonOf('2027-11-01'),
        defaultReminderPolicy,
      );
    expect([ruled('deceased').status, ruled('active').status, ruled('active').missing]).toEqual([
      'notTracked',
      'unknown',
      ['card.licenceExpiresOn'],
    ]);
  });
});

describe('REM-06: the inspection', () => {
  const on = (day: string, inspectionDueOn: string, more: object = {}): InspectionReminderRuling =>
    assessInspectionReminder(
      { car: { status: 'inUse', inspectionDueOn }, sent: [], ...more },
      noonOf(day),
      defaultReminderPolicy,
    );

  test('REM-06: valid to 30 June: reminders on 31 May and 23 June', () => {
    expect([
      on('2027-05-30', '2027-06-30').status,
      on('2027-05-31', '2027-06-30').status,
      on('2027-06-23', '2027-06-30').leadDays,
    ]).toEqual(['notDue', 'remind', 7]);
  });

  test.each([
    [2026, 'markOnly'],
    [2028, 'markOnly'],
    [2030, 'onSite'],
    [2032, 'markOnly'],
    [2034, 'onSite'],
  ])('REM-06: private car first registered 10 May 2024: in %i %s', (year, kind) => {
    const at = noonOf(`${year}-05-01`);
    const regime = nextInspection(
      { country: 'CN', registeredOn: '2024-05-10' },
      at,
      defaultJurisdictionPolicy,
    );
    const facts = { car: { status: 'inUse' }, regime, sent: [] } as const;
    const ruling = assessInspectionReminder(facts, at, defaultReminderPolicy);
    expect([ruling.status, ruling.endsOn, ruling.inspectionKind, ruling.basis]).toEqual([
      'remind',
      `${year}-05-31`,
      kind,
      'regime',
    ]);
  });

  test('REM-06: the printed day wins over the regime, and lends its kind from the same month', () => {
    const regime = { dueOn: '2027-06-30', kind: 'onSite', opensOn: '2027-03-30' } as const;
    const same = on('2027-06-01', '2027-06-15', { regime });
    expect([same.endsOn, same.basis, same.inspectionKind]).toEqual([
      '2027-06-15',
      'printed',
      'onSite',
    ]);
    const other = on('2027-06-01', '2027-07-31', { regime });
    expect([other.endsOn, other.inspectionKind, other.opensOn]).toEqual([
      '2027-07-31',
      'unknown',
      '2027-04-30',
    ]);
  });

  test('REM-06, D20: the last day of validity is still inside the ladder', () => {
    expect([on('2027-06-30', '2027-06-30').status, on('2027-07-01', '2027-06-30').status]).toEqual([
      'remind',
      'ended',
    ]);
  });

  test('REM-06: a pass inside the window settles the printed day, one before it does not', () => {
    const regime = { dueOn: '2028-05-31', kind: 'markOnly', opensOn: '2028-02-29' } as const;
    const passed = (passedOn: string, more: object = {}) =>
      on('2026-05-15', '2026-05-31', { passedOn, ...more });
    expect([passed('2026-02-28').status, passed('2026-02-28').endReason]).toEqual([
      'ended',
      'renewed',
    ]);
    expect(passed('2026-02-27').status).toBe('remind');
    expect(passed('2026-05-15').endReason).toBe('renewed');
    expect(passed('2026-05-16').status).toBe('remind');
    const next = passed('2026-05-10', { regime });
    expect([next.status, next.endsOn, next.basis]).toEqual(['notDue', '2028-05-31', 'regime']);
  });

  test('REM-06, L16: a lead before the inspection can be done is refused', () => {
    const regime = { dueOn: '2027-06-30', kind: 'onSite', opensOn: '2027-06-10' } as const;
    const facts = { car: { status: 'inUse' }, regime, sent: [] } as const;
    const ruled = (day: string) =>
      assessInspectionReminder(facts, noonOf(day), defaultReminderPolicy);
    expect([ruled('2027-06-01').status, ruled('2027-06-01').refused]).toEqual(['notDue', [30]]);
    expect([ruled('2027-06-23').status, ruled('2027-06-23').refused]).toEqual(['remind', [30]]);
  });

  test('REM-06: neither printed day nor regime: unknown; a scrapped car: no more reminders', () => {
    const ruled = (status: 'inUse' | 'scrapped') =>
      assessInspectionReminder(
        { car: { status }, sent: [] },
        noonOf('2027-06-01'),
        defaultReminderPolicy,
      );
    expect([ruled('inUse').status, ruled('inUse').missing]).toEqual([
      'unknown',
      ['car.inspectionDueOn', 'regime'],
    ]);
    expect(ruled('scrapped').status).toBe('notTracked');
    expect(Object.keys(ruled('scrapped'))).toEqual(Object.keys(on('2027-05-31', '2027-06-30')));
  });
});

describe('REM-10: the card', () => {
  const on = (day: string, sent: readonly { at: Date }[] = []): LadderRuling =>
    assessCardRenewal(
      { card: { status: 'active' }, membership: { endsOn: '2026-12-31' }, sent },
      noonOf(day),
      defaultReminderPolicy,
    );

  test('REM-10: card ends 31 December: reminder on 1 December', () => {
    expect([on('2026-11-30').status, on('2026-12-01').status]).toEqual(['notDue', 'remind']);
  });

  test('REM-10: ended 90 days ago it is renewed, 91 days ago sold anew', () => {
    const ended = (days: number) => on(addDays('2026-12-31', days)).status;
    expect([ended(90), ended(91)]).toEqual(['remind', 'newSale']);
    expect(on('2027-04-01').endReason).toBe('expired');
  });

  test('REM-10: reminded once, it is not spoken of again', () => {
    expect(on('2027-01-15', sentOn('2026-12-03')).status).toBe('done');
  });

  test('REM-10: a card without an end is never due', () => {
    const ruling = assessCardRenewal(
      { card: { status: 'active' }, membership: {}, sent: [] },
      noonOf('2026-12-01'),
      defaultReminderPolicy,
    );
    expect([ruling.status, ruling.missing]).toEqual(['notDue', []]);
  });
});

describe('what every ladder has in common', () => {
  test('an end that is not known, a date that is none, a policy nobody defined', () => {
    const kind = 'insurance';
    const unknown = assessLeads({ kind, sent: [] }, noonOf('2027-03-01'), defaultReminderPolicy);
    expect([unknown.status, unknown.missing]).toEqual(['unknown', ['endsOn']]);
    const facts = { kind, endsOn: '2027-03-31', sent: [] } as const;
    expect(() => assessLeads(facts, new Date(Number.NaN), defaultReminderPolicy)).toThrow(
      MisuseError,
    );
    expect(() => assessLeads(facts, noonOf('2027-03-01'), { ...defaultReminderPolicy })).toThrow(
      MisuseError,
    );
    expect(() =>
      assessLeads({ kind, sent: [] }, noonOf('2027-03-01'), { ...defaultReminderPolicy }),
    ).toThrow(MisuseError);
  });

  test('all rulings have the same keys and are what the schema says', () => {
    const rulings = ['2027-02-01', '2027-03-10', '2027-04-01', '2027-05-01'].map((day) =>
      assessLeads(
        { kind: 'insurance', endsOn: '2027-03-31', sent: sentOn('2027-03-02') },
        noonOf(day),
        defaultReminderPolicy,
      ),
    );
    for (const ruling of rulings) {
      expect(Object.keys(ruling)).toEqual(Object.keys(rulings[0] ?? {}));
      expect(ladderRulingSchema().parse(ruling)).toEqual(ruling);
    }
  });
});

describe('in words', () => {
  const car = { status: 'inUse', insuranceExpiresOn: '2027-03-31' } as const;
  const say = (day: string, sent: readonly { at: Date }[] = [], policy = defaultReminderPolicy) => {
    const [reason] = explainInsuranceReminder({ car, sent }, noonOf(day), policy);
    return reason?.sentence;
  };

  test('REM-04: before, on and after each stage', () => {
    expect(say('2027-02-01')).toEqual({
      'zh-CN': '车险2027年3月31日到期，还不到提醒的时候，2027年3月1日提醒。',
      en: 'The insurance ends on 31 March 2027: the reminder comes on 1 March 2027.',
    });
    expect(say('2027-03-01')).toEqual({
      'zh-CN': '车险2027年3月31日到期，今天做提前 30 天的提醒。',
      en: 'The insurance ends on 31 March 2027: the reminder 30 days ahead is for today.',
    });
    expect(say('2027-03-10')).toEqual({
      'zh-CN': '车险2027年3月31日到期，提前 30 天的提醒应在2027年3月1日做，还没做，今天补一次。',
      en: 'The insurance ends on 31 March 2027: the reminder 30 days ahead, for 1 March 2027, was not made and is made up today.',
    });
    expect(say('2027-03-25')?.['zh-CN']).toBe(
      '车险2027年3月31日到期，提前 7 天的提醒应在2027年3月24日做，还没做，今天补一次。提前 30 天的提醒已经错过，不另补。',
    );
    expect(say('2027-03-11', sentOn('2027-03-10'))).toEqual({
      'zh-CN':
        '车险2027年3月31日到期，提前 30 天的提醒已于2027年3月10日完成，下一次是2027年3月24日。',
      en: 'The insurance ends on 31 March 2027: the reminder 30 days ahead was made on 10 March 2027; the next comes on 24 March 2027.',
    });
    expect(say('2027-04-01')).toEqual({
      'zh-CN': '车险2027年3月31日到期，现已过期，联系一次争取客户回来，之后不再打扰。',
      en: 'The insurance ends on 31 March 2027: it has ended; one notice to win the customer back, and no more after it.',
    });
    expect(say('2027-04-02')?.en).toBe(
      'The insurance ends on 31 March 2027: it has ended, and no reminder follows.',
    );
    const desk = policyWith({ insurance: { desk: { on: true } } });
    expect(say('2026-12-31', [], desk)?.['zh-CN']).toBe(
      '车险2027年3月31日到期，今天做提前 90 天的提醒，由续保专员致电。',
    );
  });

  test('the other ladders speak of their own matter', () => {
    const at = noonOf('2027-05-31');
    const policy = defaultReminderPolicy;
    const regime = { dueOn: '2027-06-30', kind: 'onSite', opensOn: '2027-03-30' } as const;
    const inspection = { car: { status: 'inUse' }, regime, sent: [] } as const;
    expect(explainInspectionReminder(inspection, at, policy)[0]?.sentence).toEqual({
      'zh-CN':
        '年检有效期到2027年6月30日（按年检规定推算），这次须上线检测，2027年3月30日起可办理，今天做提前 30 天的提醒。',
      en: 'The inspection is valid until 30 June 2027 (by the regime), the car must come, to be done from 30 March 2027 on: the reminder 30 days ahead is for today.',
    });
    const licence = {
      card: { status: 'active', licenceExpiresOn: '2027-05-30' },
      sent: [],
    } as const;
    expect(explainLicenceReminder(licence, at, policy)[0]?.sentence['zh-CN']).toBe(
      '驾驶证有效期到2027年5月30日，已经过期，不再提醒。',
    );
    const valid = { ...licence, card: { ...licence.card, licenceExpiresOn: '2027-07-30' } };
    expect(explainLicenceReminder(valid, at, policy)[0]?.sentence).toEqual({
      'zh-CN': '驾驶证有效期到2027年7月30日，2027年5月1日起可换证，今天做提前 60 天的提醒。',
      en: 'The driving licence is valid until 30 July 2027, to be renewed from 1 May 2027 on: the reminder 60 days ahead is for today.',
    });
    const renewed = { ...valid, renewedOn: '2027-05-20' };
    expect(explainLicenceReminder(renewed, at, policy)[0]?.sentence['zh-CN']).toBe(
      '驾驶证有效期到2027年7月30日，已经换证，不再提醒。',
    );
    const card = {
      card: { status: 'active' },
      membership: { endsOn: '2027-05-30' },
      sent: [],
    } as const;
    expect(explainCardRenewal(card, at, policy)[0]?.sentence).toEqual({
      'zh-CN': '会员卡2027年5月30日到期，已过期 1 天，仍可续卡，今天提醒一次。',
      en: 'The card ends on 30 May 2027: it ended 1 day ago and can still be renewed; remind today.',
    });
  });

  test('a card that does not end, a cover renewed, and those who are gone', () => {
    const at = noonOf('2027-03-20');
    const policy = defaultReminderPolicy;
    const renewed = { car, renewedOn: '2027-03-15', sent: [] };
    expect(explainInsuranceReminder(renewed, at, policy)[0]?.sentence['zh-CN']).toBe(
      '车险2027年3月31日到期，本期已经续保，不再提醒。',
    );
    const gone = { car: { status: 'scrapped' }, sent: [] } as const;
    expect(explainInsuranceReminder(gone, at, policy)[0]?.sentence['zh-CN']).toBe(
      '车辆已过户或报废，不再提醒。',
    );
    const card = { card: { status: 'active' }, membership: {}, sent: [] } as const;
    expect(explainCardRenewal(card, at, policy)[0]?.sentence['zh-CN']).toBe(
      '会员卡长期有效，不需要续卡。',
    );
    const left = { ...card, card: { status: 'moved' } } as const;
    expect(assessCardRenewal(left, at, policy).status).toBe('notTracked');
    expect(explainCardRenewal(left, at, policy)[0]?.sentence['zh-CN']).toBe(
      '客户状态已不是“正常”，不再提醒。',
    );
  });

  test('every state can be told in both languages', () => {
    const days = [
      '2026-01-01',
      '2027-03-01',
      '2027-03-31',
      '2027-04-01',
      '2027-07-01',
      '2027-12-31',
    ];
    const kinds = ['insurance', 'licence', 'inspection', 'cardRenewal'] as const;
    for (const kind of kinds) {
      for (const day of days) {
        for (const endsOn of ['2027-03-31', undefined]) {
          const facts = { kind, endsOn, opensOn: '2027-03-20', renewedOn: '2027-12-31', sent: [] };
          const ruling = assessLeads(facts, noonOf(day), defaultReminderPolicy);
          const reasons = explainLeads(facts, noonOf(day), defaultReminderPolicy);
          expect(reasons.map((one) => one.rule)).toEqual(ruling.because);
          for (const { sentence } of reasons) {
            expect(sentence['zh-CN']).toMatch(/。$/);
            expect(sentence.en).toMatch(/^[A-Z].*\.$/);
            expect(`${sentence['zh-CN']}${sentence.en}`).not.toMatch(/undefined|null|NaN|#/);
          }
        }
      }
    }
  });
});
