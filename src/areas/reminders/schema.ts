import * as z from 'zod';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import { instantSchema } from '../../foundation/time/schema.js';
import { MOST_ROWS } from './policySchema.js';
import type { ReminderRule, SentReminder } from './types.js';

export const SERVICE_RULES = ['REM-01', 'REM-02', 'REM-03'] as const;

/** The ids of the rules of this area. */
export const reminderRuleSchema: () => Schema<ReminderRule> = once(() =>
  schemaOf<ReminderRule>()(
    z.enum([
      ...SERVICE_RULES,
      'REM-04',
      'REM-05',
      'REM-06',
      'REM-07',
      'REM-08',
      'REM-09',
      'REM-10',
      'L22',
    ]),
  ),
);

/** The rules that a ruling names. */
export const rules = (): Schema<readonly ReminderRule[]> =>
  z.array(reminderRuleSchema()).readonly();

/** Names of facts that a ruling assumed or lacked. */
export const names = (): Schema<readonly string[]> => z.array(z.string()).readonly();

/** When a reminder went out, and for which task. */
export const sentFields = (): {
  readonly at: Schema<Date>;
  readonly taskKey: z.ZodOptional<z.ZodString>;
} => ({ at: instantSchema(), taskKey: z.string().min(1).optional() });

/** A reminder, or a wish, that was carried out. */
export const sentReminderSchema: () => Schema<SentReminder> = once(() =>
  schemaOf<SentReminder>()(z.strictObject(sentFields())),
);

/** The reminders that were carried out, in any order. */
export const sentReminders = (): Schema<readonly SentReminder[]> =>
  z.array(sentReminderSchema()).max(MOST_ROWS).readonly();
