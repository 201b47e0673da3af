import { fc, test } from '@fast-check/vitest';
import {
  assessServiceReminder,
  type CompletedService,
  defaultReminderPolicy,
  explainServiceReminder,
  type ServiceFacts,
  type ServiceReminderRuling,
} from 'dealer-care/reminders';
import { addDays, daysBetween } from 'dealer-care/time';
import { describe, expect } from 'vitest';
import { noonOf } from './facts.js';

const START = '2024-01-01';
const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays(START, n));
const km = fc.integer({ min: 0, max: 60_000 });
const reading = fc.record({ on: day, km });
const service: fc.Arbitrary<CompletedService> = fc.record(
  {
    on: day,
    kind: fc.constantFrom('firstService' as const, 'routineService' as const, 'elsewhere' as const),
    km,
    visitId: fc.constantFrom('R-1', 'R-2', 'R-3'),
  },
  { requiredKeys: ['on', 'kind'] },
);
const replacement = fc.record(
  { on: day, newKm: fc.constantFrom(0, 10), oldKm: km },
  { requiredKeys: ['on', 'newKm'] },
);
const anyFacts: fc.Arbitrary<ServiceFacts> = fc.record({
  car: fc.record(
    {
      status: fc.constant('inUse' as const),
      fuel: fc.constantFrom('petrol' as const, 'electric' as const),
      purchasedOn: day,
      odometer: fc.array(reading, { maxLength: 8 }),
      clusterReplacements: fc.array(replacement, { maxLength: 2 }),
    },
    { requiredKeys: ['status', 'odometer'] },
  ),
  services: fc.array(service, { maxLength: 4 }),
});

const on = (date: string, facts: ServiceFacts): ServiceReminderRuling =>
  assessServiceReminder(facts, noonOf(date), defaultReminderPolicy);

const PRESSING = ['notDue', 'upcoming', 'due', 'lastCall', 'missed', 'overdue'];

describe('what holds for every car', () => {
  test.prop([anyFacts, day, fc.infiniteStream(fc.nat())])(
    'the order of readings, services and replacements does not matter',
    (facts, date, keys) => {
      const shuffle = <T>(list: readonly T[]): T[] =>
        list
          .map((one) => ({ one, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
      const { car, services } = facts;
      const other: ServiceFacts = {
        car: {
          ...car,
          odometer: shuffle(car.odometer),
          clusterReplacements: shuffle(car.clusterReplacements ?? []),
        },
        services: shuffle(services),
      };
      expect(on(date, other)).toEqual(on(date, facts));
    },
  );

  test.prop([anyFacts, day])('the facts are left as they were', (facts, date) => {
    const before = JSON.stringify(facts);
    on(date, facts);
    explainServiceReminder(facts, noonOf(date), defaultReminderPolicy);
    expect(JSON.stringify(facts)).toBe(before);
  });

  test.prop([anyFacts, day])(
    'the projected day is a day of the calendar, inside its span',
    (facts, date) => {
      const { projectedDueOn, earliestDueOn, latestDueOn, dueOn, targetOn } = on(date, facts);
      if (projectedDueOn === null || earliestDueOn === null || latestDueOn === null) return;
      expect(projectedDueOn).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(earliestDueOn <= projectedDueOn && projectedDueOn <= latestDueOn).toBe(true);
      expect(dueOn).toBe(
        targetOn !== null && targetOn < projectedDueOn ? targetOn : projectedDueOn,
      );
    },
  );

  test.prop([anyFacts, day])(
    'the mileage reaches its target on the projected day, not before',
    (facts, date) => {
      const { targetKm, projectedDueOn, kmNow } = on(date, facts);
      if (targetKm === null || projectedDueOn === null || kmNow === null) return;
      const late = daysBetween(projectedDueOn, date) >= 0;
      expect(kmNow >= targetKm).toBe(late);
    },
  );

  test.prop([anyFacts, fc.nat({ max: 400 })])(
    'time alone never makes a service less pressing',
    (facts, days) => {
      const last = addDays(START, 901);
      const before = on(last, facts).status;
      const after = on(addDays(last, days), facts).status;
      expect(PRESSING.indexOf(after)).toBeGreaterThanOrEqual(PRESSING.indexOf(before));
      expect(before === 'unknown').toBe(after === 'unknown');
    },
  );

  test.prop([anyFacts, reading])(
    'a further reading never moves the target day nor the cycle',
    (facts, more) => {
      const last = addDays(START, 901);
      const { car, services } = facts;
      const before = on(last, facts);
      const after = on(last, { car: { ...car, odometer: [...car.odometer, more] }, services });
      if (before.kind !== after.kind) return;
      expect([after.targetOn, after.startedOn]).toEqual([before.targetOn, before.startedOn]);
      if (before.status !== 'unknown') expect(after.cycle).toBe(before.cycle);
    },
  );

  test.prop([anyFacts, day])('what is dated after the day changes nothing', (facts, date) => {
    const known = <T extends { readonly on: string }>(list: readonly T[]): readonly T[] =>
      list.filter((one) => one.on <= date);
    const { car, services } = facts;
    const asOf: ServiceFacts = {
      car: {
        ...car,
        odometer: known(car.odometer),
        clusterReplacements: known(car.clusterReplacements ?? []),
      },
      services: known(services),
    };
    expect(on(date, asOf)).toEqual(on(date, facts));
  });

  test.prop([anyFacts, day])(
    'every rule that decided has its reason, in its order',
    (facts, date) => {
      const reasons = explainServiceReminder(facts, noonOf(date), defaultReminderPolicy);
      expect(reasons.map((one) => one.rule)).toEqual(on(date, facts).because);
      for (const { sentence } of reasons) {
        expect(sentence['zh-CN']).toMatch(/。$/);
        expect(`${sentence['zh-CN']}${sentence.en}`).not.toMatch(/undefined|null|NaN/);
        expect(sentence.en).toMatch(/^[A-Z].*\.$/);
      }
    },
  );
});
