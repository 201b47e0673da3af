import type { Condition } from 'dealer-care/conditions';
import { describe, expect, test } from 'vitest';
import { status } from './customers.js';

/** A value, and whether it is in. */
type Row = readonly [value: unknown, expected: 'in' | 'out' | 'unknown'];

function rows(title: string, condition: Condition & { fact: string }, cases: readonly Row[]): void {
  test.each(cases)(`${title}: %j is %s`, (value, expected) => {
    expect(status(condition, { [condition.fact]: value })).toBe(expected);
  });
}

describe('numbers', () => {
  rows('lt 30', { fact: 'age', op: 'lt', value: 30 }, [
    [29, 'in'],
    [30, 'out'],
    [31, 'out'],
  ]);
  rows('lte 30', { fact: 'age', op: 'lte', value: 30 }, [
    [29, 'in'],
    [30, 'in'],
    [31, 'out'],
  ]);
  rows('gt 30', { fact: 'age', op: 'gt', value: 30 }, [
    [29, 'out'],
    [30, 'out'],
    [31, 'in'],
  ]);
  rows('gte 30', { fact: 'age', op: 'gte', value: 30 }, [
    [29, 'out'],
    [30, 'in'],
    [31, 'in'],
  ]);
  rows('between includes both ends', { fact: 'age', op: 'between', value: [25, 34] }, [
    [24, 'out'],
    [25, 'in'],
    [34, 'in'],
    [35, 'out'],
  ]);
  rows('eq 0 holds for 0, not for missing', { fact: 'age', op: 'eq', value: 0 }, [
    [0, 'in'],
    [-0, 'in'],
    [1, 'out'],
    [null, 'unknown'],
  ]);
  rows('ne', { fact: 'age', op: 'ne', value: 30 }, [
    [30, 'out'],
    [31, 'in'],
    [undefined, 'unknown'],
  ]);
  rows('in', { fact: 'age', op: 'in', value: [18, 30, 30, 45] }, [
    [18, 'in'],
    [19, 'out'],
    [45, 'in'],
  ]);
  rows('in of neighbours', { fact: 'age', op: 'in', value: [20, 18, 19] }, [
    [17, 'out'],
    [18, 'in'],
    [20, 'in'],
    [21, 'out'],
  ]);
  rows('notIn', { fact: 'age', op: 'notIn', value: [18, 30] }, [
    [18, 'out'],
    [19, 'in'],
    [null, 'unknown'],
  ]);
  rows('numbers with fractions', { fact: 'score', op: 'gt', value: 89.5 }, [
    [89.5, 'out'],
    [89.50000000000001, 'in'],
  ]);
  rows('in of fractions knows no neighbours', { fact: 'score', op: 'in', value: [1, 2] }, [
    [1, 'in'],
    [1.5, 'out'],
    [2, 'in'],
  ]);
});

describe('a value of the wrong type counts as missing', () => {
  rows('integer', { fact: 'age', op: 'gte', value: 0 }, [
    ['30', 'unknown'],
    [30.5, 'unknown'],
    [Number.NaN, 'unknown'],
    [Number.POSITIVE_INFINITY, 'unknown'],
    [2 ** 53, 'unknown'],
    [true, 'unknown'],
    [[30], 'unknown'],
  ]);
  rows('boolean', { fact: 'isMember', op: 'eq', value: false }, [
    [0, 'unknown'],
    ['false', 'unknown'],
  ]);
  rows('date', { fact: 'birthday', op: 'gte', value: '1900-01-01' }, [
    ['2026-02-29', 'unknown'],
    ['2026-2-1', 'unknown'],
    [20000, 'unknown'],
    [new Date(0), 'unknown'],
  ]);
  rows('location', { fact: 'home', op: 'withinKm', value: { lat: 0, lon: 0, km: 30_000 } }, [
    [{ lat: 91, lon: 0 }, 'unknown'],
    [{ lat: 0, lon: 181 }, 'unknown'],
    [{ lat: '0', lon: 0 }, 'unknown'],
    [{ lat: Number.NaN, lon: 0 }, 'unknown'],
    [{ lat: 90, lon: -180 }, 'in'],
  ]);
  rows('list', { fact: 'tags', op: 'contains', value: 'SUV' }, [
    ['SUV', 'unknown'],
    [['SUV', 7], 'unknown'],
  ]);
  rows('an option that is not listed', { fact: 'tier', op: 'ne', value: 'gold' }, [
    ['diamond', 'unknown'],
    ['__proto__', 'unknown'],
  ]);
  rows('ill-formed text', { fact: 'city', op: 'ne', value: '上海' }, [['\uD800', 'unknown']]);
});

