import {
  type CallWindowPolicy,
  checkCallWindowPolicy,
  defaultCallWindowPolicy,
} from 'dealer-care/call-windows';
import { describeIssue, mergePatch } from 'dealer-care/kernel';
import { defineCallWindowPolicy } from 'dealer-care/policies';
import { expect, test } from 'vitest';

/** The issues of the default policy with changes over it, as `place: code`. */
function issues(changes: unknown): string[] {
  const policy = mergePatch(defaultCallWindowPolicy, changes) as CallWindowPolicy;
  return checkCallWindowPolicy(policy).map((one) => describeIssue(one).split(',')[0] ?? '');
}

test('the default policy contradicts itself nowhere', () => {
  expect(checkCallWindowPolicy(defaultCallWindowPolicy)).toEqual([]);
});

test.each([
  ['a zone that is none', { zone: 'Asia/Shangai' }, 'zone: unknownZone'],
  ['an offset for a zone', { zone: '+08:00' }, 'zone: unknownZone'],
  ['years in the wrong order', { years: { from: 2027, until: 2026 } }, 'years: wrongOrder'],
  ['a year that is none', { years: { from: 20.5 } }, 'years.from: outOfRange'],
  ['a horizon of no day', { horizonDays: 0 }, 'horizonDays: outOfRange'],
  [
    'an age of no month',
    { appointment: { maxAgeMonths: 0 } },
    'appointment.maxAgeMonths: outOfRange',
  ],
  ['a written channel that is a call', { writtenChannel: 'voice' }, 'writtenChannel: notAllowed'],
  [
    'a closed day that is none',
    { closedDays: { '2026-02-30': { rule: 'CALL-05' } } },
    'closedDays.2026-02-30: invalidDate',
  ],
  ['a time that is none', { bands: { lunch: { from: '25:99' } } }, 'bands.lunch.from: unreadable'],
  ['a start at 24:00', { bands: { lunch: { from: '24:00' } } }, 'bands.lunch.from: unreadable'],
  ['an end that is none', { bands: { lunch: { until: 'x' } } }, 'bands.lunch.until: unreadable'],
  ['equal ends', { bands: { lunch: { until: '12:00' } } }, 'bands.lunch.until: wrongOrder'],
  ['weekday 0', { bands: { weekend: { weekdays: [0] } } }, 'bands.weekend.weekdays: outOfRange'],
  ['weekday 8', { bands: { weekend: { weekdays: [8] } } }, 'bands.weekend.weekdays: outOfRange'],
  ['no weekday', { bands: { weekend: { weekdays: [] } } }, 'bands.weekend.weekdays: empty'],
  [
    'a weekday twice',
    { bands: { weekend: { weekdays: [6, 6] } } },
    'bands.weekend.weekdays: duplicate',
  ],
  ['no region', { bands: { southLunch: { regions: [] } } }, 'bands.southLunch.regions: empty'],
  [
    'a region by name',
    { bands: { southLunch: { regions: ['湖南'] } } },
    'bands.southLunch.regions: unknownRegion',
  ],
  [
    'a first day that is none',
    { bands: { lunch: { since: '2026-13-01' } } },
    'bands.lunch.since: invalidDate',
  ],
  [
    'a band that ends before it begins to hold',
    { bands: { lunch: { since: '2026-06-01', before: '2026-06-01' } } },
    'bands.lunch.before: wrongOrder',
  ],
  ['a waiver of no band', { waiveOrder: ['weekends'] }, 'waiveOrder.0: unknownName'],
  ['a waiver of the law', { bands: { weekend: { hard: true } } }, 'waiveOrder.0: notAllowed'],
  ['a waiver twice', { waiveOrder: ['weekend', 'weekend'] }, 'waiveOrder: duplicate'],
  [
    'texts that may never be sent',
    { textBands: { late: { from: '08:30' } } },
    'textBands.early.until: wrongOrder',
  ],
])('%s is an issue', (_, changes, expected) => {
  expect(issues(changes)).toEqual([expected]);
});

test.each([
  ['19:00', '19:01', []],
  ['19:00', '19:00', ['bands.early.until: wrongOrder']],
  ['20:00', '19:00', ['bands.early.until: wrongOrder']],
])('CALL-01, CALL-02: earliest %s and latest %s', (earliest, latest, expected) => {
  const bands = { early: { until: earliest }, late: { from: latest } };
  expect(issues({ bands })).toEqual(expected);
});

test.each([
  ['the whole week', { weekdays: [1, 2, 3, 4, 5, 6, 7] }, ['bands: neverOpen']],
  ['all but Sunday', { weekdays: [1, 2, 3, 4, 5, 6] }, []],
])('CALL-05: a band of whole days that closes %s', (_, weekend, expected) => {
  expect(issues({ bands: { weekend } })).toEqual(expected);
});

test.each([
  ['from a day on', { since: '2027-01-01' }, ['bands: neverOpen']],
  ['after the covered years', { since: '2040-01-01' }, []],
  ['for one purpose', { purposes: ['promotion'] }, ['bands: neverOpen']],
  ['for one region', { regions: ['CN-BJ'] }, ['bands: neverOpen']],
])('a week without an opening is found %s', (_, limit, expected) => {
  expect(
    issues({ bands: { always: { rule: 'CALL-05', from: '00:00', until: '24:00', ...limit } } }),
  ).toEqual(expected);
});

test('bands of two purposes that close the week only together are no issue', () => {
  const bands = {
    mornings: { rule: 'CALL-01', from: '00:00', until: '13:00', purposes: ['promotion'] },
    afternoons: { rule: 'CALL-02', from: '13:00', until: '24:00', purposes: ['insurance'] },
  };
  expect(issues({ bands })).toEqual([]);
});

test('bands past midnight may close a week too', () => {
  expect(issues({ bands: { night: { rule: 'CALL-02', from: '15:00', until: '13:00' } } })).toEqual(
    [],
  );
  const noon = { night: { rule: 'CALL-02', from: '13:00', until: '12:00' } };
  expect(issues({ bands: noon })).toEqual(['bands: neverOpen']);
});

test('all issues come at once, and none of them holds what was written', () => {
  const changes = { horizonDays: -1, waiveOrder: ['王小姐'], bands: { lunch: { from: '张三' } } };
  const found = issues(changes);
  expect(found).toEqual([
    'horizonDays: outOfRange',
    'bands.lunch.from: unreadable',
    'waiveOrder.0: unknownName',
  ]);
});

test('define refuses what the check finds, before anybody is called', () => {
  const outcome = defineCallWindowPolicy(defaultCallWindowPolicy, {
    bands: { early: { until: '20:00' } },
  });
  expect(outcome.ok).toBe(false);
});

test('more bands than anybody needs are refused', () => {
  const bands = Object.fromEntries(
    Array.from({ length: 17 }, (_, at) => [
      `band${at}`,
      { rule: 'CALL-03', from: '12:00', until: '13:00' },
    ]),
  );
  expect(issues({ bands })).toEqual(['bands: tooMany']);
});

test('more than a hundred years are refused', () => {
  expect(issues({ years: { from: 1990, until: 2099 } })).toEqual(['years: tooMany']);
});
