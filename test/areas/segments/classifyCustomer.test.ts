import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  assessConsumer,
  assessResidence,
  type ConsumerTraits,
  classifyBlock,
  classifyCustomer,
  classifyModel,
  defaultSegmentPolicy,
  explainBlock,
  explainBlockList,
  explainConsumer,
  explainCustomer,
  explainModel,
  explainResidence,
  listBlockCustomers,
  mergeResidence,
  nearbyShareOf,
  summarizeResidence,
} from '../../../src/areas/segments/index.js';
import { car, dossier, eightModels, noon, policyWith, someCustomers } from './customers.js';

const AT = noon('2026-11-27');
const policy = policyWith({ models: eightModels });

describe('SEG-01: four dimensions', () => {
  const twoCars = dossier({
    roadKm: 4,
    card: {
      customerId: 'C1',
      kind: 'individual',
      status: 'active',
      birthDate: '1990-05-01',
      district: '虎丘区',
    },
    vehicles: [
      car('V2', { model: '途胜', purchasedOn: '2022-03-01' }),
      car('V1', { model: 'ix35', purchasedOn: '2026-10-01' }),
    ],
    kmNow: { V1: 900, V2: 60_000 },
  });

  test('SEG-01: two cars have two model labels, two purchase-time labels, one residence label', () => {
    expect(classifyCustomer(twoCars, AT, policy)).toEqual({
      status: 'classified',
      consumer: '35–44',
      models: [
        { car: 'V1', value: 'ix35' },
        { car: 'V2', value: 'tucson' },
      ],
      residence: 'core',
      block: '虎丘区',
      purchaseTimes: [
        { car: 'V1', value: 'preFirstService' },
        { car: 'V2', value: 'replacementLikely' },
      ],
      because: ['SEG-01', 'SEG-02', 'SEG-04', 'SEG-05', 'SEG-06', 'SEG-07'],
      assumed: [],
      missing: [],
    });
  });

  test('SEG-01: what is not known is unclassified and named', () => {
    const facts = dossier({ vehicles: [car('V1')] });
    expect(classifyCustomer(facts, AT, policy)).toMatchObject({
      status: 'unclassified',
      consumer: 'unclassified',
      models: [{ car: 'V1', value: 'unclassified' }],
      residence: 'unclassified',
      block: 'unclassified',
      purchaseTimes: [{ car: 'V1', value: 'unclassified' }],
      missing: [
        'card.birthDate',
        'vehicles.model',
        'roadKm',
        'card.district',
        'vehicles.purchasedOn',
      ],
    });
  });

  test('SEG-01: cars that are gone have no labels; a customer without a car is told so', () => {
    const facts = dossier({ roadKm: 7, vehicles: [car('V1', { status: 'transferred' })] });
    const ruling = classifyCustomer(facts, AT, policy);
    expect(ruling).toMatchObject({ status: 'partly', models: [], residence: 'ring' });
    expect(ruling.missing).toContain('vehicles');
    expect(ruling.because).toEqual(['SEG-01', 'SEG-02', 'SEG-05', 'SEG-06']);
  });

  test('SEG-01: what is estimated is assumed', () => {
    const facts = dossier({
      card: {
        customerId: 'C1',
        kind: 'individual',
        status: 'active',
        location: { lat: 31.3, lon: 120.6 },
      },
      storeLocation: { lat: 31.3, lon: 120.6 },
      vehicles: [car('V1', { model: 'ix35', purchasedOn: '2026-10-01' })],
    });
    expect(classifyCustomer(facts, AT, policy).assumed).toEqual(['roadKm', 'odometer']);
  });

  property.prop([someCustomers])('SEG-01: the order of cars does not matter', (facts) => {
    const turned = { ...facts, vehicles: facts.vehicles.toReversed() };
    expect(classifyCustomer(turned, AT, policy)).toEqual(classifyCustomer(facts, AT, policy));
  });

  property.prop([someCustomers])('SEG-01: every rule that it names is explained', (facts) => {
    const { because } = classifyCustomer(facts, AT, policy);
    const rules = explainCustomer(facts, AT, policy).map((one) => one.rule);
    expect([...new Set(rules)]).toEqual(because);
  });

  test.each([
    [0, 'no car in use.'],
    [1, 'one car in use.'],
    [2, '2 cars in use, each with labels of its own.'],
  ])('SEG-01: %i cars in words', (count, words) => {
    const vehicles = Array.from({ length: count }, (_, at) => car(`V${at}`));
    const [reason] = explainCustomer(dossier({ vehicles }), AT, policy);
    expect(reason?.sentence.en).toContain(words);
  });
});

