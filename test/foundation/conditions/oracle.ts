// A second, slow and literal reading of the condition language, and data to hold the fast one against.
import { fc } from '@fast-check/vitest';
import type { Condition, ConditionStatus, FactTest, PlainRow } from 'dealer-care/conditions';
import { addDays, addMonths, daysBetween, type LocalDate, monthsBetween } from 'dealer-care/time';
import { declarations } from './customers.js';

type FactName = keyof typeof declarations;

/** What a condition says of a row on a day, computed as the documentation says it. */
export function naiveStatus(
  condition: Condition,
  row: PlainRow,
  today: LocalDate,
): ConditionStatus {
  if ('all' in condition) {
    const parts = condition.all.map((part) => naiveStatus(part, row, today));
    if (parts.includes('out')) return 'out';
    return parts.includes('unknown') ? 'unknown' : 'in';
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => naiveStatus(part, row, today));
    if (parts.includes('in')) return 'in';
    return parts.includes('unknown') ? 'unknown' : 'out';
  }
  if ('not' in condition) {
    const part = naiveStatus(condition.not, row, today);
    return part === 'unknown' ? part : part === 'in' ? 'out' : 'in';
  }
  const value = known(condition.fact as FactName, row[condition.fact]);
  if (condition.op === 'exists') return value === undefined ? 'out' : 'in';
  if (condition.op === 'missing') return value === undefined ? 'in' : 'out';
  if (value === undefined) return 'unknown';
  return holds(condition, value, today) ? 'in' : 'out';
}

function known(fact: FactName, value: unknown): unknown {
  const declared = declarations[fact];
  switch (declared.type) {
    case 'integer':
      return Number.isSafeInteger(value) ? value : undefined;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'text':
      return typeof value === 'string' ? value.trim().normalize('NFC') : undefined;
    case 'enum':
      return Object.keys(declared.options).includes(value as string) ? value : undefined;
    default:
      return value ?? undefined;
  }
}

function holds(test: FactTest, value: unknown, today: LocalDate): boolean {
  const number = value as number;
  const texts = value as readonly string[];
  switch (test.op) {
    case 'eq':
      return value === test.value;
    case 'ne':
      return value !== test.value;
    case 'in':
      return test.value.includes(value as string | number);
    case 'notIn':
      return !test.value.includes(value as string | number);
    case 'lt':
      return number < (test.value as number);
    case 'lte':
      return number <= (test.value as number);
    case 'gt':
      return number > (test.value as number);
    case 'gte':
      return number >= (test.value as number);
    case 'between':
      return number >= (test.value[0] as number) && number <= (test.value[1] as number);
    case 'startsWith':
      return (value as string).startsWith(test.value);
    case 'contains':
      return (value as string | string[]).includes(test.value);
    case 'containsAny':
      return test.value.some((text) => texts.includes(text));
    case 'containsAll':
      return test.value.every((text) => texts.includes(text));
    case 'withinKm': {
      const { lat, lon } = value as { readonly lat: number; readonly lon: number };
      return angleBetween(lat, lon, test.value.lat, test.value.lon) * 6371.0088 <= test.value.km;
    }
    case 'daysSince':
      return compares(daysBetween(value as LocalDate, today), test.value);
    case 'monthsSince':
      return compares(monthsBetween(value as LocalDate, today), test.value);
    case 'anniversaryWithinDays':
      return anniversaryIsNear(value as LocalDate, today, test.value);
    default:
      return false;
  }
}

type Bounds = (FactTest & { op: 'daysSince' })['value'];

function compares(count: number, { eq, gt, gte, lt, lte }: Bounds): boolean {
  return (
    (eq === undefined || count === eq) &&
    (gt === undefined || count > gt) &&
    (gte === undefined || count >= gte) &&
    (lt === undefined || count < lt) &&
    (lte === undefined || count <= lte)
  );
}

function anniversaryIsNear(date: LocalDate, today: LocalDate, withinDays: number): boolean {
  const years = Number(today.slice(0, 4)) - Number(date.slice(0, 4));
  return [years, years + 1].some((count) => {
    const ahead = daysBetween(today, addMonths(date, count * 12));
    return ahead >= 0 && ahead <= withinDays;
  });
}

/** By the angle between two unit vectors: not the formula that the library uses. */
function angleBetween(latA: number, lonA: number, latB: number, lonB: number): number {
  const a = vector(latA, lonA);
  const b = vector(latB, lonB);
  const cross = Math.hypot(
    a[1] * b[2] - a[2] * b[1],
    a[2] * b[0] - a[0] * b[2],
    a[0] * b[1] - a[1] * b[0],
  );
  return Math.atan2(cross, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]);
}

function vector(lat: number, lon: number): readonly [number, number, number] {
  const [theta, phi] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
  return [Math.cos(theta) * Math.cos(phi), Math.cos(theta) * Math.sin(phi), Math.sin(theta)];
}

const CITIES = ['上海', '苏州', '苏', ' 上海', 'Zu\u0308rich', 'Zürich', ''];
const TAGS = ['SUV', '电动', '家用'];
const TIERS = Object.keys(declarations.tier.options);
/** Around the limit within which integers are compared by their difference, and far beyond. */
const WIDE = [2 ** 30 - 2, 2 ** 30 - 1, 2 ** 30, 2 ** 31 - 1, 2 ** 31, 2 ** 53 - 1];

