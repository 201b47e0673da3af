import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import type { ReminderPolicy } from './policy.js';
import { sentReading } from './sentReading.js';
import { spokenYuan } from './spoken.js';
import type { CardUpgradeFacts, CardUpgradeRuling, CardUpgradeStatus } from './types.js';

/**
 * Tells whether a member is near enough to the next tier to be told of it.
 *
 * From 90 percent of its spend on, that very fen included; once the spend is enough the tier rises by
 * itself, and nobody is told. One reminder a tier and card: only a sent one with its key counts.
 *
 * Units: integer fen. Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule REM-10
 * @example
 * ```ts
 * import { assessCardUpgrade, defaultReminderPolicy } from 'dealer-care/reminders';
 *
 * const silver = {
 *   card: { status: 'active' },
 *   membership: { tier: 'silver', endsOn: '2026-12-31' },
 *   nextTier: { tier: 'gold', fromSpendFen: 1_000_000 },
 *   sent: [],
 * } as const;
 * const at = new Date('2026-06-01T09:00:00+08:00');
 * const ruled = (spendFen: number) =>
 *   assessCardUpgrade({ ...silver, spendFen }, at, defaultReminderPolicy).status;
 * console.log([ruled(899_999), ruled(900_000), ruled(1_000_000)]); // => ["notDue","remind","reached"]
 * ```
 */
export function assessCardUpgrade(
  facts: CardUpgradeFacts,
  at: Date,
  policy: ReminderPolicy,
): CardUpgradeRuling {
  requireDefined(policy, 'ReminderPolicy');
  millisecondsOf(at, 'at');
  const { card, membership, spendFen, nextTier } = facts;
  if (card.status !== 'active') return NOT_TRACKED;
  if (nextTier === undefined) return TOP_TIER;
  const { tier, fromSpendFen } = nextTier;
  const cycle = `${tier}~${membership.endsOn ?? 'open'}`;
  return {
    status: statusOf(facts, cycle, at, policy),
    tier,
    remindFromFen: Math.ceil((fromSpendFen * policy.card.upgradeFromPercent) / 100),
    missingFen: spendFen === undefined ? null : Math.max(fromSpendFen - spendFen, 0),
    cycle,
    because: BECAUSE,
    assumed: NONE,
    missing: spendFen === undefined ? NO_SPEND : NONE,
  };
}

function statusOf(
  { spendFen, nextTier, sent }: CardUpgradeFacts,
  cycle: string,
  at: Date,
  policy: ReminderPolicy,
): CardUpgradeStatus {
  const needed = nextTier?.fromSpendFen ?? 0;
  if (spendFen === undefined) return 'unknown';
  if (spendFen >= needed) return 'reached';
  // Whole numbers on both sides: nothing is rounded at the very fen.
  if (spendFen * 100 < needed * policy.card.upgradeFromPercent) return 'notDue';
  return sentReading({ sent }, at, policy).by(cycle) === null ? 'remind' : 'done';
}

const BECAUSE = sharedList<'REM-10'>(['REM-10']);
const NO_SPEND = sharedList(['spendFen']);

const TOP_TIER: CardUpgradeRuling = Object.freeze({
  status: 'topTier',
  tier: null,
  remindFromFen: null,
  missingFen: null,
  cycle: null,
  because: BECAUSE,
  assumed: NONE,
  missing: NONE,
});
const NOT_TRACKED: CardUpgradeRuling = Object.freeze({ ...TOP_TIER, status: 'notTracked' });

/**
 * Says why `assessCardUpgrade` ruled as it did, in words that can be read out.
 *
 * @rule REM-10
 */
export function explainCardUpgrade(
  facts: CardUpgradeFacts,
  at: Date,
  policy: ReminderPolicy,
): readonly Reason<'REM-10'>[] {
  const ruling = assessCardUpgrade(facts, at, policy);
  return [
    {
      rule: 'REM-10',
      facts: {
        tier: facts.membership.tier,
        nextTier: ruling.tier,
        spendFen: facts.spendFen ?? null,
        fromSpendFen: facts.nextTier?.fromSpendFen ?? null,
        status: ruling.status,
      },
      policy: { 'card.upgradeFromPercent': policy.card.upgradeFromPercent },
      sentence: sentenceOf(ruling),
    },
  ];
}

function sentenceOf({ status, tier, remindFromFen, missingFen }: CardUpgradeRuling): Text {
  const left = spokenYuan(missingFen ?? 0);
  const from = spokenYuan(remindFromFen ?? 0);
  switch (status) {
    case 'notTracked':
      return {
        'zh-CN': '客户状态已不是“正常”，不再提醒。',
        en: 'The customer is no longer an active one: no more reminders.',
      };
    case 'topTier':
      return {
        'zh-CN': '已经是最高等级，没有可升的等级。',
        en: 'There is no tier above this one.',
      };
    case 'unknown':
      return {
        'zh-CN': '没有累计消费金额，无法判断离升级还差多少。',
        en: 'The spend is not known, so the distance to the next tier cannot be told.',
      };
    case 'reached':
      return {
        'zh-CN': `消费已达到“${tier}”等级，系统自动升级，不用提醒。`,
        en: `The spend is enough for ${tier}: the tier rises by itself, and nobody is told.`,
      };
    case 'notDue':
      return {
        'zh-CN': `距“${tier}”等级还差 ${left} 元，消费满 ${from} 元才提醒。`,
        en: `Still ${left} yuan short of ${tier}; the member is told from ${from} yuan on.`,
      };
    default:
      return status === 'done'
        ? {
            'zh-CN': `距“${tier}”等级还差 ${left} 元，已经提醒过，不再重复。`,
            en: `Still ${left} yuan short of ${tier}; the member was told already.`,
          }
        : {
            'zh-CN': `距“${tier}”等级只差 ${left} 元，今天提醒升级。`,
            en: `Only ${left} yuan short of ${tier}: tell the member today.`,
          };
  }
}
