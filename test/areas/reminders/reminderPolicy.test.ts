import { describeIssue, orThrow } from 'dealer-care/kernel';
import { defineReminderPolicy } from 'dealer-care/policies';
import {
  assessServiceReminder,
  checkReminderPolicy,
  defaultReminderPolicy,
  isCompletedService,
  type ReminderPolicy,
} from 'dealer-care/reminders';
import { describe, expect, test } from 'vitest';
import { reminderRules } from '../../../src/areas/reminders/rules.js';
import {
  odometerFactsSchema,
  reminderPolicySchema,
  serviceFactsSchema,
  serviceReminderRulingSchema,
} from '../../../src/areas/reminders/schema.js';
import { facts, noonOf, readings } from './facts.js';

function issuesOf(changes: Partial<ReminderPolicy>): readonly string[] {
  return checkReminderPolicy({ ...defaultReminderPolicy, ...changes }).map(
    (one) => `${one.path.join('.')} ${one.code}`,
  );
}

const span = defaultReminderPolicy.firstService;

describe('a policy is looked at as a whole', () => {
  test('the default is sound', () => {
    expect(issuesOf({})).toEqual([]);
    expect(reminderPolicySchema().safeParse(defaultReminderPolicy).success).toBe(true);
  });

  test.each<[Partial<ReminderPolicy>, string]>([
    [{ zone: 'Asia/Nowhere' }, 'zone unknownZone'],
    [{ zone: '+08:00' }, 'zone unknownZone'],
    [{ kmLead: -1 }, 'kmLead outOfRange'],
    [{ dayLead: 1.5 }, 'dayLead outOfRange'],
    [{ overdueDays: Number.NaN }, 'overdueDays outOfRange'],
    [{ defaultKmPerDay: 0 }, 'defaultKmPerDay outOfRange'],
    [{ maxKmPerDay: 39 }, 'defaultKmPerDay wrongOrder'],
    [{ slipFactor: 1 }, 'slipFactor outOfRange'],
    [{ spread: 0.99 }, 'spread outOfRange'],
    [{ spreadDefault: Number.POSITIVE_INFINITY }, 'spreadDefault outOfRange'],
    [{ periodic: { intervalKm: 0, intervalMonths: 6 } }, 'periodic.intervalKm outOfRange'],
    [{ electric: { intervalKm: 1, intervalMonths: 0 } }, 'electric.intervalMonths outOfRange'],
    [{ firstService: { ...span, fromKm: 0 } }, 'firstService.fromKm outOfRange'],
    [{ firstService: { ...span, untilKm: 3_499 } }, 'firstService.untilKm wrongOrder'],
    [{ firstService: { ...span, untilMonths: 3 } }, 'firstService.untilMonths wrongOrder'],
    [{ dayLead: 85 }, 'firstService.untilMonths wrongOrder'],
    [{ models: { A4: { intervalKm: -1, intervalMonths: 6 } } }, 'models.A4.intervalKm outOfRange'],
    [
      {
        models: { A4: { intervalKm: 1, intervalMonths: 6, firstService: { ...span, untilKm: 1 } } },
      },
      'models.A4.firstService.untilKm wrongOrder',
    ],
  ])('%j', (changes, expected) => {
    expect(issuesOf(changes)).toContain(expected);
  });

  test('at the boundary it is sound', () => {
    expect(issuesOf({ firstService: { ...span, untilKm: 3_500 } })).toEqual([]);
    expect(issuesOf({ dayLead: 84, kmLead: 0, overdueKm: 0, overdueDays: 0 })).toEqual([]);
    expect(issuesOf({ spread: 1, spreadDefault: 1, slipFactor: 1.01 })).toEqual([]);
  });

  test('issues speak of figures, never of customers', () => {
    const [first] = checkReminderPolicy({ ...defaultReminderPolicy, kmLead: -1 });
    expect(first && describeIssue(first)).toBe(
      'kmLead: outOfRange, expected a whole number, 0 or more',
    );
  });
});

describe('what a store changes', () => {
  test('REM-03: the interval of the house, and longer leads', () => {
    const policy = orThrow(
      defineReminderPolicy(defaultReminderPolicy, { periodic: { intervalKm: 7_500 }, dayLead: 30 }),
    );
    const car = facts({}, { on: '2026-01-10', kind: 'routineService' });
    const status = (day: string): string => assessServiceReminder(car, noonOf(day), policy).status;
    expect([status('2026-06-09'), status('2026-06-10')]).toEqual(['notDue', 'upcoming']);
  });

  test('REM-01: the day of a store in another zone', () => {
    const policy = orThrow(
      defineReminderPolicy(defaultReminderPolicy, { zone: 'America/New_York' }),
    );
    const car = facts({}, { on: '2026-01-10', kind: 'routineService' });
    const status = (at: string, of: ReminderPolicy): string =>
      assessServiceReminder(car, new Date(at), of).status;
    expect(status('2026-07-10T03:59:59Z', policy)).toBe('upcoming');
    expect(status('2026-07-10T04:00:00Z', policy)).toBe('due');
    expect(status('2026-07-10T03:59:59Z', defaultReminderPolicy)).toBe('due');
  });
});

describe('facts and rulings as data', () => {
  test('a ruling is what its schema says', () => {
    const cars = [
      facts({}),
      facts({ status: 'scrapped' }),
      facts({ purchasedOn: '2026-01-10', odometer: readings(['2026-01-20', 2_499]) }),
      facts(
        { odometer: readings(['2026-01-01', 15_000], ['2026-01-06', 14_000]) },
        { on: '2026-01-01', kind: 'elsewhere' },
      ),
    ];
    for (const car of cars) {
      const ruling = assessServiceReminder(car, noonOf('2026-02-01'), defaultReminderPolicy);
      expect(serviceReminderRulingSchema().parse(ruling)).toEqual(ruling);
    }
  });

  test('all rulings have the same keys', () => {
    const keys = [
      facts({}),
      facts({ status: 'transferred' }),
      facts({ purchasedOn: '2026-01-10' }),
    ].map((car) =>
      Object.keys(assessServiceReminder(car, noonOf('2026-02-01'), defaultReminderPolicy)),
    );
    expect(keys[1]).toEqual(keys[0]);
    expect(keys[2]).toEqual(keys[0]);
  });

  test('facts in a wrong form are refused', () => {
    const sound = {
      car: { status: 'inUse', odometer: [{ on: '2026-01-01', km: 1 }] },
      services: [],
    };
    expect(serviceFactsSchema().safeParse(sound).success).toBe(true);
    for (const reading of [
      { on: '2026-02-30', km: 1 },
      { on: '2026-01-01', km: -1 },
      { on: '2026-01-01', km: 1.5 },
    ]) {
      expect(odometerFactsSchema().safeParse({ odometer: [reading], services: [] }).success).toBe(
        false,
      );
    }
  });

  test('REM-03: first service, routine service and work elsewhere open a cycle, a repair does not', () => {
    const opens = (kind: 'firstService' | 'routineService' | 'elsewhere' | 'repair'): boolean =>
      isCompletedService({ on: '2026-01-01', kind });
    expect([
      opens('firstService'),
      opens('routineService'),
      opens('elsewhere'),
      opens('repair'),
    ]).toEqual([true, true, true, false]);
  });

  test('every rule is registered under its own id', () => {
    expect(Object.entries(reminderRules).map(([id, rule]) => id === rule.id)).toEqual([
      true,
      true,
      true,
    ]);
  });
});
