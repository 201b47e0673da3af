import { defineCatalogue } from '../../foundation/conditions/catalogue.js';
import { compileDefinitions } from '../../foundation/conditions/compileCondition.js';
import type {
  BoundDefinitions,
  Catalogue,
  ConditionStatus,
  Definitions,
  FactDeclaration,
  Members,
} from '../../foundation/conditions/types.js';
import { carKey } from '../../foundation/dealership/cars.js';
import { compiledOnce } from '../../foundation/kernel/policy.js';
import { issue, orThrow, type Result, resultOf, under } from '../../foundation/kernel/result.js';
import { NONE, sharedList } from '../../foundation/kernel/ruling.js';
import { type CustomerRow, type Moment, momentOf, rowsOf } from './customerRow.js';
import { dossierCatalogue } from './dossierCatalogue.js';
import type { SegmentPolicy } from './policy.js';
import type {
  SegmentationRuling,
  SegmentDefinition,
  SegmentFacts,
  SegmentStanding,
} from './types.js';

/** All segments of a policy, compiled together: what two of them ask is asked once. */
export interface CompiledSegments {
  /** Keys, the lowest priority number first, then by code unit. */
  readonly segments: readonly string[];
  /** Fixes the moment. Throws MisuseError on an invalid date. */
  readonly bind: (at: Date) => BoundSegments;
}

/** All segments of a policy at one moment. */
export interface BoundSegments {
  /** Which segments one customer belongs to. */
  readonly assess: (facts: SegmentFacts) => SegmentationRuling;
  /** The status of one customer under every segment, in the order of `segments`. */
  readonly classify: (facts: SegmentFacts) => readonly ConditionStatus[];
  /** Who is in and who is unknown under each segment, for many customers at once, as bits. */
  readonly assessAll: (customers: readonly SegmentFacts[]) => Members;
}

/**
 * Compiles the segments of a policy, for many customers at many moments; a policy is compiled once.
 * Throws MisuseError on a policy that was not defined.
 *
 * A condition is asked of each car in use: who is in with one car is in, who is unknown with one and
 * in with none is unknown.
 *
 * @rule SEG-03
 */
export function compileSegments(policy: SegmentPolicy): CompiledSegments {
  const { segments, onDay } = compiled(policy);
  return {
    segments,
    bind: (at) => {
      const moment = momentOf(at, policy);
      const today = onDay(at, moment);
      return {
        assess: (facts) => rulingOf(facts, moment, segments, today, policy),
        classify: (facts) => statusesOf(rowsOf(facts, moment, policy), today),
        assessAll: (customers) => membershipOf(customers, moment, segments, today, policy),
      };
    },
  };
}

/** The definitions of a policy on the local day of a moment; for the files of this area. */
export function definitionsOn(at: Date, policy: SegmentPolicy): BoundDefinitions<CustomerRow> {
  return compiled(policy).onDay(at, momentOf(at, policy));
}

/** The facts that the segments of a policy read, each once. */
export function factsRead(policy: SegmentPolicy): ReadonlySet<string> {
  return compiled(policy).reads;
}

/** The ready facts and the policy's own. Issues stand under `facts`. */
export function catalogueOf(
  facts: Readonly<Record<string, FactDeclaration>>,
): Result<Catalogue<CustomerRow>> {
  const taken = Object.keys(facts).filter((name) => Object.hasOwn(dossierCatalogue.facts, name));
  if (taken.length > 0) {
    const found = taken.map((name) => issue('duplicate', ['facts', name], 'a name of its own'));
    return resultOf(dossierCatalogue, found);
  }
  const own = Object.entries(facts).map(([name, declared]) => [
    name,
    {
      ...declared,
      read: ({ facts: { more } }: CustomerRow): unknown =>
        more !== undefined && Object.hasOwn(more, name) ? more[name] : undefined,
    },
  ]);
  const all = defineCatalogue<CustomerRow>({
    ...dossierCatalogue.facts,
    ...Object.fromEntries(own),
  });
  return all.ok ? all : resultOf(dossierCatalogue, under('facts', all.issues));
}

/** The keys of definitions in the order in which they win. */
function inOrder(definitions: Readonly<Record<string, SegmentDefinition>>): readonly string[] {
  const entries = Object.entries(definitions);
  entries.sort(([a, one], [b, other]) => one.priority - other.priority || (a < b ? -1 : 1));
  return entries.map(([key]) => key);
}

const compiled = compiledOnce('SegmentPolicy', (policy: SegmentPolicy) => {
  const segments = inOrder(policy.definitions);
  const catalogue = orThrow(catalogueOf(policy.facts));
  const conditions = Object.fromEntries(
    segments.map((key) => [key, policy.definitions[key]?.condition]),
  );
  const definitions = orThrow(compileDefinitions(conditions, catalogue));
  const reads = new Set(segments.flatMap((key) => definitions.conditions[key]?.facts ?? []));
  return { segments, reads, onDay: boundByDay(definitions, policy) };
});

