import { fc, test as property } from '@fast-check/vitest';
import { defaultCallWindowPolicy, nextCall } from 'dealer-care/call-windows';
import { describe, expect, test } from 'vitest';
import {
  explainDueFollowUps,
  type FollowedVisit,
  type FollowUpCalendarFacts,
  listDueFollowUps,
  defaultFollowUpPolicy as policy,
} from '../../../src/areas/follow-ups/index.js';
import { defined } from '../../../src/foundation/kernel/policy.js';
import { at, customer } from './support.js';

type Contact = FollowUpCalendarFacts['contacts'][number];

const pickedUp = (local: string, changes: Partial<FollowedVisit> = {}): FollowedVisit => ({
  visitId: 'W-7',
  car: 'V1',
  on: local.slice(0, 10),
  kind: 'repair',
  pickedUpAt: at(local),
  ...changes,
});
const contact = (local: string, changes: Partial<Contact> = {}): Contact => ({
  at: at(local),
  purpose: 'satisfaction',
  result: 'reached',
  ...changes,
});
const listed = (facts: Partial<FollowUpCalendarFacts>, local: string) =>
  listDueFollowUps(customer(facts), at(local), policy);
const find = (facts: Partial<FollowUpCalendarFacts>, local: string, kind: string) =>
  listed(facts, local).followUps.find((one) => one.kind === kind);

// 2026-03-09 is a Monday.
const MONDAY = [pickedUp('2026-03-09 16:00')];

