import { nextCall } from '../areas/call-windows/nextCall.js';
import type { CallFacts } from '../areas/call-windows/types.js';
import { assessPermission } from '../areas/contact-permission/assessPermission.js';
import { carriedOutBy } from '../areas/contact-permission/tallyContacts.js';
import type {
  ContactCandidate,
  PastContact,
  PermissionFacts,
} from '../areas/contact-permission/types.js';
import type { Channel, ConsentRecord, Dossier, Recipient } from '../foundation/dealership/types.js';
import { declinesProfiling } from '../foundation/dealership/wishes.js';
import { compiledOnce } from '../foundation/kernel/policy.js';
import { sharedList } from '../foundation/kernel/ruling.js';
import { byCodeUnit } from '../foundation/kernel/task.js';
import { startOfDay } from '../foundation/time/instant.js';
import { type Attempts, attemptsOf, isDialled, isWrongNumber, retryFrom } from './attempts.js';
import type { PlannerPolicy, Policies } from './policy.js';
import type { HeldBackReason, HeldBackTask, PlannedRule } from './types.js';
import type { Means, Stop, WantedTask } from './wantedTask.js';

/** What anyone behind a number said and heard: refusals and caps hold for the number. */
export interface Heard {
  readonly consents: readonly ConsentRecord[];
  readonly contacts: readonly PastContact[];
  /** Whether a complaint of anyone behind the number is open. */
  readonly complains: boolean;
  /** Whether the number is known to be somebody else's. */
  readonly wrongNumber: boolean;
}

/** A wanted task that the customer may be met about today, and how. */
export interface Reachable {
  readonly wanted: WantedTask;
  readonly channel: Channel;
  /** Not before this instant: a call was not answered a short while ago. */
  readonly wishedAt: Date | undefined;
  /** The rules that moved it within the day. */
  readonly because: readonly PlannedRule[];
}

/** Gathers what all the dossiers of a recipient know, each contact with the customer it was with. */
export function heardBy(recipient: Recipient, at: Date, policies: Policies): Heard {
  const complains = recipient.some((one) => hasOpenComplaint(one, at));
  const { consents, contacts } = saidBy(recipient);
  const wrongNumber = isWrongNumber(recipient, contacts, at, policies);
  return { consents, contacts, complains, wrongNumber };
}

function saidBy(recipient: Recipient): Pick<Heard, 'consents' | 'contacts'> {
  if (recipient.length === 1) return recipient[0];
  return {
    consents: recipient.flatMap((one) => one.consents),
    contacts: recipient.flatMap(({ card: { customerId }, contacts }) =>
      contacts.map((contact) => ({ ...contact, customerId })),
    ),
  };
}

function hasOpenComplaint({ openCases }: Dossier, at: Date): boolean {
  return openCases.some((one) => one.kind === 'complaint' && one.openedAt <= at);
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
      byCodeUnit(a.dueOn ?? LAST_DAY, b.dueOn ?? LAST_DAY) ||
      byCodeUnit(a.key, b.key),
  );
}

const LAST_DAY = '9999-12-31';

/** A wanted task as the limits of contact know it, with its place in the day. */
export function candidateOf(wanted: WantedTask, rank: number): ContactCandidate {
  const { key, kind, dossier, car, dueOn, sinceOn, promotional } = wanted;
  return {
    key,
    customerId: dossier.card.customerId,
    purpose: kind,
    promotional,
    car,
    dueOn: dueOn ?? undefined,
    cycleSinceOn: sinceOn,
    rank,
  };
}

/**
 * The first channel on which the customer may be met, if its hours still come today and nothing keeps
 * the task from today altogether. A channel that was refused, that leads to somebody else, on which
 * nobody answered often enough, or whose hours come when the matter is over gives way to the next.
 */
export function reach(
  wanted: WantedTask,
  heard: Heard,
  at: Date,
  endOfDay: Date,
  policies: Policies,
): Reachable | HeldBackTask {
  const stop = stopOf(wanted, heard, policies);
  if (stop !== undefined) return stopped(wanted, stop, at, policies);
  const attempts = attemptsOf(wanted, heard.contacts, at, policies);
  let barred: HeldBackTask | undefined;
  let late: HeldBackTask | undefined;
  for (const channel of channelsFor(wanted, policies)) {
    const tried = tryChannel(channel, wanted, attempts, heard, at, policies);
    if ('reason' in tried) {
      barred ??= heldBack(wanted, tried.reason, null, tried.because);
      continue;
    }
    const { callAt, wishedAt, isOutsideCalendar, because } = tried;
    if (callAt === null) {
      const reason = isOutsideCalendar ? 'outsideCalendar' : 'outsideWindows';
      late ??= heldBack(wanted, reason, null, because);
      continue;
    }
    if (callAt < endOfDay) return { wanted, channel, wishedAt, because };
    return wishedAt === undefined
      ? heldBack(wanted, 'outsideWindows', callAt, because)
      : heldBack(wanted, 'retryLater', callAt, AFTER_ATTEMPTS);
  }
  return late ?? barred ?? heldBack(wanted, 'noContact', null, wanted.because);
}

/** When a channel may be used, as far as it comes into question. */
interface Opening {
  /** `null` where its hours come when the matter is over, or not at all. */
  readonly callAt: Date | null;
  /** Not before this instant: a call was not answered a short while ago. */
  readonly wishedAt: Date | undefined;
  readonly isOutsideCalendar: boolean;
  readonly because: readonly PlannedRule[];
}

