import { issue, MisuseError } from '../kernel/result.js';
import { localDateOf } from '../time/localDate.js';
import { assessBatch, type RowPlanes } from './assessBatch.js';
import { STATUS, verdictOf } from './assessRow.js';
import type { LocalDay } from './bindCondition.js';
import { type Bound, bindLeaves } from './bindLeaves.js';
import { byName } from './byName.js';
import { columnLoader, type Loader } from './loadColumns.js';
import { loadValues } from './loadRows.js';
import type { Node, Program } from './program.js';
import { rowReader } from './rowCells.js';
import type { BoundDefinitions, ConditionStatus, Members } from './types.js';

const MOST_ROWS = 2 ** 30;

/** All of several named conditions that look at every one of them at once, for one day. */
export function bindDefinitions<Row, Name extends string>(
  names: readonly Name[],
  program: Program<Row>,
  { today }: LocalDay,
  conditions: BoundDefinitions<Row, Name>['conditions'],
): BoundDefinitions<Row, Name> {
  const leaves = bindLeaves(program, today);
  const bound: Bound = { program, leaves, today };
  const { roots } = program;
  const read = rowReader(program);
  return {
    today: localDateOf(today),
    names,
    conditions,
    classify: (row) => {
      const cells = read(row);
      const statuses = new Array<ConditionStatus>(roots.length);
      for (let at = 0; at < roots.length; at++) {
        statuses[at] = STATUS[verdictOf(roots[at] as Node, leaves, cells)];
      }
      return statuses;
    },
    assessRows: (rows) => {
      const loaders = program.facts.map((fact): Loader => {
        const source = { items: rows, read: fact.read };
        return (block, from, count) => loadValues(block, fact, source, from, count);
      });
      return membership(names, assessBatch(bound, loaders, rows.length), rows.length);
    },
    assessColumns: (columns, count) => {
      if (!Number.isInteger(count) || count < 0 || count > MOST_ROWS) {
        const expected = `a number of rows, at most ${MOST_ROWS}`;
        throw new MisuseError(issue('outOfRange', ['count'], expected));
      }
      const loaders = program.facts.map((fact) => {
        const column = Object.hasOwn(columns, fact.name) ? columns[fact.name] : undefined;
        return columnLoader(fact, column, count);
      });
      return membership(names, assessBatch(bound, loaders, count), count);
    },
  };
}

function membership<Name extends string>(
  names: readonly Name[],
  planes: readonly RowPlanes[],
  count: number,
): Members<Name> {
  return {
    count,
    yes: byName(
      names,
      planes.map((one) => one.yes),
    ),
    unknown: byName(
      names,
      planes.map((one) => one.unknown),
    ),
  };
}
