import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  advanceCard,
  applyMerge,
  type CardRecord,
  defaultCustomerPolicy,
  explainMerge,
  type FieldValue,
  type MergePlan,
  planMerge,
  replayCard,
  undoMerge,
} from '../../../src/areas/customers/index.js';
import { orThrow } from '../../../src/foundation/kernel/result.js';
import { cardOf, HOSTILE, held, inShanghai, policyWith, RELATIONS } from './support.js';

const AT = inShanghai('2026-03-10T09:00:00');
const DAY_1 = inShanghai('2026-02-01T09:00:00');
const DAY_2 = inShanghai('2026-02-02T09:00:00');

const A = cardOf(
  'A',
  { name: held('张三', DAY_1), mobile: held('13812345678', DAY_1), email: held('a@b.cn', DAY_1) },
  { cars: ['V1'], consents: [{ answer: 'agreed', at: DAY_1 }] },
);
const B = cardOf(
  'B',
  { name: held('张三', DAY_2), mobile: held('13900000000', DAY_2) },
  { cars: ['V1', 'V2'], consents: [{ answer: 'refused', at: DAY_2 }] },
);

const plan = (...cards: readonly CardRecord[]): MergePlan =>
  planMerge({ cards }, AT, defaultCustomerPolicy);
const merge = (one: MergePlan, cards: readonly CardRecord[], more: object = {}) =>
  applyMerge(
    { cards, plan: one, by: RELATIONS, reviewed: false, ...more },
    AT,
    defaultCustomerPolicy,
  );

