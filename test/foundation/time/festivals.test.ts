import {
  chinaFestivals,
  chinaHolidays,
  dayKind,
  type Festival,
  type Festivals,
  festivalsIn,
  nextFestival,
} from 'dealer-care/time';
import { describe, expect, test } from 'vitest';

const named = {
  names: { 'zh-CN': '店庆日', en: 'Our anniversary' },
  tone: 'festive',
  publicHoliday: false,
} as const;

/** The day of each festival of a year, by its key. */
function daysOf(year: number): Record<string, string> {
  const days = festivalsIn(year, chinaFestivals) ?? [];
  return Object.fromEntries(days.map(({ key, on }) => [key, on]));
}

const only = (festival: Festival): Festivals => ({ storeDay: festival });

describe('REM-08: the festivals of a year', () => {
  test.each([
    [2025, '01-28', '01-29', '02-12', '04-04', '05-31', '08-29', '10-06', '10-29'],
    [2026, '02-16', '02-17', '03-03', '04-05', '06-19', '08-19', '09-25', '10-18'],
    [2027, '02-05', '02-06', '02-20', '04-05', '06-09', '08-08', '09-15', '10-08'],
    [2028, '01-25', '01-26', '02-09', '04-04', '05-28', '08-26', '10-03', '10-26'],
    [2029, '02-12', '02-13', '02-27', '04-04', '06-16', '08-16', '09-22', '10-16'],
    [2030, '02-02', '02-03', '02-17', '04-05', '06-05', '08-05', '09-12', '10-05'],
  ])('除夕, 春节, 元宵, 清明, 端午, 七夕, 中秋 and 重阳 of %i', (year, ...expected) => {
    const days = daysOf(year);
    const keys = ['newYearsEve', 'springFestival', 'lantern', 'qingming'].concat([
      'dragonBoat',
      'qixi',
      'midAutumn',
      'doubleNinth',
    ]);
    expect(keys.map((key) => days[key])).toEqual(expected.map((day) => `${year}-${day}`));
  });

  test('all of 2027, in order', () => {
    expect(
      festivalsIn(2027, chinaFestivals)?.map(({ on, names }) => `${on} ${names['zh-CN']}`),
    ).toEqual([
      '2027-01-01 元旦',
      '2027-02-05 除夕',
      '2027-02-06 春节',
      '2027-02-20 元宵节',
      '2027-03-08 妇女节',
      '2027-04-05 清明节',
      '2027-05-01 劳动节',
      '2027-05-09 母亲节',
      '2027-06-01 儿童节',
      '2027-06-09 端午节',
      '2027-06-20 父亲节',
      '2027-08-08 七夕节',
      '2027-09-15 中秋节',
      '2027-10-01 国庆节',
      '2027-10-08 重阳节',
      '2027-12-22 冬至',
    ]);
  });

  test('of two on one day, the first of the list comes first', () => {
    const october = festivalsIn(2020, chinaFestivals)?.filter(({ on }) => on === '2020-10-01');
    expect(october?.map(({ key }) => key)).toEqual(['midAutumn', 'nationalDay']);
    const { midAutumn, nationalDay } = chinaFestivals;
    const turned = festivalsIn(2020, { nationalDay, midAutumn });
    expect(turned?.map(({ key }) => key)).toEqual(['nationalDay', 'midAutumn']);
  });

  test.each(['2025', '2026', '2027'])('those that give days off are days off in %s', (year) => {
    const off = (festivalsIn(Number(year), chinaFestivals) ?? []).filter(
      ({ key }) => chinaFestivals[key as keyof typeof chinaFestivals].publicHoliday,
    );
    expect(off).toHaveLength(8);
    expect(off.filter(({ on }) => dayKind(on, chinaHolidays).kind !== 'holiday')).toEqual([]);
  });

  test('on 清明 alone nobody is wished a happy festival', () => {
    const solemn = Object.entries(chinaFestivals).filter(([, { tone }]) => tone === 'solemn');
    expect(solemn.map(([key]) => key)).toEqual(['qingming']);
  });

  test('every festival is named in both languages, and the list is frozen', () => {
    const unnamed = Object.values(chinaFestivals).filter(
      ({ names }) => names['zh-CN'] === '' || names.en === '',
    );
    expect(unnamed).toEqual([]);
    expect(Object.isFrozen(chinaFestivals.qixi.names)).toBe(true);
  });
});

