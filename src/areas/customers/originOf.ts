import type { Origin } from './types.js';

/** The origin alone, without what was left out. */
export function originOf({ collectedFor, source }: Origin): Origin {
  return {
    ...(collectedFor === undefined ? {} : { collectedFor }),
    ...(source === undefined ? {} : { source }),
  };
}

/** What holds of several facts at once: the purposes that all of them allow, a source that all share. */
export function sharedOrigin(origins: readonly Origin[]): Origin {
  const purposes = origins.flatMap(({ collectedFor }) => (collectedFor ? [collectedFor] : []));
  const [first, ...others] = purposes;
  const source = origins[0]?.source;
  return originOf({
    collectedFor: first?.filter((one) => others.every((other) => other.includes(one))),
    source: origins.every((one) => one.source === source) ? source : undefined,
  });
}

/** Whether two facts have one origin, purposes in one order. */
export function hasSameOrigin(a: Origin, b: Origin): boolean {
  return a.source === b.source && JSON.stringify(a.collectedFor) === JSON.stringify(b.collectedFor);
}
