import * as z from 'zod';
import { visitKindSchema } from '../../foundation/dealership/schema.js';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import { zoneSchema } from '../../foundation/time/schema.js';
import type { ChurnPolicy, LossDefinition } from './policy.js';

const MOST_MONTHS = 120;
const MOST_INTERVALS = 20;

const lossDefinitionSchema: () => Schema<LossDefinition> = once(() => {
  const months = z.int().min(1).max(MOST_MONTHS);
  const intervals = z.number().positive().max(MOST_INTERVALS);
  return schemaOf<LossDefinition>()(
    z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('months'), atRiskMonths: months, lostMonths: months }),
      z.strictObject({
        by: z.literal('ownInterval'),
        atRiskIntervals: intervals,
        lostIntervals: intervals,
      }),
    ]),
  );
});

/** When a customer counts as at risk and as lost. */
export const churnPolicySchema: () => Schema<ChurnPolicy> = once(() =>
  schemaOf<ChurnPolicy>()(
    z.strictObject({
      version: z.string().min(1).max(100),
      zone: zoneSchema(),
      atRiskMonths: z.int().min(1).max(MOST_MONTHS),
      lostMonths: z.int().min(1).max(MOST_MONTHS),
      visitKinds: z.record(visitKindSchema(), z.boolean()),
      definitions: z.record(z.string().min(1).max(100), lossDefinitionSchema()),
      screening: z.strictObject({ spendMonths: z.int().min(1).max(MOST_MONTHS) }),
    }),
  ),
);