describe('texts', () => {
  rows('eq compares trimmed, in NFC, exactly', { fact: 'city', op: 'eq', value: ' Zürich' }, [
    ['Zürich', 'in'],
    ['Zu\u0308rich ', 'in'],
    ['zürich', 'out'],
    ['', 'out'],
  ]);
  rows('in', { fact: 'city', op: 'in', value: ['上海', '苏州'] }, [
    ['苏州', 'in'],
    ['苏州市', 'out'],
  ]);
  rows('contains', { fact: 'city', op: 'contains', value: '州' }, [
    ['苏州市', 'in'],
    ['上海', 'out'],
  ]);
  rows('startsWith', { fact: 'city', op: 'startsWith', value: '苏' }, [
    ['苏州', 'in'],
    ['姑苏', 'out'],
  ]);
  rows('boolean', { fact: 'isMember', op: 'ne', value: true }, [
    [true, 'out'],
    [false, 'in'],
  ]);
  rows('an option, trimmed', { fact: 'tier', op: 'in', value: ['gold ', 'none'] }, [
    [' gold', 'in'],
    ['none', 'in'],
    ['silver', 'out'],
    ['platinum', 'out'],
  ]);
  rows('list contains', { fact: 'tags', op: 'contains', value: 'SUV' }, [
    [['SUV '], 'in'],
    [[], 'out'],
    [undefined, 'unknown'],
  ]);
  rows('containsAny', { fact: 'tags', op: 'containsAny', value: ['SUV', '电动'] }, [
    [['电动', '家用'], 'in'],
    [['家用'], 'out'],
  ]);
  rows('containsAll', { fact: 'tags', op: 'containsAll', value: ['SUV', '电动'] }, [
    [['电动', '家用', 'SUV'], 'in'],
    [['电动'], 'out'],
  ]);
});

describe('exists and missing are always known', () => {
  rows('exists', { fact: 'age', op: 'exists' }, [
    [0, 'in'],
    [null, 'out'],
    ['old', 'out'],
  ]);
  rows('missing', { fact: 'home', op: 'missing' }, [
    [undefined, 'in'],
    [{ lat: 1, lon: 1 }, 'out'],
  ]);
  rows('an empty list is there', { fact: 'tags', op: 'exists' }, [[[], 'in']]);
  rows('an empty text is there', { fact: 'city', op: 'exists' }, [['', 'in']]);
});

describe('days and months since, on 2026-11-27', () => {
  rows(
    'days, date constants',
    { fact: 'lastVisitOn', op: 'between', value: ['2026-01-31', '2026-02-28'] },
    [
      ['2026-01-30', 'out'],
      ['2026-01-31', 'in'],
      ['2026-02-28', 'in'],
      ['2026-03-01', 'out'],
    ],
  );
  rows('at least 30 days', { fact: 'lastVisitOn', op: 'daysSince', value: { gte: 30 } }, [
    ['2026-10-29', 'out'],
    ['2026-10-28', 'in'],
  ]);
  rows(
    'more than 30, less than 32',
    { fact: 'lastVisitOn', op: 'daysSince', value: { gt: 30, lt: 32 } },
    [
      ['2026-10-28', 'out'],
      ['2026-10-27', 'in'],
      ['2026-10-26', 'out'],
    ],
  );
  rows('exactly today', { fact: 'lastVisitOn', op: 'daysSince', value: { eq: 0 } }, [
    ['2026-11-26', 'out'],
    ['2026-11-27', 'in'],
    ['2026-11-28', 'out'],
  ]);
  rows(
    'ahead of today counts negative',
    { fact: 'lastVisitOn', op: 'daysSince', value: { lte: -1 } },
    [
      ['2026-11-28', 'in'],
      ['2026-11-27', 'out'],
    ],
  );
  rows('at least 9 months', { fact: 'lastVisitOn', op: 'monthsSince', value: { gte: 9 } }, [
    ['2026-02-27', 'in'],
    ['2026-02-28', 'out'],
  ]);
  rows('less than 36 months', { fact: 'lastVisitOn', op: 'monthsSince', value: { lt: 36 } }, [
    ['2023-11-27', 'out'],
    ['2023-11-28', 'in'],
  ]);
  rows('0 months either way', { fact: 'lastVisitOn', op: 'monthsSince', value: { eq: 0 } }, [
    ['2026-10-27', 'out'],
    ['2026-10-28', 'in'],
    ['2026-12-26', 'in'],
    ['2026-12-27', 'out'],
  ]);
});

