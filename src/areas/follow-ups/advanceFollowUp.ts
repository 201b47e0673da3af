import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, sharedList } from '../../foundation/kernel/ruling.js';
import { taskKey } from '../../foundation/kernel/task.js';
import { isKnownEvent, withEvent } from './eventIds.js';
import type { FollowUpPolicy } from './policy.js';
import type {
  FollowUp,
  FollowUpCallFailed,
  FollowUpEvent,
  FollowUpPlanned,
  FollowUpRefusal,
  FollowUpStepFacts,
  FollowUpStepRuling,
  FollowUpTask,
} from './types.js';

/**
 * Applies one event to a follow-up: the follow-up afterwards, and what is to be done next.
 *
 * Without the customer's yes no question is asked. A call without a listener is tried again 24 hours
 * later, under a deadline of at most 72 hours after 4; the third one ends the follow-up as not
 * reached, and a text goes out instead. A postponement is no failed call: the next call is made when
 * the customer wishes, and asks for permission anew. An event with a known id, or one that is
 * refused, changes nothing; `assessFollowUpStep` tells which it was, and why.
 *
 * Calls may be reported late: one that lies before the latest known call is counted, and moves
 * nothing else. `null` stands for a follow-up that is not planned yet.
 *
 * Units: real hours. Throws MisuseError on a policy that was not defined.
 *
 * @rule FUP-09
 * @example
 * ```ts
 * import { advanceFollowUp, defaultFollowUpPolicy as policy } from 'dealer-care/follow-ups';
 *
 * const at = new Date('2026-03-10T09:00:00+08:00');
 * const identity = { kind: 'repairFollowUp', customer: 'C1', car: 'V1', cycle: 'W-7' };
 * const plan = { step: 'plan', id: 'E1', at, identity, callFromAt: at } as const;
 * const [planned] = advanceFollowUp(null, plan, policy);
 * const [failed] = advanceFollowUp(planned, { step: 'fail', id: 'E2', at, outcome: 'busy' }, policy);
 * console.log(failed?.nextCallAt?.toISOString()); // => "2026-03-11T01:00:00.000Z"
 * ```
 */
export function advanceFollowUp(
  followUp: FollowUp | null,
  event: FollowUpEvent,
  policy: FollowUpPolicy,
): readonly [FollowUp | null, readonly FollowUpTask[]] {
  requireDefined(policy, 'FollowUpPolicy');
  if (refusalOf(followUp, event) !== null) return [followUp, NONE];
  if (event.step === 'plan') return planned(event);
  return followUp === null ? [null, NONE] : afterCall(followUp, event, policy);
}

/**
 * Tells what an event does to a follow-up, and why where it does nothing: known already, a step
 * taken before, a question without permission, a wish that lies in the past, an event after `at`.
 *
 * Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule FUP-09
 */
export function assessFollowUpStep(
  facts: FollowUpStepFacts,
  at: Date,
  policy: FollowUpPolicy,
): FollowUpStepRuling {
  requireDefined(policy, 'FollowUpPolicy');
  const { event } = facts;
  const before = facts.followUp ?? null;
  const isFuture = event.at.getTime() > millisecondsOf(at, 'at');
  const refusal = refusalOf(before, event) ?? (isFuture ? 'inTheFuture' : null);
  const [followUp, tasks] = isFuture ? [before, NONE] : advanceFollowUp(before, event, policy);
  return {
    status: refusal === null ? 'accepted' : refusal === 'known' ? 'repeated' : 'refused',
    reason: refusal === 'known' ? null : refusal,
    followUp,
    tasks,
    because: BECAUSE,
    assumed: NONE,
    missing: NONE,
  };
}

const BECAUSE = sharedList(['FUP-09'] as const);
const HOUR_MS = 3_600_000;

type Step = readonly [FollowUp, readonly FollowUpTask[]];

function refusalOf(
  followUp: FollowUp | null,
  event: FollowUpEvent,
): FollowUpRefusal | 'known' | null {
  if (followUp === null) return event.step === 'plan' ? null : 'notPlanned';
  if (isKnownEvent(followUp.eventIds, event.id)) return 'known';
  if (event.step === 'plan' || followUp.status === 'closed') return 'stepTaken';
  if (event.step === 'agree' && followUp.status === 'asking') return 'stepTaken';
  if (event.step === 'complete' && followUp.status !== 'asking') return 'noPermission';
  if (event.step === 'postpone' && event.wishedAt.getTime() <= event.at.getTime()) {
    return 'wishInThePast';
  }
  return null;
}

