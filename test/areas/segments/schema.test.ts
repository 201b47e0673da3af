import { test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  blockListRulingSchema,
  blockRulingSchema,
  consumerRulingSchema,
  dimensionRulingSchema,
  modelRulingSchema,
  residenceRulingSchema,
} from '../../../src/areas/segments/dimensionSchema.js';
import {
  advanceRelationship,
  assessConsumer,
  assessRelationship,
  assessResidence,
  assessSegments,
  assessValue,
  checkSegmentPolicy,
  classifyBlock,
  classifyCustomer,
  classifyLifecycle,
  classifyModel,
  classifyValue,
  defaultSegmentPolicy,
  listBlockCustomers,
  listInteractions,
  nextSegmentChange,
  potentialCustomer,
  type SegmentPolicy,
  scoreRfm,
  summarizeRanks,
  summarizeRfm,
  tagCustomer,
} from '../../../src/areas/segments/index.js';
import {
  interactionRulingSchema,
  lifecycleRulingSchema,
} from '../../../src/areas/segments/lifecycleSchema.js';
import { segmentPolicySchema } from '../../../src/areas/segments/policySchema.js';
import {
  relationshipRulingSchema,
  relationshipStateSchema,
} from '../../../src/areas/segments/relationshipSchema.js';
import { segmentRules } from '../../../src/areas/segments/rules.js';
import { segmentRuleSchema } from '../../../src/areas/segments/schema.js';
import {
  segmentationRulingSchema,
  segmentChangeRulingSchema,
  segmentFactsSchema,
} from '../../../src/areas/segments/segmentationSchema.js';
import {
  rankSummarySchema,
  rfmRulingSchema,
  rfmSummarySchema,
  tagRulingSchema,
  valueClassRulingSchema,
  valueRulingSchema,
} from '../../../src/areas/segments/valueSchema.js';
import { parseWith, type Schema } from '../../../src/foundation/kernel/schema.js';
import { dossier, eightModels, noon, policyWith, someCustomers } from './customers.js';

const AT = noon('2026-11-27');
const policy = policyWith({ models: eightModels });

describe('the schemas of segments', () => {
  test('the default policy passes its own schema and contradicts nothing', () => {
    expect(parseWith(segmentPolicySchema(), defaultSegmentPolicy)).toEqual({
      ok: true,
      value: defaultSegmentPolicy,
    });
    expect(checkSegmentPolicy(defaultSegmentPolicy)).toEqual([]);
  });

  test('each registered rule stands under its own id, and the schema knows them all', () => {
    const ids = Object.keys(segmentRules);
    expect(Object.values(segmentRules).map((rule) => rule.id)).toEqual(ids);
    expect(ids.every((id) => segmentRuleSchema().safeParse(id).success)).toBe(true);
  });

  test('a dossier fits as it is, missing in any spelling', () => {
    const row = { ...dossier(), roadKm: null, kmNow: undefined, traits: { income: null } };
    const read = parseWith(segmentFactsSchema(), row);
    expect(read.ok && read.value.traits).toEqual({});
    expect(read.ok && Object.hasOwn(read.value, 'roadKm')).toBe(false);
  });

  test('all that is wrong is said at once', () => {
    const read = parseWith(segmentFactsSchema(), {
      ...dossier(),
      roadKm: -1,
      kmNow: { V1: 1.5 },
      churn: 'asleep',
      mood: 1,
    });
    expect(!read.ok && read.issues.map((one) => one.path.join('.'))).toEqual(
      expect.arrayContaining(['roadKm', 'kmNow.V1', 'churn', 'mood']),
    );
  });

  test('a summary that does not add up is refused', () => {
    const sound = summarizeRanks([3, 2, 2]);
    const reads = (changes: object): boolean =>
      rankSummarySchema().safeParse({ ...sound, ...changes }).success;
    expect(reads({})).toBe(true);
    expect(reads({ count: 4 })).toBe(false);
    expect(reads({ numbers: [2, 3] })).toBe(false);
    expect(reads({ counts: [3] })).toBe(false);
  });

  test('the state of a relationship is kept as JSON and read back', () => {
    const hoursOn = (hours: number): Date => new Date(AT.getTime() + hours * 3_600_000);
    const events = [
      { id: 'e1', kind: 'contractSigned', at: hoursOn(0) },
      { id: 'e2', kind: 'handedOver', at: hoursOn(24) },
      { id: 'e3', kind: 'becameMember', at: hoursOn(200) },
      { id: 'e4', kind: 'lost', at: hoursOn(9000) },
    ] as const;
    let state = potentialCustomer;
    const kept = [state];
    for (const event of events) {
      [state] = advanceRelationship(state, event, policy);
      kept.push(state);
    }
    // Held by time alone, so that a step has no event.
    expect(state.history.map(({ eventId }) => eventId)).toContain(null);
    for (const value of kept) {
      const read = parseWith(relationshipStateSchema(), JSON.parse(JSON.stringify(value)));
      expect(read).toEqual({ ok: true, value });
    }
  });

  property.prop([someCustomers], { numRuns: 60 })('every ruling passes its schema', (facts) => {
    const population = summarizeRanks([1, 2, 3]);
    const everybody = summarizeRfm([facts], AT, policy);
    const events = [{ id: 'e', kind: 'handedOver', at: AT }] as const;
    const car = facts.vehicles[0] ?? {};
    const pairs: readonly [Schema<unknown>, unknown][] = [
      [consumerRulingSchema(), assessConsumer(facts, AT, policy)],
      [modelRulingSchema(), classifyModel(car, AT, policy)],
      [residenceRulingSchema(), assessResidence({ roadKm: facts.roadKm }, AT, policy)],
      [blockRulingSchema(), classifyBlock(facts.card, AT, policy)],
      [
        blockListRulingSchema(),
        listBlockCustomers({ block: 'a', customers: [{ customerId: 'C1' }] }, AT, policy),
      ],
      [lifecycleRulingSchema(), classifyLifecycle({ ...car, freeServiceDone: false }, AT, policy)],
      [
        interactionRulingSchema(),
        listInteractions({ cars: [{ car: 'V', stage: 'inWarranty' }] }, AT, policy),
      ],
      [relationshipRulingSchema(), assessRelationship({ events }, AT, policy)],
      [valueRulingSchema(), assessValue({}, AT, policy)],
      [valueClassRulingSchema(), classifyValue({ valueFen: 2, tags: [], population }, AT, policy)],
      [tagRulingSchema(), tagCustomer(facts, AT, policy)],
      [rfmRulingSchema(), scoreRfm({ ...facts, population: everybody }, AT, policy)],
      [rfmSummarySchema(), everybody],
      [dimensionRulingSchema(), classifyCustomer(facts, AT, policy)],
      [segmentationRulingSchema(), assessSegments(facts, AT, policy)],
      [segmentChangeRulingSchema(), nextSegmentChange(facts, AT, policy)],
    ];
    for (const [schema, ruling] of pairs) {
      expect(parseableAs(schema, ruling)).toEqual([]);
    }
  });
});

