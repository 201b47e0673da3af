import type { Channel } from '../../foundation/dealership/types.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, sharedList } from '../../foundation/kernel/ruling.js';
import type { HolidayKnowledge } from '../../foundation/time/holidays.js';
import { isWritten } from './compileCallWindows.js';
import {
  firstPermitted,
  type Gate,
  gateOf,
  horizonFrom,
  isAppointed,
  mustAskAgain,
  permittedBy,
  rulesBetween,
  usefulUntil,
  waivedAt,
  waivedGate,
  wishFrom,
} from './gate.js';
import type { CallWindowPolicy } from './policy.js';
import type {
  CallFacts,
  CallRule,
  ContactDeadline,
  NextCallRuling,
  NextCallStatus,
} from './types.js';

/**
 * Finds the next instant at which a contact may be made.
 *
 * An instant is permitted in the open windows or in the customer's appointment, whichever comes
 * first; one that is permitted already stays as it is. Before a deadline the search goes: preferred
 * span, whole span, as a text where it may be written, then the same two with a window set aside,
 * then after the deadline as `late`. The deadline itself is in time.
 *
 * The wish counts from `at` on. Zone: the customer's, else the policy's. Throws MisuseError on an
 * invalid date, an unknown zone or a policy that was not defined.
 *
 * @rule CALL-06 CALL-07 CALL-08 CALL-09 L08
 * @example
 * ```ts
 * import { defaultCallWindowPolicy, nextCall } from 'dealer-care/call-windows';
 *
 * const call = { channel: 'voice', purpose: 'maintenance', region: 'CN-HN' } as const;
 * const fridayEvening = new Date('2026-11-27T19:00:00+08:00');
 * const ruling = nextCall(call, fridayEvening, defaultCallWindowPolicy);
 * console.log(ruling.status); // => "later"
 * console.log(ruling.callAt?.toISOString()); // => "2026-11-30T00:30:00.000Z"
 * console.log(ruling.because); // => ["CALL-02","CALL-05","CALL-01"]
 * ```
 */
export function nextCall(facts: CallFacts, at: Date, policy: CallWindowPolicy): NextCallRuling {
  const atMs = millisecondsOf(at, 'at');
  const gate = gateOf(facts, atMs, policy);
  const wishedMs = wishFrom(facts, atMs);
  if (gate === null) return ungoverned(facts.channel, wishedMs);

  const found =
    facts.deadline === undefined
      ? searchFrom(gate, wishedMs, policy)
      : searchBefore(facts.deadline, gate, facts, atMs, wishedMs, policy);
  const status = statusOf(found, facts, atMs);
  const callAt = Number.isFinite(found.ms) && status !== 'dropped' ? new Date(found.ms) : null;
  const appointed = callAt !== null && isAppointed(found.gate, found.ms);
  const waived = callAt === null || appointed ? NONE : waivedAt(found.gate, found.ms);
  return {
    status,
    because: becauseOf(found, status, appointed, waived),
    assumed: gate.assumed,
    missing: NONE,
    callAt,
    channel: found.gate.channel,
    by: callAt === null ? null : permittedBy(found.gate, appointed, waived),
    waived,
    holidays: status === 'outsideCalendar' ? null : knowledgeOf(gate, wishedMs, found),
    askAgain: mustAskAgain(facts, atMs, policy, gate.house.zone),
  };
}

/** What a search came to. */
interface Found {
  /** The instant; `Infinity` for none, `NaN` where the calendar ends. */
  readonly ms: number;
  readonly fromMs: number;
  readonly limitMs: number;
  readonly gate: Gate;
  /** Whether the deadline made a difference. */
  readonly forDeadline: boolean;
  readonly late: boolean;
}

function searchFrom(gate: Gate, fromMs: number, policy: CallWindowPolicy): Found {
  const limitMs = horizonFrom(fromMs, policy);
  const ms = firstPermitted(gate, fromMs, limitMs);
  return { ms, fromMs, limitMs, gate, forDeadline: false, late: false };
}

