import * as z from 'zod';
import type { Text } from '../kernel/ruling.js';
import { once, type Schema, schemaOf } from '../kernel/schema.js';
import { instantSchema } from '../time/schema.js';
import type {
  Circle,
  Comparison,
  Condition,
  ConditionFacts,
  ConditionRuling,
  Explanation,
  FactDeclaration,
  FactTest,
  PlainRow,
} from './types.js';

const scalar = () => z.union([z.string(), z.number()]);

/** A circle on the map. */
export const circleSchema: () => Schema<Circle> = once(() =>
  schemaOf<Circle>()(
    z.strictObject({
      lat: z.number().min(-90).max(90),
      lon: z.number().min(-180).max(180),
      km: z.number().min(0),
    }),
  ),
);

/** A comparison with a count of days or months. */
export const comparisonSchema: () => Schema<Comparison> = once(() =>
  schemaOf<Comparison>()(
    z.strictObject({
      eq: z.int().optional(),
      gt: z.int().optional(),
      gte: z.int().optional(),
      lt: z.int().optional(),
      lte: z.int().optional(),
    }),
  ),
);

/** One fact held against one value; whether the value fits the fact, the catalogue decides. */
export const factTestSchema: () => Schema<FactTest> = once(() =>
  schemaOf<FactTest>()(
    z.discriminatedUnion('op', [
      test({ op: z.enum(['exists', 'missing']) }),
      test({ op: z.enum(['eq', 'ne']), value: z.union([z.string(), z.number(), z.boolean()]) }),
      test({ op: z.enum(['in', 'notIn']), value: z.array(scalar()).min(1).readonly() }),
      test({ op: z.enum(['lt', 'lte', 'gt', 'gte']), value: scalar() }),
      test({ op: z.literal('between'), value: z.tuple([scalar(), scalar()]).readonly() }),
      test({ op: z.enum(['contains', 'startsWith']), value: z.string().min(1) }),
      test({
        op: z.enum(['containsAny', 'containsAll']),
        value: z.array(z.string().min(1)).min(1).readonly(),
      }),
      test({ op: z.literal('withinKm'), value: circleSchema() }),
      test({ op: z.enum(['daysSince', 'monthsSince']), value: comparisonSchema() }),
      test({ op: z.literal('anniversaryWithinDays'), value: z.int().min(0).max(366) }),
    ]),
  ),
);

function test<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject({ fact: z.string(), ...shape });
}

/** A condition of any depth. */
export const conditionSchema: () => Schema<Condition> = once(() => {
  const condition: Schema<Condition> = z.lazy(() =>
    z.union([
      z.strictObject({ all: z.array(condition).min(1).readonly() }),
      z.strictObject({ any: z.array(condition).min(1).readonly() }),
      z.strictObject({ not: condition }),
      factTestSchema(),
    ]),
  );
  return schemaOf<Condition>()(condition);
});

const textSchema: () => Schema<Text> = once(() =>
  schemaOf<Text>()(z.strictObject({ 'zh-CN': z.string().min(1), en: z.string().min(1) })),
);

/** What a catalogue says about one fact. */
export const factDeclarationSchema: () => Schema<FactDeclaration> = once(() =>
  schemaOf<FactDeclaration>()(
    z.strictObject({
      type: z.enum([
        'integer',
        'number',
        'text',
        'boolean',
        'date',
        'location',
        'textList',
        'enum',
      ]),
      labels: textSchema(),
      unit: textSchema().optional(),
      options: z.record(z.string(), textSchema()).readonly().optional(),
      stored: z.enum(['text', 'epochDays']).optional(),
    }),
  ),
);

/** A row as a plain record. */
export const plainRowSchema: () => Schema<PlainRow> = once(() =>
  schemaOf<PlainRow>()(z.record(z.string(), z.unknown()).readonly()),
);

/** Catalogue, condition and row. */
export const conditionFactsSchema: () => Schema<ConditionFacts> = once(() =>
  schemaOf<ConditionFacts>()(
    z.strictObject({
      catalogue: z.record(z.string(), factDeclarationSchema()).readonly(),
      condition: conditionSchema(),
      row: plainRowSchema(),
    }),
  ),
);

/** Whether a row meets a condition. */
export const conditionRulingSchema: () => Schema<ConditionRuling> = once(() =>
  schemaOf<ConditionRuling>()(
    z.strictObject({
      status: z.enum(['in', 'out', 'unknown']),
      nextChangeAt: instantSchema().nullable(),
      because: z.array(z.never()).readonly(),
      assumed: z.array(z.string()).readonly(),
      missing: z.array(z.string()).readonly(),
    }),
  ),
);

/** Why a row meets a condition, or does not. */
export const explanationSchema: () => Schema<Explanation> = once(() => {
  const explanation: Schema<Explanation> = z.lazy(() =>
    z.strictObject({
      status: z.enum(['in', 'out', 'unknown']),
      fact: z.string().nullable(),
      value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
      sentence: textSchema(),
      parts: z.array(explanation).readonly(),
    }),
  );
  return schemaOf<Explanation>()(explanation);
});