describe('FUP-11: after work on the car', () => {
  test('FUP-11: picked up Monday 16:00 is between Tuesday 16:00 and Thursday 16:00', () => {
    expect(find({ visits: MONDAY }, '2026-03-10 16:00', 'repairFollowUp')).toEqual({
      key: 'repairFollowUp/C1/V1/W-7',
      kind: 'repairFollowUp',
      status: 'due',
      customerId: 'C1',
      car: 'V1',
      type: 'satisfaction',
      questionnaire: 'QST-02',
      earliestAt: at('2026-03-10 16:00'),
      latestAt: at('2026-03-12 16:00'),
      earliestOn: '2026-03-10',
      latestOn: '2026-03-12',
      askFromAt: at('2026-03-10 16:00'),
    });
  });

  test.each([
    ['2026-03-10 15:59:59', 'upcoming'],
    ['2026-03-10 16:00:00', 'due'],
    ['2026-03-12 16:00:00', 'due'],
    ['2026-03-12 16:00:01', 'afterSpan'],
    ['2026-03-26 16:00:00', 'afterSpan'],
    ['2026-03-26 16:00:01', undefined],
  ])('FUP-11: at %s it is %s', (local, status) => {
    expect(find({ visits: MONDAY }, local, 'repairFollowUp')?.status).toBe(status);
  });

  test('FUP-11: picked up Thursday 19:00 is called on Monday 08:30, nothing waived', () => {
    const visits = [pickedUp('2026-03-12 19:00')];
    const found = find({ visits }, '2026-03-13 08:00', 'repairFollowUp');
    expect(found?.latestAt).toEqual(at('2026-03-15 19:00'));
    const call = nextCall(
      { channel: 'voice', purpose: 'satisfaction', wishedAt: found?.askFromAt },
      at('2026-03-13 08:00'),
      defaultCallWindowPolicy,
    );
    expect(call.callAt).toEqual(at('2026-03-16 08:30'));
    expect(call.waived).toEqual([]);
    expect(find({ visits }, '2026-03-16 08:30', 'repairFollowUp')?.status).toBe('afterSpan');
  });

  test.each<[FollowedVisit['kind'], boolean]>([
    ['firstService', true],
    ['routineService', true],
    ['repair', true],
    ['accident', true],
    ['warranty', true],
    ['accessories', false],
    ['event', false],
    ['collected', false],
    ['carPurchase', false],
    ['elsewhere', false],
    ['other', false],
  ])('FUP-11: after a visit of kind %s it is asked for: %s', (kind, isAskedFor) => {
    const visits = [pickedUp('2026-03-09 16:00', { kind })];
    const found = find({ visits }, '2026-03-11 09:00', 'repairFollowUp');
    expect(found !== undefined).toBe(isAskedFor);
  });

  test('FUP-11: a pick-up that nobody noted is taken as 18:00 of the day, and said to be', () => {
    const visits = [pickedUp('2026-03-09 16:00', { pickedUpAt: undefined })];
    const ruling = listed({ visits }, '2026-03-11 09:00');
    expect(ruling.followUps[0]?.earliestAt).toEqual(at('2026-03-10 18:00'));
    expect(ruling.assumed).toEqual(['visits.pickedUpAt']);
    expect(listed({ visits: MONDAY }, '2026-03-11 09:00').assumed).toEqual([]);
  });

  test('FUP-11: a car that has not been picked up yet, or was sold since, asks for nothing', () => {
    expect(find({ visits: MONDAY }, '2026-03-09 15:59', 'repairFollowUp')).toBeUndefined();
    expect(find({ visits: MONDAY }, '2026-03-09 16:00', 'repairFollowUp')?.status).toBe('upcoming');
    const vehicles = [{ vehicleId: 'V1', status: 'transferred' as const }];
    expect(
      find({ visits: MONDAY, vehicles }, '2026-03-11 09:00', 'repairFollowUp'),
    ).toBeUndefined();
  });

  test('FUP-11: an order without a number is named by its day; a visit without a car by nobody’s', () => {
    const { visitId: _, car: __, ...visit } = pickedUp('2026-03-09 16:00');
    const found = find({ visits: [visit] }, '2026-03-11 09:00', 'repairFollowUp');
    expect([found?.key, found?.car]).toEqual(['repairFollowUp/C1/-/2026-03-09', null]);
  });

  test('FUP-11: the same order told twice is one case, by its later pick-up', () => {
    const visits = [...MONDAY, pickedUp('2026-03-10 10:00')];
    const ruling = listed({ visits }, '2026-03-11 09:00');
    const repairs = ruling.followUps.filter((one) => one.kind === 'repairFollowUp');
    expect(repairs.map((one) => one.earliestAt)).toEqual([at('2026-03-11 10:00')]);
  });

  test('FUP-11: the hours are real ones when the clocks change', () => {
    const newYork = defined({ ...policy, zone: 'America/New_York' });
    const visits = [
      pickedUp('2026-03-07 16:00', { pickedUpAt: new Date('2026-03-07T16:00:00-05:00') }),
    ];
    const [found] = listDueFollowUps(
      customer({ visits }),
      new Date('2026-03-08T12:00:00-04:00'),
      newYork,
    ).followUps;
    expect(found?.earliestAt).toEqual(new Date('2026-03-08T17:00:00-04:00'));
  });
});

describe('FUP-11: after the hand-over of a new car', () => {
  const vehicles = [{ vehicleId: 'V1', status: 'inUse', purchasedOn: '2026-03-01' }] as const;

  test('FUP-11: handed over on 1 March is the sales questionnaire on 8 to 16 March', () => {
    expect(find({ vehicles }, '2026-03-08 09:00', 'salesFollowUp')).toMatchObject({
      key: 'salesFollowUp/C1/V1/2026-03-01',
      questionnaire: 'QST-03',
      earliestOn: '2026-03-08',
      latestOn: '2026-03-16',
      earliestAt: at('2026-03-08 00:00'),
    });
  });

  test.each([
    ['2026-03-01 00:00:00', 'upcoming'],
    ['2026-03-07 23:59:59', 'upcoming'],
    ['2026-03-08 00:00:00', 'due'],
    ['2026-03-16 23:59:59', 'due'],
    ['2026-03-17 00:00:00', 'afterSpan'],
    ['2026-03-30 23:59:59', 'afterSpan'],
    ['2026-03-31 00:00:00', undefined],
  ])('FUP-11: at %s it is %s', (local, status) => {
    expect(find({ vehicles }, local, 'salesFollowUp')?.status).toBe(status);
  });

  test('FUP-11: before the hand-over, and for a car that is gone, there is none', () => {
    expect(find({ vehicles }, '2026-02-28 23:59:59', 'salesFollowUp')).toBeUndefined();
    const gone = [{ ...vehicles[0], status: 'scrapped' as const }];
    expect(find({ vehicles: gone }, '2026-03-10 09:00', 'salesFollowUp')).toBeUndefined();
  });

  test('FUP-11: an early check on how things are is not this follow-up', () => {
    const contacts = [contact('2026-03-03 10:00')];
    expect(find({ vehicles, contacts }, '2026-03-11 09:00', 'salesFollowUp')?.status).toBe('due');
    const later = [contact('2026-03-08 10:00')];
    expect(
      find({ vehicles, contacts: later }, '2026-03-11 09:00', 'salesFollowUp'),
    ).toBeUndefined();
  });
});

