import { fc, test } from '@fast-check/vitest';
import type { Contact, Dossier, Recipient, Vehicle, Visit } from 'dealer-care/dealership';
import { orThrow } from 'dealer-care/kernel';
import {
  defaultPolicies,
  type PlannedTask,
  planDay,
  planRecipient,
  type RecipientPlan,
} from 'dealer-care/planner';
import { definePolicies } from 'dealer-care/policies';
import { addDays } from 'dealer-care/time';
import { describe, expect } from 'vitest';
import { carriedOut, customer } from './facts.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const START = '2024-09-01';
const EVENTS_END = Date.parse('2026-03-10T00:00:00+08:00');

const day = fc.nat({ max: 550 }).map((days) => addDays(START, days));
const km = fc.option(fc.integer({ min: 1_000, max: 60_000 }), { nil: undefined });
const carId = fc.constantFrom('V1', 'V2', 'V3');
/** Any moment in the thirty days after the last event. */
const moment = fc
  .nat({ max: (30 * DAY_MS) / MINUTE_MS })
  .map((n) => new Date(EVENTS_END + n * MINUTE_MS));

const visit: fc.Arbitrary<Visit> = fc.record({
  visitId: fc.option(
    fc.nat({ max: 99 }).map((n) => `R${n}`),
    { nil: undefined },
  ),
  car: fc.option(carId, { nil: undefined }),
  on: day,
  kind: fc.constantFrom('routineService', 'firstService', 'elsewhere', 'repair', 'event'),
  km,
  pickedUpAt: fc.option(
    day.map((on) => new Date(`${on}T17:00:00+08:00`)),
    { nil: undefined },
  ),
});

/** A last day of validity in the weeks around the moments that are asked for. */
const end = fc.option(
  fc.nat({ max: 120 }).map((days) => addDays('2026-02-20', days)),
  { nil: undefined },
);

const vehicle = (vehicleId: string): fc.Arbitrary<Vehicle> =>
  fc.record({
    vehicleId: fc.constant(vehicleId),
    status: fc.constantFrom('inUse', 'inUse', 'inUse', 'transferred'),
    purchasedOn: fc.option(day, { nil: undefined }),
    fuel: fc.constantFrom('petrol', 'electric'),
    insuranceExpiresOn: end,
    inspectionDueOn: end,
    odometer: fc.array(fc.record({ on: day, km: fc.integer({ min: 1_000, max: 60_000 }) }), {
      maxLength: 4,
    }),
  });

const contact: fc.Arbitrary<Contact> = fc.record({
  at: fc.nat({ max: 550 * 24 }).map((h) => new Date(Date.parse(START) + h * 3_600_000)),
  channel: fc.constantFrom('voice', 'sms'),
  purpose: fc.constantFrom('maintenance', 'winBack', 'satisfaction', 'birthday', 'insurance'),
  result: fc.constantFrom('reached', 'notReached', 'postponed', 'refused', 'refusedFurtherContact'),
  car: fc.option(carId, { nil: undefined }),
  agent: fc.constantFrom('A01', 'A02', undefined),
});

const consent = fc.record({
  answer: fc.constantFrom('agreed', 'refused'),
  channel: fc.constantFrom('voice', 'sms', undefined),
  at: fc.option(
    day.map((on) => new Date(`${on}T10:00:00+08:00`)),
    { nil: undefined },
  ),
});

const dossier = (customerId: string): fc.Arbitrary<Dossier> =>
  fc
    .record({
      cars: fc.tuple(vehicle('V1'), vehicle('V2'), vehicle('V3')),
      count: fc.nat({ max: 3 }),
      visits: fc.array(visit, { maxLength: 6 }),
      contacts: fc.array(contact, { maxLength: 4 }),
      consents: fc.array(consent, { maxLength: 2 }),
      openCases: fc.array(
        fc.record({
          caseId: fc.constant('K1'),
          kind: fc.constantFrom('complaint', 'claim'),
          openedAt: day.map((on) => new Date(`${on}T10:00:00+08:00`)),
        }),
        { maxLength: 1 },
      ),
      memberships: fc.array(
        fc.record({
          tier: fc.constantFrom('silver', 'wash'),
          endsOn: end,
          spendFen: fc.constantFrom(undefined, 880_000, 950_000),
          nextTier: fc.constantFrom(undefined, { tier: 'gold', fromSpendFen: 1_000_000 }),
        }),
        { maxLength: 2 },
      ),
      card: fc.record({
        status: fc.constantFrom('active', 'active', 'active', 'active', 'moved'),
        mobile: fc.constantFrom('13800000000', '13800000000', undefined),
        region: fc.constantFrom('CN-BJ', 'CN-HN', undefined),
        licenceExpiresOn: end,
        birthDate: fc.constantFrom(undefined, '1990-03-20', '1992-02-29'),
        birthCalendar: fc.constantFrom('solar', 'lunar'),
      }),
    })
    .map(({ cars, count, ...rest }) =>
      customer(customerId, { vehicles: cars.slice(0, count), ...rest }),
    );

