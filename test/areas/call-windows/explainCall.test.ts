import {
  type CallFacts,
  type CallRule,
  defaultCallWindowPolicy,
  explainCall,
} from 'dealer-care/call-windows';
import { expect, test } from 'vitest';
import { house, northCall, shanghai, southCall, text } from './support.js';

const explain = (facts: CallFacts, localText: string, policy = defaultCallWindowPolicy) =>
  explainCall(facts, shanghai(localText), policy);

const said = (facts: CallFacts, localText: string, policy = defaultCallWindowPolicy) =>
  Object.fromEntries(
    explain(facts, localText, policy).map(({ rule, sentence }) => [rule, sentence]),
  );

test('CALL-02, CALL-05, CALL-01: one reason a rule, in the order in which they moved the call', () => {
  const reasons = explain(northCall, '2026-11-27 19:00');
  expect(reasons.map((one) => one.rule)).toEqual(['CALL-02', 'CALL-05', 'CALL-01']);
  expect(reasons[0]).toEqual({
    rule: 'CALL-02',
    facts: {
      channel: 'voice',
      callAt: '2026-11-30 08:30',
      wished: '2026-11-27 19:00',
      zone: 'Asia/Shanghai',
    },
    policy: { 'bands.late.from': '19:00', 'bands.late.until': '24:00' },
    sentence: {
      'zh-CN': '19:00 以后客户多在回家路上或已到家，当天不再打电话。',
      en: 'From 19:00 on people are on their way home or at home: no more calls that day.',
    },
  });
});

test('sentences speak the house’s figures, not the default ones', () => {
  const late = house({ bands: { late: { from: '20:15' } } });
  expect(said(northCall, '2026-11-24 20:15', late)['CALL-02']?.en).toContain('From 20:15 on');
});

test.each<[CallRule, string, CallFacts, string, string]>([
  ['CALL-01', '2026-11-24 07:00', northCall, '08:30', 'Before 08:30'],
  ['CALL-03', '2026-11-24 12:10', northCall, '吃饭时间', 'meal hour'],
  ['CALL-04', '2026-11-24 13:30', southCall, '湖南客户有午休习惯', 'In Hunan'],
  ['CALL-04', '2026-11-24 13:30', { channel: 'voice', purpose: 'other' }, '省份不明', 'not known'],
  ['CALL-05', '2026-11-28 10:00', northCall, '2026-11-28 是周六', 'is a Saturday'],
  ['CALL-05', '2026-10-01 10:00', northCall, '2026-10-01 是节假日', 'public holiday'],
  ['CALL-09', '2026-11-24 19:00', text, '19:00 到 24:00 不发消息', 'no messages'],
  [
    'CALL-09',
    '2026-11-24 19:30',
    { ...northCall, purpose: 'readyForPickup' },
    '不受外呼时段限制',
    'do not govern',
  ],
  [
    'CALL-09',
    '2026-11-24 19:30',
    { ...northCall, channel: 'faceToFace' },
    '不受外呼时段限制',
    'do not govern',
  ],
  [
    'CALL-09',
    '2026-11-24 19:30',
    { ...text, usefulUntil: shanghai('2026-11-25 08:00') },
    '不再发送',
    'dropped',
  ],
  [
    'CALL-08',
    '2026-11-28 10:00',
    {
      ...northCall,
      appointment: {
        channel: 'voice',
        weekday: 7,
        from: '20:00',
        until: '20:30',
        agreedOn: '2026-05-01',
      },
    },
    '客户约好周日 20:00–20:30 联系',
    'agreed to Sunday 20:00–20:30',
  ],
])('%s at %s has a sentence in both languages', (rule, localText, facts, chinese, english) => {
  const sentence = said(facts, localText)[rule];
  expect(sentence?.['zh-CN']).toContain(chinese);
  expect(sentence?.en).toContain(english);
});

