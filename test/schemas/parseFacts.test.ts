import { fc, test as property } from '@fast-check/vitest';
import type { Dossier, Store } from 'dealer-care/dealership';
import { describeIssue, orThrow } from 'dealer-care/kernel';
import {
  parseConsentRecord,
  parseContact,
  parseCustomerCard,
  parseDossier,
  parseRecipient,
  parseStore,
  parseVehicle,
  parseVisit,
} from 'dealer-care/schemas';
import { describe, expect, test } from 'vitest';

const DOSSIER = {
  storeId: 'S01',
  card: {
    customerId: 'C001',
    kind: 'individual',
    name: '张小明',
    mobile: '138 1234 5678',
    birthDate: '1985-02-28',
    region: '湖南省',
    location: { lat: 28.2, lon: 112.9 },
    status: 'active',
    appointment: {
      channel: 'voice',
      weekday: 3,
      from: '20:00',
      until: '20:00',
      agreedOn: '2026-01-05',
    },
  },
  vehicles: [
    {
      vin: 'LSVAA4182E2184847',
      plate: '湘A12345',
      fuel: 'petrol',
      purchasedOn: '2022-03-01',
      status: 'inUse',
      odometer: [{ on: '2022-09-01', km: 5012 }],
      clusterReplacements: [{ on: '2024-01-01', newKm: 0, oldKm: 20_000 }],
    },
  ],
  visits: [{ visitId: 'R-1', car: 'LSVAA4182E2184847', on: '2022-09-01', kind: 'firstService' }],
  contacts: [
    {
      at: '2026-01-05T10:15:00+08:00',
      channel: 'voice',
      purpose: 'maintenance',
      result: 'reached',
      promotional: false,
    },
  ],
  consents: [{ answer: 'refused', channel: 'sms', scope: 'promotional' }],
  memberships: [{ tier: 'gold', points: 1200, endsOn: '2027-01-01' }],
  openCases: [{ caseId: 'K-1', kind: 'complaint', openedAt: '2026-01-05T02:15:00Z' }],
};

const STORE = {
  id: 'S01',
  name: '示例汽车销售服务有限公司',
  timeZone: 'Asia/Shanghai',
  country: 'CN',
  province: '320000',
  city: '苏州市',
  location: { lat: 31.3, lon: 120.6 },
  currency: 'CNY',
  distanceUnit: 'km',
  hotlines: { service: '0512-00000000' },
  openingHours: { '1': [['08:30', '17:30']], '7': [] },
  staff: [
    {
      id: 'A01',
      role: 'customerServiceSpecialist',
      hours: { '1': [['08:30', '17:30']] },
      dailyCalls: 60,
      trainedForLostCustomers: true,
      absentOn: ['2026-10-01'],
    },
  ],
};

const issuesOf = (result: { ok: boolean } & Partial<{ issues: readonly unknown[] }>): string[] =>
  result.ok ? [] : (result.issues as Parameters<typeof describeIssue>[0][]).map(describeIssue);
const codesOf = (result: Parameters<typeof issuesOf>[0]): string[] =>
  issuesOf(result).map((line) => line.replace(/, expected.*/, ''));

