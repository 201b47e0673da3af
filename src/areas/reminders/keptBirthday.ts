import { nextAnniversary } from '../../foundation/time/anniversaries.js';
import { addDays, type LocalDate } from '../../foundation/time/localDate.js';
import { nextLunarAnniversary } from '../../foundation/time/lunarAnniversaries.js';
import { type LunarDay, toLunar } from '../../foundation/time/lunarDate.js';
import type { BirthdayCustom, ReminderPolicy } from './policy.js';
import type { BirthdayFacts } from './types.js';

/** The birthday of one year, as the house keeps it. */
export interface KeptBirthday {
  readonly on: LocalDate;
  /** First day of the time in which a wish counts as the one for this birthday. */
  readonly sinceOn: LocalDate;
  /** Name of the year kept. */
  readonly cycle: string;
  readonly lunar: LunarDay | null;
  /** Whether a date of 29 February or a custom of the lunar calendar had a say. */
  readonly byCustom: boolean;
  readonly assumed: readonly string[];
}

/** Why no birthday is kept: no date, one that is no day of the lunar calendar, a year outside its table. */
export type NotKept = 'unborn' | 'notLunar' | 'outside';

/**
 * The first birthday kept on or after a day; `unborn` without a birth date, `notLunar` where a day 31 was
 * printed for a birthday by the lunar calendar, `outside` the years of the lunar table.
 *
 * The year of a lunar birthday is the lunar one, so that one in 腊月 belongs to the year in which the
 * month began, and two of them can lie in one calendar year.
 */
export function keptBirthday(
  card: BirthdayFacts['card'],
  today: LocalDate,
  { birthday }: ReminderPolicy,
): KeptBirthday | NotKept {
  const { birthDate, birthCalendar, lunarBirthday } = card;
  const isLunar =
    birthCalendar === undefined ? lunarBirthday !== undefined : birthCalendar === 'lunar';
  if (isLunar) return keptLunar(card, today, birthday);
  if (birthDate === undefined) return 'unborn';
  const on = nextAnniversary(birthDate, today, birthday.leapDay);
  const year = on.slice(0, 4);
  return {
    on,
    sinceOn: halfAYearBefore(on),
    cycle: year,
    lunar: null,
    byCustom: birthDate.endsWith('-02-29'),
    assumed: [],
  };
}

function keptLunar(
  { lunarBirthday, birthDate }: BirthdayFacts['card'],
  today: LocalDate,
  { lunar: custom }: BirthdayCustom,
): KeptBirthday | NotKept {
  const lunar = lunarBirthday ?? printedLunarDay(birthDate);
  if (lunar === undefined) return birthDate === undefined ? 'unborn' : 'notLunar';
  const on = nextLunarAnniversary(lunar, today, custom);
  const kept = on === undefined ? undefined : toLunar(on);
  if (on === undefined || kept === undefined) return 'outside';
  // Kept twice in a year, the second one lies in the leap month and has a name of its own.
  const isSecond = kept.leap && custom.leapPolicy === 'both';
  return {
    on,
    sinceOn: isSecond ? on : halfAYearBefore(on),
    cycle: `lunar${kept.year}${isSecond ? '~leap' : ''}`,
    lunar,
    byCustom: true,
    assumed: lunarBirthday === undefined && custom.leapPolicy !== 'regular' ? ['leapMonth'] : [],
  };
}

/** Month and day as printed: digits cannot say whether the month was a leap one. */
function printedLunarDay(birthDate: LocalDate | undefined): LunarDay | undefined {
  if (birthDate === undefined) return undefined;
  const day = Number(birthDate.slice(8));
  // No lunar month has a day 31: such a date was printed by the solar calendar.
  return day > 30 ? undefined : { month: Number(birthDate.slice(5, 7)), day };
}

/** A wish in the half year before is this birthday’s, were it sent by a date since put right. */
function halfAYearBefore(on: LocalDate): LocalDate {
  return addDays(on, -180);
}
