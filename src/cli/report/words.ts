import type { Approach, ChurnStatus } from '../../areas/churn/types.js';
import type { ServiceStatus } from '../../areas/reminders/types.js';
import type { Text } from '../../foundation/kernel/ruling.js';
import type { HeldBackReason, TaskKind, UnassignedReason, Urgency } from '../../planner/types.js';

export const URGENCY_WORDS: Readonly<Record<Urgency, Text>> = {
  overdue: { 'zh-CN': '保养已逾期', en: 'service overdue' },
  lastCall: { 'zh-CN': '首保快到期限', en: 'first service, last call' },
  due: { 'zh-CN': '保养到期', en: 'service due' },
  upcoming: { 'zh-CN': '保养即将到期', en: 'service coming up' },
  inspection: { 'zh-CN': '年检将到期', en: 'inspection due' },
  insurance: { 'zh-CN': '保险将到期', en: 'insurance ending' },
  licence: { 'zh-CN': '驾驶证将到期', en: 'driving licence ending' },
  followUp: { 'zh-CN': '满意度回访', en: 'follow-up' },
  winBack: { 'zh-CN': '流失客户关怀', en: 'win-back call' },
  card: { 'zh-CN': '会员卡续卡、升级', en: 'card renewal or upgrade' },
  campaign: { 'zh-CN': '活动通知', en: 'campaign' },
  weather: { 'zh-CN': '天气提醒', en: 'weather tip' },
  greeting: { 'zh-CN': '问候', en: 'greeting' },
};

export const KIND_WORDS: Readonly<Record<TaskKind, Text>> = {
  maintenance: { 'zh-CN': '保养提醒', en: 'maintenance' },
  insurance: { 'zh-CN': '续保提醒', en: 'insurance' },
  inspection: { 'zh-CN': '年检提醒', en: 'inspection' },
  licence: { 'zh-CN': '驾驶证提醒', en: 'driving licence' },
  cardRenewal: { 'zh-CN': '续卡提醒', en: 'card renewal' },
  cardUpgrade: { 'zh-CN': '会员升级提醒', en: 'card upgrade' },
  satisfaction: { 'zh-CN': '满意度回访', en: 'follow-up' },
  winBack: { 'zh-CN': '流失关怀', en: 'win-back' },
  birthday: { 'zh-CN': '生日祝福', en: 'birthday' },
  festival: { 'zh-CN': '节日问候', en: 'festival' },
  weather: { 'zh-CN': '天气提醒', en: 'weather' },
  promotion: { 'zh-CN': '促销', en: 'promotion' },
  event: { 'zh-CN': '活动邀请', en: 'event' },
};

/** What a follow-up is about, by the first part of its key. */
export const FOLLOW_UP_WORDS: Readonly<Record<string, Text>> = {
  repairFollowUp: { 'zh-CN': '修后回访', en: 'follow-up after work on the car' },
  salesFollowUp: { 'zh-CN': '新车交付回访', en: 'follow-up after the hand-over' },
  quietFollowUp: { 'zh-CN': '久未联系，问候近况', en: 'not spoken with for long' },
};

export const SERVICE_WORDS: Readonly<Record<ServiceStatus, Text>> = {
  overdue: { 'zh-CN': '已逾期', en: 'overdue' },
  missed: { 'zh-CN': '首保已错过', en: 'first service missed' },
  lastCall: { 'zh-CN': '首保快到期限', en: 'first service, last call' },
  due: { 'zh-CN': '已到期', en: 'due' },
  upcoming: { 'zh-CN': '即将到期', en: 'coming up' },
  notDue: { 'zh-CN': '未到期', en: 'not due' },
  notTracked: { 'zh-CN': '不再跟进（过户、报废）', en: 'not tracked (transferred, scrapped)' },
  unknown: { 'zh-CN': '资料不足', en: 'unknown' },
};

export const CHURN_WORDS: Readonly<Record<ChurnStatus, Text>> = {
  active: { 'zh-CN': '活跃', en: 'active' },
  atRisk: { 'zh-CN': '有流失风险', en: 'at risk' },
  lost: { 'zh-CN': '已流失', en: 'lost' },
  gone: { 'zh-CN': '已离开（车已售、搬离、身故）', en: 'gone (car sold, moved, deceased)' },
  unknown: { 'zh-CN': '资料不足', en: 'unknown' },
};

