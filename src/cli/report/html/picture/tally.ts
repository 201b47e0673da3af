/** How often each key occurs, in the order in which the keys first come. */
export function tally<Key>(keys: Iterable<Key>): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The same with the most frequent first; of equally frequent ones the one that came first. */
export function mostFirst<Key>(counts: ReadonlyMap<Key, number>): (readonly [Key, number])[] {
  return [...counts].sort(([, a], [, b]) => b - a);
}
