import { dossierSchema, storeSchema } from '../foundation/dealership/schema.js';
import type { Decision } from '../foundation/kernel/decision.js';
import type { Schema } from '../foundation/kernel/schema.js';
import { decisionNamed, decisions } from './catalogue.js';
import { type JsonSchema, jsonSchemaOf } from './jsonSchema.js';

const NOUNS: Readonly<Record<string, () => Schema<unknown>>> = {
  dossier: dossierSchema,
  store: storeSchema,
};

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/** Every name that has a JSON Schema: the decisions, and the nouns `dossier` and `store`. */
export function schemaNamesListed(): readonly string[] {
  return [...decisions.map((one) => one.name), ...Object.keys(NOUNS)];
}

/**
 * The JSON Schema of that name: of a decision's request, with its ruling under `$defs`, or of a
 * noun; `undefined` for any other name. Its `$id` is a URN with the major version.
 */
export function jsonSchemaNamed(name: string): JsonSchema | undefined {
  const decision = decisionNamed(name);
  if (decision !== undefined) return requestSchema(decision);
  const noun = Object.hasOwn(NOUNS, name) ? NOUNS[name] : undefined;
  if (noun === undefined) return undefined;
  return { $schema: DRAFT, $id: `urn:dealer-care:${name}:1`, ...jsonSchemaOf(noun()) };
}

function requestSchema({ name, major, summary, facts, policy, ruling }: Decision): JsonSchema {
  const id = `urn:dealer-care:${name}:${major}`;
  // A part with an $id of its own may refer to its own $defs.
  const part = (which: string, schema: Schema<unknown>): JsonSchema => ({
    $id: `${id}:${which}`,
    ...jsonSchemaOf(schema),
  });
  return {
    $schema: DRAFT,
    $id: id,
    title: name,
    description: summary.en,
    type: 'object',
    properties: {
      facts: part('facts', facts()),
      at: {
        type: 'string',
        description:
          'The moment as of which is decided: an instant with offset, or a local time of the store.',
      },
      policy: {
        type: ['object', 'null'],
        description:
          'Changes over the default policy: objects merge, lists replace, null removes. See $defs.policy.',
      },
    },
    required: ['facts', 'at'],
    additionalProperties: false,
    $defs: { policy: part('policy', policy()), ruling: part('ruling', ruling()) },
  };
}
