import { fc, test as property } from '@fast-check/vitest';
import { MisuseError } from 'dealer-care/kernel';
import {
  formatInstant,
  instantOf,
  localDateAt,
  localTimeAt,
  parseInstant,
  startOfDay,
} from 'dealer-care/time';
import { describe, expect, test } from 'vitest';

const iso = (at: Date | null | undefined): string | null => at?.toISOString() ?? null;

describe('C1: a wall-clock text is read in the store’s zone', () => {
  test.each([
    ['2026-11-27 19:00', 'Asia/Shanghai', '2026-11-27T11:00:00.000Z'],
    ['2026-11-27T19:00:30', 'Asia/Shanghai', '2026-11-27T11:00:30.000Z'],
    ['2026-11-27 19:00:30.5', 'Asia/Shanghai', '2026-11-27T11:00:30.500Z'],
    ['2026-11-27 19:00:30.123456', 'Asia/Shanghai', '2026-11-27T11:00:30.123Z'],
    ['2026-11-27', 'Asia/Shanghai', '2026-11-26T16:00:00.000Z'],
    ['2026-07-01 09:00', 'America/New_York', '2026-07-01T13:00:00.000Z'],
    ['1900-01-01 00:00:00', 'Asia/Shanghai', '1899-12-31T15:54:17.000Z'],
    ['1986-05-04 01:59:59', 'Asia/Shanghai', '1986-05-03T17:59:59.000Z'],
    ['2011-12-31 05:00', 'Pacific/Apia', '2011-12-30T15:00:00.000Z'],
  ])('%s in %s is %s', (text, zone, expected) => {
    const reading = instantOf(text, zone);
    expect([reading.status, iso(reading.at), reading.laterAt]).toEqual(['exact', expected, null]);
  });

  test.each([
    ['2026-03-08 01:59:59', 'America/New_York', 'exact', '2026-03-08T06:59:59.000Z'],
    ['2026-03-08 02:00', 'America/New_York', 'skipped', '2026-03-08T07:00:00.000Z'],
    ['2026-03-08 02:30', 'America/New_York', 'skipped', '2026-03-08T07:30:00.000Z'],
    ['2026-03-08 03:00', 'America/New_York', 'exact', '2026-03-08T07:00:00.000Z'],
    ['2026-10-04 02:15', 'Australia/Lord_Howe', 'skipped', '2026-10-03T15:45:00.000Z'],
    ['2026-03-08 00:00', 'America/Havana', 'skipped', '2026-03-08T05:00:00.000Z'],
    ['2026-09-06 00:30', 'America/Santiago', 'skipped', '2026-09-06T04:30:00.000Z'],
    ['2011-12-30 12:00', 'Pacific/Apia', 'skipped', '2011-12-30T22:00:00.000Z'],
    ['1986-05-04 02:30', 'Asia/Shanghai', 'skipped', '1986-05-03T18:30:00.000Z'],
  ])('%s in %s is %s: %s', (text, zone, status, expected) => {
    const reading = instantOf(text, zone);
    expect([reading.status, iso(reading.at), reading.laterAt]).toEqual([status, expected, null]);
  });

  test.each([
    [
      '2026-11-01 01:30',
      'America/New_York',
      '2026-11-01T05:30:00.000Z',
      '2026-11-01T06:30:00.000Z',
    ],
    [
      '2026-04-05 01:45',
      'Australia/Lord_Howe',
      '2026-04-04T14:45:00.000Z',
      '2026-04-04T15:15:00.000Z',
    ],
    ['2026-11-01 00:00', 'America/Havana', '2026-11-01T04:00:00.000Z', '2026-11-01T05:00:00.000Z'],
    [
      '2026-02-15 02:30',
      'Africa/Casablanca',
      '2026-02-15T01:30:00.000Z',
      '2026-02-15T02:30:00.000Z',
    ],
    ['1986-09-14 01:30', 'Asia/Shanghai', '1986-09-13T16:30:00.000Z', '1986-09-13T17:30:00.000Z'],
  ])('%s in %s comes twice: %s and %s', (text, zone, first, second) => {
    const reading = instantOf(text, zone);
    expect([reading.status, iso(reading.at), iso(reading.laterAt)]).toEqual([
      'repeated',
      first,
      second,
    ]);
  });

  test.each([
    '2026-02-29 10:00',
    '2026-11-27 24:00',
    '2026-11-27 10:60',
    '2026-11-27 10:00:60',
    '2026-11-27 9:00',
    '2026/11/27 09:00',
    '2026-11-27 09:00+08:00',
    '2026-11-27T09:00Z',
    ' 2026-11-27',
    'tomorrow',
    '',
  ])('%s is unreadable', (text) => {
    expect(instantOf(text, 'Asia/Shanghai')).toEqual({
      status: 'unreadable',
      at: null,
      laterAt: null,
    });
  });

  test('an unknown zone is misuse', () => {
    expect(() => instantOf('2026-11-27', '+08:00')).toThrow(MisuseError);
  });
});

