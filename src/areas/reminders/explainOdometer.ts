import { requireDefined } from '../../foundation/kernel/policy.js';
import type { Evidence, Reason, Text } from '../../foundation/kernel/ruling.js';
import { localDateAt } from '../../foundation/time/instant.js';
import { epochDayOf, localDateOf } from '../../foundation/time/localDate.js';
import type { ReminderPolicy } from './policy.js';
import { kmPerDayOf, mileageOn, type Odometer, readOdometer } from './readOdometer.js';
import { spokenDay, spokenKm } from './spoken.js';
import type { OdometerFacts, QuarantineReason, ServiceRule } from './types.js';

/**
 * Says why `assessOdometer` believes what it believes, in words that can be read out.
 *
 * @rule REM-01
 */
export function explainOdometer(
  facts: OdometerFacts,
  at: Date,
  policy: ReminderPolicy,
): readonly Reason<ServiceRule>[] {
  requireDefined(policy, 'ReminderPolicy');
  const today = epochDayOf(localDateAt(at, policy.zone));
  const odometer = readOdometer(facts, today, policy);
  return [
    {
      rule: 'REM-01',
      facts: odometerEvidence(odometer, today),
      policy: {
        defaultKmPerDay: policy.defaultKmPerDay,
        maxKmPerDay: policy.maxKmPerDay,
        slipFactor: policy.slipFactor,
      },
      sentence: odometerSentence(odometer, today),
    },
  ];
}

/** What is believed of an odometer, and what is not, as data. */
export function odometerEvidence(odometer: Odometer, today: number): Record<string, Evidence> {
  const { anchor, readings } = odometer;
  const left = readings.filter((one) => one.reason !== null);
  return {
    anchorOn: anchor === null ? null : localDateOf(anchor.day),
    anchorKm: anchor === null ? null : anchor.km,
    kmPerDay: kmPerDayOf(odometer),
    kmNow: mileageOn(today, odometer),
    readings: readings.length,
    quarantined: left.length,
  };
}

/** What is believed of an odometer, and what is not, in a sentence or two. */
export function odometerSentence(odometer: Odometer, today: number): Text {
  const mileage = mileageSentence(odometer, today);
  const left = odometer.readings.flatMap(({ day, km, reason }) =>
    reason === null ? [] : [leftOut(day, km, reason)],
  );
  return {
    'zh-CN': [mileage, ...left].map((one) => one['zh-CN']).join(''),
    en: [mileage, ...left].map((one) => one.en).join(' '),
  };
}

function mileageSentence(odometer: Odometer, today: number): Text {
  const { anchor, assumedRate } = odometer;
  const kmNow = mileageOn(today, odometer);
  if (anchor === null) {
    return {
      'zh-CN': '没有里程读数，只能按日期提醒。',
      en: 'There is no odometer reading, so only the date counts.',
    };
  }
  if (kmNow === null) {
    return {
      'zh-CN': '里程读数前后矛盾，下次读数核实之前只按日期提醒。',
      en: 'The odometer readings contradict each other; until another one settles it only the date counts.',
    };
  }
  const day = spokenDay(anchor.day);
  const km = spokenKm(anchor.km);
  const rate = spokenKm(kmPerDayOf(odometer));
  return {
    'zh-CN': `最近一次里程是${day['zh-CN']}的 ${km} 公里，${
      assumedRate ? `行驶规律未知，暂按每天 ${rate} 公里` : `按平均每天 ${rate} 公里`
    }推算，目前约 ${spokenKm(kmNow)} 公里。`,
    en: `The last reading is ${km} km on ${day.en}; at ${rate} km a day${
      assumedRate ? ', assumed for want of a second reading,' : ''
    } the car has about ${spokenKm(kmNow)} km now.`,
  };
}

function leftOut(day: number, km: number, reason: QuarantineReason): Text {
  const on = spokenDay(day);
  return {
    'zh-CN': `${on['zh-CN']}的 ${spokenKm(km)} 公里${WHY[reason]['zh-CN']}，未采用。`,
    en: `${spokenKm(km)} km on ${on.en} is left out: ${WHY[reason].en}.`,
  };
}

const WHY: Readonly<Record<QuarantineReason, Text>> = {
  falling: {
    'zh-CN': '与前后读数相比出现里程倒退',
    en: 'against the other readings the mileage would fall',
  },
  impossibleDailyDistance: {
    'zh-CN': '意味着每天行驶里程高得不合理',
    en: 'no car is driven that far in a day',
  },
  typingSlip: { 'zh-CN': '疑似录入笔误', en: 'it looks like a slip of the keyboard' },
};
