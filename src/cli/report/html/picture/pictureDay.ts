import type { Language, Text } from '../../../../foundation/kernel/ruling.js';
import { dayKind } from '../../../../foundation/time/holidays.js';
import { localDateAt, localTimeAt } from '../../../../foundation/time/instant.js';
import { addDays, weekdayOf } from '../../../../foundation/time/localDate.js';
import type { StoreDay } from '../../../planStore.js';
import { grouped } from '../../columns.js';
import { type DayIndex, indexDay } from '../../dayIndex.js';
import { money } from '../../money.js';
import { shownText } from '../../shownText.js';
import { DAY_KIND_WORDS, WEEKDAYS } from '../../words/days.js';
import { REPORT_WORDS } from '../../words/report.js';
import { filled } from '../../words/wording.js';
import type { DayHead, DayPicture, Figure } from '../dayPicture.js';
import { pictureCalls } from './pictureCalls.js';
import { pictureAtRisk, pictureLost } from './pictureChurn.js';
import { pictureHeld } from './pictureHeld.js';
import { pictureProblems } from './pictureProblems.js';
import { pictureReminders } from './pictureReminders.js';
import { pictureStructure } from './pictureStructure.js';

/** Counts and words all that the page of a day shows. */
export function pictureDay(day: StoreDay, language: Language): DayPicture {
  const index = indexDay(day, language);
  return {
    language,
    head: head(index),
    figures: figures(index),
    calls: pictureCalls(index),
    reminders: pictureReminders(index),
    atRisk: pictureAtRisk(index),
    lost: pictureLost(index),
    held: pictureHeld(index),
    structure: pictureStructure(index),
    problems: pictureProblems(index),
  };
}

function head({ day: { store, at, policies }, say, zone }: DayIndex): DayHead {
  const date = localDateAt(at, zone);
  const weekday = WEEKDAYS[weekdayOf(date) - 1];
  const { kind, knowledge } = dayKind(date, policies.callWindows.holidays);
  return {
    storeName: shownText(store.name),
    date,
    weekday: weekday === undefined ? '' : say(weekday),
    dayKind: say(DAY_KIND_WORDS[kind]),
    holidays: knowledge,
    from: localTimeAt(at, zone),
    zone,
  };
}

function figures({ day, say, head, zone }: DayIndex): Figure[] {
  const { tasks, assignment, plans, screening, at, store, policies } = day;
  const cars = plans.flatMap((plan) => plan.cars);
  const atRisk = plans
    .flatMap((plan) => plan.customers)
    .filter(({ churn }) => churn.status === 'atRisk');
  const nextWeek = addDays(localDateAt(at, zone), 7);
  const soonLost = atRisk.filter(({ churn }) => (churn.lostOn ?? nextWeek) < nextWeek).length;
  const overdue = cars.filter(({ reminder }) => reminder.status === 'overdue').length;
  const overdueToday = tasks.filter((task) => task.urgency === 'overdue').length;
  const calls = tasks.filter((task) => task.action === 'call').length;
  const left = assignment.unassigned.length;
  const held = plans.reduce((count, plan) => count + plan.heldBack.length, 0);
  const spentFen = screening.rows.reduce((sum, row) => sum + row.spentFen, 0);
  const callsNote = calls === 0 ? REPORT_WORDS.noCallsToday : REPORT_WORDS.callsNote;
  const figure = (word: Text, value: number, note: string, pressing: number): Figure => {
    return { label: head(word), value, note, pressing: pressing > 0 };
  };
  const counted = (count: number, word: Text): string => filled(say(word), grouped(count));
  const months = String(policies.churn.screening.spendMonths);
  const spent = `${filled(say(REPORT_WORDS.spent), months)} ${money(spentFen, store.currency)}`;
  return [
    figure(
      REPORT_WORDS.calls,
      calls,
      left === 0 ? say(callsNote) : counted(left, REPORT_WORDS.callsLeft),
      left,
    ),
    figure(REPORT_WORDS.messages, tasks.length - calls, say(REPORT_WORDS.messagesNote), 0),
    figure(REPORT_WORDS.held, held, say(held === 0 ? REPORT_WORDS.none : REPORT_WORDS.heldNote), 0),
    figure(REPORT_WORDS.overdue, overdue, counted(overdueToday, REPORT_WORDS.overdueNote), overdue),
    figure(
      REPORT_WORDS.atRisk,
      atRisk.length,
      counted(soonLost, REPORT_WORDS.atRiskNote),
      soonLost,
    ),
    figure(REPORT_WORDS.lost, screening.rows.length, spent, 0),
  ];
}
