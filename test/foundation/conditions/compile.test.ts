import {
  compileCondition,
  compileDefinitions,
  defineCatalogue,
  parseCatalogue,
} from 'dealer-care/conditions';
import { type Issue, MisuseError, type Result } from 'dealer-care/kernel';
import { describe, expect, test } from 'vitest';
import { AT, catalogue, declarations } from './customers.js';

function issuesOf(result: Result<unknown>): readonly Issue[] {
  return result.ok ? [] : result.issues;
}

function codes(condition: unknown): string[] {
  return issuesOf(compileCondition(condition, catalogue)).map(
    ({ code, path }) => `${path.join('.')}: ${code}`,
  );
}

const ADULT = { fact: 'age', op: 'gte', value: 18 };

describe('what is wrong with a condition is said with its place', () => {
  test.each<readonly [string, unknown, string[]]>([
    [
      'an unknown fact',
      { all: [ADULT, { fact: 'income', op: 'gte', value: 1 }] },
      ['all.1.fact: unknownFact'],
    ],
    ['no fact', { fact: 7, op: 'eq', value: 1 }, ['fact: unknownFact']],
    [
      'an operator of another type',
      { not: { fact: 'city', op: 'lt', value: 'x' } },
      ['not.op: unknownOperator'],
    ],
    ['an unknown operator', { fact: 'age', op: 'matches', value: '.*' }, ['op: unknownOperator']],
    ['no operator', { fact: 'age' }, ['op: unknownOperator']],
    ['an empty all', { all: [] }, ['all: empty']],
    ['an empty any', { any: [ADULT, { any: [] }] }, ['any.1.any: empty']],
    ['all that is no list', { all: ADULT }, ['all: wrongType']],
    ['nothing in not', { not: null }, [': required']],
    ['nothing', {}, [': required']],
    ['no condition', 'age > 18', [': wrongType']],
    ['a list', [ADULT], [': wrongType']],
    ['null', null, [': wrongType']],
    ['two forms at once', { all: [ADULT], any: [ADULT] }, [': unknownKey']],
    ['a key too many', { ...ADULT, note: 'x' }, [': unknownKey']],
    [
      'a value where none belongs',
      { fact: 'age', op: 'exists', value: true },
      ['value: unknownKey'],
    ],
    ['no value', { fact: 'age', op: 'eq' }, ['value: typeMismatch']],
    ['a text for a number', { fact: 'age', op: 'eq', value: '18' }, ['value: typeMismatch']],
    ['a fraction for an integer', { fact: 'age', op: 'eq', value: 18.5 }, ['value: typeMismatch']],
    ['NaN', { fact: 'score', op: 'lt', value: Number.NaN }, ['value: typeMismatch']],
    ['infinity', { fact: 'score', op: 'lt', value: Infinity }, ['value: typeMismatch']],
    ['a number for a boolean', { fact: 'isMember', op: 'eq', value: 1 }, ['value: typeMismatch']],
    ['no day', { fact: 'birthday', op: 'gt', value: '2026-02-29' }, ['value: typeMismatch']],
    [
      'every wrong item',
      { fact: 'age', op: 'in', value: [1, 'x', 2.5] },
      ['value.1: typeMismatch', 'value.2: typeMismatch'],
    ],
    ['no list', { fact: 'age', op: 'in', value: 1 }, ['value: typeMismatch']],
    ['an empty list', { fact: 'tags', op: 'containsAny', value: [] }, ['value: empty']],
    [
      'a list too long',
      { fact: 'age', op: 'in', value: Array.from({ length: 10_001 }, (_, at) => at) },
      ['value: tooMany'],
    ],
    ['a blank text', { fact: 'city', op: 'contains', value: ' ' }, ['value: empty']],
    ['a lone surrogate', { fact: 'city', op: 'eq', value: 'a\uDC00' }, ['value: illFormedText']],
    [
      'an option that is not listed',
      { fact: 'tier', op: 'eq', value: 'diamond' },
      ['value: notAllowed'],
    ],
    [
      'an option of the prototype',
      { fact: 'tier', op: 'eq', value: 'constructor' },
      ['value: notAllowed'],
    ],
    [
      'ends the wrong way round',
      { fact: 'age', op: 'between', value: [34, 25] },
      ['value: wrongOrder'],
    ],
    ['one end', { fact: 'age', op: 'between', value: [34] }, ['value: typeMismatch']],
    [
      'a circle without km',
      { fact: 'home', op: 'withinKm', value: { lat: 31, lon: 121 } },
      ['value.km: typeMismatch'],
    ],
    [
      'a negative circle',
      { fact: 'home', op: 'withinKm', value: { lat: 31, lon: 121, km: -1 } },
      ['value.km: typeMismatch'],
    ],
    [
      'a circle off the map',
      { fact: 'home', op: 'withinKm', value: { lat: 121, lon: 31, km: 1 } },
      ['value: typeMismatch'],
    ],
    [
      'a number for a comparison',
      { fact: 'birthday', op: 'daysSince', value: 30 },
      ['value: typeMismatch'],
    ],
    ['an empty comparison', { fact: 'birthday', op: 'daysSince', value: {} }, ['value: empty']],
    [
      'two lower bounds',
      { fact: 'birthday', op: 'daysSince', value: { gt: 1, gte: 2 } },
      ['value: notAllowed'],
    ],
    [
      'eq and more',
      { fact: 'birthday', op: 'monthsSince', value: { eq: 3, lt: 4 } },
      ['value: notAllowed'],
    ],
    [
      'bounds that leave nothing',
      { fact: 'birthday', op: 'monthsSince', value: { gte: 4, lt: 4 } },
      ['value: wrongOrder'],
    ],
    [
      'half a day',
      { fact: 'birthday', op: 'daysSince', value: { lt: 0.5 } },
      ['value.lt: typeMismatch'],
    ],
    [
      'more months than there are',
      { fact: 'birthday', op: 'monthsSince', value: { lt: 1e9 } },
      ['value.lt: outOfRange'],
    ],
    [
      'an unknown bound',
      { fact: 'birthday', op: 'daysSince', value: { over: 3 } },
      ['value: unknownKey'],
    ],
    [
      'days behind',
      { fact: 'birthday', op: 'anniversaryWithinDays', value: -1 },
      ['value: outOfRange'],
    ],
    [
      'more than a year',
      { fact: 'birthday', op: 'anniversaryWithinDays', value: 367 },
      ['value: outOfRange'],
    ],
  ])('%s', (_, condition, expected) => {
    expect(codes(condition)).toEqual(expected);
  });

  test('all issues are found, not the first', () => {
    const wrong = { any: [{ all: [] }, ADULT, { not: { fact: 'nobody', op: 'eq' } }, 5] };
    expect(codes(wrong)).toEqual([
      'any.0.all: empty',
      'any.2.not.fact: unknownFact',
      'any.3: wrongType',
    ]);
  });

  test('issues never hold the value', () => {
    const phone = { fact: 'age', op: 'eq', value: '13800138000' };
    expect(JSON.stringify(compileCondition(phone, catalogue))).not.toContain('138');
  });
});

