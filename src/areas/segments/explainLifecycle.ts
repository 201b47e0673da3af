import type { Reason, Text } from '../../foundation/kernel/ruling.js';
import { localDateAt } from '../../foundation/time/instant.js';
import { classifyLifecycle, freeServiceSpanOf } from './classifyLifecycle.js';
import type { SegmentPolicy } from './policy.js';
import type { LifecycleFacts, LifecycleRuling } from './types.js';

/** Why `classifyLifecycle` ruled as it did. The sentences are for staff, never for the customer. */
export function explainLifecycle(
  facts: LifecycleFacts,
  at: Date,
  policy: SegmentPolicy,
): readonly Reason<'SEG-07'>[] {
  const ruling = classifyLifecycle(facts, at, policy);
  const { freeServiceFromKm, freeServiceToKm, freeServiceFromMonths, freeServiceToMonths } =
    freeServiceSpanOf(facts.model, policy).span;
  const { warrantyMonths, warrantyKm, replaceFromMonths, replaceToMonths } = policy.life;
  return [
    {
      rule: 'SEG-07',
      facts: {
        today: localDateAt(at, policy.zone),
        purchasedOn: facts.purchasedOn ?? null,
        registeredOn: facts.registeredOn ?? null,
        countedFrom: ruling.countedFrom,
        kmNow: facts.kmNow ?? null,
        freeServiceDone: facts.freeServiceDone,
        stage: ruling.status,
        nextChangeOn: ruling.nextChangeOn,
        freeServiceSource: ruling.freeServiceSource,
      },
      policy: {
        'life.freeServiceFromKm': freeServiceFromKm,
        'life.freeServiceToKm': freeServiceToKm,
        'life.freeServiceFromMonths': freeServiceFromMonths,
        'life.freeServiceToMonths': freeServiceToMonths,
        'life.warrantyMonths': warrantyMonths,
        'life.warrantyKm': warrantyKm,
        'life.replaceFromMonths': replaceFromMonths,
        'life.replaceToMonths': replaceToMonths,
        zone: policy.zone,
      },
      sentence: sentenceOf(ruling, facts, policy),
    },
  ];
}

function sentenceOf(ruling: LifecycleRuling, facts: LifecycleFacts, policy: SegmentPolicy): Text {
  const { status, freeServiceMissed, assumed } = ruling;
  const stage = stageSentence(status, freeServiceMissed, facts, policy);
  if (assumed.length === 0) return stage;
  return {
    'zh-CN': `${stage['zh-CN']}当前里程未知，只按车龄判断。`,
    en: `${stage.en} The mileage is not known: by age alone.`,
  };
}

function stageSentence(
  status: LifecycleRuling['status'],
  freeServiceMissed: boolean,
  { kmNow, purchasedOn }: LifecycleFacts,
  { life }: SegmentPolicy,
): Text {
  const bought = purchasedOn ?? '';
  const km: Text =
    kmNow === undefined
      ? { 'zh-CN': '', en: '' }
      : { 'zh-CN': `，行驶 ${kmNow} 公里`, en: `, ${kmNow} km` };
  switch (status) {
    case 'unknown':
      return {
        'zh-CN': '缺少购车日期或首次上牌日期，无法判断用车阶段。',
        en: 'Without the purchase date, or the first registration of a used car, the stage is not known.',
      };
    case 'resaleRisk':
      return {
        'zh-CN': `${bought} 购车，已满 ${life.replaceToMonths} 个月，车辆可能转卖、客户容易流失。`,
        en: `Bought on ${bought}, ${life.replaceToMonths} months ago or more: the car may be sold on and the customer lost.`,
      };
    case 'replacementLikely':
      return {
        'zh-CN': `${bought} 购车，已满 ${life.replaceFromMonths} 个月，进入换购意向期。`,
        en: `Bought on ${bought}, ${life.replaceFromMonths} months ago or more: a replacement is likely.`,
      };
    case 'postWarranty':
      return {
        'zh-CN': `${bought} 购车${km['zh-CN']}，营销上归入保外阶段；是否免费维修以质保判定为准，不得据此告知客户。`,
        en: `Bought on ${bought}${km.en}: past the warranty stage for marketing. Whether a repair is free is decided by the warranty rules alone; do not tell the customer from this.`,
      };
    case 'inWarranty':
      return freeServiceMissed
        ? {
            'zh-CN': `${bought} 购车${km['zh-CN']}，处于保内阶段，但首保时间已过仍未做。`,
            en: `Bought on ${bought}${km.en}: in the warranty stage; the span of the free service went by without it.`,
          }
        : {
            'zh-CN': `${bought} 购车${km['zh-CN']}，首保已做，处于保内阶段。`,
            en: `Bought on ${bought}${km.en}: the free service is done, in the warranty stage.`,
          };
    case 'firstServiceDue':
      return {
        'zh-CN': `${bought} 购车${km['zh-CN']}，首保到期，尚未做。`,
        en: `Bought on ${bought}${km.en}: the free service is due.`,
      };
    case 'preFirstService':
      return {
        'zh-CN': `${bought} 购车${km['zh-CN']}，还没到首保时间。`,
        en: `Bought on ${bought}${km.en}: the free service is not due yet.`,
      };
  }
}