describe('a merge plan is data', () => {
  test('CARD-01: the fullest card stays, the newest confirmed value wins, nothing is lost', () => {
    expect(plan(A, B)).toEqual({
      status: 'ready',
      reason: null,
      survivor: 'A',
      absorbed: ['B'],
      of: [
        { customerId: 'A', version: 1, steps: 1 },
        { customerId: 'B', version: 1, steps: 1 },
      ],
      fields: [
        { field: 'email', from: 'A', why: 'onlyValue', overrules: [] },
        { field: 'mobile', from: 'B', why: 'newestConfirmed', overrules: ['A'] },
        { field: 'name', from: 'B', why: 'allAgree', overrules: [] },
      ],
      conflicts: ['mobile'],
      identityConflicts: [],
      keeps: { cars: 2, consents: 2, pending: 0, versions: 2 },
      because: ['CARD-01', 'CARD-09'],
      assumed: [],
      missing: [],
    });
  });

  test('CARD-01: a plan holds no values', () => {
    expect(JSON.stringify(plan(A, B))).not.toMatch(/张三|138|139|a@b/);
  });

  test('CARD-01: equally new, the fuller card wins; all else equal, the smaller id', () => {
    const sameDay = cardOf('B', { mobile: held('13900000000', DAY_1) });
    expect(plan(A, sameDay).fields[1]).toMatchObject({ from: 'A', why: 'mostComplete' });
    const x = cardOf('X', { mobile: held('13900000000', DAY_1) });
    expect(plan(x, sameDay).fields[0]).toMatchObject({ from: 'B', why: 'allAgree' });
    const y = cardOf('Y', { mobile: held('13911111111', DAY_1) });
    expect(plan(y, sameDay).fields[0]).toMatchObject({ from: 'B', why: 'customerId' });
  });

  test('CARD-01: the criteria are the policy’s', () => {
    const fullFirst = policyWith({ merge: { criteria: ['mostComplete'] } });
    const [, mobile] = planMerge({ cards: [A, B] }, AT, fullFirst).fields;
    expect(mobile).toMatchObject({ from: 'A', why: 'mostComplete' });
  });

  test('CARD-01: one number in two spellings is no conflict', () => {
    const spelled = cardOf('B', { mobile: held('+86 138-1234-5678', DAY_2) });
    expect(plan(A, spelled).conflicts).toEqual([]);
  });

  test.each([
    ['birthDate', '1990-05-01', '1991-05-01'],
    ['idReference', 'P-1', 'P-2'],
    ['name', '张三', '李四'],
    ['gender', '男', '女'],
  ])('CARD-01: cards that differ in %s need a person to look', (field, one, other) => {
    const cards = [cardOf('A', { [field]: held(one) }), cardOf('B', { [field]: held(other) })];
    const needs = plan(...cards);
    expect(needs).toMatchObject({ status: 'needsReview', identityConflicts: [field] });
    expect(merge(needs, cards)).toMatchObject({ ok: false, issues: [{ code: 'required' }] });
    expect(merge(needs, cards, { reviewed: true }).ok).toBe(true);
  });

  test('CARD-01: one gender in two languages is no conflict', () => {
    const cards = [cardOf('A', { gender: held('男') }), cardOf('B', { gender: held('male') })];
    expect(plan(...cards)).toMatchObject({ status: 'ready', conflicts: [] });
  });

  test('CARD-01: the card opened first stays where both are equally full', () => {
    const opened = (customerId: string, at: Date) => {
      const card = cardOf(customerId, { name: held('张三') });
      return { ...card, history: card.history.map((step) => ({ ...step, at })) };
    };
    expect(plan(opened('A', DAY_2), opened('B', DAY_1)).survivor).toBe('B');
    expect(plan(opened('A', DAY_1), opened('B', DAY_1)).survivor).toBe('A');
  });

  test('CARD-01: the newest changed wins where that is asked first', () => {
    const policy = policyWith({ merge: { criteria: ['newestChanged'] } });
    const value = (text: string, changedAt: Date) => ({ ...held(text, DAY_2), changedAt });
    const cards = [
      cardOf('A', { email: value('a@b.cn', DAY_1) }),
      cardOf('B', { email: value('b@b.cn', DAY_2) }),
    ];
    expect(planMerge({ cards }, AT, policy).fields).toEqual([
      { field: 'email', from: 'B', why: 'newestChanged', overrules: ['A'] },
    ]);
  });

  test('CARD-01: a person and a company are not merged unseen', () => {
    const company = { ...B, kind: 'company' } as const;
    expect(plan(A, company).identityConflicts).toEqual(['kind']);
  });

  test.each([
    ['no card', [], 'fewerThanTwo'],
    ['one card', [A], 'fewerThanTwo'],
    ['the same card twice', [A, { ...A, version: 2 }], 'sameCardTwice'],
  ])('CARD-01: %s is refused', (_, cards, reason) => {
    const refused = plan(...cards);
    expect(refused).toMatchObject({ status: 'refused', reason, survivor: null });
    expect(merge(refused, cards)).toMatchObject({ ok: false, issues: [{ code: 'notAllowed' }] });
    const [told] = explainMerge({ cards }, AT, defaultCustomerPolicy);
    expect(told?.sentence['zh-CN']).toContain('至少要有两张');
  });

  test('CARD-01: each decision is explained', () => {
    const reasons = explainMerge({ cards: [A, B] }, AT, defaultCustomerPolicy);
    expect(reasons.map((one) => [one.rule, one.sentence['zh-CN']])).toEqual([
      ['CARD-01', '「电子邮箱」取 A 的内容：只有这张卡填了。'],
      ['CARD-01', '「手机」取 B 的内容：最近确认过。'],
      ['CARD-01', '「姓名」取 B 的内容：几张卡一致。'],
      [
        'CARD-09',
        '合并记为信息卡的新一版，原来的内容都留着；合并错了可以撤销，恢复成原来的几张卡。',
      ],
    ]);
  });
});