test.each([
  ['a waiver', { by: shanghai('2026-11-29 19:30') }, '这次破例', 'otherwise closed'],
  ['late', { by: shanghai('2026-11-28 07:00') }, '记为逾期', 'and late'],
  [
    'a text',
    { by: shanghai('2026-11-29 19:30'), mayBeWritten: true },
    '改为发消息',
    'a message is sent',
  ],
  [
    'a preferred span',
    { by: shanghai('2026-12-02 12:00'), preferredFrom: shanghai('2026-12-01 10:00') },
    '优先选合适的时段：2026-12-01 10:00',
    'preferred span comes first: 2026-12-01 10:00',
  ],
])('CALL-07: %s', (_, deadline, chinese, english) => {
  const sentence = said({ ...northCall, deadline }, '2026-11-27 19:30')['CALL-07'];
  expect(sentence?.['zh-CN']).toContain(chinese);
  expect(sentence?.en).toContain(english);
});

test('CALL-06: nothing within the horizon', () => {
  const tight = house({ horizonDays: 1 });
  expect(said(northCall, '2026-11-27 19:00', tight)['CALL-06']?.['zh-CN']).toBe(
    '1 天内没有合适的联系时间。',
  );
});

test('L08: legal hours name their statute', () => {
  const legal = {
    rule: 'L08',
    from: '21:00',
    until: '08:00',
    hard: true,
    reference: 'Act 1, s. 2',
  };
  const abroad = house({ bands: { legal } });
  const sentence = said(northCall, '2026-11-24 21:30', abroad)['L08'];
  expect(sentence?.['zh-CN']).toBe(
    '21:00 到 08:00 法律禁止联系客户（Act 1, s. 2），任何情况都不破例。',
  );
  expect(sentence?.en).toContain('(Act 1, s. 2)');
});

test('CALL-05: a closed day of the house is told as such', () => {
  const closed = house({ closedDays: { '2026-11-24': { rule: 'CALL-05' } } });
  const [reason] = explain(northCall, '2026-11-24 10:00', closed);
  expect(reason?.sentence['zh-CN']).toBe('2026-11-24 不安排外呼。');
  expect(reason?.policy).toEqual({
    'closedDays.2026-11-24.from': '00:00',
    'closedDays.2026-11-24.until': '24:00',
  });
});

test('everything that closes the wished instant is explained, also what moved nothing', () => {
  const rules = explain(northCall, '2026-11-28 20:00').map((one) => one.rule);
  expect(rules).toEqual(['CALL-05', 'CALL-01', 'CALL-02']);
});

test('an override is told with who and why', () => {
  const override = { actor: 'S-7', reason: 'asked for an answer today' };
  const [reason] = explain({ ...northCall, override }, '2026-11-28 10:00');
  expect(reason?.facts).toMatchObject({
    overriddenBy: 'S-7',
    overrideReason: 'asked for an answer today',
  });
});

test('CALL-09: an exempt text at night is told as exempt', () => {
  const pickup: CallFacts = { ...text, purpose: 'readyForPickup' };
  expect(said(pickup, '2026-11-24 21:00')['CALL-09']?.['zh-CN']).toContain('不受外呼时段限制');
});

test('a band of the house’s own on a working day is told without reasons of ours', () => {
  const bands = { stocktaking: { rule: 'CALL-05', from: '09:00', until: '11:00', weekdays: [2] } };
  const sentence = said(northCall, '2026-11-24 10:00', house({ bands }))['CALL-05'];
  expect(sentence).toEqual({
    'zh-CN': '2026-11-24 不安排外呼。',
    en: 'No calls are made on 2026-11-24.',
  });
});

test('what is permitted at once needs no reason', () => {
  expect(explain(northCall, '2026-11-24 10:00')).toEqual([]);
});

test('outside the covered years there is nothing to explain', () => {
  expect(explain(northCall, '2050-01-01 10:00')).toEqual([]);
});
