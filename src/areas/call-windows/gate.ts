import type { Channel } from '../../foundation/dealership/types.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, sharedList } from '../../foundation/kernel/ruling.js';
import { localDayAt } from '../../foundation/time/instant.js';
import type { Zone } from '../../foundation/time/zone.js';
import { type CallWindows, compileCallWindows, isWritten } from './compileCallWindows.js';
import type { CallTimeline } from './cutTimeline.js';
import {
  honouredUntil,
  nextAppointment,
  type ReadAppointment,
  readAppointment,
} from './nextAppointment.js';
import type { CallWindowPolicy } from './policy.js';
import type { CallFacts, CallRule, PermittedBy } from './types.js';

/** Why soft windows stand open: not at all, a waiver for a deadline, an override, an exemption. */
type SetAside = 'nothing' | 'waiver' | 'override' | 'exemption';

/** What stands between a contact and its instant: a timeline, and the appointment beside it. */
export interface Gate {
  readonly windows: CallWindows;
  readonly channel: Channel;
  readonly setAside: SetAside;
  readonly timeline: CallTimeline;
  /** The timeline with nothing set aside. */
  readonly house: CallTimeline;
  readonly appointment: ReadAppointment | null;
  /** The legal hours alone; needed beside an appointment only. */
  readonly legalHours: CallTimeline | null;
  /** The facts that were replaced: a region that makes a difference, a wish that nobody recorded. */
  readonly assumed: readonly string[];
}

const DAY_MS = 86_400_000;

/** Last instant up to which a search from an instant goes; included. */
export function horizonFrom(ms: number, policy: CallWindowPolicy): number {
  return ms + policy.horizonDays * DAY_MS;
}

/** The instant from which a contact is looked for: the wish, but never before `at`. */
export function wishFrom(facts: CallFacts, atMs: number): number {
  if (facts.wishedAt === undefined) return atMs;
  return Math.max(atMs, millisecondsOf(facts.wishedAt, 'wishedAt'));
}

/** Last instant at which a text on that channel is of use; `Infinity` for whatever is no text. */
export function usefulUntil(facts: CallFacts, channel: Channel): number {
  if (facts.usefulUntil === undefined || !isWritten(channel)) return Number.POSITIVE_INFINITY;
  return millisecondsOf(facts.usefulUntil, 'usefulUntil');
}

/** The gate that a contact stands before; `null` when no window governs its channel. */
export function gateOf(facts: CallFacts, atMs: number, policy: CallWindowPolicy): Gate | null {
  const windows = compileCallWindows(policy);
  const house = windows.timelineAt(facts, 0);
  if (house === null) return null;

  const exemption = windows.exemptionOf(facts.purpose);
  const exempt =
    exemption === 'always' || (exemption === 'atCustomersWish' && facts.atCustomersWish === true);
  const setAside = exempt ? 'exemption' : facts.override === undefined ? 'nothing' : 'override';
  const level = setAside === 'nothing' ? 0 : windows.hardLevel;
  const region = facts.region === undefined && windows.readsRegion(facts.channel, level);
  const wish = exemption === 'atCustomersWish' && facts.atCustomersWish === undefined;
  const appointment =
    facts.appointment === undefined ? null : readAppointment(facts, atMs, policy, house.zone);
  return {
    windows,
    channel: facts.channel,
    setAside,
    timeline: level === 0 ? house : (windows.timelineAt(facts, level) ?? house),
    house,
    appointment,
    legalHours: appointment === null ? null : windows.timelineAt(facts, windows.hardLevel),
    assumed: region ? (wish ? REGION_AND_WISH : REGION) : wish ? WISH : NONE,
  };
}

const REGION: readonly string[] = sharedList(['region']);
const WISH: readonly string[] = sharedList(['atCustomersWish']);
const REGION_AND_WISH: readonly string[] = sharedList(['region', 'atCustomersWish']);

/** The same gate with the first bands of the waive order set aside. */
export function waivedGate(gate: Gate, facts: CallFacts, level: number): Gate {
  const timeline = gate.windows.timelineAt(facts, level) ?? gate.house;
  return { ...gate, setAside: 'waiver', timeline };
}

/**
 * The first permitted instant from one to another, both included; `Infinity` when there is none,
 * `NaN` when the policy's years end before that is known.
 */
export function firstPermitted(gate: Gate, fromMs: number, limitMs: number): number {
  if (fromMs > limitMs) return Number.POSITIVE_INFINITY;
  const { timeline, appointment, legalHours } = gate;
  let found = timeline.next(fromMs);
  if (appointment !== null && legalHours !== null && found > fromMs) {
    const before = Math.min(found - 1, limitMs);
    found = Math.min(found, nextAppointment(appointment, fromMs, before, legalHours));
  }
  if (found <= limitMs || Number.isNaN(found)) return found;
  return limitMs >= timeline.slices.finishMs ? Number.NaN : Number.POSITIVE_INFINITY;
}

/** Whether an instant that the gate lets through is owed to the appointment. */
export function isAppointed(gate: Gate, ms: number): boolean {
  return gate.appointment !== null && gate.timeline.next(ms) !== ms;
}

/** The rules in force one after another between two instants, each once; none when they are one. */
export function rulesBetween(
  { slices, bandsOver }: CallTimeline,
  fromMs: number,
  untilMs: number,
): readonly CallRule[] {
  const rules = new Set<CallRule>();
  const last = Math.min(untilMs, slices.finishMs);
  for (
    let slice = slices.sliceAt(fromMs);
    slice < slices.count && Math.max(slices.from[slice] as number, fromMs) < last;
    slice++
  ) {
    const first = bandsOver[slices.rule[slice] as number]?.[0];
    if (first !== undefined) rules.add(first.rule);
  }
  return [...rules];
}

/** Every rule whose window is closed at an instant of the calendar. */
export function closedBy({ slices, blockers }: CallTimeline, ms: number): readonly CallRule[] {
  return blockers[slices.rule[slices.sliceAt(ms)] as number] as readonly CallRule[];
}

/** The rules that a waiver or an override set aside at an instant which it lets through. */
export function waivedAt({ setAside, house }: Gate, ms: number): readonly CallRule[] {
  return setAside === 'waiver' || setAside === 'override' ? closedBy(house, ms) : NONE;
}

/** What lets a contact through at an instant; `null` for an exempt one, which nothing needs to. */
export function permittedBy(
  { setAside }: Gate,
  appointed: boolean,
  waived: readonly CallRule[],
): PermittedBy | null {
  if (appointed) return 'appointment';
  if (setAside === 'exemption') return null;
  return setAside === 'override' && waived.length > 0 ? 'override' : 'windows';
}

/** Whether the customer's appointment has grown too old by the local day of an instant. */
export function mustAskAgain(
  facts: CallFacts,
  atMs: number,
  policy: CallWindowPolicy,
  zone: Zone,
): boolean {
  const { appointment } = facts;
  if (appointment === undefined || !policy.appointment.overrides) return false;
  return localDayAt(atMs, zone) > honouredUntil(appointment, policy);
}
