import { assessChurn } from '../areas/churn/assessChurn.js';
import { assessServiceReminder } from '../areas/reminders/assessServiceReminder.js';
import { isCompletedService } from '../areas/reminders/isCompletedService.js';
import { isRead } from '../areas/reminders/readOdometer.js';
import type {
  CompletedService,
  ServiceFacts,
  ServiceReminderRuling,
  ServiceStatus,
} from '../areas/reminders/types.js';
import { carKey } from '../foundation/dealership/cars.js';
import type {
  Dossier,
  OdometerReading,
  Recipient,
  Vehicle,
  Visit,
} from '../foundation/dealership/types.js';
import { NONE } from '../foundation/kernel/ruling.js';
import { byCodeUnit, taskKey } from '../foundation/kernel/task.js';
import { addDays } from '../foundation/time/localDate.js';
import { type PlanningDay, planningDayOf } from './planningDay.js';
import type { Policies } from './policy.js';
import type { CarState, CustomerState, Urgency } from './types.js';
import { wantedCampaigns } from './wantedCampaigns.js';
import { wantedCards } from './wantedCards.js';
import { wantedDates } from './wantedDates.js';
import { wantedFollowUps } from './wantedFollowUps.js';
import { wantedGreetings } from './wantedGreetings.js';
import type { WantedTask } from './wantedTask.js';
import { wantedWeather } from './wantedWeather.js';

/** Where the customers behind a number and their cars stand, and what that asks for. */
export interface Standing {
  /** By customer id, then store id. */
  readonly customers: readonly CustomerState[];
  /** In the order of the customers, then by car key. */
  readonly cars: readonly CarState[];
  readonly wanted: readonly WantedTask[];
}

/** Rules on every dossier: who is lost, which car is due, and which tasks follow from it and the day. */
export function standingOf(recipient: Recipient, at: Date, policies: Policies): Standing {
  const day = planningDayOf(at, policies);
  if (recipient.length === 1) return standingOfOne(recipient[0], day, at, policies);
  const standings = [...recipient]
    .sort(byCustomer)
    .map((dossier) => standingOfOne(dossier, day, at, policies));
  return {
    customers: standings.flatMap((one) => one.customers),
    cars: standings.flatMap((one) => one.cars),
    wanted: standings.flatMap((one) => one.wanted),
  };
}

function byCustomer(a: Dossier, b: Dossier): number {
  return byCodeUnit(a.card.customerId, b.card.customerId) || byCodeUnit(a.storeId, b.storeId);
}

function standingOfOne(dossier: Dossier, day: PlanningDay, at: Date, policies: Policies): Standing {
  const { card, vehicles, visits } = dossier;
  const { customerId } = card;
  const churn = assessChurn(dossier, at, policies.churn);
  const cars = vehicles.map((vehicle): CarState => {
    const car = carKey(vehicle);
    const facts = serviceFactsOf(vehicle, car, visits);
    return { customerId, car, reminder: assessServiceReminder(facts, at, policies.reminders) };
  });
  if (!isInOrder(cars)) cars.sort((a, b) => byCodeUnit(a.car, b.car));
  const wanted =
    churn.status === 'gone' ? NONE : wantedFor(dossier, cars, churn, day, at, policies);
  return { customers: [{ customerId, churn }], cars, wanted };
}

function isInOrder(cars: readonly CarState[]): boolean {
  for (let place = 1; place < cars.length; place++) {
    if ((cars[place] as CarState).car < (cars[place - 1] as CarState).car) return false;
  }
  return true;
}

function wantedFor(
  dossier: Dossier,
  cars: readonly CarState[],
  churn: CustomerState['churn'],
  day: PlanningDay,
  at: Date,
  policies: Policies,
): readonly WantedTask[] {
  const wanted: WantedTask[] = [];
  for (const { car, reminder } of cars) {
    const urgency = URGENCY[reminder.status];
    if (urgency !== null) wanted.push(maintenance(dossier, car, urgency, reminder));
  }
  if (churn.status === 'lost') wanted.push(winBack(dossier, churn));
  addAll(wanted, wantedDates(dossier, day, at, policies));
  addAll(wanted, wantedCards(dossier, day, at, policies));
  addAll(wanted, wantedWeather(dossier, day, at, policies));
  addAll(wanted, wantedFollowUps(dossier, churn, day, at, policies));
  addAll(wanted, wantedCampaigns(dossier, cars, churn, day, at, policies));
  addAll(wanted, wantedGreetings(dossier, day, at, policies));
  return wanted;
}

function addAll(wanted: WantedTask[], more: readonly WantedTask[]): void {
  for (let place = 0; place < more.length; place++) wanted.push(more[place] as WantedTask);
}

const URGENCY: Readonly<Record<ServiceStatus, Urgency | null>> = {
  overdue: 'overdue',
  missed: 'overdue',
  lastCall: 'lastCall',
  due: 'due',
  upcoming: 'upcoming',
  notDue: null,
  notTracked: null,
  unknown: null,
};

/** What the reminders need to know of one car: its services, and every mileage that a visit told. */
export function serviceFactsOf(
  vehicle: Vehicle,
  car: string,
  visits: readonly Visit[],
): ServiceFacts {
  const services: CompletedService[] = [];
  let unread: OdometerReading[] | undefined;
  for (const visit of visits) {
    if (visit.car !== car) continue;
    if (isCompletedService(visit)) services.push(visit);
    else if (visit.km !== undefined && !isRead(visit.on, visit.km, vehicle.odometer)) {
      unread ??= [];
      unread.push({ on: visit.on, km: visit.km });
    }
  }
  if (unread === undefined) return { car: vehicle, services };
  return { car: { ...vehicle, odometer: [...vehicle.odometer, ...unread] }, services };
}

function maintenance(
  dossier: Dossier,
  car: string,
  urgency: Urgency,
  { cycle, dueOn, startedOn, because }: ServiceReminderRuling,
): WantedTask {
  const customer = dossier.card.customerId;
  return {
    key: taskKey({ kind: 'maintenance', customer, car, cycle: cycle ?? 'delivery' }),
    kind: 'maintenance',
    dossier,
    car,
    urgency,
    dueOn,
    sinceOn: startedOn === null ? undefined : addDays(startedOn, 1),
    promotional: false,
    profiled: false,
    means: 'either',
    usefulUntil: undefined,
    shortDeadline: false,
    yields: false,
    stop: undefined,
    because,
  };
}

function winBack(
  dossier: Dossier,
  { lastVisitOn, lostOn, because }: CustomerState['churn'],
): WantedTask {
  const customer = dossier.card.customerId;
  return {
    key: taskKey({ kind: 'winBack', customer, cycle: lastVisitOn ?? 'delivery' }),
    kind: 'winBack',
    dossier,
    car: undefined,
    urgency: 'winBack',
    dueOn: lostOn,
    sinceOn: lostOn ?? undefined,
    promotional: false,
    profiled: false,
    means: 'either',
    usefulUntil: undefined,
    shortDeadline: false,
    yields: false,
    stop: undefined,
    because,
  };
}
