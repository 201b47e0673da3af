import type { RuleRegister } from '../../foundation/kernel/rule.js';
import type { ChurnPolicy } from './policy.js';
import type { ChurnRule } from './types.js';

/** When a customer counts as lost, and when as about to be. */
export const churnRules: RuleRegister<ChurnRule, ChurnPolicy> = {
  'CHN-01': {
    id: 'CHN-01',
    title: { 'zh-CN': '半年未进店即为流失', en: 'Half a year without a visit is a loss' },
    statement:
      'A customer who has not come into the store for the given number of calendar months, counted from the local day of the last visit or car purchase, is a lost customer.',
    source: { kind: 'practice', heading: 'Definition of the lost customer (流失客户)' },
    parameters: [
      { path: 'lostMonths', unit: 'calendar months', proposed: false },
      { path: 'visitKinds', unit: 'kinds of visit that count', proposed: true },
      { path: 'zone', unit: 'IANA zone', proposed: true },
    ],
  },
  'CHN-02': {
    id: 'CHN-02',
    title: { 'zh-CN': '流失预警与休眠客户', en: 'Early warning and dormancy' },
    statement:
      'Before the loss a customer is listed as at risk; one whose cars are all sold or scrapped, who moved away or died is gone; further named definitions may stand beside the half year without replacing it.',
    source: {
      kind: 'practice',
      heading: 'Prevention before loss; care for dormant customers (休眠客户关怀)',
    },
    parameters: [
      { path: 'atRiskMonths', unit: 'calendar months', proposed: true },
      { path: 'definitions', unit: 'named definitions', proposed: true },
    ],
  },
  'CHN-04': {
    id: 'CHN-04',
    title: { 'zh-CN': '流失客户筛选清单', en: 'The screening list of lost customers' },
    statement:
      'The lost customers are listed by value, spend before points, with what whoever works the list needs to know; refused channels are removed, and an open complaint is settled before anything is offered.',
    source: { kind: 'practice', heading: 'Screening of lost-customer data' },
    parameters: [{ path: 'screening.spendMonths', unit: 'calendar months', proposed: true }],
  },
};
