import { fc, test as property } from '@fast-check/vitest';
import { MisuseError, orThrow } from 'dealer-care/kernel';
import { defineReminderPolicy } from 'dealer-care/policies';
import {
  assessBirthday,
  type BirthdayFacts,
  type BirthdayRuling,
  defaultReminderPolicy,
  explainBirthday,
  type ReminderPolicy,
} from 'dealer-care/reminders';
import { addDays } from 'dealer-care/time';
import { describe, expect, test } from 'vitest';
import { birthdayRulingSchema } from '../../../src/areas/reminders/greetingSchema.js';
import { noonOf } from './facts.js';

type Card = Omit<BirthdayFacts['card'], 'status'>;

const policyWith = (changes: unknown): ReminderPolicy =>
  orThrow(defineReminderPolicy(defaultReminderPolicy, changes));

const born = (card: Card, more: Partial<BirthdayFacts> = {}): BirthdayFacts => ({
  card: { status: 'active', ...card },
  memberships: [],
  sent: [],
  ...more,
});

const on = (day: string, facts: BirthdayFacts, policy = defaultReminderPolicy): BirthdayRuling =>
  assessBirthday(facts, noonOf(day), policy);

describe('REM-07: the day', () => {
  const leapDay = born({ birthDate: '1992-02-29' });

  test('REM-07: born 29 February: 28 February 2025, 29 February 2028', () => {
    expect([on('2025-02-28', leapDay).status, on('2028-02-29', leapDay).status]).toEqual([
      'due',
      'due',
    ]);
    expect([on('2025-03-01', leapDay).status, on('2028-02-28', leapDay).status]).toEqual([
      'notDue',
      'notDue',
    ]);
  });

  test.each([
    ['mar1', '2025-02-28', '2025-03-01'],
    ['leapYearsOnly', '2025-02-28', '2028-02-29'],
  ])('REM-07: custom %s: asked on %s the next is %s', (custom, day, next) => {
    const policy = policyWith({ birthday: { leapDay: custom } });
    expect([on(day, leapDay, policy).status, on(day, leapDay, policy).on]).toEqual([
      'notDue',
      next,
    ]);
  });

  test.each([
    ['2026-11-20', 'notDue', '2026-11-21', '2026'],
    ['2026-11-21', 'due', '2026-11-21', '2026'],
    ['2026-11-22', 'notDue', '2027-11-21', '2027'],
  ])('REM-07: born 21 November, on %s: %s', (day, status, next, cycle) => {
    const ruling = on(day, born({ birthDate: '1988-11-21' }));
    expect([ruling.status, ruling.on, ruling.cycle]).toEqual([status, next, cycle]);
  });

  test('REM-07: an unknown birth date: nobody is congratulated', () => {
    const ruling = on('2026-11-21', born({}));
    expect([ruling.status, ruling.on, ruling.missing]).toEqual([
      'unknown',
      null,
      ['card.birthDate'],
    ]);
  });

  test('REM-07: the day is the store’s', () => {
    const facts = born({ birthDate: '1988-11-21' });
    const at = (text: string): string =>
      assessBirthday(facts, new Date(text), defaultReminderPolicy).status;
    expect([at('2026-11-20T15:59:59Z'), at('2026-11-20T16:00:00Z')]).toEqual(['notDue', 'due']);
  });

  test('REM-07: whoever has died, moved or sold the car is not congratulated', () => {
    for (const status of ['deceased', 'moved', 'carSold'] as const) {
      const facts = born({}, { card: { status, birthDate: '1988-11-21' } });
      expect(on('2026-11-21', facts).status).toBe('notTracked');
    }
  });
});

describe('REM-07: once a year', () => {
  const card = { birthDate: '1988-11-21' };
  const sent = (day: string, taskKey?: string) =>
    born(card, { sent: [{ at: new Date(`${day}T09:00:00+08:00`), taskKey }] });

  test('REM-07: first run due, second run of the day done', () => {
    expect(on('2026-11-21', sent('2026-11-21')).status).toBe('done');
  });

  test.each([
    ['2026-05-24', 'due'],
    ['2026-05-25', 'done'],
    ['2025-11-21', 'due'],
  ])('REM-07: wished on %s: %s', (day, status) => {
    expect(on('2026-11-21', sent(day)).status).toBe(status);
  });

  test('REM-07: the wish of New Year’s Eve that went out after midnight is not next year’s', () => {
    const facts = born(
      { birthDate: '1988-12-31' },
      { sent: [{ at: noonOf('2027-01-01'), taskKey: 'birthday/C1/-/2026' }] },
    );
    expect(on('2027-12-31', facts).status).toBe('due');
  });

  test('REM-07: a wish under the key of the year counts, whenever it was sent', () => {
    expect(on('2026-11-21', sent('2026-02-01', 'birthday/C1/-/2026')).status).toBe('done');
    expect(on('2026-11-21', sent('2026-02-01', 'birthday/C1/-/2025')).status).toBe('due');
  });
});

