import type { Condition, ConditionStatus } from 'dealer-care/conditions';
import { describe, expect, test } from 'vitest';
import { bound, definitions, status } from './customers.js';

const IN: Condition = { fact: 'age', op: 'gte', value: 0 };
const OUT: Condition = { fact: 'age', op: 'lt', value: 0 };
const UNKNOWN: Condition = { fact: 'score', op: 'gt', value: 0 };
const row = { age: 30 };

const all: readonly (readonly [string, Condition[], ConditionStatus])[] = [
  ['in, in', [IN, IN], 'in'],
  ['in, unknown', [IN, UNKNOWN], 'unknown'],
  ['unknown, unknown', [UNKNOWN, UNKNOWN], 'unknown'],
  ['in, out', [IN, OUT], 'out'],
  ['unknown, out', [UNKNOWN, OUT], 'out'],
  ['out, unknown', [OUT, UNKNOWN], 'out'],
  ['out, out', [OUT, OUT], 'out'],
];
const any: readonly (readonly [string, Condition[], ConditionStatus])[] = [
  ['in, in', [IN, IN], 'in'],
  ['in, unknown', [IN, UNKNOWN], 'in'],
  ['unknown, in', [UNKNOWN, IN], 'in'],
  ['unknown, unknown', [UNKNOWN, UNKNOWN], 'unknown'],
  ['in, out', [IN, OUT], 'in'],
  ['unknown, out', [UNKNOWN, OUT], 'unknown'],
  ['out, out', [OUT, OUT], 'out'],
];

describe('three-valued logic', () => {
  test.each(all)('all of %s', (_, parts, expected) => {
    expect(status({ all: parts }, row)).toBe(expected);
    expect(definitions({ it: { all: parts } }).classify(row)).toEqual([expected]);
  });
  test.each(any)('any of %s', (_, parts, expected) => {
    expect(status({ any: parts }, row)).toBe(expected);
    expect(definitions({ it: { any: parts } }).classify(row)).toEqual([expected]);
  });
  test('not turns in and out round and leaves unknown', () => {
    expect([IN, UNKNOWN, OUT].map((part) => status({ not: part }, row))).toEqual([
      'out',
      'unknown',
      'in',
    ]);
  });
});

describe('missing names the facts whose absence kept the answer unknown', () => {
  test('SEG-03: the definition needs income and the card lacks it', () => {
    const needsScore = bound({
      all: [{ fact: 'age', op: 'gte', value: 18 }, UNKNOWN],
    });
    expect(needsScore.assess({ age: 30 })).toEqual({
      status: 'unknown',
      nextChangeAt: null,
      because: [],
      assumed: [],
      missing: ['score'],
    });
  });
  test('a fact that cannot change the answer is not missed', () => {
    expect(
      bound({ any: [{ all: [OUT, UNKNOWN] }, { fact: 'city', op: 'eq', value: 'x' }] }).assess(row)
        .missing,
    ).toEqual(['city']);
    expect(bound({ any: [IN, UNKNOWN] }).assess(row).missing).toEqual([]);
    expect(bound({ all: [OUT, UNKNOWN] }).assess(row).missing).toEqual([]);
  });
  test('each fact once, in the order of the condition', () => {
    const condition = {
      all: [
        { fact: 'tier', op: 'eq', value: 'gold' },
        { not: { fact: 'city', op: 'eq', value: 'x' } },
        { fact: 'tier', op: 'ne', value: 'none' },
      ],
    };
    expect(bound(condition).assess({}).missing).toEqual(['tier', 'city']);
  });
  test('exists and missing are never missed', () => {
    expect(bound({ fact: 'score', op: 'exists' }).assess({}).missing).toEqual([]);
  });
});

test('answers that time never changes are shared, frozen objects', () => {
  const condition = bound(IN);
  expect(condition.assess(row)).toBe(condition.assess({ age: 31 }));
  expect(Object.isFrozen(condition.assess(row))).toBe(true);
});
