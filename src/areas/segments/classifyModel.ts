import { canonicalText } from '../../foundation/conditions/canonicalText.js';
import { compiledOnce } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import type { SegmentPolicy } from './policy.js';
import type { ModelFacts, ModelRuling } from './types.js';

/** Stands for every model that the catalogue does not know. */
export const OTHER_MODEL = 'otherModel';

/**
 * Tells which model of the brand a car is, by the key, or a name, of the store's catalogue.
 *
 * Names compare exactly after trimming and Unicode NFC; a model that the catalogue does not know is
 * `otherModel`, one that nobody recorded is unclassified. Throws MisuseError on an invalid date or a
 * policy that was not defined.
 *
 * @rule SEG-04
 */
export function classifyModel(facts: ModelFacts, at: Date, policy: SegmentPolicy): ModelRuling {
  millisecondsOf(at, 'at');
  const segment = modelSegmentOf(facts.model, policy);
  if (segment === null) return UNCLASSIFIED;
  if (segment === OTHER_MODEL) return OTHER;
  return { status: 'classified', segment, because: BECAUSE, assumed: NONE, missing: NONE };
}

/** The segment of a model name alone: a key of the catalogue, `otherModel`, or `null` without one. */
export function modelSegmentOf(model: string | undefined, policy: SegmentPolicy): string | null {
  const keys = keysByName(policy);
  const name = model === undefined ? undefined : canonicalText(model);
  if (name === undefined || name === '') return null;
  return keys.get(name) ?? OTHER_MODEL;
}

/** Why `classifyModel` ruled as it did. */
export function explainModel(
  facts: ModelFacts,
  at: Date,
  policy: SegmentPolicy,
): readonly Reason<'SEG-04'>[] {
  const { segment } = classifyModel(facts, at, policy);
  return [
    {
      rule: 'SEG-04',
      facts: { model: facts.model ?? null, segment },
      policy: { models: Object.keys(policy.models).length },
      sentence: sentenceOf(segment, policy),
    },
  ];
}

const BECAUSE = sharedList(['SEG-04'] as const);

const OTHER: ModelRuling = Object.freeze({
  status: 'otherModel',
  segment: OTHER_MODEL,
  because: BECAUSE,
  assumed: NONE,
  missing: NONE,
});

const UNCLASSIFIED: ModelRuling = Object.freeze({
  status: 'unclassified',
  segment: null,
  because: BECAUSE,
  assumed: NONE,
  missing: sharedList(['model']),
});

const keysByName = compiledOnce('SegmentPolicy', ({ models }: SegmentPolicy) => {
  const keys = new Map<string, string>();
  for (const [key, { names }] of Object.entries(models)) {
    for (const name of [key, ...names]) keys.set(canonicalText(name) ?? name, key);
  }
  return keys;
});

function sentenceOf(segment: string | null, { models }: SegmentPolicy): Text {
  if (segment === null) {
    return { 'zh-CN': '没有登记车型，无法归类。', en: 'The model is not recorded.' };
  }
  const labels = Object.hasOwn(models, segment) ? models[segment]?.labels : undefined;
  if (labels === undefined) {
    return {
      'zh-CN': '该车型不在车型目录中，归入其他车型。',
      en: 'The model is not in the catalogue: other model.',
    };
  }
  return { 'zh-CN': `归入车型：${labels['zh-CN']}。`, en: `Model: ${labels.en}.` };
}
