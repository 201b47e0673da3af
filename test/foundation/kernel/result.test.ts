import {
  describeIssue,
  failed,
  type Issue,
  IssueError,
  MisuseError,
  ok,
  orThrow,
} from 'dealer-care/kernel';
import { expect, test } from 'vitest';
import { issue, millisecondsOf, resultOf, under } from '../../../src/foundation/kernel/result.js';

const missing: Issue = { code: 'required', path: ['card', 'name'], expected: 'string' };
const wrong: Issue = { code: 'wrongType', path: [], expected: 'object' };

test('a result is a value or issues, never both', () => {
  expect(ok(6)).toEqual({ ok: true, value: 6 });
  expect(failed([missing])).toEqual({ ok: false, issues: [missing] });
});

test('a value stands when nothing was found, and falls with the first issue', () => {
  expect(resultOf(6, [])).toEqual({ ok: true, value: 6 });
  expect(resultOf(6, [missing, wrong])).toEqual({ ok: false, issues: [missing, wrong] });
});

test('issues are seen from further out, and the first ones stay as they were', () => {
  expect(under('facts', [missing])).toEqual([
    issue('required', ['facts', 'card', 'name'], 'string'),
  ]);
  expect(under(0, [wrong])).toEqual([issue('wrongType', [0], 'object')]);
  expect(missing.path).toEqual(['card', 'name']);
});

test('an issue reads as one line: place, code, what would be right', () => {
  expect(describeIssue(missing)).toBe('card.name: required, expected string');
  expect(describeIssue(wrong)).toBe('(input): wrongType, expected object');
});

test('orThrow gives the value, or throws with all issues', () => {
  expect(orThrow(ok('x'))).toBe('x');
  let thrown: unknown;
  try {
    orThrow(failed([missing, wrong]));
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(IssueError);
  expect(thrown).toMatchObject({
    name: 'IssueError',
    issues: [missing, wrong],
    message: 'card.name: required, expected string; (input): wrongType, expected object',
  });
});

test('a misuse holds its one issue', () => {
  const misuse = new MisuseError(wrong);
  expect(misuse).toMatchObject({ name: 'MisuseError', issue: wrong });
  expect(misuse.message).toBe('(input): wrongType, expected object');
});

test.each([[new Date(Number.NaN)], ['2026-11-27'], [undefined], [0]])(
  'milliseconds are those of a valid date only: %s',
  (at) => {
    expect(() => millisecondsOf(at as Date, 'at')).toThrow('at: invalidDate');
  },
);

test('milliseconds of a date', () => {
  expect(millisecondsOf(new Date(86_400_000), 'at')).toBe(86_400_000);
});
