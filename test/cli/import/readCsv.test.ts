import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../src/cli/import/readCsv.js';

const read = (text: string): unknown[] =>
  [...readCsv(text)].map(({ line, cells, fault }) => [line, fault ?? cells]);

describe('cells', () => {
  test.each([
    ['plain', 'a,b\n1,2\n', ['1', '2']],
    ['quoted comma', 'a,b\n"1,5",2\n', ['1,5', '2']],
    ['doubled quote', 'a,b\n"say ""hi""",2\n', ['say "hi"', '2']],
    ['empty quoted cell', 'a,b\n"",2\n', ['', '2']],
    ['quote within an unquoted cell', 'a,b\n5"wheel,2\n', ['5"wheel', '2']],
    ['blanks after the closing quote', 'a,b\n"1" \t,2\n', ['1', '2']],
    ['empty last cell', 'a,b\n1,\n', ['1', '']],
    ['empty last cell at the end of the file', 'a,b\n1,', ['1', '']],
    ['no line end at the end of the file', 'a,b\n1,2', ['1', '2']],
    ['quoted line break', 'a,b\n"1\r\n2",3\n', ['1\r\n2', '3']],
  ])('%s', (_, text, cells) => {
    expect(read(text)).toEqual([
      [1, ['a', 'b']],
      [2, cells],
    ]);
  });
});

describe('lines', () => {
  test('LF, CR LF and CR may be mixed, and each ends one line', () => {
    expect(read('a\n1\r\n2\r3\r\r\n\n4')).toEqual([
      [1, ['a']],
      [2, ['1']],
      [3, ['2']],
      [4, ['3']],
      [7, ['4']],
    ]);
  });

  test('a record has the line on which it starts, line breaks within quotes counted', () => {
    expect(read('a,b\n"x\ny\r\nz\rq",1\n2,3\n')).toEqual([
      [1, ['a', 'b']],
      [2, ['x\ny\r\nz\rq', '1']],
      [6, ['2', '3']],
    ]);
  });

  test('empty lines, and records with nothing in them, are no data', () => {
    expect(read('\n \n a,b\n\n,\n  ,\t\n"",""\n,,,\n1,2\n')).toEqual([
      [3, [' a', 'b']],
      [9, ['1', '2']],
    ]);
  });

  test.each([
    ['far behind the last column', 'a,b\n,,,,1\n2,3\n'],
    ['in a quoted cell behind the last column', 'a,b\n,,"1\n2,3\n'],
  ])('text %s is not nothing', (_, text) => {
    expect(read(text).slice(1)).toEqual([
      [2, 'tooManyCells'],
      [3, ['2', '3']],
    ]);
  });

  test('a byte order mark within the file is no text', () => {
    expect(read('a,b\n\uFEFF"1",2\n')[1]).toEqual([2, ['1', '2']]);
  });
});

describe('faults', () => {
  test.each([
    ['too few cells', 'a,b\n1\n2,3\n', 'tooFewCells'],
    ['too many cells', 'a,b\n1,2,3\n2,3\n', 'tooManyCells'],
    ['a quote that is never closed', 'a,b\n1,"x\n2,3\n', 'unclosedQuote'],
    [
      'a quote that the next quoted cell seems to close',
      'a,b\n"x,1\n2,3\n"4",5\n',
      'unclosedQuote',
    ],
    ['text after a closing quote', 'a,b\n"x"y,1\n2,3\n', 'unclosedQuote'],
    ['a quote that a later stray one seems to close', 'a,b\n"x,1\n2,3\n4,",5"\n', 'unclosedQuote'],
    ['a quote that joins records to one too wide', 'a,b\n"x,1\n2,3\n4,",5,6\n', 'tooManyCells'],
  ])('%s: the next record is read normally', (_, text, fault) => {
    expect(read(text).slice(1, 3)).toEqual([
      [2, fault],
      [3, ['2', '3']],
    ]);
  });

  test('a record of several lines with too few cells is read again from its second line', () => {
    expect(read('a,b\n"1\n2,3\n4"\n5,6\n').slice(1)).toEqual([
      [2, 'tooFewCells'],
      [3, ['2', '3']],
      [4, 'tooFewCells'],
      [5, ['5', '6']],
    ]);
  });

  test('an unclosed quote on the last line takes nothing else with it', () => {
    expect(read('a,b\n1,2\n3,"')).toEqual([
      [1, ['a', 'b']],
      [2, ['1', '2']],
      [3, 'unclosedQuote'],
    ]);
  });

  test('every record with an unclosed quote is one rejected record', () => {
    const lines = Array.from({ length: 5 }, (_, at) => `${at},"x`);
    expect(read(`a,b\n${lines.join('\n')}\n`).slice(1)).toEqual(
      lines.map((_, at) => [at + 2, 'unclosedQuote']),
    );
  });

  test('a quoted cell may have a thousand lines, not one more', () => {
    const cell = (lines: number): string => `a,b\n1,"${Array(lines).fill('x').join('\n')}"\n2,3\n`;
    expect([...readCsv(cell(1000))].map((one) => one.line)).toEqual([1, 2, 1002]);
    expect([...readCsv(cell(1001))][1]?.fault).toBe('unclosedQuote');
  });

  test('of a record with too many cells no more than one too many is kept', () => {
    const [, wide] = [...readCsv(`a,b\n${'x,'.repeat(100_000)}\n`)];
    expect(wide).toMatchObject({ fault: 'tooManyCells', cells: { length: 3 } });
  });
});

describe('properties', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '中') });
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const table = fc.array(fc.tuple(cell, cell, fc.constant('end')), { minLength: 1 });

  property.prop([table, fc.constantFrom('\n', '\r\n', '\r')])(
    'what a writer quotes is read back as it was',
    (rows, lineEnd) => {
      const text = ['h1,h2,h3', ...rows.map((row) => row.map(quoted).join(','))].join(lineEnd);
      expect([...readCsv(text)].slice(1).map((one) => one.cells)).toEqual(rows);
    },
  );

  property.prop([fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '中') })])(
    'any text is read to its end, line numbers rise, and sound records are as wide as the heading',
    (text) => {
      const records = [...readCsv(text)];
      const width = records[0]?.cells.length;
      records.forEach((one, at) => {
        expect(one.line).toBeGreaterThan(records[at - 1]?.line ?? 0);
        if (one.fault === null) expect(one.cells).toHaveLength(width ?? 0);
      });
    },
  );

  property.prop([fc.nat(8), fc.constantFrom('1,"x', '1', '1,2,3', '"x"y,2')])(
    'one bad line leaves all others as they are',
    (place, bad) => {
      const good = Array.from({ length: 9 }, (_, at) => `C${at},n`);
      const lines = good.toSpliced(place, 0, bad);
      const rest = [...readCsv(`a,b\n${lines.join('\n')}`)].filter((one) => one.fault === null);
      expect(rest.slice(1).map((one) => one.cells.join(','))).toEqual(good);
    },
  );

  property.prop([fc.string({ unit: fc.constantFrom('x', '"', ',', '\n', '\r') })])(
    'every line with text belongs to a record that starts there or above',
    (text) => {
      const starts = new Set([...readCsv(text)].map((one) => one.line));
      const lines = text.split(/\r\n|\n|\r/);
      const first = lines.findIndex((one) => one.includes('x')) + 1;
      if (first > 0) expect([...starts].some((line) => line <= first)).toBe(true);
    },
  );
});
