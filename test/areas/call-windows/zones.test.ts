import { assessCall, defaultCallWindowPolicy, nextCall } from 'dealer-care/call-windows';
import { formatInstant } from 'dealer-care/time';
import { afterEach, describe, expect, test } from 'vitest';
import { house, northCall } from './support.js';

const newYork = { ...northCall, timeZone: 'America/New_York' } as const;

const nextIn = (timeZone: string, iso: string, policy = defaultCallWindowPolicy): string => {
  const { callAt } = nextCall({ ...northCall, timeZone }, new Date(iso), policy);
  return callAt === null ? '-' : formatInstant(callAt, timeZone);
};

describe('nights on which the clock changes', () => {
  test.each([
    ['the clock is set forward', '2026-03-06T19:00:00-05:00', '2026-03-09T08:30:00-04:00'],
    ['the clock is set back', '2026-10-30T19:00:00-04:00', '2026-11-02T08:30:00-05:00'],
  ])('CALL-06: New York, Friday 19:00, over a weekend on which %s', (_, at, expected) => {
    expect(nextIn('America/New_York', at)).toBe(expected);
  });

  const nightShift = house({
    bands: {
      early: { from: '02:15', until: '02:45' },
      late: { from: '01:15', until: '01:45' },
      lunch: null,
      southLunch: null,
      weekend: null,
      holiday: null,
    },
    waiveOrder: [],
  });

  test.each([
    ['America/New_York', '2026-03-08T01:59:59-05:00', '2026-03-08T01:59:59-05:00'],
    ['America/New_York', '2026-03-08T03:00:00-04:00', '2026-03-08T03:00:00-04:00'],
    ['America/New_York', '2026-03-09T02:15:00-04:00', '2026-03-09T02:45:00-04:00'],
    ['America/New_York', '2026-11-01T01:15:00-04:00', '2026-11-01T01:45:00-04:00'],
    ['America/New_York', '2026-11-01T01:15:00-05:00', '2026-11-01T01:45:00-05:00'],
    ['Australia/Lord_Howe', '2026-10-04T01:30:00+10:30', '2026-10-04T01:45:00+10:30'],
    ['Australia/Lord_Howe', '2026-10-04T02:30:00+11:00', '2026-10-04T02:45:00+11:00'],
    ['Australia/Lord_Howe', '2026-04-05T01:30:00+11:00', '2026-04-05T01:45:00+11:00'],
    ['Australia/Lord_Howe', '2026-04-05T01:30:00+10:30', '2026-04-05T01:45:00+10:30'],
  ])(
    'CALL-06: a band is what the wall clock reads, a repeated hour twice (%s %s)',
    (zone, at, expected) => {
      expect(nextIn(zone, at, nightShift)).toBe(expected);
    },
  );

  test('CALL-06: a band that the clock jumps into opens where it ends', () => {
    const spring = house({
      bands: { early: { from: '00:00', until: '02:30' }, weekend: null, holiday: null },
      waiveOrder: [],
    });
    expect(nextIn('America/New_York', '2026-03-08T00:00:00-05:00', spring)).toBe(
      '2026-03-08T03:00:00-04:00',
    );
  });

  test('CALL-08: an appointment in a repeated hour holds twice, in a skipped one not at all', () => {
    const appointment = {
      channel: 'voice',
      weekday: 7,
      from: '01:30',
      until: '01:30',
      agreedOn: '2026-01-01',
    } as const;
    const agreed = { ...newYork, appointment };
    const holds = (iso: string) =>
      assessCall(agreed, new Date(iso), defaultCallWindowPolicy).status;
    expect(['2026-11-01T01:30:00-04:00', '2026-11-01T01:30:00-05:00'].map(holds)).toEqual([
      'allowed',
      'allowed',
    ]);
    expect(holds('2026-11-01T01:31:00-04:00')).toBe('blocked');
    const skipped = { ...newYork, appointment: { ...appointment, from: '02:30', until: '02:30' } };
    const ruling = nextCall(
      skipped,
      new Date('2026-03-07T10:00:00-05:00'),
      defaultCallWindowPolicy,
    );
    expect([ruling.callAt, ruling.by]).toEqual([new Date('2026-03-09T08:30:00-04:00'), 'windows']);
  });
});

test('CALL-01: another zone of the customer counts, in any spelling', () => {
  const at = new Date('2026-11-24T10:00:00+08:00');
  expect(
    assessCall({ ...northCall, timeZone: 'Asia/Urumqi' }, at, defaultCallWindowPolicy).because,
  ).toEqual(['CALL-01']);
  expect(assessCall({ ...northCall, timeZone: 'PRC' }, at, defaultCallWindowPolicy).status).toBe(
    'allowed',
  );
});

describe('the zone of the computer', () => {
  const home = process.env['TZ'];
  afterEach(() => {
    if (home === undefined) delete process.env['TZ'];
    else process.env['TZ'] = home;
  });

  test.each(['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'])(
    'CALL-06: rulings do not depend on it (%s)',
    (hostZone) => {
      process.env['TZ'] = hostZone;
      const fresh = house({ version: hostZone });
      const ruling = nextCall(newYork, new Date('2026-03-06T19:00:00-05:00'), fresh);
      expect(ruling.callAt?.toISOString()).toBe('2026-03-09T12:30:00.000Z');
      expect(ruling.because).toEqual(['CALL-02', 'CALL-05', 'CALL-01']);
    },
  );
});
