import { expect, test } from 'vitest';
import {
  assessScript,
  explainScript,
  defaultFollowUpPolicy as policy,
} from '../../../src/areas/follow-ups/index.js';
import { defined } from '../../../src/foundation/kernel/policy.js';
import { LATER } from './support.js';

const assess = (scoredQuestions: number, extraItems: number) =>
  assessScript({ scoredQuestions, extraItems }, LATER, policy);

test.each([
  [7, 0, 'ok', 105, []],
  [8, 0, 'ok', 120, []],
  [9, 0, 'tooLong', 135, ['scoredQuestions', 'minutes']],
  [8, 1, 'ok', 120, []],
  [8, 2, 'tooLong', 120, ['extraItems']],
  [0, 0, 'ok', 0, []],
  [0, 2, 'tooLong', 0, ['extraItems']],
] as const)(
  'FUP-08: %i questions and %i further items are %s, %i seconds',
  (q, x, status, seconds, excess) => {
    expect(assess(q, x)).toMatchObject({ status, seconds, excess, because: ['FUP-08'] });
  },
);

test('FUP-08: slower questions fill the two minutes sooner', () => {
  const slow = defined({ ...policy, maxScoredQuestions: 6, secondsPerQuestion: 20 });
  const [six, seven] = [6, 7].map((scoredQuestions) =>
    assessScript({ scoredQuestions, extraItems: 0 }, LATER, slow),
  );
  expect(six?.status).toBe('ok');
  expect(seven?.excess).toEqual(['scoredQuestions', 'minutes']);
});

test('FUP-08: short and long are explained', () => {
  const [short] = explainScript({ scoredQuestions: 8, extraItems: 1 }, LATER, policy);
  expect(short?.sentence['zh-CN']).toBe('共 8 个评分问题，预计 120 秒，另加 1 件事，长度合适。');
  const [long] = explainScript({ scoredQuestions: 9, extraItems: 0 }, LATER, policy);
  expect(long?.sentence.en).toContain('shorten it');
  expect(long?.policy).toEqual({
    maxScoredQuestions: 8,
    maxExtraItems: 1,
    askMinutes: 2,
    secondsPerQuestion: 15,
  });
});
