import type { ScreeningRow } from '../../areas/churn/types.js';
import type { Text } from '../../foundation/kernel/ruling.js';
import { byCodeUnit } from '../../foundation/kernel/task.js';
import { formatInstant, localDateAt } from '../../foundation/time/instant.js';
import type { HeldBackTask, TaskKind } from '../../planner/types.js';
import { approachCells } from './approach.js';
import { block, grouped, tallied } from './columns.js';
import type { DayIndex } from './dayIndex.js';
import { kindNote } from './kindNote.js';
import { money } from './money.js';
import { COUNT_WORDS, REPORT_WORDS } from './words/report.js';
import { CHURN_WORDS, SERVICE_WORDS } from './words/standings.js';
import { HELD_BACK_WORDS, KIND_WORDS } from './words/tasks.js';
import { filled } from './words/wording.js';

/** How many rows of a long list are shown; the files have all of them. */
const MOST_ROWS = 10;

/** What is done today, and how many cars and customers stand where. */
export function standingText(index: DayIndex): string {
  const { day, head } = index;
  const cars = day.plans.flatMap((plan) => plan.cars.map((one) => one.reminder.status));
  const customers = day.plans.flatMap((plan) => plan.customers.map((one) => one.churn.status));
  const parts: readonly [Text, number, string[][]][] = [
    [REPORT_WORDS.contacts, day.tasks.length, kindRows(index)],
    [REPORT_WORDS.nextService, cars.length, statusRows(SERVICE_WORDS, cars, index)],
    [REPORT_WORDS.byStanding, customers.length, statusRows(CHURN_WORDS, customers, index)],
  ];
  return parts
    .map(([title, count, rows]) => block(`${head(title)}  ${grouped(count)}`, rows))
    .join('\n\n');
}

/** The contacts of today by what they are about. */
function kindRows(index: DayIndex): string[][] {
  const { day, say } = index;
  return (Object.keys(KIND_WORDS) as TaskKind[]).flatMap((kind) => {
    const count = day.reminders[kind];
    if (count === undefined) return [];
    return [[grouped(count.planned), say(KIND_WORDS[kind]), kindNote(count, index)]];
  });
}

function statusRows<Status extends string>(
  words: Readonly<Record<Status, Text>>,
  statuses: readonly Status[],
  { say }: DayIndex,
): string[][] {
  return (Object.keys(words) as Status[]).flatMap((status) => {
    const count = statuses.filter((one) => one === status).length;
    return count === 0 ? [] : [[grouped(count), say(words[status])]];
  });
}

/** The customers who will be lost next, if nobody comes. */
export function atRiskText({ day, say, head, masked }: DayIndex): string {
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
      `${say(REPORT_WORDS.lastVisit)} ${churn.lastVisitOn ?? ''}`,
      `${say(REPORT_WORDS.lostFrom)} ${churn.lostOn ?? ''}`,
    ]);
  return block(
    `${head(REPORT_WORDS.atRiskList)}  ${shownOf(rows.length, atRisk.length, say)}`,
    rows,
  );
}

/** The lost customers, the most valuable first (CHN-04). */
export function lostText(index: DayIndex): string {
  const { day, say, head } = index;
  const { rows: lost } = day.screening;
  if (lost.length === 0) return '';
  const rows = lost.slice(0, MOST_ROWS).map((row) => lostCells(row, index));
  return block(`${head(REPORT_WORDS.lostList)}  ${shownOf(rows.length, lost.length, say)}`, rows);
}

function lostCells(row: ScreeningRow, { day, say, count, masked, zone }: DayIndex): string[] {
  const { store, policies } = day;
  const spent = filled(say(REPORT_WORDS.spent), String(policies.churn.screening.spendMonths));
  return [
    masked(row.customerId, undefined)[0],
    row.customerId,
    count(COUNT_WORDS.monthsAway, row.monthsAway),
    `${spent} ${money(row.spentFen, store.currency)}`,
    row.lastWinBackAt === null
      ? say(REPORT_WORDS.neverAsked)
      : `${say(REPORT_WORDS.lastAsked)} ${localDateAt(row.lastWinBackAt, zone)}`,
    ...approachCells(row, say),
  ];
}

/** What is wanted and not done today: each with its reason, and when it may be done. */
export function heldBackText(index: DayIndex): string {
  const { day, say, head } = index;
  const held = day.plans.flatMap((plan) => plan.heldBack);
  if (held.length === 0) return `${head(REPORT_WORDS.held)}  ${say(REPORT_WORDS.none)}`;
  const reasons = tallied(held.map((one) => say(HELD_BACK_WORDS[one.reason])));
  const rows = held.slice(0, MOST_ROWS).map((one) => heldCells(one, index));
  const rest = held.length > rows.length ? shownOf(rows.length, held.length, say) : '';
  return [
    block(`${head(REPORT_WORDS.held)}  ${grouped(held.length)}`, reasons),
    block(rest, rows),
  ].join('\n'.repeat(rest === '' ? 1 : 2));
}

function heldCells(one: HeldBackTask, { say, masked, reasonOf, zone }: DayIndex): string[] {
  const { nextAt } = one;
  const next = nextAt === null ? '' : formatInstant(nextAt, zone).slice(0, 16).replace('T', ' ');
  return [
    ...masked(one.customerId, one.car),
    reasonOf(one),
    say(HELD_BACK_WORDS[one.reason]),
    next === '' ? '' : `${say(REPORT_WORDS.earliest)} ${next}`,
    one.because.join(' '),
  ];
}

function shownOf(shown: number, all: number, say: (text: Text) => string): string {
  return shown === all
    ? grouped(all)
    : `${shown} ${say(REPORT_WORDS.of)} ${grouped(all)} (plan.json)`;
}
