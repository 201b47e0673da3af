import type { Decision } from '../foundation/kernel/decision.js';
import { callWindowDecisions } from './callWindows.js';
import { churnDecisions } from './churn.js';
import { conditionDecisions } from './conditions.js';
import { contactPermissionDecisions } from './contactPermission.js';
import { customerArchiveDecisions } from './customerArchive.js';
import { customerCardDecisions } from './customerCards.js';
import { customerPrivacyDecisions } from './customerPrivacy.js';
import { customerValueDecisions } from './customerValue.js';
import { followUpDecisions } from './followUps.js';
import { jurisdictionDecisions } from './jurisdictions.js';
import { openingDecisions } from './openingHours.js';
import { plannerDecisions } from './planner.js';
import { reminderDecisions } from './reminders.js';
import { segmentDecisions } from './segments.js';
import { yearlyReminderDecisions } from './yearlyReminders.js';

/** Every decision of the library, in the order of the areas. */
export const decisions: readonly Decision[] = [
  ...callWindowDecisions,
  ...reminderDecisions,
  ...yearlyReminderDecisions,
  ...contactPermissionDecisions,
  ...churnDecisions,
  ...followUpDecisions,
  ...segmentDecisions,
  ...customerValueDecisions,
  ...customerCardDecisions,
  ...customerArchiveDecisions,
  ...customerPrivacyDecisions,
  ...jurisdictionDecisions,
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
