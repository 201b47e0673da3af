import { localTimeAt } from '../../foundation/time/instant.js';
import type { Assignment, PlannedTask } from '../../planner/types.js';
import { block, tallied } from './columns.js';
import type { DayIndex } from './dayIndex.js';
import { COUNT_WORDS, REPORT_WORDS } from './words/report.js';
import { CHANNEL_WORDS, UNASSIGNED_WORDS } from './words/tasks.js';

/** Who calls whom when, and why: a list for each specialist. */
export function callListText(index: DayIndex): string {
  const { day, say, head, count } = index;
  const { assignment, store, tasks } = day;
  const byKey = new Map(tasks.map((task) => [task.key, task]));
  const lists = store.staff.flatMap(({ id, name = '' }) => {
    const own = assignment.assigned.filter((one) => one.specialistId === id);
    if (own.length === 0) return [];
    return [
      block(`${id} ${name}  ${count(COUNT_WORDS.calls, own.length)}`, hourRows(own, byKey, index)),
    ];
  });
  const calls = tasks.filter((task) => task.action === 'call').length;
  const assigned = `${assignment.assigned.length} ${say(REPORT_WORDS.of)} ${calls}`;
  return [`${head(REPORT_WORDS.calls)}  ${assigned}`, ...lists].join('\n\n');
}

/** The messages that go out without anybody's time. */
export function textListText(index: DayIndex): string {
  const { day, head, say, zone } = index;
  const texts = day.tasks.filter((task) => task.action === 'send');
  if (texts.length === 0) return '';
  const rows = texts.map((task) => [
    task.windows[0] === undefined ? '' : localTimeAt(task.windows[0].from, zone),
    say(CHANNEL_WORDS[task.channel]),
    ...taskCells(task, index),
  ]);
  return block(`${head(REPORT_WORDS.messages)}  ${texts.length}`, rows);
}

/** What nobody could take, and why. */
export function leftOverText({ day, head, say }: DayIndex): string {
  const { unassigned } = day.assignment;
  if (unassigned.length === 0) return '';
  const reasons = unassigned.map((one) => say(UNASSIGNED_WORDS[one.reason]));
  return block(`${head(REPORT_WORDS.leftOver)}  ${unassigned.length}`, tallied(reasons));
}

/** One row a call; the hour stands before the first call of it. */
function hourRows(
  assignments: readonly Assignment[],
  byKey: ReadonlyMap<string, PlannedTask>,
  index: DayIndex,
): string[][] {
  let shownHour = '';
  return assignments.flatMap(({ taskKey, startAt }) => {
    const task = byKey.get(taskKey);
    if (task === undefined) return [];
    const time = localTimeAt(startAt, index.zone);
    const hour = `${time.slice(0, 2)}:00`;
    const first = hour === shownHour ? '' : hour;
    shownHour = hour;
    return [[first, time, ...taskCells(task, index)]];
  });
}

function taskCells(task: PlannedTask, { masked, reasonOf }: DayIndex): string[] {
  return [...masked(task.customerId, task.car), reasonOf(task), task.because.join(' ')];
}
