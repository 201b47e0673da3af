import type { Contact, Dossier, Visit } from 'dealer-care/dealership';
import { addDays, type LocalDate } from 'dealer-care/time';
import { random } from './harness.ts';

/** A Tuesday morning in spring. */
export const PLANNED_AT: Date = new Date('2026-03-10T08:00:00+08:00');
const TODAY: LocalDate = '2026-03-10';

/**
 * The n-th customer of a made-up store: two cars with three to five services each, four contacts.
 * Most were in for a service in the last months; one in six is due, overdue or lost.
 */
export function dossierOf(n: number): Dossier {
  const draw = random(n);
  const whole = (from: number, until: number): number =>
    from + Math.floor(draw() * (until - from + 1));
  const customerId = `C${String(n).padStart(7, '0')}`;
  const isLate = draw() < 1 / 6;
  const visits: Visit[] = [];
  const vehicles = ['A', 'B'].map((side, which) => {
    const vehicleId = `V${String(n).padStart(7, '0')}${side}`;
    const perDay = 8 + draw() * 14;
    let on = addDays(TODAY, isLate && which === 0 ? -whole(150, 400) : -whole(20, 80));
    const days = Array.from({ length: whole(3, 4) }, () => {
      const day = on;
      on = addDays(on, -whole(150, 210));
      return day;
    }).reverse();
    const start = whole(3_000, 60_000);
    const first = days[0] ?? TODAY;
    const odometer = days.map((day) => ({
      on: day,
      km: start + Math.round(perDay * ((Date.parse(day) - Date.parse(first)) / 86_400_000)),
    }));
    odometer.forEach(({ on: day, km }, at) => {
      visits.push({
        visitId: `R${n}${side}${at}`,
        car: vehicleId,
        on: day,
        kind: 'routineService',
        km,
      });
    });
    return {
      vehicleId,
      plate: `苏E${String((n * 7 + which) % 100_000).padStart(5, '0')}`,
      model: 'Model X 2.0',
      fuel: 'petrol',
      purchasedOn: addDays(first, -180),
      status: 'inUse',
      odometer,
    } as const;
  });
  const contacts: Contact[] = [100, 260, 420, 580].map((daysAgo) => ({
    at: new Date(PLANNED_AT.getTime() - (daysAgo + (isLate ? 400 : 0) + whole(0, 20)) * 86_400_000),
    channel: 'voice',
    purpose: 'maintenance',
    result: 'reached',
    agent: `A0${whole(1, 4)}`,
  }));
  return {
    storeId: 'S01',
    card: {
      customerId,
      kind: 'individual',
      name: '王小明',
      mobile: `138${String(n % 100_000_000).padStart(8, '0')}`,
      region: 'CN-JS',
      status: 'active',
    },
    vehicles,
    visits,
    contacts,
    consents: [{ answer: 'agreed', at: new Date('2024-01-05T02:00:00Z') }],
    memberships: [],
    openCases: [],
  };
}
