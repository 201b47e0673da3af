import { fc, test as property } from '@fast-check/vitest';
import { compileCondition } from 'dealer-care/conditions';
import {
  conditionFactsSchema,
  conditionRulingSchema,
  conditionSchema,
  explanationSchema,
} from 'dealer-care/schemas';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { parseWith } from '../../../src/foundation/kernel/schema.js';
import { bound, catalogue, declarations } from './customers.js';
import { conditions, plainRows } from './oracle.js';

property.prop([conditions, plainRows], { numRuns: 200 })(
  'the schema reads every condition that compiles, and every ruling and explanation',
  (condition, row) => {
    expect(compileCondition(condition, catalogue).ok).toBe(true);
    expect(parseWith(conditionSchema(), condition)).toEqual({ ok: true, value: condition });
    const today = bound(condition);
    expect(
      parseWith(conditionRulingSchema(), { ...today.assess(row), nextChangeAt: undefined }).ok,
    ).toBe(false);
    const written = z.encode(conditionRulingSchema(), today.assess(row));
    expect(conditionRulingSchema().safeParse(written)).toEqual({
      success: true,
      data: today.assess(row),
    });
    expect(explanationSchema().safeParse(today.explain(row)).success).toBe(true);
  },
);

property.prop([fc.jsonValue()], { numRuns: 300 })(
  'any JSON at all is read or refused, never thrown at',
  (json) => {
    expect(typeof parseWith(conditionSchema(), json).ok).toBe('boolean');
    expect(typeof compileCondition(json, catalogue).ok).toBe('boolean');
  },
);

describe('the schema', () => {
  test('reads catalogue, condition and row', () => {
    const facts = {
      catalogue: declarations,
      condition: { fact: 'age', op: 'gte', value: 18 },
      row: { age: 30, note: null },
    };
    expect(parseWith(conditionFactsSchema(), facts)).toEqual({
      ok: true,
      value: { ...facts, row: { age: 30 } },
    });
  });

  test('is a recursive JSON Schema', () => {
    const json = JSON.stringify(z.toJSONSchema(conditionSchema(), { io: 'input' }));
    expect(json).toContain('"anniversaryWithinDays"');
    expect(json).toContain('"$ref"');
  });

  test.each([
    {},
    { all: [] },
    { all: [{}] },
    { fact: 'age', op: 'matches', value: '.*' },
    { fact: 'age', op: 'eq' },
    7,
  ])('refuses %j', (condition) => {
    expect(parseWith(conditionSchema(), condition).ok).toBe(false);
  });
});
