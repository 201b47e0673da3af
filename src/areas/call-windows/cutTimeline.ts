import { issue, MisuseError } from '../../foundation/kernel/result.js';
import { sharedList } from '../../foundation/kernel/ruling.js';
import { epochDayOfCivil } from '../../foundation/time/civil.js';
import {
  type HolidayCalendar,
  type HolidayKnowledge,
  readHolidays,
} from '../../foundation/time/holidays.js';
import { startOfLocalDay } from '../../foundation/time/instant.js';
import { compileSlices, type Slices, type Stretch } from '../../foundation/time/slices.js';
import type { Zone } from '../../foundation/time/zone.js';
import { DAY_MINUTES, type ReadBand } from './bands.js';
import type { CallRule } from './types.js';

/**
 * The windows of one kind of contact, in one zone and region, laid out over the policy's years.
 *
 * Instants are epoch milliseconds. Outside the years, from `slices.beginMs` included to
 * `slices.finishMs` excluded, there is no slice.
 */
export interface CallTimeline {
  readonly zone: Zone;
  /** Open and closed stretches; `rule` names an entry of `blockers`, `chain` one of `reasons`. */
  readonly slices: Slices;
  /** The next permitted instant at or after one: itself, later, `Infinity`, or `NaN` outside the years. */
  readonly next: (ms: number) => number;
  /** By chain: the rules between an instant and the next opening, first the one in force. */
  readonly reasons: readonly (readonly CallRule[])[];
  /** By rule of a slice: every rule that closes it; none for 0. */
  readonly blockers: readonly (readonly CallRule[])[];
  /** By rule of a slice: the bands that close it, the one that speaks first in front. */
  readonly bandsOver: readonly (readonly ReadBand[])[];
  /** How well the holidays between two instants are known; `null` when they make no difference. */
  readonly knowledgeBetween: (fromMs: number, untilMs: number) => HolidayKnowledge | null;
}

/** What a timeline is cut from: the bands that hold for one kind of contact, in their order. */
export interface TimelinePlan {
  readonly bands: readonly ReadBand[];
  readonly zone: Zone;
  readonly years: { readonly from: number; readonly until: number };
  readonly holidays: HolidayCalendar;
}

/** Lays bands out over the years of a policy in one zone. */
export function cutTimeline({ bands, zone, years, holidays }: TimelinePlan): CallTimeline {
  const yearStarts = startsOfYears(years, zone);
  const beginMs = yearStarts[0] as number;
  const finishMs = yearStarts.at(-1) as number;
  const bandsOver: (readonly ReadBand[])[] = [[]];
  const patternOf = patterns(bands, holidays, bandsOver);
  const slices = compileSlices({ zone, beginMs, finishMs, patternOf, defaultRule: 0 });
  const { nextOpen, sliceAt } = slices;

  return {
    zone,
    slices,
    next: (ms) => {
      if (!(ms >= beginMs && ms < finishMs)) return Number.NaN;
      const opening = nextOpen[sliceAt(ms)] as number;
      return opening > ms ? opening : ms;
    },
    reasons: slices.chains.map((chain) =>
      rulesOf(chain.map((group) => bandsOver[group]?.[0] as ReadBand)),
    ),
    blockers: bandsOver.map(rulesOf),
    bandsOver,
    knowledgeBetween: bands.some((band) => band.readsCalendar)
      ? knowledgeOver(holidays, years.from, yearStarts)
      : () => null,
  };
}

function rulesOf(bands: readonly ReadBand[]): readonly CallRule[] {
  return sharedList([...new Set(bands.map((band) => band.rule))]);
}

/** The first instant of every year and of the one after the last. */
function startsOfYears(years: TimelinePlan['years'], zone: Zone): readonly number[] {
  const count = years.until - years.from + 2;
  return Array.from({ length: count }, (_, at) =>
    startOfLocalDay(epochDayOfCivil(years.from + at, 1, 1), zone),
  );
}

type Span = readonly [fromMinute: number, untilMinute: number, band: ReadBand];

/**
 * The stretches of a local day, each with the number of its group: the bands that lie over it.
 * Days on which the same bands hold share one pattern.
 */
function patterns(
  bands: readonly ReadBand[],
  holidays: HolidayCalendar,
  bandsOver: (readonly ReadBand[])[],
): (epochDay: number) => readonly Stretch[] {
  const { kindOn } = readHolidays(holidays);
  const known = new Map<string, readonly Stretch[]>();
  return (day) => {
    const spans: Span[] = [];
    let key = '';
    bands.forEach((band, at) => {
      if (band.beginsOn(day, kindOn(day))) {
        spans.push([band.fromMinute, Math.min(band.untilMinute, DAY_MINUTES), band]);
        key += `${at} `;
      }
      if (band.untilMinute > DAY_MINUTES && band.beginsOn(day - 1, kindOn(day - 1))) {
        spans.push([0, band.untilMinute - DAY_MINUTES, band]);
        key += `after ${at} `;
      }
    });
    const pattern = known.get(key) ?? stretchesOf(spans, bandsOver);
    known.set(key, pattern);
    return pattern;
  };
}

/** Cuts a day at every start and end, and gathers for each piece the bands over it. */
function stretchesOf(
  spans: readonly Span[],
  bandsOver: (readonly ReadBand[])[],
): readonly Stretch[] {
  const cuts = [...new Set(spans.flatMap((span) => [span[0], span[1]]))].sort((a, b) => a - b);
  return cuts.slice(1).flatMap((until, at): Stretch[] => {
    const from = cuts[at] as number;
    const over = spans.filter((span) => span[0] <= from && span[1] >= until);
    if (over.length === 0) return [];
    return [
      [
        from,
        until,
        numberOf(
          over.map(([, , band]) => band),
          bandsOver,
        ),
      ],
    ];
  });
}

/** A slice names its group in one byte. */
const MOST_GROUPS = 255;

function numberOf(group: readonly ReadBand[], bandsOver: (readonly ReadBand[])[]): number {
  const same = bandsOver.findIndex(
    (one) => one.length === group.length && one.every((band, at) => band === group[at]),
  );
  if (same !== -1) return same;
  if (bandsOver.length > MOST_GROUPS) {
    throw new MisuseError(issue('tooMany', ['bands'], 'fewer bands over one another'));
  }
  return bandsOver.push(group) - 1;
}

const FROM_BEST: readonly HolidayKnowledge[] = ['official', 'statutory-only', 'unknown'];
const MEAN_YEAR_MS = 31_556_952_000;

/** How well the holidays are known in the years between two instants that the timeline covers. */
function knowledgeOver(
  holidays: HolidayCalendar,
  firstYear: number,
  yearStarts: readonly number[],
): (fromMs: number, untilMs: number) => HolidayKnowledge {
  const { knowledgeIn } = readHolidays(holidays);
  const starts = Float64Array.from(yearStarts);
  const ranks = Uint8Array.from(starts, (_, at) => FROM_BEST.indexOf(knowledgeIn(firstYear + at)));
  const yearAt = (ms: number): number => {
    let year = ((ms - (starts[0] as number)) / MEAN_YEAR_MS) | 0;
    while ((starts[year] as number) > ms) year--;
    while ((starts[year + 1] as number) <= ms) year++;
    return year;
  };
  return (fromMs, untilMs) => {
    let year = yearAt(untilMs);
    let worst = ranks[year] as number;
    while (fromMs < (starts[year] as number)) worst = Math.max(worst, ranks[--year] as number);
    return FROM_BEST[worst] as HolidayKnowledge;
  };
}
