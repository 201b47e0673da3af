import type { Evidence, Reason, Text } from '../../foundation/kernel/ruling.js';
import { localDateAt } from '../../foundation/time/instant.js';
import { assessChurn, listChurn } from './assessChurn.js';
import type { ChurnPolicy, LossDefinition } from './policy.js';
import type { ChurnFacts, ChurnRule, ChurnRuling, GoneReason } from './types.js';

/** Why `assessChurn` ruled as it did: one reason a rule, with the days and months that decided. */
export function explainChurn(
  facts: ChurnFacts,
  at: Date,
  policy: ChurnPolicy,
): readonly Reason<ChurnRule>[] {
  return reasonsOf(assessChurn(facts, at, policy), facts, at, policy);
}

/** Why `listChurn` ruled as it did, definition by definition. */
export function explainChurnList(
  facts: ChurnFacts,
  at: Date,
  policy: ChurnPolicy,
): readonly Reason<ChurnRule>[] {
  return listChurn(facts, at, policy).flatMap((ruling) => reasonsOf(ruling, facts, at, policy));
}

function reasonsOf(
  ruling: ChurnRuling,
  facts: ChurnFacts,
  at: Date,
  policy: ChurnPolicy,
): readonly Reason<ChurnRule>[] {
  const { definition, lastVisitOn, atRiskOn, lostOn, goneReason } = ruling;
  const loss = lossNamed(definition, policy);
  const seen: Record<string, Evidence> = {
    definition,
    today: localDateAt(at, policy.zone),
    cardStatus: facts.card.status,
    cars: facts.vehicles.length,
    lastVisitOn,
    atRiskOn,
    lostOn,
    goneReason,
  };
  if (loss.by === 'ownInterval') seen['ownIntervalDays'] = facts.ownIntervalDays ?? null;
  const used = figuresOf(definition, loss, policy);
  return ruling.because.map((rule) => ({
    rule,
    facts: seen,
    policy: used,
    sentence: sentenceOf(rule, ruling, loss),
  }));
}

function lossNamed(definition: string, policy: ChurnPolicy): LossDefinition {
  const { atRiskMonths, lostMonths, definitions } = policy;
  const further = Object.hasOwn(definitions, definition) ? definitions[definition] : undefined;
  return further ?? { by: 'months', atRiskMonths, lostMonths };
}

function figuresOf(
  definition: string,
  loss: LossDefinition,
  { zone }: ChurnPolicy,
): Readonly<Record<string, Evidence>> {
  const path = definition === 'house' ? '' : `definitions.${definition}.`;
  return loss.by === 'months'
    ? {
        [`${path}atRiskMonths`]: loss.atRiskMonths,
        [`${path}lostMonths`]: loss.lostMonths,
        zone,
      }
    : {
        [`${path}atRiskIntervals`]: loss.atRiskIntervals,
        [`${path}lostIntervals`]: loss.lostIntervals,
        zone,
      };
}

const GONE: Readonly<Record<GoneReason, Text>> = {
  carSold: {
    'zh-CN': '车辆已售出、过户或报废，不再列入流失名单。',
    en: 'The car is sold, transferred or scrapped: out of the churn lists.',
  },
  moved: {
    'zh-CN': '客户已搬离，不再列入流失名单。',
    en: 'The customer has moved away: out of the churn lists.',
  },
  deceased: {
    'zh-CN': '客户已故，不再列入任何联系名单。',
    en: 'The customer has died: out of all contact lists.',
  },
};

function sentenceOf(rule: ChurnRule, ruling: ChurnRuling, loss: LossDefinition): Text {
  const { status, lastVisitOn, atRiskOn, lostOn, goneReason } = ruling;
  if (goneReason !== null) return GONE[goneReason];
  if (lastVisitOn === null) {
    return {
      'zh-CN': '既无进店记录，也无购车日期，无法判断是否流失。',
      en: 'Neither a visit nor a purchase date is known, so nobody can say whether the customer is lost.',
    };
  }
  if (status === 'unknown') {
    return {
      'zh-CN': `上次进店是 ${lastVisitOn}，但不知道这辆车多久保养一次，无法按自身周期判断。`,
      en: `Last came in on ${lastVisitOn}, but the car’s own service interval is not known.`,
    };
  }
  const risk = spanOf(loss, 'atRisk');
  const lost = spanOf(loss, 'lost');
  if (status === 'lost') {
    return {
      'zh-CN': `上次进店是 ${lastVisitOn}，${lostOn} 起已${lost['zh-CN']}没有进店，属于流失客户。`,
      en: `Last came in on ${lastVisitOn}; from ${lostOn} on that is ${lost.en} without a visit: a lost customer.`,
    };
  }
  if (status === 'atRisk') {
    return {
      'zh-CN': `上次进店是 ${lastVisitOn}，已${risk['zh-CN']}没有进店，进入流失预警；再不来，${lostOn} 起算流失。`,
      en: `Last came in on ${lastVisitOn}, which is ${risk.en} without a visit: at risk, and lost from ${lostOn} on unless a visit comes first.`,
    };
  }
  return rule === 'CHN-01'
    ? {
        'zh-CN': `上次进店是 ${lastVisitOn}，到 ${lostOn} 才${lost['zh-CN']}，不算流失。`,
        en: `Last came in on ${lastVisitOn}; a loss would be counted only from ${lostOn} on (${lost.en}).`,
      }
    : {
        'zh-CN': `上次进店是 ${lastVisitOn}，到 ${atRiskOn} 才${risk['zh-CN']}，暂不预警。`,
        en: `Last came in on ${lastVisitOn}; the early warning starts on ${atRiskOn} (${risk.en}).`,
      };
}

function spanOf(loss: LossDefinition, step: 'atRisk' | 'lost'): Text {
  if (loss.by === 'months') {
    const months = step === 'lost' ? loss.lostMonths : loss.atRiskMonths;
    return { 'zh-CN': `满 ${months} 个月`, en: months === 1 ? '1 month' : `${months} months` };
  }
  const times = step === 'lost' ? loss.lostIntervals : loss.atRiskIntervals;
  return {
    'zh-CN': `超过自身保养间隔的 ${times} 倍`,
    en: `more than ${times} times the car’s own interval`,
  };
}
