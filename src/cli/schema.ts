import { type JsonSchema, jsonSchemaOf } from '../decisions/jsonSchema.js';
import { jsonSchemaNamed, schemaNamesListed } from '../decisions/jsonSchemas.js';
import { type Command, CommandError } from './command.js';
import { storeFileSchema } from './import/storeFile.js';
import { columns } from './report/columns.js';

const STORE_FILE = 'store.json';
const NAMES = [...schemaNamesListed(), STORE_FILE];

/** `dealer-care schema NAME`: the JSON Schema of a decision, of a noun, or of `store.json`. */
export const schemaCommand: Command = {
  name: 'schema',
  usage: 'NAME',
  summary: 'Print the JSON Schema of a decision, of a noun such as dossier, or of store.json.',
  help: `NAME is one of\n${columns(NAMES.map((name) => ['', name]))}`,
  options: {},
  run: async ({ files: [name] }, world) => {
    const schema = name === STORE_FILE ? ofStoreFile() : jsonSchemaNamed(name ?? '');
    if (schema === undefined) {
      throw new CommandError(`schema needs one of these names: ${NAMES.join(', ')}`);
    }
    world.print(JSON.stringify(schema, null, 2));
    return 0;
  },
};

/** What an editor needs to help with a `store.json`. */
function ofStoreFile(): JsonSchema {
  const head = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:dealer-care:store-file:1',
    title: STORE_FILE,
  };
  return { ...head, ...jsonSchemaOf(storeFileSchema()) };
}