function planned({ id, identity, callFromAt, deadlineHours }: FollowUpPlanned): Step {
  const followUp: FollowUp = {
    identity,
    status: 'waiting',
    ...(deadlineHours === undefined ? {} : { deadlineHours }),
    attempts: 0,
    failedAttempts: 0,
    nextCallAt: callFromAt,
    eventIds: [id],
  };
  return [followUp, [callTask(followUp, callFromAt)]];
}

function afterCall(
  before: FollowUp,
  event: Exclude<FollowUpEvent, FollowUpPlanned>,
  policy: FollowUpPolicy,
): Step {
  const heard = called(before, event);
  switch (event.step) {
    case 'fail':
      return failed(heard, before, event, policy);
    case 'agree':
      return [{ ...heard, status: 'asking' }, NONE];
    case 'postpone':
      return waiting(heard, before, event.at, event.wishedAt);
    case 'refuse':
      return [closed(heard, 'refused'), NONE];
    case 'complete':
      return [closed(heard, 'completed'), NONE];
  }
}

function failed(
  heard: FollowUp,
  before: FollowUp,
  { at, outcome }: FollowUpCallFailed,
  policy: FollowUpPolicy,
): Step {
  const followUp = { ...heard, failedAttempts: heard.failedAttempts + 1 };
  const end = policy.outcomes[outcome];
  if (end !== 'attempt') return [{ ...closed(followUp, 'invalid'), invalidReason: end }, NONE];
  if (followUp.failedAttempts >= policy.maxAttempts) {
    const over: FollowUp = { ...closed(followUp, 'invalid'), invalidReason: 'notReached' };
    return [over, [textTask(over, heard.lastCallAt ?? at)]];
  }
  const retryMs = retryHours(followUp, policy) * HOUR_MS;
  return waiting(followUp, before, at, new Date(at.getTime() + retryMs));
}

/** The next call, unless a later one than this has already said when it is to be. */
function waiting(after: FollowUp, before: FollowUp, at: Date, nextCallAt: Date): Step {
  if (isLate(before, at)) return [after, NONE];
  const followUp: FollowUp = { ...after, status: 'waiting', nextCallAt };
  return [followUp, [callTask(followUp, nextCallAt)]];
}

/** What a customer says in a call that is under way makes no further call. */
function called(before: FollowUp, { id, at }: FollowUpEvent): FollowUp {
  const late = isLate(before, at);
  const goesOn = before.status === 'asking' && !late;
  return {
    ...before,
    attempts: before.attempts + (goesOn ? 0 : 1),
    lastCallAt: late ? before.lastCallAt : at,
    eventIds: withEvent(before.eventIds, id),
  };
}

/** Whether a later call is known already. */
function isLate({ lastCallAt }: FollowUp, at: Date): boolean {
  return lastCallAt !== undefined && at.getTime() < lastCallAt.getTime();
}

function closed(followUp: FollowUp, result: NonNullable<FollowUp['result']>): FollowUp {
  const { nextCallAt: _, ...rest } = followUp;
  return { ...rest, status: 'closed', result };
}

function retryHours({ deadlineHours }: FollowUp, policy: FollowUpPolicy): number {
  const isShort = deadlineHours !== undefined && deadlineHours <= policy.shortDeadlineHours;
  return isShort ? policy.retryAfterHoursWithDeadline : policy.retryAfterHours;
}

/** The same key at every attempt: it is one task until the customer has answered. */
function callTask({ identity }: FollowUp, notBeforeAt: Date): FollowUpTask {
  const { kind, customer } = identity;
  const key = taskKey(identity);
  return { key, kind, action: 'call', customerId: customer, channel: 'voice', notBeforeAt };
}

function textTask({ identity }: FollowUp, notBeforeAt: Date): FollowUpTask {
  const kind = `${identity.kind}Sms`;
  const key = taskKey({ ...identity, kind });
  return { key, kind, action: 'send', customerId: identity.customer, channel: 'sms', notBeforeAt };
}
