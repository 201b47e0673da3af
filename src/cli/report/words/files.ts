import type { Text } from '../../../foundation/kernel/ruling.js';
import type { ExportFile } from '../../import/headings.js';
import type { FindingCode, FindingKind } from '../../import/problems.js';

export const FILE_WORDS: Readonly<Record<ExportFile, Text>> = {
  customers: { 'zh-CN': '客户', en: 'customers' },
  vehicles: { 'zh-CN': '车辆', en: 'vehicles' },
  visits: { 'zh-CN': '进店记录', en: 'visits' },
  contacts: { 'zh-CN': '联系记录', en: 'contacts' },
};

/** What becomes of a record with a problem. */
export const FINDING_KIND_WORDS: Readonly<Record<FindingKind, Text>> = {
  rejected: { 'zh-CN': '剔除', en: 'rejected' },
  repaired: { 'zh-CN': '修正', en: 'repaired' },
  kept: { 'zh-CN': '存疑', en: 'kept' },
};

/** What is wrong with a record. */
export const FINDING_WORDS: Readonly<Record<FindingCode, Text>> = {
  tooFewCells: { 'zh-CN': '单元格缺失', en: 'too few cells' },
  tooManyCells: { 'zh-CN': '单元格多余', en: 'too many cells' },
  unclosedQuote: { 'zh-CN': '引号没有闭合', en: 'unclosed quote' },
  missingField: { 'zh-CN': '必填项为空', en: 'required field missing' },
  unreadable: { 'zh-CN': '有乱码', en: 'unreadable characters' },
  orphan: { 'zh-CN': '找不到所属客户', en: 'no such customer' },
  duplicate: { 'zh-CN': '编号重复', en: 'number given twice' },
  unnamedCar: { 'zh-CN': '车辆没有任何编号', en: 'car without a number' },
  afterMoment: { 'zh-CN': '晚于计划时刻', en: 'after the moment of planning' },
  impossibleDate: { 'zh-CN': '日期不合理', en: 'impossible date' },
  impossibleNumber: { 'zh-CN': '数字不合理', en: 'impossible number' },
  impossibleAmount: { 'zh-CN': '金额不合理', en: 'impossible amount' },
  unknownValue: { 'zh-CN': '取值不认识', en: 'unknown word' },
  noContact: { 'zh-CN': '没有可用的手机号', en: 'no usable mobile number' },
  vinSuspect: { 'zh-CN': '车架号可疑', en: 'doubtful VIN' },
  unknownCar: { 'zh-CN': '找不到对应车辆', en: 'no such car' },
  possibleDuplicate: { 'zh-CN': '同一手机号多张卡', en: 'one mobile on two cards' },
  beforePurchase: { 'zh-CN': '进店早于购车', en: 'visit before the purchase' },
  odometerQuarantined: { 'zh-CN': '里程读数不可信', en: 'doubtful mileage' },
};
