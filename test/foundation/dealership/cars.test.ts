import { carKey, hasCarKey } from 'dealer-care/dealership';
import { MisuseError } from 'dealer-care/kernel';
import { expect, test } from 'vitest';

test.each([
  [{ vehicleId: 'V-1', vin: 'LSVAA4182E2184847', plate: '苏E12345' }, 'V-1'],
  [{ vin: 'LSVAA4182E2184847', plate: '苏E12345' }, 'LSVAA4182E2184847'],
  [{ vehicleId: undefined, vin: undefined, plate: '苏E12345' }, '苏E12345'],
])('a car is named by its vehicle number, else VIN, else plate: %j', (car, key) => {
  expect(carKey(car)).toBe(key);
  expect(hasCarKey(car)).toBe(true);
});

test('a car without any of them cannot be named', () => {
  expect(hasCarKey({})).toBe(false);
  expect(() => carKey({})).toThrow(MisuseError);
});
