import { type Issue, issue, under } from '../kernel/result.js';
import type { LocalDate } from '../time/localDate.js';
import type { ChinaLaw } from './law.js';
import type { JurisdictionPolicy } from './policy.js';

/**
 * Finds what contradicts itself in dated law whose shape is right: a version that ends before it
 * begins, versions out of order or overlapping, schedules whose older cars come before younger ones.
 *
 * @rule L01 L03 L16
 */
export function checkJurisdictionPolicy({ jurisdictions: { CN } }: JurisdictionPolicy): Issue[] {
  if (CN === undefined) return [];
  return under('jurisdictions', under('CN', [...checkFigures(CN), ...checkSchedules(CN)]));
}

/** A version as far as its span is looked at. */
interface Span {
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

/** Every list of versions, wherever it stands. */
function checkFigures(data: object): Issue[] {
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) => {
    if (isFigure(value)) return under(key, checkSpans(value));
    const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isGroup ? under(key, checkFigures(value)) : [];
  });
}

function isFigure(value: unknown): value is readonly Span[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'object' && 'from' in one);
}

function checkSpans(versions: readonly Span[]): Issue[] {
  return versions.flatMap(({ from, until }, at) => {
    const next = versions[at + 1];
    const found: Issue[] = [];
    if (until !== null && until < from) {
      found.push(issue('wrongOrder', [at, 'until'], 'not before from'));
    }
    if (next !== undefined && (until === null || next.from <= until)) {
      found.push(issue('wrongOrder', [at + 1, 'from'], 'a day after the version before has ended'));
    }
    return found;
  });
}

function checkSchedules({ inspection: { schedules } }: ChinaLaw): Issue[] {
  return Object.entries(schedules).flatMap(([row, figure]) =>
    figure.flatMap(({ value }, at) => {
      const ages = value.olderCars.map((one) => one.afterYears);
      const isRising = ages.every((age, place) => place === 0 || age > (ages[place - 1] ?? age));
      const path = ['inspection', 'schedules', row, at, 'value', 'olderCars'];
      return isRising ? [] : [issue('wrongOrder', path, 'ages that rise')];
    }),
  );
}
