import { fc, test } from '@fast-check/vitest';
import { orThrow } from 'dealer-care/kernel';
import { defineReminderPolicy } from 'dealer-care/policies';
import { assessOdometer, defaultReminderPolicy, type NamedReading } from 'dealer-care/reminders';
import { addDays } from 'dealer-care/time';
import { describe, expect } from 'vitest';
import { noonOf } from './facts.js';

interface Point {
  readonly day: number;
  readonly km: number;
}

/** By trying every subset: the largest in which each reading may follow the one before it. */
function bruteForce(points: readonly Point[]): { kept: readonly Point[]; confirmed: boolean } {
  const sorted = [...points].sort((a, b) => a.day - b.day || a.km - b.km);
  let best: Point[][] = [[]];
  for (let bits = 1; bits < 1 << sorted.length; bits++) {
    const set = sorted.filter((_, at) => bits & (1 << at));
    const agrees = set.every((later, at) => {
      const earlier = set[at - 1];
      if (earlier === undefined) return true;
      const rise = later.km - earlier.km;
      return rise >= 0 && rise <= 1000 * Math.max(1, later.day - earlier.day);
    });
    if (!agrees || set.length < (best[0]?.length ?? 0)) continue;
    if (set.length > (best[0]?.length ?? 0)) best = [];
    best.push(set);
  }
  const places = (set: readonly Point[]): string =>
    set.map((one) => String.fromCharCode(65 + sorted.indexOf(one))).join('');
  best.sort((a, b) => (places(a) < places(b) ? -1 : 1));
  const ends = new Set(best.map((set) => JSON.stringify(set.at(-1))));
  return { kept: best[0] ?? [], confirmed: ends.size === 1 };
}

// No line tells a slip here: only the contradictions between readings count.
const policy = orThrow(defineReminderPolicy(defaultReminderPolicy, { slipFactor: 1000 }));

const point = fc.record({
  day: fc.integer({ min: 0, max: 8 }),
  km: fc.integer({ min: 0, max: 12 }).map((km) => km * 400),
});
const points = fc.array(point, { minLength: 1, maxLength: 10 });
const named = ({ day, km }: Point): NamedReading => ({ on: addDays('2026-01-01', day), km });

describe('REM-01: the largest set that agrees', () => {
  test.prop([points], { numRuns: 500 })('REM-01: is what trying every subset finds', (some) => {
    const ruling = assessOdometer(
      { odometer: some.map(named), services: [] },
      noonOf('2026-02-01'),
      policy,
    );
    const expected = bruteForce(some);
    expect(ruling.accepted).toEqual(expected.kept.map(named));
    expect(ruling.status).toBe(expected.confirmed ? 'confirmed' : 'unconfirmed');
    expect(ruling.accepted.length + ruling.quarantined.length).toBe(some.length);
  });

  test.prop([points, fc.infiniteStream(fc.nat())])(
    'REM-01: does not depend on the order of the readings',
    (some, keys) => {
      const shuffled = some
        .map((one) => ({ one, key: keys.next().value }))
        .sort((a, b) => a.key - b.key);
      const judge = (list: readonly Point[]): unknown =>
        assessOdometer({ odometer: list.map(named), services: [] }, noonOf('2026-02-01'), policy);
      expect(judge(shuffled.map(({ one }) => one))).toEqual(judge(some));
    },
  );
});