/** One channel by itself: what bars it, or when it may be used. */
export function tryChannel(
  channel: Channel,
  wanted: WantedTask,
  attempts: Attempts,
  heard: Heard,
  at: Date,
  policies: Policies,
): Bar | Opening {
  const bar = barOn(channel, wanted, attempts, heard, at, policies);
  if (bar !== undefined) return bar;
  const wishedAt = channel === 'voice' ? retryFrom(attempts, wanted, at, policies) : undefined;
  return openingOf(channel, wanted, wishedAt, at, policies);
}

/** When a channel may be used from an instant on, while it is of any use. */
export function openingOf(
  channel: Channel,
  wanted: WantedTask,
  wishedAt: Date | undefined,
  at: Date,
  { callWindows }: Policies,
): Opening {
  const { callAt, status, because } = nextCall(
    callFacts(wanted, channel, wishedAt),
    at,
    callWindows,
  );
  const { usefulUntil } = wanted;
  const isLate = callAt !== null && usefulUntil !== undefined && callAt > usefulUntil;
  const isOutsideCalendar = status === 'outsideCalendar';
  return { callAt: isLate ? null : callAt, wishedAt, isOutsideCalendar, because };
}

/** Why a channel does not come into question. */
export interface Bar {
  readonly reason: HeldBackReason;
  readonly because: readonly PlannedRule[];
}

/** What bars a channel: the customer's wish, a wrong number, or calls that nobody answered. */
function barOn(
  channel: Channel,
  wanted: WantedTask,
  { count }: Attempts,
  heard: Heard,
  at: Date,
  { contactPermission, followUps }: Policies,
): Bar | undefined {
  const facts = permissionFacts(wanted, channel, heard);
  const { status, reason, because } = assessPermission(facts, at, contactPermission);
  if (status === 'blocked') return { reason: reason ?? 'refused', because };
  const isProfiled = wanted.profiled && declinesProfiling(heard.consents, channel, at.getTime());
  if (isProfiled) return NO_PROFILING;
  if (heard.wrongNumber && isDialled(channel)) return WRONG_NUMBER;
  return channel === 'voice' && count >= followUps.maxAttempts ? NOT_REACHED : undefined;
}

const NO_PROFILING: Bar = { reason: 'noProfiling', because: sharedList(['L14'] as const) };
const AFTER_ATTEMPTS = sharedList(['FUP-09'] as const);
const WRONG_NUMBER: Bar = { reason: 'wrongNumber', because: AFTER_ATTEMPTS };
const NOT_REACHED: Bar = { reason: 'notReached', because: AFTER_ATTEMPTS };

/** A wanted task as the permission to contact knows it. */
export function permissionFacts(
  { kind, promotional, dossier: { card } }: WantedTask,
  channel: Channel,
  { consents, contacts }: Heard,
): PermissionFacts {
  return { channel, purpose: kind, promotional, card, consents, contacts };
}

/** A wanted task as the call windows know it. */
export function callFacts(
  { dossier: { card }, kind, usefulUntil }: WantedTask,
  channel: Channel,
  wishedAt: Date | undefined,
): CallFacts {
  const { region, timeZone, appointment } = card;
  return {
    channel,
    purpose: kind,
    region,
    timeZone,
    appointment,
    atCustomersWish: false,
    usefulUntil,
    wishedAt,
  };
}

/** The channels of a task in the order in which they are tried: what the customer asked for first. */
export function channelsFor(
  { means, dossier: { card } }: WantedTask,
  { planner }: Policies,
): readonly Channel[] {
  const channels = channelsByMeans(planner)[means];
  const { preferredChannel } = card;
  if (preferredChannel === undefined || !channels.includes(preferredChannel)) return channels;
  return [preferredChannel, ...channels.filter((one) => one !== preferredChannel)];
}

const channelsByMeans: (policy: PlannerPolicy) => Readonly<Record<Means, readonly Channel[]>> =
  compiledOnce('PlannerPolicy', ({ channels }) => {
    const calls = channels.filter((one) => one === 'voice');
    const messages = channels.filter((one) => one !== 'voice');
    return {
      either: channels,
      message: [...messages, ...calls],
      call: [...calls, ...messages],
      messageOnly: messages,
    };
  });

/** What keeps a task from today before any channel is tried: the law, or an open complaint. */
export function stopOf(
  { stop, kind, promotional }: WantedTask,
  { complains }: Heard,
  { planner }: Policies,
): Stop | undefined {
  if (stop !== undefined || !complains || !planner.complaintFirst) return stop;
  return promotional || AFTER_COMPLAINTS.has(kind) ? COMPLAINT_FIRST : undefined;
}

const AFTER_COMPLAINTS: ReadonlySet<string> = new Set([
  'satisfaction',
  'winBack',
  'promotion',
  'event',
]);
const COMPLAINT_FIRST: Stop = {
  reason: 'openComplaint',
  untilOn: null,
  because: sharedList(['CHN-04'] as const),
};

/** Held back until its day comes, at the first hour of the first channel. */
function stopped(
  wanted: WantedTask,
  { reason, untilOn, because }: Stop,
  at: Date,
  policies: Policies,
): HeldBackTask {
  const [channel] = channelsFor(wanted, policies);
  if (untilOn === null || channel === undefined) return heldBack(wanted, reason, null, because);
  const wishedAt = startOfDay(untilOn, policies.planner.zone);
  const { callAt } = openingOf(channel, wanted, wishedAt, at, policies);
  return heldBack(wanted, reason, callAt, because);
}

/** A wanted task that is not for today. */
export function heldBack(
  { key, kind, dossier, car, urgency, dueOn }: WantedTask,
  reason: HeldBackReason,
  nextAt: Date | null,
  because: readonly PlannedRule[],
): HeldBackTask {
  const { customerId } = dossier.card;
  return { key, kind, customerId, car, urgency, dueOn, reason, nextAt, because };
}