describe('REM-07, L22: lunar birthdays', () => {
  test('REM-07: a lunar birthday falls on another day every year', () => {
    const facts = born({ birthDate: '1990-08-15', birthCalendar: 'lunar' });
    expect([on('2026-09-25', facts).status, on('2027-09-15', facts).status]).toEqual([
      'due',
      'due',
    ]);
    expect(on('2026-08-15', facts).status).toBe('notDue');
    expect(on('2026-09-25', facts).because).toEqual(['REM-07', 'L22']);
  });

  test('REM-07: one in the twelfth month belongs to the lunar year in which it began', () => {
    const facts = born({ lunarBirthday: { month: 12, day: 8 } });
    const january = on('2022-01-10', facts);
    const december = on('2022-12-30', facts);
    expect([january.status, january.cycle]).toEqual(['due', 'lunar2021']);
    expect([december.status, december.cycle]).toEqual(['due', 'lunar2022']);
    const sent = [{ at: noonOf('2022-01-10'), taskKey: 'birthday/C1/-/lunar2021' }];
    expect(on('2022-12-30', { ...facts, sent }).status).toBe('due');
  });

  test('REM-07: day 30 in a month of 29 days, by the custom of the house', () => {
    const facts = born({ lunarBirthday: { month: 12, day: 30 } });
    expect(on('2027-01-15', facts).on).toBe('2027-02-05');
    const skip = policyWith({ birthday: { lunar: { day30: 'skip' } } });
    expect(on('2027-01-15', facts, skip).on).toBe('2030-02-02');
  });

  test('REM-07: a leap month: regular, leap when present, or both, each with its own name', () => {
    const facts = born({ lunarBirthday: { month: 6, day: 15, leap: true } });
    const custom = (leapPolicy: string): ReminderPolicy =>
      policyWith({ birthday: { lunar: { leapPolicy } } });
    expect(on('2025-07-01', facts, custom('regular')).on).toBe('2025-07-09');
    expect(on('2025-07-01', facts, custom('leap-when-present')).on).toBe('2025-08-08');
    const both = custom('both');
    const first = on('2025-07-09', facts, both);
    expect([first.status, first.cycle]).toEqual(['due', 'lunar2025']);
    const sent = [{ at: noonOf('2025-07-09') }];
    const second = on('2025-08-08', { ...facts, sent }, both);
    expect([second.status, second.cycle]).toEqual(['due', 'lunar2025~leap']);
  });

  test('digits cannot say whether the month was a leap one: only where that matters it is assumed', () => {
    const facts = born({ birthDate: '1987-06-15', birthCalendar: 'lunar' });
    expect(on('2026-01-01', facts).assumed).toEqual([]);
    const policy = policyWith({ birthday: { lunar: { leapPolicy: 'both' } } });
    expect(on('2026-01-01', facts, policy).assumed).toEqual(['leapMonth']);
  });

  test('a day 31 is of no lunar month; outside the table nothing is guessed', () => {
    expect(
      on('2026-01-01', born({ birthDate: '1987-08-31', birthCalendar: 'lunar' })).missing,
    ).toEqual(['card.lunarBirthday']);
    expect(on('2026-01-01', born({ birthCalendar: 'lunar' })).missing).toEqual(['card.birthDate']);
    const ruling = on('2150-01-01', born({ lunarBirthday: { month: 1, day: 1 } }));
    expect([ruling.status, ruling.missing]).toEqual(['unknown', ['lunarCalendar']]);
  });

  test('a card marked solar is kept by the solar date', () => {
    const facts = born({
      birthDate: '1990-08-15',
      birthCalendar: 'solar',
      lunarBirthday: { month: 6, day: 25 },
    });
    expect(on('2026-08-15', facts).status).toBe('due');
  });
});

describe('REM-07: the gift', () => {
  const policy = policyWith({ birthday: { giftForTiers: ['gold'] } });
  const member = (tier: string, endsOn?: string) =>
    born({ birthDate: '1988-11-21' }, { memberships: [{ tier, endsOn }] });

  test.each([
    ['gold', undefined, true],
    ['gold', '2026-11-21', true],
    ['gold', '2026-11-20', false],
    ['silver', undefined, false],
  ])('REM-07: %s until %s: %s', (tier, endsOn, gift) => {
    expect(on('2026-11-21', member(tier, endsOn), policy).gift).toBe(gift);
  });

  test('by default there is none', () => {
    expect(on('2026-11-21', member('gold')).gift).toBe(false);
  });
});

