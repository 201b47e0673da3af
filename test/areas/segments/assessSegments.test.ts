import { fc, test as property } from '@fast-check/vitest';
import { listMembers, statusOfRow, summarizeMembers } from 'dealer-care/conditions';
import { describe, expect, test } from 'vitest';
import {
  assessSegments,
  compileSegments,
  type DossierFact,
  defaultSegmentPolicy,
  dossierCatalogue,
  explainNextSegmentChange,
  explainSegments,
  nextSegmentChange,
  readySegments,
  type SegmentDefinition,
  type SegmentFacts,
} from '../../../src/areas/segments/index.js';
import type { Condition } from '../../../src/foundation/conditions/types.js';
import type { VisitKind } from '../../../src/foundation/dealership/types.js';
import { localDateAt, startOfDay } from '../../../src/foundation/time/instant.js';
import { addDays } from '../../../src/foundation/time/localDate.js';
import {
  car,
  dossier,
  eightModels,
  noon,
  policyWith,
  someCustomers,
  someDays,
} from './customers.js';

const AT = noon('2026-11-27');

const segment = (
  priority: number,
  condition: Condition,
  more: Partial<SegmentDefinition> = {},
): SegmentDefinition => ({
  name: { 'zh-CN': `细分 ${priority}`, en: `segment ${priority}` },
  version: '1',
  owner: 'marketingDepartment',
  priority,
  profiling: true,
  condition,
  ...more,
});
const of = (definitions: Record<string, SegmentDefinition>) => policyWith({ definitions });

const rich: Condition = { fact: 'income', op: 'eq', value: 'high' };
const near: Condition = { fact: 'distanceKm', op: 'lt', value: 5 };

