import { saysTheSame } from './hasValidFormat.js';
import { sharedOrigin } from './originOf.js';
import type { FieldValue } from './types.js';

/** A longer value is read back by no schema. */
export const LONGEST_NOTE = 10_000;

/**
 * One note out of several, a line each, the first in front; what says the same stands once. It is as
 * new as the newest of them, confirmed only since the oldest confirmation, and for the purposes of all.
 */
export function joinedNote(first: FieldValue, others: readonly FieldValue[]): FieldValue {
  const kept = [first];
  for (const one of others) {
    if (!kept.some(({ value }) => holds(value, one.value))) kept.push(one);
  }
  const time = (pick: (...times: number[]) => number, key: 'confirmedAt' | 'changedAt'): Date =>
    new Date(pick(...kept.map((one) => one[key].getTime())));
  return {
    value: kept.map(({ value }) => value.trim()).join('\n'),
    confirmedAt: time(Math.min, 'confirmedAt'),
    changedAt: time(Math.max, 'changedAt'),
    ...sharedOrigin(kept),
  };
}

/** Whether a note says the same as a whole or in one of its lines. */
function holds(note: string, other: string): boolean {
  return [note, ...note.split('\n')].some((part) => saysTheSame(part, other, 'note'));
}
