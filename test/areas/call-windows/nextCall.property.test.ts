import { fc, test } from '@fast-check/vitest';
import {
  assessCall,
  type CallFacts,
  type CallWindowPolicy,
  defaultCallWindowPolicy,
  listCallTimes,
  nextCall,
} from 'dealer-care/call-windows';
import { expect } from 'vitest';
import { closing, readClock } from './minuteWalk.js';
import { northCall } from './support.js';

const MINUTE_MS = 60_000;
const FROM_MS = Date.parse('2026-09-20T00:00:00+08:00');
const MINUTES = 30 * 1440;

const clock = readClock('Asia/Shanghai', FROM_MS, FROM_MS + MINUTES * MINUTE_MS);
const instant = (minute: number): Date => new Date(FROM_MS + minute * MINUTE_MS);

/** Whether each minute is closed once bands are taken out, for a customer in the north. */
function closedWithout(...waived: string[]): readonly boolean[] {
  const bands = Object.entries(defaultCallWindowPolicy.bands).filter(
    ([name]) => name !== 'southLunch' && !waived.includes(name),
  );
  const policy: CallWindowPolicy = { ...defaultCallWindowPolicy, bands: Object.fromEntries(bands) };
  return clock.map(closing(policy)).map((rules) => rules.length > 0);
}

const calls = closedWithout();
const texts = clock.map(({ minute }) => minute < 510 || minute >= 1140);
const weekendsToo = closedWithout('weekend');
const everyDay = closedWithout('weekend', 'holiday');

const firstOpen = (closed: readonly boolean[], from: number, until: number): number | undefined => {
  for (let minute = from; minute <= until; minute++) if (!closed[minute]) return minute;
  return undefined;
};

const wish = fc.integer({ min: 0, max: 14 * 1440 });
const hours = (max: number) => fc.integer({ min: 0, max: max * 60 });

test.prop([wish, hours(96), hours(72), hours(72), fc.boolean()], { numRuns: 300 })(
  'CALL-07: preferred, anywhere, as a text, preferred and anywhere with waivers, late: in this order',
  (wished, deadline, preferred, length, mayBeWritten) => {
    const by = wished + deadline;
    const from = wished + preferred;
    const until = Math.min(by, from + length);
    const steps = [calls, ...(mayBeWritten ? [texts] : []), weekendsToo, everyDay];
    const inTime = steps
      .map((closed) => firstOpen(closed, from, until) ?? firstOpen(closed, wished, by))
      .find((minute) => minute !== undefined);
    const expected = inTime ?? firstOpen(calls, wished, MINUTES);

    const ruling = nextCall(
      {
        ...northCall,
        deadline: {
          by: instant(by),
          preferredFrom: instant(from),
          preferredUntil: instant(from + length),
          mayBeWritten,
        },
      },
      instant(wished),
      defaultCallWindowPolicy,
    );
    expect(ruling.callAt).toEqual(instant(expected ?? 0));
    expect(ruling.status === 'late').toBe(inTime === undefined);
  },
);

const clockTime = fc
  .integer({ min: 0, max: 1439 })
  .map((minute) =>
    [Math.floor(minute / 60), minute % 60].map((n) => String(n).padStart(2, '0')).join(':'),
  );

const appointment = fc.record({
  channel: fc.constant('voice' as const),
  weekday: fc.integer({ min: 1, max: 7 }),
  from: clockTime,
  until: clockTime,
  agreedOn: fc.constant('2026-09-01'),
});

test.prop([wish, appointment], { numRuns: 150 })(
  'CALL-08: permitted is what lies in the windows or in the appointment, and the earliest of both is next',
  (wished, agreed) => {
    const [from, until] = [minuteOf(agreed.from), minuteOf(agreed.until)];
    const end = until < from ? until + 1440 : until;
    const isAgreed = (at: number): boolean => {
      const { minute, today, yesterday } = clock[at] ?? {
        minute: -1,
        today: null,
        yesterday: null,
      };
      const now = today?.weekday === agreed.weekday && minute >= from && minute <= end;
      const still = yesterday?.weekday === agreed.weekday && minute + 1440 <= end;
      return now || still;
    };
    const closed = calls.map((one, at) => one && !isAgreed(at));
    const facts: CallFacts = { ...northCall, appointment: agreed };
    const expected = firstOpen(closed, wished, MINUTES) ?? 0;
    const ruling = nextCall(facts, instant(wished), defaultCallWindowPolicy);
    expect(ruling.callAt).toEqual(instant(expected));
    expect(ruling.by).toBe(calls[expected] ? 'appointment' : 'windows');

    const listed = listCallTimes(
      { ...facts, until: instant(wished + 3 * 1440) },
      instant(wished),
      defaultCallWindowPolicy,
    );
    const open = new Set<number>();
    for (const time of listed) {
      for (let ms = +time.from; ms < +time.until; ms += MINUTE_MS)
        open.add((ms - FROM_MS) / MINUTE_MS);
    }
    const differing = closed.findIndex(
      (one, at) => at >= wished && at < wished + 3 * 1440 && one === open.has(at),
    );
    expect(differing).toBe(-1);
  },
);

test.prop([wish], { numRuns: 200 })(
  'CALL-06: the next instant is permitted, and asking again there changes nothing',
  (wished) => {
    const ruling = nextCall(northCall, instant(wished), defaultCallWindowPolicy);
    const callAt = ruling.callAt ?? new Date(Number.NaN);
    expect(assessCall(northCall, callAt, defaultCallWindowPolicy).status).toBe('allowed');
    const again = nextCall(northCall, callAt, defaultCallWindowPolicy);
    expect([again.status, again.callAt, again.because]).toEqual(['now', callAt, []]);
  },
);

function minuteOf(text: string): number {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  return hour * 60 + minute;
}
