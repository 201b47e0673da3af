export { assessCondition, explainCondition } from './assessCondition.js';
export { defineCatalogue, parseCatalogue } from './catalogue.js';
export { compileCondition, compileDefinitions } from './compileCondition.js';
export { describeExplanation } from './describeExplanation.js';
export { listMembers, statusOfRow, summarizeMembers } from './members.js';
export type {
  BoundCondition,
  BoundDefinitions,
  Catalogue,
  Circle,
  Columns,
  Comparison,
  CompiledCondition,
  Condition,
  ConditionFacts,
  ConditionRuling,
  ConditionStatus,
  Definitions,
  Explanation,
  Fact,
  FactColumn,
  FactDeclaration,
  FactTest,
  FactType,
  LocationColumn,
  Members,
  MembersSummary,
  NumberColumn,
  Operator,
  PlainRow,
  RowBits,
  ValueColumn,
} from './types.js';
