import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { encodeGb18030 } from '../../examples/generate/gb18030.ts';
import { generate } from '../../examples/generate/generate.ts';
import { HEADINGS } from '../../examples/generate/tables.ts';

const FILES = ['customers', 'vehicles', 'visits', 'contacts'] as const;
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder('gb18030').decode(bytes);
const printOf = (files: Map<string, Uint8Array>): string => {
  const hash = createHash('sha256');
  for (const [name, bytes] of files) hash.update(name).update(bytes);
  return hash.digest('hex');
};

const store = generate(2026, 3200);

describe('the made-up store', () => {
  test('one seed gives one store, byte for byte, on every machine', () => {
    expect(printOf(generate(7, 200))).toBe(printOf(generate(7, 200)));
    expect(printOf(generate(7, 200))).toBe(
      'a58d66402b99bdcb70ee4559819b33df980ab2db3dfca4278a6f02ce559d4f10',
    );
  });

  test('another seed gives another store', () => {
    expect(printOf(generate(8, 200))).not.toBe(printOf(generate(7, 200)));
  });

  test('it has its four files, each with the documented headings', () => {
    expect([...store.keys()]).toEqual(FILES.map((file) => `${file}.csv`));
    for (const file of FILES) {
      const [heading] = textOf(store.get(`${file}.csv`)).split(/\r?\n/, 1);
      expect(heading).toBe(HEADINGS[file].join(','));
    }
  });

  test('it has at least 3,000 customers and two years of visits and contacts', () => {
    const customers = textOf(store.get('customers.csv'));
    expect(new Set(customers.match(/^"?C\d{5}/gm)).size).toBeGreaterThanOrEqual(3000);
    const visits = textOf(store.get('visits.csv')).split('\n').length;
    const contacts = textOf(store.get('contacts.csv')).split('\n').length;
    expect(visits).toBeGreaterThan(15_000);
    expect(contacts).toBeGreaterThan(20_000);
  });

  test.each([
    ['customers.csv', /^\r?\n/m, 'an empty line'],
    ['customers.csv', /"[^"\n]*号\n/, 'a line break inside quotes'],
    ['customers.csv', /�/, 'a broken byte'],
    ['customers.csv', /１６０/, 'digits in full width'],
    ['customers.csv', /[^\r]\n/, 'a bare line feed'],
    ['customers.csv', /\r\n/, 'a carriage return'],
    ['visits.csv', /¥\d,\d{3}\.\d\d/, 'an amount with sign and comma'],
    ['visits.csv', /,20\d{6},/, 'a day without signs'],
    ['visits.csv', /,20\d\d年\d+月\d+日,/, 'a day in Chinese'],
    ['visits.csv', /,20\d\d\/\d+\/\d+,/, 'a day with strokes'],
    ['visits.csv', /,2026-04-01,/, 'a visit after the planning day'],
    ['visits.csv', /\n工单号,/, 'the heading line again'],
    ['visits.csv', /,"客户临时离店\r?\n/, 'a quote that nobody closed'],
    ['visits.csv', /,是,/, 'a replaced cluster'],
    ['vehicles.csv', /,C?99991,|^C99991,/m, 'a car of nobody'],
    ['vehicles.csv', /,纯电动,/, 'an electric car'],
    ['vehicles.csv', /,已过户/, 'a transferred car'],
    ['contacts.csv', /,拒绝再联系,/, 'a refusal of further contact'],
  ])('%s holds %s (%s)', (file, pattern) => {
    expect(textOf(store.get(file))).toMatch(pattern);
  });

  test('a fleet of forty cars and families behind one number are among them', () => {
    const owners = textOf(store.get('vehicles.csv')).match(/^C\d{5}/gm) ?? [];
    const counts = new Map<string, number>();
    for (const owner of owners) counts.set(owner, (counts.get(owner) ?? 0) + 1);
    expect(Math.max(...counts.values())).toBeGreaterThanOrEqual(35);
    const mobiles = textOf(store.get('customers.csv')).match(/,160\d{8},/g) ?? [];
    expect(mobiles.length - new Set(mobiles).size).toBeGreaterThan(20);
  });
});

describe('the encoder', () => {
  test('what it writes is read back, in one, two and four bytes', () => {
    const text = 'A,客户姓名·¥￥（VIN）㛃\r\n';
    expect(textOf(encodeGb18030(text))).toBe(text);
    expect([...encodeGb18030('啊')]).toEqual([0xb0, 0xa1]);
    expect([...encodeGb18030('¥')]).toEqual([0x81, 0x30, 0x84, 0x36]);
  });

  test('what it cannot write it refuses', () => {
    expect(() => encodeGb18030('𠮷')).toThrow(RangeError);
  });
});
