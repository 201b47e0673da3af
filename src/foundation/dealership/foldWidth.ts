const FULL_WIDTH = /[\uff01-\uff5e\u3000]/;
const OFFSET = 0xfee0;
const IDEOGRAPHIC_SPACE = 0x3000;

/** The text with full-width letters, digits, signs and spaces as their ASCII counterparts. */
export function foldWidth(text: string): string {
  if (!FULL_WIDTH.test(text)) return text;
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === IDEOGRAPHIC_SPACE) folded += ' ';
    else if (code >= 0xff01 && code <= 0xff5e) folded += String.fromCharCode(code - OFFSET);
    else folded += text[at];
  }
  return folded;
}
