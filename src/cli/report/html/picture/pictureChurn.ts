import type { ScreeningRow } from '../../../../areas/churn/types.js';
import { byCodeUnit } from '../../../../foundation/kernel/task.js';
import { localDateAt } from '../../../../foundation/time/instant.js';
import { addDays, daysBetween, type LocalDate } from '../../../../foundation/time/localDate.js';
import type { CustomerState } from '../../../../planner/types.js';
import { approachCells } from '../../approach.js';
import type { DayIndex } from '../../dayIndex.js';
import { money } from '../../money.js';
import { shownId, shownText } from '../../shownText.js';
import { COUNT_WORDS, REPORT_WORDS } from '../../words/report.js';
import { filled } from '../../words/wording.js';
import type {
  AtRiskPicture,
  AtRiskRow,
  BreakdownRow,
  LostPicture,
  LostRow,
} from '../dayPicture.js';

/** How many rows of a long list the page shows; the files have all of them. */
export const MOST_ROWS = 10;

const MOST_WEEKS = 10;

/** Whole months since the last visit at which a further group of lost customers begins. */
const MONTH_STEPS: readonly number[] = [12, 18, 24, 36];

/** The customers who will be lost next, if nobody comes. */
export function pictureAtRisk(index: DayIndex): AtRiskPicture {
  const { day, zone } = index;
  const today = localDateAt(day.at, zone);
  const atRisk = day.plans
    .flatMap((plan) => plan.customers)
    .filter(({ churn }) => churn.status === 'atRisk')
    .sort(byLoss);
  return {
    all: atRisk.length,
    weeks: weeksOf(atRisk, today, index),
    rows: atRisk.slice(0, MOST_ROWS).map((one) => atRiskRow(one, today, index)),
  };
}

function byLoss(a: CustomerState, b: CustomerState): number {
  const onDay = byCodeUnit(a.churn.lostOn ?? '', b.churn.lostOn ?? '');
  return onDay || byCodeUnit(a.customerId, b.customerId);
}

/** A bar for each week from today on, up to the week of the last loss. */
function weeksOf(
  atRisk: readonly CustomerState[],
  today: LocalDate,
  { say }: DayIndex,
): BreakdownRow[] {
  const counts: number[] = [];
  for (const { churn } of atRisk) {
    if (churn.lostOn === null) continue;
    const week = Math.floor(daysBetween(today, churn.lostOn) / 7);
    const place = Math.min(Math.max(week, 0), MOST_WEEKS - 1);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return Array.from(counts, (count = 0, week) => ({
    label: week === MOST_WEEKS - 1 ? say(REPORT_WORDS.later) : addDays(today, week * 7).slice(5),
    count,
    marked: 0,
    note: '',
    tone: week === 0 ? 'overdue' : null,
  }));
}

function atRiskRow(
  { customerId, churn }: CustomerState,
  today: LocalDate,
  { masked }: DayIndex,
): AtRiskRow {
  return {
    name: shownText(masked(customerId, undefined)[0]),
    id: shownId(customerId),
    lastVisitOn: churn.lastVisitOn ?? '–',
    lostOn: churn.lostOn ?? '–',
    daysLeft: churn.lostOn === null ? null : daysBetween(today, churn.lostOn),
  };
}

/** The lost customers, the most valuable first (CHN-04). */
export function pictureLost(index: DayIndex): LostPicture {
  const { rows } = index.day.screening;
  const most = Math.max(1, rows[0]?.spentFen ?? 0);
  return {
    all: rows.length,
    spendMonths: index.day.policies.churn.screening.spendMonths,
    byMonths: groupedByMonths(rows, index),
    rows: rows.slice(0, MOST_ROWS).map((row) => lostRow(row, most, index)),
  };
}

function groupedByMonths(rows: readonly ScreeningRow[], index: DayIndex): BreakdownRow[] {
  const { store } = index.day;
  const least = Math.min(...MONTH_STEPS, ...rows.map((row) => row.monthsAway));
  const froms = [...new Set([least, ...MONTH_STEPS])];
  return froms.flatMap((from, at) => {
    const next = froms[at + 1] ?? Number.POSITIVE_INFINITY;
    const own = rows.filter((row) => row.monthsAway >= from && row.monthsAway < next);
    if (own.length === 0) return [];
    const spentFen = own.reduce((sum, row) => sum + row.spentFen, 0);
    const label = spanOfMonths(from, next, index);
    const note = money(spentFen, store.currency);
    return [{ label, count: own.length, marked: 0, note, tone: null }];
  });
}

/** Whole months from one to before the next. */
function spanOfMonths(from: number, next: number, { say, count }: DayIndex): string {
  if (!Number.isFinite(next)) return filled(say(REPORT_WORDS.monthsAndMore), String(from));
  if (from === next - 1) return count(COUNT_WORDS.months, from);
  return filled(say(COUNT_WORDS.months), `${from}–${next - 1}`);
}

function lostRow(row: ScreeningRow, most: number, index: DayIndex): LostRow {
  const { day, say, count, masked, zone } = index;
  const [approach, channels] = approachCells(row, say);
  return {
    name: shownText(masked(row.customerId, undefined)[0]),
    id: shownId(row.customerId),
    spent: money(row.spentFen, day.store.currency),
    share: Math.max(0, Math.round((row.spentFen / most) * 1000) / 1000),
    away: count(COUNT_WORDS.months, row.monthsAway),
    lastVisitOn: row.lastVisitOn,
    approach,
    complaintFirst: row.approach === 'complaintFirst',
    history:
      row.lastWinBackAt === null
        ? say(REPORT_WORDS.neverAsked)
        : `${say(REPORT_WORDS.lastAsked)} ${localDateAt(row.lastWinBackAt, zone)}`,
    channels,
  };
}