describe('SEG-02: thirteen characteristics', () => {
  const traits: ConsumerTraits = {
    income: 'high',
    hobbies: ['fishing'],
    consumption: ['online'],
    personality: 'calm',
    outlook: ['family'],
    interests: ['fishing'],
    attitude: 'friendly',
    values: ['safety'],
    payment: 'mobile',
    media: ['video'],
    rhythm: { wakeAt: '06:30' },
  };
  const card = { gender: 'female', birthDate: '1990-01-01' } as const;

  test('SEG-02: income and media unknown is 11 of 13, and they are named', () => {
    const known = { ...traits, income: undefined, media: undefined };
    expect(assessConsumer({ card, traits: known }, AT, policy)).toMatchObject({
      status: 'partial',
      knownCount: 11,
      missing: ['income', 'media'],
      because: ['SEG-02'],
    });
  });

  test('SEG-02: all thirteen, and none', () => {
    expect(assessConsumer({ card, traits }, AT, policy)).toMatchObject({
      status: 'complete',
      knownCount: 13,
      missing: [],
    });
    expect(assessConsumer({ card: {} }, AT, policy)).toMatchObject({
      status: 'unknown',
      knownCount: 0,
      ageBand: null,
    });
  });

  test('SEG-02: a blank text, an empty list and an empty rhythm are nothing recorded', () => {
    const blank = { ...traits, income: ' ', hobbies: [' ', ''], media: [], rhythm: {} };
    expect(assessConsumer({ card, traits: blank }, AT, policy).missing).toEqual([
      'income',
      'hobbies',
      'media',
      'rhythm',
    ]);
  });

  test.each([
    ['2001-11-28', '<25'],
    ['2001-11-27', '25–34'],
    ['1991-11-28', '25–34'],
    ['1991-11-27', '35–44'],
    ['1981-11-27', '45–54'],
    ['1971-11-28', '45–54'],
    ['1971-11-27', '55+'],
    ['2026-11-27', '<25'],
    ['2026-11-28', null],
    ['1895-11-27', null],
  ])('SEG-02: born %s is in band %s on 27 November 2026', (birthDate, band) => {
    expect(assessConsumer({ card: { birthDate } }, AT, policy).ageBand).toBe(band);
  });

  test.each([
    ['2025-02-27', '<25'],
    ['2025-02-28', '25–34'],
  ])('SEG-02: born 29 February 2000, on %s %s', (day, band) => {
    const facts = { card: { birthDate: '2000-02-29' } };
    expect(assessConsumer(facts, noon(day), policy).ageBand).toBe(band);
  });

  test('SEG-02: the day is the store’s', () => {
    const facts = { card: { birthDate: '2001-11-27' } };
    const bandAt = (text: string): string | null =>
      assessConsumer(facts, new Date(text), policy).ageBand;
    expect(bandAt('2026-11-26T15:59:59Z')).toBe('<25');
    expect(bandAt('2026-11-26T16:00:00Z')).toBe('25–34');
  });

  test('SEG-02: a lunar birthday is known but in the weeks in which it may fall', () => {
    const facts = { card: { birthDate: '2001-11-01', birthCalendar: 'lunar' } } as const;
    const bandOn = (day: string): string | null => assessConsumer(facts, noon(day), policy).ageBand;
    expect(bandOn('2026-11-10')).toBe('<25');
    expect(bandOn('2026-11-11')).toBeNull();
    expect(bandOn('2026-12-31')).toBeNull();
    expect(bandOn('2027-01-01')).toBe('25–34');
  });

  test('SEG-02: bands are the policy’s', () => {
    const two = policyWith({ ageBandsFrom: [40] });
    const bandOf = (birthDate: string): string | null =>
      assessConsumer({ card: { birthDate } }, AT, two).ageBand;
    expect([bandOf('1990-01-01'), bandOf('1980-01-01')]).toEqual(['<40', '40+']);
  });

  test('SEG-02: the explanation names what there is still to ask', () => {
    const [reason] = explainConsumer(
      { card, traits: { ...traits, income: undefined, media: undefined } },
      AT,
      policy,
    );
    expect(reason?.sentence).toEqual({
      'zh-CN': '13 项客户特征已登记 11 项，还缺收入、媒体偏好。',
      en: '11 of 13 characteristics are recorded; still to learn: income, media.',
    });
    expect(explainConsumer({ card, traits }, AT, policy)[0]?.sentence.en).toContain('All 13');
  });
});

