import { requireDefined } from '../../foundation/kernel/policy.js';
import { fieldNamed } from './assessChange.js';
import type { CustomerPolicy } from './policy.js';
import type { CardRecord } from './types.js';

/**
 * A card without anything personal: what is left may be counted, and names nobody.
 *
 * Personal fields go, and so do those that the policy’s table does not know, the cars, the consents
 * and the reports that wait. The steps of the history stay, with their time and version, without
 * what they said in those fields. Erasing twice changes nothing more.
 *
 * @rule PRIV-02 L13
 */
export function eraseCard(record: CardRecord, policy: CustomerPolicy): CardRecord {
  requireDefined(policy, 'CustomerPolicy');
  const stays = (field: string): boolean => fieldNamed(field, policy)?.personal === false;
  return {
    ...record,
    fields: Object.fromEntries(Object.entries(record.fields).filter(([field]) => stays(field))),
    history: record.history.map((step) => ({
      ...step,
      changes: step.changes.map((change) =>
        stays(change.field) ? change : { field: change.field, before: null, after: null },
      ),
    })),
    pending: [],
    cars: [],
    consents: [],
  };
}
