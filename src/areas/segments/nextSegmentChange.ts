import { birthdaysAfter } from '../../foundation/dealership/ages.js';
import type { Visit } from '../../foundation/dealership/types.js';
import { NONE, type Reason, sharedList, type Text } from '../../foundation/kernel/ruling.js';
import { formatInstant, localDateAt, startOfDay } from '../../foundation/time/instant.js';
import { addDays, addMonths, type LocalDate } from '../../foundation/time/localDate.js';
import { lifecycleOn } from './classifyLifecycle.js';
import { compileSegments, definitionsOn, factsRead } from './compileSegments.js';
import { carsInUse, lifecycleFactsOf, momentOf, rowsOf } from './customerRow.js';
import type { SegmentPolicy } from './policy.js';
import type { SegmentChange, SegmentChangeRuling, SegmentFacts } from './types.js';

/**
 * Tells when a customer next enters or leaves a segment by time alone: the first instant of the local
 * day on which it happens, and what happens then.
 *
 * Everything else stays as it is known at `at`: mileages, visits, what the host hands in. Nothing
 * within ten years counts as never. Every day on which a counted visit leaves the months that are
 * counted is tried, so the time it takes grows with the square of the visits that the segments count.
 * Throws MisuseError on an invalid date or a policy that was not
 * defined.
 *
 * @rule SEG-03
 */
export function nextSegmentChange(
  facts: SegmentFacts,
  at: Date,
  policy: SegmentPolicy,
): SegmentChangeRuling {
  const { segments, bind } = compileSegments(policy);
  const known = knownAt(facts, at, policy);
  const before = bind(at).classify(known);
  const lastMs = at.getTime() + TEN_YEARS_MS;
  const fixed = fixedTurns(known, policy);
  let next = nextTurn(known, at, fixed, policy);
  while (next !== null && next.getTime() <= lastMs) {
    const after = bind(next).classify(known);
    const changes = segments.flatMap((segment, place): readonly SegmentChange[] => {
      const from = before[place] ?? 'out';
      const to = after[place] ?? 'out';
      return from === to ? [] : [{ segment, from, to }];
    });
    if (changes.length > 0) return { ...STAYS, status: 'changes', nextChangeAt: next, changes };
    next = nextTurn(known, next, fixed, policy);
  }
  return STAYS;
}

/** Why `nextSegmentChange` ruled as it did: one reason for each segment that changes. */
export function explainNextSegmentChange(
  facts: SegmentFacts,
  at: Date,
  policy: SegmentPolicy,
): readonly Reason<'SEG-03'>[] {
  const { nextChangeAt, changes } = nextSegmentChange(facts, at, policy);
  if (nextChangeAt === null) {
    return [{ rule: 'SEG-03', facts: { nextChangeAt }, policy: {}, sentence: NEVER }];
  }
  const written = formatInstant(nextChangeAt, policy.zone);
  return changes.map(({ segment, from, to }) => ({
    rule: 'SEG-03',
    facts: { nextChangeAt: written, segment, from, to },
    policy: { [`definitions.${segment}.version`]: policy.definitions[segment]?.version ?? null },
    sentence: sentenceOf(segment, to, localDateAt(nextChangeAt, policy.zone), policy),
  }));
}

const LAST_DAY = '9999-12-31';
const TEN_YEARS_MS = 3653 * 86_400_000;

const STAYS: SegmentChangeRuling = Object.freeze({
  status: 'stays',
  nextChangeAt: null,
  changes: NONE,
  because: sharedList(['SEG-03'] as const),
  assumed: NONE,
  missing: NONE,
});

/** Only what is known at a moment: what is dated later must not come true on the way. */
function knownAt(facts: SegmentFacts, at: Date, policy: SegmentPolicy): SegmentFacts {
  const { atMs, today } = momentOf(at, policy);
  return {
    ...facts,
    visits: facts.visits.filter(({ on }) => on <= today),
    contacts: facts.contacts.filter((one) => one.at.getTime() <= atMs),
    consents: facts.consents.filter((one) => one.at === undefined || one.at.getTime() <= atMs),
    openCases: facts.openCases.filter(({ openedAt }) => openedAt.getTime() <= atMs),
    declinedForPriceOn: facts.declinedForPriceOn?.filter((on) => on <= today),
  };
}

/** The next instant at which a condition, or a fact that depends on the day, may turn. */
function nextTurn(
  facts: SegmentFacts,
  at: Date,
  fixed: readonly LocalDate[],
  policy: SegmentPolicy,
): Date | null {
  const { conditions } = definitionsOn(at, policy);
  const moment = momentOf(at, policy);
  let soonestMs = Number.POSITIVE_INFINITY;
  for (const row of rowsOf(facts, moment, policy)) {
    for (const condition of Object.values(conditions)) {
      soonestMs = Math.min(soonestMs, condition.assess(row).nextChangeAt?.getTime() ?? Infinity);
    }
  }
  let soonestDay: LocalDate | undefined;
  for (const day of [...fixed, ...movingTurns(facts, at, policy)]) {
    const isSooner = soonestDay === undefined || day < soonestDay;
    if (day > moment.today && isSooner) soonestDay = day;
  }
  if (soonestDay !== undefined) {
    soonestMs = Math.min(soonestMs, startOfDay(soonestDay, policy.zone).getTime());
  }
  return soonestMs === Number.POSITIVE_INFINITY ? null : new Date(soonestMs);
}

