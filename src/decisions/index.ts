export { type Boundary, boundariesOf } from './boundaries.js';
export { decisionNamed, decisions } from './catalogue.js';
export {
  type CellOutcome,
  checkTable,
  type RowOutcome,
  type TableRow,
  unreachedRules,
} from './decisionTable.js';
export type { JsonSchema } from './jsonSchema.js';
export { jsonSchemaNamed, schemaNamesListed } from './jsonSchemas.js';
export { type RegisteredParameter, type RegisteredRule, registeredRules } from './register.js';
