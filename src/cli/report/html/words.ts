import type { LifecycleStage, RelationshipStage, Ring } from '../../../areas/segments/types.js';
import type { Channel } from '../../../foundation/dealership/types.js';
import type { Text } from '../../../foundation/kernel/ruling.js';
import type { DayKind, HolidayKnowledge } from '../../../foundation/time/holidays.js';
import type { Urgency } from '../../../planner/types.js';
import type { ExportFile } from '../../import/headings.js';
import type { FindingCode } from '../../import/problems.js';

export const PAGE_WORDS = {
  title: { 'zh-CN': '当日客户关怀计划', en: 'Plan of the day' },
  from: { 'zh-CN': '自 {n} 起', en: 'from {n}' },
  masked: {
    'zh-CN': '姓名、车牌和车架号已脱敏，页面不含电话号码。',
    en: 'Names, plates and VINs are masked; the page holds no telephone numbers.',
  },
  all: {
    'zh-CN': '完整清单见 tasks.csv、plan.json 和 problems.csv。',
    en: 'The full lists are in tasks.csv, plan.json and problems.csv.',
  },
  figures: { 'zh-CN': '关键数字', en: 'Key figures' },
  sections: { 'zh-CN': '本页内容', en: 'On this page' },

  calls: { 'zh-CN': '今日通话', en: 'Calls today' },
  callsNote: { 'zh-CN': '全部已排定', en: 'all scheduled' },
  callsLeft: { 'zh-CN': '{n} 通未排上', en: '{n} not scheduled' },
  texts: { 'zh-CN': '今日短信', en: 'Texts today' },
  textsNote: { 'zh-CN': '不占专员时间', en: 'take nobody’s time' },
  held: { 'zh-CN': '今天不联系', en: 'Held back' },
  heldNote: { 'zh-CN': '原因见下', en: 'reasons below' },
  overdue: { 'zh-CN': '逾期未保养', en: 'Services overdue' },
  overdueNote: { 'zh-CN': '今天联系 {n} 辆', en: '{n} contacted today' },
  atRisk: { 'zh-CN': '流失预警', en: 'At risk' },
  atRiskNote: { 'zh-CN': '7 天内流失 {n} 位', en: '{n} lost within 7 days' },
  lost: { 'zh-CN': '已流失', en: 'Lost' },
  lostNote: { 'zh-CN': '近两年消费 {n}', en: '{n} in two years' },

  timeline: { 'zh-CN': '专员通话时间表', en: 'The specialists’ day' },
  timelineNote: {
    'zh-CN':
      '一竖条是一通电话，鼠标停在上面可看客户和原因，也可点开名单。灰底处不打电话，或专员不当班。',
    en: 'A bar is a call: rest on it for the customer and the reason, or open the list. Grey: no calls, or off duty.',
  },
  noTimeline: {
    'zh-CN': '今天没有专员当班，也没有可打电话的时段。',
    en: 'Nobody is on duty today.',
  },
  break: { 'zh-CN': '午休', en: 'noon rest' },
  noCalls: { 'zh-CN': '不打电话', en: 'no calls' },
  absent: { 'zh-CN': '今天请假', en: 'absent today' },
  notOnDuty: { 'zh-CN': '今天不当班', en: 'off duty today' },
  noCallsToday: { 'zh-CN': '今天没有通话', en: 'none today' },
  cap: { 'zh-CN': '上限 {n} 通', en: 'at most {n}' },
  list: { 'zh-CN': '通话名单', en: 'The list' },
  callCount: { 'zh-CN': '{n} 通', en: 'Calls: {n}' },
  textCount: { 'zh-CN': '{n} 条短信', en: 'Texts: {n}' },
  leftOver: { 'zh-CN': '未排上的通话', en: 'Calls not scheduled' },
  time: { 'zh-CN': '时间', en: 'Time' },
  customer: { 'zh-CN': '客户', en: 'Customer' },
  why: { 'zh-CN': '联系原因', en: 'Reason' },
  reason: { 'zh-CN': '原因', en: 'Why' },
  count: { 'zh-CN': '数量', en: 'Count' },

  reminders: { 'zh-CN': '提醒与回访', en: 'Contacts and reminders' },
  remindersNote: {
    'zh-CN': '今天的联系按事由；下次保养按车辆，浅色为全部，深色为今天联系的。',
    en: 'Contacts by what they are about; the next service by car. Light: all cars; dark: those of today.',
  },
  firstService: { 'zh-CN': '首次保养', en: 'First service' },
  periodic: { 'zh-CN': '定期保养', en: 'Routine service' },
  notInCycle: { 'zh-CN': '没有保养周期', en: 'No service cycle' },
  today: { 'zh-CN': '今天 {n}', en: 'today {n}' },
  doneToday: { 'zh-CN': '今天联系', en: 'Contacts today' },
  joined: { 'zh-CN': '并入 {n}', en: 'joined {n}' },
  heldToo: { 'zh-CN': '不联系 {n}', en: 'held back {n}' },

  atRiskByWeek: {
    'zh-CN': '每周流失起算人数（标周首日）',
    en: 'Customers lost, by week (its first day)',
  },
  later: { 'zh-CN': '以后', en: 'later' },
  lastVisit: { 'zh-CN': '上次进店', en: 'Last visit' },
  lostFrom: { 'zh-CN': '流失起算', en: 'Lost from' },
  daysLeft: { 'zh-CN': '剩余天数', en: 'Days left' },
  atRiskNoteLong: {
    'zh-CN': '不来店就会流失的客户，最快流失的在前。',
    en: 'Customers who will be lost unless they come; the next to be lost first.',
  },

  lostByMonths: {
    'zh-CN': '按离店时间（近两年消费、人数）',
    en: 'By time away (spent in two years, customers)',
  },
  lostNoteLong: {
    'zh-CN': '已流失的客户，近两年消费高的在前。',
    en: 'Lost customers, the biggest spenders of two years first.',
  },
  months: { 'zh-CN': '{n} 个月', en: '{n} months' },
  monthsAndMore: { 'zh-CN': '{n} 个月以上', en: '{n} months and more' },
  spent: { 'zh-CN': '近两年消费', en: 'Spent, 2 years' },
  away: { 'zh-CN': '离店', en: 'Away' },
  approach: { 'zh-CN': '怎么联系', en: 'Approach' },
  winBackOn: { 'zh-CN': '上次关怀 {n}', en: 'asked {n}' },
  neverAsked: { 'zh-CN': '还没关怀过', en: 'not asked yet' },
  noChannel: { 'zh-CN': '无可用渠道', en: 'no channel left' },

  heldNoteLong: {
    'zh-CN': '该联系、今天不联系的，以及最早何时可以联系。',
    en: 'What is wanted and not done today, and when it may be done.',
  },
  heldWhy: { 'zh-CN': '为什么今天不联系', en: 'Why not today' },
  earliest: { 'zh-CN': '最早', en: 'Earliest' },
  openEnded: { 'zh-CN': '未定', en: 'not known' },
  heldNone: { 'zh-CN': '今天没有被挡下的联系。', en: 'Nothing is held back today.' },

  structure: { 'zh-CN': '客户结构', en: 'The customer base' },
  structureNote: { 'zh-CN': '整条为全部，深色为所占部分。', en: 'A full bar is all of them.' },
  byRelationship: { 'zh-CN': '按关系阶段', en: 'By step of the relationship' },
  byStanding: { 'zh-CN': '按客户状态', en: 'By standing' },
  byLifecycle: { 'zh-CN': '按用车阶段（车辆）', en: 'By stage of the car’s life (cars)' },
  byRing: { 'zh-CN': '按居住地远近', en: 'By distance to the store' },

  problems: { 'zh-CN': '文件里发现的问题', en: 'Problems in the files' },
  problemsNote: {
    'zh-CN': '有问题的记录没有丢：剔除的不生效，修正的少一个字段，存疑的照常保留。',
    en: 'Nothing is lost silently: rejected records have no effect, repaired ones lack a field, doubted ones stay.',
  },
  noProblems: { 'zh-CN': '文件里没有发现问题。', en: 'No problems were found.' },
  file: { 'zh-CN': '文件', en: 'File' },
  records: { 'zh-CN': '记录', en: 'Records' },
  accepted: { 'zh-CN': '读入', en: 'Read' },
  rejected: { 'zh-CN': '剔除', en: 'Rejected' },
  repaired: { 'zh-CN': '修正', en: 'Repaired' },
  kept: { 'zh-CN': '存疑', en: 'Kept' },
  ignored: { 'zh-CN': '未读取的列', en: 'Columns not read' },
  most: { 'zh-CN': '最多的几类', en: 'The most frequent' },
  allReasons: { 'zh-CN': '全部 {n} 类', en: 'All {n} kinds' },
  what: { 'zh-CN': '处理', en: 'Outcome' },
  moreRows: { 'zh-CN': '另有 {n} 位，见 plan.json', en: '{n} more in plan.json' },
  noneAtRisk: { 'zh-CN': '没有快要流失的客户。', en: 'Nobody is about to be lost.' },
  noneLost: { 'zh-CN': '没有已流失的客户。', en: 'Nobody is lost.' },
} as const satisfies Readonly<Record<string, Text>>;

