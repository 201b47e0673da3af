import { globSync, readFileSync } from 'node:fs';
import * as schemas from 'dealer-care/schemas';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';

type Build = () => schemas.Schema<unknown>;

const builders = Object.entries(schemas).filter(
  ([name]) => name.endsWith('Schema') && name !== 'timeOfDaySchema',
) as [string, Build][];

describe('every schema', () => {
  test('of the foundation, the areas and the planner is there by name', () => {
    const files = globSync('src/{foundation/*,areas/*,planner}/{schema,*Schema}.ts');
    const written = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^export (?:const|function) (\w+Schema)\b/gm)].map(
        ([, name]) => name,
      ),
    );
    expect(written.length).toBeGreaterThan(30);
    expect(written.filter((name) => !((name as string) in schemas))).toEqual([]);
  });

  test.each(builders)('%s is built once, and has a JSON Schema of its input', (_, build) => {
    expect(build()).toBe(build());
    const json = z.toJSONSchema(build(), { io: 'input' });
    expect(json.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(JSON.stringify(json).length).toBeGreaterThan(70);
  });

  test.each([true, false])('timeOfDaySchema, with 24:00 or without', (endOfDay) => {
    const json = z.toJSONSchema(schemas.timeOfDaySchema({ endOfDay }), { io: 'input' });
    expect(json).toMatchObject({ type: 'string' });
  });
});

test('in JSON a dossier is an object without other keys, and its instants are text', () => {
  const json = z.toJSONSchema(schemas.dossierSchema(), { io: 'input' });
  expect(json).toMatchObject({
    type: 'object',
    additionalProperties: false,
    required: [
      'storeId',
      'card',
      'vehicles',
      'visits',
      'contacts',
      'consents',
      'memberships',
      'openCases',
    ],
    properties: {
      contacts: { items: { properties: { at: { type: 'string' } } } },
      card: { properties: { region: { type: 'string' } }, additionalProperties: false },
    },
  });
});

test('a region is written as its code, an instant in UTC', () => {
  expect(z.encode(schemas.regionSchema(), 'CN-HN')).toBe('CN-HN');
  const at = new Date('2026-11-27T11:00:00Z');
  expect(z.encode(schemas.instantSchema(), at)).toBe('2026-11-27T11:00:00.000Z');
});
