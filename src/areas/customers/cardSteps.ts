import { ownOf } from './ownOf.js';
import type { CardRecord, CardVersion } from './types.js';

/** Ids of the reports that a card has carried out, those of cards merged into it included. */
export function reportsIn(history: readonly CardVersion[]): readonly string[] {
  return history.flatMap(({ reportId, absorbedReports = [] }) =>
    reportId === null ? absorbedReports : [reportId, ...absorbedReports],
  );
}

/** When a field was last changed, confirmed or emptied; `undefined` for one that never said anything. */
export function touchedAt(
  { fields, history }: Pick<CardRecord, 'fields' | 'history'>,
  field: string,
): Date | undefined {
  const held = ownOf(fields, field);
  const steps = history.filter(({ changes }) => changes.some((one) => one.field === field));
  const times = [
    ...(held === undefined ? [] : [held.changedAt, held.confirmedAt]),
    ...steps.map((step) => step.at),
  ].map((time) => time.getTime());
  return times.length === 0 ? undefined : new Date(Math.max(...times));
}

/** Whether a card was emptied by `eraseCard`: its steps name fields and say nothing in them. */
export function isErased({ history }: CardRecord): boolean {
  return history.some(({ changes }) =>
    changes.some(({ before, after }) => before === null && after === null),
  );
}