/** What is wrong with a ruling as its schema sees it; rulings keep their nulls. */
function parseableAs(schema: Schema<unknown>, ruling: unknown): unknown {
  const read = schema.safeParse(withTexts(ruling));
  return read.success ? [] : read.error.issues;
}

/** Instants as they stand in JSON. */
function withTexts(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe('checkSegmentPolicy', () => {
  const check = (changes: Partial<SegmentPolicy>): unknown =>
    checkSegmentPolicy({ ...defaultSegmentPolicy, ...changes }).map((one) => [
      one.code,
      one.path.join('.'),
    ]);
  const { life, value } = defaultSegmentPolicy;
  const entry = (...codes: string[]) => ({
    labels: { 'zh-CN': '甲', en: 'a' },
    names: codes,
    codes,
  });

  test('limits stand in order', () => {
    expect(check({ ageBandsFrom: [25, 25] })).toEqual([['wrongOrder', 'ageBandsFrom.1']]);
    expect(check({ ringInnerKm: 10 })).toEqual([['wrongOrder', 'ringInnerKm']]);
    expect(check({ life: { ...life, warrantyMonths: 37 } })).toEqual([
      ['wrongOrder', 'life.warrantyMonths'],
    ]);
    expect(check({ life: { ...life, replaceToMonths: 36 } })).toEqual([
      ['wrongOrder', 'life.replaceFromMonths'],
    ]);
    expect(check({ life: { ...life, freeServiceFromKm: 5001 } })).toEqual([
      ['wrongOrder', 'life.freeServiceFromKm'],
    ]);
    expect(
      check({ life: { ...life, models: { a: { ...life, freeServiceFromMonths: 7 } } } }),
    ).toEqual([['wrongOrder', 'life.models.a.freeServiceFromMonths']]);
    expect(check({ value: { ...value, classAShare: 0.6 } })).toEqual([
      ['wrongOrder', 'value.classAShare'],
    ]);
  });

  test('a name belongs to one model, a code to one block, and neither takes the rest’s name', () => {
    expect(check({ models: { a: entry('x'), b: entry(' x ') } })).toEqual([
      ['duplicate', 'models.b.names'],
    ]);
    expect(check({ models: { a: entry('b'), b: entry() } })).toEqual([
      ['duplicate', 'models.b.names'],
    ]);
    expect(check({ blocks: { a: entry('1'), b: entry('1') } })).toEqual([
      ['duplicate', 'blocks.b.codes'],
    ]);
    expect(check({ models: { otherModel: entry() }, blocks: { outOfArea: entry('1') } })).toEqual([
      ['notAllowed', 'models.otherModel'],
      ['notAllowed', 'blocks.outOfArea'],
    ]);
  });

  test('SEG-03: an empty all is an issue at compile, and so is what no fact tells', () => {
    const with_ = (condition: object) => ({
      definitions: {
        a: { ...defaultSegmentPolicy.definitions['lost'], condition } as never,
      },
    });
    expect(check(with_({ all: [] }))).toEqual([['empty', 'definitions.a.condition.all']]);
    expect(check(with_({ fact: 'shoeSize', op: 'eq', value: 43 }))).toEqual([
      ['unknownFact', 'definitions.a.condition.fact'],
    ]);
  });

  test('a fact of the host takes no ready fact’s name', () => {
    const fact = { type: 'integer', labels: { 'zh-CN': '甲', en: 'a' } } as const;
    expect(check({ facts: { age: fact } })).toEqual([['duplicate', 'facts.age']]);
    expect(check({ facts: { fleet: { ...fact, type: 'number' } } })).toEqual([]);
    expect(check({ facts: { fleet: { type: 'enum', labels: fact.labels } } })).toEqual([
      ['required', 'facts.fleet.options'],
    ]);
  });
});