describe('SEG-04: by model', () => {
  test('SEG-04: the fixture holds 8 models', () => {
    expect(Object.keys(eightModels)).toHaveLength(8);
    const segments = Object.keys(eightModels).map(
      (model) => classifyModel({ model }, AT, policy).segment,
    );
    expect(segments).toEqual(Object.keys(eightModels));
  });

  test.each([
    ['ix35', 'classified', 'ix35'],
    ['途胜', 'classified', 'tucson'],
    [' Tucson ', 'classified', 'tucson'],
    ['tucson', 'classified', 'tucson'],
    ['TUCSON', 'otherModel', 'otherModel'],
    ['Camry', 'otherModel', 'otherModel'],
    ['constructor', 'otherModel', 'otherModel'],
    ['', 'unclassified', null],
    ['  ', 'unclassified', null],
    [undefined, 'unclassified', null],
  ])('SEG-04: %s is %s, segment %s', (model, status, segment) => {
    expect(classifyModel({ model }, AT, policy)).toMatchObject({ status, segment });
  });

  test('SEG-04: composed and decomposed letters are one name', () => {
    const cafe = policyWith({
      models: { cafe: { labels: { 'zh-CN': '咖', en: 'Café' }, names: ['Caf\u00e9'] } },
    });
    expect(classifyModel({ model: 'Cafe\u0301' }, AT, cafe).segment).toBe('cafe');
  });

  test('a policy that was not checked is refused, whatever is asked', () => {
    const unchecked = { ...policy };
    expect(() => classifyModel({}, AT, unchecked)).toThrow(/notDefined/);
    expect(() => classifyBlock({}, AT, unchecked)).toThrow(/notDefined/);
    expect(() => listBlockCustomers({ block: 'a', customers: [] }, AT, unchecked)).toThrow(
      /notDefined/,
    );
    expect(() => assessResidence({ roadKm: 1 }, AT, unchecked)).toThrow(/notDefined/);
    expect(() => assessConsumer({ card: {} }, AT, unchecked)).toThrow(/notDefined/);
    expect(() => classifyCustomer(dossier({ vehicles: [] }), AT, unchecked)).toThrow(/notDefined/);
  });

  test('SEG-04: the explanation shows the model’s name', () => {
    const words = (model: string | undefined): string | undefined =>
      explainModel({ model }, AT, policy)[0]?.sentence['zh-CN'];
    expect([words('tucson'), words('Camry'), words(undefined)]).toEqual([
      '归入车型：途胜。',
      '该车型不在车型目录中，归入其他车型。',
      '没有登记车型，无法归类。',
    ]);
  });
});

describe('SEG-05: the road ring', () => {
  test.each([
    [0, 'core', true],
    [4.9, 'core', true],
    [4.999, 'core', true],
    [5, 'ring', true],
    [10, 'ring', true],
    [10.001, 'outside', false],
    [10.1, 'outside', false],
  ])('SEG-05: %d km is %s, nearby %s', (roadKm, status, nearby) => {
    expect(assessResidence({ roadKm }, AT, policy)).toEqual({
      status,
      nearby,
      basis: 'road',
      because: ['SEG-05'],
      assumed: [],
      missing: [],
    });
  });

  test('SEG-05: without a road distance the straight line counts 1.3 times', () => {
    const store = { lat: 0, lon: 0 };
    const north = (km: number) => ({ lat: km / 111.1950797, lon: 0 });
    const at = (km: number) => assessResidence({ store, home: north(km) }, AT, policy);
    expect(at(3.84)).toMatchObject({ status: 'core', basis: 'straightLine', assumed: ['roadKm'] });
    expect(at(3.85).status).toBe('ring');
    expect(at(7.69).status).toBe('ring');
    expect(at(7.7).status).toBe('outside');
    expect(assessResidence({ roadKm: 4, store, home: north(50) }, AT, policy).status).toBe('core');
  });

  test('SEG-05: with neither it is unclassified, and says what is missing', () => {
    const place = { lat: 31, lon: 120 };
    const missing = (facts: object): readonly string[] =>
      assessResidence(facts, AT, policy).missing;
    expect(assessResidence({}, AT, policy)).toMatchObject({
      status: 'unclassified',
      nearby: null,
      basis: null,
    });
    expect(missing({})).toEqual(['roadKm', 'home', 'store']);
    expect(missing({ store: place })).toEqual(['roadKm', 'home']);
    expect(missing({ home: place })).toEqual(['roadKm', 'store']);
  });

  test('SEG-05: the share nearby is of the located customers', () => {
    const customers = [{ roadKm: 4 }, { roadKm: 6 }, { roadKm: 8 }, { roadKm: 12 }, {}];
    const summary = summarizeResidence(customers, AT, policy);
    expect(summary).toEqual({ core: 1, ring: 2, outside: 1, unclassified: 1 });
    expect(nearbyShareOf(summary)).toBe(0.75);
    expect(nearbyShareOf(summarizeResidence([{}], AT, policy))).toBeNull();
  });

  property.prop([
    fc.array(
      fc.record({
        roadKm: fc.option(fc.double({ min: 0, max: 20, noNaN: true }), { nil: undefined }),
      }),
    ),
    fc.nat(),
  ])('SEG-05: the summaries of two parts make that of the whole', (customers, at) => {
    const cut = customers.length === 0 ? 0 : at % customers.length;
    const part = (some: typeof customers) => summarizeResidence(some, AT, policy);
    expect(mergeResidence(part(customers.slice(0, cut)), part(customers.slice(cut)))).toEqual(
      part(customers),
    );
  });

  test('SEG-05: the explanation says how far, and whether that is estimated', () => {
    const words = (facts: object): string | undefined =>
      explainResidence(facts, AT, policy)[0]?.sentence['zh-CN'];
    expect(words({ roadKm: 4.5 })).toBe('距门店 4.5 公里，属于门店核心圈。');
    expect(words({})).toBe('不知道客户住处到门店的距离，无法划分。');
    expect(words({ home: { lat: 31.3, lon: 120.6 }, store: { lat: 31.3, lon: 120.6 } })).toBe(
      '距门店约 0 公里（按直线距离估算），属于门店核心圈。',
    );
  });
});

