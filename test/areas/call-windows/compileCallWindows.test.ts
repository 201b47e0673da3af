import { compileCallWindows, defaultCallWindowPolicy } from 'dealer-care/call-windows';
import { expect, test } from 'vitest';
import { house, northCall, shanghai, southCall, text } from './support.js';

const windows = compileCallWindows(defaultCallWindowPolicy);

test('CALL-06: one look into the slices gives the instant and the reasons', () => {
  const timeline = windows.timelineFor(northCall);
  const friday = shanghai('2026-11-27 19:00').getTime();
  const slice = timeline?.slices.sliceAt(friday) ?? -1;
  expect(timeline?.slices.nextOpen[slice]).toBe(shanghai('2026-11-30 08:30').getTime());
  expect(timeline?.reasons[timeline.slices.chain[slice] ?? -1]).toEqual([
    'CALL-02',
    'CALL-05',
    'CALL-01',
  ]);
});

test('CALL-01 to CALL-05: everything that closes a slice is listed, the longest band first', () => {
  const timeline = windows.timelineFor(southCall);
  const blockersAt = (localText: string) => {
    const slice = timeline?.slices.sliceAt(shanghai(localText).getTime()) ?? -1;
    return timeline?.blockers[timeline.slices.rule[slice] ?? -1];
  };
  expect(blockersAt('2026-11-28 13:30')).toEqual(['CALL-05', 'CALL-04']);
  expect(blockersAt('2026-11-24 10:00')).toEqual([]);
});

test('places that no band tells apart share one timeline', () => {
  const share = (region: 'CN-HN' | 'CN-GD' | 'CN-SD') =>
    windows.timelineFor({ ...northCall, region });
  expect(share('CN-HN')).toBe(share('CN-GD'));
  expect(share('CN-SD')).toBe(windows.timelineFor(northCall));
  expect(share('CN-HN')).not.toBe(share('CN-SD'));
  expect(windows.timelineFor({ ...northCall, timeZone: 'PRC' })).toBe(
    windows.timelineFor(northCall),
  );
});

test('CALL-04: an unknown region shares the timeline of the south', () => {
  expect(windows.timelineFor({ channel: 'voice', purpose: 'other' })).toBe(
    windows.timelineFor(southCall),
  );
});

test('CALL-09: no timeline governs what is face to face', () => {
  expect(windows.timelineFor({ ...text, channel: 'faceToFace' })).toBeNull();
});

test.each([
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Date.parse('2019-06-01T00:00:00Z'),
  Date.parse('2036-06-01T00:00:00Z'),
])('outside the covered years the next instant is not a number (%s)', (ms) => {
  expect(windows.timelineFor(northCall)?.next(ms)).toBeNaN();
});

test('the last evening of the covered years is followed by nothing', () => {
  const lastEvening = shanghai('2035-12-31 19:00').getTime();
  expect(windows.timelineFor(northCall)?.next(lastEvening)).toBe(Number.POSITIVE_INFINITY);
});

test('what is compiled is kept with the policy, and never for more than a bounded number of zones', () => {
  const policy = house({ years: { from: 2026, until: 2026 } });
  expect(compileCallWindows(policy)).toBe(compileCallWindows(policy));
  const kept = compileCallWindows(policy);
  const first = kept.timelineFor(northCall);
  expect(kept.timelineFor(northCall)).toBe(first);
  for (const timeZone of Intl.supportedValuesOf('timeZone').slice(0, 70))
    kept.timelineFor({ ...northCall, timeZone });
  const afresh = kept.timelineFor(northCall);
  expect(afresh).not.toBe(first);
  expect(afresh?.slices.from).toEqual(first?.slices.from);
});

test('bands that lie over one another in more than 255 ways are refused, not mixed up', () => {
  const two = (n: number) => String(n).padStart(2, '0');
  const bands = Object.fromEntries(
    Array.from({ length: 10 }, (_, at) => [
      `band${at}`,
      {
        rule: 'CALL-03',
        from: `${two(at + 1)}:15`,
        until: `${two(at + 9)}:45`,
        since: `2026-${two(at + 1)}-01`,
        weekdays: [1, 2, 3, 4, 5, 6, 7].filter((day) => day !== (at % 5) + 1),
      },
    ]),
  );
  expect(() => house({ bands })).toThrow('tooMany');
});

test('a policy that nobody defined is not compiled', () => {
  expect(() => compileCallWindows({ ...defaultCallWindowPolicy })).toThrow('notDefined');
});
