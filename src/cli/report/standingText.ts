import type { Text } from '../../foundation/kernel/ruling.js';
import { byCodeUnit } from '../../foundation/kernel/task.js';
import { formatInstant } from '../../foundation/time/instant.js';
import type { TaskKind } from '../../planner/types.js';
import { block, grouped, tallied } from './columns.js';
import type { DayIndex } from './dayIndex.js';
import {
  APPROACH_WORDS,
  CHURN_WORDS,
  DAY_WORDS,
  HELD_BACK_WORDS,
  KIND_WORDS,
  SERVICE_WORDS,
} from './words.js';

/** How many rows of a long list are shown; the files have all of them. */
const MOST_ROWS = 10;

/** How many cars and customers stand where. */
export function standingText({ day, say }: DayIndex): string {
  const cars = day.plans.flatMap((plan) => plan.cars.map((one) => one.reminder.status));
  const customers = day.plans.flatMap((plan) => plan.customers.map((one) => one.churn.status));
  const rowsOf = <Status extends string>(
    words: Readonly<Record<Status, Text>>,
    statuses: readonly Status[],
  ): string[][] =>
    (Object.keys(words) as Status[]).flatMap((status) => {
      const count = statuses.filter((one) => one === status).length;
      return count === 0 ? [] : [[grouped(count), say(words[status])]];
    });
  const kinds = (Object.keys(KIND_WORDS) as TaskKind[]).flatMap((kind) => {
    const count = day.reminders[kind];
    if (count === undefined) return [];
    const { planned, joined, heldBack } = count;
    const held = heldBack === 0 ? '' : `${say(DAY_WORDS.held)} ${grouped(heldBack)}`;
    return [[grouped(planned + joined), say(KIND_WORDS[kind]), held]];
  });
  return [
    ...(kinds.length === 0 ? [] : [block(say(DAY_WORDS.today), kinds)]),
    block(`${say(DAY_WORDS.reminders)}  ${grouped(cars.length)}`, rowsOf(SERVICE_WORDS, cars)),
    block(`${say(DAY_WORDS.base)}  ${grouped(customers.length)}`, rowsOf(CHURN_WORDS, customers)),
  ].join('\n\n');
}

/** The customers who will be lost next, if nobody comes. */
export function atRiskText({ day, say, masked }: DayIndex): string {
  const atRisk = day.plans
    .flatMap((plan) => plan.customers)
    .filter(({ churn }) => churn.status === 'atRisk')
    .sort(
      (a, b) =>
        byCodeUnit(a.churn.lostOn ?? '', b.churn.lostOn ?? '') ||
        byCodeUnit(a.customerId, b.customerId),
    );
  if (atRisk.length === 0) return '';
  const rows = atRisk
    .slice(0, MOST_ROWS)
    .map(({ customerId, churn }) => [
      masked(customerId, undefined)[0],
      customerId,
      `${say(DAY_WORDS.lastVisit)} ${churn.lastVisitOn ?? ''}`,
      `${say(DAY_WORDS.lostFrom)} ${churn.lostOn ?? ''}`,
    ]);
  return block(`${say(DAY_WORDS.atRisk)}  ${shownOf(rows.length, atRisk.length, say)}`, rows);
}

/** The lost customers, the most valuable first (CHN-04). */
export function lostText({ day, say, masked, zone }: DayIndex): string {
  const { rows: lost } = day.screening;
  if (lost.length === 0) return '';
  const rows = lost
    .slice(0, MOST_ROWS)
    .map((row) => [
      masked(row.customerId, undefined)[0],
      row.customerId,
      `${row.monthsAway} ${say(DAY_WORDS.monthsAway)}`,
      `${grouped(Math.round(row.spentFen / 100))} ${say(DAY_WORDS.spent)}`,
      row.lastWinBackAt === null
        ? say(DAY_WORDS.neverAsked)
        : `${say(DAY_WORDS.lastAsked)} ${formatInstant(row.lastWinBackAt, zone).slice(0, 10)}`,
      say(APPROACH_WORDS[row.approach]),
      row.channels.join(' '),
    ]);
  return block(`${say(DAY_WORDS.lost)}  ${shownOf(rows.length, lost.length, say)}`, rows);
}

/** What is wanted and not done today: each with its reason, and when it may be done. */
export function heldBackText({ day, say, masked, reasonOf, zone }: DayIndex): string {
  const held = day.plans.flatMap((plan) => plan.heldBack);
  if (held.length === 0) return `${say(DAY_WORDS.held)}  ${say(DAY_WORDS.none)}`;
  const reasons = tallied(held.map((one) => say(HELD_BACK_WORDS[one.reason])));
  const rows = held
    .slice(0, MOST_ROWS)
    .map((one) => [
      ...masked(one.customerId, one.car),
      reasonOf(one),
      say(HELD_BACK_WORDS[one.reason]),
      one.nextAt === null
        ? ''
        : `${say(DAY_WORDS.next)} ${formatInstant(one.nextAt, zone).slice(0, 16).replace('T', ' ')}`,
      one.because.join(' '),
    ]);
  const rest = held.length > rows.length ? shownOf(rows.length, held.length, say) : '';
  return [
    block(`${say(DAY_WORDS.held)}  ${grouped(held.length)}`, reasons),
    block(rest, rows),
  ].join('\n'.repeat(rest === '' ? 1 : 2));
}

function shownOf(shown: number, all: number, say: (text: Text) => string): string {
  return shown === all ? grouped(all) : `${shown} ${say(DAY_WORDS.of)} ${grouped(all)} (plan.json)`;
}
