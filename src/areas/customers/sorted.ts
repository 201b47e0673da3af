/** The texts by code unit, as every list of ids and names is sorted. */
export function sorted(texts: Iterable<string>): readonly string[] {
  return [...texts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
