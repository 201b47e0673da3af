import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, sharedList } from '../../foundation/kernel/ruling.js';
import type { Task } from '../../foundation/kernel/task.js';
import { isKnownEvent, withEvent } from './eventIds.js';
import type { FollowUpPolicy } from './policy.js';
import type {
  BatchCandidate,
  BatchEvent,
  BatchExtracted,
  BatchHandOver,
  BatchItem,
  BatchRefusal,
  BatchResultRecorded,
  BatchStatus,
  BatchStepFacts,
  BatchStepRuling,
  FollowUpBatch,
} from './types.js';

/**
 * Applies one event to a batch of follow-ups: the batch afterwards, and what is to be done next.
 *
 * The seven steps follow each other: extract, compile, assign, contact, record every single result,
 * analyse, report; then the batch is filed. Once contact begins each customer is one task. With the
 * last result the batch counts as recorded; postponed is no result, invalid is. It is filed only
 * when every customer has a result and the report is there. An event with a known id, or one that is
 * refused, changes nothing; `assessBatchStep` tells which it was, and why.
 *
 * Results may come in any order. `null` stands for a batch that was not extracted yet. Throws
 * MisuseError on a policy that was not defined.
 *
 * @rule FUP-03
 * @example
 * ```ts
 * import { advanceBatch, defaultFollowUpPolicy as policy } from 'dealer-care/follow-ups';
 *
 * const at = new Date('2026-03-10T09:00:00+08:00');
 * const items = [
 *   { key: 'quietFollowUp/C1/-/2026-01-15', kind: 'quietFollowUp', customerId: 'C1', channel: 'voice' },
 * ] as const;
 * const extract = { step: 'extract', id: 'E1', at, batchId: 'B1', items } as const;
 * const [extracted] = advanceBatch(null, extract, policy);
 * const [compiled] = advanceBatch(extracted, { step: 'compile', id: 'E2', at }, policy);
 * console.log([extracted?.status, compiled?.status]); // => ["extracted","compiled"]
 * ```
 */
export function advanceBatch(
  batch: FollowUpBatch | null,
  event: BatchEvent,
  policy: FollowUpPolicy,
): readonly [FollowUpBatch | null, readonly Task[]] {
  requireDefined(policy, 'FollowUpPolicy');
  if (refusalOf(batch, event) !== null) return [batch, NONE];
  if (event.step === 'extract') return [extracted(event), NONE];
  if (batch === null) return [null, NONE];
  const after = { ...moved(batch, event), eventIds: withEvent(batch.eventIds, event.id) };
  return [after, event.step === 'contact' ? after.items.map(taskOf) : NONE];
}

/**
 * Tells what an event does to a batch, and why where it does nothing: known already, a step taken
 * before or too early, results or the report missing, nobody to follow up, an event after `at`.
 *
 * Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule FUP-03
 */
export function assessBatchStep(
  facts: BatchStepFacts,
  at: Date,
  policy: FollowUpPolicy,
): BatchStepRuling {
  requireDefined(policy, 'FollowUpPolicy');
  const { event } = facts;
  const before = facts.batch ?? null;
  const isFuture = event.at.getTime() > millisecondsOf(at, 'at');
  const refusal = refusalOf(before, event) ?? (isFuture ? 'inTheFuture' : null);
  const [batch, tasks] = isFuture ? [before, NONE] : advanceBatch(before, event, policy);
  return {
    status: refusal === null ? 'accepted' : refusal === 'known' ? 'repeated' : 'refused',
    reason: refusal === 'known' ? null : refusal,
    batch,
    tasks,
    withoutResult: batch === null ? 0 : openItems(batch),
    because: BECAUSE,
    assumed: NONE,
    missing: NONE,
  };
}

const BECAUSE = sharedList(['FUP-03'] as const);

const IN_ORDER: readonly BatchStatus[] = [
  'extracted',
  'compiled',
  'assigned',
  'inContact',
  'recorded',
  'analysed',
  'reported',
  'archived',
];

/** The state that each step leads to; it is taken from the state just before. */
const LEADS_TO = {
  extract: 'extracted',
  compile: 'compiled',
  assign: 'assigned',
  contact: 'inContact',
  analyse: 'analysed',
  report: 'reported',
  archive: 'archived',
} as const satisfies Partial<Record<BatchEvent['step'], BatchStatus>>;

type Refusal = BatchRefusal | 'known' | null;

