import { assessBirthday } from '../areas/reminders/assessBirthday.js';
import { assessFestivalGreeting } from '../areas/reminders/assessFestivalGreeting.js';
import type { CustomerCard, Dossier } from '../foundation/dealership/types.js';
import { taskKey } from '../foundation/kernel/task.js';
import { startOfDay } from '../foundation/time/instant.js';
import { addDays, type LocalDate } from '../foundation/time/localDate.js';
import type { PlanningDay } from './planningDay.js';
import type { Policies } from './policy.js';
import { sentBefore } from './sentBefore.js';
import type { PlannedRule } from './types.js';
import type { WantedTask } from './wantedTask.js';

/** Wishes for the customer's own day, and the greeting for a festival: always in writing. */
export function wantedGreetings(
  dossier: Dossier,
  day: PlanningDay,
  at: Date,
  policies: Policies,
): readonly WantedTask[] {
  if (dossier.card.status !== 'active') return NOTHING;
  const birthday = birthdayOf(dossier, day, at, policies);
  const festival = festivalOf(dossier, day, at, policies);
  if (birthday === undefined) return festival === undefined ? NOTHING : [festival];
  return festival === undefined ? [birthday] : [birthday, festival];
}

const NOTHING: readonly WantedTask[] = [];

function birthdayOf(
  dossier: Dossier,
  { today }: PlanningDay,
  at: Date,
  policies: Policies,
): WantedTask | undefined {
  const { card, memberships } = dossier;
  if (!mayBeToday(card, today)) return undefined;
  const sent = sentBefore('birthday', undefined, dossier, policies.contactPermission);
  const ruling = assessBirthday({ card, memberships, sent }, at, policies.reminders);
  const { status, on, cycle, because } = ruling;
  if (status !== 'due' || on === null || cycle === null) return undefined;
  return greeting('birthday', dossier, cycle, on, on, on, because, policies);
}

/** Whether the birthday is worth asking for; only a solar one other than 29 February tells by itself. */
function mayBeToday(
  { birthDate, birthCalendar, lunarBirthday }: CustomerCard,
  today: LocalDate,
): boolean {
  if (birthCalendar === 'lunar' || lunarBirthday !== undefined) return true;
  if (birthDate === undefined) return false;
  return birthDate.endsWith(today.slice(4)) || birthDate.endsWith('-02-29');
}

function festivalOf(
  dossier: Dossier,
  { festival }: PlanningDay,
  at: Date,
  policies: Policies,
): WantedTask | undefined {
  if (festival === null) return undefined;
  const sent = sentBefore('festival', undefined, dossier, policies.contactPermission);
  const { card } = dossier;
  const ruling =
    sent.length === 0 ? festival : assessFestivalGreeting({ card, sent }, at, policies.reminders);
  const { status, cycle, sendOn, untilOn, festivals, because } = ruling;
  if ((status !== 'due' && status !== 'late') || cycle === null) return undefined;
  if (sendOn === null || untilOn === null) return undefined;
  const dueOn = festivals[0]?.on ?? untilOn;
  const lastOn = addDays(untilOn, -1);
  return greeting('festival', dossier, cycle, dueOn, sendOn, lastOn, because, policies);
}

function greeting(
  kind: 'birthday' | 'festival',
  dossier: Dossier,
  cycle: string,
  dueOn: LocalDate,
  sinceOn: LocalDate,
  lastOn: LocalDate,
  because: readonly PlannedRule[],
  { planner }: Policies,
): WantedTask {
  const customer = dossier.card.customerId;
  return {
    key: taskKey({ kind, customer, cycle }),
    kind,
    dossier,
    car: undefined,
    urgency: 'greeting',
    dueOn,
    sinceOn,
    promotional: false,
    profiled: false,
    means: 'messageOnly',
    usefulUntil: new Date(startOfDay(addDays(lastOn, 1), planner.zone).getTime() - 1),
    shortDeadline: false,
    yields: false,
    stop: undefined,
    because,
  };
}
