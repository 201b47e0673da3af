import { fc, test as property } from '@fast-check/vitest';
import { MisuseError, orThrow } from 'dealer-care/kernel';
import { defineReminderPolicy } from 'dealer-care/policies';
import {
  assessWeatherTip,
  defaultReminderPolicy,
  explainWeatherTip,
  explainWeatherTips,
  listWeatherTips,
  type WeatherTipFacts,
  type WeatherTipRuling,
  type WeatherWarning,
} from 'dealer-care/reminders';
import { addDays } from 'dealer-care/time';
import { describe, expect, test } from 'vitest';
import {
  weatherRoundRulingSchema,
  weatherTipRulingSchema,
} from '../../../src/areas/reminders/weatherSchema.js';
import { noonOf } from './facts.js';

const rain: WeatherWarning = {
  warningId: 'W-8',
  event: 'rainstorm',
  regions: ['CN-JS', 'CN-ZJ'],
  issuedAt: new Date('2026-05-30T06:00:00+08:00'),
  until: new Date('2026-06-05T06:00:00+08:00'),
};
const facts = (more: Partial<WeatherTipFacts> = {}): WeatherTipFacts => ({
  warnings: [rain],
  card: { status: 'active', region: 'CN-JS' },
  store: {},
  sent: [],
  ...more,
});
const on = (day: string, more: Partial<WeatherTipFacts> = {}): WeatherTipRuling =>
  assessWeatherTip(facts(more), noonOf(day), defaultReminderPolicy);

describe('REM-09: one tip in three days', () => {
  const sent = [{ at: new Date('2026-06-01T23:59:59+08:00') }];

  test('REM-09: tip sent 1 June → 3 June suppressed, 4 June sent', () => {
    expect([on('2026-06-03', { sent }).status, on('2026-06-04', { sent }).status]).toEqual([
      'suppressed',
      'send',
    ]);
    expect([on('2026-06-03', { sent }).nextOn, on('2026-06-04', { sent }).nextOn]).toEqual([
      '2026-06-04',
      null,
    ]);
  });

  test('REM-09: a warning that is over is not sent', () => {
    const at = (text: string) =>
      assessWeatherTip(facts(), new Date(text), defaultReminderPolicy).status;
    expect(at('2026-06-05T05:59:59+08:00')).toBe('send');
    expect(at('2026-06-05T06:00:00+08:00')).toBe('expired');
  });

  test('REM-09: a warning that is not issued yet is not known', () => {
    const at = (text: string) =>
      assessWeatherTip(facts(), new Date(text), defaultReminderPolicy).status;
    expect([at('2026-05-30T05:59:59+08:00'), at('2026-05-30T06:00:00+08:00')]).toEqual([
      'none',
      'send',
    ]);
  });

  test('REM-09: of one warning nobody is told twice, however long it lasts', () => {
    const told = [{ at: noonOf('2026-05-30'), taskKey: 'weather/C1/-/W-8' }];
    expect(on('2026-06-04', { sent: told }).status).toBe('done');
  });

  test('REM-09: the number of days is the house’s', () => {
    const policy = orThrow(
      defineReminderPolicy(defaultReminderPolicy, { weather: { daysBetween: 1 } }),
    );
    expect(assessWeatherTip(facts({ sent }), noonOf('2026-06-02'), policy).status).toBe('send');
  });
});

describe('REM-09: who is told, and of what', () => {
  test('REM-09: event and region give the tip', () => {
    const ruling = on('2026-06-01');
    expect([ruling.event, ruling.tip, ruling.warningId]).toEqual(['rainstorm', 'wetRoad', 'W-8']);
    expect(on('2026-06-01', { card: { status: 'active', region: 'CN-BJ' } }).status).toBe('none');
  });

  test('REM-09: a customer whose region is not known is taken to live where the store stands', () => {
    const card = { status: 'active' } as const;
    const near = on('2026-06-01', { card, store: { province: 'CN-ZJ' } });
    expect([near.status, near.assumed]).toEqual(['send', ['card.region']]);
    const far = on('2026-06-01', { card, store: { province: 'CN-BJ' } });
    expect([far.status, far.assumed]).toEqual(['none', ['card.region']]);
    const unknown = on('2026-06-01', { card });
    expect([unknown.status, unknown.missing]).toEqual([
      'unknown',
      ['card.region', 'store.province'],
    ]);
  });

  test('REM-09: of several warnings the one issued last counts, at one instant the smaller id', () => {
    const fog = {
      ...rain,
      warningId: 'W-9',
      event: 'fog',
      issuedAt: noonOf('2026-05-31'),
    } as const;
    const twin = { ...fog, warningId: 'W-10' };
    expect(on('2026-06-01', { warnings: [fog, rain] }).warningId).toBe('W-9');
    expect(on('2026-06-01', { warnings: [fog, twin, rain] }).warningId).toBe('W-10');
  });

  test('REM-09: of an event without a tip nothing is told', () => {
    expect(on('2026-06-01', { warnings: [{ ...rain, event: 'drought' }] }).status).toBe('none');
    const policy = orThrow(
      defineReminderPolicy(defaultReminderPolicy, { weather: { tips: { rainstorm: null } } }),
    );
    expect(assessWeatherTip(facts(), noonOf('2026-06-01'), policy).status).toBe('none');
  });

  test('REM-09: nobody is told who is no longer a customer', () => {
    expect(on('2026-06-01', { card: { status: 'moved', region: 'CN-JS' } }).status).toBe(
      'notTracked',
    );
  });
});

