import {
  type Columns,
  listMembers,
  type Members,
  statusOfRow,
  summarizeMembers,
} from 'dealer-care/conditions';
import { MisuseError } from 'dealer-care/kernel';
import { describe, expect, test } from 'vitest';
import { definitions } from './customers.js';

const LARGE = definitions({ it: { fact: 'spentFen', op: 'gte', value: 2 ** 30 } });
const BUYER = definitions({ it: { fact: 'spentFen', op: 'gt', value: 0 } });

function statuses(membership: Members<'it'>): string[] {
  return Array.from({ length: membership.count }, (_, row) => statusOfRow(membership, 'it', row));
}

describe('bits by row', () => {
  const rows = Array.from({ length: 9_000 }, (_, at) => ({ age: at % 3 === 2 ? null : at }));
  const membership = definitions({
    it: { fact: 'age', op: 'lt', value: 4_500 },
    never: { fact: 'city', op: 'exists' },
  }).assessRows(rows);

  test('row 32 is the first bit of the second word', () => {
    expect(membership.yes.it[1]).toBe(0b10110110110110110110110110110110 | 0);
    expect(membership.unknown.it[1]).toBe(0b01001001001001001001001001001001);
    expect(statusOfRow(membership, 'it', 32)).toBe('unknown');
    expect(statusOfRow(membership, 'it', 33)).toBe('in');
    expect(statusOfRow(membership, 'it', 4_500)).toBe('out');
  });

  test('members, and how many of each', () => {
    expect(listMembers(membership, 'it').slice(0, 6)).toEqual([0, 1, 3, 4, 6, 7]);
    expect(listMembers(membership, 'it').at(-1)).toBe(4_498);
    expect(summarizeMembers(membership, 'it')).toEqual({
      in: 3_000,
      out: 3_000,
      unknown: 3_000,
    });
    expect(summarizeMembers(membership, 'never')).toEqual({ in: 0, out: 9_000, unknown: 0 });
  });

  test('bits beyond the last row are 0, whatever is asked', () => {
    const today = definitions({
      it: { fact: 'age', op: 'missing' },
      unknown: { fact: 'age', op: 'ne', value: 1 },
    });
    const three = today.assessRows([{}, {}, {}]);
    expect(three.yes.it).toEqual(Int32Array.of(0b111));
    expect(three.unknown.unknown).toEqual(Int32Array.of(0b111));
    expect(statusOfRow(three, 'it', 3)).toBe('out');
    expect(today.assessRows([]).yes.it).toEqual(new Int32Array(0));
  });

  test('a row beyond all words is out', () => {
    expect(statusOfRow(membership, 'it', 1_000_000)).toBe('out');
  });
});

describe('integers beyond ±(2^30 − 1) get no wrong answer', () => {
  const values = [2 ** 30 - 1, 2 ** 30, 2 ** 31 - 1, -(2 ** 31), 0, 2 ** 30 - 2];
  const large = ['out', 'in', 'in', 'out', 'out', 'out'];

  test('in rows, and only in the block that holds them', () => {
    const rows = Array.from({ length: 5_000 }, () => ({ spentFen: 1 }));
    rows[4_999] = { spentFen: 2 ** 53 - 1 };
    expect(listMembers(LARGE.assessRows(rows), 'it')).toEqual([4_999]);
    expect(listMembers(BUYER.assessRows(rows), 'it').length).toBe(5_000);
    expect(statuses(LARGE.assessRows(values.map((spentFen) => ({ spentFen }))))).toEqual(large);
  });

  test('in columns', () => {
    const ints = Int32Array.from(values);
    expect(statuses(LARGE.assessColumns({ spentFen: { values: ints } }, 6))).toEqual(large);
    const doubles = Float64Array.from(values);
    expect(statuses(LARGE.assessColumns({ spentFen: { values: doubles } }, 6))).toEqual(large);
  });

  test('in whole blocks of a column, with a missing value and without', () => {
    const ints = new Int32Array(8_192).fill(7);
    ints[5_000] = -(2 ** 31);
    ints[5_001] = 2 ** 31 - 1;
    const known = BUYER.assessColumns({ spentFen: { values: ints } }, 8_192);
    expect(summarizeMembers(known, 'it')).toEqual({ in: 8_191, out: 1, unknown: 0 });
    const missing = -(2 ** 31);
    const one = BUYER.assessColumns({ spentFen: { values: ints, missing } }, 8_192);
    expect(statusOfRow(one, 'it', 5_000)).toBe('unknown');
    expect(statusOfRow(one, 'it', 5_001)).toBe('in');
  });
});

