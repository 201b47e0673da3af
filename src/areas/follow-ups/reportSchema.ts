import * as z from 'zod';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import { instantSchema, localDateSchema } from '../../foundation/time/schema.js';
import { INVALID, name } from './policySchema.js';
import { followUpRecordSchema } from './recordSchema.js';
import { count, rulingFields } from './schema.js';
import type {
  FactorSum,
  FollowUpReportFacts,
  FollowUpReportRuling,
  RecordSummary,
  RecordSummaryFacts,
  TopIssue,
} from './types.js';

/** The records of a batch, or of one part of it. */
export const recordSummaryFactsSchema: () => Schema<RecordSummaryFacts> = once(() =>
  schemaOf<RecordSummaryFacts>()(
    z.strictObject({ planned: count(), records: z.array(followUpRecordSchema()) }),
  ),
);

const factorSumSchema: () => Schema<FactorSum> = once(() =>
  schemaOf<FactorSum>()(z.strictObject({ count: count(), hundredths: count() })),
);

/** Counts of a batch that add up exactly. */
export const recordSummarySchema: () => Schema<RecordSummary> = once(() =>
  schemaOf<RecordSummary>()(
    z.strictObject({
      planned: count(),
      contacted: count(),
      reached: count(),
      completed: count(),
      refused: count(),
      postponed: count(),
      invalid: z.record(z.enum(INVALID), count()),
      satisfied: count(),
      dissatisfied: count(),
      factors: z.record(z.string(), factorSumSchema()),
      issues: z.record(z.string(), count()),
      suggestionRecordIds: z.array(name()),
      complaintIds: z.array(name()),
      firstAt: instantSchema().optional(),
      lastAt: instantSchema().optional(),
    }),
  ),
);

/** What the report of a batch is written from. */
export const followUpReportFactsSchema: () => Schema<FollowUpReportFacts> = once(() =>
  schemaOf<FollowUpReportFacts>()(
    z.strictObject({
      summary: recordSummarySchema(),
      proposals: z.array(z.string()).optional(),
    }),
  ),
);

const topIssueSchema: () => Schema<TopIssue> = once(() =>
  schemaOf<TopIssue>()(z.strictObject({ topic: z.string(), count: count() })),
);

/** The summary report of a batch. */
export const followUpReportRulingSchema: () => Schema<FollowUpReportRuling> = once(() =>
  schemaOf<FollowUpReportRuling>()(
    z.strictObject({
      status: z.enum(['scored', 'unknown']),
      fromOn: localDateSchema().nullable(),
      untilOn: localDateSchema().nullable(),
      planned: count(),
      reached: count(),
      completed: count(),
      refused: count(),
      postponed: count(),
      invalid: count(),
      invalidByReason: z.record(z.enum(INVALID), count()),
      withoutResult: count(),
      satisfied: count(),
      dissatisfied: count(),
      factorScores: z.record(z.string(), z.number()).nullable(),
      topIssues: z.array(topIssueSchema()),
      suggestionRecordIds: z.array(name()),
      complaintIds: z.array(name()),
      proposals: z.array(z.string()),
      ...rulingFields(['FUP-06']),
    }),
  ),
);
