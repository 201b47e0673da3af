import { regions } from '../../foundation/dealership/regions.js';
import { type Issue, type IssuePath, issue, under } from '../../foundation/kernel/result.js';
import { epochDayOfCivil } from '../../foundation/time/civil.js';
import { isLocalDate, readEpochDay } from '../../foundation/time/localDate.js';
import { readMinuteOfDay } from '../../foundation/time/timeOfDay.js';
import { canonicalZone } from '../../foundation/time/zone.js';
import { DAY_MINUTES, holdsFor, type ReadBand, readCallBands, readTextBands } from './bands.js';
import { isWritten } from './compileCallWindows.js';
import type { CallBand, CallWindowPolicy } from './policy.js';

/**
 * Finds what contradicts itself in a call-window policy whose shape is right: times that are no
 * times, mornings that end after the evening began, weeks without an opening, holidays of
 * another country than a band names, waivers of what cannot be waived.
 *
 * @rule CALL-01 CALL-02 CALL-05 CALL-07 L08
 */
export function checkCallWindowPolicy(policy: CallWindowPolicy): Issue[] {
  const found = [
    ...checkFrame(policy),
    ...under('bands', checkBands(policy.bands)),
    ...under('textBands', checkBands(policy.textBands)),
    ...checkHolidays(policy),
    ...checkWaiveOrder(policy),
  ];
  // Weeks are looked at only when their bands can be read.
  return found.length > 0 ? found : checkWeeks(policy);
}

const MOST_YEARS = 100;
const MOST_BANDS = 16;

function checkFrame(policy: CallWindowPolicy): Issue[] {
  const { horizonDays, appointment } = policy;
  const found = under('years', checkYears(policy.years));
  if (canonicalZone(policy.zone) === undefined) {
    found.push(issue('unknownZone', ['zone'], 'an IANA time zone'));
  }
  if (!isWhole(horizonDays, 1, 366))
    found.push(issue('outOfRange', ['horizonDays'], '1 to 366 days'));
  if (!isWhole(appointment.maxAgeMonths, 1, 120)) {
    found.push(issue('outOfRange', ['appointment', 'maxAgeMonths'], '1 to 120 months'));
  }
  if (!isWritten(policy.writtenChannel)) {
    found.push(issue('notAllowed', ['writtenChannel'], 'sms, email, wechat or social'));
  }
  for (const date of Object.keys(policy.closedDays)) {
    if (!isLocalDate(date))
      found.push(issue('invalidDate', ['closedDays', date], 'a day YYYY-MM-DD'));
  }
  return found;
}

function checkYears(years: CallWindowPolicy['years']): Issue[] {
  const found = (['from', 'until'] as const).flatMap((end) =>
    isWhole(years[end], 1900, 2100) ? [] : [issue('outOfRange', [end], '1900 to 2100')],
  );
  if (found.length > 0) return found;
  if (years.until < years.from) return [issue('wrongOrder', [], 'from not after until')];
  const count = years.until - years.from + 1;
  return count > MOST_YEARS ? [issue('tooMany', [], `at most ${MOST_YEARS} years`)] : [];
}

function checkBands(bands: CallWindowPolicy['bands']): Issue[] {
  const entries = Object.entries(bands);
  const found = entries.flatMap(([name, band]) => under(name, checkBand(band)));
  if (entries.length > MOST_BANDS) found.push(issue('tooMany', [], `at most ${MOST_BANDS} bands`));
  if (found.length === 0) found.push(...checkEnds(entries));
  return found;
}

function checkBand({ from, until, weekdays, regions: places, since, before }: CallBand): Issue[] {
  const found: Issue[] = [];
  const fromMinute = readMinuteOfDay(from);
  const untilMinute = readMinuteOfDay(until);
  if (!(fromMinute < DAY_MINUTES))
    found.push(issue('unreadable', ['from'], 'HH:MM, 00:00 to 23:59'));
  if (Number.isNaN(untilMinute))
    found.push(issue('unreadable', ['until'], 'HH:MM, 00:00 to 24:00'));
  if (fromMinute === untilMinute)
    found.push(issue('wrongOrder', ['until'], 'another time than from'));
  if (weekdays?.some((day) => !isWhole(day, 1, 7))) {
    found.push(issue('outOfRange', ['weekdays'], 'ISO weekdays 1 to 7'));
  }
  found.push(...checkList(weekdays, ['weekdays']), ...checkList(places, ['regions']));
  if (places?.some((place) => !regions.includes(place))) {
    found.push(issue('unknownRegion', ['regions'], 'regions by their ISO code'));
  }
  for (const [key, day] of Object.entries({ since, before })) {
    if (day !== undefined && !isLocalDate(day))
      found.push(issue('invalidDate', [key], 'a day YYYY-MM-DD'));
  }
  if (since !== undefined && before !== undefined && since >= before) {
    found.push(issue('wrongOrder', ['before'], 'a day after since'));
  }
  return found;
}