describe('SEG-06: blocks', () => {
  const entry = (zh: string, codes: string[]) => ({ labels: { 'zh-CN': zh, en: zh }, codes });
  const mapped = policyWith({
    blocks: { block1: entry('一区', ['320505', '虎丘区']), block2: entry('二区', ['320506']) },
  });

  test('SEG-06: an address in no block is out of area', () => {
    expect(classifyBlock({ district: '320500' }, AT, mapped)).toEqual({
      status: 'outOfArea',
      block: 'outOfArea',
      because: ['SEG-06'],
      assumed: [],
      missing: [],
    });
    expect(classifyBlock({ district: '虎丘区 ' }, AT, mapped)).toMatchObject({
      status: 'inBlock',
      block: 'block1',
    });
  });

  test('SEG-06: a campaign on block 1 has the customers of block 1 only', () => {
    const customers = [
      { customerId: 'C3', district: '虎丘区' },
      { customerId: 'C2', district: '320506' },
      { customerId: 'C1', district: '320505' },
      { customerId: 'C4' },
      { customerId: 'C5', district: 'elsewhere' },
    ];
    const list = (block: string) => listBlockCustomers({ block, customers }, AT, mapped);
    expect(list('block1')).toEqual({
      status: 'listed',
      customers: ['C1', 'C3'],
      unclassified: ['C4'],
      because: ['SEG-06'],
      assumed: [],
      missing: ['district'],
    });
    expect(list('outOfArea').customers).toEqual(['C5']);
    expect(list('block3')).toMatchObject({ status: 'empty', customers: [] });
    const turned = { block: 'block1', customers: customers.toReversed() };
    expect(listBlockCustomers(turned, AT, mapped)).toEqual(list('block1'));
    const twice = { block: 'block1', customers: [...customers, ...customers] };
    expect(listBlockCustomers(twice, AT, mapped)).toEqual(list('block1'));
  });

  test('SEG-06: without a table each district is a block, and an unknown one is unclassified', () => {
    expect(classifyBlock({ district: ' 虎丘区 ' }, AT, defaultSegmentPolicy).block).toBe('虎丘区');
    expect(classifyBlock({}, AT, defaultSegmentPolicy)).toMatchObject({
      status: 'unclassified',
      block: null,
      missing: ['district'],
    });
  });

  test('SEG-06: the explanation names the block', () => {
    const words = (district: string | undefined): string | undefined =>
      explainBlock({ district }, AT, mapped)[0]?.sentence['zh-CN'];
    expect([words('320505'), words('x'), words(undefined)]).toEqual([
      '属于片区：一区。',
      '住址不在任何片区内。',
      '没有登记所在区域，无法划分片区。',
    ]);
    const customers = [{ customerId: 'C1', district: '320505' }, { customerId: 'C2' }];
    expect(explainBlockList({ block: 'block1', customers }, AT, mapped)[0]?.facts).toEqual({
      block: 'block1',
      customers: 2,
      listed: 1,
      unknown: 1,
    });
    const [reason] = explainBlockList({ block: 'block1', customers }, AT, mapped);
    expect(reason?.sentence).toEqual({
      'zh-CN': '该片区共 1 位客户；另有 1 位客户所在区域未登记。',
      en: '1 customer lives in the block; of 1 more the district is not recorded.',
    });
    const known = customers.filter(({ district }) => district !== undefined);
    const [plain] = explainBlockList({ block: 'block1', customers: known }, AT, mapped);
    expect(plain?.sentence['zh-CN']).toBe('该片区共 1 位客户。');
  });
});
