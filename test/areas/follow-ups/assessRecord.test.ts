import { expect, test } from 'vitest';
import {
  assessRecord,
  explainRecord,
  type FollowUpRecordDraft,
  defaultFollowUpPolicy as policy,
} from '../../../src/areas/follow-ups/index.js';
import {
  followUpRecordDraftSchema,
  followUpRecordSchema,
} from '../../../src/areas/follow-ups/recordSchema.js';
import { parseWith } from '../../../src/foundation/kernel/schema.js';
import { at, LATER, record } from './support.js';

const draft = (changes: Partial<FollowUpRecordDraft>): FollowUpRecordDraft => {
  const { result: _, verdict: __, ...form } = record({});
  return { ...form, ...changes };
};
const assess = (changes: Partial<FollowUpRecordDraft>) =>
  assessRecord(draft(changes), LATER, policy);

test('FUP-05: no result is rejected, invalid without reason is rejected, a wrong number is accepted', () => {
  expect(assess({})).toMatchObject({ status: 'rejected', missing: ['result'] });
  expect(assess({ result: 'invalid' })).toMatchObject({
    status: 'rejected',
    missing: ['invalidReason'],
  });
  expect(assess({ result: 'invalid', invalidReason: 'wrongNumber' })).toEqual({
    status: 'accepted',
    defects: [],
    because: ['FUP-05'],
    assumed: [],
    missing: [],
  });
});

test.each(['completed', 'refused'] as const)('FUP-05: %s needs nothing more', (result) => {
  expect(assess({ result }).status).toBe('accepted');
  expect(assess({ result, invalidReason: 'hungUp' }).defects).toEqual([
    { field: 'invalidReason', defect: 'outOfPlace' },
  ]);
});

test('FUP-05: a postponed record needs its new time, after the contact', () => {
  expect(assess({ result: 'postponed' }).missing).toEqual(['nextAt']);
  for (const [nextAt, status] of [
    ['2026-03-10 08:59', 'rejected'],
    ['2026-03-10 09:00', 'rejected'],
    ['2026-03-10 09:01', 'accepted'],
  ] as const) {
    expect(assess({ result: 'postponed', nextAt: at(nextAt) }).status).toBe(status);
  }
});

test('FUP-05: a contact that lies ahead cannot be recorded, one of this very moment can', () => {
  const complete = draft({ result: 'completed' });
  expect(assessRecord(complete, at('2026-03-10 08:59'), policy).defects).toEqual([
    { field: 'at', defect: 'wrongTime' },
  ]);
  expect(assessRecord(complete, at('2026-03-10 09:00'), policy).status).toBe('accepted');
});

test('FUP-05: all that is wrong is said at once', () => {
  expect(assess({ invalidReason: 'language', nextAt: at('2026-03-09 09:00') }).defects).toEqual([
    { field: 'result', defect: 'missing' },
    { field: 'invalidReason', defect: 'outOfPlace' },
    { field: 'nextAt', defect: 'wrongTime' },
  ]);
});

test('FUP-05: the customer’s words are kept as they are', () => {
  const suggestions = '  休息区太吵了！！\n（希望能安静点）  ';
  const read = parseWith(followUpRecordDraftSchema(), {
    ...draft({}),
    suggestions,
    praise: ' 好 ',
  });
  expect(read.ok && [read.value.suggestions, read.value.praise]).toEqual([suggestions, ' 好 ']);
});

test('FUP-05: the schema of complete records refuses the same two', () => {
  const issues = (input: object) => {
    const read = parseWith(followUpRecordSchema(), input);
    return read.ok ? [] : read.issues.map((one) => `${one.path.join('.')} ${one.code}`);
  };
  expect(issues(draft({}))).toEqual(['result required']);
  expect(issues(draft({ result: 'invalid' }))).toEqual(['invalidReason required']);
  expect(issues(draft({ result: 'invalid', invalidReason: 'wrongNumber' }))).toEqual([]);
});

test('FUP-05: a record that is sent back says why', () => {
  const [reason] = explainRecord(draft({ result: 'invalid' }), LATER, policy);
  expect(reason?.sentence).toEqual({
    'zh-CN': '记录表退回：无效回访没写原因。',
    en: 'The record is sent back: an invalid contact needs its reason.',
  });
  const [fine] = explainRecord(draft({ result: 'completed' }), LATER, policy);
  expect(fine?.sentence['zh-CN']).toContain('可以归档');
});
