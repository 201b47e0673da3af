import { fc, test } from '@fast-check/vitest';
import {
  assessCall,
  type CallWindowPolicy,
  compileCallWindows,
  defaultCallWindowPolicy,
  nextCall,
} from 'dealer-care/call-windows';
import { defineCallWindowPolicy } from 'dealer-care/policies';
import { describe, expect } from 'vitest';
import { closing, type Reading, readClock } from './minuteWalk.js';

const MINUTE_MS = 60_000;

/** Spans with both changes of the clock where there are any; Lord Howe's are of half an hour. */
const spans = [
  ['Asia/Shanghai', '2026-02-10T00:00:00Z', '2026-03-02T00:00:00Z'],
  ['America/New_York', '2026-03-03T00:00:00Z', '2026-03-20T00:00:00Z'],
  ['America/New_York', '2026-10-27T00:00:00Z', '2026-11-12T00:00:00Z'],
  ['Australia/Lord_Howe', '2026-03-31T00:00:00Z', '2026-04-15T00:00:00Z'],
  ['Australia/Lord_Howe', '2026-09-29T00:00:00Z', '2026-10-14T00:00:00Z'],
] as const;

const clockTime = fc
  .integer({ min: 0, max: 95 })
  .map((quarter) =>
    [Math.floor(quarter / 4), (quarter % 4) * 15].map((n) => String(n).padStart(2, '0')).join(':'),
  );

const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 });

const band = fc
  .record(
    {
      rule: fc.constantFrom('CALL-01', 'CALL-02', 'CALL-03', 'L08'),
      from: clockTime,
      until: clockTime,
      weekdays,
      holidays: fc.boolean(),
      hard: fc.boolean(),
    },
    { requiredKeys: ['rule', 'from', 'until'] },
  )
  .filter(({ from, until }) => from !== until);

const changes = fc.record({
  years: fc.constant({ from: 2026, until: 2026 }),
  waiveOrder: fc.constant([]),
  bands: fc.record({ a: band, b: band, c: band }, { requiredKeys: [] }),
});

describe.each(spans)('%s from %s', (timeZone, from, until) => {
  const fromMs = Date.parse(from);
  const minutes = (Date.parse(until) - fromMs) / MINUTE_MS;
  const clock = readClock(timeZone, fromMs, Date.parse(until));
  const call = { channel: 'voice', purpose: 'maintenance', region: 'CN-BJ', timeZone } as const;

  const wishes = fc.integer({ min: 0, max: minutes - 1 });
  const seconds = fc.integer({ min: 0, max: 59 });

  /** The policy of random changes for callers in the north, or nothing where they contradict themselves. */
  const policyOf = (change: unknown): CallWindowPolicy | undefined => {
    const defined = defineCallWindowPolicy(defaultCallWindowPolicy, change);
    return defined.ok ? defined.value : undefined;
  };

  test.prop([changes, fc.array(fc.tuple(wishes, seconds), { minLength: 20, maxLength: 20 })], {
    numRuns: 8,
  })(
    'CALL-06: the next instant is permitted, not before the wish, and nothing earlier is',
    (change, wished) => {
      const policy = policyOf({ ...change, bands: { ...change.bands, southLunch: null } });
      fc.pre(policy !== undefined);
      const isClosed = clock.map(closing(policy)).map((rules) => rules.length > 0);
      for (const [minute, second] of wished) {
        const at = new Date(fromMs + minute * MINUTE_MS + second * 1000);
        let walked = minute;
        while (isClosed[walked]) walked++;
        if (walked >= minutes) continue;
        const expected = walked === minute ? at.getTime() : fromMs + walked * MINUTE_MS;
        const ruling = nextCall(call, at, policy);
        expect(ruling.callAt?.toISOString()).toBe(new Date(expected).toISOString());
        expect(nextCall(call, ruling.callAt ?? at, policy).callAt).toEqual(ruling.callAt);
      }
    },
  );

  test.prop([changes, fc.array(wishes, { minLength: 20, maxLength: 20 })], { numRuns: 8 })(
    'CALL-01 to CALL-05: exactly the bands over the wall clock close an instant',
    (change, wished) => {
      const policy = policyOf({ ...change, bands: { ...change.bands, southLunch: null } });
      fc.pre(policy !== undefined);
      for (const minute of wished) {
        const ruling = assessCall(call, new Date(fromMs + minute * MINUTE_MS), policy);
        const expected = new Set(closing(policy)(clock[minute] as Reading));
        expect(new Set(ruling.because)).toEqual(expected);
        expect(ruling.status).toBe(expected.size === 0 ? 'allowed' : 'blocked');
      }
    },
  );

  test.prop([changes, fc.array(wishes, { minLength: 20, maxLength: 20 })], { numRuns: 5 })(
    'the order of the bands does not matter, and the compiled form rules alike',
    (change, wished) => {
      const policy = policyOf(change);
      fc.pre(policy !== undefined);
      const reversed = Object.fromEntries(Object.entries(policy.bands).reverse());
      const [first = ''] = Object.keys(policy.bands);
      // A key that is taken out and put in again comes last.
      const without = defineCallWindowPolicy(policy, { bands: { [first]: null } });
      const moved = without.ok
        ? defineCallWindowPolicy(without.value, { bands: reversed })
        : without;
      fc.pre(moved.ok);
      if (!moved.ok) return;
      const timeline = compileCallWindows(policy).timelineFor(call);
      for (const minute of wished) {
        const at = new Date(fromMs + minute * MINUTE_MS);
        const ruling = nextCall(call, at, policy);
        expect(nextCall(call, at, moved.value)).toEqual(ruling);
        // The compiled form looks as far as its years go, the ruling to its horizon only.
        const found = timeline?.next(at.getTime()) ?? Number.NaN;
        const isBeyond = found > at.getTime() + policy.horizonDays * 86_400_000;
        expect(isBeyond || Number.isNaN(found) ? undefined : found).toBe(ruling.callAt?.getTime());
      }
    },
  );
});
