import type { ChurnRuling } from '../../areas/churn/types.js';
import type { ServiceReminderRuling } from '../../areas/reminders/types.js';
import type { Text } from '../../foundation/kernel/ruling.js';
import type { Urgency } from '../../planner/types.js';
import { grouped } from './columns.js';
import { URGENCY_WORDS } from './words.js';

/** Why a car's owner is called today, short enough for one line of a call list. */
export function serviceReason(urgency: Urgency, reminder: ServiceReminderRuling): Text {
  const what = URGENCY_WORDS[urgency];
  const { trigger, targetOn, targetKm, kmNow } = reminder;
  if (trigger === 'km' && kmNow !== null && targetKm !== null) {
    return {
      'zh-CN': `${what['zh-CN']}，应在 ${grouped(targetKm)} 公里，现在约 ${grouped(kmNow)} 公里`,
      en: `${what.en}, at ${grouped(targetKm)} km, now about ${grouped(kmNow)} km`,
    };
  }
  return {
    'zh-CN': `${what['zh-CN']}，应在 ${targetOn ?? '–'}`,
    en: `${what.en}, by ${targetOn ?? '–'}`,
  };
}

/** Why a lost customer is called today. */
export function winBackReason({ lastVisitOn }: ChurnRuling): Text {
  return {
    'zh-CN': `流失客户关怀，上次进店 ${lastVisitOn ?? '–'}`,
    en: `win-back, last visit ${lastVisitOn ?? '–'}`,
  };
}