describe('FUP-11: after a long silence', () => {
  const quiet = (facts: Partial<FollowUpCalendarFacts>, local: string) =>
    find(facts, local, 'quietFollowUp');

  test('FUP-11: last contact on 15 January is due on 15 April, not on 14 April', () => {
    const contacts = [contact('2026-01-15 10:00', { purpose: 'maintenance' })];
    expect(quiet({ contacts }, '2026-04-14 23:59:59')?.status).toBe('upcoming');
    expect(quiet({ contacts }, '2026-04-15 00:00:00')).toMatchObject({
      key: 'quietFollowUp/C1/-/2026-01-15',
      status: 'due',
      type: 'satisfaction',
      questionnaire: null,
      earliestOn: '2026-04-15',
      latestAt: null,
    });
    expect(quiet({ contacts }, '2028-01-01 00:00:00')?.status).toBe('due');
  });

  test('FUP-11: months are clamped to the end of a shorter month', () => {
    const contacts = [contact('2025-11-30 10:00')];
    expect(quiet({ contacts }, '2026-02-28 00:00:00')?.earliestOn).toBe('2026-02-28');
  });

  test.each([
    ['reached', '2026-05-10'],
    ['delivered', '2026-04-15'],
    ['postponed', '2026-04-15'],
    ['notReached', '2026-04-15'],
    ['refused', '2026-04-15'],
    ['wrongNumber', '2026-04-15'],
  ] as const)('FUP-11: a contact that ended as %s leaves it due on %s', (result, earliestOn) => {
    const contacts = [
      contact('2026-01-15 10:00'),
      contact('2026-02-10 10:00', { result, purpose: 'promotion' }),
    ];
    expect(quiet({ contacts }, '2026-03-10 09:00')?.earliestOn).toBe(earliestOn);
  });

  test('FUP-11: a visit and a purchase are meetings, work done elsewhere is none', () => {
    const contacts = [contact('2026-01-15 10:00')];
    const visit = (kind: FollowedVisit['kind']) => [{ on: '2026-02-20', kind }];
    expect(quiet({ contacts, visits: visit('repair') }, '2026-03-10 09:00')?.earliestOn).toBe(
      '2026-05-20',
    );
    expect(quiet({ contacts, visits: visit('elsewhere') }, '2026-03-10 09:00')?.earliestOn).toBe(
      '2026-04-15',
    );
    const vehicles = [{ vehicleId: 'V1', status: 'inUse', purchasedOn: '2026-02-01' }] as const;
    expect(quiet({ contacts, vehicles }, '2026-03-10 09:00')?.earliestOn).toBe('2026-05-01');
  });

  test('FUP-11: nobody who has no car in use, and unknown where no meeting is known', () => {
    const contacts = [contact('2026-01-15 10:00')];
    expect(listed({ contacts, vehicles: [] }, '2026-06-01 09:00').status).toBe('none');
    expect(listed({}, '2026-06-01 09:00')).toEqual({
      status: 'unknown',
      followUps: [],
      because: ['FUP-11'],
      assumed: [],
      missing: ['contacts', 'visits', 'vehicles.purchasedOn'],
    });
  });

  test.each(['deceased', 'moved', 'carSold'] as const)(
    'FUP-11: %s is followed up no more',
    (status) => {
      const card = { customerId: 'C1', status };
      expect(listed({ card, visits: MONDAY }, '2026-03-11 09:00').status).toBe('none');
    },
  );
});