export const HELD_BACK_WORDS: Readonly<Record<HeldBackReason, Text>> = {
  deceased: { 'zh-CN': '客户已身故', en: 'the customer has died' },
  moved: { 'zh-CN': '客户已搬离', en: 'the customer has moved away' },
  carSold: { 'zh-CN': '车辆已售', en: 'the car is sold' },
  noContact: { 'zh-CN': '没有可用的联系方式', en: 'no number to call or write to' },
  doNotContact: { 'zh-CN': '客户要求免打扰', en: 'the customer asked not to be contacted' },
  refused: { 'zh-CN': '客户拒绝这类联系', en: 'the customer refused such contacts' },
  noConsent: { 'zh-CN': '没有客户同意的记录', en: 'no consent on record' },
  alreadyDone: { 'zh-CN': '本周期已联系过', en: 'already done in this cycle' },
  duplicate: { 'zh-CN': '重复任务', en: 'a duplicate' },
  sameWeek: { 'zh-CN': '并入同一次联系', en: 'joined with another contact' },
  contactsPerDay: { 'zh-CN': '同一客户一天只联系一次', en: 'one contact a day and recipient' },
  promotionsPerDay: { 'zh-CN': '一天只发一次促销', en: 'one promotion a day' },
  promotionsPer30Days: { 'zh-CN': '30 天内促销次数已满', en: 'enough promotions in 30 days' },
  legalCap: { 'zh-CN': '已到法定推广次数上限', en: 'the law permits no further offer now' },
  outsideWindows: { 'zh-CN': '今天不在可联系时段', en: 'no permitted time left today' },
  outsideCalendar: { 'zh-CN': '日历没有覆盖这一天', en: 'the calendar does not cover the day' },
  openComplaint: { 'zh-CN': '投诉未结，先处理投诉', en: 'a complaint is open and comes first' },
  tooEarly: { 'zh-CN': '还没到可以办理的时间', en: 'the customer cannot act on it yet' },
  recentTip: { 'zh-CN': '几天内刚发过天气提醒', en: 'a weather tip went out a few days ago' },
};

export const UNASSIGNED_WORDS: Readonly<Record<UnassignedReason, Text>> = {
  nobodyTrained: { 'zh-CN': '没有受过流失客户培训的专员当班', en: 'nobody trained is on duty' },
  nobodyThere: { 'zh-CN': '没有专员当班', en: 'nobody is on duty' },
  capReached: { 'zh-CN': '专员当天通话量已满', en: 'all have reached their calls of the day' },
  noFreeSlot: { 'zh-CN': '客户方便的时段里没有空档', en: 'no free slot in the customer’s hours' },
};

export const DAY_WORDS = {
  plan: { 'zh-CN': '当日计划', en: 'plan of the day' },
  from: { 'zh-CN': '自', en: 'from' },
  read: { 'zh-CN': '读入', en: 'Read' },
  of: { 'zh-CN': '/', en: 'of' },
  customers: { 'zh-CN': '客户', en: 'customers' },
  vehicles: { 'zh-CN': '车辆', en: 'vehicles' },
  visits: { 'zh-CN': '进站', en: 'visits' },
  contacts: { 'zh-CN': '联系', en: 'contacts' },
  ignored: { 'zh-CN': '未读取的列', en: 'Columns not read' },
  calls: { 'zh-CN': '通话安排', en: 'Calls' },
  call: { 'zh-CN': '通', en: 'calls' },
  texts: { 'zh-CN': '短信', en: 'Texts' },
  nobody: { 'zh-CN': '未分配', en: 'Left over' },
  also: { 'zh-CN': '同时提醒', en: 'also' },
  cars: { 'zh-CN': '辆', en: 'cars' },
  matters: { 'zh-CN': '项', en: 'more' },
  today: { 'zh-CN': '今日事项', en: 'The day by kind' },
  reminders: { 'zh-CN': '保养提醒（车辆）', en: 'Service reminders (cars)' },
  base: { 'zh-CN': '客户状态', en: 'Customers' },
  held: { 'zh-CN': '今天不联系', en: 'Held back' },
  next: { 'zh-CN': '最早', en: 'next' },
  atRisk: { 'zh-CN': '流失预警（最快流失的）', en: 'At risk, the next to be lost' },
  lost: { 'zh-CN': '流失客户（按价值）', en: 'Lost, the most valuable first' },
  lastVisit: { 'zh-CN': '上次进店', en: 'last visit' },
  lostFrom: { 'zh-CN': '起算流失', en: 'lost from' },
  monthsAway: { 'zh-CN': '个月没来', en: 'months away' },
  spent: { 'zh-CN': '元（近两年）', en: 'yuan in two years' },
  lastAsked: { 'zh-CN': '上次关怀', en: 'last win-back' },
  neverAsked: { 'zh-CN': '还没关怀过', en: 'no win-back yet' },
  problems: { 'zh-CN': '文件里发现的问题', en: 'Problems in the files' },
  rejected: { 'zh-CN': '剔除', en: 'rejected' },
  repaired: { 'zh-CN': '修正', en: 'repaired' },
  kept: { 'zh-CN': '保留存疑', en: 'kept' },
  none: { 'zh-CN': '无', en: 'none' },
  holidays: {
    'zh-CN': '注意：本年度节假日安排尚未公布或仅有法定节日，工作日判断可能有变。',
    en: 'Note: the holidays of this year are not fully published; working days may move.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const APPROACH_WORDS: Readonly<Record<Approach, Text>> = {
  complaintFirst: { 'zh-CN': '先处理投诉', en: 'complaint first' },
  winBack: { 'zh-CN': '可关怀', en: 'win back' },
};

/** Monday first. */
export const WEEKDAYS: readonly Text[] = [
  { 'zh-CN': '周一', en: 'Monday' },
  { 'zh-CN': '周二', en: 'Tuesday' },
  { 'zh-CN': '周三', en: 'Wednesday' },
  { 'zh-CN': '周四', en: 'Thursday' },
  { 'zh-CN': '周五', en: 'Friday' },
  { 'zh-CN': '周六', en: 'Saturday' },
  { 'zh-CN': '周日', en: 'Sunday' },
];
