// Twelve segments over a million customers, three-valued.
// The limit is straight-line code over objects, in and unknown as two masks of twelve bits.
import {
  type Condition,
  compileDefinitions,
  defineCatalogue,
  type Fact,
  type Members,
} from 'dealer-care/conditions';
import { orThrow } from 'dealer-care/kernel';
import { random, type Suite } from './harness.ts';

const CUSTOMERS = 1_000_000;
const SEGMENTS = 12;
const AT = new Date('2026-11-27T02:00:00Z');
/** 2026-11-27 as an epoch day. */
const TODAY = 20784;
const STORE = { lat: 31.2304, lon: 121.4737 };

const CITIES = ['上海', '苏州', '杭州', '南京', '无锡', '宁波', '嘉兴', '南通'] as const;
const TIERS = ['none', 'silver', 'gold', 'platinum'] as const;
const FUELS = ['petrol', 'diesel', 'hybrid', 'plugIn', 'electric'] as const;

export interface Customer {
  readonly age: number | null;
  readonly female: boolean | null;
  readonly city: string | null;
  readonly tier: string | null;
  readonly fuel: string | null;
  readonly visits: number;
  readonly mileageKm: number | null;
  readonly spentFen: number;
  readonly purchasedDay: number | null;
  readonly lastVisitDay: number | null;
  readonly place: { readonly lat: number; readonly lon: number } | null;
}

function makeCustomers(): Customer[] {
  const next = random(20261127);
  const upTo = (most: number): number => Math.floor(next() * most);
  const known = <T>(share: number, value: T): T | null => (next() < share ? value : null);
  return Array.from({ length: CUSTOMERS }, () => ({
    age: known(0.95, 18 + upTo(62)),
    female: known(0.97, next() < 0.4),
    city: known(0.98, CITIES[upTo(CITIES.length)] as string),
    tier: known(0.99, TIERS[upTo(TIERS.length)] as string),
    fuel: known(0.99, FUELS[upTo(FUELS.length)] as string),
    visits: upTo(30),
    mileageKm: known(0.93, upTo(180_000)),
    spentFen: upTo(6_000_000),
    purchasedDay: known(0.97, TODAY - upTo(4000)),
    lastVisitDay: known(0.92, TODAY - upTo(1500)),
    place: known(0.9, { lat: 30.6 + next() * 1.3, lon: 120.8 + next() * 1.4 }),
  }));
}

const day = (epochDay: number): string =>
  new Date(epochDay * 86_400_000).toISOString().slice(0, 10);

