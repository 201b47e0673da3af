import { describe, expect, test } from 'vitest';
import { compileSlices, type Stretch } from '../../../src/foundation/time/slices.js';
import { zoneOf } from '../../../src/foundation/time/zone.js';

const china = (text: string): number => Date.parse(`${text.replace(' ', 'T')}+08:00`);
const zone = zoneOf('Asia/Shanghai');
const DAY_OFF: readonly Stretch[] = [[0, 1440, 3]];
const WORKDAY: readonly Stretch[] = [
  [0, 510, 1],
  [720, 780, 4],
  [1140, 1440, 2],
];

/** Monday 2026-11-23 to Monday 2026-11-30: mornings 1, evenings 2, Sunday 3, lunch 4. */
const slices = compileSlices({
  zone,
  beginMs: china('2026-11-23 00:00'),
  finishMs: china('2026-11-30 00:00'),
  patternOf: (day) => (day % 7 === 3 ? DAY_OFF : WORKDAY),
  defaultRule: 0,
});

describe('slices', () => {
  test('touch each other and cover all', () => {
    expect(slices.from[0]).toBe(slices.beginMs);
    expect(slices.from[slices.count]).toBe(slices.finishMs);
    const lengths = Array.from(slices.from).map(
      (from, at) => (slices.from[at + 1] ?? Infinity) - from,
    );
    expect(Math.min(...lengths)).toBeGreaterThan(0);
  });

  test.each([
    ['2026-11-23 00:00', 1],
    ['2026-11-23 08:29', 1],
    ['2026-11-23 08:30', 0],
    ['2026-11-23 12:00', 4],
    ['2026-11-23 19:00', 2],
    ['2026-11-24 00:00', 1],
    ['2026-11-29 12:00', 3],
    ['2026-11-29 23:59', 3],
  ])('at %s rule %i is in force', (text, expected) => {
    expect(slices.rule[slices.sliceAt(china(text))]).toBe(expected);
  });

  test('each slice knows the next opening and what stands before it, each rule once', () => {
    const at = slices.sliceAt(china('2026-11-28 19:00'));
    expect(slices.nextOpen[at]).toBe(Infinity);
    const monday = slices.sliceAt(china('2026-11-23 19:00'));
    expect(slices.nextOpen[monday]).toBe(china('2026-11-24 08:30'));
    expect(slices.chains[slices.chain[monday] ?? 0]).toEqual([2, 1]);
    const saturday = slices.sliceAt(china('2026-11-28 20:00'));
    expect(slices.chains[slices.chain[saturday] ?? 0]).toEqual([2, 3]);
    const open = slices.sliceAt(china('2026-11-23 09:00'));
    expect([slices.chain[open], slices.nextOpen[open]]).toEqual([0, slices.from[open]]);
  });

  test('the open time so far is summed', () => {
    const hours = (text: string): number =>
      (slices.openBefore[slices.sliceAt(china(text))] ?? 0) / 3_600_000;
    expect([
      hours('2026-11-23 00:00'),
      hours('2026-11-23 12:00'),
      hours('2026-11-24 00:00'),
    ]).toEqual([0, 3.5, 9.5]);
    expect((slices.openBefore[slices.count] ?? 0) / 3_600_000).toBe(57);
  });

  test('stretches may come from anything: what they leave free has the default rule', () => {
    const closed = compileSlices({
      zone,
      beginMs: china('2026-11-23 00:00'),
      finishMs: china('2026-11-24 00:00'),
      patternOf: () => [],
      defaultRule: 7,
    });
    expect([closed.count, closed.rule[0], closed.nextOpen[0]]).toEqual([1, 7, Infinity]);
    expect(closed.chains[closed.chain[0] ?? 0]).toEqual([7]);
  });

  test('more lists of rules than can be counted are refused, not mixed up', () => {
    let state = 1;
    const anyRule = (): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return 1 + Math.floor((state / 2 ** 32) * 12);
    };
    const minutes = Array.from({ length: 1440 }, (_, minute) => minute);
    const plan = {
      zone,
      beginMs: china('2026-01-01 00:00'),
      finishMs: china('2026-03-15 00:00'),
      patternOf: () => minutes.map((minute) => [minute, minute + 1, anyRule()] as const),
      defaultRule: 1,
    };
    expect(() => compileSlices(plan)).toThrow('tooMany');
  });
});
