import { maskMobile, maskName, maskPlate, maskVin } from '../../foundation/dealership/masking.js';
import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import { fieldNamed } from './assessChange.js';
import { inWords } from './fieldWords.js';
import { isFilled } from './isFilled.js';
import { isMarked } from './ownOf.js';
import type { CustomerPolicy } from './policy.js';
import { reasonsOf } from './reasonsOf.js';
import type { CustomerRule, Visibility, VisibilityFacts, VisibilityRuling } from './types.js';

/**
 * Tells how much of a field somebody sees, by role, field and purpose, and gives the entry for the
 * trail.
 *
 * The department of the role decides, else whether the customer is assigned to the person. Exports
 * mask personal fields. Without a purpose, for a purpose that the field was not collected for, and
 * for a field that the policy does not know, nothing is shown; of restricted data only what a legal
 * purpose asks for, of erased ones nothing.
 *
 * Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule PRIV-02 L13
 * @example
 * ```ts
 * import { assessVisibility, defaultCustomerPolicy, maskField } from 'dealer-care/customers';
 *
 * const at = new Date('2026-03-10T09:00:00+08:00');
 * const look = { role: 'technician', field: 'mobile', purpose: 'service', assigned: false, forExport: false } as const;
 * const { status } = assessVisibility(look, at, defaultCustomerPolicy);
 * console.log(maskField('mobile', '13812345678', status, defaultCustomerPolicy)); // => "138****5678"
 * ```
 */
export function assessVisibility(
  facts: VisibilityFacts,
  at: Date,
  policy: CustomerPolicy,
): VisibilityRuling {
  requireDefined(policy, 'CustomerPolicy');
  const seenAt = new Date(millisecondsOf(at, 'at'));
  const { status, reason } = seen(facts, policy);
  const assumed: string[] = [];
  if (facts.collectedFor === undefined) assumed.push('collectedFor');
  if (facts.retention === undefined) assumed.push('retention');
  return {
    status,
    reason,
    audit: {
      at: seenAt,
      by: facts.by ?? null,
      customerId: facts.customerId ?? null,
      role: facts.role,
      field: facts.field,
      purpose: facts.purpose ?? null,
      forExport: facts.forExport,
      outcome: status,
    },
    because: reason === 'restricted' || reason === 'erased' ? WITH_LAW : BECAUSE,
    assumed: sharedList(assumed),
    missing: sharedList(reason === 'noPurpose' ? ['purpose'] : []),
  };
}

/**
 * A value as the ruling lets it be shown: `null` where it is hidden. Of a number the first three and
 * the last four places stay, of a name the first character, of anything else nothing.
 *
 * @rule PRIV-02
 */
export function maskField(
  field: string,
  value: string,
  visibility: Visibility,
  policy: CustomerPolicy,
): string | null {
  requireDefined(policy, 'CustomerPolicy');
  const rule = fieldNamed(field, policy);
  if (visibility === 'hidden' || rule === undefined) return null;
  if (visibility === 'full') return value;
  switch (rule.mask) {
    case 'number':
      return maskMobile(value);
    case 'idNumber':
      return maskIdNumber(value);
    case 'name':
      return maskName(value);
    case 'vin':
      return maskVin(value);
    case 'plate':
      return maskPlate(value);
    case 'all':
      return HIDDEN;
    case 'none':
      return value;
  }
}

/** Why `assessVisibility` ruled as it did. */
export function explainVisibility(
  facts: VisibilityFacts,
  at: Date,
  policy: CustomerPolicy,
): readonly Reason<CustomerRule>[] {
  const ruling = assessVisibility(facts, at, policy);
  const { role, field, assigned, forExport } = facts;
  const visibility = fieldNamed(field, policy)?.visibility;
  const department = policy.departments[role];
  const path = `fields.${field}.visibility`;
  return reasonsOf(
    ruling.because,
    {
      role,
      department,
      field,
      purpose: facts.purpose ?? null,
      assigned,
      forExport,
      retention: facts.retention ?? null,
      reason: ruling.reason,
    },
    {
      [`${path}.departments.${department}`]: visibility?.departments[department] ?? null,
      [`${path}.assigned`]: visibility?.assigned ?? null,
      [`${path}.others`]: visibility?.others ?? null,
      'privacy.maskExports': policy.privacy.maskExports,
    },
    sentenceOf(ruling, field, visibility?.departments[department] === undefined && !assigned),
  );
}