describe('a dossier', () => {
  test('is read as it was given, instants as dates and provinces as codes', () => {
    const expected: Dossier = {
      ...(DOSSIER as unknown as Dossier),
      card: { ...(DOSSIER.card as Dossier['card']), region: 'CN-HN' },
      contacts: [
        { ...(DOSSIER.contacts[0] as object), at: new Date('2026-01-05T02:15:00Z') },
      ] as unknown as Dossier['contacts'],
      openCases: [{ caseId: 'K-1', kind: 'complaint', openedAt: new Date('2026-01-05T02:15:00Z') }],
    };
    expect(parseDossier(DOSSIER)).toStrictEqual({ ok: true, value: expected });
  });

  test('a row of a database, null where nothing is known, reads the same', () => {
    const row = {
      ...DOSSIER,
      card: { ...DOSSIER.card, address: null, gender: null, timeZone: undefined, remarks: null },
      vehicles: [{ ...DOSSIER.vehicles[0], vehicleId: null, model: undefined }],
      contacts: [{ ...DOSSIER.contacts[0], at: new Date('2026-01-05T02:15:00Z'), taskKey: null }],
    };
    expect(parseDossier(row)).toStrictEqual(parseDossier(DOSSIER));
  });

  test('what was read is read again as the same', () => {
    const once = orThrow(parseDossier(DOSSIER));
    expect(parseDossier(once)).toStrictEqual({ ok: true, value: once });
    expect(parseDossier(JSON.parse(JSON.stringify(once)))).toStrictEqual({ ok: true, value: once });
  });

  test('the input stays as it was', () => {
    const before = structuredClone(DOSSIER);
    parseDossier(DOSSIER);
    expect(DOSSIER).toStrictEqual(before);
  });

  test('of nothing, everything required is missing', () => {
    expect(issuesOf(parseDossier({}))).toEqual([
      'storeId: required, expected string',
      'card: required, expected object',
      'vehicles: required, expected array',
      'visits: required, expected array',
      'contacts: required, expected array',
      'consents: required, expected array',
      'memberships: required, expected array',
      'openCases: required, expected array',
    ]);
  });

  test('everything that is wrong is told, with its place', () => {
    const result = parseDossier({
      ...DOSSIER,
      storeId: '',
      card: { ...DOSSIER.card, region: '长沙', timeZone: 'Asia/Changsha', birthDate: '1985-02-29' },
      vehicles: [{ status: 'sold', odometer: [{ on: '2022-09-01', km: -1 }] }],
      contacts: [
        { at: '2026-01-05 10:15:00', channel: 'fax', purpose: 'other', result: 'reached' },
      ],
      loyalty: 1,
    });
    expect(codesOf(result)).toEqual([
      'storeId: empty',
      'card.birthDate: unreadable',
      'card.region: unknownRegion',
      'card.timeZone: unknownZone',
      'vehicles.0.status: notAllowed',
      'vehicles.0.odometer.0.km: outOfRange',
      'vehicles.0: required',
      'contacts.0.at: unreadable',
      'contacts.0.channel: notAllowed',
      'loyalty: unknownKey',
    ]);
  });

  test.each([[5], ['{}'], [[]], [true]])('%j is no dossier', (input) => {
    expect(codesOf(parseDossier(input))).toEqual(['(input): wrongType']);
  });
});

describe('a car needs a name', () => {
  const car = { status: 'inUse', odometer: [] };
  test.each(['vehicleId', 'vin', 'plate'])('%s is enough', (key) => {
    expect(parseVehicle({ ...car, [key]: 'X' }).ok).toBe(true);
  });

  test.each([
    ['none of the three', {}],
    ['null for all three', { vehicleId: null, vin: null, plate: null }],
  ])('%s is not', (_, names) => {
    expect(issuesOf(parseVehicle({ ...car, ...names }))).toEqual([
      '(input): required, expected a vehicleId, a vin or a plate',
    ]);
  });

  test('an empty one is no name', () => {
    expect(codesOf(parseVehicle({ ...car, plate: '' }))).toEqual(['plate: empty']);
  });

  test('a doubtful VIN is kept: whether it is right is not a question of form', () => {
    expect(parseVehicle({ ...car, vin: 'LFV2A21K5A3000000' }).ok).toBe(true);
  });
});

describe('a store', () => {
  test('is read with its hours and its people', () => {
    const expected = { ...STORE, province: 'CN-JS' } as unknown as Store;
    expect(parseStore(STORE)).toStrictEqual({ ok: true, value: expected });
  });

  test.each<[string, object, string]>([
    ['a zone that does not exist', { timeZone: 'Asia/Suzhou' }, 'timeZone: unknownZone'],
    ['an offset for a zone', { timeZone: '+08:00' }, 'timeZone: unknownZone'],
    ['a country in words', { country: 'China' }, 'country: unreadable'],
    ['a currency in small letters', { currency: 'cny' }, 'currency: unreadable'],
    ['another country’s province', { province: 'US-CA' }, 'province: unknownRegion'],
    ['a place north of the pole', { location: { lat: 90.5, lon: 0 } }, 'location.lat: outOfRange'],
    ['another unit', { distanceUnit: 'li' }, 'distanceUnit: notAllowed'],
    ['a role nobody has', { staff: [{ id: 'A', role: 'boss' }] }, 'staff.0.role: notAllowed'],
    [
      'a day off that does not exist',
      { staff: [{ id: 'A', role: 'technician', absentOn: ['2026-02-29'] }] },
      'staff.0.absentOn.0: unreadable',
    ],
  ])('%s is refused', (_, change, code) => {
    expect(codesOf(parseStore({ ...STORE, ...change }))).toEqual([code]);
  });

  test('hours that cannot be are refused where they stand', () => {
    const lines = codesOf(parseStore({ ...STORE, openingHours: { '1': [['25:00', '26:00']] } }));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every((line) => line.startsWith('openingHours.1'))).toBe(true);
  });

  test('a prototype key among the hotlines is forbidden', () => {
    const store = { ...STORE, hotlines: JSON.parse('{"__proto__":"x"}') };
    expect(codesOf(parseStore(store))).toEqual(['hotlines: forbiddenKey']);
  });
});

