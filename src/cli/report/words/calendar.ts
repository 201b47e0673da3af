import type { CarDateKind, LadderStatus } from '../../../areas/reminders/types.js';
import type { Text } from '../../../foundation/kernel/ruling.js';
import { SERVICE_WORDS } from './standings.js';

/** What comes up for a car, in the words of its calendar file. */
export const CAR_DATE_WORDS: Readonly<Record<CarDateKind, Text>> = {
  maintenance: { 'zh-CN': '保养', en: 'maintenance' },
  insurance: { 'zh-CN': '车险到期', en: 'insurance ends' },
  inspection: { 'zh-CN': '年检到期', en: 'inspection ends' },
  licence: { 'zh-CN': '驾驶证到期', en: 'driving licence ends' },
  warrantyEnd: { 'zh-CN': '质保到期', en: 'warranty ends' },
  extendedWarrantyEnd: { 'zh-CN': '延保到期', en: 'extended warranty ends' },
  batteryWarrantyEnd: { 'zh-CN': '动力电池质保到期', en: 'battery warranty ends' },
  recall: { 'zh-CN': '召回处理', en: 'recall' },
  booking: { 'zh-CN': '预约进店', en: 'booking at the workshop' },
};

/** How far the reminders of an end have come. */
export const LADDER_WORDS: Readonly<Record<LadderStatus, Text>> = {
  notDue: SERVICE_WORDS.notDue,
  remind: { 'zh-CN': '现在提醒', en: 'remind now' },
  done: { 'zh-CN': '已提醒', en: 'reminded' },
  winBack: { 'zh-CN': '已过期，最后提醒一次', en: 'over, last notice' },
  newSale: { 'zh-CN': '已过期，需重新办理', en: 'over, to be taken out anew' },
  ended: { 'zh-CN': '已过期', en: 'over' },
  notTracked: { 'zh-CN': '不再提醒', en: 'no longer reminded' },
  unknown: SERVICE_WORDS.unknown,
};

/** The facts that a calendar may lack. */
export const MISSING_WORDS: Readonly<Record<string, Text>> = {
  'car.purchasedOn': { 'zh-CN': '购车日期', en: 'date of purchase' },
  'car.odometer': { 'zh-CN': '里程', en: 'mileage' },
  'car.clusterReplacements.oldKm': { 'zh-CN': '换表前里程', en: 'mileage of the old cluster' },
  'services.km': { 'zh-CN': '上次保养里程', en: 'mileage of the last service' },
  'car.insuranceExpiresOn': { 'zh-CN': '保险到期日', en: 'end of the insurance' },
  'car.inspectionDueOn': { 'zh-CN': '年检到期日', en: 'end of the inspection' },
  regime: { 'zh-CN': '年检周期', en: 'inspection regime' },
  'driver.licenceExpiresOn': { 'zh-CN': '驾驶证到期日', en: 'end of the driving licence' },
};

/** Headings and notes of a car’s calendar. */
export const CALENDAR_WORDS = {
  calendar: { 'zh-CN': '用车日历', en: 'calendar of the car' },
  matter: { 'zh-CN': '事项', en: 'what' },
  standing: { 'zh-CN': '状态', en: 'standing' },
  rules: { 'zh-CN': '规则', en: 'rules' },
  empty: { 'zh-CN': '没有已知的日期。', en: 'No date is known.' },
  notTracked: {
    'zh-CN': '车辆已过户或报废，不再跟进。',
    en: 'The car was transferred or scrapped and is no longer followed.',
  },
  now: {
    'zh-CN': '现在该联系的，每行合并为一次联系',
    en: 'to speak of now, each line in one contact',
  },
  nothingNow: { 'zh-CN': '目前没有要联系的事项。', en: 'There is nothing to speak of now.' },
  permission: {
    'zh-CN': '能不能联系、几点联系，以当日客户关怀计划为准。',
    en: 'Whether and when the customer may be contacted stands in the plan of the day.',
  },
  missing: { 'zh-CN': '缺少的资料', en: 'not known' },
  notWritten: {
    'zh-CN': '没有日期，未生成日历文件。',
    en: 'There are no dates, so no calendar file was written.',
  },
} as const satisfies Readonly<Record<string, Text>>;