describe('in words and as data', () => {
  test('the day, and the custom that moved it', () => {
    const say = (day: string, facts: BirthdayFacts) =>
      explainBirthday(facts, noonOf(day), defaultReminderPolicy).map(
        (one) => one.sentence['zh-CN'],
      );
    expect(say('2025-02-28', born({ birthDate: '1992-02-29' }))).toEqual([
      '今天是客户生日，请送上祝福。',
      '2 月 29 日出生，平年按本店约定在 2 月 28 日祝福。',
    ]);
    expect(say('2026-09-01', born({ birthDate: '1990-08-15', birthCalendar: 'lunar' }))).toEqual([
      '下一个生日是2026年9月25日，当天再祝福。',
      '农历生日八月十五，这一次是公历2026年9月25日。',
    ]);
    expect(say('2026-09-01', born({}))).toEqual(['没有可用的生日，不发生日祝福。']);
  });

  test('every state can be told in both languages', () => {
    const gold = { memberships: [{ tier: 'gold' }] };
    const cases: readonly [string, BirthdayFacts, unknown][] = [
      ['2026-11-21', born({ birthDate: '1988-11-21' }, gold), { giftForTiers: ['gold'] }],
      [
        '2026-11-21',
        born({ birthDate: '1988-11-21' }, { sent: [{ at: noonOf('2026-11-20') }] }),
        {},
      ],
      ['2026-11-21', born({}, { card: { status: 'deceased' } }), {}],
      ['2026-11-21', born({ birthDate: '1992-02-29' }), { leapDay: 'mar1' }],
      ['2026-11-21', born({ birthDate: '1992-02-29' }, gold), { leapDay: 'leapYearsOnly' }],
      ['2150-11-21', born({ lunarBirthday: { month: 12, day: 30 } }), {}],
    ];
    for (const [day, facts, birthday] of cases) {
      const policy = policyWith({ birthday });
      const reasons = explainBirthday(facts, noonOf(day), policy);
      expect(reasons.map((one) => one.rule)).toEqual(on(day, facts, policy).because);
      for (const { sentence } of reasons) {
        expect(sentence['zh-CN']).toMatch(/。$/);
        expect(sentence.en).toMatch(/^[A-Z].*\.$/);
      }
    }
  });

  test('a ruling is what its schema says', () => {
    const rulings = [
      on('2026-11-21', born({ birthDate: '1988-11-21' })),
      on('2026-11-21', born({ lunarBirthday: { month: 12, day: 30 } })),
      on('2026-11-21', born({})),
      on('2150-11-21', born({ lunarBirthday: { month: 12, day: 30 } })),
    ];
    for (const ruling of rulings) {
      expect(Object.keys(ruling)).toEqual(Object.keys(rulings[0] ?? {}));
      expect(birthdayRulingSchema().parse(ruling)).toEqual(ruling);
    }
  });

  test('an invalid date and a policy nobody defined', () => {
    const facts = born({ birthDate: '1988-11-21' });
    expect(() => assessBirthday(facts, new Date(Number.NaN), defaultReminderPolicy)).toThrow(
      MisuseError,
    );
    expect(() => on('2026-11-21', facts, { ...defaultReminderPolicy })).toThrow(MisuseError);
  });

  const card = fc.oneof(
    fc
      .integer({ min: 0, max: 30_000 })
      .map((days): Card => ({ birthDate: addDays('1930-01-01', days), birthCalendar: 'solar' })),
    fc
      .record({
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 30 }),
        leap: fc.boolean(),
      })
      .map((lunarBirthday): Card => ({ lunarBirthday })),
  );

  property.prop([card, fc.integer({ min: 0, max: 20_000 })])(
    'the birthday that is ahead is due on its day and done once wished',
    (one, days) => {
      const facts = born(one);
      const day = addDays('2014-01-01', days);
      const ahead = on(day, facts);
      if (ahead.on === null) return;
      expect(ahead.on >= day).toBe(true);
      const there = on(ahead.on, facts);
      expect([there.status, there.cycle]).toEqual(['due', ahead.cycle]);
      const sent = [{ at: noonOf(ahead.on) }];
      expect(on(ahead.on, { ...facts, sent }).status).toBe('done');
      expect(on(addDays(ahead.on, 1), { ...facts, sent }).status).not.toBe('due');
      const reasons = explainBirthday(facts, noonOf(day), defaultReminderPolicy);
      expect(reasons.map((reason) => reason.rule)).toEqual(ahead.because);
    },
  );
});