describe('FUP-11: one follow-up a case', () => {
  const repairs = (contacts: readonly Contact[], local = '2026-03-12 09:00') =>
    find({ visits: MONDAY, contacts }, local, 'repairFollowUp');
  const KEY = 'repairFollowUp/C1/V1/W-7';

  test.each([
    ['reached', true],
    ['refused', true],
    ['refusedFurtherContact', true],
    ['wrongNumber', true],
    ['delivered', true],
    ['postponed', false],
    ['notReached', false],
  ] as const)('FUP-11: its own contact that ended as %s ends it: %s', (result, isOver) => {
    const contacts = [contact('2026-03-11 09:00', { taskKey: KEY, result, purpose: 'other' })];
    expect(repairs(contacts) === undefined).toBe(isOver);
  });

  test('FUP-11: a broadcast text never ends it', () => {
    expect(repairs([contact('2026-03-11 09:00', { result: 'delivered' })])?.status).toBe('due');
  });

  test('FUP-11: after the third call without a listener a text is all that is left', () => {
    const missed = ['2026-03-10 16:00', '2026-03-11 16:00', '2026-03-12 16:00'].map((local) =>
      contact(local, { taskKey: KEY, result: 'notReached' }),
    );
    expect(repairs(missed.slice(0, 2), '2026-03-12 17:00')?.status).toBe('afterSpan');
    expect(repairs(missed, '2026-03-12 17:00')?.status).toBe('unreached');
    const text = contact('2026-03-12 16:30', { taskKey: KEY, result: 'delivered' });
    expect(repairs([...missed, text], '2026-03-12 17:00')).toBeUndefined();
  });

  test('FUP-11: a contact without key ends it by its purpose, its car and its time', () => {
    expect(repairs([contact('2026-03-11 09:00')])).toBeUndefined();
    expect(repairs([contact('2026-03-11 09:00', { car: 'V1' })])).toBeUndefined();
    expect(repairs([contact('2026-03-11 09:00', { purpose: 'promotion' })])).toBeDefined();
    expect(repairs([contact('2026-03-09 15:59')])).toBeDefined();
    expect(repairs([contact('2026-03-12 09:01')])).toBeDefined();
    expect(repairs([contact('2026-03-12 09:00')])).toBeUndefined();
    expect(repairs([contact('2026-03-11 09:00', { taskKey: 'another' })])).toBeDefined();
  });
});

describe('FUP-11: who was asked lately is asked later', () => {
  const other = (local: string, result: Contact['result'] = 'reached') =>
    contact(local, { taskKey: 'salesFollowUp/C1/V2/2026-02-25', result });
  const repair = (contacts: readonly Contact[], local: string, lapsed = MONDAY) =>
    find({ visits: lapsed, contacts }, local, 'repairFollowUp');

  test.each([
    ['2026-03-11 23:59:59', 'askedRecently'],
    ['2026-03-12 00:00:00', 'due'],
  ])('FUP-11: asked on 5 March, at %s the next survey is %s', (local, status) => {
    const found = repair([other('2026-03-05 18:00')], local);
    expect(found?.status).toBe(status);
    expect(found?.askFromAt).toEqual(at('2026-03-12 00:00'));
  });

  test('FUP-11: who declined counts as asked, who was not reached does not', () => {
    expect(repair([other('2026-03-09 10:00', 'refused')], '2026-03-11 09:00')?.status).toBe(
      'askedRecently',
    );
    expect(repair([other('2026-03-09 10:00', 'notReached')], '2026-03-11 09:00')?.status).toBe(
      'due',
    );
  });

  test('FUP-11: a house without the limit asks after each case', () => {
    const house = defined({ ...policy, askAgainDays: 0 });
    const facts = customer({ visits: MONDAY, contacts: [other('2026-03-10 10:00')] });
    const [found] = listDueFollowUps(facts, at('2026-03-10 17:00'), house).followUps;
    expect(found?.status).toBe('due');
  });
});

