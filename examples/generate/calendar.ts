// Days are counted from 1970-01-01; no clock is read.

const DAY_MS = 86_400_000;

/** The day of a date `YYYY-MM-DD`. */
export function day(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** The date `YYYY-MM-DD` of a day. */
export function dateOf(one: number): string {
  return new Date(one * DAY_MS).toISOString().slice(0, 10);
}

/** The store's working morning for which the files are made: Tuesday, 10 March 2026. */
export const PLANNING_DAY: number = day('2026-03-10');
/** The files go back two years. */
export const FIRST_DAY: number = day('2024-03-10');

/** So many calendar months later, clamped to the end of a shorter month. */
export function monthsAfter(one: number, months: number): number {
  const from = new Date(one * DAY_MS);
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
  const next = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1));
  const length = (next.getTime() - first.getTime()) / DAY_MS;
  return first.getTime() / DAY_MS + Math.min(from.getUTCDate(), length) - 1;
}

const CLOSED: readonly (readonly [string, string])[] = [
  ['2024-05-01', '2024-05-03'],
  ['2024-10-01', '2024-10-04'],
  ['2025-01-28', '2025-02-02'],
  ['2025-05-01', '2025-05-03'],
  ['2025-10-01', '2025-10-04'],
  ['2026-02-16', '2026-02-21'],
];
const closed = new Set(
  CLOSED.flatMap(([from, until]) =>
    Array.from({ length: day(until) - day(from) + 1 }, (_, n) => day(from) + n),
  ),
);

/** The first day from the given one on at which the store is open: no Sunday, no long holiday. */
export function openDay(one: number): number {
  let found = one;
  // 1970-01-04 was a Sunday.
  while ((found - 3) % 7 === 0 || closed.has(found)) found++;
  return found;
}