describe('bounds far beyond the calendar', () => {
  rows('lt 120,000 months', { fact: 'birthday', op: 'monthsSince', value: { lt: 120_000 } }, [
    ['0001-01-01', 'in'],
    ['9999-12-31', 'in'],
  ]);
  rows('gte -120,000 months', { fact: 'birthday', op: 'monthsSince', value: { gte: -120_000 } }, [
    ['0001-01-01', 'in'],
    ['9999-12-31', 'in'],
  ]);
  rows('eq 4,000,000 days', { fact: 'birthday', op: 'daysSince', value: { eq: 4_000_000 } }, [
    ['0001-01-01', 'out'],
  ]);
});

describe('anniversaries, on 2026-11-27', () => {
  rows('within 7 days', { fact: 'birthday', op: 'anniversaryWithinDays', value: 7 }, [
    ['1990-11-26', 'out'],
    ['1990-11-27', 'in'],
    ['1990-12-04', 'in'],
    ['1990-12-05', 'out'],
  ]);
  rows('across the year', { fact: 'birthday', op: 'anniversaryWithinDays', value: 40 }, [
    ['1990-01-06', 'in'],
    ['1990-01-07', 'out'],
    ['1990-11-26', 'out'],
  ]);
  rows('today only', { fact: 'birthday', op: 'anniversaryWithinDays', value: 0 }, [
    ['1990-11-27', 'in'],
    ['1990-11-28', 'out'],
  ]);
  rows(
    '29 February falls on the 28th in 2027',
    { fact: 'birthday', op: 'anniversaryWithinDays', value: 93 },
    [
      ['2000-02-28', 'in'],
      ['2000-02-29', 'in'],
      ['2000-03-01', 'out'],
    ],
  );
  rows(
    'a full year holds every day',
    { fact: 'birthday', op: 'anniversaryWithinDays', value: 365 },
    [
      ['1990-11-26', 'in'],
      ['2000-02-29', 'in'],
    ],
  );
});

describe('withinKm is the great circle', () => {
  // One degree of the equator is 111.195 km.
  rows(
    'around the origin',
    { fact: 'home', op: 'withinKm', value: { lat: 0, lon: 0, km: 111.2 } },
    [
      [{ lat: 0, lon: 1 }, 'in'],
      [{ lat: 0, lon: 1.001 }, 'out'],
      [{ lat: -1, lon: 0 }, 'in'],
      [{ lat: 0.8, lon: 0.8 }, 'out'],
      [{ lat: 0, lon: 0 }, 'in'],
    ],
  );
  rows(
    'a circle of 0 km is the point',
    { fact: 'home', op: 'withinKm', value: { lat: 31, lon: 121, km: 0 } },
    [
      [{ lat: 31, lon: 121 }, 'in'],
      [{ lat: 31, lon: 121.00001 }, 'out'],
    ],
  );
  rows(
    'across the date line',
    { fact: 'home', op: 'withinKm', value: { lat: 0, lon: 179.9, km: 30 } },
    [
      [{ lat: 0, lon: -179.9 }, 'in'],
      [{ lat: 0, lon: -179.5 }, 'out'],
    ],
  );
  rows('over the pole', { fact: 'home', op: 'withinKm', value: { lat: 89.9, lon: 0, km: 30 } }, [
    [{ lat: 89.9, lon: 180 }, 'in'],
    [{ lat: 89, lon: 180 }, 'out'],
  ]);
  rows(
    'half of the Earth and more',
    { fact: 'home', op: 'withinKm', value: { lat: 0, lon: 0, km: 20_100 } },
    [
      [{ lat: 0, lon: 180 }, 'in'],
      [{ lat: 90, lon: 0 }, 'in'],
    ],
  );
});