const recipient: fc.Arbitrary<Recipient> = fc
  .tuple(dossier('C1'), dossier('C2'), fc.boolean())
  .map(([one, other, alone]) => (alone ? [one] : [one, other]));

const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });

const mixedUp = (one: Dossier): fc.Arbitrary<Dossier> =>
  fc
    .tuple(
      shuffled(one.vehicles),
      shuffled(one.visits),
      shuffled(one.contacts),
      shuffled(one.consents),
      shuffled(one.memberships),
    )
    .map(([vehicles, visits, contacts, consents, memberships]) => ({
      ...one,
      vehicles: vehicles.map((car) => ({ ...car, odometer: car.odometer.toReversed() })),
      visits,
      contacts,
      consents,
      memberships,
    }));

const policies = orThrow(
  definePolicies(defaultPolicies, [
    {
      region: 'CN-BJ',
      planner: {
        weatherWarnings: {
          'W-1': {
            event: 'sandstorm',
            regions: ['CN-BJ'],
            issuedAt: '2026-03-12T06:00:00+08:00',
            until: '2026-03-13T18:00:00+08:00',
          },
          'W-2': {
            event: 'coldWave',
            regions: ['CN-BJ', 'CN-HN'],
            issuedAt: '2026-03-14T06:00:00+08:00',
            until: '2026-03-20T18:00:00+08:00',
          },
        },
      },
    },
  ]),
);
const plan = (facts: Recipient, at: Date): RecipientPlan => planRecipient(facts, at, policies);

/** Wishes and tips on the weather count for no cap. */
const isWish = ({ urgency }: PlannedTask): boolean =>
  urgency === 'greeting' || urgency === 'weather';

const keysOf = ({ tasks, heldBack }: RecipientPlan): string[] => [
  ...tasks.flatMap((one) => [one.key, ...one.alsoCovers]),
  ...heldBack.map((one) => one.key),
];

