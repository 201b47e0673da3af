import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, sharedList } from '../../foundation/kernel/ruling.js';
import {
  closedBy,
  firstPermitted,
  type Gate,
  gateOf,
  horizonFrom,
  isAppointed,
  mustAskAgain,
  permittedBy,
  usefulUntil,
  waivedAt,
} from './gate.js';
import type { CallWindowPolicy } from './policy.js';
import type { CallAssessment, CallFacts, CallRule } from './types.js';

/**
 * Tells whether a contact is permitted at the wished instant, else at `at`, and which rules close it.
 *
 * Only the start of a call counts: one that runs past 19:00 is no breach. A deadline is not looked
 * at and waives nothing: before the dispatch of a planned call ask `nextCall` again.
 *
 * Zone: the customer's, else the policy's. Throws MisuseError on an invalid date, an unknown zone or
 * a policy that was not defined.
 *
 * @rule CALL-01 CALL-02 CALL-03 CALL-04 CALL-05 CALL-08 CALL-09 L08
 * @example
 * ```ts
 * import { assessCall, defaultCallWindowPolicy } from 'dealer-care/call-windows';
 *
 * const call = { channel: 'voice', purpose: 'maintenance', region: 'CN-HN' } as const;
 * const atLunch = assessCall(call, new Date('2026-11-24T13:30:00+08:00'), defaultCallWindowPolicy);
 * console.log(atLunch.status); // => "blocked"
 * console.log(atLunch.because); // => ["CALL-04"]
 * console.log(atLunch.nextAt?.toISOString()); // => "2026-11-24T06:00:00.000Z"
 * ```
 */
export function assessCall(facts: CallFacts, at: Date, policy: CallWindowPolicy): CallAssessment {
  const atMs = millisecondsOf(at, 'at');
  const ms = facts.wishedAt === undefined ? atMs : millisecondsOf(facts.wishedAt, 'wishedAt');
  const gate = gateOf(facts, atMs, policy);
  if (gate === null) return UNGOVERNED;

  const { slices, knowledgeBetween } = gate.setAside === 'exemption' ? gate.timeline : gate.house;
  const covered = ms >= slices.beginMs && ms < slices.finishMs;
  const status = covered ? statusAt(gate, ms, facts) : 'outsideCalendar';
  const appointed = status === 'allowed' && isAppointed(gate, ms);
  const waived = status === 'allowed' && !appointed ? waivedAt(gate, ms) : NONE;
  const useless = ms > usefulUntil(facts, gate.channel);
  return {
    status,
    because: becauseOf(status, gate, ms, appointed, waived, useless),
    assumed: gate.assumed,
    missing: NONE,
    by: status === 'allowed' ? permittedBy(gate, appointed, waived) : null,
    waived,
    nextAt: status === 'blocked' ? openingAfter(gate, ms, facts, policy) : null,
    holidays: covered ? knowledgeBetween(ms, ms) : null,
    askAgain: mustAskAgain(facts, atMs, policy, gate.house.zone),
  };
}

type Status = CallAssessment['status'];

function statusAt(gate: Gate, ms: number, facts: CallFacts): Status {
  if (ms > usefulUntil(facts, gate.channel)) return 'blocked';
  if (firstPermitted(gate, ms, ms) !== ms) return 'blocked';
  return gate.setAside === 'exemption' ? 'exempt' : 'allowed';
}

function becauseOf(
  status: Status,
  gate: Gate,
  ms: number,
  appointed: boolean,
  waived: readonly CallRule[],
  useless: boolean,
): readonly CallRule[] {
  if (status === 'outsideCalendar') return NONE;
  if (status === 'exempt' || useless) return CALL_09;
  if (status === 'blocked') return closedBy(gate.timeline, ms);
  return appointed ? CALL_08 : waived;
}

function openingAfter(
  gate: Gate,
  ms: number,
  facts: CallFacts,
  policy: CallWindowPolicy,
): Date | null {
  const limitMs = Math.min(horizonFrom(ms, policy), usefulUntil(facts, gate.channel));
  const found = firstPermitted(gate, ms, limitMs);
  return Number.isFinite(found) ? new Date(found) : null;
}

const CALL_08: readonly CallRule[] = sharedList(['CALL-08']);
const CALL_09: readonly CallRule[] = sharedList(['CALL-09']);

/** Face to face and online: no window governs them. */
const UNGOVERNED: CallAssessment = Object.freeze({
  status: 'exempt',
  because: CALL_09,
  assumed: NONE,
  missing: NONE,
  by: null,
  waived: NONE,
  nextAt: null,
  holidays: null,
  askAgain: false,
});
