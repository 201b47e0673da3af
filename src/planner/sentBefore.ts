import type { ContactPermissionPolicy } from '../areas/contact-permission/policy.js';
import type { SentReminder } from '../areas/reminders/types.js';
import type { Contact, Dossier } from '../foundation/dealership/types.js';
import { parseTaskKey } from '../foundation/kernel/task.js';
import type { TaskKind } from './types.js';

/**
 * The contacts by which a customer was reminded of one thing: those with the key of such a task, and
 * those without a key that were about it and not about another car.
 */
export function sentBefore(
  kind: TaskKind,
  car: string | undefined,
  { card, contacts }: Dossier,
  { results }: ContactPermissionPolicy,
): readonly SentReminder[] {
  return contacts.filter(
    (one) => results[one.result] === 'carriedOut' && isAbout(one, kind, car, card.customerId),
  );
}

function isAbout(
  { taskKey, purpose, car: about }: Contact,
  kind: TaskKind,
  car: string | undefined,
  customerId: string,
): boolean {
  if (taskKey === undefined) {
    return purpose === kind && (about === undefined || car === undefined || about === car);
  }
  const task = parseTaskKey(taskKey);
  return task?.kind === kind && task.car === car && task.customer === customerId;
}
