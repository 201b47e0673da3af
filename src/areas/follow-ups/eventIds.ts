/** Whether an event took effect already; ids stand by code unit. */
export function isKnownEvent(ids: readonly string[], id: string): boolean {
  return ids[placeOf(ids, id)] === id;
}

/** The ids with one more, so that the same events give the same list in any order. */
export function withEvent(ids: readonly string[], id: string): readonly string[] {
  return ids.toSpliced(placeOf(ids, id), 0, id);
}

/** Where an id stands, or would stand. */
function placeOf(ids: readonly string[], id: string): number {
  let from = 0;
  let until = ids.length;
  while (from < until) {
    const middle = (from + until) >> 1;
    if ((ids[middle] as string) < id) from = middle + 1;
    else until = middle;
  }
  return from;
}
