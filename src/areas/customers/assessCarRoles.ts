import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import type { CustomerPolicy } from './policy.js';
import { reasonsOf } from './reasonsOf.js';
import type { CarRole, CarRoleFacts, CarRoleRecord, CarRoleRuling, CustomerRule } from './types.js';

/**
 * Tells who owned, used and paid for a car on a day, by what was known at `at`.
 *
 * A role begins on its first day and ends before `untilOn`. A record that another one corrects is
 * no longer read once the correction is known; two people in one role on one day are `conflict`,
 * never a guess. Without a user or a payer the owner is taken for both. The service history stays
 * with the car whoever owns it; consents stay with the person.
 *
 * Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule CARD-10
 * @example
 * ```ts
 * import { assessCarRoles, defaultCustomerPolicy } from 'dealer-care/customers';
 *
 * const recordedAt = new Date('2026-03-02T09:00:00+08:00');
 * const records = [
 *   { id: 'O1', car: 'V1', customerId: 'C1', role: 'owner', fromOn: '2020-05-01', untilOn: '2026-03-01', recordedAt },
 *   { id: 'O2', car: 'V1', customerId: 'C2', role: 'owner', fromOn: '2026-03-01', recordedAt },
 * ] as const;
 * const at = new Date('2026-03-10T09:00:00+08:00');
 * const ask = (on: string) => assessCarRoles({ car: 'V1', on, records }, at, defaultCustomerPolicy);
 * console.log([ask('2026-02-28').owner, ask('2026-03-01').owner]); // => ["C1","C2"]
 * ```
 */
export function assessCarRoles(
  facts: CarRoleFacts,
  at: Date,
  policy: CustomerPolicy,
): CarRoleRuling {
  requireDefined(policy, 'CustomerPolicy');
  const holding = heldOn(facts, millisecondsOf(at, 'at'));
  const holders = (role: CarRole): ReadonlySet<string> =>
    new Set(holding.filter((one) => one.role === role).map((one) => one.customerId));
  const disputed = ROLES.filter((role) => holders(role).size > 1);
  const holder = (role: CarRole): string | null => {
    const [first, second] = holders(role);
    return second === undefined ? (first ?? null) : null;
  };
  const owner = holder('owner');
  const assumed =
    owner === null ? [] : (['user', 'payer'] as const).filter((role) => holders(role).size === 0);
  const isUnknown = holders('owner').size === 0;
  return {
    status: disputed.length > 0 ? 'conflict' : isUnknown ? 'unknown' : 'known',
    owner,
    user: assumed.includes('user') ? owner : holder('user'),
    payer: assumed.includes('payer') ? owner : holder('payer'),
    disputed,
    because: BECAUSE,
    assumed: sharedList(assumed),
    missing: sharedList(isUnknown ? ['owner'] : []),
  };
}

/** Why `assessCarRoles` ruled as it did. */
export function explainCarRoles(
  facts: CarRoleFacts,
  at: Date,
  policy: CustomerPolicy,
): readonly Reason<CustomerRule>[] {
  const ruling = assessCarRoles(facts, at, policy);
  const { owner, user, payer, disputed } = ruling;
  return reasonsOf(
    ruling.because,
    { car: facts.car, on: facts.on, owner, user, payer, disputed: disputed.join(', ') },
    {},
    sentenceOf(ruling, facts.on),
  );
}

const BECAUSE = sharedList(['CARD-10'] as const);
const ROLES: readonly CarRole[] = ['owner', 'user', 'payer'];

function heldOn({ car, on, records }: CarRoleFacts, atMs: number): readonly CarRoleRecord[] {
  const known = records.filter((one) => one.recordedAt.getTime() <= atMs);
  const corrected = new Set(known.map((one) => one.corrects));
  return known.filter(
    (one) =>
      one.car === car &&
      !corrected.has(one.id) &&
      one.fromOn <= on &&
      (one.untilOn === undefined || on < one.untilOn),
  );
}

function sentenceOf({ status, owner }: CarRoleRuling, on: string): Text {
  return {
    known: {
      'zh-CN': `${on} 这天的车主是 ${owner}。`,
      en: `On ${on} the owner was ${owner}.`,
    },
    conflict: {
      'zh-CN': `${on} 这天的登记互相矛盾，须先核实。`,
      en: `The records contradict each other on ${on}; check them first.`,
    },
    unknown: {
      'zh-CN': `不知道 ${on} 这天谁是车主。`,
      en: `Nobody knows who owned the car on ${on}.`,
    },
  }[status];
}
