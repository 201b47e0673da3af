import { limitContacts } from '../areas/contact-permission/limitContacts.js';
import type { LimitFacts, LimitRuling } from '../areas/contact-permission/types.js';
import { joinMatters } from './joinMatters.js';
import { planningDayOf } from './planningDay.js';
import type { Policies } from './policy.js';
import { candidateOf, type Heard, type Reachable, reach } from './reach.js';
import type { HeldBackTask } from './types.js';
import type { WantedTask } from './wantedTask.js';

/** How what is left to do shares a recipient's day. */
export interface SharedDay {
  /** In the order of the day: those the recipient may be met about, and those not for today. */
  readonly reached: readonly (Reachable | HeldBackTask)[];
  /** The former alone. */
  readonly reachable: readonly Reachable[];
  /** What the limits were asked. */
  readonly facts: LimitFacts;
  /** What becomes of each reachable one, in their order. */
  readonly limits: readonly LimitRuling[];
}

/** Tries each task by itself, then lets them share the contacts that a day has room for. */
export function shareDay(
  left: readonly WantedTask[],
  heard: Heard,
  at: Date,
  policies: Policies,
): SharedDay {
  const { today, endOfDay } = planningDayOf(at, policies);
  const reached = left.map((one) => reach(one, heard, at, endOfDay, policies));
  const reachable = reached.filter(isReachable);
  const candidates = reachable.map(({ wanted }, rank) => candidateOf(wanted, rank));
  const facts = { candidates, contacts: heard.contacts };
  const limited = limitContacts(facts, at, policies.contactPermission);
  const limits = joinMatters(reachable, limited, heard, today, at, policies);
  return { reached, reachable, facts, limits };
}

/** Whether the recipient may be met about it today. */
export function isReachable(one: Reachable | HeldBackTask): one is Reachable {
  return 'wanted' in one;
}
