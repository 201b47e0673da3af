import type { Text } from '../kernel/ruling.js';
import type { Comparison } from './types.js';

/** What a span is counted in. */
export type SpanUnit = 'days' | 'months';

/** So many days or months: 1 天, 30 days. */
function counted(count: number, unit: SpanUnit): Text {
  return {
    'zh-CN': `${count} ${unit === 'days' ? '天' : '个月'}`,
    en: `${count} ${count === 1 ? unit.slice(0, -1) : unit}`,
  };
}

/** How far a day lies from today: 距今 30 天, 4 days ahead. Negative counts lie ahead. */
export function distanceWords(count: number, unit: SpanUnit): Text {
  if (count === 0) return unit === 'days' ? TODAY : WITHIN_A_MONTH;
  const { 'zh-CN': zh, en } = counted(Math.abs(count), unit);
  return count < 0
    ? { 'zh-CN': `还有 ${zh}`, en: `${en} ahead` }
    : { 'zh-CN': `距今 ${zh}`, en: `${en} ago` };
}

const TODAY: Text = { 'zh-CN': '今天', en: 'today' };
/** A day less than a month ahead is 0 months away, as one less than a month ago is. */
const WITHIN_A_MONTH: Text = { 'zh-CN': '相差不足 1 个月', en: 'less than 1 month away' };

/** What a comparison with days or months asks for: 未来 30 天内（含今天）, at least 30 days ago. */
export function comparisonWords(bounds: Comparison, unit: SpanUnit): Text {
  const { eq, low, high } = read(bounds);
  if (eq !== undefined) return exactly(eq, unit);
  const isComing = low !== undefined && low.count < 0 && high?.count === 0;
  if (isComing && unit === 'days' && daysTo(low) > 0) return coming(daysTo(low), high);
  const isPast = low !== undefined && low.count > 0 && high !== undefined;
  if (isPast) return both('距今', [low, high], LIMITS, 'ago', unit);
  const isAhead = high !== undefined && high.count < 0 && low !== undefined;
  if (isAhead) return both('还有', [high, low], LIMITS_AHEAD, 'ahead', unit);
  const given = [low, high].filter((one) => one !== undefined);
  const parts = given.map((one) => limit(one, unit, given.length === 1));
  return {
    'zh-CN': parts.map((one) => one['zh-CN']).join('，且'),
    en: parts.map((one) => one.en).join(' and '),
  };
}

type Bound = Exclude<keyof Comparison, 'eq'>;

/** One end of a comparison. */
interface SpanEnd {
  readonly bound: Bound;
  readonly count: number;
}

function read(bounds: Comparison): {
  readonly eq: number | undefined;
  readonly low: SpanEnd | undefined;
  readonly high: SpanEnd | undefined;
} {
  const one = (bound: Bound): SpanEnd | undefined => {
    const count = bounds[bound] ?? undefined;
    return count === undefined ? undefined : { bound, count };
  };
  return {
    eq: bounds.eq ?? undefined,
    low: one('gte') ?? one('gt'),
    high: one('lte') ?? one('lt'),
  };
}

type Words = Readonly<Record<Bound, readonly [zh: string, en: string]>>;

const LIMITS: Words = {
  gte: ['至少', 'at least'],
  gt: ['超过', 'more than'],
  lte: ['不超过', 'at most'],
  lt: ['不足', 'less than'],
};

/** Ahead of today the count is turned round: more than −7 is less than 7 ahead. */
const LIMITS_AHEAD: Words = {
  gte: LIMITS.lte,
  gt: LIMITS.lt,
  lte: LIMITS.gte,
  lt: LIMITS.gt,
};

function both(
  start: string,
  [near, far]: readonly [SpanEnd, SpanEnd],
  words: Words,
  direction: string,
  unit: SpanUnit,
): Text {
  const [nearZh, nearEn] = words[near.bound];
  const [farZh, farEn] = words[far.bound];
  const nearest = Math.abs(near.count);
  const farthest = counted(Math.abs(far.count), unit);
  return {
    'zh-CN': `${start}${nearZh} ${counted(nearest, unit)['zh-CN']}且${farZh} ${farthest['zh-CN']}`,
    en: `${nearEn} ${nearest} and ${farEn} ${farthest.en} ${direction}`,
  };
}

/** The days ahead to which a lower end reaches. */
function daysTo({ bound, count }: SpanEnd): number {
  return bound === 'gte' ? -count : -count - 1;
}

/** From today, or tomorrow, so many days on. */
function coming(days: number, high: SpanEnd): Text {
  const isToday = high.bound === 'lte';
  return {
    'zh-CN': `未来 ${days} 天内（${isToday ? '含' : '不含'}今天）`,
    en: `within the next ${counted(days, 'days').en}, today ${isToday ? 'included' : 'excluded'}`,
  };
}

/** One end; where it stands alone, what lies on the other side of today is named too. */
function limit({ bound, count }: SpanEnd, unit: SpanUnit, isAlone: boolean): Text {
  if (count === 0) return unit === 'days' ? FROM_TODAY[bound] : FROM_THIS_MONTH[bound];
  const [zh, en] = (count < 0 ? LIMITS_AHEAD : LIMITS)[bound];
  const span = counted(Math.abs(count), unit);
  if (count > 0) {
    const orAhead = isAlone && (bound === 'lte' || bound === 'lt');
    return {
      'zh-CN': `距今${zh} ${span['zh-CN']}${orAhead ? '（含未来）' : ''}`,
      en: `${en} ${span.en} ago${orAhead ? ' (or ahead)' : ''}`,
    };
  }
  const orPast = isAlone && (bound === 'gte' || bound === 'gt');
  return {
    'zh-CN': `还有${zh} ${span['zh-CN']}${orPast ? '（含已过）' : ''}`,
    en: `${en} ${span.en} ahead${orPast ? ' (or past)' : ''}`,
  };
}

const FROM_TODAY: Readonly<Record<Bound, Text>> = {
  gte: { 'zh-CN': '今天或更早', en: 'today or before' },
  gt: { 'zh-CN': '今天以前', en: 'before today' },
  lte: { 'zh-CN': '今天或以后', en: 'today or later' },
  lt: { 'zh-CN': '今天以后', en: 'after today' },
};

const FROM_THIS_MONTH: Readonly<Record<Bound, Text>> = {
  gte: { 'zh-CN': '还有不足 1 个月（含已过）', en: 'less than 1 month ahead (or past)' },
  gt: { 'zh-CN': '距今至少 1 个月', en: 'at least 1 month ago' },
  lte: { 'zh-CN': '距今不足 1 个月（含未来）', en: 'less than 1 month ago (or ahead)' },
  lt: { 'zh-CN': '还有至少 1 个月', en: 'at least 1 month ahead' },
};

function exactly(count: number, unit: SpanUnit): Text {
  if (count === 0) return unit === 'days' ? TODAY : WITHIN_A_MONTH;
  const { 'zh-CN': zh, en } = counted(Math.abs(count), unit);
  return count < 0
    ? { 'zh-CN': `正好还有 ${zh}`, en: `exactly ${en} ahead` }
    : { 'zh-CN': `距今正好 ${zh}`, en: `exactly ${en} ago` };
}