describe('REM-09: everybody at once', () => {
  const customer = (customerId: string, more: object = {}) => ({
    card: { customerId, status: 'active' as const, region: 'CN-JS' as const },
    sent: [],
    ...more,
  });
  const round = {
    warnings: [rain],
    store: {},
    customers: [
      customer('C2'),
      customer('C1'),
      customer('C3', { sent: [{ at: noonOf('2026-06-01') }] }),
      customer('C4', { card: { customerId: 'C4', status: 'active', region: 'CN-BJ' } }),
      customer('C5', { card: { customerId: 'C5', status: 'active' } }),
    ],
  };

  test('REM-09: recipients with their tip, and those who had one a short time ago', () => {
    const ruling = listWeatherTips(round, noonOf('2026-06-03'), defaultReminderPolicy);
    expect(ruling.recipients.map((one) => `${one.customerId} ${one.tip}`)).toEqual([
      'C1 wetRoad',
      'C2 wetRoad',
    ]);
    expect(ruling.suppressed).toEqual([{ customerId: 'C3', nextOn: '2026-06-04' }]);
    expect(ruling.missing).toEqual(['card.region', 'store.province']);
    expect(weatherRoundRulingSchema().parse(ruling)).toEqual(ruling);
    const [reason] = explainWeatherTips(round, noonOf('2026-06-03'), defaultReminderPolicy);
    expect(reason?.sentence).toEqual({
      'zh-CN': '共 5 位客户，提醒 2 位；另有 1 位 3 天内已发过，这次不发。',
      en: 'Of 5 customers 2 are told; 1 had a tip within 3 days.',
    });
  });

  test('REM-09: nobody there: empty, and the policy is looked at all the same', () => {
    const nobody = { ...round, customers: [] };
    expect(listWeatherTips(nobody, noonOf('2026-06-03'), defaultReminderPolicy).status).toBe(
      'empty',
    );
    expect(() =>
      listWeatherTips(nobody, noonOf('2026-06-03'), { ...defaultReminderPolicy }),
    ).toThrow(MisuseError);
  });
});

describe('in words and as data', () => {
  test('what the customer is told', () => {
    const say = (day: string, more: Partial<WeatherTipFacts> = {}) =>
      explainWeatherTip(facts(more), noonOf(day), defaultReminderPolicy)[0]?.sentence;
    expect(say('2026-06-01')).toEqual({
      'zh-CN':
        '暴雨预警到2026年6月5日 06:00 为止，提醒客户检查雨刮和轮胎、减速慢行，不要强行涉水。',
      en: 'A warning of heavy rain holds until 06:00 on 5 June 2026: tell the customer to check wipers and tyres, to slow down and not to drive into deep water.',
    });
    expect(say('2026-06-03', { sent: [{ at: noonOf('2026-06-01') }] })?.['zh-CN']).toBe(
      '有暴雨预警，但 3 天内已经发过天气提醒，2026年6月4日起才再发。',
    );
    expect(say('2026-06-06')?.['zh-CN']).toBe('预警已经解除，不再提醒。');
    expect(say('2026-06-01', { warnings: [] })?.['zh-CN']).toBe(
      '客户所在地没有需要提醒的天气预警。',
    );
    const told = [{ at: noonOf('2026-05-30'), taskKey: 'weather/C1/-/W-8' }];
    expect(say('2026-06-04', { sent: told })?.en).toBe(
      'Of the warning of heavy rain the customer was told already.',
    );
  });

  test('a ruling is what its schema says', () => {
    for (const ruling of [on('2026-06-01'), on('2026-07-01'), on('2026-06-01', { warnings: [] })]) {
      expect(Object.keys(ruling)).toEqual(Object.keys(on('2026-06-01')));
      const { until, ...rest } = ruling;
      const json = { ...rest, until: until?.toISOString() ?? null };
      expect(weatherTipRulingSchema().parse(json)).toEqual(ruling);
    }
  });

  test('an invalid date and a policy nobody defined', () => {
    expect(() => assessWeatherTip(facts(), new Date(Number.NaN), defaultReminderPolicy)).toThrow(
      MisuseError,
    );
    expect(() =>
      assessWeatherTip(facts(), noonOf('2026-06-01'), { ...defaultReminderPolicy }),
    ).toThrow(MisuseError);
  });

  property.prop([fc.uniqueArray(fc.nat({ max: 60 }), { minLength: 1, maxLength: 40 })])(
    'however often it is looked at, three days lie between two tips',
    (days) => {
      const warnings = Array.from({ length: 60 }, (_, n): WeatherWarning => {
        const issuedAt = new Date(`${addDays('2026-06-01', n)}T00:00:00+08:00`);
        const until = new Date(`${addDays('2026-06-01', n + 1)}T00:00:00+08:00`);
        return { ...rain, warningId: `W-${n}`, issuedAt, until };
      });
      const sent: { at: Date }[] = [];
      for (const day of [...days].sort((a, b) => a - b)) {
        const at = noonOf(addDays('2026-06-01', day));
        const { status } = assessWeatherTip(facts({ warnings, sent }), at, defaultReminderPolicy);
        if (status === 'send') sent.push({ at });
      }
      const gaps = sent.slice(1).map((one, n) => one.at.getTime() - (sent[n]?.at.getTime() ?? 0));
      expect(gaps.every((gap) => gap >= 3 * 86_400_000)).toBe(true);
    },
  );
});
