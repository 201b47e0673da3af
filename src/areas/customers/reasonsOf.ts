import type { Evidence, Reason, Text } from '../../foundation/kernel/ruling.js';
import type { CustomerRule } from './types.js';

const LAW: ReadonlyMap<CustomerRule, Text> = new Map<CustomerRule, Text>([
  [
    'L12',
    {
      'zh-CN': '证件号码和扫描件只留在销售系统；客户档案里只写编号或“已核对”。',
      en: 'ID numbers and scans stay in the sales system; the card holds a reference or a checked mark.',
    },
  ],
  [
    'L13',
    {
      'zh-CN': '法律规定的保存期没到，资料只存不用；保存期最长的一项到期后才能清除。',
      en: 'While a law still asks for storage the data are kept and not used; the longest term decides.',
    },
  ],
  [
    'L15',
    {
      'zh-CN': '把客户资料交给别的单位，要有客户针对该单位的单独同意。',
      en: 'Passing data to somebody who decides about them needs the customer’s consent to that recipient.',
    },
  ],
]);

/** One reason a rule, in the order in which they decided; a law, and a rule with an own sentence, speaks for itself. */
export function reasonsOf(
  because: readonly CustomerRule[],
  facts: Readonly<Record<string, Evidence>>,
  policy: Readonly<Record<string, Evidence>>,
  sentence: Text,
  own: Partial<Readonly<Record<CustomerRule, Text>>> = {},
): readonly Reason<CustomerRule>[] {
  return because.map((rule) => ({
    rule,
    facts,
    policy,
    sentence: LAW.get(rule) ?? own[rule] ?? sentence,
  }));
}
