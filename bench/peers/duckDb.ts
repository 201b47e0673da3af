// SQL has three values of its own, so DuckDB is asked for everything the limit answers: in and
// unknown of every customer, handed back to JavaScript. Loading the table is not counted.
import { type Customer, customers, type Masks } from '../conditions.bench.ts';
import type { Contender } from '../harness.ts';
import type { Tree } from './bound.ts';
import { load } from './peer.ts';

interface Appender {
  appendInteger(value: number): void;
  appendDouble(value: number): void;
  appendBoolean(value: boolean): void;
  appendVarchar(value: string): void;
  appendNull(): void;
  endRow(): void;
  closeSync(): void;
}
interface Column {
  readonly itemCount: number;
  getItem(at: number): number;
}
interface Result {
  fetchAllChunks(): Promise<readonly { getColumnVector(at: number): Column }[]>;
}
interface Connection {
  run(sql: string): Promise<Result>;
  createAppender(table: string): Promise<Appender>;
}
interface DuckDb {
  readonly DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection> }> };
}

const STORE = { lat: 31.2304, lon: 121.4737 };
const EARTH_KM = 6371.0088;
const LAT_SINE = `sin(radians(lat - ${STORE.lat}) / 2)`;
const LON_SINE = `sin(radians(lon - ${STORE.lon}) / 2)`;
const HAVERSINE = `(${LAT_SINE} * ${LAT_SINE} + cos(radians(${STORE.lat})) * cos(radians(lat)) * ${LON_SINE} * ${LON_SINE})`;

/** All segments of all customers in one query. */
export async function byDuckDb(trees: readonly Tree[]): Promise<Contender> {
  const { DuckDBInstance } = await load<DuckDb>('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await fill(connection);
  const parts = trees.map((tree, segment) => {
    const sql = sqlOf(tree);
    const [isIn, unknown] = [1 << segment, 1 << (segment + trees.length)];
    return `case when ${sql} then ${isIn} when (${sql}) is null then ${unknown} else 0 end`;
  });
  const query = `select (${parts.join(' + ')})::integer from customers`;
  return {
    name: 'DuckDB, all its threads',
    items: customers.length * trees.length,
    isPeer: true,
    run: async (): Promise<Masks> => {
      const isIn = new Uint16Array(customers.length);
      const unknown = new Uint16Array(customers.length);
      let at = 0;
      for (const chunk of await (await connection.run(query)).fetchAllChunks()) {
        const column = chunk.getColumnVector(0);
        for (let row = 0; row < column.itemCount; row++, at++) {
          const mask = column.getItem(row);
          isIn[at] = mask & 0xfff;
          unknown[at] = mask >>> trees.length;
        }
      }
      return { isIn, unknown };
    },
  };
}

async function fill(connection: Connection): Promise<void> {
  await connection.run(`create table customers (
    age integer, female boolean, city varchar, tier varchar, fuel varchar, visits integer,
    mileageKm integer, spentFen integer, purchasedDay integer, lastVisitDay integer,
    lat double, lon double)`);
  const table = await connection.createAppender('customers');
  const number = (value: number | null): void =>
    value === null ? table.appendNull() : table.appendInteger(value);
  const text = (value: string | null): void =>
    value === null ? table.appendNull() : table.appendVarchar(value);
  const degrees = (value: number | undefined): void =>
    value === undefined ? table.appendNull() : table.appendDouble(value);
  for (const row of customers as readonly Customer[]) {
    number(row.age);
    if (row.female === null) table.appendNull();
    else table.appendBoolean(row.female);
    text(row.city);
    text(row.tier);
    text(row.fuel);
    number(row.visits);
    number(row.mileageKm);
    number(row.spentFen);
    number(row.purchasedDay);
    number(row.lastVisitDay);
    degrees(row.place?.lat);
    degrees(row.place?.lon);
    table.endRow();
  }
  table.closeSync();
}

function sqlOf(tree: Tree): string {
  if ('all' in tree) return `(${tree.all.map(sqlOf).join(' and ')})`;
  if ('any' in tree) return `(${tree.any.map(sqlOf).join(' or ')})`;
  if ('not' in tree) return `(not ${sqlOf(tree.not)})`;
  switch (tree.op) {
    case 'missing':
      return `(${tree.field} is null)`;
    case 'known':
      return `(${tree.field} is not null)`;
    case 'in':
    case 'notIn': {
      const list = tree.value.map(literal).join(', ');
      return `(${tree.field} ${tree.op === 'in' ? 'in' : 'not in'} (${list}))`;
    }
    case 'within':
    case 'beyond': {
      const edge = Math.sin(tree.km / EARTH_KM / 2) ** 2;
      return `(${HAVERSINE} ${tree.op === 'within' ? '<=' : '>'} ${edge})`;
    }
    default:
      return `(${tree.field} ${tree.op === '==' ? '=' : tree.op} ${literal(tree.value)})`;
  }
}

const literal = (value: string | number | boolean): string =>
  typeof value === 'string' ? `'${value}'` : String(value);
