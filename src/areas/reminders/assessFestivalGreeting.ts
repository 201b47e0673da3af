import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, sharedList } from '../../foundation/kernel/ruling.js';
import { packedCivil, yearOf } from '../../foundation/time/civil.js';
import { type FestivalDay, festivalsIn } from '../../foundation/time/festivalDays.js';
import { localDayAt } from '../../foundation/time/instant.js';
import { epochDayOf, localDateOf } from '../../foundation/time/localDate.js';
import { zoneOf } from '../../foundation/time/zone.js';
import { festivalGreetings, type Greeting } from './festivalGreetings.js';
import type { ReminderPolicy } from './policy.js';
import { sentReading } from './sentReading.js';
import type { FestivalFacts, FestivalRuling, FestivalStatus } from './types.js';

/**
 * Tells whether a festival greeting goes out today, which festivals it names, and in which tone.
 *
 * It goes out so many days before the festival; one that follows the first in fewer days is named by
 * the same greeting. After its day it is `late` until the last of them: then it no longer invites to a
 * check and names only what is still ahead. Of two greetings whose days have come only the later one
 * goes out. A solemn festival such as 清明 is never congratulated, nor what is named beside it.
 *
 * Days are those of the policy's zone. Throws MisuseError on an invalid date or a policy that was not
 * defined.
 *
 * @rule REM-08 L22
 * @example
 * ```ts
 * import { assessFestivalGreeting, defaultReminderPolicy } from 'dealer-care/reminders';
 *
 * const facts = { card: { status: 'active' }, sent: [] } as const;
 * const at = new Date('2027-01-29T09:00:00+08:00');
 * const ruling = assessFestivalGreeting(facts, at, defaultReminderPolicy);
 * console.log([ruling.status, ruling.cycle, ruling.tone]); // => ["due","newYearsEve-2027","festive"]
 * console.log(ruling.festivals.map((one) => one.names['zh-CN'])); // => ["除夕","春节"]
 * ```
 */
export function assessFestivalGreeting(
  facts: FestivalFacts,
  at: Date,
  policy: ReminderPolicy,
): FestivalRuling {
  requireDefined(policy, 'ReminderPolicy');
  const today = localDayAt(millisecondsOf(at, 'at'), zoneOf(policy.zone));
  if (facts.card.status !== 'active') return NOT_TRACKED;
  const year = yearOf(packedCivil(today));
  const greetings = festivalGreetings(year, policy);
  if (greetings === undefined) return OUTSIDE;

  const running = greetings.findLast((one) => one.sendDay <= today && today < one.lastDay);
  const greeting = running ?? greetings.find((one) => one.sendDay > today);
  if (greeting === undefined) {
    return festivalsIn(year + 1, policy.festival.list) === undefined ? OUTSIDE : NO_FESTIVAL;
  }
  const next = greetings.find((one) => one.sendDay > Math.max(greeting.sendDay, today));
  const status = statusOf(facts, greeting, today, at, policy);
  const isRunning = status === 'due' || status === 'late';
  const named = greeting.festivals.filter((one) => !isRunning || epochDayOf(one.on) > today);
  return {
    status,
    festivals: named.map(({ key, on, names }) => ({ key, on, names })),
    sendOn: localDateOf(greeting.sendDay),
    untilOn: localDateOf(greeting.lastDay),
    nextOn: next === undefined ? null : localDateOf(next.sendDay),
    tone: toneOf(named, policy),
    invites: status !== 'late',
    cycle: cycleOf(greeting),
    because: named.some((one) => byTable(one, policy)) ? BY_TABLE : BECAUSE,
    assumed: NONE,
    missing: NONE,
  };
}

function statusOf(
  facts: FestivalFacts,
  greeting: Greeting,
  today: number,
  at: Date,
  policy: ReminderPolicy,
): FestivalStatus {
  if (greeting.sendDay > today) return 'notDue';
  const sent = sentReading(facts, at, policy);
  const greeted = sent.carriedOut(greeting.sendDay, cycleOf(greeting));
  if (greeted !== null) return 'done';
  return greeting.sendDay === today ? 'due' : 'late';
}

function cycleOf({ festivals: [first] }: Greeting): string {
  return first === undefined ? '' : `${first.key}-${first.on.slice(0, 4)}`;
}

function toneOf(named: readonly FestivalDay[], { festival }: ReminderPolicy): 'festive' | 'solemn' {
  const isSolemn = named.some(({ key }) => festival.list[key]?.tone === 'solemn');
  return isSolemn ? 'solemn' : 'festive';
}

/** Whether the day comes from the table of the lunar calendar or of the solar terms. */
function byTable({ key }: FestivalDay, { festival }: ReminderPolicy): boolean {
  const kind = festival.list[key]?.kind;
  return kind === 'lunar' || kind === 'solarTerm';
}

const BECAUSE = sharedList<'REM-08' | 'L22'>(['REM-08']);
const BY_TABLE = sharedList<'REM-08' | 'L22'>(['REM-08', 'L22']);

const NO_FESTIVAL: FestivalRuling = Object.freeze({
  status: 'notDue',
  festivals: NONE,
  sendOn: null,
  untilOn: null,
  nextOn: null,
  tone: null,
  invites: false,
  cycle: null,
  because: BECAUSE,
  assumed: NONE,
  missing: NONE,
});
const NOT_TRACKED: FestivalRuling = Object.freeze({ ...NO_FESTIVAL, status: 'notTracked' });
const OUTSIDE: FestivalRuling = Object.freeze({
  ...NO_FESTIVAL,
  status: 'unknown',
  because: BY_TABLE,
  missing: sharedList(['lunarCalendar']),
});
