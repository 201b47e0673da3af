import { birthdaysAfter } from '../../foundation/dealership/ages.js';
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
 * within ten years counts as never. Throws MisuseError on an invalid date or a policy that was not
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
  let next = nextTurn(known, at, policy);
  while (next !== null && next.getTime() <= lastMs) {
    const after = bind(next).classify(known);
    const changes = segments.flatMap((segment, place): readonly SegmentChange[] => {
      const from = before[place] ?? 'out';
      const to = after[place] ?? 'out';
      return from === to ? [] : [{ segment, from, to }];
    });
    if (changes.length > 0) return { ...STAYS, status: 'changes', nextChangeAt: next, changes };
    next = nextTurn(known, next, policy);
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
function nextTurn(facts: SegmentFacts, at: Date, policy: SegmentPolicy): Date | null {
  const { conditions } = definitionsOn(at, policy);
  const moment = momentOf(at, policy);
  let soonestMs = Number.POSITIVE_INFINITY;
  for (const row of rowsOf(facts, moment, policy)) {
    for (const condition of Object.values(conditions)) {
      soonestMs = Math.min(soonestMs, condition.assess(row).nextChangeAt?.getTime() ?? Infinity);
    }
  }
  const days = turningDays(facts, at, policy).filter((day) => day > moment.today);
  for (const day of days) {
    soonestMs = Math.min(soonestMs, startOfDay(day, policy.zone).getTime());
  }
  return soonestMs === Number.POSITIVE_INFINITY ? null : new Date(soonestMs);
}

const AGE = ['age'];
const BIRTHDAY_MONTH = ['birthdayThisMonth'];
const STAGE = ['stage', 'freeServiceMissed'];
const HISTORY = ['visits', 'servicesElsewhere', 'spentFen', 'tags'];
const MEMBERSHIP = ['isMember', 'tier', 'points'];

/** Days on which a fact that the segments read may turn although nothing is recorded. */
function turningDays(facts: SegmentFacts, at: Date, policy: SegmentPolicy): readonly LocalDate[] {
  const reads = factsRead(policy);
  const areRead = (names: readonly string[]): boolean => names.some((name) => reads.has(name));
  const moment = momentOf(at, policy);
  const days: LocalDate[] = [];
  if (areRead(AGE)) days.push(...birthdaysAfter(facts.card, moment.today));
  if (areRead(BIRTHDAY_MONTH)) days.push(...birthdayMonthAfter(facts.card.birthDate, moment.today));
  if (areRead(HISTORY)) days.push(...daysOfLeaving(facts, policy));
  if (areRead(MEMBERSHIP)) {
    for (const { endsOn } of facts.memberships) {
      // The last day of the calendar stands for a membership without end.
      const ends = endsOn !== undefined && endsOn >= moment.today && endsOn < LAST_DAY;
      if (ends) days.push(addDays(endsOn, 1));
    }
  }
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

/** Days on which something is no longer part of the months that are counted. */
function daysOfLeaving(facts: SegmentFacts, policy: SegmentPolicy): readonly LocalDate[] {
  const dated = [...facts.visits.map(({ on }) => on), ...(facts.declinedForPriceOn ?? [])];
  const spans = new Set([policy.value.valueMonths, policy.tags.historyMonths]);
  return dated.flatMap((on) =>
    [...spans].flatMap((months) => {
      // Counted from the end of a shorter month the last day may stay a day longer.
      const day = addMonths(on, months);
      return [day, addDays(day, 1)];
    }),
  );
}

const NEVER: Text = {
  'zh-CN': '如果没有新的记录，十年内所属细分不会变化。',
  en: 'Without new records nothing changes within ten years.',
};

const BECOMES: Readonly<Record<SegmentChange['to'], Text>> = {
  in: { 'zh-CN': '进入', en: 'enters' },
  out: { 'zh-CN': '离开', en: 'leaves' },
  unknown: { 'zh-CN': '因资料不足无法判断是否属于', en: 'can no longer be told for' },
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
    en: `From ${day} on the customer ${BECOMES[to].en} the segment "${name?.en ?? segment}".`,
  };
}
