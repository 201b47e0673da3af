import { localTimeAt } from '../../foundation/time/instant.js';
import type { Assignment, PlannedTask } from '../../planner/types.js';
import { block, tallied } from './columns.js';
import type { DayIndex } from './dayIndex.js';
import { DAY_WORDS, UNASSIGNED_WORDS } from './words.js';

/** Who calls whom when, and why: a list for each specialist. */
export function callListText(index: DayIndex): string {
  const { day, say } = index;
  const { assignment, store, tasks } = day;
  const byKey = new Map(tasks.map((task) => [task.key, task]));
  const lists = store.staff.flatMap(({ id, name = '' }) => {
    const own = assignment.assigned.filter((one) => one.specialistId === id);
    if (own.length === 0) return [];
    return [
      block(`${id} ${name}  ${own.length} ${say(DAY_WORDS.call)}`, hourRows(own, byKey, index)),
    ];
  });
  const calls = tasks.filter((task) => task.action === 'call').length;
  const head = `${say(DAY_WORDS.calls)}  ${assignment.assigned.length} ${say(DAY_WORDS.of)} ${calls}`;
  return [head, ...lists].join('\n\n');
}

/** The messages that go out without anybody's time. */
export function textListText(index: DayIndex): string {
  const { day, say, zone } = index;
  const texts = day.tasks.filter((task) => task.action === 'send');
  if (texts.length === 0) return '';
  const rows = texts.map((task) => [
    task.windows[0] === undefined ? '' : localTimeAt(task.windows[0].from, zone),
    ...taskCells(task, index),
  ]);
  return block(`${say(DAY_WORDS.texts)}  ${texts.length}`, rows);
}

/** What nobody could take, and why. */
export function leftOverText({ day, say }: DayIndex): string {
  const { unassigned } = day.assignment;
  if (unassigned.length === 0) return '';
  const reasons = unassigned.map((one) => say(UNASSIGNED_WORDS[one.reason]));
  return block(`${say(DAY_WORDS.nobody)}  ${unassigned.length}`, tallied(reasons));
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

function taskCells(task: PlannedTask, { say, masked, reasonOf }: DayIndex): string[] {
  const { customerId, car, alsoCovers, because } = task;
  const also =
    alsoCovers.length === 0
      ? ''
      : ` (${say(DAY_WORDS.also)} ${alsoCovers.length} ${say(DAY_WORDS.matters)})`;
  return [...masked(customerId, car), reasonOf(task) + also, because.join(' ')];
}
