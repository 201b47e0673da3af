import { canonicalText } from '../../foundation/conditions/canonicalText.js';
import { compileDefinitions } from '../../foundation/conditions/compileCondition.js';
import { type Issue, issue, under } from '../../foundation/kernel/result.js';
import { OUT_OF_AREA } from './classifyBlock.js';
import { OTHER_MODEL } from './classifyModel.js';
import { catalogueOf } from './compileSegments.js';
import type { FreeServiceSpan, SegmentPolicy } from './policy.js';

/**
 * Finds what contradicts itself in a segment policy whose shape is right: limits out of order, two
 * models or two blocks that claim one name, a name that stands for everything else, a condition that
 * asks for what no fact tells.
 *
 * @rule SEG-02 SEG-03 SEG-04 SEG-05 SEG-06 SEG-07 SEG-10
 */
export function checkSegmentPolicy(policy: SegmentPolicy): Issue[] {
  const { models, blocks } = policy;
  const modelNames = Object.entries(models).map(
    ([key, { names }]) => [key, [key, ...names]] as const,
  );
  const blockCodes = Object.entries(blocks).map(([key, { codes }]) => [key, codes] as const);
  return [
    ...bandsOutOfOrder(policy.ageBandsFrom),
    ...ringsOutOfOrder(policy),
    ...under('models', taken(modelNames, OTHER_MODEL, 'names')),
    ...under('blocks', taken(blockCodes, OUT_OF_AREA, 'codes')),
    ...lifeOutOfOrder(policy),
    ...sharesOutOfOrder(policy),
    ...conditionsAstray(policy),
  ];
}

function bandsOutOfOrder(bandsFrom: readonly number[]): Issue[] {
  return bandsFrom.flatMap((from, at) =>
    at === 0 || from > (bandsFrom[at - 1] ?? 0)
      ? []
      : [issue('wrongOrder', ['ageBandsFrom', at], 'a higher age than the one before')],
  );
}

function ringsOutOfOrder({ ringInnerKm, ringOuterKm }: SegmentPolicy): Issue[] {
  if (ringInnerKm < ringOuterKm) return [];
  return [issue('wrongOrder', ['ringInnerKm'], 'fewer kilometres than ringOuterKm')];
}

/** Names that two entries claim, and the name that is kept for everything else. */
function taken(
  entries: readonly (readonly [key: string, names: readonly string[]])[],
  reserved: string,
  list: string,
): Issue[] {
  const owners = new Map<string, string>();
  const found: Issue[] = [];
  for (const [key, names] of entries) {
    if (key === reserved) found.push(issue('notAllowed', [key], `a name other than ${reserved}`));
    for (const name of names) {
      const text = canonicalText(name) ?? name;
      const owner = owners.get(text);
      if (owner !== undefined && owner !== key) {
        found.push(issue('duplicate', [key, list], 'names of its own'));
      }
      owners.set(text, owner ?? key);
    }
  }
  return found;
}

function lifeOutOfOrder({ life }: SegmentPolicy): Issue[] {
  const found: Issue[] = [];
  const { warrantyMonths, replaceFromMonths, replaceToMonths } = life;
  if (warrantyMonths > replaceFromMonths) {
    found.push(issue('wrongOrder', ['warrantyMonths'], 'no more months than replaceFromMonths'));
  }
  if (replaceFromMonths >= replaceToMonths) {
    found.push(issue('wrongOrder', ['replaceFromMonths'], 'fewer months than replaceToMonths'));
  }
  found.push(...spanOutOfOrder(life));
  for (const [name, span] of Object.entries(life.models)) {
    found.push(...under('models', under(name, spanOutOfOrder(span))));
  }
  return under('life', found);
}

function spanOutOfOrder(span: FreeServiceSpan): Issue[] {
  const found: Issue[] = [];
  if (span.freeServiceFromKm > span.freeServiceToKm) {
    found.push(issue('wrongOrder', ['freeServiceFromKm'], 'no more than freeServiceToKm'));
  }
  if (span.freeServiceFromMonths > span.freeServiceToMonths) {
    found.push(issue('wrongOrder', ['freeServiceFromMonths'], 'no more than freeServiceToMonths'));
  }
  return found;
}

function sharesOutOfOrder({ value }: SegmentPolicy): Issue[] {
  if (value.classAShare <= value.classBShare) return [];
  return [issue('wrongOrder', ['value', 'classAShare'], 'no more than classBShare')];
}

function conditionsAstray({ facts, definitions }: SegmentPolicy): readonly Issue[] {
  const catalogue = catalogueOf(facts);
  if (!catalogue.ok) return catalogue.issues;
  return Object.entries(definitions).flatMap(([key, { condition }]) => {
    const compiled = compileDefinitions({ condition }, catalogue.value);
    return compiled.ok ? [] : under('definitions', under(key, compiled.issues));
  });
}