describe('SEG-03: segments follow a written standard', () => {
  test('SEG-03: a definition needs income, the card lacks it: unclassified, missing = [income]', () => {
    const ruling = assessSegments(dossier(), AT, of({ rich: segment(1, rich) }));
    expect(ruling).toEqual({
      status: 'unclassified',
      standings: [
        { segment: 'rich', version: '1', status: 'unknown', cars: [], missing: ['income'] },
      ],
      winner: null,
      plan: null,
      winnerWithoutProfile: null,
      planWithoutProfile: null,
      unclassified: ['rich'],
      because: ['SEG-03'],
      assumed: [],
      missing: ['income'],
    });
  });

  test('SEG-03: of overlapping segments the lowest priority number wins, ties by key', () => {
    const policy = of({
      b: segment(20, near, { plan: 'P-20' }),
      a: segment(10, near, { plan: 'P-10', profiling: true }),
      d: segment(10, near, { plan: 'P-10d', profiling: false }),
      c: segment(5, { not: near }),
    });
    const ruling = assessSegments(dossier({ roadKm: 4 }), AT, policy);
    expect(ruling).toMatchObject({
      status: 'classified',
      winner: 'a',
      plan: 'P-10',
      winnerWithoutProfile: 'd',
      planWithoutProfile: 'P-10d',
    });
    expect(ruling.standings.map((one) => [one.segment, one.status])).toEqual([
      ['c', 'out'],
      ['a', 'in'],
      ['d', 'in'],
      ['b', 'in'],
    ]);
  });

  test('SEG-03: an unknown segment never wins and is listed', () => {
    const policy = of({ rich: segment(1, rich), near: segment(2, near) });
    expect(assessSegments(dossier({ roadKm: 4 }), AT, policy)).toMatchObject({
      status: 'classified',
      winner: 'near',
      plan: null,
      unclassified: ['rich'],
      missing: ['income'],
    });
    expect(
      assessSegments(dossier({ roadKm: 9, traits: { income: 'low' } }), AT, policy),
    ).toMatchObject({ status: 'noSegment', winner: null, unclassified: [], missing: [] });
  });

  test('SEG-03: a condition is asked of each car; in with one car is in', () => {
    const policy = of({
      oldIx35: segment(1, {
        all: [
          { fact: 'modelSegment', op: 'eq', value: 'otherModel' },
          { fact: 'model', op: 'eq', value: 'ix35' },
          { fact: 'purchasedOn', op: 'monthsSince', value: { gte: 36 } },
        ],
      }),
    });
    const owner = (...vehicles: SegmentFacts['vehicles']) =>
      assessSegments(dossier({ vehicles }), AT, policy).standings[0];
    const old = { purchasedOn: '2020-01-01' };
    const young = { purchasedOn: '2026-01-01' };
    expect(owner(car('V2', { ...old, model: 'ix35' }), car('V1', young))).toMatchObject({
      status: 'in',
      cars: ['V2'],
    });
    // An old car and an ix35, but not an old ix35.
    expect(
      owner(car('V1', { ...old, model: '途胜' }), car('V2', { ...young, model: 'ix35' })),
    ).toMatchObject({ status: 'out', cars: [] });
    expect(owner(car('V1', old), car('V2', { ...young, model: 'ix35' }))).toMatchObject({
      status: 'unknown',
      missing: ['modelSegment', 'model'],
    });
    expect(owner(car('V1', { ...old, model: 'ix35', status: 'scrapped' }))).toMatchObject({
      status: 'unknown',
      missing: ['modelSegment', 'model', 'purchasedOn'],
    });
  });

  test('SEG-03: texts compare after trimming and NFC', () => {
    const policy = of({ a: segment(1, { fact: 'district', op: 'eq', value: 'Cafe\u0301' }) });
    const ruling = assessSegments(
      dossier({ card: { ...dossier().card, district: ' Caf\u00e9 ' } }),
      AT,
      policy,
    );
    expect(ruling.winner).toBe('a');
  });

  test('SEG-03: the host’s own facts are facts like any other', () => {
    const policy = policyWith({
      facts: { fleetSize: { type: 'integer', labels: { 'zh-CN': '车队规模', en: 'fleet size' } } },
      definitions: { fleet: segment(1, { fact: 'fleetSize', op: 'gte', value: 10 }) },
    });
    expect(assessSegments(dossier({ more: { fleetSize: 10 } }), AT, policy).winner).toBe('fleet');
    expect(assessSegments(dossier({ more: {} }), AT, policy).missing).toEqual(['fleetSize']);
    expect(assessSegments(dossier(), AT, policy).missing).toEqual(['fleetSize']);
  });

  test('SEG-03: misuse is refused', () => {
    expect(() => assessSegments(dossier(), new Date(Number.NaN), defaultSegmentPolicy)).toThrow(
      /at/,
    );
    expect(() => assessSegments(dossier(), AT, { ...defaultSegmentPolicy })).toThrow(/notDefined/);
  });

  test('SEG-03: each segment and car is explained with the tree of its condition', () => {
    const policy = of({ rich: segment(1, { all: [near, rich] }, { version: '7' }) });
    const [reason] = explainSegments(dossier({ roadKm: 4 }), AT, policy);
    expect(reason).toMatchObject({
      rule: 'SEG-03',
      segment: 'rich',
      car: 'V1',
      facts: { distanceKm: 4, income: null },
      policy: { 'definitions.rich.version': '7', 'definitions.rich.priority': 1 },
      sentence: {
        'zh-CN': '细分“细分 1”：资料不足，暂不归类。',
        en: 'Segment "segment 1": not known well enough.',
      },
    });
    expect(reason?.tree.parts.map(({ status }) => status)).toEqual(['in', 'unknown']);
    const none = explainSegments(dossier({ vehicles: [] }), AT, policy);
    expect(none.map((one) => one.car)).toEqual([null]);
  });
});

