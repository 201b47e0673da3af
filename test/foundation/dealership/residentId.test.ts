import { fc, test as property } from '@fast-check/vitest';
import { checkResidentId } from 'dealer-care/dealership';
import { describe, expect, test } from 'vitest';

describe('a number whose check digit is right is valid', () => {
  test.each([
    '11010519491231002X',
    '11010519491231002x',
    '440524188001010014',
    ' 440524188001010014 ',
    '４４０５２４１８８００１０１００１４',
    '１１０１０５１９４９１２３１００２ｘ',
  ])('%s', (id) => {
    expect(checkResidentId(id)).toEqual({ status: 'valid' });
  });
});

describe('a wrong check digit is a slip', () => {
  test.each([
    '110105194912310021',
    '44052418800101001X',
    '440524188001010015',
    '110105194912310030',
  ])('%s', (id) => {
    expect(checkResidentId(id)).toEqual({ status: 'suspect' });
  });

  property.prop([fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 })])(
    'one wrong digit is never valid',
    (at, shift) => {
      const id = '440524188001010014';
      const wrong = (Number(id[at]) + shift) % 10;
      expect(checkResidentId(id.slice(0, at) + wrong + id.slice(at + 1)).status).not.toBe('valid');
    },
  );

  property.prop([fc.integer({ min: 0, max: 15 })])('nor are two neighbours exchanged', (at) => {
    const id = '440524188001010014';
    const [first = '', second = ''] = id.slice(at, at + 2);
    fc.pre(first !== second);
    const exchanged = id.slice(0, at) + second + first + id.slice(at + 2);
    expect(checkResidentId(exchanged).status).not.toBe('valid');
  });
});

describe('what cannot be such a number is malformed', () => {
  test.each([
    ['nothing', ''],
    ['17 places', '11010519491231002'],
    ['19 places', '11010519491231002X0'],
    ['an old number of 15 digits', '110105491231002'],
    ['X in another place', '1101051949123100X2'],
    ['a letter', '11010519491231002A'],
    ['a space inside', '110105 19491231002'],
    ['30 February', '110105194902300021'],
    ['29 February of a common year', '110105194902290021'],
    ['month 13', '110105194913010021'],
    ['month 0', '110105194900010021'],
    ['day 0', '110105194901000021'],
    ['a birth in 1799', '110105179912310021'],
    ['digits of another script', '١١٠١٠٥١٩٤٩١٢٣١٠٠٢X'],
    ['a very long text', '1'.repeat(1_000_000)],
  ])('%s', (_, id) => {
    expect(checkResidentId(id)).toEqual({ status: 'malformed' });
  });

  test('a birth in 1800 is not', () => {
    expect(checkResidentId('110105180001010021').status).not.toBe('malformed');
  });

  test.each([...'0123456789'])('nor is the digit %s, 18 times, a number', (digit) => {
    expect(checkResidentId(digit.repeat(18)).status).toBe('malformed');
  });
});

test('the verdict is one of three frozen ones and repeats nothing of the number', () => {
  const verdicts = ['11010519491231002X', '110105194912310021', ''].map(checkResidentId);
  expect(verdicts.map((one) => JSON.stringify(one))).toEqual([
    '{"status":"valid"}',
    '{"status":"suspect"}',
    '{"status":"malformed"}',
  ]);
  expect(verdicts.every((one) => Object.isFrozen(one))).toBe(true);
});

property.prop([fc.string({ unit: 'binary', maxLength: 80 })])('no text makes it throw', (text) => {
  expect(() => checkResidentId(text)).not.toThrow();
});