const BECAUSE = sharedList(['PRIV-02'] as const);
const WITH_LAW = sharedList(['PRIV-02', 'L13'] as const);
const HIDDEN = '****';

function seen(
  facts: VisibilityFacts,
  policy: CustomerPolicy,
): Pick<VisibilityRuling, 'status' | 'reason'> {
  const { role, field, purpose, assigned, forExport, collectedFor, retention } = facts;
  const rule = fieldNamed(field, policy);
  if (rule === undefined) return { status: 'hidden', reason: 'unknownField' };
  if (retention === 'erased') return { status: 'hidden', reason: 'erased' };
  if (!isFilled(purpose)) return { status: 'hidden', reason: 'noPurpose' };
  const isLegal = isMarked(policy.privacy.restrictedPurposes, purpose);
  if (retention === 'restricted' && !isLegal) return { status: 'hidden', reason: 'restricted' };
  if (collectedFor !== undefined && !isLegal && !collectedFor.includes(purpose)) {
    return { status: 'hidden', reason: 'otherPurpose' };
  }
  const { departments, assigned: toOwn, others } = rule.visibility;
  const status = departments[policy.departments[role]] ?? (assigned ? toOwn : others);
  if (status !== 'full') return { status, reason: 'role' };
  const isMasked = forExport && rule.personal && policy.privacy.maskExports;
  return isMasked ? { status: 'masked', reason: 'export' } : { status, reason: null };
}

/** First three and last four places of an ID number; of anything else nothing. */
function maskIdNumber(text: string): string {
  const compact = text.trim();
  return /^\d{17}[\dXx]$/.test(compact) ? compact.slice(0, 3) + HIDDEN + compact.slice(-4) : HIDDEN;
}

function sentenceOf(
  { status, reason }: VisibilityRuling,
  field: string,
  isStranger: boolean,
): Text {
  const what = inWords([field]);
  const zh = `「${what['zh-CN']}」`;
  switch (reason) {
    case null:
      return { 'zh-CN': `${zh}可以完整查看。`, en: `Shown in full (${what.en}).` };
    case 'role':
      if (status === 'hidden') {
        return { 'zh-CN': `这个岗位无权查看${zh}。`, en: `Not shown to this role (${what.en}).` };
      }
      return isStranger
        ? {
            'zh-CN': `不是负责该客户的人员，${zh}只显示部分内容。`,
            en: `Masked for whoever does not look after the customer (${what.en}).`,
          }
        : {
            'zh-CN': `按这个岗位的权限，${zh}只显示部分内容。`,
            en: `Masked for this role (${what.en}).`,
          };
    case 'export':
      return {
        'zh-CN': `导出的数据里${zh}一律脱敏。`,
        en: `Exports mask it (${what.en}).`,
      };
    case 'noPurpose':
      return {
        'zh-CN': `没有说明用途，不显示${zh}。`,
        en: `No purpose was given, so nothing is shown (${what.en}).`,
      };
    case 'otherPurpose':
      return {
        'zh-CN': `${zh}采集时没有这个用途，不能挪作他用。`,
        en: `It was not collected for this purpose (${what.en}).`,
      };
    case 'restricted':
      return {
        'zh-CN': `客户资料已停止使用，只按法律要求保存，不显示${zh}。`,
        en: `The data are only stored because a law asks for it, and not shown (${what.en}).`,
      };
    case 'erased':
      return { 'zh-CN': '客户资料已清除。', en: 'The customer’s data have been erased.' };
    case 'unknownField':
      return {
        'zh-CN': '字段表里没有这一项，不显示。',
        en: 'The table of fields does not know it, so it is not shown.',
      };
  }
}