/** What the timeline calls a kind of call, in two to four signs. */
export const SHORT_URGENCY_WORDS: Readonly<Record<Urgency, Text>> = {
  overdue: { 'zh-CN': '逾期', en: 'overdue' },
  lastCall: { 'zh-CN': '首保期限', en: 'last call' },
  due: { 'zh-CN': '到期', en: 'due' },
  upcoming: { 'zh-CN': '即将到期', en: 'coming up' },
  inspection: { 'zh-CN': '年检', en: 'inspection' },
  insurance: { 'zh-CN': '续保', en: 'insurance' },
  licence: { 'zh-CN': '驾驶证', en: 'licence' },
  followUp: { 'zh-CN': '回访', en: 'follow-up' },
  winBack: { 'zh-CN': '流失关怀', en: 'win-back' },
  card: { 'zh-CN': '会员卡', en: 'card' },
  campaign: { 'zh-CN': '活动', en: 'campaign' },
  weather: { 'zh-CN': '天气', en: 'weather' },
  greeting: { 'zh-CN': '问候', en: 'greeting' },
};

export const DAY_KIND_WORDS: Readonly<Record<DayKind['kind'], Text>> = {
  workday: { 'zh-CN': '工作日', en: 'working day' },
  weekend: { 'zh-CN': '周末', en: 'weekend' },
  holiday: { 'zh-CN': '法定节假日', en: 'public holiday' },
  makeUpDay: { 'zh-CN': '调休上班日', en: 'make-up working day' },
};