describe('hostile input', () => {
  function nested(levels: number): unknown {
    let condition: unknown = ADULT;
    for (let level = 1; level < levels; level++) condition = { not: condition };
    return condition;
  }

  test('64 levels are enough, 65 are too deep', () => {
    expect(codes(nested(64))).toEqual([]);
    expect(codes(nested(65))).toEqual([`${Array(64).fill('not').join('.')}: tooDeep`]);
  });

  test('a million levels do not overflow the stack', () => {
    expect(codes(nested(1_000_000))[0]).toMatch(/tooDeep$/);
  });

  test('10,000 parts are enough, 10,001 are too many', () => {
    expect(codes({ all: Array(9_999).fill(ADULT) })).toEqual([]);
    expect(codes({ all: Array(10_000).fill(ADULT) })).toEqual([': tooMany']);
    expect(codes({ all: Array(2_000_000).fill(7) }).at(-1)).toBe(': tooMany');
  });

  test('a condition that holds itself is refused', () => {
    const snake: { all: unknown[] } = { all: [] };
    snake.all.push(snake, snake);
    expect(codes(snake).at(-1)).toBe(': tooMany');
  });

  test('at most 64 tests of a condition depend on today', () => {
    const since = (days: number): unknown => ({
      fact: 'birthday',
      op: 'daysSince',
      value: { gte: days },
    });
    expect(codes({ all: Array.from({ length: 64 }, (_, at) => since(at)) })).toEqual([]);
    expect(codes({ all: Array.from({ length: 65 }, (_, at) => since(at)) })).toEqual([': tooMany']);
    expect(codes({ all: Array.from({ length: 500 }, () => since(1)) })).toEqual([]);
  });

  test('keys of a prototype are neither facts nor forms', () => {
    expect(codes(JSON.parse('{"__proto__":{"all":[]},"fact":"age","op":"exists"}'))).toEqual([
      ': unknownKey',
    ]);
    for (const fact of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(codes({ fact, op: 'exists' })).toEqual(['fact: unknownFact']);
    }
    expect(codes(Object.create({ all: [ADULT] }))).toEqual([': required']);
    expect(codes(Object.create({ all: [] }, { not: { value: ADULT, enumerable: true } }))).toEqual(
      [],
    );
  });

  test('what the host changes afterwards changes nothing', () => {
    const condition = { fact: 'age', op: 'in', value: [18, 30] };
    const compiled = compileCondition(condition, catalogue);
    if (!compiled.ok) throw new Error('did not compile');
    condition.value[0] = 99;
    const bound = compiled.value.bind(AT, 'Asia/Shanghai');
    expect(bound.assess({ age: 18 }).status).toBe('in');
    expect(bound.explain({ age: 18 }).sentence.en).toContain('one of 18 years, 30 years');
  });
});

