import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  advanceHistory,
  assessHistoryEntry,
  defaultCustomerPolicy,
  explainHistoryEntry,
  type HistoryEntry,
  listCurrentEntries,
} from '../../../src/areas/customers/index.js';
import { HOSTILE, inShanghai } from './support.js';

const AT = inShanghai('2026-03-10T18:00:00');
const INVOICE: HistoryEntry = {
  id: 'H1',
  group: 'spending',
  at: inShanghai('2026-03-10T10:00:00'),
  actor: 'E7',
  channel: 'faceToFace',
  reference: 'INV-1',
};

const add = (history: readonly HistoryEntry[], entry: HistoryEntry) =>
  advanceHistory(history, { entry, at: AT }, defaultCustomerPolicy)[0];

describe('CARD-06: a history that only grows', () => {
  test('CARD-06: an invoice is one entry with time, actor, channel; its correction a second one', () => {
    const first = add([], INVOICE);
    const second = add(first, { ...INVOICE, id: 'H2', reference: 'INV-1b', corrects: 'H1' });
    expect(first).toEqual([INVOICE]);
    expect(second.map((one) => [one.id, one.corrects])).toEqual([
      ['H1', undefined],
      ['H2', 'H1'],
    ]);
    expect(second[0]).toBe(first[0]);
    const current = listCurrentEntries(second, AT, defaultCustomerPolicy);
    expect(current.map((one) => one.id)).toEqual(['H2']);
  });

  test.each([
    [{ at: undefined }, ['at']],
    [{ actor: ' ' }, ['actor']],
    [{ channel: undefined }, ['channel']],
    [{ at: undefined, actor: undefined, channel: undefined }, ['at', 'actor', 'channel']],
  ])('CARD-06: without %o it is refused', (lacking, missing) => {
    const entry = { ...INVOICE, ...lacking };
    const ruling = assessHistoryEntry({ history: [], entry }, AT, defaultCustomerPolicy);
    expect(ruling).toMatchObject({ status: 'refused', reason: 'incomplete', missing });
  });

  test.each([
    'contact',
    'vehicle',
    'purchase',
    'service',
    'spending',
    'complaint',
    'needs',
    'relationship',
  ])('CARD-06: %s is a group of records', (group) => {
    const entry = { ...INVOICE, group };
    expect(assessHistoryEntry({ history: [], entry }, AT, defaultCustomerPolicy).status).toBe(
      'appended',
    );
  });

  test.each([
    [{ group: 'gossip' }, 'unknownGroup'],
    [{ group: 'constructor' }, 'unknownGroup'],
    [{ corrects: 'H9' }, 'correctsNothing'],
    [{ at: new Date(AT.getTime() + 1) }, 'inTheFuture'],
  ])('CARD-06: %o is refused as %s', (more, reason) => {
    const facts = { history: [], entry: { ...INVOICE, ...more } };
    const ruling = assessHistoryEntry(facts, AT, defaultCustomerPolicy);
    expect(ruling).toMatchObject({ status: 'refused', reason });
    const [told] = explainHistoryEntry(facts, AT, defaultCustomerPolicy);
    expect(told?.sentence['zh-CN']).not.toBe('');
  });

  test('CARD-06: a known id changes nothing, an entry is corrected once, the correction again', () => {
    const history = add(add([], INVOICE), { ...INVOICE, id: 'H2', corrects: 'H1' });
    expect(add(history, { ...INVOICE, id: 'H2', reference: 'other' })).toBe(history);
    const again = { ...INVOICE, id: 'H3', corrects: 'H1' };
    expect(assessHistoryEntry({ history, entry: again }, AT, defaultCustomerPolicy).reason).toBe(
      'alreadyCorrected',
    );
    const third = add(history, { ...INVOICE, id: 'H3', corrects: 'H2' });
    const current = listCurrentEntries(third, AT, defaultCustomerPolicy);
    expect(current.map((one) => one.id)).toEqual(['H3']);
  });

  test('CARD-06: added, known and refused are told in both languages', () => {
    const tell = (history: readonly HistoryEntry[], entry: HistoryEntry) =>
      explainHistoryEntry({ history, entry }, AT, defaultCustomerPolicy)[0]?.sentence;
    expect(tell([], INVOICE)?.['zh-CN']).toContain('追加');
    expect(tell([INVOICE], INVOICE)?.en).toContain('already');
    expect(tell([], { ...INVOICE, actor: undefined })?.['zh-CN']).toContain('缺少：经办人');
  });

  property.prop([
    fc.array(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd', ...HOSTILE),
        group: fc.constantFrom('spending', 'service', 'nonsense', '__proto__'),
        corrects: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }),
        actor: fc.option(fc.constant('E1'), { nil: undefined }),
      }),
      { maxLength: 20 },
    ),
  ])('CARD-06: whatever comes, nothing written before is changed or lost', (events) => {
    let history: readonly HistoryEntry[] = [];
    for (const event of events) {
      const before = history;
      history = add(history, { ...INVOICE, ...event });
      expect(history.length - before.length === 0 || history.length - before.length === 1).toBe(
        true,
      );
      before.forEach((entry, place) => {
        expect(history[place]).toBe(entry);
      });
    }
    const corrected = history.filter((one) => one.corrects !== undefined);
    expect(new Set(corrected.map((one) => one.corrects)).size).toBe(corrected.length);
    expect(new Set(history.map((one) => one.id)).size).toBe(history.length);
  });
});
