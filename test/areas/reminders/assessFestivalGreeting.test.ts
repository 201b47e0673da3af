import { fc, test as property } from '@fast-check/vitest';
import { MisuseError, orThrow } from 'dealer-care/kernel';
import { defineReminderPolicy } from 'dealer-care/policies';
import {
  assessFestivalGreeting,
  defaultReminderPolicy,
  explainFestivalGreeting,
  type FestivalRuling,
  type ReminderPolicy,
  type SentReminder,
} from 'dealer-care/reminders';
import { addDays } from 'dealer-care/time';
import { describe, expect, test } from 'vitest';
import { festivalRulingSchema } from '../../../src/areas/reminders/greetingSchema.js';
import { noonOf } from './facts.js';

const NONE_OF_OURS = Object.fromEntries(
  Object.keys(defaultReminderPolicy.festival.list).map((key) => [key, null]),
);

const solar = (month: number, day: number, tone = 'festive') => ({
  kind: 'solar',
  month,
  day,
  tone,
  publicHoliday: false,
  names: { 'zh-CN': `${month}月${day}日节`, en: `Day ${month}/${day}` },
});

/** A policy that greets these festivals and no others. */
const greeting = (list: Readonly<Record<string, unknown>>, leadDays = 7): ReminderPolicy =>
  orThrow(
    defineReminderPolicy(defaultReminderPolicy, {
      festival: { leadDays, list: { ...NONE_OF_OURS, ...list } },
    }),
  );

const on = (
  day: string,
  policy = defaultReminderPolicy,
  sent: readonly SentReminder[] = [],
): FestivalRuling =>
  assessFestivalGreeting({ card: { status: 'active' }, sent }, noonOf(day), policy);

const keysOf = ({ festivals }: FestivalRuling): readonly string[] =>
  festivals.map((one) => one.key);

describe('REM-08: when a greeting goes out', () => {
  test('REM-08: 1 October → 24 September', () => {
    const policy = greeting({ a: solar(10, 1) });
    expect([on('2026-09-23', policy).status, on('2026-09-24', policy).status]).toEqual([
      'notDue',
      'due',
    ]);
    expect(on('2026-01-05', policy).sendOn).toBe('2026-09-24');
  });

  test('REM-08: on 1 and 6 October → one message on 24 September naming both', () => {
    const policy = greeting({ a: solar(10, 1), b: solar(10, 6) });
    const ruling = on('2026-09-24', policy);
    expect([ruling.status, keysOf(ruling), ruling.nextOn]).toEqual([
      'due',
      ['a', 'b'],
      '2027-09-24',
    ]);
    const sent = [{ at: noonOf('2026-09-24') }];
    expect(on('2026-09-29', policy, sent).status).toBe('done');
  });

  test('REM-08: on 1 and 8 October → two, 24 September and 1 October', () => {
    const policy = greeting({ a: solar(10, 1), b: solar(10, 8) });
    const first = on('2026-09-24', policy);
    const sent = [{ at: noonOf('2026-09-24') }];
    const second = on('2026-10-01', policy, sent);
    expect([first.status, keysOf(first), first.nextOn]).toEqual(['due', ['a'], '2026-10-01']);
    expect([second.status, keysOf(second)]).toEqual(['due', ['b']]);
  });

  test('REM-08: the lead counts from the first festival of a greeting, not from the one before', () => {
    const policy = greeting({ a: solar(10, 1), b: solar(10, 6), c: solar(10, 11) });
    expect(keysOf(on('2026-09-24', policy))).toEqual(['a', 'b']);
    expect(keysOf(on('2026-10-04', policy, [{ at: noonOf('2026-09-24') }]))).toEqual(['c']);
  });

  test('REM-08: a missed greeting goes out before the festival, without the invitation', () => {
    const policy = greeting({ a: solar(10, 1), b: solar(10, 6) });
    const late = on('2026-09-30', policy);
    expect([late.status, late.invites, keysOf(late)]).toEqual(['late', false, ['a', 'b']]);
    expect(on('2026-09-24', policy).invites).toBe(true);
    const later = on('2026-10-01', policy);
    expect([later.status, keysOf(later)]).toEqual(['late', ['b']]);
    expect(on('2026-10-05', policy).status).toBe('late');
    expect(on('2026-10-06', policy).status).toBe('notDue');
  });

  test('REM-08: of two greetings whose days have come only the later one goes out', () => {
    const policy = greeting({ a: solar(10, 1), b: solar(10, 6), c: solar(10, 8) });
    expect(keysOf(on('2026-10-01', policy))).toEqual(['c']);
  });

  test('REM-08: around New Year: the greeting for January goes out in December', () => {
    const policy = greeting({ a: solar(1, 1), b: solar(12, 30) });
    const ruling = on('2026-12-23', policy);
    expect([ruling.status, keysOf(ruling), ruling.cycle]).toEqual(['due', ['b', 'a'], 'b-2026']);
  });

  test('REM-08: nobody is greeted who is no longer a customer, nor where no festival is listed', () => {
    const gone = assessFestivalGreeting(
      { card: { status: 'deceased' }, sent: [] },
      noonOf('2026-09-24'),
      defaultReminderPolicy,
    );
    expect(gone.status).toBe('notTracked');
    const none = on('2026-09-24', greeting({}));
    expect([none.status, none.sendOn]).toEqual(['notDue', null]);
  });

  test('REM-08: what was sent under the key of the greeting is done', () => {
    const policy = greeting({ a: solar(10, 1) });
    const sent = [{ at: noonOf('2026-09-20'), taskKey: 'festival/C1/-/a-2026' }];
    expect(on('2026-09-24', policy, sent).status).toBe('done');
    expect(on('2026-09-24', policy, [{ at: noonOf('2026-09-20') }]).status).toBe('due');
  });
});

