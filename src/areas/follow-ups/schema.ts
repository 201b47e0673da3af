import * as z from 'zod';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import { instantSchema } from '../../foundation/time/schema.js';
import { name } from './policySchema.js';
import type { FollowUpRule } from './types.js';

const RULES = [
  'FUP-01',
  'FUP-02',
  'FUP-03',
  'FUP-05',
  'FUP-06',
  'FUP-07',
  'FUP-08',
  'FUP-09',
  'FUP-10',
  'FUP-11',
] as const satisfies readonly FollowUpRule[];

export const RESULTS = ['completed', 'refused', 'postponed', 'invalid'] as const;
export const ENDS = ['completed', 'refused', 'invalid'] as const;
export const STEP_STATUSES = ['accepted', 'repeated', 'refused'] as const;

export const count = (): z.ZodInt => z.int().min(0);

/** The ids of the rules of this area. */
export const followUpRuleSchema: () => Schema<FollowUpRule> = once(() =>
  schemaOf<FollowUpRule>()(z.enum(RULES)),
);

/** What every ruling says: only the rules given may stand in it. */
export function rulingFields<Rule extends FollowUpRule>(
  rules: readonly [Rule, ...Rule[]],
): {
  readonly because: Schema<Rule[]>;
  readonly assumed: z.ZodArray<z.ZodString>;
  readonly missing: z.ZodArray<z.ZodString>;
} {
  return {
    because: z.array(z.enum(rules)),
    assumed: z.array(z.string()),
    missing: z.array(z.string()),
  };
}

/** What every event carries. */
export const eventHead: () => { readonly id: z.ZodString; readonly at: Schema<Date> } = once(
  () => ({
    id: name(),
    at: instantSchema(),
  }),
);
