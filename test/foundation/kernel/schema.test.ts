import { fc, test as property } from '@fast-check/vitest';
import type { Issue, Result } from 'dealer-care/kernel';
import { describe, expect, expectTypeOf, test } from 'vitest';
import * as z from 'zod';
import { once, parseWith, type Schema, schemaOf } from '../../../src/foundation/kernel/schema.js';
import { instantSchema } from '../../../src/foundation/time/schema.js';

interface Reading {
  readonly km: number;
  readonly by?: string | undefined;
}
interface Car {
  readonly id: string;
  readonly colour?: 'red' | 'blue' | undefined;
  readonly soldAt?: Date | undefined;
  readonly readings: readonly Reading[];
  readonly notes?: Readonly<Record<string, string>> | undefined;
}

const readingSchema: () => Schema<Reading> = once(() =>
  schemaOf<Reading>()(z.strictObject({ km: z.int().min(0), by: z.string().optional() })),
);
const carSchema: () => Schema<Car> = once(() =>
  schemaOf<Car>()(
    z.strictObject({
      id: z.string().min(1).max(10),
      colour: z.enum(['red', 'blue']).optional(),
      soldAt: instantSchema().optional(),
      readings: z.array(readingSchema()).max(3),
      notes: z.record(z.string().regex(/^[a-z]+$/), z.string()).optional(),
    }),
  ),
);

const read = (input: unknown): Result<Car> => parseWith(carSchema(), input);
const issuesOf = (input: unknown): readonly Issue[] => {
  const result = read(input);
  return result.ok ? [] : result.issues;
};
const codesOf = (input: unknown): string[] =>
  issuesOf(input).map(({ code, path }) => `${code} ${path.join('.')}`.trim());

describe('null, undefined and an absent key are one thing', () => {
  const whole = { id: 'V1', readings: [{ km: 5 }] };
  test.each([
    ['absent', { id: 'V1', readings: [{ km: 5 }] }],
    [
      'undefined',
      { id: 'V1', colour: undefined, soldAt: undefined, readings: [{ km: 5, by: undefined }] },
    ],
    [
      'null',
      { id: 'V1', colour: null, soldAt: null, notes: null, readings: [{ by: null, km: 5 }] },
    ],
  ])('%s', (_, input) => {
    const result = read(input);
    expect(result).toStrictEqual({ ok: true, value: whole });
    expect(result.ok && Object.keys(result.value)).toEqual(['id', 'readings']);
  });

  test('what has to be there is required, whichever way it is missing', () => {
    expect(codesOf({ readings: [] })).toEqual(['required id']);
    expect(codesOf({ id: null, readings: [] })).toEqual(['required id']);
    expect(codesOf({ id: 'V1', readings: null })).toEqual(['required readings']);
    expect(codesOf({ id: 'V1', readings: [null] })).toEqual(['required readings.0']);
    expect(codesOf(null)).toEqual(['required']);
    expect(codesOf(undefined)).toEqual(['required']);
  });

  test('a required word of a closed list that is missing is required, not unallowed', () => {
    const result = parseWith(z.strictObject({ colour: z.enum(['red', 'blue']) }), {});
    expect(result).toEqual({
      ok: false,
      issues: [{ code: 'required', path: ['colour'], expected: 'one of red, blue' }],
    });
  });
});

describe('a date stands for its instant', () => {
  const at = new Date('2026-11-27T11:00:00Z');
  test.each([
    ['a Date', new Date(at)],
    ['text with the offset of the store', '2026-11-27T19:00:00+08:00'],
    ['text in UTC', '2026-11-27T11:00:00Z'],
  ])('%s', (_, soldAt) => {
    expect(read({ id: 'V1', readings: [], soldAt })).toEqual({
      ok: true,
      value: { id: 'V1', readings: [], soldAt: at },
    });
  });

  test('an invalid Date is unreadable', () => {
    expect(codesOf({ id: 'V1', readings: [], soldAt: new Date(Number.NaN) })).toEqual([
      'unreadable soldAt',
    ]);
  });
});