describe('REM-08, L22: the festivals of China', () => {
  test('REM-08: 除夕 and 春节 2027 are one greeting on 29 January', () => {
    const ruling = on('2027-01-29');
    expect([ruling.status, keysOf(ruling), ruling.tone, ruling.because]).toEqual([
      'due',
      ['newYearsEve', 'springFestival'],
      'festive',
      ['REM-08', 'L22'],
    ]);
  });

  test('REM-08: 清明 is solemn: a travel note, no congratulations', () => {
    const ruling = on('2027-03-29');
    expect([ruling.status, keysOf(ruling), ruling.tone]).toEqual(['due', ['qingming'], 'solemn']);
    const [reason] = explainFestivalGreeting(
      { card: { status: 'active' }, sent: [] },
      noonOf('2027-03-29'),
      defaultReminderPolicy,
    );
    expect(reason?.sentence['zh-CN']).toBe(
      '今天（提前 7 天）发清明节出行提醒（不说祝贺的话），并请客户节前来店做安全检查。',
    );
    expect(reason?.sentence['zh-CN']).not.toContain('祝福');
  });

  test('REM-08: beside a solemn festival nobody is congratulated either', () => {
    const policy = greeting({ a: solar(10, 1, 'solemn'), b: solar(10, 3) });
    expect(on('2026-09-24', policy).tone).toBe('solemn');
  });

  test('REM-08: in 2025 中秋 follows 国庆 in five days: one greeting', () => {
    expect(keysOf(on('2025-09-24'))).toEqual(['nationalDay', 'midAutumn']);
  });

  test.each([
    ['1900-12-31', 'unknown', null],
    ['1901-01-01', 'notDue', 'springFestival'],
    ['2100-01-05', 'notDue', 'springFestival'],
    ['2100-09-24', 'due', 'nationalDay'],
    // The last festival of the tables lies behind, and of the next year none is known.
    ['2100-12-31', 'unknown', null],
  ])('the first and the last year of the tables are known: %s is %s', (day, status, key) => {
    const ruling = on(day);
    expect([ruling.status, keysOf(ruling).includes(key ?? '')]).toEqual([status, key !== null]);
  });

  test('outside the tables it is unknown', () => {
    const ruling = on('2101-06-01');
    expect([ruling.status, ruling.missing]).toEqual(['unknown', ['lunarCalendar']]);
  });
});