describe('carrying out a merge, and undoing it', () => {
  test('CARD-09: the merged card is the next version, with one step that says what changed', () => {
    const { card } = orThrow(merge(plan(A, B), [A, B]));
    expect(card.version).toBe(2);
    expect(card.fields['mobile']).toEqual(held('13900000000', DAY_2));
    expect(card.cars).toEqual(['V1', 'V2']);
    expect(card.consents).toHaveLength(2);
    expect(card.history.slice(0, 1)).toEqual(A.history);
    expect(card.history[1]).toMatchObject({ action: 'merged', version: 2, by: RELATIONS });
    expect(replayCard(card.history, 2)).toEqual(card.fields);
    expect(replayCard(card.history, 1)).toEqual(A.fields);
  });

  test('CARD-01: somebody may choose by hand, but only what is there', () => {
    const chosen = orThrow(merge(plan(A, B), [A, B], { choices: { mobile: 'A' } }));
    expect(chosen.card.fields['mobile']?.value).toBe('13812345678');
    for (const choice of ['B', 'C', '__proto__']) {
      expect(merge(plan(A, B), [A, B], { choices: { email: choice } })).toMatchObject({
        ok: false,
        issues: [{ code: 'notAllowed', path: ['choices'] }],
      });
    }
  });

  test('CARD-01: cards that have moved on since need a new plan', () => {
    const event = {
      kind: 'report',
      report: { id: 'R1', field: 'mobile', newValue: '13922222222', reporter: RELATIONS, at: AT },
    } as const;
    const [moved] = advanceCard(B, event, defaultCustomerPolicy);
    expect(merge(plan(A, B), [A, moved])).toMatchObject({
      ok: false,
      issues: [{ code: 'disagreement' }],
    });
    expect(merge(plan(A, B), [A])).toMatchObject({ ok: false });
  });

  test('CARD-09: undoing gives the cards back, and the steps made since', () => {
    const { card, undo } = orThrow(merge(plan(B, A), [B, A]));
    const event = {
      kind: 'report',
      report: { id: 'R1', field: 'email', newValue: 'new@b.cn', reporter: RELATIONS, at: AT },
    } as const;
    const [later] = advanceCard(card, event, defaultCustomerPolicy);
    const undone = orThrow(undoMerge(later, undo));
    expect(undone.cards).toEqual([A, B]);
    expect(undone.later.steps.map((one) => one.reportId)).toEqual(['R1']);
    expect(undoMerge(A, undo)).toMatchObject({ ok: false, issues: [{ code: 'disagreement' }] });
  });

  const field = fc.constantFrom('name', 'mobile', 'email', 'birthDate', 'model', 'shoeSize');
  const value: fc.Arbitrary<FieldValue> = fc.record({
    value: fc.constantFrom('13812345678', '+86 13812345678', '张三', 'x', ...HOSTILE),
    confirmedAt: fc.constantFrom(DAY_1, DAY_2),
    changedAt: fc.constantFrom(DAY_1, DAY_2),
  });
  const cards = fc
    .uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', '__proto__', '张'), {
      minLength: 2,
      maxLength: 4,
    })
    .chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc
            .tuple(fc.dictionary(field, value), fc.uniqueArray(fc.constantFrom('V1', 'V2', 'V3')))
            .map(([fields, cars]) => cardOf(id, fields, { cars: [...cars].sort() })),
        ),
      ),
    );

  property.prop([cards, fc.nat()])(
    'CARD-01: the order of the cards does not matter, and merge then undo gives the originals',
    (some, turn) => {
      const turned = [...some.slice(turn % some.length), ...some.slice(0, turn % some.length)];
      const made = plan(...some);
      expect(plan(...turned)).toEqual(made);
      const before = structuredClone(some);
      const { card, undo } = orThrow(merge(made, some, { reviewed: true }));
      expect(merge(made, turned, { reviewed: true })).toEqual({ ok: true, value: { card, undo } });
      const inOrder = [...before].sort((a, b) => (a.customerId < b.customerId ? -1 : 1));
      expect(orThrow(undoMerge(card, undo))).toEqual({
        cards: inOrder,
        later: { steps: [], pending: [], consents: [], cars: [] },
      });
      expect(some).toEqual(before);
      const everything = new Set(some.flatMap((one) => Object.keys(one.fields)));
      expect(new Set(Object.keys(card.fields))).toEqual(everything);
      expect(replayCard(card.history, card.version)).toEqual(card.fields);
    },
  );
});
