/**
 * The one form in which texts are compared: trimmed, Unicode NFC. `undefined` for text that is not
 * well-formed Unicode.
 */
export function canonicalText(text: string): string | undefined {
  const trimmed = text.trim();
  if (isSimple(trimmed)) return trimmed;
  return trimmed.isWellFormed() ? trimmed.normalize('NFC') : undefined;
}

/** Below U+0300 there is no combining mark and no surrogate, so such text is in NFC as it stands. */
function isSimple(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x300) return false;
  return true;
}
