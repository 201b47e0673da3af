import type { Channel } from '../../../foundation/dealership/types.js';
import type { Text } from '../../../foundation/kernel/ruling.js';
import type {
  HeldBackReason,
  TaskKind,
  UnassignedReason,
  Urgency,
} from '../../../planner/types.js';

/** What presses, in the words of a call list. */
export const URGENCY_WORDS: Readonly<Record<Urgency, Text>> = {
  overdue: { 'zh-CN': '保养已逾期', en: 'service overdue' },
  lastCall: { 'zh-CN': '首保期限将至', en: 'last call for the first service' },
  due: { 'zh-CN': '保养到期', en: 'service due' },
  upcoming: { 'zh-CN': '保养即将到期', en: 'service coming up' },
  inspection: { 'zh-CN': '年检即将到期', en: 'inspection due' },
  insurance: { 'zh-CN': '车险即将到期', en: 'insurance ending' },
  licence: { 'zh-CN': '驾驶证即将到期', en: 'driving licence ending' },
  followUp: { 'zh-CN': '回访', en: 'follow-up' },
  winBack: { 'zh-CN': '流失关怀', en: 'win-back' },
  card: { 'zh-CN': '会员卡', en: 'membership card' },
  campaign: { 'zh-CN': '活动', en: 'campaign' },
  weather: { 'zh-CN': '天气提醒', en: 'weather tip' },
  greeting: { 'zh-CN': '问候', en: 'greeting' },
};

/** The one notice after the insurance has ended. */
export const LAPSED_WORDS: Text = {
  'zh-CN': '车险已到期，最后提醒一次',
  en: 'insurance has ended, last notice',
};

export const KIND_WORDS: Readonly<Record<TaskKind, Text>> = {
  maintenance: { 'zh-CN': '保养提醒', en: 'service' },
  insurance: { 'zh-CN': '续保提醒', en: 'insurance' },
  inspection: { 'zh-CN': '年检提醒', en: 'inspection' },
  licence: { 'zh-CN': '驾驶证提醒', en: 'driving licence' },
  cardRenewal: { 'zh-CN': '续卡提醒', en: 'card renewal' },
  cardUpgrade: { 'zh-CN': '会员升级提醒', en: 'card upgrade' },
  satisfaction: URGENCY_WORDS.followUp,
  winBack: URGENCY_WORDS.winBack,
  birthday: { 'zh-CN': '生日祝福', en: 'birthday wishes' },
  festival: { 'zh-CN': '节日问候', en: 'festival greeting' },
  weather: URGENCY_WORDS.weather,
  promotion: { 'zh-CN': '促销活动', en: 'promotion' },
  event: { 'zh-CN': '活动邀请', en: 'event invitation' },
};

/** What a follow-up is about, by the first part of its key. */
export const FOLLOW_UP_WORDS: Readonly<Record<string, Text>> = {
  repairFollowUp: { 'zh-CN': '服务后回访', en: 'follow-up after a workshop visit' },
  salesFollowUp: { 'zh-CN': '交车后回访', en: 'follow-up after the hand-over' },
  quietFollowUp: { 'zh-CN': '久未联系，问候近况', en: 'not spoken with for a long time' },
};

export const CHANNEL_WORDS: Readonly<Record<Channel, Text>> = {
  voice: { 'zh-CN': '电话', en: 'phone' },
  sms: { 'zh-CN': '短信', en: 'SMS' },
  email: { 'zh-CN': '邮件', en: 'e-mail' },
  wechat: { 'zh-CN': '微信', en: 'WeChat' },
  social: { 'zh-CN': '社交平台', en: 'social media' },
  faceToFace: { 'zh-CN': '面谈', en: 'in person' },
  online: { 'zh-CN': '线上', en: 'online' },
};

/** Why somebody is not contacted today. */
export const HELD_BACK_WORDS: Readonly<Record<HeldBackReason, Text>> = {
  deceased: { 'zh-CN': '客户已离世', en: 'the customer has died' },
  moved: { 'zh-CN': '客户已搬离', en: 'the customer has moved away' },
  carSold: { 'zh-CN': '车辆已售', en: 'the car has been sold' },
  noContact: { 'zh-CN': '没有可用的手机号', en: 'no usable mobile number' },
  doNotContact: { 'zh-CN': '客户要求免打扰', en: 'the customer asked not to be contacted' },
  refused: { 'zh-CN': '客户不接受这类联系', en: 'the customer declined such contacts' },
  noConsent: { 'zh-CN': '还没有客户同意的记录', en: 'no consent on record' },
  alreadyDone: { 'zh-CN': '本周期已联系过', en: 'already contacted in this cycle' },
  duplicate: { 'zh-CN': '任务重复', en: 'the same task twice' },
  sameWeek: { 'zh-CN': '并入同一次联系', en: 'part of another contact' },
  contactsPerDay: { 'zh-CN': '同一客户一天只联系一次', en: 'only one contact a day per customer' },
  promotionsPerDay: { 'zh-CN': '一天只发一次促销', en: 'only one promotion a day' },
  promotionsPer30Days: { 'zh-CN': '30 天内促销次数已满', en: 'enough promotions in 30 days' },
  legalCap: { 'zh-CN': '已到法定推广次数上限', en: 'the law permits no further offer now' },
  outsideWindows: { 'zh-CN': '今天已没有可联系的时段', en: 'no permitted time left today' },
  outsideCalendar: { 'zh-CN': '日历没有覆盖这一天', en: 'the calendar does not cover the day' },
  openComplaint: { 'zh-CN': '投诉未结，先处理投诉', en: 'an open complaint comes first' },
  tooEarly: { 'zh-CN': '还没到可以办理的时间', en: 'too early for the customer to act' },
  recentTip: { 'zh-CN': '几天内刚发过天气提醒', en: 'a weather tip went out days ago' },
  retryLater: { 'zh-CN': '刚打过没接通，稍后再打', en: 'not answered a short while ago' },
  notReached: { 'zh-CN': '多次未接通，又不能发短信', en: 'not answered, and no text may go' },
  noProfiling: { 'zh-CN': '客户不接受按画像推送', en: 'the customer opted out of profiling' },
  wrongNumber: { 'zh-CN': '号码有误，先核对', en: 'wrong number on the card' },
};

/** Why nobody could take a call. */
export const UNASSIGNED_WORDS: Readonly<Record<UnassignedReason, Text>> = {
  nobodyTrained: {
    'zh-CN': '当班专员都没有受过流失关怀培训',
    en: 'nobody trained for win-back is on duty',
  },
  nobodyThere: { 'zh-CN': '没有专员当班', en: 'nobody is on duty' },
  capReached: { 'zh-CN': '当班专员的通话量已满', en: 'everybody has reached the calls of a day' },
  noFreeSlot: { 'zh-CN': '客户方便的时段里没有空档', en: 'no free slot in the customer’s hours' },
};
