import type { StaffMember } from '../foundation/dealership/types.js';
import { requireDefined } from '../foundation/kernel/policy.js';
import { millisecondsOf } from '../foundation/kernel/result.js';
import { NONE, sharedList } from '../foundation/kernel/ruling.js';
import { byCodeUnit } from '../foundation/kernel/task.js';
import { localDateAt } from '../foundation/time/instant.js';
import type { Policies } from './policy.js';
import type {
  Assignment,
  AssignmentFacts,
  AssignmentRuling,
  PlannedTask,
  UnassignedReason,
  UnassignedTask,
} from './types.js';
import { workingSlots } from './workingSlots.js';

/**
 * Hands the calls of a day to the specialists, each with a slot inside the customer's windows.
 *
 * Tasks are taken in the order given. The customer's own specialist comes first, then whoever has
 * the least to do, ties by id as strings by code unit. A call may begin in any free slot of the
 * specialist's hours that lies in a window of the customer; only its start counts. Absent staff and
 * staff without a calling role are passed over, win-back calls go to trained staff only, nobody gets
 * more than the daily cap, calls already made today included. Texts need nobody's time and are left
 * out. What nobody can take is listed.
 *
 * Zone: the planner's. Throws MisuseError on an invalid date or policies that were not defined.
 *
 * @rule FUP-04
 */
export function assignTasks(
  facts: AssignmentFacts,
  at: Date,
  policies: Policies,
): AssignmentRuling {
  requireDefined(policies, 'Policies');
  const desks = openDesks(facts, at, policies);
  const assigned: Assignment[] = [];
  const unassigned: UnassignedTask[] = [];
  for (const task of facts.tasks) {
    if (task.action !== 'call') continue;
    const fit = desks.filter((desk) => mayTake(desk, task, policies));
    const found = firstFree(byTurn(fit, task), task);
    if (found === undefined) {
      unassigned.push({ taskKey: task.key, reason: whyNobody(desks, fit) });
      continue;
    }
    const { desk, slot } = found;
    desk.taken.add(slot);
    desk.calls++;
    assigned.push(assignment(task, desk, slot, policies));
  }
  return {
    status: unassigned.length === 0 ? 'assigned' : assigned.length > 0 ? 'partly' : 'nobody',
    because: BECAUSE,
    assumed: NONE,
    missing: NONE,
    assigned: assigned.sort(byStart),
    unassigned,
  };
}

const BECAUSE = sharedList(['FUP-04'] as const);

/** One specialist's day: the slots there are, those that are taken, and the calls of the day so far. */
interface Desk {
  readonly person: StaffMember;
  readonly slots: readonly number[];
  readonly taken: Set<number>;
  readonly cap: number;
  calls: number;
}

function openDesks(facts: AssignmentFacts, at: Date, policies: Policies): Desk[] {
  const { staff, openingHours, callsMade = {} } = facts;
  const { planner } = policies;
  const today = localDateAt(at, planner.zone);
  const fromMs = millisecondsOf(at, 'at');
  return staff
    .filter((person) => planner.callingRoles.includes(person.role))
    .filter((person) => !(person.absentOn ?? []).includes(today))
    .map((person) => ({
      person,
      slots: workingSlots(person.hours ?? openingHours, today, fromMs, policies),
      taken: new Set<number>(),
      cap: person.dailyCalls ?? planner.dailyCalls,
      calls: Object.hasOwn(callsMade, person.id) ? (callsMade[person.id] ?? 0) : 0,
    }))
    .filter((desk) => desk.slots.length > 0);
}

function mayTake({ person }: Desk, task: PlannedTask, { planner }: Policies): boolean {
  if (task.kind !== 'winBack' || !planner.winBackNeedsTraining) return true;
  return person.trainedForLostCustomers === true;
}

/** The customer's own specialist first, then by load, then by id. */
function byTurn(desks: readonly Desk[], task: PlannedTask): Desk[] {
  return [...desks].sort(
    (a, b) =>
      Number(isOwn(b, task)) - Number(isOwn(a, task)) ||
      a.calls - b.calls ||
      byCodeUnit(a.person.id, b.person.id),
  );
}

function isOwn({ person }: Desk, { ownSpecialist }: PlannedTask): boolean {
  return ownSpecialist !== null && (person.id === ownSpecialist || person.name === ownSpecialist);
}

function firstFree(
  desks: readonly Desk[],
  task: PlannedTask,
): { desk: Desk; slot: number } | undefined {
  for (const desk of desks) {
    if (desk.calls >= desk.cap) continue;
    const slot = desk.slots.find((start) => !desk.taken.has(start) && isWithin(start, task));
    if (slot !== undefined) return { desk, slot };
  }
  return undefined;
}

function isWithin(startMs: number, { windows }: PlannedTask): boolean {
  return windows.some(({ from, until }) => +from <= startMs && startMs < +until);
}

function whyNobody(desks: readonly Desk[], fit: readonly Desk[]): UnassignedReason {
  if (desks.length === 0) return 'nobodyThere';
  if (fit.length === 0) return 'nobodyTrained';
  return fit.every((desk) => desk.calls >= desk.cap) ? 'capReached' : 'noFreeSlot';
}

function assignment(
  task: PlannedTask,
  desk: Desk,
  slot: number,
  { planner }: Policies,
): Assignment {
  return {
    taskKey: task.key,
    specialistId: desk.person.id,
    startAt: new Date(slot),
    endAt: new Date(slot + planner.slotMinutes * 60_000),
    own: isOwn(desk, task),
  };
}

function byStart(a: Assignment, b: Assignment): number {
  return +a.startAt - +b.startAt || byCodeUnit(a.taskKey, b.taskKey);
}
