import { decisions, jsonSchemaNamed, schemaNamesListed } from 'dealer-care/decisions';
import { describe, expect, test } from 'vitest';

type Node = Readonly<Record<string, unknown>>;

/** Every object of a schema, with its path. */
function nodesIn(node: unknown, path: readonly string[] = []): (readonly [string, Node])[] {
  if (Array.isArray(node)) return node.flatMap((one, at) => nodesIn(one, [...path, String(at)]));
  if (typeof node !== 'object' || node === null) return [];
  return [
    [path.join('.'), node as Node],
    ...Object.entries(node).flatMap(([key, one]) => nodesIn(one, [...path, key])),
  ];
}

const at = (schema: unknown, ...path: readonly string[]): Node =>
  path.reduce((node, step) => (node as Record<string, Node>)[step] ?? {}, schema as Node);

describe('JSON Schemas for those who write in another language', () => {
  test('every decision and the two nouns have one', () => {
    expect(schemaNamesListed()).toEqual([...decisions.map((one) => one.name), 'dossier', 'store']);
    expect(jsonSchemaNamed('constructor')).toBeUndefined();
  });

  test.each(schemaNamesListed())('%s: draft, $id, and no pattern on a date', (name) => {
    const schema = jsonSchemaNamed(name);
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:dealer-care:${name}:1`,
    });
    for (const [path, node] of nodesIn(schema)) {
      if (node['format'] === 'date' || node['format'] === 'date-time') {
        expect([path, node['pattern']]).toEqual([path, undefined]);
      }
    }
  });

  test.each(decisions.map((one) => one.name))('%s: what a request holds', (name) => {
    const schema = jsonSchemaNamed(name);
    expect(schema).toMatchObject({ required: ['facts', 'at'], additionalProperties: false });
    expect(at(schema, 'properties', 'at')['description']).toMatch(/local time of the store/);
    expect(Object.keys(at(schema, '$defs'))).toEqual(['policy', 'ruling']);
  });

  test('every $ref leads somewhere within the part it stands in', () => {
    for (const name of decisions.map((one) => one.name)) {
      const schema = jsonSchemaNamed(name);
      const parts = [
        at(schema, 'properties', 'facts'),
        at(schema, '$defs', 'policy'),
        at(schema, '$defs', 'ruling'),
      ];
      for (const part of parts) {
        expect(part['$id']).toMatch(new RegExp(`^urn:dealer-care:${name}:1:`));
        for (const [, node] of nodesIn(part)) {
          if (typeof node['$ref'] !== 'string') continue;
          const steps = node['$ref'].replace(/^#\/?/, '').split('/');
          expect(at(part, ...steps)).not.toEqual({});
        }
      }
    }
  });

  test('fields carry the sentences of the documentation', () => {
    const dossier = jsonSchemaNamed('dossier');
    expect(dossier).toMatchObject({ title: 'Dossier' });
    expect(dossier?.['description']).toMatch(/^All there is to know about one customer/);
    const card = at(dossier, 'properties', 'card');
    expect(card['description']).toBe('Who the customer is.');
    expect(at(card, 'properties', 'gender')['description']).toMatch(/^Left out when not known/);
  });

  test('a block of the archive says what it counts, whatever another area calls a block', () => {
    const ruling = at(jsonSchemaNamed('customers.reception'), '$defs', 'ruling');
    expect(at(ruling, 'properties', 'filled')['description']).toBe('Fields that are filled.');
    const district = at(jsonSchemaNamed('segments.block'), '$defs', 'ruling');
    expect(district['title']).toBe('BlockRuling');
  });

  test('what may be missing may be null', () => {
    const card = at(jsonSchemaNamed('dossier'), 'properties', 'card');
    expect(card['required']).toEqual(['customerId', 'kind', 'status']);
    expect(at(card, 'properties', 'mobile')['type']).toEqual(['string', 'null']);
    expect(at(card, 'properties', 'gender')['anyOf']).toEqual([
      { type: 'string', enum: ['female', 'male'] },
      { type: 'null' },
    ]);
    expect(at(card, 'properties', 'customerId')['type']).toBe('string');
  });

  test('a planned task may come back with what is null left out', () => {
    const task = at(
      jsonSchemaNamed('planner.assign'),
      'properties',
      'facts',
      'properties',
      'tasks',
      'items',
    );
    expect(task['required']).not.toContain('ownSpecialist');
    const planned = at(
      jsonSchemaNamed('planner.recipient'),
      '$defs',
      'ruling',
      'properties',
      'tasks',
      'items',
    );
    expect(planned['required']).toContain('ownSpecialist');
  });
});
