import { ageBandOf, ageOn } from '../../foundation/dealership/ages.js';
import { requireDefined } from '../../foundation/kernel/policy.js';
import { millisecondsOf } from '../../foundation/kernel/result.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import { localDateAt } from '../../foundation/time/instant.js';
import type { LocalDate } from '../../foundation/time/localDate.js';
import type { CustomerPolicy } from './policy.js';
import { reasonsOf } from './reasonsOf.js';
import { shareOut } from './shares.js';
import { CUT_WORDS, classWords } from './structureWords.js';
import type {
  CustomerRule,
  StructureCard,
  StructureClass,
  StructureCut,
  StructureFacts,
  StructureRuling,
  StructureShare,
  StructureSummary,
} from './types.js';

/**
 * Counts the customers that a store holds by each cut, in exact numbers: the first of two passes.
 * Summaries of two piles add up by `mergeStructures`, in any order.
 *
 * A customer counts once in every cut. One whose cars in use differ stands under `several`, one of
 * whom nothing is known under `unknown`; lost customers stay in the base, with a class of their own
 * by standing. Ages are whole calendar years on the day of `at` in the policy’s zone; a birth more than
 * 130 years back is a slip of the pen, and unknown.
 *
 * Throws MisuseError on an invalid date or a policy that was not defined.
 *
 * @rule CARD-12
 */
export function summarizeStructure(
  facts: StructureFacts,
  at: Date,
  policy: CustomerPolicy,
): StructureSummary {
  requireDefined(policy, 'CustomerPolicy');
  const today = localDateAt(at, policy.zone);
  const classOf = readers(today, policy);
  const cuts = CUTS.filter((cut) => policy.structure.cuts[cut]).map((cut) => {
    const tally = new Tally();
    for (const card of facts.cards) {
      const found = classOf[cut](card);
      tally.add(found.kind, found.value, 1);
    }
    return { cut, classes: tally.classes() };
  });
  return { cards: facts.cards.length, cuts };
}

/** Two summaries as one; `mergeStructures(a, b)` equals `mergeStructures(b, a)`. */
export function mergeStructures(a: StructureSummary, b: StructureSummary): StructureSummary {
  const cuts = CUTS.flatMap((cut) => {
    const piles = [a, b].flatMap((one) => one.cuts.filter((other) => other.cut === cut));
    if (piles.length === 0) return [];
    const tally = new Tally();
    for (const { classes } of piles) {
      for (const { kind, value, count } of classes) tally.add(kind, value, count);
    }
    return [{ cut, classes: tally.classes() }];
  });
  return { cards: a.cards + b.cards, cuts };
}

/**
 * Turns the counts into shares: of every cut they sum to exactly 100 %, unknown ones included.
 *
 * Shares are hundredths of a percent, rounded by the largest remainder. Throws MisuseError on an
 * invalid date or a policy that was not defined.
 *
 * @rule CARD-12
 * @example
 * ```ts
 * import { assessStructure, defaultCustomerPolicy, summarizeStructure } from 'dealer-care/customers';
 *
 * const at = new Date('2026-03-10T09:00:00+08:00');
 * const cards = [{ gender: 'female', cars: [] }, { gender: 'male', cars: [] }, { cars: [] }] as const;
 * const summary = summarizeStructure({ cards }, at, defaultCustomerPolicy);
 * const ruling = assessStructure(summary, at, defaultCustomerPolicy);
 * const gender = ruling.cuts.find((one) => one.cut === 'gender');
 * console.log(gender?.classes.map((one) => [one.value, one.shareBasisPoints]));
 * // => [["female",3334],["male",3333],[null,3333]]
 * ```
 */
export function assessStructure(
  facts: StructureSummary,
  at: Date,
  policy: CustomerPolicy,
): StructureRuling {
  requireDefined(policy, 'CustomerPolicy');
  millisecondsOf(at, 'at');
  const isEmpty = facts.cards === 0;
  return {
    status: isEmpty ? 'empty' : 'analysed',
    cards: facts.cards,
    cuts: facts.cuts.map(({ cut, classes }) => ({ cut, classes: shared(classes) })),
    because: BECAUSE,
    assumed: NONE,
    missing: isEmpty ? NO_CARDS : NONE,
  };
}

/** Why `assessStructure` ruled as it did: one reason a cut. */
export function explainStructure(
  facts: StructureSummary,
  at: Date,
  policy: CustomerPolicy,
): readonly Reason<CustomerRule>[] {
  const { because, cards, cuts } = assessStructure(facts, at, policy);
  return cuts.flatMap(({ cut, classes }) =>
    reasonsOf(
      because,
      { cut, cards, classes: classes.length },
      { 'structure.ageBandsFrom': policy.structure.ageBandsFrom.join(', ') },
      sentenceOf(cut, classes, cards),
    ),
  );
}