describe('every issue has a stable code and its place', () => {
  test.each<[string, object, string]>([
    ['a number for text', { id: 5 }, 'wrongType id'],
    ['text for a number', { readings: [{ km: '5' }] }, 'wrongType readings.0.km'],
    ['a fraction for a whole number', { readings: [{ km: 5.5 }] }, 'wrongType readings.0.km'],
    ['no number', { readings: [{ km: Number.NaN }] }, 'wrongType readings.0.km'],
    ['infinity', { readings: [{ km: Number.POSITIVE_INFINITY }] }, 'wrongType readings.0.km'],
    ['a number too small', { readings: [{ km: -1 }] }, 'outOfRange readings.0.km'],
    ['a number beyond exactness', { readings: [{ km: 2 ** 53 }] }, 'outOfRange readings.0.km'],
    ['empty text', { id: '' }, 'empty id'],
    ['text too long', { id: 'x'.repeat(11) }, 'tooMany id'],
    ['a list too long', { readings: [1, 2, 3, 4].map((km) => ({ km })) }, 'tooMany readings'],
    ['a word not on the list', { colour: 'green' }, 'notAllowed colour'],
    ['an object for a list', { readings: {} }, 'wrongType readings'],
    ['a list for an object', { readings: [[]] }, 'wrongType readings.0'],
    ['a function', { readings: [{ km: () => 5 }] }, 'wrongType readings.0.km'],
    ['a symbol', { id: Symbol('V1') }, 'wrongType id'],
    ['a big integer', { readings: [{ km: 5n }] }, 'wrongType readings.0.km'],
    ['an unknown key', { wheels: 4 }, 'unknownKey wheels'],
    ['a key of another form', { notes: { A: 'x' } }, 'notAllowed notes.A'],
    ['unreadable text', { soldAt: 'yesterday' }, 'unreadable soldAt'],
    ['a number for an instant', { soldAt: 5 }, 'wrongType soldAt'],
  ])('%s', (_, change, expected) => {
    expect(codesOf({ id: 'V1', readings: [], ...change })).toEqual([expected]);
  });

  test('all of them are told, not the first', () => {
    const input = { colour: 'green', readings: [{ km: -1 }, { by: 5 }], wheels: 4 };
    expect(new Set(codesOf(input))).toEqual(
      new Set([
        'notAllowed colour',
        'outOfRange readings.0.km',
        'required id',
        'required readings.1.km',
        'unknownKey wheels',
        'wrongType readings.1.by',
      ]),
    );
  });

  test('a form of none of several kinds is not allowed, a missing one is required', () => {
    const schema = z.strictObject({ either: z.union([z.string(), z.number()]) });
    expect(parseWith(schema, { either: true })).toMatchObject({
      issues: [{ code: 'notAllowed', path: ['either'] }],
    });
    expect(parseWith(schema, {})).toMatchObject({ issues: [{ code: 'required' }] });
  });

  test('a rule across fields names its own code', () => {
    const schema = z
      .string()
      .refine(() => false, { error: 'a zone', params: { code: 'unknownZone' } });
    expect(parseWith(schema, 'x')).toEqual({
      ok: false,
      issues: [{ code: 'unknownZone', path: [], expected: 'a zone' }],
    });
    expect(
      parseWith(
        z.string().refine(() => false, 'a zone'),
        'x',
      ),
    ).toMatchObject({
      issues: [{ code: 'unreadable' }],
    });
  });
});

describe('an issue holds nobody’s data', () => {
  const SECRET = '13812345678';
  test.each<[string, object]>([
    ['as a value of the wrong type', { readings: SECRET }],
    ['as a word not on the list', { colour: SECRET }],
    ['as an unreadable instant', { soldAt: SECRET }],
    ['as an unknown key', { [SECRET]: 1 }],
    ['as a key of another form', { notes: { [SECRET]: 'x' } }],
    ['as a key whose value is wrong', { notes: { [SECRET]: 5 } }],
    ['inside text that is too long', { id: `${SECRET}${SECRET}` }],
    ['beside a lone surrogate', { id: `${SECRET}\ud800` }],
    ['as a key beside a lone surrogate', { notes: { [SECRET]: '\ud800' } }],
  ])('%s', (_, change) => {
    const issues = issuesOf({ id: 'V1', readings: [], ...change });
    expect(issues.length).toBeGreaterThan(0);
    expect(JSON.stringify(issues)).not.toContain('1234');
  });

  test('a name as a key is not repeated, a plain word is', () => {
    expect(codesOf({ id: 'V1', readings: [], 张小明: 1, wheels: 4 })).toEqual([
      'unknownKey (key)',
      'unknownKey wheels',
    ]);
  });
});

