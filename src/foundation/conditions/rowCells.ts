import type { Location } from '../kernel/location.js';
import { type CompiledFact, numberCell, objectCell } from './cells.js';
import { haversineWithin, surroundings } from './distance.js';
import type { Column, Program } from './program.js';
import { monthDayOf } from './today.js';

/** One row, read: what every column holds of it. `NaN` is missing. */
export interface RowCells {
  /** By column; a known text, list or location has 0 here. */
  readonly numbers: Float64Array;
  /** By fact: texts, lists and locations. */
  readonly objects: unknown[];
}

/** Reads one row into cells, which are good until the next row is read. */
export function rowReader<Row>(program: Program<Row>): (row: Row) => RowCells {
  const { facts, columns } = program;
  const workedOut = columns.slice(facts.length).map(numberWorkedOut);
  // Should a fact's reader ask about another row, that row gets cells of its own.
  let spare: RowCells | undefined;

  return (row) => {
    const cells = spare ?? newCells(columns.length, facts.length);
    spare = undefined;
    for (let at = 0; at < facts.length; at++) fill(cells, at, facts[at] as CompiledFact<Row>, row);
    for (let at = 0; at < workedOut.length; at++) {
      cells.numbers[facts.length + at] = (workedOut[at] as Work)(cells);
    }
    spare = cells;
    return cells;
  };
}

function newCells(columns: number, facts: number): RowCells {
  return { numbers: new Float64Array(columns), objects: new Array(facts).fill(undefined) };
}

function fill<Row>(cells: RowCells, at: number, fact: CompiledFact<Row>, row: Row): void {
  const value = fact.read(row);
  if (!fact.holdsObjects) {
    cells.numbers[at] = numberCell(fact, value);
    return;
  }
  const object = objectCell(fact, value);
  cells.objects[at] = object;
  cells.numbers[at] = object === undefined ? Number.NaN : 0;
}

type Work = (cells: RowCells) => number;

function numberWorkedOut(column: Column): Work {
  const { fact } = column;
  if (column.kind !== 'distance') {
    return ({ numbers }) => {
      const day = numbers[fact] ?? Number.NaN;
      return Number.isNaN(day) ? day : monthDayOf(day);
    };
  }
  const around = surroundings(column.lat, column.lon, column.reachKm);
  return ({ objects }) => {
    const location = objects[fact] as Location | undefined;
    return location === undefined
      ? Number.NaN
      : haversineWithin(around, location.lat, location.lon);
  };
}
