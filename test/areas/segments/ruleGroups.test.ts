import { fc, test as property } from '@fast-check/vitest';
import { type Condition, compileCondition, defineCatalogue } from 'dealer-care/conditions';
import { type Issue, orThrow } from 'dealer-care/kernel';
import { describe, expect, test } from 'vitest';
import {
  dossierCatalogue,
  listForeignOperators,
  parseRuleGroup,
  type RuleGroup,
  readySegments,
  ruleGroupOf,
} from '../../../src/areas/segments/index.js';

interface Row {
  readonly age?: number | undefined;
  readonly member?: boolean | undefined;
  readonly city?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly on?: string | undefined;
}
const fact = (type: 'integer' | 'boolean' | 'text' | 'textList' | 'date', key: keyof Row) => ({
  type,
  labels: { 'zh-CN': key, en: key },
  read: (row: Row) => row[key],
});
const catalogue = orThrow(
  defineCatalogue<Row>({
    age: fact('integer', 'age'),
    member: fact('boolean', 'member'),
    city: fact('text', 'city'),
    tags: fact('textList', 'tags'),
    on: fact('date', 'on'),
  }),
);

const rule = (field: string, operator: string, value: unknown, more: object = {}) => ({
  field,
  operator,
  value,
  ...more,
});
const group = (...rules: unknown[]) => ({ combinator: 'and', rules });
const issuesOf = (input: unknown): readonly Issue[] => {
  const parsed = parseRuleGroup(input, catalogue);
  return parsed.ok ? [] : parsed.issues;
};
const placesOf = (input: unknown) =>
  issuesOf(input).map(({ code, path }) => [code, path.join('.')]);
const conditionOf = (input: unknown): Condition => orThrow(parseRuleGroup(input, catalogue));

describe('reading a rule group', () => {
  test('and, or, not and nested groups', () => {
    const input = {
      id: 'root',
      combinator: 'or',
      not: true,
      rules: [
        { id: 'r1', ...rule('age', '>=', 25), valueSource: 'value', disabled: true },
        { combinator: 'and', not: false, rules: [rule('member', '=', true)] },
      ],
    };
    expect(conditionOf(input)).toEqual({
      not: {
        any: [
          { fact: 'age', op: 'gte', value: 25 },
          { all: [{ fact: 'member', op: 'eq', value: true }] },
        ],
      },
    });
  });

  test.each<[string, string, unknown, Condition]>([
    ['age', '=', 25, { fact: 'age', op: 'eq', value: 25 }],
    ['age', '!=', '25', { fact: 'age', op: 'ne', value: 25 }],
    ['age', '<', ' 25 ', { fact: 'age', op: 'lt', value: 25 }],
    ['age', 'between', '25, 34', { fact: 'age', op: 'between', value: [25, 34] }],
    ['age', 'notBetween', [25, 34], { not: { fact: 'age', op: 'between', value: [25, 34] } }],
    ['age', 'in', '1,2', { fact: 'age', op: 'in', value: [1, 2] }],
    ['age', 'null', '', { fact: 'age', op: 'missing' }],
    ['age', 'notNull', null, { fact: 'age', op: 'exists' }],
    ['member', '=', 'true', { fact: 'member', op: 'eq', value: true }],
    ['member', '!=', 'false', { fact: 'member', op: 'ne', value: false }],
    ['city', 'beginsWith', '苏', { fact: 'city', op: 'startsWith', value: '苏' }],
    ['city', 'doesNotBeginWith', '苏', { not: { fact: 'city', op: 'startsWith', value: '苏' } }],
    ['city', 'contains', '1', { fact: 'city', op: 'contains', value: '1' }],
    ['city', 'doesNotContain', '州', { not: { fact: 'city', op: 'contains', value: '州' } }],
    ['city', 'notIn', 'a\\,b, c', { fact: 'city', op: 'notIn', value: ['a,b', 'c'] }],
    ['tags', 'contains', 'x', { fact: 'tags', op: 'contains', value: 'x' }],
    ['tags', 'containsAny', 'x,y', { fact: 'tags', op: 'containsAny', value: ['x', 'y'] }],
    ['on', '>=', '2026-01-01', { fact: 'on', op: 'gte', value: '2026-01-01' }],
    ['on', 'monthsSince', { gte: 6 }, { fact: 'on', op: 'monthsSince', value: { gte: 6 } }],
    ['on', 'anniversaryWithinDays', '7', { fact: 'on', op: 'anniversaryWithinDays', value: 7 }],
  ])('%s %s %j', (field, operator, value, condition) => {
    expect(conditionOf(group(rule(field, operator, value)))).toEqual({ all: [condition] });
  });

  test('a muted rule is left out, and a group of muted rules is empty', () => {
    const muted = rule('nonsense', '~', 1, { muted: true });
    expect(conditionOf(group(muted, rule('age', '=', 1)))).toEqual({
      all: [{ fact: 'age', op: 'eq', value: 1 }],
    });
    expect(placesOf(group(muted))).toEqual([['empty', 'rules']]);
  });

  test('a query that is muted as a whole is refused, a muted part left out', () => {
    const inner = group(rule('age', '=', 1));
    expect(placesOf({ ...inner, muted: true })).toEqual([['notAllowed', 'muted']]);
    expect(conditionOf({ ...inner, muted: false })).toEqual(conditionOf(inner));
    expect(conditionOf(group({ ...inner, muted: true }, rule('age', '=', 2)))).toEqual({
      all: [{ fact: 'age', op: 'eq', value: 2 }],
    });
  });

  test('a fact that is missing is unknown, where a query would say no', () => {
    const compiled = orThrow(compileCondition(conditionOf(group(rule('age', '!=', 1))), catalogue));
    const bound = compiled.bind(new Date(0), 'UTC');
    expect([bound.assess({}).status, bound.assess({ age: 2 }).status]).toEqual(['unknown', 'in']);
  });
});

