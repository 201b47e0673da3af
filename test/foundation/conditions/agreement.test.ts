import { fc, test } from '@fast-check/vitest';
import {
  type Columns,
  type Condition,
  type ConditionStatus,
  type FactColumn,
  type Members,
  type PlainRow,
  statusOfRow,
} from 'dealer-care/conditions';
import { daysBetween } from 'dealer-care/time';
import { describe, expect } from 'vitest';
import { declarations, definitions } from './customers.js';
import { conditions, naiveStatus, plainRows } from './oracle.js';

const several = fc.array(conditions, { minLength: 1, maxLength: 5 });
const named = (all: readonly Condition[]): Record<string, Condition> =>
  Object.fromEntries(all.map((condition, at) => [`segment${at}`, condition]));

function statuses(membership: Members, name: string): ConditionStatus[] {
  return Array.from({ length: membership.count }, (_, row) => statusOfRow(membership, name, row));
}

const MISSING = -2_147_483_648;
const TIERS = Object.keys(declarations.tier.options);

/** The same rows as columns, typed ones where there are such. */
function columnsOf(rows: readonly PlainRow[]): Columns {
  const doubles = (fact: string): FactColumn => ({
    values: Float64Array.from(rows, ({ [fact]: value }) =>
      typeof value === 'number' ? value : Number.NaN,
    ),
  });
  const ints = (fact: string, of: (value: unknown) => number): FactColumn => ({
    values: Int32Array.from(rows, ({ [fact]: value }) => of(value)),
    missing: MISSING,
  });
  const dayOf = (value: unknown): number =>
    typeof value === 'string' ? daysBetween('1970-01-01', value) : MISSING;
  const homes = rows.map(({ home }) => (home ?? {}) as { lat?: number; lon?: number });
  return {
    age: doubles('age'),
    spentFen: { values: rows.map(({ spentFen }) => spentFen) },
    score: doubles('score'),
    city: { values: rows.map(({ city }) => city) },
    isMember: ints('isMember', (value) => (typeof value === 'boolean' ? Number(value) : MISSING)),
    lastVisitOn: ints('lastVisitOn', dayOf),
    birthday: ints('birthday', dayOf),
    home: {
      lat: Float64Array.from(homes, ({ lat }) => lat ?? Number.NaN),
      lon: Float64Array.from(homes, ({ lon }) => lon ?? Number.NaN),
    },
    tags: { values: rows.map(({ tags }) => tags) },
    tier: {
      values: Uint8Array.from(rows, ({ tier }) => {
        const position = TIERS.indexOf(tier as string);
        return position < 0 ? 255 : position;
      }),
    },
  };
}

describe('one row, arrays of rows and columns say what the plain reading of a condition says', () => {
  test.prop([several, fc.array(plainRows, { minLength: 1, maxLength: 70 })], { numRuns: 250 })(
    'for any conditions and rows',
    (all, rows) => {
      const today = definitions(named(all));
      const byRows = today.assessRows(rows);
      const byColumns = today.assessColumns(columnsOf(rows), rows.length);
      all.forEach((condition, at) => {
        const name = `segment${at}`;
        const expected = rows.map((row) => naiveStatus(condition, row, today.today));
        expect(rows.map((row) => today.classify(row)[at])).toEqual(expected);
        expect(rows.map((row) => today.conditions[name]?.assess(row).status)).toEqual(expected);
        expect(rows.map((row) => today.conditions[name]?.explain(row).status)).toEqual(expected);
        expect(statuses(byRows, name)).toEqual(expected);
        expect(statuses(byColumns, name)).toEqual(expected);
      });
    },
  );

  test.prop([conditions, plainRows], { numRuns: 500 })(
    'missing facts are exactly those of an unknown answer',
    (condition, row) => {
      const { status, missing } = definitions({ it: condition }).conditions.it.assess(row);
      expect(missing.length > 0).toBe(status === 'unknown');
      for (const fact of missing) expect(row[fact] ?? null).toSatisfy(isNoGoodValue);
    },
  );

  test.prop([several, fc.array(plainRows, { minLength: 2, maxLength: 40 })], { numRuns: 50 })(
    'the order of rows does not matter',
    (all, rows) => {
      const today = definitions(named(all));
      const forwards = today.assessRows(rows);
      const backwards = today.assessRows(rows.toReversed());
      for (const name of today.names) {
        expect(statuses(backwards, name)).toEqual(statuses(forwards, name).toReversed());
      }
    },
  );
});

/** Missing, or one of the values of the wrong type that the generator makes. */
function isNoGoodValue(value: unknown): boolean {
  return value === null || typeof value !== 'string' || !value.includes('-');
}
