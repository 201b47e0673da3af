// Twelve segments by rule engines and by an SQL engine. The rule engines take null for zero, so
// their conditions carry a guard at every comparison; without the guards they answer wrong.
import { type Customer, customers, haversine, type Masks, segments } from '../conditions.bench.ts';
import type { Contender } from '../harness.ts';
import { bound, type Leaf, surely, type Tree } from './bound.ts';
import { byDuckDb } from './duckDb.ts';
import { load } from './peer.ts';

const trees = Object.values(segments).map(bound);
const guarded = trees.map((tree) => surely(tree, true));

const EARTH_KM = 6371.0088;
type Position = Customer['place'];
const isWithin = (place: Position, km: number): boolean =>
  place !== null && haversine(place.lat, place.lon) <= Math.sin(km / EARTH_KM / 2) ** 2;

/** The same segments to rule engines. */
export async function peersOf(): Promise<readonly Contender[]> {
  return [
    await byDuckDb(trees),
    ...(await byJsonLogicEngine()),
    await byJsonLogicJs(),
    await byJsonRulesEngine(),
  ];
}

/** Who is in, a bit for every segment, of the first customers. */
function contender(name: string, count: number, run: () => unknown): Contender {
  return {
    name,
    items: count * trees.length,
    isPeer: true,
    run,
    difference: (limit, own) => wrongMembers((limit as Masks).isIn, own as Uint16Array),
  };
}

function wrongMembers(right: Uint16Array, own: Uint16Array): string | undefined {
  const wrong = Object.keys(segments).map((name, segment) => {
    let count = 0;
    own.forEach((mask, at) => {
      count += ((mask ^ (right[at] ?? 0)) >>> segment) & 1;
    });
    return { name, count };
  });
  const found = wrong.filter(({ count }) => count > 0);
  if (found.length === 0) return undefined;
  const total = found.reduce((sum, { count }) => sum + count, 0);
  const worst = found.sort((a, b) => b.count - a.count).slice(0, 3);
  const names = worst.map(({ name, count }) => `${name} ${count}`).join(', ');
  return `${total} memberships of ${own.length} customers wrong: ${names}${found.length > 3 ? ' …' : ''}`;
}

type Test = (row: Customer) => unknown;

function masksBy(tests: readonly Test[], count: number): () => Uint16Array {
  return () =>
    Uint16Array.from({ length: count }, (_, at) => {
      const row = customers[at] as Customer;
      let mask = 0;
      for (let segment = 0; segment < tests.length; segment++) {
        if (tests[segment]?.(row) === true) mask |= 1 << segment;
      }
      return mask;
    });
}

/** A tree in JsonLogic. */
function logicOf(tree: Tree): unknown {
  if ('all' in tree) return { and: tree.all.map(logicOf) };
  if ('any' in tree) return { or: tree.any.map(logicOf) };
  if ('not' in tree) return { '!': [logicOf(tree.not)] };
  const field = { var: tree.field };
  switch (tree.op) {
    case 'missing':
      return { '===': [field, null] };
    case 'known':
      return { '!==': [field, null] };
    case 'in':
      return { in: [field, tree.value] };
    case 'notIn':
      return { '!': [{ in: [field, tree.value] }] };
    case 'within':
      return { withinKm: [field, tree.km] };
    case 'beyond':
      return { '!': [{ withinKm: [field, tree.km] }] };
    case '==':
    case '!=':
      return { [`${tree.op}=`]: [field, tree.value] };
    default:
      return { [tree.op]: [field, tree.value] };
  }
}

interface LogicEngine {
  addMethod(name: string, method: (args: readonly [Position, number]) => boolean): void;
  build(logic: unknown): Test;
  run(logic: unknown, row: Customer): unknown;
}

async function byJsonLogicEngine(): Promise<Contender[]> {
  const { LogicEngine } = await load<{ readonly LogicEngine: new () => LogicEngine }>(
    'json-logic-engine',
  );
  const engine = new LogicEngine();
  engine.addMethod('withinKm', ([place, km]) => isWithin(place, km));
  const compiled = (from: readonly Tree[]): Test[] =>
    from.map((tree) => engine.build(logicOf(tree)));
  const logics = guarded.map(logicOf);
  const interpreted = logics.map(
    (logic): Test =>
      (row) =>
        engine.run(logic, row),
  );
  return [
    contender('json-logic-engine, compiled', 200_000, masksBy(compiled(guarded), 200_000)),
    contender('json-logic-engine, compiled, unguarded', 200_000, masksBy(compiled(trees), 200_000)),
    contender('json-logic-engine, interpreted', 50_000, masksBy(interpreted, 50_000)),
  ];
}

interface JsonLogic {
  add_operation(name: string, operation: (place: Position, km: number) => boolean): void;
  apply(logic: unknown, row: Customer): unknown;
}

async function byJsonLogicJs(): Promise<Contender> {
  const { default: jsonLogic } = await load<{ readonly default: JsonLogic }>('json-logic-js');
  jsonLogic.add_operation('withinKm', isWithin);
  const logics = guarded.map(logicOf);
  const tests = logics.map(
    (logic): Test =>
      (row) =>
        jsonLogic.apply(logic, row),
  );
  return contender('json-logic-js', 20_000, masksBy(tests, 20_000));
}

interface RulesEngine {
  addRule(rule: object): void;
  addOperator(name: string, test: (fact: never, value: never) => boolean): void;
  run(row: Customer): Promise<{ readonly events: readonly { readonly type: string }[] }>;
}

async function byJsonRulesEngine(): Promise<Contender> {
  const { Engine } = await load<{ readonly Engine: new () => RulesEngine }>('json-rules-engine');
  const count = 1000;
  const engine = new Engine();
  engine.addOperator('withinKm', (place: Position, km: number) => isWithin(place, km));
  engine.addOperator('beyondKm', (place: Position, km: number) => !isWithin(place, km));
  guarded.forEach((tree, segment) => {
    const rule = ruleOf(tree);
    const conditions = 'all' in rule || 'any' in rule ? rule : { all: [rule] };
    engine.addRule({ conditions, event: { type: String(segment) } });
  });
  return contender('json-rules-engine', count, async () => {
    const masks = new Uint16Array(count);
    for (let at = 0; at < count; at++) {
      const { events } = await engine.run(customers[at] as Customer);
      masks[at] = events.reduce((mask, { type }) => mask | (1 << Number(type)), 0);
    }
    return masks;
  });
}

const RULE_OPS: Readonly<Record<Leaf['op'], string>> = {
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
  '==': 'equal',
  '!=': 'notEqual',
  in: 'in',
  notIn: 'notIn',
  missing: 'equal',
  known: 'notEqual',
  within: 'withinKm',
  beyond: 'beyondKm',
};

function ruleOf(tree: Tree): object {
  if ('all' in tree) return { all: tree.all.map(ruleOf) };
  if ('any' in tree) return { any: tree.any.map(ruleOf) };
  if ('not' in tree) return { not: ruleOf(tree.not) };
  const value = 'value' in tree ? tree.value : 'km' in tree ? tree.km : null;
  return { fact: tree.field, operator: RULE_OPS[tree.op], value };
}
