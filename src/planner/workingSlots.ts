import { instantOf } from '../foundation/time/instant.js';
import { epochDayOf, type LocalDate, localDateOf } from '../foundation/time/localDate.js';
import { type OpeningHours, openStretches } from '../foundation/time/openingHours.js';
import type { Policies } from './policy.js';

const DAY_MINUTES = 1440;
const MINUTE_MS = 60_000;

/**
 * The starts of the slots that fit into somebody's hours on a day, from an instant on, in epoch
 * milliseconds. Slots are counted from the beginning of each stretch of hours, so that they do not
 * move with the moment of planning.
 */
export function workingSlots(
  hours: OpeningHours,
  day: LocalDate,
  fromMs: number,
  { planner, callWindows }: Policies,
): number[] {
  const slotMs = planner.slotMinutes * MINUTE_MS;
  const stretches = openStretches(hours, callWindows.holidays)(epochDayOf(day));
  return stretches.flatMap(([fromMinute, untilMinute]) => {
    const end = instantAt(day, untilMinute, planner.zone);
    const slots: number[] = [];
    for (
      let start = instantAt(day, fromMinute, planner.zone);
      start + slotMs <= end;
      start += slotMs
    ) {
      if (start >= fromMs) slots.push(start);
    }
    return slots;
  });
}

/** The instant at which the clock of a zone shows a minute of a day; minute 1440 is the next day's start. */
function instantAt(day: LocalDate, minute: number, zone: string): number {
  const date = minute < DAY_MINUTES ? day : localDateOf(epochDayOf(day) + 1);
  const ofDay = minute % DAY_MINUTES;
  const clock = `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
  return instantOf(`${date} ${clock}`, zone).at?.getTime() ?? Number.NaN;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
