import { valueOn } from '../kernel/dated.js';
import { sharedList } from '../kernel/ruling.js';
import type { LocalDate } from '../time/localDate.js';
import type { LawReader } from './citeLaw.js';
import type { WarrantyLaw } from './law.js';
import type { SoldCarFacts } from './types.js';

/** Whether the consumer rules speak for a car, and from which day they count. */
export interface LegalReach {
  readonly status: 'inScope' | 'noLaw' | 'outOfScope' | 'unknown';
  /** The version in force on the day of the invoice. */
  readonly invoicedOn: LocalDate | null;
  /** The day from which both terms count. */
  readonly startsOn: LocalDate | null;
  readonly assumed: readonly string[];
  readonly missing: readonly string[];
}

const NOTHING = { invoicedOn: null, startsOn: null, assumed: [], missing: [] } as const;

/**
 * Reads scope and start: the version of the law is that of the invoice day. An invoice or a delivery
 * after today is not known yet.
 */
export function legalReach(
  given: SoldCarFacts,
  today: LocalDate,
  law: WarrantyLaw | undefined,
  reader: LawReader,
): LegalReach {
  if (law === undefined) return { status: 'noLaw', ...NOTHING };
  const facts = knownBy(today, given);
  if (facts.buyer === 'other') return { status: 'outOfScope', ...NOTHING };
  const { invoicedOn, buyer, carKind } = facts;
  if (invoicedOn === undefined) return lacking(facts);
  if (valueOn(law.carKinds, invoicedOn) === undefined) return { status: 'noLaw', ...NOTHING };
  const kinds = reader.read('warranty.carKinds', law.carKinds, invoicedOn) ?? [];
  if (carKind !== undefined && !kinds.includes(carKind)) {
    return { status: 'outOfScope', ...NOTHING };
  }
  if (buyer === undefined || carKind === undefined) return lacking(facts);
  const byDelivery = reader.read('warranty.startsWith', law.startsWith, invoicedOn) === 'delivery';
  const isAssumed = byDelivery && facts.deliveredOn === undefined;
  return {
    status: 'inScope',
    invoicedOn,
    startsOn: byDelivery ? (facts.deliveredOn ?? invoicedOn) : invoicedOn,
    assumed: isAssumed ? ASSUMED_DELIVERY : [],
    missing: [],
  };
}

function knownBy(
  today: LocalDate,
  { invoicedOn, deliveredOn, ...facts }: SoldCarFacts,
): SoldCarFacts {
  const known = (day: LocalDate | undefined) =>
    day === undefined || day > today ? undefined : day;
  return { ...facts, invoicedOn: known(invoicedOn), deliveredOn: known(deliveredOn) };
}

const ASSUMED_DELIVERY = sharedList(['deliveredOn']);
const DECIDING = ['buyer', 'carKind', 'invoicedOn'] as const;

function lacking(facts: SoldCarFacts): LegalReach {
  const missing = DECIDING.filter((name) => facts[name] === undefined);
  return { status: 'unknown', ...NOTHING, missing: sharedList(missing) };
}