describe('an instant as text', () => {
  test.each([
    ['2026-11-27T19:00:00+08:00', '2026-11-27T11:00:00.000Z'],
    ['2026-11-27T19:00:00+0800', '2026-11-27T11:00:00.000Z'],
    ['2026-11-27 19:00+08', '2026-11-27T11:00:00.000Z'],
    ['2026-11-27T11:00:00Z', '2026-11-27T11:00:00.000Z'],
    ['2026-11-27T11:00:00.123456789Z', '2026-11-27T11:00:00.123Z'],
    ['2026-11-27T06:00:00-05:00', '2026-11-27T11:00:00.000Z'],
    ['2026-01-01T00:00:00+08:00', '2025-12-31T16:00:00.000Z'],
  ])('%s is %s', (text, expected) => {
    expect(iso(parseInstant(text))).toBe(expected);
  });

  test.each([
    '2026-11-27 19:00:00',
    '2026-11-27',
    '2026-11-27Z',
    '2026-02-30T00:00:00Z',
    '2026-11-27T24:00:00Z',
    '2026-11-27T10:00:00+24:00',
    '2026-11-27T10:00:00+08:60',
    '2026-11-27T10:00:00+8',
    '1795777200000',
    '',
  ])('%s is no instant', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  test.each([
    ['2026-11-27T11:00:00Z', 'Asia/Shanghai', '2026-11-27T19:00:00+08:00'],
    ['2026-11-27T11:00:00.050Z', 'Asia/Shanghai', '2026-11-27T19:00:00.050+08:00'],
    ['2026-11-27T03:00:00Z', 'America/New_York', '2026-11-26T22:00:00-05:00'],
    ['2026-11-27T03:00:00Z', 'Asia/Kolkata', '2026-11-27T08:30:00+05:30'],
    ['2026-11-27T03:00:00Z', 'UTC', '2026-11-27T03:00:00+00:00'],
    ['1969-12-31T23:59:59.999Z', 'UTC', '1969-12-31T23:59:59.999+00:00'],
    ['1971-01-01T00:00:00Z', 'Africa/Monrovia', '1970-12-31T23:16:00-00:44'],
  ])('%s in %s is written %s', (at, zone, expected) => {
    expect(formatInstant(new Date(at), zone)).toBe(expected);
  });

  const zones = [
    'Asia/Shanghai',
    'America/New_York',
    'Africa/Monrovia',
    'Australia/Lord_Howe',
    'UTC',
  ];
  const instants = fc.date({
    min: new Date('1800-01-01T00:00:00Z'),
    max: new Date('2400-01-01T00:00:00Z'),
    noInvalidDate: true,
  });

  property.prop([instants, fc.constantFrom(...zones)])(
    'what was written is read back as the same instant',
    (at, zone) => {
      expect(parseInstant(formatInstant(at, zone))).toEqual(at);
    },
  );

  test('an invalid date is misuse', () => {
    expect(() => formatInstant(new Date(Number.NaN), 'UTC')).toThrow(MisuseError);
    expect(() => localDateAt(new Date(Number.NaN), 'UTC')).toThrow(MisuseError);
    expect(() => localTimeAt(new Date(Number.NaN), 'UTC')).toThrow(MisuseError);
  });
});

describe('the day and the clock of a zone', () => {
  test.each([
    ['2026-11-27T15:59:59.999Z', 'Asia/Shanghai', '2026-11-27', '23:59'],
    ['2026-11-27T16:00:00Z', 'Asia/Shanghai', '2026-11-28', '00:00'],
    ['2026-11-27T16:00:00Z', 'America/New_York', '2026-11-27', '11:00'],
    ['1969-12-31T20:00:00Z', 'UTC', '1969-12-31', '20:00'],
  ])('%s in %s: %s %s', (at, zone, date, time) => {
    expect([localDateAt(new Date(at), zone), localTimeAt(new Date(at), zone)]).toEqual([
      date,
      time,
    ]);
  });

  test.each([
    ['2026-11-27', 'Asia/Shanghai', '2026-11-26T16:00:00.000Z'],
    ['2026-03-08', 'America/Havana', '2026-03-08T05:00:00.000Z'],
    ['2026-11-01', 'America/Havana', '2026-11-01T04:00:00.000Z'],
    ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
    ['2026-04-05', 'America/Santiago', '2026-04-05T04:00:00.000Z'],
    ['1919-03-31', 'America/Toronto', '1919-03-31T04:30:00.000Z'],
    ['2010-11-07', 'America/St_Johns', '2010-11-07T02:30:00.000Z'],
    ['2011-12-29', 'Pacific/Apia', '2011-12-29T10:00:00.000Z'],
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    ['2011-12-31', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
  ])('%s in %s begins at %s', (date, zone, expected) => {
    expect(iso(startOfDay(date, zone))).toBe(expected);
  });
});