describe('what cannot be carried over', () => {
  test('is told with its place, all of it at once', () => {
    const input = {
      combinator: 'and',
      rules: [
        rule('age', '=', 1),
        rule('city', 'endsWith', '州'),
        rule('age', '=', 'member', { valueSource: 'field' }),
        { combinator: 'xor', rules: [rule('age', '=', 1)] },
        { combinator: 'or', rules: [] },
        rule('shoeSize', '=', 43),
        rule('age', '=', 'young'),
        rule('age', 'beginsWith', '2'),
        rule('tags', 'contains', 'x', { match: { mode: 'all' } }),
        rule('on', '=', '2026-02-30'),
      ],
    };
    expect(placesOf(input)).toEqual([
      ['unknownOperator', 'rules.1.operator'],
      ['notAllowed', 'rules.2.valueSource'],
      ['notAllowed', 'rules.3.combinator'],
      ['empty', 'rules.4.rules'],
      ['unknownFact', 'rules.5.field'],
      ['typeMismatch', 'rules.6.value'],
      ['unknownOperator', 'rules.7.operator'],
      ['unknownKey', 'rules.8'],
      ['typeMismatch', 'rules.9.value'],
    ]);
  });

  test('independent combinators are none of ours', () => {
    const input = { rules: [rule('age', '=', 1), 'or', rule('age', '=', 2)] };
    expect(placesOf(input)).toEqual([
      ['required', 'combinator'],
      ['notAllowed', 'rules.1'],
    ]);
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'age = 1'],
    ['a list', []],
    ['no rules', { combinator: 'and' }],
    ['rules that are no list', { combinator: 'and', rules: { length: 1 } }],
    ['a hole', { combinator: 'and', rules: [undefined] }],
    [
      'a not that is no truth value',
      { combinator: 'and', not: 'no', rules: [rule('age', '=', 1)] },
    ],
    ['a field of the prototype', group(rule('constructor', '=', 1))],
    ['a field that is no text', group(rule(['age'] as never, '=', 1))],
    ['an operator that is no text', group(rule('age', Object.create(null), 1))],
    ['an operator of the prototype', group(rule('age', '__proto__', 1))],
    [
      'an own __proto__',
      JSON.parse('{"combinator":"and","rules":[{"__proto__":{"field":"age"}}]}'),
    ],
    ['a list of nothing', group(rule('age', 'in', ''))],
    ['a number without end', group(rule('age', '=', Number.POSITIVE_INFINITY))],
    ['half a character', group(rule('city', '=', '\ud800'))],
  ])('%s is an issue, never a surprise', (_, input) => {
    expect(issuesOf(input).length).toBeGreaterThan(0);
  });

  test('what is too deep or too much is refused without being read to its end', () => {
    let deep: unknown = rule('age', '=', 1);
    for (let level = 0; level < 50_000; level++) deep = group(deep);
    expect(issuesOf(deep).map((one) => one.code)).toEqual(['tooDeep']);
    const many = Array.from({ length: 200_000 }, () => rule('age', '=', 1));
    const wide = { combinator: 'and', rules: many };
    expect(issuesOf(wide).map((one) => one.code)).toEqual(['tooMany']);
    const looped: { combinator: string; rules: unknown[] } = { combinator: 'and', rules: [] };
    looped.rules.push(looped);
    expect(issuesOf(looped).map((one) => one.code)).toEqual(['tooDeep']);
    looped.rules.push(looped);
    expect(new Set(issuesOf(looped).map((one) => one.code))).toEqual(
      new Set(['tooDeep', 'tooMany']),
    );
  });

  test('issues never hold a value', () => {
    const text = JSON.stringify(issuesOf(group(rule('age', '=', '13812345678'))));
    expect(text).not.toContain('13812345678');
  });

  property.prop([fc.anything({ withNullPrototype: true, maxDepth: 4 })])(
    'whatever comes in, issues come out and nothing is thrown',
    (input) => {
      expect(parseRuleGroup(input, catalogue).ok).toBe(false);
      expect(parseRuleGroup({ combinator: 'and', rules: [input] }, catalogue).ok).toBe(false);
    },
  );
});

