import { addDays, type LocalDate } from '../../foundation/time/localDate.js';

/** How to ask a decision about values around one number. */
export interface Probe {
  readonly rule: string;
  readonly parameter: string;
  readonly decision: string;
  /** The three values around the number, as they are shown. */
  readonly values: (number: unknown) => readonly [string, string, string];
  readonly request: (value: string) => { readonly at: string; readonly facts: unknown };
  /** Path of the answer that is shown. */
  readonly shows: string;
  readonly because: string;
}

/** The second before a wall-clock time, the time, and the second after. */
export function aroundClock(clock: unknown): readonly [string, string, string] {
  const [hour = 0, minute = 0] = String(clock).split(':').map(Number);
  const seconds = hour * 3600 + minute * 60;
  return [clockAt(seconds - 1), clockAt(seconds), clockAt(seconds + 1)];
}

function clockAt(seconds: number): string {
  const part = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${part(seconds / 3600)}:${part((seconds % 3600) / 60)}:${part(seconds % 60)}`;
}

export function aroundNumber(number: number): readonly [string, string, string] {
  return [String(number - 1), String(number), String(number + 1)];
}

export function aroundDay(day: LocalDate): readonly [LocalDate, LocalDate, LocalDate] {
  return [addDays(day, -1), day, addDays(day, 1)];
}