describe('definitions', () => {
  test('issues stand under the name of the condition', () => {
    const result = compileDefinitions({ good: ADULT, bad: { all: [] }, worse: 3 }, catalogue);
    expect(issuesOf(result).map(({ path, code }) => [...path, code])).toEqual([
      ['bad', 'all', 'empty'],
      ['worse', 'wrongType'],
    ]);
  });

  test('names may be anything, even a prototype’s', () => {
    const names = JSON.parse(
      '{"__proto__":{"fact":"age","op":"exists"},"constructor":{"fact":"age","op":"missing"}}',
    );
    const result = compileDefinitions(names, catalogue);
    if (!result.ok) throw new Error('did not compile');
    const today = result.value.bind(AT, 'Asia/Shanghai');
    expect(today.names).toEqual(['__proto__', 'constructor']);
    expect(today.classify({ age: 3 })).toEqual(['in', 'out']);
    expect(today.assessRows([{ age: 3 }]).yes[today.names[0] ?? '']).toEqual(Int32Array.of(1));
  });

  test('each condition says which facts it reads', () => {
    const result = compileDefinitions(
      {
        a: { any: [{ fact: 'tier', op: 'exists' }, ADULT, ADULT] },
        b: { fact: 'home', op: 'missing' },
      },
      catalogue,
    );
    if (!result.ok) throw new Error('did not compile');
    expect(result.value.conditions.a.facts).toEqual(['tier', 'age']);
    expect(result.value.conditions.b.facts).toEqual(['home']);
  });

  test('no definitions are no issue', () => {
    const result = compileDefinitions({}, catalogue);
    if (!result.ok) throw new Error('did not compile');
    expect(result.value.bind(AT, 'Asia/Shanghai').assessRows([{}, {}])).toEqual({
      count: 2,
      yes: {},
      unknown: {},
    });
  });

  test('what is no record is an issue', () => {
    expect(issuesOf(compileDefinitions([] as never, catalogue))[0]?.code).toBe('wrongType');
    expect(issuesOf(compileDefinitions(null as never, catalogue))[0]?.code).toBe('wrongType');
  });
});