export const HOLIDAY_WORDS: Readonly<Record<HolidayKnowledge, Text>> = {
  official: {
    'zh-CN': '本年度节假日安排已正式公布。',
    en: 'The holidays of this year are officially published.',
  },
  'statutory-only': {
    'zh-CN': '本年度节假日安排尚未公布，目前只知道法定节日，工作日判断可能有变。',
    en: 'The holidays of this year are not published yet; only the statutory days are known, and working days may move.',
  },
  unknown: {
    'zh-CN': '没有本年度的节假日资料，只按星期判断工作日。',
    en: 'The holidays of this year are not known; working days go by the weekday alone.',
  },
};

export const CHANNEL_WORDS: Readonly<Record<Channel, Text>> = {
  voice: { 'zh-CN': '电话', en: 'phone' },
  sms: { 'zh-CN': '短信', en: 'SMS' },
  email: { 'zh-CN': '邮件', en: 'e-mail' },
  wechat: { 'zh-CN': '微信', en: 'WeChat' },
  social: { 'zh-CN': '社交平台', en: 'social media' },
  faceToFace: { 'zh-CN': '面谈', en: 'in person' },
  online: { 'zh-CN': '在线', en: 'online' },
};

/** The stages of SEG-07; a cut for marketing, never an answer on warranty. */
export const LIFECYCLE_WORDS: Readonly<Record<LifecycleStage | 'unknown', Text>> = {
  preFirstService: { 'zh-CN': '未到首保', en: 'before the first service' },
  firstServiceDue: { 'zh-CN': '首保到期', en: 'first service due' },
  inWarranty: { 'zh-CN': '保内阶段', en: 'warranty stage' },
  postWarranty: { 'zh-CN': '保外阶段', en: 'past the warranty stage' },
  replacementLikely: { 'zh-CN': '换购意向期', en: 'replacement likely' },
  resaleRisk: { 'zh-CN': '可能转卖', en: 'may be sold on' },
  unknown: { 'zh-CN': '资料不足', en: 'unknown' },
};

/** The rungs of SEG-09. */
export const RELATIONSHIP_WORDS: Readonly<Record<RelationshipStage, Text>> = {
  potential: { 'zh-CN': '潜在客户', en: 'potential' },
  intending: { 'zh-CN': '意向客户', en: 'intending' },
  closed: { 'zh-CN': '成交客户', en: 'closed deal' },
  held: { 'zh-CN': '保有客户', en: 'held' },
  member: { 'zh-CN': '会员', en: 'member' },
  vip: { 'zh-CN': 'VIP 客户', en: 'VIP' },
  lost: { 'zh-CN': '流失客户', en: 'lost' },
  wonBack: { 'zh-CN': '赢回客户', en: 'won back' },
};

/** The rings of SEG-05. */
export const RING_WORDS: Readonly<Record<Ring | 'unclassified', Text>> = {
  core: { 'zh-CN': '核心圈', en: 'core' },
  ring: { 'zh-CN': '周边圈', en: 'ring' },
  outside: { 'zh-CN': '周边圈以外', en: 'outside the ring' },
  unclassified: { 'zh-CN': '住址不详', en: 'not known' },
};

export const FILE_WORDS: Readonly<Record<ExportFile, Text>> = {
  customers: { 'zh-CN': '客户', en: 'customers' },
  vehicles: { 'zh-CN': '车辆', en: 'vehicles' },
  visits: { 'zh-CN': '进站', en: 'visits' },
  contacts: { 'zh-CN': '联系', en: 'contacts' },
};

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
  noContact: { 'zh-CN': '手机号缺失或无效', en: 'no usable mobile' },
  vinSuspect: { 'zh-CN': '车架号可疑', en: 'doubtful VIN' },
  unknownCar: { 'zh-CN': '找不到对应车辆', en: 'car not known' },
  possibleDuplicate: { 'zh-CN': '同一手机号多张卡', en: 'one mobile on two cards' },
  beforePurchase: { 'zh-CN': '进站早于购车', en: 'visit before the purchase' },
  odometerQuarantined: { 'zh-CN': '里程读数不可信', en: 'doubtful mileage' },
};

/** A text with a figure in the place kept for it. */
export function filled(text: string, figure: string): string {
  return text.replace('{n}', () => figure);
}
