/** A text that says something; `null` for a blank one and for none. */
export function written(text: string | undefined): string | null {
  return text === undefined || text.trim() === '' ? null : text;
}

/** The texts of a list that say something; `null` where none does. */
export function writtenOnes(texts: readonly string[] | undefined): readonly string[] | null {
  const found = texts?.filter((text) => written(text) !== null) ?? [];
  return found.length === 0 ? null : found;
}
