import type { Text } from '../../foundation/kernel/ruling.js';
import type { StructureCut } from './types.js';

/** What the customers are counted by, as it stands in a sentence. */
export const CUT_WORDS: Readonly<Record<StructureCut, Text>> = {
  model: { 'zh-CN': '车型', en: 'model' },
  district: { 'zh-CN': '居住区域', en: 'district' },
  ring: { 'zh-CN': '离店距离', en: 'road ring' },
  lifecycleStage: { 'zh-CN': '用车阶段', en: 'lifecycle stage' },
  purchaseYear: { 'zh-CN': '购车年份', en: 'year of purchase' },
  memberTier: { 'zh-CN': '会员等级', en: 'member tier' },
  gender: { 'zh-CN': '性别', en: 'gender' },
  ageBand: { 'zh-CN': '年龄段', en: 'age' },
  standing: { 'zh-CN': '客户状态', en: 'standing' },
};

const NOT_KNOWN: Text = { 'zh-CN': '资料不足', en: 'not known' };

type Words = ReadonlyMap<string, Text>;

/** Classes that go by a key; those of a cut that is not here, and the house’s own, are names already. */
const CLASS_WORDS: Partial<Readonly<Record<StructureCut, Words>>> = {
  gender: new Map([
    ['female', { 'zh-CN': '女', en: 'female' }],
    ['male', { 'zh-CN': '男', en: 'male' }],
  ]),
  ring: new Map([
    ['core', { 'zh-CN': '核心圈', en: 'core' }],
    ['ring', { 'zh-CN': '周边圈', en: 'ring' }],
    ['outside', { 'zh-CN': '圈外', en: 'outside the ring' }],
    ['unclassified', { 'zh-CN': '住址不详', en: 'address not known' }],
  ]),
  lifecycleStage: new Map([
    ['preFirstService', { 'zh-CN': '首保前', en: 'before the first service' }],
    ['firstServiceDue', { 'zh-CN': '首保到期', en: 'first service due' }],
    ['inWarranty', { 'zh-CN': '保内阶段', en: 'warranty stage' }],
    ['postWarranty', { 'zh-CN': '保外阶段', en: 'past the warranty stage' }],
    ['replacementLikely', { 'zh-CN': '换购意向期', en: 'replacement likely' }],
    ['resaleRisk', { 'zh-CN': '可能转卖', en: 'may be sold on' }],
    ['unknown', NOT_KNOWN],
  ]),
  standing: new Map([
    ['active', { 'zh-CN': '活跃', en: 'active' }],
    ['atRisk', { 'zh-CN': '流失预警', en: 'at risk' }],
    ['lost', { 'zh-CN': '已流失', en: 'lost' }],
    [
      'gone',
      { 'zh-CN': '不再跟进（车已售、搬离、离世）', en: 'gone (car sold, moved away, died)' },
    ],
    ['unknown', NOT_KNOWN],
  ]),
};

/** A class as a person would say it. */
export function classWords(cut: StructureCut, value: string): Text {
  return CLASS_WORDS[cut]?.get(value) ?? { 'zh-CN': value, en: value };
}
