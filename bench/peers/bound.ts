// The segments of conditions.bench.ts as comparisons with plain numbers, for packages that know
// neither dates nor missing values; whoever has to, asks for the condition under which one is
// surely in, with a guard at every comparison.
import type { Comparison, Condition, FactTest } from 'dealer-care/conditions';
import { addDays, addMonths } from 'dealer-care/time';
import type { Customer } from '../conditions.bench.ts';

const DAY_MS = 86_400_000;
const TODAY = '2026-11-27';

type Compare = '<' | '<=' | '>' | '>=' | '==' | '!=';
type Plain = string | number | boolean;

/** A comparison with a field of the customer; a place is compared with a circle. */
export type Leaf =
  | { readonly field: keyof Customer; readonly op: Compare; readonly value: Plain }
  | {
      readonly field: keyof Customer;
      readonly op: 'in' | 'notIn';
      readonly value: readonly Plain[];
    }
  | { readonly field: keyof Customer; readonly op: 'missing' | 'known' }
  | { readonly field: 'place'; readonly op: 'within' | 'beyond'; readonly km: number };

/** Comparisons joined by and, or, and not. */
export type Tree =
  | Leaf
  | { readonly all: readonly Tree[] }
  | { readonly any: readonly Tree[] }
  | { readonly not: Tree };

/** A condition with its dates counted back from the day of the bench. */
export function bound(condition: Condition): Tree {
  if ('all' in condition) return { all: condition.all.map(bound) };
  if ('any' in condition) return { any: condition.any.map(bound) };
  if ('not' in condition) return { not: bound(condition.not) };
  return boundTest(condition);
}

const FIELDS: Readonly<Record<string, keyof Customer>> = {
  purchasedOn: 'purchasedDay',
  lastVisitOn: 'lastVisitDay',
};
const OPS = { eq: '==', ne: '!=', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;
/** More days ago is an earlier day. */
const AGO = { lt: '>', lte: '>=', gt: '<', gte: '<=' } as const;

function boundTest(test: FactTest): Tree {
  const field = FIELDS[test.fact] ?? (test.fact as keyof Customer);
  switch (test.op) {
    case 'missing':
      return { field, op: 'missing' };
    case 'in':
    case 'notIn':
      return { field, op: test.op, value: test.value };
    case 'eq':
    case 'ne':
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return {
        field,
        op: OPS[test.op],
        value: field === test.fact ? test.value : dayOf(test.value),
      };
    case 'between': {
      const [from, until] = test.value;
      return {
        all: [
          { field, op: '>=', value: from },
          { field, op: '<=', value: until },
        ],
      };
    }
    case 'withinKm':
      return { field: 'place', op: 'within', km: test.value.km };
    case 'daysSince':
      return ago(field, test.value, (days) => addDays(TODAY, -days));
    case 'monthsSince':
      return ago(field, test.value, (months) => addMonths(TODAY, -months));
    default:
      throw new Error(`The bench does not use ${test.op}.`);
  }
}

function ago(field: keyof Customer, value: Comparison, since: (count: number) => string): Tree {
  const bounds = (['gt', 'gte', 'lt', 'lte'] as const).flatMap((name): Leaf[] => {
    const count = value[name];
    return count === undefined ? [] : [{ field, op: AGO[name], value: dayOf(since(count)) }];
  });
  return bounds.length === 1 && bounds[0] !== undefined ? bounds[0] : { all: bounds };
}

const dayOf = (text: unknown): number => Date.parse(String(text)) / DAY_MS;

/** When a condition surely holds, or with `false` surely does not, whatever is missing. */
export function surely(tree: Tree, holds: boolean): Tree {
  if ('not' in tree) return surely(tree.not, !holds);
  if ('all' in tree || 'any' in tree) {
    const parts = ('all' in tree ? tree.all : tree.any).map((part) => surely(part, holds));
    return 'all' in tree === holds ? { all: parts } : { any: parts };
  }
  const leaf = holds ? tree : opposite(tree);
  const isKnownAnyway =
    leaf.op === 'missing' || leaf.op === 'known' || ALWAYS_KNOWN.has(leaf.field);
  return isKnownAnyway ? leaf : { all: [{ field: leaf.field, op: 'known' }, leaf] };
}

const ALWAYS_KNOWN: ReadonlySet<string> = new Set(['visits', 'spentFen']);
const OPPOSITES = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '==': '!=',
  '!=': '==',
} as const;

function opposite(leaf: Leaf): Leaf {
  switch (leaf.op) {
    case 'in':
      return { ...leaf, op: 'notIn' };
    case 'notIn':
      return { ...leaf, op: 'in' };
    case 'missing':
      return { ...leaf, op: 'known' };
    case 'known':
      return { ...leaf, op: 'missing' };
    case 'within':
      return { ...leaf, op: 'beyond' };
    case 'beyond':
      return { ...leaf, op: 'within' };
    default:
      return { ...leaf, op: OPPOSITES[leaf.op] };
  }
}
