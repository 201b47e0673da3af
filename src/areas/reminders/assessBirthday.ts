import { requireDefined } from '../../foundation/kernel/policy.js';
import { NONE, sharedList } from '../../foundation/kernel/ruling.js';
import { localDateAt } from '../../foundation/time/instant.js';
import { epochDayOf, type LocalDate } from '../../foundation/time/localDate.js';
import { type KeptBirthday, keptBirthday } from './keptBirthday.js';
import type { ReminderPolicy } from './policy.js';
import { sentReading } from './sentReading.js';
import type { BirthdayFacts, BirthdayRuling, BirthdayStatus } from './types.js';

/**
 * Tells whether somebody is to be congratulated today.
 *
 * Due on the very day, once a year: what was wished in the half year before counts. 29 February and
 * lunar birthdays are kept by the customs that the policy names; a lunar birthday is named by its lunar
 * year. When on that day is for the hours of written messages to say. Without a birth date, and outside
 * the lunar years 1900 to 2100, it is `unknown` and nobody is congratulated.
 *
 * Days are those of the policy's zone. Throws MisuseError on an invalid date or a policy that was not
 * defined.
 *
 * @rule REM-07 L22
 * @example
 * ```ts
 * import { assessBirthday, defaultReminderPolicy } from 'dealer-care/reminders';
 *
 * const born = { card: { status: 'active', birthDate: '1992-02-29' }, memberships: [], sent: [] } as const;
 * const ruled = (day: string) =>
 *   assessBirthday(born, new Date(`${day}T09:00:00+08:00`), defaultReminderPolicy);
 * console.log([ruled('2025-02-28').status, ruled('2028-02-28').status]); // => ["due","notDue"]
 * console.log([ruled('2028-02-28').on, ruled('2028-02-28').cycle]); // => ["2028-02-29","2028"]
 * ```
 */
export function assessBirthday(
  facts: BirthdayFacts,
  at: Date,
  policy: ReminderPolicy,
): BirthdayRuling {
  requireDefined(policy, 'ReminderPolicy');
  const today = localDateAt(at, policy.zone);
  const { card } = facts;
  if (card.status !== 'active') return NOT_TRACKED;
  const kept = keptBirthday(card, today, policy);
  if (kept === 'unborn') return UNBORN;
  if (kept === 'notLunar') return NOT_LUNAR;
  if (kept === 'outside') return OUTSIDE;
  return {
    status: statusOf(facts, kept, today, at, policy),
    on: kept.on,
    gift: hasGift(facts, kept.on, policy),
    cycle: kept.cycle,
    because: kept.byCustom ? BY_CUSTOM : BECAUSE,
    assumed: sharedList(kept.assumed),
    missing: NONE,
  };
}

function statusOf(
  facts: BirthdayFacts,
  { on, sinceOn, cycle }: KeptBirthday,
  today: LocalDate,
  at: Date,
  policy: ReminderPolicy,
): BirthdayStatus {
  if (on !== today) return 'notDue';
  const wished = sentReading(facts, at, policy).carriedOut(epochDayOf(sinceOn), cycle);
  return wished === null ? 'due' : 'done';
}

/** A membership counts up to its last day. */
function hasGift(
  { memberships }: BirthdayFacts,
  on: LocalDate,
  { birthday }: ReminderPolicy,
): boolean {
  return memberships.some(
    ({ tier, endsOn }) =>
      (endsOn === undefined || on <= endsOn) && birthday.giftForTiers.includes(tier),
  );
}

const BECAUSE = sharedList<'REM-07' | 'L22'>(['REM-07']);
const BY_CUSTOM = sharedList<'REM-07' | 'L22'>(['REM-07', 'L22']);

const NOT_TRACKED: BirthdayRuling = Object.freeze({
  status: 'notTracked',
  on: null,
  gift: false,
  cycle: null,
  because: BECAUSE,
  assumed: NONE,
  missing: NONE,
});
const UNBORN: BirthdayRuling = Object.freeze({
  ...NOT_TRACKED,
  status: 'unknown',
  missing: sharedList(['card.birthDate']),
});
const NOT_LUNAR: BirthdayRuling = Object.freeze({
  ...UNBORN,
  missing: sharedList(['card.lunarBirthday']),
});
const OUTSIDE: BirthdayRuling = Object.freeze({
  ...NOT_TRACKED,
  status: 'unknown',
  because: BY_CUSTOM,
  missing: sharedList(['lunarCalendar']),
});
