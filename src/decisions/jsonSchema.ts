import * as z from 'zod';
import type { Schema } from '../foundation/kernel/schema.js';
import { descriptions } from './descriptions.js';
import { schemaNames } from './schemaNames.js';

/** A JSON Schema of draft 2020-12, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema of what a schema reads, with the descriptions of the doc comments.
 *
 * Days and instants carry a `format` and no pattern; a field that may be missing may also be `null`.
 */
export function jsonSchemaOf(schema: Schema<unknown>): JsonSchema {
  const { $schema: _, ...body } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      describe(jsonSchema, schemaNames().get(zodSchema));
      loosen(jsonSchema);
    },
  });
  return body;
}

type Node = Record<string, unknown>;

function describe(node: Node, name: string | undefined): void {
  const texts = name === undefined ? undefined : descriptions[name];
  if (name === undefined || texts === undefined) return;
  node['title'] = name;
  if (texts[''] !== undefined) node['description'] = texts[''];
  const fields = (node['properties'] ?? {}) as Record<string, Node>;
  for (const [field, one] of Object.entries(fields)) {
    const text = texts[field];
    if (text === undefined) continue;
    fields[field] =
      one['$ref'] === undefined
        ? { ...one, description: text }
        : { allOf: [one], description: text };
  }
}

function loosen(node: Node): void {
  if (node['format'] === 'date' || node['format'] === 'date-time') delete node['pattern'];
  const required = new Set((node['required'] ?? []) as string[]);
  const fields = (node['properties'] ?? {}) as Record<string, Node>;
  for (const [field, one] of Object.entries(fields)) {
    if (!required.has(field)) fields[field] = orNull(one);
  }
}

function orNull(node: Node): Node {
  const { description, ...rest } = node;
  const body =
    typeof rest['type'] === 'string' && rest['enum'] === undefined && rest['const'] === undefined
      ? { ...rest, type: [rest['type'], 'null'] }
      : { anyOf: [rest, { type: 'null' }] };
  return description === undefined ? body : { ...body, description };
}
