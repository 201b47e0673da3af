import { expect, test } from 'vitest';
import {
  defaultFollowUpPolicy,
  explainChannels,
  type FollowUpChannelFacts,
  listChannels,
} from '../../../src/areas/follow-ups/index.js';
import { LATER } from './support.js';

const list = (facts: FollowUpChannelFacts) => listChannels(facts, LATER, defaultFollowUpPolicy);

test('FUP-01: no preference is telephone, text, e-mail; who prefers texts is written to first', () => {
  expect(list({}).channels).toEqual(['voice', 'sms', 'email']);
  expect(list({ preferredChannel: 'sms' }).channels).toEqual(['sms', 'voice', 'email']);
});

test.each([
  ['voice', ['voice', 'sms', 'email']],
  ['email', ['email', 'voice', 'sms']],
  ['wechat', ['wechat', 'voice', 'sms', 'email']],
  ['faceToFace', ['faceToFace', 'voice', 'sms', 'email']],
] as const)(
  'FUP-01: a preference for %s comes first and stands once',
  (preferredChannel, channels) => {
    expect(list({ preferredChannel }).channels).toEqual(channels);
  },
);

test('FUP-01: who cannot take calls is written to, and the switch is stored', () => {
  expect(list({ takesCalls: false })).toMatchObject({
    channels: ['sms', 'email'],
    storePreference: 'sms',
  });
  expect(list({ takesCalls: false, preferredChannel: 'voice' })).toMatchObject({
    channels: ['sms', 'email'],
    storePreference: 'sms',
  });
});

test('FUP-01: a written preference that stands already is not stored again', () => {
  expect(list({ takesCalls: false, preferredChannel: 'email' })).toMatchObject({
    channels: ['email', 'sms'],
    storePreference: null,
  });
  expect(list({ takesCalls: true }).storePreference).toBe(null);
});

test.each([
  [{}, '客户没有指定方式，回访依次用电话、短信、电子邮件。', 'no preference'],
  [{ preferredChannel: 'wechat' }, '先用客户指定的方式', 'asked for comes first'],
  [{ takesCalls: false }, '客户不方便接电话', 'cannot take calls'],
] as const)('FUP-01: %j is explained', (facts, zh, en) => {
  const [reason] = explainChannels(facts, LATER, defaultFollowUpPolicy);
  expect(reason?.rule).toBe('FUP-01');
  expect(reason?.sentence['zh-CN']).toContain(zh);
  expect(reason?.sentence.en).toContain(en);
});

test('FUP-01: an invalid date and a policy that was not defined are misuse', () => {
  expect(() => listChannels({}, new Date(Number.NaN), defaultFollowUpPolicy)).toThrow(
    'invalidDate',
  );
  expect(() => listChannels({}, LATER, { ...defaultFollowUpPolicy })).toThrow('notDefined');
});