describe('FUP-11: an open complaint holds the satisfaction follow-up', () => {
  const complaint = (local: string) => [{ kind: 'complaint' as const, openedAt: at(local) }];
  const repair = (facts: Partial<FollowUpCalendarFacts>, local: string) =>
    find({ visits: MONDAY, ...facts }, local, 'repairFollowUp')?.status;

  test('FUP-11: from the minute it is opened; a claim holds nothing', () => {
    const openCases = complaint('2026-03-11 10:00');
    expect(repair({ openCases }, '2026-03-11 09:59')).toBe('due');
    expect(repair({ openCases }, '2026-03-11 10:00')).toBe('held');
    const claims = [{ kind: 'claim' as const, openedAt: at('2026-03-11 10:00') }];
    expect(repair({ openCases: claims }, '2026-03-11 10:00')).toBe('due');
  });

  test('FUP-11: it is held for as long as it takes, and made after the closing', () => {
    const openCases = complaint('2026-03-11 10:00');
    expect(repair({ openCases }, '2026-06-30 09:00')).toBe('held');
    const closedComplaints = [
      { openedAt: at('2026-03-11 10:00'), closedAt: at('2026-06-30 10:00') },
    ];
    expect(repair({ closedComplaints }, '2026-06-30 09:59')).toBe('held');
    expect(repair({ closedComplaints }, '2026-06-30 10:00')).toBe('afterSpan');
    expect(repair({ closedComplaints }, '2026-07-14 10:00')).toBe('afterSpan');
    expect(repair({ closedComplaints }, '2026-07-14 10:00:01')).toBe(undefined);
  });

  test('FUP-11: one complaint after the other holds it through both, told in any order', () => {
    const first = { openedAt: at('2026-03-11 10:00'), closedAt: at('2026-04-10 10:00') };
    const second = { openedAt: at('2026-04-20 10:00'), closedAt: at('2026-05-20 10:00') };
    for (const closedComplaints of [
      [first, second],
      [second, first],
    ]) {
      expect(repair({ closedComplaints }, '2026-06-03 10:00')).toBe('afterSpan');
      expect(repair({ closedComplaints }, '2026-06-03 10:00:01')).toBe(undefined);
    }
    expect(repair({ closedComplaints: [second] }, '2026-05-20 10:00')).toBe(undefined);
  });

  test('FUP-11: a complaint of after it was dropped does not bring it back', () => {
    expect(repair({ openCases: complaint('2026-03-26 16:00:00') }, '2026-04-01 09:00')).toBe(
      'held',
    );
    expect(repair({ openCases: complaint('2026-03-26 16:00:01') }, '2026-04-01 09:00')).toBe(
      undefined,
    );
  });
});

