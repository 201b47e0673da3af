import type { Region } from '../../foundation/dealership/regions.js';
import type { ContactPurpose } from '../../foundation/dealership/types.js';
import { byCodeUnit } from '../../foundation/kernel/task.js';
import { isoWeekday } from '../../foundation/time/civil.js';
import type { DayKind } from '../../foundation/time/holidays.js';
import { readEpochDay } from '../../foundation/time/localDate.js';
import { readMinuteOfDay } from '../../foundation/time/timeOfDay.js';
import type { CallBand, CallWindowPolicy } from './policy.js';
import type { CallRule } from './types.js';

/** A band with its times read: minutes of the local day, epoch days. */
export interface ReadBand {
  /** Its key in the policy; closed days have one for all. */
  readonly name: string;
  /** Where it stands in the policy. */
  readonly path: string;
  /** The band as it is written there; `null` for closed days. */
  readonly written: CallBand | null;
  readonly rule: CallRule;
  readonly hard: boolean;
  readonly fromMinute: number;
  /** Above 1440 where the band runs past midnight. */
  readonly untilMinute: number;
  readonly regions: readonly Region[] | undefined;
  readonly purposes: readonly ContactPurpose[] | undefined;
  /** Whether weekends, holidays or make-up days make a difference to it. */
  readonly readsCalendar: boolean;
  /** Whether it begins on that local day. */
  readonly beginsOn: (epochDay: number, kind: DayKind['kind']) => boolean;
}

export const DAY_MINUTES = 1440;

/** The bands of calls and the closed days, the one that speaks first in front. */
export function readCallBands(policy: CallWindowPolicy): readonly ReadBand[] {
  return inOrder([...readBands(policy.bands, 'bands'), ...readClosedDays(policy.closedDays)]);
}

/** The bands of written messages, the one that speaks first in front. */
export function readTextBands(policy: CallWindowPolicy): readonly ReadBand[] {
  return inOrder(readBands(policy.textBands, 'textBands'));
}

/** Whether a list of a band names a value; an absent list names all, and what is unknown is in each. */
export function holdsFor<T>(list: readonly T[] | undefined, value: T | undefined): boolean {
  return list === undefined || value === undefined || list.includes(value);
}

function readBands(bands: CallWindowPolicy['bands'], list: string): ReadBand[] {
  return Object.entries(bands).map(([name, band]) => readBand(name, `${list}.${name}`, band));
}

function readBand(name: string, path: string, band: CallBand): ReadBand {
  const fromMinute = readMinuteOfDay(band.from);
  const end = readMinuteOfDay(band.until);
  const { weekdays, holidays = false, hard = false } = band;
  const everyDay = weekdays === undefined && !holidays;
  const everyWorkday = [1, 2, 3, 4, 5].every((day) => weekdays?.includes(day));
  const since = band.since === undefined ? Number.NEGATIVE_INFINITY : readEpochDay(band.since);
  const before = band.before === undefined ? Number.POSITIVE_INFINITY : readEpochDay(band.before);
  return {
    name,
    path,
    written: band,
    rule: band.rule,
    hard,
    fromMinute,
    untilMinute: end < fromMinute ? end + DAY_MINUTES : end,
    regions: band.regions,
    purposes: band.purposes,
    readsCalendar: holidays || (!everyDay && !hard),
    beginsOn: (day, kind) => {
      if (day < since || day >= before) return false;
      if (everyDay || (holidays && kind === 'holiday')) return true;
      // A working day moved by one country opens no legal hours.
      if (kind === 'makeUpDay' && !hard) return everyWorkday;
      return weekdays?.includes(isoWeekday(day)) ?? false;
    },
  };
}

/** Closed days as bands of a whole day: one for each rule, law and house apart. */
function readClosedDays(closedDays: CallWindowPolicy['closedDays']): ReadBand[] {
  const alike = new Map<string, { rule: CallRule; hard: boolean; days: Set<number> }>();
  for (const [date, { rule, hard = false }] of Object.entries(closedDays)) {
    const group = alike.get(`${rule}/${hard}`) ?? { rule, hard, days: new Set() };
    group.days.add(readEpochDay(date));
    alike.set(`${rule}/${hard}`, group);
  }
  return [...alike.values()].map(({ rule, hard, days }) => ({
    name: 'closedDays',
    path: 'closedDays',
    written: null,
    rule,
    hard,
    fromMinute: 0,
    untilMinute: DAY_MINUTES,
    regions: undefined,
    purposes: undefined,
    readsCalendar: false,
    beginsOn: (day) => days.has(day),
  }));
}

/**
 * Where bands overlap the law speaks before the house, then the longer band, then the smaller rule
 * id, then the name: so that the order in the policy does not matter.
 */
function inOrder(bands: readonly ReadBand[]): ReadBand[] {
  return [...bands].sort(
    (a, b) =>
      Number(b.hard) - Number(a.hard) ||
      b.untilMinute - b.fromMinute - (a.untilMinute - a.fromMinute) ||
      byCodeUnit(a.rule, b.rule) ||
      byCodeUnit(a.name, b.name),
  );
}
