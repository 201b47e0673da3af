import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { readFen, readKilometres, readPrintedTime } from '../../../src/cli/import/cells.js';

const ZONE = 'Asia/Shanghai';

describe('dates', () => {
  test.each([
    '2025-03-09',
    '2025/3/9',
    '2025/03/09',
    '2025.3.9',
    '20250309',
    '2025年3月9日',
    '2025年03月09',
    '２０２５／３／９',
    '２０２５年３月９日',
  ])('%s is 9 March 2025', (text) => {
    expect(readPrintedTime(text, ZONE)).toEqual({ on: '2025-03-09', time: null, at: null });
  });

  test.each([
    ['2025-03-09 14:05', '14:05:00'],
    ['2025-03-09T14:05:06', '14:05:06'],
    ['2025-03-09 14:05:06.789', '14:05:06.789'],
    ['2025/3/9 8:05', '08:05:00'],
    ['20250309 14:05', '14:05:00'],
    ['2025年3月9日14时5分', '14:05:00'],
    ['2025年3月9日 14时05分06秒', '14:05:06'],
    ['2025/3/9 下午 2:05:06', '14:05:06'],
    ['2025/3/9 上午12:05', '00:05:00'],
    ['2025/3/9 12:05 PM', '12:05:00'],
    ['２０２５-０３-０９ １４：０５', '14:05:00'],
  ])('%s has a time of day', (text, time) => {
    expect(readPrintedTime(text, ZONE)).toEqual({ on: '2025-03-09', time, at: null });
  });

  test('an instant with offset is the day that the store had then', () => {
    const at = new Date('2025-03-08T16:00:00Z');
    expect(readPrintedTime('2025-03-08T16:00:00.000Z', ZONE)).toEqual({
      on: '2025-03-09',
      time: null,
      at,
    });
    expect(readPrintedTime('2025-03-08T15:59:59Z', ZONE)?.on).toBe('2025-03-08');
  });

  test.each([
    ['30 February', '2025-02-30'],
    ['29 February of a common year', '2025-02-29'],
    ['month 13', '2025-13-01'],
    ['day 0', '2025-01-00'],
    ['two-digit year', '25-03-09'],
    ['mixed separators', '2025-03/09'],
    ['before 1900', '1899-12-31'],
    ['after 2199', '2200-01-01'],
    ['serial number', '45726'],
    ['hour 24', '2025-03-09 24:00'],
    ['minute 60', '2025-03-09 10:60'],
    ['13 in the afternoon', '2025-03-09 下午13:00'],
    ['words behind', '2025-03-09 morning'],
    ['a formula', '=DATE(2025,3,9)'],
    ['a very long text', `2025-03-09 ${'1'.repeat(100_000)}`],
  ])('%s is no date', (_, text) => {
    expect(readPrintedTime(text, ZONE)).toBeUndefined();
  });

  property.prop([fc.string()])('no text makes it fail', (text) => {
    expect(readPrintedTime(text, ZONE)?.on ?? '1900-01-01').toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

describe('amounts in fen', () => {
  test.each([
    ['¥1,280.50', 128_050],
    ['￥1,280.50', 128_050],
    ['￥１，２８０．５０', 128_050],
    ['1280.5', 128_050],
    ['1280.5000', 128_050],
    ['1,280.50元', 128_050],
    ['RMB 1280', 128_000],
    ['0', 0],
    ['1.005000', undefined],
    ['1,234,567.89', 123_456_789],
    ['0.29', 29],
    ['1.15', 115],
    ['4.35', 435],
    ['999999999999.99', 99_999_999_999_999],
    ['-5', undefined],
    ['1,28', undefined],
    ['1280.', undefined],
    ['.5', undefined],
    ['1e3', undefined],
    ['0x10', undefined],
    ['Infinity', undefined],
    ['=1+1', undefined],
    ['9'.repeat(100_000), undefined],
  ])('%s', (text, fen) => {
    expect(readFen(text)).toBe(fen);
  });

  property.prop([fc.nat(2_000_000_000)])('every fen survives print and read', (fen) => {
    const printed = `¥${Math.floor(fen / 100).toLocaleString('en-US')}.${String(fen % 100).padStart(2, '0')}`;
    expect(readFen(printed)).toBe(fen);
  });
});

describe('mileage', () => {
  test.each([
    ['12,300', 12_300],
    ['12300公里', 12_300],
    ['12300 km', 12_300],
    ['１２３００', 12_300],
    ['12300.9', 12_300],
    ['0', 0],
    ['9999999', 9_999_999],
    ['10000000', undefined],
    ['-1', undefined],
    ['12 300', undefined],
    ['about 12300', undefined],
  ])('%s in a store that counts kilometres', (text, km) => {
    expect(readKilometres(text, 'km')).toBe(km);
  });

  test('in a store that counts miles a bare number is miles, a printed unit wins', () => {
    expect(readKilometres('10,000', 'mi')).toBe(16_093);
    expect(readKilometres('10,000 km', 'mi')).toBe(10_000);
    expect(readKilometres('10,000 miles', 'km')).toBe(16_093);
  });
});