describe('misuse', () => {
  test('a catalogue that was not defined', () => {
    expect(() => compileCondition(ADULT, { facts: {} })).toThrow(MisuseError);
    expect(() => compileDefinitions({ a: ADULT }, { facts: {} })).toThrow(MisuseError);
  });

  test('an invalid date, an unknown zone', () => {
    const compiled = compileCondition(ADULT, catalogue);
    if (!compiled.ok) throw new Error('did not compile');
    expect(() => compiled.value.bind(new Date(Number.NaN), 'Asia/Shanghai')).toThrow(MisuseError);
    expect(() => compiled.value.bind(AT, 'Asia/Nowhere')).toThrow(MisuseError);
    expect(() => compiled.value.bind(new Date(-1e14), 'Asia/Shanghai')).toThrow(MisuseError);
    expect(() => compiled.value.bind(new Date(8.64e15), 'Asia/Shanghai')).toThrow(MisuseError);
  });

  test('what a reader throws, the host gets', () => {
    const broken = defineCatalogue<null>({
      age: {
        type: 'integer',
        labels: { 'zh-CN': '年龄', en: 'age' },
        read: () => {
          throw new RangeError('of the host');
        },
      },
    });
    if (!broken.ok) throw new Error('no catalogue');
    const compiled = compileDefinitions({ a: { fact: 'age', op: 'exists' } }, broken.value);
    if (!compiled.ok) throw new Error('did not compile');
    const today = compiled.value.bind(AT, 'Asia/Shanghai');
    expect(() => today.classify(null)).toThrow(RangeError);
    expect(() => today.assessRows([null])).toThrow(RangeError);
  });

  test('a reader may itself ask about another row', () => {
    type Row = { readonly age: number; readonly parent?: Row };
    let ask = (_: Row): string => 'out';
    const family = defineCatalogue<Row>({
      age: { type: 'integer', labels: { 'zh-CN': '年龄', en: 'age' }, read: (row) => row.age },
      hasAdultParent: {
        type: 'boolean',
        labels: { 'zh-CN': '家长成年', en: 'adult parent' },
        read: (row) => (row.parent === undefined ? undefined : ask(row.parent) === 'in'),
      },
    });
    if (!family.ok) throw new Error('no catalogue');
    const compiled = compileCondition(
      {
        any: [
          {
            all: [
              { fact: 'age', op: 'lt', value: 18 },
              { fact: 'hasAdultParent', op: 'eq', value: true },
            ],
          },
          ADULT,
        ],
      },
      family.value,
    );
    if (!compiled.ok) throw new Error('did not compile');
    const bound = compiled.value.bind(AT, 'Asia/Shanghai');
    ask = (row) => bound.assess(row).status;
    expect(bound.assess({ age: 9, parent: { age: 40 } }).status).toBe('in');
    expect(bound.assess({ age: 9, parent: { age: 17, parent: { age: 16 } } }).status).toBe('out');
    expect(bound.assess({ age: 9 }).missing).toEqual(['hasAdultParent']);
  });
});

