import { canonicalText } from '../../foundation/conditions/canonicalText.js';
import { compiledOnce, requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import type { SegmentPolicy } from './policy.js';
import type { BlockFacts, BlockListFacts, BlockListRuling, BlockRuling } from './types.js';

/** Stands for everybody who lives in none of the store's blocks. */
export const OUT_OF_AREA = 'outOfArea';

/**
 * Tells in which block of the store's map a customer lives.
 *
 * While the store has no blocks, each district is one. Codes compare exactly after trimming and
 * Unicode NFC; a district that is in no block is out of area, one that nobody recorded is
 * unclassified. Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule SEG-06
 */
export function classifyBlock(facts: BlockFacts, at: Date, policy: SegmentPolicy): BlockRuling {
  millisecondsOf(at, 'at');
  const block = blockOf(facts.district, policy);
  if (block === null) return UNCLASSIFIED;
  if (block === OUT_OF_AREA) return OUTSIDE;
  return { status: 'inBlock', block, because: BECAUSE, assumed: NONE, missing: NONE };
}

/** The block of a district alone: its key, `outOfArea`, or `null` when the district is not known. */
export function blockOf(district: string | undefined, policy: SegmentPolicy): string | null {
  const { codes } = blocksByCode(policy);
  const code = district === undefined ? undefined : canonicalText(district);
  if (code === undefined || code === '') return null;
  return codes === null ? code : (codes.get(code) ?? OUT_OF_AREA);
}

/**
 * Lists the customers of one block, for a campaign in it: ids by code unit, each once, whatever the
 * order of the input. Those whose district is not known are listed apart.
 *
 * @rule SEG-06
 */
export function listBlockCustomers(
  { block, customers }: BlockListFacts,
  at: Date,
  policy: SegmentPolicy,
): BlockListRuling {
  requireDefined(policy, 'SegmentPolicy');
  millisecondsOf(at, 'at');
  const idsIn = (wanted: string | null): string[] => {
    const found = customers.filter(({ district }) => blockOf(district, policy) === wanted);
    return [...new Set(found.map(({ customerId }) => customerId))].sort();
  };
  const found = idsIn(block);
  const unclassified = idsIn(null);
  return {
    status: found.length === 0 ? 'empty' : 'listed',
    customers: found,
    unclassified,
    because: BECAUSE,
    assumed: NONE,
    missing: unclassified.length === 0 ? NONE : NO_DISTRICT,
  };
}

/** Why `classifyBlock` ruled as it did. */
export function explainBlock(
  facts: BlockFacts,
  at: Date,
  policy: SegmentPolicy,
): readonly Reason<'SEG-06'>[] {
  const { block } = classifyBlock(facts, at, policy);
  const labels =
    block !== null && Object.hasOwn(policy.blocks, block)
      ? policy.blocks[block]?.labels
      : undefined;
  return [
    {
      rule: 'SEG-06',
      facts: { district: facts.district ?? null, block },
      policy: { blocks: Object.keys(policy.blocks).length },
      sentence: blockSentence(block, labels),
    },
  ];
}

/** Why `listBlockCustomers` listed whom it listed: how many, of how many. */
export function explainBlockList(
  facts: BlockListFacts,
  at: Date,
  policy: SegmentPolicy,
): readonly Reason<'SEG-06'>[] {
  const { customers, unclassified } = listBlockCustomers(facts, at, policy);
  const listed = customers.length;
  const unknown = unclassified.length;
  return [
    {
      rule: 'SEG-06',
      facts: { block: facts.block, customers: facts.customers.length, listed, unknown },
      policy: { blocks: Object.keys(policy.blocks).length },
      sentence: {
        'zh-CN': `该片区共 ${listed} 位客户${unknown === 0 ? '' : `；另有 ${unknown} 位客户所在区域未登记`}。`,
        en: `${listed === 1 ? '1 customer lives' : `${listed} customers live`} in the block${unknown === 0 ? '' : `; of ${unknown} more the district is not recorded`}.`,
      },
    },
  ];
}

const BECAUSE = sharedList(['SEG-06'] as const);
const NO_DISTRICT = sharedList(['district']);

const OUTSIDE: BlockRuling = Object.freeze({
  status: 'outOfArea',
  block: OUT_OF_AREA,
  because: BECAUSE,
  assumed: NONE,
  missing: NONE,
});

const UNCLASSIFIED: BlockRuling = Object.freeze({
  status: 'unclassified',
  block: null,
  because: BECAUSE,
  assumed: NONE,
  missing: NO_DISTRICT,
});

/** Without codes each district is a block of its own. */
const blocksByCode = compiledOnce(
  'SegmentPolicy',
  ({ blocks }: SegmentPolicy): { readonly codes: ReadonlyMap<string, string> | null } => {
    if (Object.keys(blocks).length === 0) return { codes: null };
    const keys = Object.entries(blocks).flatMap(([key, { codes }]) =>
      codes.map((code) => [canonicalText(code) ?? code, key] as const),
    );
    return { codes: new Map(keys) };
  },
);

function blockSentence(block: string | null, labels: Text | undefined): Text {
  if (block === null) {
    return { 'zh-CN': '没有登记所在区域，无法划分片区。', en: 'The district is not recorded.' };
  }
  if (block === OUT_OF_AREA) {
    return { 'zh-CN': '住址不在任何片区内。', en: 'The address lies in none of the blocks.' };
  }
  const name = labels ?? { 'zh-CN': block, en: block };
  return { 'zh-CN': `属于片区：${name['zh-CN']}。`, en: `Block: ${name.en}.` };
}
