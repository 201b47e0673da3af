import type { LawRule } from '../../foundation/jurisdictions/types.js';
import type { RuleRegister } from '../../foundation/kernel/rule.js';
import type { CustomerPolicy } from './policy.js';
import type { CustomerRule } from './types.js';

/**
 * How customer cards are made, kept, counted and protected. L13, which this area names too, is
 * registered with the law that sets the terms.
 */
export const customerRules: RuleRegister<Exclude<CustomerRule, LawRule>, CustomerPolicy> = {
  'CARD-01': {
    id: 'CARD-01',
    title: { 'zh-CN': '一客一卡，资料先整理再建卡', en: 'One customer, one card' },
    statement:
      'Contact data are sorted into a customer card once they hold a name and one contact; a card with the same mobile, or else the same reference to the identity paper, is the same customer and no second one is opened.',
    source: { kind: 'practice', heading: 'Building the customer information card (客户信息卡)' },
    parameters: [
      { path: 'card.requiredToCreate.name', unit: 'yes or no', proposed: true },
      { path: 'card.requiredToCreate.contact', unit: 'yes or no', proposed: true },
      { path: 'card.requiredToCreate.namedUser', unit: 'yes or no', proposed: true },
      { path: 'card.contactFields', unit: 'fields', proposed: true },
      { path: 'card.contactMinDigits', unit: 'digits', proposed: true },
      { path: 'card.duplicateBy.mobile', unit: 'yes or no', proposed: true },
      { path: 'card.duplicateBy.idReference', unit: 'yes or no', proposed: true },
      { path: 'fields', unit: 'table of fields', proposed: true },
      { path: 'merge.criteria', unit: 'criteria in order', proposed: true },
    ],
  },
  'CARD-02': {
    id: 'CARD-02',
    title: { 'zh-CN': '前台登记的五项内容', en: 'Five fields from the front desk' },
    statement:
      'The reception block holds when the customer called or came, the models asked about, the customer grade, how long it took, and the needs with the background of the purchase; the house may add fields and replace the grades.',
    source: { kind: 'practice', heading: 'Archive: data from the front desk (前台接待提交)' },
    parameters: [
      { path: 'reception.fields', unit: 'fields, mandatory or not', proposed: true },
      { path: 'reception.grades', unit: 'grades in days', proposed: true },
    ],
  },
  'CARD-03': {
    id: 'CARD-03',
    title: { 'zh-CN': '销售档案的十五项内容', en: 'Fifteen fields from sales' },
    statement:
      'The sales block holds fifteen fields of the buyer; “none” is an answer for fax and home phone, and the identity paper is a reference or a checked mark, never the number.',
    source: { kind: 'practice', heading: 'Archive: data from the sales department (销售部提交)' },
    parameters: [
      { path: 'sales.fields', unit: 'fields, mandatory or not', proposed: true },
      { path: 'sales.mayBeNone', unit: 'fields', proposed: true },
      { path: 'sales.noneWords', unit: 'words', proposed: true },
    ],
  },
  'CARD-04': {
    id: 'CARD-04',
    title: { 'zh-CN': '交车资料清单', en: 'Documents of a sold car' },
    statement:
      'The archive of a sold car holds seven kinds of document, of which the other vouchers only if there are any; a document that does not apply needs a reason.',
    source: { kind: 'practice', heading: 'Archive: copies and vouchers of the sale' },
    parameters: [{ path: 'documents', unit: 'kinds, mandatory or if any', proposed: true }],
  },
  'CARD-05': {
    id: 'CARD-05',
    title: { 'zh-CN': '满意度评价表须客户签字', en: 'The satisfaction form is signed' },
    statement:
      'The new-car satisfaction form goes into the archive only after the customer has confirmed it with a signature; an electronic signature or a confirmed link is one.',
    source: { kind: 'practice', heading: 'Archive: feedback of the customer (满意度专员提交)' },
    parameters: [
      { path: 'feedback.signatureRequired', unit: 'yes or no', proposed: false },
      { path: 'feedback.signatures', unit: 'kinds of signature', proposed: true },
    ],
  },
  'CARD-06': {
    id: 'CARD-06',
    title: { 'zh-CN': '客户历史只增不改', en: 'A history that only grows' },
    statement:
      'Every event is added to the customer’s history with its time, actor and channel; a correction is a new entry that points to the old one, which stays.',
    source: { kind: 'practice', heading: 'Customer file and relationship file (客户关系维护档案)' },
    parameters: [{ path: 'recordGroups', unit: 'record groups', proposed: false }],
  },
  'CARD-07': {
    id: 'CARD-07',
    title: {
      'zh-CN': '档案统一保管，纸质、电子加备份',
      en: 'One custodian, paper, file and backup',
    },
    statement:
      'Customer relations keep all archives: on paper, electronically in step with the paper, and backed up at most the given number of hours ago; a form that is switched off is reported.',
    source: { kind: 'practice', heading: 'Archive: central keeping and backup' },
    parameters: [
      { path: 'archive.forms', unit: 'forms', proposed: false },
      { path: 'archive.backupMaxAgeHours', unit: 'hours', proposed: true },
      { path: 'archive.custodian', unit: 'department', proposed: false },
    ],
  },
  'CARD-08': {
    id: 'CARD-08',
    title: { 'zh-CN': '资料按期移交客户关系部', en: 'Data are handed over in time' },
    statement:
      'The front desk hands over every day, sales and the satisfaction specialist within working days of the delivery or the signature; a day without visitors is a nil report, never overdue.',
    source: { kind: 'practice', heading: 'Archive: hand-over to customer relations' },
    parameters: [
      { path: 'handover.receptionDays', unit: 'days', proposed: false },
      { path: 'handover.salesWorkingDays', unit: 'working days', proposed: true },
      { path: 'handover.formWorkingDays', unit: 'working days', proposed: true },
      { path: 'holidays', unit: 'holiday calendar', proposed: true },
      { path: 'zone', unit: 'IANA zone', proposed: true },
    ],
  },
  'CARD-09': {
    id: 'CARD-09',
    title: { 'zh-CN': '动态维护，资料定期确认', en: 'The card is kept alive' },
    statement:
      'A field whose last confirmation is the given number of months old is to be confirmed again; a change makes a new version and keeps the old value, a confirmation resets the age.',
    source: { kind: 'practice', heading: 'Dynamic maintenance (动态维护)' },
    parameters: [
      { path: 'card.staleAfterMonths', unit: 'calendar months', proposed: true },
      { path: 'card.staleAfterMonthsOf', unit: 'calendar months by field', proposed: true },
    ],
  },
  'CARD-10': {
    id: 'CARD-10',
    title: { 'zh-CN': '谁发现变动谁上报', en: 'Whoever notices a change reports it' },
    statement:
      'A reported change makes a new version or waits for customer relations, at most the given number of working days; a new user of the car raises the question whether the car was sold.',
    source: { kind: 'practice', heading: 'Dynamic maintenance: reports of changes' },
    parameters: [
      { path: 'card.changeApplyWorkingDays', unit: 'working days', proposed: true },
      { path: 'card.appliesAtOnce.sales', unit: 'yes or no', proposed: true },
      { path: 'card.appliesAtOnce.customerRelations', unit: 'yes or no', proposed: false },
      { path: 'fields', unit: 'table of fields', proposed: true },
      { path: 'departments', unit: 'department of each role', proposed: true },
    ],
  },
  'CARD-11': {
    id: 'CARD-11',
    title: { 'zh-CN': '客户资料质量', en: 'Quality of the customer file' },
    statement:
      'Quality is the mean of completeness, freshness and validity as 0 to 100, overall and by department; an empty file has none.',
    source: { kind: 'practice', heading: 'Customer database: accurate, complete, up to date' },
    parameters: [
      { path: 'fields', unit: 'required fields and formats', proposed: true },
      { path: 'card.staleAfterMonths', unit: 'calendar months', proposed: true },
    ],
  },
  'CARD-12': {
    id: 'CARD-12',
    title: { 'zh-CN': '保有客户结构分析', en: 'Structure of the customers held' },
    statement:
      'The customers held are counted by model, residence, lifecycle stage, year of purchase, member tier, gender, age and standing; unknown ones have a share of their own, and the shares sum to 100 %.',
    source: { kind: 'practice', heading: 'Structure analysis (保有客户结构分析)' },
    parameters: [
      { path: 'structure.cuts', unit: 'cuts', proposed: true },
      { path: 'structure.ageBandsFrom', unit: 'years', proposed: true },
    ],
  },
  'PRIV-01': {
    id: 'PRIV-01',
    title: {
      'zh-CN': '采集客户资料要有用途和来源',
      en: 'No collecting without purpose and source',
    },
    statement:
      'A personal fact is written down only with its purpose and its source, and carries who collected it and when; marketing may use it only after a clear yes.',
    source: { kind: 'practice', heading: 'Lawful and respectful collection (客户隐私)' },
    parameters: [
      { path: 'privacy.required.purpose', unit: 'yes or no', proposed: true },
      { path: 'privacy.required.source', unit: 'yes or no', proposed: true },
      { path: 'privacy.required.collector', unit: 'yes or no', proposed: true },
      { path: 'privacy.required.collectedAt', unit: 'yes or no', proposed: true },
      { path: 'privacy.sensitive', unit: 'fields', proposed: true },
    ],
  },
  'PRIV-02': {
    id: 'PRIV-02',
    title: { 'zh-CN': '客户资料不泄露、不滥用', en: 'No leak and no misuse' },
    statement:
      'Role, field and purpose decide whether a value is shown, masked or hidden, and every look leaves an entry; exports are masked, and what a law still asks for is stored and not used.',
    source: { kind: 'practice', heading: 'Principles: customer data are protected' },
    parameters: [
      { path: 'fields', unit: 'visibility and mask of each field', proposed: true },
      { path: 'privacy.maskExports', unit: 'yes or no', proposed: true },
      { path: 'privacy.restrictedPurposes', unit: 'purposes', proposed: true },
    ],
  },
  'PRIV-03': {
    id: 'PRIV-03',
    title: { 'zh-CN': '先确认是车主，再谈细节', en: 'First the owner, then the details' },
    statement:
      'Details of the car, the address and the price are spoken only to the owner or the registered user; an address is asked for, never read out.',
    source: { kind: 'practice', heading: 'Sales questionnaire, first question (是否车主本人)' },
    parameters: [
      { path: 'privacy.confirmOwnerFirst', unit: 'yes or no', proposed: true },
      { path: 'privacy.mayHear', unit: 'relations', proposed: true },
      { path: 'privacy.confidential', unit: 'details', proposed: true },
      { path: 'privacy.askInstead', unit: 'details', proposed: true },
    ],
  },
  L12: {
    id: 'L12',
    title: { 'zh-CN': '证件号码不进客户档案', en: 'No ID numbers on the card' },
    statement:
      'ID numbers and scans stay in the sales system that verifies them; a card holds an opaque reference or a checked mark.',
    source: {
      kind: 'law',
      heading: 'Minimum data and sensitive data',
      reference: '个人信息保护法 arts. 6, 28 (from 2021-11-01); 汽车销售管理办法 art. 15',
    },
    parameters: [{ path: 'privacy.neverKept', unit: 'fields', proposed: true }],
  },
  L15: {
    id: 'L15',
    title: { 'zh-CN': '对外提供须单独同意', en: 'Passing data on needs its own consent' },
    statement:
      'Data go to another controller only with the customer’s separate consent to that recipient, to a processor only under a contract.',
    source: {
      kind: 'law',
      heading: 'Passing data to others',
      reference: '个人信息保护法 arts. 21, 23 (from 2021-11-01)',
    },
    parameters: [],
  },
};
