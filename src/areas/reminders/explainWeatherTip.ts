import type { Reason, Text } from '../../foundation/kernel/ruling.js';
import { formatInstant, localDateAt, localTimeAt } from '../../foundation/time/instant.js';
import { epochDayOf } from '../../foundation/time/localDate.js';
import { assessWeatherTip } from './assessWeatherTip.js';
import type { ReminderPolicy } from './policy.js';
import { spokenDay } from './spoken.js';
import type { WeatherEvent, WeatherTip, WeatherTipFacts, WeatherTipRuling } from './types.js';

/**
 * Says why `assessWeatherTip` ruled as it did: which warning, what the customer is told, and since when
 * a further tip may go out.
 *
 * @rule REM-09
 */
export function explainWeatherTip(
  facts: WeatherTipFacts,
  at: Date,
  policy: ReminderPolicy,
): readonly Reason<'REM-09'>[] {
  const ruling = assessWeatherTip(facts, at, policy);
  const { warningId, event, tip, until, nextOn, status } = ruling;
  return [
    {
      rule: 'REM-09',
      facts: {
        region: facts.card.region ?? facts.store.province ?? null,
        warningId,
        event,
        tip,
        until: until === null ? null : formatInstant(until, policy.zone),
        nextOn,
        status,
      },
      policy: { 'weather.daysBetween': policy.weather.daysBetween },
      sentence: sentenceOf(ruling, policy),
    },
  ];
}

function sentenceOf(ruling: WeatherTipRuling, policy: ReminderPolicy): Text {
  const { status, event, tip, until, nextOn } = ruling;
  if (event === null || tip === null || until === null) return WITHOUT[status];
  const warning = EVENT[event];
  if (status === 'done') {
    return {
      'zh-CN': `${warning['zh-CN']}预警已经提醒过这位客户，不再重复。`,
      en: `Of the warning of ${warning.en} the customer was told already.`,
    };
  }
  if (status === 'suppressed' && nextOn !== null) {
    const day = spokenDay(epochDayOf(nextOn));
    return {
      'zh-CN': `有${warning['zh-CN']}预警，但 ${policy.weather.daysBetween} 天内已经发过天气提醒，${day['zh-CN']}起才再发。`,
      en: `There is a warning of ${warning.en}, but a tip went out within ${policy.weather.daysBetween} days; the next may go out from ${day.en} on.`,
    };
  }
  const end = spokenDay(epochDayOf(localDateAt(until, policy.zone)));
  const time = localTimeAt(until, policy.zone);
  return {
    'zh-CN': `${warning['zh-CN']}预警到${end['zh-CN']} ${time} 为止，提醒客户${TIP[tip]['zh-CN']}。`,
    en: `A warning of ${warning.en} holds until ${time} on ${end.en}: tell the customer ${TIP[tip].en}.`,
  };
}

const NOTHING: Text = {
  'zh-CN': '客户所在地没有需要提醒的天气预警。',
  en: 'No warning that customers are told of holds where the customer lives.',
};

const WITHOUT: Readonly<Record<WeatherTipRuling['status'], Text>> = {
  notTracked: {
    'zh-CN': '客户状态已不是“正常”，不发天气提醒。',
    en: 'The customer is no longer an active one: no tip.',
  },
  unknown: {
    'zh-CN': '客户和门店的所在省份都没有登记，无法判断预警是否相关。',
    en: 'Neither the customer’s province nor the store’s is known.',
  },
  expired: {
    'zh-CN': '预警已经解除，不再提醒。',
    en: 'The warning is over, so nothing is sent.',
  },
  none: NOTHING,
  send: NOTHING,
  suppressed: NOTHING,
  done: NOTHING,
};

const EVENT: Readonly<Record<WeatherEvent, Text>> = {
  typhoon: { 'zh-CN': '台风', en: 'a typhoon' },
  rainstorm: { 'zh-CN': '暴雨', en: 'heavy rain' },
  snowstorm: { 'zh-CN': '暴雪', en: 'heavy snow' },
  coldWave: { 'zh-CN': '寒潮', en: 'a cold wave' },
  gale: { 'zh-CN': '大风', en: 'gales' },
  sandstorm: { 'zh-CN': '沙尘暴', en: 'a sandstorm' },
  heat: { 'zh-CN': '高温', en: 'heat' },
  drought: { 'zh-CN': '干旱', en: 'drought' },
  lightning: { 'zh-CN': '雷电', en: 'thunderstorms' },
  hail: { 'zh-CN': '冰雹', en: 'hail' },
  frost: { 'zh-CN': '霜冻', en: 'frost' },
  fog: { 'zh-CN': '大雾', en: 'fog' },
  haze: { 'zh-CN': '霾', en: 'haze' },
  roadIcing: { 'zh-CN': '道路结冰', en: 'icy roads' },
};

const TIP: Readonly<Record<WeatherTip, Text>> = {
  wetRoad: {
    'zh-CN': '检查雨刮和轮胎、减速慢行，不要强行涉水',
    en: 'to check wipers and tyres, to slow down and not to drive into deep water',
  },
  winterRoad: {
    'zh-CN': '检查轮胎和制动、加大车距，路面结冰时尽量不开车',
    en: 'to check tyres and brakes, to keep a distance and to leave the car at home on ice',
  },
  coldStart: {
    'zh-CN': '检查蓄电池、防冻液和玻璃水',
    en: 'to check battery, antifreeze and washer fluid',
  },
  heat: {
    'zh-CN': '检查胎压、冷却液和空调，车内不要放打火机等物品',
    en: 'to check tyre pressure, coolant and air conditioning and to leave nothing flammable in the car',
  },
  poorSight: {
    'zh-CN': '检查灯光、保持车距、减速慢行',
    en: 'to check the lights, to keep a distance and to slow down',
  },
  shelter: {
    'zh-CN': '把车停在安全的地方，非必要不出车',
    en: 'to park in a safe place and to drive only if need be',
  },
};