const BECAUSE = sharedList(['CARD-12'] as const);
const NO_CARDS = sharedList(['cards']);
const CUTS: readonly StructureCut[] = [
  'model',
  'district',
  'ring',
  'lifecycleStage',
  'purchaseYear',
  'memberTier',
  'gender',
  'ageBand',
  'standing',
];

interface Found {
  readonly kind: StructureClass['kind'];
  readonly value: string | null;
}

const UNKNOWN: Found = { kind: 'unknown', value: null };
const SEVERAL: Found = { kind: 'several', value: null };

/** Counts by class; values are data, so they never become keys of an object. */
class Tally {
  readonly #values = new Map<string, number>();
  #several = 0;
  #unknown = 0;

  add(kind: StructureClass['kind'], value: string | null, count: number): void {
    if (kind === 'several') this.#several += count;
    else if (kind === 'unknown' || value === null) this.#unknown += count;
    else this.#values.set(value, (this.#values.get(value) ?? 0) + count);
  }

  classes(): readonly StructureClass[] {
    const values = [...this.#values].sort(([a], [b]) => (a < b ? -1 : 1));
    return [
      ...values.map(([value, count]) => ({ kind: 'value', value, count }) as const),
      ...(this.#several > 0 ? [{ ...SEVERAL, count: this.#several }] : []),
      ...(this.#unknown > 0 ? [{ ...UNKNOWN, count: this.#unknown }] : []),
    ];
  }
}

/** How each cut finds the class of a card. */
function readers(
  today: LocalDate,
  { structure: { ageBandsFrom } }: CustomerPolicy,
): Readonly<Record<StructureCut, (card: StructureCard) => Found>> {
  return {
    model: (card) => oneOf(inUse(card).map((car) => car.model)),
    district: (card) => oneOf([card.district]),
    ring: (card) => oneOf([card.ring]),
    lifecycleStage: (card) => oneOf(inUse(card).map((car) => car.lifecycleStage)),
    purchaseYear: (card) => oneOf(inUse(card).map((car) => car.purchasedOn?.slice(0, 4))),
    memberTier: (card) => oneOf([card.memberTier]),
    gender: (card) => oneOf([card.gender]),
    ageBand: (card) => oneOf([ageBand(card.birthDate, today, ageBandsFrom)]),
    standing: (card) => oneOf([card.standing]),
  };
}

function inUse({ cars }: StructureCard): StructureCard['cars'] {
  return cars.filter((car) => car.status === 'inUse');
}

/** The one value that all known ones share. */
function oneOf(values: readonly (string | undefined)[]): Found {
  const known = new Set(
    values.flatMap((value) => (value === undefined || value.trim() === '' ? [] : [value.trim()])),
  );
  const [value, second] = known;
  if (value === undefined) return UNKNOWN;
  return second === undefined ? { kind: 'value', value } : SEVERAL;
}

function ageBand(
  birthDate: LocalDate | undefined,
  today: LocalDate,
  bandsFrom: readonly number[],
): string | undefined {
  const age = ageOn({ birthDate }, today);
  return age === null ? undefined : ageBandOf(age, bandsFrom);
}

const LAST: Readonly<Record<StructureClass['kind'], number>> = { value: 0, several: 1, unknown: 2 };

function shared(classes: readonly StructureClass[]): readonly StructureShare[] {
  const inOrder = [...classes].sort(
    (a, b) =>
      LAST[a.kind] - LAST[b.kind] ||
      b.count - a.count ||
      ((a.value ?? '') < (b.value ?? '') ? -1 : 1),
  );
  const shares = shareOut(inOrder.map((one) => one.count));
  return inOrder.map((one, place) => ({ ...one, shareBasisPoints: shares[place] ?? 0 }));
}

function sentenceOf(cut: StructureCut, classes: readonly StructureShare[], cards: number): Text {
  const by = CUT_WORDS[cut];
  if (cards === 0) {
    return {
      'zh-CN': `还没有保有客户，无法按${by['zh-CN']}分析。`,
      en: `No customers are held, so there is nothing to count by ${by.en}.`,
    };
  }
  const named = classes.map((one) => ({ ...one, words: wordsOf(cut, one) }));
  const zh = named.map(
    ({ words, count, shareBasisPoints: share }) =>
      `${words['zh-CN']} ${count} 位（${share / 100}%）`,
  );
  const en = named.map(
    ({ words, count, shareBasisPoints: share }) => `${words.en} ${count} (${share / 100}%)`,
  );
  return {
    'zh-CN': `按${by['zh-CN']}看，保有客户 ${cards} 位：${zh.join('、')}。`,
    en: `By ${by.en} (${cards} held): ${en.join(', ')}.`,
  };
}

function wordsOf(cut: StructureCut, { kind, value }: StructureClass): Text {
  if (kind === 'several') return { 'zh-CN': '多种', en: 'several' };
  if (kind === 'unknown' || value === null) return { 'zh-CN': '不详', en: 'not known' };
  return classWords(cut, value);
}
