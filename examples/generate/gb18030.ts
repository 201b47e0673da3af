// Node reads GB18030 but cannot write it: the table is read out of the decoder, once.

const decoder = new TextDecoder('gb18030');
const UNKNOWN = 0xfffd;

const twoBytes = onFirstUse(() => {
  const codes = new Uint16Array(0x10000);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const unit = read(lead, trail);
      if (unit !== UNKNOWN && codes[unit] === 0) codes[unit] = lead * 256 + trail;
    }
  }
  return codes;
});

const fourBytes = onFirstUse(() => {
  const codes = new Map<number, readonly number[]>();
  for (let a = 0x81; a <= 0x84; a++) {
    for (let b = 0x30; b <= 0x39; b++) {
      for (let c = 0x81; c <= 0xfe; c++) {
        for (let d = 0x30; d <= 0x39; d++) {
          const unit = read(a, b, c, d);
          if (unit !== UNKNOWN && !codes.has(unit)) codes.set(unit, [a, b, c, d]);
        }
      }
    }
  }
  return codes;
});

/** A byte that begins no character: what is left of a cell that was cut in the middle of one. */
export const BROKEN_BYTE = '\u{10ffff}';
const BROKEN = [0xff];

/** The bytes of a text in GB18030; only characters of the basic plane, and `BROKEN_BYTE`. */
export function encodeGb18030(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    if (code < 0x80) {
      bytes.push(code);
      continue;
    }
    const pair = code < 0x10000 ? (twoBytes()[code] as number) : 0;
    if (pair !== 0) bytes.push(pair >> 8, pair & 0xff);
    else bytes.push(...longer(char, code));
  }
  return Uint8Array.from(bytes);
}

function longer(char: string, code: number): readonly number[] {
  if (char === BROKEN_BYTE) return BROKEN;
  const four = fourBytes().get(code);
  if (four === undefined) throw new RangeError('only characters of the basic plane');
  return four;
}

/** What a byte sequence means, if it is exactly one character. */
function read(...bytes: readonly number[]): number {
  const text = decoder.decode(Uint8Array.from(bytes));
  return text.length === 1 ? text.charCodeAt(0) : UNKNOWN;
}

function onFirstUse<T>(build: () => T): () => T {
  let built: T | undefined;
  return () => {
    built ??= build();
    return built;
  };
}
