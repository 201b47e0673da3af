import { assessChurn } from '../areas/churn/assessChurn.js';
import { listDueFollowUps } from '../areas/follow-ups/listDueFollowUps.js';
import type { FollowUpCalendarRuling } from '../areas/follow-ups/types.js';
import { assessServiceReminder } from '../areas/reminders/assessServiceReminder.js';
import { listCarCalendar } from '../areas/reminders/listCarCalendar.js';
import type { CarCalendarRuling, SentCarReminder } from '../areas/reminders/types.js';
import { assessRelationship } from '../areas/segments/assessRelationship.js';
import { assessResidence } from '../areas/segments/assessResidence.js';
import { compileSegments } from '../areas/segments/compileSegments.js';
import { listInteractions } from '../areas/segments/listInteractions.js';
import type {
  InteractionRuling,
  LifecycleRuling,
  RelationshipEvent,
  RelationshipRuling,
  ResidenceRuling,
  SegmentationRuling,
} from '../areas/segments/types.js';
import { carKey } from '../foundation/dealership/cars.js';
import type { Dossier, Recipient, Vehicle } from '../foundation/dealership/types.js';
import { requireDefined } from '../foundation/kernel/policy.js';
import { byCodeUnit } from '../foundation/kernel/task.js';
import { localDateAt, startOfDay } from '../foundation/time/instant.js';
import { addMonths, type LocalDate } from '../foundation/time/localDate.js';
import { regimeOf } from './datedFacts.js';
import { lifecycleOf } from './lifecycleOf.js';
import { planningDayOf } from './planningDay.js';
import type { Policies } from './policy.js';
import { sentBefore } from './sentBefore.js';
import { serviceFactsOf } from './standing.js';

/** All that comes up for one car, and where it is in its life. */
export interface CarView {
  readonly customerId: string;
  readonly car: string;
  readonly calendar: CarCalendarRuling;
  readonly lifecycle: LifecycleRuling;
}

/** Who a customer is to the store. */
export interface CustomerView {
  readonly customerId: string;
  readonly segments: SegmentationRuling;
  readonly residence: ResidenceRuling;
  readonly relationship: RelationshipRuling;
  /** How the customer's cars together ask to be met. */
  readonly interactions: InteractionRuling;
  readonly followUps: FollowUpCalendarRuling;
}

/** One recipient as a screen shows it, beside the plan of the day. */
export interface RecipientView {
  /** By customer id. */
  readonly customers: readonly CustomerView[];
  /** By customer id, then car key. */
  readonly cars: readonly CarView[];
}

/**
 * Describes one recipient: the calendar and the stage of every car, the segments, the ring, the
 * relationship and the follow-ups of every customer.
 *
 * Nothing of it is needed to plan the day, and it takes many times as long: ask for those whom
 * somebody looks at. Of the relationship only what the facts tell is known: the first car or visit
 * stands for the hand-over, a gap between visits as long as a loss for a loss.
 *
 * Zone: the policies'. Throws MisuseError on an invalid date or policies that were not defined.
 *
 * @rule SEG-03 SEG-05 SEG-07 SEG-08 SEG-09 FUP-11
 */
export function describeRecipient(
  recipient: Recipient,
  at: Date,
  policies: Policies,
): RecipientView {
  requireDefined(policies, 'Policies');
  const dossiers = [...recipient].sort(
    (a, b) => byCodeUnit(a.card.customerId, b.card.customerId) || byCodeUnit(a.storeId, b.storeId),
  );
  const views = dossiers.map((dossier) => describe(dossier, at, policies));
  return {
    customers: views.map((one) => one.customer),
    cars: views.flatMap((one) => one.cars),
  };
}

interface DossierView {
  readonly customer: CustomerView;
  readonly cars: readonly CarView[];
}

