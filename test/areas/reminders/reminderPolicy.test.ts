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
import {
  odometerFactsSchema,
  serviceFactsSchema,
  serviceReminderRulingSchema,
} from '../../../src/areas/reminders/carSchema.js';
import { reminderPolicySchema } from '../../../src/areas/reminders/policySchema.js';
import { reminderRules } from '../../../src/areas/reminders/rules.js';
import { facts, noonOf, readings } from './facts.js';

function issuesOf(changes: Partial<ReminderPolicy>): readonly string[] {
  return checkReminderPolicy({ ...defaultReminderPolicy, ...changes }).map(
    (one) => `${one.path.join('.')} ${one.code}`,
  );
}

const span = defaultReminderPolicy.firstService;
const { insurance, licence, inspection, festival, weather, card } = defaultReminderPolicy;

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
    [
      { powertrains: { plugIn: { intervalKm: 0, intervalMonths: 6 } } },
      'powertrains.plugIn.intervalKm outOfRange',
    ],
    [{ severeUse: { factor: 0 } }, 'severeUse.factor outOfRange'],
    [{ severeUse: { factor: 1.01 } }, 'severeUse.factor outOfRange'],
    [{ insurance: { ...insurance, leadDays: [7, 30] } }, 'insurance.leadDays.1 wrongOrder'],
    [{ insurance: { ...insurance, leadDays: [30, 30] } }, 'insurance.leadDays.1 duplicate'],
    [{ insurance: { ...insurance, leadDays: [30, -1] } }, 'insurance.leadDays.1 outOfRange'],
    [{ insurance: { ...insurance, leadDays: [181] } }, 'insurance.leadDays.0 outOfRange'],
    [
      { insurance: { ...insurance, desk: { on: false, leadDays: [1, 2] } } },
      'insurance.desk.leadDays.1 wrongOrder',
    ],
    [{ insurance: { ...insurance, winBackDays: -1 } }, 'insurance.winBackDays outOfRange'],
    [{ licence: { ...licence, leadDays: [91] } }, 'licence.leadDays.0 outOfRange'],
    [{ licence: { ...licence, renewWindowDays: 59 } }, 'licence.leadDays.0 outOfRange'],
    [{ inspection: { ...inspection, leadDays: [90] } }, 'inspection.leadDays.0 outOfRange'],
    [{ inspection: { ...inspection, opensMonthsBefore: 1 } }, 'inspection.leadDays.0 outOfRange'],
    [
      { inspection: { ...inspection, opensMonthsBefore: 7 } },
      'inspection.opensMonthsBefore outOfRange',
    ],
    [{ festival: { ...festival, leadDays: 0 } }, 'festival.leadDays outOfRange'],
    [{ weather: { ...weather, daysBetween: 0 } }, 'weather.daysBetween outOfRange'],
    [{ card: { ...card, renewLeadDays: [7, 7] } }, 'card.renewLeadDays.1 duplicate'],
    [{ card: { ...card, renewUntilDays: -1 } }, 'card.renewUntilDays outOfRange'],
    [{ card: { ...card, upgradeFromPercent: 100 } }, 'card.upgradeFromPercent outOfRange'],
    [{ combineWithinDays: -1 }, 'combineWithinDays outOfRange'],
  ])('%j', (changes, expected) => {
    expect(issuesOf(changes)).toContain(expected);
  });

  test('REM-05, L17: a licence lead of 90 days may stand, one of 91 may not', () => {
    const lead = (days: number): readonly string[] =>
      issuesOf({ licence: { ...licence, leadDays: [days] } });
    expect([lead(90), lead(91)]).toEqual([[], ['licence.leadDays.0 outOfRange']]);
  });

  test('REM-06, L16: an inspection lead of 89 days lies in the window on every day, 90 does not', () => {
    const lead = (days: number): readonly string[] =>
      issuesOf({ inspection: { ...inspection, leadDays: [days] } });
    expect([lead(89), lead(90)]).toEqual([[], ['inspection.leadDays.0 outOfRange']]);
  });

  test('a ladder may be empty: that kind is not spoken of', () => {
    expect(issuesOf({ licence: { ...licence, leadDays: [] } })).toEqual([]);
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
    const ids = Object.keys(reminderRules);
    expect(Object.values(reminderRules).map((rule) => rule.id)).toEqual(ids);
    expect(ids).toHaveLength(11);
  });
});