const tests: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    fact: fc.constant('age'),
    op: fc.constantFrom<'eq' | 'lt' | 'gte'>('eq', 'lt', 'gte'),
    value: fc.integer({ min: 0, max: 3 }),
  }),
  fc.constant<Condition>({ fact: 'age', op: 'between', value: [1, 2] }),
  fc.constant<Condition>({ fact: 'member', op: 'eq', value: true }),
  fc.constant<Condition>({ fact: 'city', op: 'missing' }),
  fc.constant<Condition>({ fact: 'city', op: 'startsWith', value: 'a' }),
  fc.constant<Condition>({ fact: 'tags', op: 'containsAll', value: ['x', 'y'] }),
  fc.constant<Condition>({ fact: 'on', op: 'daysSince', value: { gte: 30 } }),
);
const conditions = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    tests,
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
})).condition;
const option = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const rows: fc.Arbitrary<Row> = fc.record({
  age: option(fc.integer({ min: 0, max: 3 })),
  member: option(fc.boolean()),
  city: option(fc.constantFrom('a', 'b')),
  tags: option(fc.subarray(['x', 'y'])),
  on: option(fc.constantFrom('2026-01-01', '2026-11-27')),
});

describe('there and back', () => {
  property.prop([conditions, fc.array(rows, { minLength: 5, maxLength: 5 })])(
    'a condition written and read again means the same',
    (condition, some) => {
      const again = conditionOf(JSON.parse(JSON.stringify(ruleGroupOf(condition))));
      const bound = (one: Condition) =>
        orThrow(compileCondition(one, catalogue)).bind(new Date('2026-11-27T04:00:00Z'), 'UTC');
      const [before, after] = [bound(condition), bound(again)];
      for (const row of some) expect(after.assess(row)).toEqual(before.assess(row));
    },
  );

  property.prop([conditions])('a group read and written again is the same group', (condition) => {
    const written: RuleGroup = ruleGroupOf(condition);
    expect(ruleGroupOf(conditionOf(written))).toEqual(written);
  });

  test('the ready segments go there and back', () => {
    for (const { condition } of Object.values(readySegments)) {
      expect(orThrow(parseRuleGroup(ruleGroupOf(condition), dossierCatalogue))).toEqual(condition);
    }
  });

  test('operators that the builder does not know are named', () => {
    const condition: Condition = {
      any: [
        { fact: 'age', op: 'gt', value: 1 },
        { not: { all: [{ fact: 'on', op: 'monthsSince', value: { gte: 6 } }] } },
      ],
    };
    expect(listForeignOperators(ruleGroupOf(condition))).toEqual([
      { path: [1, 0], operator: 'monthsSince' },
    ]);
  });
});
