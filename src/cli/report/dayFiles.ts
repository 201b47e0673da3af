import type { Language } from '../../foundation/kernel/ruling.js';
import { formatInstant, localTimeAt } from '../../foundation/time/instant.js';
import type { Assignment, PlannedTask } from '../../planner/types.js';
import { csvLine } from '../import/csvLine.js';
import { problemsCsv } from '../import/problems.js';
import type { StoreDay } from '../planStore.js';
import { type DayIndex, indexDay } from './dayIndex.js';
import { REPORT_WORDS } from './words/report.js';
import { CHANNEL_WORDS } from './words/tasks.js';

/** The files of a day, by name: what `--out` writes. */
export function dayFiles(day: StoreDay, language: Language): ReadonlyMap<string, string> {
  return new Map([
    ['tasks.json', tasksJson(day)],
    ['tasks.csv', tasksCsv(day, language)],
    ['plan.json', planJson(day)],
    ['problems.csv', problemsCsv(day.findings)],
  ]);
}

/** The tasks for another program: ids only. */
function tasksJson(day: StoreDay): string {
  const assignments = assignmentsByKey(day);
  const tasks = day.tasks.map((task) => {
    const { specialistId = null, startAt = null, endAt = null } = assignments.get(task.key) ?? {};
    return { ...task, specialistId, startAt, endAt };
  });
  return json(
    { storeId: day.store.id, at: day.at, tasks, unassigned: day.assignment.unassigned },
    day,
  );
}

/** The states of every car and customer, and all that was held back. */
function planJson(day: StoreDay): string {
  const { store, at, plans, imported } = day;
  return json(
    {
      storeId: store.id,
      at,
      counts: imported.counts,
      kinds: day.reminders,
      structure: day.structure,
      cars: plans.flatMap((plan) => plan.cars),
      customers: plans.flatMap((plan) => plan.customers),
      heldBack: plans.flatMap((plan) => plan.heldBack),
      lost: day.screening.rows,
    },
    day,
  );
}

/** The columns of the call list, in their order. */
const COLUMNS = [
  REPORT_WORDS.time,
  REPORT_WORDS.specialist,
  REPORT_WORDS.channel,
  REPORT_WORDS.customerId,
  REPORT_WORDS.name,
  REPORT_WORDS.mobile,
  REPORT_WORDS.plate,
  REPORT_WORDS.model,
  REPORT_WORDS.reason,
  REPORT_WORDS.due,
  REPORT_WORDS.key,
];

/** The call list for people: with names and numbers, since they call from it. */
function tasksCsv(day: StoreDay, language: Language): string {
  const index = indexDay(day, language);
  const assignments = assignmentsByKey(day);
  const lines = byTime(day.tasks, assignments).map((task) =>
    csvLine(taskCells(task, assignments.get(task.key), index)),
  );
  // The byte order mark tells spreadsheets that the Chinese is UTF-8.
  return `\uFEFF${csvLine(COLUMNS.map(index.say))}${lines.join('')}`;
}

function taskCells(
  task: PlannedTask,
  assigned: Assignment | undefined,
  { zone, say, cardOf, carOf, reasonOf }: DayIndex,
): (string | null)[] {
  const card = cardOf(task.customerId);
  const car = carOf(task.customerId, task.car);
  return [
    assigned === undefined ? null : localTimeAt(assigned.startAt, zone),
    assigned?.specialistId ?? null,
    say(CHANNEL_WORDS[task.channel]),
    task.customerId,
    card?.name ?? null,
    card?.mobile ?? null,
    car?.plate ?? null,
    car?.model ?? null,
    reasonOf(task),
    task.dueOn,
    task.key,
  ];
}

function assignmentsByKey({ assignment }: StoreDay): ReadonlyMap<string, Assignment> {
  return new Map(assignment.assigned.map((one) => [one.taskKey, one]));
}

function byTime(
  tasks: readonly PlannedTask[],
  assignments: ReadonlyMap<string, Assignment>,
): PlannedTask[] {
  const startOf = (task: PlannedTask): number =>
    assignments.get(task.key)?.startAt.getTime() ?? Number.POSITIVE_INFINITY;
  return tasks
    .map((task, place) => ({ task, place }))
    .sort((a, b) => {
      const [first, second] = [startOf(a.task), startOf(b.task)];
      return first === second ? a.place - b.place : first - second;
    })
    .map(({ task }) => task);
}

/** JSON with instants in the store's zone, so that the bytes are the same on every machine. */
function json(data: unknown, day: StoreDay): string {
  return `${JSON.stringify(withLocalInstants(data, day.policies.planner.zone), null, 2)}\n`;
}

function withLocalInstants(data: unknown, zone: string): unknown {
  if (data instanceof Date) return formatInstant(data, zone);
  if (Array.isArray(data)) return data.map((one) => withLocalInstants(one, zone));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, withLocalInstants(value, zone)]),
  );
}
