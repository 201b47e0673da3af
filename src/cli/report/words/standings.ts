import type { Approach, ChurnStatus } from '../../../areas/churn/types.js';
import type { ServiceStatus } from '../../../areas/reminders/types.js';
import type { LifecycleStage, RelationshipStage, Ring } from '../../../areas/segments/types.js';
import type { Text } from '../../../foundation/kernel/ruling.js';

const NOT_KNOWN: Text = { 'zh-CN': '资料不足', en: 'not known' };

/** Where the service of a car stands. */
export const SERVICE_WORDS: Readonly<Record<ServiceStatus, Text>> = {
  overdue: { 'zh-CN': '已逾期', en: 'overdue' },
  missed: { 'zh-CN': '首保期限已过', en: 'first service missed' },
  lastCall: { 'zh-CN': '首保期限将至', en: 'last call for the first service' },
  due: { 'zh-CN': '已到期', en: 'due' },
  upcoming: { 'zh-CN': '即将到期', en: 'coming up' },
  notDue: { 'zh-CN': '未到期', en: 'not due' },
  notTracked: {
    'zh-CN': '不再跟进（过户、报废）',
    en: 'no longer followed (transferred, scrapped)',
  },
  unknown: NOT_KNOWN,
};

/** Where a customer stands. */
export const CHURN_WORDS: Readonly<Record<ChurnStatus, Text>> = {
  active: { 'zh-CN': '活跃', en: 'active' },
  atRisk: { 'zh-CN': '流失预警', en: 'at risk' },
  lost: { 'zh-CN': '已流失', en: 'lost' },
  gone: {
    'zh-CN': '不再跟进（车已售、搬离、离世）',
    en: 'gone (car sold, moved away, died)',
  },
  unknown: NOT_KNOWN,
};

export const APPROACH_WORDS: Readonly<Record<Approach, Text>> = {
  complaintFirst: { 'zh-CN': '先处理投诉', en: 'complaint first' },
  winBack: { 'zh-CN': '可关怀', en: 'win back' },
};

/** The stages of SEG-07; a cut for marketing, never an answer on warranty. */
export const LIFECYCLE_WORDS: Readonly<Record<LifecycleStage | 'unknown', Text>> = {
  preFirstService: { 'zh-CN': '首保前', en: 'before the first service' },
  firstServiceDue: { 'zh-CN': '首保到期', en: 'first service due' },
  inWarranty: { 'zh-CN': '保内阶段', en: 'warranty stage' },
  postWarranty: { 'zh-CN': '保外阶段', en: 'past the warranty stage' },
  replacementLikely: { 'zh-CN': '换购意向期', en: 'replacement likely' },
  resaleRisk: { 'zh-CN': '可能转卖', en: 'may be sold on' },
  unknown: NOT_KNOWN,
};

/** The rungs of SEG-09. */
export const RELATIONSHIP_WORDS: Readonly<Record<RelationshipStage, Text>> = {
  potential: { 'zh-CN': '潜在客户', en: 'prospect' },
  intending: { 'zh-CN': '意向客户', en: 'interested' },
  closed: { 'zh-CN': '成交客户', en: 'deal closed' },
  held: { 'zh-CN': '保有客户', en: 'current customer' },
  member: { 'zh-CN': '会员', en: 'member' },
  vip: { 'zh-CN': '贵宾会员', en: 'VIP' },
  lost: { 'zh-CN': '流失客户', en: 'lost' },
  wonBack: { 'zh-CN': '已挽回客户', en: 'won back' },
};

/** The rings of SEG-05. */
export const RING_WORDS: Readonly<Record<Ring | 'unclassified', Text>> = {
  core: { 'zh-CN': '核心圈', en: 'core' },
  ring: { 'zh-CN': '周边圈', en: 'ring' },
  outside: { 'zh-CN': '圈外', en: 'outside the ring' },
  unclassified: { 'zh-CN': '住址不详', en: 'address not known' },
};
