/** The encodings in which exports come. */
export type ExportEncoding = 'utf-8' | 'gb18030';

/**
 * The text of an export file, by an encoding chosen from the bytes alone: UTF-8, with or without a
 * byte order mark, else GB18030.
 *
 * A file that is mostly UTF-8 stays UTF-8: one broken byte becomes one U+FFFD in its cell. No bytes
 * make this fail, since in neither encoding can a broken character swallow a comma, a quote or a
 * line end.
 */
export function decodeExport(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** Which of the two encodings explains the bytes better; bytes that fit neither count as UTF-8. */
export function encodingOf(bytes: Uint8Array): ExportEncoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  let wellFormed = 0;
  let broken = 0;
  let pairs = 0;
  for (let at = 0; at < bytes.length; ) {
    if (byteAt(bytes, at) < 0x80) {
      at++;
      continue;
    }
    const length = utf8Length(bytes, at);
    if (length > 0) wellFormed++;
    else {
      broken++;
      if (startsGb18030(bytes, at)) pairs++;
    }
    at += length || 1;
  }
  return wellFormed > broken || pairs === 0 ? 'utf-8' : 'gb18030';
}

/** Bytes of the UTF-8 character that begins here with a byte above 7F; 0 when none does. */
function utf8Length(bytes: Uint8Array, at: number): number {
  const lead = byteAt(bytes, at);
  const second = byteAt(bytes, at + 1);
  if (lead >= 0xc2 && lead <= 0xdf) return isTail(second) ? 2 : 0;
  if (lead >= 0xe0 && lead <= 0xef) {
    const from = lead === 0xe0 ? 0xa0 : 0x80;
    const until = lead === 0xed ? 0x9f : 0xbf;
    return second >= from && second <= until && isTail(byteAt(bytes, at + 2)) ? 3 : 0;
  }
  if (lead < 0xf0 || lead > 0xf4) return 0;
  const from = lead === 0xf0 ? 0x90 : 0x80;
  const until = lead === 0xf4 ? 0x8f : 0xbf;
  const tails = isTail(byteAt(bytes, at + 2)) && isTail(byteAt(bytes, at + 3));
  return second >= from && second <= until && tails ? 4 : 0;
}

/**
 * Whether a GB18030 character begins here. A second byte below 80 is not looked for: after a broken
 * byte of an English text it would be there by chance.
 */
function startsGb18030(bytes: Uint8Array, at: number): boolean {
  const second = byteAt(bytes, at + 1);
  if (isGbLead(byteAt(bytes, at)) && second >= 0x80 && second <= 0xfe) return true;
  return isGbDigit(second) && isGbLead(byteAt(bytes, at + 2)) && isGbDigit(byteAt(bytes, at + 3));
}

/** The byte, or 0 beyond the end. */
function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

function isTail(byte: number): boolean {
  return byte >= 0x80 && byte <= 0xbf;
}

function isGbLead(byte: number): boolean {
  return byte >= 0x81 && byte <= 0xfe;
}

function isGbDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