const AGE = ['age'];
const BIRTHDAY_MONTH = ['birthdayThisMonth'];
const STAGE = ['stage', 'freeServiceMissed'];
const MEMBERSHIP = ['isMember', 'tier', 'points'];

/** Days on which a visit or a membership is no longer counted by a fact that the segments read. */
function fixedTurns(facts: SegmentFacts, policy: SegmentPolicy): readonly LocalDate[] {
  const reads = factsRead(policy);
  const days = new Set(daysOfLeaving(facts, reads, policy));
  if (MEMBERSHIP.some((name) => reads.has(name))) {
    for (const { endsOn } of facts.memberships) {
      // The last day of the calendar stands for a membership without end.
      if (endsOn !== undefined && endsOn < LAST_DAY) days.add(addDays(endsOn, 1));
    }
  }
  return [...days];
}

/** The next days on which a birthday or the stage of a car turns a fact that the segments read. */
function movingTurns(facts: SegmentFacts, at: Date, policy: SegmentPolicy): readonly LocalDate[] {
  const reads = factsRead(policy);
  const areRead = (names: readonly string[]): boolean => names.some((name) => reads.has(name));
  const moment = momentOf(at, policy);
  const days: LocalDate[] = [];
  if (areRead(AGE)) days.push(...birthdaysAfter(facts.card, moment.today));
  if (areRead(BIRTHDAY_MONTH)) days.push(...birthdayMonthAfter(facts.card.birthDate, moment.today));
  if (areRead(STAGE)) {
    for (const car of carsInUse(facts)) {
      const life = lifecycleFactsOf(facts, car, moment.today);
      const { nextChangeOn } = lifecycleOn(life, moment.today, policy);
      if (nextChangeOn !== null) days.push(nextChangeOn);
    }
  }
  return days;
}

/** The first day of the next birthday month, and of the month after this one. */
function birthdayMonthAfter(birthDate: LocalDate | undefined, today: LocalDate): LocalDate[] {
  if (birthDate === undefined) return [];
  const thisMonth = `${today.slice(0, 8)}01`;
  const ahead = (Number(birthDate.slice(5, 7)) - Number(today.slice(5, 7)) + 12) % 12;
  return ahead === 0 ? [addMonths(thisMonth, 1)] : [addMonths(thisMonth, ahead)];
}

/** Days on which something is no longer part of the months in which a fact counts it. */
function daysOfLeaving(
  { visits, declinedForPriceOn = [] }: SegmentFacts,
  reads: ReadonlySet<string>,
  { visitKinds, spendKinds, value: { valueMonths }, tags: { historyMonths } }: SegmentPolicy,
): readonly LocalDate[] {
  const visited = visits.filter(({ kind }) => visitKinds[kind]);
  const paid = visits.filter(({ kind }) => spendKinds[kind]);
  const elsewhere = visits.filter(({ kind }) => kind === 'elsewhere');
  const counted: readonly (readonly [fact: string, visits: readonly Visit[], months: number])[] = [
    ['visits', visited, valueMonths],
    ['servicesElsewhere', elsewhere, valueMonths],
    ['spentFen', paid, valueMonths],
    ['highSpend', paid, historyMonths],
    ['warrantyOnly', visited, historyMonths],
  ];
  const days = counted.flatMap(([fact, counts, months]) =>
    reads.has(fact) ? counts.map(({ on }) => leftOn(on, months)) : [],
  );
  if (!reads.has('priceSensitive')) return days;
  return [...days, ...declinedForPriceOn.map((on) => leftOn(on, historyMonths))];
}

/** The first day on which a day lies so many calendar months back or more. */
function leftOn(on: LocalDate, months: number): LocalDate {
  const day = addMonths(on, months);
  // In a shorter month, no day of it lies so far back.
  return day.slice(8) === on.slice(8) ? day : addDays(day, 1);
}

const NEVER: Text = {
  'zh-CN': '如果没有新的记录，十年内所属细分不会变化。',
  en: 'Without new records nothing changes within ten years.',
};

const BECOMES: Readonly<Record<SegmentChange['to'], Text>> = {
  in: { 'zh-CN': '进入', en: 'the customer enters' },
  out: { 'zh-CN': '离开', en: 'the customer leaves' },
  unknown: {
    'zh-CN': '因资料不足无法判断是否属于',
    en: 'it can no longer be told whether the customer is in',
  },
};

function sentenceOf(
  segment: string,
  to: SegmentChange['to'],
  day: LocalDate,
  { definitions }: SegmentPolicy,
): Text {
  const name = definitions[segment]?.name;
  return {
    'zh-CN': `${day} 起${BECOMES[to]['zh-CN']}细分“${name?.['zh-CN'] ?? segment}”。`,
    en: `From ${day} on ${BECOMES[to].en} the segment "${name?.en ?? segment}".`,
  };
}