describe('in words and as data', () => {
  test('what goes out, and when', () => {
    const say = (day: string, sent: readonly SentReminder[] = []) =>
      explainFestivalGreeting(
        { card: { status: 'active' }, sent },
        noonOf(day),
        defaultReminderPolicy,
      ).map((one) => one.sentence);
    expect(say('2027-01-29')).toEqual([
      {
        'zh-CN': '今天（提前 7 天）发除夕、春节祝福，并请客户节前来店做安全检查。',
        en: 'Today, 7 days ahead, a greeting for Chinese New Year’s Eve and Spring Festival goes out, with an invitation to a safety check before it.',
      },
      {
        'zh-CN': '查农历和节气表，除夕在2027年2月5日，春节在2027年2月6日。',
        en: 'By the table of the calendar Chinese New Year’s Eve is on 5 February 2027, Spring Festival is on 6 February 2027.',
      },
    ]);
    expect(say('2027-02-01')[0]?.['zh-CN']).toBe(
      '原定2027年1月29日的问候没有发，今天补发除夕、春节祝福，不再邀请节前检查。',
    );
    expect(say('2027-02-01', [{ at: noonOf('2027-01-29') }])[0]?.['zh-CN']).toBe(
      '除夕、春节的问候已经发过，不再重复。',
    );
    expect(say('2026-09-20')[0]?.en).toBe(
      'Today, since that of 18 September 2026 was not sent, a greeting for Mid-Autumn Festival and National Day goes out, without an invitation to a check.',
    );
  });

  test('every state can be told in both languages', () => {
    const cases: readonly [string, 'active' | 'moved', ReminderPolicy][] = [
      ['2026-11-01', 'active', defaultReminderPolicy],
      ['2026-11-01', 'moved', defaultReminderPolicy],
      ['2101-06-01', 'active', defaultReminderPolicy],
      ['2026-11-01', 'active', greeting({})],
    ];
    for (const [day, status, policy] of cases) {
      for (const { sentence } of explainFestivalGreeting(
        { card: { status }, sent: [] },
        noonOf(day),
        policy,
      )) {
        expect(sentence['zh-CN']).toMatch(/。$/);
        expect(sentence.en).toMatch(/^[A-Z].*\.$/);
      }
    }
  });

  test('a ruling is what its schema says', () => {
    for (const day of ['2026-09-18', '2026-09-20', '2026-11-01', '2101-06-01']) {
      const ruling = on(day);
      expect(Object.keys(ruling)).toEqual(Object.keys(on('2026-09-18')));
      expect(festivalRulingSchema().parse(ruling)).toEqual(ruling);
    }
  });

  test('an invalid date and a policy nobody defined', () => {
    const facts = { card: { status: 'active' }, sent: [] } as const;
    expect(() =>
      assessFestivalGreeting(facts, new Date(Number.NaN), defaultReminderPolicy),
    ).toThrow(MisuseError);
    expect(() => on('2026-09-18', { ...defaultReminderPolicy })).toThrow(MisuseError);
  });

  property.prop([fc.integer({ min: 0, max: 3650 })])(
    'every festival of ten years is named by one greeting that was due on its day',
    (days) => {
      const day = addDays('2024-01-01', days);
      const ruling = on(day);
      if (ruling.sendOn === null) return;
      const due = on(ruling.sendOn);
      expect([due.status, due.cycle]).toEqual(['due', ruling.cycle]);
      for (const one of due.festivals) {
        expect(one.on >= addDays(ruling.sendOn, 7)).toBe(true);
        expect(one.on < addDays(ruling.sendOn, 14)).toBe(true);
      }
    },
  );
});