export const days: fc.Arbitrary<LocalDate> = fc.oneof(
  fc.integer({ min: -900, max: 900 }).map((ahead) => addDays('2026-11-27', ahead)),
  fc.constantFrom(
    '2024-02-29',
    '2000-02-29',
    '2027-02-28',
    '2026-12-31',
    '0001-01-01',
    '9999-12-31',
  ),
);
const integers = fc.oneof(
  fc.integer({ min: -3, max: 40 }),
  fc.constantFrom(...WIDE, ...WIDE.map((wide) => -wide)),
);
const scores = fc.oneof(
  fc.integer({ min: 0, max: 5 }),
  fc.double({ noNaN: true, min: -2, max: 5 }),
);
const locations = fc.record({
  lat: fc.double({ noNaN: true, min: -90, max: 90 }),
  lon: fc.double({ noNaN: true, min: -180, max: 180 }),
});

/** A row in which every fact may be there, missing, or of the wrong type. */
export const plainRows: fc.Arbitrary<PlainRow> = fc.record({
  age: perhaps(integers),
  spentFen: perhaps(integers),
  score: perhaps(scores),
  city: perhaps(fc.constantFrom(...CITIES)),
  isMember: perhaps(fc.boolean()),
  lastVisitOn: maybe(days),
  birthday: maybe(days),
  home: maybe(locations),
  tags: maybe(fc.uniqueArray(fc.constantFrom(...TAGS))),
  tier: perhaps(fc.constantFrom(...TIERS)),
});

function maybe<T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null | undefined> {
  return fc.oneof({ weight: 5, arbitrary: values }, fc.constantFrom(null, undefined));
}

function perhaps<T>(values: fc.Arbitrary<T>): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 6, arbitrary: maybe(values) },
    fc.constantFrom<unknown>(Number.NaN, 0.5, 'x', [], {}, 2 ** 60).filter(
      // 0.5 is a good score, and 'x' a good city.
      (value) => value !== 0.5 && value !== 'x' && value !== 2 ** 60,
    ),
  );
}

const comparisons: fc.Arbitrary<Bounds> = fc.oneof(
  fc.integer({ min: -40, max: 40 }).map((eq) => ({ eq })),
  fc.integer({ min: -40, max: 400 }).map((gte) => ({ gte })),
  fc.integer({ min: -40, max: 400 }).map((lt) => ({ lt })),
  fc
    .tuple(fc.integer({ min: -40, max: 40 }), fc.nat({ max: 60 }))
    .map(([gt, more]) => ({ gt, lte: gt + 1 + more })),
);

function choices<T extends string | number>(
  facts: readonly string[],
  values: fc.Arbitrary<T>,
): fc.Arbitrary<Condition> {
  const fact = fc.constantFrom(...facts);
  return fc.oneof(
    fc.record({ fact, op: fc.constantFrom('eq' as const, 'ne' as const), value: values }),
    fc.record({
      fact,
      op: fc.constantFrom('in' as const, 'notIn' as const),
      value: fc.array(values, { minLength: 1, maxLength: 5 }),
    }),
  );
}

function orders<T extends string | number>(
  facts: readonly string[],
  values: fc.Arbitrary<T>,
): fc.Arbitrary<Condition> {
  const fact = fc.constantFrom(...facts);
  return fc.oneof(
    choices(facts, values),
    fc.record({ fact, op: fc.constantFrom('lt' as const, 'lte', 'gt', 'gte'), value: values }),
    fc.record({
      fact,
      op: fc.constant('between' as const),
      value: fc.tuple(values, values).map(([a, b]): [T, T] => (a <= b ? [a, b] : [b, a])),
    }),
  );
}

const dates = fc.constantFrom('lastVisitOn', 'birthday');

/** A test that depends on today. */
export const timeTests: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    fact: dates,
    op: fc.constantFrom('daysSince' as const, 'monthsSince' as const),
    value: comparisons,
  }),
  fc.record({
    fact: dates,
    op: fc.constant('anniversaryWithinDays' as const),
    value: fc.oneof(fc.nat({ max: 40 }), fc.integer({ min: 360, max: 366 })),
  }),
);

const trimmedCities = CITIES.map((city) => city.trim().normalize('NFC')).filter(Boolean);

const tests: fc.Arbitrary<Condition> = fc.oneof(
  orders(['age', 'spentFen'], integers),
  orders(['score'], scores),
  orders(['lastVisitOn', 'birthday'], days),
  choices(['city'], fc.constantFrom(...trimmedCities)),
  choices(['tier'], fc.constantFrom(...TIERS)),
  fc.record({
    fact: fc.constant('isMember'),
    op: fc.constantFrom('eq' as const, 'ne'),
    value: fc.boolean(),
  }),
  fc.record({
    fact: fc.constant('city'),
    op: fc.constantFrom('contains' as const, 'startsWith'),
    value: fc.constantFrom(...trimmedCities),
  }),
  fc.record({
    fact: fc.constant('tags'),
    op: fc.constant('contains' as const),
    value: fc.constantFrom(...TAGS),
  }),
  fc.record({
    fact: fc.constant('tags'),
    op: fc.constantFrom('containsAny' as const, 'containsAll'),
    value: fc.array(fc.constantFrom(...TAGS), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    fact: fc.constant('home'),
    op: fc.constant('withinKm' as const),
    value: fc
      .tuple(
        fc.constantFrom({ lat: 31.2, lon: 121.5 }, { lat: 89, lon: 0 }, { lat: -5, lon: 179.5 }),
        fc.double({ noNaN: true, min: 0, max: 21_000 }),
      )
      .map(([centre, km]) => ({ ...centre, km })),
  }),
  fc.record({
    fact: fc.constantFrom(...Object.keys(declarations)),
    op: fc.constantFrom('exists' as const, 'missing'),
  }),
  timeTests,
);

/** Conditions over these tests, a few levels deep. */
export function conditionsOf(leaves: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> {
  return fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'condition' },
      leaves,
      fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('condition') }),
    ),
  })).condition;
}

export const conditions: fc.Arbitrary<Condition> = conditionsOf(tests);
