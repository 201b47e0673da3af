import { fc, test as property } from '@fast-check/vitest';
import { checkVin, modelYearOf } from 'dealer-care/dealership';
import { describe, expect, test } from 'vitest';

describe('a number whose check digit is right is valid', () => {
  test.each([
    '11111111111111111',
    '1M8GDM9AXKP042788',
    '1HGCM82633A004352',
    '5GZCZ43D13S812715',
    'LSVAA4182E2184847',
    'LFV2A21K6A3000000',
    'lsvaa4182e2184847',
    ' ＬＳＶＡＡ４１８２Ｅ２１８４８４７ ',
  ])('%s', (vin) => {
    expect(checkVin(vin)).toEqual({ status: 'valid', checkDigit: 'right' });
  });
});

describe('a wrong check digit is suspect where the maker must set it, else nothing is said', () => {
  test.each([
    ['China', 'LFV2A21K5A3000000', 'suspect'],
    ['North America, 1', '1M8GDM9A1KP042788', 'suspect'],
    ['North America, 5', '5GZCZ43D23S812715', 'suspect'],
    ['Germany, which fills the place with Z', 'WVWZZZ1JZXW000001', 'unchecked'],
    ['first place 6, just after North America', '6GZCZ43D23S812715', 'unchecked'],
    ['Japan', 'JHMCM56557C404453', 'valid'],
    ['Japan, another digit', 'JHMCM56567C404453', 'unchecked'],
  ])('%s', (_, vin, status) => {
    expect(checkVin(vin).status).toBe(status);
  });
});

describe('what cannot be such a number is malformed', () => {
  test.each([
    ['nothing', ''],
    ['16 places', 'LSVAA4182E218484'],
    ['18 places', 'LSVAA4182E21848477'],
    ['the letter I', 'LSVAA4182E218484I'],
    ['the letter O', 'LSVAA4182E218484O'],
    ['the letter Q', 'LSVAA4182E218484Q'],
    ['a hyphen', 'LSVAA4182E-184847'],
    ['a Chinese character', '苏SVAA4182E2184847'],
    ['a formula', '=HYPERLINK("x")+1'],
  ])('%s', (_, vin) => {
    expect(checkVin(vin)).toEqual({ status: 'malformed', checkDigit: 'notRead' });
  });

  test('ten million characters, at once', () => {
    expect(checkVin('L'.repeat(10_000_000)).status).toBe('malformed');
  });
});

/** The published rule, written down as a table. */
function expectedDigit(vin: string): string {
  const value = '0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ';
  const weights = '8765432X098765432';
  const sum = [...vin].reduce(
    (total, letter, at) =>
      total + (value.indexOf(letter) % 10) * '0123456789X'.indexOf(weights[at] ?? ''),
    0,
  );
  return '0123456789X'[sum % 11] ?? '';
}

const ALPHABET = [...'ABCDEFGHJKLMNPRSTUVWXYZ0123456789'];
const letters = (length: number) =>
  fc.array(fc.constantFrom(...ALPHABET), { minLength: length, maxLength: length });

property.prop([letters(16)])('exactly one check digit of eleven makes a number valid', (rest) => {
  const withDigit = (digit: string) => [...rest.slice(0, 8), digit, ...rest.slice(8)].join('');
  const valid = [...'0123456789X'].filter((digit) => checkVin(withDigit(digit)).status === 'valid');
  expect(valid).toEqual([expectedDigit(withDigit('0'))]);
});

property.prop([fc.string({ unit: 'binary' })])(
  'no text makes it throw or stands in the answer',
  (text) => {
    expect(['valid', 'suspect', 'unchecked', 'malformed']).toContain(checkVin(text).status);
    expect(Object.keys(checkVin(text))).toEqual(['status', 'checkDigit']);
  },
);

describe('the model year stands in tenth place and repeats every 30 years', () => {
  const withYear = (code: string) => `LSVAA4182${code}2184847`;
  test.each([
    ['A', 2027, 2010],
    ['A', 2009, 1980],
    ['A', 1979, undefined],
    ['Y', 2027, 2000],
    ['Y', 2030, 2030],
    ['1', 2027, 2001],
    ['9', 2027, 2009],
    ['R', 2027, 2024],
    ['S', 2027, 2025],
    ['T', 2027, 2026],
    ['V', 2027, 2027],
    ['W', 2027, 1998],
    ['W', 2028, 2028],
    ['U', 2027, undefined],
    ['Z', 2027, undefined],
    ['0', 2027, undefined],
    ['I', 2027, undefined],
  ])('%s, not after %i: %s', (code, latest, year) => {
    expect(modelYearOf(withYear(code), latest)).toBe(year);
  });

  test('a malformed number names no year', () => {
    expect(modelYearOf('LSVAA4182E', 2027)).toBeUndefined();
  });
});
