import { expect, test } from 'vitest';
import { NONE, sharedList } from '../../../src/foundation/kernel/ruling.js';

test('equal lists of ids are one list', () => {
  expect(sharedList(['CALL-02', 'CALL-05'])).toBe(sharedList(['CALL-02', 'CALL-05']));
  expect(sharedList(['CALL-02', 'CALL-05'])).toEqual(['CALL-02', 'CALL-05']);
});

test('the order of ids is part of the list', () => {
  expect(sharedList(['CALL-05', 'CALL-02'])).not.toBe(sharedList(['CALL-02', 'CALL-05']));
});

test('an empty list is the one empty list', () => {
  expect(sharedList([])).toBe(NONE);
});

test('a shared list cannot be changed, and the list it was made of can', () => {
  const own = ['REM-01'];
  expect(() => (sharedList(own) as string[]).push('x')).toThrow(TypeError);
  own.push('REM-02');
  expect(sharedList(['REM-01'])).toEqual(['REM-01']);
});

test('fed with data it stops remembering, and still answers', () => {
  for (let at = 0; at < 5_000; at++) sharedList([`id-${at}`]);
  const last = sharedList(['never-seen-before']);
  expect(last).toEqual(['never-seen-before']);
  expect(sharedList(['never-seen-before'])).not.toBe(last);
  expect(Object.isFrozen(last)).toBe(true);
});