function refusalOf(batch: FollowUpBatch | null, event: BatchEvent): Refusal {
  if (batch === null) return event.step === 'extract' ? refusedItems(event) : 'notExtracted';
  if (isKnownEvent(batch.eventIds, event.id)) return 'known';
  if (event.step === 'record') return refusedResult(batch, event);
  if (event.step === 'handOver') return refusedHandOver(batch, event.items);
  const steps = rankOf(LEADS_TO[event.step]) - rankOf(batch.status);
  if (steps <= 0) return 'stepTaken';
  if (steps > 1) return tooEarly(batch, event);
  return event.step === 'assign' ? refusedNames(batch, event.items) : null;
}

function refusedItems({ items }: BatchExtracted): Refusal {
  if (items.length === 0) return 'nobody';
  return new Set(items.map((one) => one.key)).size < items.length ? 'duplicateItem' : null;
}

function refusedResult(batch: FollowUpBatch, { key }: BatchResultRecorded): Refusal {
  if (rankOf(batch.status) < rankOf('inContact')) return 'stepTooEarly';
  const item = batch.items.find((one) => one.key === key);
  if (item === undefined) return 'unknownItem';
  return item.result === undefined ? null : 'stepTaken';
}

function refusedHandOver(batch: FollowUpBatch, items: readonly BatchHandOver[]): Refusal {
  if (rankOf(batch.status) < rankOf('assigned')) return 'stepTooEarly';
  const refused = refusedNames(batch, items);
  if (refused !== null) return refused;
  const keys = new Set(items.map((one) => one.key));
  const isOver = batch.items.some((one) => keys.has(one.key) && one.result !== undefined);
  return isOver ? 'stepTaken' : null;
}

function refusedNames(batch: FollowUpBatch, items: readonly BatchHandOver[]): Refusal {
  if (items.length === 0) return 'nobody';
  const known = new Set(batch.items.map((one) => one.key));
  if (items.some((one) => !known.has(one.key))) return 'unknownItem';
  return new Set(items.map((one) => one.key)).size < items.length ? 'duplicateItem' : null;
}

function tooEarly(batch: FollowUpBatch, { step }: BatchEvent): BatchRefusal {
  const needsResults = step === 'analyse' || step === 'report' || step === 'archive';
  if (needsResults && openItems(batch) > 0) return 'resultsMissing';
  return step === 'archive' ? 'reportMissing' : 'stepTooEarly';
}

function extracted({ id, batchId, items }: BatchExtracted): FollowUpBatch {
  const inOrder = items.map(({ key, kind, customerId, channel }) => ({
    key,
    kind,
    customerId,
    channel,
  }));
  return { batchId, status: 'extracted', items: inOrder.sort(byKey), eventIds: [id] };
}

function moved(batch: FollowUpBatch, event: Exclude<BatchEvent, BatchExtracted>): FollowUpBatch {
  switch (event.step) {
    case 'record':
      return withResult(batch, event);
    case 'handOver':
      return { ...batch, items: givenTo(batch, event.items) };
    case 'assign':
      return { ...batch, status: 'assigned', items: givenTo(batch, event.items) };
    case 'report':
      return { ...batch, status: 'reported', reportId: event.reportId };
    default:
      return { ...batch, status: LEADS_TO[event.step] };
  }
}

function givenTo(batch: FollowUpBatch, items: readonly BatchHandOver[]): readonly BatchItem[] {
  const specialists = new Map(items.map((one) => [one.key, one.specialist]));
  return batch.items.map((item) => {
    const specialist = specialists.get(item.key);
    return specialist === undefined ? item : { ...item, specialist };
  });
}

function withResult(batch: FollowUpBatch, event: BatchResultRecorded): FollowUpBatch {
  const { key, recordId, result } = event;
  if (result === 'postponed') return batch;
  const items = batch.items.map((one) => (one.key === key ? { ...one, recordId, result } : one));
  const after = { ...batch, items };
  return openItems(after) === 0 ? { ...after, status: 'recorded' } : after;
}

function openItems({ items }: FollowUpBatch): number {
  return items.filter((one) => one.result === undefined).length;
}

function taskOf({ key, kind, customerId, channel }: BatchItem): Task {
  return { key, kind, action: channel === 'voice' ? 'call' : 'send', customerId };
}

function rankOf(status: BatchStatus): number {
  return IN_ORDER.indexOf(status);
}

function byKey(a: BatchCandidate, b: BatchCandidate): number {
  return a.key < b.key ? -1 : Number(a.key > b.key);
}