describe('hostile input is an issue, never a surprise', () => {
  test.each(['__proto__', 'constructor', 'prototype'])('the key %s is forbidden', (key) => {
    const input = JSON.parse(`{"id":"V1","readings":[{"km":5,"${key}":{"by":"x"}}]}`);
    expect(codesOf(input)).toEqual([`forbiddenKey readings.0`]);
    expect(({} as Record<string, unknown>)['by']).toBeUndefined();
  });

  test('a forbidden key behind a missing value is found too', () => {
    expect(codesOf(JSON.parse('{"id":"V1","colour":null,"readings":[],"__proto__":{}}'))).toEqual([
      'forbiddenKey',
    ]);
  });

  test('forbidden keys and other issues are told together', () => {
    expect(codesOf(JSON.parse('{"readings":[],"__proto__":{}}'))).toEqual([
      'forbiddenKey',
      'required id',
    ]);
  });

  test.each([
    ['a lone high surrogate', '张\ud83d'],
    ['a lone low surrogate', '\udc00'],
  ])('%s is not well-formed text', (_, id) => {
    expect(codesOf({ id, readings: [] })).toEqual(['illFormedText id']);
  });

  test('paired surrogates are text', () => {
    expect(read({ id: '🚗', readings: [] }).ok).toBe(true);
  });

  test.each(["x' OR '1", '=1+1', '+1', '-1', '@SUM(A1)', '\u0000', '<b>', '{{name}}'])(
    'text that means something elsewhere is text: %j',
    (id) => {
      expect(read({ id, readings: [] })).toMatchObject({ ok: true, value: { id } });
    },
  );

  const nested = (depth: number, open: string, close: string): unknown =>
    JSON.parse(`${open.repeat(depth)}1${close.repeat(depth)}`);

  test.each([
    ['objects', '{"a":', '}'],
    ['lists', '[', ']'],
  ])('%s nested 100,000 deep are too deep', (_, open, close) => {
    const result = parseWith(z.unknown(), nested(100_000, open, close));
    expect(result).toMatchObject({ issues: [{ code: 'tooDeep' }] });
    expect(result.ok ? 0 : result.issues[0].path.length).toBe(64);
  });

  test.each([
    ['63 levels', 63, true],
    ['64 levels', 64, true],
    ['65 levels', 65, false],
  ])('%s', (_, depth, readable) => {
    expect(parseWith(z.unknown(), nested(depth, '[', ']')).ok).toBe(readable);
  });

  test('what leads back to itself is too deep', () => {
    const circle: Record<string, unknown> = {};
    circle['left'] = circle;
    circle['right'] = circle;
    expect(parseWith(z.unknown(), circle)).toMatchObject({ issues: [{ code: 'tooDeep' }] });
  });

  test('one object met again and again is too much', () => {
    let bomb: unknown = 'x';
    for (let level = 0; level < 40; level++) bomb = [bomb, bomb];
    expect(parseWith(z.unknown(), bomb)).toMatchObject({ issues: [{ code: 'tooMany' }] });
  });

  test('a list of a million items and one is too much', () => {
    const result = parseWith(z.unknown(), new Array(1_000_001).fill(0));
    expect(result.ok ? [] : result.issues.map(({ code, path }) => [code, path])).toEqual([
      ['tooMany', []],
    ]);
  });

  test('only own properties count', () => {
    class Row {
      id = 'V1';
      readings = [];
      get colour() {
        return 'red';
      }
    }
    const result = read(new Row());
    expect(result).toStrictEqual({ ok: true, value: { id: 'V1', readings: [] } });
    expect(read(Object.create({ id: 'V1', readings: [] })).ok).toBe(false);
    expect(read(Object.assign(Object.create(null), { id: 'V1', readings: [] })).ok).toBe(true);
  });

  test.each([[5], ['x'], [true], [[]], [new Map()], [Symbol('x')], [() => 1], [5n]])(
    'a whole input of the wrong kind is refused',
    (input) => {
      expect(read(input).ok).toBe(false);
    },
  );
});

const anything = fc.anything({ withDate: true, withNullPrototype: true, withSparseArray: true });

property.prop([anything])('no input makes it throw, and none is changed', (input) => {
  const before = fc.stringify(input);
  expect(() => read(input)).not.toThrow();
  expect(fc.stringify(input)).toBe(before);
});

const jsonWithNulls = fc.jsonValue({ maxDepth: 4, noUnicodeString: false } as object);

/** What reading by a schema that takes everything should give: the same without what is missing. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null)
      .map(([key, item]) => [key, withoutNulls(item)]),
  );
}

property.prop([jsonWithNulls.filter((value) => !JSON.stringify(value).includes('__proto__'))])(
  'all but the missing is kept, in its order',
  (value) => {
    const result = parseWith(z.unknown(), value);
    if (!result.ok) return;
    expect(JSON.stringify(result.value)).toBe(JSON.stringify(withoutNulls(value)));
  },
);

test('input without anything missing is read as it stands, without a copy', () => {
  const input = { id: 'V1', readings: [{ km: 5 }] };
  const result = parseWith(z.unknown(), input);
  expect(result.ok && result.value).toBe(input);
});

describe('a schema is held against its type, both ways', () => {
  test('a field too few or too many does not compile', () => {
    const exact = schemaOf<Reading>()(z.strictObject({ km: z.int(), by: z.string().optional() }));
    expectTypeOf(exact).toEqualTypeOf<Schema<Reading>>();

    // @ts-expect-error km is text here
    schemaOf<Reading>()(z.strictObject({ km: z.string(), by: z.string().optional() }));
    // @ts-expect-error the type knows more words
    schemaOf<'red' | 'blue'>()(z.enum(['red']));
    // @ts-expect-error the optional field is missing
    schemaOf<Reading>()(z.strictObject({ km: z.int() }));
    // @ts-expect-error km is missing
    schemaOf<Reading>()(z.strictObject({ by: z.string().optional() }));
  });

  test('a schema is built on first use, and once', () => {
    let built = 0;
    const schema = once(() => ++built);
    expect(built).toBe(0);
    expect([schema(), schema(), built]).toEqual([1, 1, 1]);
  });

  test('what is built as undefined is built once too', () => {
    let built = 0;
    const nothing = once(() => {
      built++;
    });
    nothing();
    nothing();
    expect(built).toBe(1);
  });
});
