import { fc, test as property } from '@fast-check/vitest';
import { MisuseError, maskTaskKey, parseTaskKey, taskKey } from 'dealer-care/kernel';
import { describe, expect, test } from 'vitest';

describe('a key is kind/customer/car/cycle', () => {
  test.each([
    [
      { kind: 'maintenance', customer: 'C001', car: 'V-7', cycle: 'R-7' },
      'maintenance/C001/V-7/R-7',
    ],
    [{ kind: 'birthday', customer: 'C001', cycle: '2026-03-10' }, 'birthday/C001/-/2026-03-10'],
    [{ kind: 'x', customer: 'a/b', car: '-', cycle: '100%' }, 'x/a%2Fb/%2D/100%25'],
    [
      { kind: 'inspection', customer: 'C 1', car: '苏E12345', cycle: '2026' },
      'inspection/C%201/%E8%8B%8FE12345/2026',
    ],
  ])('%j', (identity, key) => {
    expect(taskKey(identity)).toBe(key);
    expect(parseTaskKey(key)).toEqual(identity);
  });

  test('text that is not well formed is refused', () => {
    expect(() => taskKey({ kind: 'x', customer: '\ud800', cycle: '1' })).toThrow(MisuseError);
  });
});

describe('what no taskKey wrote is no key', () => {
  test.each([
    '',
    'maintenance',
    'maintenance/C001/V-7',
    'maintenance/C001/V-7/R-7/x',
    'maintenance//V-7/R-7',
    'maintenance/C001/V-7/',
    'maintenance/C 001/V-7/R-7',
    'maintenance/C001/%E8/R-7',
    'maintenance/C001/%2d/R-7',
    'maintenance/\ud800/V-7/R-7',
  ])('%j', (text) => {
    expect(parseTaskKey(text)).toBeUndefined();
    expect(maskTaskKey(text)).toBe(text);
  });
});

const part = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.isWellFormed());

property.prop([part, part, fc.option(part, { nil: undefined }), part])(
  'a key is read back as what it was made of',
  (kind, customer, car, cycle) => {
    const identity = car === undefined ? { kind, customer, cycle } : { kind, customer, car, cycle };
    expect(parseTaskKey(taskKey(identity))).toEqual(identity);
  },
);

property.prop([
  fc.uniqueArray(fc.tuple(part, part, part, part), {
    selector: (one) => one.join('\0'),
    minLength: 2,
  }),
])('two identities never share a key', (identities) => {
  const keys = identities.map(([kind, customer, car, cycle]) =>
    taskKey({ kind, customer, car, cycle }),
  );
  expect(new Set(keys).size).toBe(keys.length);
});

property.prop([fc.string({ unit: 'binary' })])('no text makes reading or masking throw', (text) => {
  expect(() => [parseTaskKey(text), maskTaskKey(text)]).not.toThrow();
});

describe('on a screen the car of a key is masked', () => {
  test.each([
    ['a VIN to its last six', 'LSVAA4182E2184847', '…184847'],
    ['a plate to its last four', '苏E12345', '…2345'],
    ['a vehicle number not at all', 'V-1001', 'V-1001'],
  ])('%s', (_, car, shown) => {
    const masked = maskTaskKey(taskKey({ kind: 'maintenance', customer: 'C1', car, cycle: 'R-1' }));
    expect(parseTaskKey(masked)).toEqual({
      kind: 'maintenance',
      customer: 'C1',
      car: shown,
      cycle: 'R-1',
    });
  });

  test('a key without a car is as it is', () => {
    expect(maskTaskKey('birthday/C1/-/2026-03-10')).toBe('birthday/C1/-/2026-03-10');
  });
});
