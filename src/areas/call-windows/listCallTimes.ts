import { millisecondsOf } from '../../foundation/kernel/result.js';
import { firstPermitted, type Gate, gateOf, usefulUntil, wishFrom } from './gate.js';
import { endOfAppointment } from './nextAppointment.js';
import type { CallWindowPolicy } from './policy.js';
import type { CallTime, CallTimeFacts } from './types.js';

/**
 * Lists the stretches in which a contact is permitted, from the wished instant, else from `at`.
 *
 * Stretches that touch are one. A deadline is not looked at and waives nothing; a text ends with
 * its use. Empty outside the policy's years. Zone: the customer's, else the policy's.
 *
 * @rule CALL-06 CALL-08 CALL-09
 * @example
 * ```ts
 * import { defaultCallWindowPolicy, listCallTimes } from 'dealer-care/call-windows';
 *
 * const until = new Date('2026-11-25T00:00:00+08:00');
 * const call = { channel: 'voice', purpose: 'maintenance', region: 'CN-BJ', until } as const;
 * const times = listCallTimes(call, new Date('2026-11-24T10:00:00+08:00'), defaultCallWindowPolicy);
 * console.log(times.map(({ from }) => from.toISOString())); // => ["2026-11-24T02:00:00.000Z","2026-11-24T05:00:00.000Z"]
 * console.log(times.map((one) => one.until.toISOString())); // => ["2026-11-24T04:00:00.000Z","2026-11-24T11:00:00.000Z"]
 * ```
 */
export function listCallTimes(
  facts: CallTimeFacts,
  at: Date,
  policy: CallWindowPolicy,
): readonly CallTime[] {
  const atMs = millisecondsOf(at, 'at');
  const wishedMs = wishFrom(facts, atMs);
  const untilMs = millisecondsOf(facts.until, 'until');
  const endMs = Math.min(untilMs, usefulUntil(facts, facts.channel) + 1);
  const gate = gateOf(facts, atMs, policy);
  if (gate === null) return wishedMs < endMs ? [timeOf(wishedMs, endMs)] : [];

  const times: CallTime[] = [];
  let fromMs = firstPermitted(gate, wishedMs, endMs - 1);
  while (fromMs < endMs) {
    let stop = fromMs;
    let next = fromMs;
    while (next === stop && stop < endMs) {
      stop = Math.min(stretchEnd(gate, next), endMs);
      next = firstPermitted(gate, stop, endMs - 1);
    }
    times.push(timeOf(fromMs, stop));
    fromMs = next;
  }
  return times;
}

/** The end of what permits an instant: a slice, or an appointment; other stretches may follow at once. */
function stretchEnd(gate: Gate, ms: number): number {
  const { timeline, appointment, legalHours } = gate;
  const { slices } = timeline;
  if (appointment !== null && legalHours !== null && timeline.next(ms) !== ms) {
    return endOfAppointment(appointment, ms, legalHours);
  }
  return slices.from[slices.sliceAt(ms) + 1] as number;
}

function timeOf(fromMs: number, untilMs: number): CallTime {
  return { from: new Date(fromMs), until: new Date(untilMs) };
}
