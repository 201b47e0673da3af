import { assessPermission } from '../areas/contact-permission/assessPermission.js';
import type { LimitRuling } from '../areas/contact-permission/types.js';
import { NONE } from '../foundation/kernel/ruling.js';
import { parseTaskKey } from '../foundation/kernel/task.js';
import { daysBetween, type LocalDate } from '../foundation/time/localDate.js';
import type { Policies } from './policy.js';
import { type Heard, permissionFacts, type Reachable } from './reach.js';
import type { TaskKind } from './types.js';

/**
 * The limits of a day's contacts once every contact that is made names what else the same customer
 * needs in the same days: the insurance beside the maintenance, the other cars of a fleet. A greeting,
 * a warning or a campaign that goes to several people behind one number goes there once.
 *
 * Of a customer's own matters only what would have to wait for want of room joins; nothing joins but
 * on a channel on which it may be spoken of; what is past its day counts as due today.
 *
 * @rule REM-11
 */
export function joinMatters(
  reachable: readonly Reachable[],
  limits: readonly LimitRuling[],
  heard: Heard,
  today: LocalDate,
  at: Date,
  policies: Policies,
): readonly LimitRuling[] {
  if (reachable.length < 2 || !limits.some((one) => one.status === 'send')) return limits;
  const joined = [...limits];
  reachable.forEach((leader, place) => {
    const lead = joined[place];
    if (lead?.status !== 'send') return;
    const alsoNames = [...lead.alsoNames];
    reachable.forEach((other, index) => {
      const limit = joined[index];
      if (limit === undefined || other === leader) return;
      const isSettled = limit.status !== 'send' && !waits(limit);
      if (isSettled || !isOneContact(leader, other, waits(limit), today, policies)) return;
      if (!maySpeakOf(other, leader, heard, at, policies)) return;
      alsoNames.push(limit.key, ...limit.alsoNames);
      joined[index] = {
        ...limit,
        status: 'bundled',
        reason: 'sameWeek',
        bundledWith: lead.key,
        alsoNames: NONE,
        untilOn: null,
      };
    });
    if (alsoNames.length > lead.alsoNames.length) joined[place] = { ...lead, alsoNames };
  });
  return joined;
}

/** What has a day of its own and is told in passing as well as by itself. */
const DATED: ReadonlySet<TaskKind> = new Set([
  'maintenance',
  'insurance',
  'inspection',
  'licence',
  'cardRenewal',
]);

/** What goes to many in the same words: behind one number it is read once. */
const SHARED: ReadonlySet<TaskKind> = new Set(['festival', 'weather', 'promotion', 'event']);

function waits({ status, reason }: LimitRuling): boolean {
  return status === 'postponed' && (reason === 'contactsPerDay' || reason === 'promotionsPerDay');
}

/** The same greeting, warning or campaign for another customer behind the number. */
function isOneMessage({ wanted: leader }: Reachable, { wanted: other }: Reachable): boolean {
  if (leader.kind !== other.kind || !SHARED.has(leader.kind)) return false;
  if (leader.dossier === other.dossier) return false;
  return parseTaskKey(leader.key)?.cycle === parseTaskKey(other.key)?.cycle;
}

/** Whether a contact that is made speaks of another task, too. */
function isOneContact(
  leader: Reachable,
  other: Reachable,
  otherWaits: boolean,
  today: LocalDate,
  policies: Policies,
): boolean {
  if (isOneMessage(leader, other) || yieldsTo(other, leader)) return true;
  return otherWaits && isOneMatter(leader, other, today, policies);
}

/** Nobody is called only to be asked how things are on a day with a call about a service. */
function yieldsTo({ wanted: other }: Reachable, { wanted: leader, channel }: Reachable): boolean {
  if (!other.yields || leader.kind !== 'maintenance' || channel !== 'voice') return false;
  return leader.dossier === other.dossier;
}

function isOneMatter(
  { wanted: leader }: Reachable,
  { wanted: other }: Reachable,
  today: LocalDate,
  { reminders }: Policies,
): boolean {
  if (!DATED.has(leader.kind) || !DATED.has(other.kind)) return false;
  if (leader.dossier !== other.dossier) return false;
  if (leader.dueOn === null || other.dueOn === null) return false;
  const apart = daysBetween(later(leader.dueOn, today), later(other.dueOn, today));
  return Math.abs(apart) <= reminders.combineWithinDays;
}

function later(one: LocalDate, other: LocalDate): LocalDate {
  return one < other ? other : one;
}

function maySpeakOf(
  other: Reachable,
  { channel }: Reachable,
  heard: Heard,
  at: Date,
  { contactPermission }: Policies,
): boolean {
  if (other.channel === channel) return true;
  const facts = permissionFacts(other.wanted, channel, heard);
  return assessPermission(facts, at, contactPermission).status === 'allowed';
}