describe('whatever the facts', () => {
  test.prop([
    recipient.chain((one) =>
      fc.tuple(fc.constant(one), fc.tuple(...one.map(mixedUp)).chain(shuffled)),
    ),
    moment,
  ])(
    'the order of dossiers, cars, visits, readings and contacts does not matter',
    ([one, mixed], at) => {
      expect(plan(mixed as unknown as Recipient, at)).toEqual(plan(one, at));
    },
  );

  test.prop([recipient, moment])('every task stands once, to do or held back', (facts, at) => {
    const keys = keysOf(plan(facts, at));
    expect(keys).toEqual([...new Set(keys)]);
  });

  test.prop([recipient, moment])(
    'at most one contact a day is planned for a recipient, greetings aside',
    (facts, at) => {
      const contacts = plan(facts, at).tasks.filter((one) => !isWish(one));
      expect(contacts.length).toBeLessThanOrEqual(1);
    },
  );

  test.prop([recipient, moment])(
    'every car that is due is spoken of, held back, or done',
    (facts, at) => {
      const quiet = facts.map((one) => ({ ...one, contacts: [] })) as unknown as Recipient;
      const { cars, customers, ...rest } = plan(quiet, at);
      const gone = new Set(
        customers.filter((one) => one.churn.status === 'gone').map((one) => one.customerId),
      );
      const silent = ['notDue', 'notTracked', 'unknown'];
      const due = cars.filter(
        (one) => !gone.has(one.customerId) && !silent.includes(one.reminder.status),
      );
      const keys = keysOf({ ...rest, cars, customers }).filter((key) =>
        key.startsWith('maintenance'),
      );
      expect(keys.length).toBe(due.length);
    },
  );

  test.prop([recipient, moment, fc.nat({ max: 20 * 24 * 60 })])(
    'what was planned and carried out is never planned again, and the day is full',
    (facts, at, minutesLater) => {
      const [first, ...others] = facts;
      const before = plan(facts, at);
      const contacts = [...first.contacts, ...carriedOut(before, at)];
      const after: Recipient = [{ ...first, contacts }, ...others];
      const done = before.tasks.flatMap((one) => [one.key, ...one.alsoCovers]);
      const later = new Date(at.getTime() + (1 + minutesLater) * MINUTE_MS);
      const again = new Set(keysOf(plan(after, later)));
      expect(done.filter((key) => again.has(key))).toEqual([]);
      if (done.length > 0) {
        const soon = new Date(at.getTime() + MINUTE_MS);
        const isSameDay = soon.getTime() % DAY_MS !== 16 * 3_600_000;
        const called = before.tasks.some((one) => !isWish(one));
        if (isSameDay && called) expect(plan(after, soon).tasks).toEqual([]);
      }
    },
  );

  test.prop([recipient, dossier('C9'), moment])(
    'another recipient changes nobody’s plan',
    (facts, stranger, at) => {
      const alone = [...planDay([facts], at, policies)][0]?.plan;
      const among = [...planDay([[stranger], facts], at, policies)][1]?.plan;
      expect(among).toEqual(alone);
    },
  );

  test.prop([recipient, moment, moment])(
    'time alone never makes a car less due',
    (facts, one, other) => {
      const [earlier, later] = one < other ? [one, other] : [other, one];
      const places = ['notDue', 'upcoming', 'due', 'lastCall', 'missed', 'overdue'];
      const before = plan(facts, earlier).cars;
      plan(facts, later).cars.forEach(({ reminder }, at) => {
        const place = places.indexOf(reminder.status);
        expect(place).toBeGreaterThanOrEqual(places.indexOf(before[at]?.reminder.status ?? ''));
      });
    },
  );

  test.prop([recipient, moment])(
    'every cover that ends within the leads is spoken of, held back, or done',
    (facts, at) => {
      const quiet = facts.map((one) => ({ ...one, contacts: [] })) as unknown as Recipient;
      const { customers, ...rest } = plan(quiet, at);
      const today = new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
      const keys = keysOf({ customers, ...rest });
      quiet.forEach(({ card, vehicles }) => {
        const ruled = customers.find((one) => one.customerId === card.customerId);
        if (ruled?.churn.status === 'gone') return;
        for (const { vehicleId, status, insuranceExpiresOn: endsOn = '' } of vehicles) {
          const isNear = addDays(today, -1) <= endsOn && endsOn <= addDays(today, 30);
          const told = keys.filter((key) =>
            key.startsWith(`insurance/${card.customerId}/${vehicleId}/`),
          );
          expect(told.length).toBe(isNear && status === 'inUse' ? 1 : 0);
        }
      });
    },
  );

  test.prop([recipient, moment, fc.nat({ max: 29 })])(
    'a reminder once wanted stays wanted, by this lead or a later one, until its last day',
    (facts, at, days) => {
      const later = new Date(at.getTime() + days * DAY_MS);
      const day = new Date(later.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
      const named = (key: string): string => key.replace(/~.*/, '');
      const after = new Set(keysOf(plan(facts, later)).map(named));
      const isDone = (key: string): boolean => {
        const [, , about, ending = ''] = named(key).split('/');
        return (
          ending < day ||
          facts.some(({ contacts }) =>
            contacts.some((one) => one.car === undefined || one.car === about),
          )
        );
      };
      const before = keysOf(plan(facts, at)).filter((key) =>
        /^(insurance|inspection|licence)[/]/.test(key),
      );
      expect(before.filter((key) => !isDone(key) && !after.has(named(key)))).toEqual([]);
    },
  );

  test.prop([recipient, moment])(
    'an open complaint holds back what it holds back, and nothing else',
    (facts, at) => {
      const complains = facts.some(({ openCases }) =>
        openCases.some((one) => one.kind === 'complaint' && one.openedAt <= at),
      );
      const { tasks, heldBack } = plan(facts, at);
      const held = heldBack.filter((one) => one.reason === 'openComplaint');
      if (!complains) expect(held).toEqual([]);
      else expect(tasks.filter((one) => /satisfaction|winBack/.test(one.kind))).toEqual([]);
      expect(held.filter((one) => !/satisfaction|winBack/.test(one.kind))).toEqual([]);
    },
  );

  test.prop([recipient, moment])(
    'no window begins before the moment or ends after the day',
    (facts, at) => {
      const endOfDay =
        Math.floor((at.getTime() + 8 * 3_600_000) / DAY_MS + 1) * DAY_MS - 8 * 3_600_000;
      for (const { windows } of plan(facts, at).tasks) {
        expect(windows.length).toBeGreaterThan(0);
        expect(windows.every((one) => one.from >= at && one.until.getTime() <= endOfDay)).toBe(
          true,
        );
      }
    },
  );
});