/** The order of search before a deadline; what only a search beyond it finds is late. */
function searchBefore(
  deadline: ContactDeadline,
  gate: Gate,
  facts: CallFacts,
  atMs: number,
  wishedMs: number,
  policy: CallWindowPolicy,
): Found {
  const byMs = millisecondsOf(deadline.by, 'deadline.by');
  const { preferredFrom = null, preferredUntil = null } = deadline;
  const preferredMs =
    preferredFrom === null ? wishedMs : millisecondsOf(preferredFrom, 'deadline.preferredFrom');
  const endMs =
    preferredUntil === null ? byMs : millisecondsOf(preferredUntil, 'deadline.preferredUntil');
  const plainMs = firstPermitted(gate, wishedMs, byMs);

  for (const one of gatesInOrder(deadline, gate, facts, atMs, policy)) {
    const lastMs = one === gate ? byMs : Math.min(byMs, usefulUntil(facts, one.channel));
    const spans = [
      [Math.max(wishedMs, preferredMs), Math.min(lastMs, endMs)],
      [wishedMs, lastMs],
    ] as const;
    for (const [fromMs, limitMs] of spans) {
      const ms = firstPermitted(one, fromMs, limitMs);
      if (ms === Number.POSITIVE_INFINITY) continue;
      return {
        ms,
        fromMs,
        limitMs,
        gate: one,
        forDeadline: one !== gate || ms !== plainMs,
        late: false,
      };
    }
  }
  const beyond = searchFrom(gate, Math.max(wishedMs, byMs), policy);
  return { ...beyond, fromMs: wishedMs, forDeadline: true, late: true };
}

/** Nothing set aside, then the written channel, then one level of the waive order after another. */
function* gatesInOrder(
  deadline: ContactDeadline,
  gate: Gate,
  facts: CallFacts,
  atMs: number,
  policy: CallWindowPolicy,
): Generator<Gate> {
  yield gate;
  if (gate.setAside !== 'nothing' || isWritten(facts.channel)) return;
  if (deadline.mayBeWritten === true) {
    const written = gateOf({ ...facts, channel: policy.writtenChannel }, atMs, policy);
    if (written !== null) yield written;
  }
  for (let level = 1; level < gate.windows.hardLevel; level++) yield waivedGate(gate, facts, level);
}

function statusOf({ ms, gate, late }: Found, facts: CallFacts, atMs: number): NextCallStatus {
  if (Number.isNaN(ms)) return 'outsideCalendar';
  if (ms === Number.POSITIVE_INFINITY) return 'none';
  if (ms > usefulUntil(facts, gate.channel)) return 'dropped';
  if (late) return 'late';
  if (gate.setAside === 'exemption') return 'exempt';
  return ms === atMs ? 'now' : 'later';
}

function becauseOf(
  { ms, fromMs, limitMs, gate, forDeadline }: Found,
  status: NextCallStatus,
  appointed: boolean,
  waived: readonly CallRule[],
): readonly CallRule[] {
  if (status === 'outsideCalendar') return NONE;
  const { slices, reasons } = gate.timeline;
  const moved =
    status === 'none' || appointed
      ? rulesBetween(gate.timeline, fromMs, Math.min(ms, limitMs))
      : (reasons[slices.chain[slices.sliceAt(fromMs)] as number] as readonly CallRule[]);
  const { setAside } = gate;
  const plain = status === 'now' || status === 'later' || status === 'late';
  if (plain && !appointed && !forDeadline && setAside === 'nothing') return moved;

  const rules = new Set(moved);
  if (status === 'none') rules.add('CALL-06');
  if (appointed) rules.add('CALL-08');
  if (setAside === 'override') for (const rule of waived) rules.add(rule);
  if (forDeadline) rules.add('CALL-07');
  if (status === 'dropped' || setAside === 'exemption') rules.add('CALL-09');
  return sharedList([...rules]);
}

/** How well the holidays are known over all the time that was looked at. */
function knowledgeOf(gate: Gate, wishedMs: number, found: Found): HolidayKnowledge | null {
  const { slices, knowledgeBetween } = gate.setAside === 'exemption' ? gate.timeline : gate.house;
  return knowledgeBetween(wishedMs, Math.min(found.ms, found.limitMs, slices.finishMs - 1));
}

/** Face to face and online: no window governs them. */
function ungoverned(channel: Channel, wishedMs: number): NextCallRuling {
  return {
    status: 'exempt',
    because: CALL_09,
    assumed: NONE,
    missing: NONE,
    callAt: new Date(wishedMs),
    channel,
    by: null,
    waived: NONE,
    holidays: null,
    askAgain: false,
  };
}

const CALL_09: readonly CallRule[] = sharedList(['CALL-09']);
