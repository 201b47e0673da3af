import * as callWindows from '../areas/call-windows/schema.js';
import * as churn from '../areas/churn/schema.js';
import * as contactPermission from '../areas/contact-permission/schema.js';
import * as reminders from '../areas/reminders/schema.js';
import * as conditions from '../foundation/conditions/schema.js';
import * as dealership from '../foundation/dealership/schema.js';
import type { Schema } from '../foundation/kernel/schema.js';
import { once } from '../foundation/kernel/schema.js';
import * as planner from '../planner/schema.js';

const MODULES: readonly object[] = [
  dealership,
  conditions,
  callWindows,
  reminders,
  contactPermission,
  churn,
  planner,
];

/**
 * Which interface a schema reads: `vehicleSchema` reads a `Vehicle`. The name of the schema is the
 * name of the interface, so nothing is written twice.
 */
export const schemaNames: () => ReadonlyMap<unknown, string> = once(() => {
  const names = new Map<unknown, string>();
  for (const module of MODULES) {
    for (const [name, build] of Object.entries(module)) {
      const noun = /^(.*)Schema$/.exec(name)?.[1];
      if (noun === undefined || typeof build !== 'function' || build.length > 0) continue;
      names.set((build as () => Schema<unknown>)(), noun.charAt(0).toUpperCase() + noun.slice(1));
    }
  }
  return names;
});
