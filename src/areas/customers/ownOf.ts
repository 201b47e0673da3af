/** What stands under a name in a record, never what its prototype has there. */
export function ownOf<T>(
  record: Readonly<Record<string, T>> | undefined,
  name: string,
): T | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** Whether a list of a policy names something with a yes. */
export function isMarked(marks: Readonly<Record<string, boolean>>, name: string): boolean {
  return ownOf(marks, name) === true;
}
