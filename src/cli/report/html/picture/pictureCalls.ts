import { assessCall } from '../../../../areas/call-windows/assessCall.js';
import { listCallTimes } from '../../../../areas/call-windows/listCallTimes.js';
import { callRules } from '../../../../areas/call-windows/rules.js';
import type { CallFacts } from '../../../../areas/call-windows/types.js';
import { localTimeAt } from '../../../../foundation/time/instant.js';
import type { PlannedTask, Urgency } from '../../../../planner/types.js';
import { grouped } from '../../columns.js';
import type { DayIndex } from '../../dayIndex.js';
import { shownText } from '../../shownText.js';
import { REPORT_WORDS } from '../../words/report.js';
import { CHANNEL_WORDS, UNASSIGNED_WORDS, URGENCY_WORDS } from '../../words/tasks.js';
import { filled } from '../../words/wording.js';
import type { CallBar, CallPicture, CallRow, Desk, Pause, UrgencyCount } from '../dayPicture.js';
import { type DayFrame, frameAround, gapsIn } from './dayFrame.js';
import { type AssignedCall, type Shift, shiftsOf } from './shifts.js';
import { mostFirst, tally } from './tally.js';

/** Who calls whom when, over the hours in which anybody is there. */
export function pictureCalls(index: DayIndex): CallPicture {
  const { day, say, zone } = index;
  const shifts = shiftsOf(day);
  const frame = frameAround(shifts.flatMap(stretchesOf), day.at, zone);
  const nowMs = day.at.getTime();
  const isUnderWay = frame !== null && nowMs > frame.fromMs && nowMs < frame.untilMs;
  const reasons = day.assignment.unassigned.map((one) => say(UNASSIGNED_WORDS[one.reason]));
  return {
    hours: frame?.hours ?? [],
    pauses: frame === null ? [] : pausesIn(frame, index),
    now: isUnderWay ? { label: localTimeAt(day.at, zone), at: frame.placed(nowMs) } : null,
    legend: byUrgency(
      shifts.flatMap(({ calls }) => calls.map(({ task }) => task)),
      index,
    ),
    desks: shifts.map((shift) => deskOf(shift, frame, index)),
    messages: messagesIn(index),
    leftOver: mostFirst(tally(reasons)).map(([reason, count]) => ({ reason, count })),
  };
}

function stretchesOf({ hours, calls }: Shift): (readonly [number, number])[] {
  return [
    ...hours,
    ...calls.map(({ assignment }) => [+assignment.startAt, +assignment.endAt] as const),
  ];
}

/** The stretches in which no customer of the store’s region is called. */
function pausesIn(frame: DayFrame, { day: { store, policies }, say }: DayIndex): Pause[] {
  const call: CallFacts = { channel: 'voice', purpose: 'maintenance', region: store.province };
  const times = listCallTimes(
    { ...call, until: new Date(frame.untilMs) },
    new Date(frame.fromMs),
    policies.callWindows,
  );
  const open = times.map(({ from, until }) => [+from, +until] as const);
  return gapsIn(frame, open).map((gap) => {
    const { because } = assessCall(call, new Date(gap[0]), policies.callWindows);
    const atEnd = gap[0] === frame.fromMs || gap[1] === frame.untilMs;
    const isRest = because.includes('CALL-03') || because.includes('CALL-04');
    const why = because.map((rule) => say(callRules[rule].title)).join(' · ');
    return {
      ...frame.spanOf(gap),
      label: atEnd ? '' : say(isRest ? REPORT_WORDS.break : REPORT_WORDS.noCalls),
      why: why === '' ? say(REPORT_WORDS.noCalls) : why,
    };
  });
}

function deskOf(shift: Shift, frame: DayFrame | null, index: DayIndex): Desk {
  const { person, hours, calls } = shift;
  return {
    name: shownText(person.name ?? person.id),
    id: person.name === undefined ? '' : shownText(person.id),
    note: noteOf(shift, index),
    off: frame === null ? [] : gapsIn(frame, hours).map(frame.spanOf),
    bars: frame === null ? [] : calls.map((call) => barOf(call, frame, index)),
    counts: byUrgency(
      calls.map(({ task }) => task),
      index,
    ),
    rows: calls.map(({ task, assignment }) =>
      rowOf(task, localTimeAt(assignment.startAt, index.zone), index),
    ),
  };
}

/** When the specialist is there and how many calls it may be; else why not. */
function noteOf({ person, absent, hours }: Shift, { day, say, zone }: DayIndex): string {
  if (absent) return say(REPORT_WORDS.absent);
  if (hours.length === 0) return say(REPORT_WORDS.notOnDuty);
  const cap = person.dailyCalls ?? day.policies.planner.dailyCalls;
  const clock = (ms: number): string => localTimeAt(new Date(ms), zone);
  const spans = hours.map(([from, until]) => `${clock(from)}–${clock(until)}`);
  return `${spans.join(' ')} · ${filled(say(REPORT_WORDS.cap), grouped(cap))}`;
}

function barOf({ task, assignment }: AssignedCall, frame: DayFrame, index: DayIndex): CallBar {
  const time = localTimeAt(assignment.startAt, index.zone);
  const { name, car, reason } = rowOf(task, time, index);
  const rules = `(${task.because.join(' ')})`;
  return {
    ...frame.spanOf([+assignment.startAt, +assignment.endAt]),
    urgency: task.urgency,
    title: [time, name, car, reason, rules].filter((part) => part !== '').join(' '),
  };
}

/** The messages that go out without anybody’s time. */
function messagesIn(index: DayIndex): CallPicture['messages'] {
  const tasks = index.day.tasks.filter((task) => task.action === 'send');
  return { counts: byUrgency(tasks, index), rows: tasks.map((task) => messageRow(task, index)) };
}

function messageRow(task: PlannedTask, index: DayIndex): CallRow {
  const from = task.windows[0]?.from;
  return rowOf(task, from === undefined ? '' : localTimeAt(from, index.zone), index);
}

function rowOf(task: PlannedTask, time: string, index: DayIndex): CallRow {
  const { say, reasonOf } = index;
  const [name, car] = index.masked(task.customerId, task.car);
  const channel = say(CHANNEL_WORDS[task.channel]);
  return { time, channel, name, car, reason: shownText(reasonOf(task)), urgency: task.urgency };
}

function byUrgency(tasks: readonly PlannedTask[], { day, say }: DayIndex): UrgencyCount[] {
  const counts = tally(tasks.map((task): Urgency => task.urgency));
  return day.policies.planner.order.flatMap((urgency) => {
    const count = counts.get(urgency) ?? 0;
    return count === 0 ? [] : [{ urgency, label: say(URGENCY_WORDS[urgency]), count }];
  });
}
