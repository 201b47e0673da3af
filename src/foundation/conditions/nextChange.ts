import { localDayAt, startOfLocalDay } from '../time/instant.js';
import type { Zone } from '../time/zone.js';
import { verdictOf } from './assessRow.js';
import { type Bound, rebindLeaves } from './bindLeaves.js';
import { LAST_DAY } from './cells.js';
import { dependsOnToday, type Leaf } from './leaf.js';
import type { Node, Program } from './program.js';
import type { RowCells } from './rowCells.js';
import { turningDays, yearlyTurns } from './today.js';

/** The leaves of a condition that depend on today, by position, each once. */
export function leavesOfTime(node: Node, program: Program<never>): readonly number[] {
  const found = new Set<number>();
  const collect = (part: Node): void => {
    const leaf = program.leaves[part.leaf];
    if (leaf !== undefined && dependsOnToday(leaf.test)) found.add(part.leaf);
    part.parts.forEach(collect);
  };
  collect(node);
  return [...found];
}

/**
 * The first instant at which time alone changes what a condition says of a row; `null` if it never
 * does up to the year 9999.
 *
 * Only the days on which some test turns are tried, and the condition is asked anew on each.
 */
export function nextChange(
  node: Node,
  timed: readonly number[],
  { program, leaves, today }: Bound,
  cells: RowCells,
  zone: Zone,
): Date | null {
  const known = timed
    .map((at) => program.leaves[at] as Leaf)
    .filter((leaf) => isKnown(leaf, cells));
  if (known.length === 0) return null;
  const dayOf = (leaf: Leaf): number => cells.numbers[leaf.fact] as number;
  const now = verdictOf(node, leaves, cells);
  const turns = ascending(
    known.flatMap((leaf) => turningDays(leaf.test, dayOf(leaf))),
    today,
  );

  for (const [at, from] of [today, ...turns].entries()) {
    const until = turns[at] ?? LAST_DAY + 1;
    const yearly = known.flatMap((leaf) => yearlyTurns(leaf.test, dayOf(leaf), from));
    const tried = ascending(yearly, from).filter((day) => day < until);
    for (const day of at === 0 ? tried : [from, ...tried]) {
      // A zone may skip a whole day; then the answer changes with the day that follows.
      const start = startOfLocalDay(day, zone);
      const then = rebindLeaves(leaves, timed, program, localDayAt(start, zone));
      if (verdictOf(node, then, cells) !== now) return new Date(start);
    }
  }
  return null;
}

function isKnown(leaf: Leaf, cells: RowCells): boolean {
  return !Number.isNaN(cells.numbers[leaf.fact] ?? Number.NaN);
}

/** Days after a day and within the calendar, each once, in order. */
function ascending(days: readonly number[], after: number): readonly number[] {
  const within = days.filter((day) => day > after && day <= LAST_DAY);
  return [...new Set(within)].sort((a, b) => a - b);
}
