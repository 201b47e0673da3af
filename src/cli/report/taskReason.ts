import type { ChurnRuling } from '../../areas/churn/types.js';
import type { ServiceReminderRuling } from '../../areas/reminders/types.js';
import type { Text } from '../../foundation/kernel/ruling.js';
import { parseTaskKey } from '../../foundation/kernel/task.js';
import type { HeldBackTask, PlannedTask, Urgency } from '../../planner/types.js';
import { grouped } from './columns.js';
import { REPORT_WORDS } from './words/report.js';
import { FOLLOW_UP_WORDS, KIND_WORDS, LAPSED_WORDS, URGENCY_WORDS } from './words/tasks.js';
import { filled } from './words/wording.js';

/** Why a car's owner is called today, short enough for one line of a call list. */
export function serviceReason(urgency: Urgency, reminder: ServiceReminderRuling): Text {
  const what = URGENCY_WORDS[urgency];
  const { trigger, targetOn, targetKm, kmNow } = reminder;
  if (trigger === 'km' && kmNow !== null && targetKm !== null) {
    return {
      'zh-CN': `${what['zh-CN']}，到期里程 ${grouped(targetKm)} 公里，现约 ${grouped(kmNow)} 公里`,
      en: `${what.en}, at ${grouped(targetKm)} km, now about ${grouped(kmNow)} km`,
    };
  }
  return {
    'zh-CN': `${what['zh-CN']}，到期日 ${targetOn ?? '–'}`,
    en: `${what.en}, by ${targetOn ?? '–'}`,
  };
}

/** Why a lost customer is called today. */
export function winBackReason({ lastVisitOn }: ChurnRuling): Text {
  const what = URGENCY_WORDS.winBack;
  const last = REPORT_WORDS.lastVisit;
  return {
    'zh-CN': `${what['zh-CN']}，${last['zh-CN']} ${lastVisitOn ?? '–'}`,
    en: `${what.en}, ${last.en} ${lastVisitOn ?? '–'}`,
  };
}

/** Why anything else is spoken of today: what it is, and the day that it is about. */
export function otherReason({ kind, key, urgency, dueOn }: PlannedTask | HeldBackTask): Text {
  const task = parseTaskKey(key);
  if (kind === 'satisfaction') return FOLLOW_UP_WORDS[task?.kind ?? ''] ?? KIND_WORDS[kind];
  if (kind === 'birthday' || kind === 'cardUpgrade' || kind === 'weather') return KIND_WORDS[kind];
  if (kind === 'festival' || kind === 'cardRenewal') return dated(KIND_WORDS[kind], dueOn);
  if (kind === 'promotion' || kind === 'event') return named(KIND_WORDS[kind], task?.cycle);
  if (task?.cycle.endsWith('~winBack')) return dated(LAPSED_WORDS, dueOn);
  return dated(URGENCY_WORDS[urgency], dueOn);
}

/** How many further matters the same contact speaks of; empty where there are none. */
export function alsoReason(task: PlannedTask | HeldBackTask): Text {
  const more = 'alsoCovers' in task ? task.alsoCovers.filter(isMatter).length : 0;
  if (more === 0) return { 'zh-CN': '', en: '' };
  const { 'zh-CN': zh, en } = REPORT_WORDS.also;
  return { 'zh-CN': filled(zh, String(more)), en: filled(en, String(more)) };
}

function dated(what: Text, on: string | null): Text {
  return { 'zh-CN': `${what['zh-CN']}，${on ?? '–'}`, en: `${what.en}, ${on ?? '–'}` };
}

function named(what: Text, name = ''): Text {
  return { 'zh-CN': `${what['zh-CN']}：${name}`, en: `${what.en}: ${name}` };
}

/** Whether it has to be spoken of: how things are is asked in any call. */
function isMatter(key: string): boolean {
  return parseTaskKey(key)?.kind !== 'quietFollowUp';
}