export const segments: Readonly<Record<string, Condition>> = {
  young: { fact: 'age', op: 'lt', value: 30 },
  familyCar: {
    all: [
      { fact: 'age', op: 'between', value: [30, 45] },
      { fact: 'fuel', op: 'in', value: ['hybrid', 'plugIn'] },
      { fact: 'visits', op: 'gte', value: 3 },
    ],
  },
  nearby: { fact: 'place', op: 'withinKm', value: { ...STORE, km: 10 } },
  nearbyLapsed: {
    all: [
      { fact: 'place', op: 'withinKm', value: { ...STORE, km: 5 } },
      { fact: 'lastVisitOn', op: 'daysSince', value: { gte: 180 } },
    ],
  },
  lost: {
    any: [
      { fact: 'lastVisitOn', op: 'daysSince', value: { gt: 365 } },
      {
        all: [
          { fact: 'lastVisitOn', op: 'missing' },
          { fact: 'purchasedOn', op: 'daysSince', value: { gt: 365 } },
        ],
      },
    ],
  },
  highValue: {
    any: [
      { fact: 'spentFen', op: 'gte', value: 3_000_000 },
      { fact: 'tier', op: 'in', value: ['gold', 'platinum'] },
    ],
  },
  outOfWarranty: {
    any: [
      { fact: 'purchasedOn', op: 'monthsSince', value: { gte: 24 } },
      { fact: 'mileageKm', op: 'gte', value: 60_000 },
    ],
  },
  replaceSoon: {
    all: [
      { fact: 'purchasedOn', op: 'monthsSince', value: { gte: 36, lt: 60 } },
      { fact: 'mileageKm', op: 'gt', value: 50_000 },
      { not: { fact: 'fuel', op: 'eq', value: 'electric' } },
    ],
  },
  shanghaiWomen: {
    all: [
      { fact: 'city', op: 'eq', value: '上海' },
      { fact: 'female', op: 'eq', value: true },
      { fact: 'age', op: 'gte', value: 25 },
    ],
  },
  deltaRest: {
    all: [
      { fact: 'city', op: 'notIn', value: ['上海', '杭州', '南京'] },
      { fact: 'visits', op: 'between', value: [1, 10] },
      { fact: 'tier', op: 'ne', value: 'none' },
    ],
  },
  loyalNew: {
    all: [
      { fact: 'purchasedOn', op: 'gte', value: day(TODAY - 730) },
      { fact: 'lastVisitOn', op: 'gte', value: day(TODAY - 90) },
      { fact: 'visits', op: 'gt', value: 4 },
      { fact: 'spentFen', op: 'lt', value: 3_000_000 },
    ],
  },
  reachable: {
    not: {
      any: [
        { fact: 'lastVisitOn', op: 'daysSince', value: { gte: 720 } },
        { fact: 'mileageKm', op: 'gte', value: 150_000 },
        {
          all: [
            { fact: 'age', op: 'gt', value: 70 },
            { fact: 'tier', op: 'eq', value: 'none' },
          ],
        },
      ],
    },
  },
};

const labels = (en: string): { readonly 'zh-CN': string; readonly en: string } => ({
  'zh-CN': en,
  en,
});
const options = (names: readonly string[]): Record<string, ReturnType<typeof labels>> =>
  Object.fromEntries(names.map((name) => [name, labels(name)]));
const facts: Readonly<Record<string, Fact<Customer>>> = {
  age: { type: 'integer', labels: labels('age'), read: (row) => row.age },
  female: { type: 'boolean', labels: labels('female'), read: (row) => row.female },
  city: { type: 'enum', labels: labels('city'), options: options(CITIES), read: (row) => row.city },
  tier: { type: 'enum', labels: labels('tier'), options: options(TIERS), read: (row) => row.tier },
  fuel: { type: 'enum', labels: labels('fuel'), options: options(FUELS), read: (row) => row.fuel },
  visits: { type: 'integer', labels: labels('visits'), read: (row) => row.visits },
  mileageKm: { type: 'integer', labels: labels('mileage'), read: (row) => row.mileageKm },
  spentFen: { type: 'integer', labels: labels('spent'), read: (row) => row.spentFen },
  purchasedOn: {
    type: 'date',
    labels: labels('purchased'),
    stored: 'epochDays',
    read: (row) => row.purchasedDay,
  },
  lastVisitOn: {
    type: 'date',
    labels: labels('last visit'),
    stored: 'epochDays',
    read: (row) => row.lastVisitDay,
  },
  place: { type: 'location', labels: labels('home'), read: (row) => row.place },
};

export const customers: readonly Customer[] = makeCustomers();
const definitions = orThrow(compileDefinitions(segments, orThrow(defineCatalogue(facts))));
const today = definitions.bind(AT, 'Asia/Shanghai');
const columns = makeColumns();

function makeColumns(): Parameters<typeof today.assessColumns>[0] {
  const missing = -2_147_483_648;
  const ints = (of: (row: Customer) => number | null): { values: Int32Array; missing: number } => ({
    values: Int32Array.from(customers, (row) => of(row) ?? missing),
    missing,
  });
  const positions = (of: (row: Customer) => string | null, names: readonly string[]) =>
    ints((row) => {
      const option = of(row);
      return option === null ? null : names.indexOf(option);
    });
  return {
    age: ints((row) => row.age),
    female: ints((row) => (row.female === null ? null : Number(row.female))),
    city: positions((row) => row.city, CITIES),
    tier: positions((row) => row.tier, TIERS),
    fuel: positions((row) => row.fuel, FUELS),
    visits: ints((row) => row.visits),
    mileageKm: ints((row) => row.mileageKm),
    spentFen: ints((row) => row.spentFen),
    purchasedOn: ints((row) => row.purchasedDay),
    lastVisitOn: ints((row) => row.lastVisitDay),
    place: {
      lat: Float64Array.from(customers, (row) => row.place?.lat ?? Number.NaN),
      lon: Float64Array.from(customers, (row) => row.place?.lon ?? Number.NaN),
    },
  };
}