function checkList(list: readonly unknown[] | undefined, path: IssuePath): Issue[] {
  if (list === undefined) return [];
  if (list.length === 0) return [issue('empty', path, 'at least one, or nothing at all')];
  return new Set(list).size < list.length ? [issue('duplicate', path, 'each only once')] : [];
}

/** A band that opens every day may not end after one has begun that closes it: 20:00 against 19:00. */
function checkEnds(entries: readonly (readonly [string, CallBand])[]): Issue[] {
  const always = entries.filter(
    ([, { weekdays, holidays, regions: places, purposes, since, before }]) =>
      !holidays &&
      [weekdays, places, purposes, since, before].every((limit) => limit === undefined),
  );
  const opening = always.filter(([, { from, until }]) => from === '00:00' && until !== '24:00');
  const closing = always.filter(([, { from, until }]) => until === '24:00' && from !== '00:00');
  return opening.flatMap(([name, { until }]) =>
    closing.some(([, { from }]) => readMinuteOfDay(from) <= readMinuteOfDay(until))
      ? [issue('wrongOrder', [name, 'until'], 'an end before the day is closed again')]
      : [],
  );
}

/** A band that names a country closes that country's holidays, so the calendar must be that country's. */
function checkHolidays({ bands, textBands, holidays }: CallWindowPolicy): Issue[] {
  const all = [...Object.values(bands), ...Object.values(textBands)];
  const countries = all.flatMap((band) =>
    band.holidays === true && band.holidaysOf !== undefined ? [band.holidaysOf] : [],
  );
  return [...new Set(countries)].flatMap((country) => {
    const expected = `the public holidays of ${country}`;
    const years = Object.entries(holidays);
    if (years.length === 0) return [issue('required', ['holidays'], expected)];
    return years.flatMap(([year, one]) =>
      one.country === country
        ? []
        : [issue('disagreement', ['holidays', year, 'country'], expected)],
    );
  });
}

function checkWaiveOrder({ bands, waiveOrder }: CallWindowPolicy): Issue[] {
  const found = waiveOrder.flatMap((name, at): Issue[] => {
    const band = Object.hasOwn(bands, name) ? bands[name] : undefined;
    if (band === undefined) return [issue('unknownName', ['waiveOrder', at], 'the name of a band')];
    return band.hard === true ? [issue('notAllowed', ['waiveOrder', at], 'no legal hours')] : [];
  });
  if (new Set(waiveOrder).size < waiveOrder.length) {
    found.push(issue('duplicate', ['waiveOrder'], 'each only once'));
  }
  return found;
}

/** Every kind of customer must be reachable in an ordinary week, before and after each dated band. */
function checkWeeks(policy: CallWindowPolicy): Issue[] {
  const lists = { bands: readCallBands(policy), textBands: readTextBands(policy) };
  return Object.entries(lists).flatMap(([path, list]) =>
    neverOpens(list, firstDays(policy))
      ? [issue('neverOpen', [path], 'an opening in every week')]
      : [],
  );
}

/** The first day of the calendar, and every day on which a dated band begins or ends to hold. */
function firstDays({ years, bands, textBands }: CallWindowPolicy): readonly number[] {
  const dated = [...Object.values(bands), ...Object.values(textBands)];
  const begin = epochDayOfCivil(years.from, 1, 1);
  const finish = epochDayOfCivil(years.until + 1, 1, 1);
  const changes = dated.flatMap(({ since, before }) => [since, before]);
  return [
    begin,
    ...changes.flatMap((day) => (day === undefined ? [] : [readEpochDay(day)])),
  ].filter((day) => day >= begin && day < finish);
}

/** A customer of unknown region stands under every regional band, so no other is worse off. */
function neverOpens(bands: readonly ReadBand[], days: readonly number[]): boolean {
  const named = new Set(bands.flatMap((band) => band.purposes ?? []));
  const purposes = named.size === 0 ? [undefined] : [...named];
  return purposes.some((purpose) => {
    const governing = bands.filter((band) => holdsFor(band.purposes, purpose));
    return days.some((day) => isClosedWeek(governing, day));
  });
}

function isClosedWeek(bands: readonly ReadBand[], firstDay: number): boolean {
  return [0, 1, 2, 3, 4, 5, 6].every((later) => isClosedDay(bands, firstDay + later));
}

/** Whether bands cover a day that is no holiday, from its first minute to its last. */
function isClosedDay(bands: readonly ReadBand[], day: number): boolean {
  let openFrom = 0;
  const spans = bands.flatMap((band) => [
    ...(band.beginsOn(day, 'workday') ? [[band.fromMinute, band.untilMinute] as const] : []),
    ...(band.beginsOn(day - 1, 'workday') ? [[0, band.untilMinute - DAY_MINUTES] as const] : []),
  ]);
  for (const [from, until] of spans.sort((a, b) => a[0] - b[0])) {
    if (from > openFrom) return false;
    openFrom = Math.max(openFrom, until);
  }
  return openFrom >= DAY_MINUTES;
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
