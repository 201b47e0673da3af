import type { LegalCap } from '../../foundation/jurisdictions/types.js';
import { localDateAt } from '../../foundation/time/instant.js';
import { addDays, type LocalDate } from '../../foundation/time/localDate.js';
import type { ContactPermissionPolicy } from './policy.js';
import type { Tally } from './tallyContacts.js';

const HOUR_MS = 3_600_000;

/**
 * The first day after today on which the caps of the law leave room for an offer again; `undefined`
 * where there is room today. A span of days is that many local days, today among them; one of hours
 * is real time. A cap that nobody has confirmed is no cap.
 *
 * @rule L11
 */
export function legalRoomFrom(
  { today, offersTriedMs }: Pick<Tally, 'today' | 'offersTriedMs'>,
  atMs: number,
  { legalCaps, zone }: ContactPermissionPolicy,
): LocalDate | undefined {
  let latest: LocalDate | undefined;
  for (const cap of legalCaps) {
    if (cap.confidence === 'unconfirmed') continue;
    const opensOn = roomUnder(cap, offersTriedMs, atMs, today, zone);
    if (opensOn !== undefined && (latest === undefined || opensOn > latest)) latest = opensOn;
  }
  return latest;
}

function roomUnder(
  { most, per, unit }: LegalCap,
  triedMs: readonly number[],
  atMs: number,
  today: LocalDate,
  zone: string,
): LocalDate | undefined {
  const tomorrow = addDays(today, 1);
  const leavesOn = (ms: number): LocalDate =>
    unit === 'days'
      ? addDays(localDateAt(new Date(ms), zone), per)
      : later(localDateAt(new Date(ms + per * HOUR_MS), zone), tomorrow);
  const inSpan = triedMs
    .filter((ms) => (unit === 'days' ? leavesOn(ms) > today : ms + per * HOUR_MS > atMs))
    .sort((a, b) => a - b);
  const leaves = inSpan[inSpan.length - most];
  return leaves === undefined ? undefined : leavesOn(leaves);
}

function later(one: LocalDate, other: LocalDate): LocalDate {
  return one < other ? other : one;
}