function describe(dossier: Dossier, at: Date, policies: Policies): DossierView {
  const { card, vehicles } = dossier;
  const { customerId } = card;
  const churn = assessChurn(dossier, at, policies.churn).status;
  const kmNow: Record<string, number> = Object.create(null);
  const cars = vehicles
    .map((vehicle) => carView(vehicle, dossier, kmNow, at, policies))
    .sort((a, b) => byCodeUnit(a.car, b.car));
  const { location: storeLocation } = policies.planner;
  const relationship = assessRelationship(
    { events: relationshipEvents(dossier, at, policies) },
    at,
    policies.segments,
  );
  const facts = {
    ...dossier,
    storeLocation,
    kmNow,
    churn: churn === 'unknown' ? undefined : churn,
    relationship: relationship.status,
  };
  const inUse = new Set(vehicles.flatMap((one) => (one.status === 'inUse' ? [carKey(one)] : [])));
  const stages = cars
    .filter(({ car }) => inUse.has(car))
    .map(({ car, lifecycle }) => ({ car, stage: lifecycle.status }));
  return {
    customer: {
      customerId,
      segments: compileSegments(policies.segments).bind(at).assess(facts),
      residence: assessResidence(
        { home: card.location, store: storeLocation },
        at,
        policies.segments,
      ),
      relationship,
      interactions: listInteractions({ cars: stages }, at, policies.segments),
      followUps: listDueFollowUps(dossier, at, policies.followUps),
    },
    cars,
  };
}

function carView(
  vehicle: Vehicle,
  dossier: Dossier,
  kmNow: Record<string, number>,
  at: Date,
  policies: Policies,
): CarView {
  const { card, visits } = dossier;
  const key = carKey(vehicle);
  const { car, services } = serviceFactsOf(vehicle, key, visits);
  const reminder = assessServiceReminder({ car, services }, at, policies.reminders);
  if (reminder.kmNow !== null) kmNow[key] = reminder.kmNow;
  const { country } = planningDayOf(at, policies);
  const regime = regimeOf(vehicle, country, at, policies);
  return {
    customerId: card.customerId,
    car: key,
    calendar: listCarCalendar(
      {
        customerId: card.customerId,
        carKey: key,
        car: { ...vehicle, ...car },
        services,
        driver: card,
        regime,
        passedOn: vehicle.inspectedOn,
        dates: [],
        sent: sentAbout(key, dossier, policies),
      },
      at,
      policies.reminders,
    ),
    lifecycle: lifecycleOf(vehicle, dossier, at, policies),
  };
}

const CALENDAR_KINDS = ['maintenance', 'insurance', 'inspection', 'licence'] as const;

function sentAbout(
  car: string,
  dossier: Dossier,
  { contactPermission }: Policies,
): readonly SentCarReminder[] {
  return CALENDAR_KINDS.flatMap((purpose) => {
    const about = purpose === 'licence' ? undefined : car;
    return sentBefore(purpose, about, dossier, contactPermission).map(({ at, taskKey }) => ({
      at,
      taskKey,
      purpose,
    }));
  });
}

/** What the facts tell of the relationship: the first car or visit, every visit, and long gaps. */
function relationshipEvents(
  { vehicles, visits }: Dossier,
  at: Date,
  { churn, planner }: Policies,
): readonly RelationshipEvent[] {
  const today = localDateAt(at, planner.zone);
  const came = [
    ...visits.filter(({ kind }) => churn.visitKinds[kind]).map(({ on }) => on),
    ...vehicles.flatMap(({ purchasedOn }) => (purchasedOn === undefined ? [] : [purchasedOn])),
  ]
    .filter((on) => on <= today)
    .sort(byCodeUnit);
  const event = (kind: RelationshipEvent['kind'], on: LocalDate): RelationshipEvent => ({
    id: `${kind} ${on}`,
    kind,
    at: startOfDay(on, planner.zone),
  });
  const [first] = came;
  if (first === undefined) return [];
  return [
    event('handedOver', first),
    ...came.flatMap((on, place) => {
      const lostOn = addMonths(on, churn.lostMonths);
      const isLoss = lostOn <= (came[place + 1] ?? today);
      return isLoss ? [event('visited', on), event('lost', lostOn)] : [event('visited', on)];
    }),
  ];
}
