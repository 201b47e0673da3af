import { describe, expect, test } from 'vitest';
import { importStore } from '../../../src/cli/import/importStore.js';
import { at, imported, storeFile, told } from './exports.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function issuesOf(customers: Uint8Array, visits = bytes('客户编号,进站日期\n')): unknown {
  const files = { customers, vehicles: bytes('客户编号\n'), visits };
  const result = importStore(files, storeFile(), at);
  return result.ok ? [] : result.issues;
}

describe('headings', () => {
  test('Chinese and English headings are the same columns', () => {
    const zh = imported({
      customers: '客户编号,客户姓名,手机号码,客户状态\nC1,张三,13800000001,已搬离\n',
    });
    const en = imported({
      customers: 'Customer ID,Customer Name,Mobile,Customer Status\nC1,张三,13800000001,Moved\n',
    });
    expect(en.dossiers).toEqual(zh.dossiers);
    expect(zh.dossiers[0]?.card).toEqual({
      customerId: 'C1',
      kind: 'individual',
      name: '张三',
      mobile: '13800000001',
      status: 'moved',
    });
  });

  test('spaces at the ends, width and case do not matter', () => {
    const { dossiers } = imported({
      customers: '\uFEFF　客户编号 ,ＭＯＢＩＬＥ\nC1,13800000001\n',
      vehicles: 'customer id,车架号（VIN）\nC1,LSVAA4182E2184847\n',
    });
    expect(dossiers[0]?.card.mobile).toBe('13800000001');
    expect(dossiers[0]?.vehicles[0]?.vin).toBe('LSVAA4182E2184847');
  });

  test('a store names its own columns; they win over the default ones', () => {
    const columns = { customers: { 会员编号: 'customerId' } };
    const { dossiers, ignoredColumns } = imported(
      { customers: '客户编号,会员编号,手机号码\nX,C1,13800000001\n' },
      storeFile({ import: { columns } }),
    );
    expect(dossiers[0]?.card.customerId).toBe('C1');
    expect(ignoredColumns.customers).toEqual(['客户编号']);
  });

  test('of two columns for one field the first is read', () => {
    const { dossiers, ignoredColumns } = imported({
      customers: '客户编号,手机号码,Mobile\nC1,13800000001,13800000002\n',
    });
    expect(dossiers[0]?.card.mobile).toBe('13800000001');
    expect(ignoredColumns.customers).toEqual(['Mobile']);
  });

  test('unknown columns are ignored and listed once, fit for a screen', () => {
    const { ignoredColumns } = imported({
      customers: `客户编号,手机号码,QQ, QQ ,,"a\u001b[31m\nb",${'x'.repeat(99)}\nC1,13800000001,,,,,\n`,
    });
    expect(ignoredColumns.customers).toEqual(['QQ', 'a [31m b', 'x'.repeat(40)]);
  });

  test('names of an object’s prototype are unknown columns', () => {
    const { ignoredColumns } = imported({
      customers: '客户编号,手机号码,__proto__,constructor\nC1,13800000001,a,b\n',
    });
    expect(ignoredColumns.customers).toEqual(['__proto__', 'constructor']);
  });

  test('a repeated heading line is no data', () => {
    const result = imported({
      customers: '客户编号,手机号码\nC1,13800000001\n 客户编号,手机号码 \r\nC2,13800000002\n',
    });
    expect(result.counts.customers).toEqual({ records: 2, accepted: 2, rejected: 0 });
    expect(told(result)).toEqual([]);
  });

  test('an unmapped heading with many columns is read', () => {
    const wide = Array.from({ length: 100_000 }, (_, at) => `c${at}`).join(',');
    const { counts } = imported({
      customers: `客户编号,手机号码,${wide}\nC1,13800000001${','.repeat(100_000)}\n`,
    });
    expect(counts.customers.accepted).toBe(1);
  });
});

describe('a file that cannot be read as a whole', () => {
  test('a missing required column is an issue that names the column', () => {
    expect(issuesOf(bytes('手机号码\n1\n'), bytes('客户编号\n'))).toEqual([
      {
        code: 'required',
        path: ['customers', 'customerId'],
        expected:
          'a column headed 客户编号 or Customer ID, or one that import.columns.customers maps to customerId',
      },
      {
        code: 'required',
        path: ['visits', 'visitDate'],
        expected:
          'a column headed 进站日期 or Visit Date, or one that import.columns.visits maps to visitDate',
      },
    ]);
  });

  test.each([
    ['nothing', '', 'empty'],
    ['only empty lines', '\n\r\n,,\n', 'empty'],
    ['a heading with an unclosed quote', '"客户编号,手机号码\nC1,1\n', 'unreadable'],
  ])('%s is an issue', (_, text, code) => {
    expect(issuesOf(bytes(text))).toMatchObject([{ code }]);
  });

  test('contacts may be left out', () => {
    expect(imported({}).counts.contacts).toEqual({ records: 0, accepted: 0, rejected: 0 });
  });
});
