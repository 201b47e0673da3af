import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { importStore } from '../../../src/cli/import/importStore.js';
import { problemsCsv } from '../../../src/cli/import/problems.js';
import { at, imported, storeFile, told } from './exports.js';

const file = storeFile();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const HEADINGS = {
  customers: '客户编号,客户姓名,手机号码,出生日期,省份,免打扰,备注',
  vehicles: '客户编号,车辆编号,车架号(VIN),车牌号,购车日期',
  visits: '工单号,客户编号,车辆编号,车架号(VIN),车牌号,进站日期,进站里程,结算金额',
  contacts: '客户编号,联系时间,联系方式,联系结果,任务编号',
} as const;
const FILES = ['customers', 'vehicles', 'visits', 'contacts'] as const;

describe('hostile contents', () => {
  test.each([
    '__proto__',
    'constructor',
    'toString',
    "'; DROP TABLE customers; --",
    '=CMD|’/C calc’!A0',
    '<script>alert(1)</script>',
    '../../etc/passwd',
    '%00',
    '\u202Eabc',
  ])('a customer numbered %j is a customer like any other', (id) => {
    const quoted = `"${id}"`;
    const result = imported({
      customers: `客户编号,手机号码\n${quoted},13800000001\n`,
      vehicles: `客户编号,车辆编号\n${quoted},__proto__\n`,
      visits: `客户编号,车辆编号,进站日期,进站里程\n${quoted},__proto__,2025-03-09,1000\n`,
    });
    expect(told(result)).toEqual([]);
    expect(result.dossiers).toMatchObject([
      { card: { customerId: id }, visits: [{ car: '__proto__' }] },
    ]);
    expect(Object.hasOwn(Object.prototype, 'card')).toBe(false);
  });

  test('NUL and other control characters make a cell unreadable', () => {
    const result = imported({
      customers: '客户编号,客户姓名,手机号码\nC\u0000,甲,1\nC1,a\u001b[2J,13800000001\n',
    });
    expect(told(result)).toEqual([
      'customers 2 - customerId rejected unreadable',
      'customers 3 C1 name repaired unreadable',
    ]);
  });

  test('a cell of a megabyte is unreadable, and its neighbours are read', () => {
    const huge = '9'.repeat(1_000_000);
    const result = imported({
      customers: `客户编号,客户姓名,手机号码,出生日期,备注\nC1,${huge},13800000001,${huge},${huge}\n${huge},,,,\n`,
    });
    expect(told(result)).toEqual([
      'customers 2 C1 name repaired unreadable',
      'customers 2 C1 birthDate repaired impossibleDate',
      'customers 2 C1 remarks repaired unreadable',
      'customers 3 - customerId rejected unreadable',
    ]);
    expect(result.dossiers[0]?.card.mobile).toBe('13800000001');
  });

  test('the problem file holds no name, number, address or formula', () => {
    const secret = ['张三丰', '13812345678', '人民路1号', '=CMD', 'LSVAA4182E2184847', '苏E98765'];
    const result = imported({
      customers: `客户编号,客户姓名,手机号码,住址,性别\n${secret[3]},${secret[0]},${secret[1]}x,${secret[2]},${secret[0]}\n${secret[1]},,,,${secret[2]}\n${secret[0]},,,,?\n`,
      vehicles: `客户编号,车架号(VIN),车牌号\n${secret[3]},${secret[4]}9,${secret[5]}\nC9,,${secret[5]}\n${secret[1]},,\n`,
      visits: `客户编号,车牌号,进站日期\n${secret[0]},${secret[5]},${secret[2]}\n`,
    });
    const csv = problemsCsv(result.findings);
    expect(csv.split('\n').length).toBeGreaterThan(8);
    for (const one of secret) expect(csv).not.toContain(one);
  });
});

describe('nothing is lost', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      'C1',
      'C2',
      'V1',
      'R1',
      '2025-03-09',
      '2026/2/30',
      '13800000001',
      '1,000',
      '是',
    ),
    fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', '中', '=', '\uFFFD', '\u0000') }),
  );
  const sheet = (heading: string): fc.Arbitrary<string> =>
    fc
      .array(fc.array(cell, { minLength: 0, maxLength: 9 }))
      .map((rows) => [heading, ...rows.map((row) => row.join(','))].join('\n'));

  property.prop([
    fc.record({
      customers: sheet(HEADINGS.customers),
      vehicles: sheet(HEADINGS.vehicles),
      visits: sheet(HEADINGS.visits),
      contacts: sheet(HEADINGS.contacts),
    }),
  ])(
    'accepted + rejected = records in every file, one finding for each rejected record',
    (texts) => {
      const result = imported(texts);
      for (const name of FILES) {
        const { records, accepted, rejected } = result.counts[name];
        expect(accepted + rejected).toBe(records);
        const turnedDown = result.findings.filter(
          (one) => one.file === name && one.kind === 'rejected',
        );
        expect(turnedDown).toHaveLength(rejected);
        expect(new Set(turnedDown.map((one) => one.line)).size).toBe(rejected);
      }
      const sum = (list: 'vehicles' | 'visits' | 'contacts'): number =>
        result.dossiers.reduce((total, one) => total + one[list].length, 0);
      expect(result.dossiers).toHaveLength(result.counts.customers.accepted);
      expect(result.recipients.flat()).toHaveLength(result.dossiers.length);
      expect(sum('vehicles')).toBe(result.counts.vehicles.accepted);
      expect(sum('visits')).toBe(result.counts.visits.accepted);
      expect(sum('contacts')).toBe(result.counts.contacts.accepted);
    },
  );

  property.prop([
    fc.tuple(
      ...FILES.map((name) =>
        fc.uint8Array({ maxLength: 300 }).map((tail) => [name, tail] as const),
      ),
    ),
    fc.boolean(),
  ])('garbage bytes never make it fail', (tails, hasHeadings) => {
    const withTail = (name: keyof typeof HEADINGS, tail: Uint8Array): Uint8Array =>
      hasHeadings ? Uint8Array.from([...bytes(`${HEADINGS[name]}\n`), ...tail]) : tail;
    const files = Object.fromEntries(tails.map(([name, tail]) => [name, withTail(name, tail)]));
    const result = importStore(files as unknown as Parameters<typeof importStore>[0], file, at);
    if (hasHeadings) expect(result.ok).toBe(true);
    else if (!result.ok) expect(result.issues.length).toBeGreaterThan(0);
  });

  property.prop([
    fc
      .array(cell, { maxLength: 9 })
      .map((cells) => cells.join(',').replaceAll(/C\d|R\d|V\d|[\r\n]/g, '')),
    fc.nat(5),
  ])('a bad row never affects other rows', (bad, place) => {
    const good = Array.from(
      { length: 5 },
      (_, n) => `R${n + 10},C1,V1,,,2025-03-0${n + 1},${n + 1}000,`,
    );
    const text = (rows: readonly string[]): string => [HEADINGS.visits, ...rows].join('\n');
    const clean = imported({ visits: text(good) }).dossiers;
    const spoilt = imported({ visits: text(good.toSpliced(place, 0, bad)) }).dossiers;
    expect(spoilt).toEqual(clean);
  });
});
