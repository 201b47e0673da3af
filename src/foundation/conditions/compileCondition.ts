import { requireDefined } from '../kernel/policy.js';
import { type Issue, issue, ok, type Result, resultOf, under } from '../kernel/result.js';
import { bindCondition, localDay } from './bindCondition.js';
import { bindDefinitions } from './bindDefinitions.js';
import { byName } from './byName.js';
import { checkCondition } from './checkCondition.js';
import { leavesOfTime } from './nextChange.js';
import { type Node, type Program, ProgramBuilder } from './program.js';
import type { Catalogue, CompiledCondition, Definitions } from './types.js';

/**
 * Checks a condition against a catalogue and compiles it.
 *
 * Issues say where: an unknown fact, an operator that the fact's type does not have, a value of the
 * wrong type, an empty `all` or `any`, more than 64 levels, more than 10,000 parts, more than 64
 * tests that depend on today.
 *
 * @example
 * ```ts
 * import { compileCondition, defineCatalogue } from 'dealer-care/conditions';
 * import { orThrow } from 'dealer-care/kernel';
 *
 * const catalogue = orThrow(
 *   defineCatalogue<{ lastVisitOn?: string }>({
 *     lastVisitOn: {
 *       type: 'date',
 *       labels: { 'zh-CN': '上次进店', en: 'last visit' },
 *       read: (row) => row.lastVisitOn,
 *     },
 *   }),
 * );
 * const overdue = { fact: 'lastVisitOn', op: 'monthsSince', value: { gte: 6 } };
 * const compiled = orThrow(compileCondition(overdue, catalogue));
 * const today = compiled.bind(new Date('2026-11-27T02:00:00Z'), 'Asia/Shanghai');
 * const ruling = today.assess({ lastVisitOn: '2026-05-28' });
 * console.log(ruling.status); // => "out"
 * console.log(ruling.nextChangeAt?.toISOString()); // => "2026-11-27T16:00:00.000Z"
 * console.log(today.assess({}).missing); // => ["lastVisitOn"]
 * ```
 */
export function compileCondition<Row>(
  condition: unknown,
  catalogue: Catalogue<Row>,
): Result<CompiledCondition<Row>> {
  requireDefined(catalogue, 'Catalogue');
  const found: Issue[] = [];
  const builder = new ProgramBuilder(catalogue);
  const root = checkCondition(condition, builder, [], found);
  if (root === undefined) return resultOf(undefined as never, found);
  const program = builder.build([root]);
  checkTime(root, program, found);
  const compiled: CompiledCondition<Row> = {
    facts: program.facts.map((fact) => fact.name),
    bind: (at, zone) => bindCondition(root, program, localDay(at, zone)),
  };
  return resultOf(compiled, found);
}

/**
 * Checks and compiles conditions by name; what two of them ask is asked once.
 *
 * Issues are those of `compileCondition`, under the name of the condition.
 *
 * @example
 * ```ts
 * import { compileDefinitions, defineCatalogue, listMembers } from 'dealer-care/conditions';
 * import { orThrow } from 'dealer-care/kernel';
 *
 * const catalogue = orThrow(
 *   defineCatalogue<{ age?: number }>({
 *     age: { type: 'integer', labels: { 'zh-CN': '年龄', en: 'age' }, read: (row) => row.age },
 *   }),
 * );
 * const segments = orThrow(
 *   compileDefinitions(
 *     {
 *       young: { fact: 'age', op: 'lt', value: 25 },
 *       settled: { fact: 'age', op: 'between', value: [35, 54] },
 *     },
 *     catalogue,
 *   ),
 * );
 * const today = segments.bind(new Date('2026-11-27T02:00:00Z'), 'Asia/Shanghai');
 * const membership = today.assessRows([{ age: 24 }, { age: 35 }, {}, { age: 19 }]);
 * console.log(listMembers(membership, 'young')); // => [0, 3]
 * console.log(today.classify({ age: 54 })); // => ["out", "in"]
 * ```
 */
export function compileDefinitions<Row, Name extends string = string>(
  conditions: Readonly<Record<Name, unknown>>,
  catalogue: Catalogue<Row>,
): Result<Definitions<Row, Name>> {
  requireDefined(catalogue, 'Catalogue');
  if (typeof conditions !== 'object' || conditions === null || Array.isArray(conditions)) {
    return resultOf(undefined as never, [issue('wrongType', [], 'conditions by name')]);
  }
  const names = Object.keys(conditions) as Name[];
  const found: Issue[] = [];
  const each: CompiledCondition<Row>[] = [];
  const together = new ProgramBuilder(catalogue);
  const roots: Node[] = [];
  for (const name of names) {
    const one = compileCondition(conditions[name], catalogue);
    if (!one.ok) {
      found.push(...under(name, one.issues));
      continue;
    }
    each.push(one.value);
    const root = checkCondition(conditions[name], together, [name], found);
    if (root !== undefined) roots.push(root);
  }
  if (found.length > 0) return resultOf(undefined as never, found);

  const program = together.build(roots);
  return ok({
    names,
    conditions: byName(names, each),
    bind: (at, zone) => {
      const bound = byName(
        names,
        each.map((one) => one.bind(at, zone)),
      );
      return bindDefinitions(names, program, localDay(at, zone), bound);
    },
  });
}

const MOST_TIMED = 64;

/** The search for the next change tries every day on which a test turns: it must stay short. */
function checkTime(root: Node, program: Program<never>, found: Issue[]): void {
  if (leavesOfTime(root, program).length <= MOST_TIMED) return;
  found.push(issue('tooMany', [], `at most ${MOST_TIMED} tests that depend on today`));
}
