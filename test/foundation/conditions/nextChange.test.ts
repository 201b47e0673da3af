import { fc, test as property } from '@fast-check/vitest';
import type { Condition, PlainRow } from 'dealer-care/conditions';
import { addDays, localDateAt, startOfDay } from 'dealer-care/time';
import { describe, expect, test } from 'vitest';
import { AT, bound, ZONE } from './customers.js';
import { conditionsOf, days, naiveStatus, timeTests } from './oracle.js';

function nextDay(condition: Condition, row: PlainRow, at: Date = AT, zone = ZONE): string | null {
  const { nextChangeAt } = bound(condition, at, zone).assess(row);
  return nextChangeAt === null ? null : nextChangeAt.toISOString();
}

describe('the next change', () => {
  test.each<readonly [string, Condition, PlainRow, string | null]>([
    [
      'comes when 30 days are over, at 00:00 in Shanghai',
      { fact: 'lastVisitOn', op: 'daysSince', value: { gte: 30 } },
      { lastVisitOn: '2026-11-20' },
      '2026-12-19T16:00:00.000Z',
    ],
    [
      'never comes once they are',
      { fact: 'lastVisitOn', op: 'daysSince', value: { gte: 30 } },
      { lastVisitOn: '2026-10-28' },
      null,
    ],
    [
      'comes a day after the last of fewer than 6 months',
      { fact: 'lastVisitOn', op: 'monthsSince', value: { lt: 6 } },
      { lastVisitOn: '2026-08-31' },
      '2027-02-27T16:00:00.000Z',
    ],
    [
      'is the first day within 7 days of a birthday',
      { fact: 'birthday', op: 'anniversaryWithinDays', value: 7 },
      { birthday: '1990-01-10' },
      '2027-01-02T16:00:00.000Z',
    ],
    [
      'is the day after a birthday',
      { fact: 'birthday', op: 'anniversaryWithinDays', value: 7 },
      { birthday: '1990-11-27' },
      '2026-11-27T16:00:00.000Z',
    ],
    [
      'may lie centuries ahead',
      { fact: 'birthday', op: 'monthsSince', value: { gte: 4800 } },
      { birthday: '2000-02-29' },
      '2400-02-28T16:00:00.000Z',
    ],
    [
      'waits eight years where 2100 is no leap year',
      {
        all: [
          { fact: 'lastVisitOn', op: 'daysSince', value: { gte: 0 } },
          { fact: 'birthday', op: 'anniversaryWithinDays', value: 0 },
          { not: { fact: 'lastVisitOn', op: 'anniversaryWithinDays', value: 0 } },
        ],
      },
      // Out on every 28 February, when both fall on one day; in on a 29th.
      { birthday: '2000-02-29', lastVisitOn: '2097-02-28' },
      '2104-02-28T16:00:00.000Z',
    ],
    [
      'passes over days on which something turns but the answer stays',
      {
        any: [
          { fact: 'age', op: 'gte', value: 18 },
          { fact: 'lastVisitOn', op: 'daysSince', value: { gte: 30 } },
        ],
      },
      { age: 20, lastVisitOn: '2026-11-20' },
      null,
    ],
    [
      'can come to an unknown answer',
      {
        all: [
          { fact: 'age', op: 'gte', value: 18 },
          { fact: 'lastVisitOn', op: 'daysSince', value: { lt: 30 } },
        ],
      },
      { lastVisitOn: '2026-11-20' },
      '2026-12-19T16:00:00.000Z',
    ],
    [
      'does not come where the date is missing',
      { fact: 'lastVisitOn', op: 'daysSince', value: { lt: 30 } },
      {},
      null,
    ],
    [
      'does not come beyond the year 9999',
      { fact: 'lastVisitOn', op: 'daysSince', value: { gte: 4_000_000 } },
      { lastVisitOn: '2026-11-20' },
      null,
    ],
  ])('%s', (_, condition, row, expected) => {
    expect(nextDay(condition, row)).toBe(expected);
  });

  test('starts with the local day where midnight is skipped', () => {
    const condition: Condition = { fact: 'lastVisitOn', op: 'daysSince', value: { gte: 1 } };
    const at = new Date('2026-03-08T04:30:00Z');
    expect(nextDay(condition, { lastVisitOn: '2026-03-07' }, at, 'America/Havana')).toBe(
      '2026-03-08T05:00:00.000Z',
    );
  });

  test('falls on the following day where a zone skipped one', () => {
    const at = new Date('2011-12-29T12:00:00Z');
    const condition: Condition = { fact: 'lastVisitOn', op: 'daysSince', value: { gte: 1 } };
    const { today, assess } = bound(condition, at, 'Pacific/Apia');
    expect(today).toBe('2011-12-29');
    expect(assess({ lastVisitOn: '2011-12-29' }).nextChangeAt?.toISOString()).toBe(
      '2011-12-30T10:00:00.000Z',
    );
  });
});

const DAYS_AHEAD = 1200;

property.prop(
  [
    conditionsOf(timeTests),
    fc.record({ lastVisitOn: days, birthday: days }),
    days.filter((day) => day > '1900' && day < '2100'),
  ],
  {
    numRuns: 100,
  },
)(
  'the next change is the first day on which the plain reading gives another answer',
  (condition, row, today) => {
    const at = startOfDay(today, ZONE);
    const now = naiveStatus(condition, row, today);
    const { status, nextChangeAt } = bound(condition, at).assess(row);
    expect(status).toBe(now);
    const change = nextChangeAt === null ? null : localDateAt(nextChangeAt, ZONE);
    if (nextChangeAt !== null) expect(nextChangeAt).toEqual(startOfDay(change ?? '', ZONE));

    let expected: string | null = null;
    for (let ahead = 1; ahead <= DAYS_AHEAD && expected === null; ahead++) {
      const day = addDays(today, ahead);
      if (naiveStatus(condition, row, day) !== now) expected = day;
    }
    const horizon = addDays(today, DAYS_AHEAD);
    expect(change !== null && change <= horizon ? change : null).toBe(expected);
  },
);

property.prop([conditionsOf(timeTests), fc.record({ lastVisitOn: days, birthday: days })], {
  numRuns: 100,
})('following the changes one by one tells the whole story', (condition, row) => {
  let at = AT;
  for (let step = 0; step < 5; step++) {
    const before = bound(condition, at).assess(row);
    if (before.nextChangeAt === null) return;
    expect(before.nextChangeAt.getTime()).toBeGreaterThan(at.getTime());
    const justBefore = new Date(before.nextChangeAt.getTime() - 1);
    expect(bound(condition, justBefore).assess(row).status).toBe(before.status);
    expect(bound(condition, before.nextChangeAt).assess(row).status).not.toBe(before.status);
    at = before.nextChangeAt;
  }
});
