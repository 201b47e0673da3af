import type { ConditionStatus, Members, MembersSummary } from './types.js';

/** The status of one row under a name; rows count from 0. */
export function statusOfRow<Name extends string>(
  membership: Members<Name>,
  name: Name,
  row: number,
): ConditionStatus {
  const bit = 1 << (row & 31);
  if (((membership.yes[name][row >>> 5] ?? 0) & bit) !== 0) return 'in';
  return ((membership.unknown[name][row >>> 5] ?? 0) & bit) !== 0 ? 'unknown' : 'out';
}

/** The rows that are in under a name, ascending; rows count from 0. */
export function listMembers<Name extends string>(
  membership: Members<Name>,
  name: Name,
): readonly number[] {
  const rows: number[] = [];
  membership.yes[name].forEach((bits, word) => {
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      rows.push(word * 32 + 31 - Math.clz32(rest & -rest));
    }
  });
  return rows;
}

/** How many rows are in, out and unknown under a name. */
export function summarizeMembers<Name extends string>(
  membership: Members<Name>,
  name: Name,
): MembersSummary {
  const yes = countOfBits(membership.yes[name]);
  const unknown = countOfBits(membership.unknown[name]);
  return { in: yes, out: membership.count - yes - unknown, unknown };
}

function countOfBits(words: Int32Array): number {
  let count = 0;
  for (const word of words) {
    const pairs = word - ((word >>> 1) & 0x5555_5555);
    const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
    count += Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
  }
  return count;
}
