import { FIRST_DAY, PLANNING_DAY } from './calendar.ts';
import type { Car, Customer, History } from './facts.ts';
import type { Random } from './random.ts';

/** How surely a message goes out on its day, and how surely it arrives. */
const SENT = 0.99;
const ARRIVED = 0.995;

/** Messages before the cover, the inspection and the licence run out. */
export function addLeads(
  random: Random,
  { contacts }: History,
  customer: Customer,
  cars: readonly Car[],
): void {
  const messages = (purpose: string, endsOn: number, leadDays: readonly number[]): void => {
    for (const on of leadDays.map((days) => endsOn - days)) {
      if (on < FIRST_DAY || on >= PLANNING_DAY || !random.chance(SENT)) continue;
      contacts.push({
        customer,
        on,
        minute: 510 + random.int(0, 20),
        channel: '短信',
        purpose,
        result: random.chance(ARRIVED) ? '送达' : '号码错误',
        agent: '',
      });
    }
  };
  for (const { insuranceEndsOn, inspectionDueOn, status } of cars) {
    if (status !== '在用') continue;
    messages('续保', insuranceEndsOn, [30, 7]);
    messages('续保', insuranceEndsOn - 365, [30, 7]);
    if (inspectionDueOn !== undefined) messages('年检', inspectionDueOn, [30, 7]);
  }
  messages('驾驶证', customer.licenceExpiresOn, [60, 14]);
}
