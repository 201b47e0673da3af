import * as z from 'zod';
import { channelSchema } from '../../foundation/dealership/schema.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import type { Task } from '../../foundation/kernel/task.js';
import { name } from './policySchema.js';
import { count, ENDS, eventHead, RESULTS, rulingFields, STEP_STATUSES } from './schema.js';
import type {
  BatchCandidate,
  BatchEvent,
  BatchHandOver,
  BatchItem,
  BatchRefusal,
  BatchStatus,
  BatchStepFacts,
  BatchStepRuling,
  FollowUpBatch,
} from './types.js';

const BATCH_STATUSES = [
  'extracted',
  'compiled',
  'assigned',
  'inContact',
  'recorded',
  'analysed',
  'reported',
  'archived',
] as const satisfies readonly BatchStatus[];

const BATCH_REFUSALS = [
  'notExtracted',
  'nobody',
  'duplicateItem',
  'unknownItem',
  'stepTaken',
  'stepTooEarly',
  'resultsMissing',
  'reportMissing',
  'inTheFuture',
] as const satisfies readonly BatchRefusal[];

const batchCandidateSchema: () => Schema<BatchCandidate> = once(() =>
  schemaOf<BatchCandidate>()(
    z.strictObject({ key: name(), kind: name(), customerId: name(), channel: channelSchema() }),
  ),
);

const batchItemSchema: () => Schema<BatchItem> = once(() =>
  schemaOf<BatchItem>()(
    z.strictObject({
      key: name(),
      kind: name(),
      customerId: name(),
      channel: channelSchema(),
      specialist: name().optional(),
      result: z.enum(ENDS).optional(),
      recordId: name().optional(),
    }),
  ),
);

/** A batch, as `follow-ups.batch` gave it back. */
export const followUpBatchSchema: () => Schema<FollowUpBatch> = once(() =>
  schemaOf<FollowUpBatch>()(
    z.strictObject({
      batchId: name(),
      status: z.enum(BATCH_STATUSES),
      items: z.array(batchItemSchema()),
      reportId: name().optional(),
      eventIds: z.array(name()),
    }),
  ),
);

const batchHandOverSchema: () => Schema<BatchHandOver> = once(() =>
  schemaOf<BatchHandOver>()(z.strictObject({ key: name(), specialist: name() })),
);

/** Something that happened to a batch. */
export const batchEventSchema: () => Schema<BatchEvent> = once(() =>
  schemaOf<BatchEvent>()(
    z.discriminatedUnion('step', [
      z.strictObject({
        step: z.literal('extract'),
        ...eventHead(),
        batchId: name(),
        items: z.array(batchCandidateSchema()),
      }),
      z.strictObject({
        step: z.literal('assign'),
        ...eventHead(),
        items: z.array(batchHandOverSchema()),
      }),
      z.strictObject({
        step: z.literal('handOver'),
        ...eventHead(),
        items: z.array(batchHandOverSchema()),
      }),
      z.strictObject({
        step: z.literal('record'),
        ...eventHead(),
        key: name(),
        recordId: name(),
        result: z.enum(RESULTS),
      }),
      z.strictObject({ step: z.literal('report'), ...eventHead(), reportId: name() }),
      z.strictObject({
        step: z.enum(['compile', 'contact', 'analyse', 'archive']),
        ...eventHead(),
      }),
    ]),
  ),
);

/** A batch and the event that is to be applied to it. */
export const batchStepFactsSchema: () => Schema<BatchStepFacts> = once(() =>
  schemaOf<BatchStepFacts>()(
    z.strictObject({ batch: followUpBatchSchema().optional(), event: batchEventSchema() }),
  ),
);

const batchTaskSchema: () => Schema<Task> = once(() =>
  schemaOf<Task>()(
    z.strictObject({
      key: name(),
      kind: name(),
      action: z.enum(['call', 'send']),
      customerId: name(),
    }),
  ),
);

/** What an event does to a batch. */
export const batchStepRulingSchema: () => Schema<BatchStepRuling> = once(() =>
  schemaOf<BatchStepRuling>()(
    z.strictObject({
      status: z.enum(STEP_STATUSES),
      reason: z.enum(BATCH_REFUSALS).nullable(),
      batch: followUpBatchSchema().nullable(),
      tasks: z.array(batchTaskSchema()),
      withoutResult: count(),
      ...rulingFields(['FUP-03']),
    }),
  ),
);
