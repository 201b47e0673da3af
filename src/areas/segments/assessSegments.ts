import type { Explanation } from '../../foundation/conditions/types.js';
import { carKey } from '../../foundation/dealership/cars.js';
import type { Evidence, Text } from '../../foundation/kernel/ruling.js';
import { compileSegments, definitionsOn } from './compileSegments.js';
import { momentOf, rowsOf } from './customerRow.js';
import type { SegmentPolicy } from './policy.js';
import type {
  SegmentationRuling,
  SegmentDefinition,
  SegmentFacts,
  SegmentReason,
} from './types.js';

/**
 * Tells which of the store's segments a customer belongs to, and which of them wins.
 *
 * Segments may overlap; the lowest priority number wins, ties by key. A segment whose facts are
 * missing is unknown: it never wins, and is listed with what is missing. `winnerWithoutProfile` is
 * for customers, and channels, that opted out of profiling.
 *
 * A condition is asked of each car in use. Days are those of the policy's zone. Throws MisuseError on
 * an invalid date or a policy that was not defined.
 *
 * @rule SEG-03
 */
export function assessSegments(
  facts: SegmentFacts,
  at: Date,
  policy: SegmentPolicy,
): SegmentationRuling {
  return compileSegments(policy).bind(at).assess(facts);
}

/**
 * Why a customer is in, out or unknown: one reason for each segment and car, with the whole tree of
 * the condition. It shows the facts' values: for those who may see the card.
 */
export function explainSegments(
  facts: SegmentFacts,
  at: Date,
  policy: SegmentPolicy,
): readonly SegmentReason[] {
  const { segments } = compileSegments(policy);
  const { conditions } = definitionsOn(at, policy);
  const rows = rowsOf(facts, momentOf(at, policy), policy);
  return segments.flatMap((segment) => {
    const condition = conditions[segment];
    const definition = policy.definitions[segment];
    if (condition === undefined || definition === undefined) return [];
    return rows.map((row) =>
      reasonOf(
        segment,
        definition,
        row.car === null ? null : carKey(row.car),
        condition.explain(row),
      ),
    );
  });
}

function reasonOf(
  segment: string,
  { name, version, priority, profiling }: SegmentDefinition,
  car: string | null,
  tree: Explanation,
): SegmentReason {
  const path = `definitions.${segment}`;
  return {
    rule: 'SEG-03',
    segment,
    car,
    facts: Object.fromEntries(testsIn(tree)),
    policy: {
      [`${path}.version`]: version,
      [`${path}.priority`]: priority,
      [`${path}.profiling`]: profiling,
    },
    sentence: sentenceOf(name, tree),
    tree,
  };
}

const OUTCOMES: Readonly<Record<Explanation['status'], Text>> = {
  in: { 'zh-CN': '符合', en: 'in' },
  out: { 'zh-CN': '不符合', en: 'out' },
  unknown: { 'zh-CN': '资料不足，暂不归类', en: 'not known well enough' },
};

function sentenceOf(name: Text, { status }: Explanation): Text {
  const outcome = OUTCOMES[status];
  return {
    'zh-CN': `细分“${name['zh-CN']}”：${outcome['zh-CN']}。`,
    en: `Segment "${name.en}": ${outcome.en}.`,
  };
}

function testsIn({ fact, value, parts }: Explanation): readonly (readonly [string, Evidence])[] {
  return [...(fact === null ? [] : [[fact, value] as const]), ...parts.flatMap(testsIn)];
}