/** In and unknown of every customer, a bit for every segment. */
export interface Masks {
  readonly isIn: Uint16Array;
  readonly unknown: Uint16Array;
}

const RADIANS = Math.PI / 180;
const EARTH_KM = 6371.0088;
const STORE_COSINE = Math.cos(STORE.lat * RADIANS);
const within = (km: number): number => Math.sin(km / EARTH_KM / 2) ** 2;
const WITHIN_5 = within(5);
const WITHIN_10 = within(10);
// 24, 36 and 60 months before 2026-11-27.
const MONTHS_24 = TODAY - 730;
const MONTHS_36 = TODAY - 1096;
const MONTHS_60 = TODAY - 1826;

export function haversine(lat: number, lon: number): number {
  const latSine = Math.sin(((lat - STORE.lat) * RADIANS) / 2);
  const lonSine = Math.sin(((lon - STORE.lon) * RADIANS) / 2);
  return latSine * latSine + STORE_COSINE * Math.cos(lat * RADIANS) * lonSine * lonSine;
}

/** By hand: each segment written out, null decided where it can occur. */
function byHand(): Masks {
  const isIn = new Uint16Array(CUSTOMERS);
  const unknown = new Uint16Array(CUSTOMERS);
  for (let at = 0; at < CUSTOMERS; at++) {
    const row = customers[at] as Customer;
    const { age, female, city, tier, fuel, visits, mileageKm, spentFen, place } = row;
    const bought = row.purchasedDay;
    const seen = row.lastVisitDay;
    let yes = 0;
    let open = 0;

    if (age === null) open |= 1;
    else if (age < 30) yes |= 1;

    if ((age === null || (age >= 30 && age <= 45)) && visits >= 3) {
      if (fuel === null || fuel === 'hybrid' || fuel === 'plugIn') {
        if (age === null || fuel === null) open |= 2;
        else yes |= 2;
      }
    }

    if (place === null) {
      open |= 4;
      if (seen === null || TODAY - seen >= 180) open |= 8;
    } else {
      let distance = 2;
      if (Math.abs(place.lat - STORE.lat) < 0.09 && Math.abs(place.lon - STORE.lon) < 0.11) {
        distance = haversine(place.lat, place.lon);
      }
      if (distance <= WITHIN_10) {
        yes |= 4;
        if (distance <= WITHIN_5) {
          if (seen === null) open |= 8;
          else if (TODAY - seen >= 180) yes |= 8;
        }
      }
    }

    if (seen !== null) {
      if (TODAY - seen > 365) yes |= 16;
    } else if (bought === null) open |= 16;
    else if (TODAY - bought > 365) yes |= 16;
    // The first test of a customer never seen is unknown, and so is the whole unless the other holds.
    else open |= 16;

    if (spentFen >= 3_000_000) yes |= 32;
    else if (tier === null) open |= 32;
    else if (tier === 'gold' || tier === 'platinum') yes |= 32;

    if ((bought !== null && bought <= MONTHS_24) || (mileageKm !== null && mileageKm >= 60_000)) {
      yes |= 64;
    } else if (bought === null || mileageKm === null) open |= 64;

    if (bought === null || (bought <= MONTHS_36 && bought > MONTHS_60)) {
      if (mileageKm === null || mileageKm > 50_000) {
        if (fuel === null || fuel !== 'electric') {
          if (bought === null || mileageKm === null || fuel === null) open |= 128;
          else yes |= 128;
        }
      }
    }

    if ((city === null || city === '上海') && female !== false && (age === null || age >= 25)) {
      if (city === null || female === null || age === null) open |= 256;
      else yes |= 256;
    }

    if (visits >= 1 && visits <= 10 && tier !== 'none') {
      if (city !== '上海' && city !== '杭州' && city !== '南京') {
        if (city === null || tier === null) open |= 512;
        else yes |= 512;
      }
    }

    if (visits > 4 && spentFen < 3_000_000 && (bought === null || bought >= TODAY - 730)) {
      if (seen === null || seen >= TODAY - 90) {
        if (bought === null || seen === null) open |= 1024;
        else yes |= 1024;
      }
    }

    if ((seen === null || TODAY - seen < 720) && (mileageKm === null || mileageKm < 150_000)) {
      const oldest = age !== null && age <= 70 ? 0 : age === null ? 1 : 2;
      const none = tier === null ? 1 : tier === 'none' ? 2 : 0;
      const both = oldest < none ? oldest : none;
      if (both < 2) {
        if (both === 1 || seen === null || mileageKm === null) open |= 2048;
        else yes |= 2048;
      }
    }

    isIn[at] = yes;
    unknown[at] = open;
  }
  return { isIn, unknown };
}

