import * as z from 'zod';
import { channelSchema } from '../../foundation/dealership/schema.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import type { TaskIdentity } from '../../foundation/kernel/task.js';
import { instantSchema } from '../../foundation/time/schema.js';
import { INVALID, name, OUTCOMES } from './policySchema.js';
import { count, ENDS, eventHead, rulingFields, STEP_STATUSES } from './schema.js';
import type {
  FollowUp,
  FollowUpEvent,
  FollowUpRefusal,
  FollowUpStepFacts,
  FollowUpStepRuling,
  FollowUpTask,
} from './types.js';

const FOLLOW_UP_REFUSALS = [
  'notPlanned',
  'stepTaken',
  'noPermission',
  'wishInThePast',
  'inTheFuture',
] as const satisfies readonly FollowUpRefusal[];

const taskIdentitySchema: () => Schema<TaskIdentity> = once(() =>
  schemaOf<TaskIdentity>()(
    z.strictObject({
      kind: name(),
      customer: name(),
      car: name().optional(),
      cycle: name(),
    }),
  ),
);

/** One follow-up, as `follow-ups.advance` gave it back. */
export const followUpSchema: () => Schema<FollowUp> = once(() =>
  schemaOf<FollowUp>()(
    z.strictObject({
      identity: taskIdentitySchema(),
      status: z.enum(['waiting', 'asking', 'closed']),
      deadlineHours: count().optional(),
      attempts: count(),
      failedAttempts: count(),
      lastCallAt: instantSchema().optional(),
      nextCallAt: instantSchema().optional(),
      result: z.enum(ENDS).optional(),
      invalidReason: z.enum(INVALID).optional(),
      eventIds: z.array(name()),
    }),
  ),
);

/** Something that happened to one follow-up. */
export const followUpEventSchema: () => Schema<FollowUpEvent> = once(() =>
  schemaOf<FollowUpEvent>()(
    z.discriminatedUnion('step', [
      z.strictObject({
        step: z.literal('plan'),
        ...eventHead(),
        identity: taskIdentitySchema(),
        callFromAt: instantSchema(),
        deadlineHours: count().optional(),
      }),
      z.strictObject({ step: z.literal('fail'), ...eventHead(), outcome: z.enum(OUTCOMES) }),
      z.strictObject({ step: z.literal('agree'), ...eventHead() }),
      z.strictObject({ step: z.literal('postpone'), ...eventHead(), wishedAt: instantSchema() }),
      z.strictObject({ step: z.literal('refuse'), ...eventHead() }),
      z.strictObject({ step: z.literal('complete'), ...eventHead() }),
    ]),
  ),
);

/** A follow-up and the event that is to be applied to it. */
export const followUpStepFactsSchema: () => Schema<FollowUpStepFacts> = once(() =>
  schemaOf<FollowUpStepFacts>()(
    z.strictObject({ followUp: followUpSchema().optional(), event: followUpEventSchema() }),
  ),
);

const followUpTaskSchema: () => Schema<FollowUpTask> = once(() =>
  schemaOf<FollowUpTask>()(
    z.strictObject({
      key: name(),
      kind: name(),
      action: z.enum(['call', 'send']),
      customerId: name(),
      channel: channelSchema(),
      notBeforeAt: instantSchema(),
    }),
  ),
);

/** What an event does to a follow-up. */
export const followUpStepRulingSchema: () => Schema<FollowUpStepRuling> = once(() =>
  schemaOf<FollowUpStepRuling>()(
    z.strictObject({
      status: z.enum(STEP_STATUSES),
      reason: z.enum(FOLLOW_UP_REFUSALS).nullable(),
      followUp: followUpSchema().nullable(),
      tasks: z.array(followUpTaskSchema()),
      ...rulingFields(['FUP-09']),
    }),
  ),
);
