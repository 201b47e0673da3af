import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, type Reason, sharedList } from '../../foundation/kernel/ruling.js';
import { blockSentence } from './blockSentence.js';
import { isFilled } from './isFilled.js';
import { ownOf } from './ownOf.js';
import type { CustomerGrade, CustomerPolicy } from './policy.js';
import { reasonsOf } from './reasonsOf.js';
import { shareOf } from './shares.js';
import type { CustomerRule, ReceptionBlock, ReceptionRuling } from './types.js';

/**
 * Tells how full the block is that the front desk hands in: when the customer came, the models, the
 * grade, how long it took, and what the customer needs.
 *
 * The length is what was written down, else the whole minutes from coming to leaving; a leaving
 * before the coming is unusable, and so is a grade that the policy does not know. A coming or a
 * leaving later than `at` is not known yet. Complete means: all mandatory fields.
 *
 * Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule CARD-02
 * @example
 * ```ts
 * import { assessReceptionBlock, defaultCustomerPolicy } from 'dealer-care/customers';
 *
 * const block = {
 *   cameAt: new Date('2026-03-10T09:00:00+08:00'),
 *   leftAt: new Date('2026-03-10T09:45:00+08:00'),
 *   grade: 'H',
 *   needs: 'replaces a car of eight years',
 * };
 * const ruling = assessReceptionBlock(block, new Date('2026-03-10T18:00:00+08:00'), defaultCustomerPolicy);
 * console.log([ruling.filled, ruling.outOf, ruling.stayMinutes]); // => [4,5,45]
 * console.log(ruling.missing); // => ["modelsAsked"]
 * ```
 */
export function assessReceptionBlock(
  facts: ReceptionBlock,
  at: Date,
  policy: CustomerPolicy,
): ReceptionRuling {
  requireDefined(policy, 'CustomerPolicy');
  const atMs = millisecondsOf(at, 'at');
  const stayMinutes = stayOf(facts, atMs);
  const filledBy: Readonly<Record<string, boolean>> = {
    cameAt: facts.cameAt !== undefined && facts.cameAt.getTime() <= atMs,
    modelsAsked: facts.modelsAsked?.some(isFilled) === true,
    grade: gradeOf(facts, policy) !== undefined,
    stayMinutes: stayMinutes !== null,
    needs: isFilled(facts.needs),
  };
  const isThere = (field: string): boolean =>
    ownOf(filledBy, field) ?? isFilled(ownOf(facts.further, field));
  const { fields } = policy.reception;
  const names = Object.keys(fields);
  const filled = names.filter(isThere).length;
  const missing = names.filter((field) => fields[field] === true && !isThere(field));
  return {
    status: missing.length === 0 ? 'complete' : 'incomplete',
    filled,
    outOf: names.length,
    completeness: shareOf(filled, names.length),
    stayMinutes,
    unusable: sharedList(unusableIn(facts, policy)),
    because: BECAUSE,
    assumed: NONE,
    missing: sharedList(missing),
  };
}

/** Why `assessReceptionBlock` ruled as it did. */
export function explainReceptionBlock(
  facts: ReceptionBlock,
  at: Date,
  policy: CustomerPolicy,
): readonly Reason<CustomerRule>[] {
  const ruling = assessReceptionBlock(facts, at, policy);
  const { filled, outOf, stayMinutes, unusable, missing } = ruling;
  const grade = gradeOf(facts, policy);
  return reasonsOf(
    ruling.because,
    {
      filled,
      outOf,
      stayMinutes,
      grade: grade === undefined ? null : (facts.grade ?? null),
      buysWithinDays: grade?.withinDays ?? null,
      buysFromDays: grade?.fromDays ?? null,
      unusable: unusable.join(', '),
      missing: missing.join(', '),
    },
    { 'reception.fields': Object.keys(policy.reception.fields).join(', ') },
    blockSentence({ 'zh-CN': '前台登记', en: 'Reception block' }, filled, outOf, missing),
  );
}

const BECAUSE = sharedList(['CARD-02'] as const);
const MINUTE_MS = 60_000;

function stayOf({ cameAt, leftAt, minutes }: ReceptionBlock, atMs: number): number | null {
  if (minutes !== undefined) return minutes >= 0 ? Math.floor(minutes) : null;
  if (cameAt === undefined || leftAt === undefined || leftAt.getTime() > atMs) return null;
  const stayMs = leftAt.getTime() - cameAt.getTime();
  return stayMs >= 0 ? Math.floor(stayMs / MINUTE_MS) : null;
}

function gradeOf(
  { grade }: ReceptionBlock,
  { reception: { grades } }: CustomerPolicy,
): CustomerGrade | undefined {
  return grade === undefined ? undefined : ownOf(grades, grade);
}

function unusableIn(facts: ReceptionBlock, policy: CustomerPolicy): readonly string[] {
  const { cameAt, leftAt, minutes } = facts;
  const leftBeforeComing =
    cameAt !== undefined && leftAt !== undefined && leftAt.getTime() < cameAt.getTime();
  const isUnusableStay = minutes === undefined ? leftBeforeComing : !(minutes >= 0);
  const unusable: string[] = [];
  if (isFilled(facts.grade) && gradeOf(facts, policy) === undefined) unusable.push('grade');
  if (isUnusableStay) unusable.push('stayMinutes');
  return unusable;
}
