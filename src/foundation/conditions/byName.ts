/** A record of the host's own names, without a prototype that a name could reach. */
export function byName<Name extends string, T>(
  names: readonly Name[],
  values: readonly T[],
): Readonly<Record<Name, T>> {
  const record: Record<string, T> = Object.create(null);
  names.forEach((name, at) => {
    record[name] = values[at] as T;
  });
  return record as Record<Name, T>;
}