describe('the catalogue', () => {
  const labels = { 'zh-CN': '年龄', en: 'age' };

  test.each<readonly [string, unknown, string[]]>([
    ['no record', [], [': wrongType']],
    ['no fact', { age: 'integer' }, ['age: wrongType']],
    ['an unknown type', { age: { type: 'int', labels } }, ['age.type: notAllowed']],
    [
      'a label in one language',
      { age: { type: 'integer', labels: { en: 'age' } } },
      ['age.labels.zh-CN: required'],
    ],
    [
      'a blank label',
      { age: { type: 'integer', labels: { ...labels, en: ' ' } } },
      ['age.labels.en: required'],
    ],
    [
      'an ill-formed label',
      { age: { type: 'integer', labels: { ...labels, en: '\uD800' } } },
      ['age.labels.en: illFormedText'],
    ],
    [
      'no labels',
      { age: { type: 'integer' } },
      ['age.labels.zh-CN: required', 'age.labels.en: required'],
    ],
    [
      'half a unit',
      { age: { type: 'integer', labels, unit: { en: 'years' } } },
      ['age.unit.zh-CN: required'],
    ],
    ['a reader in JSON', { age: { type: 'integer', labels, read: 'age' } }, ['age: unknownKey']],
    ['no options', { tier: { type: 'enum', labels } }, ['tier.options: required']],
    ['empty options', { tier: { type: 'enum', labels, options: {} } }, ['tier.options: empty']],
    [
      'options of no enum',
      { tier: { type: 'text', labels, options: {} } },
      ['tier.options: unknownKey'],
    ],
    [
      'one option twice',
      { tier: { type: 'enum', labels, options: { a: labels, 'a ': labels } } },
      ['tier.options.a: duplicate'],
    ],
    [
      'an option without a name',
      { tier: { type: 'enum', labels, options: { a: 'A' } } },
      ['tier.options.a.zh-CN: required', 'tier.options.a.en: required'],
    ],
    [
      'an ill-formed option',
      { tier: { type: 'enum', labels, options: { '\uD800': labels } } },
      ['tier.options.(key): illFormedText'],
    ],
    [
      'days stored elsewhere',
      { on: { type: 'date', labels, stored: 'millis' } },
      ['on.stored: notAllowed'],
    ],
    [
      'storage of no date',
      { on: { type: 'text', labels, stored: 'text' } },
      ['on.stored: unknownKey'],
    ],
    [
      'a key of a prototype',
      JSON.parse(`{"__proto__":{"type":"text","labels":${JSON.stringify(labels)}}}`),
      [': forbiddenKey'],
    ],
    ['an ill-formed name', { '\uD800': { type: 'text', labels } }, [': illFormedText']],
  ])('%s', (_, declared, expected) => {
    expect(
      issuesOf(parseCatalogue(declared)).map(({ code, path }) => `${path.join('.')}: ${code}`),
    ).toEqual(expected);
  });

  test('a fact without a reader is an issue where rows are the host’s own', () => {
    const result = defineCatalogue({ age: { type: 'integer', labels } as never });
    expect(issuesOf(result)).toMatchObject([{ code: 'required', path: ['age', 'read'] }]);
  });

  test('it is a frozen copy', () => {
    expect(Object.isFrozen(catalogue.facts['tier']?.options)).toBe(true);
    expect(Object.isFrozen(declarations.tier.options)).toBe(false);
  });

  test('only own properties of a plain row are facts', () => {
    const result = parseCatalogue({
      toString: { type: 'text', labels },
      age: { type: 'integer', labels },
    });
    if (!result.ok) throw new Error('no catalogue');
    const compiled = compileDefinitions(
      { a: { fact: 'toString', op: 'missing' }, b: { fact: 'age', op: 'exists' } },
      result.value,
    );
    if (!compiled.ok) throw new Error('did not compile');
    const today = compiled.value.bind(AT, 'Asia/Shanghai');
    expect(today.classify(Object.create({ age: 3 }))).toEqual(['in', 'out']);
  });

  test('days may be stored as counts since 1970', () => {
    const result = parseCatalogue({ on: { type: 'date', labels, stored: 'epochDays' } });
    if (!result.ok) throw new Error('no catalogue');
    const compiled = compileCondition(
      { fact: 'on', op: 'daysSince', value: { eq: 1 } },
      result.value,
    );
    if (!compiled.ok) throw new Error('did not compile');
    const today = compiled.value.bind(AT, 'Asia/Shanghai');
    expect(
      [20_783, 20_784, '2026-11-26', 20_783.5, 2_932_897].map((on) => today.assess({ on }).status),
    ).toEqual(['in', 'out', 'unknown', 'unknown', 'unknown']);
  });
});
