import type { Contact, CustomerCard, Dossier, Vehicle, Visit } from 'dealer-care/dealership';
import type { PlannedTask, RecipientPlan } from 'dealer-care/planner';

/** Tuesday, 08:00 of the store: the day lies ahead, no window is open yet. */
export const TUESDAY: Date = new Date('2026-03-10T08:00:00+08:00');

/** An ordinary customer of the store in Suzhou with nothing on record. */
export function customer(
  customerId: string,
  parts: Partial<Omit<Dossier, 'card'>> & { readonly card?: Partial<CustomerCard> } = {},
): Dossier {
  const { card, ...lists } = parts;
  return {
    storeId: 'S01',
    card: {
      customerId,
      kind: 'individual',
      status: 'active',
      mobile: '13800000000',
      region: 'CN-JS',
      ...card,
    },
    vehicles: [],
    visits: [],
    contacts: [],
    consents: [],
    memberships: [],
    openCases: [],
    ...lists,
  };
}

export function car(vehicleId: string, parts: Partial<Vehicle> = {}): Vehicle {
  return { vehicleId, status: 'inUse', odometer: [], ...parts };
}

/** A service without a mileage, so that only the calendar counts: the next is due six months later. */
export function serviced(vehicleId: string, on: string, parts: Partial<Visit> = {}): Visit {
  return { visitId: `R-${vehicleId}-${on}`, car: vehicleId, on, kind: 'routineService', ...parts };
}

/** A customer with one car, serviced once. */
export function servicedOn(customerId: string, on: string): Dossier {
  const vehicleId = `V-${customerId}`;
  return customer(customerId, { vehicles: [car(vehicleId)], visits: [serviced(vehicleId, on)] });
}

/** The contacts that carry a plan out, a minute after it was made. */
export function carriedOut(plan: RecipientPlan, at: Date): Contact[] {
  return plan.tasks.flatMap((task) =>
    [task.key, ...task.alsoCovers].map((taskKey) => contactFor(task, taskKey, at)),
  );
}

function contactFor(task: PlannedTask, taskKey: string, at: Date): Contact {
  const time = new Date(at.getTime() + 60_000);
  return { at: time, channel: task.channel, purpose: task.kind, result: 'reached', taskKey };
}

/** A plan as one line a task and one a held-back task. */
export function told({ tasks, heldBack }: RecipientPlan): string[] {
  return [
    ...tasks.map((one) => `${one.action} ${one.key} ${one.urgency}`),
    ...heldBack.map((one) => `hold ${one.key} ${one.reason}`),
  ];
}