/** One customer at a time, as a screen asks. */
function rowByRow(): Masks {
  const isIn = new Uint16Array(CUSTOMERS);
  const unknown = new Uint16Array(CUSTOMERS);
  for (let at = 0; at < CUSTOMERS; at++) {
    const statuses = today.classify(customers[at] as Customer);
    let yes = 0;
    let open = 0;
    for (let segment = 0; segment < SEGMENTS; segment++) {
      const status = statuses[segment];
      if (status === 'in') yes |= 1 << segment;
      else if (status === 'unknown') open |= 1 << segment;
    }
    isIn[at] = yes;
    unknown[at] = open;
  }
  return { isIn, unknown };
}

/** The bits of a membership, read for the comparison only: never inside what is timed. */
function masksOf(answer: unknown): Masks {
  if ('isIn' in (answer as Masks)) return answer as Masks;
  const { yes, unknown } = answer as Members;
  const masks = { isIn: new Uint16Array(CUSTOMERS), unknown: new Uint16Array(CUSTOMERS) };
  definitions.names.forEach((name, segment) => {
    for (let at = 0; at < CUSTOMERS; at++) {
      const bit = at & 31;
      const inBit = ((yes[name]?.[at >>> 5] ?? 0) >>> bit) & 1;
      const openBit = ((unknown[name]?.[at >>> 5] ?? 0) >>> bit) & 1;
      masks.isIn[at] = (masks.isIn[at] ?? 0) | (inBit << segment);
      masks.unknown[at] = (masks.unknown[at] ?? 0) | (openBit << segment);
    }
  });
  return masks;
}

function difference(limit: unknown, other: unknown): string | undefined {
  const right = masksOf(limit);
  const got = masksOf(other);
  for (let at = 0; at < CUSTOMERS; at++) {
    const wrong =
      ((right.isIn[at] ?? 0) ^ (got.isIn[at] ?? 0)) |
      ((right.unknown[at] ?? 0) ^ (got.unknown[at] ?? 0));
    if (wrong !== 0) {
      const segment = definitions.names[31 - Math.clz32(wrong & -wrong)];
      return `customer ${at} differs in ${segment}: ${JSON.stringify(customers[at])}`;
    }
  }
  return undefined;
}

const items = CUSTOMERS * SEGMENTS;

export const suite: Suite = {
  name: '12 segments of 1,000,000 customers',
  unit: 'customers × segments',
  limit: { name: 'written out by hand, over objects', items, run: byHand },
  contenders: [
    {
      name: 'assessColumns',
      items,
      goal: 1,
      run: () => today.assessColumns(columns, CUSTOMERS),
    },
    { name: 'assessRows', items, goal: 3.5, run: () => today.assessRows(customers) },
    { name: 'classify, row by row', items, goal: 8, run: rowByRow },
  ],
  difference,
};
