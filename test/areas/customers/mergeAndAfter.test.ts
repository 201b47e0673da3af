import { describe, expect, test } from 'vitest';
import { cardRecordSchema } from '../../../src/areas/customers/cardSchema.js';
import {
  advanceCard,
  applyMerge,
  assessChange,
  type CardRecord,
  type ChangeReport,
  defaultCustomerPolicy,
  eraseCard,
  explainMerge,
  type Merged,
  planMerge,
  replayCard,
  undoMerge,
} from '../../../src/areas/customers/index.js';
import { orThrow } from '../../../src/foundation/kernel/result.js';
import { parseWith } from '../../../src/foundation/kernel/schema.js';
import { cardOf, DESK, held, inShanghai, RELATIONS } from './support.js';

const AT = inShanghai('2026-03-10T09:00:00');
const DAY_1 = inShanghai('2026-02-01T09:00:00');
const DAY_2 = inShanghai('2026-02-02T09:00:00');

const report = (id: string, more: Partial<ChangeReport> = {}): ChangeReport => ({
  id,
  field: 'email',
  newValue: 'new@b.cn',
  reporter: RELATIONS,
  at: AT,
  ...more,
});
const A = cardOf(
  'A',
  { name: held('张三', DAY_1), mobile: held('13812345678', DAY_1), email: held('a@b.cn', DAY_1) },
  { cars: ['V1'], consents: [{ answer: 'agreed', at: DAY_1 }], turnedDown: ['T1'] },
);
const B = cardOf(
  'B',
  { name: held('张三', DAY_2), mobile: held('13812345678', DAY_2) },
  { cars: ['V2'], pending: [report('W1', { reporter: DESK })], turnedDown: ['T2'] },
);

const merged = (cards: readonly CardRecord[], more: object = {}): Merged => {
  const plan = planMerge({ cards }, AT, defaultCustomerPolicy);
  const order = { cards, plan, by: RELATIONS, reviewed: true, ...more };
  return orThrow(applyMerge(order, AT, defaultCustomerPolicy));
};
const advanced = (card: CardRecord, one: ChangeReport): CardRecord =>
  advanceCard(card, { kind: 'report', report: one }, defaultCustomerPolicy)[0];

describe('what a merge keeps', () => {
  test('CARD-01: reports that wait or were turned down on any card stay so', () => {
    const { card } = merged([A, B]);
    expect([card.pending.map((one) => one.id), card.turnedDown]).toEqual([['W1'], ['T1', 'T2']]);
    for (const id of ['W1', 'T1', 'T2']) expect(advanced(card, report(id))).toBe(card);
  });

  test('CARD-10: a report that an absorbed card has carried out changes nothing when it comes again', () => {
    const reported = advanced(B, report('R1', { field: 'mobile', newValue: '13900000000' }));
    const { card } = merged([A, reported]);
    const again = report('R1', { field: 'mobile', newValue: '13911111111' });
    expect(assessChange({ card, report: again }, AT, defaultCustomerPolicy).status).toBe('known');
    const { card: twice } = merged([
      cardOf('Z', { ...card.fields, fax: held('x'), wechat: held('w') }),
      card,
    ]);
    expect(twice.customerId).toBe('Z');
    expect(assessChange({ card: twice, report: again }, AT, defaultCustomerPolicy).status).toBe(
      'known',
    );
    expect(parseWith(cardRecordSchema(), JSON.parse(JSON.stringify(twice)))).toEqual({
      ok: true,
      value: twice,
    });
  });

  test('CARD-01: different notes are joined, the winning one in front, and undone again', () => {
    const one = cardOf('A', { name: held('张三'), remarks: held('怕狗', DAY_1) });
    const other = cardOf('B', { remarks: held('过敏', DAY_2) });
    const third = cardOf('C', { remarks: held(' 怕狗 ', DAY_1) });
    const cards = [one, other, third];
    const plan = planMerge({ cards }, AT, defaultCustomerPolicy);
    expect(plan).toMatchObject({ status: 'ready', conflicts: [] });
    expect(plan.fields[1]).toEqual({ field: 'remarks', from: 'B', why: 'joined', overrules: [] });
    const { card, undo } = merged(cards);
    expect(card.fields['remarks']).toEqual({
      value: '过敏\n怕狗',
      confirmedAt: DAY_1,
      changedAt: DAY_2,
    });
    expect(replayCard(card.history, card.version)).toEqual(card.fields);
    expect(orThrow(undoMerge(card, undo)).cards).toEqual(cards);
    const again = merged([card, cardOf('D', { remarks: held('怕狗', DAY_1) })]);
    expect(again.card.fields['remarks']?.value).toBe('过敏\n怕狗');
    const chosen = merged(cards, { choices: { remarks: 'A' } });
    expect(chosen.card.fields['remarks']?.value).toBe('怕狗');
    const told = explainMerge({ cards }, AT, defaultCustomerPolicy)[1]?.sentence;
    expect(told?.['zh-CN']).toBe('「备注」取 B 的内容：其他卡上的不同内容接在后面。');
  });

  test.each([
    [4999, true],
    [5000, false],
  ])('CARD-01: two notes of 5000 and %s characters are joined: %s', (length, isJoined) => {
    const cards = [
      cardOf('A', { remarks: held('a'.repeat(5000)) }),
      cardOf('B', { remarks: held('b'.repeat(length)) }),
    ];
    const plan = planMerge({ cards }, AT, defaultCustomerPolicy);
    const order = { cards, plan, by: RELATIONS, reviewed: true };
    const result = applyMerge(order, AT, defaultCustomerPolicy);
    expect(result.ok).toBe(isJoined);
    if (!result.ok)
      expect(result.issues).toMatchObject([{ code: 'required', path: ['choices', 'remarks'] }]);
    const chosen = applyMerge({ ...order, choices: { remarks: 'B' } }, AT, defaultCustomerPolicy);
    expect(chosen.ok).toBe(true);
  });

  test('CARD-09: a card confirmed since needs a new plan', () => {
    const plan = planMerge({ cards: [A, B] }, AT, defaultCustomerPolicy);
    const confirm = { kind: 'confirm', field: 'mobile', by: RELATIONS, at: AT } as const;
    const [moved] = advanceCard(A, confirm, defaultCustomerPolicy);
    expect(moved.version).toBe(A.version);
    const order = { cards: [moved, B], plan, by: RELATIONS, reviewed: true };
    expect(applyMerge(order, AT, defaultCustomerPolicy)).toMatchObject({
      ok: false,
      issues: [{ code: 'disagreement', path: ['cards'] }],
    });
  });
});

