import type { Decision } from '../foundation/kernel/decision.js';
import { callWindowDecisions } from './callWindows.js';
import { churnDecisions } from './churn.js';
import { conditionDecisions } from './conditions.js';
import { contactPermissionDecisions } from './contactPermission.js';
import { openingDecisions } from './openingHours.js';
import { plannerDecisions } from './planner.js';
import { reminderDecisions } from './reminders.js';

/** Every decision of the library, in the order of the areas. */
export const decisions: readonly Decision[] = [
  ...callWindowDecisions,
  ...reminderDecisions,
  ...contactPermissionDecisions,
  ...churnDecisions,
  ...plannerDecisions,
  ...conditionDecisions,
  ...openingDecisions,
];

const byName = new Map(decisions.map((one) => [one.name, one]));

/**
 * The decision of that name; `undefined` when there is none.
 *
 * @example
 * ```ts
 * import { decisionNamed } from 'dealer-care/decisions';
 *
 * const facts = { channel: 'voice', purpose: 'maintenance', region: 'CN-BJ' };
 * const answer = decisionNamed('call-windows.next')?.decide({ at: '2026-11-27 19:00', facts });
 * console.log(answer?.ok && answer.value.callAt); // => "2026-11-30T08:30:00+08:00"
 * ```
 */
export function decisionNamed(name: string): Decision | undefined {
  return byName.get(name);
}
