import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  assessStructure,
  defaultCustomerPolicy,
  explainQuality,
  explainStructure,
  mergeQuality,
  mergeStructures,
  type QualityCard,
  type QualityCounts,
  type StructureCard,
  scoreQuality,
  summarizeQuality,
  summarizeStructure,
} from '../../../src/areas/customers/index.js';
import { HOSTILE, inShanghai, policyWith } from './support.js';

const AT = inShanghai('2026-03-10T09:00:00');
const NOTHING: QualityCounts = {
  cards: 0,
  required: 0,
  requiredFilled: 0,
  filled: 0,
  fresh: 0,
  valid: 0,
  undated: 0,
};
const scoreOf = (counts: Partial<QualityCounts>) =>
  scoreQuality({ overall: { ...NOTHING, ...counts }, departments: [] }, AT, defaultCustomerPolicy);

describe('CARD-11: quality of the customer file', () => {
  test('CARD-11: completeness 0.9, freshness 0.8, validity 1.0 is 90; no cards is unknown', () => {
    const counts = {
      cards: 50,
      required: 100,
      requiredFilled: 90,
      filled: 100,
      fresh: 80,
      valid: 100,
    };
    expect(scoreOf(counts)).toMatchObject({
      status: 'scored',
      score: 90,
      completeness: 0.9,
      freshness: 0.8,
      validity: 1,
    });
    const empty = summarizeQuality({ cards: [] }, AT, defaultCustomerPolicy);
    expect(scoreQuality(empty, AT, defaultCustomerPolicy)).toMatchObject({
      status: 'unknown',
      score: null,
      missing: ['cards'],
    });
  });

  test('CARD-11: cards without a single filled field are unknown too', () => {
    expect(scoreOf({ cards: 3, required: 12 })).toMatchObject({ score: null, missing: ['fields'] });
  });

  test.each([
    // 1000 × (1 + (fresh + valid) ÷ filled) ÷ 3, tenths rounded half up
    [{ required: 1, requiredFilled: 1, filled: 2000, fresh: 1, valid: 2000 }, 66.7],
    [{ required: 2000, requiredFilled: 3, filled: 1, fresh: 0, valid: 0 }, 0.1],
    [{ required: 2000, requiredFilled: 2, filled: 1, fresh: 0, valid: 0 }, 0],
    [{ required: 3, requiredFilled: 3, filled: 3, fresh: 3, valid: 3 }, 100],
  ])('CARD-11: %o scores %s', (counts, score) => {
    expect(scoreOf({ cards: 1, ...counts }).score).toBe(score);
  });

  const fresh = inShanghai('2026-01-10T09:00:00');
  const card = (
    fields: QualityCard['fields'],
    department: QualityCard['department'] = 'sales',
  ) => ({
    department,
    fields,
  });

  test('CARD-11: required, filled, fresh and valid fields are counted exactly', () => {
    const counts = summarizeQuality(
      {
        cards: [
          card({
            name: { value: '张三', confirmedAt: fresh },
            mobile: { value: '1381234567', confirmedAt: inShanghai('2025-03-10T12:00:00') },
            email: { value: 'a@b.cn' },
            address: { value: ' ', confirmedAt: fresh },
            memberTier: { value: 'gold', confirmedAt: fresh },
            shoeSize: { value: '43', confirmedAt: fresh },
          }),
        ],
      },
      AT,
      defaultCustomerPolicy,
    ).overall;
    // Required are name, mobile, address and model.
    expect(counts).toEqual({
      cards: 1,
      required: 4,
      requiredFilled: 2,
      filled: 3,
      fresh: 1,
      valid: 2,
      undated: 1,
    });
  });

  test('CARD-11: a field without a confirmation counts as stale, and that is said', () => {
    const summary = summarizeQuality(
      { cards: [card({ name: { value: '张三' } })] },
      AT,
      defaultCustomerPolicy,
    );
    expect(scoreQuality(summary, AT, defaultCustomerPolicy)).toMatchObject({
      freshness: 0,
      assumed: ['confirmedAt'],
    });
  });

  test.each([
    ['mobile', '13812345678', true],
    ['mobile', '138123', false],
    ['homePhone', '0512-12345678', true],
    ['homePhone', '12', false],
    ['email', 'a@b.cn', true],
    ['email', 'a@b', false],
    ['email', 'a@@b.cn', false],
    ['email', `${'a'.repeat(65)}@b.cn`, false],
    ['email', '@b..cn', false],
    ['postcode', '215000', true],
    ['postcode', '21500', false],
    ['birthDate', '1990-02-29', false],
    ['birthDate', '2026-03-10', true],
    ['birthDate', '2026-03-11', false],
    ['licenceExpiresOn', '2030-01-01', true],
    ['gender', '女', true],
    ['gender', '先生', false],
    ['vin', 'LSVAA4182E2184847', true],
    ['vin', 'LFV2A21K5A3000000', false],
    ['vin', 'WVWZZZ1JZXW000001', true],
    ['plate', '苏E12345挂', true],
    ['idReference', 'P-77', true],
    ['idReference', '11010519491231002X', false],
  ])('CARD-11: %s “%s” has the right format: %s', (field, value, isValid) => {
    const cards = [card({ [field]: { value, confirmedAt: fresh } })];
    expect(summarizeQuality({ cards }, AT, defaultCustomerPolicy).overall.valid).toBe(
      isValid ? 1 : 0,
    );
  });

  const someCard = fc.record({
    department: fc.constantFrom('sales', 'frontDesk', 'customerRelations'),
    fields: fc.dictionary(
      fc.constantFrom('name', 'mobile', 'email', 'address', 'model', 'nothing'),
      fc.record({
        value: fc.constantFrom('张三', '13812345678', '', 'a@b.cn', ...HOSTILE),
        confirmedAt: fc.constantFrom(undefined, fresh, inShanghai('2020-01-01T00:00:00')),
      }),
    ),
  }) as fc.Arbitrary<QualityCard>;

  property.prop([fc.array(someCard, { maxLength: 12 }), fc.nat()])(
    'CARD-11: two piles add up to the whole, in any order; the score stays in 0 to 100',
    (cards, cut) => {
      const sum = (some: readonly QualityCard[]) =>
        summarizeQuality({ cards: some }, AT, defaultCustomerPolicy);
      const at = cards.length === 0 ? 0 : cut % cards.length;
      const [a, b] = [sum(cards.slice(0, at)), sum(cards.slice(at))];
      expect(mergeQuality(a, b)).toEqual(sum(cards));
      expect(mergeQuality(b, a)).toEqual(sum([...cards].reverse()));
      const { score } = scoreQuality(sum(cards), AT, defaultCustomerPolicy);
      if (score !== null) expect(score >= 0 && score <= 100).toBe(true);
    },
  );

  test('CARD-11: departments are scored by themselves, and it is explained', () => {
    const summary = summarizeQuality(
      {
        cards: [
          card({ name: { value: '张三', confirmedAt: fresh } }),
          card({ mobile: { value: 'x', confirmedAt: fresh } }, 'frontDesk'),
        ],
      },
      AT,
      defaultCustomerPolicy,
    );
    const ruling = scoreQuality(summary, AT, defaultCustomerPolicy);
    expect(ruling.departments.map((one) => [one.department, one.score])).toEqual([
      ['frontDesk', 41.7],
      ['sales', 75],
    ]);
    const [reason] = explainQuality(summary, AT, defaultCustomerPolicy);
    expect(reason?.sentence['zh-CN']).toBe(
      '客户资料质量 58.3 分：完整率 25%，及时率 100%，格式准确率 50%。',
    );
    const [none] = explainQuality({ overall: NOTHING, departments: [] }, AT, defaultCustomerPolicy);
    expect(none?.sentence.en).toContain('no customer data');
  });
});

