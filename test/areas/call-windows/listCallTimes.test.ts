import {
  type CallTimeFacts,
  defaultCallWindowPolicy,
  listCallTimes,
} from 'dealer-care/call-windows';
import { localDateAt, localTimeAt } from 'dealer-care/time';
import { expect, test } from 'vitest';
import { house, northCall, shanghai, southCall, text } from './support.js';

const at = shanghai('2026-11-24 10:00');
const endOfDay = shanghai('2026-11-25 00:00');

const times = (facts: CallTimeFacts, from = at, policy = defaultCallWindowPolicy): string[] =>
  listCallTimes(facts, from, policy).map((one) => `${clock(one.from)}-${clock(one.until)}`);

const clock = (instant: Date): string =>
  `${localDateAt(instant, 'Asia/Shanghai').slice(8)} ${localTimeAt(instant, 'Asia/Shanghai')}`;

test('CALL-03, CALL-04: the rest of a day in the north and in the south', () => {
  expect(times({ ...northCall, until: endOfDay })).toEqual([
    '24 10:00-24 12:00',
    '24 13:00-24 19:00',
  ]);
  expect(times({ ...southCall, until: endOfDay })).toEqual([
    '24 10:00-24 12:00',
    '24 14:00-24 19:00',
  ]);
});

test('the list starts at the wish, and ends in the middle of a stretch', () => {
  const wishedAt = shanghai('2026-11-24 13:30');
  expect(times({ ...northCall, wishedAt, until: shanghai('2026-11-24 18:00') })).toEqual([
    '24 13:30-24 18:00',
  ]);
});

test('CALL-05: over a weekend nothing is listed', () => {
  const friday = shanghai('2026-11-27 18:00');
  expect(times({ ...northCall, until: shanghai('2026-11-30 09:00') }, friday)).toEqual([
    '27 18:00-27 19:00',
    '30 08:30-30 09:00',
  ]);
});

test('CALL-08: an appointment that touches the windows prolongs them', () => {
  const appointment = {
    channel: 'voice',
    weekday: 2,
    from: '18:30',
    until: '19:59',
    agreedOn: '2026-05-01',
  } as const;
  expect(times({ ...northCall, appointment, until: endOfDay })).toEqual([
    '24 10:00-24 12:00',
    '24 13:00-24 20:00',
  ]);
  const later = { ...appointment, from: '20:00', until: '20:00' };
  expect(times({ ...northCall, appointment: later, until: endOfDay })).toEqual([
    '24 10:00-24 12:00',
    '24 13:00-24 19:00',
    '24 20:00-24 20:01',
  ]);
});

test('CALL-09: a text is listed until its use ends, which is included', () => {
  const usefulUntil = shanghai('2026-11-24 15:00');
  const [only] = listCallTimes(
    { ...text, usefulUntil, until: endOfDay },
    at,
    defaultCallWindowPolicy,
  );
  expect(only).toEqual({ from: at, until: new Date(usefulUntil.getTime() + 1) });
});

test('CALL-09: no window cuts what is face to face', () => {
  expect(times({ ...northCall, channel: 'faceToFace', until: endOfDay })).toEqual([
    '24 10:00-25 00:00',
  ]);
});

test('L08: an appointment is listed inside the legal hours only', () => {
  const legal = house({
    bands: { legal: { rule: 'L08', from: '20:30', until: '08:00', hard: true } },
  });
  const appointment = {
    channel: 'voice',
    weekday: 2,
    from: '20:00',
    until: '21:00',
    agreedOn: '2026-05-01',
  } as const;
  expect(times({ ...northCall, appointment, until: endOfDay }, at, legal).at(-1)).toBe(
    '24 20:00-24 20:30',
  );
});

test('an end before the beginning, and years that are not covered, list nothing', () => {
  expect(times({ ...northCall, until: at })).toEqual([]);
  expect(times({ ...northCall, channel: 'online', until: at })).toEqual([]);
  expect(times({ ...northCall, until: endOfDay }, shanghai('2050-01-01 10:00'))).toEqual([]);
  expect(
    times({ ...northCall, until: shanghai('2050-01-02 00:00') }, shanghai('2050-01-01 10:00')),
  ).toEqual([]);
});

test('a list that runs beyond the covered years ends with them', () => {
  const lastDay = shanghai('2035-12-31 18:00');
  const listed = listCallTimes(
    { ...northCall, until: shanghai('2036-01-05 00:00') },
    lastDay,
    defaultCallWindowPolicy,
  );
  expect(listed).toEqual([{ from: lastDay, until: shanghai('2035-12-31 19:00') }]);
});
