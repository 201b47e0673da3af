import {
  type CallTimeline,
  compileCallWindows,
  defaultCallWindowPolicy,
  nextCall,
} from 'dealer-care/call-windows';
import { chinaHolidays } from 'dealer-care/time';
import { type Contender, random, type Suite } from './harness.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const SPAN_MS = 2 ** 30;
const FIRST_MS = Date.UTC(2024, 0, 2);
const LAST_MS = Date.UTC(2026, 11, 1);
const INSTANTS = 1_000_000;

/** A north-Chinese customer's call, wished at an instant of 2024 to 2026. */
const CALL = { channel: 'voice', purpose: 'maintenance', region: 'CN-BJ' } as const;

/** The next permitted call, in a zone without and one with daylight saving. */
export const suites: readonly Suite[] = ['Asia/Shanghai', 'America/New_York'].map(nextCallSuite);

function nextCallSuite(timeZone: string): Suite {
  const wishes = instants();
  const dates = Array.from(wishes, (ms) => new Date(ms));
  const answers = new Float64Array(INSTANTS);
  const call = timeZone === 'Asia/Shanghai' ? CALL : { ...CALL, timeZone };
  const timeline = compileCallWindows(defaultCallWindowPolicy).timelineFor(call) as CallTimeline;

  const limit: Contender = {
    name: 'limit: offset table and arithmetic',
    items: INSTANTS,
    run: byHand(timeZone, wishes),
  };

  const bare: Contender = {
    name: 'compiled, the instant alone',
    items: INSTANTS,
    goal: 1.2,
    run: () => {
      const { next } = timeline;
      for (let i = 0; i < INSTANTS; i++) answers[i] = next(wishes[i] as number);
      return answers;
    },
  };

  const reasons = new Uint16Array(INSTANTS);
  const compiled: Contender = {
    name: 'compiled, with reasons',
    items: INSTANTS,
    goal: 1.2,
    run: () => {
      const { sliceAt, nextOpen, chain } = timeline.slices;
      for (let i = 0; i < INSTANTS; i++) {
        const ms = wishes[i] as number;
        const slice = sliceAt(ms);
        const opening = nextOpen[slice] as number;
        answers[i] = opening > ms ? opening : ms;
        reasons[i] = chain[slice] as number;
      }
      return answers;
    },
  };

  const ruled: Contender = {
    name: 'as rulings with dates',
    items: INSTANTS,
    goal: 4,
    run: () => {
      for (let i = 0; i < INSTANTS; i++) {
        const ruling = nextCall(call, dates[i] as Date, defaultCallWindowPolicy);
        answers[i] = ruling.callAt === null ? Number.NaN : ruling.callAt.getTime();
      }
      return answers;
    },
  };

  return {
    name: `next permitted call, ${timeZone}`,
    unit: 'instants',
    limit,
    contenders: [bare, compiled, ruled],
    difference: (right, other) => {
      const [a, b] = [right as Float64Array, other as Float64Array];
      const at = a.findIndex((ms, i) => ms !== b[i]);
      if (at === -1) return undefined;
      return `at ${new Date(wishes[at] as number).toISOString()}: ${a[at]} or ${b[at]}`;
    },
  };
}

/** Instants in a fixed pseudo-random order, whole seconds. */
export function instants(): Float64Array {
  const draw = random(3);
  return Float64Array.from(
    { length: INSTANTS },
    () => FIRST_MS + Math.floor(draw() * ((LAST_MS - FIRST_MS) / 1000)) * 1000,
  );
}

/**
 * The work written out for this one policy: offsets and kinds of day from tables, the rest
 * arithmetic. It knows no reasons.
 */
function byHand(timeZone: string, wishes: Float64Array): () => Float64Array {
  const answers = new Float64Array(INSTANTS);
  const firstDay = FIRST_MS / DAY_MS - 40;
  const works = workdays(firstDay, LAST_MS / DAY_MS + 40);
  const { changes, offsets, firstChange } = offsetTable(timeZone);
  const firstSpan = Math.floor((FIRST_MS - 40 * DAY_MS) / SPAN_MS);

  const offsetAt = (ms: number): number => {
    let at = firstChange[((ms / SPAN_MS) | 0) - firstSpan] as number;
    while ((changes[at + 1] as number) <= ms) at++;
    return offsets[at] as number;
  };

  return () => {
    for (let i = 0; i < INSTANTS; i++) {
      const ms = wishes[i] as number;
      const offset = offsetAt(ms);
      const local = ms + offset;
      let day = Math.floor(local / DAY_MS);
      const inDay = local - day * DAY_MS;
      let minute = -1;
      if (works[day - firstDay] === 1 && inDay < 1140 * MINUTE_MS) {
        if (inDay < 510 * MINUTE_MS) minute = 510;
        else if (inDay >= 720 * MINUTE_MS && inDay < 780 * MINUTE_MS) minute = 780;
        else {
          answers[i] = ms;
          continue;
        }
      } else {
        do day++;
        while (works[day - firstDay] === 0);
        minute = 510;
      }
      const wanted = day * DAY_MS + minute * MINUTE_MS;
      const guess = wanted - offset;
      answers[i] = wanted - offsetAt(guess);
    }
    return answers;
  };
}

function workdays(firstDay: number, lastDay: number): Uint8Array {
  const years = Object.values(chinaHolidays);
  const off = new Set(years.flatMap((year) => year.daysOff));
  const makeUp = new Set(years.flatMap((year) => year.makeUpDays));
  return Uint8Array.from({ length: lastDay - firstDay }, (_, at) => {
    const date = new Date((firstDay + at) * DAY_MS);
    const text = date.toISOString().slice(0, 10);
    if (off.has(text)) return 0;
    if (makeUp.has(text)) return 1;
    return date.getUTCDay() % 6 === 0 ? 0 : 1;
  });
}

interface OffsetTable {
  readonly changes: Float64Array;
  readonly offsets: Float64Array;
  readonly firstChange: Int32Array;
}

/** Changes of a zone's offset found by bisection over Intl, indexed by spans of 12.4 days. */
function offsetTable(timeZone: string): OffsetTable {
  const from = FIRST_MS - 40 * DAY_MS;
  const until = LAST_MS + 40 * DAY_MS;
  const changes = [from - SPAN_MS];
  const offsets = [offsetByIntl(timeZone, from)];
  for (let ms = from; ms < until; ms += 7 * DAY_MS) {
    let [old, fresh] = [ms, ms + 7 * DAY_MS];
    const before = offsetByIntl(timeZone, old);
    const after = offsetByIntl(timeZone, fresh);
    if (before === after) continue;
    while (fresh - old > 1000) {
      const middle = old + Math.floor((fresh - old) / 2000) * 1000;
      if (offsetByIntl(timeZone, middle) === before) old = middle;
      else fresh = middle;
    }
    changes.push(fresh);
    offsets.push(after);
  }
  const firstSpan = Math.floor(from / SPAN_MS);
  const spans = Math.ceil(until / SPAN_MS) - firstSpan + 1;
  const firstChange = Int32Array.from({ length: spans }, (_, at) => {
    const start = (firstSpan + at) * SPAN_MS;
    return Math.max(
      0,
      changes.findLastIndex((ms) => ms <= start),
    );
  });
  return {
    changes: Float64Array.from([...changes, Number.POSITIVE_INFINITY]),
    offsets: Float64Array.from(offsets),
    firstChange,
  };
}

function offsetByIntl(timeZone: string, ms: number): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const part = Object.fromEntries(
    format.formatToParts(ms).map(({ type, value }) => [type, +value]),
  );
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - ms;
}
