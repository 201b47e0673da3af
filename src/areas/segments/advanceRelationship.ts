import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE } from '../../foundation/kernel/ruling.js';
import type { Task } from '../../foundation/kernel/task.js';
import type { SegmentPolicy } from './policy.js';
import type { RelationshipEvent, RelationshipStage, RelationshipState } from './types.js';

const HOUR_MS = 3_600_000;

/** Somebody of whom nothing is known yet but that there might be a customer. */
export const potentialCustomer: RelationshipState = Object.freeze({
  stage: 'potential',
  intendsFurtherCar: false,
  handedOverAt: null,
  membership: null,
  history: NONE,
  eventIds: NONE,
});

/**
 * Moves a customer on the relationship ladder by one event. States are per customer and store.
 *
 * Potential, intending (a contact is captured), closed (the contract is signed), held (the car is
 * handed over and its check done, or 72 hours have passed, the 72nd hour included), member or VIP;
 * beside them lost, and won back by the next visit or the next car. A customer who has a car of ours
 * and is captured anew stays where they are and intends a further car.
 *
 * A membership is kept whenever it begins: who joins before being held is a member as soon as they
 * are, and whose membership lasts while they are lost still has it when won back. A VIP who joins
 * again stays a VIP until the membership ends. An event that has no place in a stage, one whose id is
 * known, and one from before the last step change nothing: `assessRelationship` sorts.
 *
 * The ladder itself asks for no work, so the list of tasks is empty: what follows from a stage,
 * other rules ask for. Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule SEG-09
 */
export function advanceRelationship(
  state: RelationshipState,
  event: RelationshipEvent,
  policy: SegmentPolicy,
): readonly [RelationshipState, readonly Task[]] {
  const ms = millisecondsOf(event.at, 'event.at');
  const last = state.history.at(-1)?.at.getTime() ?? Number.NEGATIVE_INFINITY;
  if (state.eventIds.includes(event.id) || ms < last) {
    requireDefined(policy, 'SegmentPolicy');
    return [state, NONE];
  }
  const { eventIds, ...before } = relationshipAt(state, event.at, policy);
  const known = { ...before, eventIds: [...eventIds, event.id] };
  return [moved(known, event), NONE];
}

/** The same customer at a moment: what time alone does by then is done. */
export function relationshipAt(
  state: RelationshipState,
  at: Date,
  policy: SegmentPolicy,
): RelationshipState {
  const heldAt = heldAtOf(state, policy);
  if (heldAt === null || millisecondsOf(at, 'at') < heldAt.getTime()) return state;
  return held(state, heldAt, null);
}

/** When time alone makes a customer held; `null` when it will not. */
export function heldAtOf(
  { stage, handedOverAt }: RelationshipState,
  policy: SegmentPolicy,
): Date | null {
  requireDefined(policy, 'SegmentPolicy');
  if (stage !== 'closed' || handedOverAt === null) return null;
  return new Date(handedOverAt.getTime() + policy.relationship.heldAfterHours * HOUR_MS);
}

/** Stages of customers who have a car of ours. */
const OWNERS: ReadonlySet<RelationshipStage> = new Set([
  'held',
  'member',
  'vip',
  'lost',
  'wonBack',
]);

/** Owners who still come. */
const COMING: ReadonlySet<RelationshipStage> = new Set(['held', 'member', 'vip', 'wonBack']);

function moved(state: RelationshipState, event: RelationshipEvent): RelationshipState {
  const { stage, membership } = state;
  const to = (next: RelationshipStage): RelationshipState =>
    next === stage ? state : stepped(state, next, event.at, event.id);
  const joined = (next: 'member' | 'vip'): RelationshipState => ({
    ...(COMING.has(stage) ? to(next) : state),
    membership: next,
  });
  const isOwner = OWNERS.has(stage);
  switch (event.kind) {
    case 'contactCaptured':
      if (stage === 'potential') return to('intending');
      return isOwner ? { ...state, intendsFurtherCar: true } : state;
    case 'contractSigned':
      return isOwner ? { ...backFrom(state, event), intendsFurtherCar: false } : to('closed');
    case 'contractCancelled':
      return stage === 'closed' && state.handedOverAt === null ? to('intending') : state;
    case 'handedOver':
      if (isOwner) return backFrom(state, event);
      if (state.handedOverAt !== null) return state;
      return { ...to('closed'), handedOverAt: event.at };
    case 'deliveryChecked':
      return stage === 'closed' && state.handedOverAt !== null
        ? held(state, event.at, event.id)
        : state;
    case 'becameMember':
      return joined(membership === 'vip' ? 'vip' : 'member');
    case 'becameVip':
      return joined('vip');
    case 'membershipEnded':
      return { ...(stage === 'member' || stage === 'vip' ? to('held') : state), membership: null };
    case 'lost':
      return COMING.has(stage) ? to('lost') : state;
    case 'visited':
      return backFrom(state, event);
  }
}

/** Whoever was lost and comes, for work or for a car, is won back. */
function backFrom(state: RelationshipState, { at, id }: RelationshipEvent): RelationshipState {
  return state.stage === 'lost' ? stepped(state, 'wonBack', at, id) : state;
}

/** Held, and at once what the membership makes of a held customer. */
function held(state: RelationshipState, at: Date, eventId: string | null): RelationshipState {
  const one = stepped(state, 'held', at, eventId);
  return one.membership === null ? one : stepped(one, one.membership, at, eventId);
}

function stepped(
  state: RelationshipState,
  stage: RelationshipStage,
  at: Date,
  eventId: string | null,
): RelationshipState {
  const handedOverAt = stage === 'closed' ? state.handedOverAt : null;
  return { ...state, stage, handedOverAt, history: [...state.history, { stage, at, eventId }] };
}