const MOST_DAYS_KEPT = 32;

/** Definitions depend on the local day alone, so those of the last days asked about are kept. */
function boundByDay(
  definitions: Definitions<CustomerRow>,
  { zone }: SegmentPolicy,
): (at: Date, moment: Moment) => BoundDefinitions<CustomerRow> {
  const kept = new Map<string, BoundDefinitions<CustomerRow>>();
  return (at, { today }) => {
    const known = kept.get(today);
    if (known !== undefined) return known;
    const fresh = definitions.bind(at, zone);
    const [oldest] = kept.keys();
    if (kept.size >= MOST_DAYS_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(today, fresh);
    return fresh;
  };
}

/** Of several cars, in with one is in. */
function statusesOf(
  rows: readonly CustomerRow[],
  definitions: BoundDefinitions<CustomerRow>,
): readonly ConditionStatus[] {
  const [first = [], ...rest] = rows.map(definitions.classify);
  return first.map((status, at) => rest.reduce((sum, row) => either(sum, row[at]), status));
}

function either(one: ConditionStatus, other: ConditionStatus | undefined): ConditionStatus {
  if (one === 'in' || other === 'in') return 'in';
  return one === 'unknown' || other === 'unknown' ? 'unknown' : 'out';
}

function rulingOf(
  facts: SegmentFacts,
  moment: Moment,
  segments: readonly string[],
  definitions: BoundDefinitions<CustomerRow>,
  policy: SegmentPolicy,
): SegmentationRuling {
  const rows = rowsOf(facts, moment, policy);
  const byRow = rows.map(definitions.classify);
  const standings = segments.map((segment, at): SegmentStanding => {
    const status = byRow.map((row) => row[at] ?? 'out').reduce(either);
    const cars = rows.flatMap(({ car }, row) =>
      car !== null && byRow[row]?.[at] === 'in' ? [carKey(car)] : [],
    );
    const condition = definitions.conditions[segment];
    const missing =
      status === 'unknown' && condition !== undefined
        ? rows.flatMap((row) => condition.assess(row).missing)
        : NONE;
    const version = policy.definitions[segment]?.version ?? '';
    return { segment, version, status, cars, missing: sharedList([...new Set(missing)]) };
  });
  return summedUp(standings, policy);
}

function summedUp(
  standings: readonly SegmentStanding[],
  { definitions }: SegmentPolicy,
): SegmentationRuling {
  const members = standings.filter(({ status }) => status === 'in');
  const unknown = standings.filter(({ status }) => status === 'unknown');
  const winner = members[0]?.segment ?? null;
  const plain = members.find(({ segment }) => definitions[segment]?.profiling === false);
  const winnerWithoutProfile = plain?.segment ?? null;
  const planOf = (segment: string | null): string | null =>
    segment === null ? null : (definitions[segment]?.plan ?? null);
  return {
    status: members.length > 0 ? 'classified' : unknown.length > 0 ? 'unclassified' : 'noSegment',
    standings,
    winner,
    plan: planOf(winner),
    winnerWithoutProfile,
    planWithoutProfile: planOf(winnerWithoutProfile),
    unclassified: unknown.map(({ segment }) => segment),
    because: BECAUSE,
    assumed: NONE,
    missing: sharedList([...new Set(unknown.flatMap(({ missing }) => missing))]),
  };
}

const BECAUSE = sharedList(['SEG-03'] as const);

/** Asks all cars of all customers at once, then folds the cars of each customer together. */
function membershipOf(
  customers: readonly SegmentFacts[],
  moment: Moment,
  segments: readonly string[],
  definitions: BoundDefinitions<CustomerRow>,
  policy: SegmentPolicy,
): Members {
  const rows: CustomerRow[] = [];
  const owners: number[] = [];
  customers.forEach((facts, at) => {
    for (const row of rowsOf(facts, moment, policy)) {
      rows.push(row);
      owners.push(at);
    }
  });
  const byCar = definitions.assessRows(rows);
  const count = customers.length;
  if (rows.length === count) return byCar;

  const yes: Record<string, Int32Array> = Object.create(null);
  const unknown: Record<string, Int32Array> = Object.create(null);
  for (const segment of segments) {
    const ins = folded(byCar.yes[segment], owners, count);
    const unknowns = folded(byCar.unknown[segment], owners, count);
    yes[segment] = ins;
    unknown[segment] = unknowns.map((word, at) => word & ~(ins[at] ?? 0));
  }
  return { count, yes, unknown };
}

/** The bits of the owners of the rows that have theirs set. */
function folded(
  bits: Int32Array | undefined,
  owners: readonly number[],
  count: number,
): Int32Array {
  const words = new Int32Array((count + 31) >>> 5);
  owners.forEach((owner, row) => {
    if ((((bits?.[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 0) return;
    words[owner >>> 5] = (words[owner >>> 5] ?? 0) | (1 << (owner & 31));
  });
  return words;
}