describe('columns of the host', () => {
  const it = definitions({ it: { fact: 'age', op: 'gte', value: 30 } });
  const ask = (age: Columns[string], count: number): string[] =>
    statuses(it.assessColumns({ age }, count));

  test('a missing value among the usual ones', () => {
    const values = Int32Array.of(-1, 29, 30, 31);
    expect(ask({ values, missing: -1 }, 4)).toEqual(['unknown', 'out', 'in', 'in']);
    expect(ask({ values: Uint8Array.of(255, 29, 30), missing: 255 }, 3)).toEqual([
      'unknown',
      'out',
      'in',
    ]);
    expect(ask({ values: Uint16Array.of(0, 29, 30), missing: 0 }, 3)).toEqual([
      'unknown',
      'out',
      'in',
    ]);
    expect(ask({ values: Float64Array.of(Number.NaN, 29.5, 30, -1), missing: -1 }, 4)).toEqual([
      'unknown',
      'unknown',
      'in',
      'unknown',
    ]);
  });

  test('bits of the known rows', () => {
    const values = Int32Array.of(30, 30, 29, 29);
    expect(ask({ values, known: Int32Array.of(0b0101) }, 4)).toEqual([
      'in',
      'unknown',
      'out',
      'unknown',
    ]);
    expect(ask({ values: [30, 30, null], known: Uint32Array.of(0b110) }, 3)).toEqual([
      'unknown',
      'in',
      'unknown',
    ]);
  });

  test('the host’s arrays are read, never written', () => {
    const values = Int32Array.from({ length: 5_000 }, (_, at) => at);
    it.assessColumns({ age: { values } }, 5_000);
    expect(values).toEqual(Int32Array.from({ length: 5_000 }, (_, at) => at));
  });

  test('options by their position, booleans as 0 and 1, days since 1970', () => {
    const today = definitions({
      it: {
        all: [
          { fact: 'tier', op: 'in', value: ['none', 'gold'] },
          { fact: 'isMember', op: 'eq', value: true },
          { fact: 'lastVisitOn', op: 'daysSince', value: { lt: 3 } },
        ],
      },
    });
    const columns: Columns = {
      tier: { values: Uint8Array.of(0, 1, 2, 4, 2, 2, 2) },
      isMember: { values: Uint8Array.of(1, 1, 1, 1, 2, 0, 1) },
      lastVisitOn: {
        values: Int32Array.of(20_784, 20_784, 20_782, 20_784, 20_784, 20_784, 20_781),
      },
    };
    expect(statuses(today.assessColumns(columns, 7))).toEqual([
      'in',
      'out',
      'in',
      'unknown',
      'unknown',
      'out',
      'out',
    ]);
    const wide: Columns = { ...columns, tier: { values: Float64Array.of(0, 1, 2, 4, 2, 2, 2) } };
    expect(statuses(today.assessColumns(wide, 7))).toEqual([
      'in',
      'out',
      'in',
      'unknown',
      'unknown',
      'out',
      'out',
    ]);
  });

  test('days as doubles know their anniversaries', () => {
    const today = definitions({ it: { fact: 'birthday', op: 'anniversaryWithinDays', value: 7 } });
    const values = Float64Array.of(20_784, 20_784 - 365 * 4, 20_783.5, 20_783, Number.NaN, 1e9);
    expect(statuses(today.assessColumns({ birthday: { values } }, 6))).toEqual([
      'in',
      'in',
      'unknown',
      'out',
      'unknown',
      'unknown',
    ]);
  });

  test('numbers and locations, NaN and off the map being missing', () => {
    const scores = definitions({ it: { fact: 'score', op: 'gte', value: 4.5 } });
    expect(
      statuses(
        scores.assessColumns(
          { score: { values: Float64Array.of(4.5, 4.4, Number.NaN, Infinity) } },
          4,
        ),
      ),
    ).toEqual(['in', 'out', 'unknown', 'unknown']);
    expect(
      statuses(
        scores.assessColumns({ score: { values: Int32Array.of(5, 4, -1), missing: -1 } }, 3),
      ),
    ).toEqual(['in', 'out', 'unknown']);
    const near = definitions({
      it: { fact: 'home', op: 'withinKm', value: { lat: 31, lon: 121, km: 5 } },
    });
    const home = {
      lat: Float64Array.of(31, 31.1, Number.NaN, 91),
      lon: Float64Array.of(121, 121, 121, 121),
    };
    expect(statuses(near.assessColumns({ home }, 4))).toEqual(['in', 'out', 'unknown', 'unknown']);
    const pairs = { values: [{ lat: 31, lon: 121 }, null, { lat: 32, lon: 121 }] };
    expect(statuses(near.assessColumns({ home: pairs }, 3))).toEqual(['in', 'unknown', 'out']);
  });

  test.each<readonly [string, Columns, number]>([
    ['no column for a fact', {}, 1],
    ['a column of the prototype', Object.create({ age: { values: [1] } }), 1],
    ['fewer values than rows', { age: { values: Int32Array.of(1) } }, 2],
    ['fewer bits than rows', { age: { values: new Int32Array(33), known: Int32Array.of(1) } }, 33],
    ['locations for numbers', { age: { lat: Float64Array.of(1), lon: Float64Array.of(1) } }, 1],
    ['what is no column', { age: { values: 'abc' as never } }, 1],
    ['an array that would be cut', { age: { values: Float32Array.of(1.5) as never } }, 1],
    ['a column without values', { age: {} as never }, 1],
    ['no column', { age: null as never }, 1],
    ['a number of rows that is none', { age: { values: [] } }, -1],
    ['half a row', { age: { values: [1, 2] } }, 1.5],
  ])('%s is misuse', (_, columns, count) => {
    expect(() => it.assessColumns(columns, count)).toThrow(MisuseError);
  });

  test('typed arrays of texts, and too few locations, are misuse', () => {
    const texts = definitions({ it: { fact: 'city', op: 'exists' } });
    expect(() => texts.assessColumns({ city: { values: Uint8Array.of(1) } }, 1)).toThrow(
      MisuseError,
    );
    const near = definitions({ it: { fact: 'home', op: 'exists' } });
    const home = { lat: Float64Array.of(1), lon: Float64Array.of(1) };
    expect(() => near.assessColumns({ home }, 2)).toThrow(MisuseError);
  });
});

test('many options, and integers far apart, are looked up', () => {
  const ages = definitions({ it: { fact: 'age', op: 'in', value: [1, 40, 1_000_000_000_000] } });
  const rows = [1, 2, 40, 1_000_000_000_000, null].map((age) => ({ age }));
  expect(statuses(ages.assessRows(rows))).toEqual(['in', 'out', 'in', 'in', 'unknown']);
  expect(statuses(ages.assessRows(rows.slice(0, 3)))).toEqual(['in', 'out', 'in']);
});
