import { assessPermission } from '../areas/contact-permission/assessPermission.js';
import type { LimitRuling } from '../areas/contact-permission/types.js';
import { daysBetween, type LocalDate } from '../foundation/time/localDate.js';
import type { Policies } from './policy.js';
import { type Heard, permissionFacts, type Reachable } from './reach.js';
import type { TaskKind } from './types.js';

/**
 * The limits of a day's contacts once every contact that is made names what else the same customer
 * needs in the same days: the insurance beside the maintenance, the other cars of a fleet.
 *
 * Only what would have to wait for want of room joins, and only on a channel on which it may be
 * spoken of; what is past its day counts as due today.
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
  if (!limits.some(waits) || !limits.some((one) => one.status === 'send')) return limits;
  const joined = [...limits];
  reachable.forEach((leader, place) => {
    const lead = joined[place];
    if (lead?.status !== 'send' || !DATED.has(leader.wanted.kind)) return;
    const alsoNames = [...lead.alsoNames];
    reachable.forEach((other, index) => {
      const limit = joined[index];
      if (limit === undefined || !waits(limit)) return;
      if (!isOneMatter(leader, other, today, policies)) return;
      if (!maySpeakOf(other, leader, heard, at, policies)) return;
      alsoNames.push(limit.key);
      joined[index] = {
        ...limit,
        status: 'bundled',
        reason: 'sameWeek',
        bundledWith: lead.key,
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

function waits({ status, reason }: LimitRuling): boolean {
  return status === 'postponed' && reason === 'contactsPerDay';
}

function isOneMatter(
  { wanted: leader }: Reachable,
  { wanted: other }: Reachable,
  today: LocalDate,
  { reminders }: Policies,
): boolean {
  if (!DATED.has(other.kind) || leader.dossier !== other.dossier) return false;
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
