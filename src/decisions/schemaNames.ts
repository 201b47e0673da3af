import { once, type Schema } from '../foundation/kernel/schema.js';
import * as schemas from '../schemas/index.js';

/**
 * Which interface a schema reads: `vehicleSchema` reads a `Vehicle`. The name under which a schema is
 * published is the name of the interface, so nothing is written twice.
 */
export const schemaNames: () => ReadonlyMap<unknown, string> = once(() => {
  const names = new Map<unknown, string>();
  for (const [name, build] of Object.entries<unknown>(schemas)) {
    const noun = /^(.*)Schema$/.exec(name)?.[1];
    if (noun === undefined || typeof build !== 'function' || build.length > 0) continue;
    names.set((build as () => Schema<unknown>)(), noun.charAt(0).toUpperCase() + noun.slice(1));
  }
  return names;
});
