import { fc, test as property } from '@fast-check/vitest';
import { isMobile, normaliseMobile } from 'dealer-care/dealership';
import { describe, expect, test } from 'vitest';

describe('one number in several spellings is one', () => {
  test.each([
    '13812345678',
    '138 1234 5678',
    '138-1234-5678',
    '138–1234–5678',
    '１３８１２３４５６７８',
    '　138 12345678 ',
    '+8613812345678',
    '＋86 138 1234 5678',
    '+86-138-1234-5678',
    '008613812345678',
    '8613812345678',
  ])('%s', (text) => {
    expect(normaliseMobile(text)).toBe('13812345678');
    expect(isMobile(text)).toBe(true);
  });
});

describe('the third digit is not looked at, the second is 3 to 9', () => {
  test.each([
    ['12', '12912345678', undefined],
    ['13', '13012345678', '13012345678'],
    ['19', '19912345678', '19912345678'],
    ['10', '10012345678', undefined],
  ])('%s…', (_, text, digits) => {
    expect(normaliseMobile(text)).toBe(digits);
  });
});

describe('anything else is no mobile number', () => {
  test.each([
    ['nothing', ''],
    ['ten digits', '1381234567'],
    ['twelve digits', '138123456789'],
    ['a telephone at a desk', '0512-00000000'],
    ['a masked number', '138****5678'],
    ['another country', '+85213812345678'],
    ['a country code twice', '+868613812345678'],
    ['two numbers', '13812345678/13912345678'],
    ['letters', '1381234567a'],
    ['digits of another script', '١٣٨١٢٣٤٥٦٧٨'],
  ])('%s', (_, text) => {
    expect(normaliseMobile(text)).toBeUndefined();
    expect(isMobile(text)).toBe(false);
  });

  test('ten million digits or blanks, at once', () => {
    expect(normaliseMobile('1'.repeat(10_000_000))).toBeUndefined();
    expect(normaliseMobile(' '.repeat(10_000_000))).toBeUndefined();
  });
});

property.prop([fc.string({ unit: 'binary' })])('reading twice reads the same', (text) => {
  const once = normaliseMobile(text);
  expect(once === undefined ? undefined : normaliseMobile(once)).toBe(once);
});
