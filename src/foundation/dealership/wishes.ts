import type { Channel, ConsentRecord, Contact, ContactPurpose } from './types.js';

/** What a customer said about being contacted, and how earlier contacts ended. */
export interface Wishes {
  readonly consents: readonly ConsentRecord[];
  readonly contacts: readonly Pick<Contact, 'at' | 'result'>[];
}

/** The contact that a wish is looked for. */
export interface WishedContact {
  /** `null`: whatever the channel; a wish about one channel only says nothing then. */
  readonly channel: Channel | null;
  readonly purpose: ContactPurpose;
  /** Whether there is an offer in it: because that is its purpose, or because one was added. */
  readonly offer: 'none' | 'itself' | 'added';
}

/**
 * The yes or no that decides about a contact, as far as it is known at an instant: the latest that
 * fits, of two at one instant the no. A contact that ended with "do not contact me again" is a no to
 * everything.
 */
export function latestWish(
  { consents, contacts }: Wishes,
  contact: WishedContact,
  atMs: number,
): ConsentRecord | undefined {
  let latest: ConsentRecord | undefined;
  for (const one of consents) if (fits(one, contact)) latest = later(latest, one, atMs);
  for (const { at, result } of contacts) {
    if (result === 'refusedFurtherContact') latest = later(latest, { answer: 'refused', at }, atMs);
  }
  return latest;
}

/** Whether a customer wants nothing that was chosen by a profile, through a channel: the latest word counts. */
export function declinesProfiling(
  consents: readonly ConsentRecord[],
  channel: Channel,
  atMs: number,
): boolean {
  let latest: ConsentRecord | undefined;
  for (const one of consents) {
    const isMeant = one.channel === undefined || one.channel === channel;
    if (one.scope === 'profiling' && isMeant) latest = later(latest, one, atMs);
  }
  return latest?.answer === 'refused';
}

/** Of two wishes the one that counts: the later, of two at one instant the firmer. */
function later(
  latest: ConsentRecord | undefined,
  one: ConsentRecord,
  atMs: number,
): ConsentRecord | undefined {
  const ms = saidAtMs(one);
  if (ms > atMs) return latest;
  if (latest === undefined) return one;
  const latestMs = saidAtMs(latest);
  if (ms === latestMs) return isFirmer(one, latest) ? one : latest;
  return ms > latestMs ? one : latest;
}

function saidAtMs({ at }: ConsentRecord): number {
  return at?.getTime() ?? Number.NEGATIVE_INFINITY;
}

function fits({ channel, scope, answer }: ConsentRecord, contact: WishedContact): boolean {
  if (channel !== undefined && channel !== contact.channel) return false;
  if (scope === undefined) return true;
  if (scope === 'promotional') return contact.offer !== 'none';
  if (scope !== contact.purpose) return false;
  // A yes to reminders is no yes to the offers that somebody puts into them.
  return answer === 'refused' || contact.offer !== 'added';
}

/** Of two at one instant: a no before a yes, "do not contact" before a narrower no. */
function isFirmer(one: ConsentRecord, other: ConsentRecord): boolean {
  return firmness(one) > firmness(other);
}

function firmness({ answer, channel, scope }: ConsentRecord): number {
  if (answer === 'agreed') return 0;
  return channel === undefined && scope === undefined ? 2 : 1;
}
