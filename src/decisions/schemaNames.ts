import * as callWindows from '../areas/call-windows/schema.js';
import * as churn from '../areas/churn/schema.js';
import * as contactPermission from '../areas/contact-permission/schema.js';
import * as customers from '../areas/customers/schema.js';
import * as followUps from '../areas/follow-ups/schema.js';
import * as reminders from '../areas/reminders/schema.js';
import * as segments from '../areas/segments/schema.js';
import * as conditions from '../foundation/conditions/schema.js';
import * as dealership from '../foundation/dealership/schema.js';
import * as jurisdictions from '../foundation/jurisdictions/schema.js';
import type { Schema } from '../foundation/kernel/schema.js';
import { once } from '../foundation/kernel/schema.js';
import * as time from '../foundation/time/schema.js';
import * as planner from '../planner/schema.js';

const MODULES: readonly object[] = [
  time,
  dealership,
  conditions,
  callWindows,
  reminders,
  contactPermission,
  churn,
  followUps,
  segments,
  customers,
  jurisdictions,
  planner,
];

/**
 * Which interface a schema reads: `vehicleSchema` reads a `Vehicle`. The name of the schema is the
 * name of the interface, so nothing is written twice. A name that two areas use stands for neither.
 */
export const schemaNames: () => ReadonlyMap<unknown, string> = once(() => {
  const names = new Map<unknown, string>();
  const exported = MODULES.flatMap((module) => Object.entries(module));
  for (const [name, build] of exported) {
    const noun = /^(.*)Schema$/.exec(name)?.[1];
    const isShared = exported.some((one) => one[0] === name && one[1] !== build);
    if (isShared || noun === undefined || typeof build !== 'function' || build.length > 0) continue;
    names.set((build as () => Schema<unknown>)(), noun.charAt(0).toUpperCase() + noun.slice(1));
  }
  return names;
});