describe('FUP-11: the calendar as a whole', () => {
  const day = fc
    .integer({ min: 0, max: 200 })
    .map((n) => new Date(at('2026-01-01 10:00').getTime() + n * 43_200_000));
  const local = (when: Date): string => when.toISOString().slice(0, 10);
  const facts = fc.record({
    visits: fc.array(
      fc
        .record({ when: day, car: fc.constantFrom('V1', 'V2', undefined), isNoted: fc.boolean() })
        .map(
          ({ when, car, isNoted }): FollowedVisit => ({
            car,
            on: local(when),
            kind: 'repair',
            pickedUpAt: isNoted ? when : undefined,
          }),
        ),
      { maxLength: 6 },
    ),
    contacts: fc.array(
      fc.record({
        at: day,
        purpose: fc.constantFrom('satisfaction', 'promotion'),
        result: fc.constantFrom('reached', 'delivered', 'notReached', 'refused'),
        car: fc.constantFrom('V1', undefined),
      }),
      { maxLength: 6 },
    ),
    openCases: fc.array(fc.record({ kind: fc.constantFrom('complaint', 'claim'), openedAt: day }), {
      maxLength: 1,
    }),
  }) as fc.Arbitrary<Pick<FollowUpCalendarFacts, 'visits' | 'contacts' | 'openCases'>>;

  property.prop([facts, day])('the order of the facts does not matter', (some, when) => {
    const shuffled = {
      visits: some.visits.toReversed(),
      contacts: some.contacts.toReversed(),
      openCases: some.openCases.toReversed(),
    };
    expect(listDueFollowUps(customer(shuffled), when, policy)).toEqual(
      listDueFollowUps(customer(some), when, policy),
    );
  });

  property.prop([facts, day])('each key once, earliest first, spans that hold', (some, when) => {
    const { followUps, status } = listDueFollowUps(customer(some), when, policy);
    const keys = followUps.map((one) => one.key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const [n, one] of followUps.entries()) {
      const before = followUps[n - 1];
      expect(before === undefined || before.earliestAt <= one.earliestAt).toBe(true);
      expect(one.askFromAt >= one.earliestAt).toBe(true);
      if (one.status === 'due') expect(when >= one.askFromAt).toBe(true);
    }
    const isDue = followUps.some((one) => one.status === 'due' || one.status === 'afterSpan');
    expect(status === 'due').toBe(isDue);
  });

  property.prop([facts, day])('what lies after the moment changes nothing', (some, when) => {
    const known = {
      visits: some.visits.filter(
        (one) =>
          (one.pickedUpAt ?? when) <= when &&
          one.on <= local(new Date(when.getTime() + 28_800_000)),
      ),
      contacts: some.contacts.filter((one) => one.at <= when),
      openCases: some.openCases.filter((one) => one.openedAt <= when),
    };
    const all = { ...some, visits: known.visits };
    expect(listDueFollowUps(customer(all), when, policy)).toEqual(
      listDueFollowUps(customer(known), when, policy),
    );
  });
});

test('FUP-11: each follow-up is explained by its own figures', () => {
  const vehicles = [{ vehicleId: 'V1', status: 'inUse', purchasedOn: '2026-03-01' }] as const;
  const reasons = explainDueFollowUps(
    customer({ vehicles, visits: MONDAY }),
    at('2026-03-20 09:00'),
    policy,
  );
  const figures = reasons.flatMap((one) => (one.rule === 'FUP-11' ? [one.policy] : []));
  const zone = 'Asia/Shanghai';
  expect(figures).toEqual([
    { salesFromDays: 7, salesUntilDays: 15, lapseDays: 14, zone },
    { repairFromHours: 24, repairUntilHours: 72, lapseDays: 14, zone },
    { quietMonths: 3, zone },
  ]);
  expect(reasons.at(-2)?.sentence['zh-CN']).toContain('久未联系客户的回访安排在');
});

test.each([
  [{ visits: MONDAY }, '2026-03-10 09:00', '时间还没到', 'has not come yet'],
  [{ visits: MONDAY }, '2026-03-11 09:00', '现在可以做', ': now.'],
  [{ visits: MONDAY }, '2026-03-14 09:00', '顺延后仍算按时', 'counts as in time'],
  [
    { visits: MONDAY, openCases: [{ kind: 'complaint', openedAt: at('2026-03-10 09:00') }] },
    '2026-03-11 09:00',
    '投诉尚未结案',
    'a complaint is open',
  ],
  [
    { visits: MONDAY, contacts: [contact('2026-03-08 10:00')] },
    '2026-03-11 09:00',
    '客户刚接受过满意度回访',
    'asked a short while ago',
  ],
  [{}, '2026-03-11 09:00', '无法安排定期回访', 'no regular follow-up can be planned'],
  [{ vehicles: [] }, '2026-03-11 09:00', '没有需要做的定期回访', 'no regular follow-up to be made'],
] as const)('FUP-11: calendar %# is explained', (facts, local, zh, en) => {
  const some = customer(facts as Partial<FollowUpCalendarFacts>);
  const reasons = explainDueFollowUps(some, at(local), policy);
  expect(reasons[0]?.rule).toBe('FUP-11');
  expect(reasons[0]?.sentence['zh-CN']).toContain(zh);
  expect(reasons[0]?.sentence.en).toContain(en);
  const { because } = listDueFollowUps(some, at(local), policy);
  expect([...new Set(reasons.map((one) => one.rule))]).toEqual(because);
});
