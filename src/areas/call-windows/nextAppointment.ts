import type { Appointment } from '../../foundation/dealership/types.js';
import { epochDayPlusMonths, isoWeekday } from '../../foundation/time/civil.js';
import { localDayAt } from '../../foundation/time/instant.js';
import { epochDayOf } from '../../foundation/time/localDate.js';
import { readMinuteOfDay } from '../../foundation/time/timeOfDay.js';
import type { Zone } from '../../foundation/time/zone.js';
import type { CallTimeline } from './cutTimeline.js';
import type { CallWindowPolicy } from './policy.js';
import type { CallFacts } from './types.js';

/** An appointment with its times read: local milliseconds of the day, epoch days. */
export interface ReadAppointment {
  readonly weekday: number;
  readonly fromMs: number;
  /** Excluded; beyond a day's length where the appointment runs past midnight. */
  readonly untilMs: number;
  readonly firstDay: number;
  /** Last day on which it is honoured; included. */
  readonly lastDay: number;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Last epoch day on which an appointment is honoured; included. */
export function honouredUntil(appointment: Appointment, policy: CallWindowPolicy): number {
  return epochDayPlusMonths(epochDayOf(appointment.agreedOn), policy.appointment.maxAgeMonths);
}

/**
 * The appointment that speaks for this contact; `null` when there is none for its channel, when
 * the house honours none, and when it was agreed on a later day than `atMs`.
 */
export function readAppointment(
  facts: CallFacts,
  atMs: number,
  policy: CallWindowPolicy,
  zone: Zone,
): ReadAppointment | null {
  const { appointment } = facts;
  if (appointment === undefined || appointment.channel !== facts.channel) return null;
  const firstDay = epochDayOf(appointment.agreedOn);
  if (!policy.appointment.overrides || firstDay > localDayAt(atMs, zone)) return null;
  const fromMs = readMinuteOfDay(appointment.from) * MINUTE_MS;
  const untilMs = (readMinuteOfDay(appointment.until) + 1) * MINUTE_MS;
  return {
    weekday: appointment.weekday,
    fromMs,
    untilMs: untilMs > fromMs ? untilMs : untilMs + DAY_MS,
    firstDay,
    lastDay: honouredUntil(appointment, policy),
  };
}

/**
 * The first instant from `ms` up to `limitMs`, both included, that lies in the appointment and in
 * the legal hours; `Infinity` when there is none.
 */
export function nextAppointment(
  appointment: ReadAppointment,
  ms: number,
  limitMs: number,
  legalHours: CallTimeline,
): number {
  for (let from = ms; from <= limitMs; ) {
    const met = nextReading(appointment, from, limitMs, legalHours.zone);
    const legal = met <= limitMs ? legalHours.next(met) : Number.POSITIVE_INFINITY;
    if (legal === met) return met;
    // Outside the calendar's years the legal hours are not known.
    if (!(legal <= limitMs)) break;
    from = legal;
  }
  return Number.POSITIVE_INFINITY;
}

/**
 * A later instant up to which an appointment that holds now goes on in legal hours; it may go on
 * beyond where the clock changes.
 */
export function endOfAppointment(
  one: ReadAppointment,
  ms: number,
  { zone, slices }: CallTimeline,
): number {
  const offset = zone.offsetAt(ms);
  const today = Math.floor((ms + offset) / DAY_MS);
  const day = today - ((isoWeekday(today) - one.weekday + 7) % 7);
  const legalUntil = slices.from[slices.sliceAt(ms) + 1] as number;
  return Math.min(day * DAY_MS + one.untilMs - offset, legalUntil, zone.steadyUntil(ms));
}

/** The first instant of the appointment without regard to the legal hours, stretch of one offset by stretch. */
function nextReading(one: ReadAppointment, ms: number, limitMs: number, zone: Zone): number {
  for (let from = ms; from <= limitMs; ) {
    const offset = zone.offsetAt(from);
    const steadyMs = zone.steadyUntil(from);
    const found = nextLocal(one, from + offset) - offset;
    if (found < steadyMs) return found;
    from = steadyMs;
  }
  return Number.POSITIVE_INFINITY;
}

/** The first wall-clock reading at or after `local` that lies in the appointment. */
function nextLocal(one: ReadAppointment, local: number): number {
  const today = Math.floor(local / DAY_MS);
  const latest = today - ((isoWeekday(today) - one.weekday + 7) % 7);
  const missed = Math.max(0, Math.ceil((one.firstDay - latest) / 7));
  const over = missed === 0 && local >= latest * DAY_MS + one.untilMs;
  const day = latest + 7 * (over ? 1 : missed);
  if (day > one.lastDay) return Number.POSITIVE_INFINITY;
  return Math.max(local, day * DAY_MS + one.fromMs);
}
