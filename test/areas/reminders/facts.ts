import type { CompletedService, ServicedCar, ServiceFacts } from 'dealer-care/reminders';

/** Noon in Shanghai on a local day. */
export function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00+08:00`);
}

/** Readings from pairs of day and kilometres. */
export function readings(
  ...pairs: readonly (readonly [on: string, km: number])[]
): ServicedCar['odometer'] {
  return pairs.map(([on, km]) => ({ on, km }));
}

/** A car in use, with what a test wants to say of it. */
export function facts(
  car: Partial<ServicedCar>,
  ...services: readonly CompletedService[]
): ServiceFacts {
  return { car: { status: 'inUse', odometer: [], ...car }, services };
}
