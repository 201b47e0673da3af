import type { StaffMember } from '../../../../foundation/dealership/types.js';
import { instantOf, localDateAt, startOfDay } from '../../../../foundation/time/instant.js';
import { addDays, epochDayOf, type LocalDate } from '../../../../foundation/time/localDate.js';
import { openStretches } from '../../../../foundation/time/openingHours.js';
import type { Assignment, PlannedTask } from '../../../../planner/types.js';
import type { StoreDay } from '../../../planStore.js';
import type { Stretch } from './dayFrame.js';

const DAY_MINUTES = 1440;

/** A call in somebody's hands. */
export interface AssignedCall {
  readonly task: PlannedTask;
  readonly assignment: Assignment;
}

/** One specialist's working hours and calls of the day. */
export interface Shift {
  readonly person: StaffMember;
  readonly absent: boolean;
  /** Empty on a free day. */
  readonly hours: readonly Stretch[];
  /** By start. */
  readonly calls: readonly AssignedCall[];
}

/** The shifts of all who may make calls, in the order of the store. */
export function shiftsOf({ store, at, policies, tasks, assignment }: StoreDay): Shift[] {
  const { planner, callWindows } = policies;
  const today = localDateAt(at, planner.zone);
  const taskOf = new Map(tasks.map((task) => [task.key, task]));
  return store.staff
    .filter((person) => planner.callingRoles.includes(person.role))
    .map((person) => {
      const absent = (person.absentOn ?? []).includes(today);
      const stretches = openStretches(person.hours ?? store.openingHours, callWindows.holidays);
      return {
        person,
        absent,
        hours: absent
          ? []
          : stretches(epochDayOf(today)).map(
              ([from, until]): Stretch => [
                instantAt(today, from, planner.zone),
                instantAt(today, until, planner.zone),
              ],
            ),
        calls: assignment.assigned
          .filter((one) => one.specialistId === person.id)
          .flatMap((one) => {
            const task = taskOf.get(one.taskKey);
            return task === undefined ? [] : [{ task, assignment: one }];
          }),
      };
    });
}

/** The instant at which the clock shows a minute of a day. */
function instantAt(day: LocalDate, minute: number, zone: string): number {
  if (minute === DAY_MINUTES) return startOfDay(addDays(day, 1), zone).getTime();
  const clock = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0'));
  return (instantOf(`${day} ${clock.join(':')}`, zone).at ?? startOfDay(day, zone)).getTime();
}
