import * as z from 'zod';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import { looksLikeIdNumber } from './idNumber.js';
import { name } from './policySchema.js';
import type { CustomerRule } from './types.js';

export const text = (): z.ZodString => z.string().max(10_000);
export const count = (): z.ZodInt => z.int().min(0);
export const share = (): z.ZodNumber => z.number().min(0).max(1);

/** An opaque reference; a text that reads as an ID number is refused (L12). */
export const reference = (): z.ZodString =>
  text().refine((value) => !looksLikeIdNumber(value), {
    error: 'an opaque reference, never the number itself',
    params: { code: 'notAllowed' },
  });

/** Texts by field name; a field that is missing is left out. */
export const furtherTexts = (): z.ZodRecord<z.ZodString, z.ZodOptional<z.ZodString>> =>
  z.record(name(), text().optional());

/** The ids of the rules of this area. */
export const customerRuleSchema: () => Schema<CustomerRule> = once(() =>
  schemaOf<CustomerRule>()(
    z.enum([
      'CARD-01',
      'CARD-02',
      'CARD-03',
      'CARD-04',
      'CARD-05',
      'CARD-06',
      'CARD-07',
      'CARD-08',
      'CARD-09',
      'CARD-10',
      'CARD-11',
      'CARD-12',
      'PRIV-01',
      'PRIV-02',
      'PRIV-03',
      'L12',
      'L13',
      'L15',
    ]),
  ),
);

/** What every ruling of the area says. */
export const ruled: () => {
  readonly because: z.ZodArray<Schema<CustomerRule>>;
  readonly assumed: z.ZodArray<z.ZodString>;
  readonly missing: z.ZodArray<z.ZodString>;
} = once(() => ({
  because: z.array(customerRuleSchema()),
  assumed: z.array(z.string()),
  missing: z.array(z.string()),
}));