describe('SEG-03: many customers at once', () => {
  property.prop([fc.array(someCustomers, { maxLength: 45 })], { numRuns: 40 })(
    'SEG-03: a batch says what the customers say one by one',
    (customers) => {
      const { bind, segments } = compileSegments(defaultSegmentPolicy);
      const { assess, assessAll, classify } = bind(AT);
      const membership = assessAll(customers);
      customers.forEach((facts, row) => {
        const { standings } = assess(facts);
        expect(standings.map(({ segment: key }) => key)).toEqual(segments);
        const statuses = standings.map(({ status }) => status);
        expect(segments.map((key) => statusOfRow(membership, key, row))).toEqual(statuses);
        expect(classify(facts)).toEqual(statuses);
      });
    },
  );

  property.prop([someCustomers])('SEG-03: the order of lists does not matter', (facts) => {
    const turned = {
      ...facts,
      vehicles: facts.vehicles.toReversed(),
      visits: facts.visits.toReversed(),
      memberships: facts.memberships.toReversed(),
    };
    expect(assessSegments(turned, AT, defaultSegmentPolicy)).toEqual(
      assessSegments(facts, AT, defaultSegmentPolicy),
    );
  });

  test('SEG-03: members are listed and counted', () => {
    const customers = [4, 12, undefined, 9].map((roadKm) =>
      dossier({ roadKm, vehicles: [car('V1'), car('V2')] }),
    );
    const membership = compileSegments(defaultSegmentPolicy).bind(AT).assessAll(customers);
    expect(listMembers(membership, 'nearTheStore')).toEqual([0, 3]);
    expect(summarizeMembers(membership, 'nearTheStore')).toEqual({ in: 2, out: 1, unknown: 1 });
    expect(compileSegments(defaultSegmentPolicy).bind(AT).assessAll([]).count).toBe(0);
  });
});

