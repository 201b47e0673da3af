import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { decodeExport, encodingOf } from '../../../src/cli/import/decode.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Every character of two bytes, by its text: the encoder that the platform lacks. */
const gbBytes = new Map<string, readonly [number, number]>();
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let tail = 0x40; tail <= 0xfe; tail++) {
    if (tail === 0x7f) continue;
    const text = new TextDecoder('gb18030').decode(Uint8Array.of(lead, tail));
    if (text.length === 1 && text !== '\uFFFD') gbBytes.set(text, [lead, tail]);
  }
}

function gb18030(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((one) => gbBytes.get(one) ?? one.charCodeAt(0)));
}

const HEADING = '客户编号,客户姓名,手机号码\n';

describe('the encoding is chosen by the bytes', () => {
  test.each([
    ['UTF-8', utf8(`${HEADING}C1,张三,1\n`), 'utf-8'],
    ['UTF-8 with byte order mark', utf8(`\uFEFF${HEADING}C1,张三,1\n`), 'utf-8'],
    ['GB18030', gb18030(`${HEADING}C1,张三,1\n`), 'gb18030'],
  ])('%s', (_, bytes, encoding) => {
    expect(encodingOf(bytes)).toBe(encoding);
    expect(decodeExport(bytes)).toBe(`${HEADING}C1,张三,1\n`);
  });

  test('plain ASCII, and nothing at all, are UTF-8', () => {
    expect(decodeExport(utf8('a,b\n1,2'))).toBe('a,b\n1,2');
    expect(decodeExport(new Uint8Array())).toBe('');
  });

  test('an English file with one Chinese name in GB18030 is GB18030', () => {
    expect(decodeExport(gb18030('Customer ID,Customer Name\nC1,李娜\n'))).toContain('李娜');
  });

  test('a character of four bytes is GB18030 too', () => {
    const bytes = Uint8Array.from([...gb18030(HEADING), 0x95, 0x32, 0x82, 0x36]);
    expect(decodeExport(bytes)).toBe(`${HEADING}𠀀`);
  });

  test('rare characters with a second byte below 80 are read', () => {
    expect(decodeExport(gb18030(`${HEADING}C1,朱镕,1\n`))).toContain('朱镕');
  });
});

describe('one broken byte', () => {
  test('a mostly sound UTF-8 file stays UTF-8, and the byte becomes U+FFFD', () => {
    const bytes = utf8(`${HEADING}C1,张?三,1\nC2,李四,2\n`);
    bytes[bytes.indexOf(0x3f)] = 0xff;
    expect(decodeExport(bytes)).toBe(`${HEADING}C1,张\uFFFD三,1\nC2,李四,2\n`);
  });

  test('a lone byte in an English file stays in its cell', () => {
    const bytes = utf8('Customer ID,Customer Name\nC1,Ren?,\nC2,Bo,\n');
    bytes[bytes.indexOf(0x3f)] = 0xe9;
    expect(decodeExport(bytes)).toBe('Customer ID,Customer Name\nC1,Ren\uFFFD,\nC2,Bo,\n');
  });

  test('a GB18030 file that lost a byte keeps its commas, quotes and lines', () => {
    const bytes = gb18030(`${HEADING}C1,"张三",1\nC2,李四,2\n`);
    const place = bytes.indexOf(0x22);
    const text = decodeExport(
      Uint8Array.from([...bytes.slice(0, place + 2), ...bytes.slice(place + 3)]),
    );
    expect(text.split('\n')).toHaveLength(4);
    expect(text.split('\n')[2]).toBe('C2,李四,2');
    expect(text.split(',')).toHaveLength(7);
  });
});

describe('properties', () => {
  const chinese = fc.string({ unit: fc.constantFrom(...gbBytes.keys()), maxLength: 40 });

  property.prop([chinese])('UTF-8 text is read back as it was', (text) => {
    expect(decodeExport(utf8(HEADING + text))).toBe(HEADING + text);
  });

  property.prop([chinese])('GB18030 text is read back as it was', (text) => {
    expect(encodingOf(gb18030(HEADING + text))).toBe('gb18030');
  });

  property.prop([fc.uint8Array({ maxLength: 400 })])('no bytes make it fail', (bytes) => {
    expect(decodeExport(bytes).isWellFormed()).toBe(true);
  });
});
