import type { ChurnRuling } from '../../areas/churn/types.js';
import type { ServiceReminderRuling } from '../../areas/reminders/types.js';
import type { Text } from '../../foundation/kernel/ruling.js';
import { parseTaskKey } from '../../foundation/kernel/task.js';
import type { HeldBackTask, PlannedTask, Urgency } from '../../planner/types.js';
import { grouped } from './columns.js';
import { FOLLOW_UP_WORDS, KIND_WORDS, URGENCY_WORDS } from './words.js';

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

/** Why anything else is spoken of today: what it is, and the day that it is about. */
export function otherReason({ kind, key, urgency, dueOn }: PlannedTask | HeldBackTask): Text {
  const task = parseTaskKey(key);
  if (kind === 'satisfaction') return FOLLOW_UP_WORDS[task?.kind ?? ''] ?? KIND_WORDS[kind];
  if (kind === 'birthday') return KIND_WORDS[kind];
  if (kind === 'festival') return dated(KIND_WORDS[kind], dueOn);
  if (kind === 'promotion' || kind === 'event') return named(KIND_WORDS[kind], task?.cycle);
  if (task?.cycle.endsWith('~winBack')) return dated(LAPSED, dueOn);
  return dated(URGENCY_WORDS[urgency], dueOn);
}

const LAPSED: Text = {
  'zh-CN': '保险已到期，最后提醒一次',
  en: 'insurance has ended, last notice',
};

function dated(what: Text, on: string | null): Text {
  return { 'zh-CN': `${what['zh-CN']}，${on ?? '–'}`, en: `${what.en}, ${on ?? '–'}` };
}

function named(what: Text, name = ''): Text {
  return { 'zh-CN': `${what['zh-CN']}：${name}`, en: `${what.en}: ${name}` };
}
