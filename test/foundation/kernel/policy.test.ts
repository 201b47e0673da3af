import { fc, test as property } from '@fast-check/vitest';
import { isDefined, MisuseError, mergePatch } from 'dealer-care/kernel';
import { describe, expect, test, vi } from 'vitest';
import {
  compiledOnce,
  defined,
  frozen,
  requireDefined,
} from '../../../src/foundation/kernel/policy.js';

describe('changes over a base: objects merge, lists replace, null removes', () => {
  test.each<[string, unknown, unknown, unknown]>([
    ['nothing changed', { a: 1 }, {}, { a: 1 }],
    ['one value', { a: 1, b: 2 }, { a: 3 }, { a: 3, b: 2 }],
    ['a value deep inside', { a: { b: 1, c: 2 } }, { a: { b: 3 } }, { a: { b: 3, c: 2 } }],
    ['a list', { a: [1, 2, 3] }, { a: [4] }, { a: [4] }],
    ['an emptied list', { a: [1] }, { a: [] }, { a: [] }],
    ['a removed value', { a: 1, b: 2 }, { b: null }, { a: 1 }],
    ['a removed value that was not there', { a: 1 }, { b: null }, { a: 1 }],
    ['null inside a fresh object', {}, { a: { b: null, c: 1 } }, { a: { c: 1 } }],
    ['an object for a list', { a: [1] }, { a: { b: 1 } }, { a: { b: 1 } }],
    ['a list for an object', { a: { b: 1 } }, { a: [1] }, { a: [1] }],
    ['a date, which is one value', { a: new Date(0) }, { a: new Date(1) }, { a: new Date(1) }],
    ['a base that is no object', 5, { a: 1 }, { a: 1 }],
    ['changes that are no object', { a: 1 }, 5, 5],
  ])('%s', (_, base, changes, outcome) => {
    expect(mergePatch(base, changes)).toEqual(outcome);
  });

  test('neither argument is touched', () => {
    const base = frozen({ a: { b: 1 }, list: [1] });
    const changes = frozen({ a: { c: null, d: 2 }, list: [2] });
    expect(mergePatch(base, changes)).toEqual({ a: { b: 1, d: 2 }, list: [2] });
  });

  test('a key of an object’s prototype stays an ordinary key, and no prototype is reached', () => {
    const merged = mergePatch({}, JSON.parse('{"__proto__":{"hard":false},"constructor":1}'));
    expect(Object.keys(merged as object)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['hard']).toBeUndefined();
  });

  test('changes nested 100,000 deep do not break it', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`);
    expect(() => mergePatch({}, deep)).not.toThrow();
  });

  const json = fc.jsonValue({ maxDepth: 3 });
  property.prop([json, json])('the same changes a second time change nothing', (base, changes) => {
    const once = mergePatch(base, changes);
    expect(mergePatch(once, changes)).toEqual(once);
  });
});

describe('a policy counts only when it was defined', () => {
  test('the mark shows neither in JSON nor among the keys, and a copy has lost it', () => {
    const policy = defined({ version: '1', hours: { from: '09:00' } });
    expect(isDefined(policy)).toBe(true);
    expect(Object.keys(policy)).toEqual(['version', 'hours']);
    expect(JSON.stringify(policy)).toBe('{"version":"1","hours":{"from":"09:00"}}');
    expect(isDefined({ ...policy })).toBe(false);
    expect(isDefined(structuredClone(policy))).toBe(false);
    expect(isDefined(Object.create(policy))).toBe(false);
  });

  test('defining twice is defining once', () => {
    const policy = defined({ version: '1' });
    expect(defined(policy)).toBe(policy);
  });

  test.each([[null], [undefined], [5], ['x'], [{}], [[]]])('%j is not defined', (value) => {
    expect(isDefined(value)).toBe(false);
    expect(() => requireDefined(value, 'CallWindows')).toThrow(MisuseError);
    expect(() => requireDefined(value, 'CallWindows')).toThrow(
      'policy: notDefined, expected a policy made by defineCallWindows, or an exported default',
    );
  });
});

describe('frozen through and through', () => {
  test('objects, lists, and what lies in them', () => {
    const data = frozen({ a: { b: [{ c: 1 }] } });
    expect(() => Object.assign(data.a.b[0] as object, { c: 2 })).toThrow(TypeError);
    expect(() => data.a.b.push({ c: 3 })).toThrow(TypeError);
  });

  test('also what lies in a list that was frozen before', () => {
    const item = { c: 1 };
    frozen({ list: Object.freeze([item]) });
    expect(Object.isFrozen(item)).toBe(true);
  });

  test.each([[5], ['x'], [null], [undefined]])('%j is as it is', (value) => {
    expect(frozen(value)).toBe(value);
  });
});

describe('what is made of a policy is made once', () => {
  test('one form for one policy, as long as it lives', () => {
    const compile = vi.fn((policy: { from: string }) => ({ opens: policy.from }));
    const compiled = compiledOnce('Hours', compile);
    const policy = defined({ from: '09:00' });
    expect(compiled(policy)).toEqual({ opens: '09:00' });
    expect(compiled(policy)).toBe(compiled(policy));
    expect(compile).toHaveBeenCalledTimes(1);
    expect(compiled(defined({ from: '10:00' }))).toEqual({ opens: '10:00' });
  });

  test('a policy that was not defined is refused and never compiled', () => {
    const compile = vi.fn();
    const compiled = compiledOnce('Hours', compile);
    expect(() => compiled({})).toThrow('notDefined');
    expect(compile).not.toHaveBeenCalled();
  });
});