describe('the ready segments', () => {
  const ins = (facts: Partial<SegmentFacts>, day = '2026-11-27'): readonly string[] =>
    assessSegments(dossier(facts), noon(day), defaultSegmentPolicy)
      .standings.filter(({ status }) => status === 'in')
      .map((one) => one.segment);
  const bought = (purchasedOn: string, more = {}) => ({
    vehicles: [car('V1', { purchasedOn, ...more })],
  });

  test('each has a name in both languages, and no two one priority', () => {
    const all = Object.values(readySegments);
    expect(new Set(all.map(({ priority }) => priority)).size).toBe(all.length);
    expect(all.every(({ name }) => name.en !== '' && /\p{Script=Han}/u.test(name['zh-CN']))).toBe(
      true,
    );
  });

  test.each<[string, Partial<SegmentFacts>, string[]]>([
    ['a new car', { ...bought('2026-11-01'), kmNow: { V1: 100 } }, ['newOwners']],
    [
      'first service due',
      { ...bought('2026-09-01'), kmNow: { V1: 3000 } },
      ['firstServiceDue', 'newOwners'],
    ],
    [
      'first service missed',
      { ...bought('2026-01-01'), kmNow: { V1: 5001 } },
      ['firstServiceMissed'],
    ],
    [
      'bought a day less than three months ago',
      { ...bought('2026-08-28'), kmNow: { V1: 100 } },
      ['newOwners'],
    ],
    ['bought three months ago', { ...bought('2026-08-27'), kmNow: { V1: 100 } }, []],
    ['bought today', { ...bought('2026-11-27'), kmNow: { V1: 100 } }, ['newOwners']],
    ['bought tomorrow', { ...bought('2026-11-28'), kmNow: { V1: 100 } }, []],
    [
      'first service done tomorrow',
      {
        ...bought('2026-01-01'),
        kmNow: { V1: 5001 },
        visits: [{ car: 'V1', on: '2026-11-28', kind: 'firstService' }],
      },
      ['firstServiceMissed'],
    ],
    [
      'first service done today',
      {
        ...bought('2026-01-01'),
        kmNow: { V1: 5001 },
        visits: [{ car: 'V1', on: '2026-11-27', kind: 'firstService' }],
      },
      [],
    ],
    ['past the warranty stage', bought('2024-11-27'), ['outOfWarranty']],
    ['replacement likely', bought('2023-11-27'), ['replacementLikely']],
    ['may be sold on', bought('2021-11-27'), ['resaleRisk']],
    ['near', { roadKm: 10, ...bought('2024-11-27') }, ['outOfWarranty', 'nearTheStore']],
    ['high value, lost', { vehicles: [], valueClass: 'A', churn: 'lost' }, ['lost', 'highValue']],
    ['at risk', { vehicles: [], churn: 'atRisk' }, ['atRisk']],
    [
      'electric',
      bought('2023-11-27', { fuel: 'electric' }),
      ['replacementLikely', 'electricDrivers'],
    ],
    [
      'insurance ends in 30 days',
      bought('2023-11-27', { insuranceExpiresOn: '2026-12-27' }),
      ['insuranceEnding', 'replacementLikely'],
    ],
    [
      'insurance ends today',
      bought('2023-11-27', { insuranceExpiresOn: '2026-11-27' }),
      ['insuranceEnding', 'replacementLikely'],
    ],
    [
      'insurance ended yesterday',
      bought('2023-11-27', { insuranceExpiresOn: '2026-11-26' }),
      ['replacementLikely'],
    ],
    [
      'insurance ends in 31 days',
      bought('2023-11-27', { insuranceExpiresOn: '2026-12-28' }),
      ['replacementLikely'],
    ],
    [
      'complaint open',
      { vehicles: [], openCases: [{ caseId: 'K', kind: 'complaint', openedAt: AT }] },
      ['openComplaint'],
    ],
    [
      'member',
      { vehicles: [], memberships: [{ tier: 'gold', endsOn: '2026-11-27' }] },
      ['members'],
    ],
    ['former member', { vehicles: [], memberships: [{ tier: 'gold', endsOn: '2026-11-26' }] }, []],
    [
      'serviced elsewhere',
      { vehicles: [], visits: [{ on: '2026-01-01', kind: 'elsewhere' }] },
      ['servicedElsewhere'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(ins(facts)).toEqual(expected);
  });

  test('birthday this month, by the solar calendar only', () => {
    const card = { customerId: 'C', kind: 'individual', status: 'active' } as const;
    const born = { vehicles: [], card: { ...card, birthDate: '1990-11-30' } };
    expect(ins(born, '2026-11-01')).toEqual(['birthdayThisMonth']);
    expect(ins(born, '2026-10-31')).toEqual([]);
    expect(ins({ ...born, card: { ...born.card, birthCalendar: 'lunar' } })).toEqual([]);
  });

  test('nobody who died is in any of them', () => {
    const card = { customerId: 'C', kind: 'individual', status: 'deceased' } as const;
    const facts = dossier({ card, valueClass: 'A', roadKm: 1, churn: 'lost' });
    expect(assessSegments(facts, AT, defaultSegmentPolicy)).toMatchObject({
      status: 'noSegment',
      missing: [],
    });
  });
});

describe('SEG-03: the facts of the catalogue', () => {
  const facts = dossier({
    card: {
      customerId: 'C1',
      kind: 'individual',
      status: 'active',
      gender: 'female',
      birthDate: '1990-11-01',
      district: '320505',
      region: 'CN-JS',
      preferredChannel: 'wechat',
      location: { lat: 31.3, lon: 120.6 },
    },
    vehicles: [
      car('V1', {
        model: '途胜',
        fuel: 'electric',
        usage: 'private',
        purchasedOn: '2026-01-10',
        registeredOn: '2026-01-12',
        insuranceExpiresOn: '2027-01-09',
        inspectionDueOn: '2030-01-31',
      }),
      car('V2', { status: 'scrapped', model: 'i30' }),
    ],
    visits: [
      { car: 'V1', on: '2026-05-01', kind: 'routineService', amountFen: 60_000 },
      { car: 'V1', on: '2026-08-01', kind: 'elsewhere' },
      { car: 'V1', on: '2024-11-27', kind: 'repair', amountFen: 1_000_000 },
      { car: 'V1', on: '2026-12-01', kind: 'repair', amountFen: 1_000_000 },
    ],
    contacts: [
      { at: noon('2026-10-01'), channel: 'voice', purpose: 'maintenance', result: 'reached' },
      { at: noon('2026-11-28'), channel: 'voice', purpose: 'maintenance', result: 'reached' },
    ],
    consents: [
      { answer: 'agreed', at: noon('2026-01-01') },
      { answer: 'refused', scope: 'promotional', at: noon('2026-02-01') },
      { answer: 'agreed', channel: 'sms', at: noon('2026-03-01') },
      { answer: 'agreed', at: noon('2026-12-01') },
    ],
    memberships: [
      { tier: 'basic', points: 10 },
      { tier: 'gold', points: 500, endsOn: '2026-12-31' },
      { tier: 'platinum', points: 900, endsOn: '2026-11-26' },
    ],
    openCases: [{ caseId: 'K1', kind: 'claim', openedAt: noon('2026-11-01') }],
    roadKm: 7.5,
    kmNow: { V1: 12_000 },
    kmPerDay: { V1: 90 },
    traits: {
      income: 'high',
      hobbies: ['fishing'],
      consumption: ['online'],
      personality: 'calm',
      outlook: ['family'],
      interests: ['travel'],
      attitude: 'friendly',
      values: ['safety'],
      payment: 'mobile',
      media: ['video'],
    },
    declinedForPriceOn: ['2026-01-01', '2026-02-01'],
    churn: 'active',
    valueClass: 'B',
    relationship: 'member',
  });
  const policy = policyWith({ models: eightModels });
  const row = (of_: SegmentFacts) => ({
    facts: of_,
    car: of_.vehicles[0] ?? null,
    atMs: AT.getTime(),
    today: '2026-11-27',
    policy,
  });

  test.each<[DossierFact, unknown]>([
    ['customerKind', 'individual'],
    ['cardStatus', 'active'],
    ['gender', 'female'],
    ['age', 36],
    ['birthDate', '1990-11-01'],
    ['birthdayThisMonth', true],
    ['region', 'CN-JS'],
    ['district', '320505'],
    ['block', '320505'],
    ['home', { lat: 31.3, lon: 120.6 }],
    ['distanceKm', 7.5],
    ['ring', 'ring'],
    ['preferredChannel', 'wechat'],
    ['promotionConsent', 'refused'],
    ['cars', 1],
    ['models', ['途胜']],
    ['lastVisitOn', '2026-05-01'],
    ['visits', 1],
    ['servicesElsewhere', 1],
    ['spentFen', 60_000],
    ['lastContactOn', '2026-10-01'],
    ['openComplaint', false],
    ['openClaim', true],
    ['isMember', true],
    ['tier', 'gold'],
    ['points', 510],
    ['frequentTraveller', true],
    ['highSpend', false],
    ['priceSensitive', true],
    ['warrantyOnly', false],
    ['churn', 'active'],
    ['valueClass', 'B'],
    ['relationship', 'member'],
    ['income', 'high'],
    ['hobbies', ['fishing']],
    ['consumption', ['online']],
    ['personality', 'calm'],
    ['outlook', ['family']],
    ['interests', ['travel']],
    ['attitude', 'friendly'],
    ['values', ['safety']],
    ['payment', 'mobile'],
    ['media', ['video']],
    ['model', '途胜'],
    ['modelSegment', 'tucson'],
    ['fuel', 'electric'],
    ['usage', 'private'],
    ['purchasedOn', '2026-01-10'],
    ['registeredOn', '2026-01-12'],
    ['kmNow', 12_000],
    ['stage', 'inWarranty'],
    ['freeServiceDone', true],
    ['freeServiceMissed', false],
    ['insuranceExpiresOn', '2027-01-09'],
    ['inspectionDueOn', '2030-01-31'],
  ])('SEG-03: %s is %j', (fact, value) => {
    expect(dossierCatalogue.facts[fact]?.read(row(facts))).toEqual(value);
  });

  test('SEG-03: all facts of the catalogue are in the table above', () => {
    expect(Object.keys(dossierCatalogue.facts)).toHaveLength(55);
  });

  test('SEG-03: what is not known is missing, never a default', () => {
    const bare = row(dossier({ vehicles: [] }));
    const known = Object.entries(dossierCatalogue.facts)
      .filter(([, { read }]) => (read(bare) ?? undefined) !== undefined)
      .map(([name]) => name);
    expect(known.sort()).toEqual([
      'cardStatus',
      'cars',
      'customerKind',
      'highSpend',
      'isMember',
      'models',
      'openClaim',
      'openComplaint',
      'promotionConsent',
      'servicesElsewhere',
      'spentFen',
      'visits',
      'warrantyOnly',
    ]);
  });

  test('SEG-03: a sensitive tag cannot be asked for', () => {
    expect(dossierCatalogue.facts).not.toHaveProperty('newParent');
    expect(dossierCatalogue.facts).not.toHaveProperty('familyEvents');
  });

  const on = (day: string): Date => noon(day);
  const wholly = { channel: 'voice', purpose: 'maintenance' } as const;
  test.each<[string, Partial<SegmentFacts>, string]>([
    ['nothing was asked', {}, 'none'],
    ['promotions refused', { consents: [{ answer: 'refused', scope: 'promotion' }] }, 'refused'],
    ['promotions agreed to', { consents: [{ answer: 'agreed', scope: 'promotion' }] }, 'agreed'],
    ['offers refused', { consents: [{ answer: 'refused', scope: 'promotional' }] }, 'refused'],
    ['reminders refused', { consents: [{ answer: 'refused', scope: 'maintenance' }] }, 'none'],
    ['texts refused', { consents: [{ answer: 'refused', channel: 'sms' }] }, 'none'],
    [
      'asked to be left alone',
      { contacts: [{ ...wholly, at: on('2026-10-01'), result: 'refusedFurtherContact' }] },
      'refused',
    ],
    [
      'asked to be left alone tomorrow',
      { contacts: [{ ...wholly, at: on('2026-11-28'), result: 'refusedFurtherContact' }] },
      'none',
    ],
    [
      'agreed anew',
      {
        contacts: [{ ...wholly, at: on('2026-10-01'), result: 'refusedFurtherContact' }],
        consents: [{ answer: 'agreed', at: on('2026-10-02') }],
      },
      'agreed',
    ],
  ])('SEG-03: the consent to promotion reads every wish: %s', (_, changes, answer) => {
    const read = dossierCatalogue.facts['promotionConsent']?.read(row(dossier(changes)));
    expect(read).toBe(answer);
  });

  test('SEG-10: every kind of visit counts as one, but not work done elsewhere', () => {
    const kinds = Object.keys(policy.visitKinds) as VisitKind[];
    const counted = kinds.filter((kind) => {
      const visits = [{ on: '2026-01-01', kind }];
      return dossierCatalogue.facts['visits']?.read(row(dossier({ visits }))) === 1;
    });
    expect(new Set(counted)).toEqual(
      new Set([
        'accessories',
        'accident',
        'carPurchase',
        'collected',
        'event',
        'firstService',
        'other',
        'repair',
        'routineService',
        'warranty',
      ]),
    );
  });

  const statusOf = (condition: Condition, of_: Partial<SegmentFacts>) =>
    assessSegments(dossier(of_), AT, of({ one: segment(1, condition) })).standings[0]?.status;

  test.each<[string, DossierFact, Partial<SegmentFacts>, 'in' | 'out' | 'unknown']>([
    ['nobody noted refusals', 'priceSensitive', { kmPerDay: { V1: 90 } }, 'unknown'],
    ['one tag in', 'frequentTraveller', { kmPerDay: { V1: 90 } }, 'in'],
    ['all tags out', 'highSpend', { kmPerDay: { V1: 10 }, declinedForPriceOn: [] }, 'out'],
    ['no refusal', 'priceSensitive', { declinedForPriceOn: [] }, 'out'],
  ])('SEG-03: each tag is known or not for itself: %s', (_, fact, of_, status) => {
    const not = { in: 'out', out: 'in', unknown: 'unknown' } as const;
    const test_ = { fact, op: 'eq', value: true } as const;
    expect(statusOf(test_, of_)).toBe(status);
    expect(statusOf({ not: test_ }, of_)).toBe(not[status]);
  });

  test('SEG-03: one car without a model, or a membership without points, leaves the whole unknown', () => {
    const tucson = { fact: 'models', op: 'contains', value: 'tucson' } as const;
    const cars = (...models: (string | undefined)[]) => ({
      vehicles: models.map((model, at) => car(`V${at}`, { model })),
    });
    expect(statusOf(tucson, cars(undefined, 'ix35'))).toBe('unknown');
    expect(statusOf(tucson, cars(' ', 'ix35'))).toBe('unknown');
    expect(statusOf(tucson, cars('tucson', 'ix35'))).toBe('in');
    expect(statusOf(tucson, cars('ix35'))).toBe('out');
    expect(statusOf(tucson, cars())).toBe('out');
    const few = { fact: 'points', op: 'lt', value: 150 } as const;
    const basic = { tier: 'basic', points: 100 };
    expect(statusOf(few, { memberships: [basic, { tier: 'gold' }] })).toBe('unknown');
    expect(statusOf(few, { memberships: [basic, { tier: 'gold', points: 49 }] })).toBe('in');
    expect(statusOf(few, { memberships: [basic, { tier: 'gold', points: 50 }] })).toBe('out');
    expect(statusOf(few, {})).toBe('unknown');
  });

  test.each<[string, Condition, Partial<SegmentFacts>]>([
    ['a text', { fact: 'income', op: 'eq', value: 'high' }, { traits: { income: ' ' } }],
    [
      'an empty text',
      { fact: 'personality', op: 'ne', value: 'x' },
      { traits: { personality: '' } },
    ],
    ['a list', { fact: 'hobbies', op: 'contains', value: 'x' }, { traits: { hobbies: [' ', ''] } }],
    [
      'a district',
      { fact: 'district', op: 'eq', value: 'x' },
      { card: { ...dossier().card, district: ' ' } },
    ],
    ['a tier', { fact: 'tier', op: 'eq', value: 'x' }, { memberships: [{ tier: ' ' }] }],
  ])('SEG-03: %s of blanks is missing', (_, condition, of_) => {
    expect(statusOf(condition, of_)).toBe('unknown');
  });

  test('SEG-03: district and block are those of the card', () => {
    const card = { ...dossier().card, district: '虎丘区' };
    for (const fact of ['district', 'block']) {
      expect(statusOf({ fact, op: 'eq', value: '虎丘区' }, { card })).toBe('in');
      expect(statusOf({ fact, op: 'eq', value: '虎丘区' }, {})).toBe('unknown');
    }
  });

  test('SEG-03: a missing amount leaves the spend unknown; of two answers at once the no counts', () => {
    const visits = [{ on: '2026-01-01', kind: 'repair' }] as const;
    expect(dossierCatalogue.facts['spentFen']?.read(row(dossier({ visits })))).toBeUndefined();
    const consents = [{ answer: 'refused' }, { answer: 'agreed' }] as const;
    for (const all of [consents, consents.toReversed()]) {
      const read = dossierCatalogue.facts['promotionConsent']?.read(
        row(dossier({ consents: all })),
      );
      expect(read).toBe('refused');
    }
  });
});

/** Conditions on every fact that time moves. */
const timely = of({
  aged: segment(1, { fact: 'age', op: 'gte', value: 25 }),
  birthday: segment(2, { fact: 'birthdayThisMonth', op: 'eq', value: true }),
  due: segment(3, { fact: 'stage', op: 'in', value: ['firstServiceDue', 'replacementLikely'] }),
  missed: segment(4, { fact: 'freeServiceMissed', op: 'eq', value: true }),
  often: segment(5, { fact: 'visits', op: 'gte', value: 2 }),
  spends: segment(6, { fact: 'spentFen', op: 'gte', value: 1_000_000 }),
  elsewhere: segment(7, { fact: 'servicesElsewhere', op: 'gte', value: 1 }),
  member: segment(8, { fact: 'isMember', op: 'eq', value: true }),
  insured: segment(9, { fact: 'insuranceExpiresOn', op: 'daysSince', value: { gte: -30, lte: 0 } }),
  tagged: segment(10, { fact: 'highSpend', op: 'eq', value: true }),
  free: segment(11, { fact: 'warrantyOnly', op: 'eq', value: true }),
  minding: segment(12, { fact: 'priceSensitive', op: 'eq', value: true }),
});

describe('SEG-03: the next change', () => {
  const changesOn = (facts: SegmentFacts, day: string, policy = timely) =>
    nextSegmentChange(facts, noon(day), policy);

  test('SEG-03: a birthday, at 00:00 of the store', () => {
    const card = { customerId: 'C', kind: 'individual', status: 'active', birthDate: '2000-02-29' };
    const facts = dossier({ vehicles: [], card: card as SegmentFacts['card'] });
    const policy = of({ aged: segment(1, { fact: 'age', op: 'gte', value: 25 }) });
    expect(changesOn(facts, '2020-01-01', policy)).toEqual({
      status: 'changes',
      nextChangeAt: new Date('2025-02-28T00:00:00+08:00'),
      changes: [{ segment: 'aged', from: 'out', to: 'in' }],
      because: ['SEG-03'],
      assumed: [],
      missing: [],
    });
  });

  test.each([
    ['2036-11-27', '2036-11-27T00:00:00+08:00'],
    ['2036-11-28', null],
  ])('SEG-03: what changes on %s is %s, for ten years are searched', (day, expected) => {
    const insured = { fact: 'insuranceExpiresOn', op: 'daysSince', value: { gte: 0 } } as const;
    const facts = dossier({ vehicles: [car('V1', { insuranceExpiresOn: day })] });
    const { nextChangeAt } = changesOn(facts, '2026-11-27', of({ ended: segment(1, insured) }));
    expect(nextChangeAt).toEqual(expected === null ? null : new Date(expected));
  });

  test.each([
    ['2026-08-31', '2026-08-31', 6, '2027-03-01'],
    ['2026-08-28', '2026-08-28', 6, '2027-02-28'],
  ])('SEG-03: a visit on %s, seen on %s, leaves %i months on %s', (on, day, months, left) => {
    const counts = { fact: 'visits', op: 'gte', value: 1 } as const;
    const policy = policyWith({
      value: { ...defaultSegmentPolicy.value, valueMonths: months },
      definitions: { came: segment(1, counts) },
    });
    const facts = dossier({ vehicles: [], visits: [{ on, kind: 'repair' }] });
    expect(changesOn(facts, day, policy).nextChangeAt).toEqual(new Date(`${left}T00:00:00+08:00`));
  });

  test('SEG-03: nothing that changes', () => {
    expect(changesOn(dossier({ vehicles: [] }), '2026-11-27')).toMatchObject({
      status: 'stays',
      nextChangeAt: null,
      changes: [],
    });
  });

  test('SEG-03: what is dated later does not come true on the way', () => {
    const facts = dossier({
      vehicles: [],
      visits: [{ on: '2026-12-01', kind: 'elsewhere' }],
      memberships: [{ tier: 'gold', endsOn: '9999-12-31' }],
    });
    expect(changesOn(facts, '2026-11-27').status).toBe('stays');
  });

  test('SEG-03: it is explained with the segment and the day', () => {
    const facts = dossier({ vehicles: [], memberships: [{ tier: 'gold', endsOn: '2026-12-31' }] });
    const [reason] = explainNextSegmentChange(facts, noon('2026-11-27'), timely);
    expect(reason?.sentence).toEqual({
      'zh-CN': '2027-01-01 起离开细分“细分 8”。',
      en: 'From 2027-01-01 on the customer leaves the segment "segment 8".',
    });
    const [never] = explainNextSegmentChange(dossier({ vehicles: [] }), AT, timely);
    expect(never?.sentence.en).toContain('nothing changes');
  });

  property.prop([someCustomers, someDays], { numRuns: 50 })(
    'SEG-03: it is the first later day on which the customer is classified otherwise',
    (all, today) => {
      const facts = {
        ...all,
        visits: all.visits.filter(({ on }) => on <= today),
        declinedForPriceOn: all.declinedForPriceOn?.filter((on) => on <= today),
      };
      const { bind } = compileSegments(timely);
      const { nextChangeAt } = nextSegmentChange(facts, noon(today), timely);
      const now = bind(noon(today)).classify(facts).join();
      let expected: string | null = null;
      for (let ahead = 1; ahead <= 800 && expected === null; ahead++) {
        const day = addDays(today, ahead);
        if (bind(noon(day)).classify(facts).join() !== now) expected = day;
      }
      const found = nextChangeAt === null ? null : localDateAt(nextChangeAt, timely.zone);
      if (nextChangeAt !== null) expect(nextChangeAt).toEqual(startOfDay(found ?? '', timely.zone));
      const horizon = addDays(today, 800);
      expect(found !== null && found <= horizon ? found : null).toBe(expected);
    },
  );
});
