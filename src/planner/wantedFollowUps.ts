import { listDueFollowUps } from '../areas/follow-ups/listDueFollowUps.js';
import type { FollowUpPolicy } from '../areas/follow-ups/policy.js';
import type { RegularFollowUp } from '../areas/follow-ups/types.js';
import type { Dossier } from '../foundation/dealership/types.js';
import { NONE } from '../foundation/kernel/ruling.js';
import { localDateAt } from '../foundation/time/instant.js';
import { addMonths } from '../foundation/time/localDate.js';
import type { PlanningDay } from './planningDay.js';
import type { Policies } from './policy.js';
import type { CustomerState, PlannedRule } from './types.js';
import type { WantedTask } from './wantedTask.js';

/**
 * The regular follow-ups whose span has begun: after work on a car, after the hand-over of a new
 * one, after a long silence. A lost customer is asked why by the win-back call and not how things
 * are, and who declined a call in those months is left in peace.
 */
export function wantedFollowUps(
  dossier: Dossier,
  churn: CustomerState['churn'],
  day: PlanningDay,
  at: Date,
  policies: Policies,
): readonly WantedTask[] {
  const isLost = churn.status === 'lost';
  if (!mayAsk(dossier, isLost, day, at, policies.followUps)) return NONE;
  const { followUps, because } = listDueFollowUps(dossier, at, policies.followUps);
  return followUps
    .filter(({ askFromAt }) => askFromAt <= at)
    .filter(({ kind }) => {
      return (
        kind !== 'quietFollowUp' || !(isLost || hasDeclined(dossier, day, at, policies.followUps))
      );
    })
    .map((one) => wanted(one, dossier, because, policies));
}

/** Whether the calendar of follow-ups is worth asking: days are compared, nothing is decided. */
function mayAsk(
  { vehicles, visits, contacts, openCases }: Dossier,
  isLost: boolean,
  { today, followUps: horizon }: PlanningDay,
  at: Date,
  policy: FollowUpPolicy,
): boolean {
  const { workSinceOn, workSinceMs, soldSinceOn, quietUntilOn, quietUntilMs } = horizon;
  if (openCases.length > 0) return true;
  let isQuiet = !isLost;
  for (const { on, pickedUpAt, kind } of visits) {
    if (on >= workSinceOn && policy.visitKinds[kind] === 'work') return true;
    if (pickedUpAt !== undefined && pickedUpAt.getTime() >= workSinceMs) return true;
    if (on > quietUntilOn && on <= today && policy.visitKinds[kind] !== 'elsewhere') {
      isQuiet = false;
    }
  }
  for (const { purchasedOn } of vehicles) {
    if (purchasedOn === undefined || purchasedOn > today) continue;
    if (purchasedOn >= soldSinceOn) return true;
    if (purchasedOn > quietUntilOn) isQuiet = false;
  }
  if (!isQuiet) return false;
  const atMs = at.getTime();
  for (const one of contacts) {
    const ms = one.at.getTime();
    const isMeeting = ms >= quietUntilMs && ms <= atMs;
    if (isMeeting && policy.contactResults[one.result] === 'answered') return false;
  }
  return true;
}

/** Whether a call was declined since the months began after which silence is long. */
function hasDeclined(
  { contacts }: Dossier,
  { today }: PlanningDay,
  at: Date,
  { contactResults, quietMonths, zone }: FollowUpPolicy,
): boolean {
  return contacts.some(
    (one) =>
      one.at <= at &&
      contactResults[one.result] === 'declined' &&
      addMonths(localDateAt(one.at, zone), quietMonths) > today,
  );
}

function wanted(
  { key, kind, status, car, earliestOn }: RegularFollowUp,
  dossier: Dossier,
  because: readonly PlannedRule[],
  { followUps: { repairUntilHours, shortDeadlineHours } }: Policies,
): WantedTask {
  return {
    key,
    kind: 'satisfaction',
    dossier,
    car: car ?? undefined,
    urgency: 'followUp',
    dueOn: earliestOn,
    // The calendar itself looks at what was done.
    sinceOn: undefined,
    promotional: false,
    profiled: false,
    means: 'call',
    usefulUntil: undefined,
    shortDeadline: kind === 'repairFollowUp' && repairUntilHours <= shortDeadlineHours,
    yields: kind === 'quietFollowUp',
    stop: status === 'held' ? { reason: 'openComplaint', untilOn: null, because } : undefined,
    because,
  };
}
