import * as z from 'zod';
import { channelSchema, staffRoleSchema } from '../../foundation/dealership/schema.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import { instantSchema } from '../../foundation/time/schema.js';
import { FINDINGS, FOLLOW_ON, INVALID, name, TYPES } from './policySchema.js';
import { RESULTS, rulingFields } from './schema.js';
import type {
  DataChange,
  FollowOnRuling,
  FollowOnTask,
  FollowUpRecord,
  FollowUpRecordDraft,
  FollowUpRecordRuling,
  RecordDefect,
  Referral,
} from './types.js';

const dataChangeSchema: () => Schema<DataChange> = once(() =>
  schemaOf<DataChange>()(
    z.strictObject({
      kind: z.enum(['vehicleUser', 'contactDetails', 'homeAddress', 'other']),
      field: z.string().optional(),
      value: z.string().optional(),
    }),
  ),
);

const referralSchema: () => Schema<Referral> = once(() =>
  schemaOf<Referral>()(
    z.strictObject({
      name: z.string().optional(),
      contact: z.string().optional(),
      model: z.string().optional(),
    }),
  ),
);

/** The fields of the form; free text is read as it is, blanks and all. */
const recordFields = once(() => ({
  recordId: name(),
  taskKey: name(),
  customerId: name(),
  car: name().optional(),
  type: z.enum(TYPES),
  specialist: name(),
  channel: channelSchema(),
  plannedAt: instantSchema().optional(),
  at: instantSchema(),
  attempts: z.int().min(1),
  durationSeconds: z.number().min(0).optional(),
  invalidReason: z.enum(INVALID).optional(),
  answers: z.record(z.string(), z.string()).optional(),
  scores: z.record(z.string(), z.number().min(0).max(100)).optional(),
  verdict: z.enum(['satisfied', 'dissatisfied', 'unknown']).optional(),
  issues: z.array(name()).optional(),
  praise: z.string().optional(),
  suggestions: z.string().optional(),
  complaintId: name().optional(),
  dataChanges: z.array(dataChangeSchema()).optional(),
  intendsToBuy: z.boolean().optional(),
  referrals: z.array(referralSchema()).optional(),
  wishesService: z.boolean().optional(),
  nextAction: z.string().optional(),
  nextAt: instantSchema().optional(),
}));

/** A follow-up record form as it comes in. */
export const followUpRecordDraftSchema: () => Schema<FollowUpRecordDraft> = once(() =>
  schemaOf<FollowUpRecordDraft>()(
    z.strictObject({ ...recordFields(), result: z.enum(RESULTS).optional() }),
  ),
);

/** A follow-up record form with its result; an invalid one has its reason. */
export const followUpRecordSchema: () => Schema<FollowUpRecord> = once(() =>
  schemaOf<FollowUpRecord>()(
    z
      .strictObject({ ...recordFields(), result: z.enum(RESULTS) })
      .refine((record) => record.result !== 'invalid' || record.invalidReason !== undefined, {
        path: ['invalidReason'],
        error: 'the reason of an invalid contact',
        params: { code: 'required' },
      }),
  ),
);

/** Whether a record may be filed. */
export const followUpRecordRulingSchema: () => Schema<FollowUpRecordRuling> = once(() =>
  schemaOf<FollowUpRecordRuling>()(
    z.strictObject({
      status: z.enum(['accepted', 'rejected']),
      defects: z.array(recordDefectSchema()),
      ...rulingFields(['FUP-05']),
    }),
  ),
);

const recordDefectSchema: () => Schema<RecordDefect> = once(() =>
  schemaOf<RecordDefect>()(
    z.strictObject({
      field: z.enum(['result', 'invalidReason', 'at', 'nextAt']),
      defect: z.enum(['missing', 'outOfPlace', 'wrongTime']),
    }),
  ),
);

const followOnTaskSchema: () => Schema<FollowOnTask> = once(() =>
  schemaOf<FollowOnTask>()(
    z.strictObject({
      key: name(),
      kind: z.enum(FOLLOW_ON),
      action: z.literal('open'),
      customerId: name(),
      role: staffRoleSchema(),
      recordId: name(),
      findings: z.array(z.enum(FINDINGS)),
    }),
  ),
);

/** The work that a record opens. */
export const followOnRulingSchema: () => Schema<FollowOnRuling> = once(() =>
  schemaOf<FollowOnRuling>()(
    z.strictObject({
      status: z.enum(['opened', 'nothing']),
      tasks: z.array(followOnTaskSchema()),
      ...rulingFields(['FUP-10']),
    }),
  ),
);
