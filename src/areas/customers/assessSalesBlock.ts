import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, type Reason, sharedList } from '../../foundation/kernel/ruling.js';
import { blockSentence } from './blockSentence.js';
import { looksLikeIdNumber } from './idNumber.js';
import { isFilled } from './isFilled.js';
import { isMarked, ownOf } from './ownOf.js';
import type { CustomerPolicy } from './policy.js';
import { reasonsOf } from './reasonsOf.js';
import { shareOf } from './shares.js';
import type { CustomerRule, SalesBlock, SalesRuling } from './types.js';

/**
 * Tells how full the block is that sales hand in: fifteen fields, of which name, mobile and buyer
 * are mandatory.
 *
 * "None" is an answer for fax and home phone, and nothing for the others. The identity paper is
 * there with a "checked" mark or an opaque reference; an ID number written into the reference does
 * not count and is reported. Buyer and user may be the same person.
 *
 * Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule CARD-03 L12
 * @example
 * ```ts
 * import { assessSalesBlock, defaultCustomerPolicy } from 'dealer-care/customers';
 *
 * const block = { name: '张三', mobile: '13800000000', buyer: '张三', idChecked: true, fax: '无' };
 * const ruling = assessSalesBlock(block, new Date('2026-03-10T18:00:00+08:00'), defaultCustomerPolicy);
 * console.log([ruling.status, ruling.filled, ruling.completeness]); // => ["sufficient",5,0.3333]
 * ```
 */
export function assessSalesBlock(facts: SalesBlock, at: Date, policy: CustomerPolicy): SalesRuling {
  requireDefined(policy, 'CustomerPolicy');
  millisecondsOf(at, 'at');
  const { fields } = policy.sales;
  const names = Object.keys(fields);
  const missing = names.filter((field) => !isThere(field, facts, policy));
  const mandatoryMissing = missing.filter((field) => fields[field] === true);
  const filled = names.length - missing.length;
  const idNumberGiven = facts.idReference !== undefined && looksLikeIdNumber(facts.idReference);
  const isEnough = mandatoryMissing.length === 0;
  return {
    status: missing.length === 0 ? 'complete' : isEnough ? 'sufficient' : 'incomplete',
    filled,
    outOf: names.length,
    completeness: shareOf(filled, names.length),
    mandatoryMissing: sharedList(mandatoryMissing),
    idNumberGiven,
    because: idNumberGiven ? WITH_LAW : BECAUSE,
    assumed: NONE,
    missing: sharedList(missing),
  };
}

/** Why `assessSalesBlock` ruled as it did. */
export function explainSalesBlock(
  facts: SalesBlock,
  at: Date,
  policy: CustomerPolicy,
): readonly Reason<CustomerRule>[] {
  const ruling = assessSalesBlock(facts, at, policy);
  const { filled, outOf, completeness, missing, mandatoryMissing, idNumberGiven } = ruling;
  return reasonsOf(
    ruling.because,
    {
      filled,
      outOf,
      completeness,
      missing: missing.join(', '),
      mandatoryMissing: mandatoryMissing.join(', '),
      idNumberGiven,
    },
    {
      'sales.fields': Object.keys(policy.sales.fields).join(', '),
      'sales.mayBeNone': marked(policy.sales.mayBeNone).join(', '),
    },
    blockSentence({ 'zh-CN': '销售档案', en: 'Sales block' }, filled, outOf, missing),
  );
}

const BECAUSE = sharedList(['CARD-03'] as const);
const WITH_LAW = sharedList(['CARD-03', 'L12'] as const);

function isThere(field: string, facts: SalesBlock, { sales }: CustomerPolicy): boolean {
  if (field === 'idReference') {
    if (facts.idChecked === true) return true;
    return isFilled(facts.idReference) && !looksLikeIdNumber(facts.idReference);
  }
  const value = valueIn(field, facts);
  if (!isFilled(value)) return false;
  const said = value.trim().toLowerCase();
  const isNone = marked(sales.noneWords).some((word) => word.trim().toLowerCase() === said);
  return !isNone || isMarked(sales.mayBeNone, field);
}

function valueIn(field: string, facts: SalesBlock): string | undefined {
  const own: Readonly<Record<string, unknown>> = { ...facts };
  const value = ownOf(own, field) ?? ownOf(facts.further, field);
  return typeof value === 'string' ? value : undefined;
}

function marked(marks: Readonly<Record<string, boolean>>): readonly string[] {
  return Object.keys(marks).filter((name) => marks[name] === true);
}
