import type { DatedValue } from '../kernel/dated.js';
import { addDays } from '../time/localDate.js';
import type { PermittedHours } from './law.js';
import type { QuietBand } from './types.js';
import { EVERY_DAY } from './weekdays.js';

/** Which rule of the house speaks where a preset is mere policy. */
export interface HouseRules {
  readonly early: QuietBand['rule'];
  readonly late: QuietBand['rule'];
}

/**
 * The hours in which nobody is contacted: the complement of the permitted ones, weekday by weekday,
 * each band under a name of its own that begins with the prefix.
 */
export function blockedBands(
  prefix: string,
  { value, from, until, reference }: DatedValue<PermittedHours>,
  house: HouseRules,
): readonly (readonly [string, QuietBand])[] {
  const { days, closedOnHolidaysOf, hard, purposes, binding } = value;
  const band = (rule: QuietBand['rule'], start: string, end: string): QuietBand => ({
    rule: binding === 'policy' || binding === 'platform' ? rule : 'L08',
    from: start,
    until: end,
    ...(purposes === undefined ? {} : { purposes }),
    ...(hard ? { hard: true as const } : {}),
    // What is policy has always held.
    ...(binding === 'policy' || binding === 'platform' ? {} : { since: from }),
    ...(until === null ? {} : { before: addDays(until, 1) }),
    reference,
  });
  const named = (part: string, weekdays: readonly number[]): string => {
    const suffix = weekdays.length === EVERY_DAY.length ? '' : shown(weekdays);
    return prefix === '' ? `${part}${suffix}` : `${prefix}${capital(part)}${suffix}`;
  };

  const found: [string, QuietBand][] = [];
  for (const { weekdays, spans } of days) {
    const on = weekdays.length === EVERY_DAY.length ? {} : { weekdays };
    let open = '00:00';
    let pauses = 0;
    for (const [start, end] of spans) {
      if (start > open) {
        const part = open === '00:00' ? 'early' : pauseNamed(++pauses);
        found.push([named(part, weekdays), { ...band(house.early, open, start), ...on }]);
      }
      open = end;
    }
    if (open < '24:00')
      found.push([named('late', weekdays), { ...band(house.late, open, '24:00'), ...on }]);
  }
  const closed = EVERY_DAY.filter((day) => !days.some((one) => one.weekdays.includes(day)));
  if (closed.length > 0) {
    const whole = { ...band(house.early, '00:00', '24:00'), weekdays: closed };
    found.push([named('closed', closed), whole]);
  }
  if (closedOnHolidaysOf !== null) {
    const ofWhom = { holidays: true as const, holidaysOf: closedOnHolidaysOf };
    const whole = { ...band(house.early, '00:00', '24:00'), ...ofWhom };
    found.push([named('holiday', EVERY_DAY), whole]);
  }
  return found;
}

/** The second pause of a day needs a name of its own: bands are keyed. */
function pauseNamed(count: number): string {
  return count === 1 ? 'pause' : `pause${count}`;
}

/** `1to5` for a run of weekdays, else each of them. */
function shown(weekdays: readonly number[]): string {
  const [first = 0] = weekdays;
  const last = weekdays.at(-1) ?? first;
  const isRun = weekdays.length > 1 && last - first === weekdays.length - 1;
  return isRun ? `${first}to${last}` : weekdays.join('and');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
