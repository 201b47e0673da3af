import { requireDefined } from '../../foundation/kernel/policy.js';
import { NONE, sharedList } from '../../foundation/kernel/ruling.js';
import { addDays, daysBetween, type LocalDate } from '../../foundation/time/localDate.js';
import { contactClass, isFree } from './contactClass.js';
import { legalRoomFrom } from './legalRoom.js';
import type { ContactPermissionPolicy } from './policy.js';
import { carriedOutBy, type Tally, tallyContacts, windowOpensOn } from './tallyContacts.js';
import type {
  ContactCandidate,
  LimitFacts,
  LimitReason,
  LimitRuling,
  LimitStatus,
} from './types.js';

/**
 * Tells which of the contacts wanted for one recipient on one day are made, joined, put off or
 * dropped, so that nobody is reminded twice or flooded.
 *
 * Already carried out, or a second candidate with the same key: dropped. Greetings and exempt
 * notices go out and count for nothing. Of the rest care comes before promotion, then by rank, due
 * day and key: as many as the day still has room for are sent, each naming the recipient's other
 * cars that need the same within seven days; the others wait until there is room. Contacts in
 * which nobody was met count for nothing, save for the caps of the law. Those hold beside the house's,
 * and what one of them holds back names it.
 *
 * The day is the local day of `at` in the policy's zone; 30 days are that day and the 29 before.
 * Rulings come in the order of the candidates; what they say does not depend on any order. Throws
 * MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule REM-11 L11
 * @example
 * ```ts
 * import { defaultContactPermissionPolicy, limitContacts } from 'dealer-care/contact-permission';
 *
 * const facts = {
 *   candidates: [
 *     { key: 'birthday/C1/-/2026', purpose: 'birthday', promotional: false },
 *     { key: 'promotion/C1/-/spring', purpose: 'promotion', promotional: true },
 *     { key: 'promotion/C1/-/tyres', purpose: 'promotion', promotional: true },
 *   ],
 *   contacts: [],
 * } as const;
 * const at = new Date('2026-03-10T08:00:00+08:00');
 * const rulings = limitContacts(facts, at, defaultContactPermissionPolicy);
 * console.log(rulings.map((one) => one.status)); // => ["send","send","postponed"]
 * console.log(rulings[2]?.untilOn); // => "2026-03-11"
 * ```
 */
export function limitContacts(
  facts: LimitFacts,
  at: Date,
  policy: ContactPermissionPolicy,
): readonly LimitRuling[] {
  requireDefined(policy, 'ContactPermissionPolicy');
  const { candidates } = facts;
  const heard = tallyContacts(facts, at, policy);
  const rulings = new Map<Wanted, LimitRuling>();
  const inGivenOrder = candidates.map((candidate) => ({
    candidate,
    ...standing(candidate, policy),
  }));
  const inDaysOrder = [...inGivenOrder].sort(byPlace);

  const keys = new Set<string>();
  for (const wanted of inDaysOrder) {
    const { candidate } = wanted;
    if (carriedOutBy(candidate, facts, at, policy)) {
      rulings.set(wanted, ruling(candidate, 'suppressed', { reason: 'alreadyDone' }));
    } else if (keys.has(candidate.key)) {
      rulings.set(wanted, ruling(candidate, 'suppressed', { reason: 'duplicate' }));
    }
    keys.add(candidate.key);
  }

  const day = dayFrom(heard, at.getTime(), policy);
  for (const wanted of inDaysOrder) {
    if (rulings.has(wanted)) continue;
    const { candidate } = wanted;
    const full = day.fullFor(wanted);
    if (full !== undefined) {
      rulings.set(wanted, ruling(candidate, 'postponed', full));
      continue;
    }
    day.take(wanted);
    const joined = inDaysOrder.filter(
      (other) => !rulings.has(other) && joins(other, wanted, policy),
    );
    const alsoNames = joined.map((other) => other.candidate.key);
    rulings.set(wanted, ruling(candidate, 'send', { alsoNames }));
    for (const other of joined) {
      const bundled = { reason: 'sameWeek', bundledWith: candidate.key } as const;
      rulings.set(other, ruling(other.candidate, 'bundled', bundled));
    }
  }
  return inGivenOrder.map((wanted) => rulings.get(wanted) as LimitRuling);
}

/** A candidate with what it counts as; one object for each place in the list. */
interface Wanted {
  readonly candidate: ContactCandidate;
  readonly isFree: boolean;
  readonly isPromotion: boolean;
}

