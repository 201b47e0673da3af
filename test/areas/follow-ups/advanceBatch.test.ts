import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  advanceBatch,
  assessBatchStep,
  type BatchEvent,
  type BatchRefusal,
  explainBatchStep,
  type FollowUpBatch,
  type FollowUpResult,
  defaultFollowUpPolicy as policy,
} from '../../../src/areas/follow-ups/index.js';
import { at, batchEvent as event, LATER } from './support.js';

const KEYS = Array.from({ length: 10 }, (_, n) => `quietFollowUp/C${n}/-/2026-01-15`);
const ITEMS = KEYS.map((key, n) => ({
  key,
  kind: 'quietFollowUp',
  customerId: `C${n}`,
  channel: n === 9 ? 'sms' : 'voice',
})) as readonly { key: string; kind: string; customerId: string; channel: 'voice' | 'sms' }[];

const EXTRACT = event('extract', { step: 'extract', batchId: 'B1', items: ITEMS });
const UNTIL_CONTACT = [
  EXTRACT,
  event('compile', { step: 'compile' }),
  event('assign', {
    step: 'assign',
    items: KEYS.map((key) => ({ key, specialist: 'S1' })),
  }),
  event('contact', { step: 'contact' }),
];
const result = (n: number, ended: FollowUpResult = 'completed', id = `record${n}`): BatchEvent =>
  event(id, { step: 'record', key: KEYS[n] ?? '', recordId: `R${n}`, result: ended });
const RESULTS = KEYS.map((_, n) => result(n));
const ANALYSE = event('analyse', { step: 'analyse' });
const REPORT = event('report', { step: 'report', reportId: 'REP1' });
const ARCHIVE = event('archive', { step: 'archive' });

const batchAfter = (...events: readonly BatchEvent[]): FollowUpBatch | null =>
  events.reduce<FollowUpBatch | null>((batch, one) => advanceBatch(batch, one, policy)[0], null);
const assess = (batch: FollowUpBatch | null, one: BatchEvent, when: Date = LATER) =>
  assessBatchStep({ batch: batch ?? undefined, event: one }, when, policy);

describe('FUP-03: a batch is filed when every customer has a result and the report is there', () => {
  test('FUP-03: 10 customers and 9 results are refused; 10 results and the report are filed', () => {
    const nine = batchAfter(...UNTIL_CONTACT, ...RESULTS.slice(0, 9));
    expect(assess(nine, ARCHIVE)).toMatchObject({
      status: 'refused',
      reason: 'resultsMissing',
      withoutResult: 1,
    });
    expect(advanceBatch(nine, ARCHIVE, policy)).toEqual([nine, []]);

    const reported = batchAfter(...UNTIL_CONTACT, ...RESULTS, ANALYSE, REPORT);
    expect(assess(reported, ARCHIVE)).toMatchObject({ status: 'accepted', reason: null });
    expect(advanceBatch(reported, ARCHIVE, policy)[0]?.status).toBe('archived');
  });

  test('FUP-03: the eight states follow each other', () => {
    const all = [...UNTIL_CONTACT, ...RESULTS, ANALYSE, REPORT, ARCHIVE];
    const states = all.map((_, n) => batchAfter(...all.slice(0, n + 1))?.status);
    expect([...new Set(states)]).toEqual([
      'extracted',
      'compiled',
      'assigned',
      'inContact',
      'recorded',
      'analysed',
      'reported',
      'archived',
    ]);
  });

  test('FUP-03: without the report the batch is not filed', () => {
    for (const batch of [
      batchAfter(...UNTIL_CONTACT, ...RESULTS),
      batchAfter(...UNTIL_CONTACT, ...RESULTS, ANALYSE),
    ]) {
      expect(assess(batch, ARCHIVE).reason).toBe('reportMissing');
    }
  });

  test('FUP-03: postponed is no result; invalid and refused are', () => {
    const postponed = batchAfter(...UNTIL_CONTACT, ...RESULTS.slice(0, 9), result(9, 'postponed'));
    expect(postponed?.status).toBe('inContact');
    expect(assess(postponed, ANALYSE).reason).toBe('resultsMissing');
    for (const ended of ['invalid', 'refused'] as const) {
      const batch = batchAfter(...UNTIL_CONTACT, ...RESULTS.slice(0, 9), result(9, ended));
      expect(batch?.status).toBe('recorded');
      expect(batch?.items[9]).toMatchObject({ result: ended, recordId: 'R9' });
    }
    const done = advanceBatch(postponed, result(9, 'completed', 'again'), policy)[0];
    expect(done?.status).toBe('recorded');
  });
});

