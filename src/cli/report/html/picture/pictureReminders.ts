import type { ServiceReminderRuling, ServiceStatus } from '../../../../areas/reminders/types.js';
import type { Text } from '../../../../foundation/kernel/ruling.js';
import { parseTaskKey } from '../../../../foundation/kernel/task.js';
import type { TaskKind, Urgency } from '../../../../planner/types.js';
import { grouped } from '../../columns.js';
import type { DayIndex } from '../../dayIndex.js';
import { kindNote } from '../../kindNote.js';
import { REPORT_WORDS } from '../../words/report.js';
import { SERVICE_WORDS } from '../../words/standings.js';
import { KIND_WORDS } from '../../words/tasks.js';
import { filled } from '../../words/wording.js';
import type { Breakdown, BreakdownRow } from '../dayPicture.js';
import { tally } from './tally.js';

/** What asks for something, with its urgency; the rest of the cars stands below the chart. */
const DRAWN: Readonly<Partial<Record<ServiceStatus, Urgency>>> = {
  overdue: 'overdue',
  missed: 'overdue',
  lastCall: 'lastCall',
  due: 'due',
  upcoming: 'upcoming',
};

type ServiceKind = NonNullable<ServiceReminderRuling['kind']> | 'notInCycle';

interface CountedCar {
  readonly kind: ServiceKind;
  readonly status: ServiceStatus;
  readonly isToday: boolean;
}

/** What is done today, and the cars by their next service with those contacted about today. */
export function pictureReminders(index: DayIndex): Breakdown[] {
  const cars = countedCars(index);
  const kinds = (['periodic', 'firstService', 'notInCycle'] as const).flatMap((kind) => {
    const own = cars.filter((car) => car.kind === kind);
    return own.length === 0 ? [] : [byStatus(REPORT_WORDS[kind], own, index)];
  });
  // One length stands for one number of cars, whatever the kind.
  const whole = Math.max(1, ...kinds.flatMap(({ rows }) => rows.map(({ count }) => count)));
  return [doneToday(index), ...kinds.map((one) => ({ ...one, whole }))];
}

function countedCars({ day }: DayIndex): CountedCar[] {
  const today = new Set(
    day.tasks.flatMap(({ key, alsoCovers }) => [key, ...alsoCovers]).map(carIn),
  );
  return day.plans
    .flatMap((plan) => plan.cars)
    .map(({ customerId, car, reminder: { kind, status } }) => ({
      kind: kind ?? 'notInCycle',
      status,
      isToday: today.has(`${customerId}\n${car}`),
    }));
}

/** The car whose maintenance a task is about; a name that no car has, where it is about anything else. */
function carIn(key: string): string {
  const task = parseTaskKey(key);
  return task?.kind === 'maintenance' ? `${task.customer}\n${task.car ?? ''}` : '';
}

function byStatus(title: Text, cars: readonly CountedCar[], { say }: DayIndex): Breakdown {
  const counts = tally(cars.map(({ status }) => status));
  const ofToday = tally(cars.filter((car) => car.isToday).map(({ status }) => status));
  const rows: BreakdownRow[] = [];
  const rest: string[] = [];
  for (const status of Object.keys(SERVICE_WORDS) as ServiceStatus[]) {
    const count = counts.get(status) ?? 0;
    const marked = ofToday.get(status) ?? 0;
    const label = say(SERVICE_WORDS[status]);
    const tone = DRAWN[status];
    if (count === 0) continue;
    if (tone === undefined) {
      rest.push(`${label} ${grouped(count)}`);
    } else {
      const note = marked === 0 ? '' : filled(say(REPORT_WORDS.today), grouped(marked));
      rows.push({ label, count, marked, note, tone });
    }
  }
  return {
    title: say(title),
    count: cars.length,
    rows,
    whole: cars.length,
    rest: rest.join(' · '),
  };
}

/** The contacts of today by what they are about. */
function doneToday(index: DayIndex): Breakdown {
  const { day, say } = index;
  const rows = (Object.keys(KIND_WORDS) as TaskKind[]).flatMap((kind): BreakdownRow[] => {
    const count = day.reminders[kind];
    if (count === undefined) return [];
    const [label, note] = [say(KIND_WORDS[kind]), kindNote(count, index)];
    return [{ label, count: count.planned, marked: 0, note, tone: null }];
  });
  const all = day.tasks.length;
  const title = say(REPORT_WORDS.contacts);
  return { title, count: all, rows, whole: Math.max(1, all), rest: '' };
}
