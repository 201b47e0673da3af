import { compileSegments } from '../areas/segments/compileSegments.js';
import type { SegmentFacts } from '../areas/segments/types.js';
import type { Dossier } from '../foundation/dealership/types.js';
import { sharedList } from '../foundation/kernel/ruling.js';
import { taskKey } from '../foundation/kernel/task.js';
import { startOfDay } from '../foundation/time/instant.js';
import { addDays } from '../foundation/time/localDate.js';
import type { PlanningDay } from './planningDay.js';
import type { Policies } from './policy.js';
import type { CarState, CustomerState } from './types.js';
import type { WantedTask } from './wantedTask.js';

/**
 * The running campaigns whose segment the customer is in. Who is unknown to a segment is no member of
 * it: nobody is written to on a guess.
 */
export function wantedCampaigns(
  dossier: Dossier,
  cars: readonly CarState[],
  { status }: CustomerState['churn'],
  day: PlanningDay,
  at: Date,
  policies: Policies,
): readonly WantedTask[] {
  if (day.campaigns.length === 0) return NOTHING;
  const compiled = compileSegments(policies.segments);
  const facts = segmentFactsOf(dossier, cars, status, policies);
  const statuses = compiled.bind(at).classify(facts);
  const customer = dossier.card.customerId;
  return day.campaigns.flatMap(([name, { purpose, promotional, segment, untilOn }]) => {
    if (statuses[compiled.segments.indexOf(segment)] !== 'in') return [];
    return [
      {
        key: taskKey({ kind: purpose, customer, cycle: name }),
        kind: purpose,
        dossier,
        car: undefined,
        urgency: 'campaign' as const,
        dueOn: untilOn,
        // Only the key tells which campaign a contact was about.
        sinceOn: undefined,
        promotional,
        profiled: policies.segments.definitions[segment]?.profiling ?? false,
        means: 'messageOnly' as const,
        usefulUntil: new Date(startOfDay(addDays(untilOn, 1), policies.planner.zone).getTime() - 1),
        shortDeadline: false,
        yields: false,
        stop: undefined,
        because: BECAUSE,
      },
    ];
  });
}

/** A customer as the segments know one: with the mileages of the day, the standing, and the store. */
export function segmentFactsOf(
  dossier: Dossier,
  cars: readonly CarState[],
  status: CustomerState['churn']['status'],
  { planner }: Policies,
): SegmentFacts {
  const known = cars.flatMap(({ car, reminder }) =>
    reminder.kmNow === null ? [] : [[car, reminder.kmNow] as const],
  );
  return {
    ...dossier,
    storeLocation: planner.location,
    kmNow: Object.fromEntries(known),
    churn: status === 'unknown' ? undefined : status,
  };
}

const NOTHING: readonly WantedTask[] = [];
const BECAUSE = sharedList(['SEG-03'] as const);
