import type { Reason, Text } from '../../foundation/kernel/ruling.js';
import { localDateAt } from '../../foundation/time/instant.js';
import { epochDayOf } from '../../foundation/time/localDate.js';
import { describeLunarDay } from '../../foundation/time/lunarText.js';
import { assessBirthday } from './assessBirthday.js';
import { type KeptBirthday, keptBirthday, type NotKept } from './keptBirthday.js';
import type { ReminderPolicy } from './policy.js';
import { spokenDay } from './spoken.js';
import type { BirthdayFacts, BirthdayRuling } from './types.js';

/**
 * Says why `assessBirthday` ruled as it did: the birthday, the day on which it is kept, and the custom
 * that moved it.
 *
 * @rule REM-07 L22
 */
export function explainBirthday(
  facts: BirthdayFacts,
  at: Date,
  policy: ReminderPolicy,
): readonly Reason<'REM-07' | 'L22'>[] {
  const ruling = assessBirthday(facts, at, policy);
  const kept = keptBirthday(facts.card, localDateAt(at, policy.zone), policy);
  return ruling.because.map((rule) =>
    rule === 'REM-07' ? birthdayReason(facts, ruling) : customReason(facts, kept, policy),
  );
}

function birthdayReason(facts: BirthdayFacts, ruling: BirthdayRuling): Reason<'REM-07'> {
  return {
    rule: 'REM-07',
    facts: {
      birthDate: facts.card.birthDate ?? null,
      on: ruling.on,
      status: ruling.status,
      gift: ruling.gift,
    },
    policy: {},
    sentence: verdictOf(ruling),
  };
}

function verdictOf({ status, on, gift, missing }: BirthdayRuling): Text {
  if (status === 'notTracked') {
    return {
      'zh-CN': '客户状态已不是“正常”，不发生日祝福。',
      en: 'The customer is no longer an active one: no birthday wish.',
    };
  }
  if (missing.includes('card.lunarBirthday')) {
    return {
      'zh-CN': '标的是过农历生日，登记的却是 31 日，农历没有这一天，请补录农历生日。',
      en: 'The birthday is kept by the lunar calendar, which has no day 31: ask for the lunar one.',
    };
  }
  if (on === null) {
    return {
      'zh-CN': '没有可用的生日，不发生日祝福。',
      en: 'No birthday can be told, so nobody is congratulated.',
    };
  }
  const extra: Text = gift
    ? { 'zh-CN': '，按会员等级备一份礼物', en: ', with the gift of the tier' }
    : { 'zh-CN': '', en: '' };
  if (status === 'due') {
    return {
      'zh-CN': `今天是客户生日，请送上祝福${extra['zh-CN']}。`,
      en: `Today is the birthday: congratulate${extra.en}.`,
    };
  }
  if (status === 'done') {
    return {
      'zh-CN': '今天是客户生日，祝福已经送过，不再重复。',
      en: 'Today is the birthday, and the wish was sent already.',
    };
  }
  const day = spokenDay(epochDayOf(on));
  return {
    'zh-CN': `下一个生日是${day['zh-CN']}，当天再祝福${extra['zh-CN']}。`,
    en: `The next birthday is on ${day.en}; the wish goes out on that day${extra.en}.`,
  };
}

function customReason(
  { card }: BirthdayFacts,
  kept: KeptBirthday | NotKept,
  { birthday }: ReminderPolicy,
): Reason<'L22'> {
  const { leapDay, lunar } = birthday;
  if (typeof kept === 'string') {
    return {
      rule: 'L22',
      facts: { birthDate: card.birthDate ?? null },
      policy: {},
      sentence: {
        'zh-CN': '农历表只到 1900 至 2100 年，超出范围不推算。',
        en: 'The lunar table covers the years 1900 to 2100; beyond it nothing is guessed.',
      },
    };
  }
  if (kept.lunar === null) {
    return {
      rule: 'L22',
      facts: { birthDate: card.birthDate ?? null, on: kept.on },
      policy: { 'birthday.leapDay': leapDay },
      sentence: LEAP_DAY[leapDay],
    };
  }
  const day = spokenDay(epochDayOf(kept.on));
  return {
    rule: 'L22',
    facts: {
      lunarMonth: kept.lunar.month,
      lunarDay: kept.lunar.day,
      leapMonth: kept.lunar.leap ?? false,
      on: kept.on,
    },
    policy: { 'birthday.lunar.leapPolicy': lunar.leapPolicy, 'birthday.lunar.day30': lunar.day30 },
    sentence: {
      'zh-CN': `农历生日${describeLunarDay(kept.lunar, 'zh-CN')}，这一次是公历${day['zh-CN']}。`,
      en: `Kept on ${describeLunarDay(kept.lunar, 'en')}, this time ${day.en}.`,
    },
  };
}

const LEAP_DAY: Readonly<Record<ReminderPolicy['birthday']['leapDay'], Text>> = {
  feb28: {
    'zh-CN': '2 月 29 日出生，平年按本店约定在 2 月 28 日祝福。',
    en: 'Born on 29 February: in common years kept on 28 February, as the house has it.',
  },
  mar1: {
    'zh-CN': '2 月 29 日出生，平年按本店约定在 3 月 1 日祝福。',
    en: 'Born on 29 February: in common years kept on 1 March, as the house has it.',
  },
  leapYearsOnly: {
    'zh-CN': '2 月 29 日出生，按本店约定只在闰年祝福。',
    en: 'Born on 29 February: kept in leap years only, as the house has it.',
  },
};
