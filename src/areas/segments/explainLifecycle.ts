import type { Reason, Text } from '../../foundation/kernel/ruling.js';
import { localDateAt } from '../../foundation/time/instant.js';
import { classifyLifecycle, freeServiceSpanOf } from './classifyLifecycle.js';
import type { FreeServiceSpan, SegmentPolicy } from './policy.js';
import type { LifecycleFacts, LifecycleRuling, LifecycleStage } from './types.js';

/** Why `classifyLifecycle` ruled as it did. The sentences are for staff, never for the customer. */
export function explainLifecycle(
  facts: LifecycleFacts,
  at: Date,
  policy: SegmentPolicy,
): readonly Reason<'SEG-07'>[] {
  const ruling = classifyLifecycle(facts, at, policy);
  const { span } = freeServiceSpanOf(facts.model, policy);
  const { freeServiceFromKm, freeServiceToKm, freeServiceFromMonths, freeServiceToMonths } = span;
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
      sentence: sentenceOf(ruling, facts, span, policy),
    },
  ];
}

function sentenceOf(
  ruling: LifecycleRuling,
  facts: LifecycleFacts,
  span: FreeServiceSpan,
  policy: SegmentPolicy,
): Text {
  const { status, freeServiceMissed, assumed, missing } = ruling;
  const stage =
    status === 'unknown'
      ? unknownSentence(facts, missing)
      : stageSentence(status, freeServiceMissed, facts, span, policy);
  if (assumed.length === 0) return stage;
  return {
    'zh-CN': `${stage['zh-CN']}当前里程未知，只按车龄判断。`,
    en: `${stage.en} The mileage is not known: by age alone.`,
  };
}

function unknownSentence({ purchasedOn }: LifecycleFacts, missing: readonly string[]): Text {
  if (purchasedOn === undefined) {
    return {
      'zh-CN': '没有登记购车日期，无法判断用车阶段。',
      en: 'The purchase date is not recorded: the stage is not known.',
    };
  }
  if (missing.includes('purchasedOn')) {
    return {
      'zh-CN': `登记的购车日期 ${purchasedOn} 还没到，请核对；暂时无法判断用车阶段。`,
      en: `The purchase date on record, ${purchasedOn}, is yet to come: please check it. The stage is not known.`,
    };
  }
  return {
    'zh-CN': '二手车没有登记首次上牌日期，无法判断用车阶段。',
    en: 'The first registration of this used car is not recorded: the stage is not known.',
  };
}

/** The limit of the free service that counts: by mileage where that is known, else by age. */
function lastOf(kmNow: number | undefined, span: FreeServiceSpan): Text {
  return kmNow === undefined
    ? {
        'zh-CN': `首保时间（${span.freeServiceToMonths} 个月）`,
        en: `age (${span.freeServiceToMonths} months)`,
      }
    : {
        'zh-CN': `首保里程（${span.freeServiceToKm} 公里）`,
        en: `mileage (${span.freeServiceToKm} km)`,
      };
}

function stageSentence(
  status: LifecycleStage,
  freeServiceMissed: boolean,
  { kmNow, purchasedOn }: LifecycleFacts,
  span: FreeServiceSpan,
  { life }: SegmentPolicy,
): Text {
  const last = lastOf(kmNow, span);
  const bought = purchasedOn ?? '';
  const km: Text =
    kmNow === undefined
      ? { 'zh-CN': '', en: '' }
      : { 'zh-CN': `，行驶 ${kmNow} 公里`, en: `, ${kmNow} km` };
  switch (status) {
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
            'zh-CN': `${bought} 购车${km['zh-CN']}，处于保内阶段，已超过${last['zh-CN']}仍未做首保。`,
            en: `Bought on ${bought}${km.en}: in the warranty stage; the free service was not done by its last ${last.en}.`,
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
        'zh-CN': `${bought} 购车${km['zh-CN']}，还没到首保${kmNow === undefined ? '时间' : '里程'}。`,
        en: `Bought on ${bought}${km.en}: the free service is not due yet.`,
      };
  }
}
