import { MisuseError } from 'dealer-care/kernel';
import { canonicalZone } from 'dealer-care/time';
import { describe, expect, test } from 'vitest';
import { zoneOf } from '../../../src/foundation/time/zone.js';

const HOUR = 3_600_000;
const ms = (text: string): number => Date.parse(text);

describe('C1: a zone has one name', () => {
  test.each([
    ['Asia/Shanghai', 'Asia/Shanghai'],
    ['asia/shanghai', 'Asia/Shanghai'],
    ['aMerica/nEw_york', 'America/New_York'],
    ['PRC', 'Asia/Shanghai'],
    ['Asia/Chongqing', 'Asia/Shanghai'],
    ['UTC', 'UTC'],
    ['Etc/UTC', 'UTC'],
  ])('%s is %s', (name, expected) => {
    expect(canonicalZone(name)).toBe(expected);
  });

  test.each([
    '+08:00',
    '-0500',
    '+08',
    'GMT+8',
    'Z',
    '',
    'Mars/Olympus',
    'Asia/Shanghai ',
    `A${'a'.repeat(100_000)}`,
  ])('%.20s is no zone', (name) => {
    expect(canonicalZone(name)).toBeUndefined();
  });

  test('two spellings share one zone', () => {
    expect(zoneOf('PRC')).toBe(zoneOf('asia/SHANGHAI'));
  });

  test('an unknown zone is misuse, with a code', () => {
    expect(() => zoneOf('Mars/Olympus')).toThrow(MisuseError);
    expect(() => zoneOf('Mars/Olympus')).toThrow('unknownZone');
  });

  test('a thousand spellings of one zone are remembered as one', () => {
    const name = 'america/argentina/buenos_aires';
    const letters = [...name].map((letter, at) => [letter, at] as const);
    const spellings = Array.from({ length: 1000 }, (_, mask) =>
      letters
        .map(([letter, at]) => ((mask >> (at % 10)) & 1 ? letter.toUpperCase() : letter))
        .join(''),
    );
    const zones = new Set(spellings.map(zoneOf));
    expect(zones.size).toBe(1);
  });

  test('after more zones than are kept, an evicted one still answers the same', () => {
    const before = zoneOf('Asia/Shanghai').offsetAt(0);
    for (const name of Intl.supportedValuesOf('timeZone').slice(0, 100)) zoneOf(name);
    expect(zoneOf('Asia/Shanghai').offsetAt(0)).toBe(before);
  });
});

describe('offsets', () => {
  test.each([
    ['Asia/Shanghai', '2026-11-27T00:00:00Z', 8 * HOUR],
    ['Asia/Shanghai', '1986-07-01T00:00:00Z', 9 * HOUR],
    ['Asia/Shanghai', '1900-01-01T00:00:00Z', 8 * HOUR + 343_000],
    ['America/New_York', '2026-03-08T06:59:59.999Z', -5 * HOUR],
    ['America/New_York', '2026-03-08T07:00:00Z', -4 * HOUR],
    ['America/New_York', '2400-07-01T00:00:00Z', -4 * HOUR],
    ['America/New_York', '1700-07-01T00:00:00Z', -17_762_000],
    ['Australia/Lord_Howe', '2026-07-01T00:00:00Z', 10.5 * HOUR],
    ['Australia/Lord_Howe', '2026-01-01T00:00:00Z', 11 * HOUR],
    ['Africa/Monrovia', '1971-01-01T00:00:00Z', -2_670_000],
    ['Europe/Paris', '1900-01-01T00:00:00Z', 561_000],
    ['Europe/Dublin', '1900-01-01T00:00:00Z', -1_521_000],
    ['Pacific/Apia', '2011-12-30T09:59:59.999Z', -10 * HOUR],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', 14 * HOUR],
  ])('%s at %s: %i', (zone, at, expected) => {
    expect(zoneOf(zone).offsetAt(ms(at))).toBe(expected);
  });

  test('an instant beyond all calendars has no offset', () => {
    expect(zoneOf('Asia/Shanghai').offsetAt(Number.NaN)).toBeNaN();
    expect(zoneOf('Asia/Shanghai').offsetAt(Number.POSITIVE_INFINITY)).toBeNaN();
  });
});

describe('changes of the offset', () => {
  test.each([
    ['America/New_York', '2026-01-01T00:00:00Z', '2026-03-08T07:00:00Z'],
    ['America/New_York', '2026-03-08T06:59:59.999Z', '2026-03-08T07:00:00Z'],
    ['America/New_York', '2026-03-08T07:00:00Z', '2026-11-01T06:00:00Z'],
    ['America/Argentina/Tucuman', '2004-05-01T00:00:00Z', '2004-06-01T03:00:00Z'],
    ['America/Argentina/Tucuman', '2004-06-01T03:00:00Z', '2004-06-13T04:00:00Z'],
    ['America/Recife', '2000-10-01T00:00:00Z', '2000-10-08T03:00:00Z'],
    ['America/Recife', '2000-10-08T03:00:00Z', '2000-10-15T02:00:00Z'],
    ['Asia/Shanghai', '1700-01-01T00:00:00Z', '1900-12-31T15:54:17Z'],
  ])('%s after %s: %s', (zone, after, expected) => {
    expect(zoneOf(zone).nextChange(ms(after))).toBe(ms(expected));
  });

  test('Shanghai has none ahead', () => {
    expect(zoneOf('Asia/Shanghai').nextChange(ms('2026-01-01T00:00:00Z'))).toBe(Infinity);
    expect(zoneOf('Asia/Shanghai').nextChange(ms('2200-01-01T00:00:00Z'))).toBe(Infinity);
  });

  test('far in the future the offset still holds as long as it says', () => {
    const { offsetAt, steadyUntil } = zoneOf('America/New_York');
    const winter = ms('2300-03-01T00:00:00Z');
    let spring = winter;
    while (offsetAt(spring) === offsetAt(winter)) spring = steadyUntil(spring);
    expect(new Date(spring).toISOString()).toBe('2300-03-11T07:00:00.000Z');
  });
});
