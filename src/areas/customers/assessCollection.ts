import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import { inWords } from './fieldWords.js';
import { isFilled } from './isFilled.js';
import { isMarked } from './ownOf.js';
import type { CustomerPolicy } from './policy.js';
import { reasonsOf } from './reasonsOf.js';
import type { CollectionFacts, CollectionRuling, CustomerRule } from './types.js';

/**
 * Tells whether a personal fact may be written down.
 *
 * Without a purpose and a source it is refused; the collector and the time belong to it too and are
 * reported when missing. ID numbers and scans are never kept in here. Sensitive fields, such as
 * where a car has been, need a consent to this very field. Marketing may use it only after a clear
 * yes. A time after `at` is not known yet.
 *
 * Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule PRIV-01 L12
 */
export function assessCollection(
  facts: CollectionFacts,
  at: Date,
  policy: CustomerPolicy,
): CollectionRuling {
  requireDefined(policy, 'CustomerPolicy');
  const { required, neverKept, sensitive } = policy.privacy;
  const missing = missingIn(facts, millisecondsOf(at, 'at'));
  const needsConsent = isMarked(sensitive, facts.field) && facts.separateConsent !== true;
  const isForbidden = isMarked(neverKept, facts.field);
  const isIncomplete = missing.some((one) => required[one]);
  const reason = isForbidden
    ? 'neverKept'
    : isIncomplete
      ? 'incomplete'
      : needsConsent
        ? 'noSeparateConsent'
        : null;
  return {
    status: reason === null ? 'accepted' : 'refused',
    reason,
    marketingAllowed: reason === null && facts.marketingConsent === true,
    because: isForbidden ? WITH_LAW : BECAUSE,
    assumed: NONE,
    missing: sharedList(needsConsent ? [...missing, 'separateConsent'] : missing),
  };
}

/** Why `assessCollection` ruled as it did. */
export function explainCollection(
  facts: CollectionFacts,
  at: Date,
  policy: CustomerPolicy,
): readonly Reason<CustomerRule>[] {
  const ruling = assessCollection(facts, at, policy);
  const { required } = policy.privacy;
  return reasonsOf(
    ruling.because,
    {
      field: facts.field,
      purpose: facts.purpose ?? null,
      source: facts.source ?? null,
      collector: facts.collector ?? null,
      marketingConsent: facts.marketingConsent ?? null,
      separateConsent: facts.separateConsent ?? null,
    },
    {
      'privacy.required.purpose': required.purpose,
      'privacy.required.source': required.source,
      'privacy.required.collector': required.collector,
      'privacy.required.collectedAt': required.collectedAt,
    },
    sentenceOf(ruling, facts.field),
  );
}

const BECAUSE = sharedList(['PRIV-01'] as const);
const WITH_LAW = sharedList(['PRIV-01', 'L12'] as const);

type Circumstance = keyof CustomerPolicy['privacy']['required'];

function missingIn(
  { purpose, source, collector, collectedAt }: CollectionFacts,
  atMs: number,
): readonly Circumstance[] {
  const missing: Circumstance[] = [];
  if (!isFilled(purpose)) missing.push('purpose');
  if (!isFilled(source)) missing.push('source');
  if (!isFilled(collector)) missing.push('collector');
  if (collectedAt === undefined || collectedAt.getTime() > atMs) missing.push('collectedAt');
  return missing;
}

function sentenceOf({ reason, missing }: CollectionRuling, field: string): Text {
  const what = inWords([field]);
  const lacks = inWords(missing);
  switch (reason) {
    case null:
      return {
        'zh-CN': `「${what['zh-CN']}」的用途和来源都有登记，可以采集。`,
        en: `Purpose and source are on record (${what.en}): it may be collected.`,
      };
    case 'incomplete':
      return {
        'zh-CN': `采集「${what['zh-CN']}」要先写明：${lacks['zh-CN']}。`,
        en: `Before this is collected (${what.en}), write down: ${lacks.en}.`,
      };
    case 'neverKept':
      return {
        'zh-CN': `「${what['zh-CN']}」不进客户档案。`,
        en: `This is never kept on the card (${what.en}).`,
      };
    case 'noSeparateConsent':
      return {
        'zh-CN': `「${what['zh-CN']}」属于敏感信息，没有客户单独同意不能采集。`,
        en: `This is sensitive (${what.en}) and needs the customer’s consent to this very field.`,
      };
  }
}
