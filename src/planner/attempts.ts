import { isAbout } from '../areas/contact-permission/tallyContacts.js';
import type { ContactCandidate, PastContact } from '../areas/contact-permission/types.js';
import type { Channel, Recipient } from '../foundation/dealership/types.js';
import { localDateAt } from '../foundation/time/instant.js';
import type { Policies } from './policy.js';
import type { WantedTask } from './wantedTask.js';

/** The calls about a task that nobody answered. */
export interface Attempts {
  readonly count: number;
  /** Instant of the last one; `-Infinity` when there is none. */
  readonly lastMs: number;
}

/** Counts the calls about a task that nobody answered, as far as they are known at an instant. */
export function attemptsOf(
  { key, kind, dossier, car, dueOn, sinceOn }: WantedTask,
  contacts: readonly PastContact[],
  at: Date,
  { followUps, contactPermission }: Policies,
): Attempts {
  const atMs = at.getTime();
  let count = 0;
  let lastMs = Number.NEGATIVE_INFINITY;
  let about: ContactCandidate | undefined;
  for (const contact of contacts) {
    const ms = contact.at.getTime();
    const isMissed = followUps.contactResults[contact.result] === 'attempt';
    if (!isMissed || contact.channel !== 'voice' || ms > atMs) continue;
    about ??= {
      key,
      customerId: dossier.card.customerId,
      purpose: kind,
      promotional: false,
      car,
      cycleSinceOn: sinceOn ?? dueOn ?? undefined,
    };
    if (!isAbout(contact, about, contactPermission)) continue;
    count++;
    lastMs = Math.max(lastMs, ms);
  }
  return { count, lastMs };
}

/** From when on a task may be called about again; `undefined` where that is now. */
export function retryFrom(
  { lastMs }: Attempts,
  { shortDeadline }: WantedTask,
  at: Date,
  { followUps }: Policies,
): Date | undefined {
  const { retryAfterHours, retryAfterHoursWithDeadline } = followUps;
  const hours = shortDeadline ? retryAfterHoursWithDeadline : retryAfterHours;
  const fromMs = lastMs + hours * HOUR_MS;
  return fromMs > at.getTime() ? new Date(fromMs) : undefined;
}

const HOUR_MS = 3_600_000;

/** Whether a channel reaches the customer through the number on the card. */
export function isDialled(channel: Channel): boolean {
  return channel === 'voice' || channel === 'sms';
}

/**
 * Whether the number is known to be somebody else's: the last that was heard through it said so, and
 * it has not been changed since.
 */
export function isWrongNumber(
  recipient: Recipient,
  contacts: readonly PastContact[],
  at: Date,
  { followUps, planner }: Policies,
): boolean {
  const atMs = at.getTime();
  let wrongMs = Number.NEGATIVE_INFINITY;
  let rightMs = Number.NEGATIVE_INFINITY;
  for (const { at: heardAt, channel, result } of contacts) {
    const ms = heardAt.getTime();
    if (ms > atMs || !isDialled(channel)) continue;
    const meaning = followUps.contactResults[result];
    if (meaning === 'invalid') wrongMs = Math.max(wrongMs, ms);
    else if (meaning !== 'attempt') rightMs = Math.max(rightMs, ms);
  }
  if (wrongMs <= rightMs) return false;
  const wrongOn = localDateAt(new Date(wrongMs), planner.zone);
  return !recipient.some(({ card: { mobileSince } }) => (mobileSince ?? '') > wrongOn);
}