function standing(
  candidate: ContactCandidate,
  policy: ContactPermissionPolicy,
): Omit<Wanted, 'candidate'> {
  const isPromotion = contactClass(candidate, policy) === 'promotion';
  return { isFree: isFree(candidate, policy), isPromotion };
}

/** Why there is no room, and until when. */
interface Full {
  readonly reason: LimitReason;
  readonly untilOn: LocalDate;
}

/** The room that a day has left; contacts taken use it up. */
interface DayRoom {
  readonly fullFor: (wanted: Wanted) => Full | undefined;
  readonly take: (wanted: Wanted) => void;
}

function dayFrom(heard: Tally, atMs: number, policy: ContactPermissionPolicy): DayRoom {
  const tomorrow = addDays(heard.today, 1);
  const promotionDays = [...heard.promotionDays];
  const offersTriedMs = [...heard.offersTriedMs];
  let { contactsToday, promotionsToday } = heard;

  const houseFull = (isPromotion: boolean): Full | undefined => {
    if (isPromotion) {
      const opensOn = windowOpensOn(promotionDays, policy.maxPromotionalPer30Days);
      if (opensOn !== undefined) return { reason: 'promotionsPer30Days', untilOn: opensOn };
      if (promotionsToday >= policy.maxPromotionalPerDay) {
        return { reason: 'promotionsPerDay', untilOn: tomorrow };
      }
    }
    if (contactsToday < policy.maxContactsPerDay) return undefined;
    return { reason: 'contactsPerDay', untilOn: tomorrow };
  };

  return {
    fullFor: ({ isFree, isPromotion }) => {
      if (isFree) return undefined;
      const house = houseFull(isPromotion);
      if (!isPromotion) return house;
      // Whichever holds longer is named.
      const lawfulOn = legalRoomFrom({ today: heard.today, offersTriedMs }, atMs, policy);
      if (lawfulOn === undefined || (house !== undefined && house.untilOn >= lawfulOn))
        return house;
      return { reason: 'legalCap', untilOn: lawfulOn };
    },
    take: ({ isFree, isPromotion }) => {
      if (isFree) return;
      contactsToday++;
      if (!isPromotion) return;
      promotionsToday++;
      promotionDays.push(heard.today);
      offersTriedMs.push(atMs);
    },
  };
}

/** Whether a car needs the same as another one in the same week, so that one contact names both. */
function joins(other: Wanted, wanted: Wanted, policy: ContactPermissionPolicy): boolean {
  const { purpose, car, dueOn } = other.candidate;
  const first = wanted.candidate;
  if (wanted.isFree || other.isFree || other.isPromotion !== wanted.isPromotion) return false;
  if (purpose !== first.purpose || car === undefined || first.car === undefined) return false;
  if (car === first.car || dueOn === undefined || first.dueOn === undefined) return false;
  return Math.abs(daysBetween(first.dueOn, dueOn)) <= policy.bundleWithinDays;
}

/** Free contacts, care, promotion; then rank, due day and key; what has none of them comes last. */
function byPlace(one: Wanted, other: Wanted): number {
  const a = one.candidate;
  const b = other.candidate;
  return (
    placeOf(one) - placeOf(other) ||
    compared(a.rank ?? Number.MAX_VALUE, b.rank ?? Number.MAX_VALUE) ||
    compared(a.dueOn ?? '9999-12-31', b.dueOn ?? '9999-12-31') ||
    compared(a.key, b.key) ||
    compared(a.car ?? '', b.car ?? '') ||
    compared(a.purpose, b.purpose) ||
    compared(a.customerId ?? '', b.customerId ?? '') ||
    compared(a.cycleSinceOn ?? '', b.cycleSinceOn ?? '')
  );
}

function placeOf({ isFree, isPromotion }: Wanted): number {
  return isFree ? 0 : isPromotion ? 2 : 1;
}

function compared<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const BECAUSE = sharedList(['REM-11'] as const);
const BY_LAW = sharedList(['REM-11', 'L11'] as const);

function ruling(
  { key }: ContactCandidate,
  status: LimitStatus,
  details: Partial<Omit<LimitRuling, 'key' | 'status'>> = {},
): LimitRuling {
  return {
    status,
    key,
    reason: details.reason ?? null,
    bundledWith: details.bundledWith ?? null,
    alsoNames: details.alsoNames ?? NONE,
    untilOn: details.untilOn ?? null,
    because: details.reason === 'legalCap' ? BY_LAW : BECAUSE,
    assumed: NONE,
    missing: NONE,
  };
}
