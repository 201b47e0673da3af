import { describe, expect, test } from 'vitest';
import { imported } from './exports.js';

const VEHICLES = '客户编号,车辆编号,车架号(VIN),车牌号,购车日期,上牌日期,车辆状态';
const VISITS = '客户编号,车辆编号,车架号(VIN),车牌号,进站日期';
const VIN_1 = 'LSVAA4182E2184847';
const VIN_2 = 'LFV2A21K6A3000000';

/** The key of the car that a visit of C1 joins; `null` where it joins none. */
function joined(cars: readonly string[], visit: string): string | null {
  const { dossiers } = imported({
    customers: '客户编号,手机号码\nC1,13800000001\nC2,13800000002\n',
    vehicles: [VEHICLES, ...cars].join('\n'),
    visits: [VISITS, visit].join('\n'),
  });
  return dossiers[0]?.visits[0]?.car ?? null;
}

describe('by vehicle number, else VIN, else plate', () => {
  const cars = [`C1,V1,${VIN_1},苏E11111,,,`, `C1,V2,${VIN_2},苏E22222,,,`];

  test.each([
    ['the number wins over the VIN', `C1,V1,${VIN_2},苏E22222,2025-03-09`, 'V1'],
    ['the VIN wins over the plate', `C1,,${VIN_2},苏E11111,2025-03-09`, 'V2'],
    ['an unknown number leaves it to the VIN', `C1,V9,${VIN_2},,2025-03-09`, 'V2'],
    ['the plate alone', 'C1,,,苏E22222,2025-03-09', 'V2'],
    ['in another spelling', `C1,,${VIN_1.toLowerCase()},,2025-03-09`, 'V1'],
    ['a plate with its dot', 'C1,,,苏e·22222,2025-03-09', 'V2'],
    [
      'a VIN with a typing error leaves it to the plate',
      'C1,,LFV2A21K6A300000,苏E22222,2025-03-09',
      'V2',
    ],
    ['a sound VIN of another car does not', 'C1,,1HGCM82633A004352,苏E22222,2025-03-09', null],
    ['nor does the number of another car', 'C1,V9,,苏E22222,2025-03-09', null],
    ['no name at all', 'C1,,,,2025-03-09', null],
    ['a car of somebody else', 'C2,V1,,,2025-03-09', null],
  ])('%s', (_, visit, car) => {
    expect(joined(cars, visit)).toBe(car);
  });
});

describe('a plate that was transferred joins by date', () => {
  const cars = [
    `C1,V1,${VIN_1},苏E11111,2018-05-01,,已过户`,
    `C1,V2,${VIN_2},苏E11111,2024-06-01,2024-06-10,在用`,
  ];

  test.each([
    ['2024-06-09', 'V1'],
    ['2024-06-10', 'V2'],
    ['2025-03-09', 'V2'],
    ['2018-04-30', 'V1'],
  ])('a visit on %s came with %s', (on, car) => {
    expect(joined(cars, `C1,,,苏E11111,${on}`)).toBe(car);
    expect(joined([...cars].reverse(), `C1,,,苏E11111,${on}`)).toBe(car);
  });

  test('a used car carries its plate since its purchase, not since its first registration', () => {
    const used = [
      `C1,V1,,苏E11111,2018-05-01,,已过户`,
      `C1,V2,,苏E11111,2024-06-01,2010-01-01,在用`,
    ];
    expect(joined(used, 'C1,,,苏E11111,2024-05-31')).toBe('V1');
  });

  test('without dates the car in use carries it', () => {
    expect(
      joined(['C1,V1,,苏E11111,,,已过户', 'C1,V2,,苏E11111,,,在用'], 'C1,,,苏E11111,2025-03-09'),
    ).toBe('V2');
  });

  test('where that is not clear either, no car is guessed', () => {
    expect(
      joined(['C1,V1,,苏E11111,,,', 'C1,V2,,苏E11111,,,'], 'C1,,,苏E11111,2025-03-09'),
    ).toBeNull();
    const three = ['C1,V1,,苏E11111,,,', 'C1,V2,,苏E11111,,,', 'C1,V3,,苏E11111,,,报废'];
    expect(joined(three, 'C1,,,苏E11111,2025-03-09')).toBeNull();
  });

  test.each([
    [20, 'V19'],
    [21, null],
  ])('a word in place of a plate that %i cars share', (count, car) => {
    const fleet = Array.from({ length: count }, (_, n) => `C1,V${n},,未上牌,${2000 + n}-01-01,,`);
    expect(joined(fleet, 'C1,,,未上牌,2025-03-09')).toBe(car);
  });
});