describe('FUP-03: what each step asks for', () => {
  test('FUP-03: once contact begins each customer is one task, a call or a text', () => {
    const assigned = batchAfter(...UNTIL_CONTACT.slice(0, 3));
    const [, tasks] = advanceBatch(assigned, event('contact', { step: 'contact' }), policy);
    expect(tasks).toHaveLength(10);
    expect(tasks[0]).toEqual({
      key: 'quietFollowUp/C0/-/2026-01-15',
      kind: 'quietFollowUp',
      action: 'call',
      customerId: 'C0',
    });
    expect(tasks[9]?.action).toBe('send');
    for (const one of [...UNTIL_CONTACT.slice(0, 3), ...RESULTS]) {
      expect(advanceBatch(batchAfter(...UNTIL_CONTACT.slice(0, 3)), one, policy)[1]).toEqual([]);
    }
  });

  test('FUP-03: leftovers of the assignment are handed over later, an ended one is not', () => {
    const some = event('assign', {
      step: 'assign',
      items: [{ key: KEYS[0] ?? '', specialist: 'S1' }],
    });
    const assigned = batchAfter(...UNTIL_CONTACT.slice(0, 2), some);
    expect(assigned?.items.filter((one) => one.specialist === undefined)).toHaveLength(9);

    const give = (n: number) =>
      event(`give${n}`, { step: 'handOver', items: [{ key: KEYS[n] ?? '', specialist: 'S2' }] });
    expect(advanceBatch(assigned, give(1), policy)[0]?.items[1]?.specialist).toBe('S2');
    const inContact = batchAfter(...UNTIL_CONTACT, result(2));
    expect(advanceBatch(inContact, give(0), policy)[0]?.items[0]?.specialist).toBe('S2');
    expect(assess(inContact, give(2)).reason).toBe('stepTaken');
    expect(assess(batchAfter(...UNTIL_CONTACT.slice(0, 2)), give(0)).reason).toBe('stepTooEarly');
  });

  test.each<[string, readonly BatchEvent[], BatchEvent, BatchRefusal]>([
    ['nothing was extracted', [], ARCHIVE, 'notExtracted'],
    ['nobody is due', [], event('E', { step: 'extract', batchId: 'B1', items: [] }), 'nobody'],
    [
      'one follow-up stands there twice',
      [],
      event('E', { step: 'extract', batchId: 'B1', items: [...ITEMS, ...ITEMS.slice(0, 1)] }),
      'duplicateItem',
    ],
    ['it was extracted before', [EXTRACT], { ...EXTRACT, id: 'other' }, 'stepTaken'],
    [
      'it was compiled before',
      UNTIL_CONTACT.slice(0, 2),
      event('other', { step: 'compile' }),
      'stepTaken',
    ],
    ['assigning comes first', [EXTRACT], event('E', { step: 'contact' }), 'stepTooEarly'],
    [
      'it is given to nobody',
      UNTIL_CONTACT.slice(0, 2),
      event('E', { step: 'assign', items: [] }),
      'nobody',
    ],
    [
      'a customer is none of the batch',
      UNTIL_CONTACT.slice(0, 2),
      event('E', { step: 'assign', items: [{ key: 'x', specialist: 'S1' }] }),
      'unknownItem',
    ],
    [
      'one customer is given away twice',
      UNTIL_CONTACT.slice(0, 2),
      event('E', {
        step: 'assign',
        items: ['S1', 'S2'].map((specialist) => ({ key: KEYS[0] ?? '', specialist })),
      }),
      'duplicateItem',
    ],
    ['contact has not begun', UNTIL_CONTACT.slice(0, 3), result(0), 'stepTooEarly'],
    [
      'the result is about somebody else',
      UNTIL_CONTACT,
      event('E', { step: 'record', key: 'x', recordId: 'R', result: 'completed' }),
      'unknownItem',
    ],
    [
      'there is a result already',
      [...UNTIL_CONTACT, result(0)],
      result(0, 'refused', 'E'),
      'stepTaken',
    ],
    ['the report comes before', [...UNTIL_CONTACT, ...RESULTS], REPORT, 'stepTooEarly'],
    ['results are missing', UNTIL_CONTACT, REPORT, 'resultsMissing'],
  ])('FUP-03: refused and unchanged because %s', (_, before, one, reason) => {
    const batch = batchAfter(...before);
    expect(assess(batch, one)).toMatchObject({ status: 'refused', reason, batch, tasks: [] });
    expect(advanceBatch(batch, one, policy)).toEqual([batch, []]);
  });

  test('FUP-03: a known event changes nothing, whatever it says now', () => {
    const batch = batchAfter(...UNTIL_CONTACT, result(0));
    expect(advanceBatch(batch, result(0), policy)[0]).toBe(batch);
    expect(advanceBatch(batch, result(1, 'invalid', 'record0'), policy)[0]).toBe(batch);
    expect(assess(batch, result(0))).toMatchObject({ status: 'repeated', reason: null });
  });

  test('FUP-03: an event after the moment has not taken place; at the moment it has', () => {
    const early = at('2026-03-10 08:59');
    expect(assess(null, EXTRACT, early)).toMatchObject({ reason: 'inTheFuture', batch: null });
    expect(assess(null, EXTRACT, at('2026-03-10 09:00')).status).toBe('accepted');
  });
});

