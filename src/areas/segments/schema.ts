import * as z from 'zod';
import { once, type Schema, schemaOf } from '../../foundation/kernel/schema.js';
import type { SegmentRule } from './types.js';

/** Names of facts that a ruling assumed or lacked. */
export const names = (): z.ZodArray<z.ZodString> => z.array(z.string());

/** The ids of the rules of this area. */
export const segmentRuleSchema: () => Schema<SegmentRule> = once(() =>
  schemaOf<SegmentRule>()(
    z.enum([
      'SEG-01',
      'SEG-02',
      'SEG-03',
      'SEG-04',
      'SEG-05',
      'SEG-06',
      'SEG-07',
      'SEG-08',
      'SEG-09',
      'SEG-10',
    ]),
  ),
);
