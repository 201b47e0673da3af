import { listCallTimes } from '../areas/call-windows/listCallTimes.js';
import type { LimitRuling } from '../areas/contact-permission/types.js';
import type { Contact, Recipient } from '../foundation/dealership/types.js';
import { requireDefined } from '../foundation/kernel/policy.js';
import { NONE, sharedList } from '../foundation/kernel/ruling.js';
import { startOfDay } from '../foundation/time/instant.js';
import { planningDayOf } from './planningDay.js';
import type { Policies } from './policy.js';
import {
  callFacts,
  type Heard,
  heardBy,
  heldBack,
  leftToDo,
  openingOf,
  type Reachable,
} from './reach.js';
import { isReachable, shareDay } from './shareDay.js';
import { standingOf } from './standing.js';
import type {
  CustomerState,
  HeldBackTask,
  PlannedRule,
  PlannedTask,
  RecipientPlan,
} from './types.js';
import type { WantedTask } from './wantedTask.js';

/**
 * Plans one recipient's day: a customer, or the family or fleet behind one number.
 *
 * Covers the store's local day of `at`, from `at` on. What is wanted and cannot be done today stands
 * in `heldBack` once, with the reason and the next instant; what was already carried out stands
 * nowhere, and so does a customer who is gone: the state tells why. What is due within seven days of
 * another matter of the same customer is named in the other's contact (`alsoCovers`), so that a fleet
 * of forty cars hears of them once. Wishes go out in writing and count for no cap. While a complaint
 * is open nobody behind the number is asked how satisfied they are, won back, or made an offer.
 * Campaigns come after whatever the customer needs. Lists come by customer, car and the order of the
 * day, whatever the order of dossiers, cars, visits, readings and contacts.
 *
 * Zone: the policies'. Throws MisuseError on an invalid date or policies that were not defined.
 *
 * @rule CHN-01 CHN-02 CHN-04 REM-01 REM-02 REM-03 REM-04 REM-05 REM-06 REM-07 REM-08 REM-09 REM-10
 * REM-11 FUP-01 FUP-09 FUP-11 SEG-03 PRIV-04 CALL-06 L14
 * @example
 * ```ts
 * import { defaultPolicies, planRecipient } from 'dealer-care/planner';
 *
 * const customer = {
 *   storeId: 'S01',
 *   card: { customerId: 'C001', kind: 'individual', status: 'active', mobile: '13800000000' },
 *   vehicles: [{ vehicleId: 'V1', status: 'inUse', odometer: [] }],
 *   visits: [{ visitId: 'R-7', car: 'V1', on: '2025-09-20', kind: 'routineService', km: 12_300 }],
 *   contacts: [],
 *   consents: [{ answer: 'refused', channel: 'voice' }],
 *   memberships: [],
 *   openCases: [],
 * } as const;
 * const plan = planRecipient([customer], new Date('2026-03-10T08:00:00+08:00'), defaultPolicies);
 * console.log(plan.tasks[0]?.key); // => "maintenance/C001/V1/R-7"
 * console.log([plan.tasks[0]?.channel, plan.tasks[0]?.dueOn]); // => ["sms","2026-01-23"]
 * ```
 */
export function planRecipient(recipient: Recipient, at: Date, policies: Policies): RecipientPlan {
  requireDefined(policies, 'Policies');
  const { customers, cars, wanted } = standingOf(recipient, at, policies);
  const recipientId = (customers[0] as CustomerState).customerId;
  const { tasks, heldBack } =
    wanted.length === 0 ? NOTHING_WANTED : contactsOf(recipient, wanted, at, policies);
  return { recipientId, tasks, heldBack, cars, customers };
}

interface Contacts {
  readonly tasks: readonly PlannedTask[];
  readonly heldBack: readonly HeldBackTask[];
}

const NOTHING_WANTED: Contacts = { tasks: NONE, heldBack: NONE };

function contactsOf(
  recipient: Recipient,
  wanted: readonly WantedTask[],
  at: Date,
  policies: Policies,
): Contacts {
  const heard = heardBy(recipient, at, policies);
  const left = leftToDo(wanted, heard, at, policies);
  if (left.length === 0) return NOTHING_WANTED;

  const { endOfDay } = planningDayOf(at, policies);
  const { reached, reachable, limits } = shareDay(left, heard, at, policies);
  const tasks: PlannedTask[] = [];
  const held: HeldBackTask[] = [];
  let next = 0;
  for (const one of reached) {
    if (!isReachable(one)) {
      held.push(one);
      continue;
    }
    const limit = limits[next++] as LimitRuling;
    if (limit.status === 'send') {
      const { alsoNames } = limit;
      const covered =
        alsoNames.length === 0
          ? NONE
          : reachable.filter(({ wanted }) => alsoNames.includes(wanted.key));
      tasks.push(planned(one, covered, limit, heard, at, endOfDay, policies));
    }
    if (limit.status === 'postponed') held.push(postponed(one, limit, at, policies));
  }
  return { tasks, heldBack: held };
}

function planned(
  { wanted, channel, wishedAt, because }: Reachable,
  covered: readonly Reachable[],
  limit: LimitRuling,
  heard: Heard,
  at: Date,
  until: Date,
  policies: Policies,
): PlannedTask {
  const { key, kind, dossier, car, urgency, dueOn } = wanted;
  return {
    key,
    kind,
    action: channel === 'voice' ? 'call' : 'send',
    customerId: dossier.card.customerId,
    car,
    channel,
    urgency,
    dueOn,
    alsoCovers: limit.alsoNames,
    windows: listCallTimes(
      { ...callFacts(wanted, channel, wishedAt), until },
      at,
      policies.callWindows,
    ),
    ownSpecialist: latestAgent(heard.contacts, at),
    because: together(
      wanted.because,
      ...covered.map((one) => one.wanted.because),
      because,
      limit.because,
    ),
  };
}

/** All rules in the order in which they decided, each once. */
function together(...lists: readonly (readonly PlannedRule[])[]): readonly PlannedRule[] {
  const rules: PlannedRule[] = [];
  for (const list of lists) {
    for (const rule of list) if (!rules.includes(rule)) rules.push(rule);
  }
  return sharedList(rules);
}

/** Held back until the first permitted instant of the day on which there is room again. */
function postponed(
  { wanted, channel }: Reachable,
  { reason, untilOn, because }: LimitRuling,
  at: Date,
  policies: Policies,
): HeldBackTask {
  const wishedAt = untilOn === null ? at : startOfDay(untilOn, policies.planner.zone);
  const { callAt } = openingOf(channel, wanted, wishedAt, at, policies);
  return heldBack(wanted, reason ?? 'contactsPerDay', callAt, because);
}

/** Whoever met the recipient last; of two at one instant, the smaller id. */
function latestAgent(contacts: readonly Contact[], at: Date): string | null {
  let agent: string | null = null;
  let latestMs = Number.NEGATIVE_INFINITY;
  for (const one of contacts) {
    const ms = one.at.getTime();
    if (one.agent === undefined || ms > at.getTime() || ms < latestMs) continue;
    if (agent === null || ms > latestMs || one.agent < agent) agent = one.agent;
    latestMs = ms;
  }
  return agent;
}
