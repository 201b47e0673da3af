import { assessNewCard, keptFields } from './assessNewCard.js';
import { originOf } from './originOf.js';
import { ownOf } from './ownOf.js';
import type { CustomerPolicy } from './policy.js';
import { sorted } from './sorted.js';
import type { CardRecord, FieldChange, FieldValue, OpenCardFacts } from './types.js';

/**
 * Opens a customer card as version 1; `null` when `assessNewCard` does not say `created`.
 *
 * Every field counts as confirmed at that instant, and carries the purposes and the source that came with
 * the data; whether a field may be written down without them is what `assessCollection` tells. Fields that the policy’s table does not know,
 * those that other rules compute, and values that read as ID numbers are left out.
 *
 * @rule CARD-01 L12
 */
export function openCard(
  facts: OpenCardFacts,
  at: Date,
  policy: CustomerPolicy,
): CardRecord | null {
  const { status, kind } = assessNewCard(facts, at, policy);
  if (status !== 'created') return null;
  const fields: Record<string, FieldValue> = {};
  const changes: FieldChange[] = [];
  const kept = keptFields(facts.raw.fields);
  for (const field of sorted(kept.keys())) {
    const rule = ownOf(policy.fields, field);
    if (rule === undefined || rule.edit === 'derived') continue;
    const value = (kept.get(field) ?? '').trim();
    const after = { value, confirmedAt: at, changedAt: at, ...originOf(facts.raw) };
    fields[field] = after;
    changes.push({ field, before: null, after });
  }
  return {
    customerId: facts.customerId,
    kind,
    version: 1,
    fields,
    history: [{ version: 1, action: 'opened', at, by: facts.by, reportId: null, changes }],
    pending: [],
    turnedDown: [],
    cars: sorted(new Set(facts.raw.cars ?? [])),
    consents: [],
  };
}