describe('FUP-03: replaying', () => {
  const anyOrder = fc.shuffledSubarray(RESULTS, { minLength: RESULTS.length });

  property.prop([anyOrder])('results in any order make the same batch', (results) => {
    expect(batchAfter(...UNTIL_CONTACT, ...results)).toEqual(
      batchAfter(...UNTIL_CONTACT, ...RESULTS),
    );
  });

  property.prop([fc.array(fc.nat(RESULTS.length - 1), { maxLength: 30 })])(
    'events told again change nothing',
    (places) => {
      const told = places.flatMap((n) => RESULTS[n] ?? []);
      const once = [...new Set(told)];
      expect(batchAfter(...UNTIL_CONTACT, ...told)).toEqual(batchAfter(...UNTIL_CONTACT, ...once));
      const all = [...UNTIL_CONTACT, ...told];
      expect(batchAfter(...all, ...all)).toEqual(batchAfter(...all));
    },
  );

  property.prop([fc.shuffledSubarray([...ITEMS], { minLength: ITEMS.length })])(
    'the order in which customers are extracted does not matter',
    (items) => {
      expect(batchAfter(event('extract', { step: 'extract', batchId: 'B1', items }))).toEqual(
        batchAfter(EXTRACT),
      );
    },
  );

  property.prop([
    fc.array(fc.constantFrom(...UNTIL_CONTACT, ...RESULTS, ANALYSE, REPORT, ARCHIVE), {
      maxLength: 60,
    }),
  ])('whatever is tried, a filed batch has every result and its report', (events) => {
    const batch = batchAfter(...events);
    if (batch?.status !== 'archived') return;
    expect(batch.items.every((one) => one.result !== undefined)).toBe(true);
    expect(batch.reportId).toBe('REP1');
  });
});

test.each([
  [batchAfter(...UNTIL_CONTACT, result(0)), ARCHIVE, '还有 9 位客户没有回访结果', '9 customers'],
  [batchAfter(...UNTIL_CONTACT, ...RESULTS), ARCHIVE, '总结报告还没写', 'not filed'],
  [batchAfter(EXTRACT), EXTRACT, '已经登记过', 'known already'],
  [
    batchAfter(...UNTIL_CONTACT),
    result(0),
    '正在逐一回访，还有 9 位没有结果',
    '9 have no result yet',
  ],
  [null, EXTRACT, '已从档案中提取到期客户', 'taken from the archive'],
] as const)('FUP-03: step %# is explained', (batch, one, zh, en) => {
  const [reason] = explainBatchStep({ batch: batch ?? undefined, event: one }, LATER, policy);
  expect(reason?.rule).toBe('FUP-03');
  expect(reason?.sentence['zh-CN']).toContain(zh);
  expect(reason?.sentence.en).toContain(en);
});
