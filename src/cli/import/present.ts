/** The same record without the fields that have nothing in them: inside, missing is absent. */
export function present<T extends object>(fields: T): T {
  const kept = {} as T;
  for (const key of Object.keys(fields) as (keyof T & string)[]) {
    if (fields[key] !== undefined) kept[key] = fields[key];
  }
  return kept;
}
