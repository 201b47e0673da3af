import { issue, MisuseError, millisecondsOf } from '../kernel/result.js';
import { NONE, sharedList } from '../kernel/ruling.js';
import { localDayAt } from '../time/instant.js';
import { localDateOf } from '../time/localDate.js';
import { type Zone, zoneOf } from '../time/zone.js';
import { missingFacts, STATUS, verdictOf } from './assessRow.js';
import { type Bound, bindLeaves } from './bindLeaves.js';
import { FIRST_DAY, LAST_DAY } from './cells.js';
import { explainNode } from './explain.js';
import { leavesOfTime, nextChange } from './nextChange.js';
import type { Node, Program } from './program.js';
import { rowReader } from './rowCells.js';
import type { BoundCondition, ConditionRuling, ConditionStatus } from './types.js';

/** A local day, and the zone whose day it is. */
export interface LocalDay {
  readonly today: number;
  readonly zone: Zone;
}

/** The day that a zone shows at an instant. Throws MisuseError on an invalid date, an unknown zone. */
export function localDay(at: Date, zoneName: string): LocalDay {
  const ms = millisecondsOf(at, 'at');
  const zone = zoneOf(zoneName);
  const today = localDayAt(ms, zone);
  if (today >= FIRST_DAY && today <= LAST_DAY) return { today, zone };
  throw new MisuseError(issue('outOfRange', ['at'], 'a day of the years 1 to 9999'));
}

/** A condition for one day; its program reads the facts of that condition only. */
export function bindCondition<Row>(
  root: Node,
  program: Program<Row>,
  { today, zone }: LocalDay,
): BoundCondition<Row> {
  const bound: Bound = { program, leaves: bindLeaves(program, today), today };
  const timed = leavesOfTime(root, program);
  const read = rowReader(program);
  return {
    today: localDateOf(today),
    assess: (row) => {
      const cells = read(row);
      const status = STATUS[verdictOf(root, bound.leaves, cells)];
      const nextChangeAt = nextChange(root, timed, bound, cells, zone);
      if (status !== 'unknown') {
        return nextChangeAt === null ? LASTING[status] : ruling(status, NONE, nextChangeAt);
      }
      const missing = sharedList(missingFacts(root, program, bound.leaves, cells));
      return ruling(status, missing, nextChangeAt);
    },
    explain: (row) => explainNode(root, bound, read(row)),
  };
}

function ruling(
  status: ConditionStatus,
  missing: readonly string[],
  nextChangeAt: Date | null,
): ConditionRuling {
  return { status, nextChangeAt, because: NONE, assumed: NONE, missing };
}

/** The answers that time never changes. */
const LASTING: Readonly<Record<'in' | 'out', ConditionRuling>> = {
  in: Object.freeze(ruling('in', NONE, null)),
  out: Object.freeze(ruling('out', NONE, null)),
};
