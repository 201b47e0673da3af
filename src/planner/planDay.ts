import type { Recipient } from '../foundation/dealership/types.js';
import { requireDefined } from '../foundation/kernel/policy.js';
import { millisecondsOf } from '../foundation/kernel/result.js';
import { planRecipient } from './planRecipient.js';
import type { Policies } from './policy.js';
import type { DayProgress, RecipientPlan } from './types.js';

/** One step of planning a day: the plan of one recipient, and how far the day has come. */
export interface DayStep {
  readonly plan: RecipientPlan;
  readonly progress: DayProgress;
}

/**
 * Plans a store's day: recipients stream in, plans stream out, and nothing is kept in between, so a
 * million customers take no more memory than a thousand.
 *
 * Each recipient is planned by itself: adding one changes nobody else's plan.
 */
export function* planDay(
  recipients: Iterable<Recipient>,
  at: Date,
  policies: Policies,
): Generator<DayStep, DayProgress> {
  requireReady(at, policies);
  let progress = NOTHING_YET;
  for (const recipient of recipients) {
    const plan = planRecipient(recipient, at, policies);
    progress = further(progress, plan);
    yield { plan, progress };
  }
  return progress;
}

/** As `planDay`, for recipients that come from a database or a file as they are read. */
export async function* planDayAsync(
  recipients: AsyncIterable<Recipient>,
  at: Date,
  policies: Policies,
): AsyncGenerator<DayStep, DayProgress> {
  requireReady(at, policies);
  let progress = NOTHING_YET;
  for await (const recipient of recipients) {
    const plan = planRecipient(recipient, at, policies);
    progress = further(progress, plan);
    yield { plan, progress };
  }
  return progress;
}

function requireReady(at: Date, policies: Policies): void {
  millisecondsOf(at, 'at');
  requireDefined(policies, 'Policies');
}

const NOTHING_YET: DayProgress = Object.freeze({
  recipients: 0,
  customers: 0,
  tasks: 0,
  heldBack: 0,
});

function further(progress: DayProgress, plan: RecipientPlan): DayProgress {
  return {
    recipients: progress.recipients + 1,
    customers: progress.customers + plan.customers.length,
    tasks: progress.tasks + plan.tasks.length,
    heldBack: progress.heldBack + plan.heldBack.length,
  };
}
