import { millisecondsOf } from '../../foundation/kernel/result.js';
import { localDateAt } from '../../foundation/time/instant.js';
import { addDays, daysBetween, type LocalDate } from '../../foundation/time/localDate.js';
import { contactClass, isFree } from './contactClass.js';
import type { ContactPermissionPolicy } from './policy.js';
import type { ContactCandidate, LimitFacts, PastContact } from './types.js';

const WINDOW_DAYS = 30;
const MORE_THAN_THE_WINDOW_MS = (WINDOW_DAYS + 2) * 86_400_000;

/** What a recipient heard so far, as far as it counts for the limits. */
export interface Tally {
  /** Local day of the moment. */
  readonly today: LocalDate;
  readonly contactsToday: number;
  readonly promotionsToday: number;
  /** Days of the promotions of today and the 29 days before, earliest first. */
  readonly promotionDays: readonly LocalDate[];
  /** Instants of everything with an offer that was tried, for the caps of the law; in any order. */
  readonly offersTriedMs: readonly number[];
}

/** Counts the contacts in which the customer was met; greetings and exempt notices are free. */
export function tallyContacts(
  { contacts }: LimitFacts,
  at: Date,
  policy: ContactPermissionPolicy,
): Tally {
  const atMs = millisecondsOf(at, 'at');
  const today = localDateAt(at, policy.zone);
  const firstOn = addDays(today, 1 - WINDOW_DAYS);
  const promotionDays: LocalDate[] = [];
  const offersTriedMs: number[] = [];
  let contactsToday = 0;
  let promotionsToday = 0;
  for (const contact of contacts) {
    const ms = contact.at.getTime();
    if (ms > atMs) continue;
    const isCapped = policy.legalCaps.length > 0 && contactClass(contact, policy) === 'promotion';
    if (isCapped) offersTriedMs.push(ms);
    if (ms < atMs - MORE_THAN_THE_WINDOW_MS) continue;
    if (policy.results[contact.result] === 'missed' || isFree(contact, policy)) continue;
    const on = localDateAt(contact.at, policy.zone);
    if (on === today) contactsToday++;
    if (contactClass(contact, policy) !== 'promotion' || on < firstOn) continue;
    promotionDays.push(on);
    if (on === today) promotionsToday++;
  }
  promotionDays.sort((a, b) => daysBetween(b, a));
  return { today, contactsToday, promotionsToday, promotionDays, offersTriedMs };
}

/** The first day on which fewer promotions than the cap lie in the window, if none are added. */
export function windowOpensOn(days: readonly LocalDate[], cap: number): LocalDate | undefined {
  const leaves = days[days.length - cap];
  return leaves === undefined ? undefined : addDays(leaves, WINDOW_DAYS);
}

/** The contact that already carried a candidate out, by its key or, without one, by its purpose. */
export function carriedOutBy(
  wanted: ContactCandidate,
  { contacts }: LimitFacts,
  at: Date,
  policy: ContactPermissionPolicy,
): PastContact | undefined {
  const atMs = at.getTime();
  return contacts.find(
    (contact) =>
      contact.at.getTime() <= atMs &&
      policy.results[contact.result] === 'carriedOut' &&
      isAbout(contact, wanted, policy),
  );
}

/** Whether a contact was about a candidate: by its key; without one by purpose, car and cycle. */
export function isAbout(
  contact: PastContact,
  wanted: ContactCandidate,
  { zone }: ContactPermissionPolicy,
): boolean {
  if (contact.taskKey !== undefined) return contact.taskKey === wanted.key;
  return (
    wanted.cycleSinceOn !== undefined &&
    contact.purpose === wanted.purpose &&
    agree(contact.car, wanted.car) &&
    agree(contact.customerId, wanted.customerId) &&
    localDateAt(contact.at, zone) >= wanted.cycleSinceOn
  );
}

/** Whether two names may mean the same: they do not differ where both are known. */
function agree(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}
