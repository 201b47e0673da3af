import * as z from 'zod';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import {
  holidayKnowledgeSchema,
  instantSchema,
  localDateSchema,
} from '../../foundation/time/schema.js';
import { departmentSchema, name } from './policySchema.js';
import { count, ruled } from './schema.js';
import type {
  DepartmentHandovers,
  HandoverFacts,
  HandoverRecord,
  HandoverRow,
  HandoverRuling,
} from './types.js';

/** Something owed to customer relations. */
export const handoverRecordSchema: () => Schema<HandoverRecord> = once(() =>
  schemaOf<HandoverRecord>()(
    z.strictObject({
      id: name(),
      source: z.enum(['reception', 'sales', 'form']),
      on: localDateSchema(),
      registrations: count().optional(),
      handedOverAt: instantSchema().optional(),
    }),
  ),
);

/** All that is to be handed over. */
export const handoverFactsSchema: () => Schema<HandoverFacts> = once(() =>
  schemaOf<HandoverFacts>()(z.strictObject({ records: z.array(handoverRecordSchema()) })),
);

/** How one hand-over stands. */
export const handoverRowSchema: () => Schema<HandoverRow> = once(() =>
  schemaOf<HandoverRow>()(
    z.strictObject({
      id: z.string(),
      department: departmentSchema(),
      status: z.enum(['done', 'doneLate', 'due', 'overdue', 'nilReport', 'unknown']),
      dueOn: localDateSchema(),
      knowledge: holidayKnowledgeSchema(),
      earliestOn: localDateSchema().nullable(),
      latestOn: localDateSchema().nullable(),
    }),
  ),
);

/** What one department has open. */
export const departmentHandoversSchema: () => Schema<DepartmentHandovers> = once(() =>
  schemaOf<DepartmentHandovers>()(
    z.strictObject({
      department: departmentSchema(),
      due: count(),
      overdue: count(),
      nilReports: count(),
      unknown: count(),
    }),
  ),
);

/** All hand-overs. */
export const handoverRulingSchema: () => Schema<HandoverRuling> = once(() =>
  schemaOf<HandoverRuling>()(
    z.strictObject({
      status: z.enum(['clear', 'due', 'overdue', 'unknown']),
      rows: z.array(handoverRowSchema()),
      departments: z.array(departmentHandoversSchema()),
      ...ruled(),
    }),
  ),
);
