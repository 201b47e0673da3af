import { nextCall } from '../areas/call-windows/nextCall.js';
import type { CallFacts } from '../areas/call-windows/types.js';
import { assessPermission } from '../areas/contact-permission/assessPermission.js';
import { carriedOutBy } from '../areas/contact-permission/tallyContacts.js';
import type {
  ContactCandidate,
  PastContact,
  PermissionFacts,
} from '../areas/contact-permission/types.js';
import type { Channel, ConsentRecord, Recipient } from '../foundation/dealership/types.js';
import { localDateAt, startOfDay } from '../foundation/time/instant.js';
import { addDays } from '../foundation/time/localDate.js';
import type { Policies } from './policy.js';
import type { WantedTask } from './standing.js';
import type { HeldBackReason, HeldBackTask, PlannedRule } from './types.js';

/** What anyone behind a number said and heard: refusals and caps hold for the number. */
export interface Heard {
  readonly consents: readonly ConsentRecord[];
  readonly contacts: readonly PastContact[];
}

/** A wanted task that the customer may be met about today, and how. */
export interface Reachable {
  readonly wanted: WantedTask;
  readonly channel: Channel;
  /** The rules that moved it within the day. */
  readonly because: readonly PlannedRule[];
}

/** Gathers what all the dossiers of a recipient know, each contact with the customer it was with. */
export function heardBy(recipient: Recipient): Heard {
  if (recipient.length === 1) return recipient[0];
  return {
    consents: recipient.flatMap((one) => one.consents),
    contacts: recipient.flatMap(({ card: { customerId }, contacts }) =>
      contacts.map((contact) => ({ ...contact, customerId })),
    ),
  };
}

/**
 * What is left to do, in the order of the day: by urgency, then due day, then key. What was carried
 * out is done, and a key stands for one task however often the facts name it.
 */
export function leftToDo(
  wanted: readonly WantedTask[],
  { contacts }: Heard,
  at: Date,
  policies: Policies,
): WantedTask[] {
  const facts = { candidates: [], contacts };
  const keys = new Set<string>();
  const left: WantedTask[] = [];
  for (const one of inOrder(wanted, policies)) {
    if (keys.has(one.key)) continue;
    keys.add(one.key);
    const candidate = candidateOf(one, left.length);
    if (!carriedOutBy(candidate, facts, at, policies.contactPermission)) left.push(one);
  }
  return left;
}

function inOrder(wanted: readonly WantedTask[], { planner }: Policies): readonly WantedTask[] {
  if (wanted.length === 1) return wanted;
  const rankOf = ({ urgency }: WantedTask): number => {
    const place = planner.order.indexOf(urgency);
    return place < 0 ? planner.order.length : place;
  };
  return [...wanted].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      compared(a.dueOn ?? LAST_DAY, b.dueOn ?? LAST_DAY) ||
      compared(a.key, b.key),
  );
}

const LAST_DAY = '9999-12-31';

function compared(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** A wanted task as the limits of contact know it, with its place in the day. */
export function candidateOf(wanted: WantedTask, rank: number): ContactCandidate {
  const { key, kind, dossier, car, dueOn, sinceOn } = wanted;
  return {
    key,
    customerId: dossier.card.customerId,
    purpose: kind,
    promotional: false,
    car,
    dueOn: dueOn ?? undefined,
    cycleSinceOn: sinceOn,
    rank,
  };
}

/** The first channel that the customer has not refused, if its hours still come today. */
export function reach(
  wanted: WantedTask,
  heard: Heard,
  at: Date,
  endOfDay: Date,
  policies: Policies,
): Reachable | HeldBackTask {
  let refused: HeldBackTask | undefined;
  for (const channel of policies.planner.channels) {
    const facts = permissionFacts(wanted, channel, heard);
    const permission = assessPermission(facts, at, policies.contactPermission);
    if (permission.status === 'blocked') {
      refused ??= heldBack(wanted, permission.reason ?? 'refused', null, permission.because);
      continue;
    }
    const call = nextCall(callFacts(wanted, channel), at, policies.callWindows);
    if (call.callAt !== null && call.callAt < endOfDay) {
      return { wanted, channel, because: call.because };
    }
    const reason = call.status === 'outsideCalendar' ? 'outsideCalendar' : 'outsideWindows';
    return heldBack(wanted, reason, call.callAt, call.because);
  }
  return refused ?? heldBack(wanted, 'noContact', null, wanted.because);
}

/** A wanted task as the permission to contact knows it. */
export function permissionFacts(
  { kind, dossier: { card } }: WantedTask,
  channel: Channel,
  { consents, contacts }: Heard,
): PermissionFacts {
  return { channel, purpose: kind, promotional: false, card, consents, contacts };
}

/** A wanted task as the call windows know it. */
export function callFacts({ dossier: { card }, kind }: WantedTask, channel: Channel): CallFacts {
  const { region, timeZone, appointment } = card;
  return { channel, purpose: kind, region, timeZone, appointment, atCustomersWish: false };
}

/** A wanted task that is not for today. */
export function heldBack(
  { key, kind, dossier, car, urgency, dueOn }: WantedTask,
  reason: HeldBackReason,
  nextAt: Date | null,
  because: readonly PlannedRule[],
): HeldBackTask {
  const { customerId } = dossier.card;
  const about = car === undefined ? {} : { car };
  return { key, kind, customerId, ...about, urgency, dueOn, reason, nextAt, because };
}

/** The first instant of the store's next local day. */
export function endOfDayAt(at: Date, { planner: { zone } }: Policies): Date {
  return startOfDay(addDays(localDateAt(at, zone), 1), zone);
}
