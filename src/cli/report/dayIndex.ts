import { carKey } from '../../foundation/dealership/cars.js';
import { maskName } from '../../foundation/dealership/masking.js';
import type { CustomerCard, Vehicle } from '../../foundation/dealership/types.js';
import type { Language, Text } from '../../foundation/kernel/ruling.js';
import type { HeldBackTask, PlannedTask } from '../../planner/types.js';
import type { StoreDay } from '../planStore.js';
import { maskedCar } from './maskedCar.js';
import { alsoReason, otherReason, serviceReason, winBackReason } from './taskReason.js';
import { asHeading, type CountedText, counted } from './words/wording.js';

/** What a report needs at hand: the day, its language and zone, and whom and what a task is about. */
export interface DayIndex {
  readonly day: StoreDay;
  readonly zone: string;
  /** One text in the language of the report. */
  readonly say: (text: Text) => string;
  /** The same at the head of a part. */
  readonly head: (text: Text) => string;
  /** A count with what is counted. */
  readonly count: (text: CountedText, count: number) => string;
  readonly cardOf: (customerId: string) => CustomerCard | undefined;
  readonly carOf: (customerId: string, car: string | undefined) => Vehicle | undefined;
  /** Name and car as a screen may show them. */
  readonly masked: (customerId: string, car: string | undefined) => readonly [string, string];
  /** Why, and how many further matters the same contact speaks of. */
  readonly reasonOf: (task: PlannedTask | HeldBackTask) => string;
}

/** Looks a day's cards, cars and rulings up by their keys, once for all parts of a report. */
export function indexDay(day: StoreDay, language: Language): DayIndex {
  const { imported, plans, policies } = day;
  const say = (text: Text): string => text[language];
  const cards = new Map(imported.dossiers.map(({ card }) => [card.customerId, card]));
  const cars = new Map(
    imported.dossiers.flatMap(({ card, vehicles }) =>
      vehicles.map((vehicle) => [nameOf(card.customerId, carKey(vehicle)), vehicle] as const),
    ),
  );
  const reminders = new Map(
    plans.flatMap((plan) =>
      plan.cars.map((one) => [nameOf(one.customerId, one.car), one.reminder] as const),
    ),
  );
  const churn = new Map(
    plans.flatMap((plan) => plan.customers.map((one) => [one.customerId, one.churn] as const)),
  );
  const carOf: DayIndex['carOf'] = (customerId, car) =>
    car === undefined ? undefined : cars.get(nameOf(customerId, car));
  const mainReason = (task: PlannedTask | HeldBackTask): Text => {
    const { customerId, car, kind, urgency } = task;
    const reminder = reminders.get(nameOf(customerId, car ?? ''));
    if (kind === 'maintenance' && reminder !== undefined) return serviceReason(urgency, reminder);
    const ruling = churn.get(customerId);
    return kind === 'winBack' && ruling !== undefined ? winBackReason(ruling) : otherReason(task);
  };
  return {
    day,
    zone: policies.planner.zone,
    say,
    head: (text) => asHeading(say(text)),
    count: (text, count) => counted(text, count, language),
    cardOf: (customerId) => cards.get(customerId),
    carOf,
    masked: (customerId, car) => [
      maskName(cards.get(customerId)?.name ?? ''),
      maskedCar(carOf(customerId, car) ?? {}),
    ],
    reasonOf: (task) => say(mainReason(task)) + say(alsoReason(task)),
  };
}

function nameOf(customerId: string, car: string): string {
  return `${customerId}\n${car}`;
}