describe('what has come since a merge is given back', () => {
  test('CARD-01: a report that waits, a consent and a car', () => {
    const { card, undo } = merged([A, B]);
    const agreed = { answer: 'agreed', scope: 'promotion', at: AT } as const;
    const since = {
      ...advanced(card, report('W2', { reporter: DESK })),
      cars: ['V1', 'V2', 'V9'],
      consents: [...card.consents, agreed],
    };
    expect(orThrow(undoMerge(since, undo))).toEqual({
      cards: [A, B],
      later: {
        steps: [],
        pending: [report('W2', { reporter: DESK })],
        consents: [agreed],
        cars: ['V9'],
      },
    });
  });

  test('CARD-01: a consent equal to an older one is one more, read back from JSON or not', () => {
    const { card, undo } = merged([A, B]);
    const since = {
      ...card,
      consents: [...card.consents, { at: DAY_1, answer: 'agreed' as const }],
    };
    const read = orThrow(parseWith(cardRecordSchema(), JSON.parse(JSON.stringify(since))));
    expect(orThrow(undoMerge(read, undo)).later.consents).toEqual([
      { answer: 'agreed', at: DAY_1 },
    ]);
    expect(orThrow(undoMerge(card, undo)).later.consents).toEqual([]);
  });

  test('PRIV-04: a refusal stands on every card', () => {
    const { card, undo } = merged([A, B]);
    const refusal = { answer: 'refused', channel: 'sms', at: AT } as const;
    const since = { ...card, consents: [...card.consents, refusal] };
    const { cards, later } = orThrow(undoMerge(since, undo));
    expect(cards.map((one) => one.consents)).toEqual([[...A.consents, refusal], [refusal]]);
    expect(later.consents).toEqual([refusal]);
  });

  test('CARD-10: a report turned down since waits no longer, one approved since waits again', () => {
    const { card, undo } = merged([A, B]);
    const settle = { kind: 'settle', reportId: 'W1', by: RELATIONS, at: AT } as const;
    const [turned] = advanceCard(card, { ...settle, approved: false }, defaultCustomerPolicy);
    const down = orThrow(undoMerge(turned, undo)).cards;
    expect(down.map((one) => [one.pending, one.turnedDown])).toEqual([
      [[], ['T1', 'W1']],
      [[], ['T2', 'W1']],
    ]);
    const [approved] = advanceCard(card, { ...settle, approved: true }, defaultCustomerPolicy);
    const up = orThrow(undoMerge(approved, undo));
    expect(up.cards).toEqual([A, B]);
    expect(up.later.steps.map((one) => one.reportId)).toEqual(['W1']);
  });

  test('CARD-10: a car sold since has left its card', () => {
    const { card, undo } = merged([A, B]);
    const sold = { ...card, cars: ['V1'] };
    expect(orThrow(undoMerge(sold, undo)).cards.map((one) => one.cars)).toEqual([['V1'], []]);
  });

  test('L13: an erased card brings nobody back', () => {
    const { card, undo } = merged([A, B]);
    const bare = eraseCard(card, defaultCustomerPolicy);
    expect(undoMerge(bare, undo)).toEqual({
      ok: false,
      issues: [{ code: 'notAllowed', path: ['card'], expected: 'a card that was not erased' }],
    });
    const confirm = { kind: 'confirm', field: 'mobile', by: RELATIONS, at: AT } as const;
    const [later] = advanceCard(card, confirm, defaultCustomerPolicy);
    expect(undoMerge(later, undo).ok).toBe(true);
    expect(undoMerge(eraseCard(later, defaultCustomerPolicy), undo).ok).toBe(false);
  });
});