const driving = (model?: string): StructureCard => ({ cars: [{ model, status: 'inUse' }] });
const analyse = (cards: readonly StructureCard[], policy = defaultCustomerPolicy) =>
  assessStructure(summarizeStructure({ cards }, AT, policy), AT, policy);
const cutOf = (cards: readonly StructureCard[], cut: string) =>
  analyse(cards).cuts.find((one) => one.cut === cut)?.classes;

describe('CARD-12: structure of the customers held', () => {
  test('CARD-12: 6 of A, 3 of B, 1 without model: 60 %, 30 %, unknown 10 %, sum 100 %', () => {
    const cards = [
      ...Array.from({ length: 6 }, () => driving('A')),
      ...Array.from({ length: 3 }, () => driving('B')),
      driving(),
    ];
    const classes = cutOf(cards, 'model');
    expect(classes).toEqual([
      { kind: 'value', value: 'A', count: 6, shareBasisPoints: 6000 },
      { kind: 'value', value: 'B', count: 3, shareBasisPoints: 3000 },
      { kind: 'unknown', value: null, count: 1, shareBasisPoints: 1000 },
    ]);
    expect(classes?.reduce((sum, one) => sum + one.shareBasisPoints, 0)).toBe(10_000);
  });

  test('CARD-12: the lost stay in the base as their own class, counted in every other cut too', () => {
    const cards = [
      { ...driving('A'), standing: 'lost' },
      { ...driving('A'), standing: 'active' },
    ];
    expect(cutOf(cards, 'standing')?.map((one) => one.value)).toEqual(['active', 'lost']);
    expect(cutOf(cards, 'model')).toMatchObject([{ value: 'A', count: 2 }]);
  });

  test('CARD-12: cars that differ are several, sold cars are not read', () => {
    const two: StructureCard = {
      cars: [
        { model: 'A', purchasedOn: '2020-05-01', status: 'inUse' },
        { model: 'B', purchasedOn: '2020-11-01', status: 'inUse' },
        { model: 'C', purchasedOn: '2010-11-01', status: 'transferred' },
      ],
    };
    expect(cutOf([two], 'model')).toMatchObject([{ kind: 'several', value: null, count: 1 }]);
    expect(cutOf([two], 'purchaseYear')).toMatchObject([{ kind: 'value', value: '2020' }]);
  });

  test.each([
    ['2001-03-11', '<25'],
    ['2001-03-10', '25–34'],
    ['1991-03-11', '25–34'],
    ['1991-03-10', '35–44'],
    ['1981-03-10', '45–54'],
    ['1971-03-11', '45–54'],
    ['1971-03-10', '55+'],
    ['2026-03-10', '<25'],
    ['2026-03-11', null],
    ['1895-03-11', '55+'],
    ['1895-03-10', null],
  ])('CARD-12: born on %s is age band %s', (birthDate, band) => {
    expect(cutOf([{ birthDate, cars: [] }], 'ageBand')?.[0]?.value).toBe(band);
  });

  test('CARD-12: a class named like a keyword is a class like any other', () => {
    const cards = ['unknown', 'several', '__proto__', 'constructor'].map((model) => driving(model));
    expect(
      cutOf(cards, 'model')?.map((one) => [one.kind, one.value, one.shareBasisPoints]),
    ).toEqual([
      ['value', '__proto__', 2500],
      ['value', 'constructor', 2500],
      ['value', 'several', 2500],
      ['value', 'unknown', 2500],
    ]);
  });

  test('CARD-12: an empty base has no shares; cuts may be switched off', () => {
    expect(analyse([])).toMatchObject({ status: 'empty', cards: 0, missing: ['cards'] });
    const policy = policyWith({ structure: { cuts: { ageBand: false } } });
    expect(analyse([driving('A')], policy).cuts.map((one) => one.cut)).not.toContain('ageBand');
  });

  const someCard = fc.record({
    gender: fc.constantFrom('female', 'male', undefined),
    ring: fc.constantFrom('core', 'ring', '', undefined),
    memberTier: fc.constantFrom(undefined, ...HOSTILE),
    cars: fc.array(
      fc.record({
        model: fc.constantFrom('A', 'B', 'C', undefined),
        status: fc.constantFrom('inUse', 'scrapped'),
      }),
      { maxLength: 3 },
    ),
  }) as fc.Arbitrary<StructureCard>;

  property.prop([fc.array(someCard, { maxLength: 40 }), fc.nat()])(
    'CARD-12: piles add up, every cut counts everybody, and shares sum to exactly 100 %',
    (cards, cut) => {
      const sum = (some: readonly StructureCard[]) =>
        summarizeStructure({ cards: some }, AT, defaultCustomerPolicy);
      const at = cards.length === 0 ? 0 : cut % cards.length;
      const [a, b] = [sum(cards.slice(0, at)), sum(cards.slice(at))];
      expect(mergeStructures(a, b)).toEqual(sum(cards));
      expect(mergeStructures(b, a)).toEqual(sum([...cards].reverse()));
      for (const { classes } of analyse(cards).cuts) {
        const counted = classes.reduce((total, one) => total + one.count, 0);
        const shares = classes.reduce((total, one) => total + one.shareBasisPoints, 0);
        expect([counted, shares]).toEqual([cards.length, cards.length === 0 ? 0 : 10_000]);
        for (const one of classes) {
          const exact = (one.count * 10_000) / cards.length;
          expect(Math.abs(one.shareBasisPoints - exact) < 1).toBe(true);
        }
      }
    },
  );

  test('CARD-12: each cut is told in a sentence', () => {
    const summary = summarizeStructure({ cards: [driving('A')] }, AT, defaultCustomerPolicy);
    const reasons = explainStructure(summary, AT, defaultCustomerPolicy);
    expect(reasons).toHaveLength(9);
    expect(reasons[0]?.sentence).toEqual({
      'zh-CN': '按车型看，保有客户 1 位：A 1 位（100%）。',
      en: 'By model (1 held): A 1 (100%).',
    });
  });

  test.each<[string, StructureCard, string, string]>([
    ['gender', { gender: 'female', cars: [] }, '女 1 位', 'female 1'],
    ['ring', { ring: 'core', cars: [] }, '核心圈 1 位', 'core 1'],
    ['standing', { standing: 'lost', cars: [] }, '已流失 1 位', 'lost 1'],
    [
      'lifecycleStage',
      { cars: [{ lifecycleStage: 'inWarranty', status: 'inUse' }] },
      '保内阶段 1 位',
      'warranty stage 1',
    ],
    ['memberTier', { memberTier: '金卡', cars: [] }, '金卡 1 位', '金卡 1'],
    ['standing', { standing: '__proto__', cars: [] }, '__proto__ 1 位', '__proto__ 1'],
    ['district', { cars: [] }, '不详 1 位（100%）', 'not known 1 (100%)'],
  ])('CARD-12: by %s, %o is named', (cut, card, zh, en) => {
    const summary = summarizeStructure({ cards: [card] }, AT, defaultCustomerPolicy);
    const told = explainStructure(summary, AT, defaultCustomerPolicy).find(
      (one) => one.facts['cut'] === cut,
    );
    expect(told?.sentence['zh-CN']).toContain(zh);
    expect(told?.sentence.en).toContain(en);
  });

  test('CARD-12: an empty base is said to be empty', () => {
    const summary = summarizeStructure({ cards: [] }, AT, defaultCustomerPolicy);
    const [model] = explainStructure(summary, AT, defaultCustomerPolicy);
    expect(model?.sentence).toEqual({
      'zh-CN': '还没有保有客户，无法按车型分析。',
      en: 'No customers are held, so there is nothing to count by model.',
    });
  });

  test('CARD-12: each cut reads its own column', () => {
    const card: StructureCard = {
      gender: 'male',
      birthDate: '1996-03-10',
      district: '虎丘区',
      ring: 'ring',
      memberTier: '金卡',
      standing: 'active',
      cars: [
        {
          model: 'A',
          purchasedOn: '2020-05-01',
          lifecycleStage: 'postWarranty',
          status: 'inUse',
        },
      ],
    };
    const classes = analyse([card]).cuts.map((one) => [one.cut, one.classes[0]?.value]);
    expect(Object.fromEntries(classes)).toEqual({
      model: 'A',
      district: '虎丘区',
      ring: 'ring',
      lifecycleStage: 'postWarranty',
      purchaseYear: '2020',
      memberTier: '金卡',
      gender: 'male',
      ageBand: '25–34',
      standing: 'active',
    });
  });
});
