import { fc, test as property } from '@fast-check/vitest';
import { maskMobile, maskName, maskPlate, maskVin } from 'dealer-care/dealership';
import { describe, expect, test } from 'vitest';

describe('PRIV-02: 13812345678 for somebody unassigned is 138****5678', () => {
  test.each([
    ['13812345678', '138****5678'],
    ['+86 138-1234-5678', '138****5678'],
    ['１３８１２３４５６７８', '138****5678'],
    ['0512-88880000', '051****0000'],
    ['1234567890', '****'],
    ['12345678901', '123****8901'],
    ['', '****'],
    ['=cmd|1', '****'],
  ])('%s is shown as %s', (text, shown) => {
    expect(maskMobile(text)).toBe(shown);
  });
});

test('of a VIN the last six characters are shown, of a short text none', () => {
  expect(maskVin('LSVAA4182E2184847')).toBe('…184847');
  expect(maskVin('LSVAA4182E2')).toBe('…');
  expect(maskVin('')).toBe('…');
});

test('of a plate the last four characters are shown, of a short text none', () => {
  expect(maskPlate('苏E12345')).toBe('…2345');
  expect(maskPlate('苏ED12345')).toBe('…2345');
  expect(maskPlate('苏E1234')).toBe('…');
});

describe('of a name the first character is shown, and its length is not', () => {
  test.each([
    ['张三', '张**'],
    ['张小明', '张**'],
    ['欧阳小明', '欧**'],
    [' 张三 ', '张**'],
    ['Anna Maria', 'A**'],
    ['𠮷野家', '𠮷**'],
    ['张', '**'],
    ['', '**'],
    ['=cmd', '**'],
    ['\ud842张', '**'],
  ])('%s is shown as %s', (name, shown) => {
    expect(maskName(name)).toBe(shown);
  });
});

property.prop([fc.string({ unit: 'grapheme' })])('a mask never shows the whole', (text) => {
  for (const mask of [maskMobile, maskVin, maskPlate, maskName]) {
    const shown = mask(text).replaceAll(/[…*]/g, '');
    expect(shown === '' || [...shown].length < [...text.trim()].length).toBe(true);
  }
});

property.prop([fc.stringMatching(/^1[3-9]\d{9}$/)])(
  'at most seven digits of a number are shown',
  (text) => {
    expect(maskMobile(text).replaceAll('*', '')).toHaveLength(7);
  },
);

test('ten million characters are masked at once', () => {
  const long = '1'.repeat(10_000_000);
  expect(maskMobile(long)).toBe('****');
  expect(maskVin(long)).toBe('…111111');
  expect(maskName(long)).toBe('**');
});
