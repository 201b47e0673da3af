import { describe, expect, test } from 'vitest';
import { cardRecordSchema } from '../../../src/areas/customers/cardSchema.js';
import {
  advanceCard,
  applyMerge,
  assessVisibility,
  type CardRecord,
  type ChangeReport,
  defaultCustomerPolicy,
  type FieldValue,
  openCard,
  planMerge,
  replayCard,
} from '../../../src/areas/customers/index.js';
import { orThrow } from '../../../src/foundation/kernel/result.js';
import { parseWith } from '../../../src/foundation/kernel/schema.js';
import { cardOf, DESK, held, inShanghai, RELATIONS, SALES } from './support.js';

const AT = inShanghai('2026-03-10T09:00:00');
const raw = {
  fields: { name: '张三', mobile: '13812345678' },
  collectedFor: ['service', 'sale'],
  source: 'customer',
};

const opened = (): CardRecord => {
  const facts = { raw, known: [], customerId: 'C1', by: SALES };
  const card = openCard(facts, AT, defaultCustomerPolicy);
  if (card === null) throw new Error('no card');
  return card;
};
const report = (more: Partial<ChangeReport> = {}): ChangeReport => ({
  id: 'R1',
  field: 'mobile',
  newValue: '13900000000',
  reporter: SALES,
  at: AT,
  ...more,
});
const reported = (card: CardRecord, one: ChangeReport): CardRecord =>
  advanceCard(card, { kind: 'report', report: one }, defaultCustomerPolicy)[0];

describe('PRIV-01: a fact keeps what it was collected for, and where it comes from', () => {
  test('PRIV-01: from the opening of the card on, through JSON and history', () => {
    const card = opened();
    expect(card.fields['mobile']).toEqual({
      ...held('13812345678', AT),
      collectedFor: ['service', 'sale'],
      source: 'customer',
    });
    expect(replayCard(card.history, 1)).toEqual(card.fields);
    expect(parseWith(cardRecordSchema(), JSON.parse(JSON.stringify(card)))).toEqual({
      ok: true,
      value: card,
    });
  });

  test('PRIV-01: a correction keeps the purposes, not the source; its own come first', () => {
    expect(reported(opened(), report()).fields['mobile']).toEqual({
      ...held('13900000000', AT),
      collectedFor: ['service', 'sale'],
    });
    const own = { collectedFor: ['service'], source: 'workshop' };
    expect(reported(opened(), report(own)).fields['mobile']).toMatchObject(own);
    const confirm = { kind: 'confirm', field: 'mobile', by: RELATIONS } as const;
    const later = new Date(AT.getTime() + 1);
    const [confirmed] = advanceCard(opened(), { ...confirm, at: later }, defaultCustomerPolicy);
    expect(confirmed.fields['mobile']).toMatchObject({
      collectedFor: ['service', 'sale'],
      source: 'customer',
    });
  });

  test('PRIV-01: a report that waits brings its origin along', () => {
    const waiting = reported(opened(), report({ reporter: DESK, source: 'desk' }));
    const settle = {
      kind: 'settle',
      reportId: 'R1',
      approved: true,
      by: RELATIONS,
      at: AT,
    } as const;
    const [card] = advanceCard(waiting, settle, defaultCustomerPolicy);
    expect(card.fields['mobile']).toMatchObject({ source: 'desk' });
  });

  test.each([
    ['service', 'full'],
    ['marketing', 'hidden'],
  ])('PRIV-02: on the card for service and sale, for %s it is %s', (purpose, status) => {
    const { collectedFor } = opened().fields['mobile'] ?? {};
    const look = {
      role: 'salesConsultant',
      field: 'mobile',
      assigned: true,
      forExport: false,
    } as const;
    expect(
      assessVisibility({ ...look, purpose, collectedFor }, AT, defaultCustomerPolicy).status,
    ).toBe(status);
  });

  test('PRIV-01: a merge takes the winner’s, and a joined note allows what all of them do', () => {
    const value = (text: string, more: Partial<FieldValue>): FieldValue => ({
      ...held(text),
      ...more,
    });
    const cards = [
      cardOf('A', {
        name: held('张三'),
        email: value('a@b.cn', { source: 'order' }),
        remarks: value('怕狗', { collectedFor: ['service', 'sale'], source: 'customer' }),
      }),
      cardOf('B', {
        email: value('a@b.cn', { source: 'customer', confirmedAt: AT }),
        remarks: value('过敏', { collectedFor: ['service'], source: 'desk' }),
      }),
      cardOf('C', { remarks: value('常出差', {}) }),
    ];
    const plan = planMerge({ cards }, AT, defaultCustomerPolicy);
    const order = { cards, plan, by: RELATIONS, reviewed: false };
    const { card } = orThrow(applyMerge(order, AT, defaultCustomerPolicy));
    expect(card.fields['email']?.source).toBe('customer');
    expect(card.fields['remarks']).toEqual({
      ...held('怕狗\n过敏\n常出差'),
      collectedFor: ['service'],
    });
    expect(replayCard(card.history, card.version)).toEqual(card.fields);
  });
});
