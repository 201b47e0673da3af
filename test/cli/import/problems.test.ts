import { describe, expect, test } from 'vitest';
import { csvLine } from '../../../src/cli/import/csvLine.js';
import {
  type Finding,
  problemsCsv,
  shownCar,
  shownNumber,
} from '../../../src/cli/import/problems.js';

describe('problems.csv', () => {
  test('one row a finding, by file and line', () => {
    const finding: Finding = {
      file: 'visits',
      line: 12,
      key: 'R-7',
      field: 'amount',
      kind: 'repaired',
      code: 'impossibleAmount',
    };
    const findings: Finding[] = [
      finding,
      { ...finding, line: 3, key: null, field: null, kind: 'rejected', code: 'tooFewCells' },
      { ...finding, file: 'customers', key: '…184847' },
    ];
    expect(problemsCsv(findings)).toBe(
      [
        'file,line,key,field,kind,code',
        'customers,12,…184847,amount,repaired,impossibleAmount',
        'visits,3,,,rejected,tooFewCells',
        'visits,12,R-7,amount,repaired,impossibleAmount',
        '',
      ].join('\n'),
    );
  });
});

describe('keys', () => {
  test.each([
    ['an order number', 'R-2026/0007', 'R-2026/0007'],
    ['a mobile', '13800000001', null],
    ['a mobile with country code', '8613800000001', null],
    ['an identity number', '11010519491231002X', null],
    ['a VIN', 'LSVAA4182E2184847', '…184847'],
    ['a name', '张三', null],
    ['a formula', '=CMD|x', null],
    ['a negative-looking text', '-1', null],
    ['two words', 'Zhang San', null],
    ['a very long text', 'x'.repeat(41), null],
  ])('%s', (_, number, shown) => {
    expect(shownNumber(number)).toBe(shown);
  });

  test.each([
    ['vehicle number first', { vehicleId: 'V1', vin: 'LSVAA4182E2184847' }, 'V1'],
    [
      'of a VIN the last six characters',
      { vin: 'LSVAA4182E2184847', plate: '苏E12345' },
      '…184847',
    ],
    ['of a plate the last four', { plate: '苏E12345' }, '…2345'],
    ['of a trailer’s plate too', { plate: '苏E1234挂' }, '…234挂'],
    ['of a short text in the VIN column nothing', { vin: '张三' }, '…'],
    ['of a sentence in the plate column nothing', { plate: '张三丰的新车尚未上牌' }, null],
    ['no name at all', {}, null],
  ])('%s', (_, car, shown) => {
    expect(shownCar(car)).toBe(shown);
  });
});

describe('a line of CSV', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+86 138', "'+86 138"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    [' =1+1', "' =1+1"],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    ['a=b', 'a=b'],
  ])('%j', (cell, written) => {
    expect(csvLine([cell])).toBe(`${written}\n`);
  });

  test('a tab or a line break in front does not hide a formula', () => {
    for (const lead of ['\t', '\r', '\n', ' \t']) expect(csvLine([`${lead}=1`])).toContain("'");
  });

  test('numbers stay numbers, negative ones too, and nothing is an empty cell', () => {
    expect(csvLine([-5, 0, null, 'x'])).toBe('-5,0,,x\n');
  });
});