describe('a festival of the house', () => {
  test.each<[string, Festival, number, string]>([
    [
      'a day of the solar calendar',
      { ...named, kind: 'solar', month: 6, day: 18 },
      2027,
      '2027-06-18',
    ],
    [
      '29 February in a leap year',
      { ...named, kind: 'solar', month: 2, day: 29 },
      2028,
      '2028-02-29',
    ],
    [
      '29 February in a common year',
      { ...named, kind: 'solar', month: 2, day: 29 },
      2027,
      '2027-02-28',
    ],
    [
      'a day of the lunar calendar',
      { ...named, kind: 'lunar', month: 2, day: 2 },
      2027,
      '2027-03-09',
    ],
    [
      'a day of a leap month’s number',
      { ...named, kind: 'lunar', month: 6, day: 15 },
      2025,
      '2025-07-09',
    ],
    ['a solar term', { ...named, kind: 'solarTerm', term: 'winterSolstice' }, 2027, '2027-12-22'],
    [
      'a first Monday that is the 1st',
      { ...named, kind: 'weekday', month: 2, weekday: 1, nth: 1 },
      2027,
      '2027-02-01',
    ],
    [
      'a fourth Sunday that is the 28th',
      { ...named, kind: 'weekday', month: 2, weekday: 7, nth: 4 },
      2027,
      '2027-02-28',
    ],
    [
      'a fourth Thursday',
      { ...named, kind: 'weekday', month: 11, weekday: 4, nth: 4 },
      2026,
      '2026-11-26',
    ],
  ])('%s', (_, festival, year, on) => {
    expect(festivalsIn(year, only(festival))).toEqual([
      { key: 'storeDay', on, names: named.names },
    ]);
  });

  test('a day of 腊月 can come twice in a year, or not at all', () => {
    const laba = only({ ...named, kind: 'lunar', month: 12, day: 8 });
    expect(festivalsIn(2022, laba)?.map(({ on }) => on)).toEqual(['2022-01-10', '2022-12-30']);
    expect(festivalsIn(2023, laba)).toEqual([]);
  });

  test.each<Festival>([
    { ...named, kind: 'solar', month: 13, day: 1 },
    { ...named, kind: 'solar', month: 0, day: 1 },
    { ...named, kind: 'solar', month: 1, day: 32 },
    { ...named, kind: 'solar', month: 1, day: 0 },
    { ...named, kind: 'lunar', month: 13, day: 1 },
    { ...named, kind: 'lunar', month: 1, day: 31 },
    { ...named, kind: 'weekday', month: 13, weekday: 1, nth: 1 },
    { ...named, kind: 'weekday', month: 1, weekday: 8, nth: 1 },
    { ...named, kind: 'weekday', month: 1, weekday: 1, nth: 5 },
    { ...named, kind: 'weekday', month: 1, weekday: 1, nth: 0 },
  ])('%j can be on no day and is a misuse', (festival) => {
    expect(() => festivalsIn(2027, only(festival))).toThrow(/outOfRange|invalidDate/);
  });
});

describe('L22: outside the lunar calendar', () => {
  test.each([
    [1900, false],
    [1901, true],
    [2100, true],
    [2101, false],
  ])('the festivals of %i are known: %s', (year, isKnown) => {
    expect(festivalsIn(year, chinaFestivals) !== undefined).toBe(isKnown);
  });

  test('a list without lunar festivals and solar terms goes on', () => {
    const { newYear, mothersDay } = chinaFestivals;
    expect(festivalsIn(2150, { newYear, mothersDay })?.map(({ on }) => on)).toEqual([
      '2150-01-01',
      '2150-05-10',
    ]);
  });
});

describe('REM-08: the next festival', () => {
  test.each([
    ['2027-02-04', '2027-02-05', 'newYearsEve'],
    ['2027-02-05', '2027-02-05', 'newYearsEve'],
    ['2027-02-06', '2027-02-06', 'springFestival'],
    ['2027-02-07', '2027-02-20', 'lantern'],
    ['2026-12-22', '2026-12-22', 'winterSolstice'],
    ['2026-12-23', '2027-01-01', 'newYear'],
  ])('from %s it is on %s, %s', (from, on, key) => {
    expect(nextFestival(from, chinaFestivals)).toMatchObject({ on, key });
  });

  test('of an empty list, and past the years that are known, there is none', () => {
    expect(nextFestival('2026-11-21', {})).toBeUndefined();
    expect(nextFestival('1900-06-01', chinaFestivals)).toBeUndefined();
    expect(nextFestival('2100-12-23', chinaFestivals)).toBeUndefined();
  });

  test('of a day of 腊月 that a year does not have, it is that of the year after', () => {
    const laba = only({ ...named, kind: 'lunar', month: 12, day: 8 });
    expect(nextFestival('2022-12-31', laba)?.on).toBe('2024-01-18');
  });

  test('what is no day is a misuse', () => {
    expect(() => nextFestival('2026-02-30', chinaFestivals)).toThrow('invalidDate');
  });
});
