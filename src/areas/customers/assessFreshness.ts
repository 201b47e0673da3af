import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import { localDateAt } from '../../foundation/time/instant.js';
import { addMonths, type LocalDate } from '../../foundation/time/localDate.js';
import { inWords } from './fieldWords.js';
import { ownOf } from './ownOf.js';
import type { CustomerPolicy } from './policy.js';
import { reasonsOf } from './reasonsOf.js';
import { sorted } from './sorted.js';
import type { CustomerRule, FreshnessFacts, FreshnessRuling } from './types.js';

/**
 * Tells which fields of a card are to be confirmed again.
 *
 * A field is stale from the day on which its last confirmation is twelve calendar months old,
 * clamped to the end of a shorter month; asking without finding a change is a confirmation too. A
 * confirmation after `at` is not known yet. A field without one is not guessed to be old: it makes
 * the answer `unknown` where nothing is stale.
 *
 * Days are those of the policy’s zone. Throws MisuseError on an invalid date or a policy that was
 * not defined.
 *
 * @rule CARD-09
 * @example
 * ```ts
 * import { assessFreshness, defaultCustomerPolicy } from 'dealer-care/customers';
 *
 * const fields = { mobile: { confirmedAt: new Date('2025-03-10T15:00:00+08:00') } };
 * const rule = (at: string) => assessFreshness({ fields }, new Date(at), defaultCustomerPolicy);
 * console.log(rule('2026-03-09T23:59:59+08:00').status); // => "fresh"
 * console.log(rule('2026-03-10T00:00:00+08:00').toConfirm); // => ["mobile"]
 * ```
 */
export function assessFreshness(
  facts: FreshnessFacts,
  at: Date,
  policy: CustomerPolicy,
): FreshnessRuling {
  requireDefined(policy, 'CustomerPolicy');
  const atMs = millisecondsOf(at, 'at');
  const today = localDateAt(at, policy.zone);
  const toConfirm: { field: string; staleOn: LocalDate }[] = [];
  const undated: string[] = [];
  let nextStaleOn: LocalDate | null = null;
  for (const field of sorted(Object.keys(facts.fields))) {
    const confirmedAt = facts.fields[field]?.confirmedAt;
    if (confirmedAt === undefined || confirmedAt.getTime() > atMs) {
      undated.push(field);
      continue;
    }
    const staleOn = staleDay(field, confirmedAt, policy);
    if (staleOn <= today) toConfirm.push({ field, staleOn });
    else if (nextStaleOn === null || staleOn < nextStaleOn) nextStaleOn = staleOn;
  }
  const count = Object.keys(facts.fields).length;
  return {
    status: statusOf(count, toConfirm.length, undated.length),
    // Equal days keep the order of the names.
    toConfirm: toConfirm
      .sort((a, b) => (a.staleOn < b.staleOn ? -1 : a.staleOn > b.staleOn ? 1 : 0))
      .map((one) => one.field),
    undated,
    nextStaleOn,
    because: BECAUSE,
    assumed: NONE,
    missing: undated.length === 0 ? NONE : NO_CONFIRMATION,
  };
}

/** Why `assessFreshness` ruled as it did. */
export function explainFreshness(
  facts: FreshnessFacts,
  at: Date,
  policy: CustomerPolicy,
): readonly Reason<CustomerRule>[] {
  const ruling = assessFreshness(facts, at, policy);
  return reasonsOf(
    ruling.because,
    {
      today: localDateAt(at, policy.zone),
      toConfirm: ruling.toConfirm.join(', '),
      undated: ruling.undated.join(', '),
      nextStaleOn: ruling.nextStaleOn,
    },
    {
      'card.staleAfterMonths': policy.card.staleAfterMonths,
      ...ownTerms(Object.keys(facts.fields), policy),
      zone: policy.zone,
    },
    sentenceOf(ruling, Object.keys(facts.fields), policy),
  );
}

/** First day on which a field confirmed at that instant is stale. */
export function staleDay(field: string, confirmedAt: Date, policy: CustomerPolicy): LocalDate {
  return addMonths(localDateAt(confirmedAt, policy.zone), monthsFor(field, policy));
}

function monthsFor(field: string, { card }: CustomerPolicy): number {
  return ownOf(card.staleAfterMonthsOf, field) ?? card.staleAfterMonths;
}

/** The terms that the house set for single fields of the card. */
function ownTerms(
  fields: readonly string[],
  { card: { staleAfterMonthsOf } }: CustomerPolicy,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const months = ownOf(staleAfterMonthsOf, field);
      return months === undefined ? [] : [[`card.staleAfterMonthsOf.${field}`, months] as const];
    }),
  );
}

const BECAUSE = sharedList(['CARD-09'] as const);
const NO_CONFIRMATION = sharedList(['fields.confirmedAt']);

function statusOf(fields: number, stale: number, undated: number): FreshnessRuling['status'] {
  if (fields === 0) return 'empty';
  if (stale > 0) return 'stale';
  return undated > 0 ? 'unknown' : 'fresh';
}

function sentenceOf(
  { status, toConfirm, undated }: FreshnessRuling,
  fields: readonly string[],
  policy: CustomerPolicy,
): Text {
  const unsure = inWords(undated);
  switch (status) {
    case 'empty':
      return { 'zh-CN': '卡上还没有资料。', en: 'Nothing is on the card yet.' };
    case 'fresh':
      return freshSentence(limitsOf(fields, policy));
    case 'stale':
      return staleSentence(toConfirm, policy);
    case 'unknown':
      return {
        'zh-CN': `不知道上次确认是什么时候：${unsure['zh-CN']}。`,
        en: `Nobody knows when these were confirmed last: ${unsure.en}.`,
      };
  }
}

function freshSentence(limits: readonly number[]): Text {
  const [months, ...others] = limits;
  if (others.length > 0) {
    return {
      'zh-CN': `所有资料都在各自的期限（${limits.join('、')} 个月）内确认过。`,
      en: `Everything was confirmed within its own term (${limits.join(', ')} months).`,
    };
  }
  return {
    'zh-CN': `所有资料在 ${months} 个月内都确认过。`,
    en: `Everything was confirmed within ${months} ${months === 1 ? 'month' : 'months'}.`,
  };
}

function staleSentence(stale: readonly string[], policy: CustomerPolicy): Text {
  const [months, ...others] = limitsOf(stale, policy);
  if (others.length === 0) {
    const old = inWords(stale);
    return {
      'zh-CN': `以下资料已满 ${months} 个月没有确认，请再向客户核对：${old['zh-CN']}。`,
      en: `Not confirmed for ${months} ${months === 1 ? 'month' : 'months'} or longer, ask the customer again: ${old.en}.`,
    };
  }
  const each = stale.map((field) => [inWords([field]), monthsFor(field, policy)] as const);
  return {
    'zh-CN': `以下资料超过期限没有确认，请再向客户核对：${each.map(([words, limit]) => `${words['zh-CN']}（满 ${limit} 个月）`).join('、')}。`,
    en: `Not confirmed within their terms, ask the customer again: ${each.map(([words, limit]) => `${words.en} (${limit} months)`).join(', ')}.`,
  };
}

/** The terms of some fields in months, each once, the shortest first. */
function limitsOf(fields: readonly string[], policy: CustomerPolicy): readonly number[] {
  return [...new Set(fields.map((field) => monthsFor(field, policy)))].sort((a, b) => a - b);
}
