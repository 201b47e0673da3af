import type { Reason, Text } from '../../foundation/kernel/ruling.js';
import { epochDayOf, type LocalDate } from '../../foundation/time/localDate.js';
import { assessFestivalGreeting } from './assessFestivalGreeting.js';
import type { ReminderPolicy } from './policy.js';
import { spokenDay } from './spoken.js';
import type { FestivalFacts, FestivalRuling } from './types.js';

/**
 * Says why `assessFestivalGreeting` ruled as it did: which festivals, on which days, and in which tone.
 *
 * @rule REM-08 L22
 */
export function explainFestivalGreeting(
  facts: FestivalFacts,
  at: Date,
  policy: ReminderPolicy,
): readonly Reason<'REM-08' | 'L22'>[] {
  const ruling = assessFestivalGreeting(facts, at, policy);
  return ruling.because.map((rule) =>
    rule === 'REM-08' ? greetingReason(ruling, policy) : tableReason(ruling),
  );
}

function greetingReason(ruling: FestivalRuling, { festival }: ReminderPolicy): Reason<'REM-08'> {
  const { status, festivals, sendOn, nextOn, tone, invites } = ruling;
  return {
    rule: 'REM-08',
    facts: {
      festivals: festivals.map(({ key, on }) => `${key} ${on}`).join(', '),
      sendOn,
      nextOn,
      tone,
      invites,
      status,
    },
    policy: { 'festival.leadDays': festival.leadDays },
    sentence: sentenceOf(ruling, festival.leadDays),
  };
}

function sentenceOf(ruling: FestivalRuling, leadDays: number): Text {
  const { status, festivals, sendOn, tone, invites } = ruling;
  if (status === 'notTracked') {
    return {
      'zh-CN': '客户状态已不是“正常”，不发节日问候。',
      en: 'The customer is no longer an active one: no greeting.',
    };
  }
  if (status === 'unknown') {
    return {
      'zh-CN': '接下来的节日日期不在历表之内，不发节日问候。',
      en: 'The festivals to come are outside the tables, so nobody is greeted.',
    };
  }
  if (sendOn === null) {
    return { 'zh-CN': '没有安排节日问候。', en: 'No festival is greeted.' };
  }
  const named = namesOf(festivals);
  const day = dayText(sendOn);
  if (status === 'done') {
    return {
      'zh-CN': `${named['zh-CN']}的问候已经发过，不再重复。`,
      en: `The greeting for ${named.en} was sent already.`,
    };
  }
  const manner = MANNER[tone ?? 'festive'];
  const invitation: Text = invites
    ? {
        'zh-CN': '，并请客户节前来店做安全检查',
        en: 'with an invitation to a safety check before it',
      }
    : { 'zh-CN': '，不再邀请节前检查', en: 'without an invitation to a check' };
  const when: Text =
    status === 'notDue'
      ? {
          'zh-CN': `${day['zh-CN']}（提前 ${leadDays} 天）`,
          en: `On ${day.en}, ${leadDays} days ahead,`,
        }
      : status === 'due'
        ? { 'zh-CN': `今天（提前 ${leadDays} 天）`, en: `Today, ${leadDays} days ahead,` }
        : {
            'zh-CN': `原定${day['zh-CN']}的问候没有发，今天补`,
            en: `Today, since that of ${day.en} was not sent,`,
          };
  return {
    'zh-CN': `${when['zh-CN']}发${named['zh-CN']}${manner['zh-CN']}${invitation['zh-CN']}。`,
    en: `${when.en} ${manner.en} for ${named.en} goes out, ${invitation.en}.`,
  };
}

const MANNER: Readonly<Record<'festive' | 'solemn', Text>> = {
  festive: { 'zh-CN': '祝福', en: 'a greeting' },
  solemn: { 'zh-CN': '出行提醒（不说祝贺的话）', en: 'a travel note without congratulations' },
};

function tableReason({ festivals }: FestivalRuling): Reason<'L22'> {
  const named = festivals.map(({ names, on }) => {
    const day = dayText(on);
    return { 'zh-CN': `${names['zh-CN']}在${day['zh-CN']}`, en: `${names.en} is on ${day.en}` };
  });
  return {
    rule: 'L22',
    facts: Object.fromEntries(festivals.map(({ key, on }) => [key, on])),
    policy: {},
    sentence:
      named.length === 0
        ? {
            'zh-CN': '农历和节气表只到 1900 至 2100 年，超出范围不推算。',
            en: 'The tables cover the years 1900 to 2100; beyond them nothing is guessed.',
          }
        : {
            'zh-CN': `查农历和节气表，${named.map((one) => one['zh-CN']).join('，')}。`,
            en: `By the table of the calendar ${named.map((one) => one.en).join(', ')}.`,
          },
  };
}

function namesOf(festivals: FestivalRuling['festivals']): Text {
  return {
    'zh-CN': festivals.map(({ names }) => names['zh-CN']).join('、'),
    en: festivals.map(({ names }) => names.en).join(' and '),
  };
}

function dayText(on: LocalDate): Text {
  return spokenDay(epochDayOf(on));
}
