import { type Issue, issue, under } from '../../foundation/kernel/result.js';
import type { ChurnPolicy, LossDefinition } from './policy.js';

/**
 * Finds what contradicts itself in a churn policy whose shape is right: a risk that does not come
 * before its loss, no kind of visit that counts, a further definition that calls itself `house`.
 *
 * @rule CHN-01 CHN-02
 */
export function checkChurnPolicy(policy: ChurnPolicy): Issue[] {
  const { atRiskMonths, lostMonths, visitKinds, definitions } = policy;
  const found = wrongOrder({ by: 'months', atRiskMonths, lostMonths });
  if (!Object.values(visitKinds).includes(true)) {
    found.push(issue('empty', ['visitKinds'], 'at least one kind of visit that counts'));
  }
  if (Object.hasOwn(definitions, 'house')) {
    found.push(issue('notAllowed', ['definitions', 'house'], 'a name other than house'));
  }
  for (const [name, loss] of Object.entries(definitions)) {
    found.push(...under('definitions', under(name, wrongOrder(loss))));
  }
  return found;
}

function wrongOrder(loss: LossDefinition): Issue[] {
  if (loss.by === 'months') {
    if (loss.atRiskMonths < loss.lostMonths) return [];
    return [issue('wrongOrder', ['atRiskMonths'], 'fewer months than lostMonths')];
  }
  if (loss.atRiskIntervals < loss.lostIntervals) return [];
  return [issue('wrongOrder', ['atRiskIntervals'], 'fewer intervals than lostIntervals')];
}
