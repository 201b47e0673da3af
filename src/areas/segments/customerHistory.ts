import type { Visit } from '../../foundation/dealership/types.js';
import { addMonths, type LocalDate } from '../../foundation/time/localDate.js';
import type { SegmentPolicy } from './policy.js';

/** A span of history: after the one day, up to and with the other. */
export interface History {
  readonly afterOn: LocalDate;
  readonly untilOn: LocalDate;
}

/** The last so many calendar months up to a day. */
export function historyUpTo(today: LocalDate, months: number): History {
  return { afterOn: addMonths(today, -months), untilOn: today };
}

/** Whether a day lies in a span of history. */
export function isIn({ afterOn, untilOn }: History, on: LocalDate): boolean {
  return on > afterOn && on <= untilOn;
}

/** The visits to the store in a span of history; work done elsewhere is none. */
export function visitsIn(
  visits: readonly Visit[],
  span: History,
  { visitKinds }: SegmentPolicy,
): readonly Visit[] {
  return visits.filter(({ on, kind }) => visitKinds[kind] && isIn(span, on));
}

/** What was spent, and whether every amount of it is known. */
export interface Spending {
  /** Integer fen of the known amounts. */
  readonly knownFen: number;
  readonly isComplete: boolean;
}

/** What a customer paid for work in a span of history. */
export function spendingIn(
  visits: readonly Visit[],
  span: History,
  { spendKinds }: SegmentPolicy,
): Spending {
  let knownFen = 0;
  let isComplete = true;
  for (const { on, kind, amountFen } of visits) {
    if (!spendKinds[kind] || !isIn(span, on)) continue;
    if (amountFen === undefined) isComplete = false;
    else knownFen += amountFen;
  }
  return { knownFen, isComplete };
}

/** Day of the last visit to the store up to a day; `null` when there was none. */
export function lastVisitOf(
  visits: readonly Visit[],
  today: LocalDate,
  { visitKinds }: SegmentPolicy,
): LocalDate | null {
  let last: LocalDate | null = null;
  for (const { on, kind } of visits) {
    if (visitKinds[kind] && on <= today && (last === null || on > last)) last = on;
  }
  return last;
}
