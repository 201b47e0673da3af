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
  history: NONE,
  eventIds: NONE,
});

/**
 * Moves a customer on the relationship ladder by one event. States are per customer and store.
 *
 * Potential, intending (a contact is captured), closed (the contract is signed), held (the car is
 * handed over and its check done, or 72 hours have passed, the 72nd hour included), member or VIP;
 * beside them lost, and won back by the next visit. A customer who has a car of ours and is captured
 * anew stays where they are and intends a further car. An event that has no place in a stage, one
 * whose id is known, and one from before the last step change nothing: `assessRelationship` sorts.
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
  return stepped(state, 'held', heldAt, null);
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
  const { stage } = state;
  const to = (next: RelationshipStage): RelationshipState =>
    next === stage ? state : stepped(state, next, event.at, event.id);
  const isOwner = OWNERS.has(stage);
  switch (event.kind) {
    case 'contactCaptured':
      if (stage === 'potential') return to('intending');
      return isOwner ? { ...state, intendsFurtherCar: true } : state;
    case 'contractSigned':
      return isOwner ? { ...state, intendsFurtherCar: false } : to('closed');
    case 'contractCancelled':
      return stage === 'closed' && state.handedOverAt === null ? to('intending') : state;
    case 'handedOver':
      if (isOwner || state.handedOverAt !== null) return state;
      return { ...to('closed'), handedOverAt: event.at };
    case 'deliveryChecked':
      return stage === 'closed' && state.handedOverAt !== null ? to('held') : state;
    case 'becameMember':
      return COMING.has(stage) ? to('member') : state;
    case 'becameVip':
      return COMING.has(stage) ? to('vip') : state;
    case 'membershipEnded':
      return stage === 'member' || stage === 'vip' ? to('held') : state;
    case 'lost':
      return COMING.has(stage) ? to('lost') : state;
    case 'visited':
      return stage === 'lost' ? to('wonBack') : state;
  }
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