describe('parts of a dossier are read alone, too', () => {
  test.each([
    ['a card', parseCustomerCard, DOSSIER.card],
    ['a visit', parseVisit, DOSSIER.visits[0]],
    ['a contact', parseContact, DOSSIER.contacts[0]],
    ['a consent', parseConsentRecord, DOSSIER.consents[0]],
    ['a recipient', parseRecipient, [DOSSIER, DOSSIER]],
  ])('%s', (_, parse, input) => {
    expect(parse(input).ok).toBe(true);
    expect(parse({ ...input, extra: 1 }).ok).toBe(false);
  });

  test('nobody is no recipient', () => {
    expect(parseRecipient([]).ok).toBe(false);
  });

  test('the second of a recipient is told by its place', () => {
    expect(codesOf(parseRecipient([DOSSIER, { ...DOSSIER, storeId: 5 }]))).toEqual([
      '1.storeId: wrongType',
    ]);
  });
});

describe('hostile input', () => {
  test.each([
    "x'; DROP TABLE cards;--",
    '=HYPERLINK("http://x")',
    '+1',
    '@SUM(A1)',
    '{{name}}',
    '<script>',
  ])('%j is a name like any other', (name) => {
    const result = parseDossier({ ...DOSSIER, card: { ...DOSSIER.card, name } });
    expect(result.ok && result.value.card.name).toBe(name);
  });

  test('prototype keys at any depth', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const text = JSON.stringify(DOSSIER).replace('"on":"2022-09-01"', `"${key}":{"a":1},$&`);
      expect(codesOf(parseDossier(JSON.parse(text)))).toEqual([
        'vehicles.0.odometer.0: forbiddenKey',
      ]);
    }
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });

  test('nesting 100,000 deep', () => {
    const text = `${'{"card":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    const result = parseDossier(JSON.parse(text));
    expect(result.ok ? [] : result.issues.map((one) => one.code)).toEqual(['tooDeep']);
  });

  test('lone surrogates', () => {
    const card = { ...DOSSIER.card, name: '张\ud83d' };
    expect(codesOf(parseDossier({ ...DOSSIER, card }))).toEqual(['card.name: illFormedText']);
  });

  test('a name of ten million characters is text, and read at once', () => {
    const card = { ...DOSSIER.card, name: '张'.repeat(10_000_000) };
    expect(parseDossier({ ...DOSSIER, card }).ok).toBe(true);
  });

  test('a date, an instant, a zone and a province of ten million characters are refused at once', () => {
    const long = '1'.repeat(10_000_000);
    const card = { ...DOSSIER.card, birthDate: long, region: long, timeZone: long };
    const contacts = [{ ...DOSSIER.contacts[0], at: long }];
    expect(codesOf(parseDossier({ ...DOSSIER, card, contacts }))).toEqual([
      'card.birthDate: unreadable',
      'card.region: unknownRegion',
      'card.timeZone: unknownZone',
      'contacts.0.at: unreadable',
    ]);
  });
});

/** Every place of the dossier that holds a value, as a path. */
function leavesOf(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  return Object.entries(value).flatMap(([key, item]) =>
    leavesOf(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function withLeaf(
  value: unknown,
  [step, ...rest]: readonly (string | number)[],
  leaf: unknown,
): unknown {
  if (step === undefined) return leaf;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  const fields = copy as Record<string | number, unknown>;
  fields[step] = withLeaf(fields[step], rest, leaf);
  return copy;
}

const MOBILE = '13998765432';

property.prop([
  fc.constantFrom(...leavesOf(DOSSIER)),
  fc.oneof(
    fc.constantFrom<unknown>(
      MOBILE,
      [MOBILE],
      { [MOBILE]: MOBILE },
      Number.NaN,
      -1,
      Symbol('x'),
      7n,
    ),
    fc.anything(),
  ),
])('whatever stands in one place, nothing is thrown and no issue repeats it', (path, leaf) => {
  const result = parseDossier(withLeaf(DOSSIER, path, leaf));
  if (result.ok) return;
  expect(JSON.stringify(result.issues)).not.toContain('99876');
  expect(result.issues.every((one) => one.code.length > 0 && one.expected.length > 0)).toBe(true);
});
